"""The composition root: loads lexicons and models once and hands out what the doors of the house need."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from reach import __version__
from reach.config import Settings, data_folder
from reach.models import ModelError, load_splitter
from reach.wording.analyzer import Analyzer
from reach.wording.document import SentenceSplitter
from reach.wording.lexicon import Lexicon, load_lexicon
from reach.wording.rules import CODE_RULES

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
    return Runtime(settings or Settings(), lexicon, Analyzer(lexicon, _splitter(), version=__version__))


def _splitter() -> SentenceSplitter | None:
    try:
        return load_splitter(data_folder("models") / "sentences")
    except ModelError as error:
        log.warning("%s Until then sentences end at full stops alone.", error)
        return None
