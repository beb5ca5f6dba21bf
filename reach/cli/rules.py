"""`reach rules`: the rules as a list, or one of them whole; entries of a team's own are tested and begun beside it."""

from __future__ import annotations

import argparse
import difflib
import json
import os
import sys
from collections.abc import Sequence

from reach import __version__
from reach.cli import FAILED, FINE
from reach.cli.entries import begin, put_to_the_proof
from reach.cli.paper import Paper, shown, standard_paper
from reach.config import Settings
from reach.errors import SettingsError
from reach.runtime import build, today
from reach.wording.report import Rule


def run(arguments: argparse.Namespace) -> int:
    """Print the rules that were asked for, or go on to entries of one's own."""
    if arguments.test is not None:
        return put_to_the_proof(arguments.test)
    if arguments.new is not None:
        return begin(arguments.new, arguments.to)
    if arguments.to is not None:
        raise SettingsError("--to", "stands alone.", "Write it after --new.")
    lexicon = build(Settings.from_environment(os.environ)).lexicon
    if arguments.rule is not None:
        rule = lexicon.rules.get(arguments.rule)
        if rule is None:
            return _unknown(arguments.rule, list(lexicon.rules))
        _show([rule], arguments.format, rule.to_wire(), whole=True)
        return FINE
    found = [
        rule
        for rule in lexicon.rules.values()
        if arguments.dimension in (None, rule.dimension) and arguments.strength in (None, rule.strength)
    ]
    ruleset = {"version": __version__, "digest": lexicon.digest}
    _show(found, arguments.format, {"ruleset": ruleset, "rules": [rule.to_wire() for rule in found]}, whole=False)
    return FINE


def _unknown(name: str, known: Sequence[str]) -> int:
    near = difflib.get_close_matches(name, known, n=3)
    hint = f"Did you mean {' or '.join(near)}?" if near else "reach rules lists them all."
    print(f"reach: There is no rule {shown(name)}. {hint}", file=sys.stderr)
    return FAILED


def _show(rules: Sequence[Rule], form: str, wire: dict[str, object], *, whole: bool) -> None:
    if form == "json":
        sys.stdout.buffer.write(json.dumps(wire, ensure_ascii=False, indent=2).encode() + b"\n")
        return
    paper = standard_paper()
    if whole:
        _tell(paper, rules[0])
        return
    widest = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        words = [paper.ink(f"{rule.strength:10}", rule.strength), shown(rule.title), *_standing(rule)[:1]]
        paper.line(f"{rule.id:{widest}}", *words)


def _tell(paper: Paper, rule: Rule) -> None:
    """One rule, as its page in the browser tells it."""
    paper.line(paper.ink(rule.id, "strong"), paper.ink(rule.strength, rule.strength), shown(rule.title))
    paper.paragraph(shown(rule.why))
    if standing := _standing(rule):
        paper.paragraph(f"{standing[0][0].upper()}{standing[0][1:]}{''.join(standing[1:])}")
    where = f" ({', '.join(rule.jurisdictions)})" if rule.jurisdictions else ""
    paper.paragraph(
        f"Source: {shown(rule.evidence.source)}{where}; {rule.evidence.grade}; reviewed {rule.reviewed.isoformat()}"
    )
    told = {
        "Write": [words or "(leave it out)" for words in rule.suggest],
        "Advice": [rule.advice] if rule.advice else [],
        "Flags": rule.flags,
        "Passes": rule.passes,
        "Finds": rule.terms,
        "Unless": rule.unless,
    }
    for name, sentences in told.items():
        if sentences:
            paper.line(f"\n{name}:")
            for sentence in sentences:
                paper.paragraph(shown(sentence), "  ")


def _standing(rule: Rule) -> list[str]:
    """What a team has to do with a rule: in short, and the rest of the sentence; empty for one as it ships."""
    change = rule.change
    if change is None:
        return ["your team's own"] if rule.team else []
    reason = f": {shown(change.reason)} Reviewed {change.reviewed.isoformat()}."
    if change.until is None:
        return ["changed by your team", f", {change.shipped} as shipped{reason}"]
    words = f" where these words stand: {shown(', '.join(change.words))}; reason" if change.words else ""
    verb = "silenced" if change.silences(today()) else "was silenced"
    return [f"{verb} until {change.until.isoformat()}", f" by your team{words}{reason}"]
