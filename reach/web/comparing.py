"""The text as it was beside the text as it is: what went, what came, and a button that puts each change back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from reach.web.desk import Desk
from reach.web.history import Edit, taken_now, undo_step
from reach.web.reading import Reader
from reach.wording.difference import difference


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stayed, or a change: what `was` there and what `now` is, at `start` of the text as it is."""

    was: str
    now: str
    start: int

    @property
    def changed(self) -> bool:
        """Whether the words differ."""
        return self.was != self.now

    @property
    def value(self) -> str:
        """What the button that puts the change back sends."""
        return f"{self.start}|{self.start + len(self.now)}"


@dataclass(frozen=True, slots=True)
class Compared:
    """Both texts in one, stretch by stretch, and the score of the text as it was."""

    stretches: tuple[Stretch, ...]
    before: int

    @property
    def count(self) -> int:
        """How many changes there are."""
        return sum(one.changed for one in self.stretches)


def compared(reader: Reader, desk: Desk) -> Compared:
    """The desk's text against the one it began with."""
    before = beginning(desk)
    total = reader.read(replace(desk, text=before, history=(), typed=None)).report.score.total
    return Compared(tuple(_stretches(desk)), total)


def beginning(desk: Desk) -> str:
    """The text before the first step that is remembered."""
    text = desk.text
    for step in reversed(desk.history):
        earlier = undo_step(text, step)
        if earlier is None:
            break
        text = earlier
    return text


def change_at(desk: Desk, value: str) -> Edit | None:
    """The edit that puts one change back, by what its button sent; None where there is no such change now."""
    found = (one for one in _stretches(desk) if one.changed and one.value == value)
    return next((Edit(one.start, one.now, one.was) for one in found), None)


def _stretches(desk: Desk) -> Iterator[Stretch]:
    """What stayed and what changed; a wording that was taken is one change, even where some of its words stayed."""
    taken = [(one.start, one.end) for one in taken_now(desk.history, desk.text)]
    for number, members in groupby(_cut(_compared(beginning(desk), desk.text), taken), key=itemgetter(0)):
        parts = [one for _, one in members]
        if number is None:
            yield from parts
        else:
            yield Stretch("".join(one.was for one in parts), "".join(one.now for one in parts), parts[0].start)


def _cut(stretches: Iterable[Stretch], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int | None, Stretch]]:
    """The stretches, cut where a taken wording begins or ends, each with the number of the one it lies in."""
    number = 0
    for stretch in stretches:
        rest = stretch
        while True:
            while number < len(taken) and taken[number][1] < rest.start + (not rest.changed):
                number += 1
            start, end = taken[number] if number < len(taken) else (len(rest.now) + rest.start + 1,) * 2
            if rest.changed:
                yield (number if start <= rest.start <= end else None), rest
                break
            at = (start if rest.start < start else end) - rest.start
            inside = number if rest.start >= start else None
            if not 0 < at < len(rest.now):
                yield inside, rest
                break
            yield inside, Stretch(rest.was[:at], rest.now[:at], rest.start)
            rest = Stretch(rest.was[at:], rest.now[at:], rest.start + at)


def _compared(before: str, after: str) -> Iterator[Stretch]:
    gone = ""
    place = 0
    for piece in difference(before, after):
        if piece.kind == "removed":
            gone, place = piece.text, piece.new
        elif piece.kind == "added":
            yield Stretch(gone, piece.text, piece.new)
            gone = ""
        else:
            if gone:
                yield Stretch(gone, "", place)
                gone = ""
            yield Stretch(piece.text, piece.text, piece.new)
    if gone:
        yield Stretch(gone, "", place)
