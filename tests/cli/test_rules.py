"""reach rules: the rules as a list, and one of them whole."""

import json

import pytest


def test_every_rule_is_listed(run, lexicon):
    """A line for each: id, strength, title."""
    status, out, _ = run("rules")

    assert 0 == status
    assert list(lexicon.rules) == [line.split()[0] for line in out.splitlines()]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--dimension", "age"], ["age.young", "age.digital-native"]),
        (["--strength", "check"], ["disability.own-car"]),
        (["--dimension", "age", "--strength", "exclude"], ["age.young"]),
        (["--dimension", "religion"], []),
    ],
)
def test_rules_are_listed_by_dimension_and_strength(run, options, ids):
    """Options narrow each other; nothing found is an empty list."""
    status, out, _ = run("rules", *options)

    assert (0, ids) == (status, [line.split()[0] for line in out.splitlines()])


def test_one_rule_is_shown_whole(run):
    """Reason, source, replacements, and the sentences that prove it."""
    out = run("rules", "age.digital-native")[1]

    assert out.startswith("age.digital-native  discourage  digital native\n")
    for words in (
        "older applicants stop there",
        "Source: Burn, Firoozi, Ladd and Neumark 2023; study; reviewed 2026-11-23",
        "Write:\n  someone at ease with digital tools\n",
        "Flags:\n  We want a [digital native] here.\n",
        "Passes:\n  Experience with digital native advertising.\n",
    ):
        assert words in out


def test_a_rule_that_leaves_words_out_says_so(run):
    """An empty line would say nothing."""
    assert "Write:\n  (leave it out)\n" in run("rules", "culture.rockstar")[1]


def test_json_is_what_the_api_answers(run, lexicon):
    """One shape for both doors."""
    listed = json.loads(run("rules", "--dimension", "age", "--format", "json")[1])
    shown = json.loads(run("rules", "age.young", "--format", "json")[1])

    assert lexicon.digest == listed["ruleset"]["digest"]
    assert shown == listed["rules"][0] == lexicon.rules["age.young"].to_wire()


def test_an_unknown_rule_is_told_with_its_neighbours(run):
    """A slip of the finger finds its way."""
    status, out, err = run("rules", "age.digital-natives")

    assert (2, "") == (status, out)
    assert "Did you mean age.digital-native" in err


def test_a_rule_unlike_any_other_is_told(run):
    """With the way to the list."""
    assert (2, "", "reach: There is no rule zzz. reach rules lists them all.\n") == run("rules", "zzz")
