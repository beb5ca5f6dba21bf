"""The sections of an advert by what its lines are for, so that a reader can fold those not looked for now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter

from reach.web.manuscript import Block, Group, Piece
from reach.wording.report import LineRole, Span

HEADINGS = ("title", "heading")
LONG = 600  # characters of a paragraph that likely holds more than one thing
SHORT = 120  # characters of another role that do not break a paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """What stands together in the manuscript and serves one role; no role where none is known.

    `number` tells sections of one role apart; `lines` counts headings, bullets and paragraphs.
    """

    role: str
    groups: tuple[Group, ...]
    number: int = 1

    @property
    def lines(self) -> int:
        """How many headings, bullets and paragraphs it holds."""
        return sum(len(group.blocks) for group in self.groups)


def sections_of(groups: Sequence[Group], roles: Sequence[LineRole] | None) -> tuple[Section, ...]:
    """The manuscript in its sections, whole and in order; the title stands before them.

    A list, or a paragraph, has the role that most of its characters have, and headings go with what follows. A long
    paragraph, in which an advert's lines have run together, is parted where the role of its statements changes.
    """
    if not roles:
        return (Section("", tuple(groups)),)
    found: list[Section] = []
    often: Counter[str] = Counter()
    held: list[Group] = []
    for group in _single(groups, roles):
        if group.blocks[0].kind == "title":
            found.append(Section("", (group,)))
            continue
        held.append(group)
        role = _role(group, roles)
        if group.blocks[0].kind in HEADINGS or role == "heading":
            continue
        if found and found[-1].role == role:
            last = found.pop()
            found.append(Section(role, (*last.groups, *held), last.number))
        else:
            often[role] += 1
            found.append(Section(role, tuple(held), often[role]))
        held = []
    if held:
        found.append(Section("heading", tuple(held)))
    return tuple(found)


def _single(groups: Sequence[Group], roles: Sequence[LineRole]) -> Iterator[Group]:
    """Lists as they are, everything else one by one."""
    for group in groups:
        if group.is_list:
            yield group
        else:
            yield from (Group(is_list=False, blocks=(part,)) for block in group.blocks for part in _cut(block, roles))


def _cut(block: Block, roles: Sequence[LineRole]) -> Iterator[Block]:
    for edge in _edges(block.span, roles) if block.kind == "text" and len(block.span) > LONG else ():
        halves = _halves(block, edge)
        if halves:
            yield halves[0]
            block = halves[1]
    yield block


def _edges(span: Span, roles: Sequence[LineRole]) -> list[int]:
    """Where another role begins, and holds for more than a few words."""
    begin: int | None = None
    runs: list[tuple[int, str]] = []
    for one in roles:
        if span.start <= one.span.start < span.end:
            begin = one.span.start if begin is None else begin
            if one.role != "heading":
                runs.append((begin, one.role))
                begin = None
    runs = [next(run) for _, run in groupby(runs, key=itemgetter(1))]
    kept: list[tuple[int, str]] = []
    for (start, role), (end, _) in pairwise([*runs, (span.end, "")]):
        if not kept or (end - start > SHORT and kept[-1][1] != role):
            kept.append((start, role))
    return [start for start, _ in kept[1:]]


def _halves(block: Block, edge: int) -> tuple[Block, Block] | None:
    """A block in two, or None where the edge runs through a mark."""
    at = block.span.start
    if not at < edge < block.span.end:
        return None
    first: list[Piece] = []
    second: list[Piece] = []
    for piece in block.pieces:
        end = at + len(piece.text) + len(piece.tail)
        if at < edge < end:
            if piece.mark is not None:
                return None
            first.append(replace(piece, text=piece.text[: edge - at]))
            second.append(replace(piece, text=piece.text[edge - at :], opens=False))
        else:
            (first if end <= edge else second).append(piece)
        at = end
    return (
        replace(block, pieces=tuple(first), span=Span(block.span.start, edge)),
        replace(block, pieces=tuple(second), span=Span(edge, block.span.end), close=False),
    )


def _role(group: Group, roles: Sequence[LineRole]) -> str:
    start, end = group.blocks[0].span.start, group.blocks[-1].span.end
    share: Counter[str] = Counter()
    for one in roles:
        inside = min(one.span.end, end) - max(one.span.start, start)
        if inside > 0:
            share[one.role] += inside
    return share.most_common(1)[0][0] if share else "other"
