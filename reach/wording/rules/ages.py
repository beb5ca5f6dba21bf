"""Ages in numbers: ranges, caps, minimums, graduation years and caps on experience."""

from __future__ import annotations

from collections.abc import Iterator

from reach.wording.document import BREAK, STOP, Document
from reach.wording.rules.reading import Match, ahead, behind, colon, follows, number, places, token

_JOINERS = frozenset({"to", "and", "till", "until", "through", "or"})
_AGE_BEFORE = frozenset({"aged", "age", "ages"})
_YEARS = frozenset({"years", "year", "yrs", "yr", "y"})
_UPPER = frozenset(
    {
        "under",
        "below",
        "younger",
        "older",
        "less",
        "fewer",
        "max",
        "maximum",
        "upto",
        "over",
        "above",
        "more",
        "beyond",
        "exceed",
        "exceeding",
        "limit",
    }
)
_DOWN = frozenset({"under", "below", "younger", "less", "max", "maximum", "upto"})
_OTHERS = frozenset(
    "adult adults child children client clients customer customers females girl girls boy boys kids infants "
    "learner learners man men patient patients population pupil pupils resident residents student students teens "
    "teenagers toddlers user users woman women youth youths youngsters youngster veterans "
    "families participants dependents dependants scholars".split()
)
_CANDIDATE = frozenset(
    "applicant applicants candidate candidates you be must anyone everyone someone person persons male female "
    "males females eligible graduates workers staff boys girls men women".split()
)
_WANT = frozenset("want need seek seeking hire hiring recruit recruiting employ prefer looking ideally".split())
_SEXES = frozenset({"male", "female", "males", "females"})
_LEANING = frozenset({"aged", "age", "are", "is", "preferably", "ideally", "preferred", "strictly", "all"})
_OPEN_AFTER = frozenset(
    {STOP, BREAK, "only", "preferred", "need", "and", "with", "who", "please", "years", "year", "yrs", "or"}
)


def age_range(document: Document) -> Iterator[Match]:
    """Two ages with a working age at the upper end: "aged 25-35", "between 24 and 40 years of age"."""
    for index in document.figures:
        low = number(document, index)
        if low is None or not 14 <= low <= 70:
            continue
        after = index + 2 if token(document, index + 1) in _JOINERS else index + 1
        high = number(document, after)
        if high is None or not max(low, 19) < high <= 80:
            continue
        match = _around_range(document, index, after)
        if match and not _others(document, match):
            yield match


def _around_range(document: Document, first: int, last: int) -> Match | None:
    tail = _of_age(document, last + 1)
    start = first - 1 if token(document, first - 1) in ("between", "from", "group", "range", "bracket", "of") else first
    before = _labelled(document, first)
    if tail is not None:
        return Match(start, tail)
    if before is not None and token(document, last + 1) not in ("hours", "months", "people", "minutes"):
        return Match(before, last)
    if (
        token(document, first - 1) == "between"
        and token(document, last + 1) in (STOP, BREAK, "and", "with", "who")
        and token(document, first - 2) in _CANDIDATE | {"are", "is", "ideally", "preferably"}
    ):
        return Match(start, last)
    return None


def _labelled(document: Document, first: int) -> int | None:
    """The "age" or "aged" shortly before, on the same line: "aged", "age group", "Age:"."""
    for place in range(first - 1, max(first - 5, -1), -1):
        if token(document, place) in _AGE_BEFORE:
            return place
        if token(document, place) == BREAK or (token(document, place) == STOP and not colon(document, place)):
            return None
    return None


def _of_age(document: Document, index: int) -> int | None:
    """The last token of "years of age", "years old", "year olds" from `index` on."""
    if token(document, index) in _YEARS:
        if token(document, index + 1) in ("old", "olds"):
            return index + 1
        if follows(document, index + 1, "of", "age"):
            return index + 2
        return None
    if token(document, index) == "yo":
        return index
    return None


def _others(document: Document, match: Match) -> bool:
    """Whether the ages are those of pupils, patients or other third parties."""
    place = behind(document, match.first - 1, _OTHERS - _CANDIDATE, 3)
    if place is not None and token(document, place) == "people":
        place = None if behind(document, place - 1, _WANT, 4) is not None else place
    return place is not None or token(document, match.last + 1) in _OTHERS


def age_cap(document: Document) -> Iterator[Match]:
    """One age that people must stay under, or be past: "under 40", "not older than 35", "over 30 years of age"."""
    for index in places(document, _UPPER | {"up", "age"}):
        found = _cap_at(document, index)
        if found and not _others(document, found):
            yield found


def _cap_at(document: Document, index: int) -> Match | None:
    place = next((at for at in range(index + 1, index + 7) if number(document, at) is not None), None)
    if place is None or ahead(document, index, {STOP, BREAK}, 1) is not None:
        return None
    ends = [at for at in range(index + 1, place) if token(document, at) in (STOP, BREAK)]
    if ends and not (token(document, index) in ("age", "limit") and all(colon(document, at) for at in ends)):
        return None
    age = number(document, place) or 0
    word = token(document, index)
    if not 20 <= age <= 70:
        return None
    if word in ("over", "above", "more", "beyond") and age < 26:
        return None
    return _cap_span(document, index, place, word)


