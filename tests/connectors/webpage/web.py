"""A web on this machine alone: a server on loopback, and a resolver that says where every name lies."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpcore

from reach.connectors.webpage import Network

PUBLIC = "93.184.215.14"


class Web:
    """What hosts resolve to, what the server answers by path, and what was looked up, dialled and asked."""

    def __init__(self):
        self.hosts = {"jobs.example": [[PUBLIC]]}
        self.pages = {}
        self.looked_up = []
        self.dialled = []
        self.asked = []
        self.server = None

    def resolver(self, host, port):
        """Give the answers of a host one after the other, the last one again and again."""
        self.looked_up.append(host)
        answers = self.hosts.get(host, [[host] if host[0].isdigit() or ":" in host else []])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def dial(self, address, port, seconds):
        """Note the address, and connect to the server instead."""
        self.dialled.append((address, port))
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.server.server_port, timeout=seconds)

    @property
    def network(self):
        """The way out that the client is given."""
        return Network(self.resolver, self.dial)


@contextmanager
def served():
    """Start the server, and stop it in the end."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            web.asked.append((self.path, dict(self.headers)))
            page = web.pages[self.path]
            try:
                page(self) if callable(page) else answer(self, *page)
            except OSError:
                self.close_connection = True

        def log_message(self, *arguments):
            pass

    web.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.server.daemon_threads = True
    thread = threading.Thread(target=web.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield web
    web.server.shutdown()
    web.server.server_close()
    thread.join()


def answer(handler, status, headers, body=b""):
    """Send one answer."""
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    if "Content-Length" not in headers:
        handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)
