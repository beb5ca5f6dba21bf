"""Which groups an advert leans for or against, as the annotators of Everitt and Ryan (2024) saw it.

A label says "leans", not "harms": a warm invitation counts like a shut door. ``benchmarks/everitt.py`` measures this;
no weights of it are kept. Two models judge an advert and their votes are added: logistic regressions over words, cues
and the findings of Reach, and forests of random trees over cues and findings.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from reach.training.everitt_cues import cues
from reach.wording.report import Report

GROUPS = ("age", "disability", "feminine", "masculine", "racial", "sexuality", "general")
NEUTRAL = "neutral"  # not in the data: what the study calls an advert with none of the seven labels
LABELS = (*GROUPS, NEUTRAL)

# The published test split, from published counts alone: 80 adverts a label, of 584, and a quarter of the real ones
# neutral. Elsewhere in the data neutral adverts are many times as common.
TEST_NEUTRAL = {False: 52 / 156, True: 28 / 348}  # synthetic? -> neutral adverts for each that leans

ALIKE = 0.25  # share of word triples, weighted by rarity, from which two adverts are siblings
SEEN = 4  # adverts a cue or a finding must occur in before it is learnt from
WORDS_SHARE = 4.0  # how much words count beside cues and findings
STRENGTH = 0.5  # inverse of the regression's penalty
TREES = 60
INNER = 5  # folds in which thresholds are chosen
DRAWS = 60  # resamples a threshold is the median of

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Advert:
    """An advert with the labels people gave it; `position` is the title it was written for, as far as it is known."""

    id: str
    text: str
    labels: frozenset[str]
    synthetic: bool
    position: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """Adverts and what was read in them: the counts of each advert's cues and findings, under their names."""

    adverts: tuple[Advert, ...]
    counts: tuple[dict[str, float], ...]

    def take(self, rows: Iterable[int]) -> "Seen":
        """Some of the adverts."""
        chosen = list(rows)
        return Seen(tuple(self.adverts[row] for row in chosen), tuple(self.counts[row] for row in chosen))


