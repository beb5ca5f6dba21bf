"""Words for people at a terminal: wrapped to its width, coloured where it has colours, and never by colour alone."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from dataclasses import dataclass
from typing import TextIO

WIDEST = 100
COLOURS = {"exclude": "1;31", "discourage": "1;33", "check": "1;36", "strong": "1", "quiet": "2"}


@dataclass(frozen=True, slots=True)
class Paper:
    """Where a command writes for people."""

    out: TextIO
    colours: bool
    width: int

    def line(self, *pieces: str) -> None:
        """Write the pieces as one line."""
        print(*pieces, sep="  ", file=self.out)

    def paragraph(self, text: str, indent: str = "") -> None:
        """Write a text over as many lines as it needs."""
        print(textwrap.fill(text, self.width, initial_indent=indent, subsequent_indent=indent), file=self.out)

    def ink(self, text: str, colour: str) -> str:
        """The text in a colour, or as it is where there are none."""
        return f"\033[{COLOURS[colour]}m{text}\033[0m" if self.colours else text


def standard_paper() -> Paper:
    """Standard output. Signs that its encoding lacks are written as escapes rather than failing."""
    out = sys.stdout
    if hasattr(out, "reconfigure"):
        out.reconfigure(errors="backslashreplace")
    colours = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Paper(out, colours, min(shutil.get_terminal_size().columns, WIDEST))


def shown(text: str) -> str:
    """A text on one line, with nothing in it that a terminal would obey."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in " ".join(text.split()))
