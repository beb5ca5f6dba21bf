"""Fetching one page: a GET without cookies or proxies, moves followed by hand, each checked as the first address."""

from __future__ import annotations

import re
import ssl
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

import httpx

from reach import __version__
from reach.connectors.webpage.guard import read_address
from reach.connectors.webpage.wire import CheckedBackend, CheckedTransport, Deadline, Network
from reach.errors import AddressError

MOST_MOVES = 5
MOST_SECONDS = 15.0
MOST_BYTES = 5_000_000  # as REACH_MAX_FILE is where nothing is set

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MEDIA_TYPES = (
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", WORD,
    "application/json", "application/ld+json",
)  # fmt: skip
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_NAME = re.compile(r"[^/]*\Z")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: its bytes, what the server called them, and the address it was found at in the end."""

    data: bytes
    media_type: str
    address: str

    @property
    def name(self) -> str:
        """The last part of the address's path, as the name of a file."""
        path = self.address.partition("?")[0].split("://", 1)[-1].partition("/")[2]
        found = _NAME.search(path)
        return found.group() if found else ""


def fetch_page(
    address: str, *, most_bytes: int = MOST_BYTES, seconds: float = MOST_SECONDS, network: Network | None = None
) -> Fetched:
    """Fetch a page of the public web.

    Args:
        address: with http:// or https://.
        most_bytes: the largest page that is read, unpacked.
        seconds: the longest all of it may take, moves included.
        network: the way out; tests bring their own.

    Raises:
        AddressError: when the address is not public, or there is no page to read, in words for who gave it.
    """
    network = network or Network()
    backend = CheckedBackend(network, Deadline(seconds))
    trusted = network.certificates or httpx.create_ssl_context()
    for _ in range(MOST_MOVES + 1):
        address = read_address(address)
        # A client for each step: nothing that one server sets is sent to the next.
        with httpx.Client(transport=CheckedTransport(backend, trusted), trust_env=False) as client:
            answer = _asked(client, address, most_bytes)
        if isinstance(answer, Fetched):
            return answer
        address = _moved_to(address, answer)
    raise AddressError("too_many_moves", "This address moves on too often. Give the one it ends at.")


def _moved_to(address: str, move: str) -> str:
    try:
        return urljoin(address, move)
    except ValueError:
        raise _unreachable() from None


def _unreachable() -> AddressError:
    return AddressError("unreachable", "This page cannot be reached. Check the address, or paste the words.")


def _asked(client: httpx.Client, address: str, most_bytes: int) -> Fetched | str:
    """The page, or the address it has moved to."""
    headers = {
        "User-Agent": f"Reach/{__version__}",
        "Accept": ", ".join(MEDIA_TYPES),
        "Accept-Encoding": "gzip",
    }
    try:
        with client.stream("GET", address, headers=headers) as response:
            if response.status_code in _MOVED and response.headers.get("location"):
                return str(response.headers["location"])
            media_type = _checked(response)
            return Fetched(b"".join(_unpacked(response, most_bytes)), media_type, address)
    except httpx.TimeoutException:
        raise AddressError("too_slow", "This page takes too long to answer. Copy the words and paste them.") from None
    except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, ValueError):
        # An address that no host can have is told in many ways; what is not known to be one of httpx's is a ValueError.
        raise _unreachable() from None


def _checked(response: httpx.Response) -> str:
    """The media type of an answer that holds a page."""
    if response.status_code != httpx.codes.OK:
        raise AddressError(
            "failed", f"The server answers {response.status_code} instead of a page. Copy the words and paste them."
        )
    media_type: str = response.headers.get("content-type", "")
    if media_type.partition(";")[0].strip().lower() not in MEDIA_TYPES:
        raise AddressError(
            "wrong_type", "This address leads to something other than a page, a text, a PDF or a Word document."
        )
    return media_type


def _unpacked(response: httpx.Response, most: int) -> Iterator[bytes]:
    """The body, unpacked bit by bit, so that a small one that grows is stopped where it grows."""
    coding = response.headers.get("content-encoding", "identity").lower().strip()
    if coding not in {"identity", "gzip", "x-gzip"}:
        raise AddressError(
            "wrong_type", "This page is packed in a way we did not ask for. Copy the words and paste them."
        )
    gunzip = None if coding == "identity" else zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    left = most
    for chunk in response.iter_raw(_CHUNK):
        try:
            data = chunk if gunzip is None else gunzip.decompress(chunk, left + 1)
        except zlib.error:
            raise _damaged() from None
        left -= len(data)
        if left < 0:
            raise AddressError(
                "too_large", f"This page is larger than {most / 1e6:,.1f} MB. Copy the words and paste them."
            )
        yield data
    if gunzip is not None and not gunzip.eof:
        raise _damaged()


def _damaged() -> AddressError:
    return AddressError("failed", "This page arrives damaged. Try again, or paste the words.")
