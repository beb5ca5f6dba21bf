"""The reader of roles: what it sees of a line and around it, what it refuses, and the model that ships."""

import json
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.config import data_folder
from reach.models import Linear, ModelError, load_roles
from reach.models.linear import save_linear
from reach.models.roles import (
    CONTEXT_NAMES,
    HEADING,
    PARTS,
    LineReader,
    assemble,
    heading_features,
    line_features,
    surroundings,
)
from reach.wording.document import Document
from reach.wording.learnt import ROLES
from reach.wording.lines import read_roles

FOLDER = data_folder("models") / "roles"
DUTIES, PAY = ROLES.index("duties"), ROLES.index("pay")

# Written for this test; one letter a line says its role.
ADVERT = """
About us
We are a family bakery and have baked bread for our town since 1950.

What you will do
- Prepare dough and bake bread every morning
- Serve customers in the shop and keep the shop clean

Requirements
- Two years of experience in a bakery
- Excellent communication skills

Preferred qualifications
- A second language is a plus

What we offer
- 25 days of paid holiday
- Health insurance and a pension plan

Salary: \u00a326,000 per year

To apply, please send your CV to jobs@bakery.example by 4 May.

We are an equal opportunity employer. We do not discriminate on the basis of race, religion, sex, age or disability.
"""
EXPECTED = (
    "heading about heading duties duties heading must must heading nice heading benefits benefits pay apply".split()
)


def linear(features, labels=ROLES):
    """A model in which each feature speaks for one label, loudly."""
    weights = np.zeros((len(features) + 1, len(labels)), dtype=np.float32)
    for row, column in enumerate(features.values(), 1):
        weights[row, column] = 9
    rows = {name: row for row, name in enumerate(features, 1)}
    return Linear(labels, "softmax", rows, weights, np.zeros(len(labels), dtype=np.float32))


def reader():
    """Headings are capitals; below one that says "tasks" stand duties."""
    lines = linear({"=capitals": HEADING, "$": PAY})
    context = linear({"+0 heading": HEADING, "under duties": DUTIES, "+0 pay": PAY})
    return assemble(lines, linear({"tasks": DUTIES}), context)


def roles(found):
    return [ROLES[int(np.argmax(row))] for row in found]


def test_words_pairs_and_shape_make_a_line():
    """Beginnings and ends, length, bullets and addresses count beside the words."""
    first, second, third = line_features(["WE PAY:", "\n- \u00a330 an hour, ask a@b.example", " and more"])

    assert {"we", "pay", "we pay", "< we", "< we pay", "pay >", "=ends :", "=capitals", "=first"} <= {*first}
    assert {"\u00a3", "=bullet", "=mail", "=gap 1", "=line 1"} <= {*second}
    assert {"=gap 0", "=last", "=small"} <= {*third}
    assert [] == line_features([])


def test_words_are_parted_by_anything_else():
    """Figures and signs stand alone, apostrophes of either kind inside words alone, what Latin lacks nowhere."""
    (bag,) = line_features(["Don\u2019t pay \u20ac26: rock'n'roll\u2713'tis \u0663 401k"])
    words = "don't pay \u00a3 2 6 rock'n roll tis 4 0 1 k".split()

    assert words == bag[: len(words)]
    assert "don't pay" == bag[len(words)]


lines_of_words = st.lists(
    st.lists(st.sampled_from(["We", "bake", "\u00a326", "'tis", "disability", "\u2713", "", "race"]), max_size=6).map(
        " ".join
    ),
    min_size=1,
    max_size=5,
)


@given(lines_of_words)
def test_numbers_and_strings_agree(lines):
    """Looked up as numbers, a line has the features that it was learnt by."""
    known = ("we", "bake", "race", "=first", "< we", "we bake", "< we bake", "bake >", "=cue fair again")
    weights = np.vstack([np.zeros(len(ROLES)), np.random.default_rng(3).normal(size=(len(known), len(ROLES)))])
    rows = {name: row for row, name in enumerate(known, 1)}
    model = Linear(
        ROLES, "softmax", rows, weights.astype(np.float32), np.zeros(len(ROLES), dtype=np.float32), root=True
    )

    np.testing.assert_array_equal(model(line_features(lines)), LineReader(model)(lines))


def test_headings_are_words():
    """Figures and signs promise nothing."""
    assert ["what", "you", "do", "what you", "you do", "=heading"] == heading_features("2. What you do:")


