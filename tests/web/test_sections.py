"""The advert in its parts: folded by what lines are for, with every word where it was."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.web import create_app
from reach.web.manuscript import groups
from reach.web.sections import sections_of
from reach.wording.document import Document
from reach.wording.lines import read_roles
from reach.wording.report import Finding, Span
from tests.web.learnt import ADVERT, reading_runtime, roles
from tests.web.page import Page

LINES = st.sampled_from(
    [
        "Bake. " * 40 + "We pay. " * 40 + "We bring. " * 30,
        "",
        "Baker",
        "What you bring:",
        "- Bake bread",
        "- You bring care",
        "We pay weekly.",
        "25 days of leave.",
        "Hello.",
    ]
)


@pytest.fixture(scope="module")
def reading():
    """A browser at an app with readers."""
    return create_app(runtime=reading_runtime(5_000)).test_client()


def parted(text, kind="advert"):
    """Role, number and words of each section of a text."""
    document = Document(text, kind)
    found = sections_of(groups(document, (), ()), read_roles(document, roles))
    return [(one.role, one.number, words_of(one)) for one in found]


def words_of(section):
    """Everything a section shows."""
    return [piece.text for group in section.groups for block in group.blocks for piece in block.pieces]


def test_lines_of_one_role_stand_together_under_their_heading():
    """A heading goes with what follows, and the title stands before all parts."""
    bring = "We bake at night, and you bring care."
    assert [
        ("", 1, ["Baker, Leeds"]),
        ("duties", 1, ["What you will do", "Bake bread", "Bake more bread"]),
        ("requirements_must", 1, ["What you bring", "Us", bring]),
        ("pay", 1, ["We pay weekly."]),
    ] == parted(
        "Baker, Leeds\n\nWhat you will do\n- Bake bread\n- Bake more bread\n\n"
        f"What you bring\n# Us\n{bring}\n\nWe pay weekly.\n"
    )


def test_a_list_stays_whole():
    """A list has the role of most of its characters."""
    found = parted("Baker\n\n- Bake bread every morning of the week\n- You bring care\n- Bake bread\n")

    assert ["", "duties"] == [role for role, _, _ in found]


def test_parts_of_one_role_are_told_apart():
    """Two parts about pay have names of their own to remember what is folded."""
    found = parted("Baker\n\nWe pay weekly.\n\nBake bread with us.\n\nThe pay is good.\n")

    assert [("pay", 1), ("duties", 1), ("pay", 2)] == [(role, number) for role, number, _ in found[1:]]


def test_neighbours_of_one_role_are_one_part():
    """Consecutive lines of the same role form a section."""
    assert 2 == len(parted("Baker\n\nWe pay weekly.\n\nThe pay is good.\n"))


def test_headings_at_the_end_are_not_lost():
    """Nothing follows them, so they are a part by themselves."""
    assert ("heading", 1, ["What you bring:"]) == parted("Baker\n\nWe pay weekly.\n\nWhat you bring:\n")[-1]


RUN_ON = "We bake bread for the whole town, every day and every night, in three old brick ovens by the river, and more."
PAID = "The pay is fair and comes each week, with a share of what is left over once all the ovens have had their flour."


def test_a_long_paragraph_is_parted_where_its_role_changes():
    """Adverts whose lines have run together can be folded too, and a few words of another role break nothing."""
    text = f"Baker\n\n{RUN_ON} Pay is good. {RUN_ON} {RUN_ON} {PAID} {PAID} {PAID}\n"

    found = parted(text)
    assert ["", "duties", "pay"] == [role for role, _, _ in found]
    assert [f"{RUN_ON} Pay is good. {RUN_ON} {RUN_ON} "] == found[1][2]
    assert [f"{PAID} {PAID} {PAID}"] == found[2][2]


def test_a_short_paragraph_stays_whole():
    """What one can take in at a glance needs no cut."""
    assert 2 == len(parted(f"Baker\n\n{RUN_ON} {PAID}\n"))


def test_a_mark_is_never_cut(runtime):
    """Where a note runs over the place, the paragraph stays whole there."""
    text = " ".join([RUN_ON] * 3 + [PAID] * 3)
    document, edge = Document(text), text.index(PAID)
    found = Finding(runtime.lexicon.rules["age.young"], Span(edge - 6, edge + 3), text[edge - 6 : edge + 3])

    assert 2 == len(sections_of(groups(document, (), ()), read_roles(document, roles)))
    assert 1 == len(sections_of(groups(document, (found,), ()), read_roles(document, roles)))


def test_without_roles_there_is_one_section():
    """A post, and an advert read without the model, stay as they are."""
    document = Document("We pay weekly.\n\nBake bread.", "advert")

    assert [""] == [one.role for one in sections_of(groups(document, (), ()), None)]


@given(st.lists(LINES, min_size=1).map("\n".join).filter(str.strip))
def test_no_word_is_lost_or_moved(text):
    """The sections in order show exactly what the manuscript showed."""
    document = Document(text)
    whole = groups(document, (), ())
    found = sections_of(whole, read_roles(document, roles))

    shown = [words for one in found for words in words_of(one)]
    assert "".join(piece.text for group in whole for block in group.blocks for piece in block.pieces) == "".join(shown)
    assert sum(len(group.blocks) for group in whole) <= sum(one.lines for one in found)


@given(st.lists(st.integers(0, 40), min_size=2, max_size=8, unique=True))
def test_invitations_cut_the_text_without_changing_it(edges):
    """Wherever they begin and end, the words stay and each is where it should be."""
    text = "We bake bread by night and eat it by day, friends."
    marks = sorted(edges)
    spans = [Span(one, other) for one, other in zip(marks[::2], marks[1::2], strict=False)]
    pieces = [p for g in groups(Document(text, "post"), (), (), spans) for b in g.blocks for p in b.pieces]

    assert text == "".join(one.text for one in pieces)
    shown = ["".join(p.text for p in pieces if p.welcome == number) for number in range(1, len(spans) + 1)]
    assert [text[one.start : one.end] for one in spans] == shown


def test_the_page_folds_by_role(reading):
    """Each part is native, open at first, named in plain words and with its size."""
    page = Page(reading.post("/", data={"text": ADVERT}).text)

    parts = re.findall(r'<details class="part" open data-part="([\w-]+)">\s*<summary>([^<]+)', page.html)
    assert ("duties-1", "The work") == (parts[0][0], parts[0][1].strip())
    assert page.html.index("Baker, Leeds</h3>") < page.html.index('class="part"')
    assert "mark-1" in page.ids


def test_one_part_alone_is_not_folded(reading):
    """There is nothing to tell apart, so nothing stands between the author's words."""
    assert 'class="part"' not in reading.post("/", data={"text": "We pay weekly."}).text


def test_a_post_has_no_parts(reading):
    """Its lines have no such roles."""
    assert 'class="part"' not in reading.post("/", data={"text": ADVERT, "kind": "post"}).text
