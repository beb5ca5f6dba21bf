"""Of whom "he" and "she" speak: of whoever will be hired, of somebody with a name, or of the people served.

Plain rules. The nearest person named before a pronoun in the same block is the one it speaks of; a pronoun before it
hands on what was found for it, so that one person stays one person through a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from reach.wording.document import BREAK, STOP, Document
from reach.wording.rules.reading import backward, behind, places, token

_PEOPLE_HIRED = frozenset(
    "salesman saleswoman foreman chairman waiter waitress craftsman handyman tradesman barman barmaid hostess "
    "applicant applicants candidate candidates incumbent incumbents employee employees employer hire holder "
    "jobholder postholder appointee individual intern volunteer volunteers fellow consultant contractor expert "
    "specialist specialists engineer developer nurse teacher officer assistant coordinator administrator accountant "
    "analyst secretary director manager technician operator driver advisor adviser lawyer designer programmer "
    "associate attorney translator cook chef cleaner guard worker representative person applicant's candidate's "
    "supervisor executive trainer editor journalist architect economist auditor instructor leader professional "
    "member staff someone clerk receptionist tutor electrician plumber mechanic salesperson recruiter buyer planner "
    "lecturer professor head deputy trainee apprentice forewoman repairman serviceman cameraman draftsman "
    "draughtsman steward stewardess postman workman server saleslady salesgirl shopgirl seamstress baker carer "
    "barista pharmacist therapist surveyor scientist carpenter welder gardener housekeeper nanny porter estimator "
    "researcher paralegal copywriter producer marketer butcher salesladies supervisors tradesperson bartender host "
    "drafter firefighter repairer courier".split()
)
# Whoever will be hired, by any name of that; a role ("the nurse") may also be a colleague's.
_WHOEVER = frozenset(
    "applicant applicants candidate candidates incumbent holder jobholder postholder appointee hire individual "
    "person someone applicant's candidate's".split()
)
_DEMANDS = frozenset(
    "must will should shall may can needs need has require required requires expected able responsible".split()
)
_EACH = frozenset({"every", "each", "any"})
_OTHERS = frozenset(
    "child children child's children's patient's student's customer's client's patient patients client clients "
    "customer customers pupil pupils resident residents student students user users guest guests parent parents "
    "mother father baby family founder ceo cto cfo coo cmo cio chairman chair chairperson president owner king "
    "queen majesty god jesus lord christ infant learner learners tenant tenants member's passenger passengers "
    "victim offender offenders caller son daughter husband wife traveller traveler donor donors dog horse author "
    "poet artist brother sister boss supervisor's designee".split()
)
_SUPERIORS = frozenset(
    "director manager gm supervisor executive head officer leader professor employer principal".split()
)
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "professor", "prof", "rev", "fr", "lady", "lord", "judge"})
# Where an advert speaks of one client as a girl or a gentleman, the "she" or "he" around is the client's.
_CLIENTS_BY_SEX = {
    "he": frozenset({"boy", "gentleman", "son", "toddler", "grandfather"}),
    "she": frozenset({"girl", "lady", "daughter", "toddler", "mum", "grandmother"}),
}
_ATTRIBUTES = frozenset({"client", "customer", "user"})
_AFTER_A_HEAD = frozenset(
    {STOP, BREAK, *"and or who to with in on at is of has may can will for when if as by".split()}
)
_OPENING = frozenset("will must should shall may needs reports works leads manages supervises ensures".split())
# What is told of somebody who works here already: "he was", "she joined us", "he is now".
_TELLS = frozenset("was had did joined started founded grew studied moved became decided told said says".split())
_HERE_ALREADY = frozenset({"current", "former", "previous", "outgoing"})
_HELD = frozenset("degree diploma licence license certificate account policy ticket passport card".split())
_ONE_OF_SEVERAL = frozenset({"each", "every", "any", "a", "an", "another", "someone", "everyone", "the"})
_SEEN = 60
_CLIENT_REACH = 250  # a client of the same sex is spoken of over several sentences
_OWN = frozenset({"himself", "herself"})


def of_the_hired(document: Document, sex: str, found: Iterable[int], pairs: Iterable[int]) -> Iterator[int]:
    """The tokens in `found` (pronouns of one `sex`, "he" or "she", in order) that speak of whoever will be hired.

    `pairs` are the tokens of "he/she" and the like that do.
    """
    clients = [
        (at, _CLIENT_REACH if one == sex else 0)
        for one, words in _CLIENTS_BY_SEX.items()
        for at in places(document, words)
    ]
    known = dict.fromkeys(pairs, True)
    told: dict[int, bool | None] = {}
    last: int | None = None  # the pronoun before that was left alone: who follows may be the same
    for index in found:
        if last is not None and index - last > _CLIENT_REACH:
            last = None
        if any(_near(document, index, *client) for client in clients) or _is_no_pronoun(document, index):
            continue
        verdict = _is_hired(document, index, known, told)
        if verdict is None and _opens_with_a_duty(document, index) and last is None:
            verdict = True
        last = index if not verdict else None
        if verdict is not None:
            known[index] = verdict
        if verdict:
            yield index


def _near(document: Document, index: int, client: int, reach: int) -> bool:
    """Whether a client stands in the same sentence or one beside it, or within `reach` words."""
    between = document.folds[min(index, client) : max(index, client)]
    if len(between) <= reach:
        return True
    return sum(word in (STOP, BREAK) and after not in (STOP, BREAK) for word, after in pairwise((*between, ""))) <= 1


def _is_no_pronoun(document: Document, index: int) -> bool:
    """Whether it is a slip or a short form: "HE staff" (higher education), "he Program Associate", "apply her"."""
    written = document.text[document.starts[index] : document.ends[index]]
    if len(written) > 1 and written.isupper():
        return True
    follower = index + 1
    named = token(document, follower) not in (STOP, BREAK) and document.text[document.starts[follower]].isupper()
    if document.folds[index] in ("he", "she"):
        return named
    return document.folds[index] == "her" and token(document, index - 1) in ("apply", "click")


def _is_hired(document: Document, index: int, known: Mapping[int, bool], told: dict[int, bool | None]) -> bool | None:
    """Whether a pronoun speaks of the person to be hired; None where nobody before it says so.

    `known` has what pronouns before it were found to mean, `told` what other words say, once asked.
    A role ("the nurse") may be a colleague's: it counts where something is demanded of it, or where it means anyone.
    """
    opens = token(document, index - 1) in (STOP, BREAK)
    demanded = token(document, index + 1) in _DEMANDS and not _has_done(document, index + 1)
    for place in _before(document, index - 1):
        word = document.folds[place]
        demanded = demanded or word in _DEMANDS
        verdict = known.get(place)
        if verdict is None and place not in told:
            told[place] = _by_others_or_anyone(document, place)
        if verdict is None:
            verdict = told.get(place)
        if verdict is None and word in ("you", "your") and speaks_to_the_reader(document, index):
            verdict = True
        if verdict is None and word in _PEOPLE_HIRED:
            if opens and (demanded or known) and _answers_to(document, place):
                continue
            verdict = _by_role(document, index, place, demanded=demanded)
        if verdict is not None:
            return verdict
    return None


def _opens_with_a_duty(document: Document, index: int) -> bool:
    """Whether a sentence opens with the pronoun and what is to be done: "He will", "She reports"."""
    return token(document, index - 1) in (STOP, BREAK) and token(document, index + 1) in _OPENING


def _by_others_or_anyone(document: Document, place: int) -> bool | None:
    """What a word says of a pronoun after it: somebody else's (False), whoever is hired (True), or nothing."""
    word = document.folds[place]
    if word in _TITLES or any(says(document, place) for says in (_is_other, _is_name, _is_here_already)):
        return False
    if word == "holder" and token(document, place - 1) in _HELD:
        return False
    return True if word in _WHOEVER else None


