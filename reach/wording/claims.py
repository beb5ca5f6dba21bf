"""What every claim about a text carries: where it stands, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grade = Literal["study", "law", "guide", "community", "model"]

GRADES: tuple[Grade, ...] = ("study", "law", "guide", "community", "model")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, `start` included and `end` not, in code points; never empty.

    Raises:
        ValueError: when the stretch is empty, reversed or negative.
    """

    start: int
    end: int

    # A text makes hundreds: written out, and by the slots themselves, this takes a third of the time.
    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            raise ValueError(f"a span runs forward and holds something, not {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether every character of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


_set_start, _set_end = (vars(Span)[name].__set__ for name in ("start", "end"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a rule exists: the kind of evidence and who says so."""

    grade: Grade
    source: str
