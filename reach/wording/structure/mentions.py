"""Where certain words stand in an advert, with the words around them: what the readers of structure look at closely.

Words are looked up, not searched for: a document reads its text once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reach.wording.claims import Span
from reach.wording.structure.reading import Advert

BEFORE = 90
AFTER = 130
MOST = 40  # places of one word that are looked at; no honest advert has more
_STOPS = (". ", "! ", "? ", "\n", "\u2022", "\r")


@dataclass(frozen=True)
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
        return self.before[max(self.before.rfind(stop) + len(stop) if stop in self.before else 0 for stop in _STOPS) :]

    @cached_property
    def rest(self) -> str:
        """What follows in the same sentence."""
        return self.after[: min((place for stop in _STOPS if (place := self.after.find(stop)) >= 0), default=None)]


def mentions(advert: Advert, words: Iterable[str], before: int = BEFORE, after: int = AFTER) -> Iterator[Mention]:
    """The places of these words, word by word, with as many characters before and after as are asked for."""
    document, lower = advert.document, advert.lower
    for word in words:
        for token in document.positions.get(word, ())[:MOST]:
            start, end = document.starts[token], document.ends[token]
            yield Mention(word, start, end, lower[max(start - before, 0) : start], lower[end : end + after])
