"""Words left out of a sentence: with the comma, the "and" or the article that hangs on them, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection

from reach.wording.document import BREAK, STOP, Document
from reach.wording.grammar import article_for
from reach.wording.report import Span, Suggestion
from reach.wording.rules.reading import token

LEAVE_OUT = "Leave these words out."

_LISTED = frozenset({"and", "or", "but"})
_INTENSIFIERS = frozenset("very really so truly highly quite rather".split())
_ARTICLES = frozenset({"a", "an", "the", "our", "your", "their", "this"})
# After these a noun cannot be meant, so that what was found carries the sentence itself ("the young at heart").
_NO_NOUN = frozenset(
    "and or but with at in on of to for from by as is are was were be who which that than when where if while because "
    "the a an enough only also will can may must should not we you they i it he she / one ones".split()
)
_NEEDS_IT = frozenset("be is am are was were and or but very so too / being look looks feel seem seems".split())
_ADJECTIVE = re.compile(r"\w{2,}(?:ic|ful|ive|ous|ed|al|ent|ant|able|ible|ish|less|ary)\Z")
_ADJECTIVES = frozenset(
    "bright keen smart fun fresh eager clever calm open kind friendly lively reliable honest strong quick fast busy "
    "modern small new growing caring willing hard-working hardworking outgoing loving easygoing sharp skilled warm "
    "curious helpful patient organised organized".split()
)
_NOT_ADJECTIVES = frozenset("need want love like go get have work talent medical present parent client agent".split())
_SPACES = (" ", "\u00a0")
_COMMAS = (", ", ",\u00a0")
_MARKS = " \u00a0*_\"'\u201c\u2018"


def removal(document: Document, first: int, last: int) -> Suggestion:
    """Tokens `first` to `last` left out; advice where they carry the sentence or its English cannot be made sure."""
    span = document.span_of(first, last)
    for way in (_between_commas, _of_a_list, _at_the_end, _before_a_noun):
        found = way(document, first, last)
        if found is not None:
            return found
    return Suggestion(span, "advice", advice=LEAVE_OUT)


def without_words(document: Document, first: int, last: int, words: Collection[str]) -> list[Suggestion]:
    """What was found without the first of `words` in it and the "and" after it; none where little is left."""
    at = next((index for index in range(first, last + 1) if document.folds[index] in words), None)
    if at is None:
        return []
    if at == last:
        found = removal(document, at, last)
        return [found] if found.replacement is not None else []
    rest = at + 1
    while rest < last and document.folds[rest] in (*_LISTED, *words):
        rest += 1
    if document.folds[rest] in words or document.folds[rest] in _NO_NOUN or not document.folds[rest][:1].isalpha():
        return []
    if token(document, at - 1) in _LISTED:
        joined = _is_adjective(token(document, at - 2)) and token(document, at - 3) in _ARTICLES
        gone = Span(document.ends[at - 2], document.ends[rest - 1]) if joined else None
        return [Suggestion(gone, "remove", "")] if gone else []
    return [_left_out(document, at, Span(document.starts[at], document.starts[rest]))]


def article_before(document: Document, first: int) -> Span | None:
    """The "a" or "an" that only spaces and marks part from token `first`, if there is one."""
    if first == 0 or document.folds[first - 1] not in ("a", "an"):
        return None
    span = Span(document.starts[first - 1], document.ends[first - 1])
    between = document.text[span.end : document.starts[first]]
    return span if between.strip(_MARKS) == "" and between[:1] in _SPACES else None


def _left_out(document: Document, first: int, gone: Span) -> Suggestion:
    """The stretch `gone`, that token `first` begins, left out; what follows takes its article or capital."""
    text = document.text
    article = article_before(document, first) if gone.start == document.starts[first] else None
    if article is not None:
        following = text[gone.end : gone.end + 24].split()
        right = article_for(text[article.start : article.end], following[0]) if following else ""
        if right and right != text[article.start : article.end]:
            return Suggestion(Span(article.start, gone.end), "replace", right + text[article.end : gone.start])
        return Suggestion(gone, "remove", "")
    opens = gone.start == document.starts[first] and token(document, first - 1) in (STOP, BREAK)
    if opens and text[gone.start].isupper() and text[gone.end : gone.end + 1].islower():
        return Suggestion(Span(gone.start, gone.end + 1), "replace", text[gone.end].upper())
    return Suggestion(gone, "remove", "")


def _gap(document: Document, index: int) -> str:
    """What stands between token `index` and the next; a break at either end of the text."""
    if not 0 <= index < len(document.folds) - 1:
        return BREAK
    return document.text[document.ends[index] : document.starts[index + 1]]


def _is_adjective(word: str) -> bool:
    return word not in _NOT_ADJECTIVES and (word in _ADJECTIVES or _ADJECTIVE.fullmatch(word) is not None)


def _between_commas(document: Document, first: int, last: int) -> Suggestion | None:
    """One of several between commas: "calm, young, and glad"."""
    if _gap(document, first - 1) not in _COMMAS or _gap(document, last) not in _COMMAS:
        return None
    start, end = document.ends[first - 1], document.ends[last]
    if token(document, last + 1) not in _LISTED and token(document, last + 1) in _NO_NOUN:
        return None
    if token(document, last + 1) in _LISTED and _gap(document, first - 2) not in _COMMAS:
        end += 1
    return Suggestion(Span(start, end), "remove", "")


def _of_a_list(document: Document, first: int, last: int) -> Suggestion | None:
    """The first of several: "young, dynamic and bright", "young and bright"; a middle one before the last "and"."""
    after = token(document, last + 1)
    if _gap(document, last) in _COMMAS and _is_adjective(after) and _gap(document, first - 1) not in _COMMAS:
        return _left_out(document, first, Span(document.starts[first], document.starts[last + 1]))
    if after not in _LISTED or _gap(document, last) not in _SPACES or not _is_adjective(token(document, last + 2)):
        return None
    if _gap(document, last + 1) not in _SPACES:
        return None
    if _gap(document, first - 1) in _COMMAS:
        return Suggestion(Span(document.ends[first - 1], document.ends[last]), "remove", "")
    if token(document, first - 1) in _INTENSIFIERS | {"/"}:
        return None
    return _left_out(document, first, Span(document.starts[first], document.starts[last + 2]))


def _at_the_end(document: Document, first: int, last: int) -> Suggestion | None:
    """The last of several: "dynamic and young", "smart, dynamic and young"."""
    before = token(document, first - 2)
    joined = token(document, first - 1) in _LISTED and _gap(document, first - 1) in _SPACES
    if not joined or _gap(document, first - 2) not in _SPACES or not _is_adjective(before):
        return None
    ends = token(document, last + 1) in (STOP, BREAK) and _gap(document, last).strip(".!\r\n -*\u2022") == ""
    noun = _gap(document, last) in _SPACES and token(document, last + 1) not in _NO_NOUN
    determined = token(document, first - 3) in _ARTICLES or _gap(document, first - 3) in _COMMAS
    if not ends and not (noun and determined):
        return None
    if _gap(document, first - 3) in _COMMAS:
        if not _is_adjective(token(document, first - 3)):
            return None
        return Suggestion(
            Span(document.ends[first - 3], document.ends[last]),
            "replace",
            f" {_written(document, first - 1)} {_written(document, first - 2)}",
        )
    return Suggestion(Span(document.ends[first - 2], document.ends[last]), "remove", "")


def _written(document: Document, index: int) -> str:
    """The token as it stands in the text."""
    return document.text[document.starts[index] : document.ends[index]]


def _before_a_noun(document: Document, first: int, last: int) -> Suggestion | None:
    """What describes the noun after it: "a young team"."""
    after = token(document, last + 1)
    if _gap(document, last) not in _SPACES or not after[:1].isalpha() or after in _NO_NOUN:
        return None
    before = token(document, first - 1)
    gap = _gap(document, first - 1)
    if before in _INTENSIFIERS and token(document, first - 2) in _ARTICLES and gap in _SPACES:
        return _left_out(document, first - 1, Span(document.starts[first - 1], document.starts[last + 1]))
    if gap[:1] == "," or before in _NEEDS_IT or (first > 0 and before not in (STOP, BREAK) and gap.strip(_MARKS) != ""):
        return None
    return _left_out(document, first, Span(document.starts[first], document.starts[last + 1]))
