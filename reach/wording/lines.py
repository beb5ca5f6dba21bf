"""The lines of an advert as they are given a role: a line, or each statement of a line that holds several.

Run-on paragraphs mix duties with demands and promises, so a role belongs to a statement. Whatever the document's own
sentences are, these follow from full stops alone: roles are learnt from labels, and labels need edges that stay.
"""

import re
from collections.abc import Iterator, Sequence

from reach.wording.document import Document
from reach.wording.learnt import ROLES, Reader
from reach.wording.report import LineRole, Span
from reach.wording.rewrite import Edit

_STOP = re.compile(r"[.!?][\"'\u201d\u2019)\]]*+(?P<gap>\s++)(?=[^.])")
_LONGEST = 16  # characters of a word that may be an abbreviation
_GOES_ON = re.compile(
    r"[(\"'\u201c\u2018\[*\u2022-]*(?:\d+\.|(?:[a-z]\.)+[a-z]?\.?|(?:approx|co|corp|dept|dr|e\.g|eg|est|etc|ext|fig|gov|hrs?"
    r"|i\.e|ie|inc|incl|jr|lbs|ltd|max|min|mr|mrs|ms|no|ph\.d|prof|rev|sr|st|tel|vs)\.)[\"'\u201d\u2019)\]]*",
    re.IGNORECASE,
)


def read_lines(document: Document) -> list[Span]:
    """Where the lines lie, in order; together they hold all ink of the text."""
    return [span for line in document.lines for span in _statements(document.text, line.span)]


def with_gaps(text: str, spans: list[Span]) -> list[str]:
    """Each line with the space that parts it from the one before: what a reader of roles takes."""
    return [text[before : span.end] for before, span in zip([0, *(one.end for one in spans)], spans, strict=False)]


def read_roles(document: Document, reader: Reader) -> tuple[LineRole, ...]:
    """Every line with the role it most likely has."""
    spans = read_lines(document)
    rows = reader(with_gaps(document.text, spans))
    return tuple(LineRole(span, ROLES[row.index(max(row))]) for span, row in zip(spans, rows, strict=True))


def _statements(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for stop in _STOP.finditer(text, line.start, line.end):
        end = stop.start("gap")
        word = text[max(start, end - _LONGEST) : end].rsplit(maxsplit=1)[-1]
        if not _GOES_ON.fullmatch(word):
            yield Span(start, end)
            start = stop.end()
    yield Span(start, line.end)


def lines_after(lines: Sequence[LineRole] | None, edit: Edit | None) -> tuple[LineRole, ...] | None:
    """The lines where they stand after an edit inside one of them; None where it may have made other lines."""
    if lines is None or edit is None or _STOP.search(f"{edit.replacement} x") or "\n" in edit.replacement:
        return None
    shift = len(edit.replacement) - (edit.end - edit.start)
    moved = []
    for line in lines:
        start, end = line.span.start, line.span.end
        if end <= edit.start:
            moved.append(line)
        elif edit.end <= start:
            moved.append(LineRole(Span(start + shift, end + shift), line.role))
        elif start <= edit.start and edit.end <= end and end + shift > start:
            moved.append(LineRole(Span(start, end + shift), line.role))
        else:
            return None
    return tuple(moved)
