"""Which values a text signals, by which sentences; and how what a company says of itself meets what an advert says.

Culture is described, never graded: nothing here is a finding, and nothing touches the score.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from reach.wording.document import Document
from reach.wording.learnt import VALUES, Reader
from reach.wording.report import Culture, Emphasis, Signal, Span

SIGNALLED = 0.5
STRESSED_FROM = 4  # sentences
MEANINGS: dict[str, str] = {
    "agility": "moving fast, adapting, being at ease with change",
    "collaboration": "working as a team and across teams",
    "customer": "putting customers, patients or users first",
    "diversity": "welcoming everyone, equal chances, reasonable adjustments",
    "execution": "delivering on time, with order, care and reliability",
    "innovation": "new ideas, curiosity, creativity, the will to change things",
    "integrity": "honesty, ethics, trust, keeping confidences",
    "performance": "high standards, results, ambition, reward for success",
    "respect": "care for people: kindness, support, wellbeing, room for life",
    "empowerment": "deciding by oneself: ownership, initiative, autonomy",
    "control": "following rules, procedures and instructions, under supervision",
    "voice": "people speaking up and speaking out: being heard, writing, publishing, presenting",
    "learning": "training, growth and careers, and the wish to learn",
}


def read_culture(document: Document, reader: Reader) -> Culture:
    """The values that the sentences of `document` signal, most often signalled first."""
    sentences = document.statements
    texts = [document.text[one.start : one.end] for one in sentences]
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for span, row in zip(sentences, reader(texts), strict=True):
        if max(row) > SIGNALLED:
            for value, likely in zip(VALUES, row, strict=True):
                if likely > SIGNALLED:
                    spans[value].append(span)
    order = sorted(spans, key=lambda value: (-len(spans[value]), VALUES.index(value)))
    return Culture(tuple(Signal(value, _emphasis(len(spans[value])), tuple(spans[value])) for value in order))


def _emphasis(sentences: int) -> Emphasis:
    if sentences >= STRESSED_FROM:
        return "stressed"
    return "repeated" if sentences > 1 else "mentioned"


@dataclass(frozen=True, slots=True)
class Row:
    """One value, and how both texts speak of it; None where one gives no sign of it."""

    value: str
    stated: Signal | None
    shown: Signal | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a company says it values beside what an advert signals.

    Attributes:
        agreement: values in both, in the order of the statement.
        gaps: values the company states and the advert gives no sign of, in the order of the statement.
        extra: values the advert signals and the company does not state, in the order of the advert.
        rows: every value of either text, in the order of VALUES.
    """

    agreement: tuple[str, ...]
    gaps: tuple[str, ...]
    extra: tuple[str, ...]
    rows: tuple[Row, ...]


def compare(stated: Culture, advert: Culture) -> Comparison:
    """Put a company's own statement and an advert side by side."""
    said = {signal.value: signal for signal in stated.values}
    shown = {signal.value: signal for signal in advert.values}
    return Comparison(
        agreement=tuple(value for value in said if value in shown),
        gaps=tuple(value for value in said if value not in shown),
        extra=tuple(value for value in shown if value not in said),
        rows=tuple(
            Row(value, said.get(value), shown.get(value)) for value in VALUES if value in said or value in shown
        ),
    )
