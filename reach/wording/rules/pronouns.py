"""He and she for whoever will be hired, and pairs such as "he/she": found, and put into "they" or "you"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reach.wording.agreement import plural_verbs
from reach.wording.document import BREAK, STOP, Document
from reach.wording.rules.reading import Match, places, token
from reach.wording.rules.referents import of_others, of_the_hired, speaks_to_the_reader

_PAIRS = {
    ("he", "she"): "they", ("she", "he"): "they", ("s", "he"): "they",
    ("his", "her"): "their", ("her", "his"): "their", ("his", "hers"): "theirs", ("hers", "his"): "theirs",
    ("him", "her"): "them", ("her", "him"): "them",
    ("himself", "herself"): "themselves", ("herself", "himself"): "themselves",
    ("him", "herself"): "themselves", ("her", "himself"): "themselves",
}  # fmt: skip
_FIRST = frozenset(first for first, _ in _PAIRS)
_FORMS = frozenset(form for pair in _PAIRS for form in pair)
_INVERTED = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PLURALS = {
    "he": {
        "he": "they", "his": "their", "him": "them", "himself": "themselves",
        "he'll": "they will", "he's": "they are", "he'd": "they would",
    },
    "she": {
        "she": "they", "her": "their", "herself": "themselves", "hers": "theirs",
        "she'll": "they will", "she's": "they are", "she'd": "they would",
    },
}  # fmt: skip
_TO_THE_READER = {"their": "your", "them": "you", "themselves": "yourself", "they": "you", "theirs": "yours"}
_OBJECT_BEFORE = frozenset(
    "to with in for and or at on as if when by from who that because after before during once upon about so".split()
)


def pronoun_pair(document: Document) -> Iterator[Match]:
    """Both sexes named where a plain word would do: "he/she", "his or her", "s/he", "(s)he", "himself/herself"."""
    pairs = dict(_pairs(document))
    for first, (last, plural) in pairs.items():
        if not of_others(document, first):
            yield Match(first, last, _rewrite(document, first, last, plural, pairs))


def pronoun_he(document: Document) -> Iterator[Match]:
    """Generic "he", "his", "him" or "himself" for the person to be hired."""
    yield from _generic(document, "he")


def pronoun_she(document: Document) -> Iterator[Match]:
    """Generic "she", "her" or "herself" for the person to be hired."""
    yield from _generic(document, "she")


def _generic(document: Document, sex: str) -> Iterator[Match]:
    forms = _PLURALS[sex]
    if forms.keys().isdisjoint(document.positions):
        return
    alone = [index for index in places(document, forms) if not _in_pair(document, index)]
    pairs = [last for first, (last, _) in _pairs(document) if not of_others(document, first)] if alone else ()
    found = {
        index: (
            index,
            _object_or_owner(document, index) if document.folds[index] == "her" else forms[document.folds[index]],
        )
        for index in of_the_hired(document, sex, alone, pairs)
    }
    for index, (last, plural) in found.items():
        yield Match(index, last, _rewrite(document, index, last, plural, found))


def _pairs(document: Document) -> Iterator[tuple[int, tuple[int, str]]]:
    """The first token of each pair, its last one and the plain word for it."""
    for index in places(document, ("(s)he", *_FIRST)):
        word = document.folds[index]
        if word == "(s)he":
            yield index, (index, "They" if _opens_a_sentence(document, index) else "they")
            continue
        joined = token(document, index + 1)
        other = index + 2 if joined in ("/", "or", "and") else index + 1
        plural = _PAIRS.get((word, token(document, other)))
        if plural is None or (joined == "and" and word in ("he", "she", "him")):
            continue
        if other == index + 1 and not _written_as_pair(document, index, other):
            continue
        if token(document, other + 1) not in ("/", "or") or token(document, other + 2) != plural:
            yield index, (other, plural)


def _opens_a_sentence(document: Document, index: int) -> bool:
    """Whether a token stands where a capital belongs, in a line that has capitals."""
    line = document.line_at(document.starts[index]).span
    opens = token(document, index - 1) in (STOP, BREAK)
    return opens and any(map(str.isupper, document.text[line.start : line.end]))


def _written_as_pair(document: Document, index: int, other: int) -> bool:
    between = document.text[document.ends[index] : document.starts[other]]
    return between in (")", "-", " (", "(", "\u2013") and " " not in between.strip(" (")


def _in_pair(document: Document, index: int) -> bool:
    """Whether the other sex stands beside it, or behind an "or", "and" or slash: then both are one finding."""
    other_sex = _FORMS - _PLURALS["he" if document.folds[index] in _PLURALS["he"] else "she"].keys()
    others = other_sex | {"they", "them", "their"}
    if token(document, index - 1) in ("s", *other_sex) or token(document, index + 1) in other_sex:
        return True
    return any(
        token(document, index + step) in ("/", "or", "and")
        and token(document, index + 2 * step) in others
        and not (token(document, index + step) == "and" and _comma(document, index, step))
        for step in (-1, 1)
    )


def _comma(document: Document, index: int, step: int) -> bool:
    """Whether a comma stands on either side of the word between two pronouns: then each has its own clause."""
    first = min(index, index + 2 * step)
    return "," in document.text[document.ends[first] : document.starts[first + 2]]


def _object_or_owner(document: Document, index: int) -> str:
    after = token(document, index + 1)
    return "them" if after in (STOP, BREAK) or after in _OBJECT_BEFORE else "their"


def _rewrite(
    document: Document, first: int, last: int, plural: str, others: Mapping[int, tuple[int, str]]
) -> tuple[tuple[int, int, str], ...]:
    """The words for a pronoun with every verb that hangs on it; nothing where English would need more than that."""
    unclear = plural == "they are" and not _is_doing(token(document, last + 1))
    if unclear or "(" in document.text[document.starts[first] + 1 : document.ends[last]]:
        return ()
    if plural in _TO_THE_READER and speaks_to_the_reader(document, last):
        return ((first, last, _TO_THE_READER[plural]),)
    before = token(document, first - 1)
    if plural.lower() != "they":
        return ((first, last, plural),)
    if before in _INVERTED and token(document, first - 2) in (STOP, BREAK, "what", "where", "how", "which", "and"):
        return ((first - 1, last, f"{_INVERTED[before]} they"),)
    return _with_verbs(document, first, last, plural, others)


def _with_verbs(
    document: Document, first: int, last: int, plural: str, others: Mapping[int, tuple[int, str]]
) -> tuple[tuple[int, int, str], ...]:
    verbs = plural_verbs(document, last)
    if verbs is None:
        return ()
    end = max([last, *(verb for verb, _ in verbs)])
    changed = {first: (last, plural), **{verb: (verb, word) for verb, word in verbs}}
    changed |= {at: others[at] for at in range(last + 1, end) if at in others and others[at][0] < end}
    return ((first, end, _put(document, first, end, changed)),)


def _put(document: Document, first: int, end: int, changed: Mapping[int, tuple[int, str]]) -> str:
    """The text of tokens `first` to `end` with these words in place."""
    words = ""
    place = document.starts[first]
    for at in sorted(changed):
        last, word = changed[at]
        words += document.text[place : document.starts[at]] + word
        place = document.ends[last]
    return words + document.text[place : document.ends[end]]


def _is_doing(word: str) -> bool:
    """Whether "he's" before this word is "he is": before others it may be "he has"."""
    return word.endswith("ing") or word in ("a", "an", "the", "not", "able", "responsible", "at", "in", "on", "ready")
