"""reach.services.addresses: a page is fetched and opened, where the operator allows it."""

import subprocess
import sys

import pytest

from reach.config import Settings
from reach.connectors import webpage
from reach.connectors.webpage import Fetched
from reach.errors import AddressError
from reach.services.addresses import open_address


def test_fetching_is_off_until_somebody_turns_it_on(monkeypatch):
    """Nothing is looked up or connected to by default."""
    monkeypatch.setattr(webpage, "fetch_page", lambda *_, **__: pytest.fail("it was fetched"))

    with pytest.raises(AddressError) as caught:
        open_address("https://jobs.example/", Settings())

    assert caught.value.code == "switched_off"


def test_what_is_fetched_is_opened_as_a_file_is(monkeypatch):
    """The kind comes from the server, the limit from the settings."""
    asked = {}

    def fetch(address, **options):
        asked.update(options, address=address)
        return Fetched("<p>Café</p>".encode("latin-1"), "text/html; charset=latin-1", "https://jobs.example/x")

    monkeypatch.setattr(webpage, "fetch_page", fetch)

    opened = open_address("https://jobs.example/x", Settings(fetch="on", max_file=300_000))

    assert (opened.text, opened.kind) == ("Café", "html")
    assert asked == {"address": "https://jobs.example/x", "most_bytes": 300_000}


def test_a_server_that_fetches_nothing_loads_no_client():
    """Loading httpx costs every start a tenth of a second."""
    code = (
        "import sys, reach.services.addresses; print(sorted({'httpx', 'httpcore', 'lxml', 'docx'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
