"""Reading the folded words of a document: the small questions every code rule asks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reach.wording.document import BREAK, STOP, Document

WORD_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
}  # fmt: skip

_LEADING = re.compile(r"\d+(?:,\d{3})*")


@dataclass(frozen=True, slots=True)
class Match:
    """What a code rule found: tokens `first` to `last`, both included.

    `rewrites` are (first token, last token, words) triples: full replacements that the rule worked out itself.
    """

    first: int
    last: int
    rewrites: tuple[tuple[int, int, str], ...] = ()


def token(document: Document, index: int) -> str:
    """The folded word at `index`, or a break outside the text."""
    folds = document.folds
    return folds[index] if 0 <= index < len(folds) else BREAK


def colon(document: Document, index: int) -> bool:
    """Whether the token is a stop that opens what follows: "Age: 25"."""
    return token(document, index) == STOP and document.text[document.starts[index]] == ":"


def number(document: Document, index: int) -> int | None:
    """The whole number a token is or begins with ("25", "twenty", "50lbs"); None when it is none."""
    word = token(document, index)
    found = _LEADING.match(word)
    if found:
        digits = found.group().replace(",", "")
        return int(digits) if len(digits) <= 6 else None
    return WORD_NUMBERS.get(word)


def places(document: Document, words: Collection[str]) -> list[int]:
    """Where any of `words` stands, in order."""
    positions = document.positions
    known = positions.keys() & words
    return sorted([index for word in known for index in positions[word]]) if known else []


def forward(document: Document, start: int, limit: int) -> Iterator[int]:
    """Up to `limit` token indexes from `start`, ending before a stop or a break."""
    folds = document.folds
    for index in range(start, min(start + limit, len(folds))):
        if folds[index] in (STOP, BREAK):
            return
        yield index


def backward(document: Document, start: int, limit: int) -> Iterator[int]:
    """Up to `limit` token indexes from `start` downwards, ending before a stop or a break."""
    folds = document.folds
    for index in range(start, max(start - limit, -1), -1):
        if folds[index] in (STOP, BREAK):
            return
        yield index


def ahead(document: Document, start: int, words: Collection[str], limit: int) -> int | None:
    """The first token at or after `start` that is one of `words`, within `limit` tokens of the same sentence."""
    return next((index for index in forward(document, start, limit) if document.folds[index] in words), None)


def behind(document: Document, start: int, words: Collection[str], limit: int) -> int | None:
    """The nearest token at or before `start` that is one of `words`, within `limit` tokens of the same sentence."""
    return next((index for index in backward(document, start, limit) if document.folds[index] in words), None)


def follows(document: Document, index: int, *words: str) -> bool:
    """Whether the tokens from `index` on are exactly `words`."""
    return all(token(document, index + offset) == word for offset, word in enumerate(words))
