"""What makes an advert hard to follow, as `lexicons/clarity.toml` lists it; a file that cannot be used is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reach.wording.lexicon import Author, Shape
from reach.wording.matcher import Matcher, Phrase, forms

_LISTS = ("phrases", "unless", "words", "codes", "unsearchable")
_TABLES = ("plain", "spelt", "gendered")
_SHAPE = Shape((), _LISTS, (), _TABLES)
_NEEDED: dict[str, tuple[str, ...]] = {
    "jargon": ("plain",),
    "cliches": ("phrases",),
    "acronyms": ("spelt",),
    "grades": ("words", "codes"),
    "title": ("unsearchable", "gendered"),
}
_HIGHEST = 60  # the highest number a pay scale goes to
_SHORT_FORM = re.compile(r"[A-Z][A-Z0-9&]*\Z")
_OF_SHORT_FORMS = (("acronyms", "spelt"), ("grades", "codes"))


@dataclass(frozen=True)
class ClarityWords:
    """The lists of `clarity.toml`, ready to be looked for.

    Attributes:
        matcher: finds jargon, worn phrases and words before a grade; a hit's owner is the section it belongs to.
        plain: the plain words for each folded phrase of jargon.
        spelt: what a short form stands for.
        short: the short form for each folded word it may be.
        joined: the short forms with an ampersand, which are several words when folded.
        codes: the letters of a pay scale that stand before a number.
        coded: those letters, alone and joined to a number, as folded words.
        titles: finds in a title what nobody searches for.
        gendered: the name of a job to use, by the folded name that is of one sex.
    """

    matcher: Matcher
    plain: Mapping[str, str]
    spelt: Mapping[str, str]
    short: Mapping[str, str]
    joined: tuple[str, ...]
    codes: frozenset[str]
    coded: frozenset[str]
    titles: Matcher
    gendered: Mapping[str, str]


def load_clarity(path: Path) -> ClarityWords:
    """Read and compile `clarity.toml`.

    Raises:
        LexiconError: when the file or an entry cannot be used.
    """
    author = Author(path)
    sections = dict(author.tables(_SHAPE))
    _check(author, sections)
    titles: list[tuple[str, Phrase]] = []
    for field in ("unsearchable", "gendered"):
        titles += _phrases(author, sections, "title", field, Phrase(field, "term"))
    found: list[tuple[str, Phrase]] = []
    for section, field in (("jargon", "plain"), ("cliches", "phrases"), ("grades", "words")):
        found += _phrases(author, sections, section, field, Phrase(section, "term"))
        found += _phrases(author, sections, section, "unless", Phrase(section, "unless"))
    matcher = Matcher(found)
    for form, first, second in matcher.clashes:
        author.refuse(second, None, f"{form!r} already belongs to [{first}].", "Leave it to one of the two.")
    codes, spelt = sections["grades"]["codes"], sections["acronyms"]["spelt"]
    return ClarityWords(
        matcher,
        _folded(sections["jargon"]["plain"]),
        spelt,
        {f"{short.lower()}{end}": short for short in spelt if "&" not in short for end in ("", "s", "'s")},
        tuple(short for short in spelt if "&" in short),
        frozenset(codes),
        frozenset(f"{code.lower()}{number or ''}" for code in codes for number in range(_HIGHEST + 1)),
        Matcher(titles),
        _folded(sections["title"]["gendered"]),
    )


def _check(author: Author, sections: Mapping[str, dict[str, Any]]) -> None:
    for section in sections:
        if section not in _NEEDED:
            author.refuse(section, None, "No section has this name.", f"Use one of: {', '.join(_NEEDED)}.")
    for section, fields in _NEEDED.items():
        for field in fields:
            if not sections.get(section, {}).get(field):
                author.refuse(section, None, f"It has no `{field}`.", f"Add `{field}` under [{section}].")
            if field in _TABLES:
                _check_table(author, f"{section}.{field}", sections[section][field])
    for section, field in _OF_SHORT_FORMS:
        for short in sections[section][field]:
            if not _SHORT_FORM.match(short):
                author.refuse(section, field, f"{short!r} is no short form.", "Write it in capitals, as in KPI or P&L.")


def _check_table(author: Author, name: str, table: object) -> None:
    if not isinstance(table, dict):
        author.refuse(name, None, "It is not a table.", f"Write [{name}] on a line of its own, and its words below.")
    for words, better in table.items():
        if not isinstance(better, str) or not better.strip():
            author.refuse(name, words, f"{words!r} has no better words.", f'Write {words} = "...".')


def _phrases(
    author: Author, sections: Mapping[str, Any], section: str, field: str, meaning: Phrase
) -> Iterator[tuple[str, Phrase]]:
    terms: Iterable[str] = sections[section].get(field, ())
    for term in terms:
        if term != term.lower():
            author.refuse(section, field, f"{term!r} is not in lower case.", "Write it small; matching ignores case.")
        for form in sorted(_forms(author, section, field, term)):
            yield form, meaning


def _forms(author: Author, section: str, field: str, term: str) -> set[str]:
    try:
        found = forms(term)
    except ValueError as error:
        author.refuse(section, field, f"{term!r}: {error}", "Use plain groups such as {a|b}, or split it in two.")
    if not found or "" in found:
        author.refuse(section, field, f"{term!r} can expand into nothing.", "Keep one word outside the optional parts.")
    return found


def _folded(table: Mapping[str, str]) -> dict[str, str]:
    return {form: better for term, better in table.items() for form in forms(term)}
