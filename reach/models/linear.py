"""Linear models over named features, kept as JSON and evaluated for a whole text at once.

scikit-learn trains them (``reach.training``); a sum of a few rows needs none of it, so no process that only reads
adverts loads it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from reach.models.errors import ModelError

WEIGHTS = "weights.json"

Floats = NDArray[np.float32]
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
        scores = self.scores(bags)
        if self.link == "softmax":
            odds = np.exp(scores - scores.max(axis=1, keepdims=True))
            return np.asarray(odds / odds.sum(axis=1, keepdims=True), dtype=np.float32)
        return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)

    def scores(self, bags: Sequence[Iterable[str]]) -> Floats:
        """What the link is applied to (log odds for "logistic"), (bags, labels)."""
        if not bags:
            return np.zeros((0, len(self.labels)), dtype=np.float32)
        # Rows are added in one order, so that the last digits are the same in every process.
        known = [sorted({row for feature in bag if (row := self.rows.get(feature))}) for bag in bags]
        flat = [row for rows in known for row in (0, *rows)]
        starts = np.cumsum([0, *(len(rows) + 1 for rows in known[:-1])])
        sums = np.add.reduceat(self.weights[flat], starts, axis=0)
        if self.root:
            sums /= np.sqrt([[max(len(rows), 1)] for rows in known])
        return np.asarray(sums + self.bias, dtype=np.float32)

    def weight(self, feature: str) -> Floats:
        """What one feature adds to each label's score before any division, (labels,)."""
        return np.asarray(self.weights[self.rows.get(feature, 0)])


def load_linear(folder: Path) -> Linear:
    """The model that `save_linear` left in `folder`.

    Raises:
        ModelError: its weights are missing or unreadable.
    """
    try:
        kept = json.loads((folder / WEIGHTS).read_text(encoding="utf-8"))
        labels, features = tuple(kept["labels"]), kept["features"]
        weights = np.zeros((len(features) + 1, len(labels)), dtype=np.float32)
        if features:
            weights[1:] = np.array(list(features.values()), dtype=np.float32) * kept["unit"]
        rows = {feature: row for row, feature in enumerate(features, 1)}
        bias = np.array(kept["bias"], dtype=np.float32).reshape(len(labels))
        return Linear(labels, kept["link"], rows, weights, bias, bool(kept["root"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(folder.name, f"cannot be read from {folder}.", "Train it again: make train.") from error


def save_linear(model: Linear, folder: Path, unit: float = 0.001) -> int:
    """Write `model` to `folder`, weights rounded to `unit` and features that round to nothing left out; its bytes.

    The same model always gives the same bytes.
    """
    names = sorted(model.rows, key=model.rows.__getitem__)
    steps = np.rint(model.weights[1:] / unit).astype(int)
    features = {name: row.tolist() for name, row in zip(names, steps, strict=True) if row.any()}
    head = {
        "labels": list(model.labels),
        "link": model.link,
        "root": model.root,
        "unit": unit,
        "bias": [round(float(one), 4) for one in model.bias],
    }
    lines = ",\n".join(
        f" {json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for name, row in sorted(features.items())
    )
    content = f'{json.dumps(head, ensure_ascii=False)[:-1]}, "features": {{\n{lines}\n}}}}\n'.encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).write_bytes(content)
    return len(content)
