"""Each thing that an advert asks, as a must or as a wish.

A bullet or a sentence that demands something counts once. The role of a line is a guess; the heading above and the
words of the line have a say. Where no model reads roles, headings alone tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from reach.wording.report import LineRole, Span
from reach.wording.structure.reading import Advert

Kind = Literal["must", "nice"]
State = Literal["must", "nice", "other", ""]

LONG = 330  # characters of a statement that is likely a list run together
_HEADING_LENGTH = 70
_WISHES = (
    "preferred", "preferable", "preferably", "preference", "desirable", "desired", "advantage", "advantageous", "plus", "bonus",
    "ideally", "beneficial", "asset", "helpful", "nice", "useful", "optional", "advantages", "pluses", "recommended", "welcome",
    "welcomed", "favourable", "priority",
)  # fmt: skip
_NOT_WISHED = re.compile(r"(?:plus (?!\)|\.|,|;|$|\n|if|for|in|but|to|\()|ideal candidate|ideally suited|bonus (?:scheme|structure|plan|pay)|nice (?!to.have)"
                         r"|welcome (?:applic|to)|preferably (?:in|from|with)|preferred in)")  # fmt: skip
_DEMANDS = (
    "must", "required", "requires", "require", "essential", "need", "necessary", "mandatory", "minimum",
)  # fmt: skip
_PEOPLE = (
    "experience", "experienced", "ability", "skills", "skill", "knowledge", "degree", "qualified", "qualification", "qualifications",
    "licence", "license", "licensed", "registered", "registration", "certified", "certification", "able", "understanding", "fluent",
    "fluency", "proficient", "proficiency", "motivated", "committed", "passion", "passionate", "skilled", "background", "commitment",
    "phd", "ph", "track", "competent", "familiar", "familiarity", "flexible", "willing", "willingness", "enthusiastic", "desire",
    "expertise", "literate", "diploma", "bachelor's", "bachelors", "master's", "player", "proven", "demonstrate", "demonstrated",
    "evidence", "dedicated", "caring", "confident", "talented", "attitude", "player", "honest", "adaptable", "communicator", "eligible",
    "curious", "creative", "trained", "educated", "driver", "organised", "organized", "comfortable", "dynamic", "imaginative",
)  # fmt: skip
_DEMANDING = re.compile(
    r"\b(?:you|candidates?|applicants?|holders?|incumbent|individual|person|post-?holder|fellow|nurse|they|we|role|position|job|ability"
    r"|experience|skills?|knowledge|degree|licen[cs]e|ph\.? ?d|it)\b[^.;\n]{0,90}\b(?:must|required?|essential|need|necessary|mandatory)\b"
    r"|\b(?:must|required?|requires|essential|need(?:ed)?|necessary|mandatory|minimum)\b[^.;\n]{0,90}\b(?:experience|skills?|knowledge|ability"
    r"|degree|licen[cs]e|qualif\w+|certif\w+|registration|registered|able|have|hold|possess|be (?:a|an|at|able|fluent|willing|prepared|legally)|you|ph\.? ?d)\b"
)
_OUR_SIDE = re.compile(
    r"\b(?:applicants? (?:who|are|will|should (?:list|submit))|(?:some|most) positions may|please (?:note|submit|send)|we (?:offer|provide|will|do not)"
    r"|candidates? (?:who|may|will be|are|completing|on|from)|may be (?:substituted|considered|required)|will be (?:considered|required to (?:submit|attach|repay|complete))"
    r"|transcripts|in order to be|application (?:must|form)|to apply|applications? (?:will|are)|cover letter|if (?:this job|required)|equal|deadline"
    r"|reasonable accommodation|background (?:check|investig)|letters? of recommendation|requirements listed|meets? the (?:minimum|essential)"
    r"|be received|must (?:submit|attach|complete (?:the|a|an)|list|include)|closing date|person specification|conditional|if you (?:have the|would|need))"
)
_FOR_MUSTS = re.compile(
    r"\b(?:requirements?|qualifications?|must.haves?|essentials?|you.?ll (?:need|bring)|you (?:need|bring|have|are|will (?:need|bring|have))|looking for"
    r"|who (?:you are|we want|we.?re)|about you|criteria|the person|profile|(?:ideal|successful) candidate|you.?d be|what we look|to be successful|we.?d love"
    r"|person specification|what (?:it takes|makes you)|how you.?ll succeed|need to|would suit|you should|you may be|required)\b"
)
_OF_MUSTS = re.compile(r"\b(?:skills?|experience|education|knowledge|competenc\w+|abilities|soft|languages?|technical|personal|expertise|training)\b")
_FOR_WISHES = re.compile(
    r"\b(?:preferred|desirable|desired|nice.to.have|bonus|plus(?:es)?|advantage\w*|ideally|would be|even better|extra credit|additional skills|optional"
    r"|beneficial|strengthen|assets?)\b"
)
_FOR_OTHERS = re.compile(
    r"\b(?:responsibilit\w+|duties|benefits?|offer|about (?:us|the (?:company|team|role|job|client))|what you.?ll (?:do|get|be)|apply|compensation|salary|pay\b"
    r"|equal|eeo|company|overview|location|day.to.day|why|process|perks|rewards|deadline|accountabilities|functions|description|how to|key tasks|you will be"
    r"|your (?:role|mission|responsib)|contact|interview|notes?|selection|appointment|remuneration|ats keywords|keywords|hours|working conditions|environment)\b"
)
_CUE = re.compile(
    r"(?:(?<=[a-z.)])|\b)(?:(?P<nice>(?:preferred|desired|desirable|nice.to.have|additional|bonus)(?: (?:knowledge|skills?|qualifications?|requirements?|experience"
    r"|education|abilities|or|and|[/,&]+)[ ,/&]*)+|(?:desirable|pluses|nice to have|will be a plus|education and experience preferred)(?=:| [a-z]))"
    r"|(?P<must>(?:required|basic|minimum|essential|key|other|job|position|experience|education|technical|core)?[ ]?"
    r"(?:(?:qualifications?|requirements?|job specifications?|skills? ?(?:&|and|/) (?:experience|qualifications?|abilities)|what you need(?: for this position)?"
    r"|knowledge,? ?/? ?skills,?(?: and |/ ?)?abilities|required (?:skills?|knowledge|experience|education)(?:[ ,/&]+(?:knowledge|skills?|education|and|experience|abilities)\b)*|essential skills?(?: ?& ?experience)?"
    r"|(?:the )?(?:ideal|successful) candidate(?:s)?(?=:| must have:)|education and experience required|must have(?=:)|experience required|key experience required))(?=[: ]))"
    r"|(?P<other>(?:job |key |primary |main |essential |daily )?(?:responsibilities|duties|accountabilities)(?=[: ])|what (?:we|you.ll|you will) (?:offer|do|be doing|get)\b|benefits(?=[: ])"
    r"|(?:we are|is) an? (?:aa|eeo|equal)|equal (?:employment )?opportunity|all qualified applicants|why (?:join|work)|about [A-Z]\w+|company overview"
    r"|what are my rewards|in return|what.s in it|physical (?:demands|requirements)|how to apply|to apply|keywords|role information|so, if you are|full time \||careers with))",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"[.;\u2022\n]\s+|\s+-+\s?(?=[A-Z])|(?<=[a-z)\d])(?=[A-Z][a-z]+ )|(?<=[a-z),\d.])\s+(?=(?i:\d{1,2}\+? years|minimum|at least|bachelor|b\.?s\.?c?[ /]|ph\.?d"
    r"|ability to|able to|experience (?:with|in|using|as|working|reading|listening|developing|migrating|of)|experienced|knowledge of|working knowledge|strong|excellent|proven"
    r"|proficien|familiar|(?:thorough |deep |solid |good |basic )?understanding of|demonstrated|must |skilled|willing|comfortable|exceptional|outstanding|fluent|well-organized"
    r"|team player|\d-\d+ years|commercial |comprehensive|capable|background in|customer-|requires|greater than|supervisory|positive attitude|flexible and)\w*)"
)
_RUNS_ON = re.compile(
    r"(?:\b(?:and|or|with|of|the|a|an|in|to|for|have|has|having|your|very|our|is|be|are|by|as|both|possess(?:es)?|demonstrate[sd]?|including|well|more|must|years?'?|some|their"
    r"|highly|plus|preferably|requires?|through)|,|/|&|\()\s*\Z"
)
_TITLE = re.compile(r"(?:[A-Z][a-z]+ ){0,3}(?:Qualifications|Requirements|Conditions|Responsibilities|Benefits|Instructions|Statement|Skills)\.")
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that is asked: where, and whether people must or may have it."""

    span: Span
    kind: Kind


