"""What an advert tells people beside its wording, as the page shows it: what costs points, what is good, what else.

Each comes as rows, one for an area, so that what is said about pay stands in one place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reach.web.values import on_one_line
from reach.web.words import ELSEWHERE, REGION_WORDS
from reach.wording.claims import Span
from reach.wording.structure.facts import Area, Note, Structure
from reach.wording.structure.pay_law import PayLaw

MOST_QUOTES = 3
LONGEST_QUOTE = 64
DEAR = 2  # points from which a note reads as putting people off, and not only as worth checking
LAW = "pay.law-"
_BULLET = re.compile(r"\A[-*+\u2022\u00b7\u2013]\s+")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a note speaks of, where they stand, and where the block of the manuscript that they are in begins."""

    words: str
    span: Span
    block: int | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A note on the whole advert with the words it speaks of; `more` of them are not shown."""

    note: Note
    points: int
    quotes: tuple[Quote, ...]
    more: int

    @property
    def id(self) -> str:
        """The note's id as an address within a page names it."""
        return self.note.id.replace(".", "-")


@dataclass(frozen=True, slots=True)
class Row:
    """What is noted about one area."""

    area: Area
    facts: tuple[Fact, ...]

    @property
    def points(self) -> int:
        """What the row takes off the score, before the cap of the part."""
        return sum(fact.points for fact in self.facts)

    @property
    def sign(self) -> str:
        """Which of the four signs it wears."""
        if all(fact.note.good for fact in self.facts):
            return "welcome"
        return "discourage" if any(-fact.points >= DEAR for fact in self.facts) else "check"


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows by what they ask of the author: to mend (points, or a law), good as they are, and further advice.

    `points` is what all of them together take off the score.
    """

    to_mend: tuple[Row, ...]
    good: tuple[Row, ...]
    advice: tuple[Row, ...]
    points: int
    counted: bool

    @property
    def costs(self) -> int:
        """How many things cost points."""
        return sum(bool(fact.points) for row in self.to_mend for fact in row.facts)

    @property
    def further(self) -> int:
        """How many pieces of advice there are."""
        return sum(len(row.facts) for row in self.advice)

    @property
    def by_law(self) -> bool:
        """Whether a law of the place of work is among them."""
        return any(fact.note.id.startswith(LAW) for row in (*self.to_mend, *self.good) for fact in row.facts)


@dataclass(frozen=True, slots=True)
class Region:
    """Places to choose from, by code and name."""

    name: str
    places: tuple[tuple[str, str], ...]


def facts_of(text: str, structure: Structure | None, blocks: Sequence[Span] = ()) -> Facts | None:
    """Lay out what is noted about a whole advert, whose manuscript has these blocks; None where nothing reads it."""
    if structure is None:
        return None
    starts = [block.start for block in blocks]
    facts = [_fact(text, note, starts, counted=structure.counted) for note in structure.notes]
    good = [fact for fact in facts if fact.note.good]
    rest = [fact for fact in facts if not fact.note.good]
    to_mend = sorted((fact for fact in rest if _presses(fact)), key=lambda fact: fact.points)
    return Facts(
        tuple(sorted(_rows(to_mend), key=lambda row: row.points)),
        tuple(_rows(good)),
        tuple(_rows(fact for fact in rest if not _presses(fact))),
        sum(structure.costs),
        structure.counted,
    )


def regions_of(law: PayLaw) -> tuple[Region, ...]:
    """The places whose laws are known, as a form offers them."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, one in law.jurisdictions.items():
        found[REGION_WORDS.get(key[:2], ELSEWHERE)].append((key, one.name))
    return tuple(Region(name, tuple(sorted(places, key=lambda one: one[1]))) for name, places in found.items())


def _presses(fact: Fact) -> bool:
    """Whether it belongs before everything else: it costs points, or a law asks for it."""
    return bool(fact.points) or fact.note.id.startswith(LAW)


def _rows(facts: Iterable[Fact]) -> list[Row]:
    areas: dict[Area, list[Fact]] = defaultdict(list)
    for fact in facts:
        areas[fact.note.area].append(fact)
    return [Row(area, tuple(members)) for area, members in areas.items()]


def _fact(text: str, note: Note, starts: Sequence[int], *, counted: bool) -> Fact:
    # The words on pay that a law speaks of stand in the note above it already.
    spans = () if note.id.startswith(LAW) else note.spans
    quotes = tuple(
        Quote(_shortened(on_one_line(text, span)), span, _block(starts, span.start)) for span in spans[:MOST_QUOTES]
    )
    return Fact(note, note.points if counted else 0, quotes, len(spans) - len(quotes))


def _block(starts: Sequence[int], at: int) -> int | None:
    """The start of the block around a place; of the first one, where the place lies before its words."""
    return starts[max(bisect_right(starts, at), 1) - 1] if starts else None


def _shortened(words: str) -> str:
    """A passage no longer than a line, cut between words, without the sign of a list."""
    words = _BULLET.sub("", words)
    if len(words) <= LONGEST_QUOTE:
        return words
    return (words[:LONGEST_QUOTE].rpartition(" ")[0] or words[:LONGEST_QUOTE]) + " …"
