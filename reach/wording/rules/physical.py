"""What bodies are asked to do: lists of movements and senses, long standing, weights, licences and sizes."""

from __future__ import annotations

from collections.abc import Iterator

from reach.wording.document import BREAK, Document
from reach.wording.rules.reading import Match, ahead, backward, behind, forward, number, places, token


def _forms(*verbs: str) -> frozenset[str]:
    forms = set()
    for verb in verbs:
        stem = verb.removesuffix("e")
        double = stem + stem[-1] if verb in {"sit", "squat", "grip", "run"} else stem
        forms |= {verb, verb + ("es" if verb.endswith(("ch", "sh")) else "s"), double + "ing"}
    return frozenset(forms)


POSTURES = _forms("stand", "sit", "walk", "bend", "kneel", "stoop", "crouch", "crawl", "climb", "squat", "twist")
STRONG = _forms("kneel", "stoop", "crouch", "crawl", "squat", "bend", "climb", "twist", "stand", "sit", "walk")
STRENGTH = _forms("lift", "carry", "push", "pull") | {"carries", "carrying"}
SENSES = _forms("hear", "see", "talk", "speak", "smell", "taste", "feel")
HANDS = _forms("reach", "grasp", "grip", "handle", "finger", "balance", "lean", "turn", "hold", "move", "run", "jump")
BODY = POSTURES | STRENGTH | SENSES | HANDS
_STRETCH = frozenset(
    "and or / to the a on in up down over at with while frequently occasionally regularly constantly repeatedly "
    "continuously also use hands fingers arms knees waist ladders stairs steps floor ladder objects tools "
    "controls things about around above below under overhead shoulder for long extended periods of time able must "
    "be required clearly well".split()
)
_VISION = frozenset({"close", "distance", "color", "colour", "peripheral", "night", "near", "far", "field"})
_NOT_BODIES = frozenset(
    {
        "data",
        "code",
        "request",
        "requests",
        "notifications",
        "git",
        "branch",
        "insights",
        "reports",
        "traffic",
        "sales",
        "boundaries",
        "customers",
    }
)


def physical_list(document: Document) -> Iterator[Match]:
    """A run of movements or senses asked of the person: "stand, walk and kneel", "talk or hear", "close vision"."""
    last = -1
    for index in sorted({*places(document, BODY), *_vision_places(document)}):
        if index <= last:
            continue
        run = _run_from(document, index)
        if _asks_of_bodies(document, run):
            last = run[-1]
            yield Match(run[0], last)


def _vision_places(document: Document) -> list[int]:
    return [i - 1 for i in places(document, {"vision", "perception"}) if token(document, i - 1) in _VISION | {"depth"}]


def _item_end(document: Document, index: int) -> int | None:
    """The last token of a body word or a kind of vision that starts at `index`."""
    word = token(document, index)
    if word in BODY:
        return index
    if word in _VISION | {"depth"} and token(document, index + 1) in ("vision", "perception"):
        return index + 1
    return None


def _run_from(document: Document, index: int) -> list[int]:
    """The tokens of every item of the run that starts at `index`; few and plain words lie between them."""
    run = [index]
    end = _item_end(document, index) or index
    gap = 0
    for place in forward(document, end + 1, 120):
        item = _item_end(document, place)
        if item is not None:
            run.append(place)
            end, gap = item, 0
        elif place > end:
            gap += 1
            if gap > 5 or token(document, place) not in _STRETCH:
                break
    return [*run, end] if end != run[-1] else run


def _asks_of_bodies(document: Document, run: list[int]) -> bool:
    words = {token(document, index) for index in run}
    if words & (_VISION | {"depth"}) and any(token(document, index + 1) in ("vision", "perception") for index in run):
        return True
    kinds = {_base(word) for word in words & BODY}
    if len(kinds) < 2 or ahead(document, run[-1] + 1, _NOT_BODIES, 3) is not None:
        return False
    postures = {_base(word) for word in words & STRONG}
    if postures - {"sit", "stand", "walk"} or len(postures) >= 2:
        return True
    if {"hear"} & kinds and kinds & {"talk", "speak", "see"}:
        return True
    if kinds & {"finger", "grasp"} and kinds & {"handle", "feel", "reach", "turn", "grip", "hold"}:
        return True
    return bool(postures or kinds & {"lift", "carry"}) and len(kinds) >= 2 and not words <= SENSES | HANDS


