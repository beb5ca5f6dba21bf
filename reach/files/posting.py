"""A job posting as schema.org writes it in JSON-LD, which boards and search engines read: read, checked, written.

Source: https://schema.org/JobPosting, and what Google asks of it:
https://developers.google.com/search/docs/appearance/structured-data/job-posting
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from reach.errors import FileError
from reach.wording.structure.facts import Pay, Period

CONTEXT = "https://schema.org"
TYPE = "JobPosting"
REMOTE = "TELECOMMUTE"
MOST_OBJECTS = 10_000  # objects looked through for a posting
MOST_DEPTH = 50  # values inside each other; boards nest some six

_UNITS: dict[str, Period] = {"HOUR": "hour", "DAY": "day", "WEEK": "week", "MONTH": "month", "YEAR": "year"}
# What boards also show of a posting, and what stands over it here.
_ALSO_SAID = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Skills",
    "educationRequirements": "Education",
    "experienceRequirements": "Experience",
    "workHours": "Working hours",
    "jobBenefits": "Benefits",
    "incentiveCompensation": "Bonus",
}


@dataclass(frozen=True, slots=True)
class PostedPay:
    """Pay in numbers: amounts in `currency` (ISO 4217) for one `period`; equal amounts are one figure."""

    currency: str
    period: Period
    low: float | None = None
    high: float | None = None

    @classmethod
    def of(cls, pay: Pay) -> PostedPay | None:
        """What a reader of adverts found, where that is enough to be posted: an amount, a period and a currency."""
        if pay.period is None or pay.currency is None or (pay.low is None and pay.high is None):
            return None
        return cls(pay.currency, pay.period, pay.low, pay.high)

    @property
    def words(self) -> str:
        """The pay as a line of an advert."""
        low, high = (
            None if amount is None else f"{amount:,.2f}".removesuffix(".00") for amount in (self.low, self.high)
        )
        amounts = f"{low} to {high}" if low and high and low != high else low or high
        limit = "from " if high is None else "up to " if low is None else ""
        return f"Pay: {limit}{amounts} {self.currency} per {self.period}"


@dataclass(frozen=True, slots=True)
class Posting:
    """What is known of a posting beside its wording.

    Attributes:
        title: of the job.
        company: who hires.
        posted: the day it was posted.
        place: town of the work; `region` and `country` (ISO 3166-1 code or name) say more of it.
        remote: whether all of the work may be done from home; then `country` says from where.
        pay: in numbers, where it is known.
        closes: the last day to apply.
        employment: such as FULL_TIME and PART_TIME.
        source: the posting as it was read; what we do not know of is kept.
    """

    title: str = ""
    company: str = ""
    posted: date | None = None
    place: str = ""
    region: str = ""
    country: str = ""
    remote: bool = False
    pay: PostedPay | None = None
    closes: date | None = None
    employment: tuple[str, ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict)

    @property
    def description(self) -> str:
        """The words of the advert as they were posted, in HTML."""
        return _text(self.source.get("description"))

    def sections(self) -> Iterator[tuple[str, str]]:
        """What boards show beside the description: a heading and its words, in HTML."""
        for name, heading in _ALSO_SAID.items():
            words = _text(self.source.get(name))
            if words and words not in self.description:
                yield heading, words


def find_posting(text: str) -> Posting | None:
    """The first posting in JSON-LD: at its top, in a list, in `@graph`, or inside another thing.

    Raises:
        FileError: when the text is not JSON.
    """
    unreadable = FileError("broken", "This is not whole JSON. Copy the posting again, from the first { to the last }.")
    try:
        # Boards write line breaks into strings, which JSON forbids and every reader takes.
        data = json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        raise unreadable from None
    found = next(_postings(data), None)
    if found is not None and _is_deep(found):
        raise unreadable
    return None if found is None else read_posting(found)


def read_posting(source: Mapping[str, Any]) -> Posting:
    """The facts of one posting; what is written in a way nobody uses is taken for unknown."""
    address = _address(source.get("jobLocation"))
    return Posting(
        title=_text(source.get("title")),
        company=_text(source.get("hiringOrganization")),
        posted=_day(source.get("datePosted")),
        place=_text(address.get("addressLocality")),
        region=_text(address.get("addressRegion")),
        country=_text(address.get("addressCountry")) or _text(source.get("applicantLocationRequirements")),
        remote=_text(source.get("jobLocationType")).upper() == REMOTE,
        pay=_pay(source.get("baseSalary")),
        closes=_day(source.get("validThrough")),
        employment=tuple(_text(one) for one in _each(source.get("employmentType")) if _text(one)),
        source=source,
    )


def write_posting(posting: Posting, description: str) -> str:
    """The posting as JSON-LD with this description, in HTML.

    Raises:
        FileError: naming all that a posting must say and that is not known.
    """
    missing = missing_of(posting, description)
    if missing:
        raise FileError("incomplete", f"A job posting cannot do without {_listed(missing)}. Add that and save again.")
    # The sections beside the description are in its words by now.
    kept = {name: value for name, value in posting.source.items() if name not in {"@context", "@type", *_ALSO_SAID}}
    written = {"@context": CONTEXT, "@type": TYPE, **kept, **_facts(posting), "description": description}
    # It is made to be put into a script of a page, which ends at the first "</script" and never at "<\\/script".
    safe = json.dumps(written, ensure_ascii=False, indent=2).replace("</", "<\\/").replace("<!--", "\\u003c!--")
    return safe + "\n"


def missing_of(posting: Posting, description: str) -> list[str]:
    """What a posting must say and this one does not, in words."""
    asked = {
        "a title": posting.title,
        "a description": description.strip(),
        "the day it was posted": posting.posted,
        "the company's name": posting.company,
        "the country people may work from": posting.country if posting.remote else True,
        "the place of work": posting.remote or posting.place or posting.country,
    }
    return [name for name, value in asked.items() if not value]


def completed(posting: Posting, known: Posting) -> Posting:
    """The posting, with what `known` says where it says something."""
    said = {
        name: value
        for name in ("title", "company", "posted", "place", "region", "country", "pay", "closes", "employment")
        if (value := getattr(known, name))
    }
    return replace(posting, **said, remote=posting.remote or known.remote)


def _facts(posting: Posting) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "title": posting.title,
        "datePosted": posting.posted and posting.posted.isoformat(),
        "hiringOrganization": _named(posting.source.get("hiringOrganization"), "Organization", posting.company),
        "validThrough": posting.source.get("validThrough")
        if _same_day(posting)
        else posting.closes and posting.closes.isoformat(),
        "employmentType": list(posting.employment)
        if len(posting.employment) > 1
        else next(iter(posting.employment), None),
        "baseSalary": _salary(posting),
    }
    if posting.remote:
        facts["jobLocationType"] = REMOTE
        facts["applicantLocationRequirements"] = _named(
            posting.source.get("applicantLocationRequirements"), "Country", posting.country
        )
    if posting.place or (posting.country and not posting.remote):
        facts["jobLocation"] = _location(posting)
    return {name: value for name, value in facts.items() if value}


def _same_day(posting: Posting) -> bool:
    return posting.closes == _day(posting.source.get("validThrough"))


def _named(known: object, kind: str, name: str) -> object:
    """What was read, where it says this name; else a new thing of that name."""
    return known if known and _text(known) == name else {"@type": kind, "name": name}


def _location(posting: Posting) -> object:
    known = posting.source.get("jobLocation")
    if known and read_posting({"jobLocation": known}).place == posting.place:
        return known
    address = {
        "@type": "PostalAddress",
        "addressLocality": posting.place,
        "addressRegion": posting.region,
        "addressCountry": posting.country,
    }
    return {"@type": "Place", "address": {name: value for name, value in address.items() if value}}


def _salary(posting: Posting) -> object:
    pay = posting.pay
    if pay is None or pay == _pay(posting.source.get("baseSalary")):
        return posting.source.get("baseSalary")
    value: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": pay.period.upper()}
    if pay.low == pay.high:
        value["value"] = pay.low
    else:
        amounts = {"minValue": pay.low, "maxValue": pay.high}
        value |= {name: amount for name, amount in amounts.items() if amount is not None}
    return {"@type": "MonetaryAmount", "currency": pay.currency, "value": value}


def _postings(data: object) -> Iterator[Mapping[str, Any]]:
    waiting = [data]
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            if any(_text(kind).rpartition("/")[2].rpartition(":")[2] == TYPE for kind in _each(one.get("@type"))):
                yield one
            waiting += [value for value in reversed(one.values()) if isinstance(value, dict | list)]


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(MOST_DEPTH):
        inside = (one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list))
        level = [one for values in inside for one in values]
        if not level:
            return False
    return True


def _each(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str:
    """A value as words: a string, the name of a thing, or the words of a list."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return _text(value.get("name") or value.get("description") or value.get("@value"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text, value)))
    return ""


