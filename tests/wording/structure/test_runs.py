"""Lists that have lost their lines: sections within a paragraph and the items of each."""

from itertools import pairwise

import pytest

from reach.wording.structure.runs import cues, items


def found(text):
    """The words of each cue with what it opens."""
    return [(text[cue.start : cue.end].strip(" :"), cue.state) for cue in cues(text, text.lower(), 0, len(text))]


def parts(text):
    """The items of a stretch."""
    return [text[start:end].strip(" -") for start, end in items(text, text.lower(), 0, len(text)) if end > start]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("We bake. Required Qualifications: Some skill", ("Required Qualifications", "must")),
        ("We bake. Minimum Requirements Experience with dough", ("Minimum Requirements", "must")),
        ("We bake. What You Need for this Position- Hands", ("What You Need for this Position", "must")),
        ("We bake. Preferred Skills: Some French", ("Preferred Skills", "nice")),
        ("We bake. Nice to have: some French", ("Nice to have", "nice")),
        ("We bake. Nice-to-haves Some French", ("Nice-to-haves", "nice")),
        ("We bake. Responsibilities: Bake", ("Responsibilities", "other")),
        ("We bake. Benefits: Bread", ("Benefits", "other")),
        ("we bake bread. qualifications three years of baking", ("qualifications", "must")),
        ("we bake bread. required knowledge and skills: baking", ("required knowledge and skills", "must")),
    ],
)
def test_a_section_is_opened_by_its_name(text, cue):
    """With a colon, with a capital after a title, or in small letters where no sentence goes on."""
    assert cue in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "You gather requirements of the clients.",
        "You have excellent communication skills and like bread.",
        "Salary depends on skills, of course.",
        "we value the skills of bakers",
        "Your duties are light.",
    ],
)
def test_the_same_words_in_a_sentence_open_nothing(text):
    """A word that belongs to a sentence is no heading."""
    assert not found(text)


def test_no_cue_lies_within_another():
    """The longer name wins where two begin together."""
    spans = cues(text := "Required Skills and Qualifications: baking", text.lower(), 0, len(text))
    assert [text[cue.start : cue.end] for cue in spans] == ["Required Skills and Qualifications"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Experience with dough Ability to rise early Strong arms", 3),
        ("experience with dough ability to rise early strong arms", 3),
        ("Bakes bread. Likes cake. Sells both", 3),
        ("Experience with dough - Likes bread - Sells cake", 3),
        ("Likes doughStrong arms", 2),
        ("Likes dough.Sells bread", 2),
        ("Bread; cake; pies", 3),
        ("Likes bread \u2022Likes cake \u2022Bakes pies", 3),
        ("A baker with strong arms and excellent taste", 1),
        ("Must demonstrate strong taste", 1),
    ],
)
def test_items_part_where_a_new_one_begins(text, count):
    """At stops, dashes, glued capitals and the words that items begin with; not within a phrase."""
    assert len(parts(text)) == count


def test_items_cover_the_stretch_in_order():
    """Nothing is read twice."""
    text = "Experience with dough Ability to rise early; Strong arms"
    spans = list(items(text, text.lower(), 0, len(text)))
    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
