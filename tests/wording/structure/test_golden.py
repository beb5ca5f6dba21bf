"""Each note by a good advert and one change to it: what brings the note, what takes it away, and what it costs."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest

from reach.wording.structure import costs
from reach.wording.structure.facts import AREAS, Pay, PayKind, Span
from reach.wording.structure.pay_notes import pay_notes
from tests.wording.structure.golden import ADVERT, BROUGHT, TAKEN_AWAY, read, read_change

SOURCES = sorted(Path(costs.__file__).parent.glob("*.py"))
ID = re.compile(rf"(?:{'|'.join(AREAS)})\.[a-z][a-z-]*[a-z]")
WHOLE = {"clarity.voice", "clarity.no-headings"}  # these are brought by another text, not by a change of a line
LAW = "pay.law-us-co"


def ids(structure):
    """The ids of the notes."""
    return {note.id for note in structure.notes}


def note_of(structure, name):
    """The note of an id."""
    (found,) = (note for note in structure.notes if note.id == name)
    return found


def named_in_code():
    """Every id that the code spells out."""
    return {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ID.fullmatch(node.value)
    }


def test_every_note_of_the_code_has_its_advert():
    """No note is without a text that raises it and one that does not; the laws are one kind of note."""
    assert named_in_code() == (BROUGHT.keys() | TAKEN_AWAY.keys()) - {LAW}


def test_ids_are_found_in_the_code():
    """The search above sees what is written in each of the ways that notes are made."""
    assert {"pay.missing", "requirements.degree", "clarity.wall", "title.code"} <= named_in_code()


@pytest.mark.parametrize("kind", get_args(PayKind))
def test_every_kind_of_pay_makes_a_note_that_has_its_advert(kind):
    """Ids of notes on pay are put together from the kind; one amount makes none."""
    found = {note.id for note in pay_notes(Pay(kind, Span(0, 1), 10.0, 12.0))}
    assert found <= BROUGHT.keys() | TAKEN_AWAY.keys()
    assert bool(found) is (kind != "single")


def test_the_good_advert_costs_nothing_and_leaves_nothing_to_remark():
    """All that is noted of it is good."""
    structure = read(ADVERT)
    assert structure.counted
    assert set(structure.costs) == {0}
    assert all(note.good and note.advice is None for note in structure.notes)


@pytest.mark.parametrize("name", BROUGHT)
def test_a_change_brings_a_note(name):
    """It is not there before, and it is there after."""
    assert name not in ids(read(ADVERT))
    note = note_of(read_change(BROUGHT[name]), name)
    assert not note.good
    assert note.advice


@pytest.mark.parametrize("name", sorted(BROUGHT.keys() - WHOLE - {LAW}))
def test_a_change_brings_nothing_else(name):
    """One thing that is wrong is noted once."""
    assert ids(read_change(BROUGHT[name])) - ids(read(ADVERT)) == {name}


@pytest.mark.parametrize("name", TAKEN_AWAY)
def test_a_change_takes_a_strength_away(name):
    """It is there before, good, and gone after."""
    assert note_of(read(ADVERT), name).good
    assert name not in ids(read_change(TAKEN_AWAY[name]))


@pytest.mark.parametrize("name", BROUGHT)
def test_a_note_costs_what_the_table_says(name):
    """The page on scores shows this table; a note that is not in it is free."""
    told = costs.COSTS[name].points if name in costs.COSTS else 0
    assert note_of(read_change(BROUGHT[name]), name).points == told


def test_the_table_of_costs_has_no_note_that_does_not_exist():
    """A cost for nothing would be read on the page and never paid."""
    assert costs.COSTS.keys() <= named_in_code() | BROUGHT.keys()
    assert all(cost.points < 0 for cost in costs.COSTS.values())


@pytest.mark.parametrize("name", sorted(BROUGHT.keys() | TAKEN_AWAY.keys()))
def test_a_note_can_be_read(name):
    """A title that does not end like a sentence, a reason and an advice that do, and evidence with a source."""
    changed = BROUGHT.get(name)
    note = note_of(read_change(changed) if changed else read(ADVERT), name)
    assert note.title[0].isupper() or note.title[0] in "\"'0123456789"
    assert not note.title.endswith(".")
    assert note.why.endswith(".")
    assert note.advice is None or note.advice.endswith((".", '"', "?"))
    assert note.evidence.grade in {"study", "law", "guide", "community"}
    assert len(note.evidence.source) > 10
    assert note.id.startswith(f"{note.area}.")


@pytest.mark.parametrize("name", sorted(BROUGHT.keys() | TAKEN_AWAY.keys()))
def test_the_places_of_a_note_hold_words(name):
    """What a page quotes is neither empty nor cut within a word."""
    changed = BROUGHT.get(name)
    text = changed.text if changed else ADVERT
    for span in note_of(read_change(changed) if changed else read(ADVERT), name).spans:
        words = text[span.start : span.end]
        assert words.strip() == words != ""
        assert not (text[span.start - 1 : span.start + 1].isalpha() and span.start)
        assert not text[span.end - 1 : span.end + 1].isalpha() or span.end == len(text)
