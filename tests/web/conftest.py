"""The app with a small lexicon, and a client for it."""

import pytest

from reach.web import create_app
from tests.web.page import ADVERT, Page
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


@pytest.fixture
def post(client):
    """Send a form, with the button that was pressed, and read the page that comes back."""

    def send(form, button=None, status=200, path="/", **more):
        data = dict(form, **({button[0]: button[1]} if button else {}), **more)
        answer = client.post(path, data=data)
        assert answer.status_code == status, answer.text[:500]
        return Page(answer.text)

    return send


@pytest.fixture
def desk(post):
    """The page of our advert, just checked."""
    return post({"text": ADVERT, "kind": "advert"})
