"""The score: a hundred, less what each dimension costs. An addition anyone can redo.

A finding costs by its strength, a dimension never costs more than its cap, and the caps together leave nothing below
nought. A post is short, so each finding fills more of it and costs about double. What an advert leaves out (pay,
flexible working, whom to ask for an adjustment) costs in a part of its own. Worked examples: docs/scoring.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reach.wording.report import DIMENSIONS, Finding, Kind, Part, Score, Strength, Tone

START = 100
POINTS: dict[Kind, dict[Strength, int]] = {
    "advert": {"exclude": 6, "discourage": 3, "check": 1},
    "post": {"exclude": 12, "discourage": 5, "check": 2},
}
CAPS: dict[str, int] = {
    "gender": 12, "age": 12, "ethnicity": 10, "culture": 9, "disability": 8, "religion": 6, "orientation": 6,
    "family": 6, "class": 6, "conviction": 6, "appearance": 6, "tone": 3, "structure": 10,
}  # fmt: skip
TONE_FREE = 4.0


def tone_points(tone: Tone) -> int:
    """Points for tone, 0 to -3: one for each whole coded word in a hundred beyond `TONE_FREE`, if they lean."""
    if tone.lean not in ("masculine", "feminine"):
        return 0
    return -min(CAPS["tone"], max(0, int(tone.per_hundred - TONE_FREE)))


def structure_points(costs: Iterable[int]) -> int:
    """Points for structure, 0 to -10: what the notes on the whole advert cost together, up to the cap."""
    return -min(CAPS["structure"], -sum(costs))


def add_up(kind: Kind, findings: Sequence[Finding], tone: Tone, costs: Iterable[int] = ()) -> Score:
    """The score of a text with these findings, this tone and these costs of structure.

    `100 + sum of points == total`; `costs` are nought or negative, one a note.
    """
    parts = []
    for dimension in DIMENSIONS:
        indexes = tuple(index for index, finding in enumerate(findings) if finding.dimension == dimension)
        if indexes:
            cost = sum(POINTS[kind][findings[index].strength] for index in indexes)
            parts.append(Part(dimension, -min(CAPS[dimension], cost), indexes))
    rest = {"tone": tone_points(tone), "structure": structure_points(costs)}
    parts += [Part(name, points) for name, points in rest.items() if points]
    return Score(START + sum(part.points for part in parts), tuple(parts))
