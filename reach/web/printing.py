"""The report to print: a page, or a PDF that can be read aloud."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, Response, make_response, render_template, request

from reach.errors import TextError
from reach.files.printing import Version, print_report, printed
from reach.runtime import today
from reach.web.comparing import beginning
from reach.web.desk import Desk, desk_from, refuse_unreadable
from reach.web.manuscript import title_of
from reach.web.pages import desktop, refusal
from reach.web.saving import as_file, name_of
from reach.wording.document import Document

printing = Blueprint("printing", __name__)


@printing.post("/report")
def report() -> Response:
    """What was found, why, and what the text became since it was pasted."""
    desk = desk_from(request.form, desktop().most_chars)
    try:
        refuse_unreadable(desk.text, desktop().most_chars)
    except TextError as error:
        return refusal(desk, error)
    first = replace(desk, text=beginning(desk), history=())
    after = _version(desk) if first.text != desk.text else None
    told = printed(_version(first), today(), after=after, title=title_of(Document(desk.text, desk.kind)))
    if request.form.get("as") == "pdf":
        return as_file(print_report(told), "application/pdf", f"report-{name_of(desk)}.pdf")
    return make_response(render_template("report.html", report=told))


def _version(desk: Desk) -> Version:
    return Version(desk.text, desktop().reader.read(desk).report)
