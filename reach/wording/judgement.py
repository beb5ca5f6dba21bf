"""Which hits stand: a word shuts people out only where it speaks to or about the candidate or the workplace.

Each way to let a hit go is a named reason with tests; the phrases are data (`lexicons/en/judgement.toml`).
The first reason that holds is the one reported.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from operator import attrgetter

from reach.wording.document import BREAK, STOP, Document
from reach.wording.lexicon import Lexicon, Reason
from reach.wording.matcher import Hit
from reach.wording.report import Rule, Span
from reach.wording.rules.reading import token

BEFORE_WORDS = 6
CUE_WORDS = 40
AFTER_WORDS = 3
LISTED = 4  # protected characteristics in one sentence from which on it lists them
CHARACTERISTICS = frozenset(
    "race colour color religion creed sex gender age disability nationality ethnicity ancestry citizenship "
    "marital veteran orientation pregnancy genetic belief caste military maternity parental transgender beliefs "
    "faith disabilities races religions".split()
)

# Both begin with a class of signs, which is looked for ten times as fast as alternatives.
_ADDRESS = re.compile(
    r"[@:.w](?:(?<=@)[\w-]+\.|(?<=:)//|(?<=\bw)ww\.|(?<=\w\.)(?:com|org|net|co\.uk|io|gov|edu)\b)", re.IGNORECASE
)
_DETERMINERS = frozenset({"a", "an", "the", "our", "your", "some", "any", "no"})
_SPACE = re.compile(r"\s")
_LONGEST_ADDRESS = 300
_QUOTED = re.compile(
    "[\u201c\u201e\u00ab\"\u2018'](?:"
    "(?<=[\u201c\u201e\u00ab])([^\u201c\u201d\u00bb\r\n]{1,300})[\u201d\u00bb]"
    '|(?<=")(?<![\\w"]")([^"\r\n]{1,300})"(?!\\w)'
    "|(?<=[\u2018'])(?<!\\w[\u2018'])([^\u2018\u2019'\r\n]{2,120})[\u2019'](?!\\w))"
)
_MENTION = frozenset(
    "word words phrase phrases term terms like say says said saying wrote writes called titled named entitled "
    "film book song magazine show avoid award report poem cliche cliches advert adverts quote quotes".split()
)
# Who lives by a saying, or makes it an attitude, means it.
_HOLDS_TO = frozenset({"live", "lives", "motto", "mantra"})
_MADE_ITS_OWN = frozenset({"mentality", "attitude", "mindset", "spirit", "ethos", "culture"})
_NAMES_WHAT_FOLLOWS = tuple(
    form
    for word in (
        "requirement demand condition environment effort factor check screening statement information policy process"
    ).split()
    for plural in (word + "s", word.removesuffix("y") + "ies", word)
    for form in (plural, plural.capitalize(), plural.upper())
)
_SAYS_NO = frozenset({"no", "not", "without", "unable", "cannot", "non", "never", "don't", "doesn't", "won't", "can't"})
# What the person to be hired does with the people served: then the words before it are not the client's.
_SERVES = frozenset("to helping serving supporting assisting greeting teaching selling coaching".split())
_INHERENT = frozenset({"conviction", "disability", "ethnicity", "religion"})
_first: Callable[[Hit], int] = attrgetter("first")
_last: Callable[[Hit], int] = attrgetter("last")

Test = Callable[["Judgement", Rule, Hit], bool]


class Judgement:
    """Judges the hits of one document.

    Args:
        lexicon: whose reasons apply.
        document: the text.
        cues: hits of the reasons' own phrases in that text.
    """

    def __init__(self, lexicon: Lexicon, document: Document, cues: Iterable[Hit]) -> None:
        self.document = document
        self._reasons = lexicon.reasons
        self._lists: dict[Span, bool] = {}
        self._capitals: dict[Span, bool] = {}
        self._cues: dict[tuple[str, str], list[Hit]] = defaultdict(list)
        for cue in cues:
            self._cues[cue.owner, cue.role].append(cue)
        for (_, role), found in self._cues.items():
            found.sort(key=_last if role == "before" else _first)

    def reason(self, rule: Rule, hit: Hit) -> str | None:
        """The name of the first reason to let the hit go, or None when it stands."""
        for name, holds in STRUCTURAL:
            if holds(self, rule, hit):
                return name
        for reason in self._reasons:
            if reason.concerns(rule) and self._holds(reason, hit):
                return reason.name
        return None

    def _holds(self, reason: Reason, hit: Hit) -> bool:
        if (reason.name, "document") in self._cues:
            return True
        if (reason.name, "cue") in self._cues and self._cued(self._cues[reason.name, "cue"], hit):
            return True
        if reason.name == "negation" and self._negative(hit):
            return False
        known = self._cues.get((reason.name, "before"), ())
        before = [
            cue
            for cue in _between(known, hit.first - BEFORE_WORDS, hit.first, _last)
            if self._together(cue.last, hit.first)
        ]
        if before and (reason.name != "negation" or _close_negation(before, hit)):
            return True
        after = self._cues.get((reason.name, "after"), ())
        near = _between(after, hit.last + 1, hit.last + AFTER_WORDS + 1, _first)
        if reason.name == "clients":
            near = [cue for cue in near if _SERVES.isdisjoint(self.document.folds[hit.last + 1 : cue.first])]
        return any(self._together(hit.last, cue.first) for cue in near)

    def _cued(self, cues: Sequence[Hit], hit: Hit) -> bool:
        starts = self.document.starts
        near = _between(cues, hit.first - CUE_WORDS, hit.last + CUE_WORDS, _first)
        others = [cue for cue in near if not (hit.first <= cue.first and cue.last <= hit.last)]
        if not others:
            return False
        sentence = self.document.sentence_at(starts[hit.first])
        return any(sentence.start <= starts[cue.first] < sentence.end for cue in others)

    def _together(self, first: int, last: int) -> bool:
        return not any(word in (STOP, BREAK) for word in self.document.folds[first + 1 : last])

    def _negative(self, hit: Hit) -> bool:
        """Whether the hit itself says no ("no sponsorship"): then a "not" before it does not lift it."""
        words = self.document.folds[hit.first : hit.last + 1]
        return not _SAYS_NO.isdisjoint(words)

    def lists_characteristics(self, offset: int) -> bool:
        """Whether the sentence at `offset` names `LISTED` protected characteristics or more."""
        sentence = self.document.sentence_at(offset)
        known = self._lists.get(sentence)
        if known is None:
            first = max(self.document.token_at(sentence.start), 0)
            last = self.document.token_at(sentence.end)
            known = len(CHARACTERISTICS & set(self.document.folds[first : last + 1])) >= LISTED
            self._lists[sentence] = known
        return known

    def mostly_capitals(self, offset: int) -> bool:
        """Whether the line at `offset` is written in capitals, so that a capital says nothing."""
        span = self.document.line_at(offset).span
        known = self._capitals.get(span)
        if known is None:
            self._capitals[span] = known = _mostly_capitals(self.document.text[span.start : span.end])
        return known

    @cached_property
    def addresses(self) -> list[Span]:
        """Web and e-mail addresses."""
        text = self.document.text
        found = []
        end = 0
        for match in _ADDRESS.finditer(text):
            if match.start() >= end:
                earliest = max(end, match.start() - _LONGEST_ADDRESS)
                start = match.start() - len(_SPACE.split(text[earliest : match.start()])[-1])
                space = _SPACE.search(text, match.end())
                end = space.start() if space else len(text)
                found.append(Span(start, end))
        return found

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands between quotation marks on one line."""
        return [Span(*match.span(match.lastindex or 0)) for match in _QUOTED.finditer(self.document.text)]


