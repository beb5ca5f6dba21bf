"""Every entry of every list proves itself: one test walks them all."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from reach.config import data_folder
from reach.runtime import Runtime, build
from reach.wording.analyzer import Analyzer
from reach.wording.grammar import takes_an
from reach.wording.learnt import Learnt
from reach.wording.report import DIMENSIONS, Report, Rule
from reach.wording.rewrite import Edit, apply_edits
from reach.wording.rules import CODE_RULES

BRACKETS = re.compile(r"\[([^\[\]]+)\]")


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


def plain(sentence: str) -> tuple[str, int, int]:
    """A marked sentence without its brackets, and where the marked words stand."""
    found = BRACKETS.search(sentence)
    assert found is not None
    return sentence.replace("[", "").replace("]", ""), found.start(), found.end() - 2


@pytest.mark.parametrize("rule", listed(), ids=lambda rule: rule.id)
def test_flags_are_found_exactly_once_at_the_marked_words(rule: Rule) -> None:
    """Each flagged example raises this entry's finding at the bracketed words, and nothing else."""
    for sentence in rule.flags:
        text, start, end = plain(sentence)
        report = analyse(text)
        found = [(finding.rule.id, finding.span.start, finding.span.end) for finding in report.findings]
        dropped = [(hit.rule.id, hit.reason) for hit in report.dropped]
        assert found == [(rule.id, start, end)], (
            f"{sentence!r} gave {[(f.rule.id, f.text) for f in report.findings]}; dropped {dropped}"
        )


@pytest.mark.parametrize("rule", learnt(), ids=lambda rule: rule.id)
def test_the_model_finds_what_its_entries_show(rule: Rule) -> None:
    """Each example raises this entry's finding at some of the bracketed words, with a confidence and advice alone."""
    for sentence in rule.flags:
        text, start, end = plain(sentence)
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


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_passes_stay_silent(rule: Rule) -> None:
    """Each tempting neighbour leaves this entry silent."""
    for sentence in rule.passes:
        found = [finding.text for finding in analyse(sentence).findings if finding.rule.id == rule.id]
        assert found == [], f"{sentence!r} was flagged at {found}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_suggestions_in_place_are_silent_and_keep_a_and_an(rule: Rule) -> None:
    """Every suggestion an example offers silences the rule, raises nothing new and keeps a and an right."""
    for sentence in rule.flags:
        text, _, _ = plain(sentence)
        for finding in analyse(text).findings:
            for suggestion in finding.suggestions:
                if suggestion.replacement is None:
                    continue
                changed = apply_edits(text, [Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement)])
                assert analyse(changed).findings == (), (
                    f"{changed!r} raises {[f.rule.id for f in analyse(changed).findings]}"
                )
                assert wrong_articles(changed) <= wrong_articles(text), changed
                assert "  " not in changed, changed
                assert " ," not in changed, changed


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_written_suggestion_is_offered(rule: Rule) -> None:
    """A suggestion the author wrote is really offered for at least one of the examples."""
    offered = [
        (suggestion.replacement or "").casefold()
        for sentence in rule.flags
        for finding in analyse(plain(sentence)[0]).findings
        for suggestion in finding.suggestions
    ]
    for words in rule.suggest:
        assert words == "" or any(words.casefold() in one for one in offered), f"{words!r} is offered nowhere"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_suggestions_use_no_coded_words(rule: Rule) -> None:
    """A suggestion carries no word of the tone lists, so taking it cannot move the tone."""
    for words in rule.suggest:
        coded = [word.text for word in analyse(f"You are {words}.").tone.coded] if words else []
        assert coded == [], f"{words!r} holds {coded}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_reason_source_and_date_are_told(rule: Rule) -> None:
    """The reason is a plain sentence or two, and source and date are there."""
    assert 5 <= len(rule.why.split()) <= 45, f"{len(rule.why.split())} words"
    assert rule.evidence.source.strip()
    assert rule.reviewed.year >= 2026
    assert rule.flags
    assert rule.passes


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
    flags = Counter(sentence for rule in rules() for sentence in rule.flags)
    assert [sentence for sentence, count in flags.items() if count > 1] == []


def wrong_articles(text: str) -> int:
    """How many a or an stand before a word that asks for the other."""
    pairs = re.findall(r"\b([Aa]n?)\s+([\w&'’-]+)", text)
    return sum((article.lower() == "an") != takes_an(word) for article, word in pairs)
