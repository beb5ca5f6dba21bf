"""Sentences with the words that a code rule must find in [brackets], and what it does find."""

import re

from reach.wording.document import Document
from reach.wording.rules import CODE_RULES

BRACKETS = re.compile(r"[\[\]]")


def found(name: str, text: str) -> str:
    """The same text, with brackets around everything that the rule finds in it."""
    document = Document(text)
    spans = sorted(document.span_of(match.first, match.last) for match in CODE_RULES[name](document))
    pieces, place = [], 0
    for span in spans:
        pieces += (text[place : span.start], "[", text[span.start : span.end], "]")
        place = span.end
    return "".join((*pieces, text[place:]))


def plain(marked: str) -> str:
    """A marked sentence without its brackets."""
    return BRACKETS.sub("", marked)


Examples = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def told(examples: Examples) -> list[tuple[str, str]]:
    """Rule and marked sentence, for everything that must be found."""
    return [(name, marked) for name, (hits, _) in examples.items() for marked in hits]


def left_alone(examples: Examples) -> list[tuple[str, str]]:
    """Rule and sentence, for every near neighbour that must not be found."""
    return [(name, text) for name, (_, others) in examples.items() for text in others]
