"""reach.web.api: the rules with their filters and their ETag, and the health of the server."""

import pytest

from reach import __version__
from reach.web import schemas
from reach.wording.report import DIMENSIONS


def problem(response):
    """Give the status and the code of a problem."""
    assert response.mimetype == "application/problem+json"
    told = schemas.Problem.model_validate_json(response.get_data())
    return response.status_code, told.code


def test_every_rule_is_listed(client, runtime):
    """In the order of the word lists, with the edition they belong to."""
    response = client.get("/api/v1/rules")

    listed = schemas.Rules.model_validate_json(response.get_data())
    assert list(runtime.lexicon.rules) == [rule.id for rule in listed.rules]
    assert (__version__, runtime.lexicon.digest) == (listed.ruleset.version, listed.ruleset.digest)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_rules_are_listed_by_dimension(client, runtime, dimension):
    """Every dimension can be asked for, whether it has rules or not."""
    expected = [rule.id for rule in runtime.lexicon.rules.values() if rule.dimension == dimension]

    assert expected == [rule["id"] for rule in client.get(f"/api/v1/rules?dimension={dimension}").json["rules"]]


def test_rules_are_listed_by_dimension_and_strength(client):
    """Filters narrow each other."""
    rules = client.get("/api/v1/rules?dimension=age&strength=exclude").json["rules"]

    assert ["age.young"] == [rule["id"] for rule in rules]


@pytest.mark.parametrize("query", ["dimension=shoes", "strength=", "strength=severe", "dimensions=age"])
def test_an_unknown_filter_is_refused(client, query):
    """All the rules would be a wrong answer."""
    response = client.get(f"/api/v1/rules?{query}")

    assert (422, "bad_query") == problem(response)
    assert "shoes" not in response.get_data(as_text=True)


@pytest.mark.parametrize("path", ["/api/v1/rules", "/api/v1/rules?strength=check", "/api/v1/rules/age.young"])
def test_rules_that_have_not_changed_are_not_sent_again(client, path):
    """The ETag of an answer saves the next one."""
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert (304, b"", first.headers["ETag"]) == (again.status_code, again.get_data(), again.headers["ETag"])
    assert "no-cache" == first.headers["Cache-Control"] == again.headers["Cache-Control"]


def test_each_list_of_rules_has_an_etag_of_its_own(client):
    """One filter's answer is never taken for another's."""
    paths = ["/api/v1/rules", "/api/v1/rules?dimension=age", "/api/v1/rules?dimension=age&strength=check"]

    assert len(paths) == len({client.get(path).headers["ETag"] for path in paths})


def test_a_rule_is_read_by_its_id(client, runtime):
    """As its entry states it."""
    response = client.get("/api/v1/rules/age.digital-native")

    schemas.Rule.model_validate_json(response.get_data())
    assert runtime.lexicon.rules["age.digital-native"].to_wire() == response.json


def test_an_unknown_rule_is_a_problem(client):
    """With the way to the known ones."""
    assert (404, "unknown_rule") == problem(client.get("/api/v1/rules/age.nothing"))


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_says_what_is_running(client, runtime, path):
    """Version and word lists, for whoever watches the server."""
    health = schemas.Health.model_validate_json(client.get(path).get_data())

    assert (__version__, runtime.lexicon.digest) == (health.version, health.ruleset)
