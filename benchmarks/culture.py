"""Which of 13 values a sentence signals: what each part of the training brings, and how right the outcome is.

Without --gold, models are trained anew on the labelled sentences (culture_labels.jsonl, culture_sentences.jsonl), never
on culture_dev.jsonl, and measured on it: seeds alone, words and pairs, with seeds, with vectors, and all of it, with
figures for each value. With --gold FILE, the model that ships reads the sentences of that file ({"text", "labels"} a
line) as whole texts; it has learnt from culture_dev.jsonl too, so on that file its figures flatter.
"""

import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from _bench import adverts, arguments, needed, table

from reach.config import data_folder
from reach.models import ModelError, load_culture, load_splitter
from reach.models.culture import features
from reach.training.corpus import rows_of
from reach.training.culture import (
    DEV,
    Parts,
    Sentence,
    learn,
    read_dev,
    read_labelled,
    read_own,
    read_seeds,
    read_vectors,
)
from reach.wording.culture import read_culture
from reach.wording.document import Document
from reach.wording.learnt import VALUES, Reader

Predict = Callable[[str], set[str]]
ROUNDS = 5
FEWEST = 20  # sentences of a source to be told apart


class Tally:
    """Right, wrong and missed, for one value or for several together."""

    def __init__(self, pairs: Iterable[tuple[bool, bool]]) -> None:
        self.right = self.wrong = self.missed = 0
        for true, said in pairs:
            self.right += true and said
            self.wrong += said and not true
            self.missed += true and not said

    @property
    def precision(self) -> float:
        """Share of what was said that is true."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Share of what is true that was said."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def count(gold: list[Sentence], predict: Predict) -> tuple[dict[str, Tally], Tally]:
    """The counts of each value and of all together."""
    said = [(one.labels, predict(one.text)) for one in gold]
    each = {value: Tally((value in true, value in found) for true, found in said) for value in VALUES}
    return each, Tally((value in true, value in found) for true, found in said for value in VALUES)


def macro(each: dict[str, Tally]) -> float:
    """The mean F1 of the values."""
    return statistics.mean(one.f1 for one in each.values())


def reads(reader: Reader, split: object) -> Predict:
    """Read a sentence as `reach score` reads a whole text."""

    def predict(text: str) -> set[str]:
        return {one.value for one in read_culture(Document(text, split=split), reader).values}

    return predict


def values(title: str, gold: list[Sentence], predict: Predict) -> None:
    """Print the figures of each value."""
    each, every = count(gold, predict)
    rows = [(value, *_cells(one), one.right + one.missed) for value, one in each.items()]
    rows.append(("micro", *_cells(every), every.right + every.missed))
    rows.append(("macro", "", "", f"{macro(each):.3f}", ""))
    table(title, ("value", "precision", "recall", "F1", "sentences"), rows)


def _cells(one: Tally) -> tuple[str, str, str]:
    return f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}"


def compare(data: Path, split: object) -> None:
    """Print what each part of the training brings, on sentences it never saw."""
    sentences, gold = [*read_labelled(data), *read_own()], read_dev(data)
    seeds, vectors = read_seeds(), read_vectors(data)
    variants = {
        "seeds alone": Parts(words=False, seeds=seeds),
        "words and pairs": Parts(),
        "words, pairs, seeds": Parts(seeds=seeds),
        "words, pairs, vectors": Parts(vectors=vectors),
        "all": Parts(seeds=seeds, vectors=vectors),
    }
    rows: list[tuple[str, ...]] = []
    for name, parts in variants.items():
        model = learn(sentences, parts)
        predict = reads(lambda texts, model=model: model([features(one) for one in texts]).tolist(), split)
        each, every = count(gold, predict)
        rows.append((name, f"{macro(each):.3f}", f"{every.f1:.3f}"))
    table(f"{len(gold)} sentences never learnt from", ("learnt from", "macro F1", "micro F1"), rows)
    values("all, each value", gold, predict)
    slices(gold, predict)


def slices(gold: list[Sentence], predict: Predict) -> None:
    """Print micro F1 by where the sentences are from and how long they are, and how many without a value stay so."""
    sources = Counter(_source(one) for one in gold)
    kinds: list[tuple[str, Callable[[Sentence], bool]]] = [
        (name, lambda one, name=name: _source(one) == name) for name, many in sources.most_common() if many >= FEWEST
    ]
    kinds += [
        ("other sources", lambda one: sources[_source(one)] < FEWEST),
        ("up to 12 words", lambda one: len(one.text.split()) <= 12),
        ("13 to 25 words", lambda one: 12 < len(one.text.split()) <= 25),
        ("longer", lambda one: len(one.text.split()) > 25),
    ]
    rows = []
    for name, belongs in kinds:
        chosen = [one for one in gold if belongs(one)]
        rows.append((name, len(chosen), f"{count(chosen, predict)[1].f1:.3f}"))
    table("by slice", ("slice", "sentences", "micro F1"), rows)
    plain = [one for one in gold if not one.labels]
    print(f"Without a value: {sum(not predict(one.text) for one in plain)} of {len(plain)} are left alone.\n")


def _source(one: Sentence) -> str:
    return one.group.partition(":")[0]


def gold_of(path: Path) -> list[Sentence]:
    """The sentences of a file of the same shape as culture_dev.jsonl."""
    rows = rows_of(needed(path))
    return [Sentence(row["text"], frozenset(row["labels"]), "") for row in rows]


def times(data: Path, reader: Reader, split: object) -> Iterator[tuple[str, str]]:
    """Milliseconds for adverts of about 300 words whose lines are already known: the best of a few rounds each."""
    best = []
    for row in adverts(data, 150, words=300):
        spent = []
        for _ in range(ROUNDS):
            document = Document(row["text"], split=split)
            list(map(document.line_at, (block.start for block in document.blocks)))
            start = time.perf_counter()
            read_culture(document, reader)
            spent.append(time.perf_counter() - start)
        best.append(1000 * min(spent))
    yield "median", f"{statistics.median(best):.2f}"
    yield "mean", f"{statistics.mean(best):.2f}"


def main() -> None:
    """Print the tables."""
    parser = arguments(__doc__)
    parser.add_argument("--gold", type=Path, help="labelled sentences for the model that ships")
    options = parser.parse_args()
    split = load_splitter(data_folder("models") / "sentences")
    if options.gold is None:
        needed(options.data / DEV)
        compare(options.data, split)
    try:
        reader = load_culture(data_folder("models") / "culture")
    except ModelError as error:
        print(error)
        return
    if options.gold is not None:
        values(f"the model that ships on {options.gold.name}", gold_of(options.gold), reads(reader, split))
    else:
        table("milliseconds an advert of 300 words", ("", "ms"), list(times(options.data, reader, split)))


if __name__ == "__main__":
    main()
