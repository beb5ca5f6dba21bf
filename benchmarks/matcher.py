"""Why one Aho-Corasick automaton: the phrases of the word lists found by it, by a word trie in Python, and by `re`.

Each way runs in a process of its own, so that its memory can be read.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from _bench import ROOT, adverts, arguments, memory, needed, table

from reach.config import data_folder
from reach.wording.document import Document
from reach.wording.lexicon import load_lexicon
from reach.wording.matcher import expand, variants
from reach.wording.rules import CODE_RULES

Find = Callable[[str], int]
END = ""


def phrases() -> list[str]:
    """Every folded phrase of every entry."""
    rules = load_lexicon(data_folder("lexicons") / "en", frozenset(CODE_RULES)).rules.values()
    terms = {term for rule in rules for term in (*rule.terms, *rule.unless)}
    return sorted({form for term in terms for phrase in expand(term) for form in variants(phrase)})


def automaton(known: list[str]) -> Find:
    """The library that the matcher uses."""
    from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 -- its memory is measured

    compiled = AhoCorasick([f" {phrase} " for phrase in known])
    return lambda key: len(compiled.find_matches_as_indexes(key, overlapping=True))


def word_trie(known: list[str]) -> Find:
    """Dictionaries of words, walked from every word of the text."""
    root: dict[str, Any] = {}
    for phrase in known:
        node = root
        for word in phrase.split():
            node = node.setdefault(word, {})
        node[END] = phrase

    def walks(words: list[str]) -> Iterator[str]:
        for first in range(len(words)):
            node = root
            for word in words[first:]:
                if word not in node:
                    break
                node = node[word]
                if END in node:
                    yield node[END]

    return lambda key: sum(1 for _ in walks(key.split()))


def expression(known: list[str]) -> Find:
    """One regular expression of all phrases; it finds the first at each place, not every one."""
    compiled = re.compile("(?<= )(?:" + "|".join(sorted(map(re.escape, known), reverse=True)) + ")(?= )")
    return lambda key: sum(1 for _ in compiled.finditer(key))


WAYS = {"ahocorasick_rs": (automaton, 1_000), "word trie in Python": (word_trie, 1_000), "re": (expression, 20)}


def measure(name: str, data: Path) -> dict[str, Any]:
    """Build one way and run it over the keys of real adverts."""
    make, count = WAYS[name]
    known = phrases()
    keys = [Document(row["text"]).key for row in adverts(data, count)]
    before, began = memory(_self()), time.perf_counter()
    find = make(known)
    built, after = time.perf_counter() - began, memory(_self())
    began = time.perf_counter()
    hits = sum(find(key) for key in keys)
    rate = len(keys) / (time.perf_counter() - began)
    return {"phrases": len(known), "built": built, "memory": after - before, "rate": rate, "hits": hits / len(keys)}


def _measured_apart(name: str, data: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--data", data, "--way", name]
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)  # noqa: S603 -- ourselves
    return dict(json.loads(told.stdout))


def _self() -> int:
    return int(Path("/proc/self").resolve().name)


def main() -> None:
    """Print the table."""
    parser = arguments(__doc__)
    parser.add_argument("--way", choices=WAYS, help="measure this one, and print JSON")
    options = parser.parse_args()
    if options.way:
        print(json.dumps(measure(options.way, options.data)))
        return
    needed(options.data / "adverts.jsonl.gz")
    told = {name: _measured_apart(name, options.data) for name in WAYS}
    table(
        f"{told['re']['phrases']:,} phrases in real adverts",
        ("matcher", "built in", "memory", "adverts/s", "hits an advert"),
        [
            (name, f"{one['built']:.2f} s", f"{one['memory']:.0f} MB", f"{one['rate']:,.1f}", f"{one['hits']:.2f}")
            for name, one in told.items()
        ],
    )


if __name__ == "__main__":
    main()
