"""Which hits stand: one regression over the words around what rules find, its probabilities calibrated by folds."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score
from sklearn.model_selection import GroupKFold

from reach.config import data_folder
from reach.models import load_roles
from reach.models.linear import Linear, save_linear
from reach.models.stands import LABELS, SETTINGS, features
from reach.training.calibration import Flags, Floats, likelihood, platt
from reach.training.labelled import WRITTEN, examples, plain, rules_alone, shared_adverts, touches, written
from reach.wording.analyzer import Analyzer
from reach.wording.document import Document
from reach.wording.learnt import Context
from reach.wording.lines import read_roles
from reach.wording.report import Finding
from reach.wording.standing import context_of, role_at
from reach.wording.structure.reading import About

PENALTY = 0.2  # inverse
EXAMPLE = 0.3  # what an entry's own example counts beside a hit in a text nobody wrote for it
FOLDS = 5
THRESHOLD = 0.3  # below it clearly more hits are let go rightly than wrongly
UNIT = 0.002


@dataclass(frozen=True, slots=True)
class Case:
    """A hit, whether a careful editor raised it, and the text it is from."""

    hit: Context
    stands: bool
    group: str
    weight: float = 1.0
    advert: bool = False


def train(data: Path, folder: Path) -> str:
    """Learn from every hit whose truth is known, write weights and threshold to ``folder`` and say what was done."""
    cases = list(read_cases(data))
    model, told = learn(cases)
    size = save_linear(model, folder, UNIT)
    (folder / SETTINGS).write_text(json.dumps({"threshold": THRESHOLD}) + "\n", encoding="utf-8")
    return f"{len(cases)} hits, {len(model.rows)} features, {size} bytes; {told}"


def read_cases(data: Path) -> Iterator[Case]:
    """The hits of marked adverts, of written sentences and of the lists' own examples."""
    analyzer = rules_alone()
    roles = load_roles(data_folder("models") / "roles")
    for text, row in shared_adverts(data):
        lines = read_roles(Document(text), roles)
        for finding in analyzer.analyze(text, about=About(row.get("title") or "")).findings:
            if any(touches(finding.span, mark) for mark in row["marks"]):
                stands = True
            elif any(touches(finding.span, mark) for mark in row.get("optional", ())):
                continue
            else:
                stands = False
            hit = _context(analyzer, text, finding, role_at(lines, finding.span.start))
            yield Case(hit, stands, row["id"], advert=True)
    for sentence, flag in written(WRITTEN):
        yield from _sentence(analyzer, sentence, flag=flag, weight=1.0)
    for sentence in examples(analyzer):
        yield from _sentence(analyzer, sentence, flag=True, weight=EXAMPLE)


def _sentence(analyzer: Analyzer, sentence: str, *, flag: bool, weight: float) -> Iterator[Case]:
    text, start, end = plain(sentence)
    for finding in analyzer.analyze(text).findings:
        if not flag or touches(finding.span, {"start": start, "end": end}):
            yield Case(_context(analyzer, text, finding), flag, text, weight)


def _context(analyzer: Analyzer, text: str, finding: Finding, role: str = "") -> Context:
    document = Document(text, split=analyzer.learnt.split)
    first, last = document.token_at(finding.span.start), document.token_at(finding.span.end - 1)
    return context_of(document, finding.rule, first, last, role)


def learn(cases: Sequence[Case]) -> tuple[Linear, str]:
    """The calibrated model, and what folds that share no text said of it: area under the curve and Brier score."""
    vectorizer = CountVectorizer(analyzer=lambda hit: list({*features(hit)}), min_df=2, binary=True)
    seen = vectorizer.fit_transform([case.hit for case in cases]).astype(np.float64).tocsr()
    truth = np.array([case.stands for case in cases])
    weight = np.array([case.weight for case in cases])
    odds = by_folds(cases, seen)
    slope, offset = platt(odds, truth, weight)
    likely = likelihood(slope * odds + offset)
    model = _fit(seen, truth, weight)
    weights = np.vstack([np.zeros(1), slope * model.coef_.T]).astype(np.float32)
    names = vectorizer.get_feature_names_out()
    bias = np.array([slope * float(model.intercept_[0]) + offset], dtype=np.float32)
    told = "; ".join(
        f"{name}: {int(of.sum())} hits, area {roc_auc_score(truth[of], likely[of]):.3f}, "
        f"Brier {brier_score_loss(truth[of], likely[of]):.3f}"
        for name, of in _slices(cases)
        if len({*truth[of].tolist()}) > 1
    )
    return Linear(LABELS, "logistic", {str(name): row for row, name in enumerate(names, 1)}, weights, bias), told


def by_folds(cases: Sequence[Case], seen: sparse.csr_matrix) -> Floats:
    """The log odds of each hit by a model that has seen no hit of its text."""
    truth = np.array([case.stands for case in cases])
    weight = np.array([case.weight for case in cases])
    odds = np.zeros(len(cases))
    for others, fold in GroupKFold(FOLDS).split(seen, truth, [case.group for case in cases]):
        odds[fold] = _fit(seen[others], truth[others], weight[others]).decision_function(seen[fold])
    return odds


def _slices(cases: Sequence[Case]) -> Iterator[tuple[str, Flags]]:
    adverts = np.array([case.advert for case in cases])
    own = np.array([case.weight == EXAMPLE for case in cases])
    yield from (("adverts", adverts), ("written sentences", ~adverts & ~own))


def _fit(seen: sparse.csr_matrix, truth: Flags, weight: Floats) -> LogisticRegression:
    return LogisticRegression(C=PENALTY, max_iter=500).fit(seen, truth, sample_weight=weight)
