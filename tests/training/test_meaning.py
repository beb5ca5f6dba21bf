"""Learning what sentences mean and which hits stand, on sentences of the tests' own."""

import json

import numpy as np
import pytest

from reach.models import load_linear, load_meaning, load_stands
from reach.training import labelled, meaning, stands
from reach.training.labelled import Labelled, plain, read_labels, read_written, words_of
from reach.wording.learnt import Context

SHUT = ["no ties at home", "no ties please", "free of ties", "nobody with ties", "no family ties", "ties are a bar"]
FINE = ["we sell ties", "silk ties and hats", "you pack ties", "ties come in boxes", "fold the ties", "iron our ties"]
OPEN = ["all are welcome here", "parents are welcome", "you are welcome with us", "everybody is welcome"]


def rows():
    """Three kinds of sentences, each some times over with another word, every other one held out."""
    found = []
    for number, end in enumerate(["", "now", "today", "always", "soon"]):
        for kind, texts in (("shut", SHUT), ("fine", FINE), ("open", OPEN)):
            for place, text in enumerate(texts):
                found.append(
                    Labelled(
                        (*text.split(), *end.split()),
                        shuts_out=kind == "shut",
                        dimension="family" if kind == "shut" else None,
                        strength="exclude" if kind == "shut" else None,
                        welcomes=kind == "open",
                        advert=number % 2 == 0,
                        held=(place + number) % 2 == 0,
                    )
                )
    return found


def test_what_is_learnt_tells_the_kinds_apart(tmp_path, monkeypatch):
    """Trained, written and read again, the model raises the one kind, by its dimension, and welcomes the other."""
    monkeypatch.setattr(meaning, "read_all", lambda _: rows())
    said = meaning.train(tmp_path, tmp_path / "meaning")
    read = load_meaning(tmp_path / "meaning")
    shut, fine, welcome = read([("no", "ties", "at", "all"), ("we", "sell", "silk", "ties"), ("all", "are", "welcome")])

    assert said.startswith("80 sentences, ")
    assert ("family", "exclude") == (shut.dimension, shut.strength)
    assert shut.shuts_out > max(fine.shuts_out, welcome.shuts_out)
    assert welcome.welcomes > max(shut.welcomes, fine.welcomes)


def test_training_twice_gives_the_same_bytes(tmp_path, monkeypatch):
    """Seeds are fixed."""
    monkeypatch.setattr(meaning, "read_all", lambda _: rows())
    for name in ("one", "other"):
        meaning.train(tmp_path, tmp_path / name)

    for file in ("weights.json", "settings.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()


@pytest.mark.parametrize(
    ("likely", "truth", "expected"),
    [([0.9, 0.8, 0.3], [1, 1, 0], 0.8), ([0.9, 0.8, 0.3], [0, 0, 1], 1.0), ([0.9, 0.2], [1, 1], 0.2)],
)
def test_the_threshold_is_the_lowest_that_is_precise_enough(likely, truth, expected):
    """Where nothing is precise enough, nothing is raised."""
    assert expected == meaning.lowest(np.array(likely), np.array(truth, dtype=bool), 0.9)


def test_written_sentences_keep_their_labels(tmp_path):
    """Brackets go, words are folded, and what shuts out invites nobody."""
    path = tmp_path / "written.jsonl"
    shut = {"text": "We want [No Ties].", "flag": True, "dimension": "family", "strength": "check"}
    path.write_text("\n".join(map(json.dumps, (shut, {"text": "All welcome!", "flag": False, "welcome": True}))))
    first, second = read_written(path)

    assert (("we", "want", "no", "ties"), True, "family", "check", False) == (
        first.words,
        first.shuts_out,
        first.dimension,
        first.strength,
        first.welcomes,
    )
    assert (False, None, True) == (second.shuts_out, second.strength, second.welcomes)
    assert ("We want No Ties.", 8, 15) == plain(shut["text"])
    assert [] == list(read_written(tmp_path / "none.jsonl"))


def test_labels_are_read_from_places(tmp_path, monkeypatch):
    """A label holds where its sentence stands; one whose advert is not there is left out."""
    monkeypatch.setattr(labelled, "texts_of", lambda _, wanted: {"a": "Hello. No ties here."} if "a" in wanted else {})
    path = tmp_path / "labels.jsonl"
    path.write_text(
        '{"id": "a", "start": 7, "end": 20, "flag": true, "dimension": "family", "strength": "check"}\n'
        '{"id": "b", "start": 0, "end": 5, "welcome": true}\n'
    )
    (row,) = read_labels(tmp_path, path)

    assert (("no", "ties", "here"), True, None, True) == (row.words, row.shuts_out, row.welcomes, row.advert)


def test_words_are_those_the_analyzer_hands_on():
    """Stops are no words, and several sentences run together."""
    assert ("no", "ties", "none", "at", "all") == words_of("No ties. None at all!")


def test_hits_learn_from_their_neighbours(tmp_path, monkeypatch):
    """Trained and read again, the judge tells a hit beside people from one beside things."""

    def hit(before, after):
        return Context("age.mature", "age", "check", tuple(before.split()), ("mature",), tuple(after.split()))

    cases = [
        stands.Case(hit(f"we want a {end}", "person"), stands=True, group=f"p{end}{more}", advert=bool(more))
        for end in ("kind", "calm", "good", "warm", "quick", "sound")
        for more in range(2)
    ] + [
        stands.Case(hit(f"a {end} and", "cheese"), stands=False, group=f"c{end}{more}", advert=bool(more))
        for end in ("hard", "soft", "blue", "rich", "old", "pale")
        for more in range(2)
    ]
    monkeypatch.setattr(stands, "read_cases", lambda _: cases)
    said = stands.train(tmp_path, tmp_path / "stands")
    judge = load_stands(tmp_path / "stands")
    person, cheese = judge([hit("we want a kind", "person"), hit("a hard and", "cheese")])

    assert said.startswith("24 hits, ")
    assert person > 0.5 > cheese
    assert stands.THRESHOLD == judge.threshold
    assert ("stands",) == load_linear(tmp_path / "stands").labels
