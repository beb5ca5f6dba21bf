"""People named next to words that shut them out or single them out: "no smokers", "older people need not apply".

Frames are data (`lexicons/en/frames.toml`); who is named is an entry's `groups`. A frame and a group count together
when they stand in one sentence with few words between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reach.wording.document import BREAK, STOP, Document
from reach.wording.matcher import Hit
from reach.wording.rules.reading import Match

SHORT_REACH = 2
LONG_REACH = 6
SINGLING_REACH = 1


def framed(document: Document, groups: Iterable[Hit], frames: Sequence[Hit]) -> Iterator[tuple[str, Match]]:
    """The id of the rule and the words from frame to group, for every frame that reaches a group."""
    sides: dict[tuple[str, int], list[Hit]] = defaultdict(list)
    for frame in frames:
        sides[frame.role, frame.last if frame.role == "frame-before" else frame.first].append(frame)
    for group in groups:
        before = [("frame-before", index) for index in range(group.first - LONG_REACH - 1, group.first)]
        after = [("frame-after", index) for index in range(group.last + 1, group.last + LONG_REACH + 2)]
        for frame in (one for place in before + after for one in sides.get(place, ())):
            if group.role == "shut-out" and frame.owner != "shuts-out":
                continue
            between = document.folds[min(frame.last, group.last) + 1 : max(frame.first, group.first)]
            if len(between) <= _reach(frame) and STOP not in between and BREAK not in between:
                yield group.owner, Match(min(frame.first, group.first), max(frame.last, group.last))


def _reach(frame: Hit) -> int:
    """How many words may stand between the frame and the group."""
    if frame.owner == "singles-out":
        return SINGLING_REACH
    return LONG_REACH if frame.last - frame.first >= 2 else SHORT_REACH
