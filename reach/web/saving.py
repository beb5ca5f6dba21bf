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
INTO_FILE = "file"
NO_FILE = "No file was chosen. Choose the Word file (.docx) or the web page (.html) that this text came from."
NOT_INTO_THAT = "Changes can be written into a Word file (.docx) or a web page (.html) only; choose one of those."
NOT_A_DAY = "is no day that we can read. Write it as 2026-12-31."
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@saving.post("/download")
def download() -> Response:
    """Hand the text back as a file."""
    desk = desk_from(request.form, desktop().most_chars)
    try:
        refuse_unreadable(desk.text, desktop().most_chars)
        opened = _original(request.files, desktop().runtime.settings)
        form = _format(request.form.get("as", ""), opened)
        posting = _posting(desk) if form == "posting" else None
        data = save_as(opened or Opened(desk.text, "txt"), form, text=desk.text, posting=posting)
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


def _original(files: Mapping[str, FileStorage], settings: Settings) -> Opened | None:
    """The file that the text came from, sent again so that its layout is kept; None where none was sent."""
    file = files.get("original")
    return open_upload(file, settings) if file is not None and file.filename else None


def _format(value: str, opened: Opened | None) -> SaveFormat:
    """The format that a button names; that of the file which was sent, for the button that saves into it.

    Raises:
        FileError: when changes cannot be written into the file, or no file was sent.
    """
    if value != INTO_FILE:
        return next((one for one in SAVE_FORMATS if one == value), "txt")
    if opened is None:
        raise FileError("incomplete", NO_FILE)
    found = next((one for one in SAVE_FORMATS if opened.keeps_layout(one)), None)
    if found is None:
        raise FileError("unknown_format", NOT_INTO_THAT)
    return found


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
