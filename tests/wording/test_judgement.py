"""reach.wording.judgement: every named reason lets go what it is for, and nothing that stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.runtime import build
from reach.wording.judgement import STRUCTURAL
from reach.wording.lexicon import ASKED
from reach.wording.structure.reading import About

# For each reason: sentences whose only hit falls for it, and near neighbours whose only hit stands.
CASES = {
    "equal-opportunity": (
        (
            "We are an equal opportunity employer: young or salesmen of old, all may write.",
            "We hire regardless of whether you are young.",
            "We do not discriminate against anybody who is a native speaker or is not.",
            "People of all backgrounds apply here, young and dynamic ones too.",
        ),
        (
            "We are an equal opportunity employer. We want a young cook.",
            "There is every opportunity for a young cook.",
            "Regardless, we want a native speaker.",
            "An opportunity for salesmen, equal in pay.",
        ),
    ),
    "accommodation": (
        (
            "If you need adjustments or are no native speaker and require accommodation, tell us.",
            "We offer reasonable adjustments, to the young as to all.",
            "Candidates with a disability, salesmen included, get a guaranteed interview.",
        ),
        (
            "The young cook gets accommodation on site.",
            "Adjustments are made to the oven by salesmen.",
            "Reasonable pay for a young cook.",
        ),
    ),
    "positive-action": (
        (
            "We particularly welcome people who are no longer young.",
            "Women are under-represented among our salesmen.",
            "Native speakers of any language are encouraged to apply.",
        ),
        (
            "A young team welcomes you.",
            "We encourage salesmen to rest.",
            "You apply yourself, you are young.",
        ),
    ),
    "negation": (
        (
            "You don't need to be a native speaker.",
            "You do not have to be young.",
            "Being a native speaker is not required.",
            "No ninja, please.",
            "No worries, being a native speaker is not required.",
            "Rather than a ninja we want a cook.",
            "We are not a rock-star shop.",
            "A native speaker isn't necessary.",
        ),
        (
            "You need to be a native speaker.",
            "Not only do we bake; you are young.",
            "No smoking here, young cook.",
            "Being a native speaker is required.",
            "Do not wait: be our ninja.",
            "We do not bake. You are young.",
            "Nobody bakes as the young do.",
        ),
    ),
    "clients": (
        (
            "You teach mature students.",
            "We support young people in care.",
            "Help young customers find a bike.",
            "Programmes for the young and their parents.",
        ),
        (
            "You are young, and here to be of help to people.",
            "You are mature.",
            "We want a young cook who cares.",
            "We support you. Young cooks, write to us.",
            "We hire a young lady to help clients.",
            "A young cook serving guests.",
        ),
    ),
    "market": (
        (
            "We work in a mature market.",
            "An aggressive growth plan is on the table.",
            "The doctors chose aggressive treatment.",
            "It is a mature product.",
        ),
        (
            "You are aggressive at work.",
            "We like a mature cook.",
            "Our market stall needs an aggressive seller.",
            "You market bread. Be aggressive.",
        ),
    ),
    "driving": (
        (
            "Delivery driver. A full driving licence is needed.",
            "Courier work by bike and van. You hold a valid driving licence.",
            "You will drive our van. You have a clean driving licence.",
        ),
        (
            "Cook. A full driving licence is needed.",
            "You drive sales. You hold a valid driving licence.",
            "A driver of change with a clean driving licence.",
        ),
    ),
    "care": (
        (
            "Care worker. A criminal record check follows.",
            "Teaching assistant. A criminal check is made.",
            "An enhanced check of your criminal record is needed, as the law has it.",
        ),
        (
            "Cook. A criminal record check follows.",
            "We take care of you. A criminal check is made.",
            "We worked hard. Your criminal record counts.",
        ),
    ),
    "address": (
        (
            "Write to ninja@reach.example.com now.",
            "See https://reach.example/young for more.",
            "See www.young.example for more.",
            "Find us at ninja.org today.",
        ),
        (
            "Write to us @ ninja headquarters.",
            "See more at reach.example, young cook.",
            "Our website wants a ninja.",
        ),
    ),
    "hashtag": (
        ("Follow #ninja and see.", "Our tags: #young #team."),
        ("Be our # 1 ninja.", "We are number one, ninja.", "Follow #bakers, ninja."),
    ),
    "quotation": (
        (
            "We avoid words like \u201cninja\u201d in adverts.",
            'Our poem is called "The young baker of the old bridge".',
            "The book \u2018Ninja\u2019 is on our shelf, and so are others.",
        ),
        (
            "You are a \u201cninja\u201d at heart.",
            'We want a "young" cook here.',
            "The cook's ninja sister's here.",
            "\u201cYou are our ninja.\u201d",
        ),
    ),
    "protected-characteristics": (
        (
            "We look at no race, religion, sex, age, disability or being young.",
            "Race, colour, creed, gender, age: salesmen or not, it is all one.",
        ),
        (
            "We look at your age, young cook.",
            "Race and age are in the survey, young cook.",
            "Race, religion and age are in the survey, young cook.",
            "Race, religion, sex, age. You are young.",
        ),
    ),
    "heading": (
        (
            "Pressure and checks:\nWe bake at night.",
            "## Physically fit requirements\nWe bake at night.",
            "Mature Work Environment\nWe bake at night.",
        ),
        (
            "Ninja:\nWe bake at night.",
            "## Salesman\nWe bake at night.",
            "You work under pressure.",
            "Native Speaker\nWe bake at night.",
        ),
    ),
    "proper-name": (
        (
            "We sell to Ninja Foods and others.",
            "Our oven by Aggressive Heat is new.",
            "The shop of Young Brothers is near.",
        ),
        (
            "Every Ninja here bakes.",
            "We bake. Young cooks, write to us.",
            "WE WANT A YOUNG COOK TODAY.",
            "Young cooks, write to us.",
            "A Ninja, a baker and a cook.",
        ),
    ),
    "unless": (
        (
            "You work in young people's services.",
            "Our Young People\u2019s Service is near.",
        ),
        (
            "Young bakers' services are in demand.",
            "You are young. People's services are our work.",
        ),
    ),
}


def verdicts(analyzer, text, kind="advert"):
    """What stands in a text, and what was let go for which reason."""
    report = analyzer.analyze(text, kind)
    return [finding.text for finding in report.findings], [(hit.text, hit.reason) for hit in report.dropped]


@pytest.mark.parametrize(("reason", "text"), [(name, one) for name, (falls, _) in CASES.items() for one in falls])
def test_a_hit_falls_for_its_reason(analyzer, reason, text):
    """Nothing stands in the sentence, and the reason that is told is this one."""
    standing, dropped = verdicts(analyzer, text)

    assert [] == standing
    assert {reason} == {name for _, name in dropped}


@pytest.mark.parametrize(("reason", "text"), [(name, one) for name, (_, stands) in CASES.items() for one in stands])
def test_a_near_neighbour_stands(analyzer, reason, text):
    """The same words a step away from the reason are a finding."""
    standing, dropped = verdicts(analyzer, text)

    assert 1 == len(standing), dropped
    assert reason not in [name for _, name in dropped]


def test_every_reason_is_tested(analyzer):
    """A new reason brings its sentences: at least two that fall and two that stand."""
    named = {reason.name for reason in analyzer.lexicon.reasons} | {name for name, _ in STRUCTURAL} | {"unless"}

    assert named == set(CASES)
    assert all(len(falls) >= 2 and len(stands) >= 2 for falls, stands in CASES.values())


@pytest.mark.parametrize("reason", ASKED)
def test_some_reasons_act_only_where_an_entry_asks(analyzer, reason):
    """An entry that does not ask for it keeps its hit among clients, markets, drivers and carers."""
    text = {
        "clients": "You teach crazy students.",
        "market": "We work in a crazy market.",
        "driving": "Delivery driver. You are crazy.",
        "care": "Care worker. You are crazy.",
    }[reason]

    assert (["crazy"], []) == verdicts(analyzer, text)


# How far a reason reaches -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("You are not a native speaker.", False),
        ("A native speaker of German is not required.", False),
        ("A native speaker of German, French or Dutch is not required.", True),
        ("We bake bread, not cakes, and want a native speaker here.", True),
        ("You do not need to speak like a native speaker.", False),
        ("You do not need to have lived here for all of your life as a native speaker.", True),
    ],
)
def test_a_negation_reaches_a_few_words(analyzer, text, stands):
    """A bare "not" counts right before the words, a longer phrase a little further, and none of them for ever."""
    assert stands == bool(verdicts(analyzer, text)[0])


def test_no_reason_reaches_over_a_stop(analyzer):
    """What the next sentence says does not lift this one, however short both are."""
    for text in ("Need not. Ninja.", "Ninja. Not required.", "Not!\nNinja here.", "We do not need:\n\nNinja here."):
        assert (["Ninja"], []) == verdicts(analyzer, text), text


def test_a_hit_that_says_no_itself_is_not_lifted_by_its_no(analyzer):
    """The words "No family commitments" is what it is, not a negation of family commitments."""
    assert (["no family commitments"], []) == verdicts(analyzer, "You have no family commitments.")


def test_a_post_is_judged_like_an_advert(analyzer):
    """Reasons hold in posts too, but a post has no headings."""
    assert [] == verdicts(analyzer, "You don't need to be a native speaker.", "post")[0]
    assert ["pressure"] == [one.lower() for one in verdicts(analyzer, "Pressure and checks:\nWe bake.", "post")[0]]


def test_what_is_let_go_is_told_with_rule_and_place(analyzer):
    """Nothing vanishes: each hit that falls is in the report with its rule, words and offsets."""
    text = "You don't need to be a native speaker."
    (hit,) = analyzer.analyze(text).dropped

    assert ("ethnicity.native-speaker", "native speaker") == (hit.rule.id, text[hit.span.start : hit.span.end])
    assert {"rule", "start", "end", "text", "reason"} <= set(hit.to_wire())


@given(
    before=st.sampled_from(["", "We bake. ", "- ", "Our shop is old!\n\n"]),
    sentence=st.sampled_from([one for falls, stands in CASES.values() for one in falls + stands if "\n" not in one]),
    after=st.sampled_from(["", " We bake.", "\n\nWrite to us.", "\n- bread\n- cakes"]),
)
def test_the_sentences_around_change_no_verdict(analyzer, before, sentence, after):
    """A sentence is judged by itself: plain sentences and lines before and after it change nothing."""
    if sentence.startswith("\u201c"):
        return  # A whole line in quotation marks is no quotation, and it is a whole line only by itself.
    alone, among = verdicts(analyzer, sentence), verdicts(analyzer, f"{before}{sentence}{after}")

    assert alone == among


def test_every_reason_says_itself_in_a_sentence(shipped):
    """People are told why a hit was let go in words, not by a name alone."""
    assert all(reason.title.endswith(".") and len(reason.title.split()) > 3 for reason in shipped.lexicon.reasons)


def test_a_title_apart_from_the_text_tells_that_driving_is_the_work() -> None:
    """A driver's licence stands for a clerk, and falls for a driver whose title stands apart."""
    analyze = build().analyzer.analyze
    text = "You need a full driving licence."
    assert ["disability.driving-licence"] == [
        finding.rule.id for finding in analyze(text, about=About("Clerk")).findings
    ]
    assert () == analyze(text, about=About("Delivery driver")).findings
