"""Culture in a text: which sentences carry a value, how often, and how two texts compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.analyzer import Analyzer
from reach.wording.culture import MEANINGS, compare, read_culture
from reach.wording.document import Document
from reach.wording.learnt import VALUES, Learnt
from reach.wording.report import Culture, Signal, Span

WORDS = {"team": "collaboration", "learn": "learning", "rules": "control", "heard": "voice"}


def reader(sentences):
    """Reads a value where its word stands."""
    return [[float(any(WORDS[w] == v and w in text.lower() for w in WORDS)) for v in VALUES] for text in sentences]


def read(text, kind="advert"):
    return read_culture(Document(text, kind), reader)


def carried(text):
    """The words of each value's sentences."""
    return {one.value: [text[span.start : span.end] for span in one.spans] for one in read(text).values}


def culture(**spans):
    """A culture with so many sentences a value."""
    places = {value: tuple(Span(at, at + 1) for at in range(count)) for value, count in spans.items()}
    return Culture(tuple(Signal(value, "mentioned", found) for value, found in places.items()))


def test_sentences_carry_values():
    """Each value points at its own sentences, bullets left out; one sentence may carry two."""
    text = "About us\n\u2022 We are a team. \u201cLearn as a team!\u201d he said.\n- Pay is weekly."

    assert {
        "collaboration": ["We are a team.", "\u201cLearn as a team!\u201d he said."],
        "learning": ["\u201cLearn as a team!\u201d he said."],
    } == carried(text)


def test_a_text_without_signals_has_none():
    """There is an answer, and it is empty."""
    assert Culture() == read("You bake bread.")
    assert {"values": []} == read("You bake bread.").to_wire()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Join a team, e.g. Sales. Rules apply.", ["Join a team, e.g. Sales."]),
        ("Dr. Okafor leads the team. Ask.", ["Dr. Okafor leads the team."]),
        ("You join the team.We pay well.", ["You join the team."]),
        ("The team (of four). (Rules apply.)", ["The team (of four)."]),
        ("a team of bakers", ["a team of bakers"]),
    ],
)
def test_stops_part_sentences(text, sentences):
    """A stop ends a sentence before a capital, but not after an abbreviation."""
    assert sentences == carried(text)["collaboration"]


def test_a_long_stretch_is_put_to_the_splitter():
    """A list run together without stops is parted where the trained splitter hears it."""
    text = "clean the bowls and " * 40 + "Join the team"
    document = Document(text, split=lambda block: [(0, len(block) - 13), (len(block) - 13, len(block))])

    assert [Span(len(text) - 13, len(text))] == list(read_culture(document, reader).values[0].spans)


@pytest.mark.parametrize(("times", "strength"), [(1, "mentioned"), (2, "repeated"), (3, "repeated"), (4, "stressed")])
def test_strength_counts_sentences(times, strength):
    """Strength is how often, in a word."""
    assert strength == read("Join the team.\n" * times).values[0].strength


def test_the_most_frequent_value_comes_first():
    """Of equals, the order of VALUES decides."""
    values = [one.value for one in read("Learn. Rules. We learn. A team.").values]

    assert ["learning", "collaboration", "control"] == values


def test_wire_names_value_strength_and_spans():
    """The API's form holds plain JSON."""
    assert {"values": [{"value": "learning", "strength": "mentioned", "spans": [{"start": 2, "end": 8}]}]} == read(
        "- Learn!\n"
    ).to_wire()


@given(
    st.text(
        alphabet=st.sampled_from([*"Team. learn!rules?\n\r-\u2022\u00a0\u00ad\u201c)e\u0301\U0001f600"]), max_size=300
    )
)
def test_spans_lie_in_the_text_and_part(text):
    """Whatever the text, a value's sentences are in order, do not overlap, and do not begin or end with a space."""
    for one in read(text).values:
        place = 0
        for span in one.spans:
            assert place <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip() == text[span.start : span.end]
            place = span.end


def test_comparison_names_agreement_gaps_and_extra():
    """What is said and shown, said and not shown, shown and not said; rows hold both."""
    said, shown = culture(learning=1, voice=1), culture(control=2, learning=3)
    found = compare(said, shown)

    assert (("learning",), ("voice",), ("control",)) == (found.agreement, found.gaps, found.extra)
    assert [("control", False, True), ("voice", True, False), ("learning", True, True)] == [
        (row.value, row.stated is not None, row.shown is not None) for row in found.rows
    ]


def test_comparing_with_nothing_gives_gaps_alone():
    """An advert that signals nothing has everything missing, and nothing wrong."""
    found = compare(culture(voice=1), Culture())

    assert ((), ("voice",), ()) == (found.agreement, found.gaps, found.extra)


def test_a_report_has_culture_only_with_a_reader(lexicon):
    """Without the model the key is absent; with it the text's own values are there, for statements too."""
    text = "We learn. Everyone is heard."
    with_reader = Analyzer(lexicon, Learnt(culture=reader))

    assert "culture" not in Analyzer(lexicon).analyze(text).to_wire()
    assert Analyzer(lexicon).culture(text) is None
    assert ["voice", "learning"] == [one.value for one in with_reader.culture(text).values]
    assert with_reader.culture(text).to_wire() == with_reader.analyze(text).to_wire()["culture"]


def test_culture_changes_nothing_else(lexicon):
    """Described, never graded: score and findings are the same with and without."""
    text = "We learn as a team of rockstars."
    without, with_reader = (Analyzer(lexicon, Learnt(culture=one)).analyze(text) for one in (None, reader))

    assert (without.score, without.findings) == (with_reader.score, with_reader.findings)


def test_every_value_has_its_meaning():
    """The page can say what each of them means."""
    assert [*VALUES] == [*MEANINGS]
