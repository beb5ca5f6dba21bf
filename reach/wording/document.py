"""One immutable text and what lies in it: words, lines, blocks and sentences, all as offsets.

Nothing is transformed first and looked for again later: every offset counts code points into the text as given, so
CRLF, no-break spaces, soft hyphens, zero-width characters, emoji, combining marks and right-to-left text survive.
Words carry a folded form beside their offsets; matching reads the folded forms, people are shown the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Literal

from reach.wording.report import Kind, Span

SentenceSplitter = Callable[[str], Iterable[tuple[int, int]]]
LineKind = Literal["text", "bullet", "heading"]

STOP = "."
FEWEST_GAPS = 12
BREAK = "\n"

_IGNORED = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
_APOSTROPHES = "'\u2018\u2019\u02bc\uff07\u0060\u00b4"
_STOPS = ".!?;:\u2026\u2022\u00b7|"
_AFTER_A_STOP = "\"'\u201d\u2019)]*ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# One group holds each token whole, so that splitting by it gives gaps and tokens in turn.
# It begins with the class of all signs that open a token: what stands between tokens is passed over at a look.
_WORD = re.compile(
    rf"([A-Za-z0-9/&+({_STOPS}\u0080-\U0010ffff](?:"
    # Most words, told at a look.
    r"(?<=[A-Za-z])[A-Za-z]*+(?=[ ,\n])"
    # Initials written with full stops ("U.S.", "R.N.") are one word.
    r"|(?<=[A-Za-z])(?=\.)(?<![^\W_][A-Za-z])"
    r"(?:\.(?:[A-Za-z]\.)+(?:[A-Za-z](?![^\W_]))?|(?<=[A-Z])\.[A-Z](?![^\W_]))"
    # So is a number with a decimal point or a comma for thousands.
    r"|(?<=\d)\d*(?:[.,]\d+)+(?![^\W_])"
    rf"|(?<=[^\W_])[^\W_]*(?:[{_APOSTROPHES}{_IGNORED}{_MARKS}]+[^\W_]+)*[{_MARKS}{_IGNORED}]*"
    r"|(?<=[/&+])|(?<=\()[Ss]\)[Hh][Ee](?![^\W_])"
    rf"|(?<=[{_STOPS}])[{_STOPS}]*+))"
)
_FOLD = re.compile(rf"[{_IGNORED}]")
_QUOTES = str.maketrans(dict.fromkeys(_APOSTROPHES, "'"))
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(
    r"[\s\u200b\ufeff]*(?:[-*\u2022\u2023\u25e6\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u00b7\u2013\u2014\u2043\u2219\u27a2"
    r"\u2713\u2714\u2705\u25ba\u25b6\u00bb>+\uf0b7\uf0a7\uf0d8\u00a7]+(?:[ \t\u00a0]+|(?=[A-Z]))|o\t"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?:[ \t\u00a0]+|(?=[A-Z][a-z])))"
)
_ENDS_OPEN = re.compile(
    r"(?:,|-|\b(?:and|or|of|in|on|at|to|for|with|the|a|an|by|as|from|that|which|is|are|be|under))\s*\Z", re.IGNORECASE
)
_INK = re.compile(r"\S|\Z")
_SENTENCE = re.compile(r"(?<![.!?])[.!?]++[\"'\u201d\u2019)\]]*+(?=\s|\Z)|[.!?](?=[A-Z][a-z])")
LONG = 600  # characters of a statement that is likely a list run together
_END = re.compile(r"([.!?\u2026][.!?\u2026\"')\]\u201d\u2019]{0,4}+)\s*+(?=[\"'(\u201c\u2018]?[A-Z])")
# Before the stop two small letters, figures or closing signs: "e.g.", "Dr." and "U.S." end nothing.
_BEFORE_END = re.compile(r"[a-z0-9)%]{2}\Z")
HEADINGS = frozenset(
    "about benefits company compensation description details duties education eligibility environment experience how "
    "hours introduction job knowledge location offer overview perks position qualifications remuneration requirements "
    "required responsibilities role salary schedule skills summary tasks terms what who why working you your".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it. `span` leaves out outer spaces; `body` also leaves out the bullet."""

    span: Span
    body: Span
    kind: LineKind


def fold(word: str) -> str:
    """The form of a word that matching reads: lower case, plain apostrophes, no invisible characters."""
    if not word.isascii():
        word = unicodedata.normalize("NFKC", _FOLD.sub("", word).translate(_QUOTES))
    return word.lower().replace("`", "'")


