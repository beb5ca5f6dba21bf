"""Word lists under review: TOML files read into validated entries and compiled into one matcher.

A file that cannot be used is refused with its name, the entry, the line and what to write instead.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn

from reach.errors import LexiconError
from reach.wording.matcher import Matcher, Phrase, Role, choices, variants
from reach.wording.report import DIMENSIONS, GRADES, STRENGTHS, TEAM, Evidence, Rule

LOCALES = ("en",)
ASKED = ("clients", "market", "driving", "care")
BESIDE = ("frames", "judgement", "tone")

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_LISTS = ("terms", "groups", "unless", "suggest", "flags", "passes", "jurisdictions", "unless_about")
_INK = re.compile(r"[^\W_]|[/&+]")  # what is left of a term when it is folded
_BRACKETS = re.compile(r"\[[^\[\]]+\]")
_FINDERS = ("terms", "groups", "code", "learnt")
_CUES: tuple[Role, ...] = ("cue", "before", "after", "document")


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields an entry may have, by what they hold, and those it must have."""

    required: tuple[str, ...]
    lists: tuple[str, ...]
    texts: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


_ENTRY = Shape(
    ("strength", "why", "evidence", "source", "reviewed", "flags", "passes"),
    (*_LISTS, "frames"),
    ("title", "strength", "why", "advice", "evidence", "source", "code"),
    ("reviewed", "learnt"),
)
_REASON = Shape(("title",), (*_CUES, "dimensions", "stands"), ("title",))
_FRAME = Shape((), ("before", "after"))
_CODED = Shape(("words",), ("words",), (), ("swaps",))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a hit may be let go, as `judgement.toml` states it; the phrase lists live in the matcher."""

    name: str
    title: str
    dimensions: tuple[str, ...]
    stands: tuple[str, ...]
    asked: bool

    def concerns(self, rule: Rule) -> bool:
        """Whether hits of this rule may be let go for this reason at all."""
        if self.asked and self.name not in rule.unless_about:
            return False
        return rule.dimension in self.dimensions and f"{rule.dimension} {rule.strength}" not in self.stands


@dataclass(frozen=True, slots=True)
class Stem:
    """A coded word of the 2011 studies; `whole` words match alone, stems match every word they begin."""

    text: str
    coded: str
    whole: bool
    swaps: tuple[str, ...]


class Lexicon:
    """Every rule of one language, with the matcher compiled from all of them."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        reasons: tuple[Reason, ...],
        stems: tuple[Stem, ...],
        matcher: Matcher,
        digest: str,
    ) -> None:
        self.rules = {rule.id: rule for rule in rules}
        self.code_rules = {rule.code: rule for rule in rules if rule.code}
        self.learnt_rules = {rule.dimension: rule for rule in rules if rule.learnt}
        self.reasons = reasons
        self.stems = {stem.text: stem for stem in stems}
        self.matcher = matcher
        self.digest = digest
        self._exceptions: dict[str, Matcher] = {}

    def exceptions(self, rule: Rule) -> Matcher | None:
        """The matcher of a rule's own exceptions (`unless`), compiled when its first hit asks; None without any."""
        if not rule.unless:
            return None
        known = self._exceptions.get(rule.id)
        if known is None:
            meaning = Phrase(rule.id, "unless")
            known = Matcher((form, meaning) for term in rule.unless for form in variants(term))
            self._exceptions[rule.id] = known
        return known


