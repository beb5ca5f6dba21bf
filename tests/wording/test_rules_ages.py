"""reach.wording.rules.ages: ages, graduation years and ceilings on experience, to the very word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.rules import CODE_RULES
from tests.wording.marked import found, left_alone, plain, told

AGE_RANGE = (
    "Candidates [aged 25-35] are invited.",
    "We want people [between 24 and 40 years of age].",
    "You are [aged 20 to 30].",
    "[Age: 25\u201335]",
    "Join a team with the [age range 21 to 45].",
    "A person [25 - 40 years old] will do.",
    "[Ages 18-29] only.",
    "Applicants, [from 22 to 38 years of age], please write.",
    "You should be [between 25 and 35].",
    "[AGE GROUP 25-35]",
    "We hire [30-45 year olds].",
)
NO_AGE_RANGE = (
    "You have 5 to 10 years of experience.",
    "We look after children aged 5-11.",
    "Pupils aged 16-19 come to us.",
    "Work 35 to 40 hours a week.",
    "A team of 25-30 people.",
    "We run groups for patients aged 20 to 40.",
    "The shop sells 20-30 loaves an hour.",
    "Pay is between 25 and 35 thousand.",
    "The average age of our trees is 30, the oldest has 45 rings.",
    "Read pages 25-35 of the handbook.",
    "Our clients, aged 30-60, trust us.",
    "Children under 5 and adults come together.",
)
AGE_CAP = (
    "You must be [under 40 years of age].",
    "Applicants [not older than 35], please.",
    "Nobody [over 50 years old] has applied.",
    "Candidates [under 35] only.",
    "[Maximum age 40].",
    "[Age limit: 35].",
    "The upper [age limit is 30].",
    "You are [no more than 32 years old].",
    "We hire people [younger than 30].",
    "You are [below the age of 45].",
    "[Age: max 35].",
)
NO_AGE_CAP = (
    "We have over 40 years of experience.",
    "Children under 5 come to us.",
    "Our clients are over 65 years of age.",
    "Over 30 shops belong to us.",
    "You must be over 18.",
    "Applicants under 18 years of age bring a parent.",
    "Answer in under 30 minutes.",
    "More than 50 people work here.",
    "Manage a budget of up to 60 thousand.",
    "We treat patients under 40 years of age.",
    "Savings of over 25% are usual.",
    "Keep the shop below 25 degrees.",
    "Under no circumstances lift 25 boxes.",
)
AGE_MINIMUM = (
    "You must be [at least 21 years of age].",
    "You must be [21 or older].",
    "Applicants must be [21 years or older].",
    "[Minimum 21 years old], please.",
    "You are [at least 25 years old].",
    "You must be [over 21 years of age].",
    "Must be [21 and over].",
    "To drive you must be [at least 23 years old].",
)
NO_AGE_MINIMUM = (
    "You must be at least 18 years old.",
    "You must be 18 or older.",
    "At least 21 people work here.",
    "At least 20 years of experience.",
    "You have been here at least 21 days.",
    "Patients must be at least 21 years of age.",
    "Be at the gate at 21 or 22 hours.",
    "The machine must be at least 20 metres away.",
    "A minimum of 25 hours a week.",
)
CLASS_OF = (
    "We hire from the [class of 2025].",
    "You are [graduating in 2026].",
    "Open to [2024/2025 graduates].",
    "The [batch of 2024] may apply.",
    "[2023 batch] only.",
    "You have [graduated in 2022 or 2023].",
    "A degree, [graduation date December 2025].",
    "[2024 and 2025 graduates] are invited.",
    "Anyone from the [cohort of 2023]?",
)
NO_CLASS_OF = (
    "Best in class in 2024.",
    "The survey of 2025 is online.",
    "We opened in 2019 and welcome graduates.",
    "A business class of its own.",
    "Graduates of any year may apply.",
    "The class of 30 pupils is lively.",
    "Our 2024 report is out.",
    "A batch of 300 cakes leaves each day.",
    "You are a graduate. In 2025 we move.",
)
EXPERIENCE_CAP = (
    "You bring [max 5 years' experience].",
    "You have [no more than 3 years of experience].",
    "We want [maximum 4 years of work experience].",
    "[Less than 2 years of experience] is right.",
    "[2-4 years max].",
    "[Up to 5 years of experience] in tax.",
    "[Under 3 years' experience], please.",
    "You have a [maximum of 5 years experience].",
    "[Not more than three years of experience].",
)
NO_EXPERIENCE_CAP = (
    "At least five years of experience.",
    "You have more than 3 years of experience.",
    "Two to four years of experience.",
    "Contracts run for no more than 3 years.",
    "We have over 40 years of experience.",
    "A loan of up to 5 years.",
    "A minimum of 2 years of experience.",
    "No experience needed; the post is for up to 2 years.",
    "3+ years of experience.",
    "A role for 2 years.",
)
EXAMPLES = {
    "age_range": (AGE_RANGE, NO_AGE_RANGE),
    "age_cap": (AGE_CAP, NO_AGE_CAP),
    "age_minimum": (AGE_MINIMUM, NO_AGE_MINIMUM),
    "class_of": (CLASS_OF, NO_CLASS_OF),
    "experience_cap": (EXPERIENCE_CAP, NO_EXPERIENCE_CAP),
}


@pytest.mark.parametrize(("name", "marked"), told(EXAMPLES))
def test_what_a_rule_is_for_is_found_to_the_word(name, marked):
    """Each way to say it is found once, at exactly the words that say it."""
    assert marked == found(name, plain(marked))


@pytest.mark.parametrize(("name", "text"), left_alone(EXAMPLES))
def test_a_near_neighbour_is_left_alone(name, text):
    """Ages of others, hours, pages, money and plain experience are no ages of candidates."""
    assert text == found(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("age_range", "We are aged. 25-35 shops."),
        ("age_range", "You are 25.\n\n35 years old is the shop."),
        ("age_cap", "Nobody is under. 40 years of age is the shop."),
        ("class_of", "Your class of\n\n2024 was a good year."),
        ("experience_cap", "We want the max. 5 years of experience help."),
    ],
)
def test_nothing_is_found_across_a_stop(name, text):
    """Numbers of the next sentence are not those of this one."""
    assert text == found(name, text)


@pytest.mark.parametrize(
    "text",
    [
        *("to 5 years max.", "5 years max", "years max 5", "to to 5 years maximum", "up to 3 years max"),
        *("class of \u1369\u1369\u1369\u1369", "class of \u0662\u0660\u0662\u0664", "class of 20000000000000000000"),
        *("aged 99999999999999999999-35", "age 25", "under", "aged 25-", "2024", "graduates 2024 2025 graduates"),
        *("age_limit_35", "aged \u00bd-35", "aged \u00b2\u2075-35", "9" * 5000 + " years max"),
    ],
)
def test_odd_numbers_do_not_break_a_rule(text):
    """Numbers in other scripts, too long or at the edge of the text are read or passed over, never a crash."""
    for name in EXAMPLES:
        assert plain(found(name, text)) == text


VOCABULARY = (
    *(
        "aged",
        "age",
        "ages",
        "between",
        "and",
        "to",
        "or",
        "/",
        "25",
        "35",
        "21",
        "2024",
        "2025",
        "under",
        "over",
        "not",
    ),
    *(
        "older",
        "than",
        "years",
        "of",
        "old",
        "max",
        "maximum",
        "limit",
        "up",
        "no",
        "more",
        "experience",
        "class",
        "batch",
    ),
    *(
        "graduates",
        "graduating",
        "in",
        "at",
        "least",
        "must",
        "be",
        ".",
        "\n\n",
        ":",
        "from",
        "children",
        "people",
        "two",
    ),
)


@given(st.lists(st.sampled_from(VOCABULARY), max_size=24).map(" ".join), st.sampled_from(sorted(EXAMPLES)))
def test_any_mixture_of_its_words_gives_spans_inside_the_text(text, name):
    """Whatever order the words of the rules come in, matches are real stretches that cross no block."""
    document = Document(text)

    for match in CODE_RULES[name](document):
        assert 0 <= match.first <= match.last < len(document.folds)
        span = document.span_of(match.first, match.last)
        assert document.block_at(span.start).covers(span)
