"""What an analysis says: rules, findings, suggestions, the score and the report that holds them.

Every offset counts Unicode code points into the text exactly as it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reach.wording.claims import GRADES, Evidence, Grade, Span
from reach.wording.structure.facts import Structure

__all__ = [
    "DIMENSIONS", "GRADES", "KINDS", "STRENGTHS", "CodedWord", "Culture", "Dropped", "Emphasis", "Evidence", "Finding",
    "Grade", "Kind", "LineRole", "Part", "Report", "Rule", "Score", "Signal", "Span", "Strength", "Suggestion", "Tone",
    "Welcome",
]  # fmt: skip

Strength = Literal["exclude", "discourage", "check"]
Kind = Literal["advert", "post"]
Emphasis = Literal["mentioned", "repeated", "stressed"]

DIMENSIONS: tuple[str, ...] = (
    "gender", "age", "disability", "ethnicity", "religion", "orientation",
    "family", "class", "conviction", "appearance", "culture",
)  # fmt: skip
STRENGTHS: tuple[Strength, ...] = ("exclude", "discourage", "check")
KINDS: tuple[Kind, ...] = ("advert", "post")
TEAM = "team-"  # how the keys of a team's own rules begin; no rule that ships is called so


@dataclass(frozen=True, slots=True)
class Change:
    """What a team made of a rule that ships, why and when: another strength, or silence to the end of a day.

    `shipped` is the strength it ships with; `until` is the last day of silence, None where only the strength was
    changed; `words` narrow the silence to places where they stand.
    """

    reason: str
    reviewed: date
    shipped: Strength
    until: date | None = None
    words: tuple[str, ...] = ()

    def silences(self, on: date | None) -> bool:
        """Whether the rule is silent on a day; nothing is where no day is told."""
        return self.until is not None and on is not None and on <= self.until

    def to_wire(self) -> dict[str, object]:
        """The change as JSON; `silenced_until` is there for a silence alone."""
        until = {} if self.until is None else {"silenced_until": self.until.isoformat()}
        return {
            "reason": self.reason,
            "reviewed": self.reviewed.isoformat(),
            "shipped_strength": self.shipped,
            **until,
            "words": list(self.words),
        }


@dataclass(frozen=True, slots=True)
class Rule:
    """One claim about wording, as a lexicon entry states it.

    `suggest` holds replacements ("" leaves the words out), `advice` says what to write where no words fit;
    `flags` and `passes` are the sentences that prove the rule, flagged words in [brackets].
    It is found by `terms`, by a code rule (`code`), by `groups` of people named next to words that shut out or single
    out (`frames.toml`), or by a trained model (`learnt`), which then also says how strong it is.
    """

    id: str
    dimension: str
    strength: Strength
    title: str
    why: str
    evidence: Evidence
    reviewed: date
    suggest: tuple[str, ...] = ()
    advice: str | None = None
    jurisdictions: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_about: tuple[str, ...] = ()
    code: str | None = None
    learnt: bool = False
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    change: Change | None = None

    @property
    def team(self) -> bool:
        """Whether a team added it to the rules that ship."""
        return self.id.partition(".")[2].startswith(TEAM)

    def to_wire(self) -> dict[str, object]:
        """The rule as the API's `/rules` gives it."""
        changed = {} if self.change is None else {"change": self.change.to_wire()}
        return {
            "id": self.id,
            "team": self.team,
            **changed,
            "dimension": self.dimension,
            "strength": self.strength,
            "title": self.title,
            "why": self.why,
            "evidence": {"grade": self.evidence.grade, "source": self.evidence.source},
            "jurisdictions": list(self.jurisdictions),
            "reviewed": self.reviewed.isoformat(),
            "suggest": list(self.suggest),
            "advice": self.advice,
            "terms": list(self.terms),
            "groups": list(self.groups),
            "unless": list(self.unless),
            "unless_about": list(self.unless_about),
            "flags": list(self.flags),
            "passes": list(self.passes),
        }


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A better wording for a place: words to put there, or advice where only the author knows the words.

    `span` may be wider than the finding's, so that an article before it stays right.
    """

    span: Span
    kind: Literal["replace", "remove", "advice"]
    replacement: str | None = None
    advice: str | None = None

    def to_wire(self) -> dict[str, object]:
        """The suggestion as JSON; `replacement` or `advice` is present, never both."""
        wire: dict[str, object] = {"start": self.span.start, "end": self.span.end, "kind": self.kind}
        if self.replacement is None:
            wire["advice"] = self.advice
        else:
            wire["replacement"] = self.replacement
        return wire


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim about exact characters of this text, with its rule and what to write instead.

    `confidence` is the calibrated probability that a careful editor would raise it; None where no model has judged.
    """

    rule: Rule
    span: Span
    text: str
    suggestions: tuple[Suggestion, ...] = ()
    confidence: float | None = None

    @property
    def dimension(self) -> str:
        """The rule's dimension."""
        return self.rule.dimension

    @property
    def strength(self) -> Strength:
        """The rule's strength."""
        return self.rule.strength

    @property
    def edit(self) -> Suggestion | None:
        """The first suggestion that can be taken as it stands, if there is one."""
        return next((s for s in self.suggestions if s.replacement is not None), None)

    def to_wire(self) -> dict[str, object]:
        """The finding as JSON."""
        rule = self.rule
        sure = {} if self.confidence is None else {"confidence": round(self.confidence, 2)}
        return {
            "rule": rule.id,
            "dimension": rule.dimension,
            "strength": rule.strength,
            **sure,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "title": rule.title,
            "why": rule.why,
            "evidence": {"grade": rule.evidence.grade, "source": rule.evidence.source},
            "jurisdictions": list(rule.jurisdictions),
            "suggestions": [s.to_wire() for s in self.suggestions],
        }


