"""Who is asked for by sex or nationality, and companies that call themselves a family."""

from __future__ import annotations

from collections.abc import Iterator

from reach.wording.document import BREAK, STOP, Document
from reach.wording.rules.reading import Match, ahead, backward, behind, follows, forward, number, places, token

_SEXES = frozenset({"male", "female", "males", "females"})
_LABELS = frozenset(
    "gender sex audience eligibility criteria eligible candidate candidates applicant applicants preference".split()
)
_AGES = frozenset({"age", "aged", "between", "ages"})
_PAIRED = frozenset({"or", "and", "/", "male", "female", "males", "females", "any"})


def sex_criterion(document: Document) -> Iterator[Match]:
    """A sex given as a criterion: "Gender: male", "Female, aged 25-30"; not "male or female"."""
    for index in places(document, _SEXES):
        if token(document, index - 1) in _PAIRED or token(document, index + 1) in _PAIRED:
            continue
        if _labelled(document, index) or _aged(document, index):
            yield Match(index, index)
        elif token(document, index) in ("male", "female") and _job_after(document, index) is not None:
            yield Match(index, _job_after(document, index) or index)


_JOBS = frozenset(
    "worker workers assistant assistants carer carers nurse nurses teacher teachers tutor tutors driver drivers "
    "cleaner cleaners receptionist receptionists secretary secretaries model models nanny trainer trainers staff "
    "pa therapist therapists escort executive executives officer officers engineer engineers accountant "
    "accountants telecaller telecallers counsellor counsellors hostess attendant attendants guard guards cook "
    "chef helper helpers".split()
)


def _job_after(document: Document, index: int) -> int | None:
    """The job that "male" or "female" stands before, with one word between at most: "female support worker"."""
    for place in forward(document, index + 1, 2):
        if token(document, place) in _JOBS:
            return place
    return None


def _labelled(document: Document, index: int) -> bool:
    """Whether a label and a colon stand before: "Gender: male"."""
    if token(document, index - 1) != STOP:
        return False
    label = token(document, index - 2)
    return label in _LABELS and token(document, index + 1) in (
        STOP, BREAK, "only", "candidate", "candidates", "under", "over", "above", "below", *_AGES,
    )  # fmt: skip


def _aged(document: Document, index: int) -> bool:
    """Whether an age follows at once, at the start of a line or after a label."""
    low = number(document, index + 2) if token(document, index + 1) in _AGES else number(document, index + 1)
    return low is not None and 16 <= low <= 60 and token(document, index - 1) in (STOP, BREAK)


NATIONS = frozenset(
    "us u.s usa american uk british english irish scottish welsh french german dutch belgian swiss austrian "
    "italian spanish portuguese greek polish czech slovak hungarian romanian bulgarian swedish norwegian danish "
    "finnish european eu eea russian ukrainian georgian armenian azerbaijani turkish israeli lebanese jordanian "
    "egyptian emirati saudi omani qatari kuwaiti bahraini indian pakistani bangladeshi nepali chinese japanese "
    "korean thai vietnamese filipino malaysian indonesian singapore singaporean australian canadian mexican "
    "brazilian nigerian kenyan ghanaian rwandan ugandan tanzanian african asian arab uae gcc nz kiwi".split()
)
_COUNTRIES = frozenset(
    "america britain ireland france germany netherlands belgium switzerland austria italy spain portugal greece "
    "poland hungary romania bulgaria sweden norway denmark finland russia ukraine georgia armenia azerbaijan "
    "turkey israel lebanon jordan egypt india pakistan bangladesh nepal china japan korea thailand vietnam "
    "philippines malaysia indonesia australia canada mexico brazil nigeria kenya ghana rwanda uganda tanzania "
    "republic kingdom states".split()
)
# Nations of two words: the last, and what stands before it.
_SECOND = {
    "zealand": "new", "states": "united", "kingdom": "united", "african": "south", "korean": "south",
    "arabian": "saudi", "lankan": "sri", "kong": "hong", "emirates": "arab",
}  # fmt: skip
_CITIZENS = frozenset("citizen citizens citizenship national nationals nationality passport passports".split())
_HIRED = frozenset("professionals candidates applicants specialists".split())
_DEMANDS = frozenset(
    "must only hold holds holder be have should eligible eligibility required open restricted limited need".split()
)
_STATUS = frozenset({"pr", "permanent", "green", "only", "required"})


