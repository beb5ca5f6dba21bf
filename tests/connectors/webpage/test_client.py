"""reach.connectors.webpage: pages come from the public web alone, and nothing is connected to before it is checked."""

import gzip
import socket
import ssl
import time

import httpcore
import pytest

from reach.connectors.webpage import Fetched, Network, fetch_page
from reach.errors import AddressError
from tests.connectors.webpage.web import PUBLIC, answer

HTML = {"Content-Type": "text/html; charset=utf-8"}
PAGE = (200, HTML, b"<p>We bake at night.</p>")


def refused(web, address, **options):
    """Give the code of the error that fetching ends with."""
    with pytest.raises(AddressError) as caught:
        fetch_page(address, network=web.network, **options)
    return caught.value.code


def moved(to, status=302):
    """Give an answer that sends the client elsewhere."""
    return (status, {"Location": to})


def test_a_page_is_fetched(web):
    """Its bytes, its kind and its address come back."""
    web.pages["/baker?id=1"] = PAGE

    found = fetch_page("http://jobs.example/baker?id=1#apply", network=web.network)

    assert found == Fetched(PAGE[2], HTML["Content-Type"], "http://jobs.example/baker?id=1")
    assert web.dialled == [(PUBLIC, 80)]


def test_the_server_is_told_the_name_it_was_asked_by(web):
    """The connection goes to a number; the server still knows which of its sites is meant."""
    web.pages["/"] = PAGE
    fetch_page("http://jobs.example", network=web.network)

    headers = web.asked[0][1]

    assert headers["Host"] == "jobs.example"
    assert headers["User-Agent"].startswith("Reach/")
    assert {"Cookie", "Referer", "Authorization"} & set(headers) == set()


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "[::1]",
        "169.254.169.254",
        "10.0.0.8",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fd00:ec2::254]",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0",
        "127.0.0.1.",
    ],
)
def test_an_inner_address_is_refused_before_any_connection(web, host):
    """Loopback, a cloud's own data, private hosts, and each way to write them."""
    assert refused(web, f"http://{host}/") in {"not_public", "not_web", "unreachable"}
    assert web.dialled == []


@pytest.mark.parametrize("found", ["127.0.0.1", "::1", "169.254.169.254", "10.1.2.3", "::ffff:10.1.2.3", "fe80::1%lo"])
def test_a_name_that_leads_inside_is_refused_before_any_connection(web, found):
    """Anybody can have a name point at an inner address."""
    web.hosts["inner.example"] = [[found]]

    assert refused(web, "http://inner.example/") == "not_public"
    assert web.dialled == []


def test_a_name_is_looked_up_once_and_the_answer_is_held_to(web):
    """A name server that answers differently the second time is never asked a second time."""
    web.hosts["turning.example"] = [[PUBLIC], ["127.0.0.1"]]
    web.pages["/"] = PAGE

    fetch_page("http://turning.example/", network=web.network)

    assert web.looked_up == ["turning.example"]
    assert web.dialled == [(PUBLIC, 80)]


