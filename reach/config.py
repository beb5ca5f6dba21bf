"""What an operator may set, read from the environment once, at the start.

``Settings.from_environment`` is the only reader of ``REACH_*`` variables. It refuses nonsense with the
variable's name and advice, and it refuses names it does not know: a misspelt setting must not be silence.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, Self, cast, get_args
from urllib.parse import urlsplit

from reach.errors import SettingsError

PREFIX = "REACH_"

LogLevel = Literal["debug", "info", "warning", "error"]
LOG_LEVELS: tuple[LogLevel, ...] = get_args(LogLevel)

DataFolder = Literal["lexicons", "models", "templates"]
Switch = Literal["off", "on"]

MOST_STATEMENT = 10_000  # characters of what a company says it values
HOST_MARKS = frozenset(".-:_[]%")


def data_folder(name: DataFolder) -> Path:
    """Find a folder that ships with Reach: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parent
    for folder in (package / "_data" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise SettingsError(
        "reach", f"is installed without its {name}/ folder.", "Install the wheel again, or run from a full checkout."
    )


def read_whole_number(least: int, most: int) -> Callable[[str, str], int]:
    """Make a reader of whole numbers that refuses anything outside ``least`` to ``most``."""

    def read(name: str, value: str) -> int:
        if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            raise SettingsError(name, f"is {value!r}.", f"Write a whole number from {least} to {most}.")
        return int(value)

    return read


def read_host(name: str, value: str) -> str:
    """Read a host name or an address to listen on, without a scheme or a port."""
    if not all((sign.isascii() and sign.isalnum()) or sign in HOST_MARKS for sign in value):
        raise SettingsError(name, f"is {value!r}.", "Write a host name or an address alone, such as 0.0.0.0.")
    return value


def read_base_url(name: str, value: str) -> str:
    """Read the public address of the server and take off the slash at its end."""
    refusal = SettingsError(name, f"is {value!r}.", "Write a whole address, such as https://reach.example.org.")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise refusal from None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0 or parts.query or parts.fragment:
        raise refusal
    return value.rstrip("/")


def read_log_level(name: str, value: str) -> LogLevel:
    """Read how much is logged, in either case of letters."""
    for level in LOG_LEVELS:
        if value.lower() == level:
            return level
    raise SettingsError(name, f"is {value!r}.", f"Write one of {', '.join(LOG_LEVELS)}.")


def read_switch(name: str, value: str) -> Switch:
    """Read whether something is on or off, in either case of letters."""
    for switch in get_args(Switch):
        if value.lower() == switch:
            return cast("Switch", switch)
    raise SettingsError(name, f"is {value!r}.", "Write on or off.")


def read_statement_path(name: str, value: str) -> str:
    """Read the path of a file that holds a statement of values, and make sure that it does."""
    statement_in(value, name)
    return value


def read_lists_path(name: str, value: str) -> str:
    """Read the path of a folder with a team's own word lists; what is in them is read when they are loaded."""
    advice = "Name a folder with .toml files that Reach may read; lexicons/README.md tells what they hold."
    folder = Path(value)
    if not folder.is_dir():
        raise SettingsError(name, f"is {value!r}, which is no folder.", advice)
    if not any(folder.glob("*.toml")):
        raise SettingsError(name, f"is {value!r}, a folder without a .toml file.", advice)
    return value


def statement_in(path: str, name: str = "REACH_VALUES_FILE") -> str:
    """The statement of values that a file holds.

    Raises:
        SettingsError: it cannot be read, is empty, or is longer than a statement may be.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig").strip()
    except (OSError, ValueError) as error:
        why = "is not text in UTF-8." if isinstance(error, ValueError) else f"cannot be read: {error.strerror}."
        raise SettingsError(name, why, "Name a text file in UTF-8 that Reach may read.") from None
    if not text:
        raise SettingsError(name, "names an empty file.", "Write into it what your company says it values.")
    if len(text) > MOST_STATEMENT:
        problem = f"names a file of {len(text):,} characters."
        raise SettingsError(name, problem, f"A statement of values may have {MOST_STATEMENT:,}; keep what says most.")
    return text


def setting(default: Any, read: Callable[[str, str], Any], about: str) -> Any:  # noqa: ANN401 -- as dataclasses.field
    """Declare one setting: its default, its reader and what it is for."""
    return field(default=default, metadata={"read": read, "about": about})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything an operator may set. Each field's variable is ``REACH_`` and its name in capitals."""

    host: str = setting("127.0.0.1", read_host, "Address to listen on; 0.0.0.0 for every network of the machine.")
    port: int = setting(8000, read_whole_number(1, 65_535), "Port to listen on, the same for every process.")
    base_url: str = setting("", read_base_url, "Public address, where it differs from what a request says.")
    max_chars: int = setting(200_000, read_whole_number(1_000, 5_000_000), "Longest text accepted, in characters.")
    max_file: int = setting(5_000_000, read_whole_number(100_000, 50_000_000), "Largest file or page read, in bytes.")
    fetch: Switch = setting("off", read_switch, "Whether visitors may have a page read by its address: on or off.")
    processes: int = setting(2, read_whole_number(1, 64), "Server processes; one a core is a good start.")
    lexicons: str = setting("", read_lists_path, "Folder with your team's own entries and changes to the rules.")
    values_file: str = setting("", read_statement_path, "Text file with what your company says it values.")
    log_level: LogLevel = setting("info", read_log_level, "How much is logged: debug, info, warning or error.")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Self:
        """Read every setting from ``environment``; an absent or empty variable keeps the default."""
        declared = {PREFIX + one.name.upper(): one for one in fields(cls)}
        for name in environment:
            if name.startswith(PREFIX) and name not in declared:
                raise SettingsError(name, "is not a setting.", f"Known are {', '.join(sorted(declared))}.")
        values = {}
        for name, one in declared.items():
            value = environment.get(name, "").strip()
            if value:
                values[one.name] = one.metadata["read"](name, value)
        return cls(**values)
