"""One compiled automaton for every phrase of every list.

Phrases are found over the folded words of a document (`Document.key`), so case, hyphens, curly quotes, commas, line
breaks and invisible characters have gone before matching, while every hit still points at the text as given.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product, repeat
from typing import Literal, NamedTuple

from ahocorasick_rs import AhoCorasick

from reach.wording.document import Document, fold

MOST_PHRASES = 2000

_UNKNOWN = "\0"
_SURROGATES = range(0xD800, 0xE000)

_PLAIN = re.compile(r"[a-z{|}]+(?: [a-z{|}]+)*")
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


_Meaning = Phrase | tuple[Phrase, ...]


class Hit(NamedTuple):
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
    if _PLAIN.fullmatch(term):
        return {term}
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

    The automaton reads words, not letters: each known word is one sign, and a place in the signs is a token.

    Args:
        phrases: folded phrase -> what it means; it may hold groups, and then stands for each phrase it expands into.
            A phrase in the role "stem" matches the beginning of a word, and holds no groups.

    Attributes:
        size: how many phrases there are.
        clashes: terms that two owners claim, as (phrase, first owner, second owner).

    Raises:
        ValueError: as `choices` does.
    """

    def __init__(self, phrases: Iterable[tuple[str, Phrase]]) -> None:
        self._signs: dict[str, str] = {}
        self.clashes: list[tuple[str, str, str]] = []
        meanings: dict[str, _Meaning] = {}
        stems: dict[str, _Meaning] = {}
        for form, phrase in phrases:
            if phrase.role == "stem":
                self._add(stems, [f" {form}"], phrase)
            else:
                self._add(meanings, self._written(form), phrase)
        self.size = len(meanings) + len(stems)
        self._meanings, self._stems = [*meanings.values()], [*stems.values()]
        self._automaton = AhoCorasick(meanings, store_patterns=False)
        self._beginnings = AhoCorasick(stems, store_patterns=False) if stems else None

    def _written(self, form: str) -> Iterable[str]:
        """Every phrase a form expands into, in signs."""
        if "{" not in form:
            return (self._sign(form),)
        return map("".join, product(*[[*map(self._sign, part)] for part in _whole(choices(form))]))

    def _sign(self, words: str) -> str:
        signs = self._signs
        plain = _OUTER_APOSTROPHE.sub("", words) if "'" in words else words
        return "".join([signs.get(word) or signs.setdefault(word, _character(len(signs))) for word in plain.split()])

    def _add(self, known: dict[str, _Meaning], patterns: Iterable[str], phrase: Phrase) -> None:
        added: dict[str, _Meaning] = dict.fromkeys(filter(None, patterns), phrase)
        for pattern in known.keys() & added.keys():
            before = known[pattern]
            if before is not phrase:
                added[pattern] = self._joined(pattern, _as_tuple(before), phrase)
        known.update(added)

    def _joined(self, pattern: str, before: tuple[Phrase, ...], phrase: Phrase) -> _Meaning:
        if phrase in before:
            return before
        rivals = [one.owner for one in before if one.role == phrase.role == "term"]
        self.clashes += [
            (self._read(pattern), one, phrase.owner) for one in rivals if "tone:" not in one + phrase.owner
        ]
        return (*before, phrase)

    def _read(self, pattern: str) -> str:
        words = {sign: word for word, sign in self._signs.items()}
        return " ".join(words[sign] for sign in pattern if sign in words)

    def hits(self, document: Document) -> Iterator[Hit]:
        """Every phrase found, overlapping ones as well, in order of their ends."""
        text = "".join(map(self._signs.get, document.folds, repeat(_UNKNOWN)))
        begun = deque(self._begun(document))
        for number, first, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            while begun and begun[0].last < end:
                yield begun.popleft()
            for phrase in _as_tuple(self._meanings[number]):
                yield Hit(phrase.owner, phrase.role, first, end - 1)
        yield from begun

    def _begun(self, document: Document) -> Iterator[Hit]:
        """The words that stems begin."""
        if self._beginnings is None:
            return
        key, seen, token = document.key, 0, 0
        for number, start, end in self._beginnings.find_matches_as_indexes(key, overlapping=True):
            token += key.count(" ", seen, end)
            seen = end
            for phrase in _as_tuple(self._stems[number]):
                yield Hit(phrase.owner, phrase.role, token - key.count(" ", start, end), token - 1)


def _whole(parts: Sequence[list[str]]) -> list[list[str]]:
    """The parts of a term, those that share a word made one, so that each choice is whole words."""
    whole: list[list[str]] = []
    for part in parts:
        joined, at = part, len(whole)
        while at:
            at -= 1
            if _share(whole[at], joined):
                joined = ["".join(one) for one in product(*whole[at:], joined)]
                del whole[at:]
            elif "" not in whole[at]:
                break
        whole.append(joined)
    return whole


def _share(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a choice may end in a word that one of the part behind it goes on with."""
    return any(one and not one[-1].isspace() for one in before) and any(one and not one[0].isspace() for one in after)


def _character(number: int) -> str:
    """A sign of its own for each number; none of them is half of a surrogate pair."""
    number += 1
    return chr(number if number < _SURROGATES.start else number + len(_SURROGATES))


def _as_tuple(meaning: _Meaning) -> tuple[Phrase, ...]:
    return meaning if isinstance(meaning, tuple) else (meaning,)
