"""What a job's title does to being found: words nobody searches for, codes, shouting, length, and names of one sex.

Ninjas and salesmen in the text itself are findings of the word lists. Those do not read a title that stands apart, so
names of one sex are noted here for it alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reach.wording.claims import Evidence, Span
from reach.wording.document import HEADINGS, Document
from reach.wording.structure.facts import Note
from reach.wording.structure.plainness import ClarityWords
from reach.wording.structure.reading import Advert

LONG_TITLE = 60  # characters
MOST_READ = 300  # characters; whatever is longer is no title
FEWEST_SHOUTED = 2  # words of four letters and more

SEARCH = Evidence("guide", "Job boards match a title by its words, and their guides ask for the plain name of the job")
NEUTRAL = Evidence("law", "Directive (EU) 2023/970, article 5: job titles are to be gender-neutral")
CAPITALS = Evidence("guide", "British Dyslexia Association style guide: no running text in capitals")

_CODE = re.compile(
    r"(?i:\b(?:req(?:uisition)?|ref(?:erence)?|job|vacancy|posting|position)\b\.?[ \t]*(?:id|no|number|code)?\b\.?"
    r"[ \t]*[:#-]?[ \t]*)(?=[A-Z\d/-]*\d{3})[A-Z\d/-]{3,20}"
    r"|#[ \t]?\d{3,}|\b(?:JR|R|REQ)-?\d{4,}\b|\b\d{5,}\b|\b[A-Z]{2,5}-\d{3,}\b"
    r"|[(\[][A-Z]{0,6}[ -]?\d{3,9}[)\]]|[(\[](?i:band|grade|level)[ ]?\d{1,2}[a-z]?[)\]]"
)
_MARKS = re.compile(r"[!?]{2,}|!|(?<!\*)\*{2,3}(?=[A-Za-z])|[~=$<>]{2,}")
_PICTURES = re.compile("[\u2600-\u27bf\u2b50\u2b55\U0001f000-\U0001faff]")
_DRESSED = re.compile(r"\A[#*=~_\s-]+|[*=~_\s:-]+\Z")


class Title(NamedTuple):
    """A title and where it stands in the text; None where it stands apart."""

    text: str
    start: int | None

    def at(self, first: int, last: int) -> tuple[Span, ...]:
        """The place of a part of the title in the text, if the title stands there."""
        return () if self.start is None else (Span(self.start + first, self.start + last),)


def title_of(advert: Advert) -> Title | None:
    """The title that was given, else the first line where it stands as a heading and is not a part's."""
    text, lines = advert.text, advert.document.lines
    first = lines[0] if lines else None
    if advert.title.strip():
        title = advert.title.strip()[:MOST_READ]
        same = first is not None and text.startswith(title, first.body.start)
        return Title(title, first.body.start if first is not None and same else None)
    if first is None or first.kind != "heading" or len(lines) == 1:
        return None
    line = text[first.body.start : first.body.end]
    inner = _DRESSED.sub("", line)
    words = inner.lower().split()
    if not words or ":" in line or words[0] in HEADINGS or words[-1] in HEADINGS:
        return None
    return Title(inner, first.body.start + line.index(inner))


def read_title(advert: Advert, words: ClarityWords) -> list[Note]:
    """What is noted of the title; nothing where there is none."""
    title = title_of(advert)
    if title is None:
        return []
    return [*_named(title, words), *_dressed(title), *_shouted(title)]


def _named(title: Title, words: ClarityWords) -> Iterator[Note]:
    document = Document(title.text)
    for hit in words.titles.hits(document):
        span = document.span_of(hit.first, hit.last)
        said = title.text[span.start : span.end]
        if hit.owner == "gendered":
            if title.start is None:
                better = words.gendered[" ".join(document.folds[hit.first : hit.last + 1])]
                yield Note(
                    "title.gendered",
                    "title",
                    f'"{said}" names one sex',
                    "Whoever is not meant by the title passes on, and in the EU a title has to be neutral.",
                    NEUTRAL,
                    f'Write "{better}".',
                )
            continue
        yield Note(
            "title.unsearchable",
            "title",
            f'Nobody searches for "{said}"',
            "People type the plain name of a job. An advert under another name is not found, however good it is.",
            SEARCH,
            "Call the job what people in it call themselves, and keep the colour for the text.",
            spans=title.at(span.start, span.end),
        )
        return


def _dressed(title: Title) -> Iterator[Note]:
    code = _CODE.search(title.text)
    if code:
        yield Note(
            "title.code",
            "title",
            "A code in the title",
            "It means nothing to people from outside and takes the place of words they search for.",
            SEARCH,
            "Put the reference at the end of the advert.",
            spans=title.at(*code.span()),
        )
    marks = _PICTURES.search(title.text) or _MARKS.search(title.text)
    if marks:
        yield Note(
            "title.signs",
            "title",
            f'"{marks.group()}" in the title',
            "Search boxes and screen readers stumble over it, and it looks like an advertisement for something else.",
            SEARCH,
            "Keep the name of the job, and say what is special in the first line.",
            spans=title.at(*marks.span()),
        )


def _shouted(title: Title) -> Iterator[Note]:
    long = [word for word in re.findall(r"[^\W\d_]+", title.text) if len(word) >= 4]
    if len(long) >= FEWEST_SHOUTED and all(word.isupper() for word in long):
        yield Note(
            "title.capitals",
            "title",
            "The title is in capitals",
            "Words in capitals lose their shape and are slower to read, most of all for people with dyslexia.",
            CAPITALS,
            "Write it as a name: first letters large, the rest small.",
            spans=title.at(0, len(title.text)),
        )
    if len(title.text) > LONG_TITLE:
        yield Note(
            "title.long",
            "title",
            f"A title of {len(title.text)} characters",
            f"Lists of jobs and phones cut titles off after about {LONG_TITLE}, and what comes last is lost.",
            SEARCH,
            "Keep the name of the job and what sets it apart; place, hours and team have lines of their own.",
            spans=title.at(0, len(title.text)),
        )
