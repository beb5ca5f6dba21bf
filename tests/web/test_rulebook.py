"""The rules as pages: what is listed, what is found, and what each entry says of itself."""

import pytest


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
    assert len(sums) == 3
    for one in sums:
        figures = [int(part.split("<")[0].replace("−", "-").strip("= ")) for part in one.split("<b>")[1:]]
        assert sum(figures[:-1]) == figures[-1]
