"""reach.wording.rules.referents: of whom "he" and "she" speak."""

import pytest

from reach.wording.document import Document
from reach.wording.rules.reading import places
from reach.wording.rules.referents import of_the_hired, speaks_to_the_reader

FORMS = {"he": {"he", "his", "him", "himself"}, "she": {"she", "her", "herself"}}


def hired(text, sex="he"):
    """The words of one sex that speak of whoever is hired."""
    document = Document(text)
    found = of_the_hired(document, sex, places(document, FORMS[sex]), ())
    return [document.text[document.starts[at] : document.ends[at]] for at in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The nurse must bring his badge. He reports to the manager. His shift is long.", ["his", "He", "His"]),
        ("The candidate knows himself, and he teaches.", ["himself", "he"]),
        ("He will plan the week.", ["He"]),
        ("Every cook cleans his oven.", ["his"]),
        ("You must bring his own lunch.", ["his"]),
        ("You will meet his manager.", []),
        ("Our CTO likes cake; bring him some.", []),
        ("Our current team lead grew into his role.", []),
        ("Ann Bell has worked as a nurse; he knows her.", []),
        ("The nurse told us that he was tired.", []),
        ("The consultant is calm. He has advised large firms.", []),
        ("A degree holder shares his bread.", []),
        ("HE staff teach here, and the nurse knows.", []),
        ("His talk is on Monday. He will answer questions.", []),
    ],
)
def test_one_person_stays_one_person(text, words):
    """A pronoun hands on whom it meant; others, and people who work here already, keep theirs."""
    assert words == hired(text)


def test_a_pair_names_whoever_follows():
    """After "he/she" a plain "he" is the same person."""
    document = Document("We like order. He/she plans. On Monday he bakes.")
    pair = document.folds.index("she")
    alone = [places(document, {"he"})[-1]]

    assert alone == list(of_the_hired(document, "he", alone, [pair]))
    assert [] == list(of_the_hired(document, "he", alone, []))


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("You bring his own van.", "his", True),
        ("You decide for himself.", "himself", True),
        ("You bring his van.", "his", False),
        ("You help each cook with his own oven.", "his", False),
        ("You and the manager with his own oven.", "his", False),
        ("The cook brings his own van.", "his", False),
    ],
)
def test_only_what_can_be_nobody_elses_is_the_readers(text, word, told):
    """After "you" a "his own" or "himself" is the reader's, unless somebody else stands between."""
    document = Document(text)

    assert told is speaks_to_the_reader(document, document.folds.index(word))
