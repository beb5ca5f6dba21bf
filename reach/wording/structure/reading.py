"""An advert as the readers of structure take it: its document, and its lines by what they are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reach.wording.document import Document
from reach.wording.report import LineRole


@dataclass(frozen=True)
class Advert:
    """A document with the role of each line; `lines` is empty where no model reads roles."""

    document: Document
    lines: Sequence[LineRole]
    title: str = ""

    @property
    def text(self) -> str:
        """The words exactly as they were given."""
        return self.document.text

    @cached_property
    def lower(self) -> str:
        """The text in small letters where that keeps every offset, else as it is."""
        lowered = self.text.lower()
        return lowered if len(lowered) == len(self.text) else self.text

    def having(self, *roles: str) -> list[LineRole]:
        """The lines of these roles, in order."""
        return [line for line in self.lines if line.role in roles]
