"""The trained judge of hits: how likely a careful editor would raise what a rule found, from the words around it."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path

from reach.models.errors import readable
from reach.models.linear import Linear, load_linear
from reach.wording.learnt import Context, Stands

LABELS = ("stands",)
SETTINGS = "settings.json"
NEAR = 6  # words on each side whose side of the hit matters


def features(hit: Context) -> Iterator[str]:
    """What the model knows a hit by: its rule, its own words, its neighbours by side and place, its line's role."""
    rule, dimension = hit.rule, hit.dimension
    before, after = ("<", *hit.before), (*hit.after, ">")
    yield from (f"rule {rule}", f"dimension {dimension}", f"strength {hit.strength}", "is " + " ".join(hit.inside))
    yield from (f"has {word}" for word in hit.inside)
    yield from (f"left {before[-1]}", f"right {after[0]}", f"{rule} left {before[-1]}", f"{rule} right {after[0]}")
    yield from ("left " + " ".join(before[-2:]), "right " + " ".join(after[:2]))
    for side, words in (("before", hit.before[-NEAR:]), ("after", hit.after[:NEAR])):
        for word in words:
            yield from (f"{side} {word}", f"{dimension} {side} {word}")
    for word in chain(hit.before, hit.after):
        yield from (f"with {word}", f"{dimension} with {word}", f"{rule} with {word}")
    yield from (f"pair {one} {other}" for words in (hit.before, hit.after) for one, other in pairwise(words))
    if hit.role:
        yield from (f"role {hit.role}", f"{dimension} role {hit.role}")


def load_stands(folder: Path) -> Stands:
    """The judge that ``python -m reach.training stands`` left in ``folder``.

    Raises:
        ModelError: its files are missing, unreadable or made for other labels.
    """
    model = load_linear(folder, LABELS)
    with readable(folder):
        threshold = float(json.loads((folder / SETTINGS).read_text(encoding="utf-8"))["threshold"])
    return _Judge(model, threshold)


class _Judge:
    def __init__(self, model: Linear, threshold: float) -> None:
        self._model = model
        self.threshold = threshold

    def __call__(self, hits: Sequence[Context]) -> list[float]:
        return [float(row[0]) for row in self._model([list(features(hit)) for hit in hits])]
