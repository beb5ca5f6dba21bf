"""From a rule's words to a suggestion in its place, and from many suggestions to one text.

A suggestion keeps the sentence right: a or an before it, capitals where it opens a line, no doubled spaces and no
orphan commas where words are left out. Where that cannot be done safely the suggestion becomes advice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reach.wording.document import BREAK, STOP, Document
from reach.wording.grammar import article_for, match_case
from reach.wording.report import Finding, Kind, Report, Rule, Span, Suggestion
from reach.wording.rules.reading import Match

LEAVE_OUT = "Leave these words out."
ROUNDS = 4

_OWN_ARTICLE = re.compile(
    r"(?:an?|the|your|our|their|some|any|each|every|no|someone|anyone|people|everyone|you|they|we|those"
    r"|able|willing|at ease|good at|who|with)\b",
    re.IGNORECASE,
)

_DETERMINERS = frozenset(
    "the our your their my his her its this that these those each every another any some no one next first real true "
    "new two three many few".split()
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `replacement`."""

    start: int
    end: int
    replacement: str

    def to_wire(self) -> dict[str, object]:
        """The edit as JSON."""
        return {"start": self.start, "end": self.end, "replacement": self.replacement}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with suggestions taken: the new words, their report, and the edits that led from the old text."""

    text: str
    report: Report
    edits: tuple[Edit, ...]

    def to_wire(self) -> dict[str, object]:
        """The fixed text as JSON."""
        return {"text": self.text, "score": self.report.score.total, "edits": [edit.to_wire() for edit in self.edits]}


def propose(document: Document, rule: Rule, match: Match) -> tuple[Suggestion, ...]:
    """Every suggestion of `rule` for the words it found, each fitted to its place."""
    found: list[Suggestion] = []
    span = document.span_of(match.first, match.last)
    for first, last, words in match.rewrites:
        place = document.span_of(first, last)
        cased = match_case(words, document.text[place.start : place.end], opens=True)
        found.append(Suggestion(place, "replace", cased))
    for words in rule.suggest:
        if not words:
            found.append(_removal(document, match))
        elif not (_OWN_ARTICLE.match(words) and _determined(document, match.first)):
            found.append(_fitted(document, match, words))
    if rule.advice or not found:
        found.append(Suggestion(span, "advice", advice=rule.advice or LEAVE_OUT))
    return tuple(_distinct(found, document.text))


def _distinct(suggestions: Iterable[Suggestion], text: str) -> list[Suggestion]:
    kept: list[Suggestion] = []
    for one in suggestions:
        same = one.replacement == text[one.span.start : one.span.end]
        if not same and one not in kept:
            kept.append(one)
    return kept


def _fitted(document: Document, match: Match, words: str) -> Suggestion:
    text = document.text
    span = document.span_of(match.first, match.last)
    opens = match.first == 0 or document.folds[match.first - 1] in (STOP, BREAK)
    article = _article_before(document, match.first)
    if article is None:
        return Suggestion(span, "replace", match_case(words, text[span.start : span.end], opens=opens))
    cased = match_case(words, text[span.start : span.end], opens=False)
    if _OWN_ARTICLE.match(words):
        wide = Span(article.start, span.end)
        at_start = text[article.start].isupper()
        return Suggestion(wide, "replace", cased[0].upper() + cased[1:] if at_start else cased)
    written = text[article.start : article.end]
    right = article_for(written, cased)
    if right == written:
        return Suggestion(span, "replace", cased)
    return Suggestion(Span(article.start, span.end), "replace", right + text[article.end : span.start] + cased)


def _determined(document: Document, first: int) -> bool:
    """Whether the word before, such as "our", asks for a plain noun, so that "someone ..." cannot follow."""
    return first > 0 and document.folds[first - 1] in _DETERMINERS


def _article_before(document: Document, first: int) -> Span | None:
    """The "a" or "an" that only spaces part from token `first`, if there is one."""
    if first == 0 or document.folds[first - 1] not in ("a", "an"):
        return None
    span = Span(document.starts[first - 1], document.ends[first - 1])
    between = document.text[span.end : document.starts[first]]
    return span if between.strip(" \u00a0*_\"'\u201c\u2018") == "" and between[:1] in (" ", "\u00a0") else None


def _removal(document: Document, match: Match) -> Suggestion:
    """Leave the words out where plain words or commas stand on both sides; otherwise say so as advice."""
    text = document.text
    span = document.span_of(match.first, match.last)
    before = text[max(span.start - 2, 0) : span.start]
    after = text[span.end : span.end + 2]
    if before == ", " and after[:1] == ",":
        return Suggestion(Span(span.start - 2, span.end), "remove", "")
    joined = match.first > 0 and document.folds[match.first - 1] in (
        "and",
        "or",
        "but",
        "the",
        "very",
        "be",
        "are",
        "is",
        "of",
        "with",
        "as",
        "/",
    )
    if not (before[-1:] == " " and after[:1] == " " and after[1:2].isalpha()) or (
        joined and document.folds[match.first - 1] != "the"
    ):
        return Suggestion(span, "advice", advice=LEAVE_OUT)
    if before[:1] == "," or _after(document, match.last) in ("and", "or", "but", "with"):
        return Suggestion(span, "advice", advice=LEAVE_OUT)
    article = _article_before(document, match.first)
    end = span.end + 1
    if article is None:
        opens = match.first == 0 or document.folds[match.first - 1] in (STOP, BREAK)
        if opens and text[span.start].isupper():
            return Suggestion(Span(span.start, end + 1), "replace", text[end].upper())
        return Suggestion(Span(span.start, end), "remove", "")
    right = article_for(text[article.start : article.end], text[end : end + 24].split()[0])
    return Suggestion(Span(article.start, end), "replace", right + " ")


def _after(document: Document, last: int) -> str:
    return document.folds[last + 1] if last + 1 < len(document.folds) else BREAK


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with every edit made; the rest is untouched.

    Raises:
        ValueError: when edits overlap or run past the text.
    """
    pieces: list[str] = []
    place = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < place or not edit.start <= edit.end <= len(text):
            raise ValueError(f"the edit at {edit.start} overlaps another or lies outside the text")
        pieces += (text[place : edit.start], edit.replacement)
        place = edit.end
    return "".join((*pieces, text[place:]))


