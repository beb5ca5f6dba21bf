"""What each line of an advert is for: learnt from lines labelled by hand, helped by vectors of the adverts' words.

As in `culture`, a word's vector is a fixed row of numbers, so what is learnt of it folds into one weight a word.
What stands around a line is weighed by a second regression, which sees the first only on adverts the first was not
shown: so it learns how far to trust it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from reach.models.linear import Linear, save_linear
from reach.models.roles import (
    CONTEXT_NAMES,
    HEADING,
    PARTS,
    RoleReader,
    assemble,
    heading_features,
    line_features,
    surroundings,
)
from reach.training.corpus import rows_of, texts_of
from reach.training.culture import read_vectors
from reach.training.vectors import Vectors, counted, vector_columns
from reach.wording.learnt import ROLES
from reach.wording.lines import with_gaps
from reach.wording.report import Span

LABELS = Path(__file__).parents[2] / "benchmarks" / "roles_labels.jsonl"
DEV = "sections_dev.jsonl"

SEEN = 2  # lines a feature must be labelled in before it has a weight of its own
STRENGTH = 6.0  # inverse of the penalty of the regression over lines
HEADING_STRENGTH = 1.0
CONTEXT_STRENGTH = 0.1
VECTOR_SHARE = 0.05  # how much a dimension of a vector counts beside a word
LIFT = 0.2  # how much of what makes a role rare is taken off, since each role counts alike
PROMISED = 6  # lines below a heading that say what it promises; further down it is forgotten
FOLDS = 5

Matrix = NDArray[np.float64]
Bag = Sequence[str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An advert whose lines, each with the space before it, have their roles; some may have none."""

    id: str
    lines: tuple[str, ...]
    roles: tuple[int | None, ...]


def train(data: Path, folder: Path) -> str:
    """Learn from every labelled advert, write the weights to ``folder`` and say what was done."""
    adverts = [*read_labelled(data), *read_dev(data)]
    parts = learn(adverts, read_vectors(data))
    size = sum(save_linear(part, folder / name, unit=0.01) for name, part in zip(PARTS, parts, strict=True))
    lines = sum(role is not None for one in adverts for role in one.roles)
    return f"{len(adverts)} adverts, {lines} labelled lines, {size} bytes"


def read_labelled(data: Path, labels: Path = LABELS) -> list[Labelled]:
    """The labelled adverts in ``data``; the labels hold places, not text."""
    rows = rows_of(labels)
    texts = texts_of(data, {row["id"] for row in rows})
    return [_labelled(row["id"], texts[row["id"]], row["lines"]) for row in rows if row["id"] in texts]


def read_dev(data: Path, name: str = DEV) -> list[Labelled]:
    """The adverts of ``sections_dev.jsonl``, or of a file of its shape, where ``data`` has it."""
    if not (data / name).exists():
        return []
    return [
        _labelled(row["id"], row["text"], [(line["start"], line["end"], line["role"]) for line in row["lines"]])
        for row in rows_of(data / name)
    ]


def _labelled(name: str, text: str, lines: Iterable[Any]) -> Labelled:
    spans, roles = [], []
    for start, end, role in lines:
        spans.append(Span(start, end))
        roles.append(ROLES.index(role) if role else None)
    return Labelled(name, tuple(with_gaps(text, spans)), tuple(roles))


def learn(adverts: Sequence[Labelled], vectors: Vectors | None = None) -> tuple[Linear, Linear, Linear]:
    """The three parts of a reader."""
    around, truth = [], []
    for fold in range(FOLDS):
        rest = [one for index, one in enumerate(adverts) if index % FOLDS != fold]
        lines, headings = learn_lines(rest, vectors), learn_headings(rest)
        for one in adverts[fold::FOLDS]:
            known = [(index, role) for index, role in enumerate(one.roles) if role is not None]
            seen = surroundings(one.lines, lines(line_features(one.lines)), headings)
            around.append(seen[[index for index, _ in known]])
            truth += [role for _, role in known]
    weights, bias = _fit(np.vstack(around), truth, CONTEXT_STRENGTH)
    counts = np.bincount(truth, minlength=len(ROLES))
    context = _linear(CONTEXT_NAMES, weights, bias - LIFT * np.log(np.maximum(counts, 1) / len(truth)))
    return learn_lines(adverts, vectors), learn_headings(adverts), context


