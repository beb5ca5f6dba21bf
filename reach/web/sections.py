"""The sections of an advert by what its lines are for, so that a reader can fold those not looked for now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reach.web.manuscript import Group
from reach.wording.report import LineRole

HEADINGS = ("title", "heading")


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

    A list, or a paragraph, has the role that most of its characters have, and headings go with what follows.
    """
    if not roles:
        return (Section("", tuple(groups)),)
    found: list[Section] = []
    often: Counter[str] = Counter()
    held: list[Group] = []
    for group in _single(groups):
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


def _single(groups: Sequence[Group]) -> Iterator[Group]:
    """Lists as they are, everything else one by one."""
    for group in groups:
        if group.is_list:
            yield group
        else:
            yield from (Group(is_list=False, blocks=(block,)) for block in group.blocks)


def _role(group: Group, roles: Sequence[LineRole]) -> str:
    start, end = group.blocks[0].span.start, group.blocks[-1].span.end
    share: Counter[str] = Counter()
    for one in roles:
        inside = min(one.span.end, end) - max(one.span.start, start)
        if inside > 0:
            share[one.role] += inside
    return share.most_common(1)[0][0] if share else "other"
