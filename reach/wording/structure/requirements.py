"""What an advert asks of people: how many musts and wishes, how many years, which degree, and what is noted of it."""

from __future__ import annotations

import re
from bisect import bisect_right

from reach.wording.claims import Evidence, Span
from reach.wording.structure.asks import Ask, read_asks
from reach.wording.structure.costs import COSTS
from reach.wording.structure.facts import Degree, Note, Requirements
from reach.wording.structure.mentions import Mention, mentions
from reach.wording.structure.reading import Advert

MANY = 10
FEW, FEWEST = 6, 3  # fewer than three tell of prose that was not read as a list, not of a short list
LONG_YEARS = 8
JUNIOR_YEARS = 3
MOST_YEARS = 30
PAPERS = 3  # certificates from which they are a list
REPEATED = 3  # musts that name one topic
TRAITS = 2  # musts that ask for a temper
_NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"fifteen": 15, "twenty": 20}
_FIGURE = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)}|(?<=at least )a|(?<=minimum of )a)"
_YEARS = re.compile(
    rf"(?<![\d.$\u00a3\u20ac,/])\b({_FIGURE})(?:\.\d)?(?: ?\(\d{{1,2}}\))? ?(?:\+|plus|or more|full)?"
    rf"(?: ?(?:-|\u2013|to|or|and) ?{_FIGURE})?(?: ?\(\d{{1,2}}\))? ?\+?(?: or more| plus"
    rf"| full)?[ -](?:solid |full |consecutive )?\Z"
)
_SPENT = re.compile(
    r"['\u2019]?s?(?:\.(?= ?(?:of|exp)))?[^\w.;\n]{0,3}(?:(?:of|in|as|with|using) "
    r"|[^.;\n]{0,110}?\b(?:experienced?|track record"
    r"|background|work(?:ing)?|post.qualif\w+)\b"
    r"|[^.;\n]{0,30}?\b(?:teaching|selling|leading|managing|analy[sz]ing|develop\w+|building|management"
    r"|coaching|programming|designing|practice|industry|sales)\b)"
)
# Where the experience is named before, as in "experience of ovens: at least 5 years".
_AT_THE_END = re.compile(r"['\u2019]?(?:[).]| ?(?:\n|\Z))")
_EXPERIENCE = re.compile(r"\bexperience\b[^.;\n]{0,70}\Z")
_NOT_SPENT = re.compile(
    r"['\u2019]?s?\W{0,2}(?:old\b|of age|contract|fixed|period|ago|degree|college|university|term"
    r"|probation|from|warranty|ended|in (?:business|length|a row|advance|the (?:us|uk))|programm?e"
    r"|course|post\b|postdoc|fellowship|renew|initial|with the possib|(?:and|in) over|of (?:college|study"
    r"|studies|continuous service|schooling|university|history|growth|service|education|funding))"
)
_OURS = re.compile(
    r"\b(?:we(?:'ve|\u2019ve)?|our|company|for (?:over|more than|the (?:past|last))|over the|established"
    r"|combined|last|past|next|every|within|first|history|founded|lieu|substitut\w+)\b"
)
_INSTEAD = re.compile(
    r"\b(?:we(?:'ve| have)|our|in lieu|combined (?:minimum|total)|substitut\w+|history of|for the (?:past|last))\b"
)
_ASKED = re.compile(r"\b(?:you|your|candidates?|applicants?|must|required|requires|need|with|have|has)\b")
_COUNTED = re.compile(r"[^(;]{0,80}\b(?:may|can|will) be (?:substituted|counted|accepted|considered)\b")
_OF_US = re.compile(r"we(?: are|['\u2019]re) (?!looking|seeking|after|searching|hoping|in search)")
# "data-driven": of the work. A "self-driven" person is one.
_BY = re.compile(r"(?<!self)(?:-| data | event | metrics )\Z")
_DEGREES = tuple(
    "degree bachelor bachelor's bachelors master's masters phd ph bsc mba msc doctorate doctoral bs ba ms ma beng "
    "mfa associate's associates graduation graduate degrees educated undergraduate abd tertiary education".split()
)
_ALONE = re.compile(
    r"(?:\W{0,3}(?:/|or |and )? ?\W?(?:b\.?s|m\.?s|b\.?a|ph|degree|in [a-z]|from|with|required|preferred"
    r"|\(|or equivalent|or higher|and)|\.? ?degree)"
)
_NOT_DEGREE = re.compile(
    r" (?:of (?!an?\b|science|arts|engineering|education)|(?:students?|programs?|courses?|committees?"
    r"|scheme|studies|research|assistants?|interns?|medical education|teaching|courses)\b)"
    r"|(?:'s|s)? (?:scrum|data\b|plan\b)"
)
_HIGH = re.compile(r"(?:copies of|high|some|greater|considerable|certain|large|reasonable|\d+|appreciable|varying) \Z")
_EQUIVALENT = re.compile(
    r"\b(?:or|and/or|/) ?(?:an? |other |some |any |its "
    r"|the )?(?:\w+ )?(?:equivalent(?! (?:quantitative|field|degree|discipline|subject|qualif))"
    r"|(?:relevant|related|comparable|commensurate|significant"
    r"|substantial|practical|professional|work|industrial|industry|technical|proven|minimum|similar"
    r"|acceptable) (?:\w+ ){0,3}experience|(?:a )?minimum (?:of )?\w+ years|demonstrat\w+ the ability"
    r"|be able to demonstrate|\d+\+? years)|\bequivalent (?:\w+ )?(?:experience|combination|education"
    r"|work|qualification by)|\bin lieu\b|\bcombination of (?:education|training|experience)"
    r"|\bsubstitut\w+|\bqualified by experience|\bequivalent experience"
)
_WISHED = re.compile(
    r"\bpreferred(?! (?:in|from|field|with a)\b)|\b(?:prefer(?:able|ably)(?! (?:in|from|with)\b)"
    r"|desir(?:ed|able)(?! (?:field|area|discipline|sector))"
    r"|ideal(?:ly)?|advantag\w+|(?:a|is) plus|beneficial|an asset|not (?:required"
    r"|essential|necessary)|nice to have)\b"
)
# "experience in sales or a degree"
_EITHER = re.compile(r"\bexperience\b(?! (?:[bm]sc?|[bm]a|bachelor|master|degree))[^.\n]{0,70}\bor (?:an? )?\Z")
_HIGHER = re.compile(r"(?:\A|[-\u2022*:;.\n(] {0,2}|\b(?:completed?|university|a) )higher \Z")
_FIRM = re.compile(r"\b(?:required|requires|must|essential|minimum|is required)\b")
_JUNIOR = re.compile(r"\b(?:junior|jr|entry[- ]level|graduate|trainee|intern(?:ship)?|apprentice|assistant)\b")
_PAPERS = frozenset(
    "certified certification certifications certificate certificates ccna ccnp cissp cisa cism pmp prince2 itil cpa "
    "acca cima cfa mcse mcsa csm togaf aws comptia".split()
)
_TRAITS = frozenset(
    "passion passionate humour humor energetic enthusiasm enthusiastic hungry fun driven hardworking "
    "starter attitude personality love vibrant".split()
)
# Each with letters of which every wording of it has some: they are counted first, which is cheap.
_TOPICS = tuple(
    (stems, re.compile(rf"\b(?:{topic})"))
    for stems, topic in (
        (
            ("communicat", "written", "verbal", "oral"),
            (
                r"communication (?:skills|in writing|with|abilit)|communicat(?:or|e (?:clearly|effectively|well))"
                r"|(?:written|verbal|oral) (?:and|or|&)"
            ),
        ),
        (
            ("team",),
            r"team[ -]?(?:player|work)|work(?:ing)? (?:\w+ )?(?:in|as part of|with) (?:a |the )?(?:\w+ )?team",
        ),
        (("detail",), r"attention to detail|detail[- ]ori|eye for detail"),
        (
            ("organi", "time management", "deadlines"),
            r"organi[sz]ation(?:al)? skills|(?:well|highly|very)[ -]organi[sz]ed|time management|deadlines",
        ),
        (("problem",), r"problem[- ]solv"),
        (("interpersonal", "people skills"), r"interpersonal|people skills"),
    )
)
_LONGEST = 200  # characters of an ask; more is a list that lost its lines, and names many things


