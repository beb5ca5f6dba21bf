"""A text, changed or not, as the bytes of a file."""

from __future__ import annotations

from collections.abc import Sequence

from reach.files.layout import Line
from reach.files.making import as_markdown, lines_of
from reach.files.opened import Opened, SaveFormat
from reach.files.plain import charset_of, decode
from reach.files.posting import Posting, completed, write_posting
from reach.files.rewriting import Target, write_edits, write_text
from reach.wording.rewrite import Edit, apply_edits

MEDIA_TYPES: dict[SaveFormat, str] = {
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "posting": "application/ld+json; charset=utf-8",
}
ENDINGS: dict[SaveFormat, str] = {"txt": ".txt", "md": ".md", "html": ".html", "docx": ".docx", "posting": ".jsonld"}


def save_as(
    opened: Opened,
    form: SaveFormat,
    *,
    text: str | None = None,
    edits: Sequence[Edit] = (),
    posting: Posting | None = None,
) -> bytes:
    """Make a file of what was opened, with changes.

    Into a .docx or .html that was opened, changes are written where they belong and the rest stays as it was. Any other
    format is made new, with the headings and lists of the text.

    Args:
        opened: as `open_file` gave it; `Opened(text, "txt")` for a text that was pasted.
        form: the format wanted.
        text: the whole text as it is now; the opened one, or what `edits` make of it, where it is not given.
        edits: changes to the opened text, where they are known one by one.
        posting: facts that a posting needs beside its words; they go before those that were read.

    Raises:
        FileError: when a posting lacks what it cannot do without.
        ValueError: when edits overlap or lie outside the text.
    """
    now = apply_edits(opened.text, edits) if text is None else text
    exact = edits if text is None else ()
    if opened.keeps_layout(form):
        return _write_into(opened, form, now, exact)
    if form == "txt" or (form == "md" and opened.kind == "md"):
        return now.encode("utf-8", "replace")
    lines = lines_of(now, opened.lines)
    if form == "posting":
        return _posting(opened, lines, posting or Posting()).encode()
    return _made(form, lines, opened.title or _title(lines))


def _made(form: SaveFormat, lines: Sequence[Line], title: str) -> bytes:
    if form == "docx":
        from reach.files.word_writing import make_word  # noqa: PLC0415 -- slow to load, and only wanted here

        return make_word(lines, title)
    if form == "html":
        from reach.files.page_writing import make_page  # noqa: PLC0415 -- slow to load, and only wanted here

        return make_page(lines, title)
    return as_markdown(lines).encode("utf-8", "replace")


def _write_into(opened: Opened, form: SaveFormat, text: str, edits: Sequence[Edit]) -> bytes:
    if form == "docx":
        from reach.files.word_writing import WordTarget  # noqa: PLC0415 -- slow to load, and only wanted here

        word = WordTarget(opened.data)
        _write(word, text, edits)
        return word.to_bytes()
    from reach.files.page import read_page  # noqa: PLC0415 -- slow to load, and only wanted here
    from reach.files.page_writing import PageTarget  # noqa: PLC0415 -- the same

    page = PageTarget(read_page(decode(opened.data, charset_of("", opened.data))))
    _write(page, text, edits)
    return page.to_bytes()


def _write(target: Target, text: str, edits: Sequence[Edit]) -> None:
    if not (edits and write_edits(target, edits)):
        write_text(target, text)


def _posting(opened: Opened, lines: Sequence[Line], known: Posting) -> str:
    """The posting; the lines that only say what has a field of its own, its title and its pay, are left out."""
    from reach.files.page_writing import make_fragment  # noqa: PLC0415 -- slow to load, and only wanted here

    read = opened.posting or Posting()
    facts = completed(read, known)
    words = list(lines)
    if words and not known.title and _titles(words[0], read.title):
        facts = completed(facts, Posting(title=words[0].body))
    if words and words[0].body == facts.title:
        del words[0]
    if facts.pay is not None:
        words = [line for line in words if line.body != facts.pay.words]
    return write_posting(facts, make_fragment(words))


def _titles(line: Line, read: str) -> bool:
    """Whether the first line is the job's title: the one that was read, as it may have been changed."""
    return line.kind == "heading" or bool(read and set(read.lower().split()) & set(line.body.lower().split()))


def _title(lines: Sequence[Line]) -> str:
    return lines[0].body if lines and lines[0].kind == "heading" else ""
