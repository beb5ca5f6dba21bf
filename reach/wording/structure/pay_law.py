"""The laws on pay in adverts, as `lexicons/pay_law.toml` states them, and what they ask of an advert on a given day.

Not legal advice, and never a judgement that an advert is lawful: a note says what a law asks to be shown, and one that
could not be verified says so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, NoReturn, get_args

from reach.errors import LexiconError
from reach.wording.report import Evidence
from reach.wording.structure.facts import Note, Pay
from reach.wording.structure.places import Gazetteer, Signs
from reach.wording.structure.reading import Advert

Duty = Literal["advert", "before-talk", "none"]

# What a law may ask to be shown, and how we say it.
SHOWS: dict[str, str] = {
    "range": "the lowest and the highest pay",
    "minimum": "the lowest pay",
    "other-pay": "bonuses, commission and other pay",
    "benefits": "the benefits",
    "description": "the description of the job, if there is one",
    "vacancy": "whether there is a vacancy now",
    "use-of-ai": "whether AI screens or assesses people",
}
_ABOUT_PAY = ("range", "minimum")
_DOLLARS = frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD"))
_REQUIRED = ("name", "duty", "source", "verified", "reviewed")
_KEY = re.compile(r"[a-z]{2}(?:-[a-z]+)*\Z")
_A_YEAR: dict[str | None, float] = {"hour": 2080.0, "day": 260.0, "week": 52.0, "month": 12.0}


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a field may hold, in words and by an example."""

    words: str
    example: str
    holds: Callable[[Any], bool]


_TEXT = _Kind("a text", '"..."', lambda value: isinstance(value, str) and bool(value.strip()))
_TEXTS = _Kind(
    "a list of texts",
    '["...", "..."]',
    lambda value: isinstance(value, list) and bool(value) and all(_TEXT.holds(one) for one in value),
)
_NUMBER = _Kind("a whole number above nought", "15", lambda value: type(value) is int and value > 0)
_DAY = _Kind("a date without quotes", "2026-11-23", lambda value: type(value) is date)
_SURE = _Kind("true or false", "true", lambda value: type(value) is bool)
_KINDS: dict[str, _Kind] = {
    **dict.fromkeys(("name", "duty", "source", "currency", "within"), _TEXT),
    **dict.fromkeys(("shows", "names", "regions", "codes", "postcodes"), _TEXTS),
    **dict.fromkeys(("threshold", "widest", "widest_up_to"), _NUMBER),
    **dict.fromkeys(("from", "reviewed"), _DAY),
    "verified": _SURE,
}


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """What one place asks of an advert.

    `threshold` is the number of employees from which the law holds (0: all employers), `widest` the widest range it
    allows in `currency` a year, for ranges that end at or below `widest_up_to`. `verified` says that the facts were
    read in the source by the day in `reviewed`.
    """

    key: str
    name: str
    duty: Duty
    begins: date | None
    threshold: int
    shows: tuple[str, ...]
    source: str
    verified: bool
    reviewed: date
    currency: str | None = None
    widest: int | None = None
    widest_up_to: int | None = None

    def asks(self, on: date) -> bool:
        """Whether anything is asked on this day."""
        return self.begins is not None and self.begins <= on


@dataclass(frozen=True, slots=True)
class PayLaw:
    """Every jurisdiction by its key, and how places are recognised."""

    jurisdictions: Mapping[str, Jurisdiction]
    gazetteer: Gazetteer


def load_pay_law(path: Path) -> PayLaw:
    """Read the laws from a file.

    Raises:
        LexiconError: when the file or a table in it cannot be used; it names the table, the line and what to write.
    """
    author = _Author(path)
    jurisdictions = {key: author.jurisdiction(key, table) for key, table in author.tables.items()}
    signs = {key: author.signs(key, table) for key, table in author.tables.items()}
    return PayLaw(jurisdictions, Gazetteer(signs))