def read_requirements(advert: Advert) -> tuple[Requirements, tuple[Note, ...]]:
    """What an advert asks, and what is to be noted of it."""
    asks = read_asks(advert)
    musts = [ask for ask in asks if ask.kind == "must"]
    years, spent = _years(advert, asks)
    degree, named = _degree(advert, asks)
    facts = Requirements(len(musts), len(asks) - len(musts), years, degree)
    notes = (
        _count_note(musts),
        _degree_note(degree, named),
        _years_note(advert.title, years, spent),
        _certificates_note(advert, asks),
        _repeated_note(advert, musts),
        _traits_note(advert, asks),
    )
    return facts, tuple(note for note in notes if note)


def ask_at(asks: tuple[Ask, ...], place: int) -> Ask | None:
    """What is asked at a place."""
    at = bisect_right(asks, place, key=lambda ask: ask.span.start) - 1
    return asks[at] if at >= 0 and place < asks[at].span.end else None


def _years(advert: Advert, asks: tuple[Ask, ...]) -> tuple[int | None, Span | None]:
    found: list[tuple[int, int, Span]] = []
    for one in mentions(advert, ("years", "year", "yrs", "yr", "year's")):
        figure = _YEARS.search(one.before[-45:])
        if figure is None or _NOT_SPENT.match(one.after):
            continue
        if not (_SPENT.match(one.after) or (_AT_THE_END.match(one.after) and _EXPERIENCE.search(one.lead))):
            continue
        ask = ask_at(asks, one.start)
        if (
            (ask is None and _OURS.search(one.lead))
            or (
                ask is None
                and one.lead[: -len(figure[0])].endswith(("over ", "more than "))
                and not _ASKED.search(one.lead)
            )
            or _INSTEAD.search(one.lead)
            or _COUNTED.match(one.rest[:110])
            or (ask and ask.kind == "nice")
            or ((wished := _WISHED.search(one.rest[:90])) and not advert.text[one.end + wished.start()].isupper())
        ):
            continue
        years = int(figure[1]) if figure[1].isdigit() else _NUMBERS.get(figure[1], 1)
        if 0 < years <= MOST_YEARS:
            found.append((years, -one.start, Span(one.start - len(figure[0]), one.end)))
    if not found:
        return None, None
    years, _, span = max(found)
    return years, span


