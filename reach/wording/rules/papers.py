"""Visas and sponsors: every way of saying that no visa will be sponsored."""

from __future__ import annotations

from collections.abc import Iterator

from reach.wording.document import BREAK, STOP, Document
from reach.wording.rules.reading import Match, backward, colon, forward, places, token

_SPONSOR = frozenset({"sponsor", "sponsors", "sponsoring", "sponsored", "sponsorship", "sponsorships"})
_PAPERS = frozenset(
    "visa visas immigration h1b h1 1b permit permits authorization authorisation certificate certificates tn stem opt "
    "cpt petition petitions".split()
)
_REFUSES = frozenset(
    "not no never without unable cannot can't don't doesn't won't isn't aren't wouldn't nor neither".split()
)
# What may stand between the refusal and the sponsor; any other word may turn the sense.
_BETWEEN = _PAPERS | frozenset(
    "a an any the our of for to in or and be able h b currently now presently future time this at such currently "
    "provide provides providing offer offers offering require requires requiring need needs needing accept accepts "
    "accepting consider considering support supporting supports give pursue initiate commence anticipate anticipates "
    "assume assuming take over transfer eligible available position work working employment employer employer's "
    "company company's business candidates applicants who that require assistance with help assist ongoing continued "
    "additional further new employee employees individuals persons people those green card currently either "
    "tier 2 skilled worker or/and have".split()
)
_TAIL = frozenset("a an the of for or and employment work working h b status an worker".split()) | _PAPERS
_GIVEN = frozenset(
    "available provided offered awarded given granted possible provide offer give issue considered supported support "
    "sponsor option extended".split()
)
_NO = frozenset({"no", "not", "none", "unavailable"})
_NEAR = 8
_SAID_LATER = 14


def sponsorship_refused(document: Document) -> Iterator[Match]:
    """No visa is sponsored: "does not anticipate providing visa sponsorship", "visa sponsorship: not available"."""
    last = -1
    for index in places(document, _SPONSOR):
        if index <= last or not _about_papers(document, index):
            continue
        match = _refused_before(document, index) or _refused_after(document, index)
        if match:
            last = match.last
            yield match


def _about_papers(document: Document, index: int) -> bool:
    near = (*backward(document, index - 1, _NEAR), *forward(document, index + 1, _NEAR))
    return any(document.folds[place] in _PAPERS for place in near)


def _refused_before(document: Document, index: int) -> Match | None:
    for place in backward(document, index - 1, 10):
        word = document.folds[place]
        if word in _REFUSES:
            lifted = word in ("without", "not") and token(document, place - 1) == "or"
            return None if lifted else Match(place, _end(document, index))
        if word not in _BETWEEN and not word.endswith("'s"):
            return None
    return None


def _refused_after(document: Document, index: int) -> Match | None:
    first = index
    while token(document, first - 1) in _PAPERS | {"h", "b", "of", "employment", "work", "worker", "skilled"}:
        first -= 1
    if colon(document, index + 1):
        said = index + 2
        answer = token(document, said + 1) if token(document, said) == "not" else token(document, said)
        if token(document, said) in _NO and answer in _GIVEN | _NO | {BREAK, STOP}:
            return Match(first, said + 1 if answer in _GIVEN else said)
        return None
    for place in forward(document, index + 1, _SAID_LATER):
        if document.folds[place] in _NO | {"cannot", "unable"}:
            given = next((at for at in forward(document, place + 1, 4) if document.folds[at] in _GIVEN), None)
            return Match(first, given) if given is not None else None
    return None


def _end(document: Document, index: int) -> int:
    """The last token of what is sponsored: "sponsorship for an employment visa"."""
    end = index
    for place in forward(document, index + 1, 8):
        if document.folds[place] not in _TAIL:
            break
        if document.folds[place] in _PAPERS:
            end = place
    return end
