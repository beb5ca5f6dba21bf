"""The benchmark of whole-advert labels: its figures are what they are called, and any file of the shape is scored."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from reach.training import everitt as model
from reach.training.everitt import GROUPS, LABELS, NEUTRAL, Advert

SIGNS = {
    "age": "A young team.",
    "disability": "Lift 40 pounds.",
    "feminine": "Women are encouraged to apply.",
    "masculine": "An assertive hunter.",
    "racial": "Native speakers only.",
    "sexuality": "He/she talks to moms and dads.",
    "general": "No tattoos.",
    NEUTRAL: "We pay a fair wage.",
}


@pytest.fixture
def benchmark(monkeypatch):
    """Import the benchmark as it is run, with small forests, no siblings and a checker that finds nothing."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2] / "benchmarks")
    import everitt

    quiet = SimpleNamespace(analyzer=SimpleNamespace(analyze=lambda _: SimpleNamespace(findings=())))
    monkeypatch.setattr(everitt, "build", lambda: quiet)
    monkeypatch.setattr(everitt, "FOLDS", 2)
    monkeypatch.setattr(model, "TREES", 3)
    monkeypatch.setattr(model, "INNER", 2)
    monkeypatch.setattr(model, "ALIKE", 0.99)
    return everitt


def write(path, names):
    """Write one advert a label and name, each of its own."""
    rows = [
        {
            "id": f"{label} {name}",
            "text": f"{SIGNS[label]} Ask for {name}, who {name}s {label[::-1]} {name}.",
            "labels": {group: group == label for group in GROUPS},
            "synthetic": at % 2 == 0,
        }
        for label in LABELS
        for at, name in enumerate(names)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_figures_are_weighted_shares(benchmark):
    """An advert with half the weight counts half, for precision and for recall."""
    flags, said = np.array([1, 1, 0, 0], dtype=bool), np.array([1, 0, 1, 0], dtype=bool)

    assert (0.5, 0.5, 0.5) == benchmark.figures(flags, said, np.ones(4))
    precision, recall, f1 = benchmark.figures(flags, said, np.array([1, 1, 0.5, 1]))
    assert (2 / 3, 0.5) == (pytest.approx(precision), pytest.approx(recall))
    assert 4 / 7 == pytest.approx(f1)


def test_real_adverts_are_measured_apart(benchmark):
    """What is wrong about a synthetic advert does not lower their figures."""
    adverts = [Advert("", "", frozenset(["age"]), synthetic=synthetic) for synthetic in (False, True)]
    said = np.zeros((2, len(LABELS)), dtype=bool)
    said[0, 0] = True
    found = benchmark.measure(adverts, said, np.ones(2))

    assert (1.0, 1.0, 1.0) == found["real"][0]
    assert (1.0, 0.5) == found["all"][0][:2]
    assert 1 / len(LABELS) == benchmark.macro(found["real"])


@pytest.mark.parametrize("tested", [True, False], ids=["a test file", "folds"])
def test_prints_a_line_a_label_and_the_means(benchmark, tested, tmp_path, monkeypatch, capsys):
    """With a test file its adverts are counted; without, those learnt from."""
    write(tmp_path / "everitt_train.jsonl", "ann bob cid dot eve fay gus hal".split())
    write(tmp_path / "test.jsonl", ["ida", "jon"])
    asked = ["--test", str(tmp_path / "test.jsonl")] if tested else []
    monkeypatch.setattr(sys, "argv", ["everitt.py", "--data", str(tmp_path), *asked])
    benchmark.main()

    lines = capsys.readouterr().out.splitlines()
    counts = {line.split()[0]: line.split()[1] for line in lines[3:]}
    assert [*LABELS, "macro", "wanted"] == list(counts)
    assert {"2" if tested else "8"} == {counts[label] for label in LABELS}


def test_a_test_file_that_is_not_there_ends_it(benchmark, tmp_path, monkeypatch, capsys):
    """Nothing is measured in its place."""
    write(tmp_path / "everitt_train.jsonl", ["ann", "bob", "cid"])
    monkeypatch.setattr(sys, "argv", ["everitt.py", "--data", str(tmp_path), "--test", str(tmp_path / "none.jsonl")])
    with pytest.raises(SystemExit) as ended:
        benchmark.main()

    assert 0 == ended.value.code
    assert "nothing measured." in capsys.readouterr().out
