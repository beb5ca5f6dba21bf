"""What sentences mean for the people who read them: regressions over words and runs of words, one a label.

One regression a dimension learns what shuts people out by it, one more whether anybody is shut out, three how
strongly, and one whether a sentence invites people. A fifth of what readers have labelled is held out to turn sums
into probabilities and to choose the thresholds; then everything is learnt from.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from reach.models.linear import Linear, save_linear
from reach.models.meaning import LABELS, SETTINGS, Settings, features, sums
from reach.training.calibration import Flags, Floats, likelihood, platt
from reach.training.labelled import Labelled, read_all
from reach.wording.report import DIMENSIONS, STRENGTHS

SHARE = 0.8  # of the log odds that anybody is shut out, beside those of the likeliest dimension
ANYBODY, DIMENSION, STRENGTH, WELCOME = 0.3, 1.0, 0.3, 1.0  # inverse of each regression's penalty
FOUND = 3.0  # what a positive counts beside a negative
ELSEWHERE = 0.5  # what a sentence that shuts out by one dimension counts as a negative of another
HARD = 30_000  # sentences of adverts nearest to being raised that are all learnt from
EASY = 0.15  # share of the others
PRECISION = 0.9
WELCOMES = 0.5
UNSURE = 0.3  # an unlabelled sentence of an advert this likely to invite people is not learnt from as one that does not
LEAST = 0.2  # a feature whose largest weight is smaller is left out
UNIT = 0.02

Fitted = tuple[Floats, float]


def train(data: Path, folder: Path) -> str:
    """Learn from every labelled sentence, write weights and settings to ``folder`` and say what was done."""
    rows = read_all(data)
    settings, told = calibrate(rows)
    model = learn(rows)
    size = save_linear(model, folder, UNIT)
    (folder / SETTINGS).write_text(json.dumps(asdict(settings), indent=1) + "\n", encoding="utf-8")
    return f"{len(rows)} sentences, {len(model.rows)} features, {size} bytes; {told}"


def calibrate(rows: Sequence[Labelled]) -> tuple[Settings, str]:
    """The settings, from a fifth of what readers labelled and a model that has not seen it."""
    held = [row for row in rows if row.held]
    model = learn([row for row in rows if not row.held])
    scores = model.scores([features(row.words) for row in held])
    judged = np.array([row.shuts_out is not None for row in held])
    total = sums(scores, SHARE)[judged].astype(float)
    truth = np.array([bool(row.shuts_out) for row in held])[judged]
    adverts = np.array([row.advert for row in held])[judged]
    # Half of the weight is the adverts', whatever there is more of.
    weight = np.where(adverts, 0.5 / max(adverts.sum(), 1), 0.5 / max((~adverts).sum(), 1)) * len(truth)
    slope, offset = platt(total, truth, weight)
    likely = likelihood(slope * total + offset)
    threshold = lowest(likely, truth, PRECISION)
    asked = np.array([row.welcomes is not None for row in held])
    inviting = scores[asked, LABELS.index("welcomes")] >= 0
    invites = np.array([bool(row.welcomes) for row in held])[asked]
    told = f"held fifth: recall {np.mean(likely[truth] >= threshold):.3f} at precision {PRECISION}"
    told += f", Brier {np.average((likely - truth) ** 2, weights=weight):.3f}"
    told += f"; invitations: {invites[inviting].mean():.2f} of those named, {inviting[invites].mean():.2f} of all"
    return Settings(SHARE, round(slope, 4), round(offset, 4), round(threshold, 4), WELCOMES), told


def lowest(likely: Floats, truth: Flags, precision: float) -> float:
    """The lowest likelihood from which on at least `precision` of what is raised is right; 1 where there is none."""
    order = np.argsort(-likely)
    right = np.cumsum(truth[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(right >= precision)
    return float(likely[order[good[-1]]]) if len(good) else 1.0


def learn(rows: Sequence[Labelled]) -> Linear:
    """The regressions of every label over all features seen twice, those that say nearly nothing left out."""
    vectorizer = CountVectorizer(analyzer=lambda words: list({*features(words)}), min_df=2, binary=True)
    seen = vectorizer.fit_transform([row.words for row in rows]).astype(np.float64).tocsr()
    weight = np.array([row.weight for row in rows])
    kept, shared = _thinned(rows, seen, weight)
    columns = [*_dimensions(rows, seen, kept, shared), _anybody(rows, seen, weight)]
    columns += [*_strengths(rows, seen), _welcomes(rows, seen, kept, shared)]
    coefficients = np.stack([one[0] for one in columns], axis=1)
    telling = np.abs(coefficients).max(axis=1) >= LEAST
    names = vectorizer.get_feature_names_out()[telling]
    weights = np.vstack([np.zeros(len(LABELS)), coefficients[telling]]).astype(np.float32)
    bias = np.array([one[1] for one in columns], dtype=np.float32)
    return Linear(LABELS, "logistic", {str(name): row for row, name in enumerate(names, 1)}, weights, bias)


def _fit(seen: sparse.csr_matrix, truth: Flags, weight: Floats, penalty: float, found: float = FOUND) -> Fitted:
    if not truth.any() or truth.all():
        return np.zeros(seen.shape[1]), 0.0
    model = LogisticRegression(C=penalty, max_iter=150, solver="liblinear", class_weight={False: 1.0, True: found})
    model.fit(seen, truth, sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0])


def _shuts_out(rows: Sequence[Labelled]) -> tuple[Flags, Flags]:
    """Which rows say whether they shut people out, and which do."""
    return np.array([row.shuts_out is not None for row in rows]), np.array([bool(row.shuts_out) for row in rows])


def _thinned(rows: Sequence[Labelled], seen: sparse.csr_matrix, weight: Floats) -> tuple[Flags, Floats]:
    """Without most of the adverts' sentences that nothing could mistake; those kept stand for the others too."""
    known, truth = _shuts_out(rows)
    coefficients, bias = _fit(seen[known], truth[known], weight[known], ANYBODY)
    plain = np.array([row.unread for row in rows])
    score = seen @ coefficients + bias
    cut = np.sort(score[plain])[-HARD] if plain.sum() > HARD else -np.inf
    easy = plain & (score < cut)
    kept = ~easy | (np.random.default_rng(0).random(len(rows)) < EASY)
    return kept, np.where(easy, weight * 0.5 / EASY, weight)


