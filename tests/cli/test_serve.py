"""reach serve: the page and the API under gunicorn, its address in the terminal, clear words when it cannot start."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from reach.cli.serve import address
from reach.config import Settings

SERVE = [sys.executable, "-c", "import sys; from reach.cli import main; sys.exit(main(sys.argv[1:]))", "serve"]


@pytest.fixture
def free_port():
    """Find a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_it_serves_the_api_and_says_where(free_port):
    """From the start to the first report, and a clean end on Ctrl-C."""
    with subprocess.Popen(
        [*SERVE, "--port", str(free_port), "--processes", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("REACH_")},
    ) as server:
        said = server.stdout.readline()
        body = json.dumps({"text": "We want a young person."}).encode()
        check = urllib.request.Request(
            f"http://127.0.0.1:{free_port}/api/v1/check", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(check, timeout=30) as answer:  # noqa: S310 -- our own server
            report = json.load(answer)
        server.send_signal(signal.SIGINT)
        status = server.wait(timeout=30)

    assert f"Reach is at http://127.0.0.1:{free_port}  (Ctrl-C stops it)\n" == said
    assert 100 > report["score"]
    assert 0 == status


def test_a_port_that_is_taken_is_told(run):
    """In one line that says what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        status, out, err = run("serve", "--port", port)

    assert (2, "") == (status, out)
    assert err.startswith(f"reach: Cannot listen on 127.0.0.1:{port}: ")
    assert err.endswith("Choose another with REACH_HOST and REACH_PORT.\n")


@pytest.mark.parametrize(
    ("option", "value", "variable"),
    [("--port", "0", "REACH_PORT"), ("--processes", "many", "REACH_PROCESSES"), ("--host", "a b", "REACH_HOST")],
)
def test_an_option_is_held_to_the_same_rules_as_its_variable(run, option, value, variable):
    """Nonsense is refused before anything starts."""
    status, _, err = run("serve", option, value)

    assert 2 == status
    assert err.startswith(f"reach: {variable} is ")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"host": "0.0.0.0", "port": 80}, "http://127.0.0.1:80"),  # noqa: S104 -- not listened on
        ({"host": "::1"}, "http://[::1]:8000"),
        ({"host": "::"}, "http://[::1]:8000"),
        ({"host": "reach.internal"}, "http://reach.internal:8000"),
        ({"base_url": "https://reach.example.org"}, "https://reach.example.org"),
    ],
)
def test_the_address_is_one_a_browser_can_open(settings, expected):
    """Not the one that means every network."""
    assert expected == address(Settings(**settings))
