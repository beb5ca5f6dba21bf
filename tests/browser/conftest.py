"""A real Chromium on a real server, with a watch on everything the page says and asks for."""

import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from reach.web import create_app
from tests.web.learnt import reading_runtime
from tests.web.small import small_runtime
from tests.web.telling import telling_runtime

HERE = Path(__file__).parent
AXE = HERE.parent / "vendor" / "axe-core" / "axe.min.js"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium():
    """Where Chromium is, or nothing."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def serving(runtime):
    """Serve an app on this runtime, and give its address."""
    app = create_app(runtime=runtime)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def address():
    """Where the app answers, for as long as the tests run."""
    with serving(small_runtime(20_000)) as address:
        yield address


@pytest.fixture(scope="session")
def reading_address():
    """Where an app with readers answers, which stand for the trained models."""
    with serving(reading_runtime(20_000)) as address:
        yield address


@pytest.fixture(scope="session")
def telling_address():
    """Where an app that reads whole adverts answers; visitors may have a page fetched."""
    with serving(telling_runtime(20_000)) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests; each gets a window of its own."""
    binary = find_chromium()
    if binary is None:
        pytest.skip("There is no Chromium here; CHROMIUM may name one.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=ARGUMENTS)
        yield browser
        browser.close()


class Watch:
    """What a page complained of, and what it asked of anybody else."""

    def __init__(self, address):
        self.address = address
        self.complaints = []
        self.strangers = []

    def attach(self, page):
        page.set_default_timeout(8_000)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._request)

    def _console(self, message):
        refused = "the server responded with a status of" in message.text
        if message.type in ("error", "warning") and not refused:
            self.complaints.append(message.text)

    def _request(self, request):
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.strangers.append(request.url)


@contextmanager
def opening(chromium, address):
    """Give what opens pages at an address, and hold them to account in the end."""
    watch = Watch(address)
    contexts = []

    def open_(path="/", *, width=1280, height=900, script=True, motion="no-preference"):
        context = chromium.new_context(
            base_url=address,
            viewport={"width": width, "height": height},
            java_script_enabled=script,
            reduced_motion=motion,
        )
        contexts.append(context)
        page = context.new_page()
        watch.attach(page)
        page.goto(path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert watch.complaints == []
    assert watch.strangers == []


@pytest.fixture
def window(chromium, address):
    """Open a page: `window(path, width=..., script=...)`; nothing may be complained of by the end."""
    with opening(chromium, address) as open_:
        yield open_


@pytest.fixture
def reading(chromium, reading_address):
    """Open a page of the app with readers, as `window` does."""
    with opening(chromium, reading_address) as open_:
        yield open_


@pytest.fixture
def telling(chromium, telling_address):
    """Open a page of the app that reads whole adverts, as `window` does."""
    with opening(chromium, telling_address) as open_:
        yield open_


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core."""
    return AXE.read_text(encoding="utf-8")