def _between(cues: Sequence[Hit], low: int, high: int, edge: Callable[[Hit], int]) -> Sequence[Hit]:
    """The cues whose `edge` lies from `low` up to, but not at, `high`; `cues` are in order of that edge."""
    return cues[bisect_left(cues, low, key=edge) : bisect_left(cues, high, key=edge)]


def _close_negation(before: Iterable[Hit], hit: Hit) -> bool:
    """One-word negators count only right before the hit; longer ones reach further."""
    return any(hit.first - cue.last <= (2 if cue.first == cue.last else BEFORE_WORDS) for cue in before)


def _nearest(spans: Sequence[Span], offset: int) -> Span | None:
    """The last of these spans, which are in order, that starts at or before `offset`."""
    index = bisect_right(spans, offset, key=attrgetter("start"))
    return spans[index - 1] if index else None


def _in_address(judgement: Judgement, _rule: Rule, hit: Hit) -> bool:
    span = judgement.document.span_of(hit.first, hit.last)
    address = _nearest(judgement.addresses, span.end - 1)
    return address is not None and address.overlaps(span)


def _in_hashtag(judgement: Judgement, _rule: Rule, hit: Hit) -> bool:
    """A tag among tags or at the end; a tag that is a word of its sentence ("a #rockstar developer") still stands."""
    document = judgement.document
    start = document.starts[hit.first]
    if start == 0 or document.text[start - 1] != "#":
        return False
    return hit.first == 0 or document.folds[hit.first - 1] not in _DETERMINERS


