"""The analyzers that the tests of the wording core share, and how its properties are searched."""

import pytest
from hypothesis import settings

from reach.wording.analyzer import Analyzer
from tests.wording.adverts import analyzer as analyzer_as_it_ships
from tests.wording.small import small_lexicon

# The same examples on every run, so that a green suite stays green; `pytest --hypothesis-profile=search` looks further.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("steady")


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
    return analyzer_as_it_ships()
