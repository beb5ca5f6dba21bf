"""Training the sentence splitter on a small corpus of our own: same data, same bytes, and back again."""

import gzip
import json
import os
import subprocess
import sys

import pytest

from reach.models import load_splitter
from reach.training import sentences
from reach.training.__main__ import main
from reach.training.corpus import Advert, choose, is_kept_aside, read_adverts

LINES = [
    "We want a baker, e.g. someone who knows rye, wheat, etc. and spelt. You bake at night. We pay well.",
    "Bread, rolls, etc. are yours to plan. You work with a team. The team works with you.",
    "Harbour Inc. is a bakery. You start at 4 a.m. on weekdays. You end at noon, e.g. with tea.",
    "Our ovens are old, our bread, e.g. the rye, is not. We teach you. You teach us, e.g. on breaks.",
]


def rows(count=60):
    for number in range(count):
        yield {
            "id": f"own:{number}",
            "source": "own" if number % 3 else "other",
            "lang": "en" if number % 10 else "nl",
            "text": f"{LINES[number % len(LINES)]}\n\nJob {number} is yours.",
        }


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    with gzip.open(folder / "adverts.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows())
    return folder


def test_learns_what_the_corpus_shows(data):
    """Abbreviations are found, ordinary last words are not taken for them."""
    learnt = sentences.learn([advert.text for advert in read_adverts(data)], seen=5)
    assert "e.g" in learnt.abbrev_types
    assert not {"night", "team", "tea", "spelt"} & learnt.abbrev_types


def test_round_trip(data, tmp_path):
    """What is written is what the loader builds its tokenizer from."""
    learnt = sentences.learn([advert.text for advert in read_adverts(data)], seen=5)
    sentences.write(sentences.as_json(learnt), tmp_path / "model")
    loaded = load_splitter(tmp_path / "model")._asks.__self__._params
    assert learnt.abbrev_types == loaded.abbrev_types
    assert learnt.collocations == loaded.collocations
    assert learnt.sent_starters == loaded.sent_starters
    assert dict(learnt.ortho_context) == dict(loaded.ortho_context)


def test_same_data_same_bytes(data, tmp_path):
    """Neither the order of sets nor the process changes a byte."""
    written = []
    for seed in ("1", "2"):
        models = tmp_path / seed
        command = [sys.executable, "-m", "reach.training", "sentences", "--data", data, "--models-folder", models]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append((models / "sentences" / "parameters.json").read_bytes())
    assert written[0] == written[1]


def test_names_do_not_stay(data):
    """Words never written small, as names are, are not kept."""
    learnt = sentences.learn([advert.text for advert in read_adverts(data)], seen=5)
    assert "harbour" not in learnt.ortho_context
    assert {"you", "bread"} & learnt.ortho_context.keys()


def test_reads_one_language_in_order(data):
    """Only adverts of the language asked for, as they stand in the file."""
    assert [row["id"] for row in rows() if row["lang"] == "en"] == [advert.id for advert in read_adverts(data)]


def test_choice_is_capped_deduplicated_and_fixed():
    """No source dominates, no text counts twice, none kept aside is learnt from, and order does not matter."""
    adverts = [Advert(f"{source}:{n}", source, f"{source} {n // 2}") for source in "ab" for n in range(200)]
    chosen = choose(iter(adverts), 50)
    assert chosen == choose(iter(reversed(adverts)), 50)
    assert [50, 50] == [sum(one.source == source for one in chosen) for source in "ab"]
    assert len(chosen) == len({one.text for one in chosen})
    assert not any(map(is_kept_aside, chosen))
    assert 20 < sum(map(is_kept_aside, adverts)) < 60


def test_command_line_refuses_what_it_does_not_know(data, tmp_path, capsys):
    """A misspelt model and an absent folder are said, not guessed."""
    for arguments, said in (
        (["sentenses", "--data", str(data)], "unknown model: sentenses"),
        (["--data", str(tmp_path / "none")], "no data at"),
    ):
        with pytest.raises(SystemExit):
            main(arguments)
        assert said in capsys.readouterr().err


def test_command_line_trains_everything(data, tmp_path, capsys, monkeypatch):
    """Without names every model there is is trained, and each says what it read."""
    monkeypatch.setattr("reach.training.__main__.MODELS", ("sentences",))
    assert main(["--data", str(data), "--models-folder", str(tmp_path / "models")]) == 0
    assert capsys.readouterr().out.startswith("sentences: ")
    assert (tmp_path / "models" / "sentences" / "parameters.json").is_file()
