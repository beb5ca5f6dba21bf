"""What a text signals of culture, and what a company says of itself beside it, as the page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from reach.web.words import EMPHASIS_WORDS, in_words
from reach.wording.culture import MEANINGS, compare
from reach.wording.report import Culture, Signal, Span

MOST_DOTS = 8
MOST_SENTENCES = 12


@dataclass(frozen=True, slots=True)
class Told:
    """How often a text signals one value, and in which sentences; `more` of them are not shown."""

    count: int
    sentences: tuple[str, ...]
    more: int

    @property
    def dots(self) -> range:
        """One dot a sentence, as far as there is room."""
        return range(min(self.count, MOST_DOTS))

    @property
    def in_sentences(self) -> str:
        """The count in words."""
        return f"{in_words(self.count)} sentence{'s' if self.count > 1 else ''}"


@dataclass(frozen=True, slots=True)
class Line:
    """One value, what it means, and how the company's statement and the text speak of it."""

    value: str
    meaning: str
    stated: Told | None
    shown: Told | None


@dataclass(frozen=True, slots=True)
class Beside:
    """A company's own statement beside a text: values in both, in the statement alone, in the text alone."""

    agreement: tuple[str, ...]
    gaps: tuple[str, ...]
    extra: tuple[str, ...]
    own: bool


@dataclass(frozen=True, slots=True)
class Signals:
    """The section on culture: how the text speaks, in words and in lines, and the comparison where there is one.

    `spoken` pairs a verb with the values it is said of; `too_long` counts characters a statement has too many.
    """

    spoken: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[Line, ...]
    beside: Beside | None
    too_long: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """What a company says it values, and the values read from it; `own` where the visitor pasted it."""

    text: str
    culture: Culture
    own: bool = False


def signals(text: str, shown: Culture, statement: Statement | None, too_long: int = 0) -> Signals:
    """Lay out what `text` signals, beside the company's statement where there is one."""
    spoken = tuple(
        (verb, values)
        for strength, verb in reversed(EMPHASIS_WORDS.items())
        if (values := tuple(one.value for one in shown.values if one.strength == strength))
    )
    if statement is None:
        alone = tuple(Line(one.value, MEANINGS[one.value], None, _told(text, one)) for one in shown.values)
        return Signals(spoken, alone, None, too_long)
    found = compare(statement.culture, shown)
    rows = {row.value: row for row in found.rows}
    lines = tuple(
        Line(value, MEANINGS[value], _told(statement.text, rows[value].stated), _told(text, rows[value].shown))
        for value in (*found.agreement, *found.gaps, *found.extra)
    )
    return Signals(spoken, lines, Beside(found.agreement, found.gaps, found.extra, statement.own), too_long)


def _told(text: str, signal: Signal | None) -> Told | None:
    if signal is None:
        return None
    sentences = tuple(on_one_line(text, span) for span in signal.spans[:MOST_SENTENCES])
    return Told(len(signal.spans), sentences, len(signal.spans) - len(sentences))


def on_one_line(text: str, span: Span) -> str:
    """The words of a stretch, however it was broken into lines."""
    return " ".join(text[span.start : span.end].split())
