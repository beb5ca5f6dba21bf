"""A reading as the templates need it: typed, numbered and counted, with no wording of its own to decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

from reach.web import history as past
from reach.web.actions import Outcome
from reach.web.comparing import Compared, compared
from reach.web.desk import Desk, Filter
from reach.web.facts import Facts, Region, facts_of, regions_of
from reach.web.history import Taken
from reach.web.manuscript import groups, title_of
from reach.web.reading import Reader, Reading
from reach.web.sections import Section, sections_of
from reach.web.values import Signals, on_one_line, signals
from reach.web.words import MODEL_WORDS
from reach.wording.analyzer import Analyzer
from reach.wording.learnt import Learnt
from reach.wording.report import STRENGTHS, CodedWord, Finding, Part, Span

CONTEXT = 60
MOST_NOTES = 400  # more would make a page that no browser and no reader gets through


@dataclass(frozen=True, slots=True)
class Chip:
    """A wording to take: what a button sends and what it says; no words mean leaving the place out."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """A finding with its number, its wordings and what its buttons send."""

    number: int
    finding: Finding
    chips: tuple[Chip, ...]
    advice: tuple[str, ...]
    value: str
    active: bool
    after: int

    @property
    def quoted(self) -> str:
        """The words on one line."""
        return " ".join(self.finding.text.split())


@dataclass(frozen=True, slots=True)
class Gain:
    """What one part takes from the score, and where."""

    part: Part
    notes: tuple[Note, ...]

    @property
    def ready(self) -> tuple[Note, ...]:
        """Notes with a wording to take."""
        return tuple(note for note in self.notes if note.chips)

    @property
    def yours(self) -> tuple[Note, ...]:
        """Notes that only the author can act on."""
        return tuple(note for note in self.notes if not note.chips)


@dataclass(frozen=True, slots=True)
class Change:
    """A wording that was taken, with the words around it and what puts it back."""

    value: str
    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A coded word and how often it stands in the text."""

    word: CodedWord
    count: int


