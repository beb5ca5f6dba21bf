"""Labels of whole adverts: what is read, what stays together, and that a judge learns what the adverts show."""

import json
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest

from reach.training import everitt
from reach.training.everitt import GROUPS, LABELS, NEUTRAL, Advert, Judge, Votes, as_in_test, folds, look, siblings
from reach.training.everitt_cues import cues

SIGNS = {
    "age": "A young team wants a recent graduate.",
    "disability": "Lift 40 pounds and stand for long hours.",
    "feminine": "Women are encouraged to apply.",
    "masculine": "A fearless hunter, assertive and driven.",
    "racial": "Native speaker of Danish only.",
    "sexuality": "He/she talks to moms and dads.",
    "general": "A competitive salary; no tattoos.",
    NEUTRAL: "We pay a fair wage.",
}
PLACES = "bakery harbour library orchard museum dairy quarry station".split()
TASKS = "counts boxes|answers letters|mends nets".split("|")


def advert(label, place, task, *, synthetic=False):
    """Make an advert that says what its label is about."""
    text = f"The {place} looks for someone who {task}.\n{SIGNS[label]}\nWrite to the {place} by Friday."
    return Advert(f"{label} {place} {task}", text, frozenset([label]), synthetic, place)


def analyze(text):
    """Find one thing in adverts that ask for lifting, as Reach would."""
    rule = SimpleNamespace(id="disability/lift", dimension="disability", strength="check")
    return SimpleNamespace(findings=[SimpleNamespace(rule=rule)] * text.count("Lift"))


@pytest.fixture(scope="module")
def seen():
    """Read adverts for eight places and two tasks, half of the places synthetic."""
    adverts = [
        advert(label, place, task, synthetic=at % 2 == 1)
        for label, (at, place), task in product(LABELS, enumerate(PLACES), TASKS[:2])
    ]
    return look(adverts, analyze)


@pytest.fixture
def few_trees(monkeypatch):
    """Keep the forests small."""
    monkeypatch.setattr(everitt, "TREES", 5)
    monkeypatch.setattr(everitt, "INNER", 2)


def test_reads_what_may_be_assumed_and_no_more(tmp_path):
    """An advert without any of the seven labels is neutral; keys beyond the four that are needed may be missing."""
    labels = {**dict.fromkeys(GROUPS, False), "age": True}
    rows = [
        {"id": 1, "text": "a", "labels": labels, "synthetic": True, "position": None},
        {"id": "b", "text": "b", "labels": dict.fromkeys(GROUPS, False), "synthetic": False},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")

    expected = (
        Advert("1", "a", frozenset(["age"]), synthetic=True),
        Advert("b", "b", frozenset([NEUTRAL]), synthetic=False),
    )
    assert expected == everitt.read(path)


def test_counts_cues_and_findings_under_their_names():
    """A pair of pronouns is not taken for one of them; a finding counts for its rule, dimension and strength."""
    pronouns, lifting = look(
        [advert(label, "bakery", "bakes") for label in ("sexuality", "disability")], analyze
    ).counts

    assert 1 == pronouns["sexuality: slash"]
    assert not {"masculine: he", "feminine: she"} & pronouns.keys()
    assert [1, 1, 1] == [
        lifting[name] for name in ("rule disability/lift", "dimension disability", "disability, check")
    ]


def test_competitive_pay_is_not_a_competitive_person():
    """The word after it decides."""
    assert "masculine: competitive" in cues("A competitive seller.")
    assert "masculine: competitive" not in cues("A competitive salary.")


def test_weights_make_neutral_adverts_as_rare_as_in_the_test():
    """Real and synthetic adverts each come to the test's share; those that lean count in full."""
    kinds = [("age", False)] * 156 + [(NEUTRAL, False)] * 999 + [("age", True)] * 348 + [(NEUTRAL, True)] * 7
    weights = as_in_test([Advert("", "", frozenset([label]), synthetic) for label, synthetic in kinds])

    assert {1.0} == set(weights[:156]) | set(weights[1155:1503])
    assert (52, 28) == (pytest.approx(weights[156:1155].sum()), pytest.approx(weights[1503:].sum()))


def test_siblings_are_near_duplicates_and_synthetic_adverts_for_one_position():
    """Real adverts for one position are strangers."""
    words = "one two three four five six seven eight nine ten".split()
    texts = [
        " ".join(words),
        " ".join([*words, "eleven"]),
        "red green blue",
        "salt oil bread",
        "sun moon stars",
        "a b c",
    ]
    made = [False, False, True, True, False, False]
    titles = ["", "", "Cook", "cook ", "Cook", "Cook"]
    rows = [Advert("", text, frozenset(), *rest) for text, *rest in zip(texts, made, titles, strict=True)]

    first, second, third, fourth, *others = siblings(rows).tolist()
    assert (first, third) == (second, fourth)
    assert 4 == len({first, third, *others})


def test_folds_keep_groups_together_and_spread_labels(seen):
    """The same seed gives the same folds, another seed others."""
    groups = np.arange(len(seen.adverts)) // 2
    fold = folds(seen.adverts, groups, 2, seed=1)

    assert len(set(groups)) == len(set(zip(groups, fold, strict=True)))
    for label in LABELS:
        held = np.bincount(fold[[label in one.labels for one in seen.adverts]], minlength=2)
        assert abs(held[0] - held[1]) <= 4
    assert (fold == folds(seen.adverts, groups, 2, seed=1)).all()
    assert (fold != folds(seen.adverts, groups, 2, seed=2)).any()


@pytest.mark.usefixtures("few_trees")
def test_a_judge_learns_what_the_adverts_show(seen):
    """Adverts of another place and task are labelled by what they say."""
    asked = look([advert(label, "quay", TASKS[2]) for label in LABELS], analyze)

    assert (np.eye(len(LABELS), dtype=bool) == Judge(seen, np.arange(len(seen.adverts)))(asked)).all()


@pytest.mark.usefixtures("few_trees")
def test_votes_never_look_at_the_labels_or_the_origin_of_what_is_asked(seen):
    """They get the text alone; and the same text gives the same votes."""
    votes = Votes(seen, 0)
    bare = [Advert("", one.text, frozenset(), not one.synthetic) for one in seen.adverts]

    assert (Votes(seen, 0)(seen) == votes(everitt.Seen(tuple(bare), seen.counts))).all()


@pytest.mark.usefixtures("few_trees")
def test_adverts_of_one_origin_are_enough(seen):
    """Without synthetic adverts there is nothing to tell apart."""
    real = seen.take(row for row, one in enumerate(seen.adverts) if not one.synthetic)

    assert (len(real.adverts), len(LABELS), 2) == Votes(real, 0)(real).shape


def test_a_threshold_parts_what_can_be_parted():
    """It lies between the votes with the label and those without."""
    votes = np.linspace(0, 1, 101)
    cut = everitt.threshold(votes, votes > 0.695, np.ones(101), seed=0)

    assert 0.6 < cut < 0.8
