"""What comes of opening a file, and what a file may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from reach.files.layout import Line
from reach.files.posting import Posting

FileKind = Literal["txt", "md", "html", "docx", "pdf", "posting"]
SaveFormat = Literal["txt", "md", "html", "docx", "posting"]

SAVE_FORMATS: tuple[SaveFormat, ...] = get_args(SaveFormat)
MOST_BYTES = 5_000_000  # as REACH_MAX_FILE is where nothing is set


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as a text to check, with what is needed to write changes back into it.

    Attributes:
        text: its words in lines, list items after "- ".
        kind: what the file is.
        title: what it calls itself; empty where it says nothing.
        name: the name it was opened by, without folders.
        data: its bytes, as they came.
        lines: the lines of `text` with their places in the file; empty where no change can be written back.
        posting: the schema.org JobPosting that it carries, if it does.
    """

    text: str
    kind: FileKind
    title: str = ""
    name: str = ""
    data: bytes = b""
    lines: tuple[Line, ...] = ()
    posting: Posting | None = None

    def keeps_layout(self, form: SaveFormat) -> bool:
        """Whether saving in this format writes changes into the file as it is, rather than making a new one."""
        return form == self.kind and bool(self.lines)
