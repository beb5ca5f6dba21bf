"""The labels of the benchmark of pay: places and figures, and none of the words of an advert."""

import json
from collections import Counter
from pathlib import Path

import pytest

LABELS = Path(__file__).parents[1] / "benchmarks" / "pay_labels.jsonl"
FIELDS = {"kind", "min", "max", "period", "currency", "start", "end"}
KINDS = {"range", "single", "up_to", "from", "vague", "band_only"}
PERIODS = {"hour", "day", "week", "month", "year", None}


@pytest.fixture(scope="module")
def labels():
    """Every label."""
    return [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]


def test_each_advert_is_labelled_once(labels):
    """In five sets, none in two."""
    assert len(labels) == len({label["id"] for label in labels})
    assert {"first": 150, "second": 150, "third": 100, "fourth": 116, "fifth": 68} == Counter(
        label["set"] for label in labels
    )


def test_labels_hold_no_words(labels):
    """Beside ids only names from closed sets, figures and currency codes."""
    for label in labels:
        assert set(label) == {"id", "set", "pay"}
        pay = label["pay"]
        if pay is not None:
            assert set(pay) == FIELDS
            assert pay["kind"] in KINDS
            assert pay["period"] in PERIODS
            assert pay["currency"] is None or (len(pay["currency"]) == 3 and pay["currency"].isupper())


def test_ends_are_as_the_kind_has_them(labels):
    """A range runs upward, one amount has both ends alike, open ends have one, and words have none."""
    ends = {
        "range": lambda low, high: low <= high,
        "single": lambda low, high: low == high,
        "up_to": lambda low, high: low is None and high > 0,
        "from": lambda low, high: low > 0 and high is None,
        "vague": lambda low, high: low is high is None,
        "band_only": lambda low, high: low is high is None,
    }
    for pay in filter(None, (label["pay"] for label in labels)):
        assert ends[pay["kind"]](pay["min"], pay["max"])
        assert 0 <= pay["start"] < pay["end"]
