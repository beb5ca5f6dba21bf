"""How many of our own test sentences are found, and how many harmless ones are raised.

`wording_sentences.jsonl` holds 200 sentences that must be flagged, about half of them paraphrases without the usual
word, and 200 that must not; they were written apart from the lists. `paraphrases.jsonl` holds those that the lists were
widened on, so only the first table says something about texts nobody has seen.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from _bench import arguments, table

from reach.runtime import build

FOLDER = Path(__file__).parent
Row = dict[str, Any]


def read(name: str) -> list[Row]:
    """The sentences of one file."""
    with (FOLDER / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def cells(name: str, rows: Iterable[tuple[Row, bool]], target: str) -> tuple[str, int, int, str, str]:
    """A row of the table: how many there are, and how many raise a finding."""
    raised = [found for _, found in rows]
    return name, len(raised), sum(raised), f"{sum(raised) / max(len(raised), 1):.0%}", target


def main() -> None:
    """Print both tables; the sentences are our own, so no data is needed."""
    arguments(__doc__).parse_args()
    analyzer = build().analyzer
    for name in ("wording_sentences.jsonl", "paraphrases.jsonl"):
        rows = [(row, bool(analyzer.analyze(row["text"]).findings)) for row in read(name)]
        must = [one for one in rows if one[0]["flag"]]
        lines = [
            cells("must be flagged", must, "75% on held-out"),
            *(
                cells(f"  {kind}", [one for one in must if one[0].get("kind") == kind], "")
                for kind in sorted({row["kind"] for row, _ in must if row.get("kind")})
            ),
            cells("must not", [one for one in rows if not one[0]["flag"]], "8% on held-out"),
        ]
        table(name, ("sentences", "count", "raised", "share", "wanted"), lines)


if __name__ == "__main__":
    main()
