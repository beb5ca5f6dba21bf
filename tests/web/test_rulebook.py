"""The rules as pages: what is listed, what is found, and what each entry says of itself."""

import dataclasses
from datetime import date

import pytest

from reach.web import create_app, rulebook, schemas
from reach.web.words import AREA_WORDS
from reach.wording.analyzer import Analyzer
from reach.wording.report import Change
from reach.wording.structure.costs import COSTS, Cost
from tests.web.page import Page
from tests.web.small import small_runtime


def test_every_rule_is_listed_with_a_link(client, runtime):
    page = client.get("/rules").text

    for rule in runtime.lexicon.rules.values():
        assert f'href="/rules/{rule.id}"' in page
        assert rule.why in page


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("dimension=age", {"age.young", "age.digital-native"}),
        ("strength=check", {"disability.own-car"}),
        ("q=SPEAKER", {"ethnicity.native-speaker"}),
        ("q=digital+software", {"age.digital-native"}),
        ("dimension=age&strength=exclude", {"age.young"}),
        ("dimension=nonsense&q=car", {"disability.own-car"}),
    ],
)
def test_rules_are_found_by_dimension_strength_and_words(client, runtime, query, names):
    page = client.get(f"/rules?{query}").text

    assert {rule for rule in runtime.lexicon.rules if f'href="/rules/{rule}"' in page} == names


def test_a_search_that_finds_nothing_says_so_and_shows_a_way_on(client):
    page = client.get("/rules?q=<script>zzz").text

    assert "No rule like that" in page
    assert "<script>zzz" not in page
    assert 'value="&lt;script&gt;zzz"' in page


def test_a_rule_tells_everything_it_knows(client):
    page = client.get("/rules/age.young").text

    assert "Shuts people out" in page
    assert "29 CFR 1625.4 (US)" in page
    assert "United States and United Kingdom" in page
    assert "23 November 2026" in page
    assert '<mark class="mark s-exclude">young</mark>' in page
    assert "We want a [" not in page
    assert "Work with young clients." in page
    assert "resourceful" in page
    assert "young and dynamic" in page


def test_a_rule_tells_which_matches_it_lets_go(client, runtime):
    reason = next(one.title for one in runtime.lexicon.reasons if one.name == "driving")

    assert reason in client.get("/rules/disability.own-car").text


def test_leaving_words_out_is_said_in_words(client):
    assert "Leave the words out" in client.get("/rules/culture.rockstar").text


def test_every_rule_page_opens(client, runtime):
    for rule in runtime.lexicon.rules:
        assert client.get(f"/rules/{rule}").status_code == 200


def test_the_scoring_page_takes_its_figures_from_the_code(client, monkeypatch):
    monkeypatch.setitem(__import__("reach.wording.score", fromlist=["CAPS"]).CAPS, "age", 77)

    page = client.get("/scoring").text

    assert "−77" in page


def test_worked_examples_add_up(client):
    page = client.get("/scoring").text

    sums = [part.split("</ol>")[0] for part in page.split('class="sum sum--plain"')[1:]]
    assert len(sums) == 5
    for one in sums:
        figures = [int(part.split("<")[0].replace("−", "-").strip("= ")) for part in one.split("<b>")[1:]]
        assert sum(figures[:-1]) == figures[-1]


def test_the_scoring_page_lists_what_costs_points_in_structure(client):
    """The page on a text links to it: every note that costs, with its points, from the table that the readers use."""
    part = client.get("/scoring").text.split('id="structure"')[1].split("</section>")[0]
    rows = [" ".join(Page(f"<main>{row}</main>").words.split()) for row in part.split("<tr>")[2:]]

    assert len(rows) == len(COSTS)
    for row, (note, cost) in zip(rows, COSTS.items(), strict=True):
        assert cost.when in row
        assert f"−{-cost.points}" in row
        assert AREA_WORDS[note.partition(".")[0]] in row


def test_the_scoring_page_takes_the_costs_of_structure_from_the_code(client, monkeypatch):
    monkeypatch.setitem(COSTS, "pay.missing", Cost(-77, "Nobody says a word of pay"))

    page = client.get("/scoring").text

    assert "Nobody says a word of pay" in page
    assert "−77" in page


