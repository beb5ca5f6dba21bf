"""The score: a hundred, less what each dimension costs. An addition anyone can redo.

A finding costs by its strength, a dimension never costs more than its cap, and the caps together leave nothing below
nought. A post is short, so each finding fills more of it and costs about double. Worked examples: docs/scoring.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from reach.wording.report import DIMENSIONS, Finding, Kind, Part, Score, Strength, Tone

START = 100
POINTS: dict[Kind, dict[Strength, int]] = {
    "advert": {"exclude": 6, "discourage": 3, "check": 1},
    "post": {"exclude": 12, "discourage": 5, "check": 2},
}
CAPS: dict[str, int] = {
    "gender": 12, "age": 12, "ethnicity": 10, "culture": 10, "disability": 8, "religion": 7, "orientation": 7,
    "family": 7, "class": 7, "conviction": 7, "appearance": 7, "tone": 3,
}  # fmt: skip
TONE_FREE = 4.0


def tone_points(tone: Tone) -> int:
    """Points for tone, 0 to -3: one for each whole coded word in a hundred beyond `TONE_FREE`, if they lean."""
    if tone.lean not in ("masculine", "feminine"):
        return 0
    return -min(CAPS["tone"], max(0, int(tone.per_hundred - TONE_FREE)))


def add_up(kind: Kind, findings: Sequence[Finding], tone: Tone) -> Score:
    """The score of a text with these findings and this tone; `100 + sum of points == total`."""
    parts = []
    for dimension in DIMENSIONS:
        indexes = tuple(index for index, finding in enumerate(findings) if finding.dimension == dimension)
        if indexes:
            cost = sum(POINTS[kind][findings[index].strength] for index in indexes)
            parts.append(Part(dimension, -min(CAPS[dimension], cost), indexes))
    points = tone_points(tone)
    if points:
        parts.append(Part("tone", points))
    return Score(START + sum(part.points for part in parts), tuple(parts))
