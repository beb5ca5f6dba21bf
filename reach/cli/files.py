"""Files as commands treat them: written whole or not at all, with progress where somebody watches."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TextIO

from reach.config import Settings
from reach.errors import FileError
from reach.files import Opened, open_file
from reach.wording.intake import check_text

SECONDS_BETWEEN = 0.2


def opened(name: str, settings: Settings) -> Opened:
    """What is in a file, or on standard input for "-", as a text that can be checked.

    Raises:
        FileError: when the file cannot be opened.
        TextError: when its words cannot be checked.
        OSError: when there is no such file, or Reach may not read it.
    """
    most = settings.max_file
    if name == "-":
        data = sys.stdin.buffer.read(most + 1)
    else:
        with Path(name).open("rb") as file:
            data = file.read(most + 1)
    if len(data) > most:
        raise FileError("too_large", f"It has more than {most:,} bytes. REACH_MAX_FILE sets the limit.")
    found = open_file(data, "" if name == "-" else name, most_bytes=most)
    check_text(found.text, settings.max_chars)
    return found


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing that takes its place only once everything is in it.

    What is no plain file (a pipe, a device) is written to directly.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
        return
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _opened(part, path) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _opened(part: Path, path: Path) -> BinaryIO:
    """Open the part; a failure names the file that was asked for."""
    try:
        return part.open("xb")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


class Progress:
    """A line at the foot of a terminal that says how far we are; nothing where nobody watches.

    Args:
        out: the terminal, if it is one.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._watched = out.isatty()
        self._started = self._told = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._watched:
            print("\r\033[K", end="", file=self._out, flush=True)

    def reached(self, count: int) -> None:
        """Say how many lines are done, now and then."""
        now = time.monotonic()
        if self._watched and now - self._told >= SECONDS_BETWEEN:
            self._told = now
            rate = count / (now - self._started)
            print(f"\r\033[K{count:,} lines, {rate:,.0f} a second", end="", file=self._out, flush=True)