def test_an_example_shows_the_most_that_structure_takes(client):
    page = client.get("/scoring").text

    assert "The structure notes alone would cost 11; structure never takes more than 10." in page
    assert "= 90" in page
    assert "= 93" in page


# What a team added or changed ---------------------------------------------------------------------------------

OWN = """
[team-old-hand]
terms = ["old-hand"]
strength = "check"
why = "People new to the work stop there."
advice = "Name the skill."
evidence = "community"
source = "Our recruiters"
reviewed = 2026-11-23
flags = ["We want an [old hand]."]
passes = ["Written by hand."]
"""


@pytest.fixture(scope="module")
def team():
    """A browser on a server whose team has added one rule, changed one and silenced two."""
    runtime = small_runtime(5_000, more=OWN)
    reviewed = date(2026, 11, 20)
    changes = {
        "age.young": Change("Our club's name.", reviewed, "exclude"),
        "culture.rockstar": Change(
            "We sell drums.", reviewed, "discourage", date(2027, 3, 31), ("rockstar {set|kit}",)
        ),
        "ethnicity.native-speaker": Change("By hand.", reviewed, "exclude", date(2026, 12, 31)),
    }
    for name, change in changes.items():
        strength = "check" if change.until is None else change.shipped
        runtime.lexicon.rules[name] = dataclasses.replace(runtime.lexicon.rules[name], strength=strength, change=change)
    analyzer = Analyzer(runtime.lexicon)
    return create_app(runtime=dataclasses.replace(runtime, analyzer=analyzer)).test_client()


@pytest.fixture(autouse=True)
def a_day_in_winter(monkeypatch):
    monkeypatch.setattr(rulebook, "today", lambda: date(2027, 1, 15))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("age.team-old-hand", "Added by your team"),
        ("age.young", "Changed by your team: Our club’s name."),
        (
            "culture.rockstar",
            "Silenced until 31 March 2027 by your team, where it says rockstar (set or kit): We sell drums.",
        ),
        ("ethnicity.native-speaker", "Was silenced until 31 December 2026 by your team: By hand."),
    ],
)
def test_what_a_team_made_of_a_rule_is_told_in_the_list_and_on_its_page(team, name, told):
    assert told in team.get(f"/rules?q={name}").text
    assert told in team.get(f"/rules/{name}").text


def test_a_changed_rule_tells_when_and_what_it_ships_as(team):
    page = team.get("/rules/age.young").text

    assert "Decided 20 November 2026; as shipped: shuts people out." in page


def test_a_rule_as_it_ships_says_nothing_of_teams(team):
    assert "your team" not in team.get("/rules/disability.own-car").text.lower()


def test_the_api_tells_what_a_team_made_of_a_rule(team):
    rules = schemas.Rules.model_validate_json(team.get("/api/v1/rules").get_data()).rules
    told = {rule.id: rule.change for rule in rules if rule.change}

    assert ["age.team-old-hand"] == [rule.id for rule in rules if rule.team]
    assert {"age.young", "culture.rockstar", "ethnicity.native-speaker"} == set(told)
    assert ("exclude", None) == (told["age.young"].shipped_strength, told["age.young"].silenced_until)
    assert ("2027-03-31", ["rockstar {set|kit}"]) == (
        told["culture.rockstar"].silenced_until,
        told["culture.rockstar"].words,
    )


def test_a_report_names_what_is_silenced_on_the_day_it_is_asked_for(team, monkeypatch):
    from reach.web import questions

    silenced = []
    for day in (date(2027, 3, 31), date(2027, 4, 1)):
        monkeypatch.setattr(questions, "today", lambda day=day: day)
        answer = team.post("/api/v1/check", json={"text": "Our rockstar kit is for a drummer.", "explain": True})
        report = schemas.Report.model_validate_json(answer.get_data())
        silenced.append((report.ruleset.silenced, [one.reason for one in report.dropped]))

    assert [(["culture.rockstar"], ["silenced"]), (None, [])] == silenced