def _address(location: object) -> Mapping[str, Any]:
    """The first address of a place of work; a bare string is a town."""
    for one in _each(location):
        address = one.get("address", one) if isinstance(one, Mapping) else one
        for part in _each(address):
            if isinstance(part, Mapping):
                return part
            if isinstance(part, str) and part.strip():
                return {"addressLocality": part}
    return {}


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _pay(salary: object) -> PostedPay | None:
    salary = _each(salary)[0] if _each(salary) else None
    if not isinstance(salary, Mapping):
        return None
    value = _each(salary.get("value"))[0] if _each(salary.get("value")) else None
    held: Mapping[str, Any] = value if isinstance(value, Mapping) else {**salary, "value": value}
    low, high = _amount(held.get("minValue")), _amount(held.get("maxValue"))
    only = _amount(held.get("value")) if low is None and high is None else None
    period = _UNITS.get(_text(held.get("unitText") or salary.get("unitText")).upper())
    currency = _text(salary.get("currency") or held.get("currency"))
    if period is None or not currency or (low is None and high is None and only is None):
        return None
    return PostedPay(currency, period, low if only is None else only, high if only is None else only)


def _amount(value: object) -> float | None:
    try:
        amount = float(str(value).replace(",", ""))
    except ValueError:
        return None
    return amount if 0 < amount < 1e12 else None


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
