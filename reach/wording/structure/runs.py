"""Lists that have lost their lines: where a section begins within a paragraph, and where its items part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

State = Literal["must", "nice", "other", ""]

_MUSTS = (
    "qualifications", "requirements", "skills", "you need", "must have", "job specifications", "experience required",
    "education required", "knowledge, skills", "knowledge/skills",
)  # fmt: skip
_WISHES = (
    "desirable",
    "pluses",
    "nice to haves",
    "nice to have",
    "nice-to-haves",
    "nice-to-have",
    "be a plus",
    "experience preferred",
)
_OTHERS = (
    "responsibilities", "duties", "accountabilities", "benefits", "we offer", "in return", "equal opportunity",
    "equal employment", "all qualified applicants", "physical demands", "physical requirements", "to apply", "keywords",
    "company overview", "why join", "why work", "about ", "role information", "careers with", "so, if you are",
    "'s in it for", "you'll get", "will be doing", "job type", "my rewards", "get in touch", "please apply",
    "essential functions",
)  # fmt: skip
_NAMES: dict[str, State] = {
    **dict.fromkeys(_MUSTS, "must"),
    **dict.fromkeys(_WISHES, "nice"),
    **dict.fromkeys(_OTHERS, "other"),
}
_WIDER = re.compile(
    r"(?:(?: ?[,/&] ?| (?=and |or ))(?:and |or )?(?:knowledge|skills?|experience|education|abilities|qualifications?"
    r"|requirements?|training)\b){0,6}"
    r"(?: (?:required|preferred|desired)\b)?(?: for (?:this|the) (?:position|role|job))?"
)
_WISHED = re.compile(r"preferred|desired|desirable|nice.to.have|additional|bonus|optional")
_PREFIX = re.compile(
    r"(?:\b|(?<=[a-z]))(?:(?:required|basic|minimum|essential|key|other|job|position|experience|education"
    r"|technical|core|professional|preferred|desired|desirable|knowledge"
    r"|primary|main|daily|and|or|general|candidate|the|what)[ ,/&]+){1,6}\Z"
)
_INSIDE = re.compile(
    r"(?:\b(?:of|and|or|the|meet|all|these|with|our|your|as|to|for|in|any|client|business|a|an|have|good"
    r"|excellent|strong|communication|software|system|following)|,|-) \Z"
)
_GOES_ON = re.compile(
    r" (?:of|for|and|to|in|with|are|will|is|or|as|that|which|gathering|include|including|by|from|on|at"
    r"|necessary|needed|listed)\b|[,.;)]"
)
_ITEM = re.compile(
    r"[.;\n]\s++|\u2022\s*+|(?<=[a-z])[.](?=[A-Z][a-z])|(?<!\s)\s++-++\s?(?=[A-Z])|(?<=[a-z)\d])(?=[A-Z][a-z]+ )"
    r"|(?<=[a-z),\d.])\s++(?=(?i:\d{1,2}\+? years|minimum|at least|bachelor|b\.?s\.?c?[ /]|ph\.?d"
    r"|ability to|able to|experience (?:with|in|using|as|working|reading|listening|developing|migrating"
    r"|of)|experienced|knowledge of|working knowledge|strong|excellent|proven"
    r"|proficien|familiar|(?:thorough |deep |solid |good |basic )?understanding of|demonstrated|must "
    r"|skilled|willing|comfortable|exceptional|outstanding|fluent|well-organized"
    r"|team player|\d-\d+ years|commercial |comprehensive|capable|background in|customer-|requires"
    r"|greater than|supervisory|positive attitude|flexible and)\w*)"
)
_RUNS_ON = re.compile(
    r"(?:\b(?:and|or|with|of|the|a|an|in|to|for|have|has|having|your|very|our|is|be|are|by|as|both"
    r"|possess(?:es)?|demonstrate[sd]?|including|well|more|must|years?'?|some|their"
    r"|highly|plus|preferably|requires?|through)|,|/|&|\()\s*\Z"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words within a paragraph that open a section, and what its items are."""

    start: int
    end: int
    state: State


def cues(text: str, lower: str, start: int, end: int) -> list[Cue]:
    """The cues in a stretch, in order, none within another."""
    found = []
    for name, state in _NAMES.items():
        place = lower.find(name, start, end)
        while place >= 0:
            span = _plain(name, place) if state == "other" else _widened(lower, start, place, name)
            if _cues(text, lower, name, span):
                wished = state == "must" and _WISHED.search(lower, *span)
                found.append(Cue(*span, "nice" if wished else state))
            place = lower.find(name, place + len(name), end)
    found.sort(key=lambda cue: (cue.start, -cue.end))
    apart: list[Cue] = []
    for cue in found:
        if not apart or cue.start >= apart[-1].end:
            apart.append(cue)
    return apart


def _plain(name: str, place: int) -> tuple[int, int]:
    return place, place + len(name)


def _widened(lower: str, begin: int, place: int, name: str) -> tuple[int, int]:
    """A name with the words that belong to it: "required" before, "and experience" after."""
    wider = _WIDER.match(lower, place + len(name))
    prefix = _PREFIX.search(lower[max(place - 60, begin) : place])
    return place - len(prefix[0]) if prefix else place, wider.end() if wider else place + len(name)


def _cues(text: str, lower: str, name: str, span: tuple[int, int]) -> bool:
    start, end = span
    if _NAMES[name] == "other":
        return name not in _PLAIN or _opens(text, start, end)
    return _opens(text, start, end) and not (
        text[start].islower() and _INSIDE.search(lower[max(start - 16, 0) : start])
    )


_PLAIN = frozenset(
    {
        "responsibilities",
        "duties",
        "accountabilities",
        "benefits",
        "about ",
        "to apply",
        "keywords",
        "job type",
        "in return",
    }
)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a list begins after these words: a colon, or a capital; in small letters, no sentence goes on."""
    after = text[end : end + 14]
    if after.lstrip().startswith(":"):
        return True
    if text[start].isupper():
        listed = after.lstrip(" \u2022*-")[:1]
        return listed != after[:1] and (listed.isupper() or listed.isdigit())
    if _GOES_ON.match(after) or end - start < len("requirements"):
        return False
    return not any(letter.isupper() for letter in text[max(start - 120, 0) : start])


def items(text: str, lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a section, as stretches."""
    cased = any(letter.isupper() for letter in text[start : min(end, start + 200)])
    place = start
    for edge in _ITEM.finditer(text, start, end):
        if _RUNS_ON.search(lower, max(place, edge.start() - 24), edge.start()):
            continue
        if cased and edge[0].isspace() and text[edge.end() : edge.end() + 1].islower():
            continue
        yield place, edge.start()
        place = edge.end()
    yield place, end
