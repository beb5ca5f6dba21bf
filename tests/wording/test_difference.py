"""reach.wording.difference: what changed between two texts, each change by itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.difference import Piece, difference
from reach.wording.rewrite import Edit, apply_edits
from tests.wording.texts import texts

WORDS = st.lists(
    st.sampled_from(["he", "they", "bakes", "bake", " ", " ", "\n", ", ", ".", "\u00e9"]), max_size=20
).map("".join)


def shown(pieces):
    """The pieces in one line: [removed] and {added}."""
    signs = {"same": "{}", "removed": "[{}]", "added": "{{{}}}"}
    return "".join(signs[one.kind].format(one.text) for one in pieces)


def holds(old, new, pieces):
    """The pieces give both texts back, say where they stand, and none is empty or next to one of its kind."""
    assert old == "".join(one.text for one in pieces if one.kind != "added")
    assert new == "".join(one.text for one in pieces if one.kind != "removed")
    assert all(one.text for one in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))
    for one in pieces:
        assert one.kind == "added" or old.startswith(one.text, one.old)
        assert one.kind == "removed" or new.startswith(one.text, one.new)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("He bakes.", "They bake.", "[He]{They} [bakes]{bake}."),
        ("A young crew.", "A crew.", "A [young ]crew."),
        ("We bake.", "We bake bread.", "We bake{ bread}."),
        ("same", "same", "same"),
        ("", "", ""),
        ("", "new", "{new}"),
        ("old", "", "[old]"),
        ("- a\r\n- b", "- a\r\n- c", "- a\r\n- [b]{c}"),
    ],
)
def test_words_are_compared(old, new, line):
    """A change is whole words, and what stands around it stays."""
    assert line == shown(difference(old, new))


@pytest.mark.parametrize(
    ("old", "edits", "line"),
    [
        (
            "A ninja and a guru.",
            [Edit(0, 7, "An expert"), Edit(12, 18, "an expert")],
            "[A ninja]{An expert} and [a guru]{an expert}.",
        ),
        ("He/she often bakes.", [Edit(0, 18, "They often bake")], "[He/she often bakes]{They often bake}."),
        ("In a young team.", [Edit(3, 15, "a team")], "In a [young ]team."),
        ("young, calm", [Edit(0, 5, "new"), Edit(5, 11, "")], "[young, calm]{new}."[:-1]),
        ("calm", [Edit(0, 4, "calm")], "calm"),
    ],
)
def test_an_edit_is_one_change(old, edits, line):
    """Where the edits are known each is shown by itself, those that touch together, without words that stay."""
    assert line == shown(difference(old, apply_edits(old, edits), edits))


def test_edits_that_lead_elsewhere_are_not_believed():
    """Then the words are compared."""
    assert "[a]{c} b" == shown(difference("a b", "c b", [Edit(0, 1, "x")]))


def test_a_piece_says_where_it_stands_in_both_texts():
    """Places count in the old and in the new text."""
    assert (
        Piece("removed", "He", 0, 0),
        Piece("added", "They", 2, 0),
        Piece("same", " bake.", 2, 4),
    ) == difference("He bake.", "They bake.")


@given(st.one_of(WORDS, texts), st.one_of(WORDS, texts))
def test_the_pieces_give_both_texts_back(old, new):
    """Whatever the two texts are."""
    holds(old, new, difference(old, new))


@given(st.one_of(WORDS, texts), st.data())
def test_the_pieces_of_edits_give_both_texts_back(old, data):
    """Whatever the edits are."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(old)), max_size=8)))
    edits = [Edit(a, b, data.draw(WORDS)) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [one for at, one in enumerate(edits) if at == 0 or one.start >= edits[at - 1].end]
    new = apply_edits(old, edits)

    holds(old, new, difference(old, new, edits))


def test_a_long_text_made_new_is_one_change():
    """Two long texts with nothing in common are not compared word by word for minutes."""
    old, new = "a b " * 5000, "c d " * 5000
    pieces = difference(old, new)

    assert ["removed", "added"] == [one.kind for one in pieces][:2]
    holds(old, new, pieces)
