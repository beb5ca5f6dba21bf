"""The composition root: loads lexicons and models once and hands out what the doors of the house need."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from reach import __version__
from reach.config import Settings, data_folder
from reach.models import ModelError, load_culture, load_meaning, load_roles, load_splitter, load_stands
from reach.wording.analyzer import Analyzer
from reach.wording.learnt import Learnt
from reach.wording.lexicon import Lexicon, load_lexicon
from reach.wording.rules import CODE_RULES

T = TypeVar("T")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Runtime:
    """Everything a web process or a command works with."""

    settings: Settings
    lexicon: Lexicon
    analyzer: Analyzer


def build(settings: Settings | None = None) -> Runtime:
    """Load lexicons and models.

    A model that cannot be used is said in the log and done without.

    Raises:
        LexiconError: when a lexicon file cannot be used.
        SettingsError: when a folder that ships with Reach is missing.
    """
    lexicon = load_lexicon(data_folder("lexicons") / "en", frozenset(CODE_RULES))
    learnt = Learnt(
        split=_model("sentences", load_splitter, "sentences end at full stops alone"),
        roles=_model("roles", load_roles, "lines have no roles"),
        meaning=_model("meaning", load_meaning, "only listed wording is found"),
        stands=_model("stands", load_stands, "findings have no confidence"),
        culture=_model("culture", load_culture, "reports say nothing of culture"),
    )
    return Runtime(settings or Settings(), lexicon, Analyzer(lexicon, learnt, version=__version__))


def _model(name: str, load: Callable[[Path], T], without: str) -> T | None:
    try:
        return load(data_folder("models") / name)
    except ModelError as error:
        log.warning("%s Until then %s.", error, without)
        return None
