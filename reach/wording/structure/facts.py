"""The facts that are read from an advert, and what is noted about them.

Every offset counts code points into the text exactly as it was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reach.wording.claims import Evidence, Span

PayKind = Literal["range", "single", "up_to", "from", "vague", "band_only"]
Period = Literal["hour", "day", "week", "month", "year"]
Degree = Literal["required", "or_equivalent", "preferred", "none"]
Accommodation = Literal["specific", "boilerplate", "none"]
Area = Literal["pay", "requirements", "arrangements", "inclusion", "clarity", "accessibility", "title"]

AREAS: tuple[Area, ...] = ("pay", "requirements", "arrangements", "inclusion", "clarity", "accessibility", "title")


@dataclass(frozen=True, slots=True)
class Pay:
    """What an advert says it pays, where it says so.

    `low` and `high` are amounts in `currency` (an ISO 4217 code, None where no sign tells) for one `period`; `low` is
    None for "up to", `high` for "from", both for words such as "competitive" and for a band with no amount.
    """

    kind: PayKind
    span: Span
    low: float | None = None
    high: float | None = None
    period: Period | None = None
    currency: str | None = None

    def to_wire(self) -> dict[str, object]:
        """The pay as JSON."""
        return {
            "kind": self.kind,
            "min": self.low,
            "max": self.high,
            "period": self.period,
            "currency": self.currency,
            "start": self.span.start,
            "end": self.span.end,
        }


@dataclass(frozen=True, slots=True)
class Requirements:
    """What an advert asks: how many musts and wishes it lists, the most years it asks for, and the degree."""

    must: int
    nice: int
    years: int | None
    degree: Degree

    def to_wire(self) -> dict[str, object]:
        """The requirements as JSON."""
        return {"must": self.must, "nice": self.nice, "years": self.years, "degree": self.degree}


@dataclass(frozen=True, slots=True)
class Note:
    """Something noted about the whole advert: a strength (`good`) or what could be better, with why we say so.

    `id` is `<area>.<name>`; `points` is nought, or what it takes off the score before the cap of the part (negative);
    `spans` are the places it speaks of, none where something is missing.
    """

    id: str
    area: Area
    title: str
    why: str
    evidence: Evidence
    advice: str | None = None
    good: bool = False
    points: int = 0
    spans: tuple[Span, ...] = ()

    def to_wire(self) -> dict[str, object]:
        """The note as JSON."""
        return {
            "note": self.id,
            "area": self.area,
            "good": self.good,
            "title": self.title,
            "why": self.why,
            "evidence": {"grade": self.evidence.grade, "source": self.evidence.source},
            "advice": self.advice,
            "points": self.points,
            "spans": [{"start": span.start, "end": span.end} for span in self.spans],
        }


@dataclass(frozen=True, slots=True)
class Structure:
    """What a whole advert says beside its wording, and what is noted about it.

    `counted` says that the text is long enough to be judged as a whole advert; else its notes cost nothing.
    """

    pay: Pay | None
    notes: tuple[Note, ...] = ()
    counted: bool = True

    @property
    def costs(self) -> tuple[int, ...]:
        """What each note takes off the score, before the cap of the part; nought or negative."""
        return tuple(note.points for note in self.notes) if self.counted else ()

    def to_wire(self) -> dict[str, object]:
        """The structure as JSON."""
        return {
            "pay": None if self.pay is None else self.pay.to_wire(),
            "notes": [note.to_wire() for note in self.notes],
        }
