"""An advert as the readers of structure take it: its document, and its lines by what they are for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reach.wording.document import Document
from reach.wording.report import LineRole


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a text beside its words.

    `title` is the job's, where it stands apart; it tells what the work is, driving or care, and is not checked itself.
    `place` is the code of the jurisdiction where the work is; `on` the day for which rules with dates are read.
    """

    title: str = ""
    place: str = ""
    on: date | None = None


NOTHING_MORE = About()


@dataclass(frozen=True)
class Advert:
    """A document with the role of each line; `lines` is empty where no model reads roles."""

    document: Document
    lines: Sequence[LineRole]
    about: About = NOTHING_MORE

    @property
    def title(self) -> str:
        """The job's title, where it stands apart from the text."""
        return self.about.title

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
