"""The commands with the small lexicon of the web tests, so that they do not move when an entry does."""

import dataclasses
import io
import sys

import pytest

from reach.cli import main
from tests.web.small import small_runtime


@pytest.fixture(scope="session")
def runtime():
    """Load the small lexicon once."""
    return small_runtime(200_000)


@pytest.fixture
def lexicon(runtime):
    """Give the small lexicon alone."""
    return runtime.lexicon


@pytest.fixture(autouse=True)
def loads_the_small_lexicon(runtime, monkeypatch):
    """Let every command work with the small lexicon, and with no settings but the defaults."""
    from reach.cli import check, fix, rules, score

    def build(settings):
        return dataclasses.replace(runtime, settings=settings)

    for command in (check, fix, rules, score):
        monkeypatch.setattr(command, "build", build)
    score._analyzer.cache_clear()
    for name in ("REACH_MAX_CHARS", "REACH_PORT", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def run(capsysbinary, monkeypatch):
    """Give a function that runs a command and answers (exit status, standard output, standard error)."""

    def run(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            status = exit_.code
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return run
