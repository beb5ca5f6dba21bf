"""The author's text as a page shows it: headings, bullets and paragraphs, cut where marks begin and end.

Everything is cut by offsets into the text as given; templates escape what they print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from reach.web.history import Taken
from reach.wording.document import Document, Line
from reach.wording.report import Finding, Span

BlockKind = Literal["title", "heading", "bullet", "numbered", "text"]

_HEADING_SIGNS = re.compile(r"\A(?:#{1,6}[ \t]*|\*\*|__)|(?:[ \t]*#+|\*\*|__)(?=:?\Z)")
_NUMBERED = re.compile(r"\(?[0-9a-zA-Z]{1,4}[.)]")
_LAST_WORD = re.compile(r"\S{1,24}\Z")
_RULES = "=*_~ \t"
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words with a note: `number` is the note's; a mark that runs over a block's edge comes in several pieces."""

    number: int
    finding: Finding
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one block: plain, marked, or words of ours that were taken.

    A mark's text comes as `text` and `tail`, its last word, so that the number after it never starts a line.
    `welcome` is the number of the invitation it belongs to, and `opens` says that the invitation begins here.
    """

    text: str
    tail: str = ""
    mark: Mark | None = None
    taken: bool = False
    welcome: int = 0
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, bullet or paragraph, at `span`; `close` says it follows the line above without a gap."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    span: Span
    close: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stand in one element: a list of bullets, or a single block."""

    is_list: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Reach:
    """A stretch to set apart, before it is cut to a block."""

    start: int
    end: int
    number: int = 0
    finding: Finding | None = None


def groups(
    document: Document, findings: Sequence[Finding], taken: Sequence[Taken], welcomes: Sequence[Span] = ()
) -> tuple[Group, ...]:
    """Lay the text out: a mark for every finding, a wash under each wording taken, a line under invitations."""
    blocks = list(_blocks(document, _reaches(findings, taken), welcomes))
    return tuple(
        Group(is_list, tuple(members))
        for is_list, members in groupby(blocks, key=lambda block: block.kind in ("bullet", "numbered"))
    )


def title_of(document: Document, most: int = 90) -> str:
    """The first line of an advert, when it can head a page and more follows; otherwise nothing."""
    if document.kind == "post" or len(document.blocks) < 2 or "\n" in document.text[slice_of(document.blocks[0])]:
        return ""
    line = document.lines[0]
    start, end = _bare(document.text, line)
    title = " ".join(document.text[start:end].strip(_RULES).split())
    if line.kind == "bullet" or "://" in title or not _LETTER.search(title):
        return ""
    return title if len(title) <= most and title[-1] not in ".!?…:" else ""


def slice_of(span: Span) -> slice:
    """A span as Python cuts a text."""
    return slice(span.start, span.end)


def _reaches(findings: Sequence[Finding], taken: Sequence[Taken]) -> list[_Reach]:
    """Stretches in order, none over another: a finding goes before a wording that was taken."""
    marked = [_Reach(one.span.start, one.span.end, number, one) for number, one in enumerate(findings, start=1)]
    marked += [_Reach(one.start, one.end) for one in taken if one.new]
    marked.sort(key=lambda one: (one.start, one.finding is None, one.end))
    found: list[_Reach] = []
    at = 0
    for one in marked:
        start = max(one.start, at)
        if start < one.end:
            found.append(_Reach(start, one.end, one.number, one.finding))
            at = one.end
    return found


def _blocks(document: Document, reaches: list[_Reach], welcomes: Sequence[Span]) -> Iterator[Block]:
    first = 0
    end_before: int | None = None
    is_first = True
    for start, end, kind in _places(document):
        while first < len(reaches) and reaches[first].end <= start:
            first += 1
        last = first
        while last < len(reaches) and reaches[last].start < end:
            last += 1
        inside = reaches[first:last]
        close = end_before is not None and document.text.count("\n", end_before, start) < 2
        shown: BlockKind = "title" if is_first and kind in ("heading", "text") and title_of(document) else kind
        pieces = tuple(_pieces(document.text, start, end, inside))
        yield Block(shown, tuple(_welcoming(pieces, start, welcomes)), Span(start, end), close)
        end_before, is_first = end, False


def _places(document: Document) -> Iterator[tuple[int, int, BlockKind]]:
    if document.kind == "post":
        yield from ((one.start, one.end, "text") for one in _paragraphs(document))
        return
    lines = iter(document.lines)
    for block in document.blocks:
        line = next(line for line in lines if line.span.start >= block.start)
        start, end = _bare(document.text, line)
        kind: BlockKind = line.kind
        if kind == "bullet" and _NUMBERED.match(document.text, line.span.start, line.body.start):
            kind, start = "numbered", line.span.start
        yield start, end if kind == "heading" else block.end, kind


def _paragraphs(document: Document) -> Iterator[Span]:
    """Lines of a post without a blank one between; a post keeps its line breaks."""
    held: Span | None = None
    for line in document.lines:
        if held and document.text.count("\n", held.end, line.span.start) < 2:
            held = Span(held.start, line.span.end)
            continue
        if held:
            yield held
        held = line.span
    if held:
        yield held


def _bare(text: str, line: Line) -> tuple[int, int]:
    """A line without its bullet, or without the signs that Markdown puts round a heading."""
    start, end = line.body.start, line.body.end
    if line.kind == "heading":
        for sign in list(_HEADING_SIGNS.finditer(text[start:end])):
            if sign.start() == 0 and sign.end() < line.body.end - line.body.start:
                start = line.body.start + sign.end()
            elif sign.start() > 0:
                end = min(end, line.body.start + sign.start())
    return (start, end) if start < end else (line.body.start, line.body.end)


def _pieces(text: str, start: int, end: int, reaches: Iterable[_Reach]) -> Iterator[Piece]:
    at = start
    for reach in reaches:
        begin, stop = max(reach.start, start), min(reach.end, end)
        if at < begin:
            yield Piece(text[at:begin])
        yield _piece(text[begin:stop], reach, opens=begin == reach.start, closes=stop == reach.end)
        at = stop
    if at < end:
        yield Piece(text[at:end])


def _welcoming(pieces: Sequence[Piece], at: int, welcomes: Sequence[Span]) -> Iterator[Piece]:
    """The pieces of a block that begins `at`, cut again where an invitation begins or ends; marks stay whole."""
    for piece in pieces:
        if piece.mark is not None:
            yield piece
            at += len(piece.text) + len(piece.tail)
            continue
        start, end = at, at + len(piece.text)
        for number, span in enumerate(welcomes, start=1):
            begin, stop = max(span.start, at), min(span.end, end)
            if begin < stop:
                if at < begin:
                    yield replace(piece, text=piece.text[at - start : begin - start])
                words = piece.text[begin - start : stop - start]
                yield replace(piece, text=words, welcome=number, opens=begin == span.start)
                at = stop
        if at < end:
            yield replace(piece, text=piece.text[at - start :])
        at = end


def _piece(words: str, reach: _Reach, *, opens: bool, closes: bool) -> Piece:
    if reach.finding is None:
        return Piece(words, taken=True)
    mark = Mark(reach.number, reach.finding, opens, closes)
    last = _LAST_WORD.search(words) if closes else None
    at = last.start() if last else len(words)
    return Piece(words[:at], words[at:], mark)
