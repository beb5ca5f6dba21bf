"""The composition root: loads lexicons and models once and hands out what the doors of the house need."""

from __future__ import annotations

from dataclasses import dataclass

from reach import __version__
from reach.config import Settings, data_folder
from reach.wording.analyzer import Analyzer
from reach.wording.lexicon import Lexicon, load_lexicon
from reach.wording.rules import CODE_RULES


@dataclass(frozen=True, slots=True)
class Runtime:
    """Everything a web process or a command works with."""

    settings: Settings
    lexicon: Lexicon
    analyzer: Analyzer


def build(settings: Settings | None = None) -> Runtime:
    """Load lexicons and models.

    Raises:
        LexiconError: when a lexicon file cannot be used.
        SettingsError: when a folder that ships with Reach is missing.
    """
    lexicon = load_lexicon(data_folder("lexicons") / "en", frozenset(CODE_RULES))
    return Runtime(settings or Settings(), lexicon, Analyzer(lexicon, version=__version__))
