"""Text out of a file somebody chose: .txt or .md, in the encodings that editors write."""

from __future__ import annotations

import codecs

from werkzeug.datastructures import FileStorage

from reach.errors import TextError

KNOWN = (".txt", ".md", ".markdown", ".text")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(file: FileStorage) -> str:
    """Read an uploaded file.

    Raises:
        TextError: when it is not a text file.
    """
    name = (file.filename or "").lower()
    if not name.endswith(KNOWN):
        raise TextError(
            "not_text", "Reach reads .txt and .md files. From anything else, copy the words and paste them."
        )
    text = decoded(file.stream.read())
    if not text.strip():
        raise TextError("empty", "There is nothing to read in this file. Choose another, or paste the text.")
    return text


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8, UTF-16 with its mark, or what older Windows editors wrote.

    Raises:
        TextError: when the bytes are no text.
    """
    if data.startswith(_UTF16):
        return _strictly(data, "utf-16")
    if b"\0" in data:
        raise TextError("not_text", "This file does not hold plain text. Save it as .txt and try again.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _strictly(data, "cp1252")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise TextError(
            "not_text", "This file is in an encoding we cannot read. Save it as UTF-8 and try again."
        ) from None
