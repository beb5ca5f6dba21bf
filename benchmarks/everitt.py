"""How well whole adverts are labelled as in Everitt and Ryan (2024), a label at a time.

Learns from `everitt_train.jsonl` alone, anew each time. With `--test` it scores another file of the same shape, each
advert once. Without, it scores the training adverts in folds that keep siblings together; neutral adverts then count
for less, so that every label is as common as in the published test split (584 adverts, 80 a label, 208 real).
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from _bench import arguments, needed, table

from reach.runtime import build
from reach.training.everitt import (
    LABELS,
    Advert,
    Flags,
    Floats,
    Judge,
    Numbers,
    Seen,
    as_in_test,
    folds,
    look,
    read,
    siblings,
    truth,
)

TRAINING = "everitt_train.jsonl"
FOLDS = 5
WANTED = {"all": 0.70, "real": 0.40}
Figures = tuple[float, float, float]


def figures(flags: Flags, said: Flags, weights: Floats) -> Figures:
    """Precision, recall and F1 of one label."""
    right = float(weights[flags & said].sum())
    precision = right / max(float(weights[said].sum()), 1e-9)
    recall = right / max(float(weights[flags].sum()), 1e-9)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def measure(adverts: Sequence[Advert], said: Flags, weights: Floats) -> dict[str, list[Figures]]:
    """The figures of every label, over all adverts and over the real ones."""
    flags = truth(adverts)
    real = np.array([not one.synthetic for one in adverts], dtype=bool)
    parts = {"all": np.ones_like(real), "real": real}
    return {
        name: [figures(flags[part, at], said[part, at], weights[part]) for at in range(len(LABELS))]
        for name, part in parts.items()
    }


def macro(rows: Sequence[Figures]) -> float:
    """The mean F1 of the labels."""
    return float(np.mean([f1 for _, _, f1 in rows]))


def crossed(seen: Seen, groups: Numbers, seed: int) -> Flags:
    """What is said of each advert by a judge who learnt from the other folds."""
    fold = folds(seen.adverts, groups, FOLDS, seed)
    said = np.zeros((len(seen.adverts), len(LABELS)), dtype=bool)
    for number in range(FOLDS):
        learnt, asked = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        said[asked] = Judge(seen.take(learnt), groups[learnt], seed)(seen.take(asked))
    return said


def show(title: str, adverts: Sequence[Advert], found: dict[str, list[Figures]]) -> None:
    """Print the table: a label a line, then the mean F1 with what is wanted of it."""
    flags = truth(adverts)
    real = np.array([not one.synthetic for one in adverts], dtype=bool)
    rows = [
        (
            label,
            int(flags[:, at].sum()),
            *(f"{figure:.2f}" for figure in found["all"][at]),
            int(flags[real, at].sum()),
            *(f"{figure:.2f}" for figure in found["real"][at]),
        )
        for at, label in enumerate(LABELS)
    ]
    means = [("", "", f"{macro(found[part]):.3f}") for part in WANTED]
    wanted = [("", "", f"{least:.3f}") for least in WANTED.values()]
    sums = [
        ("macro F1", len(adverts), *means[0], int(real.sum()), *means[1]),
        ("wanted", "", *wanted[0], "", *wanted[1]),
    ]
    head = ("label", "adverts", "precision", "recall", "F1", "real", "precision", "recall", "F1")
    table(title, head, [*rows, *sums])


def main() -> None:
    """Score the test file, or the training adverts in folds."""
    parser = arguments(__doc__)
    parser.add_argument("--test", type=Path, metavar="FILE.jsonl", help="score these adverts")
    parser.add_argument("--seed", type=int, default=0, help="decides folds, trees and resamples (%(default)s)")
    options = parser.parse_args()
    learnt = read(needed(options.data / TRAINING))
    tested = read(needed(options.test)) if options.test else ()
    analyze = build().analyzer.analyze
    seen = look(learnt, analyze)
    groups = siblings(seen.adverts)
    if options.test:
        asked = look(tested, analyze)
        said = Judge(seen, groups, options.seed)(asked)
        found = measure(asked.adverts, said, np.ones(len(asked.adverts)))
        show(f"Labels of {options.test.name}", asked.adverts, found)
    else:
        found = measure(seen.adverts, crossed(seen, groups, options.seed), as_in_test(seen.adverts))
        show(f"Labels in {FOLDS} folds, neutral adverts as rare as in the published test", seen.adverts, found)


if __name__ == "__main__":
    main()
