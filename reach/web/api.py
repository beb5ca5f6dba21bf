"""The JSON API: check a text, read the rules, ask how the server is, and the document that describes it all."""

import sys
from typing import cast

from flask import Response, abort, current_app, request
from flask_openapi3 import APIBlueprint, OpenAPI, Tag
from flask_openapi3.types import ResponseDict
from pydantic import ValidationError

from reach import __version__
from reach.errors import TextError
from reach.runtime import Runtime, today
from reach.web.answers import as_json
from reach.web.description import add_description, answers, asks, refuses
from reach.web.pages import desktop
from reach.web.refusals import body_problem, problem, text_problem
from reach.web.schemas import CheckRequest, Health, Report, Rule, RuleFilter, RulePath, Rules
from reach.wording.asking import Asked, answer
from reach.wording.structure.reading import About

ROOT = "/api/v1"
DEFAULT: ResponseDict = {"default": refuses("internal")}

api = APIBlueprint("api", __name__, url_prefix=ROOT, abp_responses=DEFAULT)
health = APIBlueprint("health", __name__, abp_responses=DEFAULT)
checking = Tag(name="check", description="Check a text.")
rulebook = Tag(name="rules", description="Read the rules.")
server = Tag(name="server", description="The server itself.")

api.register_error_handler(TextError, text_problem)


def add_api(app: OpenAPI, runtime: Runtime) -> None:
    """Serve the API, its description and the health endpoints."""
    add_description(app, runtime)
    app.register_api(api)
    app.register_api(health)


@api.post(
    "/check",
    tags=[checking],
    operation_id="check",
    openapi_extensions=asks(CheckRequest, "advert", "post"),
    responses={
        "200": answers("The report.", Report, "report"),
        "400": refuses("not_json", "not_utf8"),
        "413": refuses("too_long", "body_too_large"),
        "415": refuses("wrong_type"),
        "422": refuses("empty", "not_text", "unknown_kind", "unknown_locale", "bad_field"),
    },
)
def check() -> Response:
    """Check a text. Nothing of it is kept."""
    asked = _body()
    runtime = desktop().runtime
    about = About(asked.title, asked.place, today())
    question = Asked(asked.text, asked.kind, asked.locale, about, explain=asked.explain, fix=asked.fix)
    report = answer(runtime.analyzer, question, runtime.settings.max_chars)
    return as_json(report if asked.id is None else {"id": asked.id, **report})


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


def _body() -> CheckRequest:
    """The body of the request, or the problem with it."""
    if not request.is_json:
        abort(problem("wrong_type"))
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
