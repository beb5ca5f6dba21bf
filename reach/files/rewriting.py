"""A changed text brought back to the lines it was read from: which words of which line, which lines are new or gone.

Whoever knows the exact edits hands them over; else lines are compared first and then words within a changed line, so
that everything the author let be stays as it is in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Protocol

from reach.files.layout import BULLET, Line, Piece, starts
from reach.wording.difference import difference
from reach.wording.rewrite import Edit

MOST_PAIRED = 400  # pairs of lines that are compared word by word to see which became which
MOST_COMPARED = 4_000_000  # pairs of lines; above that all from the first change on is paired in order
LEAST_ALIKE = 0.3  # share of words below which a line is another one

_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[-*\u2022\u2013][ \t]+")


@dataclass(frozen=True, slots=True)
class Addition:
    """A line that the file does not have yet."""

    text: str
    is_item: bool


class Target(Protocol):
    """A file whose lines can be changed."""

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, as they were read."""

    def put(self, node: int, text: str) -> None:
        """Set the words of a text node."""

    def remove(self, line: int) -> None:
        """Take a line away, and its paragraph if nothing else is in it."""

    def insert(self, after: int, addition: Addition) -> None:
        """Add a line after this one (-1 for the top), in the manner of its neighbours; later ones come first."""


def write_edits(target: Target, edits: Sequence[Edit]) -> bool:
    """Make edits that each lie within one line; say whether they all do, and make none where not."""
    places = starts(target.lines)
    by_line: dict[int, list[Edit]] = {}
    for edit in edits:
        index = bisect_right(places, edit.start) - 1
        if index < 0 or edit.end > places[index] + len(target.lines[index].text) or "\n" in edit.replacement:
            return False
        shift = places[index] + len(target.lines[index].prefix)
        by_line.setdefault(index, []).append(Edit(edit.start - shift, edit.end - shift, edit.replacement))
    for index, held in by_line.items():
        _change(target, target.lines[index], held)
    return True


def write_text(target: Target, text: str) -> None:
    """Make the file say `text`: change words, take lines away, add lines, and leave the rest alone."""
    old = [line.text for line in target.lines]
    new = [line.strip() for line in text.splitlines() if line.strip()]
    new = [BULLET + line[mark.end() :] if (mark := _MARK.match(line)) else line for line in new]
    gone: list[int] = []
    added: list[tuple[int, str]] = []
    for i1, i2, j1, j2 in _changed([_as_typed(line) for line in old], new):
        pairs = _paired(old[i1:i2], new[j1:j2])
        after = i1 - 1
        for before, now in pairs:
            if now is None and before is not None:
                gone.append(i1 + before)
            elif before is None and now is not None:
                added.append((after, new[j1 + now]))
            elif before is not None and now is not None:
                after = i1 + before
                _change(target, target.lines[after], list(_differences(target.lines[after], new[j1 + now])))
    # From the end, so that a line is still there when others are put beside it.
    for after, line in reversed(added):
        target.insert(after, Addition(line.removeprefix(BULLET), line.startswith(BULLET)))
    for index in reversed(gone):
        target.remove(index)


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of lines that differ: from where to where in the old lines, and in the new."""
    if len(old) * len(new) > MOST_COMPARED:
        head = next(
            (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
        )
        yield head, len(old), head, len(new)
        return
    for tag, *stretch in SequenceMatcher(None, old, new).get_opcodes():
        if tag != "equal":
            i1, i2, j1, j2 = stretch
            yield i1, i2, j1, j2


def _as_typed(line: str) -> str:
    """The line as the new text's lines are compared: without space around, a bullet of one kind."""
    line = line.strip()
    mark = _MARK.match(line)
    return BULLET + line[mark.end() :] if mark else line


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Which of the old lines became which of the new, in order; None on the side where there is none."""
    i = j = 0
    for before, now in [*_alike(old, new), (len(old), len(new))]:
        if before - i == now - j:
            # As many went as came: they were written anew where they stood.
            yield from zip(range(i, before), range(j, now), strict=True)
        else:
            yield from ((one, None) for one in range(i, before))
            yield from ((None, one) for one in range(j, now))
        if before < len(old):
            yield before, now
        i, j = before + 1, now + 1


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs, in order on both sides, that share most words."""
    if len(old) == len(new) == 1:
        return [(0, 0)]
    if len(old) * len(new) > MOST_PAIRED:
        return list(zip(range(len(old)), range(len(new)), strict=False))
    bags = [[set(_WORD.findall(line.lower())) for line in side] for side in (old, new)]
    best: list[list[tuple[float, list[tuple[int, int]]]]] = [
        [(0.0, []) for _ in range(len(new) + 1)] for _ in range(len(old) + 1)
    ]
    for i, before in enumerate(bags[0], 1):
        for j, now in enumerate(bags[1], 1):
            skipped = max(best[i - 1][j], best[i][j - 1], key=lambda one: one[0])
            shared = len(before & now) / max(len(before | now), 1)
            points, pairs = best[i - 1][j - 1]
            taken = (points + shared, [*pairs, (i - 1, j - 1)]) if shared >= LEAST_ALIKE else (-1.0, [])
            best[i][j] = max(skipped, taken, key=lambda one: one[0])
    return best[-1][-1][1]


