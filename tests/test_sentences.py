"""Where statements end in adverts: what signs alone settle, and what is asked of the trained model."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.sentences import StatementSplitter

WORDS = frozenset("skills experience years required environment customers must have provide support good basic".split())


def ask_capital(doubt: str) -> bool:
    """Stand in for Punkt: a sentence ends before these, and nowhere else in doubt."""
    return doubt.rsplit(maxsplit=1)[-1] in {"We", "The", "Please"}


split = StatementSplitter(ask_capital, frozenset({"b.v"}), WORDS)


def pieces(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "You know one language, e.g. Python or Go.",
        "Some weekends, i.e. Saturdays.",
        "You report to Dr. Okafor at St. Mary's.",
        "Work from approx. 9 a.m. to 5 p.m. each day.",
        "An R.N. licence and 2 yrs. of practice.",
        "Write to Harbour Ltd. or call us.",
        "Based in the U.S. or Canada.",
        "Ask for vacancy No. 12 at the desk.",
        "Office tools (Excel, Word, etc.) in daily use.",
        "Speed vs. Care is a false choice.",
        "Pay of 12.50 an hour, min. 20 hours.",
        "Apply by Nov. 13 at the latest.",
        "Read jobs.example.org/Apply before you write to Jobs.Team@example.org today.",
        "Work with JavaScript, PowerPoint and iPhone apps.",
        "Join our Customer Experience team.",
        "A knowledge of Excellent Software tools.",
        "Care for R&D; and S&P; systems; with pride.",
        "1. Drive the van.",
        "Written test ............ 40 points",
        "A Ph.D. Required for the lab post.",
        "An M.A. Preferred, a B.A. Essential.",
    ],
)
def test_stays_whole(text):
    """Abbreviations, numbers, addresses, names and leaders end nothing."""
    assert [text] == pieces(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good skills.Must have a car.", ["Good skills.", "Must have a car."]),
        ("Three years experience Ability to lift.", ["Three years experience", "Ability to lift."]),
        ("Good skillsMust have a car", ["Good skills", "Must have a car"]),
        ("You know Python Ability to teach it", ["You know Python", "Ability to teach it"]),
        ("Calm in a crowd Requirements: a car", ["Calm in a crowd", "Requirements: a car"]),
        ("You said \u201cyes.\u201d We did too.", ["You said \u201cyes.\u201d", "We did too."]),
        ("(Part time.) Call us!!! We listen.", ["(Part time.)", "Call us!!!", "We listen."]),
        ("why us? we care. you matter.", ["why us?", "we care.", "you matter."]),
        ("Tea, cake, etc. We share.", ["Tea, cake, etc.", "We share."]),
        ("Duties: plan; cook; serve.", ["Duties: plan;", "cook;", "serve."]),
        ("Plan the menu; it changes.", ["Plan the menu; it changes."]),
        ("You will: \u2022 plan \u2022 cook", ["You will:", "\u2022 plan", "\u2022 cook"]),
        ("\u2022 Plan menus\u2022Cook", ["\u2022 Plan menus", "\u2022Cook"]),
        ("Duties * Plan * Cook", ["Duties", "* Plan", "* Cook"]),
        ("1. Plan. 2. Cook.", ["1. Plan.", "2. Cook."]),
        ("We begin\u2026 and go on. Then\u2026 We rest.", ["We begin\u2026 and go on.", "Then\u2026", "We rest."]),
        ("--- \nWe cook.", ["---", "We cook."]),
    ],
)
def test_ends(text, expected):
    """Lists, glued lines and closing signs each end where a reader would pause."""
    assert expected == pieces(text)


def test_asks_only_in_doubt():
    """A stop after an ordinary word is settled without the model."""
    asked = []
    ask = StatementSplitter(lambda doubt: asked.append(doubt) or True, frozenset(), WORDS)
    assert [(0, 8), (9, 18), (19, 26)] == list(ask("We cook. Tea, etc. We eat."))
    assert ["etc. We"] == asked


@given(st.text() | st.text(alphabet="Aa b.;!\u2022*-\n(1)\u00ad\u200b\U0001f600", max_size=80))
def test_spans_hold_everything(text):
    """Spans are in order, apart, never empty, trimmed, and hold every character that is not a space."""
    place = 0
    for start, end in split(text):
        assert place <= start < end
        assert not text[place:start].strip()
        assert text[start:end] == text[start:end].strip()
        place = end
    assert not text[place:].strip()


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "\U0001f600",
        ".",
        ". ",
        "! ",
        "\u2022",
        "; ",
        "* A",
        " ",
        "etc. ",
        "a.A",
        "aaa)Aa",
        ": ",
        "A ",
        "-",
        "1. ",
        "\u2026x",
        "---\n",
    ],
)
def test_time_grows_with_length_alone(unit):
    """Ten times the text takes about ten times as long, whatever it is made of."""
    text = unit * (100_000 // len(unit))
    start = time.perf_counter()
    list(split(text))
    once = time.perf_counter() - start
    start = time.perf_counter()
    list(split(text * 10))
    assert time.perf_counter() - start < 25 * once + 0.5
