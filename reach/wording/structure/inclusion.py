"""Who is invited and how: help to apply, a statement of inclusion, benefits, ways to apply and somebody to ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from reach.wording.claims import Evidence, Span
from reach.wording.structure.costs import COSTS
from reach.wording.structure.facts import Accommodation, Inclusion, Note, Statement
from reach.wording.structure.mentions import Mention, mentions
from reach.wording.structure.reading import Advert

_WINDOW = 420  # characters on either side of an offer in which it may say how to ask
_SAME = 160  # characters within which two words belong to one statement
_OF_PEOPLE = re.compile(
    r"\b(?:reasonable|disab\w+|applicants?|appl(?:y|ication)|recruitment|request\w*|interview|individuals"
    r"|candidates|special needs"
    r"|assistance|ada\b|impair\w+|qualified|accessib\w+|neurodiver\w+|hiring process|religious)\b"
)
_OF_ROOMS = re.compile(
    r"\b(?:provided accommodation|accommodation (?:is )?(?:provided|available|included|costs?|allowance)"
    r"|(?:staff|hotel|free|travel"
    r"|shared|subsidi[sz]ed|on.?site|live.in|local|flights?|meals?|student|hospital|key.worker|housing"
    r"|residential|temporary"
    r"|relocation|supported|sheltered|guest)(?:,| and| or| &)? ?(?:\w+ )?accommodation)"
)
_ADJUSTMENT = re.compile(
    r"(?:reasonable|workplace|interview|any|specific|disability|further|appropriate|necessary|require"
    r"|need|make|made|for) "
    r"(?:\w+ ){0,2}\Z"
)
_ADJUSTED = re.compile(
    r"[^.\n]{0,80}\b(?:interview|application|recruit\w+|disab\w+|process|role|selection|support|you|apply|applicants?|candidates?|assessment"
    r"|stage|contact|ask|tell|let us|questions in advance)\b"
)
_NOT_PEOPLE = re.compile(
    r"(?:price|salary|pay|payroll|inventory|clinical|process|cost of living|technical|risk|loss|insurance|claims?) \Z"
)
_REACH = re.compile(
    r"[\w.+-]@ ?[\w-]|\(at\)|https?://|\bwww\.|(?:\+?\d[\d ().-]{7,}\d)|\b(?:e-?mail|phone|call"
    r"|telephone)(?:ing)? (?:us|the|our|\w+@|me|:)"
    r"|\bcontact (?!with\b|details\b|information\b)(?:\w+|\[)|\bcontact:|\breach(?:ing)? out to\b"
    r"|\b(?:let|inform|tell|notify|advise) (?:us|your|the|our|a|me)\b"
    r"|\bplease (?:e-?mail|call|phone|telephone|ring)\b|\b(?:accommodation|request|adjustments?"
    r"|accessibility) form\b|\bspeak (?:to|with)\b|\bclick(?:ing)? (?:here|on|the|this)\b|\bget in touch\b"
    r"|\b(?:send|submit|make|direct|address)(?:ing)? (?:an? |your |the |all )?(?:e-?mail"
    r"|(?:accommodation )?requests?)\b[^.]{0,30}\bto\b"
    r"|\[(?:email|phone|url|contact)[^\]]*redacted\]|\bwill (?:gladly |be glad to )?(?:arrange|sort|organi[sz]e)\b"
    r"|\b(?:such as|for example|e\.g\.)[^.\n]{0,80}\b(?:questions?|quiet|extra|interpreters?|captions?|formats?|print"
    r"|breaks?|step-free)\b"
)
_SCHEMES = ("guarantee", "guaranteed", "scheme", "bsl", "braille", "sign", "extra", "formats", "format")
_SCHEME = re.compile(
    r"\bguarantee\w*(?: an| to| of an| the)? interview[^.]{0,120}\b(?:disab|essential|minimum|criteria)"
    r"|\binterview scheme\b"
    r"|\b(?:disab\w+|veteran)[^.\n]{0,80}\bguarantee\w*(?: an| of an)? interview|\bextra time\b"
    r"|\bsign language (?:interp|transl|video)"
    r"|\bbsl\b|\blarge print\b|\bbraille\b|\b(?:alternative|accessible) formats?\b|\bother formats\b"
)
_SCHEME_WORDS = re.compile(r"\b(?:guarantee|interview|extra time|sign language|bsl|braille|large print|formats?)")
_HELP = re.compile(
    r"\b(?:if you (?:have|are|need|require)|applicants? with|candidates? with|individuals? with|require"
    r"|requiring|need(?:ing)?)\b[^.\n]{0,90}"
    r"\bdisab\w+[^.\n]{0,120}\b(?:assistance|help|support|contact|e-?mail|call)\b"
    r"|\b(?:assistance|help|support)\b[^.\n]{0,60}\b(?:due to|because of|with)\b[^.\n]{0,30}\bdisab"
)
_GOES_ON = re.compile(r"\s*(?:to request|to ask|please|contact|e-?mail|call|if you|requests|for accommodation|let us)")
_REFUSED = re.compile(r"\b(?:not signed up|do(?:es)? not (?:operate|offer|take part)|not part of)\b")
_POSITIVE = re.compile(
    r"\b(?:particularly|especially|actively|strongly|positively)\b[^.\n]{0,60}\b(?:encourag\w+|welcom\w+"
    r"|interested|urged|invit\w+|keen)"
    r"|\b(?:encourag\w+|welcom\w+|urged)\b[^.\n]{0,120}\b(?:women|minorit\w+|under-?\s?represented|ethnic"
    r"|disab\w+|lgbt\w*|veterans|black|asian"
    r"|first nations|aboriginal|indigenous|people of colou?r|neurodiver\w+|carers|older)\b"
    r"|\b(?:women|minorit\w+|persons? with|people with|people from)\b[^.\n]{0,100}\bencouraged\b"
    r"|\bunder-?\s?represented\b[^.\n]{0,80}\b(?:encourage|welcome|invite)\b"
    r"|\b(?:don't|do not|doesn't) (?:meet|tick|have|match|fit|check)\b[^.\n]{0,30}\b(?:every|all|each|100)\b"
    r"|\b(?:employee|staff|colleague|business) (?:resource|network|affinity)s? ?(?:groups?|networks?)?\b"
)
_STATEMENTS = tuple(
    "equal eeo eoe discriminate discrimination diversity diverse inclusion inclusive inclusivity regardless "
    "equality backgrounds underrepresented minorities nondiscrimination minority women aa".split()
)
_STATED = re.compile(
    r"\bequal(?:ity)? (?:employment )?(?:opportunit|of opportunit|rights)|\beeo\b|\beoe\b|\bdiscriminat"
    r"|\bwithout regard|\bregardless of"
    r"|\bnondiscrimination|\b(?:all|diverse|different|every) (?:\w+ )?(?:backgrounds|sections|walks)"
    r"|\bunder-?represented"
    r"|\b(?:divers\w+|inclusi\w+)\b[^.\n]{0,60}\b(?:workforce|workplace|environment|team|culture|employer"
    r"|value|celebrat|committed|inclusi|divers"
    r"|equality|belong)|\b(?:value|celebrat\w+|committed|commitment|embrac\w+|promot\w+|support\w*"
    r"|believe)\b[^.\n]{0,60}\b(?:divers|inclusi|equality)"
    r"|\b(?:women|minorities)\b[^.\n]{0,60}\bencouraged|\baa.?eoe?\b"
    r"|\b(?:welcome|invite)s? (?:applications from )?(?:\w+,? ){0,3}(?:women|minorit)"
)
# "an inclusive classroom", "a diverse range of clients": the work, no word to those who apply.
_OF_THE_WORK = re.compile(
    r" (?:and \w+ )?(?:classroom|pedagog|teaching|learning|education|curricul|design|school|student|pupil|range|set of"
    r"|portfolio|variety|client|customer|data|product|service|stakeholder|communities|community)"
)
_BENEFITS: dict[str, tuple[str, ...]] = {
    "pension": ("pension", "superannuation", "401", "401k", "retirement"),
    "leave": ("holiday", "holidays", "vacation", "pto", "leave"),
    "health": ("medical", "dental", "healthcare", "bupa"),
    "family": ("maternity", "paternity", "parental", "childcare", "adoption"),
    "bonus": ("bonus", "bonuses", "commission"),
    "learning": ("tuition", "cpd", "certifications"),
    "wellbeing": ("wellbeing", "gym", "wellness", "counselling"),
    "sickness": ("sick", "disability insurance"),
    "insurance": ("insurance", "assurance"),
    "travel": ("cycle", "commuter", "parking", "mileage"),
    "ownership": ("equity", "shares", "esop"),
    "discounts": ("discount", "discounts", "vouchers"),
}
_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sister|Matron|Rev)\.? )?([A-Z][a-z\u00c0-\u024f]+)(?: [A-Z]\.?)?"
    r" ((?:[A-Z]['\u2019])?[A-Z][a-z\u00c0-\u024f-]+)|\[Name Redacted\]"
)
_NO_NAMES = frozenset(
    "human resources resource hr recruitment talent acquisition customer service services team department office "
    "nhs jobs trust job personnel hiring manager recruiting careers centre center university college city county "
    "state united road street court house the our please email phone tel telephone for if this to monday tuesday "
    "wednesday thursday friday equal apply now click here medical school hospital health care group ltd limited "
    "inc business support line general information staff people name division officer program programme lead leader "
    "director clinical chief head committee search board elections benefits policy details email".split()
)
_ASKED_AT: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(("question", "questions", "enquiries", "inquiries"), re.compile(r"")),
    **dict.fromkeys(("information", "details"), re.compile(r"(?:further|more|additional|any|full|job) \Z")),
    **dict.fromkeys(("discuss", "discussion", "chat"), re.compile(r"(?:to|informal|confidential|would like an?) \Z")),
    "contact": re.compile(r"(?:please|can|to|\A|\n|\. ?|of) ?\Z"),
}
_ADDRESS = re.compile(r"[\w.+-]{1,64}@ ?[\w-]+(?:\.[\w-]+)*|\+?\(?\d[\d() .-]{8,20}\d")
_ABOUT_HELP = re.compile(r"accommodat|adjustment|disab|assistance|privacy|data protection")
_ASKED_FOR = (
    "contact",
    "call",
    "telephone",
    "enquiries",
    "inquiries",
    "discuss",
    "discussion",
    "visits",
    "speak",
    "attention",
    "chair",
)
_ONLINE = ("online", "website", "click", "link", "portal", "button", "http", "https", "www", "site")
_MAILED = re.compile(
    r"(?:ed|ing|s)?\b[^.\n]{0,70}?(?:\bcv|r[e\u00e9]sum[e\u00e9]|\bapplication|\bletter|\bto\b|\bus\b|:)"
)
_CALLED = re.compile(r"[^\n]{0,60}?(?:\+?\(?\d[\d ()-]{6}|\*{4} \*{4})")
_POSTED = re.compile(r" (?:your|a|the|applications?) |al address| to ")
_BY = ("by ", "via ", "hand ", "please ", "in ")
_APPLIED = frozenset({"apply", "application", "applications", "applying", "applicants"})


def read_inclusion(advert: Advert) -> tuple[Inclusion, tuple[Note, ...]]:
    """What an advert says of who is invited and how, and what is to be noted."""
    accommodation, places = _accommodation(advert)
    statement, stated = _statement(advert)
    facts = Inclusion(accommodation, statement, _benefits(advert), _ways(advert), _contact(advert))
    return facts, tuple(_notes(facts, places, stated))


def _accommodation(advert: Advert) -> tuple[Accommodation, tuple[Span, ...]]:
    schemes = [one.span for one in _schemes(advert)]
    if schemes:
        return "specific", (_sentence(advert, min(schemes)),)
    offers = list(_offers(advert))
    for one in offers:
        if _REACH.search(_nearby(one)):
            return "specific", (_sentence(advert, one.span),)
    if offers:
        return "boilerplate", (_sentence(advert, min(one.span for one in offers)),)
    return "none", ()


def _sentence(advert: Advert, span: Span) -> Span:
    """The sentence of a word: a word alone tells a reader of the note little."""
    return advert.document.sentence_at(span.start)


def _schemes(advert: Advert) -> Iterator[Mention]:
    for one in mentions(advert, _SCHEMES, 160, 200):
        around = one.before + one.word + one.after
        near = _SCHEME_WORDS.search(one.lead + one.word + one.rest)
        if near and _SCHEME.search(around) and not _REFUSED.search(around):
            yield one


def _offers(advert: Advert) -> Iterator[Mention]:
    for one in mentions(advert, ("accommodation", "accommodations"), _WINDOW, _WINDOW):
        if _OF_PEOPLE.search(one.before[-160:] + " " + one.after[:160]) and not _OF_ROOMS.search(
            one.before[-40:] + one.word + one.after[:20]
        ):
            yield one
    for one in mentions(advert, ("adjustment", "adjustments"), _WINDOW, _WINDOW):
        if _ADJUSTMENT.search(one.before) and _ADJUSTED.match(one.after) and not _NOT_PEOPLE.search(one.before):
            yield one
    for one in mentions(advert, ("confident", "disability", "disabilities"), _WINDOW, _WINDOW):
        if (one.word == "confident" and one.before.endswith("disability ")) or _HELP.search(
            one.lead[-140:] + one.word + one.rest
        ):
            yield one


def _nearby(one: Mention) -> str:
    """The paragraph of an offer, and the next where it goes on about asking."""
    before = one.before.rpartition("\n")[2][-260:]
    here, _, below = one.after.partition("\n")
    if _GOES_ON.match(below):
        here = f"{here} {below.strip().partition(chr(10))[0]}"
    return f"{before}{one.word}{here}"


def _statement(advert: Advert) -> tuple[Statement, tuple[Span, ...]]:
    found: list[Span] = []
    for one in sorted(mentions(advert, _STATEMENTS, 110, 220), key=attrgetter("start")):
        if found and one.start - found[-1].start < _SAME:
            continue
        around = one.before + one.word + one.after
        if _STATED.search(around) and not _OF_THE_WORK.match(one.after):
            invites = _POSITIVE.search(around)
            if invites:
                return "specific", (advert.document.sentence_at(one.start - len(one.before) + invites.start()),)
            found.append(one.span)
    return ("boilerplate", (_sentence(advert, min(found)),)) if found else ("none", ())


def _benefits(advert: Advert) -> tuple[str, ...]:
    known = advert.document.positions.keys()
    return tuple([name for name, words in _BENEFITS.items() if not known.isdisjoint(words)])


def _ways(advert: Advert) -> tuple[str, ...]:
    known = advert.document.positions.keys()
    found = {
        "online": not known.isdisjoint(_ONLINE) and not known.isdisjoint(_APPLIED),
        "mail": "@" in advert.text or any(_MAILED.match(one.after) for one in _few(advert, "email", "emailed")),
        "phone": any(_CALLED.match(one.after) for one in _few(advert, "call", "phone", "telephone", "tel", "contact")),
        "post": any(
            one.before.endswith(_BY) or _POSTED.match(one.after)
            for one in _few(advert, "mail", "mailed", "fax", "postal")
        )
        or any(one.before.endswith("in ") for one in _few(advert, "person"))
        or any(one.before.endswith("by ") for one in _few(advert, "post")),
    }
    return tuple(way for way, there in found.items() if there)


def _few(advert: Advert, *words: str) -> Iterable[Mention]:
    return mentions(advert, words, 8, 100)


def _contact(advert: Advert) -> Span | None:
    """The person to ask where one is named, else the address or number for questions."""
    return _named(advert) or _addressed(advert)


def _addressed(advert: Advert) -> Span | None:
    found: list[Span] = []
    for word, before in _ASKED_AT.items():
        for one in mentions(advert, (word,), 90, 120):
            if before.search(one.before) and not _ABOUT_HELP.search(one.before + one.after):
                address = _ADDRESS.search(one.after)
                if address:
                    found.append(Span(one.end + address.start(), one.end + address.end()))
    return min(found, default=None)


def _named(advert: Advert) -> Span | None:
    for one in mentions(advert, _ASKED_FOR, 0, 110):
        stretch = advert.text[one.end : one.end + 110]
        for name in _NAME.finditer(stretch):
            if name[1] is None or not {name[1].lower(), name[2].lower()} & _NO_NAMES:
                return Span(one.end + name.start(), one.end + name.end())
    return None


_LAW = Evidence("law", "Americans with Disabilities Act (US): essential functions and reasonable accommodation")
_STATEMENT_STUDIES = Evidence(
    "study", "Leibbrandt and List 2018, NBER 25035, 2,321 people; Flory, Leibbrandt, Rott and Stoddard"
)
_GUIDE = Evidence("guide", "Common practice in guides to writing adverts; no study behind it")
_ASK = "Say whom to ask, with an address or a number, and give an example of what can be arranged."


def _notes(facts: Inclusion, places: tuple[Span, ...], stated: tuple[Span, ...]) -> Iterator[Note]:
    yield _accommodation_note(facts.accommodation, places)
    if facts.statement == "specific":
        yield Note(
            "inclusion.statement",
            "inclusion",
            "Invites people in words of its own",
            "Saying plainly who is welcome more than doubled the interest of minorities in one field experiment.",
            _STATEMENT_STUDIES,
            good=True,
            spans=stated,
        )
    elif facts.statement == "boilerplate":
        yield Note(
            "inclusion.statement-boilerplate",
            "inclusion",
            "The equal-opportunity statement says what all of them say",
            "In one experiment fewer people of minorities applied where such a standard statement stood. That is "
            "contested, and the statement costs nothing here; a sentence of your own does more.",
            _STATEMENT_STUDIES,
            "Add a sentence on what you do: whom you would like to hear from, and what helps them.",
            spans=stated,
        )
    if facts.contact is not None:
        yield Note(
            "inclusion.contact",
            "inclusion",
            "Says whom to ask",
            "People can settle doubts before they decide.",
            _GUIDE,
            good=True,
            spans=(facts.contact,),
        )


def _accommodation_note(accommodation: Accommodation, places: tuple[Span, ...]) -> Note:
    if accommodation == "specific":
        return Note(
            "inclusion.accommodation",
            "inclusion",
            "Says how to ask for help with applying",
            "People who need an adjustment know whom to turn to, and that asking is fine.",
            _LAW,
            good=True,
            spans=places,
        )
    if accommodation == "boilerplate":
        return Note(
            "inclusion.boilerplate",
            "inclusion",
            "Offers adjustments, but not how to ask",
            "Nobody can act on a sentence without a name, an address or an example.",
            _LAW,
            _ASK,
            points=COSTS["inclusion.boilerplate"].points,
            spans=places,
        )
    return Note(
        "inclusion.no-accommodation",
        "inclusion",
        "No offer of adjustments",
        "Who needs an adjustment to apply cannot tell whether asking is welcome, and whom to ask.",
        _LAW,
        _ASK,
        points=COSTS["inclusion.no-accommodation"].points,
    )
