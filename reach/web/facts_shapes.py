"""The shape of what is read from a whole advert."""

from pydantic import Field

from reach.web.shapes import Evidence, Place, Shape
from reach.wording.structure.facts import (
    Accommodation,
    Area,
    Contract,
    Degree,
    PayKind,
    Period,
    Statement,
    Way,
)


class Pay(Place):
    """The pay that an advert states: its main base pay, and where that stands."""

    kind: PayKind = Field(description="vague: words such as competitive; band_only: a band without an amount.")
    min: float | None = Field(description="The least for one `period`; null where it is not said.")
    max: float | None = Field(description="The most; null where it is not said. The same as `min` for one figure.")
    period: Period | None
    currency: str | None = Field(description="ISO 4217 code; null where no sign tells.")


class Requirements(Shape):
    """What is asked for."""

    must: int = Field(ge=0, description="Demands, each counted once.")
    nice: int = Field(ge=0, description="Wishes.")
    years: int | None = Field(description="The most years of experience that are demanded.")
    degree: Degree


class Readability(Shape):
    """How the text reads: grades of school years by two formulas, which are null where there is too little of it."""

    flesch_kincaid_grade: float | None
    coleman_liau_grade: float | None
    reading_age: int | None = Field(description="In years, from the mean of both.")
    sentences: int
    long_sentences: int
    passive_share: float = Field(ge=0, le=1, description="The share of sentences with a passive.")
    you: int = Field(description="Words that speak of the reader.")
    we: int = Field(description="Words that speak of the employer.")


class Note(Shape):
    """Something noted about the whole advert: a strength, or what could be better."""

    note: str = Field(description="Its id: the area and a name.")
    area: Area
    good: bool
    title: str
    why: str
    evidence: Evidence
    advice: str | None
    points: int = Field(le=0, description="What it takes off the score, before the cap of the part.")
    spans: list[Place] = Field(description="The places it speaks of; none where something is missing.")


class Structure(Shape):
    """What the whole advert says beside its wording."""

    pay: Pay | None
    flexible: bool = Field(description="Whether place or time can bend in any way.")
    ways: list[Way] = Field(description="In which.")
    hours_per_week: float | None
    contract: Contract | None
    closing_date: bool = Field(description="Whether a last day to apply is said.")
    start: bool = Field(description="Whether a first day of work is said.")
    accommodation: Accommodation = Field(description="specific: people are told whom or how to ask, or what there is.")
    statement: Statement = Field(description="Whether it speaks of inclusion in words of its own.")
    benefits: list[str]
    ways_to_apply: list[str]
    contact: bool = Field(
        description="Whether there is somebody to ask: a name, or an address or number for questions."
    )
    requirements: Requirements
    readability: Readability
    words: int = Field(ge=0)
    counted: bool = Field(description="Whether it is long enough to be judged as a whole advert; else nothing costs.")
    notes: list[Note]
