"""Core 1: text in, report out. Knows neither the web nor a database, the clock nor the network."""