def read(path: Path) -> tuple[Advert, ...]:
    """The adverts of a file with ``id``, ``text``, ``labels`` and ``synthetic`` a line; other keys may be missing."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_advert(json.loads(line)) for line in lines if line.strip())


def _advert(row: dict[str, Any]) -> Advert:
    given = frozenset(label for label in GROUPS if row["labels"].get(label))
    position = row.get("position") or ""
    return Advert(str(row["id"]), row["text"], given or frozenset([NEUTRAL]), bool(row["synthetic"]), position)


def look(adverts: Iterable[Advert], analyze: Callable[[str], Report]) -> Seen:
    """Read every advert for cues and for what Reach finds."""
    kept = tuple(adverts)
    return Seen(kept, tuple({**cues(one.text), **_findings(analyze(one.text))} for one in kept))


def _findings(report: Report) -> Counter[str]:
    counts: Counter[str] = Counter()
    for finding in report.findings:
        rule = finding.rule
        counts.update((f"rule {rule.id}", f"dimension {rule.dimension}", f"{rule.dimension}, {rule.strength}"))
    return counts


def truth(adverts: Sequence[Advert]) -> Flags:
    """One row an advert, one column a label."""
    return np.array([[label in one.labels for label in LABELS] for one in adverts], dtype=bool).reshape(-1, len(LABELS))


def as_in_test(adverts: Sequence[Advert]) -> Floats:
    """Weights that make neutral adverts as common among these as they are in the published test split."""
    kinds = Counter((one.synthetic, NEUTRAL in one.labels) for one in adverts)
    weight = {kind: TEST_NEUTRAL[kind] * kinds[kind, False] / max(kinds[kind, True], 1) for kind in (False, True)}
    return np.array([weight[one.synthetic] if NEUTRAL in one.labels else 1.0 for one in adverts])


def siblings(adverts: Sequence[Advert]) -> Numbers:
    """A number for each advert, the same for adverts that must not be parted: near-duplicates and synthetic siblings.

    Synthetic adverts for one position were written from one another's pattern.
    """
    triples = TfidfVectorizer(ngram_range=(3, 3), sublinear_tf=True)
    rows = triples.fit_transform([one.text for one in adverts])
    near = ((rows @ rows.T) > ALIKE).tocoo()
    pairs = list(zip(near.row.tolist(), near.col.tolist(), strict=True))
    first: dict[str, int] = {}
    for row, one in enumerate(adverts):
        if one.synthetic and one.position:
            pairs.append((row, first.setdefault(one.position.strip().lower(), row)))
    ones = np.ones(len(pairs))
    links = sparse.coo_matrix((ones, tuple(zip(*pairs, strict=True))), shape=(len(adverts), len(adverts)))
    return np.asarray(connected_components(links, directed=False)[1], dtype=np.int64)


def folds(adverts: Sequence[Advert], groups: Numbers, count: int, seed: int) -> Numbers:
    """The fold of each advert: groups stay whole, and every label is spread evenly, real and synthetic apart."""
    chance = np.random.default_rng(seed)
    real = np.array([[not one.synthetic] for one in adverts])
    kinds = np.hstack([truth(adverts) & real, truth(adverts) & ~real]).astype(float)
    kinds /= np.maximum(kinds.sum(axis=0), 1)
    names, numbers = np.unique(groups, return_inverse=True)
    shares = np.zeros((len(names), kinds.shape[1]))
    np.add.at(shares, numbers, kinds)
    order = chance.permutation(len(names))
    filled = np.zeros((count, kinds.shape[1]))
    chosen = np.zeros(len(names), dtype=np.int64)
    # The rare first, while there is still a choice.
    for name in order[np.argsort(-shares[order].sum(axis=1), kind="stable")]:
        growth = ((filled + shares[name]) ** 2 - filled**2).sum(axis=1)
        chosen[name] = np.argmin(growth + 1e-9 * chance.random(count))
        filled[chosen[name]] += shares[name]
    return np.asarray(chosen[numbers], dtype=np.int64)


class Views:
    """An advert as numbers: its words and pairs of words, how often each cue and finding occurs, and how it is written.

    What a cue means differs between adverts people wrote and those a machine wrote to order; which of the two an advert
    is, its words tell almost always, so that nobody need say it of the adverts asked about.
    """

    def __init__(self, seen: Seen) -> None:
        known = Counter(name for counts in seen.counts for name in counts)
        self._kept = {name for name, count in known.items() if count >= SEEN}
        self._names = DictVectorizer(sparse=False).fit([self._pruned(counts) for counts in seen.counts])
        self._words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        words = self._words.fit_transform([one.text for one in seen.adverts])
        written = [one.synthetic for one in seen.adverts]
        machine: Any = LogisticRegression(C=10, solver="liblinear")
        self._machine = machine.fit(words, written) if len(set(written)) > 1 else None

    def _pruned(self, counts: dict[str, float]) -> dict[str, float]:
        # A vectorizer without a single name cannot be used.
        return {"any": 1.0, **{name: count for name, count in counts.items() if name in self._kept}}

    def __call__(self, seen: Seen) -> tuple[sparse.csr_matrix, Floats]:
        """All of it, for a model of many small weights; and all but the words, for trees."""
        counts = np.log1p(self._names.transform([self._pruned(counts) for counts in seen.counts]))
        words = self._words.transform([one.text for one in seen.adverts])
        written = np.zeros(len(seen.adverts)) if self._machine is None else self._machine.predict(words)
        side = np.where(written, 0.5, -0.5)[:, None]
        few = np.hstack([counts, side])
        return sparse.hstack([sparse.csr_matrix(np.hstack([few, counts * side])), words * WORDS_SHARE]).tocsr(), few


class Votes:
    """Both models of every label, learnt from adverts; each gives a number that is higher where the label fits."""

    def __init__(self, seen: Seen, seed: int) -> None:
        self._views = Views(seen)
        # The square root: neutral adverts are rarer in the test, and still there is much to learn from them.
        weights = np.sqrt(as_in_test(seen.adverts))
        every, few = self._views(seen)
        self._lines: list[Any] = []
        self._forests: list[Any] = []
        for column in truth(seen.adverts).T:
            line = LogisticRegression(C=STRENGTH, class_weight="balanced", solver="liblinear", max_iter=500)
            forest = ExtraTreesClassifier(
                TREES, min_samples_leaf=2, max_features=0.2, class_weight="balanced", random_state=seed
            )
            self._lines.append(line.fit(every, column, sample_weight=weights))
            self._forests.append(forest.fit(few, column, sample_weight=weights))

    def __call__(self, seen: Seen) -> Floats:
        """One row an advert, one column a label, one layer a model."""
        every, few = self._views(seen)
        lines = np.column_stack([line.decision_function(every) for line in self._lines])
        chances = np.column_stack([forest.predict_proba(few)[:, 1] for forest in self._forests])
        sure = np.clip(chances, 1e-5, 1 - 1e-5)
        return np.stack([lines, np.log(sure / (1 - sure))], axis=-1)


class Judge:
    """Says which labels fit an advert. Thresholds are chosen in folds of the training adverts, weighted as in the test.

    Args:
        seen: the adverts to learn from.
        groups: which of them must not be parted (see ``siblings``).
        seed: decides folds, trees and resamples.
    """

    def __init__(self, seen: Seen, groups: Numbers, seed: int = 0) -> None:
        outside = self._outside(seen, groups, seed)
        self._mean, self._spread = outside.mean(axis=0), np.maximum(outside.std(axis=0), 1e-9)
        votes = self._added(outside)
        flags, weights = truth(seen.adverts), as_in_test(seen.adverts)
        self.thresholds = np.array([threshold(votes[:, at], flags[:, at], weights, seed) for at in range(len(LABELS))])
        self._votes = Votes(seen, seed)

    @staticmethod
    def _outside(seen: Seen, groups: Numbers, seed: int) -> Floats:
        """What is said of each advert by models that did not learn from it or its siblings."""
        fold = folds(seen.adverts, groups, INNER, seed)
        outside = np.zeros((len(seen.adverts), len(LABELS), 2))
        for number in np.unique(fold):
            asked = np.flatnonzero(fold == number)
            outside[asked] = Votes(seen.take(np.flatnonzero(fold != number)), seed)(seen.take(asked))
        return outside

    def _added(self, votes: Floats) -> Floats:
        return np.asarray(((votes - self._mean) / self._spread).sum(axis=-1))

    def __call__(self, seen: Seen) -> Flags:
        """One row an advert, one column a label."""
        return np.asarray(self._added(self._votes(seen)) > self.thresholds)


def threshold(votes: Floats, flags: Flags, weights: Floats, seed: int) -> float:
    """Where to cut so that F1 is best: the median over resamples, as one sample's best cut is mostly luck."""
    chance = np.random.default_rng(seed)
    cuts = []
    for _ in range(DRAWS):
        drawn = chance.integers(len(votes), size=len(votes))
        if flags[drawn].any():
            cuts.append(_best_cut(votes[drawn], flags[drawn], weights[drawn]))
    return float(np.median(cuts)) if cuts else float(votes.max())


def _best_cut(votes: Floats, flags: Flags, weights: Floats) -> float:
    order = np.argsort(-votes)
    ranked = np.append(votes[order], votes.min() - 1)
    right, said = np.cumsum((weights * flags)[order]), np.cumsum(weights[order])
    best = int(np.argmax(2 * right / (right[-1] + said)))
    return float(ranked[best] + ranked[best + 1]) / 2
