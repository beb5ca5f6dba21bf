"""The shapes of the API: what may be sent, and what comes back. The OpenAPI document is made from them.

Requests are read through these models. Answers are written straight from the report, because checking our own words
on every request would cost more than the analysis; the tests hold every answer to its model instead.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from reach.files import SaveFormat
from reach.web.facts_shapes import Structure
from reach.web.shapes import Absent, Evidence, Place, Shape, left_out
from reach.wording.learnt import ROLES, VALUES
from reach.wording.lexicon import LOCALES
from reach.wording.report import DIMENSIONS, KINDS, Emphasis, Kind, Strength


def _known_dimension(name: str) -> str:
    if name not in DIMENSIONS:
        raise PydanticCustomError(
            "unknown_dimension", "Input should be one of {known}", {"known": ", ".join(DIMENSIONS)}
        )
    return name


Id = Annotated[str, Field(max_length=200)] | int

Dimension = Annotated[str, AfterValidator(_known_dimension), Field(json_schema_extra={"enum": [*DIMENSIONS]})]


class Asking(Shape):
    """What is said and asked about a text."""

    kind: str = Field("advert", description="What the text is.", json_schema_extra={"enum": [*KINDS]})
    locale: str = Field(
        "en", description=f"Language of the text, such as en or en-GB. There are word lists for: {', '.join(LOCALES)}."
    )
    title: str = Field(
        "",
        max_length=1_000,
        description="The job's title, if apart from the text. It tells what the work is and is not checked.",
    )
    place: str = Field(
        "",
        max_length=20,
        description="Code of where the work is, such as US-CO; read from the text where it is left out.",
    )
    id: Id | Absent = left_out("The caller's own name for the text; given back in the answer.")
    explain: bool = Field(default=False, description="Also answer `dropped`: what was found and let go, and why.")
    fix: bool = Field(default=False, description="Also answer `fixed`: the text with every suggestion taken.")


class CheckRequest(Asking):
    """A text to check."""

    text: str = Field(
        min_length=1, description="The advert or post, as plain text. Offsets in the answer point into it."
    )


class Upload(Asking):
    """A file to check, with what is asked about it as fields of the form."""

    file: str = Field(
        description=".docx, .pdf, .html, .md, .txt, or a JobPosting in JSON-LD.", json_schema_extra={"format": "binary"}
    )
    format: SaveFormat | Absent = left_out(
        "Format of the rewritten file. Without it, the file's own where changes can be written into it, else txt."
    )


class Suggestion(Place):
    """What to write instead. It has `replacement`, or `advice` where only the author knows the words; never both."""

    kind: Literal["replace", "remove", "advice"]
    replacement: str | Absent = left_out("Put this in place of `start` to `end`; empty leaves them out.")
    advice: str | Absent = left_out("What to write about.")


class Finding(Place):
    """A claim about exact characters, with its reason."""

    rule: str = Field(description="Id of the rule; `/api/v1/rules/{rule_id}` tells all about it.")
    dimension: Dimension
    strength: Strength
    confidence: float | Absent = left_out(
        "How likely a careful editor would raise it too, 0 to 1. Only where a trained model has judged."
    )
    text: str = Field(description="The characters from `start` to `end`.")
    title: str
    why: str
    evidence: Evidence
    jurisdictions: list[str] = Field(description="Where a law speaks to it, as country codes; empty for everywhere.")
    suggestions: list[Suggestion]


class Dropped(Place):
    """A hit that judgement let go."""

    rule: str
    text: str
    reason: str = Field(description="Name of the reason.")


class CodedWord(Place):
    """A word that studies of 2011 coded masculine or feminine."""

    text: str
    stem: str
    coded: Literal["masculine", "feminine"]
    swaps: list[str] = Field(description="Neutral words for it, where there are any.")


class Tone(Shape):
    """Gender-coded words among all words; a leaning, never findings."""

    words: int = Field(ge=0, description="Words that were counted.")
    per_hundred: float = Field(description="Coded words for each hundred.")
    lean: Literal["masculine", "feminine", "balanced", "none"]
    coded: list[CodedWord]


class Part(Shape):
    """What one dimension, or the tone, adds to the score."""

    name: str
    points: int = Field(le=0)
    findings: list[int] = Field(description="Indexes into `findings`.")


class Ruleset(Shape):
    """Which rules read the text: the same text, version and digest always give the same report."""

    version: str
    digest: str


class Reading(Ruleset):
    """What read the text: the rules, and the trained models."""

    models: dict[str, str] = Field(description="The digest of each trained model that was there, by its name.")
    silenced: list[str] | Absent = left_out("Ids of the rules that the team's own changes silenced on that day.")


class Edit(Place):
    """Characters that were replaced, as places in the text that was sent."""

    end: int = Field(ge=0)
    replacement: str


class Fixed(Shape):
    """The text with every suggestion taken that can be taken at once."""

    text: str
    score: int = Field(ge=0, le=100)
    edits: list[Edit]


class Rewritten(Fixed):
    """A text with every suggestion taken, and its score before."""

    id: Id | Absent = left_out("As it was sent; absent where none was.")
    before: int = Field(ge=0, le=100, description="The score of the text as it was sent.")
    ruleset: Reading


class Welcome(Place):
    """A sentence that invites people."""

    confidence: float = Field(ge=0, le=1, description="How likely it does.")


class Signal(Shape):
    """A value that the text signals."""

    value: str = Field(description="Which value.", json_schema_extra={"enum": [*VALUES]})
    strength: Emphasis = Field(description="mentioned: by one sentence; repeated: by two or three; stressed: by more.")
    spans: list[Place] = Field(description="The sentences that carry it.")


class Culture(Shape):
    """The values the text signals, described and never graded."""

    values: list[Signal] = Field(description="Those it gives a sign of, most often signalled first.")


class LineRole(Place):
    """A line, or one statement of a line that holds several, and what it is for."""

    role: str = Field(json_schema_extra={"enum": [*ROLES]})


class Report(Shape):
    """Everything said about one text. `score` is 100 plus the points of every part, and never below nought."""

    id: Id | Absent = left_out("As it was sent; absent where none was.")
    kind: Kind
    locale: str
    words: int = Field(ge=0)
    score: int = Field(ge=0, le=100)
    parts: list[Part]
    findings: list[Finding] = Field(description="In the order of the text; no two overlap.")
    tone: Tone
    ruleset: Reading
    welcomes: list[Welcome] | Absent = left_out(
        "Sentences that invite people, in order. Only where the trained model for it is there."
    )
    text: str | Absent = left_out("The words of a file, which the offsets count. Only for a file.")
    lines: list[LineRole] | Absent = left_out(
        "Every line that is not blank, in order. Only for an advert, and where the trained model for it is there."
    )
    culture: Culture | Absent = left_out("Only where the trained model for it is there.")
    structure: Structure | Absent = left_out("What the whole advert says beside its wording. Only for an advert.")
    dropped: list[Dropped] | Absent = left_out("Only with `explain`.")
    fixed: Fixed | Absent = left_out("Only with `fix`.")


class Change(Shape):
    """What the team that runs this server made of a rule that ships: another strength, or silence for a time."""

    reason: str
    reviewed: str = Field(description="Day it was decided, as YYYY-MM-DD.")
    shipped_strength: Strength = Field(description="The strength the rule ships with.")
    silenced_until: str | Absent = left_out("Last day of silence, as YYYY-MM-DD.")
    words: list[str] = Field(description="Phrases that the silence is for; empty for the whole rule.")


class Rule(Shape):
    """A rule as its entry states it."""

    id: str
    team: bool = Field(description="Whether the team that runs this server added it.")
    change: Change | Absent = left_out("Only where that team changed it.")
    dimension: Dimension
    strength: Strength
    title: str
    why: str
    evidence: Evidence
    jurisdictions: list[str]
    reviewed: str = Field(description="Day of the last review, as YYYY-MM-DD.")
    suggest: list[str] = Field(description="Replacements; an empty one leaves the words out.")
    advice: str | None
    terms: list[str] = Field(description="Phrases that are looked for; {a|b} stands for either.")
    groups: list[str] = Field(description="People who are found where words that shut out stand next to them.")
    unless: list[str] = Field(description="Longer phrases in which the terms are no finding.")
    unless_about: list[str] = Field(description="Subjects that excuse the terms.")
    flags: list[str] = Field(description="Sentences that must be flagged, at the words in [brackets].")
    passes: list[str] = Field(description="Sentences that must be left alone.")


class Rules(Shape):
    """Rules, in the order of the word lists."""

    ruleset: Ruleset
    rules: list[Rule]


class RuleFilter(BaseModel):
    """Which rules to list; all of them without a filter."""

    model_config = ConfigDict(extra="forbid")

    dimension: Dimension | Absent = left_out("Only rules of this dimension.")
    strength: Strength | Absent = left_out("Only rules of this strength.")


class RulePath(BaseModel):
    """Which rule."""

    rule_id: str = Field(description="Id of a rule, such as age.digital-native.")


class Health(Shape):
    """The server is up, and what it works with."""

    status: Literal["ok"]
    version: str
    ruleset: str = Field(description="Digest of the word lists.")


class JsonPlace(Shape):
    """Where a body stops being JSON, counted from 1."""

    line: int
    column: int


class Problem(Shape):
    """Why there is no answer, as RFC 9457 writes it. It never repeats what was sent."""

    type: str = Field(description="Address of a description of this kind of problem.")
    title: str = Field(description="What went wrong, the same for every problem of this kind.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What is wrong here and what to do, for a person.")
    code: str = Field(description="One word that a program can branch on.")
    pointer: str | Absent = left_out("JSON Pointer to the field that is meant, where one is.")
    place: JsonPlace | Absent = left_out("Where the body stops being JSON, where it does.")
