"""The composition root: loads lexicons and models once and hands out what the doors of the house need."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from reach import __version__
from reach.config import Settings, data_folder, statement_in
from reach.models import ModelError, load_culture, load_meaning, load_roles, load_splitter, load_stands
from reach.wording.analyzer import Analyzer
from reach.wording.document import SentenceSplitter
from reach.wording.learnt import Learnt
from reach.wording.lexicon import BESIDE, Lexicon, compile_entries, read_entries
from reach.wording.rules import CODE_RULES
from reach.wording.structure.pay_law import load_pay_law
from reach.wording.structure.plainness import load_clarity
from reach.wording.structure.whole import StructureReader
from reach.wording.team import lay_upon

T = TypeVar("T")
FOLDERS = {"split": "sentences"}  # models kept under another name than they have in `Learnt`

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Runtime:
    """Everything a web process or a command works with; `values` is what the company says it values, if it does."""

    settings: Settings
    lexicon: Lexicon
    analyzer: Analyzer
    values: str = ""


def build(settings: Settings | None = None) -> Runtime:
    """Load lexicons and models.

    A model that cannot be used is said in the log and done without.

    Raises:
        LexiconError: when a lexicon file, one that ships or one of the team's own, cannot be used.
        SettingsError: when a folder that ships with Reach is missing.
    """
    settings = settings or Settings()
    lexicon = _lexicon(settings.lexicons)
    learnt = Learnt(
        split=_splitter(),
        roles=_model("roles", load_roles, "lines have no roles"),
        meaning=_model("meaning", load_meaning, "only listed wording is found"),
        stands=_model("stands", load_stands, "findings have no confidence"),
        culture=_model("culture", load_culture, "reports say nothing of culture"),
    )
    values = statement_in(settings.values_file) if settings.values_file else ""
    lists = data_folder("lexicons")
    structure = StructureReader(load_clarity(lists / "clarity.toml"), load_pay_law(lists / "pay_law.toml"))
    analyzer = Analyzer(lexicon, learnt, version=__version__, models=_digests(learnt), structure=structure)
    return Runtime(settings, lexicon, analyzer, values)


def lists_alone(team: str = "") -> Analyzer:
    """An analyzer with the lists and no model but the one that ends sentences: what entries prove themselves with.

    Args:
        team: the folder of a team's own lists, if they are to be read too.

    Raises:
        LexiconError: as `build` does.
    """
    return Analyzer(_lexicon(team), Learnt(split=_splitter()), version=__version__)


def _splitter() -> SentenceSplitter | None:
    return _model("sentences", load_splitter, "sentences end at full stops alone")


def _lexicon(team: str) -> Lexicon:
    """The lists that ship, with those of a team upon them where its folder is named."""
    folder = data_folder("lexicons") / "en"
    entries = read_entries(folder, BESIDE, frozenset(CODE_RULES))
    return compile_entries(folder, lay_upon(entries, Path(team).resolve()) if team else entries)


def today() -> date:
    """The day for which rules with dates are read, by Coordinated Universal Time."""
    return datetime.now(UTC).date()


def _digests(learnt: Learnt) -> dict[str, str]:
    """A short digest of the weights of each model that was loaded, by the model's name."""
    loaded = [FOLDERS.get(one.name, one.name) for one in fields(learnt) if getattr(learnt, one.name) is not None]
    return {name: _digest(data_folder("models") / name) for name in loaded}


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*.json")):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()[:16]


def _model(name: str, load: Callable[[Path], T], without: str) -> T | None:
    try:
        return load(data_folder("models") / name)
    except ModelError as error:
        log.warning("%s Until then %s.", error, without)
        return None