class _Words:
    """Where certain words of an advert stand, in order."""

    def __init__(self, advert: Advert, words: Iterable[str]) -> None:
        document = advert.document
        self.places = sorted(document.starts[i] for word in words for i in document.positions.get(word, ()))

    def first(self, start: int, end: int) -> int | None:
        """The first of the places in a stretch."""
        at = bisect_left(self.places, start)
        return self.places[at] if at < len(self.places) and self.places[at] < end else None


class _Reader:
    """Reads the lines of one advert."""

    def __init__(self, advert: Advert) -> None:
        self.lower, self.text = advert.lower, advert.text
        self.cased = any(letter.isupper() for letter in self.text[:200])
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
        end = line.span.end
        if line.role == "heading" or (len(line.span) <= _HEADING_LENGTH and self.text[end - 1] == ":"):
            return True
        return len(line.span) < 45 and self.text[end - 1] == "." and _TITLE.fullmatch(self.text, line.span.start, end) is not None

    def _kind(self, line: LineRole, state: State) -> Kind | None:
        start, end = line.span.start, line.span.end
        if not _LETTERS.search(self.lower, start, end):
            return None
        if line.role in ("requirements_must", "requirements_nice"):
            return self._asked(start, end, "nice" if line.role.endswith("nice") and state != "must" else state)
        if state in ("must", "nice") and (line.role == "duties" or (line.role == "other" and self._of_people(start, end))):
            return self._asked(start, end, state)
        return "must" if self._demanded(start, end) else None

    def _of_people(self, start: int, end: int) -> bool:
        return self.people.first(start, end) is not None or self.demands.first(start, end) is not None

    def _asked(self, start: int, end: int, state: State) -> Kind | None:
        prose = self.text[end - 1] in ".!" and end - start > 60
        if (prose or state == "other") and not self._of_people(start, end):
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
        if self.demands.first(start, end) is None or self.people.first(start, end) is None:
            return False
        found = _DEMANDING.search(self.lower, start, end)
        return found is not None and not _OUR_SIDE.search(self.lower, start, end) and not self._wished(start, end)

    def _run_together(self, line: LineRole, state: State) -> Iterator[Ask]:
        """The asks of a list that has lost its lines."""
        start, end = line.span.start, line.span.end
        current: State = state or ("must" if line.role == "requirements_must" else "")
        cues = list(_CUE.finditer(self.text, start, end))
        if not cues and current != "must":
            return
        edges = [start, *(cue.end() for cue in cues), end]
        states: list[State] = [current, *(_named(cue) for cue in cues)]
        for number, section in enumerate(states):
            upto = cues[number].start() if number < len(cues) else end
            if section in ("must", "nice"):
                yield from self._items(edges[number], upto, section)
            elif section == "" and self._demanded(edges[number], upto):
                yield Ask(Span(edges[number], upto), "must")

    def _items(self, start: int, end: int, state: State) -> Iterator[Ask]:
        place = start
        for edge in _ITEM.finditer(self.text, start, end):
            if _RUNS_ON.search(self.lower, max(place, edge.start() - 24), edge.start()):
                continue
            if self.cased and edge[0].isspace() and self.text[edge.end()].islower():
                continue
            yield from self._item(place, edge.start(), state)
            place = edge.end()
        yield from self._item(place, end, state)

    def _item(self, start: int, end: int, state: State) -> Iterator[Ask]:
        if end - start > 8 and _LETTERS.search(self.lower, start, end):
            if (kind := self._asked(start, end, state)) is not None:
                yield Ask(Span(start, end), kind)


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


def _named(cue: re.Match[str]) -> State:
    return "nice" if cue["nice"] else "must" if cue["must"] else "other"


def _state(heading: str, before: State) -> State:
    """What the lines below a heading are, by its words; a heading that says nothing of it goes on with a list of musts."""
    if _FOR_WISHES.search(heading):
        return "nice"
    if _FOR_MUSTS.search(heading) and not heading.startswith(("job ", "about the")):
        return "must"
    if _FOR_OTHERS.search(heading):
        return "other"
    if _OF_MUSTS.search(heading):
        return before if before == "other" else "must"
    return before if before == "must" and len(heading) < 30 else ""


def _plain(advert: Advert) -> list[LineRole]:
    """The lines with what can be told of their roles from headings alone."""
    return [
        LineRole(line.span, "heading" if line.kind == "heading" else "other") for line in advert.document.lines
    ]