def test_a_name_that_turns_inside_between_two_steps_is_refused(web):
    """A move to the same name is checked like the first address."""
    web.hosts["turning.example"] = [[PUBLIC], ["127.0.0.1"]]
    web.pages["/"] = moved("/again")

    assert refused(web, "http://turning.example/") == "not_public"
    assert web.dialled == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "//169.254.169.254/latest/meta-data/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://2130706433/",
        "http://inner.example/",
        "http://jobs.example:8080/",
        "file:///etc/passwd",
        "ftp://jobs.example/",
        "http://anna:secret@jobs.example/",
    ],
)
@pytest.mark.parametrize("status", [301, 307])
def test_a_move_inside_is_refused_before_any_connection(web, to, status):
    """A public page may not send the server where a visitor may not."""
    web.hosts["inner.example"] = [["10.0.0.1"]]
    web.pages["/"] = moved(to, status)

    assert refused(web, "http://jobs.example/") in {"not_public", "not_web"}
    assert web.dialled == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "to",
    ["http://[", "//[", "http://[::1", "http://xn--/", "http://xn--a/", "http://a..b/", "http://a:b/", "http://%00/"],
)
def test_a_move_to_what_is_no_address_is_told_in_a_sentence(web, to):
    """A server may answer with anything, and nothing of it fails inside."""
    web.pages["/"] = moved(to)

    assert refused(web, "http://jobs.example/") in {"unreachable", "not_web", "not_public"}
    assert web.dialled == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "host",
    [
        "127\u30020\u30020\u30021",
        "\uff11\uff12\uff17.0.0.1",
        "\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3",
        "localhost.",
        "LOCALHOST",
        "loc\u00adalhost",
        "jobs.example%2f@127.0.0.1",
        "127.0.0.1%2f.jobs.example.",
        "xn--",
        "a" * 300,
        "[::1%25lo]",
        "[::ffff:0:127.0.0.1]",
        "[v1.x]",
        "0x7f.0.0.1",
        "0177.0.0.01",
        "127.0.0.1:80",
        "127.0.0.1:0443",
        "\ud800",
    ],
)
def test_an_inner_host_in_disguise_is_refused_before_any_connection(web, host):
    """Full stops and letters of other scripts, marks that nobody sees, zones, and names that no host has."""
    web.hosts |= {name: [["127.0.0.1"]] for name in ("localhost", "localhost.", "jobs.example")}

    assert refused(web, f"http://{host}/") in {"not_public", "not_web", "unreachable"}
    assert web.dialled == []


def test_a_page_that_has_moved_is_found(web):
    """Up to five moves are followed, within a host and between hosts."""
    web.hosts["new.example"] = [["8.8.8.8"]]
    web.pages |= {f"/{step}": moved(f"{step + 1}") for step in range(4)}
    web.pages["/4"] = moved("http://new.example/end")
    web.pages["/end"] = PAGE

    assert fetch_page("http://jobs.example/0", network=web.network).address == "http://new.example/end"
    assert web.dialled[-1] == ("8.8.8.8", 80)


def test_a_page_that_never_arrives_is_given_up(web):
    """A circle ends at the sixth move."""
    web.pages["/"] = moved("/")

    assert refused(web, "http://jobs.example/") == "too_many_moves"
    assert len(web.asked) == 6


def test_no_cookie_is_taken_along(web):
    """What a server sets is not sent at the next step."""
    web.pages["/"] = (302, {"Location": "/next", "Set-Cookie": "session=1"})
    web.pages["/next"] = PAGE

    fetch_page("http://jobs.example/", network=web.network)

    assert ["Cookie" in headers for _, headers in web.asked] == [False, False]


def test_proxies_of_the_environment_are_not_used(web, monkeypatch):
    """A proxy would look the name up again, by itself."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://10.0.0.1:3128")
    web.pages["/"] = PAGE

    fetch_page("http://jobs.example/", network=web.network)

    assert web.dialled == [(PUBLIC, 80)]


def test_a_page_that_is_too_large_is_not_read_on(web):
    """Reading ends where the limit is passed, whatever the server says of its length."""
    web.pages["/"] = (200, HTML, b"a" * 2_000)

    assert refused(web, "http://jobs.example/", most_bytes=1_999) == "too_large"
    assert len(fetch_page("http://jobs.example/", network=web.network, most_bytes=2_000).data) == 2_000


def test_a_packed_page_is_unpacked(web):
    """Servers pack whether one asks or not."""
    web.pages["/"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE[2]))

    assert fetch_page("http://jobs.example/", network=web.network).data == PAGE[2]


def test_a_packed_page_that_was_cut_off_is_damaged(web):
    """Half an advert is not taken for a whole one."""
    packed = gzip.compress(b"<p>We bake bread at night.</p>" * 50)
    web.pages["/"] = (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, packed[:-20])

    assert refused(web, "http://jobs.example/") == "failed"


def test_a_packed_page_that_grows_is_stopped_where_it_grows(web):
    """What counts is what comes out: fifty million signs pack into fifty thousand bytes."""
    web.pages["/"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"a" * 50_000_000))

    assert refused(web, "http://jobs.example/", most_bytes=100_000) == "too_large"


def test_a_page_that_is_packed_otherwise_or_damaged_is_refused(web):
    """We asked for gzip."""
    web.pages["/br"] = (200, {**HTML, "Content-Encoding": "br"}, b"x")
    web.pages["/bad"] = (200, {**HTML, "Content-Encoding": "gzip"}, b"no gzip at all")

    assert refused(web, "http://jobs.example/br") == "wrong_type"
    assert refused(web, "http://jobs.example/bad") == "failed"


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/octet-stream", "application/zip", ""])
def test_what_is_no_page_is_not_read(web, kind):
    """Pages, texts, PDF, Word and JSON; nothing else."""
    web.pages["/"] = (200, {"Content-Type": kind} if kind else {}, b"x")

    assert refused(web, "http://jobs.example/") == "wrong_type"


@pytest.mark.parametrize("status", [204, 304, 401, 404, 500])
def test_a_server_that_has_no_page_says_so(web, status):
    """The person learns the server's answer."""
    web.pages["/"] = (status, HTML)

    with pytest.raises(AddressError, match=str(status)):
        fetch_page("http://jobs.example/", network=web.network)


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_drips_is_not_waited_for(web, part):
    """The time is for all of it: a sign now and then does not buy more."""

    def drip(handler):
        if part == "body":
            answer(handler, 200, {**HTML, "Content-Length": "1000"})
        else:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        for _ in range(60):
            handler.wfile.write(b"a")
            time.sleep(0.05)

    web.pages["/"] = drip
    begun = time.monotonic()

    assert refused(web, "http://jobs.example/", seconds=0.4) == "too_slow"
    assert time.monotonic() - begun < 1.5