def test_surroundings_have_a_column_a_name():
    """Neighbours stand side by side, and the mark of an edge stands where there are none."""
    lines = ["TASKS", "\nBake", "\nEat", "\nPAY", "\nSleep"]
    alone = linear({"=capitals": HEADING})(line_features(lines))
    seen = dict(zip(CONTEXT_NAMES, surroundings(lines, alone, linear({"tasks": DUTIES})).T, strict=True))

    assert [1, 0, 0, 0, 0] == seen["-1 edge"].tolist()
    assert [0, 0, 0, 1, 1] == seen["+2 edge"].tolist()
    assert [1, 0, 0, 1, 0] == seen["below 0"].tolist()
    assert [0, 1, 0, 0, 1] == seen["below 1"].tolist()
    assert [0, 0, 1, 0, 0] == seen["below 2"].tolist()
    np.testing.assert_allclose(seen["+0 heading"][1:], [*seen["-1 heading"][2:], seen["+0 heading"][-1]])
    assert seen["under duties"][1] > seen["under pay"][1]
    assert seen["under duties"][4] == pytest.approx(seen["under pay"][4])
    assert seen["right under duties"][2] == 0
    assert seen["under nothing"].tolist() == [0] * 5


def test_what_stands_above_decides():
    """A line without a word of its own is read by its heading; any other by itself."""
    lines = ["TASKS", "\nRye", "\nWheat", "\nIT", "\n$"]
    assert ["heading", "duties", "duties", "heading", "pay"] == roles(reader()(lines))


def test_rows_are_probabilities():
    """One row a line; none for none."""
    rows = reader()(["TASKS", "\nRye"])
    assert [len(ROLES)] * 2 == [len(row) for row in rows]
    np.testing.assert_allclose([1, 1], np.sum(rows, axis=1))
    assert [] == reader()([])


def save(folder):
    parts = (linear({"a": PAY}), linear({"b": PAY}), linear(dict.fromkeys(CONTEXT_NAMES, PAY)))
    for name, part in zip(PARTS, parts, strict=True):
        save_linear(part, folder / name)


def test_a_reader_survives_its_folder(tmp_path):
    """Columns that round to nothing are left out of the file, and found again."""
    save(tmp_path)
    save_linear(linear({"+0 pay": PAY, "-1 pay": 0}), tmp_path / "context")
    loaded = load_roles(tmp_path)

    assert 9 == loaded.weights[CONTEXT_NAMES.index("+0 pay"), PAY]
    assert 0 == loaded.weights[CONTEXT_NAMES.index("+1 pay")].any()


@pytest.mark.parametrize("part", PARTS)
def test_a_missing_part_is_named(tmp_path, part):
    """The error names the model, not the part, and what to do."""
    folder = tmp_path / "roles"
    save(folder)
    (folder / part / "weights.json").unlink()

    with pytest.raises(ModelError, match=r"'roles' cannot be read .+ make train"):
        load_roles(folder)


def test_a_model_of_other_roles_is_refused(tmp_path):
    """A stale folder is named, not misread."""
    save(tmp_path)
    save_linear(linear({"a": 0}, ("heading", "body")), tmp_path / "lines")

    with pytest.raises(ModelError, match="cannot be read"):
        load_roles(tmp_path)


def test_the_shipped_model_reads_a_plain_advert():
    """Nearly every line of an advert that hides nothing; the card says how it does on others."""
    found = [one.role.removeprefix("requirements_") for one in read_roles(Document(ADVERT), load_roles(FOLDER))]
    expected = [*EXPECTED, "equal_opportunity", "equal_opportunity"]

    assert len(expected) == len(found)
    assert sum(one == other for one, other in zip(expected, found, strict=True)) >= len(expected) - 3


shipped = load_roles(FOLDER)


@given(st.text())
def test_the_shipped_model_reads_any_text(text):
    """Whatever it is given, there is a role for every line."""
    document = Document(text)
    assert {one.role for one in read_roles(document, shipped)} <= set(ROLES)


@pytest.mark.parametrize("text", ["word " * 50_000, "1) " * 30_000, "\n".join("a" * 20_000), "@" * 100_000])
def test_hostile_texts_are_read_quickly(text):
    """Time grows with length alone."""
    document = Document(text)
    start = time.perf_counter()
    read_roles(document, shipped)
    assert time.perf_counter() - start < 3


def test_shipped_weights_are_small_and_plain():
    """Words and numbers, within three megabytes."""
    files = [FOLDER / part / "weights.json" for part in PARTS]
    assert sum(file.stat().st_size for file in files) < 3_000_000
    assert all(
        {"labels", "link", "root", "unit", "bias", "features", "weights"} == json.loads(f.read_text()).keys()
        for f in files
    )
    assert ["card.md", *sorted(PARTS)] == sorted(one.name for one in FOLDER.iterdir())
