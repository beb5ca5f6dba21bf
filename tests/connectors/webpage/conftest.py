"""The web as tests of the client know it."""

import pytest

from tests.connectors.webpage.web import served


@pytest.fixture
def web():
    """A web on this machine alone."""
    with served() as web:
        yield web