def _base(word: str) -> str:
    for base in (
        "stand",
        "sit",
        "walk",
        "bend",
        "kneel",
        "stoop",
        "crouch",
        "crawl",
        "climb",
        "squat",
        "twist",
        "lift",
        "push",
        "pull",
    ):
        if word.startswith(base):
            return base
    return "carry" if word.startswith("carr") else word.removesuffix("ing").removesuffix("s")


_LONG = frozenset(
    {
        "long",
        "extended",
        "prolonged",
        "lengthy",
        "considerable",
        "extensive",
        "sustained",
        "entire",
        "whole",
        "full",
        "all",
        "most",
        "constantly",
        "continuously",
    }
)
_TIME = frozenset(
    {
        "periods",
        "period",
        "hours",
        "hour",
        "time",
        "times",
        "day",
        "shift",
        "shifts",
        "lengths",
        "stretches",
        "durations",
        "basis",
    }
)
_DAILY = frozenset({"hours", "hour", "hrs", "miles", "percent"})
_HELD = _forms("stand", "sit", "walk") | {"feet"}


def posture_duration(document: Document) -> Iterator[Match]:
    """Standing, sitting or walking for long: "stand for long periods", "on your feet all day", "prolonged standing"."""
    last = -1
    for index in places(document, _HELD):
        if index <= last:
            continue
        match = _long_after(document, index) or _long_before(document, index)
        if match:
            last = match.last
            yield match
    for index in places(document, _LASTING):
        match = _fixed_for_long(document, index) if index > last else None
        if match:
            last = match.last
            yield match


_LASTING = frozenset({"long", "extended", "prolonged", "lengthy", "sustained"})
_FIXED = frozenset(
    "computer computers pc laptop screen screens monitor monitors keyboard terminal terminals vdu vdt phone telephone "
    "phones vehicle vehicles stationary seated".split()
)


def _fixed_for_long(document: Document, index: int) -> Match | None:
    """A screen, a phone or a seat for long: "at a computer for long periods", "long periods in a vehicle"."""
    if token(document, index + 1) not in ("periods", "period", "durations", "stretches", "lengths"):
        return None
    end = index + 1
    if token(document, end + 1) == "of" and token(document, end + 2) in ("time", "times"):
        end += 2
    before = behind(document, index - 1, _FIXED, 6) if token(document, index - 1) == "for" else None
    if before is not None and all(token(document, at) in _BESIDE | _FIXED for at in range(before + 1, index - 1)):
        return Match(_with_verb(document, before), end)
    after = ahead(document, end + 1, _FIXED, 6)
    if after is None or not any(token(document, at) in _AT for at in range(end + 1, after)):
        return None
    return Match(index, after)


_AT = frozenset({"at", "in", "on", "using", "front", "looking", "viewing"})
_BESIDE = frozenset("and or / position mouse desk the a while".split())
_USED = frozenset(
    "use using work working sit sitting travel traveling travelling keyboard observe observing view viewing look "
    "looking remain remaining stay staying talk talking".split()
)


def _with_verb(document: Document, index: int) -> int:
    """The verb shortly before the screen or seat, so that the whole demand is marked."""
    verb = behind(document, index - 1, _USED, 7)
    return index if verb is None else verb


def _long_after(document: Document, index: int) -> Match | None:
    first = index
    if token(document, index) == "feet":
        start = behind(document, index - 1, {"on"}, 2)
        if start is None:
            return None
        first = start
    for place in forward(document, index + 1, 9):
        word = token(document, place)
        if word in ("constantly", "continuously"):
            return Match(first, place)
        end = ahead(document, place + 1, _TIME if word in _LONG else _DAILY, 3)
        if end is not None and (word in _LONG or number(document, place) is not None):
            return Match(first, end)
    return None


def _long_before(document: Document, index: int) -> Match | None:
    if token(document, index) == "feet":
        return None
    for place in backward(document, index - 1, 6):
        if token(document, place) in _LONG - {"all", "most", "full", "whole"}:
            gap = {token(document, at) for at in range(place + 1, index)}
            if not gap and token(document, place) in ("long", "entire"):
                continue
            if gap <= _TIME | {"of", "and", "or", "/", "spent", "the"} | _HELD:
                return Match(place, index)
    return None


_WEIGHTS = frozenset({"lb", "lbs", "pounds", "pound", "kg", "kgs", "kilos", "kilo", "kilograms", "kilogram"})
_HEAVING = (
    STRENGTH
    | _forms("raise", "hoist", "transport", "exert", "load", "move", "handle", "maneuver", "manoeuvre")
    | {"lifted", "carried", "moved", "effort", "exertion"}
)


