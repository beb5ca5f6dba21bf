"""Amounts of money as adverts write them: signs and codes, thousands and decimals of several countries, and ranges.

Everything here reads the text in small letters. Offsets count code points into it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

CODES = frozenset(
    "usd gbp eur chf sek nok dkk pln czk huf ron bgn inr aud cad nzd sgd hkd zar aed amd gel uah rub kzt uzs jpy cny "
    "krw brl mxn php myr ils".split()
)
_NAMES = {code: code.upper() for code in CODES} | {
    "euro": "EUR", "euros": "EUR", "rs": "INR", "drams": "AMD", "dollars": "USD", "zł": "PLN", "£": "GBP", "€": "EUR",
    "$": "USD", "₹": "INR",
}  # fmt: skip
SIGNS = "£€$₹"
_DOLLARS = {
    "us": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "cdn": "CAD",
    "nz": "NZD", "s": "SGD", "sg": "SGD", "hk": "HKD",
}  # fmt: skip
_ENDS = frozenset(name[-2:] for name in _NAMES if name.isalpha())
_LONGEST = 15  # figures and marks of a number that can be an amount
_MOST_RATIO = 20.0  # the ends of a range are not further apart
_WIDEST = 50  # characters between the ends of a range

# Groups are counted, so that a text of nothing but groups is read once and not once a group.
_NUMBER = re.compile(
    r"[0-9](?:[0-9]{0,2}(?:(?:[,.'_\u2019\u00a0\u202f][0-9]{3}){1,3}+(?![0-9])(?:[.,][0-9]{1,2}(?![0-9]))?+"
    r"|(?:,? [0-9]{3}){1,3}+(?![0-9,']|\.[0-9])(?:[.,][0-9]{1,2}(?![0-9]))?+)|[0-9]*+(?:[.,][0-9]{1,2}(?![0-9]))?+)"
)
_BEFORE = re.compile(rf"(?:(?<![a-z])(?P<word>[a-z]{{1,5}})\.?)?\s?(?P<sign>[{SIGNS}])?\)?[\s:]{{0,2}}\Z")
_NEAREST = 9  # characters before a number in which its sign or code lies
_AFTER = re.compile(
    r"(?:[,.][-\u2013]{1,2}+|,=|_-)?+"
    r"(?:\s?(?P<k>k)(?=\b|pa\b|(?P<run>[a-z]))|\s?(?P<lakh>lakhs?|lacs?|lpa)\b"
    r"|\s?(?P<no>m|mn|mm|mln|mil|millions?|bn|b|billion|trillion|crores?|cr)\b)?+"
    rf"(?P<more>\+)?+(?:\s?(?P<after>[{SIGNS}](?!\s?[0-9])|[a-zł]{{2,7}}))?+(?P<yet>\+)?+"
)
_GLUED = re.compile(r"\s?%|(?!p\.?[ahmdw]\b|pcm|per|h(?:ou)?rs?\b|hourly)[a-z\u00b0@]|_(?!-)")
_ROUND = re.compile(r"\A[0-9]{2,3}, [0-9]00\Z")  # "30, 000", as copied texts have it
# "2 years" counts something.
_COUNT = re.compile(r" (?!to |and |en |up |hourly |week(?:day|end) |k\b|la|lp|p\.?/?[adhmw]\b|per |an? )[a-z]")
_PLANS = {401.0, 403.0, 457.0}  # US pension plans: 401k, 403b, 457b
_JOINT = re.compile(
    r"[,.]{0,2}\s?(?:\([^()\n]{0,40}+\)|x [0-9]{1,2} increments)?"
    r"\s?(?:(?:/|per |an? )\s?[a-z]{1,6}\.?|gross|p\.?a\.?|p\.?h\.?)?+\s{0,2}"
    r"(?P<joint>[-\u2010-\u2015\u2212~]|to|and|en|à|up to|through|until|bis|tot|t/m|/)"
    r"\s{0,2}(?:up to|(?:an? )?max(?:imum)?(?: of)?[:.]?)?+\s?\Z"
)
_BETWEEN = re.compile("between|tussen|minimum of")


class Amount(NamedTuple):
    """One number with what stands at it: a sign or code, thousands, and an open end.

    `number` is where the bare figures start, `scaled` whether "k" or "lakh" is written, `more` whether a plus follows,
    `yearly` whether "LPA" says that it is for a year.
    """

    start: int
    number: int
    end: int
    value: float
    currency: str | None
    scaled: bool = False
    more: bool = False
    yearly: bool = False


class Money(NamedTuple):
    """An amount, or the two ends of a range; `high` is None for a single amount."""

    first: Amount
    last: Amount
    low: float
    high: float | None
    currency: str | None

    @property
    def start(self) -> int:
        """Where it begins, its sign included."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends, without what it is paid for."""
        return self.last.end

    @property
    def most(self) -> float:
        """The higher end."""
        return self.low if self.high is None else self.high

    @property
    def scaled(self) -> bool:
        """Whether thousands are written as such."""
        return self.first.scaled or self.last.scaled


def read_money(lower: str) -> list[Money]:
    """Every amount and range, in order; numbers without a sign are among them and must be judged by what is around."""
    amounts = [amount for match in _NUMBER.finditer(lower) if (amount := _amount(lower, match)) is not None]
    found: list[Money] = []
    at = 0
    while at < len(amounts):
        first = amounts[at]
        both = _range(lower, first, amounts[at + 1]) if at + 1 < len(amounts) else None
        found.append(both or Money(first, first, first.value, None, first.currency))
        at += 1 if both is None else 2
    return found


