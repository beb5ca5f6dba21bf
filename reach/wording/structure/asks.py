"""Each thing that an advert asks, as a must or as a wish.

A bullet or a sentence that demands something counts once. The role of a line is a guess; the heading above and the
words of the line have a say. Where no model reads roles, headings alone tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reach.wording.claims import Span
from reach.wording.document import Line
from reach.wording.report import LineRole
from reach.wording.structure.reading import Advert
from reach.wording.structure.runs import Cue, State, cues, items

Kind = Literal["must", "nice"]

LONG = 330  # characters of a statement that is likely a list run together
_HEADING_LENGTH = 70
_PLAIN_HEADING = 40  # characters of a heading that nothing but its words shows to be one
_NEAR = 110  # characters between a word that demands and whom or what it is asked of
_MOST = 8  # words that demand in one line that are looked at
_WISHES = frozenset(
    "advantage advantageous advantages asset beneficial bonus desirable desired favourable helpful ideally nice "
    "optional plus pluses preferable preferably preference preferred priority recommended useful welcome "
    "welcomed".split()
)
_NOT_WISHED = re.compile(
    r"(?:plus (?!\)|\.|,|;|$|\n|if|for|in|but|to|\()|ideal candidate|ideally suited|bonus (?:scheme|structure"
    r"|plan|pay)|nice (?!to.have)"
                         r"|welcome (?:applic|to)|preference for (?!candidates|applicants|those|people)"
                         r"|preferably (?:in|from|with)|preferred in)")  # fmt: skip
_DEMANDS = frozenset("essential mandatory minimum must necessary need require required requires".split())
_PEOPLE = frozenset(
    "ability able adaptable attitude bachelor's bachelors background caring certification certified comfortable "
    "commitment committed communicator competent confident creative curious dedicated degree demonstrate demonstrated "
    "desire diploma driver dynamic educated eligible enthusiastic evidence experience experienced expertise familiar "
    "familiarity flexible fluency fluent honest imaginative knowledge licence license licensed literate master's "
    "motivated organised organized passion passionate ph phd player proficiency proficient proven qualification "
    "qualifications qualified registered registration skill skilled skills talented track trained understanding "
    "willing willingness".split()
)
_DEMANDING = re.compile(
    r"\b(?:you|candidates?|applicants?|holders?|incumbent|individual|person|post-?holder|fellow|nurse"
    r"|they|we|role|position|job|ability"
    r"|experience|skills?|knowledge|degree|licen[cs]e|ph\.? ?d|it)\b[^.;\n]{0,90}\b(?:must|required?"
    r"|essential|need|necessary|mandatory)\b"
    r"|\b(?:must|required?|requires|essential|need(?:ed)?|necessary|mandatory"
    r"|minimum)\b[^.;\n]{0,90}\b(?:experience|skills?|knowledge|ability"
    r"|degree|licen[cs]e|qualif\w+|certif\w+|registration|registered|able|have|hold|possess|be (?:a|an|at"
    r"|able|fluent|willing|prepared|legally)|you|ph\.? ?d)\b"
)
_OUR_SIDE = re.compile(
    r"\b(?:applicants? (?:who|are|will|should (?:list|submit))|(?:some|most) positions may|please (?:note"
    r"|submit|send)|we (?:offer|provide|will|do not)"
    r"|candidates? (?:who|may|will be|are|completing|on|from)|may be (?:substituted|considered|required)"
    r"|will be (?:considered|required to (?:submit|attach|repay|complete))"
    r"|transcripts|in order to be|application (?:must|form)|to apply|applications? (?:will|are)"
    r"|cover letter|if (?:this job|required)|equal|deadline"
    r"|reasonable accommodation|background (?:check|investig)|letters? of recommendation"
    r"|requirements listed|meets? the (?:minimum|essential)"
    r"|be received|must (?:submit|attach|complete (?:the|a|an)|list|include)|closing date"
    r"|person specification|conditional|if you (?:have the|would|need))"
)
_FOR_MUSTS = re.compile(
    r"\b(?:requirements?|qualifications?|must.haves?|essentials?|you.?ll (?:need|bring)|you (?:need|bring"
    r"|have|are|will (?:need|bring|have))|looking for"
    r"|who (?:you are|we want|we.?re)|about you|criteria|the person|profile|(?:ideal"
    r"|successful) candidate|you.?d be|what we look|to be successful|we.?d love"
    r"|person specification|what (?:it takes|makes you)|how you.?ll succeed|need to|would suit|you should"
    r"|you may be|required)\b"
)
_OF_MUSTS = re.compile(
    r"\b(?:skills?|experience|education|knowledge|competenc\w+|abilities|soft|languages?|technical"
    r"|personal|expertise|training)\b"
)
_FOR_WISHES = re.compile(
    r"\b(?:preferred|desirable|desired|nice.to.have|bonus|plus(?:es)?|advantage\w*|ideally|would (?:be|help)"
    r"|good to have|even better|extra credit|additional (?:skills|qualifications)|optional"
    r"|beneficial|strengthen|assets?)\b"
)
_FOR_OTHERS = re.compile(
    r"\b(?:responsibilit\w+|duties|benefits?|offer|about (?:us|the (?:company|team|role|job|client))"
    r"|what you.?ll (?:do|get|be)|apply|compensation|salary|pay\b"
    r"|equal|eeo|company|overview|location|day.to.day|why|process|perks|what.?s in it|analysis|rewards"
    r"|deadline|accountabilities|functions|description|how to|key tasks|you will be"
    r"|your (?:role|mission|responsib)|contact|interview|notes?|selection|appointment|remuneration"
    r"|ats keywords|keywords|hours|working conditions|environment)\b"
)
_BULLETS = frozenset("-*\u2022\u00b7\u25cf\u25aa\u2013\uf0b7")
_ELSEWHERE = frozenset({"heading", "equal_opportunity", "apply", "pay"})
_TITLE = re.compile(
    r"(?:[A-Z][a-z]+ ){0,3}(?:Qualifications|Requirements|Conditions|Responsibilities|Benefits"
    r"|Instructions|Statement|Skills)\."
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that is asked: where, and whether people must or may have it."""

    span: Span
    kind: Kind


