"""reach.connectors.webpage.guard: what belongs to the public web, and all the ways to write what does not."""

import socket
import time

import pytest

from reach.connectors.webpage.guard import is_public, public_addresses, read_address, resolve
from reach.errors import AddressError

INSIDE = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",  # noqa: S104 -- refused, never listened on
    "10.0.0.1",
    "172.16.5.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:93.184.215.14",
    "64:ff9b::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:0a00:0001::1",
    "3fff::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "5f00::1",
]
PUBLIC = ["93.184.215.14", "8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e", "64:ff9b::8.8.8.8"]


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_not_the_public_web_is_told_apart(address):
    """Loopback, private, link-local, shared, documents, multicast, tunnels, and a cloud's own addresses."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_the_public_web_is_let_through(address):
    """Both families; and older servers, as networks that speak IPv6 alone write them."""
    assert is_public(address)


@pytest.mark.parametrize("address", ["", "localhost", "127.1", "0x7f000001", "2130706433", "1.2.3.4.5", "[::1]"])
def test_what_is_no_plain_ip_address_is_not_public(address):
    """A resolver that answers anything else is not believed."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "127.0.0.0x1", "1.2.3", "0"]
)
def test_odd_numbers_are_refused_before_they_are_looked_up(host):
    """The system reads decimal, octal, hexadecimal and short forms as addresses; people do not write them."""
    with pytest.raises(AddressError) as caught:
        public_addresses(host, 80, lambda *_: pytest.fail("it was looked up"))

    assert caught.value.code == "not_public"


def test_one_inner_address_among_public_ones_refuses_the_host():
    """Whoever mixes them hopes that the inner one is taken."""
    with pytest.raises(AddressError) as caught:
        public_addresses("jobs.example", 443, lambda *_: ["93.184.215.14", "10.0.0.1"])

    assert caught.value.code == "not_public"


def test_a_name_that_does_not_exist_is_refused_as_one_inside_is():
    """Who tries the names of a network learns none of them."""
    told = []
    for found in ([], ["10.1.2.3"], ["127.0.0.1", "93.184.215.14"]):
        with pytest.raises(AddressError) as caught:
            public_addresses("wiki.example", 443, lambda *_, found=found: found)
        told.append((caught.value.code, caught.value.detail))

    assert len(set(told)) == 1
    assert "spelt" in told[0][1]


def test_ports_other_than_those_of_pages_are_refused_at_the_connection_too():
    """However an address is read, nothing but 80 and 443 is connected to."""
    with pytest.raises(AddressError):
        public_addresses("93.184.215.14", 22, lambda host, _: [host])


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jobs.example/baker",
        "file:///etc/passwd",
        "ftp://jobs.example/",
        "gopher://jobs.example/",
        "javascript:alert(1)",
        "data:text/html,hello",
        "http://",
        "http:///baker",
        "http://[::1",
        "http://jobs.example:99999/",
        "http://jobs.example\\@10.0.0.1/",
        "http://jobs.example/\r\nHost: inside",
        "http://anna@jobs.example/",
        "http://anna:secret@jobs.example/",
        "http://jobs.example/" + "a" * 2_000,
    ],
)
def test_what_is_no_address_of_a_page_is_refused(address):
    """Other schemes, no host, a password, a line break, or an endless one."""
    with pytest.raises(AddressError) as caught:
        read_address(address)

    assert caught.value.code == "not_web"


@pytest.mark.parametrize("port", [1, 22, 25, 8080, 6379, 0])
def test_other_ports_are_refused(port):
    """What listens there is no page."""
    with pytest.raises(AddressError) as caught:
        read_address(f"http://jobs.example:{port}/")

    assert caught.value.code == "not_public"


@pytest.mark.parametrize(
    ("address", "read"),
    [
        (" https://jobs.example/baker?id=1#apply ", "https://jobs.example/baker?id=1"),
        ("http://jobs.example:443", "http://jobs.example:443"),
        ("HTTPS://Jobs.Example/", "https://Jobs.Example/"),
    ],
)
def test_an_address_is_read_without_what_follows_the_hash(address, read):
    """The rest is asked for as it was given."""
    assert read_address(address) == read


def test_a_refusal_does_not_say_what_is_there():
    """Nobody maps the network inside by what refusals say."""
    said = set()
    for found in (["10.0.0.1"], ["127.0.0.1"], ["::1"]):
        with pytest.raises(AddressError) as caught:
            public_addresses("jobs.example", 80, lambda *_, found=found: found)
        said.add(str(caught.value))

    assert len(said) == 1
    assert not any(sign.isdigit() for sign in said.pop())


def test_a_name_server_that_does_not_answer_is_not_waited_for(monkeypatch):
    """The system's own patience is half a minute."""

    def wait(*arguments, **options):
        time.sleep(1)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", wait)
    begun = time.monotonic()

    assert resolve("jobs.example", 80, seconds=0.05) == []
    assert time.monotonic() - begun < 0.9


def test_a_name_that_does_not_exist_has_no_addresses(monkeypatch):
    """What the system cannot find is no failure of ours."""

    def fail(*arguments, **options):
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", fail)

    assert resolve("jobs.example", 80) == []


def test_each_address_of_a_host_is_given_once(monkeypatch):
    """The system answers once for each kind of connection."""
    answers = [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("93.184.215.14", 80)), (10, 1, 6, "", ("::1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)

    assert resolve("jobs.example", 80) == ["93.184.215.14", "::1"]
