"""What a note on the whole advert takes off the score, and when it does: one table, which the page on scores shows too.

Only what is well supported, or settled by law or convention in most places, costs anything. Contested notes are free.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """The points of a note (negative, before the cap of the part) and the words that tell when it comes."""

    points: int
    when: str


COSTS: dict[str, Cost] = {
    "pay.missing": Cost(-3, "Nothing is said of pay"),
    "pay.vague": Cost(-3, "Praise stands in place of pay"),
    "pay.up-to": Cost(-1, "The pay has no lower end"),
    "pay.from": Cost(-1, "The pay has no upper end"),
    "pay.wide": Cost(-1, "The upper end of the pay is more than half above the lower"),
    "pay.band-only": Cost(-1, "A pay band stands without its amounts"),
    "requirements.many-musts": Cost(-2, "More than ten things are musts"),
    "requirements.degree": Cost(-1, "A degree is a must, and nothing counts in its place"),
    "requirements.years": Cost(-1, "Eight years of experience are a must, or four for a junior job"),
    "arrangements.inflexible": Cost(-2, "Nothing is said of flexible work"),
    "inclusion.no-accommodation": Cost(-2, "Nothing is said of adjustments for those who apply"),
    "inclusion.boilerplate": Cost(-1, "Adjustments are offered, and nobody is told how to ask"),
}
