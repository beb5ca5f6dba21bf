"""Where sentences end in 200 passages of adverts labelled by hand: the plain rule, Punkt untrained, and ours.

The labels hold no text: an advert's id, where the passage lies in it, and where its sentences end. A sentence is a
statement: up to its stop with the quotes and brackets that close behind it; an item of a list with bullets, or with two
or more semicolons, is one; so is a heading, a field or an item glued to the next without a stop. A colon ends nothing.
The end of the passage is given and not counted. The splitter was built with the first 100 in view, never the last 100.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from nltk.tokenize.punkt import PunktSentenceTokenizer

from reach.config import data_folder
from reach.models import load_splitter
from reach.training.corpus import rows_of, texts_of
from reach.wording.document import SentenceSplitter, split_plainly

LABELS = Path(__file__).with_name("sentences_labels.jsonl")
HALF = 100
ROUNDS = 20
Case = tuple[str, set[int]]


def read_cases(data: Path) -> list[Case]:
    """Each passage with the places, in characters that are not spaces, where its sentences end."""
    labels = rows_of(LABELS)
    texts = texts_of(data, {label["id"] for label in labels})
    cases = []
    for label in labels:
        passage = texts[label["id"]][label["start"] : label["end"]]
        cases.append((passage, places(passage, (end - label["start"] for end in label["ends"]))))
    return cases


def places(passage: str, ends: Iterable[int]) -> set[int]:
    """Ends as counts of the characters before them that are not spaces, without the end of the passage itself."""
    whole = len("".join(passage.split()))
    return {len("".join(passage[:end].split())) for end in ends} - {whole}


def measure(split: SentenceSplitter, cases: list[Case]) -> tuple[float, float, float, int]:
    """Precision, recall and F1 of the ends, and how many passages have exactly the right ones."""
    hits = found = true = exact = 0
    for passage, ends in cases:
        guesses = places(passage, (end for _, end in split(passage)))
        hits += len(guesses & ends)
        found += len(guesses)
        true += len(ends)
        exact += guesses == ends
    return hits / max(found, 1), hits / true, 2 * hits / (found + true), exact


def speed(split: SentenceSplitter, cases: list[Case]) -> float:
    """Sentences a second on one core."""
    start = time.perf_counter()
    sentences = sum(len(list(split(passage))) for _ in range(ROUNDS) for passage, _ in cases)
    return sentences / (time.perf_counter() - start)


def block_time(split: SentenceSplitter, cases: list[Case]) -> float:
    """Milliseconds for a block of 300 words, the median of blocks made of the passages."""
    words = " ".join(passage for passage, _ in cases).split(" ")
    times = []
    for first in range(0, len(words) - 300, 300):
        block = " ".join(words[first : first + 300])
        start = time.perf_counter()
        list(split(block))
        times.append(time.perf_counter() - start)
    return 1000 * sorted(times)[len(times) // 2]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    if not data.is_dir():
        print(f"No data at {data}: nothing measured.")
        return
    cases = read_cases(data)
    splitters: dict[str, Callable[[str], Iterable[tuple[int, int]]]] = {
        "plain rule": split_plainly,
        "Punkt, untrained": PunktSentenceTokenizer().span_tokenize,
        "Reach": load_splitter(data_folder("models") / "sentences"),
    }
    halves = (("first", cases[:HALF]), ("last", cases[HALF:]), ("all", cases))
    print("splitter          passages  precision  recall     F1  exact    sentences/s  ms per 300 words")
    for name, split in splitters.items():
        for half, chosen in halves:
            precision, recall, f1, exact = measure(split, chosen)
            row = (
                f"{name:17} {half:>5} {len(chosen):3} {precision:9.3f} {recall:7.3f} {f1:6.3f} {exact:4}/{len(chosen)}"
            )
            if half == "all":
                row += f" {speed(split, cases):12.0f} {block_time(split, cases):17.2f}"
            print(row)


if __name__ == "__main__":
    main()
