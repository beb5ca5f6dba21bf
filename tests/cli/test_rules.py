"""reach rules: the rules as a list, and one of them whole."""

import dataclasses
import json
from datetime import date

import pytest

from reach.wording.report import Change


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


# What a team changed ------------------------------------------------------------------------------------------


@pytest.fixture
def change(lexicon, monkeypatch):
    """Give a function that lets a team change a rule, and sets the day."""
    from reach.cli import rules

    def make(name, **fields):
        rule = lexicon.rules[name]
        told = Change("We sell drums.", date(2026, 11, 23), rule.strength, **fields)
        monkeypatch.setitem(lexicon.rules, name, dataclasses.replace(rule, strength="check", change=told))

    monkeypatch.setattr(rules, "today", lambda: date(2027, 1, 15))
    return make


def test_a_change_of_strength_is_told_with_its_reason(run, change):
    """In the list in short, and whole with the rule."""
    change("culture.rockstar")

    assert "check       rockstar  changed by your team\n" in run("rules", "--dimension", "culture")[1]
    shown = " ".join(run("rules", "culture.rockstar")[1].split())
    assert "Changed by your team, discourage as shipped: We sell drums. Reviewed 2026-11-23." in shown


@pytest.mark.parametrize(
    ("until", "told"),
    [(date(2027, 1, 15), "silenced until 2027-01-15"), (date(2027, 1, 14), "was silenced until 2027-01-14")],
)
def test_a_silence_is_told_with_its_last_day(run, change, until, told):
    """One that is over says so."""
    change("culture.rockstar", until=until)

    assert f"  {told}\n" in run("rules")[1]
    assert f"{told[0].upper()}{told[1:]} by your team: We sell drums." in " ".join(
        run("rules", "culture.rockstar")[1].split()
    )


def test_a_narrowed_silence_is_told_with_its_words(run, change):
    """Words and reason are told apart."""
    change("culture.rockstar", until=date(2027, 3, 31), words=("rock star drums", "drums"))
    shown = " ".join(run("rules", "culture.rockstar")[1].split())

    assert "by your team where these words stand: rock star drums, drums; reason: We sell drums." in shown
