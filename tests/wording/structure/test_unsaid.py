"""What people look for and do not find is one note, however much of it is missing."""

import pytest

from reach.wording.structure.arrangements import read_arrangements
from reach.wording.structure.inclusion import read_inclusion
from reach.wording.structure.unsaid import unsaid_note
from tests.wording.structure.words import advert_of

ALL = (
    "Permanent. 30 hours a week. Apply by 3 May 2027. We offer a pension and 28 days of annual leave. "
    "Questions? Please contact Ann Baker."
)
PARTS = {
    "the hours": "30 hours a week. ",
    "the kind of contract": "Permanent. ",
    "a last day to apply": "Apply by 3 May 2027. ",
    "the benefits": "We offer a pension and 28 days of annual leave. ",
    "whom to ask": "Questions? Please contact Ann Baker.",
}


def unsaid(text):
    """The note on what a text leaves out."""
    advert = advert_of(text)
    return unsaid_note(advert, read_arrangements(advert)[0], read_inclusion(advert)[0])


def test_an_advert_that_says_all_has_no_note():
    """Nothing is missing."""
    assert unsaid(ALL) is None


@pytest.mark.parametrize("part", PARTS)
def test_what_is_left_out_is_named(part):
    """Each of them by itself, with words on what to say."""
    note = unsaid(ALL.replace(PARTS[part], ""))
    assert note.title == f"Not said: {part}"
    assert note.advice.startswith("Say ")
    assert ";" not in note.advice


def test_all_that_is_left_out_is_one_note():
    """Five remarks in a row would say the same five times."""
    note = unsaid("We bake bread.")
    assert note.title == (
        "Not said: the hours, the kind of contract, a last day to apply, the benefits and whom to ask"
    )
    assert note.advice.count(";") == 4


def test_it_costs_nothing_and_claims_no_study():
    """It is custom, and what the form around an advert says, its text need not say again."""
    note = unsaid("We bake bread.")
    assert (note.points, note.evidence.grade) == (0, "guide")
    assert "the form around the advert" in note.why


@pytest.mark.parametrize(
    "said",
    [
        "Full-time work.",
        "Part-time work.",
        "37.5 hours a week.",
        "From 9am to 5pm.",
        "We start at 6 a.m. and end at 2 p.m.",
        "You work early and late shifts.",
        "The rota is made a month ahead.",
    ],
)
def test_hours_may_be_told_in_many_ways(said):
    """By number, by the word for them, by the clock or by shifts."""
    assert "hours" not in unsaid(said).title


@pytest.mark.parametrize("said", ["The team is 5 mothers strong.", "We sell 9 amber beads.", "I am at the oven."])
def test_letters_of_the_clock_in_other_words_tell_no_hours(said):
    """A figure beside a word that begins like am is no time of day."""
    assert "hours" in unsaid(said).title
