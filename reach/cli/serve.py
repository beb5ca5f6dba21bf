"""`reach serve`: the page and the API, under gunicorn."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from typing import Any

from gunicorn.app.base import BaseApplication

from reach.cli import FAILED, FINE
from reach.config import Settings
from reach.web import create_app

# Browsers open connections before they need them; a worker with threads does not wait on an idle one.
THREADS = 4


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """Gunicorn with an app that is made before the workers are, so that they share what it has loaded.

    Args:
        settings: what the operator set.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Hand our settings to gunicorn."""
        settings = self._settings
        options = {
            "bind": _bind(settings),
            "workers": settings.processes,
            "worker_class": "gthread",
            "threads": THREADS,
            "preload_app": True,
            "loglevel": settings.log_level,
            "proc_name": "reach",
            "when_ready": self._say_where,
        }
        for name, value in options.items():
            self.cfg.set(name, value)
        # Since gunicorn 25: a socket of its own in the home folder, to steer it by. Nobody asked for one.
        if "control_socket_disable" in self.cfg.settings:
            self.cfg.set("control_socket_disable", True)  # noqa: FBT003 -- gunicorn's signature

    def load(self) -> object:
        """Make the app."""
        return create_app(self._settings)

    def _say_where(self, _arbiter: Any) -> None:  # noqa: ANN401 -- gunicorn ships no types
        print(f"Reach is at {address(self._settings)}  (Ctrl-C stops it)", flush=True)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    options = {"REACH_HOST": arguments.host, "REACH_PORT": arguments.port, "REACH_PROCESSES": arguments.processes}
    environment = {**os.environ, **{name: value for name, value in options.items() if value is not None}}
    settings = Settings.from_environment(environment)
    problem = _taken(settings)
    if problem is not None:
        print(f"reach: {problem}", file=sys.stderr)
        return FAILED
    Server(settings).run()
    return FINE


def address(settings: Settings) -> str:
    """Where a browser on this machine finds the server."""
    if settings.base_url:
        return settings.base_url
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(settings.host, settings.host)  # noqa: S104 -- read, not listened on
    return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{settings.port}"


def _bind(settings: Settings) -> str:
    host = settings.host.strip("[]")
    return f"{f'[{host}]' if ':' in host else host}:{settings.port}"


def _taken(settings: Settings) -> str | None:
    """Why the address cannot be listened on, in words; gunicorn would try five times and then give up."""
    host = settings.host.strip("[]")
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, settings.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        return f"Cannot listen on {_bind(settings)}: {error.strerror}. Choose another with REACH_HOST and REACH_PORT."
    return None
