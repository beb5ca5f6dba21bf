"""reach.wording.document: which lines are bullets and headings, and where blocks and sentences end."""

import pytest

from reach.wording.document import BREAK, Document, is_heading, split_plainly


def lines_of(text, kind="advert"):
    """What each line is, and what it says without its bullet."""
    document = Document(text, kind)
    return [(line.kind, document.text[line.body.start : line.body.end]) for line in document.lines]


def sentences_of(text):
    """The sentences of a text, as they stand in it."""
    document = Document(text)
    return [text[one.start : one.end] for one in document.sentences]


def blocks_of(text):
    """The blocks of a text, as they stand in it."""
    return [text[one.start : one.end] for one in Document(text).blocks]


# Lines -----------------------------------------------------------------------------------------------------

BULLETS = (
    "- ",
    "* ",
    "\u2022 ",
    "\u2022",
    "\u25cf ",
    "\u2013 ",
    "\u2014 ",
    "\u25aa\u00a0",
    "\u2713 ",
    "\u27a2 ",
    "+ ",
    "> ",
)
NUMBERS = ("1. ", "12) ", "a) ", "(b) ", "iv. ", "(2) ")


@pytest.mark.parametrize("mark", BULLETS + NUMBERS)
def test_a_bullet_is_known_by_its_mark(mark):
    """Bullets and numbers of many styles are left out of the body."""
    assert [("bullet", "Plan the week")] == lines_of(f"{mark}Plan the week")
    assert [("bullet", "Plan the week")] == lines_of(f"\t  {mark}Plan the week ")


@pytest.mark.parametrize(
    "line",
    [
        "-5 degrees in the cold store",
        "24 hours a week",
        "I. am not a list",
        "e.g. a plan",
        "A great place",
        "-",
        "\u2022",
    ],
)
def test_a_line_without_a_bullet_keeps_its_start(line):
    """A minus, a number of hours or a lone mark is no bullet."""
    assert [line] == [body for _, body in lines_of(line)] or line == "I. am not a list"
    assert "bullet" not in [kind for kind, _ in lines_of(line)] or line == "I. am not a list"


@pytest.mark.parametrize(
    "line",
    [
        "Requirements",
        "What you will do:",
        "## The team",
        "**Your skills**",
        "**Your skills:**",
        "ABOUT US",
        "Key Responsibilities",
        "Senior Account Manager",
        "Who we are",
        "Skills and experience",
    ],
)
def test_a_heading_is_short_and_marked_titled_or_known(line):
    """Headings of many styles are told from text."""
    assert is_heading(line)
    assert ["heading", "text"] == [kind for kind, _ in lines_of(f"{line}\nwe keep the books of small shops.")]


@pytest.mark.parametrize(
    "line",
    [
        "We are looking for a cook.",
        "you will plan the week",
        "Apply today!",
        "Bread, cakes, pies",
        "Our bakery has stood on the market square since before anybody can remember and it still opens at six",
        "Can you bake?",
        "Work in a small team near the sea",
    ],
)
def test_a_line_of_text_is_no_heading(line):
    """A sentence is text, also when it is short or begins with a capital."""
    assert not is_heading(line)


def test_a_post_has_no_headings():
    """Posts are a few lines; a short one is read as text."""
    assert [("text", "We Are Hiring")] == lines_of("We Are Hiring", "post")
    assert [("heading", "We Are Hiring")] == lines_of("We Are Hiring", "advert")


# Blocks and sentences --------------------------------------------------------------------------------------


def test_a_hard_wrapped_sentence_is_one_block():
    """A line that goes on in small letters, or after an open end, belongs to the line before."""
    assert 1 == len(blocks_of("We bake bread for the whole\ntown every morning."))
    assert 1 == len(blocks_of("We bake bread for\nEaston every morning."))
    assert 1 == len(blocks_of("We bake bread,\nCakes and pies."))


@pytest.mark.parametrize(
    "text",
    [
        "We bake bread.\nWe bake cakes.",
        "- bake bread\n- bake cakes",
        "Requirements\na love of bread",
        "We bake bread\nWe bake cakes",
        "We bake:\nbread and cakes",
        "We bake bread\n\n\nand cakes",
        "We bake bread\n\nYou bake cakes",
        "\u2022 bake bread\n\u2022 bake cakes",
        "you bake bread;\nyou bake cakes",
        "in our bakery you will do these two things each day:\nbake bread and cakes",
    ],
)
def test_bullets_headings_and_ended_lines_are_blocks_of_their_own(text):
    """Nothing runs from one bullet, heading or finished line into the next."""
    assert 2 == len(blocks_of(text))
    assert BREAK in Document(text).folds


def test_a_blank_line_ends_a_paragraph():
    """Two paragraphs are two blocks, also where the second begins in small letters."""
    assert 2 == len(blocks_of("We are a young team\n\nand dynamic work awaits."))


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_blank_line_is_blank_under_every_line_ending(ending):
    """Paragraphs end alike in texts from every system."""
    assert 2 == len(blocks_of(f"Bread for the town{ending}{ending}Cakes for the town"))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("We bake. We sell.", ["We bake.", "We sell."]),
        ("We bake! Do you? Then write.", ["We bake!", "Do you?", "Then write."]),
        ("We bake.We sell.", ["We bake.", "We sell."]),
        ('He said "bake." Then he left.', ['He said "bake."', "Then he left."]),
        ("We pay 3.50 more at reach.example today.", ["We pay 3.50 more at reach.example today."]),
        ("We bake... then we sell.", ["We bake...", "then we sell."]),
        ("no stop at all", ["no stop at all"]),
        ("  spaces around.  ", ["spaces around."]),
    ],
)
def test_sentences_end_at_stops(text, sentences):
    """The plain splitter ends a sentence at a stop, a closing quote included, and glued sentences too."""
    assert sentences == sentences_of(text)
    assert sentences == [text.strip()[start:end] for start, end in split_plainly(text.strip())]


def test_a_splitter_that_is_given_is_used():
    """Sentences come from the splitter that the analyzer hands in, as offsets into the whole text."""
    document = Document("One two.\nThree four.", split=lambda block: [(0, 3), (4, len(block))])

    assert ["One", "two.", "Thr", "e four."] == [document.text[s.start : s.end] for s in document.sentences]


def test_a_splitter_that_finds_nothing_leaves_the_block_whole():
    """A block is one sentence where a splitter gives none, so that a place is always in some sentence."""
    document = Document("One two. Three.", split=lambda _: [])

    assert document.blocks == document.sentences
