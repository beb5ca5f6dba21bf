"""Adverts put together from the lexicon's own examples and plain sentences, for the properties of whole reports."""

import re
from functools import cache

from hypothesis import strategies as st

from reach.runtime import build
from reach.wording.analyzer import Analyzer

BRACKETS = re.compile(r"[\[\]]")
NEUTRAL = (
    "We bake bread for the whole town.",
    "The shop opens at six and closes at two.",
    "You plan the week with the other bakers.",
    "Pay is 14.20 an hour, and breakfast is on us.",
    "You know how to read a recipe and how to change it.",
    "Write to us with a few lines about what you have baked.",
    "A bus stops in front of the door.",
    "We are an equal opportunity employer and welcome people of all backgrounds.",
    "If you need reasonable adjustments for the interview, tell us.",
    "You don't need to have worked in a bakery before.",
    "We serve young families and older customers alike.",
    "Our market is a mature one.",
)
HEADINGS = ("About us", "What you will do:", "Requirements", "## Benefits", "Your Profile", "Physical Demands")
JOINERS = (", and ", " and ", " but not ", ", ", " who ", " (as ", " - ", " for people ")
JOINTS = (" ", " ", "\n", "\n\n", "\n- ", "\n\u2022 ", "\r\n\r\n")


@cache
def analyzer() -> Analyzer:
    """The analyzer as it ships, built once for every property."""
    return build().analyzer


@cache
def flagged() -> tuple[str, ...]:
    """Every example that an entry of the shipped lists must flag, without its brackets."""
    return tuple(BRACKETS.sub("", one) for rule in analyzer().lexicon.rules.values() for one in rule.flags)


@cache
def passed() -> tuple[str, ...]:
    """Every tempting neighbour that an entry of the shipped lists must leave alone."""
    return tuple(one for rule in analyzer().lexicon.rules.values() for one in rule.passes)


def joined(pair: tuple[str, str, str]) -> str:
    """Two sentences made one."""
    one, joint, other = pair
    return f"{one.rstrip('.!?')}{joint}{other[0].lower()}{other[1:]}"


def sentences() -> st.SearchStrategy[str]:
    """Sentences that are flagged, that just pass or that are plain, and two of them in one."""
    single = st.one_of(st.sampled_from(flagged()), st.sampled_from(passed()), st.sampled_from(NEUTRAL))
    return st.one_of(single, single, st.tuples(single, st.sampled_from(JOINERS), single).map(joined))


@st.composite
def adverts(draw: st.DrawFn) -> str:
    """A few headings, flagged and neutral sentences, joined as people join them."""
    pieces = draw(st.lists(st.one_of(sentences(), sentences(), st.sampled_from(HEADINGS)), min_size=1, max_size=9))
    joints = draw(st.lists(st.sampled_from(JOINTS), min_size=len(pieces), max_size=len(pieces)))
    joints = ["\n" if one in HEADINGS else joint for one, joint in zip(pieces, joints, strict=True)]
    return "".join(one for pair in zip(pieces, joints, strict=True) for one in pair).strip()


kinds = st.sampled_from(["advert", "post"])