@dataclass(frozen=True, slots=True)
class Meter:
    """The line of a hundred: what there is, what our wordings would add, what only the author can."""

    now: int
    near: int

    @property
    def reached(self) -> int:
        """The score with every wording taken."""
        return self.now + self.near

    @property
    def yours(self) -> int:
        """What is left to the author."""
        return 100 - self.reached


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the page shows about one desk."""

    desk: Desk
    reading: Reading
    found: int
    title: str
    meter: Meter
    wordings: int
    yours: int
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    counts: dict[str, int]
    gains: tuple[Gain, ...]
    coded: tuple[Coded, ...]
    welcomes: tuple[str, ...] | None
    signals: Signals | None
    missing: tuple[str, ...]
    facts: Facts | None
    regions: tuple[Region, ...]
    compared: Compared | None
    changes: tuple[Change, ...]
    aside: tuple[Note, ...]
    history: str
    said: str
    active: Note | None


def present(reader: Reader, outcome: Outcome, most_chars: int) -> Sheet:
    """Read the desk an action left behind, and lay it out."""
    desk = outcome.desk
    reading = reader.read(desk)
    report = reading.report
    history = past.trimmed(desk.history, most_chars)
    taken = past.taken_now(history, desk.text)
    shown = report.findings[:MOST_NOTES]
    notes = _notes(shown, outcome.at, desk.only)
    improved = reader.taking_all(reading)
    total = report.score.total
    sections = _sections(reading, shown, taken)
    return Sheet(
        desk=desk,
        reading=reading,
        found=len(report.findings),
        title=title_of(reading.document),
        meter=Meter(total, improved.total - total if improved else 0),
        wordings=len(improved.step.edits) if improved else 0,
        yours=sum(not _chips(one) for one in report.findings),
        sections=sections,
        notes=notes,
        counts=_counts(report.findings),
        gains=_gains(report.score.parts, notes),
        coded=_coded(report.tone.coded),
        welcomes=_welcomes(reading),
        signals=_signals(reader, reading),
        missing=_missing(reader.analyzer.learnt),
        compared=compared(reader, desk) if desk.view == "changes" else None,
        facts=facts_of(desk.text, report.structure, _blocks(sections)),
        regions=_regions(reader.analyzer) if report.structure else (),
        changes=tuple(_change(desk.text, one) for one in taken[:MOST_NOTES]),
        aside=_notes(reading.aside[:MOST_NOTES]),
        history=past.encoded(history),
        said=outcome.said,
        active=next((note for note in notes if note.active), None),
    )


def _sections(reading: Reading, shown: Sequence[Finding], taken: Sequence[Taken]) -> tuple[Section, ...]:
    """The manuscript, where it is shown: laid out, and parted by what its lines are for."""
    if reading.desk.view != "marked":
        return ()
    inviting = [one.span for one in (reading.report.welcomes or ())[:MOST_NOTES]]
    return sections_of(groups(reading.document, shown, taken, inviting), reading.report.lines)


def _blocks(sections: Sequence[Section]) -> list[Span]:
    return [block.span for section in sections for group in section.groups for block in group.blocks]


def _regions(analyzer: Analyzer) -> tuple[Region, ...]:
    """Where the work can be said to be; nowhere, where no laws on pay are known."""
    return regions_of(analyzer.structure.law) if analyzer.structure else ()


def _welcomes(reading: Reading) -> tuple[str, ...] | None:
    """The sentences that invite people, each on one line; None where no model looks for them."""
    if reading.report.welcomes is None:
        return None
    return tuple(on_one_line(reading.desk.text, one.span) for one in reading.report.welcomes[:MOST_NOTES])


def _signals(reader: Reader, reading: Reading) -> Signals | None:
    """What the text signals of culture; None where no model reads that."""
    desk, culture = reading.desk, reading.report.culture
    return signals(desk.text, culture, reader.statement(desk), desk.values_too_long) if culture else None


def _missing(learnt: Learnt) -> tuple[str, ...]:
    """What the models that are not there would read, in words."""
    return tuple(
        MODEL_WORDS[one.name] for one in fields(learnt) if getattr(learnt, one.name) is None and one.name in MODEL_WORDS
    )


def _counts(findings: tuple[Finding, ...]) -> dict[str, int]:
    often = Counter(one.strength for one in findings)
    return {strength: often[strength] for strength in STRENGTHS}


def _notes(findings: tuple[Finding, ...], at: int | None = None, only: Filter = "all") -> tuple[Note, ...]:
    """Number the findings; of those the filter shows, the first at or after `at` (or the last) is to go on with."""
    shown = [number for number, one in enumerate(findings, start=1) if only in ("all", one.strength)]
    following = (number for number in shown if at is not None and findings[number - 1].span.end > at)
    active = 0 if at is None or not shown else next(following, shown[-1])
    return tuple(
        Note(
            number=number,
            finding=one,
            chips=_chips(one),
            advice=tuple(s.advice for s in one.suggestions if s.advice is not None),
            value=f"{one.rule.id}|{one.span.start}|{one.span.end}",
            active=number == active,
            after=max(1, min(number, len(findings) - 1)),
        )
        for number, one in enumerate(findings, start=1)
    )


def _chips(finding: Finding) -> tuple[Chip, ...]:
    place = f"{finding.rule.id}|{finding.span.start}|{finding.span.end}"
    return tuple(
        Chip(f"{place}|{index}", "" if one.kind == "remove" else one.replacement)
        for index, one in enumerate(finding.suggestions)
        if one.replacement is not None
    )


def _gains(parts: tuple[Part, ...], notes: tuple[Note, ...]) -> tuple[Gain, ...]:
    """The parts that cost points, the dearest first."""
    costly = sorted((part for part in parts if part.points < 0), key=lambda part: part.points)
    return tuple(Gain(part, tuple(notes[index] for index in part.findings if index < len(notes))) for part in costly)


def _coded(words: tuple[CodedWord, ...]) -> tuple[Coded, ...]:
    """Coded words told once each, the commonest first."""
    often = Counter(word.text.casefold() for word in words)
    first: dict[str, CodedWord] = {}
    for word in words:
        first.setdefault(word.text.casefold(), word)
    return tuple(Coded(first[key], count) for key, count in often.most_common())


def _change(text: str, one: Taken) -> Change:
    """A change with the words round it, as far as the line goes and not too far."""
    line_start = text.rfind("\n", 0, one.start) + 1
    line_end = text.find("\n", one.end)
    before = text[line_start : one.start]
    after = text[one.end : len(text) if line_end < 0 else line_end]
    if len(before) > CONTEXT:
        before = "… " + before[-CONTEXT:].partition(" ")[2]
    if len(after) > CONTEXT:
        after = after[:CONTEXT].rpartition(" ")[0] + " …"
    return Change(f"{one.step}.{one.edit}", before, one.old, one.new, after)