class Document:
    """A text to analyse.

    Args:
        text: the words as the author gave them; kept exactly.
        kind: "advert" or "post".
        split: finds sentences in a stretch of text, as (start, end) pairs into it; a plain rule stands in without one.
    """

    def __init__(self, text: str, kind: Kind = "advert", split: SentenceSplitter | None = None) -> None:
        self.text = text
        self.kind: Kind = kind
        self._split = split or split_plainly
        self._sentences: dict[int, tuple[Span, ...]] = {}
        self._tokenise()

    def _tokenise(self) -> None:
        pieces = _WORD.split(self.text)
        edges = [*accumulate(map(len, pieces))]
        self.starts, self.ends = edges[:-1:2], edges[1::2]
        # No token holds a space.
        self.folds = " ".join(pieces[1::2]).lower().split(" ") if len(pieces) > 1 else []
        self._fold_odd()
        self._part_blocks()

    def _fold_odd(self) -> None:
        """Fold what lower case alone does not, and leave out stops that end nothing."""
        folds, idle = self.folds, False
        for index in [index for index, word in enumerate(folds) if not (word.isalnum() and word.isascii())]:
            folds[index] = folded = self._folded(index, folds[index])
            idle = idle or not folded
        if idle:
            kept = [index for index, word in enumerate(folds) if word]
            self.starts, self.ends = [self.starts[at] for at in kept], [self.ends[at] for at in kept]
            self.folds = [folds[at] for at in kept]

    def _folded(self, index: int, word: str) -> str:
        end = self.ends[index]
        if word[0] in _STOPS:
            # A stop ends a match; a decimal point or a dot inside an address does not.
            after = self.text[end : end + 1]
            return STOP if after in _AFTER_A_STOP or after.isspace() else ""
        if not word.isascii():
            return fold(self.text[self.starts[index] : end]).replace(" ", "")
        if word in "&+":
            return "and"
        return word.replace(".", "").replace("`", "'") if word[0].isalpha() else word.replace("`", "'")

    def _part_blocks(self) -> None:
        """Put a break before the first word of every block but the first."""
        starts, ends, folds = self.starts, self.ends, self.folds
        self.starts, self.ends, self.folds = [], [], []
        done = 0
        for edge in self._breaks:
            index = bisect_left(starts, edge, done)
            if index == len(starts):
                break
            self.starts += starts[done:index]
            self.ends += ends[done:index]
            self.folds += folds[done:index]
            self.starts.append(edge)
            self.ends.append(edge)
            self.folds.append(BREAK)
            done = index
        self.starts += starts[done:]
        self.ends += ends[done:]
        self.folds += folds[done:]

    @cached_property
    def key(self) -> str:
        """The folded words, one space between and around them: what the matcher reads."""
        return " " + " ".join(self.folds) + " "

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Folded word -> the tokens that have it."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.folds):
            if word in found:
                found[word].append(index)
            else:
                found[word] = [index]
        return found

    @cached_property
    def figures(self) -> list[int]:
        """The tokens that begin with a digit, in order."""
        return sorted(i for word, places in self.positions.items() if word[0].isdigit() for i in places)

    def span_of(self, first: int, last: int) -> Span:
        """The text from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def token_at(self, offset: int) -> int:
        """The last token that starts at or before `offset`; -1 where there is none."""
        return bisect_right(self.starts, offset) - 1

    @cached_property
    def word_count(self) -> int:
        """How many words there are, without making a span of each."""
        return [word[0].isalnum() for word in self.folds].count(True)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Every word, without stops and signs."""
        return tuple(
            Span(start, end)
            for start, end, word in zip(self.starts, self.ends, self.folds, strict=True)
            if end > start and word[0].isalnum()
        )

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that is not blank, in order."""
        found = []
        for match in _LINE.finditer(self.text):
            line = match.group()
            stripped = line.strip()
            if stripped:
                start = match.start() + len(line) - len(line.lstrip())
                found.append(self._line(start, stripped))
        return tuple(found)

    def _line(self, start: int, line: str) -> Line:
        span = Span(start, start + len(line))
        bullet = None if line.startswith("**") and is_heading(line) else _BULLET.match(line)
        if bullet and bullet.end() < len(line):
            return Line(span, Span(start + bullet.end(), span.end), "bullet")
        return Line(span, span, "heading" if self.kind == "advert" and is_heading(line) else "text")

    @cached_property
    def _breaks(self) -> list[int]:
        return [block.start for block in self.blocks[1:]]

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """Paragraphs, bullets and headings; a sentence never runs over the edge of one."""
        found: list[Span] = []
        previous: Line | None = None
        for line in self.lines:
            if previous is not None and self._runs_on(previous, line):
                found[-1] = Span(found[-1].start, line.span.end)
            else:
                found.append(line.span)
            previous = line
        return tuple(found)

    def _runs_on(self, previous: Line, line: Line) -> bool:
        """Whether `line` goes on with the sentence of the line before, as hard-wrapped text does."""
        if line.kind == "bullet" or previous.kind == "heading":
            return False
        endings = self._endings(previous, line)
        if endings > self._spacing * 2:
            return False
        before = self.text[max(previous.span.start, previous.span.end - 12) : previous.span.end]
        if before[-1] in ".!?:;":
            return False
        small, open_end = self.text[line.span.start].islower(), _ENDS_OPEN.search(before) is not None
        # Over a blank line a sentence goes on only where both sides say so.
        return small and open_end if endings > self._spacing else small or open_end

    def _endings(self, previous: Line, line: Line) -> int:
        """How many line endings part two lines, whichever kind they are."""
        gap = previous.span.end, line.span.start
        return max(self.text.count("\n", *gap), self.text.count("\r", *gap))

    @cached_property
    def _spacing(self) -> int:
        """2 where the text is double-spaced, a blank line after nearly every line; 1 otherwise."""
        gaps = [self._endings(*pair) for pair in pairwise(self.lines)]
        return 2 if len(gaps) >= FEWEST_GAPS and sum(gap == 1 for gap in gaps) * 10 < len(gaps) else 1

    def block_at(self, offset: int) -> Span:
        """The block that holds `offset` (the nearest before it between blocks)."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.blocks[max(index, 0)]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def line_at(self, offset: int) -> Line:
        """The line that holds `offset` (the nearest before it between lines)."""
        index = bisect_right(self._line_starts, offset) - 1
        return self.lines[max(index, 0)]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    def sentences_in(self, block: Span) -> tuple[Span, ...]:
        """The sentences of one block; found when first asked for, since most blocks hold nothing of interest."""
        known = self._sentences.get(block.start)
        if known is None:
            text = self.text[block.start : block.end]
            known = tuple(
                Span(block.start + start, block.start + end) for start, end in self._split(text) if start < end
            )
            self._sentences[block.start] = known = known or (block,)
        return known

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Every sentence of the text, in order."""
        return tuple(sentence for block in self.blocks for sentence in self.sentences_in(block))

    @cached_property
    def statements(self) -> tuple[Span, ...]:
        """The sentences as models read them, each without the bullet before it.

        A stop before a capital is taken at its word, since the trained splitter costs more than all the rest here; it
        is asked only about a block in which no stop parts a long stretch.
        """
        found: list[Span] = []
        for block in self.blocks:
            body = self.line_at(block.start).body
            start = body.start if block.start < body.start < block.end else block.start
            pieces = list(_pieces(self.text, start, block.end))
            if any(len(piece) > LONG for piece in pieces):
                pieces = [Span(max(one.start, start), one.end) for one in self.sentences_in(block) if one.end > start]
            found += pieces
        return tuple(found)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`."""
        held = self.block_at(offset)
        sentences = self.sentences_in(held)
        index = bisect_right(sentences, offset, key=attrgetter("end"))
        return sentences[index] if index < len(sentences) else held