def _amount(lower: str, match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    currency, begin = _sign_before(lower, start)
    in_a_word = start > 0 and (lower[start - 1].isalnum() or lower[start - 1] in "_/@#.")
    if in_a_word and lower[max(0, start - 2) : start] in ("k/", "€/"):  # "30k/35k"
        in_a_word = False
    if end - start > _LONGEST or (currency is None and in_a_word):
        return None
    after = _AFTER.match(lower, end)
    named = None if after is None else _NAMES.get(after["after"] or "")
    if " " in match.group() and currency is named is None and not _ROUND.search(match.group()):
        end = lower.index(" ", start)  # "2 000" is two thousand beside a currency alone
        end -= lower[end - 1] == ","
        after = _AFTER.match(lower, end)
    bare = Amount(begin, start, end, _value(lower[start:end]), currency)
    return None if after is None or _is_none(lower, bare, after) else _with_tail(lower, bare, after)


def _is_none(lower: str, bare: Amount, after: re.Match[str]) -> bool:
    """Whether figures are no amount that could be pay: millions, what counts something, a part of a name."""
    named = (after["after"] or "") in _NAMES
    signed = bare.currency is not None or named
    if after["no"] or (after["k"] and bare.value in _PLANS):
        return True
    if not signed and (after["run"] or (bare.value < 20 and _COUNT.match(lower, bare.end))):
        return True
    if after["k"] or after["lakh"] or named or (signed and bare.value >= 1000):
        return False  # large sums may run into the next word
    return _GLUED.match(lower, bare.end, bare.end + 8) is not None


def _with_tail(lower: str, bare: Amount, after: re.Match[str]) -> Amount:
    """The amount with what is written after its figures: thousands, a currency, a plus."""
    named = _NAMES.get(after["after"] or "")
    currency = named if named and (bare.currency is None or after["after"] in CODES) else bare.currency
    last = after.end() if named or not after["after"] else after.start("after")
    return bare._replace(
        end=last - lower[last - 1].isspace(),
        value=bare.value * (1000 if after["k"] else 100_000 if after["lakh"] else 1),
        currency="INR" if after["lakh"] and currency is None else currency,
        scaled=bool(after["k"] or after["lakh"]),
        more=bool(after["more"] or (named and after["yet"])),
        yearly=after["lakh"] == "lpa",
    )


def _sign_before(lower: str, start: int) -> tuple[str | None, int]:
    """The currency written right before a number, and where it is written."""
    window = max(0, start - _NEAREST)
    near = lower[window:start].rstrip(" \u00a0:)")
    if not near or (near[-1] not in SIGNS and near.rstrip(".")[-2:] not in _ENDS):
        return None, start
    found = _BEFORE.search(lower, window, start)
    if found is None:
        return None, start
    word = found["word"] or ""
    if found["sign"]:
        dollar = _DOLLARS.get(word) if found["sign"] == "$" else None
        return dollar or _NAMES[found["sign"]], found.start("word" if dollar else "sign")
    return _NAMES.get(word), found.start("word") if word in _NAMES else start


def _value(figures: str) -> float:
    """The number that figures mean: three figures after a mark are thousands, one or two are a fraction."""
    if figures.isdigit():
        return float(figures)
    mark = next(at for at in range(len(figures) - 1, -1, -1) if not figures[at].isdigit())
    if len(figures) - mark - 1 < 3:
        whole, part = figures[:mark], figures[mark + 1 :]
    else:
        whole, part = figures, "0"
    return float("".join(char for char in whole if char.isdigit()) + "." + part)


def _range(lower: str, first: Amount, last: Amount) -> Money | None:
    if last.start - first.end > _WIDEST or not _same_currency(first, last):
        return None
    between = lower[first.end : last.start]
    joint = _JOINT.match(between)
    if joint is None:
        # Texts that were copied lose their dashes: "$35,000 $40,000"; without a sign, years and codes are shorter.
        signed = bool(first.currency and last.currency)
        bare = not (first.currency or last.currency) and min(first.end - first.number, last.end - last.number) > 4
        if not (between.isspace() and (signed or bare) and first.value < last.value < 2 * first.value):
            return None
    elif joint["joint"] in ("and", "en") and not _BETWEEN.search(lower, max(0, first.start - 30), first.start):
        return None
    first, last = _same_scale(first, last)
    if not 0 < first.value <= last.value <= _MOST_RATIO * first.value:
        return None
    return Money(first, last, first.value, last.value, first.currency or last.currency)


def _same_currency(first: Amount, last: Amount) -> bool:
    """Whether two amounts may be of one currency: a plain "$" goes with any dollar before it."""
    if first.currency is None or last.currency is None or first.currency == last.currency:
        return True
    return last.currency == "USD" and first.currency in _DOLLARS.values()


def _same_scale(first: Amount, last: Amount) -> tuple[Amount, Amount]:
    """Both ends in the same unit: "30-40k" and "£19-22,000" write their thousands once."""
    scale = 100_000 if last.scaled and last.currency == "INR" and last.value >= 100_000 else 1000
    once = not first.scaled and (first.currency or last.scaled or not last.currency)
    if once and first.value < 1000 and first.value * scale <= last.value:
        return first._replace(value=first.value * scale), last
    if last.value < 1000 <= first.value and first.scaled:
        return first, last._replace(value=last.value * 1000)
    return first, last
