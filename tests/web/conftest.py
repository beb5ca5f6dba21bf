"""The app with a small lexicon of its own, so that these tests do not move when an entry does."""

from pathlib import Path

import pytest

from reach.config import Settings
from reach.runtime import Runtime
from reach.web import create_app
from reach.wording.analyzer import Analyzer
from reach.wording.lexicon import load_lexicon

LEXICON = Path(__file__).parent / "lexicon"


@pytest.fixture(scope="session")
def runtime():
    lexicon = load_lexicon(LEXICON)
    return Runtime(Settings(max_chars=5_000), lexicon, Analyzer(lexicon, version="test"))


@pytest.fixture(scope="session")
def app(runtime):
    return create_app(runtime=runtime)


@pytest.fixture
def client(app):
    return app.test_client()
