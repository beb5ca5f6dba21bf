"""The lines of a text that comes without a file: its headings, list items and paragraphs, to make a file from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reach.files.layout import BULLET, CELL_EDGE, Line, Piece
from reach.wording.document import Document

MOST_TITLE = 90  # characters

_HASHES = re.compile(r"(#{1,6})[ \t]+")


def lines_of(text: str, known: Sequence[Line] = ()) -> list[Line]:
    """The lines of a text; one that `known` has too is what it is there, others are told by how they look."""
    kinds = {line.text: line for line in known}
    return list(_lines(Document(text), kinds))


def as_markdown(lines: Sequence[Line]) -> str:
    """The lines as Markdown."""
    parts: list[str] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None:
            parts.append("\n" if before.kind == line.kind == "item" else "\n\n")
        parts.append("#" * line.level + " " if line.kind == "heading" else line.prefix)
        parts.append(line.body)
    return "".join([*parts, "\n"])


def _lines(document: Document, kinds: dict[str, Line]) -> Iterator[Line]:
    """A block is a line here: text that was wrapped by hand is one paragraph."""
    for block in document.blocks:
        words = " ".join(document.text[block.start : block.end].split())
        known = kinds.get(words)
        if known is not None:
            yield Line(known.kind, (Piece(known.body),), level=known.level)
            continue
        first = document.line_at(block.start)
        mark = document.text[first.span.start : first.body.start]
        if first.kind == "bullet" and not any(sign.isalnum() for sign in mark):
            yield Line("item", (Piece(words[len(" ".join(mark.split())) :].lstrip()),))
        elif first.kind == "heading" and CELL_EDGE not in words:
            yield _heading(words, is_first=block is document.blocks[0])
        elif block is document.blocks[0] and _is_title(words) and len(document.blocks) > 1:
            yield Line("heading", (Piece(words),), level=1)
        else:
            yield Line("text", (Piece(words.removeprefix(BULLET)),))


def _is_title(words: str) -> bool:
    """Whether the first words of an advert are its title, though written as a sentence would be."""
    return len(words) <= MOST_TITLE and words[-1] not in ".!?,;:" and CELL_EDGE not in words


def _heading(words: str, *, is_first: bool) -> Line:
    hashes = _HASHES.match(words)
    if hashes:
        return Line("heading", (Piece(words[hashes.end() :].rstrip("# ")),), level=len(hashes.group(1)))
    if words.startswith("**") and words.rstrip(": ").endswith("**"):
        words = words.replace("**", "")
    return Line("heading", (Piece(words),), level=1 if is_first else 2)
