"""From many suggestions to one text: edits, and all that can be taken at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reach.wording.report import Finding, Kind, Report

ROUNDS = 4


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


def all_edits(findings: Sequence[Finding]) -> list[Edit]:
    """The first takeable suggestion of every finding, those that collide with an earlier one left out."""
    edits: list[Edit] = []
    place = 0
    for finding in findings:
        suggestion = finding.edit
        if suggestion is None or suggestion.replacement is None:
            continue
        edit = Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement)
        if edit.start >= place:
            edits.append(edit)
            place = edit.end
    return edits


def take_all(analyze: Callable[[str, Kind], Report], text: str, kind: Kind) -> Fixed:
    """Take every suggestion that can be taken at once.

    An edit that, together with the others, would raise a finding that was not there is left out: the score never
    falls.
    """
    before = analyze(text, kind)
    edits = all_edits(before.findings)
    for _ in range(ROUNDS):
        changed = apply_edits(text, edits)
        after = analyze(changed, kind)
        raised = _raised(before, after)
        if not raised and after.score.total >= before.score.total:
            return Fixed(changed, after, tuple(edits))
        edits = _without(edits, raised)
    return Fixed(text, before, ())


def _raised(before: Report, after: Report) -> list[Finding]:
    known = {(finding.rule.id, finding.text) for finding in before.findings}
    return [finding for finding in after.findings if (finding.rule.id, finding.text) not in known]


def _without(edits: Sequence[Edit], raised: Sequence[Finding]) -> list[Edit]:
    """The edits whose new words lie clear of every raised finding."""
    kept = []
    moved = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        start = edit.start + moved
        end = start + len(edit.replacement)
        moved += len(edit.replacement) - (edit.end - edit.start)
        if raised and not any(start <= finding.span.end + 40 and finding.span.start - 40 <= end for finding in raised):
            kept.append(edit)
    return kept
