"""What an advert asks of people: how many musts and wishes, how many years, which degree, and what is noted of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from reach.wording.report import Evidence, Span
from reach.wording.structure.asks import Ask, read_asks
from reach.wording.structure.facts import Degree, Note, Requirements
from reach.wording.structure.mentions import Mention, mentions
from reach.wording.structure.reading import Advert

MANY = 10
FEW = 6
LONG_YEARS = 8
MOST_YEARS = 30
_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"fifteen": 15, "twenty": 20}
_FIGURE = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_YEARS = re.compile(
    rf"(?<![\d.$\u00a3\u20ac,/])\b({_FIGURE})(?:\.\d)?(?: ?\(\d{{1,2}}\))? ?(?:\+|plus|or more|full)?"
    rf"(?: ?(?:-|\u2013|to|or|and) ?{_FIGURE})?(?: ?\(\d{{1,2}}\))? ?\+?(?: or more| plus| full)?[ -](?:solid |full |consecutive )?\Z"
)
_SPENT = re.compile(
    r"['\u2019]?s?\W{0,3}(?:(?:of|or more|in|plus|and|\+) ?)?[^.;\n]{0,110}?\b(?:experience|experienced|track record|background|working|work|post|in a|in an"
    r"|teaching|selling|leading|managing|using|with|analy[sz]ing|development|developing|building|management|coaching|programming|designing|practice"
    r"|industry|sales|in the field|in|as an?|of)\b"
)
_NOT_SPENT = re.compile(
    r"['\u2019]?s?\W{0,2}(?:old\b|of age|contract|fixed|period|ago|degree|college|university|full|term|probation|from|warranty|ended|in business|programm?e|course"
    r"|post\b|fellowship|renew|initial|in length|with the possib|of (?:college|study|studies|continuous service|schooling|university|history|growth))"
)
_OURS = re.compile(r"\b(?:we(?:'ve|\u2019ve)?|our|company|for (?:over|more than|the (?:past|last))|over the|established|combined|last|past|next|every|within|first|history|founded)\b")
_DEGREES = (
    "degree", "bachelor", "bachelor's", "bachelors", "master's", "masters", "phd", "ph", "bsc", "mba", "msc", "doctorate", "doctoral",
    "bs", "ba", "ms", "ma", "beng", "mfa", "associate's", "associates", "graduation", "graduate", "degrees", "educated", "undergraduate", "abd",
)  # fmt: skip
_ALONE = re.compile(r"(?:\W{0,3}(?:/|or |and )? ?\W?(?:b\.?s|m\.?s|b\.?a|ph|degree|in [a-z]|from|with|required|preferred|\(|or equivalent|or higher|and)|\.? ?degree)")
_NOT_DEGREE = re.compile(
    r" (?:of (?!an?\b|science|arts|engineering|education)|(?:students?|programs?|courses?|committees?|scheme|studies|research|assistants?|interns?|medical education|teaching|courses)\b)"
    r"|(?:'s|s)? (?:scrum|data\b|plan\b)"
)
_HIGH = re.compile(r"(?:high|some|greater|considerable|certain|large|reasonable|\d+|appreciable|varying) \Z")
_EQUIVALENT = re.compile(
    r"\b(?:or|and/or|/|and) ?(?:an? |other |some |any |its |the )?(?:\w+ )?(?:equivalent(?! (?:quantitative|field|degree|discipline|subject|qualif))|(?:relevant|related|comparable|commensurate|significant"
    r"|substantial|practical|professional|work|industrial|industry|technical|proven|minimum|similar|acceptable) (?:\w+ ){0,3}experience|(?:a )?minimum (?:of )?\w+ years|demonstrat\w+ the ability"
    r"|be able to demonstrate|\d+\+? years)|\bequivalent (?:\w+ )?(?:experience|combination|education|work|qualification by)|\bin lieu\b|\bcombination of (?:education|training|experience)"
    r"|\bsubstitut\w+|\bqualified by experience|\bequivalent experience"
)
_WISHED = re.compile(r"\b(?:prefer(?:red|able|ably)(?! in\b| (?:from|field|with a))|desir(?:ed|able)|ideal(?:ly)?|advantag\w+|(?:a|is) plus|beneficial|an asset|not (?:required|essential|necessary)|nice to have)\b")
_FIRM = re.compile(r"\b(?:required|requires|must|essential|minimum|is required)\b")
_JUNIOR = re.compile(r"\b(?:junior|jr|entry[- ]level|graduate|trainee|intern(?:ship)?|apprentice|assistant)\b")
_LOFTY = re.compile(r"\b(?:degree|bachelor|master)")
_PAPERS = ("certified", "certification", "certifications", "certificate", "certificates", "ccna", "cissp", "pmp", "cpa", "itil", "acca", "cima", "cisa", "ccnp", "mcse")
_TRAITS = re.compile(r"\b(?:ninja|rockstar|passion(?:ate)?|sense of humou?r|positive attitude|can.do|energetic|enthusias\w+|dynamic|love of|self.starter|team player|go.getter|driven)\b")


def read_requirements(advert: Advert) -> tuple[Requirements, tuple[Note, ...]]:
    """What an advert asks, and what is to be noted of it."""
    asks = read_asks(advert)
    musts = [ask for ask in asks if ask.kind == "must"]
    years, spent = _years(advert, asks)
    degree, named = _degree(advert, asks)
    facts = Requirements(len(musts), len(asks) - len(musts), years, degree)
    return facts, ()


def ask_at(asks: tuple[Ask, ...], place: int) -> Ask | None:
    """What is asked at a place."""
    at = bisect_right(asks, place, key=lambda ask: ask.span.start) - 1
    return asks[at] if at >= 0 and place < asks[at].span.end else None


def _years(advert: Advert, asks: tuple[Ask, ...]) -> tuple[int | None, Span | None]:
    found: list[tuple[int, int, Span]] = []
    for one in mentions(advert, ("years", "year", "yrs", "yr", "year's")):
        figure = _YEARS.search(one.before[-45:])
        if figure is None or _NOT_SPENT.match(one.after) or not _SPENT.match(one.after):
            continue
        ask = ask_at(asks, one.start)
        if (ask is None and _OURS.search(one.lead)) or (ask and ask.kind == "nice") or _WISHED.search(one.rest[:90]):
            continue
        years = int(figure[1]) if figure[1].isdigit() else _NUMBERS[figure[1]]
        if 0 < years <= MOST_YEARS:
            found.append((years, -one.start, Span(one.start - len(figure[0]), one.end)))
    if not found:
        return None, None
    years, _, span = max(found)
    return years, span


def _degree(advert: Advert, asks: tuple[Ask, ...]) -> tuple[Degree, Span | None]:
    found: dict[Degree, Span] = {}
    for one in mentions(advert, _DEGREES, 80, 220):
        if kind := _asked_degree(one, ask_at(asks, one.start)):
            found.setdefault(kind, one.span)
    order: tuple[Degree, ...] = ("or_equivalent", "required", "preferred")
    return next(((kind, found[kind]) for kind in order if kind in found), ("none", None))


def _asked_degree(one: Mention, ask: Ask | None) -> Degree | None:
    if not _names_degree(one):
        return None
    around = one.lead[-60:] + one.word + one.rest
    if ask is None and not _FIRM.search(around) and not _WISHED.search(around) and "educated" not in around:
        return None
    firm = _FIRM.search(around) and "not required" not in around
    if (ask is not None and ask.kind == "nice") or (_WISHED.search(around) and not firm):
        return "preferred"
    return "or_equivalent" if _EQUIVALENT.search(around) else "required"


def _names_degree(one: Mention) -> bool:
    if one.word in ("degree", "degrees"):
        return not _NOT_DEGREE.match(one.after) and not _HIGH.search(one.before)
    if one.word in ("bs", "ba", "ms", "ma", "graduate", "undergraduate", "associates", "masters", "abd"):
        if one.word in ("graduate", "undergraduate"):
            return "degree" in one.rest[:30] or "calib" in one.rest[:12] or "qualif" in one.rest[:16]
        return _ALONE.match(one.after) is not None
    if one.word == "ph":
        return one.after.startswith(".d")
    if one.word == "graduation":
        return one.after.startswith(" from") and ("college" in one.rest or "university" in one.rest)
    if one.word == "educated":
        return "degree" in one.before[-10:] or "degree" in one.rest[:20]
    return not _NOT_DEGREE.match(one.after)