def learn_lines(adverts: Sequence[Labelled], vectors: Vectors | None) -> Linear:
    """The regression over a line's own words and shape."""
    shown = [
        (bag, role)
        for one in adverts
        for bag, role in zip(line_features(one.lines), one.roles, strict=True)
        if role is not None
    ]
    return _learn_bags(shown, STRENGTH, vectors)


def learn_headings(adverts: Sequence[Labelled]) -> Linear:
    """The regression over a heading's words: what do the lines below it turn out to be?"""
    shown = []
    for one in adverts:
        above, left = None, 0
        for line, role in zip(one.lines, one.roles, strict=True):
            if role == HEADING:
                above, left = heading_features(line), PROMISED
            elif above is not None and role is not None and left:
                shown.append((above, role))
                left -= 1
    return _learn_bags(shown, HEADING_STRENGTH, None)


def _learn_bags(shown: Sequence[tuple[Bag, int]], strength: float, vectors: Vectors | None) -> Linear:
    held = Counter(feature for bag, _ in shown for feature in {*bag})
    own = sorted(feature for feature, count in held.items() if count >= SEEN)
    known = sorted({*own, *(vectors.words if vectors else ())})
    columns = _columns(known, own, vectors)
    design = counted([bag for bag, _ in shown], known) @ columns
    weights, bias = _fit(design, [role for _, role in shown], strength)
    return _linear(known, columns @ weights, bias, root=True)


def _columns(known: Sequence[str], own: Sequence[str], vectors: Vectors | None) -> sparse.csr_matrix:
    """What the regression sees of each feature: a column of its own, and its vector."""
    index = {feature: row for row, feature in enumerate(known)}
    rows = [index[feature] for feature in own]
    alone = sparse.csr_matrix((np.ones(len(own)), (rows, range(len(own)))), (len(known), len(own)))
    if vectors is None:
        return alone
    return sparse.hstack([alone, vector_columns(known, vectors) * VECTOR_SHARE]).tocsr()


def _fit(design: Matrix | sparse.csr_matrix, roles: Sequence[int], strength: float) -> tuple[Matrix, Matrix]:
    """Weights, (columns, roles), and biases; a role nobody has is as good as ruled out."""
    weights, bias = np.zeros((design.shape[1], len(ROLES))), np.full(len(ROLES), -10.0)
    present = sorted(set(roles))
    if len(present) < 2:
        bias[present] = 10.0
        return weights, bias
    fitted = LogisticRegression(C=strength, max_iter=200, tol=1e-3).fit(design, np.array(roles))
    if len(present) == 2:  # one row for the second role; softmax wants one each
        weights[:, present] = np.column_stack((-fitted.coef_[0] / 2, fitted.coef_[0] / 2))
        bias[present] = -fitted.intercept_[0] / 2, fitted.intercept_[0] / 2
    else:
        weights[:, present], bias[present] = fitted.coef_.T, fitted.intercept_
    return weights, bias


def _linear(names: Sequence[str], weights: Matrix, bias: Matrix, *, root: bool = False) -> Linear:
    rows = {name: row for row, name in enumerate(names, 1)}
    every = np.vstack((np.zeros(len(ROLES)), weights)).astype(np.float32)
    return Linear(ROLES, "softmax", rows, every, bias.astype(np.float32), root)


def learn_reader(adverts: Sequence[Labelled], vectors: Vectors | None = None) -> RoleReader:
    """A reader ready to read."""
    return assemble(*learn(adverts, vectors))


Learn = Callable[[Sequence[Labelled]], RoleReader]


def cross_validate(
    adverts: Sequence[Labelled], asked: Sequence[Labelled], learn_from: Learn, folds: int = FOLDS
) -> list[list[int]]:
    """The roles found in ``asked`` by readers that were shown ``adverts`` and the rest of ``asked``."""
    found: list[list[int]] = [[] for _ in asked]
    for fold in range(folds):
        rest = [one for index, one in enumerate(asked) if index % folds != fold]
        reader = learn_from([*adverts, *rest])
        for index in range(fold, len(asked), folds):
            found[index] = [int(np.argmax(row)) for row in reader(asked[index].lines)]
    return found
