"""The trained readers of sentences and hits: what they say, and what of them is refused."""

import json
import shutil

import pytest

from reach.config import data_folder
from reach.models import ModelError, load_meaning, load_stands
from reach.models.meaning import LABELS, features
from reach.models.stands import features as hit_features
from reach.wording.learnt import Context
from reach.wording.report import DIMENSIONS, STRENGTHS

MODELS = data_folder("models")
LOADERS = {"meaning": load_meaning, "stands": load_stands}


def words(text):
    return text.lower().split()


def test_shipped_reader_tells_shut_doors_from_open_ones():
    """A paraphrase is likely to shut out by its dimension; its neighbour and an invitation are not."""
    read = load_meaning(MODELS / "meaning")
    shut, plain, open_door = read(
        [
            words("only people born and raised in this country will be called"),
            words("you answer messages from patients before noon"),
            words("we warmly encourage women and people who come back after a break to apply"),
        ]
    )

    assert shut.shuts_out > read.threshold > max(plain.shuts_out, open_door.shuts_out)
    assert ("ethnicity", True) == (shut.dimension, shut.strength in STRENGTHS)
    assert open_door.welcomes > read.welcomes > max(shut.welcomes, plain.welcomes)


def test_words_that_say_most_weigh_most():
    """The weights of words point at the clause."""
    read = load_meaning(MODELS / "meaning")
    sentence = words("the office opens at nine and only people born in this country apply")
    weights = read.weigh(sentence, "ethnicity")

    assert len(sentence) == len(weights)
    assert sum(weights[6:]) > sum(weights[:6])


def test_nothing_to_read_gives_nothing():
    """A text without sentences is no error."""
    assert [] == load_meaning(MODELS / "meaning")([])


def test_labels_are_dimensions_strengths_and_two_more():
    """What the columns mean follows from the core's own tuples."""
    assert (*DIMENSIONS, "any", *STRENGTHS, "welcomes") == LABELS


def test_features_mark_both_ends():
    """A sentence is its words and its runs of two and three."""
    assert {"no", "ties", "< no", "no ties", "ties >", "< no ties", "no ties >"} == set(features(["no", "ties"]))


def test_shipped_judge_knows_the_neighbours():
    """The same word is likelier to stand beside people than beside things."""
    judge = load_stands(MODELS / "stands")
    hit = {"rule": "age.mature", "dimension": "age", "strength": "check", "inside": ("mature",)}
    person = Context(**hit, before=("we", "want", "a"), after=("person",))
    product = Context(**hit, before=("the", "product", "is"), after=("and", "sells", "well"))
    likely = judge([person, product])

    assert likely[0] > likely[1]
    assert all(0 <= one <= 1 for one in likely)


def test_the_side_of_a_neighbour_counts():
    """Before and after are told apart, and the line's role counts where it is known."""
    hit = Context("age.young", "age", "exclude", ("no",), ("young",), ("people",), "duties")
    found = set(hit_features(hit))

    assert {"left no", "right people", "before no", "after people", "role duties"} <= found
    assert "after no" not in found


@pytest.mark.parametrize("name", LOADERS)
@pytest.mark.parametrize("broken", ["gone", "{}", '{"threshold": "x"}', "other labels"])
def test_what_cannot_be_used_is_refused_by_name(tmp_path, name, broken):
    """Settings and labels are checked at start, and the error says what to do."""
    folder = tmp_path / name
    shutil.copytree(MODELS / name, folder)
    if broken == "gone":
        (folder / "settings.json").unlink()
    elif broken == "other labels":
        weights = json.loads((folder / "weights.json").read_text())
        weights["labels"][0] = "other"
        (folder / "weights.json").write_text(json.dumps(weights))
    else:
        (folder / "settings.json").write_text(broken)

    with pytest.raises(ModelError, match=rf"'{name}' .+ make train"):
        LOADERS[name](folder)
