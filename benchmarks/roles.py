"""What each line of an advert is for: how right the readers are, by role and by source, and how long reading takes.

Without --gold, readers are trained anew and asked about adverts they were not shown, in five folds: those of
sections_dev.jsonl, and those that roles_labels.jsonl labels throughout. For the former, labelled adverts that share a
quarter of their long lines with one of them are left out. --variants adds what each part of the training brings.
With --gold FILE, the model that ships reads the adverts of that file ({"id", "text", "lines": [{"start", "end",
"role"}]} a line); it has learnt from sections_dev.jsonl too, so on that file its figures flatter. A line of the
file counts with the role of the line we find where it starts.
"""

import gzip
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from _bench import adverts as read_adverts
from _bench import arguments, needed, table

from reach.config import data_folder
from reach.models import Linear, ModelError, load_roles
from reach.models.roles import line_features
from reach.training.culture import read_vectors
from reach.training.roles import (
    DEV,
    Labelled,
    cross_validate,
    learn_lines,
    learn_reader,
    read_dev,
    read_labelled,
)
from reach.training.vectors import Vectors
from reach.wording.document import Document
from reach.wording.learnt import ROLES, Reader
from reach.wording.lines import read_lines, read_roles

LONG = 40  # characters of a line that two adverts hardly share by chance
SHARED = 0.25
ROUNDS = 5
HARDEST = 4
WEAK_PER_KIND = 200
SURE = 0.8
UNLABELLED = 700
WEAK = {
    "requirements": "requirements_must", "responsibilities": "duties", "benefits": "benefits", "apply": "apply",
    "about": "about", "terms": "terms", "eeo": "equal_opportunity",
}  # fmt: skip

Pairs = list[tuple[int, int]]  # the true role and the one found, a line


def f1(pairs: Pairs, role: int) -> tuple[float, float, float, int]:
    """Precision, recall, F1 and how many lines have the role."""
    right = sum(true == said == role for true, said in pairs)
    found = sum(said == role for _, said in pairs)
    there = sum(true == role for true, _ in pairs)
    return right / max(found, 1), right / max(there, 1), 2 * right / max(found + there, 1), there


def macro(pairs: Pairs) -> float:
    """The mean F1 of the roles that occur."""
    return float(np.mean([f1(pairs, role)[2] for role in {true for true, _ in pairs}]))


def accuracy(pairs: Pairs) -> float:
    """The share of lines with the right role."""
    return sum(true == said for true, said in pairs) / max(len(pairs), 1)


def by_role(title: str, pairs: Pairs) -> None:
    """Print the figures of each role."""
    rows: list[tuple[object, ...]] = []
    for role, name in enumerate(ROLES):
        precision, recall, both, there = f1(pairs, role)
        rows.append((name, f"{precision:.3f}", f"{recall:.3f}", f"{both:.3f}", there))
    rows.append(("macro", "", "", f"{macro(pairs):.3f}", ""))
    rows.append(("accuracy", "", "", f"{accuracy(pairs):.3f}", len(pairs)))
    table(title, ("role", "precision", "recall", "F1", "lines"), rows)


def by_source(title: str, given: Sequence[tuple[str, Pairs]]) -> None:
    """Print macro F1 and accuracy by the source that an advert's id begins with."""
    sources: dict[str, list[Pairs]] = defaultdict(list)
    for name, pairs in given:
        sources[name.partition(":")[0]].append(pairs)
    rows = []
    for source, found in sorted(sources.items(), key=lambda one: (-len(one[1]), one[0])):
        every = [pair for pairs in found for pair in pairs]
        rows.append((source, len(found), len(every), f"{macro(every):.3f}", f"{accuracy(every):.3f}"))
    table(title, ("source", "adverts", "lines", "macro F1", "accuracy"), rows)


