"""Which values a sentence signals: one logistic regression a value over words, pairs, seeds and word vectors.

Everything the regression sees of a word (itself, its stem, the seeds it belongs to, its vector) is a fixed row of
numbers, so what it learns folds into one weight a word and label: the vectors stay here, the weights are kept.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from reach.models.culture import features, words_of
from reach.models.linear import Linear, save_linear
from reach.training.corpus import choose, read_adverts, rows_of, texts_of
from reach.training.vectors import Vectors, counted, learn_vectors, vector_columns
from reach.wording.learnt import VALUES

LABELS = Path(__file__).parents[2] / "benchmarks" / "culture_labels.jsonl"
OWN = LABELS.with_name("culture_sentences.jsonl")
SEEDS = Path(__file__).parents[2] / "models" / "culture" / "seeds.toml"
DEV = "culture_dev.jsonl"
PER_SOURCE = 1_200

SEEN = 2  # sentences a word or a pair must be labelled in before it has a weight of its own
STRENGTH = 10.0  # inverse of the regression's penalty
SEED_SHARE = 1.0  # how much a seed counts beside a word
VECTOR_SHARE = 0.05  # how much a dimension of a vector counts beside a word
FOLDS = 5

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Seeds = dict[str, tuple[str, ...]]
_ENDINGS = "ations ation ingly edly ities ments ment ness ity ing ies ied ive ors ers ed es ly al or er s e y".split()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the values it signals; `group` names the text it is from."""

    text: str
    labels: frozenset[str]
    group: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What the regression is shown of a word; without any, only words and pairs as they stand."""

    words: bool = True
    seeds: Seeds | None = None
    vectors: Vectors | None = None


def train(data: Path, folder: Path) -> str:
    """Learn from every labelled sentence, write the weights to ``folder`` and say what was done."""
    sentences = [*read_labelled(data), *read_own(), *read_dev(data)]
    model = learn(sentences, Parts(seeds=read_seeds(), vectors=read_vectors(data)))
    size = save_linear(model, folder, unit=0.01)
    return f"{len(sentences)} sentences, {len(model.rows)} words and pairs, {size} bytes"


def read_labelled(data: Path, labels: Path = LABELS) -> list[Sentence]:
    """The labelled sentences of adverts in ``data``; the labels hold their places, not their text."""
    rows = rows_of(labels)
    texts = texts_of(data, {row["id"] for row in rows})
    return [
        Sentence(texts[row["id"]][row["start"] : row["end"]], frozenset(row["labels"]), row["id"])
        for row in rows
        if row["id"] in texts
    ]


def read_own(path: Path = OWN) -> list[Sentence]:
    """The sentences written for training; each is a text of its own."""
    return [Sentence(row["text"], frozenset(row["labels"]), row["text"]) for row in rows_of(path)]


def read_dev(data: Path) -> list[Sentence]:
    """The sentences of ``culture_dev.jsonl``, where ``data`` has it."""
    if not (data / DEV).exists():
        return []
    return [Sentence(row["text"], frozenset(row["labels"]), row["src"]) for row in rows_of(data / DEV)]


def read_seeds(path: Path = SEEDS) -> Seeds:
    """Each value's seeds."""
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    return {value: tuple(kept[value]["seeds"]) for value in VALUES}


def read_vectors(data: Path) -> Vectors:
    """Vectors of the words of the adverts in ``data``."""
    texts = (advert.text for advert in choose(read_adverts(data), PER_SOURCE))
    pieces = (piece for text in texts for line in text.splitlines() for piece in line.split(". "))
    return learn_vectors([words for piece in pieces if len(words := words_of(piece)) > 2])


def learn(sentences: Sequence[Sentence], parts: Parts) -> Linear:
    """The model of ``sentences``, each value's threshold, found by cross-validation, taken off its bias."""
    bags = [frozenset(features(one.text)) for one in sentences]
    held = Counter(feature for bag in bags for feature in bag)
    own = {feature for feature in held if held[feature] >= SEEN}
    known = sorted(own | set(parts.vectors.words if parts.vectors else ()) | _grown(parts.seeds, held.keys()))
    shown = _shown(known, own, parts)
    design = (counted(bags, known) @ shown).tocsr()
    design.indices, design.indptr = design.indices.astype(np.int32), design.indptr.astype(np.int32)
    truth = np.array([[value in one.labels for value in VALUES] for one in sentences])
    cuts = _cuts(design, truth, [one.group for one in sentences])
    slopes, biases = _fit(design, truth)
    weights = np.vstack([np.zeros(len(VALUES)), shown @ slopes]).astype(np.float32)
    rows = {feature: row for row, feature in enumerate(known, 1)}
    return Linear(VALUES, "logistic", rows, weights, (biases - cuts).astype(np.float32), root=True)


