"""Light, dark or as the device says: the one choice that is remembered, in a cookie that says nothing else."""

from __future__ import annotations

import re

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from reach.web.headers import from_elsewhere

themes = Blueprint("themes", __name__)

THEMES = {"device": "As my device", "light": "Light", "dark": "Dark"}
COOKIE = "theme"
A_YEAR = 31_536_000
_OUR_ADDRESS = re.compile(r"/(?![/\\])[\w./?=&%+-]*", re.ASCII)


def current_theme() -> str:
    """The theme this page is in: as chosen just now, or earlier, or the device's."""
    chosen = g.get("theme") or request.cookies.get(COOKIE, "")
    return chosen if chosen in THEMES else "device"


def remember_theme(response: Response, theme: str) -> None:
    """Keep a choice in the browser; choosing the device's own theme forgets it."""
    if theme in ("light", "dark"):
        secure = request.is_secure
        response.set_cookie(COOKIE, theme, max_age=A_YEAR, httponly=True, samesite="Lax", secure=secure)
    else:
        response.delete_cookie(COOKIE)


@themes.post("/theme")
def choose() -> Response:
    """Take a choice, and go back to the page it was made on."""
    if from_elsewhere():
        abort(403)
    theme = request.form.get("theme", "")
    if theme not in THEMES:
        abort(400)
    if "HX-Request" in request.headers:
        response = Response(status=204)
    else:
        back = request.form.get("back", "")
        response = redirect(back if _OUR_ADDRESS.fullmatch(back) else url_for("pages.start"), 303)
    remember_theme(response, theme)
    return response
