"""What pay is for: an hour, a day, a week, a month or a year, as the words around an amount say.

Everything here reads text in small letters.
"""

from __future__ import annotations

import re

from reach.wording.structure.facts import Period

_AHEAD = 60  # characters after an amount in which its period may stand
_NEAR = 30  # characters between an amount and words that still belong to it

_UNITS: dict[str, Period] = {
    **dict.fromkeys("hour hours hr hrs h uur stunde std heure".split(), "hour"),
    **dict.fromkeys("day days diem shift session dag tag jour d".split(), "day"),
    **dict.fromkeys("week weeks wk wks woche semaine w".split(), "week"),
    **dict.fromkeys("month months mth mths mo maand monat mois m".split(), "month"),
    **dict.fromkeys("year years yr yrs annum anum jaar jahr an fte a y".split(), "year"),
}
_LETTERS = frozenset("h d w m a y an".split())  # units after a stroke or "p." alone
_ADVERBS: dict[str, Period] = {
    **dict.fromkeys("hourly ph uurloon uurtarief".split(), "hour"),
    **dict.fromkeys("daily pd dagtarief".split(), "day"),
    **dict.fromkeys("weekly pw".split(), "week"),
    **dict.fromkeys(
        "monthly pcm pm maandelijks monatlich mensuel maandsalaris brutomaandsalaris maandloon".split(), "month"
    ),
    **dict.fromkeys(
        "annually annual annualised annualized yearly pa lpa jahresgehalt bruttojahresgehalt annuel jaarsalaris "
        "brutojaarsalaris".split(),
        "year",
    ),
}
_NOT_FOR = frozenset(
    "car allowance commission travel leave bonus review reviews increase increments holiday hours".split()
)
_STROKES = frozenset(("/", "p"))
_LOOSE = frozenset("per each every pro par im /".split())  # one word may stand between these and the unit
_ARTICLES = frozenset(("a", "an"))  # "plus a day off" is no period: an article stands next to the amount
_BESIDE = frozenset("gross net base salary pay wage".split())  # what may stand between
_LEADS = _LOOSE | _STROKES | _ARTICLES
_RATES = frozenset(("rate", "rates"))
# "40 hours per week", "paid weekly" and "twice a year" say when, not what for.
_TIMES = frozenset(
    "hours hrs hour uur days day times time paid reviewed weeks months once twice bonus raise increase".split()
)
_COUNTED = frozenset("credit two three four six other few".split())  # "every two weeks", "per credit hour"
_WORD = re.compile(r"[a-z\u00e0-\u00ff]++|[/\n;0-9£€$₹]|[.!?](?= )")
_STOPS = frozenset("\n;0123456789£€$₹")


def period_after(lower: str, end: int) -> tuple[Period | None, int]:
    """The period named after an amount that ends at `end`, and where the words of it end (else `end` itself)."""
    words: list[str] = []
    ends: list[int] = []
    for match in _WORD.finditer(lower, end, end + _AHEAD):
        word = match.group()
        if word in _STOPS or (word in ".!?" and _ends(lower, match.start(), words)):
            break
        words.append(word)
        ends.append(match.end())
    if words and words[0] in _UNITS and words[0] not in _LETTERS and lower[end : end + 1] == " ":
        return _UNITS[words[0]], ends[0]  # a bare unit, right after the amount: "$3,446 - $4,627 MONTH"
    for at in range(len(words)):
        apart = words[at] in _ARTICLES and at > 0 and words[at - 1] not in _BESIDE
        found = None if apart else _period_at(words, at)
        if found is not None:
            period, last = found
            return period, ends[last] if ends[at] - end < _NEAR else end
    return None, end


def _ends(lower: str, stop: int, words: list[str]) -> bool:
    """Whether a stop ends the sentence: not after one letter, as in "p.", nor after a comma that was copied badly."""
    return lower[stop - 1] != "," and not (words and len(words[-1]) == 1)


def period_before(before: str) -> Period | None:
    """The last period named in what stands before an amount."""
    words = _WORD.findall(before)
    for at in range(len(words) - 1, -1, -1):
        found = _period_at(words, at)
        if found is not None:
            return found[0]
    return None


def _period_at(words: list[str], at: int) -> tuple[Period, int] | None:
    """The period that the words from `at` on name, and the last of these words."""
    word = words[at]
    if at and words[at - 1] in _TIMES:
        return None
    after, last = words[at + 1 : at + 3], at + 1
    if word in _ADVERBS:
        return None if after[:1] and after[0] in _NOT_FOR else (_ADVERBS[word], at)
    if after[:1] and after[0] in _RATES and word in _UNITS and word not in _LETTERS:
        return _UNITS[word], last
    if not after or word not in _LEADS:
        return None
    unit = after[0]
    if unit not in _UNITS and word in _LOOSE and len(after) > 1 and unit not in _COUNTED:
        unit, last = after[1], at + 2  # "per teaching hour", "/ full day"
    if unit not in _UNITS or (unit in _LETTERS and word not in _STROKES):
        return None
    return _UNITS[unit], last
