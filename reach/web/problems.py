"""Errors as pages of the house: what happened, what to do now, and never a trace of the program or the text."""

from __future__ import annotations

import traceback
from types import TracebackType

from flask import Flask, current_app, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from reach.web.refusals import http_problem

EXPLAINED = {
    400: ("That request could not be read", "Go back, and try the button once more."),
    403: ("That came from another site", "Reach only does what its own pages ask for. Go back and try from there."),
    404: ("There is no page here", "The address may have been mistyped, or a rule may have another name."),
    405: ("This address works another way", "Start from the first page; its buttons know the way."),
    413: (
        "That is more than we can read",
        "Go back: your text is still in the box. Check it in parts, or choose a smaller file.",
    ),
    500: (
        "Something went wrong on our side",
        "Your text was not kept anywhere. Go back, and it should still be there.",
    ),
}
API_PREFIX = "/api/"


def add_problem_pages(app: Flask) -> None:
    """Answer every HTTP error with a page of ours."""
    app.register_error_handler(HTTPException, show)


def show(error: HTTPException) -> Response | HTTPException:
    """The page for an error; inside an open page, only its words."""
    if error.response is not None:
        return error
    if request.path.startswith(API_PREFIX):
        return http_problem(error)
    status = error.code or 500
    title, advice = EXPLAINED.get(status, (error.name, "Go back, and try again."))
    inside = "HX-Request" in request.headers
    name = "desk/trouble.html" if inside else "problem.html"
    response = Response(render_template(name, title=title, advice=advice, status=status), status, mimetype="text/html")
    for header, value in error.get_headers():
        if header in ("Allow", "Retry-After"):
            response.headers[header] = value
    if inside:
        response.headers["HX-Retarget"] = "#problem"
        response.headers["HX-Reswap"] = "innerHTML"
    return response


def log_without_words(
    error: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
) -> None:
    """Log where the program failed and how, but not the error's message: it may quote somebody's text."""
    kind, _, trace = error
    where = "".join(traceback.format_tb(trace))
    current_app.logger.error("%s in %s %s\n%s", kind.__name__ if kind else "Error", request.method, request.path, where)
