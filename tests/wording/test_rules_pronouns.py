"""reach.wording.rules.pronouns: he and she for whoever will be hired, and what stands there with "they"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.rewrite import Edit, apply_edits
from reach.wording.rules import CODE_RULES
from tests.wording.marked import found, plain

PAIR = (
    "The analyst says what [he/she] has found.",
    "Each cook keeps [his or her] own knives.",
    "[He or she] will plan the week.",
    "The nurse decides for [himself/herself].",
    "We will tell [him or her] the result.",
    "[S/he] works with us.",
    "Ask what [she/he] needs.",
    "The post holder writes [his/her] report.",
    "[He / She] will lead the team.",
    "We ask [her/him] to come.",
    "The choice is [his/hers].",
)
NO_PAIR = (
    "He came and she went.",
    "Each child knows his or her teacher.",
    "Patients tell us what he or she needs.",
    "She/they are welcome.",
    "The hers and theirs of history.",
    "We help a mother and her son.",
    "Heather and Sheila sit here.",
    "He and she are both at home here.",
    "His manager met her manager.",
)
HE = (
    "The candidate has run a kitchen, and [he] will order the stock.",
    "The engineer plans [his] own visits.",
    "An assistant helps the team, and we help [him].",
    "The technician teaches [himself] new tools.",
    "[He] will report to the board.",
    "The driver knows [his] way. [He] plans it the day before.",
    "Our new colleague is a specialist. [He] must like order.",
    "The clerk writes down what [he] hears.",
    "The developer shows [his] work.",
    "The candidate sells bread, and [he] will open the shop. The post is paid. The town is small. A lady runs it.",
)
NO_HE = (
    "Our founder opened the first shop in 1962, and he still drops in.",
    "The patient tells us what he needs.",
    "He was born in the house next door.",
    "Ask for Samuel Okafor Brown; he will show you around.",
    "Mr Adeyemi runs the shop, and his bread is famous.",
    "The child and his family come first.",
    "Our pronouns are he/him and they/them.",
    "The hero of the book is the cook.",
    "The customer is king and he decides.",
    "Help each pupil with his work.",
    "Our client is a boy of nine. The house is warm. There is a dog. He will need help with the person at the door.",
)
SHE = (
    "Every saleslady knows [her] shop.",
    "The receptionist opens the office, and [she] will greet our visitors.",
    "The secretary keeps [her] files up to date.",
    "The nurse looks after [herself] too.",
    "[She] will report to the board.",
    "The assistant knows [her] way. [She] plans it the day before.",
    "The new teacher is at home here. We help [her] in the first weeks.",
    "An administrator says what [she] needs.",
    "The candidate shows us [her] work.",
    "The trainee has a desk of [hers].",
)
NO_SHE = (
    "Our founder opened the first shop in 1962, and she still drops in.",
    "The patient tells us what she needs.",
    "She was born in the house next door.",
    "Mary Quant opened a shop there, and her drawings are on the wall.",
    "Mrs Adeyemi runs the shop, and her bread is famous.",
    "A mother and her baby come first.",
    "Our pronouns are she/her and they/them.",
    "The resident decides what she eats.",
    "Look after each client and her family.",
    "Her Majesty opened the school.",
)
EXAMPLES = {"pronoun_pair": (PAIR, NO_PAIR), "pronoun_he": (HE, NO_HE), "pronoun_she": (SHE, NO_SHE)}

REWRITTEN = {
    "The analyst says what he/she has found.": "The analyst says what they have found.",
    "He/she reports to the board.": "They report to the board.",
    "He/she plans and runs the week.": "They plan and run the week.",
    "He/she plans, with the team, the menus and prices.": "They plan, with the team, the menus and prices.",
    "He or she will report to the board.": "They will report to the board.",
    "He/she usually reports to the board.": "They usually report to the board.",
    "He/she regularly applies for funds.": "They regularly apply for funds.",
    "What has he/she done?": "What have they done?",
    "Each cook keeps his or her own knives.": "Each cook keeps their own knives.",
    "We will tell him or her the result.": "We will tell them the result.",
    "The nurse decides for himself/herself.": "The nurse decides for themselves.",
    "HE/SHE MUST APPLY.": "THEY MUST APPLY.",
    "S/he is new here.": "They are new here.",
    "Then (s)he goes home.": "Then they go home.",
    "The choice is his/hers.": "The choice is theirs.",
    "The engineer plans his own visits.": "The engineer plans their own visits.",
    "The candidate likes order; he teaches others.": "The candidate likes order; they teach others.",
    "The clerk says that he\u2019s planning the week.": "The clerk says that they are planning the week.",
    "The secretary keeps her files.": "The secretary keeps their files.",
    "An assistant joins us, and we help her.": "An assistant joins us, and we help them.",
    "The nurse says that she isn't late.": "The nurse says that they aren't late.",
}


@pytest.mark.parametrize(("name", "marked"), [(name, one) for name, (hits, _) in EXAMPLES.items() for one in hits])
def test_a_pronoun_for_whoever_is_hired_is_found(name, marked):
    """Each pronoun for the person to be hired is found, and nothing around it."""
    assert marked == found(name, plain(marked))


@pytest.mark.parametrize(("name", "text"), [(name, one) for name, (_, others) in EXAMPLES.items() for one in others])
def test_a_pronoun_for_somebody_else_is_left_alone(name, text):
    """Founders, patients, pupils and people with a name keep their he and she."""
    assert text == found(name, text)


@pytest.mark.parametrize("name", ["pronoun_he", "pronoun_she"])
@pytest.mark.parametrize(
    "pair", ["he/she", "she/he", "he or she", "s/he", "his/her", "him or her", "himself or herself"]
)
def test_a_pair_is_not_found_again_word_by_word(name, pair):
    """What names both is one finding, not three."""
    assert f"The candidate says what {pair} likes." == found(name, f"The candidate says what {pair} likes.")


@pytest.mark.parametrize(("text", "better"), REWRITTEN.items())
def test_the_rewrite_reads_as_english(analyzer, text, better):
    """They, with its verb, in the case of what it replaces."""
    report = analyzer.analyze(text)
    edits = [finding.edit for finding in report.findings if finding.edit]

    assert 1 == len(edits)
    assert better == apply_edits(text, [Edit(one.span.start, one.span.end, one.replacement) for one in edits])


@pytest.mark.parametrize(
    "text",
    ["The clerk writes down what he's found.", "The nurse knows she's welcome.", "The cook says what he (she) needs."],
)
def test_no_rewrite_is_offered_where_it_would_not_be_english(analyzer, text):
    """Where "they" would need more than its verb put right, advice stands alone."""
    (finding,) = analyzer.analyze(text).findings

    assert finding.edit is None
    assert "advice" in [one.kind for one in finding.suggestions]


VOCABULARY = (
    *("he", "she", "his", "her", "him", "hers", "himself", "herself", "s", "/", "or", "and", "(s)he", "he's", "she'll"),
    *("candidate", "nurse", "patient", "Anna Bell", "Mr", "founder", "reports", "is", "has", "usually", "only", "what"),
    *("will", "to", ".", "\n\n", ",", "they", "you", "child", "You", "The"),
)


@given(st.lists(st.sampled_from(VOCABULARY), max_size=24).map(" ".join), st.sampled_from(sorted(EXAMPLES)))
def test_any_mixture_of_its_words_gives_spans_and_rewrites_inside_the_text(text, name):
    """Matches and rewrites are real stretches of one block, and a rewrite covers its match."""
    document = Document(text)

    for match in CODE_RULES[name](document):
        assert 0 <= match.first <= match.last < len(document.folds)
        span = document.span_of(match.first, match.last)
        assert document.block_at(span.start).covers(span)
        for first, last, words in match.rewrites:
            assert first <= match.first
            assert match.last <= last < len(document.folds)
            assert document.block_at(span.start).covers(document.span_of(first, last))
            assert words.strip() == words != ""
