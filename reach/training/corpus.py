"""The adverts models learn from, read in one fixed order and with some kept aside."""

import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ADVERTS = "adverts.jsonl.gz"
KEPT_ASIDE = 10  # one advert in so many is never learnt from


@dataclass(frozen=True, slots=True)
class Advert:
    """One advert as it was published."""

    id: str
    source: str
    text: str


def read_adverts(data: Path, language: str = "en") -> Iterator[Advert]:
    """Every advert of one language in ``data``, in the order of the file."""
    with gzip.open(data / ADVERTS, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["lang"] == language:
                yield Advert(row["id"], row["source"], row["text"])


def texts_of(data: Path, wanted: Collection[str]) -> dict[str, str]:
    """The texts of the adverts in ``data`` that have these ids; labels hold places in them, not their words."""
    with gzip.open(data / ADVERTS, "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in wanted}


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file, one a line."""
    # Not `splitlines`: the texts hold line separators that JSON leaves as they are.
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def is_kept_aside(advert: Advert) -> bool:
    """Whether an advert serves to measure and so is never learnt from; its id alone decides."""
    return _chance(advert) % KEPT_ASIDE == 0


def choose(adverts: Iterator[Advert], per_source: int) -> list[Advert]:
    """What to learn from: at most ``per_source`` adverts a source, no text twice, none that is kept aside.

    Which ones, and their order, follow from their ids alone, so the same data always gives the same choice.
    """
    sources: dict[str, list[Advert]] = defaultdict(list)
    texts = set()
    for advert in sorted(adverts, key=lambda one: (_chance(one), one.id)):
        if is_kept_aside(advert) or advert.text in texts:
            continue
        if len(sources[advert.source]) < per_source:
            texts.add(advert.text)
            sources[advert.source].append(advert)
    return [advert for source in sorted(sources) for advert in sources[source]]


def _chance(advert: Advert) -> int:
    return int.from_bytes(hashlib.sha256(advert.id.encode()).digest()[:8])