def lifting(document: Document) -> Iterator[Match]:
    """A weight to be moved by hand: "lift up to 50 lbs", "carry 23kg", "exert 20 pounds of force"."""
    last = -1
    for index in _weights(document):
        if index <= last:
            continue
        verbs = [
            place for place in backward(document, index - 1, 16) if token(document, place) in _HEAVING and place > last
        ]
        if verbs:
            first, end = min(verbs), index
        else:
            after = ahead(document, index + 1, _HEAVING, 4)
            if after is None:
                continue
            first, end = index - 1 if token(document, index) in _WEIGHTS else index, after
        last = end
        yield Match(first, end)


def _weights(document: Document) -> list[int]:
    """Tokens that are, or end, a number of pounds or kilos."""
    units = [i for i in places(document, _WEIGHTS) if any(number(document, i - back) is not None for back in (1, 2, 3))]
    glued = [i for i in document.figures if document.folds[i].lstrip("0123456789") in _WEIGHTS]
    return sorted(units + glued)


_LICENCES = frozenset({"licence", "license", "licences", "licenses", "licensed", "licenced", "lic"})
_WHOSE = frozenset(
    {"driver's", "drivers", "driver", "driving", "drivers'", "drive", "motorist", "motorists", "operator's"}
)
_QUALIFIES = frozenset(
    "valid full clean current own unrestricted unencumbered active uk us usa eu eea british american canadian "
    "australian california texas florida virginia york new state manual category class c b a d regular basic "
    "clear good satisfactory insurable in of standard light vehicle passenger car international national local nj "
    "ny mn".split()
)


def driving_licence(document: Document) -> Iterator[Match]:
    """A licence to drive a car: "full UK driving licence", "valid driver's license"."""
    for index in places(document, _LICENCES):
        whose = index - 1
        if token(document, whose) not in _WHOSE:
            whose = index
            if not (ahead(document, index + 1, {"drive"}, 2) and token(document, index + 1) == "to"):
                continue
        first = whose
        for place in backward(document, whose - 1, 5):
            if token(document, place) not in _QUALIFIES - {"a", "of", "in"}:
                break
            first = place
        yield Match(first, index if whose < index else index + 2)


def residence_years(document: Document) -> Iterator[Match]:
    """Years of living in a country: "5 year UK history of residence", "lived in the UK for three years"."""
    homes = {"residence", "residency", "resident", "residing", "address", "addresses"}
    for index in places(document, {"years", "year", "yrs", "years'"}):
        if number(document, index - 1) is None:
            continue
        home = ahead(document, index + 1, homes, 7)
        if home is not None and (token(document, home)[:4] == "resi" or token(document, home + 1) == "history"):
            yield Match(index - 1, home + 1 if token(document, home + 1) == "history" else home)
            continue
        lived = behind(document, index - 2, {"lived", "resided", "resident", "residency"}, 9)
        if lived is not None:
            yield Match(lived, index)


_LENGTHS = frozenset({"cm", "cms", "ft", "feet", "foot", "inches", "metres", "meters", "m"})


_PLACES = frozenset(
    {"at", "shoulder", "ceiling", "waist", "working", "work", "desk", "table", "full", "adjustable", "above"}
)


def height_weight(document: Document) -> Iterator[Match]:
    """A person's height or weight: "at least 165 cm tall", "height and weight proportionate", "height 5 ft 6"."""
    for index in places(document, {"tall"}):
        size = next((place for place in backward(document, index - 1, 4) if number(document, place) is not None), None)
        if size is not None and behind(document, index - 1, _LENGTHS, 4) is not None:
            yield Match(size, index)
    for index in places(document, {"height"}):
        end = _proportionate(document, index) or _height_given(document, index)
        if end is not None:
            yield Match(index, end)


def _proportionate(document: Document, index: int) -> int | None:
    if token(document, index + 1) not in ("weight", "and", "/", "proportionate"):
        return None
    return ahead(document, index + 1, {"proportionate", "proportional"}, 3)


def _height_given(document: Document, index: int) -> int | None:
    """The unit of a height that is a person's, not a shelf's: "minimum height of 165 cm"."""
    if token(document, index - 1) in _PLACES or ahead(document, index + 1, {"up", "above", "range"}, 3) is not None:
        return None
    size = next((place for place in range(index + 1, index + 6) if number(document, place) is not None), None)
    if size is None or BREAK in document.folds[index:size]:
        return None
    return ahead(document, size, _LENGTHS, 3)
