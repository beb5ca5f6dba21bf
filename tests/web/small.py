"""A small lexicon of our own beside the shipped judgement and tone: page tests do not move when an entry does."""

import shutil
import tempfile
from pathlib import Path

from reach.config import Settings, data_folder
from reach.runtime import Runtime
from reach.wording.analyzer import Analyzer
from reach.wording.lexicon import load_lexicon
from reach.wording.report import DIMENSIONS

MODELS = {"roles": "0123456789abcdef", "culture": "fedcba9876543210"}
OWN = Path(__file__).parent / "lexicon"


def small_runtime(max_chars, learnt=None, more="", values="", settings=None):
    """A runtime with five entries, and `more` in the list on age."""
    with tempfile.TemporaryDirectory() as folder:
        for path in (data_folder("lexicons") / "en").glob("*.toml"):
            if path.stem not in DIMENSIONS:
                shutil.copy(path, folder)
        for path in OWN.glob("*.toml"):
            shutil.copy(path, folder)
        with (Path(folder) / "age.toml").open("a", encoding="utf-8") as ages:
            ages.write(more)
        lexicon = load_lexicon(Path(folder))
    return Runtime(
        settings or Settings(max_chars=max_chars),
        lexicon,
        Analyzer(lexicon, learnt, version="test", models=MODELS if learnt else None),
        values,
    )