def _anybody(rows: Sequence[Labelled], seen: sparse.csr_matrix, weight: Floats) -> Fitted:
    known, truth = _shuts_out(rows)
    return _fit(seen[known], truth[known], weight[known], ANYBODY)


def _dimensions(rows: Sequence[Labelled], seen: sparse.csr_matrix, kept: Flags, weight: Floats) -> list[Fitted]:
    known, truth = _shuts_out(rows)
    named = np.array([row.dimension or "" for row in rows])
    usable = kept & known & ~(truth & (named == ""))
    return [
        _fit(
            seen[usable],
            (truth & (named == dimension))[usable],
            np.where(truth & (named != dimension), weight * ELSEWHERE, weight)[usable],
            DIMENSION,
        )
        for dimension in DIMENSIONS
    ]


def _strengths(rows: Sequence[Labelled], seen: sparse.csr_matrix) -> list[Fitted]:
    named = np.array([row.strength or "" for row in rows])
    usable = named != ""
    weight = np.ones(int(usable.sum()))
    return [_fit(seen[usable], (named == strength)[usable], weight, STRENGTH, 1.0) for strength in STRENGTHS]


def _welcomes(rows: Sequence[Labelled], seen: sparse.csr_matrix, kept: Flags, weight: Floats) -> Fitted:
    truth = np.array([bool(row.welcomes) for row in rows])
    known = np.array([row.welcomes is not None for row in rows])
    plain = np.array([row.unread for row in rows])
    usable = kept & (known | plain)
    coefficients, bias = _fit(seen[usable], truth[usable], weight[usable], WELCOME)
    # An advert that nobody has read holds invitations too; what looks like one says nothing of what is none.
    usable &= ~(plain & (likelihood(seen @ coefficients + bias) > UNSURE))
    return _fit(seen[usable], truth[usable], weight[usable], WELCOME)
