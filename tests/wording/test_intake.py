"""reach.wording.intake: what may be read as a text, and clear words for what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.errors import TextError
from reach.wording.intake import check_kind, check_locale, check_text
from reach.wording.report import KINDS

LIMIT = 1_000


def refusal(call, *arguments):
    """Give the error that a call causes."""
    with pytest.raises(TextError) as caught:
        call(*arguments)
    return caught.value


def test_a_text_is_given_back_as_it_is():
    """Nothing is trimmed, folded or mended: offsets must point into the caller's own text."""
    text = "  We\r\nneed\u00a0you \u200b\ud7ff \U0001f469\u200d\U0001f4bb e\u0301 \u05d0\u05d1 \n"

    assert text == check_text(text, LIMIT)


@pytest.mark.parametrize("text", ["", " ", "\r\n\t \u00a0", "\u200b\ufeff\u00ad", "\x00", "\x0c\x0b"])
def test_nothing_to_read_is_empty_or_not_text(text):
    """Spaces and characters nobody can see are no text; NULs alone are a binary file."""
    expected = "not_text" if "\x00" in text else "empty"

    assert expected == refusal(check_text, text, LIMIT).code


@pytest.mark.parametrize("text", [".", "\U0001f600", "1", "\u05d0", "<script>", "' OR 1=1 --"])
def test_anything_one_can_see_is_text(text):
    """Punctuation, emoji, other scripts, markup and queries are all just text."""
    assert text == check_text(text, LIMIT)


def test_the_limit_itself_is_not_too_long():
    """A text of exactly the limit is checked."""
    assert "a" * LIMIT == check_text("a" * LIMIT, LIMIT)


def test_one_more_than_the_limit_is_too_long():
    """The refusal says how long the text is and what the limit is."""
    error = refusal(check_text, "a" * (LIMIT + 1), LIMIT)

    assert ("too_long", "The text is 1,001 characters long; the limit is 1,000.") == (error.code, error.detail)


def test_the_limit_counts_characters_not_bytes():
    """Emoji take four bytes each and still count as one."""
    text = "\U0001f600" * LIMIT

    assert text == check_text(text, LIMIT)


@pytest.mark.parametrize("half", ["\ud800", "\udc00\ud800"])
def test_half_a_surrogate_pair_is_not_text(half):
    """JSON can smuggle it in; UTF-8 could not carry it out again. The refusal says where it is."""
    error = refusal(check_text, f"Caf\u00e9 {half} staff", LIMIT)

    assert "not_text" == error.code
    assert error.detail.startswith("Character 6 ")


def test_a_stray_control_character_is_let_pass():
    """A form feed or one NUL from a converted document does not make it a binary file."""
    text = "We are hiring.\x0cPage two\x00" + " of a long advert" * 20

    assert text == check_text(text, LIMIT)


def test_many_control_characters_are_a_binary_file():
    """What is plainly no text is said to be none."""
    error = refusal(check_text, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", LIMIT)

    assert "not_text" == error.code
    assert "binary" in error.detail


def test_every_kind_is_known():
    """Adverts and posts."""
    assert list(KINDS) == [check_kind(kind) for kind in KINDS]


@pytest.mark.parametrize("kind", ["", "Advert", "letter", "advert "])
def test_an_unknown_kind_is_refused_with_the_known_ones(kind):
    """The refusal lists what there is and does not repeat what was sent."""
    error = refusal(check_kind, kind)

    assert "unknown_kind" == error.code
    assert "Known are: advert, post." in error.detail


@pytest.mark.parametrize("locale", ["en", "EN", "en-GB", "en_US", "en-001"])
def test_every_region_of_a_language_is_read_with_its_lists(locale):
    """One set of lists serves British and American English."""
    assert "en" == check_locale(locale)


@pytest.mark.parametrize("locale", ["", "fr", "english", "-en", "e\ud800"])
def test_an_unknown_locale_is_refused(locale):
    """No list is better than the wrong one."""
    assert "unknown_locale" == refusal(check_locale, locale).code


def answer_to(call, *arguments):
    """Give what a call returns, or the error it refuses with."""
    try:
        return call(*arguments)
    except TextError as error:
        return error


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_string_is_given_back_or_refused_without_being_quoted(text):
    """Whatever comes, the answer is the text itself or a refusal that does not repeat it."""
    answer = answer_to(check_text, text, 50)

    assert answer == text or len(text) < 12 or text not in answer.detail