def hardest(given: Sequence[tuple[str, Pairs]]) -> None:
    """Print which adverts hold most of the errors."""
    wrong = {name: sum(true != said for true, said in pairs) for name, pairs in given}
    ranked = sorted(given, key=lambda one: -wrong[one[0]])[:HARDEST]
    rows = [(name[:60], len(pairs), wrong[name], f"{wrong[name] / sum(wrong.values()):.2f}") for name, pairs in ranked]
    table("the hardest adverts", ("advert", "lines", "wrong", "share of all errors"), rows)


def pair(one: Labelled, said: Sequence[int]) -> Pairs:
    """What is true and what was said of the lines that have a role."""
    return [(true, found) for true, found in zip(one.roles, said, strict=True) if true is not None]


def unlike(labelled: Sequence[Labelled], dev: Sequence[Labelled]) -> list[Labelled]:
    """The labelled adverts that are not nearly the same as one of `dev`."""
    known = [_long(one) for one in dev]
    return [one for one in labelled if all(len(_long(one) & other) <= SHARED * len(_long(one)) for other in known)]


def _long(one: Labelled) -> set[str]:
    return {line.strip() for line in one.lines if len(line.strip()) > LONG}


def anew(data: Path, *, variants: bool) -> None:
    """Train readers and ask them about adverts they were not shown."""
    labelled, dev, vectors = read_labelled(data), read_dev(data), read_vectors(data)
    taught = unlike(labelled, dev)
    said = cross_validate(taught, dev, lambda given: learn_reader(given, vectors))
    found = [(one.id, pair(one, roles)) for one, roles in zip(dev, said, strict=True)]
    by_role(f"{DEV}, cross-validated", [line for _, pairs in found for line in pairs])
    by_source(f"{DEV} by source", found)
    hardest(found)
    whole = [one for one in labelled if None not in one.roles]
    partly = [one for one in labelled if None in one.roles]
    said = cross_validate([*partly, *dev], whole, lambda given: learn_reader(given, vectors))
    found = [(one.id, pair(one, roles)) for one, roles in zip(whole, said, strict=True)]
    by_role("our labels, cross-validated", [line for _, pairs in found for line in pairs])
    by_source("our labels by source", found)
    if variants:
        compare(data, taught, dev, vectors)


def compare(data: Path, taught: list[Labelled], dev: list[Labelled], vectors: Vectors) -> None:
    """Print what each part brings, on the adverts of dev, never shown."""
    weak, plain = weakly_labelled(data, {one.id for one in dev}), unlabelled(data, {one.id for one in [*taught, *dev]})
    kinds: dict[str, tuple[list[Labelled], Callable[[Sequence[Labelled]], Reader]]] = {
        "a line by itself, words and shape": (taught, lambda given: alone(learn_lines(given, None))),
        "a line by itself, vectors": (taught, lambda given: alone(learn_lines(given, vectors))),
        f"the same, {sum(len(one.lines) for one in weak)} weak lines": (
            taught,
            lambda given: alone(learn_lines([*given, *weak], vectors)),
        ),
        f"the same, {len(plain)} adverts read by the full reader": (
            taught,
            lambda given: alone(learn_lines([*given, *sure(plain, learn_reader(given, vectors))], vectors)),
        ),
        "surroundings, no vectors": (taught, lambda given: learn_reader(given, None)),
        "surroundings, vectors (ships)": (taught, lambda given: learn_reader(given, vectors)),
        "the same, from the dev adverts alone": ([], lambda given: learn_reader(given, vectors)),
    }
    rows = []
    for name, (shown, learn) in kinds.items():
        said = cross_validate(shown, dev, learn)
        pairs = [line for one, roles in zip(dev, said, strict=True) for line in pair(one, roles)]
        rows.append((name, f"{macro(pairs):.3f}", f"{accuracy(pairs):.3f}"))
    table("what each part brings", ("reader", "macro F1", "accuracy"), rows)


def alone(lines: Linear) -> Reader:
    """A reader that looks at no line but the one it reads."""
    return lambda given: lines(line_features(given)).tolist()  # type: ignore[no-any-return]  # numpy's stubs


