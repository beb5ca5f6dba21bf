"""Linear models over words and runs of words, evaluated on numbers instead of strings.

A run of up to three words is one whole number, so that all runs of a text are looked up at once; a string each would
cost more than everything else a model does.
"""

from collections.abc import Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from reach.models.linear import Floats, Linear, Numbers

LONGEST = 3
EDGES = ("<", ">")
_BETWEEN = (">", "<")
_BITS = 20
_UNKNOWN = (1 << _BITS) - 1  # any word that no run holds
_MIXERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F)  # odd, their bits without pattern
_ROOMY = 4  # places a key, so that each soon finds one
_MOST_MOVES = 64


class Runs:
    """A `Linear` whose features are words, or runs of two and three words with a space between.

    Args:
        model: its runs may begin with "<" or end with ">", the edges of a bag; other features are never met.
    """

    def __init__(self, model: Linear) -> None:
        self._model = model
        flat = " \n ".join(model.rows).split(" ") if model.rows else []
        self._words = {word: number for number, word in enumerate(dict.fromkeys((*EDGES, "\n", *flat)), 1)}
        numbers = np.fromiter(map(self._words.__getitem__, flat), np.int64, len(flat))
        rows = np.fromiter(model.rows.values(), np.int64, len(model.rows))
        ends = np.flatnonzero(np.append(numbers, self._words["\n"]) == self._words["\n"])[: len(rows)]
        firsts = np.concatenate(([0], ends[:-1] + 1)).astype(np.int64)[: len(rows)]
        keys = np.zeros(len(rows), dtype=np.int64)
        for more in range(LONGEST):
            there = firsts + more < ends
            keys[there] = keys[there] << _BITS | numbers[firsts[there] + more]
        short = ends - firsts <= LONGEST
        self._longest = int((ends - firsts)[short].max(initial=1))
        self._table = _Table(keys[short], rows[short])

    def scores(self, bags: Sequence[Sequence[str]]) -> Floats:
        """What `Linear.scores` gives for the words and runs of each bag, (bags, labels)."""
        if not bags:
            return self._model.scores([])
        return self._model.added_up(*self.found(bags), len(bags))

    def found(self, bags: Sequence[Sequence[str]]) -> tuple[Numbers, Numbers]:
        """The bag and the row of every known run; at least one bag."""
        flat = [EDGES[0]]
        for bag in bags:
            flat += bag
            flat += _BETWEEN
        flat.pop()
        run = words = np.fromiter(map(self._words.get, flat, repeat(_UNKNOWN)), np.int64, len(flat))
        owner = np.repeat(np.arange(len(bags)), [len(bag) + len(EDGES) for bag in bags])
        # No run has an edge inside, so none that reaches into the next bag is known.
        runs, owners = [words], [owner]
        for more in range(1, self._longest):
            run = run[:-1] << _BITS | words[more:]
            runs.append(run)
            owners.append(owner[: len(run)])
        rows = self._table.rows(np.concatenate(runs))
        known = np.flatnonzero(rows)
        return np.concatenate(owners)[known], rows[known]


class _Table:
    """Rows by their keys, each in one of two places, so that two looks tell of any key where it is or that it is not.

    Args:
        keys: all different, none of them 0.
        rows: what each key stands for, from 1.
    """

    def __init__(self, keys: Numbers, rows: Numbers) -> None:
        self._shift = np.uint64(64 - max(_ROOMY * len(keys), 2).bit_length())
        while (seats := self._seated(keys)) is None:
            self._shift -= np.uint64(1)
        taken = np.flatnonzero(seats >= 0)
        self._keys = np.zeros(len(seats), dtype=np.int64)
        self._rows = np.zeros(len(seats), dtype=np.int64)
        self._keys[taken] = keys[seats[taken]]
        self._rows[taken] = rows[seats[taken]]

    def _seated(self, keys: Numbers) -> Numbers | None:
        """Which key, by its index, sits at each place; None where they do not come to rest."""
        homes = np.stack([self._place(keys, mixer) for mixer in _MIXERS])
        seats = np.full(1 << (64 - int(self._shift)), -1, dtype=np.int64)
        waiting, turn = np.arange(len(keys)), np.zeros(len(keys), dtype=np.int64)
        for _ in range(_MOST_MOVES):
            place = homes[turn[waiting], waiting]
            driven_out = np.unique(seats[place])
            seats[place] = waiting
            turn[waiting] ^= 1
            left = waiting[seats[place] != waiting]
            waiting = np.concatenate((left, driven_out[driven_out >= 0]))
            if not len(waiting):
                return seats
        return None

    def _place(self, keys: Numbers, mixer: int) -> NDArray[np.int64]:
        return ((keys.view(np.uint64) * np.uint64(mixer)) >> self._shift).view(np.int64)

    def rows(self, keys: Numbers) -> Numbers:
        """The row of each key, 0 where it has none."""
        one, other = (self._place(keys, mixer) for mixer in _MIXERS)
        place = np.where(self._keys.take(one) == keys, one, other)
        known: Numbers = self._rows.take(place) * (self._keys.take(place) == keys)
        return known
