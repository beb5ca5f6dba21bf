"""He and she for whoever will be hired, and pairs such as "he/she": found, and put into "they" with its verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reach.wording.document import BREAK, STOP, Document
from reach.wording.grammar import after_they
from reach.wording.rules.reading import Match, backward, behind, places, token

_PAIRS = {
    ("he", "she"): "they", ("she", "he"): "they", ("s", "he"): "they",
    ("his", "her"): "their", ("her", "his"): "their", ("his", "hers"): "theirs",
    ("him", "her"): "them", ("her", "him"): "them",
    ("himself", "herself"): "themselves", ("herself", "himself"): "themselves",
}  # fmt: skip
_FIRST = frozenset(first for first, _ in _PAIRS)
_ADVERBS = frozenset(
    "also then often always usually typically sometimes only still never regularly currently further both".split()
)
_INVERTED = {"is": "are", "was": "were", "has": "have", "does": "do"}
_PEOPLE_HIRED = frozenset(
    "salesman saleswoman foreman chairman waiter waitress craftsman handyman tradesman barman barmaid hostess "
    "applicant applicants candidate candidates incumbent incumbents employee employees employer hire holder "
    "jobholder postholder appointee individual intern volunteer volunteers fellow consultant contractor expert "
    "specialist specialists engineer developer nurse teacher officer assistant coordinator administrator "
    "accountant analyst secretary director manager technician operator driver advisor adviser lawyer designer "
    "programmer associate attorney translator cook chef cleaner guard worker representative person applicant's "
    "candidate's supervisor executive trainer editor journalist architect economist auditor instructor leader "
    "professional member staff someone you clerk receptionist tutor electrician plumber mechanic salesperson "
    "recruiter buyer planner lecturer professor head deputy trainee apprentice forewoman repairman serviceman "
    "cameraman draftsman draughtsman steward stewardess postman workman server saleslady salesgirl shopgirl "
    "seamstress".split()
)
# Whoever will be hired, by any name of that; a role ("the nurse") may also be a colleague's.
_WHOEVER = frozenset(
    "applicant applicants candidate candidates incumbent holder jobholder postholder appointee hire individual "
    "person someone applicant's candidate's you".split()
)
_DEMANDS = frozenset(
    "must will should shall may can needs need has require required requires expected able responsible".split()
)
_EACH = frozenset({"every", "each", "any"})
_OTHERS = frozenset(
    "child children child's children's patient's student's customer's client's patient patients client clients "
    "customer customers pupil pupils resident residents student students user users guest guests parent parents "
    "mother father baby family founder ceo chairman president owner king queen majesty god jesus lord christ baby "
    "infant learner learners tenant tenants member's passenger passengers victim offender offenders caller son "
    "daughter husband wife traveller traveler donor donors dog horse author poet artist brother sister boss "
    "supervisor's designee".split()
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
    {
        STOP,
        BREAK,
        "and",
        "or",
        "who",
        "to",
        "with",
        "in",
        "on",
        "at",
        "is",
        "of",
        "has",
        "may",
        "can",
        "will",
        "for",
        "when",
        "if",
        "as",
        "by",
    }
)
_SEEN = 60
_CLIENT_REACH = 250  # a client of the same sex is spoken of over several sentences


def pronoun_pair(document: Document) -> Iterator[Match]:
    """Both sexes named where a plain word would do: "he/she", "his or her", "s/he", "(s)he", "himself/herself"."""
    for index in document.positions.get("(s)he", ()):
        if not _of_others(document, index):
            yield Match(index, index, _rewrite(document, index, index, "they"))
    for word in sorted(_FIRST & document.positions.keys()):
        for index in document.positions[word]:
            other = index + 2 if token(document, index + 1) in ("/", "or", "and") else index + 1
            plural = _PAIRS.get((word, token(document, other)))
            joined = token(document, index + 1)
            if plural is None or (joined == "and" and word in ("he", "she", "him")):
                continue
            if other == index + 1 and not _written_as_pair(document, index, other):
                continue
            if not _of_others(document, index):
                yield Match(index, other, _rewrite(document, index, other, plural))


def _written_as_pair(document: Document, index: int, other: int) -> bool:
    between = document.text[document.ends[index] : document.starts[other]]
    return between in (")", "-", " (", "(", "\u2013") and " " not in between.strip(" (")


def _rewrite(document: Document, first: int, last: int, plural: str) -> tuple[tuple[int, int, str], ...]:
    if "(" in document.text[document.starts[first] + 1 : document.ends[last]]:
        return ()
    if plural == "they are" and not _is_doing(token(document, last + 1)):
        return ()
    if plural != "they":
        return ((first, last, plural),)
    before = token(document, first - 1)
    if before in _INVERTED and token(document, first - 2) in (STOP, BREAK, "what", "where", "how", "which", "and"):
        return ((first - 1, last, f"{_INVERTED[before]} they"),)
    verb = last + 1
    while token(document, verb) in _ADVERBS or (
        token(document, verb).endswith("ly")
        and token(document, verb) not in ("apply", "supply", "rely", "reply", "comply", "fly")
    ):
        verb += 1
    changed = _agreeing(document, verb)
    if changed is None:
        return ((first, last, plural),)
    words = f"they{document.text[document.ends[last] : document.starts[verb]]}{changed}"
    while token(document, verb + 1) in ("and", "or") and (changed := _agreeing(document, verb + 2)):
        words += document.text[document.ends[verb] : document.starts[verb + 2]] + changed
        verb += 2
    return ((first, verb, words),)


def _is_doing(word: str) -> bool:
    """Whether "he's" before this word is "he is": before others it may be "he has"."""
    return word.endswith("ing") or word in ("a", "an", "the", "not", "able", "responsible", "at", "in", "on", "ready")


def _agreeing(document: Document, verb: int) -> str | None:
    word = token(document, verb)
    if word in (STOP, BREAK) or not word[0].isalpha():
        return None
    written = document.text[document.starts[verb] : document.ends[verb]]
    changed = after_they(written)
    return None if changed == written else changed


def pronoun_he(document: Document) -> Iterator[Match]:
    """Generic "he", "his", "him" or "himself" for the person to be hired."""
    yield from _generic(
        document,
        {
            "he": "they",
            "his": "their",
            "him": "them",
            "himself": "themselves",
            "he'll": "they will",
            "he's": "they are",
        },
    )


def pronoun_she(document: Document) -> Iterator[Match]:
    """Generic "she", "her" or "herself" for the person to be hired."""
    yield from _generic(
        document,
        {
            "she": "they",
            "her": "their",
            "herself": "themselves",
            "hers": "theirs",
            "she'll": "they will",
            "she's": "they are",
        },
    )


def _generic(document: Document, plurals: dict[str, str]) -> Iterator[Match]:
    sex = "he" if "he" in plurals else "she"
    clients = [
        (at, _CLIENT_REACH if one == sex else 0)
        for one, words in _CLIENTS_BY_SEX.items()
        for at in places(document, words)
    ]
    for word in sorted(plurals.keys() & document.positions.keys()):
        for index in document.positions[word]:
            if _in_pair(document, index) or any(_near(document, index, *client) for client in clients):
                continue
            if _of_the_hired(document, index):
                plural = _object_or_owner(document, index) if word == "her" else plurals[word]
                yield Match(index, index, _rewrite(document, index, index, plural))


def _near(document: Document, index: int, client: int, reach: int) -> bool:
    """Whether a client stands in the same sentence or one beside it, or within `reach` words."""
    between = document.folds[min(index, client) : max(index, client)]
    if len(between) <= reach:
        return True
    return sum(word in (STOP, BREAK) and after not in (STOP, BREAK) for word, after in pairwise((*between, ""))) <= 1


def _in_pair(document: Document, index: int) -> bool:
    near = {token(document, index + step) for step in (-2, -1, 1, 2)}
    forms = {first for pair in _PAIRS for first in pair}
    joined = token(document, index - 1) in ("/", "or", "and") or token(document, index + 1) in ("/", "or", "and")
    glued = token(document, index - 1) in ("s", *forms) or token(document, index + 1) in forms
    return glued or (joined and bool(near & (forms | {"him", "they", "them", "their", "hers"})))


def _object_or_owner(document: Document, index: int) -> str:
    after = token(document, index + 1)
    return (
        "them"
        if after in (STOP, BREAK, "to", "with", "in", "for", "and", "or", "at", "on", "as", "if", "when", "by")
        else "their"
    )


_OPENING = frozenset("will must should shall may needs reports works leads manages supervises ensures".split())


def _of_the_hired(document: Document, index: int) -> bool:
    """Whether the nearest person named before is the one to be hired, and nobody by name.

    A role ("the nurse") may be a colleague's: it counts where something is demanded of it, or where it means anyone.
    """
    written = document.text[document.starts[index] : document.ends[index]]
    if len(written) > 1 and written.isupper():
        return False
    opens = token(document, index - 1) in (STOP, BREAK)
    demanded = token(document, index + 1) in _DEMANDS
    for place in _before(document, index - 1):
        word = document.folds[place]
        demanded = demanded or word in _DEMANDS
        if _is_other(document, place) or word in _TITLES or _is_name(document, place):
            return False
        if word in _WHOEVER:
            return True
        if word in _PEOPLE_HIRED:
            if _answers_to(document, place):
                if opens and demanded:
                    continue
                return False
            return demanded or _means_anyone(document, place)
    return opens and token(document, index + 1) in _OPENING


def _means_anyone(document: Document, place: int) -> bool:
    """Whether a role stands for whoever holds it: "every nurse", or "The nurse" and "A night nurse" at the start."""
    before = document.folds[max(place - 3, 0) : place]
    if _EACH & set(before[-2:]):
        return True
    article = next((at for at in (place - 1, place - 2) if token(document, at) in ("the", "a", "an", "our")), None)
    if article is None or token(document, place - 1) == "current":
        return False
    return token(document, article - 1) in (STOP, BREAK, "is", "be", "as")


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


def _of_others(document: Document, index: int) -> bool:
    """Whether the sentence spoke of others (pupils, a superior) before `index`, and of nobody to be hired."""
    for place in backward(document, index - 1, 25):
        word = document.folds[place]
        if _is_other(document, place) and word not in ("student", "students"):
            return True
        if word in _SUPERIORS and _answers_to(document, place):
            return True
        if word in _PEOPLE_HIRED:
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
