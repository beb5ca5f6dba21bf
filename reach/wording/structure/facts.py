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
Way = Literal["flexible", "hybrid", "remote", "part_time", "job_share"]
Contract = Literal[
    "permanent",
    "fixed_term",
    "temporary",
    "internship",
    "apprenticeship",
    "freelance",
    "casual",
    "contract",
    "volunteer",
]
Statement = Literal["specific", "boilerplate", "none"]
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
class Arrangements:
    """Place and time, as far as they are said.

    `flexible` says that place or time can bend in any way, `ways` in which; `hours` are those of a week; `full_time`
    that the word stands there; `closing` is where the last day to apply is said, `start` where the first day is.
    """

    flexible: bool = False
    ways: tuple[Way, ...] = ()
    hours: float | None = None
    full_time: bool = False
    contract: Contract | None = None
    closing: Span | None = None
    start: Span | None = None

    @property
    def closing_date(self) -> bool:
        """Whether a last day to apply is said."""
        return self.closing is not None

    def to_wire(self) -> dict[str, object]:
        """The arrangements as JSON."""
        return {
            "flexible": self.flexible,
            "ways": list(self.ways),
            "hours_per_week": self.hours,
            "contract": self.contract,
            "closing_date": self.closing_date,
            "start": self.start is not None,
        }


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Who is invited and how, as far as it is said.

    `accommodation` is "specific" where people are told whom or how to ask, or what there is; `statement` likewise says
    whether an advert speaks of inclusion in words of its own. `ways` are the ways to apply, `benefits` what is named;
    `contact` is the person to ask, or the address or number for questions.
    """

    accommodation: Accommodation = "none"
    statement: Statement = "none"
    benefits: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    contact: Span | None = None

    def to_wire(self) -> dict[str, object]:
        """The facts as JSON."""
        return {
            "accommodation": self.accommodation,
            "statement": self.statement,
            "benefits": list(self.benefits),
            "ways_to_apply": list(self.ways),
            "contact": self.contact is not None,
        }


@dataclass(frozen=True, slots=True)
class Readability:
    """How a text reads; both grades and the age are None where there is too little of it.

    Attributes:
        flesch_kincaid: Flesch-Kincaid grade.
        coleman_liau: Coleman-Liau index.
        reading_age: in years, from the mean of both grades; at most `OLDEST`.
        sentences: how many there are.
        long_sentences: how many of them have more than `LONG` words.
    """

    flesch_kincaid: float | None
    coleman_liau: float | None
    reading_age: int | None
    sentences: int
    long_sentences: int


@dataclass(frozen=True, slots=True)
class Clarity:
    """What was counted: reading ease, the share of sentences with a passive, and words that speak of you and of us."""

    ease: Readability
    passive_share: float
    you: int
    we: int

    def to_wire(self) -> dict[str, object]:
        """The counts as JSON."""
        return {
            "flesch_kincaid_grade": self.ease.flesch_kincaid,
            "coleman_liau_grade": self.ease.coleman_liau,
            "reading_age": self.ease.reading_age,
            "sentences": self.ease.sentences,
            "long_sentences": self.ease.long_sentences,
            "passive_share": round(self.passive_share, 2),
            "you": self.you,
            "we": self.we,
        }


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

    `counted` says that the text is long enough to be judged as a whole advert; else its notes have no points.
    """

    pay: Pay | None
    requirements: Requirements
    arrangements: Arrangements
    inclusion: Inclusion
    clarity: Clarity
    words: int
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
            **self.arrangements.to_wire(),
            **self.inclusion.to_wire(),
            "requirements": self.requirements.to_wire(),
            "readability": self.clarity.to_wire(),
            "words": self.words,
            "counted": self.counted,
            "notes": [note.to_wire() for note in self.notes],
        }
