"""Each thing that an advert asks: which lines count, as what, and what the line, its heading and its role say of it."""

from itertools import pairwise

import pytest

from reach.wording.document import Document
from reach.wording.report import LineRole
from reach.wording.structure.asks import read_asks
from reach.wording.structure.reading import Advert


def asks(text, role=""):
    """What is asked: kind and words; with a role, every line that is no heading has it."""
    document = Document(text)
    lines = [LineRole(line.span, "heading" if line.kind == "heading" else role) for line in document.lines if role]
    return [(ask.kind, text[ask.span.start : ask.span.end]) for ask in read_asks(Advert(document, lines))]


def kinds(text, role=""):
    """What is asked, by kind alone."""
    return [kind for kind, _ in asks(text, role)]


@pytest.mark.parametrize(
    "heading",
    [
        "Requirements",
        "Qualifications:",
        "What you bring",
        "What you'll need",
        "Who you are",
        "About you",
        "Essential criteria",
        "Person specification",
        "Must-haves",
        "WHAT WE ARE LOOKING FOR",
        "The ideal candidate will have:",
    ],
)
def test_a_list_under_a_heading_of_musts_is_one(heading):
    """What employers call it differs, what it is does not."""
    assert kinds(f"{heading}\n- Some dough\n- Some flour\n") == ["must", "must"]


@pytest.mark.parametrize(
    "heading",
    [
        "Nice to have",
        "Desirable",
        "Preferred qualifications",
        "Bonus points",
        "It would be a plus:",
        "Additional qualifications:",
    ],
)
def test_a_list_under_a_heading_of_wishes_is_one(heading):
    """Wishes go by many names."""
    assert kinds(f"{heading}\n- Some dough\n- Some flour\n") == ["nice", "nice"]


@pytest.mark.parametrize(
    "heading",
    [
        "Responsibilities",
        "What you'll do",
        "Benefits",
        "What we offer",
        "About us",
        "How to apply",
        "Key tasks:",
        "Essential job functions:",
    ],
)
def test_other_lists_ask_nothing(heading):
    """Work, gifts and the company are no demands."""
    assert kinds(f"{heading}\n- Some dough\n- Some flour\n") == []


def test_the_next_heading_ends_a_list():
    """Only what stands under the heading counts."""
    assert kinds("Requirements\n- Some dough\nBenefits\n- Some bread\n") == ["must"]


def test_a_heading_within_a_list_of_musts_goes_on_with_it():
    """A heading such as "Languages" under what people need is part of it."""
    assert kinds("What you need\n- Some dough\nLanguages\n- French\n") == ["must", "must"]


def test_a_heading_of_skills_under_duties_starts_no_list():
    """The word "Education" as a field of work asks for none."""
    assert kinds("Responsibilities\n- Bake\nEducation\n- Teach others to bake\n", "duties") == []


def test_questions_ask_nothing():
    """A line such as "Are you a baker?" invites; it is no line of a list."""
    assert kinds("Are you experienced, motivated and able to bake bread at night?", "requirements_must") == []


@pytest.mark.parametrize("role", ["apply", "pay", "equal_opportunity"])
def test_some_roles_are_never_demands(role):
    """How to apply, pay and statements stay out of a list, whatever heading stands above."""
    assert kinds("Requirements\n- Some dough\n", role) == []


def test_prose_that_speaks_of_nobody_is_no_demand():
    """A sentence that a model takes for a must, but which asks nothing of anybody."""
    text = "Our bakery stands in the middle of the old town and sells bread to all who come."
    assert kinds(text, "requirements_must") == []


def test_prose_that_asks_counts():
    """The same with a demand in it."""
    text = "You bring experience of baking bread for all who come, in the middle of the old town."
    assert kinds(text, "requirements_must") == ["must"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("- Licence required; own car a plus", "must"),
        ("- Own car a plus", "nice"),
        ("- Own car preferred but not required", "nice"),
        ("- A degree, preferably in baking", "must"),
        ("- You know the bonus scheme", "must"),
        ("- The ideal candidate bakes", "must"),
    ],
)
def test_words_of_wishing_are_read_with_care(said, kind):
    """A demand before the wish, a wish for the field alone, or another sense of the word."""
    assert kinds(f"Requirements\n{said}\n") == [kind]


def test_places_lie_in_order_and_apart():
    """Each ask has a place of its own."""
    text = "Requirements\n- Some dough\n- Some flour\nNice to have\n- Some French\n"
    spans = [ask.span for ask in read_asks(Advert(Document(text), ()))]
    assert spans == sorted(spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_a_line_of_signs_is_no_demand():
    """Rules and stars between the parts of an advert."""
    assert kinds("Requirements\n- Some dough\n- ---\n") == ["must"]
