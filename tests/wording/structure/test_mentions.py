"""Words of an advert with the words around them."""

from reach.wording.document import Document
from reach.wording.structure.mentions import MOST, mentions
from reach.wording.structure.reading import Advert


def one(text, word):
    """The first mention of a word."""
    return next(mentions(Advert(Document(text), ()), (word,)))


def test_a_mention_stands_where_the_word_does():
    """Offsets count into the text as given, whatever the case of the word."""
    text = "Bake BREAD daily."
    assert text[one(text, "bread").span.start : one(text, "bread").span.end] == "BREAD"


def test_what_stands_around_is_cut_to_the_asked_length():
    """No more than was asked for on either side."""
    found = next(mentions(Advert(Document("ab cd ef gh ij"), ()), ("ef",), 4, 2))
    assert (found.before, found.after) == (" cd ", " g")


def test_the_sentence_ends_what_leads_and_follows():
    """`lead` and `rest` stay in the sentence or line of the word."""
    found = one("We bake. Fresh bread daily! Come\nsoon.", "bread")
    assert (found.lead, found.rest) == ("fresh ", " daily")


def test_the_stop_of_a_title_ends_no_sentence():
    """A degree that is written with stops belongs to the words after it."""
    assert one("A Ph.D. is needed. Come.", "ph").rest == ".d. is needed"


def test_a_sentence_without_an_end_goes_to_the_edge():
    """Where nothing ends the sentence, all that was cut out belongs to it."""
    found = one("fresh bread daily", "bread")
    assert (found.lead, found.rest) == ("fresh ", " daily")


def test_a_word_within_a_word_is_no_mention():
    """Whole words only."""
    assert not list(mentions(Advert(Document("breadth"), ()), ("bread",)))


def test_a_word_repeated_without_end_is_looked_at_so_often():
    """A hostile text cannot ask for more looks than an advert has words that matter."""
    assert len(list(mentions(Advert(Document("bread " * 1000), ()), ("bread",)))) == MOST


def test_letters_that_change_their_length_keep_their_places():
    """Small letters that would shift the text are not made."""
    text = "\u0130stanbul: bread"
    assert text[one(text, "bread").start :] == "bread"
