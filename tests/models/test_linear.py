"""Linear models: what they compute, what is kept of them, and what is refused."""

import numpy as np
import pytest

from reach.models import Linear, ModelError, load_linear
from reach.models.linear import save_linear


def small(link="logistic", *, root=False):
    """Two labels, two features."""
    weights = np.array([[0, 0], [1, -1], [0.5, 2]], dtype=np.float32)
    return Linear(("a", "b"), link, {"tea": 1, "cake": 2}, weights, np.array([0.25, 0], dtype=np.float32), root)


def test_scores_are_the_sum_of_known_features_and_the_bias():
    """Unknown features count nothing, repeated ones once, and an empty bag has the bias alone."""
    bags = [["tea", "tea", "stone"], ["cake", "tea"], []]

    np.testing.assert_allclose([[1.25, -1], [1.75, 1], [0.25, 0]], small().scores(bags))


def test_root_divides_by_the_square_root_of_what_is_known():
    """Only known features make a bag long."""
    np.testing.assert_allclose([[1.5 / 2**0.5 + 0.25, 1 / 2**0.5]], small(root=True).scores([["tea", "cake", "x"]]))


def test_links():
    """Logistic labels are free of each other; softmax ones share a whole."""
    bags = [["tea"], ["cake"]]

    np.testing.assert_allclose(1 / (1 + np.exp(-small().scores(bags))), small()(bags), rtol=1e-6)
    np.testing.assert_allclose([1, 1], small("softmax")(bags).sum(axis=1), rtol=1e-6)


def test_no_bags_give_no_rows():
    """A text without lines is no error."""
    assert small()([]).shape == (0, 2)


def test_a_model_survives_its_file(tmp_path):
    """What is loaded says the same as what was saved, and saving again gives the same bytes."""
    save_linear(small(root=True), tmp_path)
    loaded = load_linear(tmp_path)
    first = (tmp_path / "weights.json").read_bytes()
    save_linear(loaded, tmp_path)

    assert first == (tmp_path / "weights.json").read_bytes()
    assert (loaded.labels, loaded.link, loaded.root) == (("a", "b"), "logistic", True)
    np.testing.assert_allclose(small(root=True)([["tea", "cake"]]), loaded([["cake", "tea"]]), atol=1e-3)


def test_a_weight_too_large_for_its_steps_is_refused(tmp_path):
    """Nothing is cut off in silence."""
    with pytest.raises(ValueError, match="does not fit"):
        save_linear(small(), tmp_path, unit=1e-5)


def test_features_that_weigh_nothing_are_left_out(tmp_path):
    """Rounding to the unit is what keeps a file small."""
    save_linear(small(), tmp_path, unit=1.9)

    np.testing.assert_allclose([[1.9, -1.9], [0, 1.9]], load_linear(tmp_path).weights[1:][[1, 0]], rtol=1e-6)
    save_linear(small(), tmp_path, unit=5)
    assert load_linear(tmp_path).rows == {}


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"labels": ["a"], "features": ["x"], "weights": "AAAA", "unit": 1, "bias": [0]}']
)
def test_unusable_weights_are_refused_by_name(tmp_path, content):
    """The error names the model and what to do."""
    folder = tmp_path / "roles"
    folder.mkdir()
    (folder / "weights.json").write_text(content)

    with pytest.raises(ModelError, match=r"'roles' cannot be read .+ make train"):
        load_linear(folder)
