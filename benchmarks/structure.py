"""What an advert says as a whole: how often each fact is right on labelled adverts, and how long reading takes.

The labels (structure_labels.jsonl) hold ids and values; half of the first 160 adverts were tuned on, half looked at
when all was done. The 90 of "blind" were labelled without sight of the readers; what they missed at a first look was
mended after. --plain reads without roles of lines, as where no model is there. --wrong lists the ids that went wrong.
"""

import gzip
import json
import time
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from _bench import adverts as read_adverts
from _bench import arguments, needed, table

from reach.config import data_folder
from reach.models import load_roles
from reach.wording.document import Document
from reach.wording.learnt import Reader
from reach.wording.lines import read_roles
from reach.wording.structure.arrangements import read_arrangements
from reach.wording.structure.inclusion import read_inclusion
from reach.wording.structure.reading import About, Advert
from reach.wording.structure.requirements import read_requirements

LABELS = Path(__file__).parent / "structure_labels.jsonl"
HALVES = ("tune", "test", "blind")
NEAR = 2  # how far a count may be off
BARS = {"flexible": 0.88, "accommodation": 0.80, "closing_date": 0.90, "must": 0.70, "years": 0.80, "degree": 0.75}
ROUNDS = 5

Values = dict[str, object]


def read(advert: Advert) -> Values:
    """The facts of an advert, named as the labels name them."""
    asked, _ = read_requirements(advert)
    arranged, _ = read_arrangements(advert)
    included, _ = read_inclusion(advert)
    return {
        "flexible": arranged.flexible,
        "accommodation": included.accommodation,
        "closing_date": arranged.closing_date,
        "must": asked.must,
        "nice": asked.nice,
        "years": asked.years,
        "degree": asked.degree,
    }


def right(fact: str, true: object, said: object) -> bool:
    """Whether a fact is right; a count may be off by two."""
    if fact in ("must", "nice"):
        return isinstance(true, int) and isinstance(said, int) and abs(true - said) <= NEAR
    return true == said


def texts(data: Path, ids: set[str]) -> dict[str, dict[str, str]]:
    """The adverts of these ids."""
    with gzip.open(needed(data / "adverts.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines) if row["id"] in ids}


def as_advert(row: dict[str, str], reader: Reader | None) -> Advert:
    """A row as the readers take it."""
    document = Document(row["text"])
    return Advert(document, read_roles(document, reader) if reader else (), About(title=row["title"]))


def measure(options: Namespace, reader: Reader | None) -> None:
    """Print how often each fact is right, half by half."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    found = texts(options.data, {one["id"] for one in labels})
    rows: list[tuple[object, ...]] = []
    said = {one["id"]: read(as_advert(found[one["id"]], reader)) for one in labels if one["half"] in options.half}
    for fact in ("flexible", "accommodation", "closing_date", "must", "nice", "years", "degree"):
        cells = []
        for half in options.half:
            there = [one for one in labels if one["half"] == half]
            good = [one for one in there if right(fact, one[fact], said[one["id"]][fact])]
            cells.append(f"{len(good) / len(there):.3f}")
            if options.wrong:
                for one in there:
                    if one not in good:
                        print(f"{fact}: {one['id'][:70]}: {one[fact]}, said {said[one['id']][fact]}")
        rows.append((fact, *cells, BARS.get(fact, "")))
    table("right", ("fact", *options.half, "bar"), rows)


def speed(data: Path, reader: Reader) -> None:
    """Print how long the readers take on adverts of about 300 words."""
    rows = read_adverts(data, 200, words=300)
    given = [as_advert(row, reader) for row in rows]
    parts: dict[str, Callable[[Advert], object]] = {
        "requirements": read_requirements,
        "arrangements": read_arrangements,
        "inclusion": read_inclusion,
    }
    best = {name: [float("inf")] * len(given) for name in parts}
    for _ in range(ROUNDS):
        for at, advert in enumerate(given):
            _ = advert.lower, advert.document.positions, advert.document.figures  # others need them too
            for name, part in parts.items():
                start = time.perf_counter()
                part(advert)
                best[name][at] = min(best[name][at], time.perf_counter() - start)
    cells = [(name, f"{sum(times) / len(times) * 1e3:.3f}", f"{max(times) * 1e3:.3f}") for name, times in best.items()]
    total = sum(sum(times) for times in best.values()) / len(given)
    table("time to read", ("reader", "ms each", "slowest ms"), [*cells, ("together", f"{total * 1e3:.3f}", "")])


def main() -> None:
    """Print the tables."""
    parser = arguments(__doc__)
    parser.add_argument("--half", nargs="+", choices=HALVES, default=HALVES, help="which part of the labels")
    parser.add_argument("--plain", action="store_true", help="without roles of lines")
    parser.add_argument("--wrong", action="store_true", help="also which adverts went wrong")
    options = parser.parse_args()
    reader = load_roles(data_folder("models") / "roles")
    measure(options, None if options.plain else reader)
    speed(options.data, reader)


if __name__ == "__main__":
    main()
