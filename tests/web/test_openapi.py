"""The OpenAPI document: it holds together, describes every address, and its examples are true."""

import json
import re
from pathlib import Path

import pytest

from reach.web import schemas
from reach.web.description import REQUESTS, SHAPES
from reach.web.refusals import PROBLEMS

PAGE = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture
def document(client):
    """The document as a caller reads it."""
    return client.get("/api/v1/openapi.json").json


def references(node):
    """Give every `$ref` inside a node."""
    if isinstance(node, dict):
        yield from [node["$ref"]] if "$ref" in node else []
        for inner in node.values():
            yield from references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from references(inner)


def pointed_at(document, reference):
    """Give what a reference inside the document means."""
    for step in reference.removeprefix("#/").split("/"):
        document = document[step]
    return document


def operations(document):
    """Give every operation: its path, its method and what is said of it."""
    return [(path, method, told) for path, item in document["paths"].items() for method, told in item.items()]


def test_it_is_openapi_3_1(document):
    """Said in the document itself, with the name and version of what it describes."""
    assert "3.1.0" == document["openapi"]
    assert "Reach" == document["info"]["title"]


def test_every_reference_leads_somewhere(document):
    """A generator of clients can follow it to the end."""
    for reference in references(document):
        assert isinstance(pointed_at(document, reference), dict), reference


def test_nothing_in_it_is_null(document):
    """OpenAPI leaves out what is not there; only facts of an advert and a rule's advice may be of the type null."""
    shapes = document["components"]["schemas"]
    nullable = {name for name, shape in shapes.items() if '{"type": "null"}' in json.dumps(shape)}
    document["components"]["examples"]["report"]["value"].pop("structure", None)

    assert nullable == {"Structure", "Pay", "Requirements", "Readability", "Note", "Rule"}
    assert not re.search(r"[:,\[] null\b", json.dumps(document))
    assert {"type": "null"} in document["components"]["schemas"]["Rule"]["properties"]["advice"]["anyOf"]


def test_every_address_of_the_api_is_described(app, document):
    """An endpoint without a description is one nobody can use."""
    served = {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith(("api.", "health."))
    }

    assert served == set(document["paths"])


def test_every_operation_has_a_name_of_its_own_and_a_summary(document):
    """Clients are generated from the names."""
    names = [told["operationId"] for _, _, told in operations(document)]

    assert sorted(set(names)) == sorted(names)
    assert all(told["summary"].endswith(".") for _, _, told in operations(document))


def test_every_operation_describes_its_failure(document):
    """Problems come in one shape, for every operation."""
    for path, method, told in operations(document):
        failures = [answer for status, answer in told["responses"].items() if status not in ("200", "304")]
        assert failures, (path, method)
        assert all(list(answer["content"]) == ["application/problem+json"] for answer in failures)


def test_every_shape_is_described_with_its_fields(document):
    """The schemas are those of the models."""
    for shape in SHAPES:
        described = document["components"]["schemas"][shape.__name__]
        assert list(shape.model_fields) == list(described["properties"]), shape


def test_a_field_that_may_be_absent_is_never_null(document):
    """Absent is absent: a client need not look for null as well."""
    report = document["components"]["schemas"]["Report"]

    assert "fixed" not in report["required"]
    assert "null" not in json.dumps(report)


@pytest.mark.parametrize("name", REQUESTS)
def test_every_request_in_the_examples_is_answered(client, document, name):
    """Whoever copies an example gets a report."""
    response = client.post("/api/v1/check", json=document["components"]["examples"][name]["value"])

    assert 200 == response.status_code
    schemas.Report.model_validate_json(response.get_data())


def test_the_report_in_the_examples_is_the_answer_to_the_first_request(client, document):
    """The example is made by the same rules as every answer."""
    examples = document["components"]["examples"]

    assert examples["report"]["value"] == client.post("/api/v1/check", json=examples["advert"]["value"]).json


def test_the_problems_in_the_examples_have_the_shape_of_problems(document):
    """As they would be sent."""
    examples = document["components"]["examples"]
    problems = [name for name in examples if name not in (*REQUESTS, "report")]

    for name in problems:
        assert name == schemas.Problem.model_validate(examples[name]["value"]).code


def test_every_problem_is_described_by_the_operation_that_tells_it(client, document):
    """A caller who handles what is described handles everything."""
    described = document["paths"]["/api/v1/check"]["post"]["responses"]
    bodies = [b"", b"[]", b'{"text": ""}', b'{"text": "a", "kind": "x"}', b'{"text": "a", "locale": "x"}', b"\xff"]

    for body in bodies:
        told = client.post("/api/v1/check", data=body, content_type="application/json").json
        examples = described[str(told["status"])]["content"]["application/problem+json"]["examples"]
        assert told["code"] in examples


def test_the_page_lists_every_problem_with_its_status():
    """docs/api.md says the same as the code, no more and no less."""
    rows = re.findall(r"^\| (\d{3}) \| `(\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert {(str(kind.status), code) for code, kind in PROBLEMS.items()} == set(rows)


def test_the_page_lists_every_field_of_a_request():
    """docs/api.md has a row for each."""
    page = PAGE.read_text(encoding="utf-8")

    assert [name for name in schemas.CheckRequest.model_fields if f"| `{name}` |" not in page] == []


def test_the_page_shows_a_report_as_it_is():
    """The example in docs/api.md has the shape of a report."""
    [example] = re.findall(r"```json\n(\{\n  \"kind\".+?\n\})\n```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

    report = schemas.Report.model_validate_json(example)
    assert report.score == 100 + sum(part.points for part in report.parts)
