"""A report to print: what was handed in and when, what was found and why, and what the text became.

`printed` gathers it as plain data, which a page can show as well; `print_report` makes a PDF of it with Typst. The
template reads the data as data: no word of an advert is ever read as markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from reach.config import data_folder
from reach.wording.difference import Piece, difference
from reach.wording.report import Finding, Grade, Report, Strength
from reach.wording.structure.facts import Note

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NO_TITLE = "Job advert"
STRENGTHS: dict[Strength, str] = {
    "exclude": "Shuts people out",
    "discourage": "Puts people off",
    "check": "Worth checking",
}
GRADES: dict[Grade, str] = {
    "study": "study",
    "law": "law",
    "guide": "guidance",
    "community": "community",
    "model": "a trained model",
}


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """What one part takes off the score, before and after; empty where there is no after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PrintedFinding:
    """A finding: its words, what it claims and why, who says so, and what to write instead."""

    words: str
    title: str
    standing: str
    why: str
    grade: str
    source: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """A note about the whole advert: a strength, or what could be better and how."""

    title: str
    standing: str
    why: str
    grade: str
    source: str
    advice: str


@dataclass(frozen=True, slots=True)
class PrintedPiece:
    """Words that stayed, went or came; `kind` is "same", "removed" or "added"."""

    kind: str
    text: str


Lines = tuple[tuple[PrintedPiece, ...], ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """All that a printed report says, in words that need no looking up.

    Attributes:
        title: of the advert.
        about: what this is and when the text was handed in.
        before: the score as handed in; `after` as rewritten, a dash where nothing was.
        parts: of both scores.
        findings: in the text as handed in.
        notes: about the whole of it.
        original: its lines, with what went; `rewritten` the lines it became, with what came, or nothing.
    """

    title: str
    about: str
    before: str
    after: str
    parts: tuple[PrintedPart, ...]
    findings: tuple[PrintedFinding, ...]
    notes: tuple[PrintedNote, ...]
    original: Lines
    rewritten: Lines


@dataclass(frozen=True, slots=True)
class Version:
    """A text with its report."""

    text: str
    report: Report


def printed(before: Version, handed_in: date, *, after: Version | None = None, title: str = "") -> Printed:
    """Gather a report: on the text as handed in, and as it was rewritten where it was."""
    changed = after is not None and after.text != before.text
    pieces = (
        difference(before.text, after.text) if after is not None and changed else (Piece("same", before.text, 0, 0),)
    )
    structure = before.report.structure
    day = f"{handed_in.day} {handed_in:%B %Y}"
    return Printed(
        title=title.strip() or NO_TITLE,
        about=f"What Reach says of the wording of this advert, handed in on {day}.",
        before=str(before.report.score.total),
        after=str(after.report.score.total) if after is not None else "\u2013",
        parts=tuple(_parts(before.report, after.report if after is not None else None)),
        findings=tuple(map(_finding, before.report.findings)),
        notes=tuple(map(_note, structure.notes)) if structure is not None else (),
        original=_lines(pieces, "removed"),
        rewritten=_lines(pieces, "added") if changed else (),
    )


def print_report(report: Printed) -> bytes:
    """The report as a PDF that can be read aloud: tagged, with title and language (PDF/UA-1).

    A text with signs that our fonts lack, such as emoji, has boxes in their place; then the PDF is still tagged, and
    does not claim the standard.
    """
    import typst  # noqa: PLC0415 -- its library has 60 MB, and only printing needs it

    inputs = {"report": json.dumps(asdict(report), ensure_ascii=False)}
    template = (data_folder("templates") / "report.typ").read_bytes()
    fonts = typst.Fonts(include_system_fonts=False)
    try:
        made = typst.compile(template, font_paths=fonts, format="pdf", sys_inputs=inputs, pdf_standards="ua-1")
    except typst.TypstError:
        made = typst.compile(template, font_paths=fonts, format="pdf", sys_inputs=inputs)
    assert isinstance(made, bytes)  # noqa: S101 -- a PDF is one file; typst types it for pictures, a file a page
    return made


def _parts(before: Report, after: Report | None) -> Iterator[PrintedPart]:
    points = {part.name: (part.points, 0) for part in before.score.parts}
    for part in after.score.parts if after is not None else ():
        points[part.name] = (points.get(part.name, (0, 0))[0], part.points)
    for name, (was, now) in points.items():
        if was or now:
            yield PrintedPart(name.capitalize(), _points(was), "\u2013" if after is None else _points(now))


def _points(points: int) -> str:
    return str(points).replace("-", "\u2212")


def _finding(finding: Finding) -> PrintedFinding:
    rule = finding.rule
    words = " ".join(finding.text.split())
    standing = f"{STRENGTHS[rule.strength]} \u00b7 {rule.dimension}"
    suggestion = " / ".join(filter(None, (_said(finding, index) for index in range(len(finding.suggestions)))))
    return PrintedFinding(
        words, rule.title, standing, rule.why, GRADES[rule.evidence.grade], rule.evidence.source, suggestion
    )


def _said(finding: Finding, index: int) -> str:
    suggestion = finding.suggestions[index]
    if suggestion.replacement is None:
        return suggestion.advice or ""
    return f"\u201c{suggestion.replacement}\u201d" if suggestion.replacement else "leave it out"


def _note(note: Note) -> PrintedNote:
    standing = "A strength" if note.good else "Could be better"
    evidence = note.evidence
    return PrintedNote(
        note.title,
        f"{standing} \u00b7 {note.area}",
        note.why,
        GRADES[evidence.grade],
        evidence.source,
        note.advice or "",
    )


def _lines(pieces: Sequence[Piece], kind: str) -> Lines:
    """The lines that the pieces which stayed and those of this kind make, without the empty ones."""
    lines: list[list[PrintedPiece]] = [[]]
    for piece in pieces:
        if piece.kind not in {"same", kind}:
            continue
        first, *rest = _LINE_END.split(piece.text)
        lines[-1].append(PrintedPiece(piece.kind, first))
        lines += [[PrintedPiece(piece.kind, words)] for words in rest]
    return tuple(tuple(line) for line in lines if any(piece.text.strip() for piece in line))
