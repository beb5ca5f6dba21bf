"""Words that stand in place of pay: praise, what is left open, and the names of bands and grades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.structure.pay_words import read_band, read_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("we offer a competitive salary and cake.", "competitive salary"),
        ("highly competitive hourly rates", "competitive hourly rates"),
        ("excellent benefits, generous compensation", "generous compensation"),
        ("competitive benefits and compensation", "competitive benefits and compensation"),
        ("salary: negotiable", "salary: negotiable"),
        ("a competitive total rewards package", "competitive total rewards package"),
        ("salary is commensurate with experience.", "salary is commensurate"),
        ("the rate depends on what you know", "rate depends on"),
        ("salary doe", "salary doe"),
        ("pay tbc", "pay tbc"),
        ("competitive enhanced pay for nights", "competitive enhanced pay"),
        ("full time, permanent hiresalary: competitive", "salary: competitive"),
        ("the salary will be determined later", "salary will be determined"),
        ("salaries at our mill are highly competitive", "salaries at our mill are highly competitive"),
        ("baker wanted; commensurate with experience", "commensurate with experience"),
        ("market-leading pay", "market-leading pay"),
    ],
)
def test_words_in_place_of_pay_are_found(text, words):
    """Praise of pay, and pay left to be agreed, with exactly these words."""
    pay = read_words(text)
    assert ("vague", words) == (pay.kind, text[pay.span.start : pay.span.end])


@pytest.mark.parametrize(
    "text",
    [
        "we offer competitive benefits.",
        "in a competitive market you pay attention to detail",
        "title and duties will be commensurate with experience",
        "a great package manager for code",
        "we pay for your training",
        "at fairs we pay for the travel, based on receipts",
        "the department of education (doe)",
        "we respect competitive prices and good work",
        "send us your salary requirements",
        "bread",
    ],
)
def test_other_praise_is_left_alone(text):
    """Benefits, markets, duties, software and other senses of "pay" are not pay."""
    assert read_words(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("band 6 nurse", "band 6"),
        ("nurse (band 8a)", "band 8a"),
        ("afc band 5", "afc band 5"),
        ("salary grade 055", "salary grade 055"),
        ("pay grade: e12", "pay grade: e12"),
        ("analyst, gs-12", "gs-12"),
        ("analyst, gs-9/11", "gs-9/11"),
    ],
)
def test_a_band_is_found_by_its_name(text, name):
    """Bands, grades beside a word of pay, and grades of the United States' schedule."""
    pay = read_band(text)
    assert ("band_only", name) == (pay.kind, text[pay.span.start : pay.span.end])


@pytest.mark.parametrize(
    "text",
    [
        "you supervise band 5 nurses",
        "with other band 6 colleagues",
        "you teach grade 7",
        "a band of 5 musicians",
        "grade 9 students",
        "husband 6",
        "production-grade 3.5",
        "promoted to band 6",
    ],
)
def test_the_bands_of_others_are_left_alone(text):
    """Colleagues, schools and music have bands and grades too."""
    assert read_band(text) is None


@given(st.text(alphabet="bandgrde salrycompetiv0123456789:", max_size=80))
def test_what_is_found_lies_in_the_text(text):
    """Whatever stands in it, spans stay inside."""
    for pay in (read_band(text), read_words(text)):
        assert pay is None or pay.span.end <= len(text)
