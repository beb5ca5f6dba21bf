"""`reach rules`: the rules as a list, or one of them whole."""

from __future__ import annotations

import argparse
import difflib
import json
import os
import sys
from collections.abc import Sequence

from reach import __version__
from reach.cli import FAILED, FINE
from reach.cli.paper import Paper, shown, standard_paper
from reach.config import Settings
from reach.runtime import build
from reach.wording.report import Rule


def run(arguments: argparse.Namespace) -> int:
    """Print the rules that were asked for."""
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
        paper.line(f"{rule.id:{widest}}", paper.ink(f"{rule.strength:10}", rule.strength), shown(rule.title))


def _tell(paper: Paper, rule: Rule) -> None:
    """One rule, as its page in the browser tells it."""
    paper.line(paper.ink(rule.id, "strong"), paper.ink(rule.strength, rule.strength), shown(rule.title))
    paper.paragraph(shown(rule.why))
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
