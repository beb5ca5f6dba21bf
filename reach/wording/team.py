"""A team's own folder, laid upon the lists that ship: entries of its own, and what it makes of rules that are there.

Entries stand in files named after dimensions, as the shipped ones do. `changes.toml` gives rules another strength or
silences them to the end of a day. Nothing here knows which day it is: an analysis is told.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from reach.wording.document import Document
from reach.wording.lexicon import Author, Entries, Shape, read_entries, read_spellings
from reach.wording.matcher import forms
from reach.wording.report import STRENGTHS, TEAM, Change, Dropped, Finding, Rule

CHANGES = "changes"
SILENCED = "silenced"  # the reason of a hit that a silence lets go
LONGEST_SILENCE = timedelta(days=366)

_CHANGE = Shape(("reason", "reviewed"), ("words",), ("strength", "reason"), ("reviewed", SILENCED, "until"))


def lay_upon(shipped: Entries, folder: Path) -> Entries:
    """The shipped entries as a team has changed them, and its own behind them.

    Args:
        shipped: what ships, read.
        folder: the team's folder: files named after dimensions, and `changes.toml`; both may be missing.

    Raises:
        LexiconError: when a file, an entry or a change cannot be used.
    """
    own = read_entries(folder, (CHANGES,))
    for rule in own.rules:
        _check_own(own.authors[rule.id], rule)
    known = {rule.id: rule for rule in shipped.rules}
    path = folder / f"{CHANGES}.toml"
    if path.exists():
        author = _author_of_changes(path)
        known |= {name: _changed(author, name, entry, known) for name, entry in author.tables(_CHANGE)}
    return Entries((*known.values(), *own.rules), {**shipped.authors, **own.authors}, _digest(shipped.digest, folder))


def silenced(document: Document, rule: Rule, first: int, last: int, on: date | None) -> bool:
    """Whether a team has silenced a rule on a day where it found the tokens from `first` to `last`."""
    change = rule.change
    if change is None or not change.silences(on):
        return False
    return not change.words or any(
        f" {phrase} " in f" {' '.join(document.folds[max(first - reach, 0) : last + 1 + reach])} "
        for phrase, reach in _phrases(change.words)
    )


def quieten(
    document: Document, findings: Iterable[Finding], on: date | None
) -> tuple[tuple[Finding, ...], list[Dropped]]:
    """Findings without those of trained readers that a team has silenced on a day, and these as dropped.

    What lists and code find has been asked about before it became a finding.
    """
    kept: list[Finding] = []
    dropped: list[Dropped] = []
    for one in findings:
        first, last = document.token_at(one.span.start), document.token_at(one.span.end - 1)
        if one.rule.learnt and silenced(document, one.rule, first, last, on):
            dropped.append(Dropped(one.rule, one.span, one.text, SILENCED))
        else:
            kept.append(one)
    return tuple(kept), dropped


def silences(rules: Iterable[Rule], on: date | None) -> dict[str, list[str]]:
    """What a report's ruleset says of the rules that are silent on a day, wholly or for some words; empty for none."""
    silent = [rule.id for rule in rules if rule.change is not None and rule.change.silences(on)]
    return {"silenced": silent} if silent else {}


@lru_cache(maxsize=256)
def _phrases(words: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Each form of these words, and how far from a finding it may begin or end and still share a word with it."""
    return tuple((form, form.count(" ")) for form in sorted({form for term in words for form in forms(term)}))


def _check_own(author: Author, rule: Rule) -> None:
    key = rule.id.removeprefix(f"{rule.dimension}.")
    if not rule.team:
        problem = f"The name of a team's own entry begins with {TEAM!r}, which no shipped one does."
        author.refuse(key, None, problem, f"Write [{TEAM}{key}].")
    if rule.code or rule.learnt:
        author.refuse(key, "code" if rule.code else "learnt", "A list cannot add code or models.", "Write `terms`.")


def _author_of_changes(path: Path) -> Author:
    """The file of changes; [culture.rockstar], which TOML reads as a table in a table, is one entry."""
    author = Author(path)
    flat: dict[str, Any] = {}
    for head, table in author.entries.items():
        nested = isinstance(table, dict) and all(isinstance(value, dict) for value in table.values())
        flat |= {f"{head}.{key}": value for key, value in table.items()} if nested else {head: table}
    author.entries = flat
    return author


def _changed(author: Author, name: str, entry: Mapping[str, Any], known: Mapping[str, Rule]) -> Rule:
    rule = known.get(name)
    if rule is None:
        near = difflib.get_close_matches(name, known, n=1) or difflib.get_close_matches(
            name, [one for one in known if one.endswith(f".{name}")], n=1, cutoff=0
        )
        advice = f"Did you mean {near[0]}?" if near else "reach rules lists them all."
        author.refuse(name, None, "No rule that ships has this id.", advice)
    _check_dates(author, name, entry)
    if (SILENCED in entry) == ("strength" in entry):
        author.refuse(name, None, "It changes nothing, or two things.", "Give it one of `strength` and `silenced`.")
    if SILENCED in entry:
        return replace(rule, change=_silence(author, name, entry, rule))
    for field in ("until", "words"):
        if field in entry:
            author.refuse(name, field, f"`{field}` belongs to a silence.", "Leave it out beside `strength`.")
    if entry["strength"] not in STRENGTHS:
        problem = f"`strength` is {entry['strength']!r}."
        author.refuse(name, "strength", problem, f"Use one of: {', '.join(STRENGTHS)}.")
    if rule.learnt:
        problem = "A trained model says how strong each note of this rule is."
        author.refuse(name, "strength", problem, "It can be silenced, and nothing else.")
    return replace(rule, strength=entry["strength"], change=Change(entry["reason"], entry["reviewed"], rule.strength))


def _check_dates(author: Author, name: str, entry: Mapping[str, Any]) -> None:
    for field in ("reviewed", "until"):
        if field in entry and type(entry[field]) is not date:
            advice = f"Write a date without quotes, such as {field} = 2027-03-31."
            author.refuse(name, field, f"`{field}` is not a date.", advice)


def _silence(author: Author, name: str, entry: Mapping[str, Any], rule: Rule) -> Change:
    if entry[SILENCED] is not True:
        author.refuse(name, SILENCED, "`silenced` is not true.", "Write silenced = true, or take the change out.")
    reviewed, until = entry["reviewed"], entry.get("until")
    if until is None:
        author.refuse(name, None, "A silence has no end.", "Write its last day, such as until = 2027-03-31.")
    if not reviewed <= until <= reviewed + LONGEST_SILENCE:
        problem = f"`until` is {until.isoformat()}, before `reviewed` or more than a year after it."
        advice = "Silence a rule for a year at most; then look at it again and renew `reviewed`."
        author.refuse(name, "until", problem, advice)
    words = tuple(entry.get("words", ()))
    for term in words:
        read_spellings(author, name, "words", term)
    return Change(entry["reason"], reviewed, rule.strength, until, words)


def _digest(shipped: str, folder: Path) -> str:
    whole = hashlib.sha256(shipped.encode())
    for path in sorted(folder.glob("*.toml")):
        whole.update(b"\0" + path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]
