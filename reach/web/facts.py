"""What an advert tells people beside its wording, as the page shows it: what costs points, what helps, what is good."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reach.web.values import on_one_line
from reach.web.words import AREA_WORDS
from reach.wording.structure.facts import Note, Structure

MOST_QUOTES = 3
LONGEST_QUOTE = 120
DEAR = 2  # points from which a note reads as putting people off, and not only as worth checking


@dataclass(frozen=True, slots=True)
class Fact:
    """A note on the whole advert with the words it speaks of; `more` of them are not shown."""

    note: Note
    quotes: tuple[str, ...]
    more: int

    @property
    def sign(self) -> str:
        """Which of the four signs it wears."""
        if self.note.good:
            return "welcome"
        return "discourage" if -self.note.points >= DEAR else "check"


@dataclass(frozen=True, slots=True)
class Facts:
    """The notes by what they ask of the author: to mend (they cost points), good as they are, and further advice."""

    costly: tuple[Fact, ...]
    good: tuple[Fact, ...]
    advice: tuple[Fact, ...]

    @property
    def to_mend(self) -> list[str]:
        """The areas that cost points, in words."""
        return list(dict.fromkeys(AREA_WORDS[fact.note.area].lower() for fact in self.costly))


def facts_of(text: str, structure: Structure | None) -> Facts | None:
    """Lay out what is noted about a whole advert; None where nothing reads it."""
    if structure is None:
        return None
    costly = sorted((note for note in structure.notes if note.points), key=lambda note: note.points)
    free = [note for note in structure.notes if not note.points]
    return Facts(
        _facts(text, costly),
        _facts(text, (note for note in free if note.good)),
        _facts(text, (note for note in free if not note.good)),
    )


def _facts(text: str, notes: Iterable[Note]) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            note,
            tuple(_shortened(on_one_line(text, span)) for span in note.spans[:MOST_QUOTES]),
            max(len(note.spans) - MOST_QUOTES, 0),
        )
        for note in notes
    )


def _shortened(words: str) -> str:
    """A passage no longer than a line or two, cut between words."""
    if len(words) <= LONGEST_QUOTE:
        return words
    return words[:LONGEST_QUOTE].rpartition(" ")[0] + " …"
