"""People named next to words that shut them out or single them out: "no smokers", "older people need not apply".

Frames are data (`lexicons/en/frames.toml`); who is named is an entry's `groups`. A frame and a group count together
when they stand in one sentence with few words between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reach.wording.document import BREAK, STOP, Document
from reach.wording.matcher import Hit
from reach.wording.rules.reading import Match

SHORT_REACH = 2
LONG_REACH = 6
SINGLING_REACH = 1


def framed(document: Document, groups: Iterable[Hit], frames: Sequence[Hit]) -> Iterator[tuple[str, Match]]:
    """The id of the rule and the words from frame to group, for every group that a frame reaches."""
    for group in groups:
        for frame in frames:
            if frame.role == "frame-before" and frame.last < group.first:
                between = document.folds[frame.last + 1 : group.first]
            elif frame.role == "frame-after" and group.last < frame.first:
                between = document.folds[group.last + 1 : frame.first]
            else:
                continue
            if len(between) <= _reach(frame) and STOP not in between and BREAK not in between:
                yield group.owner, Match(min(frame.first, group.first), max(frame.last, group.last))
                break


def _reach(frame: Hit) -> int:
    """How many words may stand between the frame and the group."""
    if frame.owner == "singles-out":
        return SINGLING_REACH
    return LONG_REACH if frame.last - frame.first >= 2 else SHORT_REACH
