"""One reading of a desk: the report, what was left aside, and how far our wordings would bring it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from reach.runtime import today
from reach.web.desk import Desk
from reach.web.history import Edit, Step, ignored_now
from reach.web.values import Statement
from reach.wording.analyzer import Analyzer
from reach.wording.document import Document
from reach.wording.report import Finding, Kind, Report
from reach.wording.score import add_up
from reach.wording.structure.reading import About
from reach.wording.taking import take_all


@dataclass(frozen=True, slots=True)
class Reading:
    """A desk and what is said about it; findings the person left aside are kept apart and not counted."""

    desk: Desk
    document: Document
    report: Report
    aside: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Improved:
    """A step, and the score the text would have after it."""

    step: Step
    total: int


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads desks with one analyzer; `stated` is the statement of values that the installation has."""

    analyzer: Analyzer
    stated: Statement | None = None

    def read(self, desk: Desk) -> Reading:
        """The report on a desk's text, without the findings that were left aside."""
        document = Document(desk.text, desk.kind)
        report = self._analyze(desk)(desk.text, desk.kind)
        ignored = {(one.rule, one.span) for one in ignored_now(desk.history)}
        aside = tuple(one for one in report.findings if (one.rule.id, one.span) in ignored)
        return Reading(desk, document, _without(report, aside), aside)

    def _analyze(self, desk: Desk) -> Callable[[str, Kind], Report]:
        return partial(self.analyzer.analyze, about=About(place=desk.place, on=today()))

    def statement(self, desk: Desk) -> Statement | None:
        """The statement of values to put a text beside: the one pasted goes before the installation's own."""
        if desk.values and not desk.values_too_long:
            culture = self.analyzer.culture(desk.values)
            return Statement(desk.values, culture, own=True) if culture else None
        return self.stated

    def taking_all(self, reading: Reading) -> Improved | None:
        """What taking a wording at every place that has one would do, or None where no place has."""
        desk = reading.desk
        analyze_anew = self._analyze(desk)
        left = {(one.rule.id, one.text) for one in reading.aside}

        def analyze(text: str, kind: Kind) -> Report:
            if text == desk.text:
                return reading.report
            report = analyze_anew(text, kind)
            return _without(report, [one for one in report.findings if (one.rule.id, one.text) in left])

        fixed = take_all(analyze, desk.text, desk.kind)
        if not fixed.edits:
            return None
        edits = (Edit(one.start, desk.text[one.start : one.end], one.replacement) for one in fixed.edits)
        return Improved(Step("take", tuple(sorted(edits, key=lambda edit: edit.start))), fixed.report.score.total)


def _without(report: Report, aside: Sequence[Finding]) -> Report:
    """A report that does not count some of its findings."""
    if not aside:
        return report
    out = {(one.rule.id, one.span) for one in aside}
    kept = tuple(one for one in report.findings if (one.rule.id, one.span) not in out)
    return replace(report, findings=kept, score=add_up(report.kind, kept, report.tone, report.costs))
