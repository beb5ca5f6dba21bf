"""docs/privacy.md, line by line: nothing kept, nothing logged, nothing sent, one cookie on request."""

import json
import logging
import os
import re
import sys
from contextlib import contextmanager
from html.parser import HTMLParser

import pytest

from reach.config import Settings
from reach.web import create_app
from reach.wording.analyzer import Analyzer

MARKER = "Quillfeather"
ADVERT = f"Baker at {MARKER} and Daughters\n\nWe want a young digital native who bakes bread at night.\n"
LARGE = ADVERT * 20_000
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
CALLS = {"socket.connect", "socket.getaddrinfo", "socket.sendto", "sqlite3.connect", "subprocess.Popen", "os.mkdir"}

recorders = []


def listen(event, arguments):
    """Hand what the interpreter does to whoever is recording."""
    for recorder in recorders:
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
            recorder.append(f"wrote {arguments[0]}")
        elif event in CALLS or event.startswith("tempfile."):
            recorder.append(event)


sys.addaudithook(listen)


@contextmanager
def recording():
    """Give the list of everything written, sent or started while the block runs."""
    deeds = []
    recorders.append(deeds)
    try:
        yield deeds
    finally:
        recorders.remove(deeds)


@pytest.fixture(scope="module")
def app():
    """Make the app and warm it, so that what is loaded late is loaded."""
    app = create_app(Settings())
    client = app.test_client()
    client.get("/")
    for send in REQUESTS.values():
        send(client)
    return app


@pytest.fixture
def client(app):
    """Give a browser that has no cookies yet."""
    return app.test_client()


def multipart(client, name, content, filename=None):
    """Send a form in parts; the body is made here because the test client would make a large one in a file."""
    file = f'; filename="{filename}"' if filename else ""
    body = f'--edge\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n{content}\r\n--edge--\r\n'
    return client.post("/", data=body.encode(), content_type="multipart/form-data; boundary=edge")


def form(client, path, text):
    """Send a plain form."""
    return client.post(path, data={"text": text, "kind": "advert"})


def call(client, body):
    """Call the API."""
    return client.post("/api/v1/check", data=body, content_type="application/json")


REQUESTS = {
    "a pasted text": lambda client: form(client, "/", ADVERT),
    "a pasted text far too large": lambda client: form(client, "/", LARGE),
    "a statement of values": lambda client: client.post("/", data={"text": "We bake.", "values": ADVERT}),
    "a form in parts": lambda client: multipart(client, "text", ADVERT),
    "a form in parts far too large": lambda client: multipart(client, "text", LARGE),
    "an uploaded file": lambda client: multipart(client, "file", ADVERT, "advert.txt"),
    "an uploaded file far too large": lambda client: multipart(client, "file", LARGE, "advert.txt"),
    "a download": lambda client: form(client, "/download", ADVERT),
    "a call of the API": lambda client: call(client, json.dumps({"text": ADVERT})),
    "a broken call of the API": lambda client: call(client, json.dumps({"text": ADVERT})[:-1]),
}
EVERY_REQUEST = pytest.mark.parametrize("send", REQUESTS.values(), ids=REQUESTS.keys())


def pages(app):
    """Give every address that answers a plain GET."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and not rule.arguments]
    return sorted(rule.rule for rule in rules)


def test_the_recorder_hears_a_file_being_written(tmp_path):
    """The tests below would notice."""
    with recording() as deeds:
        (tmp_path / "kept.txt").write_text("x", encoding="utf-8")

    assert deeds == [f"wrote {tmp_path / 'kept.txt'}"]


@EVERY_REQUEST
def test_nothing_is_written_or_sent(client, send):
    """A text is checked in memory: no file, no temporary file, no database, no connection."""
    with recording() as deeds:
        send(client)

    assert deeds == []


@EVERY_REQUEST
def test_nothing_of_a_text_is_logged(client, send, caplog, capfd):
    """Even at the most talkative level no word of a text is in a log."""
    with caplog.at_level(logging.DEBUG):
        send(client)

    assert MARKER not in caplog.text + "".join(capfd.readouterr())


@EVERY_REQUEST
def test_a_failure_is_logged_without_the_text(client, send, caplog, capfd, monkeypatch):
    """An error's own message may quote the text, so the log says where it happened and no more."""

    def fail(*arguments, **named):
        raise RuntimeError(arguments, named, ADVERT)

    monkeypatch.setattr(Analyzer, "analyze", fail)
    with caplog.at_level(logging.DEBUG):
        answer = send(client)

    assert MARKER not in caplog.text + "".join(capfd.readouterr())
    assert answer.status_code < 500 or "RuntimeError" in caplog.text


def test_a_failure_tells_the_reader_nothing_of_the_program(client, monkeypatch):
    """Neither page nor API shows a trace."""

    def fail(*_arguments, **_named):
        raise RuntimeError("a secret of the program")

    monkeypatch.setattr(Analyzer, "analyze", fail)
    for send in (REQUESTS["a pasted text"], REQUESTS["a call of the API"]):
        answer = send(client)

        assert answer.status_code == 500
        assert not re.search("secret|RuntimeError|Traceback", answer.text)


@EVERY_REQUEST
def test_checking_sets_no_cookie(client, send):
    """Nobody is given a name or a number for using Reach."""
    assert "Set-Cookie" not in send(client).headers


def test_reading_pages_sets_no_cookie(app, client):
    """Looking around leaves nothing behind in the browser."""
    assert [page for page in pages(app) if "Set-Cookie" in client.get(page).headers] == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_one_cookie_says_the_theme_and_nothing_else(client, theme):
    """It is set by choosing a theme, and is out of reach of scripts and other sites."""
    cookies = client.post("/theme", data={"theme": theme}).headers.getlist("Set-Cookie")

    assert len(cookies) == 1
    assert cookies[0].startswith(f"theme={theme};")
    assert {"HttpOnly", "SameSite=Lax"} <= set(cookies[0].split("; "))


def test_choosing_the_theme_of_the_device_takes_the_cookie_away(client):
    """Who goes back to the device's own theme is no longer remembered."""
    client.post("/theme", data={"theme": "dark"})
    client.post("/theme", data={"theme": "device"})

    assert client.get_cookie("theme") is None


class Sources(HTMLParser):
    """Collects every address that a browser would load, or send a form to, without being asked."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        """Keep the addresses of one tag."""
        wanted = {"src", "srcset", "action", "formaction", "data", "poster"} | ({"href"} if tag != "a" else set())
        self.found += [value for name, value in attrs if name in wanted and value]


def test_pages_load_nothing_from_elsewhere(app, client):
    """Scripts, styles, fonts and images come from the same server."""
    outside = {}
    for page in pages(app):
        answer = client.get(page)
        if answer.mimetype == "text/html":
            sources = Sources()
            sources.feed(answer.text)
            outside[page] = [one for one in sources.found if re.match(r"\w+:|//", one) and not one.startswith("data:")]

    assert outside["/"] == []
    assert {page: found for page, found in outside.items() if found} == {}


def test_the_policy_of_every_page_allows_our_own_server_alone(app, client):
    """What a page might be tricked into loading, the browser refuses."""
    for page in pages(app):
        policy = client.get(page).headers["Content-Security-Policy"]
        sources = {source for rule in policy.split(";") for source in rule.split()[1:]}

        assert sources <= {"'none'", "'self'", "data:"}, page


@EVERY_REQUEST
def test_no_answer_about_a_text_is_kept_on_the_way(client, send):
    """Neither the browser nor a proxy keeps a page that shows somebody's text."""
    assert "no-store" in send(client).headers["Cache-Control"]
