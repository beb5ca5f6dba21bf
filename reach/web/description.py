"""The OpenAPI document: made from the shapes, with examples that the tests send and compare."""

from typing import Any

from flask_openapi3 import OpenAPI, Server
from flask_openapi3.models import Example, MediaType, RequestBody, Schema
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from reach.files import MEDIA_TYPES
from reach.runtime import Runtime
from reach.web.refusals import MEDIA_TYPE, PROBLEMS, query_problem, told
from reach.web.schemas import CheckRequest, Health, Problem, Report, Rewritten, Rule, Rules, Upload
from reach.wording.asking import Asked, answer

SHAPES: tuple[type[BaseModel], ...] = (CheckRequest, Health, Problem, Report, Rewritten, Rule, Rules, Upload)
REFERENCE = "#/components/schemas/{model}"
EXAMPLE = "We want a digital native.\nYou can lift 20 kg and are a team player."
REQUESTS = {
    "advert": {"text": EXAMPLE},
    "post": {"text": EXAMPLE, "kind": "post", "locale": "en-GB", "id": "post-7", "explain": True, "fix": True},
}


def asks(shape: type[BaseModel], form: type[BaseModel], *examples: str) -> dict[str, Any]:
    """Describe the body of a request: JSON of one shape, or a form of the other with a file."""
    content = {"application/json": _content(shape, examples), "multipart/form-data": _content(form, ())}
    return {"requestBody": RequestBody(content=content, required=True)}


def answers(description: str, shape: type[BaseModel] | None = None, *examples: str) -> dict[str, Any]:
    """Describe an answer in JSON; without a shape it is some JSON object."""
    content = {"schema": {"type": "object"}} if shape is None else _content(shape, examples)
    return {"description": description, "content": {"application/json": content}}


def answers_with_file(description: str, shape: type[BaseModel]) -> dict[str, Any]:
    """Describe an answer in JSON, or as a file in one of the formats that files are saved in."""
    binary = {"schema": {"type": "string", "format": "binary"}}
    files = {kind.partition(";")[0]: binary for kind in MEDIA_TYPES.values()}
    return {"description": description, "content": {"application/json": _content(shape, ()), **files}}


def refuses(*codes: str) -> dict[str, Any]:
    """Describe an answer that tells of one of these problems."""
    description = "; ".join(PROBLEMS[code].title for code in codes)
    return {"description": f"{description}.", "content": {MEDIA_TYPE: _content(Problem, codes)}}


def add_description(app: OpenAPI, runtime: Runtime) -> None:
    """Give the app's OpenAPI document its shapes and examples."""
    # Every operation describes its own refusals as "default"; the library adds its own only where that is missing.
    app.validation_error_status = "default"
    app.validation_error_model = Problem
    app.validation_error_callback = query_problem
    app.security_schemes = {}  # None would be written as null, which OpenAPI does not allow
    app.info.description = "Checks job adverts and posts for words that shut people out. Nothing that is sent is kept."
    app.severs = [Server(url=runtime.settings.base_url or "/")]
    _, definitions = models_json_schema([(shape, "validation") for shape in SHAPES], ref_template=REFERENCE)
    app.components_schemas.update({name: Schema(**shape) for name, shape in definitions["$defs"].items()})
    report = answer(runtime.analyzer, Asked(EXAMPLE), runtime.settings.max_chars)
    app.components.examples = {
        **{name: Example(value=value) for name, value in REQUESTS.items()},
        "report": Example(summary="The report on the example text", value=report),
        **{code: Example(summary=kind.title, value=told(code)) for code, kind in PROBLEMS.items()},
    }


def _content(shape: type[BaseModel], examples: tuple[str, ...]) -> MediaType:
    named = {name: {"$ref": f"#/components/examples/{name}"} for name in examples}
    schema = {"$ref": REFERENCE.format(model=shape.__name__)}
    return MediaType.model_validate({"schema": schema, "examples": named} if named else {"schema": schema})
