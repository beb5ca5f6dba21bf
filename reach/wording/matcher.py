"""One compiled automaton for every phrase of every list.

Phrases are found over the folded words of a document (`Document.key`), so case, hyphens, curly quotes, commas, line
breaks and invisible characters have gone before matching, while every hit still points at the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Literal

from ahocorasick_rs import AhoCorasick

from reach.wording.document import Document, fold

MOST_PHRASES = 2000

_GROUP = re.compile(r"\{([^{}]*)\}")
_SIGN = re.compile(r"([/&+])")
_INITIALS = re.compile(r"(?<![^\W_])(?:[a-z]\.){2,}(?:[a-z](?![^\W_]))?")
_NUMBER = re.compile(r"(?<![^\W_])(\d+(?:[.,]\d+)+)(?![^\W_])")
_NO_WORD = re.compile(r"[^\w\s/&+{|}']|_")
_OUTER_APOSTROPHE = re.compile(r"(?<![^\W_])'|'(?![^\W_])")
_POSSESSIVE = re.compile(r"'s(?![^\s|}])")

Role = Literal[
    "term",
    "unless",
    "group",
    "shut-out",
    "frame-before",
    "frame-after",
    "cue",
    "before",
    "after",
    "document",
    "stem",
    "exception",
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """What one phrase means when it is found: who owns it and in which role."""

    owner: str
    role: Role


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: `first` to `last` are token indexes of the document, both included."""

    owner: str
    role: Role
    first: int
    last: int


def choices(term: str) -> list[list[str]]:
    """A term in its parts, each with its alternatives; plain words are a part with one.

    Raises:
        ValueError: on braces that do not pair up, or when there are more than `MOST_PHRASES` combinations.
    """
    pieces = _GROUP.split(term)
    if any("{" in piece or "}" in piece or "|" in piece for piece in pieces[::2]):
        raise ValueError("its braces do not pair up, or one group stands inside another.")
    parts = [piece.split("|") if index % 2 else [piece] for index, piece in enumerate(pieces)]
    count = 1
    for part in parts:
        count *= len(part)
    if count > MOST_PHRASES:
        raise ValueError(f"it expands into {count} phrases.")
    return parts


def expand(term: str) -> list[str]:
    """Write out a term's alternatives: "{stand|standing} {very |}still" gives four phrases.

    Raises:
        ValueError: as `choices` does.
    """
    return [" ".join("".join(parts).split()) for parts in product(*choices(term))]


def variants(term: str) -> set[str]:
    """A term folded, in each way it may be written; its groups stay groups.

    Hyphens are open or closed, and a possessive stands with and without its mark.
    """
    spelt = {term.replace("-", " "), term.replace("-", "")}
    spelt |= {
        (term[: m.start()] + "\0" + term[m.end() :]).replace("-", " ").replace("\0", "") for m in re.finditer("-", term)
    }
    folded = {_folded(one) for one in spelt}
    folded |= {_POSSESSIVE.sub("s", one) for one in folded}
    return {one for one in folded if one}


def _folded(term: str) -> str:
    joined = _INITIALS.sub(lambda found: found.group().replace(".", ""), fold(term))
    pieces = _NUMBER.split(joined)
    plain = "".join(piece if at % 2 else _NO_WORD.sub(" ", piece) for at, piece in enumerate(pieces))
    return " ".join("and" if word in ("&", "+") else word for word in _SIGN.sub(r" \1 ", plain).split(" ") if word)


def forms(term: str) -> set[str]:
    """Every folded phrase a term is looked for as.

    Raises:
        ValueError: as `expand` does.
    """
    written = {form for spelling in variants(term) for form in expand(spelling)}
    return {_OUTER_APOSTROPHE.sub("", form) if "'" in form else form for form in written}


class Matcher:
    """Finds every phrase in one pass over a document, whatever their number.

    Args:
        phrases: folded phrase -> what it means; a phrase in the role "stem" matches the beginning of a word.

    Attributes:
        size: how many phrases there are.
        clashes: terms that two owners claim, as (phrase, first owner, second owner).
    """

    def __init__(self, phrases: Iterable[tuple[str, Phrase]]) -> None:
        numbers: dict[str, int] = {}
        self._meanings: list[Phrase | tuple[Phrase, ...]] = []
        self.clashes: list[tuple[str, str, str]] = []
        for form, phrase in phrases:
            pattern = f" {form}" if phrase.role == "stem" else f" {form} "
            number = numbers.setdefault(pattern, len(self._meanings))
            if number == len(self._meanings):
                self._meanings.append(phrase)
            elif self._meanings[number] != phrase:
                self._add(number, form, phrase)
        self.size = len(self._meanings)
        self._automaton = AhoCorasick(list(numbers), store_patterns=False)

    def _add(self, number: int, form: str, phrase: Phrase) -> None:
        known = _as_tuple(self._meanings[number])
        if phrase not in known:
            self._meanings[number] = (*known, phrase)
            rivals = [one.owner for one in known if one.role == phrase.role == "term"]
            self.clashes += [(form, owner, phrase.owner) for owner in rivals if "tone:" not in owner + phrase.owner]

    def hits(self, document: Document) -> Iterator[Hit]:
        """Every phrase found, overlapping ones as well, in order of their ends."""
        starts = document.key_starts
        for number, start, end in self._automaton.find_matches_as_indexes(document.key, overlapping=True):
            first = bisect_right(starts, start + 1) - 1
            last = bisect_right(starts, end - 1) - 1
            for phrase in _as_tuple(self._meanings[number]):
                yield Hit(phrase.owner, phrase.role, first, last)


def _as_tuple(meaning: Phrase | tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return meaning if isinstance(meaning, tuple) else (meaning,)
