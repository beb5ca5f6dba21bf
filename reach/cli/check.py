"""`reach check`: texts, with what was found told to people or as JSON."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from reach.cli import FAILED, FINE, FOUND
from reach.cli.files import opened
from reach.cli.paper import Paper, shown, standard_paper
from reach.config import Settings
from reach.errors import FileError, TextError
from reach.files import Opened
from reach.runtime import Runtime, build, today
from reach.wording.asking import as_wire
from reach.wording.intake import check_kind, check_locale
from reach.wording.report import STRENGTHS, Dropped, Finding, Kind, Report, Span, Suggestion
from reach.wording.standing import READS_HARMLESS
from reach.wording.structure.reading import About
from reach.wording.taking import take_all
from reach.wording.team import SILENCED

Wire = dict[str, object]

INDENT = " " * 8
# Why a hit is let go for what it stands in; the reasons that are data bring their own titles.
TITLES = {
    SILENCED: "Your team has silenced the rule; reach rules ID says why and until when.",
    "unless": "A longer phrase covers it, which the entry excepts.",
    "address": "It is part of an address.",
    "hashtag": "It is a hashtag.",
    "quotation": "It is quoted, not said.",
    "protected-characteristics": "It stands in a list of what nobody is turned away for.",
    "heading": "It stands in a heading, where it means nothing.",
    "proper-name": "It is part of a name.",
    READS_HARMLESS: "The trained judge takes it for harmless here.",
}

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked: by the name it was asked for, how its texts are read, and the report on it."""

    name: str
    file: Opened
    analyze: Callable[[str, Kind], Report]
    report: Report


def run(arguments: argparse.Namespace) -> int:
    """Check the files and print what was found; where there are several, one that cannot be read stops no other."""
    settings = Settings.from_environment(os.environ)
    kind, about = check_kind(arguments.kind), (check_locale(arguments.locale), arguments.place)
    runtime = build(settings)
    statuses: list[int] = []
    wires: list[Wire] = []
    for name in arguments.files:
        try:
            file = opened(name, settings)
        except (FileError, TextError, OSError) as error:
            if len(arguments.files) == 1:
                raise
            statuses.append(FAILED)
            wires.append({"file": name, "error": _refused(name, error)})
            continue
        analyze = reader(runtime, file, *about)
        checked = Checked(name, file, analyze, analyze(file.text, kind))
        statuses.append(FOUND if any(_as_strong(one, arguments.fail_on) for one in checked.report.findings) else FINE)
        if arguments.format == "json":
            wires.append(_wire(checked, arguments))
        else:
            _tell(checked, arguments, runtime, first=len(statuses) == 1)
    if arguments.format == "json":
        _print_json(wires if len(arguments.files) > 1 else wires[0])
    return max(statuses)


def reader(runtime: Runtime, file: Opened, locale: str, place: str) -> Callable[[str, Kind], Report]:
    """How the texts of one file are read today."""
    return partial(runtime.analyzer.analyze, locale=locale, about=About(file.title, place, today()))


def _refused(name: str, error: FileError | TextError | OSError) -> Wire:
    """Say why a file could not be read, and give it as JSON."""
    why = (error.strerror or "") if isinstance(error, OSError) else str(error)
    print(f"reach: {shown(name)}: {why}", file=sys.stderr)
    return {"code": "unreadable" if isinstance(error, OSError) else error.code, "detail": why}


def _wire(checked: Checked, arguments: argparse.Namespace) -> Wire:
    """One report; with the name where there are several, and with the text where the file is not the text itself."""
    text = checked.file.text
    named: Wire = {"file": checked.name} if len(arguments.files) > 1 else {}
    if checked.file.kind not in ("txt", "md"):
        named["text"] = text
    wire = as_wire(checked.analyze, text, checked.report, explain=arguments.explain, fix=arguments.fix)
    return {**named, **wire}


def _print_json(told: Wire | list[Wire]) -> None:
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n")


