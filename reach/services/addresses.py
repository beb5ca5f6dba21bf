"""A page of the web as a text to check: fetched, then opened as a file is."""

from __future__ import annotations

from reach.config import Settings
from reach.errors import AddressError
from reach.files import Opened, open_file


def open_address(address: str, settings: Settings) -> Opened:
    """Fetch a page and open it, where the operator allows that.

    Raises:
        AddressError: when fetching is off, the address is not public, or there is no page.
        FileError: when what was fetched cannot be read.
    """
    if settings.fetch != "on":
        raise AddressError("switched_off", "Pages are not read by their address here. Copy the words and paste them.")
    from reach.connectors.webpage import fetch_page  # noqa: PLC0415 -- slow to load, and off in most places

    fetched = fetch_page(address, most_bytes=settings.max_file)
    return open_file(fetched.data, fetched.name, fetched.media_type, most_bytes=settings.max_file)