def split_plainly(text: str) -> Iterable[tuple[int, int]]:
    """Sentences by full stops alone: what is used where no trained splitter is given."""
    start = 0
    for match in _SENTENCE.finditer(text):
        if text[start : match.end()].strip():
            yield start, match.end()
        start = _next_ink(text, match.end())
    if text[start:].strip():
        yield start, len(text)


def _pieces(text: str, start: int, end: int) -> Iterable[Span]:
    for match in _END.finditer(text, start, end):
        if _BEFORE_END.search(text, max(match.start() - 2, start), match.start()):
            yield Span(start, match.end(1))
            start = match.end()
    if start < end:
        yield Span(start, end)


def _next_ink(text: str, place: int) -> int:
    found = _INK.search(text, place)
    return found.start() if found else len(text)


def is_heading(line: str) -> bool:
    """Whether a line without a bullet stands over what follows: short, unpunctuated, and marked, titled or known."""
    if len(line) > 90:
        return False
    if line.startswith("#") or (line.startswith("**") and line.rstrip(": ").endswith("**")):
        return True
    words = line.rstrip(": ").split()
    if not words or len(words) > 10 or line[-1] in ".!?,;":
        return False
    if line.endswith(":"):
        return len(words) <= 8
    letters = [word for word in words if word[0].isalpha()]
    if not letters or any(mark in line for mark in ",;"):
        return False
    return _titled(letters) or (
        len(words) <= 5 and letters[0][0].isupper() and letters[0].lower().strip("'’:") in HEADINGS
    )


def _titled(words: list[str]) -> bool:
    if all(word.isupper() for word in words):
        return True
    capital = sum(word[0].isupper() for word in words if len(word) > 3)
    return (
        len(words) >= 2
        and len(words) <= 8
        and capital == sum(len(word) > 3 for word in words)
        and words[0][0].isupper()
    )
