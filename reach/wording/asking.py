"""What is asked of the core from outside, and the answer as JSON: the same for the API and the command line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from reach.wording.analyzer import Analyzer
from reach.wording.intake import check_kind, check_locale, check_text
from reach.wording.report import Kind, Report
from reach.wording.rewrite import Fixed
from reach.wording.structure.reading import NOTHING_MORE, About
from reach.wording.taking import take_all


@dataclass(frozen=True, slots=True)
class Asked:
    """A text and what to say about it, as it came; nothing in it has been checked yet.

    `about` is what else is known: the job's title, the place, the day.
    `explain` asks for what judgement let go, `fix` for the text with every suggestion taken.
    """

    text: str
    kind: str = "advert"
    locale: str = "en"
    about: About = NOTHING_MORE
    explain: bool = False
    fix: bool = False


def answer(analyzer: Analyzer, asked: Asked, max_chars: int) -> dict[str, object]:
    """The report on a text as JSON.

    Raises:
        TextError: when the text, its kind or its locale cannot be read.
    """
    analyze, text, report = _read(analyzer, asked, max_chars)
    return as_wire(analyze, text, report, explain=asked.explain, fix=asked.fix)


def rewrite(analyzer: Analyzer, asked: Asked, max_chars: int) -> tuple[Report, Fixed]:
    """The report on a text, and the text with every suggestion taken that can be taken at once.

    Raises:
        TextError: when the text, its kind or its locale cannot be read.
    """
    analyze, text, report = _read(analyzer, asked, max_chars)
    return report, take_all(analyze, text, report.kind)


def _read(analyzer: Analyzer, asked: Asked, max_chars: int) -> tuple[Callable[[str, Kind], Report], str, Report]:
    kind = check_kind(asked.kind)
    locale = check_locale(asked.locale)
    text = check_text(asked.text, max_chars)
    analyze = partial(analyzer.analyze, locale=locale, about=asked.about)
    return analyze, text, analyze(text, kind)


def as_wire(
    analyze: Callable[[str, Kind], Report], text: str, report: Report, *, explain: bool, fix: bool
) -> dict[str, object]:
    """A report as JSON, with what else was asked for."""
    wire = report.to_wire(explain=explain)
    if fix:
        wire["fixed"] = take_all(analyze, text, report.kind).to_wire()
    return wire