def law_notes(law: PayLaw, pay: Pay | None, advert: Advert, place: str | None, on: date) -> tuple[Note, ...]:
    """What the laws of the place of work ask to be shown, most local first.

    Args:
        law: the laws.
        pay: what the advert says it pays.
        advert: the advert; its place of work is read from it where none is chosen.
        place: the key or the name of the place that was chosen; None or empty where none was.
        on: the day for which the rules are asked.
    """
    notes: dict[str, Note] = {}
    for key in _places(law, pay, advert, place):
        for around in law.gazetteer.around(key):
            one = law.jurisdictions[around]
            if one.asks(on):
                notes.setdefault(around, _note(one, pay))
    return tuple(notes.values())


def _places(law: PayLaw, pay: Pay | None, advert: Advert, place: str | None) -> tuple[str, ...]:
    if place:
        return (place,) if place in law.jurisdictions else law.gazetteer.named(place)
    found = law.gazetteer.read(advert.text, advert.lower, advert.title)
    currency = pay.currency if pay else None
    return tuple(key for key in found if _goes_with(currency, law.jurisdictions[key].currency))


def _goes_with(paid: str | None, usual: str | None) -> bool:
    """Whether a currency may be paid in a place; a plain "$" is any dollar."""
    return paid is None or usual is None or paid == usual or (paid in _DOLLARS and usual in _DOLLARS)


def _note(one: Jurisdiction, pay: Pay | None) -> Note:
    shown = _shows_pay(one, pay)
    missing = [SHOWS[item] for item in one.shows if not (shown and item in _ABOUT_PAY)]
    return Note(
        id=f"pay.law-{one.key}",
        area="pay",
        title=f"{one.name}: {_title(one, shown=shown)}",
        why=_why(one),
        evidence=Evidence("law", one.source),
        advice=_advice(one, missing, pay) if missing else None,
        good=shown,
        spans=(pay.span,) if pay else (),
    )


def _title(one: Jurisdiction, *, shown: bool) -> str:
    if shown:
        return "pay is shown"
    if not one.verified:
        return "check what the law asks about pay"
    return "the law asks for pay in the advert" if one.duty == "advert" else "the law asks for pay before the interview"


def _shows_pay(one: Jurisdiction, pay: Pay | None) -> bool:
    if pay is None or _too_wide(one, pay):
        return False
    return pay.kind in (("range", "single", "from") if "minimum" in one.shows else ("range", "single"))


def _too_wide(one: Jurisdiction, pay: Pay) -> bool:
    if one.widest is None or pay.kind != "range" or pay.low is None or pay.high is None:
        return False
    times = _A_YEAR.get(pay.period, 1.0)
    ends = one.widest_up_to is None or pay.high * times <= one.widest_up_to
    return ends and (pay.high - pay.low) * times > one.widest


def _why(one: Jurisdiction) -> str:
    who = f"employers with {one.threshold} or more people" if one.threshold > 1 else "employers"
    where = "in the advert" if one.duty == "advert" else "in the advert, or in another way before the interview"
    day = one.begins or one.reviewed
    told = f"{day.day} {day:%B} {day.year}, {who} show {where}: {'; '.join(SHOWS[item] for item in one.shows)}."
    return f"Since {told}" if one.verified else f"As far as we know, since {told} We could not verify this: check it."


def _advice(one: Jurisdiction, missing: list[str], pay: Pay | None) -> str:
    if pay is not None and _too_wide(one, pay):
        return f"Narrow the range to at most {one.widest:,} {one.currency} a year."
    return f"{'Show' if one.verified else 'Check, and show'} {_series(missing)}."


def _series(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])}, and {items[-1]}"


