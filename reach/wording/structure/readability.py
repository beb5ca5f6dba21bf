"""How hard a text is to read: two published formulas, and the sentences they are reckoned from.

- Flesch-Kincaid grade: Kincaid, Fishburne, Rogers and Chissom 1975, Navy Research Branch Report 8-75. It counts
  syllables, and so feels long words as they are spoken.
- Coleman-Liau index: Coleman and Liau 1975, Journal of Applied Psychology 60(2), 283-284. It counts letters.

Both give a grade of United States schools and were made for running text, so headings are left out, an item of a list
is a sentence of its own, and so short a stretch that it is a label is no sentence. They are written here rather than
taken from a library: the ones there are read a text again from its characters, and bring a dictionary to do it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from reach.wording.document import BREAK, STOP
from reach.wording.structure.facts import Readability
from reach.wording.structure.reading import Advert

LONG = 25  # words of a sentence; from there on readers lose the thread (GOV.UK content guidance)
LABEL = 4  # words; anything shorter in an advert names a thing and is read at a glance
RUN_TOGETHER = 70  # words; anything longer is nearly always a list that lost its line ends on the way
ITEMS_RUN_TOGETHER = 2
FEWEST_WORDS = 100  # both formulas were made for samples of this length
YEARS_BEFORE_SCHOOL = 5
OLDEST = 25  # years; higher grades speak of the text, and of nobody's age
LEFT_OUT = ("heading", "equal_opportunity")

_VOWELS = re.compile(r"[aeiouy]+")
# An e that is written and not spoken: at the end, before an ending, and where two words have become one.
_SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiouy]l)e\Z|(?:[^aeiouytdl]|[aeiouy]ll?)ed\Z|(?:[^aeiouylcsxzgh]|[aeiouy]l|[^cs]h)es\Z"
    r"|[^aeiouy]e(?:ly|ments?|ful|fully|less|ness|some)\Z|ques?\Z|iness(?:es)?\Z"
    r"|\A(?:stake|frame|pipe|guide|life|ware|some|every|there|safe|case|home|time|care|base|sales|face|white|trade|place)"
    r"(?=[bcfghklmnptvw])"
)
# Two vowels side by side that are two sounds.
_APART = re.compile(
    r"[^aeiouctsgln]i[aou]|[ctsg]i(?:ety|ali[tsz])|(?<![cts])ie(?:ti|nce|nt)|eo(?!u|p)|[^qg]ua|uou|[aeou]ing|yi|[st]m\Z"
    r"|(?:ea|ie)(?:tion|tive|te|tor)\Z|creat(?!u)|dual|\A(?:re[iou]|pre[aeo]|coo[pr])|area|idea|loya|roya|loye[re]|uen[tc]"
)
_IRREGULAR = {
    "experience": 4, "experiences": 4, "experienced": 4, "client": 2, "clients": 2, "colleague": 2, "colleagues": 2,
    "people": 2, "someone": 2, "centre": 2, "specialist": 3, "specialists": 3, "variety": 4, "implement": 3,
    "science": 2, "sciences": 3, "etc": 4, "theatre": 3, "evening": 2, "associate": 4, "compliance": 3, "portfolio": 4,
    "reliable": 4,
}  # fmt: skip
_LONGEST = 40  # letters; what is longer is no word, and would be remembered for nothing
_MOST_KNOWN = 32_768  # words
# A capital after a small letter, and small letters again: mostly where the next item of a lost list begins.
_NEW_ITEM = re.compile(r"[a-z)] [A-Z][a-z]+ (?=[a-z])")


class Sentence(NamedTuple):
    """A sentence of running text, or an item of a list: its tokens, from `first` up to `end`, and its words."""

    first: int
    end: int
    words: Sequence[str]


def flesch_kincaid(words: int, sentences: int, syllables: int) -> float:
    """The grade by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def coleman_liau(words: int, sentences: int, letters: int) -> float:
    """The grade by Coleman and Liau: 0.0588 letters a hundred words - 0.296 sentences a hundred words - 15.8."""
    return 5.88 * letters / words - 29.6 * sentences / words - 15.8


def syllables(word: str) -> int:
    """How many syllables a folded word has, by its spelling; letters without a vowel are spoken one by one.

    Against the CMU Pronouncing Dictionary, weighted by how often words stand in real adverts: 98% of words exactly.
    """
    return _KNOWN[word]


class _Syllables(dict[str, int]):
    """Words that were counted before; adverts share nearly all of theirs, and a look is cheaper than any cache call."""

    def __missing__(self, word: str) -> int:
        if len(word) > _LONGEST:
            return len(word) // 3
        count = _count(word)
        if len(self) < _MOST_KNOWN:
            self[word] = count
        return count


def _count(word: str) -> int:
    sounds = len(_VOWELS.findall(word))
    if not sounds:
        return 1 if word[0].isdigit() else len(word)
    return max(sounds + len(_APART.findall(word)) - len(_SILENT.findall(word)), 1)


_KNOWN = _Syllables(_IRREGULAR)


def read_sentences(advert: Advert) -> list[Sentence]:
    """The sentences that reading ease is reckoned from, in order; colons and semicolons end one, as Flesch counted.

    Headings, labels and lists run together are not among them, nor are equal-opportunity statements, whose
    words lawyers choose.
    """
    document = advert.document
    out = [line.span for line in advert.having(*LEFT_OUT)]
    out_starts = [span.start for span in out]
    found = []
    first = 0
    for end in sorted((*document.positions.get(STOP, ()), *document.positions.get(BREAK, ()), len(document.folds))):
        if end - first >= LABEL:
            words = document.folds[first:end]
            if "/" in words:
                words = [word for word in words if word != "/"]
            if LABEL <= len(words) <= RUN_TOGETHER:
                start = document.starts[first]
                at = bisect_right(out_starts, start) - 1
                if (
                    (at < 0 or start >= out[at].end)
                    and document.line_at(start).kind != "heading"
                    and (len(words) <= LONG or not _is_list(document.text, start, document.ends[end - 1]))
                ):
                    found.append(Sentence(first, end, words))
        first = end + 1
    return found


def _is_list(text: str, start: int, end: int) -> bool:
    return len(_NEW_ITEM.findall(text, start, end)) >= ITEMS_RUN_TOGETHER


def read_ease(sentences: Sequence[Sentence]) -> Readability:
    """How these sentences read together."""
    words = list(chain.from_iterable([one.words for one in sentences]))
    count = len(words)
    long = sum(len(one.words) > LONG for one in sentences)
    if count < FEWEST_WORDS:
        return Readability(None, None, None, len(sentences), long)
    spoken = sum(map(_KNOWN.__getitem__, words))
    joined = "".join(words)
    letters = len(joined) - joined.count("'")
    by_sound = flesch_kincaid(count, len(sentences), spoken)
    by_letters = coleman_liau(count, len(sentences), letters)
    years = round((by_sound + by_letters) / 2) + YEARS_BEFORE_SCHOOL
    age = min(max(years, YEARS_BEFORE_SCHOOL), OLDEST)
    return Readability(round(by_sound, 1), round(by_letters, 1), age, len(sentences), long)
