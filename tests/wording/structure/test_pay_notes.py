"""Notes on pay: which one for which pay, what it costs, and that each carries its reason."""

import pytest

from reach.wording.report import GRADES, Span
from reach.wording.structure.facts import AREAS, Pay
from reach.wording.structure.pay_notes import pay_notes

PLACE = Span(0, 9)
RANGE = Pay("range", PLACE, 30000, 36000, "year", "GBP")
WIDE = Pay("range", PLACE, 30000, 46000, "year", "GBP")
EVERY = (
    None,
    RANGE,
    WIDE,
    Pay("vague", PLACE),
    Pay("band_only", PLACE),
    Pay("up_to", PLACE, None, 30000),
    Pay("from", PLACE, 30000, None),
)


@pytest.mark.parametrize(
    ("pay", "name", "points", "good"),
    [
        (EVERY[0], "missing", -3, False),
        (EVERY[1], "range", 0, True),
        (EVERY[2], "wide", -1, False),
        (EVERY[3], "vague", -3, False),
        (EVERY[4], "band-only", -1, False),
        (EVERY[5], "up-to", -1, False),
        (EVERY[6], "from", -1, False),
    ],
)
def test_each_pay_has_its_note(pay, name, points, good):
    """Missing and vague pay cost most, open ends a little; a range within bounds is a strength."""
    (note,) = pay_notes(pay)
    assert (f"pay.{name}", points, good) == (note.id, note.points, note.good)


@pytest.mark.parametrize("pay", EVERY)
def test_a_note_says_why_and_what_to_do(pay):
    """Reason, evidence and place are there, and advice wherever something is wanting."""
    (note,) = pay_notes(pay)
    assert note.area in AREAS
    assert note.evidence.grade in GRADES
    assert note.why
    assert note.evidence.source
    assert note.good or note.advice
    assert (PLACE,) * (pay is not None) == note.spans


def test_one_plain_amount_needs_no_note():
    """A single amount is neither praised nor costs anything."""
    assert () == pay_notes(Pay("single", PLACE, 30000, 30000, "year", "GBP"))


def test_half_above_the_low_end_is_not_yet_wide():
    """The bound itself is still a plain range."""
    assert pay_notes(Pay("range", PLACE, 30000, 45000))[0].good
