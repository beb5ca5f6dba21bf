"""Words that stand where pay should: "competitive", "negotiable", or the name of a band or grade."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reach.wording.report import Span
from reach.wording.structure.facts import Pay

_BACK = 70  # characters before a word of pay in which praise of it stands
_STEMS = (
    "salar", "pay", "wage", "compensation", "remuneration", "rate", "package", "stipend", "earnings", "hiring range",
)  # fmt: skip
_PAY = re.compile(
    r"(?:salar(?:y|ies)|pay|wages?|compensation|remuneration|rates?|earnings"
    r"|stipends?|packages?(?! (?:manag|deliver|insert))|hiring range)(?![a-z])"
)
_ACTS = re.compile(r" (?:for|your|our|off|attention)\b")  # "we pay for your training"
_PRAISE = re.compile(
    r"(?:competitive|competitively|attractive|excellent|generous|great|good|negotiable|commensurate|fantastic|lucrative"
    r"|superb|market[- ](?:leading|compatible|related|rate|based|competitive)|top[- ]of[- ](?:the[- ])?(?:market|range)"
    r"|industry[- ]leading|above[- ](?:market|average)|tbc|tbd)(?![a-z])"
    # What may stand between the praise and pay; "benefits" may not, since it is then the benefits that are praised.
    r"(?:[\s,/&]{1,3}(?:and|annual|starting|base|basic|hourly|daily|weekly|monthly|total|cash|overall|financial|full"
    r"|above|market|highly|local|rewarding|flexible|generous|attractive|excellent|industry|sales|executive|academic"
    r"|gross|per|tax[- ]free|guaranteed|fair|salary|entry|level|expat|employment|commensurate|with|experience"
    r"|performance[- ]based|enhanced|rewards?|pay|remuneration|compensation|benefits(?= (?:and|&) ))){0,5}"
    r"[\s,/&]{1,3}\Z"
)
_NOT_PRAISED = ("good rate", "great rate", "excellent rate")
_LEFT_OPEN = re.compile(
    r"(?: at(?: [a-z]{1,20}){1,4})?"
    r"(?:[ /&]{1,3}(?:and|benefits|level|range|package|scale|rates?|details|offered|for|the|this|role|position|is"
    r"|are|will|be|an?|very|highly|both|fully|rank|title|grade|pay|wages?|salary|compensation|currency|type"
    r"|expectations?|of|each|to|can|may|bands?|info(?:rmation)?|we|offer|by|that|which)\b){0,9}[\s:(,*/-]{1,6}"
    r"(?:(?:is|are|will|be|an?|very|highly|to|fully|negotiable|competitive|hourly|annual|market)\b[\s,/-]{1,3}){0,4}"
    r"(?:competitive|negotiable|negotiated|commensurates?\b|commensurable|depend(?:s|ing|ent|able)? (?:up)?on"
    r"|doe\b|doq\b|based (?:up)?on|tbc\b|tbd\b|to be (?:discussed|confirmed|determined|agreed)|determined|reflective of"
    r"|attractive|on application|excellent|according to|open\b|market(?: rate)?\b|discussed|in line with|aligned with"
    r"|varies|vary\b|as per|per (?:company|market))"
)
_COMMENSURATE = re.compile(
    r"(?:\A|[\n.,;:(*\u2013-] {0,2})(?P<words>commensurate with (?:[a-z]+ ){0,4}(?:experience|qualifications|skills))"
)
_BAND = re.compile(
    r"(?:is |will be |at )?[\s:]{0,3}[a-z]{0,2}-?[0-9]{1,3}[a-d]?"
    r"(?![0-9%a-z]|[.,][0-9]|\s?(?:years|student|math|pupil))"
)
_PAID_BAND = re.compile(r"\b(?:afc|agenda for change|nhs|pay|salary|wage|job) \Z")
_US_GRADE = re.compile(r"\bg[sgl]-(?:0?[1-9]|1[0-5])(?:(?:/|-| to )(?:g[sg]-?)?(?:0?[1-9]|1[0-5]))?\b")
_NOT_OURS = re.compile(
    r"\b(?:other|another|senior|junior|supervis\w{1,5}|support\w{0,4}|mentor\w{0,4}|manag\w{1,5}|promot\w{1,4}|progress\w{0,4}"
    r"|lead|leading|manage|to|with|from|team of|and|all|existing|current|through|in|our)\s(?:an? |the |our )?\Z"
)


def read_band(lower: str) -> Pay | None:
    """A pay band or grade that is named without its amounts, as "Band 6" or "GS-12"; `lower` is in small letters."""
    found = [*_bands(lower, "band"), *_bands(lower, "grade")]
    if "gs-" in lower or "gg-" in lower or "gl-" in lower:
        found += [Span(*match.span()) for match in [_US_GRADE.search(lower)] if match]
    return Pay("band_only", min(found)) if found else None


def _bands(lower: str, word: str) -> Iterator[Span]:
    """Where the job's own bands are named: colleagues have bands too, and "grade 7" alone may be a school's."""
    for place in _places(lower, word):
        named = _BAND.match(lower, place + len(word) + lower.startswith("s ", place + len(word)))
        if named is None:
            continue
        window = max(0, place - 24)
        paid = _PAID_BAND.search(lower, window, place)
        if (word == "band" or paid) and not _NOT_OURS.search(lower, window, place):
            yield Span(paid.start() if paid else place, named.end())


def read_words(lower: str) -> Pay | None:
    """What is said of pay in place of an amount, as "competitive salary"; `lower` is in small letters."""
    found: Span | None = None
    for stem in _STEMS:
        for place in _places(lower, stem):
            if found is not None and place > found.end:
                break
            span = _instead(lower, place)
            if span is not None:
                found = span if found is None else min(found, span)
                break
    if found is None and "commensurate with" in lower:
        alone = _COMMENSURATE.search(lower)
        found = Span(*alone.span("words")) if alone else None
    return Pay("vague", found) if found else None


def _instead(lower: str, place: int) -> Span | None:
    """The words that praise pay, or leave it open, around a word of pay."""
    word = _PAY.match(lower, place)
    if word is None:
        return None
    praise = _PRAISE.search(lower, max(0, place - _BACK), place)
    if praise and not lower.startswith(_NOT_PRAISED, praise.start()):
        return Span(praise.start(), word.end())
    acts = word.group().startswith("package") or _ACTS.match(lower, word.end())
    left = None if acts else _LEFT_OPEN.match(lower, word.end())
    return Span(place, left.end()) if left else None


def _places(lower: str, word: str) -> Iterator[int]:
    """Where a word begins, in order."""
    place = lower.find(word)
    while place >= 0:
        if place == 0 or not lower[place - 1].isalpha() or word == "salar":  # lines run together: "hireSalary"
            yield place
        place = lower.find(word, place + 1)
