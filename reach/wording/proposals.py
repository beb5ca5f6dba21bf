"""A rule's words fitted to the place where it found something.

A suggestion keeps the sentence right: a or an before it, the capitals and the possessive of what it replaces, no word
twice. Where that cannot be done safely the suggestion becomes advice. What looks like a name is never rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reach.wording.document import BREAK, STOP, Document
from reach.wording.grammar import article_for, match_case, title_case
from reach.wording.removal import LEAVE_OUT, article_before, removal, without_words
from reach.wording.report import Rule, Span, Suggestion
from reach.wording.rules.reading import Match, token

_OWN_ARTICLE = re.compile(
    r"(?:an?|the|your|our|their|some|any|each|every|no|someone|anyone|everyone|you|they|we|those"
    r"|able|willing|at ease|good at|who|with)\b",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(
    "the our your their my his her its this that these those each every another any some no one next first real true "
    "new two three many few".split()
)
_TITLE_WORDS = 3
_CLAUSE = re.compile(r"\b(?:when|while)\b")
_GOES_ON = frozenset("with in while to for at as by on is are was without within but both whilst when using".split())
_KINDS_OF_PRESSURE = frozenset(
    "time tight deadline deadlines stress strict short stressful pressure pressures high heavy high-pressure overtime "
    "over long strain competing demands demanding tough difficult changing multiple constraints".split()
)
_JOINS = frozenset({"or", "and", "/"})
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019]s\Z", re.IGNORECASE)
_OWNERS = re.compile(r"(?<=s)['\u2019](?= [a-z])")
_NAMES_A_FIRM = frozenset(
    "group inc ltd llc gmbh plc corp corporation technologies labs solutions foundation club magazine theatre awards "
    "award act programme program studios consulting partners industries brand tools".split()
)
# In what is found, these can go by themselves: "young and friendly team", "recent graduate", "rockstar developer".
_LEFT_OUT = {
    "age": frozenset("young younger youthful recent fresh new newly freshly recently".split()),
    "culture": frozenset("rockstar rockstars rock star stars".split()),
}


def propose(document: Document, rule: Rule, match: Match) -> tuple[Suggestion, ...]:
    """Every suggestion of `rule` for the words it found, each fitted to its place."""
    span = document.span_of(match.first, match.last)
    found: list[Suggestion] = []
    if not _is_name(document, match):
        found += _rewritten(document, match)
        if not rule.suggest or rule.dimension == "culture":
            found += without_words(document, match.first, match.last, _LEFT_OUT.get(rule.dimension, ()))
        for words in () if found else rule.suggest:
            found += _fitted(document, rule, match, words) if words else [removal(document, match.first, match.last)]
    if rule.advice or not found:
        found.append(Suggestion(span, "advice", advice=rule.advice or LEAVE_OUT))
    return tuple(_distinct(found, document.text))


def _rewritten(document: Document, match: Match) -> Iterable[Suggestion]:
    for first, last, words in match.rewrites:
        place = document.span_of(first, last)
        yield Suggestion(place, "replace", match_case(words, document.text[place.start : place.end], opens=True))


def _distinct(suggestions: Iterable[Suggestion], text: str) -> list[Suggestion]:
    kept: list[Suggestion] = []
    for one in suggestions:
        same = one.replacement == text[one.span.start : one.span.end]
        if not same and one not in kept:
            kept.append(one)
    return kept


def _fitted(document: Document, rule: Rule, match: Match, words: str) -> list[Suggestion]:
    """The words in place of the title alone ("van salesman" keeps its van); none where they do not go there."""
    place = _place(document, rule, match, words)
    if place is None:
        return []
    first, last = place
    text, span = document.text, document.span_of(first, last)
    cased = _cased(document, first, last, words)
    if _OWNERS.match(text, span.end) and not cased.endswith(("s", "S")):
        # "waitresses' tips" -> "waiting staff's tips"
        span, cased = Span(span.start, span.end + 1), f"{cased}{text[span.end]}s"
    article = article_before(document, first)
    if article is None:
        return [Suggestion(span, "replace", cased)]
    if _OWN_ARTICLE.match(words):
        wide = Span(article.start, span.end)
        at_start = text[article.start].isupper()
        return [Suggestion(wide, "replace", cased[0].upper() + cased[1:] if at_start else cased)]
    written = text[article.start : article.end]
    right = article_for(written, cased)
    if right == written:
        return [Suggestion(span, "replace", cased)]
    return [Suggestion(Span(article.start, span.end), "replace", right + text[article.end : span.start] + cased)]


def _place(document: Document, rule: Rule, match: Match, words: str) -> tuple[int, int] | None:
    """The tokens that the words can replace; None where they would not be English there."""
    first = _head(document, rule, match)
    if _OWN_ARTICLE.match(words):
        first = match.first
        if first > 0 and document.folds[first - 1] in _DETERMINERS:
            return None
    if words.startswith("able "):
        first = next((at + 1 for at in range(match.last - 1, match.first - 1, -1) if document.folds[at] == "be"), first)
        if not _ends_there(document, match.last):
            return None
    if " to " in words and token(document, match.last + 1) in ("to", "for", "enough"):
        return None
    if _CLAUSE.search(words):
        told_when = "when" in document.folds[max(match.first - 3, 0) : match.first]
        if told_when or not _ends_there(document, match.last):
            return None
    first, last, doubled = _without_double(document, first, match.last, words)
    return None if doubled else (first, last)


def _ends_there(document: Document, last: int) -> bool:
    """Whether what was found ends its phrase, so that "when it is busy" can stand there: no noun goes on with it."""
    after, next_word = token(document, last + 1), token(document, last + 2)
    if after in (STOP, BREAK) or document.text[document.ends[last] : document.ends[last] + 1] not in (" ", "\u00a0"):
        return True
    return after in _GOES_ON or (after in _JOINS and next_word not in _KINDS_OF_PRESSURE)


def _head(document: Document, rule: Rule, match: Match) -> int:
    """Where the words to replace begin: at a shorter term of the same rule that ends what was found."""
    for first in range(match.first + 1, match.last + 1):
        if " ".join(document.folds[first : match.last + 1]) in rule.terms and document.folds[first - 1] not in _JOINS:
            return first
    return match.first


def _without_double(document: Document, first: int, last: int, words: str) -> tuple[int, int, bool]:
    """The tokens to replace, so that "host or hostess" becomes one host; and whether a word would stand twice."""
    folded = words.lower()
    size = len(folded.split())
    if (
        token(document, first - 1) in _JOINS
        and " ".join(document.folds[max(first - 1 - size, 0) : first - 1]) == folded
    ):
        return first - 1 - size, last, False
    if token(document, last + 1) in _JOINS and " ".join(document.folds[last + 2 : last + 2 + size]) == folded:
        return first, last + 1 + size, False
    head, tail = folded.split()[0], folded.split()[-1]
    return first, last, token(document, first - 1) == head or token(document, last + 1) == tail


def _cased(document: Document, first: int, last: int, words: str) -> str:
    """The words with the capitals and the possessive of what they replace, and of the title they belong to."""
    span = document.span_of(first, last)
    original = document.text[span.start : span.end]
    owner = _POSSESSIVE.search(original)
    if owner and not _POSSESSIVE.search(words):
        words += owner.group()
    opens = first == 0 or document.folds[first - 1] in (STOP, BREAK)
    if _OWN_ARTICLE.match(words):
        return match_case(words, original, opens=opens or article_before(document, first) is None)
    if (
        len(words.split()) <= _TITLE_WORDS
        and original[:1].isupper()
        and not original.isupper()
        and _in_title(document, first, last)
    ):
        return title_case(words)
    return match_case(words, original, opens=True)


def _in_title(document: Document, first: int, last: int) -> bool:
    """Whether capitals run through the words and on to a neighbour, as in "Senior Salesman" or "Shop Foreman"."""
    inside = [_capital(document, at) for at in range(first, last + 1) if len(document.folds[at]) > 3]
    if not inside or not all(inside):
        return False
    beside = (
        _capital(document, first - 1) and _close(document, first - 1),
        _capital(document, last + 1) and _close(document, last),
    )
    return len(inside) > 1 or any(beside)


def _capital(document: Document, index: int) -> bool:
    return 0 <= index < len(document.folds) and document.text[document.starts[index]].isupper()


def _close(document: Document, index: int) -> bool:
    """Whether only a space or a hyphen parts a token from the next."""
    return document.text[document.ends[index] : document.starts[index + 1]] in (" ", "\u00a0", "-")


def _is_name(document: Document, match: Match) -> bool:
    """Whether the words stand in a name: "The Green Guys Group", or a brand among brands in capitals."""
    first, last = match.first, match.last
    if not _capital(document, first):
        return False
    if _capital(document, last + 1) and token(document, last + 1) in _NAMES_A_FIRM:
        return True
    written = document.text[document.starts[first] : document.ends[last]]
    beside = [
        document.text[document.starts[at] : document.ends[at]] for at in (first - 1, last + 1) if _capital(document, at)
    ]
    if (
        not written.isupper()
        or len(written) < 4
        or len(beside) < 2
        or not all(len(one) > 2 and one.isupper() for one in beside)
    ):
        return False
    line = document.line_at(document.starts[first]).span
    return sum(map(str.islower, document.text[line.start : line.end])) > len(line) // 3