def _degree(advert: Advert, asks: tuple[Ask, ...]) -> tuple[Degree, Span | None]:
    found: dict[Degree, int] = {}
    for one in mentions(advert, _DEGREES, 80, 220):
        if kind := _asked_degree(one, ask_at(asks, one.start)):
            found.setdefault(kind, one.start)
    order: tuple[Degree, ...] = ("or_equivalent", "required", "preferred")
    for kind in order:
        if kind in found:
            return kind, None if kind == "preferred" else advert.document.sentence_at(found[kind])
    return "none", None


def _asked_degree(one: Mention, ask: Ask | None) -> Degree | None:
    if not _names_degree(one):
        return None
    around = one.lead[-60:] + one.word + one.rest
    if (
        ask is None
        and not any(said.search(around) for said in (_FIRM, _WISHED, _EQUIVALENT))
        and "educated" not in around
    ):
        return None
    firm = _FIRM.search(around) and "not required" not in around
    if (ask is not None and ask.kind == "nice") or (_WISHED.search(around) and not firm):
        return "preferred"
    return "or_equivalent" if _EQUIVALENT.search(around) or _EITHER.search(one.lead) else "required"


def _names_degree(one: Mention) -> bool:
    match one.word:
        case "degree" | "degrees":
            named = _NOT_DEGREE.match(one.after) is None and _HIGH.search(one.before) is None
        case "graduate" | "undergraduate":
            named = "degree" in one.rest[:30] or "calib" in one.rest[:12] or "qualif" in one.rest[:16]
        case "bs" | "ba" | "ms" | "ma" | "associates" | "masters" | "abd":
            named = _ALONE.match(one.after) is not None
        case "tertiary":
            named = "qualif" in one.rest[:16] or "educat" in one.rest[:12] or "degree" in one.rest[:10]
        case "education":
            named = _HIGHER.search(one.before) is not None and one.after.startswith((" in ", ",", ";", "\n", " ("))
        case "ph":
            named = one.after.startswith(".d")
        case "graduation":
            named = one.after.startswith(" from") and ("college" in one.rest or "university" in one.rest)
        case "educated":
            named = "degree" in one.before[-10:] or "degree" in one.rest[:20]
        case _:
            named = _NOT_DEGREE.match(one.after) is None
    return named


_SURVEY = Evidence(
    "study", "Mohr 2014, survey of over 1,000 people; the number itself is convention (AdGrader: 6, beefed: 7)"
)
_LEVELS = Evidence("guide", "Datapeople's levels: junior 1 to 3 years, middle 4 to 7, senior 8 and more")
_GUIDE = Evidence("guide", "Common practice in guides to writing adverts; no study behind it")


