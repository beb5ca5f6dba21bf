"""Linear models over words and runs of words, evaluated on numbers instead of strings.

A run of up to three words is one whole number, so that all runs of a text are looked up at once; a string each would
cost more than everything else a model does.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from reach.models.linear import Floats, Linear

LONGEST = 3
EDGES = ("<", ">")
_BITS = 20

Numbers = NDArray[np.int64]


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
        # Word 0 is any word that no run holds.
        self._words = {word: number for number, word in enumerate(words, 1)}
        keys = {self._key(words): model.rows[run] for run, words in runs.items() if len(words) <= LONGEST}
        self._keys = np.array(sorted(keys), dtype=np.int64)
        self._rows = np.array([keys[key] for key in sorted(keys)], dtype=np.int64)

    def _key(self, words: Sequence[str]) -> int:
        key = 0
        for word in words:
            key = key << _BITS | self._words[word]
        return key

    def scores(self, bags: Sequence[Sequence[str]], others: Sequence[Iterable[str]] = ()) -> Floats:
        """What `Linear.scores` gives for the words and runs of each bag and its `others`, (bags, labels).

        `others` are features that are no runs, one collection a bag, or none at all.
        """
        model = self._model
        if not bags:
            return np.zeros((0, len(model.labels)), dtype=np.float32)
        sums = np.zeros((len(bags), len(model.labels)), dtype=np.float32)
        places, rows = self._found(bags, others)
        if len(places):
            starts = np.flatnonzero(np.diff(places, prepend=-1))
            found = np.add.reduceat(model.weights[rows], starts, axis=0)
            if model.root:
                found /= np.sqrt(np.diff(starts, append=len(places)))[:, None]
            sums[places[starts]] = found
        return np.asarray(sums + model.bias, dtype=np.float32)

    def _found(self, bags: Sequence[Sequence[str]], others: Sequence[Iterable[str]]) -> tuple[Numbers, Numbers]:
        """The bag and the row of every known run, each once a bag, in order."""
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
        size, row = len(self._model.weights), self._model.rows.get
        pairs = owner[known] * size + self._rows[at[known]]
        if others:
            further = [place * size + found for place, bag in enumerate(others) for found in map(row, bag) if found]
            pairs = np.concatenate((pairs, np.array(further, dtype=np.int64)))
        pairs.sort()
        places, rows = np.divmod(pairs[np.append(True, pairs[1:] != pairs[:-1])] if len(pairs) else pairs, size)
        return places, rows
