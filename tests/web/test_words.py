"""The words of the pages: figures, dates, quotation marks and terms as people read them."""

from datetime import date

import pytest

from reach.web import words


def test_small_numbers_are_words_and_large_ones_figures():
    """A sentence reads better with "seven" than with "7"."""
    assert ["one", "twelve", "13", "1,200"] == [words.in_words(number) for number in (1, 12, 13, 1200)]


def test_all_of_some_things():
    told = [words.all_of(number, "wording") for number in (1, 2, 3, 1_200)]

    assert told == ["the one wording", "both wordings", "all three wordings", "all 1,200 wordings"]
    assert words.all_of(3, "wording", figures=True) == "all 3 wordings"


def test_points_have_a_true_minus_sign():
    """A hyphen is not a minus."""
    assert ["−9", "0"] == [words.points(number) for number in (-9, 0)]


def test_a_date_is_plain():
    """No leading nought, the month in full."""
    assert words.plain_date(date(2026, 1, 3)) == "3 January 2026"


def test_a_place_has_its_name_or_keeps_its_code():
    """A code we know no name for is better than nothing."""
    assert [words.place(code) for code in ("uk", "US", "US-CO")] == ["United Kingdom", "United States", "US-CO"]


@pytest.mark.parametrize(
    ("items", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_things_in_a_row(items, told):
    """As a sentence names them."""
    assert told == words.listed(items)


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ('It reads as "young", and it\'s old.', "It reads as “young”, and it’s old."),
        ("'Older' people's", "‘Older’ people’s"),
        ('one " alone', 'one " alone'),
        ("10 years' experience", "10 years’ experience"),
    ],
)
def test_quotation_marks_are_those_of_print(plain, printed):
    """Lexicons are typed with straight quotes; a page is not."""
    assert printed == words.curly(plain)


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("young", "young"),
        ("{true |born |}native", "(true, born or nothing) native"),
        ("salesm{a|e}n", "salesm(a or e)n"),
        ("lift {up to |}heavy", "lift (up to or nothing) heavy"),
        ("{a} b", "a b"),
    ],
)
def test_terms_are_told_without_their_signs(term, told):
    """Nobody has to know how lexicons write alternatives."""
    assert told == words.readable(term)
