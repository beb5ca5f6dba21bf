"""Fields of a form that ask for what is no employer's business."""

from __future__ import annotations

import pytest

from reach.wording.document import Document
from reach.wording.rules.fields import age_field, marital_field, nationality_field, religion_field

FOUND = [
    (marital_field, "Marital status: single", "Marital status: single"),
    (marital_field, "Cook\nCivil status: not married\nHours: 40", "Civil status: not married"),
    (religion_field, "- Religion: Hindu", "Religion: Hindu"),
    (religion_field, "RELIGION: Roman Catholic", "RELIGION: Roman Catholic"),
    (nationality_field, "Nationality: Filipino / Indian", "Nationality: Filipino / Indian"),
    (nationality_field, "Caste: Brahmin.", "Caste: Brahmin"),
    (nationality_field, "Nationality: Filipino, Age: 30", "Nationality: Filipino"),
    (nationality_field, "Nationality: Filipino, Nepali", "Nationality: Filipino, Nepali"),
    (religion_field, "Religion: Hindu, Gender: male", "Religion: Hindu"),
    (age_field, "Age: 30", "Age: 30"),
    (age_field, "Max age: 35 years", "Max age: 35"),
    (age_field, "Age limit: up to 28", "Age limit: up to 28"),
]

LEFT_ALONE = [
    (marital_field, "We do not ask for your marital status: it is your own affair, and it stays so with all of us."),
    (marital_field, "Marital status: any"),
    (religion_field, "Religion: not asked for"),
    (religion_field, "You teach religion: two lessons a week and one more in the spring term."),
    (nationality_field, "Nationality: open"),
    (nationality_field, "Nationality\nIndian Ocean cruises"),
    (age_field, "Age: any"),
    (age_field, "Age: 30 months"),
    (age_field, "Age 30"),
    (age_field, "Age: 12"),
]


@pytest.mark.parametrize(("rule", "text", "words"), FOUND)
def test_a_field_with_a_value_is_found_to_the_word(rule, text, words) -> None:
    """Label and value are found, and nothing of the line after."""
    document = Document(text)
    spans = [document.span_of(match.first, match.last) for match in rule(document)]
    assert [words] == [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(("rule", "text"), LEFT_ALONE)
def test_an_open_field_or_a_sentence_is_left_alone(rule, text) -> None:
    """A field that is open to all, and a sentence with the same words, say nothing."""
    assert [] == list(rule(Document(text)))