class _Words:
    """Where certain words of an advert stand, in order."""

    def __init__(self, advert: Advert, words: frozenset[str]) -> None:
        document = advert.document
        known = document.positions
        self.places = sorted(document.starts[token] for word in known.keys() & words for token in known[word])

    def first(self, start: int, end: int) -> int | None:
        """The first of the places in a stretch."""
        at = bisect_left(self.places, start)
        return self.places[at] if at < len(self.places) and self.places[at] < end else None

    def within(self, start: int, end: int) -> list[int]:
        """All of the places in a stretch."""
        return self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]


class _Reader:
    """Reads the lines of one advert."""

    def __init__(self, advert: Advert) -> None:
        self.lower, self.text = advert.lower, advert.text
        self.lines = advert.lines or _plain(advert)
        self.begins = {block.start for block in advert.document.blocks}
        self.wishes = _Words(advert, _WISHES)
        self.demands = _Words(advert, _DEMANDS)
        self.people = _Words(advert, _PEOPLE)

    def asks(self) -> Iterator[Ask]:
        """Everything that is asked, in order."""
        state: State = ""
        last = 0
        for line in self.lines:
            start, end = line.span.start, line.span.end
            goes_on = start not in self.begins and last and self.text[last - 1] not in ".;:!?"
            last = end
            if self._heads(line):
                state = _state(self.lower[start:end], state)
            elif goes_on or self.text[end - 1] == "?":
                continue
            elif end - start > LONG and (found := list(self._run_together(line, state))):
                yield from found
            elif kind := self._kind(line, state):
                yield Ask(line.span, kind)

    def _heads(self, line: LineRole) -> bool:
        start, end = line.span.start, line.span.end
        if line.role == "heading":
            return True
        if end - start > _HEADING_LENGTH:
            return False
        last = self.text[end - 1]
        return last == ":" or (last == "." and _TITLE.fullmatch(self.text, start, end) is not None)

    def _kind(self, line: LineRole, state: State) -> Kind | None:
        start, end = line.span.start, line.span.end
        if not _LETTERS.search(self.lower, start, end):
            return None
        if line.role in ("requirements_must", "requirements_nice"):
            return self._asked(start, end, "nice" if line.role.endswith("nice") and state != "must" else state)
        bullet = self.text[start] in _BULLETS
        listed = line.role == "duties" or bullet or (line.role in ("other", "terms") and self._of_people(start, end))
        if state in ("must", "nice") and line.role not in _ELSEWHERE and listed:
            return self._asked(start, end, state)
        return "must" if self._demanded(start, end) else None

    def _of_people(self, start: int, end: int) -> bool:
        return self.people.first(start, end) is not None or self.demands.first(start, end) is not None

    def _asked(self, start: int, end: int, state: State) -> Kind | None:
        prose = self.text[end - 1] in ".!" and end - start > 60
        if prose and not (self._demanded if state == "other" else self._of_people)(start, end):
            return None
        if (prose or state != "must") and _OUR_SIDE.search(self.lower, start, end):
            return None
        if self._wished(start, end):
            return "nice"
        return "nice" if state == "nice" and self.demands.first(start, end) is None else "must"

    def _wished(self, start: int, end: int) -> bool:
        place = self.wishes.first(start, end)
        if place is None or _NOT_WISHED.match(self.lower, place):
            return False
        demanded = self.demands.first(start, end)
        if demanded is None:
            return True
        return demanded > place or "not " in self.lower[max(demanded - 5, start) : demanded]

    def _demanded(self, start: int, end: int) -> bool:
        """Whether it is said of people, in so many words, that they must."""
        places = self.demands.within(start, end)
        if not places or self.people.first(start, end) is None:
            return False
        near = ((max(place - _NEAR, start), min(place + _NEAR, end)) for place in places[:_MOST])
        if not any(_DEMANDING.search(self.lower, *stretch) for stretch in near):
            return False
        return not _OUR_SIDE.search(self.lower, start, end) and not self._wished(start, end)

    def _run_together(self, line: LineRole, state: State) -> Iterator[Ask]:
        """The asks of a list that has lost its lines."""
        start, end = line.span.start, line.span.end
        found = cues(self.text, self.lower, start, end)
        current: State = state or ("must" if line.role == "requirements_must" else "")
        if not found and current != "must":
            return
        sections = [Cue(start, start, current), *found, Cue(end, end, "")]
        for section, after in pairwise(sections):
            if section.state in ("must", "nice"):
                yield from self._items(section.end, after.start, section.state, listed=section.end > section.start)
            elif section.state == "" and self._demanded(section.end, after.start):
                yield Ask(Span(section.end, after.start), "must")

    def _items(self, start: int, end: int, state: State, *, listed: bool) -> Iterator[Ask]:
        for first, last in items(self.text, self.lower, start, end):
            if last - first > 8 and (listed or self._of_people(first, last)):
                kind = self._asked(first, last, state)
                if kind is not None:
                    yield Ask(Span(first, last), kind)