def _count_note(musts: list[Ask]) -> Note | None:
    if len(musts) > MANY:
        return Note(
            "requirements.many-musts",
            "requirements",
            f"{len(musts)} things are asked as musts",
            "The reason people give most often for not applying is that they lack something that was asked: 41 "
            "per cent of women and 46 per cent of men in one survey. How many are too many is convention: guides "
            "say six or seven.",
            _SURVEY,
            "Keep what nobody can do the job without, and move the rest to a list of what is good to have.",
            points=COSTS["requirements.many-musts"].points,
            spans=tuple(ask.span for ask in musts),
        )
    if FEWEST <= len(musts) <= FEW:
        return Note(
            "requirements.few-musts",
            "requirements",
            "A short list of musts",
            "People see soon whether they fit. Guides say six or seven at most; that number is convention.",
            _SURVEY,
            good=True,
            spans=tuple(ask.span for ask in musts),
        )
    return None


def _degree_note(degree: Degree, span: Span | None) -> Note | None:
    if span is None:
        return None
    if degree == "required":
        return Note(
            "requirements.degree",
            "requirements",
            "A degree, and nothing in its place",
            "Whoever learnt the same at work is shut out. Keep it where the law or the profession asks for it.",
            _GUIDE,
            "Add \u201cor equivalent experience\u201d, or say what people must know instead.",
            points=COSTS["requirements.degree"].points,
            spans=(span,),
        )
    if degree == "or_equivalent":
        return Note(
            "requirements.equivalent",
            "requirements",
            "Takes experience in place of a degree",
            "People who learnt the work without studying can apply.",
            _GUIDE,
            good=True,
            spans=(span,),
        )
    return None


def _years_note(title: str, years: int | None, span: Span | None) -> Note | None:
    if years is None or span is None:
        return None
    junior = _JUNIOR.search(title.lower()) is not None
    if years < LONG_YEARS and not (junior and years > JUNIOR_YEARS):
        return None
    return Note(
        "requirements.years",
        "requirements",
        f"{years} years of experience" + (" for a junior job" if junior else ""),
        "Years say how long somebody has worked, not what they can do, and they count against people who changed "
        "careers or took time out.",
        _LEVELS,
        "Ask for what people should be able to do, or for fewer years.",
        points=COSTS["requirements.years"].points,
        spans=(span,),
    )


def _certificates_note(advert: Advert, asks: tuple[Ask, ...]) -> Note | None:
    found = advert.document.positions.keys() & _PAPERS
    places = sorted(
        advert.document.span_of(token, token) for word in found for token in advert.document.positions[word]
    )
    asked = [(ask, place) for place in places if (ask := ask_at(asks, place.start)) and ask.kind == "must"]
    if len({ask for ask, _ in asked}) < PAPERS:
        return None
    return Note(
        "requirements.certificates",
        "requirements",
        "A list of certificates",
        "Certificates cost money and time that not everybody has. Whether a list keeps good people away is contested.",
        _GUIDE,
        "Name only those that the work may not be done without, and say what the others stand for.",
        spans=tuple(place for _, place in asked),
    )


def _repeated_note(advert: Advert, musts: list[Ask]) -> Note | None:
    if len(musts) < REPEATED:
        return None
    wordings = [(ask, advert.lower[ask.span.start : ask.span.end]) for ask in musts]
    listed = "\n".join([wording for _, wording in wordings])
    for stems, topic in _TOPICS:
        if sum(map(listed.count, stems)) < REPEATED:
            continue
        again = [ask.span for ask, wording in wordings if len(wording) <= _LONGEST and topic.search(wording)]
        if len(again) >= REPEATED:
            return Note(
                "requirements.repeated",
                "requirements",
                "The same is asked more than once",
                "A list looks longer and harder than it is. That this keeps people away is likely, not shown.",
                _GUIDE,
                "Say it once, in the words of the work.",
                spans=tuple(again),
            )
    return None


def _traits_note(advert: Advert, asks: tuple[Ask, ...]) -> Note | None:
    document = advert.document
    known = document.positions
    named: dict[Ask, Span] = {}
    for token in sorted(token for word in known.keys() & _TRAITS for token in known[word]):
        span = document.span_of(token, token)
        ask = ask_at(asks, span.start)
        ours = ask is None or _OF_US.match(advert.lower, ask.span.start)
        if ask and ask.kind == "must" and not ours and not _BY.search(advert.lower, span.start - 12, span.start):
            named.setdefault(ask, span)
    if len(named) < TRAITS:
        return None
    return Note(
        "requirements.wish-as-must",
        "requirements",
        "Wishes stand among the musts",
        "Nobody can show that they are passionate, and each reads such words differently. Their effect is contested.",
        _GUIDE,
        "Say what people do in the job, or leave it to the interview.",
        spans=tuple(named.values()),
    )
