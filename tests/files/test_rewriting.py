"""reach.files.rewriting: a changed text finds its way back to the lines, pieces and places it came from."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.files.layout import Gatherer, Line, Piece, compose, starts
from reach.files.making import lines_of
from reach.files.rewriting import Addition, write_edits, write_text
from reach.wording.rewrite import Edit


class Notes:
    """A file that only notes what is done to it."""

    def __init__(self, *lines):
        self.lines = lines
        self.put_in = {}
        self.removed = []
        self.inserted = []

    def put(self, node, text):
        self.put_in[node] = text

    def remove(self, line):
        self.removed.append(line)

    def insert(self, after, addition):
        self.inserted.append((after, addition))


def text(*words, kind="text"):
    """Give a line of these pieces; what begins with "|" lies between two."""
    return Line(kind, tuple(Piece(word, None if word.startswith("|") else number) for number, word in enumerate(words)))


def item(words, node):
    """Give an item of a list."""
    return Line("item", (Piece(words, node),))


@pytest.mark.parametrize(
    ("edit", "put_in"),
    [
        (Edit(0, 2, "we"), {0: "we "}),
        (Edit(3, 8, "x"), {1: "x", 2: "er"}),
        (Edit(2, 8, ""), {0: "We", 1: "", 2: "er"}),
        (Edit(3, 3, "all "), {0: "We all "}),
        (Edit(0, 0, "Do "), {0: "Do We "}),
        (Edit(10, 10, "s"), {2: "akers"}),
        (Edit(0, 10, "You"), {0: "You", 1: "", 2: ""}),
    ],
)
def test_an_edit_goes_into_the_first_piece_it_touches(edit, put_in):
    """What it covers in others goes; words put in between two follow the one before."""
    notes = Notes(text("We ", "bre", "aker"))

    assert write_edits(notes, [edit])
    assert notes.put_in == put_in


def test_several_edits_of_a_line_are_made_together():
    """One does not move the place of another."""
    notes = Notes(text("We ", "bre", "aker"))

    write_edits(notes, [Edit(0, 2, "They"), Edit(6, 10, "")])

    assert notes.put_in == {0: "They ", 2: ""}


def test_what_lies_between_pieces_stays():
    """The edge of a cell is no word of the file."""
    notes = Notes(text("Pay", "| ", "15", kind="row"))

    write_edits(notes, [Edit(1, 6, "ost ")])

    assert notes.put_in == {0: "Post ", 2: "5"}


def test_a_word_in_place_of_an_edge_stands_by_itself():
    """It goes before the edge, which stays, and does not run into the word there."""
    rows = Notes(Line("row", (Piece("Pay", 0), Piece(" | "), Piece("15", 2))))

    write_edits(rows, [Edit(4, 5, "is")])

    assert rows.put_in == {0: "Pay is"}


def test_the_bullet_of_an_item_is_no_word_of_the_file():
    """An edit over it reaches the words alone."""
    notes = Notes(item("bake", 0), item("rest", 1))

    assert write_edits(notes, [Edit(0, 6, "cook"), Edit(9, 13, "sleep")])
    assert notes.put_in == {0: "cook", 1: "sleep"}


@pytest.mark.parametrize("edit", [Edit(3, 8, "x"), Edit(0, 1, "a\nb"), Edit(40, 41, "x")])
def test_an_edit_that_is_not_within_a_line_is_left_to_the_text(edit):
    """Nothing is done by halves."""
    notes = Notes(item("bake", 0), item("rest", 1))

    assert not write_edits(notes, [Edit(2, 3, "m"), edit])
    assert notes.put_in == {}


@pytest.mark.parametrize(
    ("now", "put_in", "removed", "inserted"),
    [
        ("- bake bread\n- rest now\n- call us", {}, [], []),
        ("* bake bread\n\u2022 rest now\n\n- call us\n", {}, [], []),
        ("- bake pies\n- rest now\n- call us", {0: "bake pies"}, [], []),
        ("- rest now\n- call us", {}, [0], []),
        ("- bake bread\n- call us", {}, [1], []),
        ("- bake bread\n- new\n- rest now\n- call us", {}, [], [(0, Addition("new", is_item=True))]),
        ("Top\n- bake bread\n- rest now\n- call us", {}, [], [(-1, Addition("Top", is_item=False))]),
        ("- bake pies\n- new\n- rest now\n- call us", {0: "bake pies"}, [], [(0, Addition("new", is_item=True))]),
        ("- sing\n- dance\n- call us", {0: "sing", 1: "dance"}, [], []),
        ("", {}, [2, 1, 0], []),
    ],
)
def test_a_text_is_compared_line_by_line_and_then_word_by_word(now, put_in, removed, inserted):
    """What stayed is let be, what changed is changed, what went goes, what came is put in."""
    notes = Notes(item("bake bread", 0), item("rest now", 1), item("call us", 2))

    write_text(notes, now)

    assert (notes.put_in, notes.removed, notes.inserted) == (put_in, removed, inserted)


def test_later_lines_are_put_in_first():
    """Each then stands right after the same line."""
    notes = Notes(item("bake", 0))

    write_text(notes, "- bake\n- two\n- three")

    assert [addition.text for _, addition in notes.inserted] == ["three", "two"]


def test_a_bullet_that_is_part_of_the_words_stays_as_it_is():
    """Who typed a dash by hand keeps the dash."""
    notes = Notes(text("\u2013  bake bread"))

    write_text(notes, "- bake pies")

    assert notes.put_in == {0: "\u2013  bake pies"}


@pytest.mark.parametrize("count", [3_000, 30_000])
def test_a_text_of_one_line_over_and_over_takes_no_longer_than_others(count):
    """Comparing lines that are all alike must not grow with their square."""
    notes = Notes(*(text("bake") for _ in range(count)))
    begun = time.monotonic()

    write_text(notes, "\n".join(["cook"] * count))

    assert time.monotonic() - begun < 8


LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(["text", "heading", "item", "row"]),
        st.lists(st.builds(Piece, st.sampled_from(["a", "bc", "d e"]), st.integers(0, 9)), min_size=1).map(tuple),
        st.integers(0, 2),
        goes_on=st.booleans(),
    ),
    max_size=8,
)


@given(LINES)
def test_every_line_stands_where_it_is_said_to_start(lines):
    """Offsets and text are made from the same rules."""
    whole = compose(lines)

    assert [whole[start : start + len(line.text)] for start, line in zip(starts(lines), lines, strict=True)] == [
        line.text for line in lines
    ]


def test_space_at_the_edges_of_a_line_is_no_part_of_it():
    """Nor is a line of nothing but space, or of what we put between."""
    gatherer = Gatherer()
    for words, node in (("  We ", 0), ("", 1), ("bake ", 2), (" ", 3)):
        gatherer.add(words, node)
    gatherer.close()
    gatherer.add("   ", 4)
    gatherer.close()
    gatherer.add(" | ")
    gatherer.close()

    assert gatherer.lines == [Line("text", (Piece("We ", 0), Piece("bake", 2)))]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Night baker\n\nWe bake.", ["heading", "text"]),
        ("Night baker", ["text"]),
        ("We bake.\n\nAt night.", ["text", "text"]),
        ("# Night baker\n## Pay", ["heading", "heading"]),
        ("**Pay**\n* 15 an hour", ["heading", "item"]),
        ("You:\n1. bake\n(b) rest", ["heading", "text", "text"]),
        ("Pay | 15\nPlace | Leeds", ["text", "text"]),
    ],
)
def test_lines_of_a_text_are_told_by_how_they_look(words, kinds):
    """A number is a word that must not be lost, so a numbered line is a paragraph."""
    assert [line.kind for line in lines_of(words)] == kinds


def test_lines_that_are_known_are_what_they_were():
    """A heading of the file is one, however it looks."""
    known = [Line("heading", (Piece("we bake bread at night, and rest by day."),), level=3)]

    assert lines_of("Top\n\nwe bake bread at night, and rest by day.", known)[1] == known[0]