class _Author:
    """The file while it is read: knows its lines, so that a refusal can point at them."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            self.text = path.read_text(encoding="utf-8")
            self.tables: dict[str, Any] = tomllib.loads(self.text)
        except UnicodeDecodeError as error:
            raise LexiconError(self.name, None, None, "It is not UTF-8 text.", "Save the file as UTF-8.") from error
        except OSError as error:
            raise LexiconError(self.name, None, None, "It cannot be read.", "Put the file there.") from error
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found.group(1)) if found else None
            raise LexiconError(self.name, None, line, f"It is not valid TOML: {error}.", "Mend that line.") from error

    def refuse(self, key: str, problem: str, advice: str) -> NoReturn:
        head = re.search(rf"^\[{re.escape(key)}\]", self.text, re.MULTILINE)
        line = self.text.count("\n", 0, head.start()) + 1 if head else None
        raise LexiconError(self.name, key, line, problem, advice)

    def jurisdiction(self, key: str, table: object) -> Jurisdiction:
        """One table, once every field of it is known to be sound."""
        if not _KEY.match(key):
            self.refuse(key, "Its name is not a place.", 'Use codes joined by hyphens, such as "us-co".')
        if not isinstance(table, dict):
            self.refuse(key, "It is not a table.", f"Write [{key}] on a line of its own, and its fields below.")
        self._check_kinds(key, table)
        self._check_values(key, table)
        return Jurisdiction(
            key=key,
            name=table["name"],
            duty=table["duty"],
            begins=table.get("from"),
            threshold=table.get("threshold", 0),
            shows=tuple(table.get("shows", ())),
            source=table["source"],
            verified=table["verified"],
            reviewed=table["reviewed"],
            currency=table.get("currency"),
            widest=table.get("widest"),
            widest_up_to=table.get("widest_up_to"),
        )

    def _check_kinds(self, key: str, table: Mapping[str, Any]) -> None:
        for name in _REQUIRED:
            if name not in table:
                self.refuse(key, f"It has no `{name}`.", f"Add `{name} = ...`.")
        for name, value in table.items():
            kind = _KINDS.get(name)
            if kind is None:
                self.refuse(key, f"`{name}` is not a field of a jurisdiction.", f"Use one of: {', '.join(_KINDS)}.")
            if not kind.holds(value):
                self.refuse(key, f"`{name}` is not {kind.words}.", f"Write {name} = {kind.example}.")

    def _check_values(self, key: str, table: Mapping[str, Any]) -> None:
        if table["duty"] not in get_args(Duty):
            self.refuse(key, f"`duty` is {table['duty']!r}.", f"Use one of: {', '.join(get_args(Duty))}.")
        unknown = sorted(set(table.get("shows", ())) - set(SHOWS))
        if unknown:
            self.refuse(key, f"{unknown[0]!r} is nothing that can be shown.", f"Use: {', '.join(SHOWS)}.")
        if table["duty"] == "none" and ("from" in table or "shows" in table):
            self.refuse(key, "It asks for nothing, yet has `from` or `shows`.", "Take them out, or change `duty`.")
        if table["duty"] != "none" and not ("from" in table and "shows" in table):
            self.refuse(
                key, "It asks for something, yet has no `from` or no `shows`.", "Add the day, and what is shown."
            )
        if not any(name in table for name in ("names", "regions", "codes", "postcodes")):
            self.refuse(key, "Nothing tells how the place is recognised.", 'Add names = ["..."].')
        if "within" in table and (table["within"] not in self.tables or table["within"] == key):
            self.refuse(
                key, f"`within` names {table['within']!r}, which is no other table.", "Name a table of this file."
            )

    def signs(self, key: str, table: Mapping[str, Any]) -> Signs:
        """How the place of a table is recognised."""
        for name in (*table.get("names", ()), *table.get("regions", ())):
            if name != name.lower() or any(not (char.isalpha() or char == " ") for char in name):
                self.refuse(key, f"{name!r} has more than small letters and spaces.", "Leave out commas and stops.")
        for pattern in table.get("postcodes", ()):
            try:
                re.compile(pattern)
            except re.error as error:
                self.refuse(key, f"{pattern!r} is no pattern: {error}.", "Mend it.")
        for code in table.get("codes", ()):
            if not (code.isupper() and code.isalpha()):
                self.refuse(key, f"{code!r} is no state code.", 'Write it in capitals, such as "CO".')
        lists = {name: tuple(table.get(name, ())) for name in ("names", "regions", "codes", "postcodes")}
        return Signs(**lists, within=table.get("within"))
