"""reach.errors: what is refused says where, why and what to do, and survives a change of process."""

import copy
from typing import get_args

import pytest

from reach import errors
from reach.errors import (
    AddressCode,
    AddressError,
    FileCode,
    FileError,
    LexiconError,
    ReachError,
    SettingsError,
    TextCode,
    TextError,
)

ONE_OF_EACH = [
    LexiconError("en/age.toml", "digital-native", 12, "has no passes.", "Add a sentence it must leave alone."),
    TextError("too_long", "The text has 12 characters; 10 is the limit."),
    FileError("encrypted", "This file is locked with a password. Save it without one."),
    AddressError("not_public", "This address is not on the public web."),
    SettingsError("REACH_PORT", "is 'x'.", "Write a whole number."),
]


@pytest.mark.parametrize("error", ONE_OF_EACH, ids=lambda error: type(error).__name__)
def test_every_error_can_be_caught_by_the_root(error):
    """Who wants to catch whatever Reach refuses needs one name."""
    assert isinstance(error, ReachError)


def test_there_is_a_sample_of_every_error():
    """A new error joins the samples above, and so every promise below."""
    declared = {
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, ReachError) and one is not ReachError
    }

    assert declared == {type(error) for error in ONE_OF_EACH}


@pytest.mark.parametrize("error", ONE_OF_EACH, ids=lambda error: type(error).__name__)
def test_an_error_survives_the_way_between_processes(error):
    """An error raised in a worker arrives whole: it is rebuilt from its arguments."""
    again = copy.copy(error)

    assert type(error) is type(again)
    assert vars(error) == vars(again)
    assert str(error) == str(again)


def test_a_lexicon_error_names_file_line_entry_problem_and_advice():
    """The author of an entry is sent to the line and told what to write."""
    error = LexiconError("en/age.toml", "digital-native", 12, "has no passes.", "Add one.")

    assert str(error) == "en/age.toml:12: [digital-native] has no passes. Add one."


def test_a_lexicon_error_about_a_whole_file_names_the_file_alone():
    """Where there is no entry and no line to name, none is made up."""
    error = LexiconError("en/age.toml", None, None, "is not TOML.", "")

    assert str(error) == "en/age.toml: is not TOML."


def test_a_text_error_has_a_code_for_programs_and_a_detail_for_people():
    """A caller branches on the code and shows the detail."""
    error = TextError("empty", "There is nothing to read.")

    assert error.code == "empty"
    assert str(error) == "There is nothing to read."


@pytest.mark.parametrize("kind", [TextCode, FileCode, AddressCode])
def test_codes_are_plain_words(kind):
    """Codes stand in JSON and in documentation: lower case and underscores only."""
    codes = get_args(kind)

    assert sorted(codes) == list(codes)
    assert all(code.replace("_", "").isalpha() and code.islower() for code in codes)


def test_a_settings_error_reads_as_a_sentence():
    """An operator reads the variable's name, what is wrong and what to write."""
    error = SettingsError("REACH_PORT", "is 'x'.", "Write a whole number.")

    assert str(error) == "REACH_PORT is 'x'. Write a whole number."


def test_errors_know_nothing_of_http():
    """Status codes belong to the web alone."""
    assert not [name for name in vars(errors) if "http" in name.lower() or "status" in name.lower()]
