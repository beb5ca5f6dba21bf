"""The analyzers that the tests of the wording core share."""

import pytest

from reach.runtime import build
from reach.wording.analyzer import Analyzer
from tests.wording.small import small_lexicon


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory):
    """The small lexicon, compiled."""
    return small_lexicon(tmp_path_factory.mktemp("lexicons") / "en")


@pytest.fixture(scope="session")
def analyzer(lexicon):
    """An analyzer over the small lexicon."""
    return Analyzer(lexicon)


@pytest.fixture(scope="session")
def shipped():
    """The analyzer as it ships."""
    return build().analyzer