def weakly_labelled(data: Path, but: set[str]) -> list[Labelled]:
    """Some lines of each source and label of sections_weak.jsonl.gz, each with the role its label comes nearest to."""
    kinds: dict[tuple[str, str], list[Labelled]] = defaultdict(list)
    with gzip.open(data / "sections_weak.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            kind = kinds[row["source"], row["label"]]
            if row["id"] not in but and len(kind) < WEAK_PER_KIND:
                kind.append(Labelled(row["id"], (f"\n{row['text']}",), (ROLES.index(WEAK[row["label"]]),)))
    return [one for kind in kinds.values() for one in kind]


def unlabelled(data: Path, but: set[str]) -> list[Labelled]:
    """Adverts of every source, without roles."""
    rows = [row for row in read_adverts(data, UNLABELLED) if row["id"] not in but]
    return [_plain(row["id"], row["text"]) for row in rows]


def _plain(name: str, text: str) -> Labelled:
    spans = read_lines(Document(text))
    lines, place = [], 0
    for span in spans:
        lines.append(text[place : span.end])
        place = span.end
    return Labelled(name, tuple(lines), (None,) * len(lines))


def sure(plain: Sequence[Labelled], reader: Reader) -> list[Labelled]:
    """The same adverts with the roles that the reader is sure of."""
    return [
        Labelled(
            one.id, one.lines, tuple(int(np.argmax(row)) if max(row) > SURE else None for row in reader(one.lines))
        )
        for one in plain
    ]


def shipped(gold: Path) -> None:
    """Let the model that ships read the adverts of a file."""
    reader = load_roles(data_folder("models") / "roles")
    found, same, lines = [], 0, 0
    for line in gold.read_text(encoding="utf-8").split("\n"):
        if line:
            row = json.loads(line)
            said = read_roles(Document(row["text"]), reader)
            starts = np.array([one.span.start for one in said])
            pairs = []
            for true in row["lines"]:
                one = said[max(int(np.searchsorted(starts, true["start"], side="right")) - 1, 0)]
                pairs.append((ROLES.index(true["role"]), ROLES.index(one.role)))
                same += (one.span.start, one.span.end) == (true["start"], true["end"])
                lines += 1
            found.append((row["id"], pairs))
    by_role(f"{gold.name}, the model that ships", [line for _, pairs in found for line in pairs])
    by_source(f"{gold.name} by source", found)
    print(f"{same} of {lines} lines begin and end where ours do.\n")


def speed(data: Path) -> None:
    """Print how long adverts of about 300 words take: finding their lines and reading their roles."""
    reader = load_roles(data_folder("models") / "roles")
    texts = [row["text"] for row in read_adverts(data, 200, words=300)]
    best = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for at, text in enumerate(texts):
            document = Document(text)
            _ = document.lines  # others need them too
            start = time.perf_counter()
            read_roles(document, reader)
            best[at] = min(best[at], time.perf_counter() - start)
    words = np.mean([len(text.split()) for text in texts])
    lines = np.mean([len(read_lines(Document(text))) for text in texts])
    head = ("adverts", "words each", "lines each", "ms each", "slowest ms")
    cells = (len(texts), f"{words:.0f}", f"{lines:.1f}", f"{np.mean(best) * 1e3:.2f}", f"{max(best) * 1e3:.2f}")
    table("time to read", head, [cells])


def main() -> None:
    """Print the tables."""
    parser = arguments(__doc__)
    parser.add_argument("--gold", type=Path, help="adverts with the role of every line, read by the model that ships")
    parser.add_argument("--variants", action="store_true", help="also what each part of the training brings")
    options = parser.parse_args()
    try:
        if options.gold:
            shipped(needed(options.gold))
        else:
            needed(options.data / DEV)
            anew(options.data, variants=options.variants)
        if (options.data / "adverts.jsonl.gz").exists():
            speed(options.data)
    except ModelError as error:
        print(error)


if __name__ == "__main__":
    main()