def _differences(line: Line, now: str) -> Iterator[Edit]:
    """The edits within the words of a line that make it say `now`."""
    if line.kind == "item":
        now = now.removeprefix(BULLET)
    elif _MARK.match(line.body) and now.startswith(BULLET):
        now = line.body[: len(line.body) - len(_as_typed(line.body)) + len(BULLET)] + now.removeprefix(BULLET)
    removed: Edit | None = None
    for piece in difference(line.body, now):
        if piece.kind == "removed":
            removed = Edit(piece.old, piece.old + len(piece.text), "")
        elif piece.kind == "added":
            yield Edit(removed.start if removed else piece.old, piece.old, piece.text)
            removed = None
        elif removed:
            yield removed
            removed = None
    if removed:
        yield removed


def _change(target: Target, line: Line, edits: Iterable[Edit]) -> None:
    """Make edits within the words of a line, in the text nodes they came from."""
    pieces = list(line.pieces)
    edges = [0, *accumulate(len(piece.text) for piece in pieces)]
    # From the end, so that the places of those before stay as they were.
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        _splice(pieces, edges, edit)
    for was, piece in zip(line.pieces, pieces, strict=True):
        if piece.node is not None and piece.text != was.text:
            target.put(piece.node, piece.text)


def _splice(pieces: list[Piece], edges: Sequence[int], edit: Edit) -> None:
    """Make one edit: the new words go into the first text node it touches, out of the others goes what it covers."""
    first, last = bisect_right(edges, edit.start) - 1, bisect_left(edges, edit.end)
    touched = [index for index in range(max(first, 0), min(last, len(pieces))) if pieces[index].node is not None]
    home = (
        touched[0]
        if touched and edit.start < edit.end
        else _home(pieces, first, inside=edges[max(first, 0)] < edit.start)
    )
    # What stands in place of an edge of ours alone goes beside it, a word of its own.
    alone = edit.replacement and edit.start < edit.end and not touched
    put = f" {edit.replacement}" if alone else edit.replacement
    for index in sorted({home, *touched}):
        piece = pieces[index]
        start, end = (min(max(at - edges[index], 0), len(piece.text)) for at in (edit.start, edit.end))
        words = put if index == home else ""
        pieces[index] = replace(piece, text=piece.text[:start] + words + piece.text[end:])


def _home(pieces: Sequence[Piece], first: int, *, inside: bool) -> int:
    """The text node that takes words put in between two: the one before, whose style the author was writing in."""
    nearest = first if inside else first - 1
    before = (index for index in range(min(nearest, len(pieces) - 1), -1, -1) if pieces[index].node is not None)
    after = (index for index in range(max(nearest, 0), len(pieces)) if pieces[index].node is not None)
    return next(before, next(after, 0))