def all_edits(findings: Sequence[Finding]) -> list[Edit]:
    """The first takeable suggestion of every finding, those that collide with an earlier one left out."""
    edits: list[Edit] = []
    place = 0
    for finding in findings:
        suggestion = finding.edit
        if suggestion is None or suggestion.replacement is None:
            continue
        edit = Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement)
        if edit.start >= place:
            edits.append(edit)
            place = edit.end
    return edits


def take_all(analyze: Callable[[str, Kind], Report], text: str, kind: Kind) -> Fixed:
    """Take every suggestion that can be taken at once.

    An edit that, together with the others, would raise a finding that was not there is left out: the score never
    falls.
    """
    before = analyze(text, kind)
    edits = all_edits(before.findings)
    for _ in range(ROUNDS):
        changed = apply_edits(text, edits)
        after = analyze(changed, kind)
        raised = _raised(before, after)
        if not raised and after.score.total >= before.score.total:
            return Fixed(changed, after, tuple(edits))
        edits = _without(edits, raised)
    return Fixed(text, before, ())


def _raised(before: Report, after: Report) -> list[Finding]:
    known = {(finding.rule.id, finding.text) for finding in before.findings}
    return [finding for finding in after.findings if (finding.rule.id, finding.text) not in known]


def _without(edits: Sequence[Edit], raised: Sequence[Finding]) -> list[Edit]:
    """The edits whose new words lie clear of every raised finding."""
    kept = []
    moved = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        start = edit.start + moved
        end = start + len(edit.replacement)
        moved += len(edit.replacement) - (edit.end - edit.start)
        if raised and not any(start <= finding.span.end + 40 and finding.span.start - 40 <= end for finding in raised):
            kept.append(edit)
    return kept
