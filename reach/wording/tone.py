"""Coded words, counted per hundred: a light remark on tone, never a verdict from a word or two.

Words of Gaucher, Friesen and Kay 2011 with their own distinction of whole words and stems. Headings and
equal-opportunity sentences are left out, and so are the words of findings, which are dealt with elsewhere.
The evidence for an effect of such words in real adverts is contested (docs/scoring.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from reach.wording.document import Document
from reach.wording.lexicon import Lexicon
from reach.wording.matcher import Hit
from reach.wording.report import CodedWord, Span, Tone

FEWEST_CODED = 5
LEAN_PER_HUNDRED = 1.5

Lean = Literal["masculine", "feminine", "balanced", "none"]


def read_tone(lexicon: Lexicon, document: Document, hits: Iterable[Hit], left_out: Sequence[Span]) -> Tone:
    """Count the coded words outside `left_out` (sorted or not) and say whether they lean.

    Everyday senses listed as exceptions ("competitive salary", "analyst", "NHS Trust") are not counted.

    A lean is said only when there are at least `FEWEST_CODED` coded words and the two rates differ by at least
    `LEAN_PER_HUNDRED` words in a hundred; both are rates, so length alone moves nothing.
    """
    out = _tokens_in(document, left_out)
    eligible = document.word_count - sum(1 for index in out if document.folds[index][0].isalnum())
    hits = list(hits)
    taken = {index for hit in hits if hit.role == "exception" for index in range(hit.first, hit.last + 1)}
    coded = []
    words = [hit for hit in hits if hit.role != "exception"]
    for hit in sorted(words, key=lambda hit: (hit.first, -len(hit.owner))):
        tokens = range(hit.first, hit.last + 1)
        if hit.first in out or not taken.isdisjoint(tokens):
            continue
        taken.update(tokens)
        stem = lexicon.stems[hit.owner.removeprefix("tone:")]
        span = document.span_of(hit.first, hit.last)
        side: Literal["masculine", "feminine"] = "masculine" if stem.coded == "masculine" else "feminine"
        coded.append(CodedWord(span, document.text[span.start : span.end], stem.text, side, stem.swaps))
    masculine = sum(word.coded == "masculine" for word in coded)
    rate = 100 * len(coded) / eligible if eligible else 0.0
    return Tone(eligible, tuple(coded), rate, _lean(masculine, len(coded) - masculine, eligible))


def _lean(masculine: int, feminine: int, words: int) -> Lean:
    if masculine + feminine < FEWEST_CODED:
        return "none"
    apart = 100 * (masculine - feminine) / words
    if apart >= LEAN_PER_HUNDRED:
        return "masculine"
    return "feminine" if apart <= -LEAN_PER_HUNDRED else "balanced"


def _tokens_in(document: Document, spans: Sequence[Span]) -> set[int]:
    tokens: set[int] = set()
    for span in spans:
        first = document.token_at(span.start)
        first = max(first if first >= 0 and document.ends[first] > span.start else first + 1, 0)
        tokens.update(range(first, document.token_at(span.end - 1) + 1))
    return tokens
