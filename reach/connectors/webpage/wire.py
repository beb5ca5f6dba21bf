"""The connection itself: to an address that was checked, within a time that was set."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx

from reach.connectors.webpage.guard import Resolver, public_addresses, resolve
from reach.errors import AddressError

Dial = Callable[[str, int, float], httpcore.NetworkStream]
Clock = Callable[[], float]

SECONDS_TO_CONNECT = 5.0


def dial(address: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """Connect to an IP address."""
    return httpcore.SyncBackend().connect_tcp(address, port, timeout=seconds)


class Deadline:
    """A moment after which nothing is waited for."""

    def __init__(self, seconds: float, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self) -> float:
        """The seconds that are left.

        Raises:
            AddressError: when there are none.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise AddressError("too_slow", "This page takes too long to answer. Copy the words and paste them.")
        return left


@dataclass(frozen=True, slots=True)
class Network:
    """The way out: who looks hosts up, who connects to an address that was checked, and whose certificates count."""

    resolver: Resolver = resolve
    dial: Dial = dial
    certificates: ssl.SSLContext | None = None


class CheckedBackend(httpcore.NetworkBackend):
    """Looks a host up once, checks what was found, and connects to that: there is no second look that could differ."""

    def __init__(self, network: Network, deadline: Deadline) -> None:
        self._network = network
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 -- as httpcore calls it; the deadline rules
        local_address: str | None = None,  # noqa: ARG002 -- the same
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 -- the same
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers."""
        failure: Exception | None = None
        for address in public_addresses(host, port, self._network.resolver):
            try:
                stream = self._network.dial(address, port, min(SECONDS_TO_CONNECT, self._deadline.left()))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure or httpcore.ConnectError("no address")


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every read and write ends with the deadline: a server that drips is not waited for."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002 -- as httpcore calls it
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002 -- as httpcore calls it
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 -- as httpcore calls it
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 -- as httpcore declares it
        return self._stream.get_extra_info(info)


class CheckedTransport(httpx.BaseTransport):
    """Carries httpx's requests over checked connections, each on a connection of its own.

    httpx's own transport takes no network backend, and would look names up by itself.
    """

    def __init__(self, backend: httpcore.NetworkBackend, certificates: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=certificates, max_connections=1, max_keepalive_connections=0, network_backend=backend
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and give its answer, with the body still to be read."""
        with _as_httpx():
            response = self._pool.handle_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(
                        scheme=request.url.raw_scheme,
                        host=request.url.raw_host,
                        port=request.url.port,
                        target=request.url.raw_path,
                    ),
                    headers=request.headers.raw,
                    content=request.stream,
                )
            )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """What is left of an answer, read as it comes."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx():
            yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


@contextmanager
def _as_httpx() -> Iterator[None]:
    """Say in httpx's words what httpcore could not do."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise httpx.TimeoutException(str(error)) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise httpx.TransportError(str(error)) from error
