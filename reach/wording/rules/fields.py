"""Fields of a form that ask for what is no employer's business: "Marital status: single", "Religion: Hindu"."""

from __future__ import annotations

from collections.abc import Iterator

from reach.wording.document import BREAK, STOP, Document
from reach.wording.rules.reading import Match, colon, number, places, token

_OPEN = frozenset("any all either none na open optional no unspecified irrelevant various bar n confidential".split())
_LONGEST_VALUE = 4


def marital_field(document: Document) -> Iterator[Match]:
    """A marital status given as a criterion: "Marital status: single"."""
    yield from _fields(document, {"status"}, before={"marital", "civil", "family"})


def religion_field(document: Document) -> Iterator[Match]:
    """A belief given as a criterion: "Religion: Hindu", "Faith: Christian"."""
    yield from _fields(document, {"religion", "faith", "denomination"})


def nationality_field(document: Document) -> Iterator[Match]:
    """A nationality or origin given as a criterion: "Nationality: Filipino", "Caste: any upper caste"."""
    yield from _fields(document, {"nationality", "nationalities", "caste", "ethnicity", "race", "complexion"})


def age_field(document: Document) -> Iterator[Match]:
    """One age given as a criterion: "Age: 30", "Max age: 35", "Age limit: 28 years"."""
    for index in places(document, {"age"}):
        label = index + 1 if token(document, index + 1) in ("limit", "max", "maximum", "group", "bracket") else index
        if not colon(document, label + 1):
            continue
        value = label + 2
        while token(document, value) in (
            "max",
            "maximum",
            "up",
            "upto",
            "to",
            "below",
            "under",
            "not",
            "above",
            "more",
            "than",
        ):
            value += 1
        age = number(document, value)
        if age is not None and 19 <= age <= 70 and token(document, value + 1) not in ("hours", "months"):
            first = index - 1 if token(document, index - 1) in ("max", "maximum", "upper") else index
            yield Match(first, value)


def _fields(document: Document, labels: set[str], before: set[str] | None = None) -> Iterator[Match]:
    for index in places(document, labels):
        first = index - 1 if before else index
        if before and token(document, first) not in before:
            continue
        opens = token(document, first - 1) in (STOP, BREAK)
        if not opens or not colon(document, index + 1) or _left_open(document, index + 2):
            continue
        last = index + 2
        while last < index + 1 + _LONGEST_VALUE and token(document, last + 1) not in (STOP, BREAK):
            last += 1
        if colon(document, last + 1):
            last = _before_comma(document, index + 2, last)
        if token(document, last + 1) in (STOP, BREAK) or _comma_after(document, last):
            yield Match(first, last)


def _before_comma(document: Document, value: int, last: int) -> int:
    """The end of a value when another field follows: "Nationality: Filipino, Age: 30"."""
    return next((at for at in range(last - 1, value - 1, -1) if _comma_after(document, at)), last)


def _comma_after(document: Document, index: int) -> bool:
    if index + 1 >= len(document.folds):
        return False
    return document.text[document.ends[index] : document.starts[index + 1]].lstrip()[:1] in {",", ";", "|"}


def _left_open(document: Document, value: int) -> bool:
    """Whether the field is empty, or says that it does not matter."""
    if token(document, value) == "not":
        return token(document, value + 1) in (
            "asked",
            "required",
            "needed",
            "applicable",
            "specified",
            "relevant",
            "important",
        )
    return token(document, value) in {STOP, BREAK} | _OPEN
