"""Our own adverts to try Reach on: the files of `templates/samples`, named and put in order by their file names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reach.web.desk import kind_of
from reach.wording.report import Kind


@dataclass(frozen=True, slots=True)
class Sample:
    """A text to try: `name` is its address, `title` its first line."""

    name: str
    kind: Kind
    title: str
    text: str


def load_samples(folder: Path) -> dict[str, Sample]:
    """Read the samples; a file is named `<number>-<kind>-<name>.txt`."""
    found: dict[str, Sample] = {}
    for path in sorted(folder.glob("*.txt")):
        _, kind, name = path.stem.split("-", 2)
        text = path.read_text(encoding="utf-8").strip()
        found[name] = Sample(name, kind_of(kind), text.partition("\n")[0], text)
    return found
