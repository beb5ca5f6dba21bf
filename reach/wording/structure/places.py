"""Where the work of an advert is, as far as the advert says so plainly.

A wrong place is worse than none. A name counts in a field called "Location", after words such as "this role is based
in", or set off by commas in the head of the text; never where a company says where it sits or what it was named after.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reach.wording.report import Span

HEAD = 250  # characters in which an advert that has no field for it names its place
_FIELD = 90  # characters of a field
_MOST = 6  # fields and phrases that are looked at

_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de][^\W\d_]*")
_LABEL = re.compile(r"s?\b[ \t]*[*_)]{0,3}[ \t]*[:|\u2013-][ \t]*[*_]{0,3}\s{0,3}|s?[ \t]*\n\s{0,3}")
_STOP = re.compile(r"\n|(?<!\.[A-Z])\. ")  # not the stop of "D.C."
_OF_THE_ROLE = re.compile(r"\b(?:position|role|job|post|vacancy|opportunity|you|work|contract)\b[^.\n]{0,40}\Z")
_PREPOSITION = re.compile(r"\s+(?:[a-z]{1,12}\s+)?(?:in|at|near|out of)\s+(?:the |our |downtown |central |greater )?")
_OF_THE_COMPANY = re.compile(
    r"headquart|\bhq\b|\bbased in|founded|offices? (?:in|across)|locations across|clients|customers|throughout|branches"
    r"|operat(?:es|ing)|known as|graduates? of|campuses"
)
_SET_OFF_BEFORE = re.compile(
    r"(?:[\n,(|/:;*\u2013\u2014-]|\b(?:in|at|near|of|or|and|either|greater|downtown|central))\s*\Z"
)
_SET_OFF_AFTER = re.compile(
    r"\s*(?:\Z|[\n,.)|/:;(*\u2013\u2014-]|[0-9]{5}\b|(?:or|and|office|area|metro|hybrid|remote|with|region|is|usa?|uk)\b)",
    re.IGNORECASE,
)
_COMMA_BEFORE = re.compile(r",\s*\Z")
_CODE_BEFORE = re.compile(r"(?:,|[A-Z]{2}-|\(|/|\bUS[ -])\s*\Z")
_POSTCODE_AFTER = re.compile(r",?\s*[0-9]{5}\b")
_BESIDE = r"[\s.]{0,2},?\s{0,2}"  # no more than a comma between two words of a name
_AFTER_CODE = re.compile(r"(?![A-Za-z0-9])")
_NEAR = 14  # characters before a name in which what sets it off stands
_NAMED = re.compile(r"[A-Z][a-z]+,? (?:[A-Z]{2}\b|[A-Z][a-z])|\A[A-Z][a-z]+\s*\Z")  # a place, or something like one
_DEGREES = frozenset(("MA", "MD", "PA", "ME", "OR", "IN", "CO", "IL", "PE"))  # codes that are words or degrees as well
_STATES = {
    "AL": "alabama", "AK": "alaska", "AZ": "arizona", "AR": "arkansas", "CA": "california", "CO": "colorado",
    "CT": "connecticut", "DE": "delaware", "FL": "florida", "GA": "georgia", "HI": "hawaii", "ID": "idaho",
    "IL": "illinois", "IN": "indiana", "IA": "iowa", "KS": "kansas", "KY": "kentucky", "LA": "louisiana", "ME": "maine",
    "MD": "maryland", "MA": "massachusetts", "MI": "michigan", "MN": "minnesota", "MS": "mississippi", "MO": "missouri",
    "MT": "montana", "NE": "nebraska", "NV": "nevada", "NH": "new hampshire", "NJ": "new jersey", "NM": "new mexico",
    "NY": "new york", "NC": "north carolina", "ND": "north dakota", "OH": "ohio", "OK": "oklahoma", "OR": "oregon",
    "PA": "pennsylvania", "RI": "rhode island", "SC": "south carolina", "SD": "south dakota", "TN": "tennessee",
    "TX": "texas", "UT": "utah", "VT": "vermont", "VA": "virginia", "WA": "washington", "WV": "west virginia",
    "WI": "wisconsin", "WY": "wyoming", "AB": "alberta", "MB": "manitoba", "NB": "new brunswick", "NS": "nova scotia",
    "SK": "saskatchewan", "QC": "quebec",
}  # fmt: skip
_ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Signs:
    """How one place is recognised: `names` anywhere, `regions` after a comma alone, state `codes`, `postcodes`.

    `within` is the key of the place around it, such as the state of a city.
    """

    names: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    within: str | None = None


@dataclass(frozen=True, slots=True)
class _Mention:
    """A place named at a span; `code` says that it is a state code, with or without a postcode after it."""

    key: str
    span: Span
    code: str = ""
    postcode: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is looked for from its first word on; a region counts after a comma alone."""

    words: int
    pattern: re.Pattern[str]
    key: str
    region: bool


