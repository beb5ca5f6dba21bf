"""reach.wording.structure.readability: the formulas as published, syllables, and what counts as a sentence."""

import pytest

from reach.wording.document import Document
from reach.wording.report import LineRole, Span
from reach.wording.structure.readability import (
    LONG,
    OLDEST,
    RUN_TOGETHER,
    coleman_liau,
    flesch_kincaid,
    read_ease,
    read_sentences,
    syllables,
)
from reach.wording.structure.reading import Advert

SIMPLE = "You bake bread for the town. You plan the week with us. " * 12


def sentences(text, *roles):
    """The sentences of a text, as their words joined."""
    return [" ".join(one.words) for one in read_sentences(Advert(Document(text), roles))]


def test_flesch_kincaid_gives_the_grade_of_the_platypus():
    """The example that is told with the formula: 13 words, 24 syllables, grade 11.3."""
    assert 11.3 == round(flesch_kincaid(13, 1, 24), 1)


def test_coleman_liau_gives_the_grade_of_its_own_abstract():
    """The example of the paper: 119 words, 5 sentences, 639 letters; the rounded rates give 14.5."""
    assert 14.5 == round(coleman_liau(119, 5, 639), 1)


def test_the_platypus_has_as_many_syllables_as_the_example_says():
    """Syllables are counted as the published example counts them."""
    words = "the australian platypus is seemingly a hybrid of a mammal and reptilian creature".split()

    assert 24 == sum(map(syllables, words))


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("the", 1), ("bread", 1), ("baked", 1), ("wanted", 2), ("table", 2), ("little", 2), ("houses", 2), ("makes", 1),
        ("safely", 2), ("requirement", 3), ("experience", 4), ("being", 2), ("business", 2), ("queue", 1),
        ("communication", 5), ("responsibilities", 6), ("framework", 2), ("created", 3), ("area", 3), ("nhs", 3),
        ("14.20", 1), ("software", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_words_are_spoken(word, count):
    """Silent letters count nothing, two vowels that part count twice, letters without a vowel are spelt out."""
    assert count == syllables(word)


def test_a_word_too_long_to_be_one_is_counted_at_once():
    """Neither time nor memory goes into a run of letters."""
    assert 100_000 == syllables("ab" * 150_000)


def test_items_of_a_list_are_sentences_without_stops():
    """A list does not become one endless sentence."""
    text = "You will:\n- bake the bread for the town\n- sell the bread in our shop\n- clean the ovens every night"

    assert 3 == len(sentences(text))


def test_headings_and_labels_are_no_sentences():
    """What is read at a glance makes nothing easier or harder."""
    assert ["you bake bread for the town"] == sentences(
        "Your Main Duties Here\n\nYou bake bread for the town.\n\nFull time"
    )


def test_a_semicolon_and_a_colon_end_a_sentence():
    """As Flesch counted: each full unit of speech."""
    assert 2 == len(sentences("You bake bread for the town; you sell it in the shop."))


def test_equal_opportunity_statements_are_left_out():
    """What lawyers wrote is not held against the author."""
    text = "You bake bread for the town. We welcome people of every age, sex, faith and origin."
    statement = LineRole(Span(29, len(text)), "equal_opportunity")

    assert 1 == len(sentences(text, statement))
    assert 2 == len(sentences(text))


def test_a_list_that_lost_its_line_ends_is_no_sentence():
    """Capitals in the middle tell where items began; nor is anything of more than seventy words a sentence."""
    items = "bake bread for all the town Sell it in the shop Clean the ovens every night of the week with a brush"
    endless = "bread and " * RUN_TOGETHER

    assert LONG > len(items.split()) - 1
    assert 1 == len(sentences(f"{items}."))
    assert [] == sentences(f"{items} and then go home to sleep.")
    assert [] == sentences(endless)


def test_reading_ease_is_told_of_enough_words_only():
    """A handful of words has no grade; facts about sentences are there all the same."""
    short = read_ease(read_sentences(Advert(Document("You bake bread for the town."), ())))

    assert (None, None, None) == (short.flesch_kincaid, short.coleman_liau, short.reading_age)
    assert (1, 0) == (short.sentences, short.long_sentences)


def test_easy_texts_have_a_lower_age_than_hard_ones():
    """Both grades rise with words and sentences that are longer, and the age with them."""
    hard = (
        "Responsibilities include comprehensive administration of organisational communication infrastructure and "
        "continuous consideration of interdepartmental accountability requirements throughout implementation. "
    ) * 8
    easy, difficult = (read_ease(read_sentences(Advert(Document(text), ()))) for text in (SIMPLE, hard))

    assert easy.flesch_kincaid < 3 < difficult.flesch_kincaid
    assert easy.coleman_liau < 5 < difficult.coleman_liau
    assert easy.reading_age < 10
    assert OLDEST == difficult.reading_age


def test_long_sentences_have_more_than_twenty_five_words():
    """The edge is the published one."""
    words = "bread " * LONG
    at, above = (read_ease(read_sentences(Advert(Document(f"{text}."), ()))) for text in (words, words + "more"))

    assert (0, 1) == (at.long_sentences, above.long_sentences)