def nationality_asked(document: Document) -> Iterator[Match]:
    """A nationality asked for: "must hold Georgian citizenship", "nationality of an EU country", "Swiss candidates"."""
    for index in places(document, _CITIZENS | _HIRED):
        match = _of_a_country(document, index) or _nation_before(document, index)
        if match:
            yield match


def _of_a_country(document: Document, index: int) -> Match | None:
    word = token(document, index)
    if token(document, index + 1) != "of" or word not in (
        "nationality",
        "citizenship",
        "citizens",
        "citizen",
        "nationals",
    ):
        return None
    if word not in ("nationality", "citizenship") and not _asked(document, index):
        return None
    country = ahead(document, index + 2, NATIONS | _COUNTRIES | {"country", "countries", "state", "states"}, 6)
    if country is None:
        return None
    return Match(index, country + 1 if token(document, country + 1) in ("country", "state", "nationality") else country)


def _asked(document: Document, index: int) -> bool:
    """Whether people are asked to be what stands at `index`: after a demand, or after a label and a colon."""
    return token(document, index - 1) == STOP or behind(document, index - 1, _DEMANDS, 3) is not None


def _nation_before(document: Document, index: int) -> Match | None:
    first = _nation(document, index - 1)
    if first is None:
        return None
    if token(document, index) in _HIRED:
        inviting = behind(document, first, {"from", "seeking", "for", "only", "prefer", "experienced", "qualified"}, 6)
        return Match(first, index) if inviting is not None else None
    demand = behind(document, first - 1, _DEMANDS, 3)
    if demand is not None:
        while token(document, demand - 1) in ("must", "should"):
            demand -= 1
        return Match(demand if token(document, demand) in ("must", "should", "hold", "be") else first, index)
    you = behind(document, first - 1, {"you"}, 3)
    if you is not None and token(document, you - 1) == "are" and token(document, you - 2) in (STOP, BREAK):
        return Match(you - 1, index)
    after = next((place for place in forward(document, index + 1, 3) if token(document, place) in _STATUS), None)
    if after is not None:
        return Match(first, after)
    proof = first - 2 if follows(document, first - 2, "proof", "of") else first
    return Match(first, index) if _alone(document, proof, index) else None


def _nation(document: Document, index: int) -> int | None:
    """Where the nation that ends at `index` begins: "Swiss", "New Zealand"."""
    word = token(document, index)
    if word in _SECOND and token(document, index - 1) == _SECOND[word]:
        return index - 1
    return index if word in NATIONS else None


def _alone(document: Document, first: int, last: int) -> bool:
    """Whether the words are a point of their own, as in a list of requirements."""
    after = token(document, last + 1)
    holding = token(document, last) in ("passport", "passports") and after in ("with", "holder", "holders")
    return token(document, first - 1) in (STOP, BREAK) and (holding or after in (STOP, BREAK))


_NOT_US = frozenset(
    "of owned run business businesses members member medicine law friendly life time support services service "
    "court centre center room doctor doctors planning health practice company practitioner nurse name history "
    "therapy therapist home physician care resource justice day days office education leave tree firm restaurant "
    "farm oriented entertainment holding brand pet pets reunion dinner or and's".split()
)
_FILLERS = frozenset(
    "team work school growing global extended amazing great little big happy wonderful close knit company".split()
)


def company_family(document: Document) -> Iterator[Match]:
    """A workplace that calls itself a family: "join our family", "the Northline family"."""
    for index in places(document, {"family"}):
        if token(document, index + 1) in _NOT_US:
            continue
        owner = _owner(document, index)
        if owner is not None:
            yield Match(owner, index)


def _owner(document: Document, index: int) -> int | None:
    """The "our" or "the" that makes the family the company's own; only its name or warm words stand between."""
    named = False
    for place in backward(document, index - 1, 5):
        word = token(document, place)
        if word == "our":
            return place
        if word in ("the", "a", "one"):
            joined = token(document, place - 1) in ("join", "joining", "of", "to", "into")
            return place if named or (joined and word != "the" and place < index - 1) else None
        capital = document.text[document.starts[place]].isupper()
        if not capital and word not in _FILLERS:
            return None
        named = named or capital
    return None
