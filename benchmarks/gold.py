"""How well `reach score` finds what people marked in real adverts.

A finding and a mark match when they share a character. A finding on an optional mark alone counts neither way. Recall
is over marks, precision over findings; "exclude + discourage" is both for marks and findings of these strengths.
"""

import gzip
import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from _bench import REACH, ROOT, arguments, as_lines, needed, table

from reach.wording.report import DIMENSIONS

Row = dict[str, Any]
Wanted = Callable[[Row], bool]
WIDTH = 40
MARKS = Path(__file__).parent / "marks.jsonl"


@dataclass
class Tally:
    """What was found and what was marked, in some of the adverts."""

    findings: int = 0
    right: int = 0
    marks: int = 0
    found: int = 0
    dimension: int = 0
    strength: int = 0
    missed: list[tuple[Row, Row]] = field(default_factory=list)
    false: list[tuple[Row, Row]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Findings that are on a mark."""
        return self.right / max(self.findings, 1)

    @property
    def recall(self) -> float:
        """Marks that a finding is on."""
        return self.found / max(self.marks, 1)

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)

    def cells(self, name: str, target: str) -> list[str]:
        """A row of the table."""
        figures = (self.precision, self.recall, self.f1)
        shares = (self.dimension / max(self.found, 1), self.strength / max(self.found, 1))
        counts = (self.findings, self.marks)
        return [name, *(f"{one:.3f}" for one in figures), *map(str, counts), *(f"{one:.2f}" for one in shares), target]


def tally(
    gold: Sequence[Row], reports: dict[str, Row], advert: Wanted, strengths: frozenset[str] | None = None
) -> Tally:
    """Count over the adverts that are wanted, and over one or more strengths."""
    counted = Tally()
    for row in filter(advert, gold):
        findings = [one for one in reports[row["id"]]["findings"] if one["dimension"] in DIMENSIONS]
        _count_findings(counted, row, findings, strengths)
        _count_marks(counted, row, findings, strengths)
    return counted


def _count_findings(counted: Tally, row: Row, findings: Iterable[Row], strengths: frozenset[str] | None) -> None:
    for finding in findings:
        if strengths and finding["strength"] not in strengths:
            continue
        right = any(_touch(finding, mark) for mark in row["marks"])
        if right or not any(_touch(finding, mark) for mark in row.get("optional", [])):
            counted.findings += 1
            counted.right += right
            if not right:
                counted.false.append((row, finding))


def _count_marks(counted: Tally, row: Row, findings: Sequence[Row], strengths: frozenset[str] | None) -> None:
    for mark in row["marks"]:
        if strengths and mark["strength"] not in strengths:
            continue
        counted.marks += 1
        touching = [finding for finding in findings if _touch(finding, mark)]
        if not touching:
            counted.missed.append((row, mark))
            continue
        counted.found += 1
        names = {_dimension(mark), *mark.get("categories", [])}
        counted.dimension += any(one["dimension"] in names for one in touching)
        counted.strength += any(one["strength"] in (mark.get("strengths") or [mark["strength"]]) for one in touching)


def _touch(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _dimension(mark: Row) -> str:
    return str(mark.get("dimension", mark.get("category")))


def score(gold: Sequence[Row]) -> dict[str, Row]:
    """The reports of `reach score`, by id."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        source.write_bytes(as_lines(gold))
        subprocess.run([*REACH, "score", source, target], check=True, cwd=ROOT)  # noqa: S603 -- our own command
        with target.open(encoding="utf-8") as lines:
            return {report["id"]: report for report in map(json.loads, lines)}


def marked(data: Path, marks: Path) -> list[Row]:
    """Adverts of the corpus with marks of our own, joined by id; marks are kept without the texts."""
    with marks.open(encoding="utf-8") as lines:
        wanted = {row["id"]: row for row in map(json.loads, lines)}
    with gzip.open(needed(data / "adverts.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return [{**row, **wanted[row["id"]]} for row in map(json.loads, lines) if row["id"] in wanted]


def show(counted: Tally) -> None:
    """Every miss and every false alarm, with the words around it."""
    for name, cases in (("missed", counted.missed), ("false alarm", counted.false)):
        for row, one in cases:
            text = row["text"]
            before, after = text[max(one["start"] - WIDTH, 0) : one["start"]], text[one["end"] : one["end"] + WIDTH]
            words = " ".join(f"{before}[{text[one['start'] : one['end']]}]{after}".split())
            print(f"{name:11}  {row['id']}  {one.get('rule') or _dimension(one)} {one['strength']}  {words}")


def main() -> None:
    """Print both tables."""
    parser = arguments(__doc__)
    parser.add_argument("--show", action="store_true", help="also list every miss and every false alarm")
    options = parser.parse_args()
    with needed(options.data / "gold_dev.jsonl").open(encoding="utf-8") as lines:
        measure("the given adverts", [json.loads(line) for line in lines], listed=options.show)
    measure("adverts we marked ourselves", marked(options.data, MARKS), listed=options.show)


def measure(name: str, gold: Sequence[Row], *, listed: bool) -> None:
    """Print the table of one set of adverts."""
    reports = score(gold)
    strong = frozenset(("exclude", "discourage"))
    everything = tally(gold, reports, lambda _: True)
    rows = [
        everything.cells("all strengths", "F1 0.750"),
        tally(gold, reports, lambda _: True, strong).cells("exclude + discourage", "recall 0.850"),
        tally(gold, reports, lambda row: row.get("stratum") == "random").cells("random adverts", "precision 0.750"),
        tally(gold, reports, lambda row: row.get("stratum") != "random").cells("tempting adverts", ""),
    ]
    head = ("gold", "precision", "recall", "F1", "findings", "marks", "dimension", "strength", "wanted on held-out")
    table(f"Marks found in {name} ({len(gold)})", head, rows)
    missed = Counter(_dimension(mark) for _, mark in everything.missed)
    false = Counter(finding["rule"] for _, finding in everything.false)
    print("missed:", ", ".join(f"{name} {count}" for name, count in missed.most_common()) or "none")
    print("false alarms:", ", ".join(f"{name} {count}" for name, count in false.most_common(12)) or "none")
    if listed:
        show(everything)


if __name__ == "__main__":
    main()
