"""What every answer says to the browser: run and load only our own, guess nothing, keep no text."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Request, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def add_headers(response: Response) -> Response:
    """Give an answer our headers; anything not said to be cacheable is not to be stored."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store"
    return response


def from_elsewhere(asked: Request = request) -> bool:
    """Whether another site's page sent this request, as far as the browser tells."""
    site = asked.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = asked.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != asked.host