def _by_role(document: Document, index: int, place: int, *, demanded: bool) -> bool:
    """Whether a role before a pronoun is the one to be filled, and not one the job answers to."""
    if _answers_to(document, place) or _is_told(document, index):
        return False
    return demanded or _means_anyone(document, place)


def _has_done(document: Document, index: int) -> bool:
    """Whether a "has" tells what somebody did: "he has advised firms"."""
    return token(document, index) == "has" and token(document, index + 1).endswith("ed")


def _is_told(document: Document, index: int) -> bool:
    """Whether a pronoun's verb tells of somebody who works here already."""
    if token(document, index + 1) in _TELLS or _has_done(document, index + 1):
        return True
    return token(document, index + 1) == "is" and token(document, index + 2) == "now"


def _is_here_already(document: Document, place: int) -> bool:
    """Whether "the current team lead" or "our former nurse" stands here."""
    if document.folds[place] not in _HERE_ALREADY or token(document, place - 1) not in ("the", "our"):
        return False
    return bool({"lead", *_PEOPLE_HIRED} & {token(document, place + 1), token(document, place + 2)})


def speaks_to_the_reader(document: Document, index: int) -> bool:
    """Whether a pronoun can only mean the reader: "You must bring his own tools", "You decide for himself"."""
    if document.folds[index] not in _OWN and token(document, index + 1) != "own":
        return False
    for place in backward(document, index - 1, 12):
        word = document.folds[place]
        if word == "you":
            return True
        if word in _ONE_OF_SEVERAL or word in _PEOPLE_HIRED or _is_other(document, place):
            return False
    return False


