"""reach.wording.structure.titles: which line is the title, and what keeps people from finding it."""

import pytest

from reach.wording.structure.titles import read_title, title_of
from tests.wording.structure.words import advert_of, shipped_words

TEXT = "We bake bread for the whole town. You plan the week with the other bakers."


def noted(title, text=TEXT):
    """The names of the notes on a title."""
    return [note.id.removeprefix("title.") for note in read_title(advert_of(text, title), shipped_words())]


@pytest.mark.parametrize(
    "title",
    [
        "Baker", "Senior Baker (m/w/d)", "Baker (part time)", "Software Engineer (Machine Learning)", "Staff Nurse RGN",
        "C++ Developer", "Head of R&D", "Baker/Pastry Chef", "SQL Developer", "Nurse (RN)", "Year 6 Teacher",
    ],
)  # fmt: skip
def test_a_plain_title_has_no_notes(title):
    """The name of a job, with what is usual beside it."""
    assert [] == noted(title)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Pastry Ninja", "unsearchable"), ("Flour Wizard", "unsearchable"), ("Exciting opportunity", "unsearchable"),
        ("Baker - req 4711", "code"), ("Baker (Ref: BK-2201)", "code"), ("Baker #48213", "code"),
        ("Baker (2484)", "code"), ("Baker (Band 6)", "code"), ("Baker JR-00412", "code"),
        ("Baker!!!", "signs"), ("**Baker** wanted", "signs"), ("\u2b50 Baker", "signs"), ("Baker $$$", "signs"),
        ("HEAD BAKER NIGHTS", "capitals"),
        ("Baker for bread, rolls, cakes and pies in the old town on most nights", "long"),
    ],
)  # fmt: skip
def test_what_hides_a_job_is_noted(title, name):
    """Words nobody types, codes, signs, capitals and length."""
    assert name in noted(title)


def test_a_title_apart_that_names_one_sex_is_noted_with_the_name_to_use():
    """No other rule reads a title that stands apart from the text."""
    (note,) = read_title(advert_of(TEXT, "Van Salesman"), shipped_words())

    assert "title.gendered" == note.id
    assert "salesperson" in note.advice
    assert "law" == note.evidence.grade


def test_a_title_in_the_text_that_names_one_sex_is_left_to_the_word_lists():
    """The same thing is not said twice."""
    text = f"Senior Salesman\n\n{TEXT}"

    assert "Senior Salesman" == title_of(advert_of(text)).text
    assert [] == noted("", text)


@pytest.mark.parametrize("text", [f"## Head Baker\n{TEXT}", f"**Head Baker**\n\n{TEXT}", f"Head Baker\n{TEXT}"])
def test_the_first_line_is_the_title_where_it_stands_as_a_heading(text):
    """Dressed as a heading or not, its words are the title, and its place is known."""
    title = title_of(advert_of(text))

    assert "Head Baker" == title.text
    assert "Head Baker" == text[title.start : title.start + len(title.text)]


@pytest.mark.parametrize(
    "text", ["", "Head Baker", TEXT, f"About us\n{TEXT}", f"=== JOB DETAILS ===\n{TEXT}", f"Location: Old Town\n{TEXT}"]
)
def test_what_is_no_title_is_not_taken_for_one(text):
    """Nothing, a sentence, or the heading of a part."""
    assert None is title_of(advert_of(text))
    assert [] == noted("", text)


def test_a_note_on_a_title_in_the_text_marks_it():
    """The place is the author's own words."""
    text = f"HEAD BAKER NIGHTS\n\n{TEXT}"
    (note,) = read_title(advert_of(text), shipped_words())

    assert ["HEAD BAKER NIGHTS"] == [text[span.start : span.end] for span in note.spans]


def test_a_given_title_that_opens_the_text_is_marked_there():
    """A title field and the first line are mostly the same."""
    text = f"Baker #48213\n\n{TEXT}"
    (note,) = read_title(advert_of(text, "Baker #48213"), shipped_words())

    assert ["#48213"] == [text[span.start : span.end] for span in note.spans]
    assert () == read_title(advert_of(TEXT, "Baker #48213"), shipped_words())[0].spans


def test_a_title_without_end_is_read_in_part():
    """Whatever stands there, it costs nothing."""
    assert "long" in noted("A" * 200_000)
