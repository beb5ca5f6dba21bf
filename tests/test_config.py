"""reach.config: settings from the environment, nonsense refused at the start, data folders found."""

import dataclasses
from pathlib import Path

import pytest

from reach import config
from reach.config import LOG_LEVELS, Settings, data_folder
from reach.errors import SettingsError


def refusal(**environment):
    """Give the error that these variables cause."""
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment(environment)
    return caught.value


def test_an_empty_environment_gives_the_defaults():
    """Reach starts without a single setting."""
    assert Settings() == Settings.from_environment({})


def test_defaults_listen_on_this_machine_alone():
    """Nobody publishes a server by starting it."""
    assert Settings().host == "127.0.0.1"


def test_every_setting_can_be_set(tmp_path):
    """A variable for each field reaches that field."""
    file = tmp_path / "values.txt"
    file.write_text("We learn.", encoding="utf-8")
    (tmp_path / "age.toml").write_text("", encoding="utf-8")
    environment = {
        "REACH_HOST": "0.0.0.0",  # noqa: S104 -- read, never listened on
        "REACH_PORT": "9001",
        "REACH_BASE_URL": "https://reach.example.org/",
        "REACH_MAX_CHARS": "50000",
        "REACH_MAX_FILE": "1000000",
        "REACH_FETCH": "On",
        "REACH_PROCESSES": "4",
        "REACH_LOG_LEVEL": "WARNING",
        "REACH_VALUES_FILE": str(file),
        "REACH_LEXICONS": str(tmp_path),
    }

    settings = Settings.from_environment(environment)

    assert len(dataclasses.fields(Settings)) == len(environment)
    assert dataclasses.astuple(settings) == (
        "0.0.0.0",  # noqa: S104 -- read, never listened on
        9001,
        "https://reach.example.org",
        50_000,
        1_000_000,
        "on",
        4,
        str(tmp_path),
        str(file),
        "warning",
    )


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_variable_keeps_the_default(value):
    """`REACH_PORT= reach serve` is the same as not setting it."""
    assert Settings().port == Settings.from_environment({"REACH_PORT": value}).port


def test_space_around_a_value_is_ignored():
    """Env files leave spaces behind; they mean nothing."""
    assert Settings.from_environment({"REACH_PORT": " 9001 "}).port == 9001


def test_variables_of_others_are_left_alone():
    """Only names that begin with REACH_ are ours to judge."""
    assert Settings() == Settings.from_environment({"PORT": "9001", "PATH": "/bin"})


def test_a_misspelt_setting_is_refused_with_the_known_names():
    """A typing mistake must not silently leave the default standing."""
    error = refusal(REACH_PROT="9001")

    assert error.name == "REACH_PROT"
    assert "REACH_PORT" in error.advice


@pytest.mark.parametrize("value", ["0", "65536", "-1", "8000.0", "80 00", "tcp://10.0.0.1:80", "\u0668\u0660", "1e3"])
def test_a_port_that_is_none_is_refused(value):
    """A port is a whole number from 1 to 65535, in plain digits."""
    error = refusal(REACH_PORT=value)

    assert error.name == "REACH_PORT"
    assert repr(value) in error.problem
    assert "1 to 65535" in error.advice


@pytest.mark.parametrize("value", ["999", "5000001", "many"])
def test_a_limit_of_text_outside_reason_is_refused(value):
    """A limit too small stops real adverts; one too large stops the server."""
    assert refusal(REACH_MAX_CHARS=value).name == "REACH_MAX_CHARS"


@pytest.mark.parametrize("value", ["0", "65"])
def test_no_process_and_too_many_are_refused(value):
    """A server has at least one process."""
    assert refusal(REACH_PROCESSES=value).name == "REACH_PROCESSES"


@pytest.mark.parametrize("value", ["yes", "1", "true", "o n"])
def test_a_switch_is_on_or_off(value):
    """What opens the network is spelt one way."""
    error = refusal(REACH_FETCH=value)

    assert error.name == "REACH_FETCH"
    assert "on or off" in error.advice


@pytest.mark.parametrize("value", ["localhost", "::1", "[::1]", "reach.internal", "10.0.0.1", "fe80::1%eth0"])
def test_hosts_and_addresses_are_read(value):
    """Names, addresses of both kinds, and brackets are hosts."""
    assert value == Settings.from_environment({"REACH_HOST": value}).host


@pytest.mark.parametrize("value", ["http://localhost", "a b", "a/b", "h\u00f6st", "-;rm"])
def test_a_host_with_anything_else_in_it_is_refused(value):
    """A scheme, a path or a stray sign is no host."""
    assert refusal(REACH_HOST=value).name == "REACH_HOST"


@pytest.mark.parametrize("value", ["https://reach.example.org", "http://10.0.0.1:8000", "https://example.org/reach"])
def test_a_public_address_is_read(value):
    """With a port or a path, with http or https."""
    assert value == Settings.from_environment({"REACH_BASE_URL": value}).base_url


@pytest.mark.parametrize(
    "value",
    [
        "reach.example.org",
        "ftp://example.org",
        "https://",
        "https://:80",
        "https://a/?b=c",
        "https://a/#b",
        "http://[::1",
        "http://a:b",
    ],
)
def test_a_public_address_that_is_none_is_refused(value):
    """Without scheme or host, or with a query, it cannot be put before a path."""
    assert refusal(REACH_BASE_URL=value).name == "REACH_BASE_URL"


@pytest.mark.parametrize("level", LOG_LEVELS)
def test_every_log_level_is_read_in_either_case(level):
    """People write INFO as often as info."""
    assert level == Settings.from_environment({"REACH_LOG_LEVEL": level.upper()}).log_level


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.touch(), lambda path: path.mkdir()])
def test_a_folder_of_lists_that_is_missing_or_empty_is_refused(tmp_path, make):
    """A folder that was not mounted must not silently leave the shipped rules standing."""
    path = tmp_path / "lists"
    make(path)
    error = refusal(REACH_LEXICONS=str(path))

    assert error.name == "REACH_LEXICONS"
    assert str(path) in error.problem
    assert ".toml" in error.advice


def test_an_unknown_log_level_is_refused_with_the_known_ones():
    """The advice lists what may be written."""
    error = refusal(REACH_LOG_LEVEL="loud")

    assert all(level in error.advice for level in LOG_LEVELS)


def test_settings_cannot_be_changed():
    """What was read at the start holds until the end."""
    settings = Settings()

    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.port = 1


def test_every_setting_says_what_it_is_for():
    """A setting without a sentence is not documented."""
    assert [one.name for one in dataclasses.fields(Settings) if len(one.metadata["about"]) < 20] == []


def test_the_data_folder_of_a_checkout_stands_beside_the_package():
    """In a checkout the folders are the ones people edit."""
    assert Path(config.__file__).parent.parent / "lexicons" == data_folder("lexicons")


def test_the_data_folder_of_a_wheel_stands_inside_the_package(tmp_path, monkeypatch):
    """In a wheel nothing outside the package is looked at first."""
    inside = tmp_path / "reach" / "_data" / "templates"
    inside.mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(config, "__file__", str(tmp_path / "reach" / "config.py"))

    assert inside == data_folder("templates")


def test_a_missing_data_folder_is_refused_with_advice(tmp_path, monkeypatch):
    """A broken installation says so before the first request."""
    monkeypatch.setattr(config, "__file__", str(tmp_path / "reach" / "config.py"))

    with pytest.raises(SettingsError, match="without its models/ folder"):
        data_folder("models")
