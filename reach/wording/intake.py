"""The door of the core: what may be read as a text, and clear words for what may not.

Every refusal is a `TextError` whose detail names the place and the limit, and never repeats the text.
"""

from __future__ import annotations

import re

from reach.errors import TextError
from reach.wording.lexicon import LOCALES
from reach.wording.report import KINDS, Kind

MOST_CONTROLS = 0.01

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_INK = re.compile(rf"[^\s\x00-\x1f\x7f{_UNSEEN}]")


def check_text(text: str, max_chars: int) -> str:
    """The same text, once it is known to be one that can be checked.

    Raises:
        TextError: when it is too long, holds nothing to read, or is no text at all.
    """
    if len(text) > max_chars:
        raise TextError("too_long", f"The text is {len(text):,} characters long; the limit is {max_chars:,}.")
    if not text.isascii():
        _refuse_half_characters(text)
    if _CONTROL.search(text) and sum(1 for _ in _CONTROL.finditer(text)) > MOST_CONTROLS * len(text):
        raise TextError("not_text", "This looks like a binary file: it holds too many control characters to be a text.")
    if not _INK.search(text):
        raise TextError("empty", "There is no text to check.")
    return text


def check_kind(kind: str) -> Kind:
    """The kind of text, one of `KINDS`.

    Raises:
        TextError: when there is no such kind.
    """
    for known in KINDS:
        if kind == known:
            return known
    raise TextError("unknown_kind", f"There is no such kind of text. Known are: {', '.join(KINDS)}.")


def check_locale(locale: str) -> str:
    """The language of the word lists that read a locale: "en" for "en", "en-GB" and "en_US".

    Raises:
        TextError: when there are no word lists for the language.
    """
    language = re.split("[-_]", locale, maxsplit=1)[0].lower()
    if language not in LOCALES:
        raise TextError("unknown_locale", f"There are no word lists for this locale. Known are: {', '.join(LOCALES)}.")
    return language


def _refuse_half_characters(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise TextError(
            "not_text", f"Character {error.start + 1:,} is half of a surrogate pair, which no text can hold on its own."
        ) from None
