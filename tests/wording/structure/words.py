"""The clarity lists as they ship, and an advert of a text, for the tests of what reads them."""

from functools import cache

from reach.config import data_folder
from reach.wording.document import Document
from reach.wording.report import LineRole
from reach.wording.structure.plainness import ClarityWords, load_clarity
from reach.wording.structure.reading import About, Advert


@cache
def shipped_words() -> ClarityWords:
    """The lists as they ship, compiled once."""
    return load_clarity(data_folder("lexicons") / "clarity.toml")


def advert_of(text: str, title: str = "", *roles: LineRole) -> Advert:
    """An advert as the readers take it."""
    return Advert(Document(text), roles, About(title=title))
