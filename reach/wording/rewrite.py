"""Edits of a text: made, and put one upon the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reach.wording.report import Report


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `replacement`."""

    start: int
    end: int
    replacement: str

    def to_wire(self) -> dict[str, object]:
        """The edit as JSON."""
        return {"start": self.start, "end": self.end, "replacement": self.replacement}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with suggestions taken: the new words, their report, and the edits that led from the old text."""

    text: str
    report: Report
    edits: tuple[Edit, ...]

    def to_wire(self) -> dict[str, object]:
        """The fixed text as JSON."""
        return {"text": self.text, "score": self.report.score.total, "edits": [edit.to_wire() for edit in self.edits]}


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with every edit made; the rest is untouched.

    Raises:
        ValueError: when edits overlap or run past the text.
    """
    pieces: list[str] = []
    place = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < place or not edit.start <= edit.end <= len(text):
            raise ValueError(f"the edit at {edit.start} overlaps another or lies outside the text")
        pieces += (text[place : edit.start], edit.replacement)
        place = edit.end
    return "".join((*pieces, text[place:]))


def composed(text: str, first: Iterable[Edit], then: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits of `text` that do what `first` does and then, upon its outcome, `then`; those that touch become one."""
    made = sorted(first, key=lambda edit: (edit.start, edit.end))
    middle = apply_edits(text, made)
    spans: list[tuple[int, int, int, Edit | None]] = []
    moved = 0
    for edit in made:
        grown = len(edit.replacement) - (edit.end - edit.start)
        spans.append((edit.start + moved, edit.end + moved + grown, grown, None))
        moved += grown
    spans += [(edit.start, edit.end, 0, edit) for edit in then]
    edits: list[Edit] = []
    back = 0  # how far a place in the middle text lies behind the same place in the old one
    for cluster in _clusters(spans):
        start, end = cluster[0][0], max(one[1] for one in cluster)
        later = [Edit(edit.start - start, edit.end - start, edit.replacement) for *_, edit in cluster if edit]
        grown = sum(one[2] for one in cluster)
        edits.append(Edit(start - back, end - back - grown, apply_edits(middle[start:end], later)))
        back += grown
    return tuple(edits)


def _clusters(
    spans: Iterable[tuple[int, int, int, Edit | None]],
) -> Iterator[list[tuple[int, int, int, Edit | None]]]:
    """Spans that touch or overlap, together."""
    cluster: list[tuple[int, int, int, Edit | None]] = []
    end = -1
    for span in sorted(spans, key=lambda one: one[:2]):
        if cluster and span[0] > end:
            yield cluster
            cluster = []
        cluster.append(span)
        end = max(end, span[1])
    if cluster:
        yield cluster
