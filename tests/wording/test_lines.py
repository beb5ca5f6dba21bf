"""Lines and their roles: where a line is parted, that nothing is lost, and what the report says of it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.analyzer import Analyzer
from reach.wording.document import Document
from reach.wording.learnt import ROLES, Learnt
from reach.wording.lines import read_lines, read_roles, with_gaps
from reach.wording.report import Span

ADVERT = "About us\r\nWe bake. You eat.\r\n\r\n\u2022 Rye, wheat etc. and more\r\n  Apply by 4 p.m. to Mr. Bun!\r\n"


def reader(lines):
    """Reads every line that speaks of bread as duties, and others as other."""
    column = [ROLES.index("duties" if "bread" in line else "other") for line in lines]
    return [[float(at == place) for place in range(len(ROLES))] for at in column]


def parted(text):
    return [text[span.start : span.end] for span in read_lines(Document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ADVERT,
            ["About us", "We bake.", "You eat.", "\u2022 Rye, wheat etc. and more", "Apply by 4 p.m. to Mr. Bun!"],
        ),
        ("you bake. you eat.", ["you bake.", "you eat."]),
        ("1. One year. 2. Two years.", ["1. One year.", "2. Two years."]),
        ("See Sec. 4.2 or the U.S. Code (e.g. Title 5).", ["See Sec.", "4.2 or the U.S. Code (e.g. Title 5)."]),
        ("Ready? \u201cYes!\u201d Then come.", ["Ready?", "\u201cYes!\u201d", "Then come."]),
        ("Test . . . . . . 100%", ["Test . . . . . .", "100%"]),
        ("First\u2028second\x85third", ["First", "second", "third"]),
        (" \n\t\n", []),
        ("", []),
    ],
)
def test_a_line_is_parted_at_its_statements(text, expected):
    """Full stops part it, whatever the case of the next word; abbreviations, numbers and dots in a row do not."""
    assert expected == parted(text)


@given(st.text())
def test_lines_hold_all_ink_in_order(text):
    """Every character that is not a space lies in exactly one line, and no line begins or ends with a space."""
    place = 0
    for span in read_lines(Document(text)):
        assert not text[place : span.start].strip()
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        assert place <= span.start
        place = span.end
    assert not text[place:].strip()


def test_gaps_are_kept():
    """A reader sees what stands before a line: an empty line above it, or nothing but a space."""
    text = " One. Two.\n\nThree"
    assert [" One.", " Two.", "\n\nThree"] == with_gaps(text, read_lines(Document(text)))


@given(st.text())
def test_every_line_gets_a_role(text):
    """As many roles as lines, and only known ones."""
    document = Document(text)
    found = read_roles(document, reader)
    assert read_lines(document) == [one.span for one in found]
    assert {one.role for one in found} <= set(ROLES)


@pytest.mark.parametrize("text", ["! " * 50_000, "." * 100_000, ". " * 50_000, "a.)" * 30_000, "x" * 200_000 + ". y"])
def test_hostile_texts_part_quickly(text):
    """Time grows with length alone."""
    document = Document(text)
    start = time.perf_counter()
    read_lines(document)
    assert time.perf_counter() - start < 2


def test_a_report_has_lines_only_with_a_reader(lexicon):
    """Without a model the key is absent; a post has no such lines."""
    text = "You bake bread. It is dark.\n"
    with_reader = Analyzer(lexicon, Learnt(roles=reader))

    assert "lines" not in Analyzer(lexicon).analyze(text).to_wire()
    assert "lines" not in with_reader.analyze(text, "post").to_wire()
    assert [
        {"start": 0, "end": 15, "role": "duties"},
        {"start": 16, "end": 27, "role": "other"},
    ] == with_reader.analyze(text).to_wire()["lines"]


def test_roles_change_nothing_else(lexicon):
    """Findings and score are the same with and without a reader."""
    text = "You are a young ninja.\nYou bake bread."
    without, with_reader = (Analyzer(lexicon, Learnt(roles=one)).analyze(text).to_wire() for one in (None, reader))

    assert without == {key: value for key, value in with_reader.items() if key != "lines"}


def test_a_role_spans_its_line(lexicon):
    """What the page folds by."""
    report = Analyzer(lexicon, Learnt(roles=reader)).analyze("One.\n bread\n")
    assert [(Span(0, 4), "other"), (Span(6, 11), "duties")] == [(one.span, one.role) for one in report.lines]
