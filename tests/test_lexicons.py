"""Every entry of every list proves itself: one test walks them all."""

from __future__ import annotations

from functools import cache

import pytest

from reach.config import data_folder
from reach.runtime import Runtime, build
from reach.wording import proving
from reach.wording.analyzer import Analyzer
from reach.wording.learnt import Learnt
from reach.wording.report import DIMENSIONS, Report, Rule
from reach.wording.rules import CODE_RULES


@cache
def runtime() -> Runtime:
    """The runtime as it ships, built once."""
    return build()


def rules() -> list[Rule]:
    """Every entry, for parametrised tests."""
    return list(runtime().lexicon.rules.values())


def listed() -> list[Rule]:
    """Every entry that lists and code find."""
    return [rule for rule in rules() if not rule.learnt]


def learnt() -> list[Rule]:
    """The entries that a trained model speaks through."""
    return [rule for rule in rules() if rule.learnt]


@cache
def analyse(text: str) -> Report:
    """The report of the lists alone on one sentence: an entry proves itself without a model's help."""
    return lists().analyze(text)


@cache
def lists() -> Analyzer:
    """An analyzer that has the splitter and no other model."""
    return Analyzer(runtime().lexicon, Learnt(split=runtime().analyzer.learnt.split))


@pytest.mark.parametrize("rule", listed(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("question", proving.QUESTIONS, ids=lambda question: question.__name__)
def test_entries_prove_themselves(rule: Rule, question: proving.Question) -> None:
    """What `reach rules --test` asks of a team's entries, every shipped entry answers."""
    assert [] == list(question(rule, analyse))


@pytest.mark.parametrize("rule", learnt(), ids=lambda rule: rule.id)
def test_the_model_finds_what_its_entries_show(rule: Rule) -> None:
    """Each example raises this entry's finding at some of the bracketed words, with a confidence and advice alone."""
    for sentence in rule.flags:
        text, start, end = proving.plain(sentence)
        found = [one for one in runtime().analyzer.analyze(text).findings if one.rule.id == rule.id]
        assert [True] == [one.span.start < end and start < one.span.end for one in found], sentence
        assert analyse(text).findings == (), f"{sentence!r} is found by a list already"
        assert found[0].confidence is not None
        assert [one.kind for one in found[0].suggestions] == ["advice"]


@pytest.mark.parametrize("rule", learnt(), ids=lambda rule: rule.id)
def test_the_model_leaves_their_neighbours_alone(rule: Rule) -> None:
    """Each harmless neighbour of an example raises nothing."""
    for sentence in rule.passes:
        assert [one.text for one in runtime().analyzer.analyze(sentence).findings] == [], sentence


def test_every_dimension_has_an_entry_for_the_model() -> None:
    """Whatever the model raises has a reason and advice."""
    assert set(DIMENSIONS) == {rule.dimension for rule in learnt()}


@pytest.mark.parametrize("rule", learnt(), ids=lambda rule: rule.id)
def test_the_entries_of_the_model_say_why_and_pass_the_lists(rule: Rule) -> None:
    """Reason, source and date are told; no list flags what the model must leave alone."""
    assert [] == [*proving.tells_why(rule, analyse), *proving.leaves_neighbours_alone(rule, analyse)]


def test_ids_never_change() -> None:
    """Every id ever released is still there: docs/rule-ids.txt is the register, new ids are added to it."""
    released = set((data_folder("lexicons").parent / "docs" / "rule-ids.txt").read_text(encoding="utf-8").split())
    present = set(runtime().lexicon.rules)
    assert released - present == set()
    assert present - released == set(), "add the new ids to docs/rule-ids.txt"


def test_every_code_rule_has_an_entry() -> None:
    """A pattern in code without a reason in a list would never be told."""
    assert set(CODE_RULES) == {rule.code for rule in rules() if rule.code}


def test_no_example_is_used_twice() -> None:
    """Entries prove themselves with sentences of their own."""
    assert set() == proving.used_twice(rules())


def test_no_shipped_key_begins_as_those_of_teams_do() -> None:
    """An upgrade can never bring an id that a team already uses."""
    assert [] == [rule.id for rule in rules() if rule.team]
