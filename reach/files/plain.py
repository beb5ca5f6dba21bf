"""Bytes as text, in the encodings that editors and servers write."""

from __future__ import annotations

import codecs
import re

from reach.errors import FileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
# Python has more encodings than pages have, and some of them (idna) take long over long texts.
_KNOWN = re.compile(
    r"(?:iso[-_]?8859[-_]\d{1,2}|latin[-_]?\d|windows[-_]125\d|cp125\d|koi8[-_][ru]|mac[-_]?roman|gb(?:k|2312|18030)"
    r"|big5|shift[-_]jis|euc[-_](?:jp|kr)|utf[-_]16(?:[bl]e)?)",
    re.IGNORECASE,
)
_META_WITHIN = 1024  # bytes: where the HTML standard has a page say its encoding


def decode(data: bytes, charset: str = "") -> str:
    """Bytes as text: by their byte order mark, else as UTF-8, else in the encoding named, else in Windows' western one.

    Raises:
        FileError: when the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data.removeprefix(mark) if encoding == "utf-8" else data, encoding)
    if b"\0" in data:
        raise FileError("unknown_format", "This file does not hold plain text. Save it as .txt or .docx and try again.")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _strictly(data, charset if _KNOWN.fullmatch(charset) else "cp1252")


def charset_of(media_type: str, page: bytes = b"") -> str:
    """The encoding that a media type, or else the head of an HTML page, names; empty where none does."""
    head = page[:_META_WITHIN].decode("ascii", "replace")
    found = _CHARSET.search(media_type) or _CHARSET.search(head)
    return found.group(1) if found else ""


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        raise FileError(
            "unknown_format", "This file is in an encoding we cannot read. Save it as UTF-8 and try again."
        ) from None
