"""The statements of a text: its sentences as models read them, found cheaply and without the bullet before them."""

import re
from collections.abc import Iterator

from reach.wording.document import Document
from reach.wording.report import Span

LONG = 600  # characters of a sentence that is likely a list run together

_END = re.compile(r"([.!?\u2026][.!?\u2026\"')\]\u201d\u2019]{0,4}+)\s*+(?=[\"'(\u201c\u2018]?[A-Z])")
# Before the stop two small letters, figures or closing signs: "e.g.", "Dr." and "U.S." end nothing.
_BEFORE_END = re.compile(r"[a-z0-9)%]{2}\Z")


def statements(document: Document) -> Iterator[Span]:
    """Every sentence, without the bullet before it.

    A stop before a capital is taken at its word, since the trained splitter costs more than all the rest here; it is
    asked only about a block in which no stop parts a long stretch.
    """
    for block in document.blocks:
        body = document.line_at(block.start).body
        start = body.start if block.start < body.start < block.end else block.start
        pieces = list(_pieces(document.text, start, block.end))
        if any(len(piece) > LONG for piece in pieces):
            pieces = [Span(max(one.start, start), one.end) for one in document.sentences_in(block) if one.end > start]
        yield from pieces


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _END.finditer(text, start, end):
        if _BEFORE_END.search(text, max(match.start() - 2, start), match.start()):
            yield Span(start, match.end(1))
            start = match.end()
    if start < end:
        yield Span(start, end)
