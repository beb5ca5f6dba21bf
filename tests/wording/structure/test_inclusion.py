"""Who is invited and how: adjustments one can ask for, statements, benefits, ways to apply, and somebody to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.structure.inclusion import read_inclusion
from reach.wording.structure.reading import Advert


def facts(text):
    """What is said of who is invited."""
    return read_inclusion(Advert(Document(text), ()))[0]


def notes(text):
    """The notes by their id."""
    return {note.id: note for note in read_inclusion(Advert(Document(text), ()))[1]}


@pytest.mark.parametrize(
    "said",
    [
        "If you need an adjustment for the interview, write to access@bakery.example.",
        "To request an accommodation in the application process, please call 020 7946 0000.",
        "Applicants who need a reasonable accommodation should contact our talent team.",
        "Please let us know if you need any adjustments to apply.",
        "We guarantee an interview to disabled people who meet the minimum criteria.",
        "A sign language interpreter can be there, and you get extra time in tests.",
        "We run a guaranteed interview scheme.",
        "Reasonable accommodations are made on request.\nTo request one, please email jobs@bakery.example.",
    ],
)
def test_an_offer_that_can_be_acted_on_is_specific(said):
    """Whom or how to ask, or what there is."""
    assert facts(f"We bake bread. {said}").accommodation == "specific"


@pytest.mark.parametrize(
    "said",
    [
        "Reasonable accommodations may be made to enable individuals with disabilities to do the work.",
        "We provide reasonable adjustments throughout the recruitment process.",
        "Accommodations are available upon request for applicants with disabilities.",
        "We are a Disability Confident employer.",
    ],
)
def test_an_offer_without_a_way_to_ask_is_boilerplate(said):
    """Nothing in it to act on."""
    assert facts(f"We bake bread. {said}").accommodation == "boilerplate"


@pytest.mark.parametrize(
    "said",
    [
        "We are an equal opportunity employer, whatever your race, age or disability.",
        "Staff accommodation is provided on site.",
        "You prepare month-end adjustments for the payroll.",
        "We accommodate large groups in our hotel.",
        "You care for adults with learning disabilities.",
    ],
)
def test_words_that_offer_no_help_with_applying(said):
    """Statements, rooms, books and the people one works for."""
    assert facts(f"We bake bread. {said}").accommodation == "none"


def test_a_contact_elsewhere_makes_no_offer_specific():
    """The address for questions about the job stands in a paragraph of its own."""
    offer = "We make reasonable adjustments for disabled applicants."
    text = f"{offer}\n\nThe bakery stands in Leeds.\nMail: ann@bakery.example"
    assert facts(text).accommodation == "boilerplate"


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("We are an equal opportunity employer.", "boilerplate"),
        ("All applicants are considered without regard to race, and there is diversity.", "boilerplate"),
        ("We particularly encourage women and disabled people to apply, from all backgrounds.", "specific"),
        ("We bake diverse kinds of bread.", "none"),
    ],
)
def test_a_statement_of_ones_own_is_told_from_a_standard_one(said, statement):
    """Who is welcome, or what everybody writes."""
    assert facts(said).statement == statement


def test_benefits_are_named():
    """By what they are for, each once."""
    assert facts("A pension, 28 days of annual leave and more holidays, and a gym.").benefits == (
        "pension",
        "leave",
        "wellbeing",
    )


def test_ways_to_apply():
    """Online, by mail, by phone, by post."""
    found = facts("Apply online, mail ann@bakery.example, call 020 7946 0000 or send it by post.")
    assert found.ways == ("online", "mail", "phone", "post")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Please contact Ann Baker for more.", "Ann Baker"),
        ("For an informal discussion call Dr Asha O'Neil on 020 7946 0000.", "Dr Asha O'Neil"),
        ("Contact Human Resources.", None),
        ("You are in contact with customers.", None),
    ],
)
def test_a_named_contact(said, name):
    """A person, not an office."""
    found = facts(said).contact
    assert (said[found.start : found.end] if found else None) == name


def test_no_offer_costs_more_than_an_empty_one():
    """Nothing, boilerplate and an offer: two points, one, none."""
    assert notes("We bake bread.")["inclusion.no-accommodation"].points == -2
    boilerplate = "We make reasonable adjustments in recruitment."
    assert notes(boilerplate)["inclusion.boilerplate"].points == -1
    specific = notes("Ask for adjustments in recruitment: contact Ann Baker.")["inclusion.accommodation"]
    assert specific.good
    assert specific.points == 0


def test_the_words_of_a_standard_statement_cost_nothing():
    """What is contested is said, not charged."""
    note = notes("We are an equal opportunity employer.")["inclusion.statement-boilerplate"]
    assert note.points == 0
    assert "contested" in note.why


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("If you have questions, write to jobs@bakery.example.", "jobs@bakery.example"),
        ("For further information please call 020 7946 0000.", "020 7946 0000"),
        ("For an informal chat ring the bakery on (020) 7946-0000.", "(020) 7946-0000"),
        ("Please contact jobs@bakery.example, or ask at the till.", "jobs@bakery.example"),
        ("Questions? Ann Baker knows: please contact Ann Baker, ann@bakery.example.", "Ann Baker"),
        ("Send your letter with contact details to jobs@bakery.example.", None),
        ("To request an adjustment, please contact access@bakery.example.", None),
        ("You answer questions from customers at 20 tables.", None),
        ("We keep your information for 30 days.", None),
    ],
)
def test_an_address_for_questions_is_somebody_to_ask(said, place):
    """An office will do; an address for applications, or for adjustments alone, is something else."""
    found = facts(said).contact
    assert (said[found.start : found.end] if found else None) == place


@pytest.mark.parametrize("said", ["Contact the Benefits Division.", "Please contact your Team Leader.", "Call Us Now."])
def test_an_office_or_a_rank_is_no_name(said):
    """Capitals do not make a person."""
    assert facts(said).contact is None


@pytest.mark.parametrize(
    "said",
    [
        "You make an inclusive classroom for children of four.",
        "You work with a diverse range of clients.",
        "We ask for experience in inclusive teaching.",
    ],
)
def test_words_on_the_work_are_no_statement(said):
    """They say what is done, and nothing to those who apply."""
    assert facts(said).statement == "none"


def test_an_invitation_may_come_after_the_reason():
    """Who is missing first, who is invited then."""
    said = "As women are under-represented among our bakers, we encourage applications from them."
    assert facts(said).statement == "specific"


def test_a_form_for_applications_is_no_accessible_format():
    """A letter in "any other format" helps nobody with an adjustment; a choice of formats does."""
    assert facts("Send a letter or any other format of application.").accommodation == "none"
    assert facts("You can have this advert in large print and other formats.").accommodation == "specific"


def test_a_note_quotes_the_sentence():
    """One word of a statement would tell a reader nothing."""
    text = "We bake bread. We are an equal opportunity employer. Apply soon."
    (span,) = notes(text)["inclusion.statement-boilerplate"].spans
    assert text[span.start : span.end] == "We are an equal opportunity employer."


def test_facts_as_json():
    """Every fact has its key."""
    assert facts("We bake bread.").to_wire() == {
        "accommodation": "none",
        "statement": "none",
        "benefits": [],
        "ways_to_apply": [],
        "contact": False,
    }


@given(st.text(alphabet="contact Ann Baker adjustments disab\n-:.@", max_size=300))
def test_any_text_can_be_read(text):
    """Whatever is pasted, places lie in the text."""
    found = facts(text)
    assert found.contact is None or found.contact.end <= len(text)
