"""Place and time: whether work can bend, how many hours, for how long, from when, and until when to apply."""

from __future__ import annotations

import re

from reach.wording.claims import Evidence, Span
from reach.wording.structure.costs import COSTS
from reach.wording.structure.facts import Arrangements, Contract, Note
from reach.wording.structure.flexibility import read_flexibility
from reach.wording.structure.mentions import Mention, mentions
from reach.wording.structure.reading import Advert

_BEFORE_HOURS = re.compile(
    r"(?<![\d.,:/$])(\d{1,2}(?:\.\d{1,2})?)(?: ?(?:-|\u2013|to|or|plus) ?(?:\d{1,2}(?:\.\d{1,2})?)?)?\+?[ -]?\Z"
)
_PER_WEEK = re.compile(
    r"\W{0,3}(?:\([^)\n]{0,20}\) )?(?:(?:per|a|each|every|/|p\.?)\s?(?:week|wk\b|w\b)|weekly|pw\b|work ?week)"
)
_AFTER_HOURS = re.compile(
    r"(?: of work)?(?:(?: per|/) ?week)?\W{1,4}(\d{1,2}(?:\.\d{1,2})?)(?![\d:/.]|\s?(?:am|pm|-|\u2013))"
)
_WHOLE_TIME = re.compile(r"[- ]?time\b")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_DATE = re.compile(
    rf"(?:{_WEEKDAY},? (?:the )?)?"
    rf"(?:(?<![\d$\u00a3\u20ac.])\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ ,-]{{1,2}}{_MONTH}(?![a-z])"
    rf"|\b{_MONTH} {{1,2}}\d{{1,2}}(?:st|nd|rd|th)?\b(?!:)"
    rf"|(?<![\d.])\d{{1,2}}[/.-]\d{{1,2}}[/.-] ?(?:\d{{4}}|\d{{2}})\b|(?<!\d)\d{{4}}-\d\d-\d\d(?!\d))|{_WEEKDAY}"
)
_IN_MONTH = re.compile(rf"(?: date)?\s?:\s{{0,3}}(?:end of )?{_MONTH},? \d{{4}}\b")
_APPLYING = re.compile(
    r"\b(?:appl(?:y|ications?|ied|icants?)|submi\w+|send|sent|considered|consideration|receiv\w+"
    r"|postmarked|respon\w+|cvs?"
    r"|r[e\u00e9]sum[e\u00e9]s?|e-?mail\w*|materials|letters?|vitae|register|nominat\w+|dossiers?|expressions?)\b"
)
_OTHER_DAY = re.compile(
    r"\b(?:degree|ph\.? ?d|in hand|begin\w*|start\w*|commenc\w+|interview\w*|requirements|conferred"
    r"|graduat\w+|shortlist\w*"
    r"|awarded|notif\w+|contacted|informed|essay)\b"
)
_BROKEN = re.compile(r"[.;|] |\|")
_START = re.compile(r"\W{0,3}(?:dates?\b|immediately|as soon as|asap|on\b|in\b|from\b|:)")
_IMMEDIATE = re.compile(r"\W(?:start\w*|vacanc|hire|need|availab|opening|require|begin|placement)")
# "a post for 12 months", "this role is initially for 2 years"
_LASTS = re.compile(
    r"\b(?:post|role|position|job|contract|appointment|vacancy)\b[^.\n]{0,20}\bfor "
    r"(?:a period of |up to |an initial )?(?:\d{1,2}|one|two|three|six|nine|twelve)[ -]\Z"
)
_LASTED = re.compile(r"\W{0,2}(?:of\b|experience|old\b|ago\b|or more|prior|before|in a row|\w+ing\b)")
_CONTRACTS: tuple[tuple[str, Contract, re.Pattern[str]], ...] = (
    ("fixed", "fixed_term", re.compile(r"[- ]term")),
    ("limited", "fixed_term", re.compile(r"[- ](?:term|duration)\b")),
    ("secondment", "fixed_term", re.compile(r"(?! (?:to|from)\b)")),
    ("maternity", "fixed_term", re.compile(r" (?:leave )?cover\b")),
    ("permanent", "permanent", re.compile(
        r"(?!,? (?:address|resid|teacher|staff|and temporary|way|employees|work auth|makeup|job ?s))")),
    ("substantive", "permanent", re.compile(r" (?:post|role|position|consultant|contract)|\s*\n")),
    ("tenure", "permanent", re.compile(r"[- ]track")),
    ("internship", "internship", re.compile(r"(?! (?:experience|or |and ))")),
    ("apprenticeship", "apprenticeship", re.compile(r"(?! (?:scheme|levy))")),
    ("freelance", "freelance", re.compile(r" (?:role|position|job|basis|contract|work|opportunit|project)|\s*\n")),
    ("temporary", "temporary", re.compile(
        r",? (?:position|role|basis|contract|job|assignment|post|full|part|to perm|cover|vacanc)|\s*(?:\n|\Z)")),
    ("seasonal", "temporary", re.compile(r" (?:position|role|job|contract|basis)")),
    ("casual", "casual", re.compile(r" (?:basis|contract|role|position|job|hours)")),
    ("bank", "casual", re.compile(r" (?:contract|post|role|basis|staff|worker|shift|opportunit)")),
    ("contract", "contract", re.compile(
        r"(?: (?:role|position|job|basis|length|opportunit|assignment|to (?:hire|perm))|[ -]to[ -](?:hire"
        r"|perm)|\s*\n)")),
    ("volunteer", "volunteer", re.compile(r" (?:position|role|opportunit|basis)")),
)  # fmt: skip


