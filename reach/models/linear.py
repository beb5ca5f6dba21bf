"""Linear models over named features, kept as JSON and evaluated for a whole text at once.

scikit-learn trains them (``reach.training``); a sum of a few rows needs none of it, so no process that only reads
adverts loads it.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from reach.models.errors import ModelError, readable

WEIGHTS = "weights.json"
MOST_STEPS = 2**15 - 1

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Link = Literal["logistic", "softmax"]


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """Turns bags of features into probabilities, one a label.

    A feature counts once a bag however often it stands there; unknown ones count nothing.

    Attributes:
        labels: what the columns mean.
        link: "logistic" where labels are decided one by one, "softmax" where exactly one holds.
        rows: feature -> its row of `weights`; row 0 belongs to none.
        weights: float32, (features + 1, labels).
        bias: float32, (labels,).
        root: whether the sum is divided by the square root of how many known features a bag has.
    """

    labels: tuple[str, ...]
    link: Link
    rows: dict[str, int]
    weights: Floats
    bias: Floats
    root: bool = False

    def __call__(self, bags: Sequence[Iterable[str]]) -> Floats:
        """Probabilities, (bags, labels)."""
        return self.linked(self.scores(bags))

    def linked(self, scores: Floats) -> Floats:
        """The probabilities that scores stand for."""
        if self.link == "softmax":
            odds = np.exp(scores - scores.max(axis=1, keepdims=True))
            return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)
        return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)

    def scores(self, bags: Sequence[Iterable[str]]) -> Floats:
        """What the link is applied to (log odds for "logistic"), (bags, labels)."""
        if not bags:
            return np.zeros((0, len(self.labels)), dtype=np.float32)
        lists = [bag if isinstance(bag, list) else [*bag] for bag in bags]
        sizes = [len(one) for one in lists]
        # Unknown features have row 0, which adds nothing; it stands in every bag, so that none is empty.
        found = np.fromiter(map(self.rows.get, chain.from_iterable(lists), repeat(0)), np.int64, sum(sizes))
        return self.added_up(np.repeat(np.arange(len(lists)), sizes), found, len(lists))

    def added_up(self, owners: Numbers, rows: Numbers, bags: int) -> Floats:
        """The scores of `bags` bags, of which each has the rows it owns, (bags, labels)."""
        firsts = np.arange(bags) * len(self.weights)
        # Once each and in one order, so that the last digits are the same in every process.
        # (`np.unique` does the same in five times the time.)
        places = np.sort(np.concatenate((firsts, owners * len(self.weights) + rows)))
        new = np.ones(len(places), dtype=np.bool_)
        np.not_equal(places[1:], places[:-1], out=new[1:])
        places = places[new]
        starts = np.searchsorted(places, firsts)
        sums = np.add.reduceat(self.weights.take(places % len(self.weights), axis=0), starts, axis=0)
        if self.root:
            counts = np.bincount(places // len(self.weights), minlength=bags) - 1
            sums /= np.sqrt(np.maximum(counts, 1), dtype=np.float32)[:, None]
        return np.asarray(sums + self.bias, dtype=np.float32)

    def weight(self, feature: str) -> Floats:
        """What one feature adds to each label's score before any division, (labels,)."""
        return np.asarray(self.weights[self.rows.get(feature, 0)])


def load_linear(folder: Path, expected: tuple[str, ...] | None = None) -> Linear:
    """The model that `save_linear` left in `folder`.

    Raises:
        ModelError: its weights are missing or unreadable, or for other labels than `expected`.
    """
    with readable(folder):
        kept = json.loads((folder / WEIGHTS).read_text(encoding="utf-8"))
        labels, features = tuple(kept["labels"]), kept["features"]
        weights = np.zeros((len(features) + 1, len(labels)), dtype=np.float32)
        steps = np.frombuffer(b64decode(kept["weights"], validate=True), dtype="<i2")
        weights[1:] = steps.reshape(len(features), len(labels)) * np.float32(kept["unit"])
        rows = {feature: row for row, feature in enumerate(features, 1)}
        bias = np.array(kept["bias"], dtype=np.float32).reshape(len(labels))
        model = Linear(labels, kept["link"], rows, weights, bias, bool(kept["root"]))
    if expected is not None and labels != expected:
        raise ModelError(folder.name, "was trained for other labels.", "Train it again: make train.")
    return model


def save_linear(model: Linear, folder: Path, unit: float = 0.001) -> int:
    """Write `model` to `folder`, weights as whole steps of `unit`, features of no step left out; say its bytes.

    The same model always gives the same bytes. The steps stand in one text (base64 of little-endian 16-bit numbers, a
    row a feature): as lists of numbers they would take ten times as long to read.

    Raises:
        ValueError: a weight is more steps than 16 bits hold.
    """
    steps = np.rint(model.weights / unit)
    if np.abs(steps).max(initial=0) > MOST_STEPS:
        raise ValueError(f"a weight of {np.abs(model.weights).max():.3g} does not fit steps of {unit}")
    names = sorted(name for name, row in model.rows.items() if steps[row].any())
    kept = steps[[model.rows[name] for name in names]].astype("<i2")
    content = {
        "labels": list(model.labels),
        "link": model.link,
        "root": model.root,
        "unit": unit,
        "bias": [round(float(one), 4) for one in model.bias],
        "features": names,
        "weights": b64encode(kept.tobytes()).decode("ascii"),
    }
    written = (json.dumps(content, ensure_ascii=False, indent=0) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).write_bytes(written)
    return len(written)
