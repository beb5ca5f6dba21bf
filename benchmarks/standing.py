"""Does a hit stand? Three ways to judge it, by folds that share no text; then how true the probabilities are.

Hits are what the lists find in marked adverts and in written sentences (`reach/training/stands.py`). The ways: the
rule alone; the average of word vectors learnt from adverts; words and neighbours by side, which is what ships.
"""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from _bench import arguments, needed, table
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics import brier_score_loss, roc_auc_score

from reach.models.stands import features
from reach.training.calibration import Floats, likelihood, platt
from reach.training.culture import read_vectors
from reach.training.stands import EXAMPLE, THRESHOLD, Case, by_folds, read_cases
from reach.training.vectors import Vectors
from reach.wording.learnt import Context

EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0)


def named(cases: Sequence[Case], parts: Callable[[Context], Sequence[str]]) -> sparse.csr_matrix:
    """One column a feature that two hits have."""
    vectorizer = CountVectorizer(analyzer=lambda hit: [*{*parts(hit)}], min_df=2, binary=True)
    return vectorizer.fit_transform([case.hit for case in cases]).astype(np.float64).tocsr()


def averaged(cases: Sequence[Case], vectors: Vectors) -> sparse.csr_matrix:
    """The rule, and the average vectors of what stands before, inside and after."""
    index = {word: row for row, word in enumerate(vectors.words)}

    def mean(words: Sequence[str]) -> Floats:
        rows = [index[word] for word in words if word in index]
        return np.asarray(vectors.rows[rows].mean(axis=0) if rows else np.zeros(vectors.rows.shape[1]), dtype=float)

    sides = [np.concatenate([mean(part) for part in (one.hit.before, one.hit.inside, one.hit.after)]) for one in cases]
    return sparse.hstack([named(cases, lambda hit: [hit.rule]), sparse.csr_matrix(np.array(sides))]).tocsr()


def judged(cases: Sequence[Case], seen: sparse.csr_matrix) -> Floats:
    """The probability of each hit by a model that has seen no hit of its text, calibrated over all."""
    truth, weight = np.array([one.stands for one in cases]), np.array([one.weight for one in cases])
    odds = by_folds(cases, seen)
    slope, offset = platt(odds, truth, weight)
    return likelihood(slope * odds + offset)


def main() -> None:
    """Print the three ways, the reliability of the one that ships, and what its threshold lets go."""
    data = arguments(__doc__).parse_args().data
    needed(data / "gold_dev.jsonl")
    cases = list(read_cases(data))
    truth = np.array([one.stands for one in cases])
    adverts = np.array([one.advert for one in cases])
    written = ~adverts & np.array([one.weight != EXAMPLE for one in cases])
    ways = {
        "the rule alone": lambda: named(cases, lambda hit: [hit.rule]),
        "rule and word vectors": lambda: averaged(cases, read_vectors(data)),
        "words and neighbours (ships)": lambda: named(cases, lambda hit: list(features(hit))),
    }
    rows, likely = [], np.zeros(len(cases))
    for name, seen in ways.items():
        began = time.process_time()
        likely = judged(cases, seen())
        rows.append(
            (
                name,
                *(
                    f"{score(truth[of], likely[of]):.3f}"
                    for of in (adverts, written)
                    for score in (roc_auc_score, brier_score_loss)
                ),
                f"{time.process_time() - began:.0f}",
            )
        )
    head = ("way", "area, adverts", "Brier, adverts", "area, written", "Brier, written", "seconds")
    table(f"{adverts.sum()} hits in adverts, {written.sum()} in written sentences", head, rows)
    of = adverts | written
    bins = [(low, high, of & (likely >= low) & (likely < high + (high == 1))) for low, high in pairwise(EDGES)]
    table(
        "reliability of what ships",
        ("said", "hits", "mean said", "share that stands"),
        [
            (
                f"{low:.1f} to {high:.1f}",
                int(inside.sum()),
                f"{likely[inside].mean():.2f}",
                f"{truth[inside].mean():.2f}",
            )
            for low, high, inside in bins
            if inside.any()
        ],
    )
    gone = likely < THRESHOLD
    table(
        f"let go below {THRESHOLD}",
        ("hits", "let go", "rightly"),
        [
            (name, int((gone & part).sum()), int((gone & part & ~truth).sum()))
            for name, part in (("adverts", adverts), ("written", written))
        ],
    )


if __name__ == "__main__":
    main()
