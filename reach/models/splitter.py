"""The trained sentence splitter: NLTK's Punkt with our parameters, as the plain callable a document takes."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import PathFinder
from pathlib import Path
from types import ModuleType

from reach.models.errors import ModelError, readable
from reach.sentences import StatementSplitter
from reach.wording.document import SentenceSplitter

PARAMETERS = "parameters.json"


def load_splitter(folder: Path) -> SentenceSplitter:
    """The sentence splitter that ``python -m reach.training sentences`` left in ``folder``.

    Raises:
        ModelError: NLTK or the parameters are missing or unreadable; ``split_plainly`` is there to stand in.
    """
    try:
        with _hidden("matplotlib", "numpy", "scipy", "sklearn", "tkinter"), _bare("nltk", "nltk.tokenize"):
            import nltk.tokenize.punkt as nltk_punkt  # noqa: PLC0415 -- slow but for what is left out
    except ImportError as error:
        raise ModelError(folder.name, "needs NLTK.", "Install nltk.") from error
    with readable(folder):
        learnt = json.loads((folder / PARAMETERS).read_text(encoding="utf-8"))
        parameters = nltk_punkt.PunktParameters()
        parameters.abbrev_types = set(learnt["abbrev_types"])
        parameters.collocations = {(first, second) for first, second in learnt["collocations"]}
        parameters.sent_starters = set(learnt["sent_starters"])
        for signs, words in learnt["ortho_context"].items():
            parameters.ortho_context.update(dict.fromkeys(words.split(), int(signs)))
    # Absent words are looked up again and again: a plain default would store each of them.
    parameters.ortho_context = _Contexts(parameters.ortho_context)
    punkt = nltk_punkt.PunktSentenceTokenizer(parameters)
    return StatementSplitter(
        punkt.text_contains_sentbreak, frozenset(parameters.abbrev_types), frozenset(parameters.ortho_context)
    )


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """Keep packages that NLTK would take along, and does without, out: a second and 100 MB a process."""
    absent = [name for name in names if name not in sys.modules]
    for name in absent:
        sys.modules[name] = None  # type: ignore[assignment]  # None is how an import is refused
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


@contextmanager
def _bare(*names: str) -> Iterator[None]:
    """Let single modules of packages be imported without all that the packages import themselves: 200 of NLTK's.

    They leave no trace in `sys.modules`, so that whoever wants a package whole still gets it whole.

    Raises:
        ImportError: a package is not there.
    """
    absent = [name for name in names if name not in sys.modules]
    try:
        for name in absent:
            above = sys.modules[name.rpartition(".")[0]].__path__ if "." in name else None
            spec = PathFinder.find_spec(name, above)
            if spec is None or spec.submodule_search_locations is None:
                raise ModuleNotFoundError(f"No module named {name!r}")
            sys.modules[name] = package = ModuleType(name)
            package.__path__ = spec.submodule_search_locations
        yield
    finally:
        for name in [one for one in sys.modules if one in absent or one.startswith(tuple(f"{it}." for it in absent))]:
            del sys.modules[name]


class _Contexts(dict[str, int]):
    def __missing__(self, word: str) -> int:
        return 0