def _cap_span(document: Document, index: int, place: int, word: str) -> Match | None:
    start = index - 1 if token(document, index - 1) in ("not", "no", "never", "maximum", "max") else index
    tail = _of_age(document, place + 1)
    between = {token(document, at) for at in range(index + 1, place)}
    if tail is not None and between <= {"than", "to", "the", "age", "of", "a", "maximum", "max", "is", "limit"}:
        return Match(start, tail) if word != "age" or between & {"max", "maximum", "limit", "to"} else None
    if between & {"age"} and word != "age" and between <= {"the", "age", "of", "limit", "is", "than", STOP}:
        return Match(start, place)
    if word == "age" and between & {"max", "maximum", "limit", "under", "below", "up", "upto"} and between <= {
        "max", "maximum", "limit", "under", "below", "up", "upto", "to", "is", "of", STOP, "years",
    }:  # fmt: skip
        return Match(index, place)
    if word in ("older", "younger") and between == {"than"}:
        return Match(start, place)
    bare = (
        (word in _DOWN or (word in ("above", "over") and token(document, index - 1) in _SEXES))
        and place == index + 1
        and token(document, place + 1) in _OPEN_AFTER
        and not _years_of_work(document, place)
    )
    return Match(start, place) if bare and token(document, index - 1) in _CANDIDATE | _LEANING | _SEXES else None


def _years_of_work(document: Document, place: int) -> bool:
    return (
        token(document, place + 1) in _YEARS and ahead(document, place, {"experience", "exp", "service"}, 6) is not None
    )


def age_minimum(document: Document) -> Iterator[Match]:
    """A least age above eighteen: "at least 21 years of age", "must be 21 or older". Eighteen is left alone."""
    for index in document.figures:
        if not 19 <= (number(document, index) or 0) <= 25:
            continue
        tail = _of_age(document, index + 1)
        older = next(
            (index + step for step in (1, 2, 3, 4) if token(document, index + step) in ("older", "over")), None
        )
        first = behind(document, index - 1, {"least", "minimum", "over", "be", "aged"}, 3)
        if first is None or number(document, index + 1) is not None or number(document, index - 1) is not None:
            continue
        if token(document, first) == "least" and token(document, first - 1) == "at":
            first -= 1
        if tail is not None or (older is not None and token(document, older - 1) in ("or", "and")):
            found = Match(index if token(document, first) == "be" else first, max(tail or 0, older or 0))
            if not _others(document, found):
                yield found


_COHORTS = frozenset({"class", "classes", "batch", "batches", "cohort", "graduates", "grads"})
_GRADUATING = frozenset({"graduating", "graduated", "graduation", "graduate"})
_OF_A_YEAR = frozenset({"passout", "passouts", "leavers", "pass", "graduates", "grads", "batch", "cohort"})
_TO = frozenset({"/", "and", "or", "to", "through"})


def class_of(document: Document) -> Iterator[Match]:
    """Graduation years: "class of 2024", "2023/2024 graduates", "graduating in 2025"."""
    last = -1
    for index in places(document, _COHORTS | _GRADUATING | _OF_A_YEAR):
        match = _cohort_at(document, index)
        if match and match.first > last:
            last = match.last
            yield match


_BEFORE_YEAR = frozenset(
    "in by date year years calendar during between after before or the of summer spring december may june july".split()
)


def _cohort_at(document: Document, index: int) -> Match | None:
    word = token(document, index)
    if word in _COHORTS and token(document, index + 1) == "of" and _year(document, index + 2):
        return Match(index, _last_year(document, index + 2))
    if word in _GRADUATING:
        year = next((at for at in range(index + 1, index + 6) if _year(document, at)), None)
        if year and all(token(document, at) in _BEFORE_YEAR or colon(document, at) for at in range(index + 1, year)):
            return Match(index, _last_year(document, year))
    if word in _OF_A_YEAR and _year(document, index - 1):
        first = _first_year(document, index - 1)
        return Match(first, index + 1 if word == "pass" and token(document, index + 1) in ("out", "outs") else index)
    return None


def _first_year(document: Document, index: int) -> int:
    while _year(document, index - 1) or (token(document, index - 1) in _TO and _year(document, index - 2)):
        index -= 1
    return index


def _year(document: Document, index: int) -> bool:
    word = token(document, index)
    return len(word) == 4 and word.isdecimal() and 1990 <= int(word) <= 2040


def _last_year(document: Document, index: int) -> int:
    while _year(document, index + 1) or (token(document, index + 1) in _TO and _year(document, index + 2)):
        index += 1
    return index


def experience_cap(document: Document) -> Iterator[Match]:
    """A ceiling on experience: "max 5 years' experience", "no more than 5 years", "2-4 years max"."""
    for index in places(document, {"years", "year", "yrs", "years'", "yr"}):
        if number(document, index - 1) is None or (number(document, index - 1) or 0) > 30:
            continue
        if behind(document, index - 1, {"substitute", "substituted", "equivalent", "probation"}, 10) is not None:
            continue
        experience = ahead(document, index + 1, {"experience", "exp"}, 6)
        first = index - 2 if number(document, index - 2) is not None else index - 1
        if token(document, index - 2) == "to" and number(document, index - 3) is not None:
            first = index - 3
        if token(document, index + 1) in ("max", "maximum") and (
            experience or token(document, index + 2) in (STOP, BREAK)
        ):
            yield Match(first - 2 if follows(document, first - 2, "up", "to") else first, index + 1)
            continue
        start = _ceiling_before(document, first)
        if start is not None and experience is not None:
            yield Match(start, experience)


def _ceiling_before(document: Document, first: int) -> int | None:
    if token(document, first - 1) in ("max", "maximum", "upto", "under"):
        return first - 1
    if token(document, first - 1) == "of" and token(document, first - 2) in ("max", "maximum"):
        return first - 2
    if token(document, first - 1) == "than" and token(document, first - 2) in ("more", "fewer", "less", "longer"):
        # "No more than five" and "less than five" are ceilings; "not less than five" is a floor.
        negated = token(document, first - 3) in ("no", "not")
        more = token(document, first - 2) in ("more", "longer")
        if negated != more:
            return None
        return first - 3 if negated else first - 2
    if follows(document, first - 2, "up", "to"):
        return first - 2
    return None
