"""What a trained reader of sentences adds: wording that shuts people out with no listed word, and what invites people.

The reader judges whole sentences; the words of a sentence that say it most are shown as the place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reach.wording.document import BREAK, STOP, Document
from reach.wording.learnt import Meaning, Sense
from reach.wording.report import Span, Strength, Welcome

FEWEST_WORDS = 2
MOST_WORDS = 60
HINTED = 0.1  # likelihood of an invitation from which words of accommodation or positive action make it one
DULL = 0.25  # share of the strongest word's weight that a word must bring to widen the place


class Statement(NamedTuple):
    """A sentence of a document with its words and the tokens they are."""

    span: Span
    words: tuple[str, ...]
    tokens: Sequence[int]


@dataclass(frozen=True, slots=True)
class Raised:
    """A place that the reader raises: words of a sentence that likely shut people out."""

    span: Span
    dimension: str
    strength: Strength
    likely: float


def read_statements(document: Document) -> list[Statement]:
    """The sentences that have words enough to mean something, in order."""
    starts, folds, last = document.starts, document.folds, 0
    found = []
    for span in document.statements:
        first = bisect_left(starts, span.start, last)
        last = bisect_left(starts, span.end, first)
        end = last - 1 if last > first and folds[last - 1] == STOP else last
        tokens: Sequence[int] = range(first, min(end, first + MOST_WORDS))
        words = folds[first : first + len(tokens)]
        if STOP in words or BREAK in words:
            tokens = [at for at in range(first, last) if folds[at] not in (STOP, BREAK)][:MOST_WORDS]
            words = [folds[at] for at in tokens]
        if len(tokens) >= FEWEST_WORDS:
            found.append(Statement(span, tuple(words), tokens))
    return found


def raise_places(
    document: Document,
    meaning: Meaning,
    read: Iterable[tuple[Statement, Sense]],
    *,
    taken: Sequence[Span],
    settled: Sequence[Span],
) -> Iterator[Raised]:
    """What the reader raises in the sentences it has `read`.

    Args:
        document: the text.
        meaning: the reader.
        read: the sentences and their senses.
        taken: places that rules have found already; what a sentence says of them is said.
        settled: places that were judged harmless; their sentences are left alone.
    """
    for statement, sense in read:
        if sense.shuts_out < meaning.threshold or sense.welcomes >= sense.shuts_out:
            continue
        if any(one.overlaps(statement.span) for one in (*taken, *settled)) or _is_heading(document, statement):
            continue
        first, last = _clause(meaning.weigh(statement.words, sense.dimension))
        span = document.span_of(statement.tokens[first], statement.tokens[last])
        yield Raised(span, sense.dimension, sense.strength, sense.shuts_out)


def invitations(
    meaning: Meaning, read: Iterable[tuple[Statement, Sense]], *, taken: Sequence[Span], hinted: Sequence[Span]
) -> tuple[Welcome, ...]:
    """The sentences that invite people; one that holds a finding (`taken`) invites nobody.

    Where words of accommodation or positive action stand (`hinted`), the reader need only not be sure of the contrary.
    """
    return tuple(
        Welcome(statement.span, sense.welcomes)
        for statement, sense in read
        if sense.welcomes >= HINTED
        and (sense.welcomes >= meaning.welcomes or any(one.overlaps(statement.span) for one in hinted))
        and not any(one.overlaps(statement.span) for one in taken)
    )


def _is_heading(document: Document, statement: Statement) -> bool:
    return document.line_at(statement.span.start).kind == "heading"


def _clause(weights: Sequence[float]) -> tuple[int, int]:
    """The run of words that says most, first and last word included."""
    strongest = max(range(len(weights)), key=weights.__getitem__)
    gains = [weight - DULL * max(weights[strongest], 0.0) for weight in weights]
    best, place = float("-inf"), (strongest, strongest)
    start, total = 0, 0.0
    for at, gain in enumerate(gains):
        if total <= 0:
            start, total = at, 0.0
        total += gain
        if total > best:
            best, place = total, (start, at)
    return place
