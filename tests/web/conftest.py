"""The app with a small lexicon, and a client for it."""

import pytest

from reach.web import create_app
from tests.web.small import small_runtime


@pytest.fixture(scope="session")
def runtime():
    """Five rules and a limit of 5,000 characters."""
    return small_runtime(5_000)


@pytest.fixture(scope="session")
def app(runtime):
    """The app, made once."""
    return create_app(runtime=runtime)


@pytest.fixture
def client(app):
    """A browser without script, and without cookies of earlier tests."""
    return app.test_client()
