"""reach.wording.scaffold: a new entry can be loaded, names every field, and cannot be mistaken for a finished one."""

import tomllib
from datetime import date
from itertools import pairwise

import pytest

from reach.wording import lexicon, proving, scaffold
from reach.wording.analyzer import Analyzer
from reach.wording.lexicon import BESIDE, compile_entries, read_entries
from reach.wording.team import lay_upon
from tests.wording.small import write

DAY = date(2027, 2, 28)


@pytest.fixture
def loaded(tmp_path):
    """Load an entry as a team's only one, with an analyzer for it."""

    def load(text):
        shipped = write(tmp_path / "en")
        team = tmp_path / "ours"
        team.mkdir(exist_ok=True)
        (team / "age.toml").write_text(text, "utf-8")
        known = compile_entries(shipped, lay_upon(read_entries(shipped, BESIDE), team))
        return known.rules["age.team-old-hand"], Analyzer(known).analyze

    return load


def test_it_passes_the_schema(loaded):
    """It is a rule with the name and the day it was given."""
    rule, _ = loaded(scaffold.scaffold("old-hand", DAY))

    assert ("old hand", ("old hand",), DAY) == (rule.title, rule.terms, rule.reviewed)


def test_it_names_every_field():
    """As an entry may have it; what only shipped entries may have is left out."""
    text = scaffold.scaffold("old-hand", DAY)
    shape = lexicon._ENTRY

    fields = {*shape.required, *shape.lists, *shape.texts, *shape.others} - {"code", "learnt"}
    assert {name for name in fields if f"\n{name} = " not in text and f"\n# {name} = " not in text} == set()


def test_every_field_has_a_comment_before_it_or_says_itself_what_it_wants():
    """Who fills it in needs no other page."""
    lines = scaffold.scaffold("old-hand", DAY).splitlines()

    bare = [
        line
        for before, line in pairwise(lines)
        if " = " in line and not before.startswith("#") and not line.startswith(("why", "source"))
    ]
    assert [] == bare


def test_its_commented_fields_are_toml(loaded):
    """Taking the mark away is enough."""
    text = scaffold.scaffold("old-hand", DAY)
    for line in text.splitlines():
        if line.startswith("# ") and " = " in line:
            assert tomllib.loads(line.removeprefix("# "))


def test_it_fails_to_prove_itself(loaded):
    """Until there are sentences."""
    rule, read = loaded(scaffold.scaffold("old-hand", DAY))

    assert list(proving.failures(rule, read))
    assert 5 == len(list(scaffold.left_to_fill_in(rule)))


def test_filled_in_it_proves_itself(loaded):
    """And nothing of the scaffold is left."""
    text = scaffold.scaffold("old-hand", DAY)
    for old, new in (
        (scaffold.WHY, "People new to the work stop there, though they could learn it."),
        (scaffold.ADVICE, "Name the years or the skill."),
        (scaffold.SOURCE, "Our recruiters"),
        (scaffold.FLAGGED, "We want an [old hand] here."),
        (scaffold.PASSED, "Written in an old handbook."),
    ):
        text = text.replace(old, new)
    rule, read = loaded(text)

    assert [] == [*proving.failures(rule, read), *scaffold.left_to_fill_in(rule)]


@pytest.mark.parametrize("field", ["WHY", "ADVICE", "SOURCE", "FLAGGED", "PASSED"])
def test_one_thing_left_as_it_was_is_told(loaded, field):
    """A placeholder alone is enough to fail."""
    text = scaffold.scaffold("old-hand", DAY)
    for other in {"WHY", "ADVICE", "SOURCE", "FLAGGED", "PASSED"} - {field}:
        text = text.replace(getattr(scaffold, other), "An [old hand] is what we need here.")
    rule, _ = loaded(text)

    assert 1 == len(list(scaffold.left_to_fill_in(rule)))
