"""`reach rules --test` and `reach rules --new`: entries of a team's own, put to the proof and begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from reach.cli import FINE, FOUND
from reach.cli.paper import shown
from reach.config import read_lists_path
from reach.errors import LexiconError, SettingsError
from reach.runtime import lists_alone, today
from reach.wording.lexicon import KEY, Author, read_entries
from reach.wording.proving import failures, used_twice
from reach.wording.report import DIMENSIONS, TEAM, Rule
from reach.wording.scaffold import left_to_fill_in, scaffold
from reach.wording.team import CHANGES


def put_to_the_proof(folder: str) -> int:
    """Load a team's folder, let its entries prove themselves, and print every failure."""
    path = Path(read_lists_path("--test", folder)).resolve()
    try:
        analyzer = lists_alone(str(path))
    except LexiconError as error:
        print(shown(str(error)))
        return FOUND
    own = [rule for rule in analyzer.lexicon.rules.values() if rule.team]
    changed = [rule for rule in analyzer.lexicon.rules.values() if rule.change]
    authors = read_entries(path, (CHANGES,)).authors
    twice = used_twice(own)
    read = cache(analyzer.analyze)
    count = 0
    for rule in own:
        for problem in (*left_to_fill_in(rule), *failures(rule, read), *_borrowed(rule, twice)):
            count += 1
            print(shown(str(_placed(authors[rule.id], rule, problem))))
    for rule in changed:
        if rule.change and rule.change.until and not rule.change.silences(today()):
            print(f"Note: the silence of {rule.id} ended after {rule.change.until}. Look at it again, or take it out.")
    print(f"{_count(len(own), 'entry', 'entries')} and {_count(len(changed), 'change', 'changes')}: {_verdict(count)}")
    return FOUND if count else FINE


def _borrowed(rule: Rule, twice: set[str]) -> Iterator[str]:
    yield from (f"{one!r} is used twice; each entry needs its own." for one in rule.flags if one in twice)


def _placed(author: Author, rule: Rule, problem: str) -> LexiconError:
    key = rule.id.removeprefix(f"{rule.dimension}.")
    return LexiconError(author.name, key, author.line_of(key), problem, "")


def _count(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"


def _verdict(failed: int) -> str:
    return f"{_count(failed, 'failure', 'failures')}." if failed else "all well."


def begin(asked: Sequence[str], to: str | None) -> int:
    """Print an entry to fill in, or write it at the end of a file.

    Args:
        asked: the dimension and the name of the entry; either may be missing.
        to: the file, or the folder of the file, to write to; None prints.
    """
    if len(asked) > 2:
        raise SettingsError("--new", "takes a dimension and a name.", "Join the words of the name by hyphens.")
    dimension = asked[0] if asked else None
    if dimension not in (None, *DIMENSIONS):
        raise SettingsError("--new", f"names {shown(str(dimension))!r}.", f"Write one of: {', '.join(DIMENSIONS)}.")
    name = (asked[1] if len(asked) > 1 else "new-entry").removeprefix(TEAM)
    if not KEY.match(name):
        raise SettingsError("--new", f"names {shown(name)!r}.", "Write lower-case words joined by hyphens: old-hand.")
    entry = scaffold(name, today())
    if to is None:
        print(f"# For {dimension or 'DIMENSION'}.toml in the folder of your own lists.\n{entry}", end="")
        return FINE
    path = _file_for(Path(to), dimension)
    _append(path, f"{TEAM}{name}", entry)
    print(f"[{TEAM}{name}] is in {path}. Fill it in, then run: reach rules --test {path.parent}")
    return FINE


def _file_for(path: Path, dimension: str | None) -> Path:
    """The list to write to: it is named after the dimension of its entries."""
    if path.is_dir():
        path /= f"{dimension}.toml"
    if path.suffix != ".toml" or path.stem not in DIMENSIONS or dimension not in (None, path.stem):
        known = f"{dimension}.toml" if dimension else ", ".join(f"{one}.toml" for one in DIMENSIONS)
        raise SettingsError("--to", f"names {shown(path.name)}.", f"A list is named after its dimension: {known}.")
    return path


def _append(path: Path, key: str, entry: str) -> None:
    before = ""
    if path.exists():
        author = Author(path.resolve())
        if key in author.entries:
            author.refuse(key, None, "There is an entry of this name already.", "Choose another name.")
        before = author.text
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    with path.open("a", encoding="utf-8") as file:
        file.write(gap + entry)
