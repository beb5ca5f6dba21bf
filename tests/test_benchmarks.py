"""The benchmarks: what they count is what they say they count, and without the data they end quietly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture
def gold(monkeypatch):
    """Import the benchmark as it imports its neighbours."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    import gold

    return gold


def mark(start, end, dimension="age", strength="exclude"):
    """Make a mark, or a finding: they have the same fields."""
    return {"start": start, "end": end, "dimension": dimension, "strength": strength}


def counted(gold, findings, strengths=None, **row):
    """Count the findings in one advert."""
    advert = {"id": "a", "marks": [mark(10, 20)], **row}
    return gold.tally([advert], {"a": {"findings": findings}}, lambda _: True, strengths)


@pytest.mark.parametrize(
    ("finding", "right", "found"),
    [((10, 20), 1, 1), ((0, 11), 1, 1), ((19, 30), 1, 1), ((0, 10), 0, 0), ((20, 30), 0, 0)],
)
def test_a_shared_character_makes_a_match(gold, finding, right, found):
    """Touching is not sharing."""
    tally = counted(gold, [mark(*finding)])

    assert (1, right, 1, found) == (tally.findings, tally.right, tally.marks, tally.found)


def test_two_findings_on_one_mark_are_both_right_and_find_it_once(gold):
    """Precision counts findings, recall counts marks."""
    tally = counted(gold, [mark(10, 12), mark(15, 20), mark(30, 40), mark(50, 60)])

    assert (0.5, 1.0) == (tally.precision, tally.recall)
    assert 2 / 3 == pytest.approx(tally.f1)


def test_a_finding_on_an_optional_mark_alone_counts_neither_way(gold):
    """People could not agree there."""
    tally = counted(gold, [mark(30, 40)], optional=[{"start": 30, "end": 35}])

    assert (0, 0, 1) == (tally.findings, tally.right, tally.marks)


def test_strengths_narrow_findings_and_marks_but_not_the_match(gold):
    """A mark to exclude is found by a finding to check; such a finding is not counted itself."""
    tally = counted(gold, [mark(10, 20, strength="check")], strengths=frozenset(["exclude"]))

    assert (0, 1, 1) == (tally.findings, tally.marks, tally.found)


def test_dimension_and_strength_are_counted_over_the_marks_that_were_found(gold):
    """Either of a mark's categories is right."""
    tally = counted(gold, [mark(10, 20, "family", "check")], marks=[{**mark(10, 20), "categories": ["family"]}])

    assert (1, 1, 0) == (tally.found, tally.dimension, tally.strength)


def test_findings_outside_the_wording_dimensions_are_left_out(gold):
    """Pay and structure have no marks."""
    assert 0 == counted(gold, [mark(30, 40, "pay")]).findings


# The sentences of wording.py are our own.
READS_DATA = {path.name for path in BENCHMARKS.glob("[a-z]*.py")} - {"wording.py"}


@pytest.mark.parametrize("script", sorted(READS_DATA))
def test_without_the_data_a_benchmark_says_so_and_ends(script, tmp_path):
    """`make bench` goes on to the next."""
    command = [sys.executable, BENCHMARKS / script, "--data", tmp_path / "nothing"]
    found = {**os.environ, "PYTHONPATH": str(BENCHMARKS.parent)}
    told = subprocess.run(command, check=False, capture_output=True, text=True, env=found)

    assert (0, "") == (told.returncode, told.stderr)
    assert "nothing measured." in told.stdout