def read_arrangements(advert: Advert) -> tuple[Arrangements, tuple[Note, ...]]:
    """What an advert says of place and time, and what is to be noted."""
    ways = read_flexibility(advert)
    full_time = any(_WHOLE_TIME.match(one.after) for one in mentions(advert, ("full",)))
    facts = Arrangements(
        flexible=bool(ways),
        ways=tuple(sorted(ways)),
        hours=_hours(advert),
        full_time=full_time or any(mentions(advert, ("fulltime",))),
        contract=_contract(advert),
        closing=_closing(advert),
        start=_start(advert),
    )
    return facts, (_said(tuple(sorted(set(ways.values())))) if ways else _unsaid(),)


def _hours(advert: Advert) -> float | None:
    for one in mentions(advert, ("hours", "hour", "hrs", "hpw")):
        before = _BEFORE_HOURS.search(one.before[-16:])
        if before and (one.word == "hpw" or _PER_WEEK.match(one.after)):
            return _plausible(before[1])
        after = _AFTER_HOURS.match(one.after) if one.word != "hpw" else None
        if after and (hours := _plausible(after[1])) and hours > 5:
            return hours
    return None


def _plausible(figure: str) -> float | None:
    hours = float(figure)
    return hours if 1 <= hours <= 80 else None


def _contract(advert: Advert) -> Contract | None:
    found = [
        (one.start, contract)
        for word, contract, after in _CONTRACTS
        for one in mentions(advert, (word,))
        if after.match(one.after)
    ]
    found += [
        (one.start, "fixed_term")
        for one in mentions(advert, ("month", "months", "years"))
        if _LASTS.search(one.before[-60:]) and not _LASTED.match(one.after)
    ]
    return min(found)[1] if found else None


def _closing(advert: Advert) -> Span | None:
    found: list[Span] = []
    for one in mentions(advert, ("closing", "closes", "close", "deadline", "expires", "expiry"), after=200):
        date = _DATE.search(one.after[:70] if one.word != "deadline" else one.after) or _IN_MONTH.match(one.after)
        if date and _points_at(one, date.start()):
            found.append(Span(one.start, one.end + date.end()))
    for one in mentions(advert, ("by", "than", "before", "until", "til"), before=200, after=40):
        date = _DATE.search(one.after)
        if (
            date
            and date.start() <= 24
            and not _BROKEN.search(one.after, 0, date.start())
            and _APPLYING.search(one.lead)
            and not _OTHER_DAY.search(one.lead)
        ):
            found.append(Span(one.start, one.end + date.end()))
    return min(found, default=None)


def _points_at(one: Mention, place: int) -> bool:
    between = one.after[:place]
    if _OTHER_DAY.search(between) or one.before.endswith(("before the ", "after the ", "following the ")):
        return False
    if one.word == "close":
        return between.strip(" :-\n\t*|").startswith(("date", "on")) or not between.strip(" :-\n\t*|")
    return "early" not in between


def _start(advert: Advert) -> Span | None:
    words = ("start", "starting", "starts", "begins", "beginning", "commencing", "commencement", "commence")
    for one in mentions(advert, words):
        if _START.match(one.after) and (
            _DATE.search(one.rest[:50]) or "immediate" in one.rest or "asap" in one.rest[:20]
        ):
            return one.span
    for one in mentions(advert, ("immediate", "immediately")):
        if _IMMEDIATE.match(one.after) or one.before.endswith(("start ", "available ", "begin ")):
            return one.span
    return None


_STUDIES = Evidence("study", "Behavioural Insights Team and Indeed, 55,000 employers; Hsu and Tambe 2024")


def _said(ways: tuple[Span, ...]) -> Note:
    return Note(
        "arrangements.flexible",
        "arrangements",
        "Says that the work can be flexible",
        "Adverts that offer flexible work drew up to 30 per cent more people where this was tried.",
        _STUDIES,
        good=True,
        spans=ways,
    )


def _unsaid() -> Note:
    return Note(
        "arrangements.inflexible",
        "arrangements",
        "Nothing about flexible work",
        "Adverts that offer it drew up to 30 per cent more people where this was tried, and more women and people of "
        "under-represented groups where the offer was remote work.",
        _STUDIES,
        "Say what is possible: part-time, a job share, hybrid work, other hours. If nothing is, say that too.",
        points=COSTS["arrangements.inflexible"].points,
    )
