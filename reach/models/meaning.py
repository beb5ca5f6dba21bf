"""The trained reader of sentences: whom one may shut out, how strongly, and whether it invites people."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reach.models.errors import readable
from reach.models.linear import Floats, Linear, load_linear
from reach.models.runs import Runs
from reach.wording.learnt import Meaning, Sense
from reach.wording.report import DIMENSIONS, STRENGTHS

LABELS: tuple[str, ...] = (*DIMENSIONS, "any", *STRENGTHS, "welcomes")
SETTINGS = "settings.json"
_ANY = LABELS.index("any")
_STRENGTHS = slice(_ANY + 1, _ANY + 1 + len(STRENGTHS))
_WELCOMES = LABELS.index("welcomes")


@dataclass(frozen=True, slots=True)
class Settings:
    """What was found on development data beside the weights.

    Attributes:
        share: what the log odds that anybody is shut out count beside those of the likeliest dimension.
        slope: with `offset`, turns that sum into the log odds of a calibrated probability.
        offset: see `slope`.
        threshold: the probability from which a sentence is raised.
        welcomes: the probability from which a sentence counts as an invitation.
    """

    share: float
    slope: float
    offset: float
    threshold: float
    welcomes: float


def features(words: Sequence[str]) -> Iterable[str]:
    """What the model knows a sentence by: its words, and its runs of two and three with both ends marked."""
    edged = ["<", *words, ">"]
    pairs = [f"{one} {other}" for one, other in pairwise(edged)]
    return (*words, *pairs, *(f"{pair} {word}" for pair, word in zip(pairs, edged[2:], strict=False)))


def sums(scores: Floats, share: float) -> Floats:
    """The sum that is calibrated, one a sentence: the likeliest dimension's log odds and a share of anybody's."""
    top: Floats = scores[:, :_ANY].max(axis=1) + share * scores[:, _ANY]
    return top


def load_meaning(folder: Path) -> Meaning:
    """The reader that ``python -m reach.training meaning`` left in ``folder``.

    Raises:
        ModelError: its files are missing, unreadable or made for other labels.
    """
    model = load_linear(folder, LABELS)
    with readable(folder):
        settings = Settings(**json.loads((folder / SETTINGS).read_text(encoding="utf-8")))
    return _Reader(model, settings)


class _Reader:
    def __init__(self, model: Linear, settings: Settings) -> None:
        self._model = model
        self._runs = Runs(model)
        self._settings = settings
        self.threshold = settings.threshold
        self.welcomes = settings.welcomes

    def __call__(self, sentences: Sequence[Sequence[str]]) -> list[Sense]:
        if not sentences:
            return []
        scores = self._runs.scores(sentences)
        settings = self._settings
        totals = sums(scores, settings.share).astype(np.float64) * settings.slope + settings.offset
        dimensions = scores[:, :_ANY].argmax(axis=1).tolist()
        strengths = scores[:, _STRENGTHS].argmax(axis=1).tolist()
        return [
            Sense(likely, DIMENSIONS[dimension], STRENGTHS[strength], welcome)
            for likely, dimension, strength, welcome in zip(
                _likely(totals), dimensions, strengths, _likely(scores[:, _WELCOMES]), strict=True
            )
        ]

    def weigh(self, words: Sequence[str], dimension: str) -> list[float]:
        """What each word adds, by itself and in runs shared out evenly, to the log odds that `dimension` shuts out."""
        column = DIMENSIONS.index(dimension)
        edged = ["<", *words, ">"]
        added = [0.0] * len(edged)
        for length in (1, 2, 3):
            for first in range(len(edged) - length + 1):
                weights = self._model.weight(" ".join(edged[first : first + length]))
                share = float(weights[column] + self._settings.share * weights[_ANY]) / length
                for place in range(first, first + length):
                    added[place] += share
        return added[1:-1]


def _likely(log_odds: NDArray[np.floating[Any]]) -> list[float]:
    """Probabilities, by the `exp` that is the same on every machine: that of arrays differs in the last digits."""
    return [1 / (1 + exp(-one)) for one in np.minimum(np.maximum(log_odds, -40), 40).tolist()]
