"""A file's bytes as a text to check.

What reads one format is imported when a file of that format comes: python-docx and lxml cost every start of the server
a fifth of a second and 30 MB, and most texts are pasted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import PurePath

from reach.errors import FileError
from reach.files.layout import compose
from reach.files.opened import MOST_BYTES, FileKind, Opened
from reach.files.plain import charset_of, decode
from reach.files.posting import Posting, find_posting

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_PDF_WITHIN = 1024  # bytes: readers of PDF look that far for its mark
_HTML_WITHIN = 4096  # bytes
_DOCUMENT_NAMES = frozenset({".doc", ".docm", ".docx", ".dot", ".dotx", ".odt", ".pages", ".pdf", ".rtf"})
_HTML_NAMES = (".html", ".htm", ".xhtml")
_POSTING_NAMES = (".json", ".jsonld")
_MARKDOWN_NAMES = (".md", ".markdown")
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,9}\b[^<>]{0,200}>", re.IGNORECASE)


def open_file(data: bytes, name: str = "", media_type: str = "", *, most_bytes: int = MOST_BYTES) -> Opened:
    """Open what somebody chose, pasted or fetched.

    What it is, its first bytes say; the name and the media type only tell kinds of text apart.

    Args:
        data: the bytes.
        name: the file's name; folders in it are dropped.
        media_type: as a server called it, with its charset if it said one.
        most_bytes: the largest file that is read.

    Raises:
        FileError: when it cannot be read, in words for the person who chose it.
    """
    if len(data) > most_bytes:
        raise FileError(
            "too_large",
            f"This file has {len(data) / 1e6:,.1f} MB; the limit is {most_bytes / 1e6:,.1f} MB. "
            "Take pictures out of it, or copy the words and paste them.",
        )
    name = PurePath(name.replace("\\", "/")).name
    opened = _opened(data, name.lower(), media_type.lower())
    if not opened.text.strip():
        raise FileError("empty", "There is nothing to read in this file. Choose another, or paste the text.")
    return replace(opened, name=name, data=data)


def _opened(data: bytes, name: str, media_type: str) -> Opened:
    if data.startswith(_ZIP):
        return _open_word(data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return _open_pdf(data)
    _refuse_old(data)
    _refuse_misnamed(data, name, media_type)
    text = decode(data, charset_of(media_type, data))
    if name.endswith(_POSTING_NAMES) or "json" in media_type or text.lstrip()[:1] in {"{", "["}:
        opened = _open_posting(text, sure=name.endswith(_POSTING_NAMES) or "json" in media_type)
        if opened is not None:
            return opened
    if name.endswith(_HTML_NAMES) or "html" in media_type or _HTML_START.match(text):
        return _open_page(text)
    kind: FileKind = "md" if name.endswith(_MARKDOWN_NAMES) or "markdown" in media_type else "txt"
    return Opened(text, kind)


def _refuse_old(data: bytes) -> None:
    if data.startswith(_OLE):
        if _LOCKED_OFFICE in data:
            raise FileError("encrypted", "This file is locked with a password. Save it without one and try again.")
        raise FileError(
            "unknown_format", "This is a Word document of the old kind (.doc). Save it as .docx and try again."
        )
    if data.startswith(b"{\\rtf"):
        raise FileError(
            "unknown_format", "This is a Rich Text file. Save it as .docx, or copy the words and paste them."
        )


def _refuse_misnamed(data: bytes, name: str, media_type: str) -> None:
    """Refuse what says it is a document and is none; a page may be called so, as servers and old programs do."""
    ending = PurePath(name).suffix
    is_page = "html" in media_type or _HTML_START.match(data[:_HTML_WITHIN].decode("latin-1"))
    if ending not in _DOCUMENT_NAMES or is_page or not data.strip():
        return
    raise FileError(
        "broken",
        f"This file is called {ending} and holds something else, or is damaged. "
        "Open it where it was made, save it again and retry, or copy the words and paste them.",
    )


def _open_word(data: bytes) -> Opened:
    from reach.files.word import read_word  # noqa: PLC0415 -- slow to load, and only wanted here

    word = read_word(data)
    return Opened(compose(word.lines), "docx", word.title, lines=tuple(word.lines))


def _open_pdf(data: bytes) -> Opened:
    from reach.files.pdf import read_pdf  # noqa: PLC0415 -- only wanted here

    pages = read_pdf(data)
    return Opened(pages.text, "pdf", pages.title)


def _open_page(text: str) -> Opened:
    from reach.files.page import read_page  # noqa: PLC0415 -- slow to load, and only wanted here

    page = read_page(text)
    for data in page.data():
        try:
            posting = find_posting(data)
        except FileError:
            continue
        if posting is not None and posting.description:
            return Opened(_words_of(posting), "html", posting.title or page.title, posting=posting)
    return Opened(compose(page.lines), "html", page.title, lines=tuple(page.lines))


def _open_posting(text: str, *, sure: bool) -> Opened | None:
    try:
        posting = find_posting(text)
    except FileError:
        if sure:
            raise
        return None
    if posting is not None:
        return Opened(_words_of(posting), "posting", posting.title, posting=posting)
    if sure:
        raise FileError("unknown_format", 'This JSON holds no posting: an object whose "@type" is "JobPosting".')
    return None


def _words_of(posting: Posting) -> str:
    """A posting as boards show it: its title, its pay where the description does not tell, its words."""
    words = _from_html(posting.description)
    parts = [posting.title if not words.startswith(posting.title) else ""]
    if posting.pay is not None and not any(character.isdigit() for character in words):
        parts.append(posting.pay.words)
    parts.append(words)
    for heading, html in posting.sections():
        parts += [heading, _from_html(html)]
    return "\n\n".join(part for part in parts if part)


def _from_html(html: str) -> str:
    """A description as text; one whose tags were escaped twice is read twice."""
    from reach.files.page import read_page  # noqa: PLC0415 -- slow to load, and only wanted here

    for _ in range(2):
        html = compose(read_page(html).lines) if _TAG.search(html) else unescape(html)
    return html.strip()
