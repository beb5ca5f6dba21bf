"""Runs of words as numbers: the same sums as a model over strings."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reach.models import Linear
from reach.models.meaning import features
from reach.models.runs import Runs

WORDS = "we bake bread at dawn".split()
RUNS = [
    *WORDS[:4],
    "< we",
    "we bake",
    "bake bread",
    "dawn >",
    "< we bake",
    "we bake bread",
    "at dawn >",
    "we we we",
]
bags = st.lists(st.lists(st.sampled_from([*WORDS, "stone"]), max_size=8), max_size=5)


def model(*, root):
    """Three labels over a dozen runs."""
    weights = np.vstack([np.zeros(3), np.random.default_rng(1).normal(size=(len(RUNS), 3))]).astype(np.float32)
    rows = {run: row for row, run in enumerate(RUNS, 1)}
    return Linear(("a", "b", "c"), "logistic", rows, weights, np.array([0.5, 0, -1], dtype=np.float32), root)


@given(bags, st.booleans())
def test_numbers_and_strings_agree(texts, root):
    """Whatever the words, edges included, both ways add up the same runs once a bag."""
    linear = model(root=root)
    expected = linear.scores([list(features(words)) for words in texts])

    np.testing.assert_allclose(expected, Runs(linear).scores(texts), atol=1e-5)


def test_a_model_without_features_has_its_bias_alone():
    """Training on next to nothing may leave no feature; reading is no error then."""
    empty = Linear(("a",), "logistic", {}, np.zeros((1, 1), dtype=np.float32), np.array([0.5], dtype=np.float32))

    np.testing.assert_allclose([[0.5]], Runs(empty).scores([["we", "bake"]]))