class Gazetteer:
    """Recognises places by their signs; built once, asked for each text."""

    def __init__(self, places: dict[str, Signs]) -> None:
        self._within = {key: signs.within for key, signs in places.items()}
        self._codes = dict.fromkeys(_STATES, _ELSEWHERE)
        self._codes |= {code: key for key, signs in places.items() for code in signs.codes}
        self._postcodes = [(key, re.compile(one)) for key, signs in places.items() for one in signs.postcodes]
        keys = dict.fromkeys(_STATES.values(), (_ELSEWHERE, False))
        for key, signs in places.items():
            keys |= dict.fromkeys(signs.names, (key, False)) | dict.fromkeys(signs.regions, (key, True))
        self._names: defaultdict[str, list[_Name]] = defaultdict(list)
        for name in sorted(keys, key=lambda one: -len(one.split())):
            words = name.split()
            pattern = re.compile(_BESIDE.join(words) + r"(?![^\W\d_])", re.IGNORECASE)
            self._names[words[0]].append(_Name(len(words), pattern, *keys[name]))

    def read(self, text: str, lower: str, title: str = "") -> tuple[str, ...]:
        """The keys of the places where the work is, from the plainest statement; empty where nothing is plain.

        Where a field or a phrase tells the place, nothing else is asked, even if the place is none of ours.
        `lower` is the text in small letters, letter for letter.
        """
        for part in (*_fields(text, lower), *_phrases(text, lower)):
            found = self._keys(part, plain=True)
            if found or _NAMED.search(part):
                return found
        return self._keys(title[:HEAD], plain=False) or self._keys(text[:HEAD], plain=False)

    def named(self, place: str) -> tuple[str, ...]:
        """The keys of a place that was chosen by its name, as "Denver, CO"."""
        return self._keys(place[:HEAD], plain=True)

    def around(self, key: str) -> list[str]:
        """A place and those around it, nearest first."""
        found = [key]
        while (outer := self._within.get(found[-1])) is not None:
            found.append(outer)
        return found

    def _keys(self, text: str, *, plain: bool) -> tuple[str, ...]:
        """The places named in a piece; `plain` where the piece is known to be about the place of work."""
        found = self._settled(list(self._mentions(text)))
        kept = [one for one in found if plain or self._is_told(text, one)]
        keys = list(dict.fromkeys(one.key for one in kept if one.key != _ELSEWHERE))
        if plain and not keys:
            keys = [key for key, postcode in self._postcodes if postcode.search(text)][:1]
        inner = {outer for key in keys for outer in self.around(key)[1:]}
        return tuple(key for key in keys if key not in inner)

    def _mentions(self, text: str) -> Iterator[_Mention]:
        place = 0
        for word in _CAPITAL.finditer(text):
            if word.start() < place or not (word.group() in self._codes or word.group().lower() in self._names):
                continue
            mention, place = self._mention(text, word)
            if mention is not None:
                yield mention

    def _mention(self, text: str, word: re.Match[str]) -> tuple[_Mention | None, int]:
        """The place that a word in capitals begins, and where to go on."""
        start, end = word.span()
        near = max(0, start - _NEAR)
        for name in self._names.get(word.group().lower(), ()):
            found = name.pattern.match(text, start)
            if found is None:
                continue
            before = _COMMA_BEFORE if name.region else _SET_OFF_BEFORE
            apart = (start == 0 and not name.region) or before.search(text, near, start)
            whole = apart and _SET_OFF_AFTER.match(text, found.end())
            return _Mention(name.key, Span(start, found.end())) if whole else None, found.end()
        key = self._codes.get(word.group())
        apart = start == 0 or _CODE_BEFORE.search(text, near, start)
        if key is None or not apart or not _AFTER_CODE.match(text, end):
            return None, end
        return _Mention(key, Span(start, end), word.group(), _POSTCODE_AFTER.match(text, end) is not None), end

    def _settled(self, mentions: list[_Mention]) -> list[_Mention]:
        """Without names that the next one moves elsewhere: "Dublin, OH", "Ontario, California", "Toronto, CA"."""
        kept: list[_Mention] = []
        for mention in mentions:
            before = kept[-1] if kept else None
            if before is None or mention.span.start - before.span.end > 2 or before.key == mention.key:
                kept.append(mention)
            elif mention.code.lower() == before.key[:2]:
                continue  # the code of the country
            elif mention.key in self.around(before.key):
                kept.append(mention)
            else:
                kept[-1] = mention
        return kept

    @staticmethod
    def _is_told(text: str, mention: _Mention) -> bool:
        """Whether a mention in the head is about the place of work: not a degree, and not where the company sits."""
        if mention.code in _DEGREES and not mention.postcode:
            return False
        line = text.rfind("\n", 0, mention.span.start) + 1
        stop = text.rfind(". ", 0, mention.span.start) + 1
        return _OF_THE_COMPANY.search(text[max(line, stop) : mention.span.end].lower()) is None


def _fields(text: str, lower: str) -> Iterator[str]:
    """What stands in fields called "Location"."""
    place = lower.find("location")
    for _ in range(_MOST):
        if place < 0:
            return
        label = _LABEL.match(lower, place + len("location"))
        if label and "headquarter" not in lower[max(0, place - 16) : place]:
            yield _STOP.split(text[label.end() : label.end() + _FIELD], maxsplit=1)[0]
        place = lower.find("location", place + 1)


def _phrases(text: str, lower: str) -> Iterator[str]:
    """What follows "this role is based in" and the like."""
    for word in ("based", "located"):
        place = lower.find(word)
        for _ in range(_MOST):
            if place < 0:
                break
            towards = _PREPOSITION.match(lower, place + len(word))
            if towards and _OF_THE_ROLE.search(lower, max(0, place - 60), place):
                yield _STOP.split(text[towards.end() : towards.end() + _FIELD], maxsplit=1)[0]
            place = lower.find(word, place + 1)