@dataclass(frozen=True, slots=True)
class Dropped:
    """A hit that judgement let go, with the name of the reason; `reach check --explain` shows them."""

    rule: Rule
    span: Span
    text: str
    reason: str

    def to_wire(self) -> dict[str, object]:
        """The dropped hit as JSON."""
        return {
            "rule": self.rule.id,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class CodedWord:
    """A word that the 2011 studies coded masculine or feminine, with neutral swaps where there are any."""

    span: Span
    text: str
    stem: str
    coded: Literal["masculine", "feminine"]
    swaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tone:
    """Coded words among `words` eligible words; `per_hundred` is their rate; `lean` is a verdict or "none"."""

    words: int
    coded: tuple[CodedWord, ...]
    per_hundred: float
    lean: Literal["masculine", "feminine", "balanced", "none"]

    def to_wire(self) -> dict[str, object]:
        """The tone as JSON."""
        return {
            "words": self.words,
            "per_hundred": round(self.per_hundred, 2),
            "lean": self.lean,
            "coded": [
                {
                    "start": word.span.start,
                    "end": word.span.end,
                    "text": word.text,
                    "stem": word.stem,
                    "coded": word.coded,
                    "swaps": list(word.swaps),
                }
                for word in self.coded
            ],
        }


@dataclass(frozen=True, slots=True)
class LineRole:
    """A line, or one statement of a line that holds several, and what it is for: one of `learnt.ROLES`."""

    span: Span
    role: str

    def to_wire(self) -> dict[str, object]:
        """The line as JSON."""
        return {"start": self.span.start, "end": self.span.end, "role": self.role}


@dataclass(frozen=True, slots=True)
class Part:
    """What one dimension (or "tone") adds to the score: `points` is zero or negative, `findings` are indexes."""

    name: str
    points: int
    findings: tuple[int, ...] = ()

    def to_wire(self) -> dict[str, object]:
        """The part as JSON."""
        return {"name": self.name, "points": self.points, "findings": list(self.findings)}


@dataclass(frozen=True, slots=True)
class Score:
    """0 to 100: a hundred plus the points of every part, and never below nought."""

    total: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Welcome:
    """A sentence that invites people, and how likely it does."""

    span: Span
    confidence: float

    def to_wire(self) -> dict[str, object]:
        """The invitation as JSON."""
        return {"start": self.span.start, "end": self.span.end, "confidence": round(self.confidence, 2)}


@dataclass(frozen=True, slots=True)
class Signal:
    """A value that a text signals, and the sentences that carry it: one, two or three, or more."""

    value: str
    strength: Emphasis
    spans: tuple[Span, ...]

    def to_wire(self) -> dict[str, object]:
        """The signal as JSON."""
        spans = [{"start": span.start, "end": span.end} for span in self.spans]
        return {"value": self.value, "strength": self.strength, "spans": spans}


@dataclass(frozen=True, slots=True)
class Culture:
    """The values a text signals, most often signalled first; described, never graded."""

    values: tuple[Signal, ...] = ()

    def to_wire(self) -> dict[str, object]:
        """The culture as JSON."""
        return {"values": [signal.to_wire() for signal in self.values]}


@dataclass(frozen=True, slots=True)
class Report:
    """Everything said about one text."""

    kind: Kind
    locale: str
    score: Score
    findings: tuple[Finding, ...]
    tone: Tone
    ruleset: Mapping[str, str | dict[str, str] | list[str]]
    words: int
    dropped: tuple[Dropped, ...] = ()
    culture: Culture | None = None
    lines: tuple[LineRole, ...] | None = None
    welcomes: tuple[Welcome, ...] | None = None
    structure: Structure | None = None

    @property
    def costs(self) -> tuple[int, ...]:
        """What each note on the whole advert takes off the score."""
        return self.structure.costs if self.structure else ()

    def to_wire(self, *, explain: bool = False) -> dict[str, object]:
        """The report as the API and the command line give it; `explain` adds what was let go and why."""
        wire: dict[str, object] = {
            "kind": self.kind,
            "locale": self.locale,
            "words": self.words,
            "score": self.score.total,
            "parts": [part.to_wire() for part in self.score.parts],
            "findings": [finding.to_wire() for finding in self.findings],
            "tone": self.tone.to_wire(),
            "ruleset": self.ruleset,
        }
        if self.welcomes is not None:
            wire["welcomes"] = [welcome.to_wire() for welcome in self.welcomes]
        if self.lines is not None:
            wire["lines"] = [line.to_wire() for line in self.lines]
        if self.culture is not None:
            wire["culture"] = self.culture.to_wire()
        if self.structure is not None:
            wire["structure"] = self.structure.to_wire()
        if explain:
            wire["dropped"] = [hit.to_wire() for hit in self.dropped]
        return wire
