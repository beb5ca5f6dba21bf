"""An entry proves itself with its own sentences: what it must find, what it must leave alone, what it offers instead.

The tests of the shipped lists and `reach rules --test` ask the same questions. Each gives every way in which an entry
fails it, in words for the entry's author; an entry that proves itself gives none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from reach.wording.grammar import takes_an
from reach.wording.report import Report, Rule, Suggestion
from reach.wording.rewrite import Edit, apply_edits

Reader = Callable[[str], Report]
Question = Callable[[Rule, Reader], Iterator[str]]

FIRST_YEAR = 2026
FEWEST_WORDS, MOST_WORDS = 5, 45  # of a reason

_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_ARTICLES = re.compile(r"\b([Aa]n?)\s+([\w&'’-]+)")


def plain(sentence: str) -> tuple[str, int, int]:
    """A marked sentence without its brackets, and where the marked words start and end in it.

    Raises:
        ValueError: when nothing is marked.
    """
    found = _BRACKETS.search(sentence)
    if found is None:
        raise ValueError("nothing stands in [brackets]")
    return sentence.replace("[", "").replace("]", ""), found.start(), found.end() - 2


def finds_what_it_marks(rule: Rule, read: Reader) -> Iterator[str]:
    """Each of its `flags` raises this entry's finding at the bracketed words, and nothing else."""
    for sentence in rule.flags:
        text, start, end = plain(sentence)
        report = read(text)
        found = [(finding.rule.id, finding.span.start, finding.span.end) for finding in report.findings]
        if found != [(rule.id, start, end)]:
            raised = ", ".join(f"{one.rule.id} at {one.text!r}" for one in report.findings) or "nothing"
            dropped = ", ".join(f"{one.rule.id} ({one.reason})" for one in report.dropped)
            yield f"{sentence!r} raises {raised}{f'; let go: {dropped}' if dropped else ''}."


def leaves_neighbours_alone(rule: Rule, read: Reader) -> Iterator[str]:
    """In each of its `passes` this entry stays silent."""
    for sentence in rule.passes:
        for finding in read(sentence).findings:
            if finding.rule.id == rule.id:
                yield f"{sentence!r} must pass and is flagged at {finding.text!r}."


def suggests_what_holds(rule: Rule, read: Reader) -> Iterator[str]:
    """Each suggestion, put in place, silences the rule, raises nothing new and reads as English."""
    for text, suggestion in _offers(rule, read):
        edit = Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement or "")
        changed = apply_edits(text, [edit])
        raised = [finding.rule.id for finding in read(changed).findings]
        if raised:
            yield f"The suggestion makes {changed!r}, which raises {', '.join(raised)}."
        if wrong_articles(changed) > wrong_articles(text) or "  " in changed or " ," in changed:
            yield f"The suggestion makes {changed!r}, which does not read as English."


def offers_what_it_suggests(rule: Rule, read: Reader) -> Iterator[str]:
    """Each of its `suggest` is offered for one of the examples at least."""
    offered = [(suggestion.replacement or "").casefold() for _, suggestion in _offers(rule, read)]
    for words in rule.suggest:
        if words and not any(words.casefold() in one for one in offered):
            yield f"The suggestion {words!r} is offered for none of the sentences."


def suggests_no_coded_words(rule: Rule, read: Reader) -> Iterator[str]:
    """None of its `suggest` carries a word of the tone lists, so that taking it cannot move the tone."""
    for words in filter(None, rule.suggest):
        coded = [word.text for word in read(f"You are {words}.").tone.coded]
        if coded:
            yield f"The suggestion {words!r} holds coded words of tone.toml: {', '.join(coded)}."


def tells_why(rule: Rule, _read: Reader) -> Iterator[str]:
    """The reason is a plain sentence or two; source, date and both kinds of sentences are there."""
    words = len(rule.why.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        yield f"Its `why` has {words} words; write {FEWEST_WORDS} to {MOST_WORDS}."
    if rule.reviewed.year < FIRST_YEAR:
        yield f"`reviewed` is {rule.reviewed.isoformat()}, before there was anything to review."
    missing = [name for name in ("flags", "passes") if not getattr(rule, name)]
    missing += [] if rule.evidence.source.strip() else ["source"]
    yield from (f"It has no `{name}`." for name in missing)


QUESTIONS: tuple[Question, ...] = (
    tells_why,
    finds_what_it_marks,
    leaves_neighbours_alone,
    suggests_what_holds,
    offers_what_it_suggests,
    suggests_no_coded_words,
)


def failures(rule: Rule, read: Reader) -> Iterator[str]:
    """Every way in which an entry fails to prove itself; none for a good one.

    Args:
        rule: the entry; it must be found by `terms`, `groups` or code, not by a trained model.
        read: analyses a text with the lists alone; asked for some texts more than once.
    """
    for question in QUESTIONS:
        yield from question(rule, read)


def used_twice(rules: Iterable[Rule]) -> set[str]:
    """Sentences that more than one entry, or one entry twice, proves itself with; each needs its own."""
    flags = Counter(sentence for rule in rules for sentence in rule.flags)
    return {sentence for sentence, count in flags.items() if count > 1}


def wrong_articles(text: str) -> int:
    """How many a or an stand before a word that asks for the other."""
    return sum((article.lower() == "an") != takes_an(word) for article, word in _ARTICLES.findall(text))


def _offers(rule: Rule, read: Reader) -> Iterator[tuple[str, Suggestion]]:
    """Every replacement that the entry's examples are offered, with the example."""
    for sentence in rule.flags:
        text, _, _ = plain(sentence)
        for finding in read(text).findings:
            yield from ((text, one) for one in finding.suggestions if one.replacement is not None)
