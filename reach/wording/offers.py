"""Which suggestions may be offered: those that raise no finding and never lower the score, alone and in place.

Each is put in place and the text is read again: all of it, since a word taken away may have excused another far off.
What reading again costs has an end, which grows no faster than the text: past `TIMES` its characters, or `WHOLE`, the
lines around are read instead, and past as many again, or `MOST` readings, a finding keeps its advice alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from reach.wording.report import Finding, Report, Span, Suggestion
from reach.wording.rewrite import Edit, apply_edits

WHOLE = 120_000  # characters read again for whole texts, and as many for the lines around
AROUND = 600
TIMES = 5  # its own length, that a text may be read again for whole texts, and as often for the lines around
MOST = 32  # readings of one text in all

_SAY_OTHERWISE = "Say it another way, or leave it out."


class Offers:
    """Tries the suggestions of one text.

    Args:
        text: the text.
        before: its report.
        read: the report on a changed text, with the same known about it, and the edit where the rest is whole.
    """

    def __init__(self, text: str, before: Report, read: Callable[[str, Edit | None], Report]) -> None:
        self._text = text
        self._before = before
        self._read = read
        self._whole = min(WHOLE, TIMES * len(text))
        self._left = 2 * self._whole
        self._tried = 0
        self._known: dict[str, Report] = {}

    def kept(self, finding: Finding) -> Finding:
        """The finding with the suggestions that do no harm, and with advice where none is left."""
        kept = tuple(one for one in finding.suggestions if one.replacement is None or self._is_safe(one))
        if not kept:
            kept = (Suggestion(finding.span, "advice", advice=finding.rule.advice or _SAY_OTHERWISE),)
        return finding if kept == finding.suggestions else replace(finding, suggestions=kept)

    def _is_safe(self, suggestion: Suggestion) -> bool:
        span, words = suggestion.span, suggestion.replacement or ""
        if self._left >= self._whole + len(self._text):
            whole = Edit(span.start, span.end, words)
            after = self._report(apply_edits(self._text, [whole]), whole)
            return after is not None and not harms(self._before, after)
        around = self._around(span)
        text = self._text[around.start : around.end]
        edit = Edit(span.start - around.start, span.end - around.start, words)
        was, after = self._report(text), self._report(apply_edits(text, [edit]))
        return was is not None and after is not None and not harms(was, after)

    def _around(self, span: Span) -> Span:
        """The lines around a stretch, cut where a line is long."""
        start = max(span.start - AROUND, 0)
        end = min(span.end + AROUND, len(self._text))
        first, last = self._text.find("\n", start, span.start), self._text.rfind("\n", span.end, end)
        return Span(
            start if first < 0 or start == 0 else first + 1, end if last < 0 or end == len(self._text) else last
        )

    def _report(self, text: str, edit: Edit | None = None) -> Report | None:
        """The report on a changed text; None once reading again has cost enough."""
        known = self._known.get(text)
        if known is None and self._left >= len(text) and self._tried < MOST:
            self._left -= len(text)
            self._tried += 1
            self._known[text] = known = self._read(text, edit)
        return known


def harms(before: Report, after: Report) -> bool:
    """Whether the later report has a finding that the earlier one had not, or a lower score."""
    return bool(_said(after) - _said(before)) or after.score.total < before.score.total


def _said(report: Report) -> Counter[tuple[str, str]]:
    return Counter((finding.rule.id, finding.text.casefold()) for finding in report.findings)
