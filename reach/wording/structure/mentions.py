"""Where certain words stand in an advert, with the words around them: what the readers of structure look at closely.

Words are looked up, not searched for: a document reads its text once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reach.wording.claims import Span
from reach.wording.structure.reading import Advert

BEFORE = 90
AFTER = 130
MOST = 40  # places of one word that are looked at; no honest advert has more
_STOPS = (". ", "! ", "? ", "\n", "\u2022", "\r")


@dataclass(eq=False)  # not frozen, which costs twice as much to make, and many are made
class Mention:
    """A word of an advert, in small letters, with a stretch of the text before and after it."""

    word: str
    start: int
    end: int
    before: str
    after: str

    @property
    def span(self) -> Span:
        """Where the word stands."""
        return Span(self.start, self.end)

    @cached_property
    def lead(self) -> str:
        """What stands before in the same sentence."""
        before, edge = self.before, 0
        for stop in _STOPS:
            place = before.rfind(stop, edge)
            if place >= 0:
                edge = place + len(stop)
        return before[edge:]

    @cached_property
    def rest(self) -> str:
        """What follows in the same sentence."""
        begin = len(".d. ") if self.after.startswith(".d. ") else 0  # "ph.d. required"
        return self.after[
            : min((place for stop in _STOPS if (place := self.after.find(stop, begin)) >= 0), default=None)
        ]


def mentions(advert: Advert, words: Collection[str], before: int = BEFORE, after: int = AFTER) -> Iterable[Mention]:
    """The places of these words, word by word, with as many characters before and after as are asked for."""
    none = advert.document.positions.keys().isdisjoint(words)
    return () if none else _mentions(advert, words, before, after)


def _mentions(advert: Advert, words: Collection[str], before: int, after: int) -> Iterator[Mention]:
    document, lower = advert.document, advert.lower
    for word in words:
        for token in document.positions.get(word, ())[:MOST]:
            start, end = document.starts[token], document.ends[token]
            yield Mention(word, start, end, lower[max(start - before, 0) : start], lower[end : end + after])
