"""Linear models over words and runs of words, evaluated on numbers instead of strings.

A run of up to three words is one whole number, so that all runs of a text are looked up at once; a string each would
cost more than everything else a model does.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from reach.models.linear import Floats, Linear, Numbers

LONGEST = 3
EDGES = ("<", ">")
_BITS = 20


class Runs:
    """A `Linear` whose features are words, or runs of two and three words with a space between.

    Args:
        model: its runs may begin with "<" or end with ">", the edges of a bag; other features are never met.
    """

    def __init__(self, model: Linear) -> None:
        self._model = model
        runs = {feature: feature.split(" ") for feature in model.rows}
        words = sorted({*EDGES, *chain.from_iterable(runs.values())})
        self._longest = min(max(map(len, runs.values()), default=1), LONGEST)
        # Word 0 is any word that no run holds, and key 0 no run at all.
        self._words = {word: number for number, word in enumerate(words, 1)}
        keys = {0: 0} | {self._key(words): model.rows[run] for run, words in runs.items() if len(words) <= LONGEST}
        self._keys = np.array(sorted(keys), dtype=np.int64)
        self._rows = np.array([keys[key] for key in sorted(keys)], dtype=np.int64)

    def _key(self, words: Sequence[str]) -> int:
        key = 0
        for word in words:
            key = key << _BITS | self._words[word]
        return key

    def scores(self, bags: Sequence[Sequence[str]]) -> Floats:
        """What `Linear.scores` gives for the words and runs of each bag, (bags, labels)."""
        if not bags:
            return self._model.scores([])
        return self._model.added_up(*self._found(bags), len(bags))

    def _found(self, bags: Sequence[Sequence[str]]) -> tuple[Numbers, Numbers]:
        """The bag and the row of every known run."""
        number, (first, last) = self._words.get, EDGES
        flat = [number(word, 0) for bag in bags for word in (first, *bag, last)]
        lengths = np.array([len(bag) + len(EDGES) for bag in bags])
        bag_of = np.repeat(np.arange(len(bags)), lengths)
        words = np.array(flat, dtype=np.int64)
        keys, owners = [words[words > 0]], [bag_of[words > 0]]
        run = words
        for more in range(1, self._longest):
            whole = (bag_of[:-more] == bag_of[more:]) & (run[:-1] > 0) & (words[more:] > 0)
            run = np.where(whole, run[:-1] << _BITS | words[more:], 0)
            keys.append(run[whole])
            owners.append(bag_of[:-more][whole])
        wanted, owner = np.concatenate(keys), np.concatenate(owners)
        at = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        known = self._keys[at] == wanted
        return owner[known], self._rows[at[known]]
