"""Place and time: what offers that work can bend, hours, contract, the last day to apply and the first day of work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.structure.arrangements import read_arrangements
from reach.wording.structure.reading import Advert


def facts(text):
    """What is said of place and time."""
    return read_arrangements(Advert(Document(text), ()))[0]


def notes(text):
    """The notes by their id."""
    return {note.id: note for note in read_arrangements(Advert(Document(text), ()))[1]}


@pytest.mark.parametrize(
    "said",
    [
        "We offer flexible working.",
        "Flexible hours and a free lunch.",
        "Enjoy flexible working hours.",
        "You have the flexibility to choose your hours.",
        "Hybrid: three days in our office in Leeds.",
        "This is a hybrid role.",
        "The role is fully remote.",
        "Location: Remote",
        "You can work from home two days a week.",
        "Part-time, 20 hours a week.",
        "Full or part time hours are available.",
        "We welcome job share applicants.",
        "Compressed hours are possible.",
        "Set your own schedule.",
        "Applications are welcome from those unable to work full time.",
        "Flexitime and a canteen.",
        "Hours to suit you.",
    ],
)
def test_an_offer_to_bend_is_found(said):
    """Each way in which place or time can bend counts."""
    assert facts(f"We look for a baker. {said} Come and see us.").flexible


@pytest.mark.parametrize(
    "said",
    [
        "You must be flexible.",
        "A flexible approach to work is needed.",
        "Flexible benefits and a pension.",
        "You must be able to work a flexible schedule, nights included.",
        "Applicants should be willing to work flexible hours.",
        "Experience with hybrid cloud.",
        "Remote monitoring of patients.",
        "You give remote support to customers.",
        "This job cannot be done from home.",
        "No remote work.",
        "You supervise temporary and part-time staff.",
        "We supply a flexible workforce to shops.",
        "Flexibility to work in a dynamic environment.",
        "We care for people in their own home.",
        "The job is full-time, on site.",
    ],
)
def test_what_is_asked_or_meant_otherwise_offers_nothing(said):
    """Demands, clouds, wards and staff of others are no flexible work."""
    assert not facts(f"We look for a baker. {said} Come and see us.").flexible


def test_the_ways_are_told_apart():
    """Several offers are named one by one."""
    assert facts("Hybrid role. Part-time or job share possible.").ways == ("hybrid", "job_share", "part_time")


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("37.5 hours per week", 37.5),
        ("40 hours/week", 40),
        ("20-25 hours a week", 20),
        ("Weekly hours: 30", 30),
        ("37.5 hpw", 37.5),
        ("24 hours a day", None),
        ("Hours: 9am to 5pm", None),
    ],
)
def test_hours_of_a_week(said, hours):
    """The figure of a week, not of a day and not of the clock."""
    assert facts(f"Baker\n{said}\n").hours == hours


@pytest.mark.parametrize(
    ("said", "contract"),
    [
        ("This is a permanent post.", "permanent"),
        ("Fixed-term contract for 12 months.", "fixed_term"),
        ("A temporary position until May.", "temporary"),
        ("A paid internship in our kitchen.", "internship"),
        ("Contract to hire.", "contract"),
        ("You need a permanent address.", None),
        ("You sign contracts with shops.", None),
    ],
)
def test_the_kind_of_contract(said, contract):
    """What the job is, not what else is permanent."""
    assert facts(said).contract == contract


@pytest.mark.parametrize(
    "said",
    [
        "Closing date: 12 March 2025",
        "Closing date 09/11/2020",
        "The closing date for applications is Friday 3rd May.",
        "Deadline: April 30, 2014.",
        "APPLICATION DEADLINE\nApplications must be received by THURSDAY, JUNE 22, 2017.",
        "Please send your CV by 15 February.",
        "Applications close on 2025-04-01.",
        "Deadline: June 2025",
        "Apply no later than 1 June 2025.",
        "To receive full consideration, apply by March 15.",
    ],
)
def test_a_last_day_to_apply_is_found_where_it_stands(said):
    """The place holds the date."""
    found = facts(f"Baker wanted. {said}\nCome soon.")
    assert found.closing_date
    assert any(sign.isdigit() for sign in said) <= any(
        sign.isdigit() for sign in text_at(f"Baker wanted. {said}", found)
    )


def text_at(text, found):
    """The words of the last day."""
    return text[found.closing.start : found.closing.end]


@pytest.mark.parametrize(
    "said",
    [
        "You meet deadlines.",
        "We may close this advert early.",
        "Interviews are held on 5 May.",
        "The closing date may change.",
        "The degree must be in hand by 15 August 2014.",
        "Open until filled.",
        "Start date: 1 May 2025",
        "You must submit monthly reports and close the books.",
        "Posted on 3 May 2025.",
    ],
)
def test_other_days_are_not_the_last_to_apply(said):
    """Interviews, starts, degrees and work have days of their own."""
    assert not facts(f"Baker wanted. {said} Come soon.").closing_date


@pytest.mark.parametrize(
    "said", ["Start date: 1 May 2025", "Immediate start available", "Starting in September 2 weeks after"]
)
def test_the_first_day_is_found(said):
    """A date, or at once."""
    assert facts(said).start is not None


@pytest.mark.parametrize(
    ("said", "contract"),
    [
        ("This post is initially for 12 months.", "fixed_term"),
        ("The role is open for two years.", "fixed_term"),
        ("A contract for up to six months.", "fixed_term"),
        ("You cover maternity leave: a maternity cover for our head baker.", "fixed_term"),
        ("A secondment of one year.", "fixed_term"),
        ("You worked in a similar role for two years of your life.", None),
        ("In this job for 3 years or more, you can take a sabbatical.", None),
        ("We offer maternity pay.", None),
    ],
)
def test_work_that_ends_is_told_by_how_long_it_lasts(said, contract):
    """A number of months or years that the post is for, not years of somebody's life."""
    assert facts(said).contract == contract


def test_the_place_of_a_way_is_all_of_its_words():
    """A page that quotes it shows "Part-time", not "Part"."""
    text = "Part-time or full-time. Flexible working hours. A job share is fine."
    (note,) = notes(text).values()
    assert [text[span.start : span.end] for span in note.spans] == ["Part-time", "Flexible working hours", "job share"]


def test_what_is_missing_is_noted():
    """Nothing said of flexible work costs two points."""
    found = notes("We look for a baker.")
    assert {name: note.points for name, note in found.items()} == {"arrangements.inflexible": -2}


def test_what_is_said_is_good():
    """All said: one strength, with its place, and nothing to mend."""
    text = "Permanent, full-time. Hybrid work. Closing date: 3 May 2025."
    found = notes(text)
    assert list(found) == ["arrangements.flexible"]
    note = found["arrangements.flexible"]
    assert note.good
    assert [text[span.start : span.end] for span in note.spans] == ["Hybrid work"]


def test_facts_as_json():
    """Every fact has its key."""
    wire = facts("Part-time, 20 hours a week, permanent.").to_wire()
    assert wire == {
        "flexible": True,
        "ways": ["part_time"],
        "hours_per_week": 20.0,
        "contract": "permanent",
        "closing_date": False,
        "start": False,
    }


@given(st.text(alphabet="flexible hybrid by 12 May closing\n-:.hours\u2022", max_size=300))
def test_any_text_can_be_read(text):
    """Whatever is pasted, places lie in the text."""
    found = facts(text)
    assert found.closing is None or found.closing.end <= len(text)
