"""What changed between two versions of a text, piece by piece, so that each change can be shown by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from reach.wording.rewrite import Edit, apply_edits

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
# Words against words; above this many pairs a comparison takes seconds, and the whole middle is shown as one change.
_MOST_PAIRS = 4_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that stayed, went or came; `old` and `new` say where it starts (or would) in either text."""

    kind: Literal["same", "removed", "added"]
    text: str
    old: int
    new: int


def difference(old: str, new: str, edits: Iterable[Edit] = ()) -> tuple[Piece, ...]:
    """The pieces that lead from `old` to `new`, in order: removed before added, and never two of a kind together.

    `edits` that lead from `old` to `new` are one change each, those that touch one change together; without them, or
    where they lead elsewhere, words are compared. "same" and "removed" joined are `old`, "same" and "added" are `new`.
    """
    known = sorted(edits, key=lambda edit: (edit.start, edit.end))
    if known and apply_edits(old, known) == new:
        return tuple(_pieces(old, _touching(old, known)))
    return tuple(_pieces(old, _compared(old, new)))


def _pieces(old: str, changes: Iterable[Edit]) -> Iterator[Piece]:
    place = moved = 0
    for change in changes:
        if place < change.start:
            yield Piece("same", old[place : change.start], place, place + moved)
        if change.start < change.end:
            yield Piece("removed", old[change.start : change.end], change.start, change.start + moved)
        if change.replacement:
            yield Piece("added", change.replacement, change.end, change.start + moved)
        moved += len(change.replacement) - (change.end - change.start)
        place = change.end
    if place < len(old):
        yield Piece("same", old[place:], place, place + moved)


def _touching(old: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits without the words that they keep, those that touch as one."""
    last: Edit | None = None
    for edit in edits:
        trimmed = _trimmed(old, edit)
        if trimmed is None:
            continue
        if last is not None and last.end == trimmed.start:
            last = Edit(last.start, trimmed.end, last.replacement + trimmed.replacement)
            continue
        if last is not None:
            yield last
        last = trimmed
    if last is not None:
        yield last


def _trimmed(old: str, edit: Edit) -> Edit | None:
    """The edit without the words at its ends that stay as they are; None when it changes nothing."""
    was, put = _TOKEN.findall(old[edit.start : edit.end]), _TOKEN.findall(edit.replacement)
    if was == put:
        return None
    head = _alike(was, put)
    tail = _alike(was[head:][::-1], put[head:][::-1])
    start = edit.start + len("".join(was[:head]))
    end = edit.end - len("".join(was[len(was) - tail :]))
    return Edit(start, end, "".join(put[head : len(put) - tail]))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two sequences share at their start."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )


def _compared(old: str, new: str) -> Iterator[Edit]:
    was, put = _TOKEN.findall(old), _TOKEN.findall(new)
    head = _alike(was, put)
    tail = _alike(was[head:][::-1], put[head:][::-1])
    place = len("".join(was[:head]))
    was, put = was[head : len(was) - tail], put[head : len(put) - tail]
    if len(was) * len(put) > _MOST_PAIRS:
        yield Edit(place, place + len("".join(was)), "".join(put))
        return
    for kind, first, last, start, end in SequenceMatcher(None, was, put, autojunk=False).get_opcodes():
        length = len("".join(was[first:last]))
        if kind != "equal":
            yield Edit(place, place + length, "".join(put[start:end]))
        place += length
