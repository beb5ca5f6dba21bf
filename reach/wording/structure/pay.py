"""What an advert says it pays: the first base pay with an amount, else a pay band, else the words put in its place.

An amount is pay when the words around it say so: a pay word before it, or what it is paid for after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reach.wording.report import Span
from reach.wording.structure import pay_context as context
from reach.wording.structure.amounts import Money, read_money
from reach.wording.structure.facts import Pay, PayKind, Period
from reach.wording.structure.pay_words import read_band, read_words
from reach.wording.structure.periods import period_after, period_before
from reach.wording.structure.reading import Advert

_NEAR = 60  # characters to the next amount, whose period may be meant for both
_BACK = 44  # characters before an amount in which "up to" and "from" stand
_HEAD = 300  # characters in which the place of a job stands

_OPEN_LOW = re.compile(
    r"(?:\bfrom|start(?:ing|s)?(?: (?:salary|pay|rate|wage))? (?:at|from)|\bat least|vanaf|\bab|\bà partir de"
    r"|\bminimaal|(?<!a )\bmin(?:imum)?\.?(?: (?:annual|starting|base|hiring|hourly|rate|of|pay|salary|wage)){0,4}\*?)"
    r"(?: of| an?| the)?[\s:]{0,4}\Z"
)
_OPEN_HIGH = re.compile(
    r"(?:\bup ?to|not exceeding|cannot exceed|as much as|\btot|bis zu|jusqu'à"
    r"|\bmaximaal|\bmax(?:imum)?\.?(?: (?:annual|base|hourly|rate|of|pay|salary|wage)){0,3})"
    r"(?: for th(?:is|e) [a-z]{1,14})?(?: is)?(?: an?| the| de| a max(?:imum)? of)?[\s:]{0,3}\Z"
)
_SALARY = re.compile(r"\b(?:salary|salary range|pay|pay range|compensation|wage)\s?:\s{0,2}\Z")
_AND_UP = re.compile(r"\s?(?:and (?:up|above|over|higher)|or (?:more|above|higher)|upwards?|onwards|minimum\b|min\b)")
_RATE = re.compile(r"\s?(?:/|per |an? |p\.?/?[hd]\b|(?:[a-z]{1,9} )?hourly\b)")
# "£30k+ bonus" has a plus that opens nothing.
_EXTRAS = re.compile(
    r"\s?(?:[a-z]{1,12}\s)?(?:bonus|benefits|commission|comm|ote|bens|package|car|excellent|great|pension|tips)\b"
)
_STRONG = frozenset(("GBP", "USD", "EUR", "AUD", "CAD", "NZD", "CHF", "SGD"))
# What one period pays, at the least and at the most, in currencies of about one worth; then without any word of pay.
_PAID: dict[Period | None, tuple[float, float]] = {
    "hour": (3, 1500), "day": (20, 6000), "week": (40, 30_000), "month": (100, 60_000), "year": (2000, 5_000_000),
    None: (40, 10_000),
}  # fmt: skip
_PAID_UNNAMED: dict[Period | None, tuple[float, float]] = {
    "hour": (5, 500), "day": (50, 5000), "week": (150, 10_000), "month": (500, 30_000), "year": (9000, 1_000_000),
    None: (40, 10_000),
}  # fmt: skip
_LEAST_OF_A_MONTH = 1000  # euros
_WEAKEST = 1000  # how many of another currency may make one of these
# Signs anywhere, and names in the head, that a plain "$" is not the one of the United States.
_ABROAD = (
    (
        "AUD",
        re.compile(r"superannuation|(?:plus|\+|per day|per hour|per annum|% ?) ?super\b|\b(?:nsw|qld)\b"),
        (", australia", "australian ", "sydney", "melbourne"),
    ),
    (
        "CAD",
        re.compile(r"\bcanadian dollars|\b(?:toronto|alberta|qu[ée]bec|british columbia)\b"),
        (", canada", "vancouver", "ontario"),
    ),
    ("NZD", re.compile(r"\bkiwisaver\b"), ("new zealand", "auckland")),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """An amount that is pay, with the words of it, and how sure that is: 2 by a pay word, 1 by its period, 0 else."""

    money: Money
    kind: PayKind
    period: Period | None
    span: Span
    sure: int


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words around an amount tell: whether they name pay, and its period and where the words of that end."""

    named: bool
    by_heading: bool
    on_target: bool
    period: Period | None
    end: int


def read_pay(advert: Advert) -> Pay | None:
    """The pay an advert states, or None where it says nothing of pay.

    The first base pay counts where several are given; "competitive" and a band count only where there is no amount.
    """
    lower = advert.lower
    found = [one for money in read_money(lower) if (one := _judge(lower, money)) is not None]
    if found:
        return _as_pay(max(found, key=lambda one: one.sure), found, lower)
    return read_band(lower) or read_words(lower)


