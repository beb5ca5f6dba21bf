"""The trained reader of culture: sentences in, the likelihood of each value out."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from reach.models.errors import ModelError
from reach.models.linear import load_linear
from reach.models.runs import Runs
from reach.wording.document import fold
from reach.wording.learnt import VALUES, Reader

# Latin letters as a range: the classes of `re` take three times as long, and every sentence passes here.
_WORD = re.compile(r"[a-z'\u00df-\u024f]+")
_END = "\0"
_BLANKED = "".join(sign if _WORD.match(sign) or sign == _END else " " for sign in map(chr, range(128)))


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without figures and signs."""
    return _WORD.findall(fold(text).replace("' ", " "))


def _bags(sentences: Sequence[str]) -> list[list[str]]:
    """The words of each sentence; those without odd signs are read all at once."""
    if not sentences:
        return []
    plain = [one if one.isascii() and _END not in one else "" for one in sentences]
    folded = fold(_END.join(plain)).replace("' ", " ").translate(_BLANKED).split(_END)
    return [words.split() if words else words_of(one) for words, one in zip(folded, sentences, strict=True)]


def features(text: str) -> Iterable[str]:
    """What the model knows a sentence by: its words and its pairs of neighbours."""
    words = words_of(text)
    return (*words, *map(" ".join, pairwise(words)))


def load_culture(folder: Path) -> Reader:
    """The reader that ``python -m reach.training culture`` left in ``folder``; above 0.5 a value is signalled.

    Raises:
        ModelError: its weights are missing, unreadable or made for other values.
    """
    model = load_linear(folder)
    runs = Runs(model)
    if model.labels != VALUES or model.link != "logistic":
        raise ModelError(folder.name, "was trained for other values.", "Train it again: make train.")

    def read(sentences: Sequence[str]) -> Sequence[Sequence[float]]:
        return model.linked(runs.scores(_bags(sentences))).tolist()  # type: ignore[no-any-return]  # as numpy types it

    return read
