"""What holds for the notes on clarity, titles and accessibility whatever the text: places, order, line ends, kinds."""

import json

from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.structure.accessibility import read_accessibility
from reach.wording.structure.clarity import MOST_SPANS, read_clarity
from reach.wording.structure.reading import About, Advert
from reach.wording.structure.titles import read_title
from tests.wording.adverts import adverts
from tests.wording.structure.words import shipped_words

PIECES = (
    "KPI", "KPIs", "P&L", "(", ")", "GS-12", "Band 6", "band", "leverage", "in order to", "team player", "is baked",
    "you", "we", "THE", "TO BE", "OF BREAD", "click here", "[image]", "\U0001f680", "\n", "\n\n", "\r\n- ", "## ", "**",
    ". ", "; ", ": ", "!", "#4711", "bread", "\u00ad", "\u200b", "e\u0301", "\u202e\u05e9", "\x00", "\u0130",
)  # fmt: skip
texts = st.one_of(adverts(), st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
titles = st.one_of(st.just(""), st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join))


def read(text, title="", kind="advert"):
    """Every note of the three readers, and what was counted."""
    advert = Advert(Document(text, kind), (), About(title=title))
    facts, notes = read_clarity(advert, shipped_words())
    return facts, [*notes, *read_title(advert, shipped_words()), *read_accessibility(advert)]


@given(texts, titles)
def test_every_place_lies_in_the_text_and_in_order(text, title):
    """Offsets point into the text as it was given, each once, twelve at most."""
    _, notes = read(text, title)

    for note in notes:
        assert all(0 <= span.start < span.end <= len(text) for span in note.spans)
        assert sorted(set(note.spans)) == list(note.spans)
        assert len(note.spans) <= MOST_SPANS


@given(texts, titles)
def test_no_note_comes_twice_and_none_costs_points(text, title):
    """One note a matter, with its evidence; what is no strength says what to do."""
    _, notes = read(text, title)
    names = [note.id for note in notes if note.id != "title.gendered"]

    assert sorted(set(names)) == sorted(names)
    assert {note.points for note in notes} <= {0}
    assert all(note.id.startswith(f"{note.area}.") and note.why and note.evidence.source for note in notes)
    assert all(note.good or note.advice for note in notes)


@given(texts, titles)
def test_the_same_text_gives_the_same_notes(text, title):
    """Nothing is remembered from one text to the next that would change what is said."""
    assert read(text, title) == read(text, title)


@given(texts)
def test_facts_and_notes_can_be_sent(text):
    """Both are JSON, with shares between nought and one, and ages that somebody can be."""
    facts, notes = read(text)
    told = facts.to_wire()

    assert json.dumps([told, *(note.to_wire() for note in notes)])
    assert 0 <= told["passive_share"] <= 1
    assert 0 <= told["long_sentences"] <= told["sentences"]
    assert told["reading_age"] is None or 5 <= told["reading_age"] <= 25


@given(adverts())
def test_the_kind_of_line_ends_changes_nothing(text):
    """A text from another system reads the same."""
    plain = text.replace("\r\n", "\n")
    facts, notes = read(plain)
    other_facts, other_notes = read(plain.replace("\n", "\r\n"))

    assert facts == other_facts
    assert [note.id for note in notes] == [note.id for note in other_notes]


@given(texts)
def test_a_post_is_read_as_well(text):
    """Posts have no headings; nothing else differs."""
    facts, _ = read(text, kind="post")

    assert facts.to_wire()["sentences"] >= 0
