"""What is noted about the pay an advert states: missing, vague, open at one end, too wide, or told plainly."""

from __future__ import annotations

from reach.wording.report import Evidence
from reach.wording.structure.facts import Note, Pay

WIDE = 0.5  # how much of its low end a range may add before it tells little

_LOOKED_AT = Evidence(
    "guide", "LinkedIn, heat map of a job advert, 450 people: 61% for pay, the most of any part; a firm's own figures"
)
_OPEN_ENDS = Evidence("guide", "Government of British Columbia, guidance on pay in job postings: a range has both ends")
_WIDTH = Evidence(
    "guide", "Convention, no study; Ontario caps ranges by law since 2026, at CAD 50,000 a year for most jobs"
)
_BANDS = Evidence("community", "Convention: the amounts of a band are known to those inside")

_MISSING = Note(
    id="pay.missing",
    area="pay",
    title="The pay is not stated",
    why="People cannot tell whether the job pays enough for them, and pay is what most look for.",
    evidence=_LOOKED_AT,
    advice="State the lowest and the highest pay, and for what time: an hour, a month or a year.",
    points=-3,
)
_NAMES = {"vague": "vague", "up_to": "up-to", "from": "from", "band_only": "band-only"}
_SHORT: dict[str, tuple[str, str, Evidence, str, int]] = {
    "vague": (
        "The pay is praised, not stated",
        "Praise is nothing people can compare, so to them the pay is not stated.",
        _LOOKED_AT,
        "State the lowest and the highest pay in place of these words.",
        -3,
    ),
    "up_to": (
        "The pay has no lower end",
        '"Up to" tells what hardly anyone starts on, and leaves out what people can count on.',
        _OPEN_ENDS,
        "Add the lowest pay.",
        -1,
    ),
    "from": (
        "The pay has no upper end",
        '"From" tells the least, and leaves people to guess how far the pay can go.',
        _OPEN_ENDS,
        "Add the highest pay.",
        -1,
    ),
    "band_only": (
        "A pay band without its amounts",
        "People from outside do not know what the band pays.",
        _BANDS,
        "Add the amounts of the band.",
        -1,
    ),
}


def pay_notes(pay: Pay | None) -> tuple[Note, ...]:
    """What is noted about the pay, none where one plain amount is told."""
    if pay is None:
        return (_MISSING,)
    if pay.kind == "range":
        return (_wide(pay) if _is_wide(pay) else _told(pay),)
    if pay.kind == "single":
        return ()
    return (_short_of_a_range(pay),)


def _is_wide(pay: Pay) -> bool:
    return pay.low is not None and pay.high is not None and pay.high - pay.low > WIDE * pay.low


def _told(pay: Pay) -> Note:
    return Note(
        id="pay.range",
        area="pay",
        title="The pay is stated as a range",
        why="People see both ends before they apply.",
        evidence=_LOOKED_AT,
        good=True,
        spans=(pay.span,),
    )


def _wide(pay: Pay) -> Note:
    return Note(
        id="pay.wide",
        area="pay",
        title="The range of pay is wide",
        why="With the upper end more than half above the lower, people cannot tell what they would be paid.",
        evidence=_WIDTH,
        advice="State what a new colleague is paid, or split the range by level.",
        points=-1,
        spans=(pay.span,),
    )


def _short_of_a_range(pay: Pay) -> Note:
    """The note on pay that has one end or none."""
    title, why, evidence, advice, points = _SHORT[pay.kind]
    return Note(f"pay.{_NAMES[pay.kind]}", "pay", title, why, evidence, advice, points=points, spans=(pay.span,))
