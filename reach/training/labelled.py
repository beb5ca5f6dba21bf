"""Sentences with what readers said of them: written ones, sentences of adverts, and those nobody has read."""

import csv
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reach.config import data_folder
from reach.models import load_splitter
from reach.training.corpus import Advert, choose, read_adverts, rows_of, texts_of
from reach.wording.analyzer import Analyzer
from reach.wording.document import Document
from reach.wording.learnt import Learnt
from reach.wording.lexicon import load_lexicon
from reach.wording.meaning import read_statements
from reach.wording.report import Span
from reach.wording.rules import CODE_RULES

LABELS = Path(__file__).parents[2] / "benchmarks"
WRITTEN = "meaning_sentences.jsonl"
READ = "meaning_labels.jsonl"
PARAPHRASES = "paraphrases.jsonl"
MARKS = "marks.jsonl"
GOLD = "gold_dev.jsonl"
PHRASES = "phrases_polarity.csv"
PER_SOURCE = 350
HELD = 5  # one labelled sentence in so many is held out to calibrate

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence as its folded words, and what is known of it; None where nothing is.

    `advert` says that it stands in a real advert, `unread` that nobody has read it and rules found nothing in it.
    """

    words: Words
    shuts_out: bool | None = None
    dimension: str | None = None
    strength: str | None = None
    welcomes: bool | None = None
    weight: float = 1.0
    advert: bool = False
    unread: bool = False
    held: bool = False


def read_all(data: Path) -> list[Labelled]:
    """Every sentence there is to learn from, no words twice, hand-made labels before guesses."""
    analyzer = rules_alone()
    rows: dict[Words, Labelled] = {}
    sources = (
        read_labels(data, LABELS / READ),
        read_marked(data, analyzer),
        read_written(LABELS / WRITTEN),
        read_written(LABELS / PARAPHRASES),
        read_examples(analyzer),
        read_phrases(data),
        read_corpus(data, analyzer),
    )
    for source in sources:
        for row in source:
            if row.words:
                rows.setdefault(row.words, row)
    return list(rows.values())


def words_of(text: str) -> Words:
    """The words of a sentence as the analyzer hands them to a reader."""
    return tuple(word for one in read_statements(Document(text.replace("\n", " "))) for word in one.words)


def read_written(path: Path) -> Iterator[Labelled]:
    """Sentences written for training, the words that shut out in brackets."""
    for row in _rows(path):
        words = words_of(plain(row["text"])[0])
        strength = row.get("strength") if row["flag"] else None
        dimension = row.get("dimension") if row["flag"] else None
        welcomes = False if row["flag"] else row.get("welcome")
        yield Labelled(words, row["flag"], dimension, strength, welcomes, weight=2.0, held=_held(words))


def read_labels(data: Path, path: Path) -> Iterator[Labelled]:
    """Sentences of adverts that a reader labelled; the labels hold their places, not their text."""
    rows = _rows(path)
    texts = texts_of(data, {row["id"] for row in rows})
    for row in rows:
        if row["id"] in texts:
            words = words_of(texts[row["id"]][row["start"] : row["end"]])
            yield Labelled(
                words,
                row.get("flag"),
                row.get("dimension"),
                row.get("strength"),
                row.get("welcome"),
                weight=2.0,
                advert=True,
                held=_held(words),
            )


def read_marked(data: Path, analyzer: Analyzer) -> Iterator[Labelled]:
    """Every sentence of the adverts that were read and marked as a whole; where rules find, they need no help."""
    for text, row in shared_adverts(data):
        for statement in read_statements(Document(text, split=analyzer.learnt.split)):
            inside = [mark for mark in row["marks"] if touches(statement.span, mark)]
            if any(touches(statement.span, mark) for mark in row.get("optional", ())):
                continue
            mark = inside[0] if inside else {}
            dimension = mark.get("dimension", mark.get("category"))
            words = statement.words
            yield Labelled(words, bool(inside), dimension, mark.get("strength"), advert=True, held=_held(words))


def shared_adverts(data: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The adverts that were marked as a whole, each with its marks."""
    marked = _rows(LABELS / MARKS)
    texts = texts_of(data, {row["id"] for row in marked})
    yield from ((texts[row["id"]], row) for row in marked if row["id"] in texts)
    yield from ((row["text"], row) for row in _rows(data / GOLD))


def written(name: str) -> Iterator[tuple[str, bool]]:
    """The written sentences of one file with their brackets, and whether they shut people out."""
    yield from ((row["text"], row["flag"]) for row in _rows(LABELS / name))


def examples(analyzer: Analyzer) -> Iterator[str]:
    """The sentences that the word lists must flag, with their brackets."""
    for rule in analyzer.lexicon.rules.values():
        yield from rule.flags


def plain(sentence: str) -> tuple[str, int, int]:
    """A sentence without its brackets, and where the words in them stand; all of it where there are none."""
    text = sentence.replace("[", "").replace("]", "")
    if "[" not in sentence:
        return text, 0, len(text)
    return text, sentence.index("["), sentence.index("]") - 1


def read_examples(analyzer: Analyzer) -> Iterator[Labelled]:
    """The sentences by which the word lists prove themselves."""
    for rule in analyzer.lexicon.rules.values():
        if rule.learnt:  # its examples prove the model, so the model may not have seen them
            continue
        for sentence in rule.flags:
            words = words_of(plain(sentence)[0])
            yield Labelled(words, shuts_out=True, dimension=rule.dimension, strength=rule.strength)
        for sentence in rule.passes:
            yield Labelled(words_of(sentence), shuts_out=False, weight=2.0)


def read_phrases(data: Path) -> Iterator[Labelled]:
    """Short machine-written phrases, each negative, neutral or positive towards a group."""
    path = data / PHRASES
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            polarity = row["polarity"]
            yield Labelled(words_of(row["phrase"]), polarity == "negative", welcomes=polarity == "positive", weight=0.5)


def read_corpus(data: Path, analyzer: Analyzer) -> Iterator[Labelled]:
    """Sentences of further adverts in which rules find nothing: nearly all of them shut nobody out."""
    for advert in choose(_published(read_adverts(data)), PER_SOURCE):
        document = Document(advert.text, split=analyzer.learnt.split)
        found = [one.span for one in analyzer.analyze(advert.text).findings]
        for statement in read_statements(document):
            if not any(one.overlaps(statement.span) for one in found):
                yield Labelled(statement.words, shuts_out=False, advert=True, unread=True)


def _published(adverts: Iterable[Advert]) -> Iterator[Advert]:
    return (advert for advert in adverts if advert.source != "everitt_gpt4o")


def rules_alone() -> Analyzer:
    """An analyzer without any model but the splitter: what rules alone find."""
    lexicon = load_lexicon(data_folder("lexicons") / "en", frozenset(CODE_RULES))
    return Analyzer(lexicon, Learnt(split=load_splitter(data_folder("models") / "sentences")))


def _rows(path: Path) -> list[dict[str, Any]]:
    return rows_of(path) if path.exists() else []


def touches(span: Span, mark: Mapping[str, Any]) -> bool:
    """Whether a stretch of text and a mark share a character."""
    return bool(mark["start"] < span.end and span.start < mark["end"])


def _held(words: Words) -> bool:
    return hashlib.sha256(" ".join(words).encode()).digest()[0] % HELD == 0