class Author:
    """One file while it is read: knows its lines, so that a refusal can point at them."""

    def __init__(self, path: Path) -> None:
        self.name = f"{path.parent.name}/{path.name}"
        self.dimension = path.stem
        try:
            self.text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise LexiconError(self.name, None, None, "It is not UTF-8 text.", "Save the file as UTF-8.") from error
        except OSError as error:
            raise LexiconError(
                self.name, None, None, "It cannot be read.", "Put the file there; it is needed."
            ) from error
        try:
            self.entries: dict[str, Any] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found.group(1)) if found else len(self.text.splitlines())
            raise LexiconError(self.name, None, line, f"It is not valid TOML: {error}.", "Mend that line.") from error

    def line_of(self, entry: str, field: str | None = None) -> int | None:
        """The line that an entry, or a field of it, begins on; None where it cannot be told."""
        key = re.escape(entry)
        head = re.search(rf"^[ \t]*(?:\[\"?{key}\"?\]|{key}[ \t]*=)", self.text, re.MULTILINE)
        if head is None:
            return None
        at = head.start()
        if field:
            after = re.compile(rf"^[ \t]*{re.escape(field)}[ \t]*=", re.MULTILINE).search(self.text, head.end())
            following = re.compile(r"^[ \t]*\[[\w\".-]+\][ \t]*$", re.MULTILINE).search(self.text, head.end())
            if after and (following is None or after.start() < following.start()):
                at = after.end()
        return self.text.count("\n", 0, at) + 1

    def tables(self, shape: Shape) -> Iterator[tuple[str, dict[str, Any]]]:
        """Every entry, once it is known to have the fields of this shape."""
        for key, entry in self.entries.items():
            if not isinstance(entry, dict):
                advice = f"Write [{key}] on a line of its own, and its fields below."
                self.refuse(key, None, "It is not a table.", advice)
            self._check(key, entry, shape)
            yield key, entry

    def _check(self, key: str, entry: Mapping[str, Any], shape: Shape) -> None:
        for name in shape.required:
            if not entry.get(name):
                self.refuse(key, None, f"It has no `{name}`.", f"Add `{name} = ...`; lexicons/README.md shows one.")
        allowed = {*shape.lists, *shape.texts, *shape.others}
        for name, value in entry.items():
            if name not in allowed:
                advice = f"Use one of: {', '.join(sorted(allowed))}."
                self.refuse(key, name, f"`{name}` is not a field of an entry.", advice)
            if name in shape.lists and not (isinstance(value, list) and all(isinstance(item, str) for item in value)):
                self.refuse(key, name, f"`{name}` is not a list of texts.", f'Write {name} = ["...", "..."].')
            if name in shape.texts and not (isinstance(value, str) and value.strip()):
                self.refuse(key, name, f"`{name}` is not a text.", f'Write {name} = "...".')

    def refuse(self, entry: str, field: str | None, problem: str, advice: str) -> NoReturn:
        """Refuse an entry of this file, at the line of the field that is wrong."""
        raise LexiconError(self.name, entry, self.line_of(entry, field), problem, advice)


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries that have been read: their rules in order, the author of each by id, and a digest of every byte read."""

    rules: tuple[Rule, ...]
    authors: Mapping[str, Author]
    digest: str


def load_lexicon(folder: Path, known_code: frozenset[str] | None = None) -> Lexicon:
    """Read every list of one language (`lexicons/en`) and compile it.

    Args:
        folder: the language's folder.
        known_code: names of the code rules there are; an entry that names another is refused.

    Raises:
        LexiconError: when a file or an entry cannot be used.
    """
    return compile_entries(folder, read_entries(folder, BESIDE, known_code))


def read_entries(folder: Path, beside: Collection[str], known_code: frozenset[str] | None = None) -> Entries:
    """Read the lists of a folder in the order of their names, without those `beside` that are no dimension's.

    Raises:
        LexiconError: when a file or an entry cannot be used.
    """
    authors: dict[str, Author] = {}
    rules: dict[str, Rule] = {}
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        digest.update(path.read_bytes())
        author = Author(path)
        if author.dimension in DIMENSIONS:
            for key, entry in author.tables(_ENTRY):
                rule = _rule(author, key, entry, known_code)
                authors[rule.id], rules[rule.id] = author, rule
        elif author.dimension not in beside:
            advice = f"Name the file after one of: {', '.join(DIMENSIONS)}."
            raise LexiconError(author.name, None, None, "No dimension has this name.", advice)
    return Entries(tuple(rules.values()), authors, digest.hexdigest()[:16])


def compile_entries(folder: Path, entries: Entries) -> Lexicon:
    """Compile entries, with the reasons, frames and coded words of a language's folder.

    Raises:
        LexiconError: when two entries claim a term, or one of those three files cannot be used.
    """
    others: list[tuple[str, Phrase]] = []
    _frames(folder, others)
    reasons = tuple(_reasons(folder, others))
    stems = tuple(_stems(folder, others))
    # Phrases are handed on one by one: all of them at once would double the memory of a process.
    own = (one for rule in entries.rules for one in _phrases(entries.authors[rule.id], rule))
    matcher = Matcher(chain(own, others))
    for form, first, second in matcher.clashes:
        key = second.split(".", 1)[1]
        problem = f"The term {form!r} already belongs to {first}."
        team = key.startswith(TEAM) and TEAM not in first
        advice = f"Leave it to {first}; changes.toml can change that." if team else "Leave it to one of the two."
        entries.authors[second].refuse(key, "terms", problem, advice)
    return Lexicon(entries.rules, reasons, stems, matcher, entries.digest)


def _rule(author: Author, key: str, entry: Mapping[str, Any], known_code: frozenset[str] | None) -> Rule:
    if not KEY.match(key):
        author.refuse(
            key,
            None,
            "Its name is not a plain key.",
            'Use lower-case words joined by hyphens, such as "digital-native".',
        )
    _check_values(author, key, entry, known_code)
    lists: dict[str, Any] = {name: tuple(entry.get(name, ())) for name in _LISTS}
    return Rule(
        id=f"{author.dimension}.{key}",
        dimension=author.dimension,
        strength=entry["strength"],
        title=entry.get("title") or key.removeprefix(TEAM).replace("-", " "),
        why=entry["why"],
        evidence=Evidence(entry["evidence"], entry["source"]),
        reviewed=entry["reviewed"],
        advice=entry.get("advice"),
        code=entry.get("code"),
        learnt=bool(entry.get("learnt")),
        **lists,
    )


def _check_values(author: Author, key: str, entry: Mapping[str, Any], known_code: frozenset[str] | None) -> None:
    for name, allowed in (("strength", STRENGTHS), ("evidence", GRADES)):
        if entry[name] not in allowed:
            author.refuse(key, name, f"`{name}` is {entry[name]!r}.", f"Use one of: {', '.join(allowed)}.")
    if type(entry["reviewed"]) is not date:
        author.refuse(key, "reviewed", "`reviewed` is not a date.", "Write a date without quotes, such as 2026-11-23.")
    if not entry.get("suggest") and not entry.get("advice"):
        author.refuse(key, None, "It offers nothing better.", "Add `suggest` with a replacement, or `advice`.")
    unknown = sorted(set(entry.get("unless_about", ())) - set(ASKED))
    if unknown:
        problem = f"{unknown[0]!r} is not a reason an entry can ask for."
        author.refuse(key, "unless_about", problem, f"Use one of: {', '.join(ASKED)}.")
    unmarked = [sentence for sentence in entry["flags"] if len(_BRACKETS.findall(sentence)) != 1]
    if unmarked:
        problem = f"{unmarked[0]!r} does not mark one place."
        author.refuse(key, "flags", problem, "Put [brackets] around the words that must be flagged.")
    _check_finder(author, key, entry, known_code)


def _check_finder(author: Author, key: str, entry: Mapping[str, Any], known_code: frozenset[str] | None) -> None:
    code = entry.get("code")
    if entry.get("learnt", True) is not True:
        author.refuse(key, "learnt", "`learnt` is not true.", "Write learnt = true, or leave it out.")
    if sum(bool(entry.get(finder)) for finder in _FINDERS) != 1:
        author.refuse(
            key, None, "It is found in no way, or in several.", "Give it one of `terms`, `groups`, `code` and `learnt`."
        )
    if entry.get("frames") and (entry["frames"] != ["shuts-out"] or not entry.get("groups")):
        problem = "`frames` narrows `groups` to words that shut out, and to nothing else."
        author.refuse(key, "frames", problem, 'Write frames = ["shuts-out"] beside `groups`, or leave it out.')
    if code and known_code is not None and code not in known_code:
        known = ", ".join(sorted(known_code))
        author.refuse(key, "code", f"No code rule is called {code!r}.", f"Use one of: {known}.")


def _phrases(author: Author, rule: Rule) -> Iterator[tuple[str, Phrase]]:
    key = rule.id.removeprefix(f"{rule.dimension}.")
    frames = author.entries[key].get("frames")
    lists: tuple[tuple[str, Role, tuple[str, ...]], ...] = (
        ("terms", "term", rule.terms),
        ("groups", "shut-out" if frames else "group", rule.groups),
    )
    for field, role, terms in lists:
        meaning = Phrase(rule.id, role)
        for term in terms:
            for form in read_spellings(author, key, field, term):
                yield form, meaning
    for term in rule.unless:
        _check_term(author, key, "unless", term)


def _check_term(author: Author, key: str, field: str, term: str) -> None:
    if term != term.lower() or not term.strip():
        author.refuse(
            key, field, f"{term!r} is not in lower case, or empty.", "Write it in lower case; matching ignores case."
        )
    try:
        parts = choices(term)
    except ValueError as error:
        author.refuse(key, field, f"{term!r}: {error}", "Use plain groups such as {a|b}, or split the term in two.")
    if all(any(not _INK.search(part) for part in part_choices) for part_choices in parts):
        author.refuse(key, field, f"{term!r} can expand into nothing.", "Keep one word outside the optional parts.")


def read_spellings(author: Author, key: str, field: str, term: str) -> set[str]:
    """Each way a term may be written, its groups not written out, once it is known to be one; refused otherwise."""
    _check_term(author, key, field, term)
    return variants(term)


def _reasons(folder: Path, phrases: list[tuple[str, Phrase]]) -> Iterator[Reason]:
    author = Author(folder / "judgement.toml")
    for name, entry in author.tables(_REASON):
        unknown = sorted(set(entry.get("dimensions", ())) - set(DIMENSIONS))
        if unknown:
            author.refuse(name, "dimensions", f"{unknown[0]!r} is no dimension.", f"Use: {', '.join(DIMENSIONS)}.")
        for role in _CUES:
            meaning = Phrase(name, role)
            for term in entry.get(role, ()):
                phrases.extend((form, meaning) for form in read_spellings(author, name, role, term))
        dimensions = tuple(entry.get("dimensions", DIMENSIONS))
        yield Reason(name, entry["title"], dimensions, tuple(entry.get("stands", ())), name in ASKED)


def _frames(folder: Path, phrases: list[tuple[str, Phrase]]) -> None:
    author = Author(folder / "frames.toml")
    sides: tuple[tuple[str, Role], ...] = (("before", "frame-before"), ("after", "frame-after"))
    for name, entry in author.tables(_FRAME):
        for side, role in sides:
            meaning = Phrase(name, role)
            for term in entry.get(side, ()):
                phrases.extend((form, meaning) for form in read_spellings(author, name, side, term))


def _stems(folder: Path, phrases: list[tuple[str, Phrase]]) -> Iterator[Stem]:
    author = Author(folder / "tone.toml")
    meaning = Phrase("tone:", "exception")
    for term in author.entries.pop("exceptions", {}).get("phrases", ()):
        phrases.extend((form, meaning) for form in read_spellings(author, "exceptions", "phrases", term))
    for coded, entry in author.tables(_CODED):
        swaps = entry.get("swaps", {})
        if coded not in ("masculine", "feminine"):
            author.refuse(coded, None, "The studies coded no such words.", "Name it masculine or feminine.")
        strangers = sorted(set(swaps) - set(entry["words"]))
        if strangers:
            author.refuse(coded, "words", f"{strangers[0]!r} has swaps but is no word.", "Write it as in `words`.")
        for written in entry["words"]:
            text = written.rstrip("*")
            stem = Stem(text, coded, not written.endswith("*"), tuple(swaps.get(written, ())))
            phrases.append((text.replace("-", " "), Phrase(f"tone:{text}", "term" if stem.whole else "stem")))
            yield stem
