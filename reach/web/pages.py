"""The checker: one page, whose every button posts the text and is answered with the text and its reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import Blueprint, Response, abort, current_app, g, make_response, render_template, request

from reach.errors import AddressError, FileError, TextError
from reach.runtime import Runtime
from reach.web.actions import Outcome, act
from reach.web.desk import Desk, desk_from, refuse_unreadable
from reach.web.headers import from_elsewhere
from reach.web.history import clean
from reach.web.opening import open_given
from reach.web.presenter import Sheet, present
from reach.web.reading import Reader
from reach.web.samples import Sample
from reach.web.themes import THEMES, remember_theme
from reach.web.values import Statement

pages = Blueprint("pages", __name__)

STATUSES = {"too_long": 413, "too_large": 413}
Unread = TextError | FileError | AddressError

TOO_LONG_AFTER = "That would make the text longer than we can read, so nothing was done."


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the pages work with, made once with the app."""

    runtime: Runtime
    samples: dict[str, Sample]
    stated: Statement | None = None

    @property
    def reader(self) -> Reader:
        """Reads desks with the app's analyzer."""
        return Reader(self.runtime.analyzer, self.stated)

    @property
    def most_chars(self) -> int:
        """The longest text that is read."""
        return self.runtime.settings.max_chars


def desktop() -> Desktop:
    """The app's own."""
    return cast("Desktop", current_app.extensions["reach.desktop"])


@pages.get("/")
def start() -> Response:
    """An empty desk, or one of our samples on it."""
    name = request.args.get("sample")
    if name is None:
        return _start_page(Desk(""))
    sample = desktop().samples.get(name)
    if sample is None:
        abort(404)
    return _answer(_sheet(Outcome(Desk(sample.text, sample.kind))))


@pages.post("/")
def check() -> Response:
    """Read the text, do what the button says, and show the result."""
    desk = desk_from(request.form, desktop().most_chars)
    if "another" in request.form:
        return _start_page(Desk("", desk.kind, values=desk.values))
    try:
        opened = open_given(request.form, request.files, desktop().runtime.settings)
        if opened is not None:
            desk = Desk(clean(opened.text), desk.kind, values=desk.values)
        refuse_unreadable(desk.text, desktop().most_chars)
        outcome = act(desktop().reader, desk, request.form)
        if len(outcome.desk.text) > desktop().most_chars:
            outcome = Outcome(desk, TOO_LONG_AFTER)
        refuse_unreadable(outcome.desk.text, desktop().most_chars)
    except (TextError, FileError, AddressError) as error:
        return refusal(desk, error)
    theme = request.form.get("theme", "")
    if theme and from_elsewhere():
        abort(403)
    if theme in THEMES:
        g.theme = theme
    response = _answer(_sheet(outcome))
    if theme in THEMES:
        remember_theme(response, theme)
    return response


def _sheet(outcome: Outcome) -> Sheet:
    return present(desktop().reader, outcome, desktop().most_chars)


def _answer(sheet: Sheet) -> Response:
    """The whole page; or, for a page that is there already, the parts of it that changed."""
    if "HX-Request" not in request.headers:
        return make_response(render_template("desk.html", sheet=sheet, most_chars=desktop().most_chars))
    news = (request.form.get("told") or "") != f"{sheet.meter.now}|{sheet.found}"
    name = "desk/live.html" if "live" in request.form else "desk/swap.html"
    return make_response(render_template(name, sheet=sheet, news=news, most_chars=desktop().most_chars))


def _start_page(desk: Desk, problem: Unread | None = None) -> Response:
    status = 200 if problem is None else STATUSES.get(problem.code, 422)
    page = render_template(
        "start.html",
        desk=desk,
        problem=problem,
        refused=_refused(problem),
        fetches=desktop().runtime.settings.fetch == "on",
        samples=desktop().samples.values(),
        invites=desktop().runtime.analyzer.learnt.meaning is not None,
        most_chars=desktop().most_chars,
    )
    return make_response(page, status)


def _refused(problem: Unread | None) -> str:
    """The name of the field that a problem is about; nothing where there is none."""
    if problem is None:
        return ""
    if isinstance(problem, AddressError):
        return "address"
    return "file" if request.files.get("file") else "text"


def refusal(desk: Desk, problem: Unread) -> Response:
    """Say why something cannot be read or made, with the text still there."""
    status = STATUSES.get(problem.code, 422)
    if "HX-Request" in request.headers:
        response = make_response(render_template("desk/problem.html", problem=problem), status)
        response.headers["HX-Retarget"] = "#problem"
        response.headers["HX-Reswap"] = "innerHTML"
        return response
    if desk.text.strip() and "history" in request.form and len(desk.text) <= desktop().most_chars:
        sheet = _sheet(Outcome(desk))
        page = render_template("desk.html", sheet=sheet, most_chars=desktop().most_chars, problem=problem)
        return make_response(page, status)
    return _start_page(desk, problem)
