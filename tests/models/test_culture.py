"""The reader of culture: what it sees of a sentence, what it refuses, and the model that ships."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.config import data_folder
from reach.models import Linear, ModelError, load_culture
from reach.models.culture import features, words_of
from reach.models.linear import save_linear
from reach.wording.learnt import VALUES

FOLDER = data_folder("models") / "culture"

# One plain sentence a value, and some that signal none; all written for this test.
PLAIN = {
    "You adapt quickly when priorities change in our fast-paced kitchen.": {"agility"},
    "You are a team player who enjoys working together.": {"collaboration"},
    "We put our customers first.": {"customer"},
    "We are an equal opportunity employer and welcome people from all backgrounds.": {"diversity"},
    "You are well organised and meet deadlines.": {"execution"},
    "We love new ideas and creative experiments.": {"innovation"},
    "You are honest and act with integrity.": {"integrity"},
    "We set ambitious targets and reward excellent results.": {"performance"},
    "You are kind, caring and compassionate.": {"respect"},
    "You work independently and take initiative.": {"empowerment"},
    "You comply with all company policies and procedures.": {"control"},
    "Everyone here may write for our engineering blog and speak at conferences.": {"voice"},
    "We offer training courses and professional development.": {"learning"},
    "You bake bread and clean the ovens.": set(),
    "A degree in physics.": set(),
    "The harbour is open from Monday to Friday.": set(),
}


def small(labels=VALUES, link="logistic"):
    """A model of one word, which signals the first label alone."""
    weights = np.zeros((2, len(labels)), dtype=np.float32)
    weights[1, 0] = 4
    return Linear(labels, link, {"nimble": 1}, weights, np.full(len(labels), -2, dtype=np.float32), root=True)


def signalled(reader, text):
    return {value for value, likely in zip(VALUES, reader([text])[0], strict=True) if likely > 0.5}


def test_words_are_folded_letters():
    """Case, kinds of apostrophe, soft hyphens and figures make no difference."""
    assert ["we're", "open", "to", "new", "ideas"] == words_of("We\u2019re open to 25 NEW id\u00adeas.")
    assert ["the", "patients", "needs"] == words_of("The patients' needs")


def test_features_are_words_and_pairs():
    """Order matters between neighbours only."""
    assert {"new", "ideas", "win", "new ideas", "ideas win"} == set(features("New ideas win!"))
    assert [] == list(features("2024"))


def test_a_reader_gives_one_row_a_sentence(tmp_path):
    """Columns are the values, in their order; no sentences give no rows."""
    save_linear(small(), tmp_path)
    reader = load_culture(tmp_path)

    assert [{"agility"}, set()] == [signalled(reader, text) for text in ("Nimble!", "")]
    assert [] == list(reader([]))


@pytest.mark.parametrize("model", [small(("agility",)), small(link="softmax")])
def test_a_model_of_other_values_is_refused(tmp_path, model):
    """A stale folder is named, not misread."""
    save_linear(model, tmp_path)

    with pytest.raises(ModelError, match="trained for other values"):
        load_culture(tmp_path)


def test_a_missing_model_is_named(tmp_path):
    """Reach goes on without it."""
    with pytest.raises(ModelError, match=r"'culture' cannot be read .+ make train"):
        load_culture(tmp_path / "culture")


@pytest.mark.parametrize(("text", "values"), PLAIN.items())
def test_the_shipped_model_reads_plain_sentences(text, values):
    """What anyone would say of these, it says too."""
    assert values == signalled(load_culture(FOLDER), text)


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_text_gets_a_likelihood(texts):
    """One of 0 to 1 for each value."""
    rows = load_culture(FOLDER)(texts) if texts else []

    assert [len(VALUES)] * len(texts) == [len(row) for row in rows]
    assert all(0 <= likely <= 1 for row in rows for likely in row)


def test_shipped_weights_are_small_and_plain():
    """Words, pairs and whole numbers, in a file of at most 3 MB."""
    kept = json.loads((FOLDER / "weights.json").read_text(encoding="utf-8"))

    assert (FOLDER / "weights.json").stat().st_size < 3_000_000
    assert all(len(feature.split()) <= 2 for feature in kept["features"])
    assert ["card.md", "seeds.toml", "weights.json"] == sorted(path.name for path in FOLDER.iterdir())
