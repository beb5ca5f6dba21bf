"""reach.wording.rules.physical: what bodies are asked to do, to the very word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.rules import CODE_RULES
from tests.wording.marked import found, left_alone, plain, told

LIST = (
    "You must [stand, walk, bend and kneel].",
    "The post asks you to [stoop, crouch or crawl].",
    "You will [bend, lift and carry] all day.",
    "You must [talk or hear].",
    "[Climbing, balancing and kneeling] are part of it.",
    "You need [close vision] for this.",
    "You need [close vision, distance vision and depth perception].",
    "Able to [see, hear and speak] clearly.",
    "You will [climb ladders and carry] tools.",
    "[Push, pull and lift] boxes.",
    "[Bending, twisting and reaching] happen often.",
)
NO_LIST = (
    "You carry out reviews.",
    "We walk you through it and see what you think.",
    "Push code and pull requests every day.",
    "We stand for fairness.",
    "You sit on the board.",
    "Speak and listen to customers.",
    "You handle calls and move on.",
    "We see you as you are.",
    "Reach out and talk to us.",
    "Walk the floor and talk to customers.",
    "Our vision is close to our mission.",
    "Run the shop and turn a profit.",
)
POSTURE = (
    "You will [stand for long periods].",
    "[Prolonged standing] is part of it.",
    "You are [on your feet all day].",
    "You can [stand and walk for long periods].",
    "[Walk for up to 8 hours] a day.",
    "[Long hours of standing] are usual.",
    "[Standing most of the day] is usual.",
    "[Sitting for extended periods] is usual.",
    "[Extended periods of sitting] are usual.",
    "You [use a computer for long periods of time].",
    "You [remain in a stationary position for extended periods].",
    "There are [long periods in front of a screen].",
    "[Travelling in a vehicle for extended periods] is part of it.",
)
NO_POSTURE = (
    "You stand in for the manager.",
    "A long walk from the station.",
    "We stand behind our work all the way.",
    "Land on your feet with us.",
    "Sit down with us for an hour.",
    "Walk to work in ten minutes.",
    "We have stood here since 1900.",
    "Find your feet in the first month.",
    "A standing order for bread.",
    "The phone has not rung for a long time.",
    "Screens last for extended periods of use.",
    "We lend laptops for a long period.",
)
LIFTING = (
    "You will [lift up to 50 lbs].",
    "You can [carry 23kg].",
    "[Exert 20 pounds] of force.",
    "[Lift and carry up to 25 kg] alone.",
    "[Push or pull 100 pounds] now and then.",
    "[Lifting of 20 kilos] happens.",
    "You are able to [lift 50 pounds].",
    "Boxes of [25 kg lifted] by hand.",
    "[Move boxes of up to 15 kilograms].",
    "Light physical [effort (up to 25 lbs]).",
)
NO_LIFTING = (
    "Sacks weigh 25 kg.",
    "Pay is 50 pounds a day.",
    "You will lift our spirits.",
    "We carry 50 brands.",
    "The crane lifts. 500 kg is nothing to it.",
    "We lost 20 pounds in postage.",
    "Lift the phone 50 times a day.",
    "We bake 50 kg of bread.",
    "A kilo of bread is 3 euros.",
)
LICENCE = (
    "You hold a [full UK driving licence].",
    "A [valid driver's license] is needed.",
    "A [clean driving licence], please.",
    "[Driving licence] needed.",
    "You have a [full, clean driving licence].",
    "A [current drivers licence].",
    "A [valid state driver's license].",
    "You are [licensed to drive].",
    "A [Class C driver's license].",
)
NO_LICENCE = (
    "You hold a nursing licence.",
    "A software licence is paid for.",
    "Licensed to teach.",
    "We drive sales and license our name.",
    "You drive the project.",
    "A licence to sell wine.",
    "You are licensed as a plumber.",
    "A driving force for the town.",
    "Drivers of change wanted.",
)
RESIDENCE = (
    "You need [5 years UK residence].",
    "You have [lived in the UK for three years].",
    "A [3 year address history] is needed.",
    "[Five years of residency] in the country.",
    "You have been [resident in the country for 5 years].",
    "[Lived here for at least 3 years].",
    "A [5 year UK history of residence].",
    "[Resided in the country for the past 5 years].",
)
NO_RESIDENCE = (
    "Five years of experience.",
    "Our residents are 80 years old.",
    "We have been here for 20 years.",
    "Your address, please.",
    "The firm has lived through hard times.",
    "A two year post.",
    "You live in the town.",
    "Three years of study, then we address the rest.",
)
HEIGHT = (
    "You are at least [165 cm tall].",
    "[Height and weight proportionate].",
    "A minimum [height of 5 ft] is asked.",
    "[Height: 170 cm] or more.",
    "You must be [180 cm tall].",
    "[Height of 160 cm] and more.",
    "[Height weight proportionate], please.",
    "You are [5 feet tall].",
    "[Height/weight proportional].",
)
NO_HEIGHT = (
    "Work at height of 10 metres.",
    "Shelves are 2 metres high.",
    "A tall order.",
    "The height of fashion.",
    "Shoulder height 150 cm is where boxes stand.",
    "Ladders of 3 metres height are used.",
    "The tower is tall.",
    "Heights do not frighten the crew.",
)
EXAMPLES = {
    "physical_list": (LIST, NO_LIST),
    "posture_duration": (POSTURE, NO_POSTURE),
    "lifting": (LIFTING, NO_LIFTING),
    "driving_licence": (LICENCE, NO_LICENCE),
    "residence_years": (RESIDENCE, NO_RESIDENCE),
    "height_weight": (HEIGHT, NO_HEIGHT),
}


@pytest.mark.parametrize(("name", "marked"), told(EXAMPLES))
def test_what_a_rule_is_for_is_found_to_the_word(name, marked):
    """Each way to say it is found once, at exactly the words that say it."""
    assert marked == found(name, plain(marked))


@pytest.mark.parametrize(("name", "text"), left_alone(EXAMPLES))
def test_a_near_neighbour_is_left_alone(name, text):
    """Code that is pushed, money in pounds and a licence for software ask nothing of a body."""
    assert text == found(name, text)


VOCABULARY = (
    *(
        "stand",
        "sit",
        "bend",
        "kneel",
        "walk",
        "lift",
        "carry",
        "push",
        "see",
        "hear",
        "talk",
        "close",
        "vision",
        "for",
    ),
    *(
        "long",
        "periods",
        "hours",
        "all",
        "day",
        "on",
        "your",
        "feet",
        "prolonged",
        "50",
        "lbs",
        "23kg",
        "pounds",
        "up",
        "to",
    ),
    *(
        "full",
        "driving",
        "licence",
        "drive",
        "to",
        "years",
        "5",
        "residence",
        "lived",
        "history",
        "height",
        "tall",
        "cm",
    ),
    *("weight", "proportionate", "depth", "perception", "and", "or", "/", ",", ".", "\n\n", "constantly", "of"),
)


@given(st.lists(st.sampled_from(VOCABULARY), max_size=24).map(" ".join), st.sampled_from(sorted(EXAMPLES)))
def test_any_mixture_of_its_words_gives_spans_inside_the_text(text, name):
    """Whatever order the words of the rules come in, matches are real stretches that cross no block."""
    document = Document(text)

    for match in CODE_RULES[name](document):
        assert 0 <= match.first <= match.last < len(document.folds)
        span = document.span_of(match.first, match.last)
        assert document.block_at(span.start).covers(span)


@given(st.lists(st.sampled_from(VOCABULARY), max_size=24).map(" ".join), st.sampled_from(sorted(EXAMPLES)))
def test_a_rule_never_finds_the_same_words_twice(text, name):
    """The matches of one rule in one text do not overlap."""
    taken = set()

    for match in CODE_RULES[name](Document(text)):
        tokens = set(range(match.first, match.last + 1))
        assert not tokens & taken
        taken |= tokens
