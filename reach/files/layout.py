"""The lines of a file as a text shows them, each with the places in the file that its words came from.

A reader of one format walks its file and gathers lines here; the same lines tell a writer where a change belongs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

LineKind = Literal["text", "heading", "item", "row"]

BULLET = "- "
CELL_EDGE = " | "  # a stop to whoever reads sentences, so that cells do not run into each other

_WHITE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line from one text node of the file; `node` is its number, None for what we put between."""

    text: str
    node: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text.

    Attributes:
        kind: what it is in the file.
        pieces: its words in order.
        owner: number of the paragraph (or table) of the file that it lies in.
        level: of a heading, 1 for the highest; 0 for anything else.
        goes_on: whether it follows the line before after a mere line break, in the same paragraph.
    """

    kind: LineKind
    pieces: tuple[Piece, ...]
    owner: int = 0
    level: int = 0
    goes_on: bool = False

    @property
    def prefix(self) -> str:
        """What the text shows before the words."""
        return BULLET if self.kind == "item" and not self.goes_on else ""

    @property
    def body(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def text(self) -> str:
        """The line as the text shows it."""
        return self.prefix + self.body


@dataclass(slots=True)
class Gatherer:
    """Collects pieces into lines, without space at the edges of a line.

    Attributes:
        collapse: whether a run of white space counts as one space, as it does on a page of the web.
    """

    collapse: bool = False
    lines: list[Line] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _goes_on: bool = False

    @property
    def has_words(self) -> bool:
        """Whether the line has begun."""
        return bool(self._pieces)

    def add(self, text: str, node: int | None = None) -> None:
        """Take words that come next in the line."""
        if self.collapse:
            text = _collapsed(text, after_space=not self._pieces or self._pieces[-1].text.endswith(" "))
        elif not self._pieces:
            text = text.lstrip()
        if text:
            self._pieces.append(Piece(text, node))

    def close(self, kind: LineKind = "text", owner: int = 0, level: int = 0) -> bool:
        """End the paragraph; say whether the line that ends here has words."""
        held = self._close(kind, owner, level)
        self._goes_on = False
        return held

    def break_line(self, kind: LineKind = "text", owner: int = 0, level: int = 0) -> bool:
        """End the line but not the paragraph; two breaks in a row end the paragraph too."""
        held = self._close(kind, owner, level)
        self._goes_on = held
        return held

    def _close(self, kind: LineKind, owner: int, level: int) -> bool:
        pieces = self._pieces
        self._pieces = []
        while pieces and not pieces[-1].text.strip():
            pieces.pop()
        if not any(piece.node is not None and piece.text.strip() for piece in pieces):
            return False
        pieces[-1] = Piece(pieces[-1].text.rstrip(), pieces[-1].node)
        self.lines.append(Line(kind, tuple(pieces), owner, level, self._goes_on))
        return True


def compose(lines: Sequence[Line]) -> str:
    """The text of these lines: an empty line between paragraphs, none within a list, a table or a paragraph."""
    parts: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is not None:
            parts.append("\n" if line.goes_on or _together(before, line) else "\n\n")
        parts.append(line.text)
        before = line
    return "".join(parts)


def starts(lines: Sequence[Line]) -> list[int]:
    """Where each line starts in the text that `compose` makes of them, in code points."""
    found: list[int] = []
    place = 0
    for index, line in enumerate(lines):
        if index:
            place += 1 if line.goes_on or _together(lines[index - 1], line) else 2
        found.append(place)
        place += len(line.text)
    return found


def _together(before: Line, line: Line) -> bool:
    if before.kind != line.kind:
        return False
    return line.kind == "item" or (line.kind == "row" and before.owner == line.owner)


def _collapsed(text: str, *, after_space: bool) -> str:
    """The text with each run of white space as one space; a no-break space is not white space here."""
    words = _WHITE.sub(" ", text)
    return words.lstrip(" ") if after_space else words