def read_asks(advert: Advert) -> tuple[Ask, ...]:
    """Everything an advert asks, in order, each wording once."""
    seen: set[str] = set()
    found = []
    for ask in _Reader(advert).asks():
        wording = advert.lower[ask.span.start : ask.span.end].strip(" .;-\u2022*\t")
        if wording not in seen:
            seen.add(wording)
            found.append(ask)
    return tuple(found)


def _state(heading: str, before: State) -> State:
    """What the lines below a heading are, by its words; one that says nothing goes on with a list of musts."""
    if _FOR_WISHES.search(heading):
        return "nice"
    if heading.endswith(("tasks:", "duties:", "responsibilities:", "functions:", "tasks", "functions")):
        return "other"
    if _FOR_MUSTS.search(heading) and not heading.startswith(("job ", "about the")):
        return "must"
    if _FOR_OTHERS.search(heading):
        return "other"
    if _OF_MUSTS.search(heading):
        return before if before != "other" else ""
    return before if before == "must" and len(heading) < 30 else ""


def _plain(advert: Advert) -> list[LineRole]:
    """The lines with what can be told of their roles from headings alone."""
    lower = advert.lower
    return [
        LineRole(line.span, "heading" if line.kind == "heading" or _titles(line, lower) else "other")
        for line in advert.document.lines
    ]


def _titles(line: Line, lower: str) -> bool:
    start, end = line.span.start, line.span.end
    if line.kind != "text" or end - start > _PLAIN_HEADING or lower[end - 1] in ".!?,;":
        return False
    return any(kind.search(lower, start, end) for kind in (_FOR_WISHES, _FOR_MUSTS, _FOR_OTHERS))