def _judge(lower: str, money: Money) -> _Found | None:
    """The amount with what is told of it, or None where it is not pay."""
    if not _worth_a_look(lower, money):
        return None
    before, above = context.before(lower, money.start)
    told = _told(lower, money, before, above)
    if told is None:
        return None
    sure = 0 if not (told.named or told.period) else 2 if told.named and not told.on_target else 1
    period = told.period or period_before(before) or period_before(above)
    if period is None or not (told.period or _plausible(money, period, named=told.named)):
        period = _usual(money)
    if not _plausible(money, period, named=told.named):
        return None
    if not (told.named or (told.period and _is_large(money))) and not _stands_alone(lower, money, told.end, period):
        return None
    kind, start, end = _shape(lower, money, told.end)
    return _Found(money, kind, period, Span(start, end), sure)


def _worth_a_look(lower: str, money: Money) -> bool:
    """Whether the figures alone leave it open that this is pay."""
    if money.currency is not None:
        return money.most >= 3
    if money.scaled:
        return money.most >= 10_000
    if money.most < 1000:
        return money.most >= 7 and _RATE.match(lower, money.end) is not None
    return money.high is not None or not 1900 <= money.low <= 2100


def _told(lower: str, money: Money, before: str, above: str) -> _Told | None:
    """What the words around an amount tell, or None where they tell that it is not pay."""
    on_target = lower.startswith("ote", money.end + 1) or before.endswith("ote ")
    names = True if on_target or context.is_called_pay(lower, money.end) else context.names_pay(before)
    by_heading = names is None and above != ""
    if by_heading:
        names = context.names_pay(above)
    bare = money.currency is None and not money.scaled
    if names is False or (bare and (by_heading or not names)):
        return None
    period, end = period_after(lower, money.end)
    if context.is_other_money(lower, end) and not (money.high is not None and _SALARY.search(before)):
        return None
    if money.first.yearly or money.last.yearly:
        period = "year"
    told = _Told(bool(names), by_heading, on_target, period, end)
    return told if money.currency is not None or _is_money(lower, money, told) else None


def _is_money(lower: str, money: Money, told: _Told) -> bool:
    """Whether a number with no currency is money and counts no noun."""
    if not money.scaled:
        return told.period is not None or context.ends_apart(lower, told.end)
    right_after = lower.count(" ", money.end, told.end) <= 2
    return told.named or (told.period is not None and right_after)


def _usual(money: Money) -> Period | None:
    """The period of an amount where none is in reach: tens of thousands are for a year, small change for an hour.

    Where euros are paid, or no sign is written, a salary of thousands is one of a month.
    """
    if money.currency is not None and money.currency not in _STRONG:
        return None
    if money.most >= 10_000:
        return "year"
    if money.most >= _LEAST_OF_A_MONTH and money.currency in ("EUR", None):
        return "month"
    priced = money.high is not None or money.most % 1 or money.most < 40  # a salary of "$70" is for who knows what
    return "hour" if priced and money.most < 100 and money.currency else None


def _plausible(money: Money, period: Period | None, *, named: bool) -> bool:
    least, most = _PAID[period] if named else _PAID_UNNAMED[period]
    if money.currency is None or money.currency in _STRONG:
        return least <= money.most <= most
    return money.most <= most * _WEAKEST


def _is_large(money: Money) -> bool:
    return money.currency is None or money.currency in _STRONG or money.most >= 1000


def _stands_alone(lower: str, money: Money, end: int, period: Period | None) -> bool:
    """Whether an amount stands by itself, as in "Leeds, £28,000 plus bonus" or "$21.75 - $27.30 depending on skill"."""
    if not (money.currency in _STRONG or money.scaled):
        return False
    if period != "year" and not (period == "hour" and money.high is not None):
        return False
    ends = context.ends_apart(lower, end) or (money.high is not None and lower.startswith((",", ";", ")"), end))
    return ends and context.begins_apart(lower, money.start)


def _shape(lower: str, money: Money, end: int) -> tuple[PayKind, int, int]:
    """Whether an amount has both ends, one or is open, and where all of its words lie."""
    if money.high is not None:
        return "range", money.start, end
    window = max(0, money.start - _BACK)
    high = _OPEN_HIGH.search(lower, window, money.start)
    if high:
        return "up_to", high.start(), end
    low = _OPEN_LOW.search(lower, window, money.start)
    if low:
        return "from", low.start(), end
    up = _AND_UP.match(lower, end)
    if up or (money.first.more and not _EXTRAS.match(lower, money.end)):
        return "from", money.start, up.end() if up else end
    return "single", money.start, end


def _as_pay(found: _Found, others: list[_Found], lower: str) -> Pay:
    money = found.money
    period = found.period
    if period is None:  # "$375 (bachelor) and $450 (master) per month"
        near = (one.period for one in others if 0 < one.span.start - found.span.end < _NEAR and one.period)
        period = next(near, None)
    low = None if found.kind == "up_to" else money.low
    high = None if found.kind == "from" else money.most
    return Pay(found.kind, found.span, low, high, period, _currency(money, lower))


def _currency(money: Money, lower: str) -> str | None:
    if money.currency != "USD" or lower[money.first.start : money.first.number].strip() != "$":
        return money.currency
    head = lower[:_HEAD]
    abroad = (code for code, sign, names in _ABROAD if any(name in head for name in names) or sign.search(lower))
    return next(abroad, "USD")