def _tell(checked: Checked, arguments: argparse.Namespace, runtime: Runtime, *, first: bool) -> None:
    paper = standard_paper()
    if not first:
        paper.line()
    told = Telling(paper, checked.file.text)
    told.report(checked.name, checked.report)
    if arguments.explain:
        told.dropped(checked.report.dropped, runtime)
    if arguments.fix:
        fixed = take_all(checked.analyze, checked.file.text, checked.report.kind)
        told.fixed(fixed.text, fixed.report)


def _as_strong(finding: Finding, strength: str | None) -> bool:
    return strength is not None and STRENGTHS.index(finding.strength) <= STRENGTHS.index(strength)


class Telling:
    """Tells people what was found in one text.

    Args:
        paper: where to write.
        text: the text, for the line and column of what was found.
    """

    def __init__(self, paper: Paper, text: str) -> None:
        self._paper = paper
        self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def report(self, name: str, report: Report) -> None:
        """The score, every finding, the tone, and how the score adds up."""
        paper = self._paper
        count = _count(len(report.findings), "finding")
        score = paper.ink(f"{report.score.total} of 100", "strong")
        paper.line(
            f"{'Standard input' if name == '-' else shown(name)}: {score}, {count} in {_count(report.words, 'word')}"
        )
        for finding in report.findings:
            self._finding(finding)
        paper.line()
        if report.tone.lean != "none":
            words = ", ".join(dict.fromkeys(shown(word.text) for word in report.tone.coded))
            paper.paragraph(f"Tone: {report.tone.lean}, {report.tone.per_hundred:.1f} coded words in 100 ({words})")
        if silent := report.ruleset.get(SILENCED):
            paper.paragraph(f"Silenced by your team today: {', '.join(silent)}")
        paper.line(_sum(report))

    def dropped(self, hits: Iterable[Dropped], runtime: Runtime) -> None:
        """What judgement let go, and why."""
        titles = TITLES | {reason.name: reason.title for reason in runtime.lexicon.reasons}
        self._paper.line("\nFound and let go:")
        for hit in hits:
            self._paper.line(
                f"  {self._place(hit.span)}",
                f'"{shown(hit.text)}"',
                f"{hit.rule.id}",
                titles.get(hit.reason, hit.reason),
            )
        if not hits:
            self._paper.line("  nothing")

    def fixed(self, text: str, report: Report) -> None:
        """The text with every suggestion taken."""
        self._paper.line(f"\nWith every suggestion taken, {report.score.total} of 100:\n")
        self._paper.line("\n".join(shown(line) for line in text.splitlines()))

    def _finding(self, finding: Finding) -> None:
        paper, rule = self._paper, finding.rule
        strength = paper.ink(f"{finding.strength:10}", finding.strength)
        paper.line(f"\n{self._place(finding.span):>6}", strength, finding.dimension, f'"{shown(finding.text)}"')
        paper.paragraph(shown(rule.why), INDENT)
        for suggestion in finding.suggestions:
            paper.paragraph(_advice(suggestion), INDENT)
        paper.paragraph(f"{rule.id}; {rule.evidence.grade}: {shown(rule.evidence.source)}", INDENT)

    def _place(self, span: Span) -> str:
        """Line and column, counted from 1 as editors do."""
        line = bisect_right(self._line_starts, span.start)
        return f"{line}:{span.start - self._line_starts[line - 1] + 1}"


def _advice(suggestion: Suggestion) -> str:
    if suggestion.replacement is None:
        return f"Advice: {shown(suggestion.advice or '')}"
    if not suggestion.replacement.strip():
        return "Leave it out."
    return f'Write: "{shown(suggestion.replacement)}"'


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _sum(report: Report) -> str:
    parts = "".join(f" - {-part.points} {part.name}" for part in report.score.parts if part.points)
    floor = " (never below 0)" if 100 + sum(part.points for part in report.score.parts) < 0 else ""
    return f"Score: 100{parts} = {report.score.total}{floor}"