def _shown(known: Sequence[str], own: set[str], parts: Parts) -> sparse.csr_matrix:
    """What the regression sees of each feature: (features, columns)."""
    blocks: list[sparse.csr_matrix | None] = [
        _columns([((feature,) if feature in own else ()) for feature in known]) if parts.words else None,
        _columns([_stems(feature) for feature in known]) if parts.words else None,
        _seed_columns(known, parts.seeds) * SEED_SHARE if parts.seeds else None,
        vector_columns(known, parts.vectors) * VECTOR_SHARE if parts.vectors else None,
    ]
    return sparse.hstack([block for block in blocks if block is not None]).tocsr()


def _columns(names: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """One column a name, in the order of the alphabet."""
    index = {name: column for column, name in enumerate(sorted({name for row in names for name in row}))}
    places = [(row, index[name]) for row, found in enumerate(names) for name in found]
    rows, columns = zip(*places, strict=True) if places else ((), ())
    return sparse.csr_matrix((np.ones(len(places)), (rows, columns)), (len(names), max(len(index), 1)))


def _stems(feature: str) -> tuple[str, ...]:
    return () if " " in feature else (stem(feature),)


def stem(word: str) -> str:
    """The word without a common ending, so that its forms learn together; four letters always stay."""
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _grown(seeds: Seeds | None, held: Iterable[str]) -> set[str]:
    """The seeds themselves, and what grew from those with any ending in the labelled sentences."""
    every = {seed for found in (seeds or {}).values() for seed in found}
    open_ended = tuple(seed.removesuffix("*") for seed in every if seed.endswith("*"))
    return {seed for seed in every if "*" not in seed} | {
        one for one in held if one.startswith(open_ended or ("\0",)) and " " not in one
    }


def _seed_columns(known: Sequence[str], seeds: Seeds) -> sparse.csr_matrix:
    return sparse.csr_matrix(
        [[float(any(fnmatchcase(feature, seed) for seed in seeds[value])) for value in VALUES] for feature in known]
    )


def _fit(design: sparse.csr_matrix, truth: Flags) -> tuple[Floats, Floats]:
    """Slopes, (columns, values), and biases; a value that never or always holds gets a bias alone."""
    slopes, biases = np.zeros((design.shape[1], len(VALUES))), np.zeros(len(VALUES))
    for column in range(len(VALUES)):
        holds = truth[:, column]
        if holds.all() or not holds.any():
            biases[column] = 10.0 if holds.all() else -10.0
            continue
        fitted = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(design, holds)
        slopes[:, column], biases[column] = fitted.coef_[0], fitted.intercept_[0]
    return slopes, biases


def _cuts(design: sparse.csr_matrix, truth: Flags, groups: Sequence[str]) -> Floats:
    """For each value the log odds above which it counts as signalled."""
    folds = min(FOLDS, len(set(groups)))
    if folds < 2:
        return np.zeros(len(VALUES))
    scores = np.zeros(truth.shape)
    for learnt, asked in GroupKFold(folds).split(design, truth, groups):
        slopes, biases = _fit(design[learnt], truth[learnt])
        scores[asked] = design[asked] @ slopes + biases
    return np.array([best_cut(scores[:, column], truth[:, column]) for column in range(len(VALUES))])


def best_cut(scores: Floats, truth: Flags) -> float:
    """The score above which saying yes gives the highest F1 to be expected.

    It is where the calibrated probability passes half of that F1 (Lipton, Elkan and Naryanaswamy 2014); the sharpest
    cut on the scores themselves would follow the chance of a few sentences.
    """
    if truth.all() or not truth.any():
        return 0.0
    calibrated = LogisticRegression(C=1000.0).fit(scores[:, None], truth)
    likely = np.sort(calibrated.predict_proba(scores[:, None])[:, 1])[::-1]
    highest = (2 * np.cumsum(likely) / (np.arange(1, len(likely) + 1) + likely.sum())).max()
    share = min(max(highest / 2, 0.01), 0.99)
    return float((np.log(share / (1 - share)) - calibrated.intercept_[0]) / calibrated.coef_[0, 0])
