"""Which addresses may be connected to: those of the public web, and nothing of the network that Reach runs in.

A visitor chooses the address, and the server connects: without a guard it would read for them what only it can reach.
A name is looked up once, every address it has is checked, and the connection goes to a checked one.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from collections.abc import Callable
from urllib.parse import urlsplit

from reach.errors import AddressError

Resolver = Callable[[str, int], list[str]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

SCHEMES = ("http", "https")
PORTS = (80, 443)
MOST_ADDRESS = 2_000  # characters
MOST_ADDRESSES = 20  # of one name

_UNICAST = ipaddress.IPv6Network("2000::/3")
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
# Beyond what `is_global` refuses in every Python from 3.11 on: tunnels and relays that lead elsewhere, addresses for
# documents and protocols, and the one public address at which a cloud answers its own machines.
_REFUSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "192.0.0.0/24",
        "192.88.99.0/24",
        "168.63.129.16/32",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "3fff::/20",
    )
)
_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)


def read_address(address: str) -> str:
    """An address of the web as it may be asked for, without what follows "#".

    Raises:
        AddressError: when it is no address of the web, carries a password, or names another port.
    """
    address = address.strip()
    if len(address) > MOST_ADDRESS or re.search(r"[\x00-\x20\x7f\\]", address):
        raise _not_web()
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise _not_web() from None
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise _not_web()
    if parts.username is not None or parts.password is not None:
        raise AddressError("not_web", "This address carries a name or a password. Give it without them.")
    if port is not None and port not in PORTS:
        raise AddressError("not_public", "This address names a port that pages of the public web do not use.")
    return parts._replace(fragment="").geturl()


def public_addresses(host: str, port: int, resolver: Resolver) -> list[str]:
    """The addresses of a host, looked up once.

    Raises:
        AddressError: when there are none, or a single one of them is not public.
    """
    if port not in PORTS:
        raise not_public()
    _refuse_odd_number(host)
    found = resolver(host, port)[:MOST_ADDRESSES]
    # A name that does not exist is refused as one inside is: who tries names learns none of ours.
    if not found or not all(map(is_public, found)):
        raise not_public()
    return found


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, however it is written."""
    try:
        read: Address = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(read, ipaddress.IPv6Address):
        if read.scope_id is not None:
            return False
        if read in _TRANSLATED:
            # Networks that speak IPv6 alone reach older servers so; what counts is who is behind it.
            read = ipaddress.IPv4Address(int(read) & 0xFFFFFFFF)
        elif read not in _UNICAST:
            return False
    if read.is_multicast or read.is_reserved or not read.is_global:
        return False
    return not any(read in network for network in _REFUSED if network.version == read.version)


def resolve(host: str, port: int, seconds: float = 5.0) -> list[str]:
    """The addresses of a host as the system knows them; empty where it has none or does not answer in time."""
    found: list[str] = []

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    # The system's own limit is half a minute, and cannot be set; who waits here must not wait that long.
    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(seconds)
    return [] if thread.is_alive() else found


def not_public() -> AddressError:
    """What is said of every address inside, whatever is there."""
    return AddressError(
        "not_public",
        "There is no page of the public web at this address. Check how it is spelt, or copy the words and paste them.",
    )


def _refuse_odd_number(host: str) -> None:
    """Refuse numbers that the system would read as an address and people do not write: 2130706433, 0x7f.1, 127.1."""
    if _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2] or host):
        try:
            ipaddress.IPv4Address(host)
        except ValueError:
            raise not_public() from None


def _not_web() -> AddressError:
    return AddressError("not_web", "This is no address of a page. It starts with https:// or http://.")