def _means_anyone(document: Document, place: int) -> bool:
    """Whether a role stands for whoever holds it: "every nurse", or "The nurse" and "A night nurse" at the start."""
    before = document.folds[max(place - 3, 0) : place]
    if _EACH & set(before[-2:]):
        return True
    article = next((at for at in (place - 1, place - 2) if token(document, at) in ("the", "a", "an", "our")), None)
    if article is None or token(document, place - 1) == "current":
        return False
    if token(document, article - 1) == "as":
        return token(document, article - 2) in (STOP, BREAK)
    return token(document, article - 1) in (STOP, BREAK, "is", "be")


def _is_other(document: Document, place: int) -> bool:
    """Whether the token names a third party; "client projects" names none."""
    word = token(document, place)
    if word not in _OTHERS:
        return False
    return word not in _ATTRIBUTES or token(document, place + 1) in _AFTER_A_HEAD


def _answers_to(document: Document, place: int) -> bool:
    """Whether a manager is one the job reports to or works for: "report to the Director and his assistants"."""
    return (
        behind(document, place - 1, {"to", "support", "supports", "supporting", "assist", "assists", "under"}, 6)
        is not None
    )


def of_others(document: Document, index: int) -> bool:
    """Whether the sentence spoke of others (pupils, a superior) before `index`, and of nobody to be hired."""
    for place in backward(document, index - 1, 25):
        word = document.folds[place]
        if _is_other(document, place) and word not in ("student", "students"):
            return True
        if word in _SUPERIORS and _answers_to(document, place):
            return True
        if word in _PEOPLE_HIRED or word == "you":
            return False
    return False


def _before(document: Document, index: int) -> Iterator[int]:
    """Tokens from `index` down, over the sentences of the same block but not for ever."""
    for place in range(index, max(index - _SEEN, -1), -1):
        if document.folds[place] == BREAK:
            return
        if document.folds[place] != STOP:
            yield place


def _is_name(document: Document, place: int) -> bool:
    """Whether two capitalised words stand side by side inside a sentence, as a person's name does."""
    if place < 2:
        return False
    words = [document.text[document.starts[at] : document.ends[at]] for at in (place - 1, place)]
    inside = token(document, place - 2) not in (STOP, BREAK)
    return (
        inside
        and all(word[:1].isupper() and word[1:].islower() and len(word) > 2 for word in words)
        and not ({document.folds[place], document.folds[place - 1]} & _PEOPLE_HIRED)
    )
