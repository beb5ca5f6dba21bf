"""How many of our own test sentences are found, and how many harmless ones are raised.

`wording_sentences.jsonl` holds 200 sentences that must be flagged, about half of them paraphrases without the usual
word, and 200 that must not; they were written apart from the lists, and no model has learnt from them.
`wording_unseen.jsonl` holds 200 and 200 more, written when lists and models were done. `paraphrases.jsonl` holds those
that the lists were widened on and models have learnt from, so its table says nothing about texts nobody has seen.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from _bench import arguments, table

from reach.runtime import build
from reach.wording.analyzer import Analyzer
from reach.wording.learnt import Learnt

FOLDER = Path(__file__).parent
Row = dict[str, Any]
Judged = tuple[Row, bool, bool]


def read(name: str) -> list[Row]:
    """The sentences of one file."""
    with (FOLDER / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def cells(name: str, rows: Sequence[Judged], target: str) -> tuple[str, int, str, str, str]:
    """A row of the table: how many there are, and what share raises a finding, by lists alone and with models."""
    count = max(len(rows), 1)
    lists, models = sum(lists for _, lists, _ in rows), sum(models for _, _, models in rows)
    return name, len(rows), f"{lists / count:.1%}", f"{models / count:.1%}", target


def main() -> None:
    """Print both tables; the sentences are our own, so no data is needed."""
    arguments(__doc__).parse_args()
    models = build().analyzer
    lists = Analyzer(models.lexicon, Learnt(split=models.learnt.split))
    for name in ("wording_sentences.jsonl", "wording_unseen.jsonl", "paraphrases.jsonl"):
        rows: list[Judged] = [
            (row, bool(lists.analyze(row["text"]).findings), bool(models.analyze(row["text"]).findings))
            for row in read(name)
        ]
        must = [one for one in rows if one[0]["flag"]]
        lines = [
            cells("must be flagged", must, "88% on held-out"),
            *(
                cells(f"  {kind}", [one for one in must if one[0].get("kind") == kind], "")
                for kind in sorted({one[0]["kind"] for one in must if one[0].get("kind")})
            ),
            cells("must not", [one for one in rows if not one[0]["flag"]], "4% on held-out"),
        ]
        table(name, ("sentences", "count", "lists alone", "with models", "wanted"), lines)


if __name__ == "__main__":
    main()
