"""What a request of the API asks: a text in JSON, or a file as a form sends it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from flask import abort, current_app, request
from pydantic import ValidationError

from reach.files import Opened, SaveFormat
from reach.runtime import today
from reach.web.opening import open_upload
from reach.web.pages import desktop
from reach.web.refusals import body_problem, problem
from reach.web.schemas import Asking, CheckRequest, Upload
from reach.wording.asking import Asked
from reach.wording.structure.reading import About

FORM = "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Question:
    """A text, what is asked of it, and the file that it came in, if it did."""

    text: str
    asking: Asking
    opened: Opened | None = None

    @property
    def asked(self) -> Asked:
        """The question as the core is asked."""
        asking = self.asking
        about = About(asking.title, asking.place, today())
        return Asked(self.text, asking.kind, asking.locale, about, explain=asking.explain, fix=asking.fix)

    @property
    def form(self) -> SaveFormat:
        """The format of a file to answer with: the one asked for, or the file's own."""
        if isinstance(self.asking, Upload) and self.asking.format is not None:
            return self.asking.format
        forms: tuple[SaveFormat, ...] = ("docx", "html", "md")
        return next((form for form in forms if self.opened and self.opened.kind == form), "txt")

    def named(self, wire: dict[str, object]) -> dict[str, object]:
        """An answer with the caller's own name for the text, and with the text where only a file was sent."""
        first = {} if self.asking.id is None else {"id": self.asking.id}
        return {**first, **wire} if self.opened is None else {**first, "text": self.text, **wire}


def question() -> Question:
    """The question of this request; the problem with it is answered at once.

    Raises:
        FileError: when a file cannot be read.
    """
    if request.mimetype == FORM:
        return _in_a_form()
    if not request.is_json:
        abort(problem("wrong_type"))
    asked = _in_json()
    return Question(asked.text, asked)


def _in_a_form() -> Question:
    file = request.files.get("file")
    if file is None or not file.filename:
        abort(problem("no_file", pointer="/file"))
    try:
        asking = Upload.model_validate_strings({**request.form, "file": file.filename})
    except ValidationError as error:
        abort(body_problem(error))
    opened = open_upload(file, desktop().runtime.settings)
    return Question(opened.text, asking, opened)


def _in_json() -> CheckRequest:
    # Words need less than files. A body that does not say its length ahead is cut off at the limit.
    request.max_content_length = current_app.config["MAX_FORM_MEMORY_SIZE"]
    data = request.get_data(cache=False)
    if len(data) >= (request.max_content_length or sys.maxsize):
        abort(problem("body_too_large"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        abort(problem("not_utf8", f"Byte {error.start + 1:,} of the body does not belong. Send the JSON as UTF-8."))
    try:
        return CheckRequest.model_validate_json(text)
    except ValidationError as error:
        abort(body_problem(error))
