"""Models from their folders: those that ship, and what is said of those that cannot be used."""

import json
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.config import data_folder
from reach.models import ModelError, load_splitter
from reach.wording.document import Document

FOLDER = data_folder("models") / "sentences"
split = load_splitter(FOLDER)


def pieces(text):
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We ship to the U.S. Please apply.", ["We ship to the U.S.", "Please apply."]),
        ("The U.S. Census counts.", ["The U.S. Census counts."]),
        ("Harbour Inc. builds boats. Join us.", ["Harbour Inc. builds boats.", "Join us."]),
        ("Start at 8 a.m. You finish at 4 p.m. daily.", ["Start at 8 a.m.", "You finish at 4 p.m. daily."]),
        ("A Ph.D. in biology, or similar.", ["A Ph.D. in biology, or similar."]),
        ("You have J. Okafor as a guide.", ["You have J. Okafor as a guide."]),
        ("patient with customersprovide support", ["patient with customersprovide support"]),
        ("patient with customersProvide support", ["patient with customers", "Provide support"]),
    ],
)
def test_shipped_model_hears_abbreviations(text, expected):
    """The trained parameters and the signs of adverts work together."""
    assert expected == pieces(text)


def test_offsets_lie_in_the_text_as_given():
    """A document's sentences point into its own text, over CRLF and bullets."""
    text = "About us\r\n\u2022 Calm under stress\r\n\u2022 Tea, cake etc. at 4 p.m. each day\r\n"
    text += "We\u00a0cook. You\u00adeat."
    document = Document(text, split=split)
    assert [
        "About us",
        "\u2022 Calm under stress",
        "\u2022 Tea, cake etc. at 4 p.m. each day",
        "We\u00a0cook.",
        "You\u00adeat.",
    ] == [text[one.start : one.end] for one in document.sentences]


@given(st.text())
def test_spans_hold_everything(text):
    """With the shipped model too, spans are in order and hold every character that is not a space."""
    place = 0
    for start, end in split(text):
        assert place <= start < end
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()


@pytest.mark.parametrize("text", ["a" * 1_000_000, "\U0001f600" * 100_000, "." * 100_000, "etc. A " * 20_000])
def test_hostile_texts_are_quick(text):
    """Long and empty of sense, yet no slower than its length."""
    start = time.perf_counter()
    list(split(text))
    assert time.perf_counter() - start < 3


def test_splitting_leaves_nothing_behind():
    """Words never seen in training are looked up without being kept."""
    contexts = split._asks.__self__._params.ortho_context
    known = len(contexts)
    list(split("Tea, cake, etc. Zxqv is new. A. Zxqw too."))
    assert known == len(contexts)


def test_missing_folder_is_named(tmp_path):
    """A model that is not there says what to do."""
    with pytest.raises(ModelError, match=r"'sentences' cannot be read from .* Train it again") as caught:
        load_splitter(tmp_path / "sentences")
    assert caught.value.name == "sentences"


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"abbrev_types": 1}', '{"abbrev_types": [], "collocations": [1]}']
)
def test_broken_parameters_are_refused(tmp_path, content):
    """Whatever is wrong with the file, it is one error of ours."""
    (tmp_path / "parameters.json").write_text(content)
    with pytest.raises(ModelError):
        load_splitter(tmp_path)


def test_missing_nltk_is_named(monkeypatch):
    """Without NLTK the error says so, and the caller may go on without."""
    monkeypatch.setitem(sys.modules, "nltk.tokenize.punkt", None)
    with pytest.raises(ModelError, match="needs NLTK"):
        load_splitter(FOLDER)


def test_nltk_is_whole_for_whoever_imports_it():
    """The splitter takes two modules of NLTK and leaves no half of the package behind."""
    code = (
        "import sys; from pathlib import Path; from reach.models import load_splitter;"
        f"load_splitter(Path({str(FOLDER)!r})); assert not [one for one in sys.modules if one.startswith('nltk')];"
        "import nltk; assert nltk.tokenize.punkt.PunktTrainer and nltk.word_tokenize"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_shipped_parameters_are_small_and_plain():
    """Nothing but words and numbers, and not many."""
    file = FOLDER / "parameters.json"
    assert file.stat().st_size < 300_000
    assert {"abbrev_types", "collocations", "sent_starters", "ortho_context"} == json.loads(file.read_text()).keys()
    assert ["card.md", "parameters.json"] == sorted(one.name for one in FOLDER.iterdir())
