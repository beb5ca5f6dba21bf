"""Sums of a model turned into probabilities that are true to what they say."""

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def platt(odds: Floats, truth: Flags, weight: Floats) -> tuple[float, float]:
    """The slope and offset that turn sums into the log odds of what held (Platt 1999)."""
    line = LogisticRegression(C=1e6).fit(odds[:, None], truth, sample_weight=weight)
    return float(line.coef_[0, 0]), float(line.intercept_[0])


def likelihood(log_odds: Floats) -> Floats:
    """The probability that log odds stand for."""
    return np.asarray(1 / (1 + np.exp(-log_odds)))
