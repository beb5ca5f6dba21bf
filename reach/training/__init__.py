"""Data in, models/<name> out: run by hand, never by the server."""
