"""The rules as pages: every entry with its reason, its sentences and its source; and how a score adds up."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, abort, render_template, request

from reach.runtime import today
from reach.web.pages import desktop
from reach.web.words import AREA_WORDS, STRENGTH_WORDS, in_words, listed, plain_date, readable
from reach.wording.report import DIMENSIONS, STRENGTHS, Finding, Kind, Rule, Score, Span, Strength, Tone
from reach.wording.score import CAPS, POINTS, START, TONE_FREE, add_up
from reach.wording.structure.costs import COSTS
from reach.wording.structure.whole import LEAST_STATEMENTS

rulebook = Blueprint("rulebook", __name__)

_MARKED = re.compile(r"\[([^\[\]]+)\]")
_MOST_TERMS = 80


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for among the rules; an empty field asks for nothing."""

    dimension: str
    strength: str
    words: str

    def takes(self, rule: Rule) -> bool:
        """Whether a rule answers."""
        if self.dimension and rule.dimension != self.dimension:
            return False
        if self.strength and rule.strength != self.strength:
            return False
        told = " ".join((rule.id, rule.title, rule.why, *rule.suggest, *rule.terms, *rule.groups)).casefold()
        return all(word in told for word in self.words.casefold().split())


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rules of one dimension."""

    dimension: str
    rules: tuple[Rule, ...]


@rulebook.get("/rules")
def rules() -> str:
    """Every rule, or those somebody looks for."""
    wanted = Wanted(
        dimension=_one_of(DIMENSIONS, request.args.get("dimension", "")),
        strength=_one_of(STRENGTHS, request.args.get("strength", "")),
        words=request.args.get("q", "")[:200].replace("\0", ""),
    )
    known = desktop().runtime.lexicon.rules.values()
    found = [rule for rule in known if wanted.takes(rule)]
    shelves = tuple(
        Shelf(dimension, tuple(sorted(members, key=lambda rule: rule.title.casefold())))
        for dimension in DIMENSIONS
        if (members := [rule for rule in found if rule.dimension == dimension])
    )
    return render_template(
        "rules.html",
        wanted=wanted,
        shelves=shelves,
        found=len(found),
        known=len(known),
        dimensions=DIMENSIONS,
        of_team={one.id: told for one in found if (told := of_team(one, today()))},
    )


@rulebook.get("/rules/<rule_id>")
def rule(rule_id: str) -> str:
    """One rule, whole."""
    lexicon = desktop().runtime.lexicon
    entry = lexicon.rules.get(rule_id)
    if entry is None:
        abort(404)
    looked_for = (*entry.terms, *entry.groups)
    return render_template(
        "rule.html",
        rule=entry,
        of_team=of_team(entry, today()),
        flags=[_marked(sentence) for sentence in entry.flags],
        left_alone=[reason.title for reason in lexicon.reasons if reason.name in entry.unless_about],
        terms=[readable(term) for term in looked_for[:_MOST_TERMS]],
        more_terms=max(len(looked_for) - _MOST_TERMS, 0),
    )


def of_team(rule: Rule, on: date) -> str:
    """What the team that runs the server has to do with a rule, as told on a day; empty for a rule as it ships."""
    change = rule.change
    if change is None:
        return "Added by your team" if rule.team else ""
    if change.until is None:
        return f"Changed by your team: {change.reason}"
    verb = "Silenced" if change.silences(on) else "Was silenced"
    where = f", where it says {listed([readable(term) for term in change.words])}" if change.words else ""
    return f"{verb} until {plain_date(change.until)} by your team{where}: {change.reason}"


def _one_of(known: tuple[str, ...], value: str) -> str:
    return value if value in known else ""


def _marked(sentence: str) -> list[tuple[str, bool]]:
    """A sentence in pieces; those that stood in [brackets] are marked."""
    return [(piece, index % 2 == 1) for index, piece in enumerate(_MARKED.split(sentence)) if piece]


@dataclass(frozen=True, slots=True)
class Example:
    """A sum to follow: what a text has in it, in words, and the score that makes.

    `capped` holds what a part's notes would cost if it had no most; `whole` says that they are on the whole advert.
    """

    kind: Kind
    told: list[str]
    score: Score
    capped: dict[str, int]
    whole: bool = False


@rulebook.get("/scoring")
def scoring() -> str:
    """How a score adds up, from the tables that reckon it."""
    return render_template(
        "scoring.html",
        start=START,
        costs=POINTS,
        caps=CAPS,
        tone_free=TONE_FREE,
        structure_costs=[(AREA_WORDS[note.partition(".")[0]], cost) for note, cost in COSTS.items()],
        least_statements=LEAST_STATEMENTS,
        examples=_examples(),
    )


@rulebook.get("/models")
def models() -> str:
    """What the trained models do, how sure they are, and where they fail."""
    return render_template("models.html", digests=desktop().runtime.analyzer.models)


def _examples() -> tuple[Example, ...]:
    known = desktop().runtime.lexicon.rules.values()
    return (
        _example("advert", known, (("age", "exclude", 1), ("culture", "discourage", 2), ("disability", "check", 1))),
        _example("advert", known, (("age", "exclude", 3), ("ethnicity", "exclude", 1))),
        _bare(("pay.missing", "arrangements.inflexible", "inclusion.no-accommodation")),
        _bare(
            (
                "pay.vague",
                "requirements.many-musts",
                "requirements.degree",
                "requirements.years",
                "arrangements.inflexible",
                "inclusion.no-accommodation",
            )
        ),
        _example("post", known, (("culture", "discourage", 1), ("disability", "check", 1))),
    )


def _example(kind: Kind, known: Collection[Rule], parts: tuple[tuple[str, Strength, int], ...]) -> Example:
    findings: list[Finding] = []
    told: list[str] = []
    capped: dict[str, int] = {}
    for dimension, strength, count in parts:
        rule = next((one for one in known if (one.dimension, one.strength) == (dimension, strength)), None)
        if rule is None:
            continue
        findings += [Finding(rule, Span(0, 1), "")] * count
        told.append(
            f"{in_words(count)} {dimension} note{'s' if count > 1 else ''} ({STRENGTH_WORDS[strength].lower()})"
        )
        if count * POINTS[kind][strength] > CAPS[dimension]:
            capped[dimension] = count * POINTS[kind][strength]
    return Example(kind, told, add_up(kind, findings, Tone(0, (), 0.0, "none")), capped)


def _bare(notes: tuple[str, ...]) -> Example:
    """An advert whose words are all right, with these notes on what it says as a whole."""
    costs = [COSTS[note].points for note in notes]
    told = [f"{COSTS[note].when[0].lower()}{COSTS[note].when[1:]}" for note in notes]
    capped = {"structure": -sum(costs)} if -sum(costs) > CAPS["structure"] else {}
    return Example("advert", told, add_up("advert", (), Tone(0, (), 0.0, "none"), costs), capped, whole=True)
