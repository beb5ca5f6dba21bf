"""Everything Reach refuses, and why, in words a person can act on.

No HTTP lives here: ``reach.web`` alone decides which status an error becomes. Each error keeps its facts
as fields, and hands them all to ``Exception`` so that it survives the way between processes.
"""

from typing import Literal

TextCode = Literal["empty", "not_text", "too_long", "unknown_kind", "unknown_locale"]
FileCode = Literal[
    "broken", "empty", "encrypted", "incomplete", "no_words", "too_large", "too_slow", "unknown_format", "unsafe"
]
AddressCode = Literal[
    "failed",
    "not_public",
    "not_web",
    "switched_off",
    "too_large",
    "too_many_moves",
    "too_slow",
    "unreachable",
    "wrong_type",
]


class ReachError(Exception):
    """The root of the tree, there to be caught; it is never raised itself."""


class LexiconError(ReachError):
    """A lexicon file cannot be used as it stands: its author's to mend, not the program's.

    Attributes:
        file: The file as its author knows it, such as ``en/age.toml``.
        entry: The entry's key in that file, or None when the whole file is meant.
        line: The line the entry or the mistake is on, or None when it is not known.
        problem: What is wrong.
        advice: What to write instead.
    """

    def __init__(self, file: str, entry: str | None, line: int | None, problem: str, advice: str) -> None:
        super().__init__(file, entry, line, problem, advice)
        self.file = file
        self.entry = entry
        self.line = line
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        entry = "" if self.entry is None else f"[{self.entry}] "
        return f"{place}: {entry}{self.problem} {self.advice}".rstrip()


class TextError(ReachError):
    """What was handed in cannot be read as a text to check: the caller's to mend.

    Attributes:
        code: One word from ``TextCode`` that a program can branch on.
        detail: The same for a person. It never repeats the text itself.
    """

    def __init__(self, code: TextCode, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        return self.detail


class FileError(ReachError):
    """A file cannot be opened or made: for the person who chose it, or asked for it, to act on.

    Attributes:
        code: One word from ``FileCode`` that a program can branch on.
        detail: What is wrong and what to do. It never repeats what is in the file.
    """

    def __init__(self, code: FileCode, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        return self.detail


class AddressError(ReachError):
    """A page on the web cannot be fetched: for the person who gave its address to act on.

    Attributes:
        code: One word from ``AddressCode`` that a program can branch on.
        detail: What is wrong and what to do. It says nothing of the network that Reach runs in.
    """

    def __init__(self, code: AddressCode, detail: str) -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        return self.detail


class SettingsError(ReachError):
    """A setting holds nonsense: the operator's to mend before anything starts.

    Attributes:
        name: The setting as the operator wrote it, such as ``REACH_PORT``.
        problem: What is wrong with its value.
        advice: What to write instead.
    """

    def __init__(self, name: str, problem: str, advice: str) -> None:
        super().__init__(name, problem, advice)
        self.name = name
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name} {self.problem} {self.advice}".rstrip()
