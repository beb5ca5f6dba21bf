"""A PDF as text: the words of its pages, with lines joined that only the page's width had parted."""

from __future__ import annotations

import json
import operator
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise
from pathlib import Path
from typing import Literal

from reach.errors import FileError

MOST_SECONDS = 15
FULL = 0.72  # of a page's usual line: a line as long as this has been wrapped

_BULLET = re.compile(
    r"\s*(?:[\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u00b7\u2043\u2219\u27a2\uf0b7\uf0a7\uf0d8\u2713\u2714\u25ba\u25b6]+\s*|[-\u2013*]\s+)"
)
_NUMBERED = re.compile(r"\s*(?:\(?\d{1,2}|[a-z])[.)]\s")
_PAGE_NUMBER = re.compile(r"\s*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*", re.IGNORECASE)
_HYPHEN = re.compile(r"([^\W\d_]{2,50})[-\u00ad\u2010]\Z")
_HYPHENS = "-\u00ad\u2010"
_TAIL = 60  # characters of a line that are looked at for it
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_KEEP_HYPHEN = frozenset(
    "all co cross e ex full half hands high long low multi non off on one part pre self semi short two well".split()
)
_JUNK_TITLE = re.compile(r"(?:microsoft word|untitled|document\d*)\b.*|.*\.(?:docx?|indd|pdf|odt)", re.IGNORECASE)

Refusal = Literal["broken", "encrypted", "too_large", "too_slow"]
_REFUSALS: dict[Refusal, str] = {
    "broken": "This PDF is damaged or incomplete. Save it again, or copy the words and paste them.",
    "encrypted": "This PDF is locked. Save it without a password, or copy the words and paste them.",
    "too_large": "This PDF is larger than an advert can be. Save the pages with the advert as a file of their own.",
    "too_slow": "This PDF takes too long to read. Copy the words and paste them.",
}


@dataclass(frozen=True, slots=True)
class Pages:
    """What a PDF says, and its title where it has one that somebody gave."""

    text: str
    title: str


def read_pdf(data: bytes, seconds: int = MOST_SECONDS) -> Pages:
    """Read a PDF, in a process of its own that ends after `seconds`.

    Raises:
        FileError: when it is damaged, locked, too large, takes too long, or holds no words.
    """
    command = [sys.executable, "-P", str(Path(__file__).with_name("pdf_pages.py")), str(seconds)]
    try:
        # Waiting costs no processor, so the clock may run longer than the processor's time. Nothing of the file is in
        # the arguments.
        done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=seconds * 2)  # noqa: S603 -- our own program
    except subprocess.TimeoutExpired:
        raise _refused("too_slow") from None
    if done.returncode != 0:
        raise _refused("too_slow" if done.returncode < 0 else "broken")
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise _refused(answer["refused"])
    text = join_pages(answer["pages"])
    if not any(sign.isalnum() for sign in text):
        raise FileError(
            "no_words",
            "This PDF holds pictures of text only. Copy the words from where it was made, or read it with software "
            "for text recognition, and paste them.",
        )
    title = " ".join(answer["title"].split())
    return Pages(text, "" if _JUNK_TITLE.fullmatch(title) else title)


def join_pages(pages: Sequence[str]) -> str:
    """The words of pages as one text: a paragraph a line, list items after "- ", no page numbers.

    A PDF knows where words stand, not what belongs together. A line almost as wide as its neighbours was wrapped and
    goes on; so does one that ends in a hyphen or before a small letter.
    """
    lines = [line for page in pages for line in _lines(page)]
    known = Counter(word.lower() for line in lines for word in re.findall(r"[\w-]+", line))
    width = _usual_width(lines)
    parts: list[str] = []
    for before, line in pairwise(["", *lines]):
        if not line:
            continue
        if before and _goes_on(before, line, width):
            _join(parts, line, known)
        else:
            parts += [_gap(before, parts), line]
    return "".join(parts).strip()


def _lines(page: str) -> Iterator[str]:
    """The lines of a page, bullets in one manner, without the page's number."""
    found = [" ".join(line.split()) for line in page.splitlines()]
    while found and (not found[-1] or _PAGE_NUMBER.fullmatch(found[-1])):
        found.pop()
    waiting = False
    for line in dropwhile(operator.not_, found):
        mark = _BULLET.match(line)
        if mark and mark.end() == len(line):
            waiting = True  # some programs put the bullet on a line of its own
            continue
        words = line[mark.end() :] if mark else line
        yield f"- {words}" if (mark or waiting) and words else words
        waiting = waiting and not words


def _usual_width(lines: Sequence[str]) -> int:
    widths = sorted(len(line) for line in lines if line)
    return widths[len(widths) * 9 // 10] if widths else 0


def _goes_on(before: str, line: str, width: int) -> bool:
    if line.startswith("- ") or _NUMBERED.match(line):
        return False
    if before.endswith((".", "!", "?", ":", ";")):
        return False
    return _cut_word(before) is not None or line[0].islower() or (width >= 40 and len(before) >= FULL * width)


def _join(parts: list[str], line: str, known: Counter[str]) -> None:
    """Put a line behind the one it goes on from; a word that was parted is whole again."""
    cut = _cut_word(parts[-1])
    first = _FIRST_WORD.match(line)
    if cut is None or first is None or not line[0].islower():
        parts += ["" if cut else " ", line]
        return
    head, tail = cut.group(1).lower(), first.group().lower()
    whole, hyphened = known[head + tail], known[f"{head}-{tail}"]
    keeps = hyphened > whole or (not whole and (head in _KEEP_HYPHEN or not cut.group(1)[1:].islower()))
    parts[-1] = parts[-1].rstrip(_HYPHENS)
    parts += ["-" if keeps else "", line]


def _cut_word(line: str) -> re.Match[str] | None:
    """The letters and the hyphen that a line ends in."""
    return _HYPHEN.search(line[-_TAIL:])


def _gap(before: str, parts: list[str]) -> str:
    """What parts a line from the one before: an empty line where the page has one too."""
    if not parts:
        return ""
    return "\n" if before else "\n\n"


def _refused(why: Refusal) -> FileError:
    return FileError(why, _REFUSALS[why])