def _in_quotation(judgement: Judgement, _rule: Rule, hit: Hit) -> bool:
    """A quotation that is talked about, or that says more than the hit; a word in scare quotes still stands."""
    document = judgement.document
    span = document.span_of(hit.first, hit.last)
    quoted = _nearest(judgement.quotations, span.start)
    if quoted is None or not quoted.covers(span):
        return False
    line = document.line_at(span.start).span
    before = document.folds[max(hit.first - 8, 0) : hit.first]
    following = bisect_left(document.starts, quoted.end)
    if _HOLDS_TO & set(before) or token(document, following) in _MADE_ITS_OWN:
        return False
    longer = len(quoted) > len(span) + 12
    return (bool(_MENTION & set(before)) or longer) and len(quoted) < len(line) - 3


def _in_list_of_characteristics(judgement: Judgement, rule: Rule, hit: Hit) -> bool:
    if rule.dimension == "culture" or len(CHARACTERISTICS & judgement.document.positions.keys()) < LISTED:
        return False
    return judgement.lists_characteristics(judgement.document.starts[hit.first])


def _in_heading(judgement: Judgement, rule: Rule, hit: Hit) -> bool:
    """A heading such as "Physical demands" only names what follows; a title such as "Salesman" says it."""
    line = judgement.document.line_at(judgement.document.starts[hit.first])
    if line.kind != "heading" or rule.strength != "check":
        return False
    words = judgement.document.text[line.span.start : line.span.end].rstrip("*#: ")
    return words.endswith(_NAMES_WHAT_FOLLOWS) or (
        line.span.end - line.span.start > len(words) and not words.endswith((".", "!"))
    )


def _in_proper_name(judgement: Judgement, rule: Rule, hit: Hit) -> bool:
    """A capitalised hit inside a run of capitalised words ("Guru Technologies"), in a line that is not all capitals."""
    document = judgement.document
    if rule.dimension in _INHERENT or not all(_capital(document, at) for at in range(hit.first, hit.last + 1)):
        return False
    start = document.starts[hit.first]
    if document.line_at(start).kind == "heading" or judgement.mostly_capitals(start):
        return False
    before = (
        _capital(document, hit.first - 1)
        and token(document, hit.first - 2) not in (STOP, BREAK)
        and _glued(document, hit.first - 1)
    )
    after = _capital(document, hit.last + 1) and _glued(document, hit.last)
    return before or after


def _capital(document: Document, index: int) -> bool:
    return (
        0 <= index < len(document.folds) and document.text[document.starts[index] : document.ends[index]][:1].isupper()
    )


def _glued(document: Document, index: int) -> bool:
    """Whether only a space parts a token from the next."""
    return index + 1 < len(document.folds) and document.text[document.ends[index] : document.starts[index + 1]] in (
        " ",
        "\u00a0",
        "-",
    )


def _mostly_capitals(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha() and len(word) > 3]
    return not words or sum(word[0].isupper() for word in words) > 0.6 * len(words)


STRUCTURAL: tuple[tuple[str, Test], ...] = (
    ("address", _in_address),
    ("hashtag", _in_hashtag),
    ("quotation", _in_quotation),
    ("protected-characteristics", _in_list_of_characteristics),
    ("heading", _in_heading),
    ("proper-name", _in_proper_name),
)
