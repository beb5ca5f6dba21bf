"""The text as a file to take away: plain, in a word processor's format, as a page, or as a job posting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from flask import Blueprint, Response, make_response, request
from werkzeug.datastructures import FileStorage

from reach.config import Settings
from reach.errors import FileError, TextError
from reach.files import ENDINGS, MEDIA_TYPES, SAVE_FORMATS, Opened, PostedPay, Posting, SaveFormat, save_as
from reach.runtime import today
from reach.web.desk import Desk, desk_from, refuse_unreadable
from reach.web.manuscript import title_of
from reach.web.opening import open_upload
from reach.web.pages import desktop, refusal
from reach.wording.document import Document

saving = Blueprint("saving", __name__)

MOST_FIELD = 200  # characters of one fact of a posting
NOT_A_DAY = "is no day that we can read. Write it as 2026-12-31."
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@saving.post("/download")
def download() -> Response:
    """Hand the text back as a file."""
    desk = desk_from(request.form)
    form: SaveFormat = next((one for one in SAVE_FORMATS if one == request.form.get("as")), "txt")
    try:
        refuse_unreadable(desk.text, desktop().most_chars)
        opened = _original(form, desk, request.files, desktop().runtime.settings)
        data = save_as(opened, form, text=desk.text, posting=_posting(desk) if form == "posting" else None)
    except (TextError, FileError) as error:
        return refusal(desk, error)
    return as_file(data, MEDIA_TYPES[form], f"{name_of(desk)}{ENDINGS[form]}")


def as_file(data: bytes, media_type: str, name: str) -> Response:
    """An answer that a browser saves under this name."""
    response = make_response(data)
    response.headers["Content-Type"] = media_type
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def name_of(desk: Desk) -> str:
    """A file's name, without its ending, made from the title: plain letters and figures alone."""
    return _NOT_IN_NAMES.sub("-", title_of(Document(desk.text, desk.kind)).lower()).strip("-")[:60] or desk.kind


def _original(form: SaveFormat, desk: Desk, files: Mapping[str, FileStorage], settings: Settings) -> Opened:
    """The file that the text came from, sent again so that its layout is kept; the text alone where there is none."""
    file = files.get("original")
    if file is None or not file.filename:
        return Opened(desk.text, "txt")
    opened = open_upload(file, settings)
    if not opened.keeps_layout(form):
        raise FileError("unknown_format", f"Changes can be written into a {ENDINGS[form]} file only; choose that one.")
    return opened


def _posting(desk: Desk) -> Posting:
    """What the form says of a posting, with the pay that the text gives.

    Raises:
        FileError: when a day cannot be read.
    """
    said = {name: request.form.get(name, "").strip()[:MOST_FIELD] for name in ("company", "town", "country")}
    report = desktop().reader.read(desk).report
    pay = report.structure.pay if report.structure else None
    return Posting(
        title=title_of(Document(desk.text, desk.kind)),
        company=said["company"],
        posted=_day("posted") or today(),
        place=said["town"],
        country=said["country"],
        remote="remote" in request.form,
        pay=PostedPay.of(pay) if pay else None,
        closes=_day("closes"),
    )


def _day(name: str) -> date | None:
    value = request.form.get(name, "").strip()
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise FileError("incomplete", f"“{value[:20]}” {NOT_A_DAY}") from None
