"""Problems as the API tells them: `application/problem+json` (RFC 9457), in words a person can act on.

A problem never repeats what was sent, and never shows the inside of the program.
"""

import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from flask import Response
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from reach.errors import FileError, TextError
from reach.web.answers import as_json

MEDIA_TYPE = "application/problem+json"
TYPES = "/api/v1/openapi.json#/components/examples/"
UNKNOWN_FIELD = "There is a field that this address does not know. GET /api/v1/openapi.json lists those it knows."
UNKNOWN_PARAMETER = (
    "There is a parameter that this address does not know. GET /api/v1/openapi.json lists those it knows."
)
UNFIT_ID = "id: Input should be a string of at most 200 characters, or a whole number."
# How the parser names them; JSON's grammar allows what no text can hold.
HALF_CHARACTERS = ("lone leading surrogate in hex escape", "unexpected end of hex escape")
FIELDS = {"unknown_kind": "/kind", "unknown_locale": "/locale"}


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One kind of problem: its status, its title, and what to do about it where no more is known."""

    status: int
    title: str
    detail: str


UNREADABLE = {
    "broken": "The file is damaged",
    "encrypted": "The file is locked",
    "incomplete": "The file lacks something",
    "no_words": "The file holds no words",
    "too_slow": "The file takes too long to read",
    "unknown_format": "Files of this kind are not read",
    "unsafe": "The file is not safe to read",
}
PROBLEMS = {
    "bad_field": ProblemKind(422, "A field is not as it should be", "See the description of the request."),
    "bad_query": ProblemKind(422, "The query is not as it should be", "See the description of the request."),
    "empty": ProblemKind(422, "There is no text", "There is no text to check."),
    "not_text": ProblemKind(422, "That is no text", "Send plain text."),
    "unknown_kind": ProblemKind(422, "There is no such kind of text", "Send advert or post."),
    "unknown_locale": ProblemKind(422, "There are no word lists for this locale", "Send en."),
    "not_json": ProblemKind(400, "The body is not JSON", "Send a JSON object with the field text."),
    "not_utf8": ProblemKind(400, "The body is not UTF-8", "Send the JSON as UTF-8."),
    "wrong_type": ProblemKind(415, "The body has the wrong type", "Send JSON, or a form with a file."),
    "too_long": ProblemKind(413, "The text is too long", "Send it in parts."),
    "body_too_large": ProblemKind(413, "The body is too large", "No text within the limit needs a body of this size."),
    "no_file": ProblemKind(422, "There is no file", "Send it as the field file of the form."),
    "too_large": ProblemKind(413, "The file is too large", "Take pictures out of it, or send its words."),
    **{code: ProblemKind(422, title, "Send another file, or its words.") for code, title in UNREADABLE.items()},
    "unknown_rule": ProblemKind(404, "There is no such rule", "GET /api/v1/rules lists every rule with its id."),
    "not_found": ProblemKind(404, "There is nothing at this address", "GET /api/v1/openapi.json lists every address."),
    "method_not_allowed": ProblemKind(
        405, "This address does not take this method", "The header Allow says which methods it takes."
    ),
    "internal": ProblemKind(500, "Something failed on our side", "Nothing was kept of what was sent. Try again later."),
}
OF_STATUS = {404: "not_found", 405: "method_not_allowed", 413: "body_too_large", 500: "internal"}

_PLACE = re.compile(r" at line (\d+) column (\d+)$")


def problem(code: str, detail: str | None = None, **more: Any) -> Response:  # noqa: ANN401 -- members of the JSON
    """The answer that tells of a problem; `more` are its optional members, such as `pointer`."""
    wire = told(code) | more
    return as_json(wire if detail is None else wire | {"detail": detail}, PROBLEMS[code].status, MEDIA_TYPE)


def told(code: str) -> dict[str, Any]:
    """A problem of this kind as JSON, where no more is known about it."""
    kind = PROBLEMS[code]
    return {"type": TYPES + code, "title": kind.title, "status": kind.status, "detail": kind.detail, "code": code}


def text_problem(error: TextError) -> Response:
    """The problem with a text."""
    return problem(error.code, error.detail, pointer=FIELDS.get(error.code, "/text"))


def file_problem(error: FileError) -> Response:
    """The problem with a file."""
    return problem(error.code, error.detail, pointer="/file")


def http_problem(error: HTTPException) -> Response:
    """The problem that an HTTP error is, for addresses of the API."""
    status = error.code or 500
    code = OF_STATUS.get(status)
    if code is not None:
        response = problem(code)
    else:
        name = HTTPStatus(status).phrase
        wire = {"type": "about:blank", "title": name, "status": status, "detail": f"{name}.", "code": _word(name)}
        response = as_json(wire, status, MEDIA_TYPE)
    for header, value in error.get_headers():
        if header in ("Allow", "Retry-After"):
            response.headers[header] = value
    return response


def body_problem(error: ValidationError) -> Response:
    """The first problem with a body: it is not JSON, or a field of it is not as it should be."""
    first = error.errors(include_input=False, include_url=False)[0]
    kind = first["type"]
    if kind == "json_invalid":
        return _json_problem(first["ctx"]["error"])
    if kind == "extra_forbidden":
        return problem("bad_field", UNKNOWN_FIELD)
    pointer = "".join(f"/{step}" for step in first["loc"][:1])
    if pointer == "/text" and kind == "string_too_short":
        return problem("empty", pointer=pointer)
    if pointer == "/id":
        return problem("bad_field", UNFIT_ID, pointer=pointer)
    name = pointer.removeprefix("/") or "The body"
    return problem("bad_field", f"{name}: {first['msg']}.", pointer=pointer)


def query_problem(error: ValidationError) -> Response:
    """The first problem with a query."""
    first = error.errors(include_input=False, include_url=False)[0]
    if first["type"] == "extra_forbidden":
        return problem("bad_query", UNKNOWN_PARAMETER)
    return problem("bad_query", f"{first['loc'][0]}: {first['msg'].rstrip('.')}.")


def _json_problem(reason: str) -> Response:
    found = _PLACE.search(reason)
    if found is None:
        return problem("not_json")
    line, column = int(found[1]), max(int(found[2]), 1)
    place = {"line": line, "column": column}
    if reason.startswith(HALF_CHARACTERS):
        return problem(
            "not_text", f"A string holds half of a surrogate pair at line {line}, column {column}.", place=place
        )
    detail = f"The body stops being JSON at line {line}, column {column}: {reason[: found.start()]}."
    return problem("not_json", detail, place=place)


def _word(name: str) -> str:
    return re.sub(r"[^a-z]+", "_", name.lower())
