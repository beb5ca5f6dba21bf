"""The JSON API: check a text, read the rules, ask how the server is, and the document that describes it all."""

from typing import cast

from flask import Response, current_app, request
from flask_openapi3 import APIBlueprint, OpenAPI, Tag
from flask_openapi3.types import ResponseDict

from reach import __version__
from reach.errors import FileError, TextError
from reach.files import ENDINGS, MEDIA_TYPES, Opened, SaveFormat, save_as
from reach.runtime import Runtime
from reach.web.answers import as_json
from reach.web.description import add_description, answers, answers_with_file, asks, refuses
from reach.web.pages import desktop
from reach.web.questions import question
from reach.web.refusals import UNREADABLE, file_problem, problem, text_problem
from reach.web.saving import as_file
from reach.web.schemas import CheckRequest, Health, Report, Rewritten, Rule, RuleFilter, RulePath, Rules, Upload
from reach.wording.asking import answer, rewrite
from reach.wording.rewrite import Fixed

ROOT = "/api/v1"
DEFAULT: ResponseDict = {"default": refuses("internal")}

api = APIBlueprint("api", __name__, url_prefix=ROOT, abp_responses=DEFAULT)
health = APIBlueprint("health", __name__, abp_responses=DEFAULT)
checking = Tag(name="check", description="Check a text.")
rulebook = Tag(name="rules", description="Read the rules.")
server = Tag(name="server", description="The server itself.")

api.register_error_handler(TextError, text_problem)
api.register_error_handler(FileError, file_problem)


def add_api(app: OpenAPI, runtime: Runtime) -> None:
    """Serve the API, its description and the health endpoints."""
    add_description(app, runtime)
    app.register_api(api)
    app.register_api(health)


REFUSALS: ResponseDict = {
    "400": refuses("not_json", "not_utf8"),
    "413": refuses("too_long", "body_too_large", "too_large"),
    "415": refuses("wrong_type"),
    "422": refuses("empty", "not_text", "unknown_kind", "unknown_locale", "bad_field", "no_file", *UNREADABLE),
}


@api.post(
    "/check",
    tags=[checking],
    operation_id="check",
    openapi_extensions=asks(CheckRequest, Upload, "advert", "post"),
    responses={"200": answers("The report.", Report, "report"), **REFUSALS},
)
def check() -> Response:
    """Check a text, or a file. Nothing of it is kept."""
    asked = question()
    runtime = desktop().runtime
    return as_json(asked.named(answer(runtime.analyzer, asked.asked, runtime.settings.max_chars)))


@api.post(
    "/fix",
    tags=[checking],
    operation_id="fix",
    openapi_extensions=asks(CheckRequest, Upload, "advert"),
    responses={"200": answers_with_file("The text with every suggestion taken, or the file.", Rewritten), **REFUSALS},
)
def fix() -> Response:
    """Rewrite a text, or a file: take every suggestion that can be taken at once. Nothing of it is kept.

    A text in JSON is answered in JSON. A file is answered with a file: the same one with the words changed in place
    (.docx, .html), or a new one in the format asked for as `format`.
    """
    asked = question()
    runtime = desktop().runtime
    before, fixed = rewrite(runtime.analyzer, asked.asked, runtime.settings.max_chars)
    if asked.opened is not None:
        return _rewritten_file(asked.opened, asked.form, before.score.total, fixed)
    return as_json(asked.named({**fixed.to_wire(), "before": before.score.total, "ruleset": before.ruleset}))


@api.get(
    "/rules",
    tags=[rulebook],
    operation_id="listRules",
    responses={"200": answers("The rules.", Rules), "422": refuses("bad_query")},
)
def rules(query: RuleFilter) -> Response:
    """List the rules. The answer's ETag changes only with the rules."""
    lexicon = desktop().runtime.lexicon
    tag = f"{_edition()}-{query.dimension or 'any'}-{query.strength or 'any'}"
    if request.if_none_match.contains(tag):
        return _tagged(Response(status=304), tag)
    found = [
        rule.to_wire()
        for rule in lexicon.rules.values()
        if query.dimension in (None, rule.dimension) and query.strength in (None, rule.strength)
    ]
    ruleset = {"version": __version__, "digest": lexicon.digest}
    return _tagged(as_json({"ruleset": ruleset, "rules": found}), tag)


@api.get(
    "/rules/<rule_id>",
    tags=[rulebook],
    operation_id="readRule",
    responses={"200": answers("The rule.", Rule), "404": refuses("unknown_rule")},
)
def rule(path: RulePath) -> Response:
    """Read one rule. Ids never change."""
    entry = desktop().runtime.lexicon.rules.get(path.rule_id)
    if entry is None:
        return problem("unknown_rule")
    tag = _edition()
    if request.if_none_match.contains(tag):
        return _tagged(Response(status=304), tag)
    return _tagged(as_json(entry.to_wire()), tag)


@api.get("/openapi.json", tags=[server], operation_id="describe", responses={"200": answers("This document.")})
def describe() -> Response:
    """Describe the API, as OpenAPI 3.1."""
    return as_json(cast("OpenAPI", current_app).api_doc)


@health.get("/healthz", tags=[server], operation_id="health", responses={"200": answers("It is up.", Health)})
def healthz() -> Response:
    """Say whether the server is up."""
    return _health()


@health.get("/readyz", tags=[server], operation_id="ready", responses={"200": answers("It is ready.", Health)})
def readyz() -> Response:
    """Say whether the server can check texts; it answers nothing before it can, so being up is being ready."""
    return _health()


def _rewritten_file(opened: Opened, form: SaveFormat, before: int, fixed: Fixed) -> Response:
    """The file with the changes in it; both scores stand in the headers."""
    response = as_file(save_as(opened, form, edits=fixed.edits), MEDIA_TYPES[form], f"rewritten{ENDINGS[form]}")
    response.headers["Reach-Score-Before"] = str(before)
    response.headers["Reach-Score"] = str(fixed.report.score.total)
    return response


def _health() -> Response:
    return as_json({"status": "ok", "version": __version__, "ruleset": desktop().runtime.lexicon.digest})


def _edition() -> str:
    """What the rules' answers depend on, and nothing else."""
    return f"{__version__}-{desktop().runtime.lexicon.digest}"


def _tagged(response: Response, tag: str) -> Response:
    """An answer that may be kept, and is asked about before it is used again."""
    response.set_etag(tag)
    response.headers["Cache-Control"] = "no-cache"
    return response