def test_a_server_that_breaks_off_cannot_be_reached(web):
    """No inside of a library is shown."""
    web.pages["/"] = lambda handler: handler.connection.shutdown(socket.SHUT_RDWR)

    assert refused(web, "http://jobs.example/") == "unreachable"


def test_the_next_address_of_a_host_is_tried(web):
    """A host may have an address that does not answer here."""
    web.hosts["jobs.example"] = [["2606:4700:4700::1111", PUBLIC]]
    web.pages["/"] = PAGE

    def dial(address, port, seconds):
        if ":" in address:
            raise httpcore.ConnectError("no route")
        return web.dial(address, port, seconds)

    assert fetch_page("http://jobs.example/", network=Network(web.resolver, dial)).data == PAGE[2]


def test_a_host_that_does_not_answer_cannot_be_reached(web):
    """The person is sent back to the address they gave."""

    def dial(address, port, seconds):
        raise httpcore.ConnectError("refused")

    with pytest.raises(AddressError) as caught:
        fetch_page("http://jobs.example/", network=Network(web.resolver, dial))

    assert caught.value.code == "unreachable"


def test_a_secured_page_is_asked_for_by_name_and_its_certificate_counts(web):
    """The name goes to the server with the first word, and a server without a good certificate is not read."""
    said = []

    class Certificates(ssl.SSLContext):
        def wrap_socket(self, *arguments, **options):
            said.append(options.get("server_hostname"))
            raise ssl.SSLCertVerificationError("not the one")

    network = Network(web.resolver, web.dial, Certificates(ssl.PROTOCOL_TLS_CLIENT))

    with pytest.raises(AddressError) as caught:
        fetch_page("https://jobs.example/", network=network)

    assert caught.value.code == "unreachable"
    assert said == ["jobs.example"]
    assert web.dialled == [(PUBLIC, 443)]
    assert web.asked == []


def test_certificates_are_checked_unless_told_otherwise():
    """What httpx trusts by default names hosts and asks for a chain."""
    import httpx

    context = httpx.create_ssl_context()

    assert context.check_hostname
    assert context.verify_mode == ssl.CERT_REQUIRED


def test_the_name_of_a_page_is_the_end_of_its_path():
    """What is fetched is opened like a file of that name."""
    assert Fetched(b"", "", "https://jobs.example/files/baker.docx?v=2/3").name == "baker.docx"
    assert Fetched(b"", "", "https://jobs.example").name == ""


def test_the_system_is_what_looks_up_and_connects_unless_told_otherwise(monkeypatch):
    """A name that the system finds on this machine is refused by the client as it ships."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", 80))])
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("it was connected to"))

    with pytest.raises(AddressError) as caught:
        fetch_page("http://localhost/")

    assert caught.value.code == "not_public"
