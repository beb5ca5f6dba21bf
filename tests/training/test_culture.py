"""Training the reader of culture on a few sentences of our own: what folds, what is cut where, and the same bytes."""

import gzip
import json
import os
import subprocess
import sys

import numpy as np
import pytest

from reach.models import load_culture
from reach.models.culture import features
from reach.training import culture
from reach.training.culture import Parts, Sentence, best_cut, learn, stem
from reach.training.vectors import learn_vectors
from reach.wording.learnt import VALUES

TEAMS = ("We bake as a team.", "A team of bakers.", "Our team bakes rye.", "The team plans bread.")
RULES = ("You follow the rules.", "Rules of the ovens.", "All rules apply.", "Keep to the rules.")
PLAIN = (
    "You bake rye.",
    "Bread and rolls.",
    "The ovens are old.",
    "We pay weekly.",
    "Bake at night.",
    "Start at four.",
)
COMPANY = [text.lower().strip(".").split() for text in (*TEAMS, *RULES, *PLAIN)] * 3
SEEDS = dict.fromkeys(VALUES, ()) | {"collaboration": ("team", "as a"), "control": ("rule*",)}


def labelled():
    """Fourteen sentences, each from a text of its own."""
    for label, texts in (("collaboration", TEAMS), ("control", RULES), (None, PLAIN)):
        yield from (Sentence(text, frozenset([label] if label else []), text) for text in texts)


def signalled(model, text):
    """The values the model reads in a text."""
    return {value for value, likely in zip(VALUES, model([features(text)])[0], strict=True) if likely > 0.5}


@pytest.fixture(scope="module")
def vectors():
    """Vectors of the few words there are."""
    return learn_vectors(COMPANY, size=5, seen=1)


@pytest.fixture
def data(tmp_path):
    """A folder with adverts and labelled sentences, as training reads it."""
    folder = tmp_path / "data"
    folder.mkdir()
    with gzip.open(folder / "adverts.jsonl.gz", "wt", encoding="utf-8") as file:
        for number, text in enumerate((*TEAMS, *RULES, *PLAIN) * 3):
            row = {"id": f"own:{number}", "source": "own", "lang": "en", "text": f"{text} It is job {number} of ours."}
            file.write(json.dumps(row) + "\n")
    rows = [{"id": one.text, "src": one.text, "text": one.text, "labels": sorted(one.labels)} for one in labelled()]
    (folder / "culture_dev.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


@pytest.mark.parametrize("seeds", [None, SEEDS])
@pytest.mark.parametrize("with_vectors", [False, True])
def test_learns_what_the_labels_show(vectors, seeds, with_vectors):
    """Each part alone and all together tell the two values from none."""
    model = learn(list(labelled()), Parts(seeds=seeds, vectors=vectors if with_vectors else None))

    for value, text in (("collaboration", "A team."), ("control", "Follow the rules.")):
        likely = dict(zip(VALUES, model([features(text), features("Bread at night.")]).T, strict=True))
        assert {value} == signalled(model, text)
        assert likely[value][0] > likely[value][1]


def test_seeds_alone_are_enough_to_start_with():
    """Words that are no seeds weigh nothing."""
    model = learn(list(labelled()), Parts(words=False, seeds=SEEDS))

    assert {"collaboration"} == signalled(model, "A team.")
    assert not model.weight("bake").any()
    assert model.weight("rules").any()


def test_a_word_never_labelled_has_its_vector(vectors):
    """Words of the adverts that no labelled sentence holds are known too."""
    known = learn(list(labelled())[:-1], Parts(vectors=vectors))

    assert "four" in known.rows
    assert "four" not in learn(list(labelled())[:-1], Parts()).rows


def test_values_never_labelled_are_never_signalled():
    """A value without examples has a bias alone."""
    model = learn(list(labelled()), Parts())

    assert not model.weights[:, VALUES.index("voice")].any()
    assert signalled(model, "voice") == set()


@pytest.mark.parametrize(
    ("words", "stems"),
    [
        (("collaborate", "collaborates", "collaborating", "collaboration"), {"collabor", "collaborat"}),
        (("ethics", "ethic"), {"ethic"}),
        (("team", "teams", "team's"), {"team"}),
        (("ing", "seed"), {"ing", "seed"}),
    ],
)
def test_stems_join_the_forms_of_a_word(words, stems):
    """Endings fall, and four letters stay."""
    assert stems >= {stem(word) for word in words}


def test_the_cut_is_where_f1_is_highest():
    """Separable scores are cut between, and rare labels lower than even odds."""
    scores = np.array([-3.0, -2.0, -1.0, 1.0, 2.0, 3.0])
    cut = best_cut(scores, scores > 0)

    assert -1 < cut < 1
    noise = np.random.default_rng(0).normal(size=2000)
    assert best_cut(noise, noise + np.random.default_rng(1).normal(size=2000) > 2) < 2
    assert best_cut(scores, scores > 9) == 0


def test_vectors_bring_words_of_one_company_together():
    """Words that stand beside the same words are alike, whatever they are."""
    found = learn_vectors(
        [[day, "we", "bake", bread] for day in ("monday", "friday") for bread in ("rye", "rolls")] * 2, size=3, seen=1
    )
    row = dict(zip(found.words, found.rows, strict=True))

    assert row["rye"] @ row["rolls"] > row["rye"] @ row["monday"]
    assert found.total == 4


def test_labels_hold_places_and_no_text(data, tmp_path):
    """A labelled sentence is read from its advert; labels of adverts that are not there are left out."""
    labels = tmp_path / "labels.jsonl"
    rows = [
        {"id": "own:0", "start": 0, "end": 18, "labels": ["collaboration"]},
        {"id": "elsewhere:1", "start": 0, "end": 9, "labels": []},
    ]
    labels.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")

    assert [Sentence(TEAMS[0], frozenset(["collaboration"]), "own:0")] == culture.read_labelled(data, labels)


def test_shipped_labels_are_well_formed():
    """Places run forward, values are known, and no row holds the text of an advert."""
    rows = [json.loads(line) for line in culture.LABELS.read_text(encoding="utf-8").splitlines()]

    assert all({"id", "start", "end", "labels"} == row.keys() and 0 <= row["start"] < row["end"] for row in rows)
    assert all(set(row["labels"]) <= set(VALUES) for row in rows)
    assert len(rows) == len({(row["id"], row["start"]) for row in rows})


def test_shipped_seeds_speak_of_every_value():
    """Each value has seeds of one or two words in small letters, none twice."""
    seeds = culture.read_seeds()

    assert [*VALUES] == [*seeds]
    for found in seeds.values():
        assert len(found) == len(set(found)) > 4
        assert all(1 <= len(seed.split()) <= 2 and seed == seed.lower() for seed in found)


def test_same_data_same_bytes(data, tmp_path):
    """Neither the order of sets nor the process changes a byte, and what is written can be read."""
    written = []
    for seed in ("1", "2"):
        models = tmp_path / seed
        command = [sys.executable, "-m", "reach.training", "culture", "--data", data, "--models-folder", models]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append((models / "culture" / "weights.json").read_bytes())

    assert written[0] == written[1]
    assert len(VALUES) == len(load_culture(tmp_path / "1" / "culture")(["A team."])[0])
