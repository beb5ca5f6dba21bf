"""reach.wording.tone: coded words are counted as the 2011 paper codes them, and weigh nothing until they lean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.report import Tone

MASCULINE = ("lead", "analyse", "challenge", "determined", "independent", "decisive", "ambitious", "assertive")
FEMININE = ("support", "understand", "loyal", "cooperate", "connect", "compassionate", "gentle", "nurture")
PLAIN = "we keep the books of small shops near the old bridge and write to each of them once in a month"


def tone(analyzer, text, kind="advert"):
    """The tone of a text."""
    return analyzer.analyze(text, kind).tone


def coded(analyzer, text, kind="advert"):
    """The coded words of a text, as they stand in it."""
    return [text[word.span.start : word.span.end] for word in tone(analyzer, text, kind).coded]


def advert(*words, filler=3):
    """A sentence with these words in it and a number of plain sentences around."""
    return f"{PLAIN}. ".capitalize() * filler + f"The work asks you to {', '.join(words)} every day."


# Which words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    [
        *("confidential", "confidentiality", "confidently", "kindergarten", "kindly", "kinds", "actively", "activity"),
        *("objectives", "opinions", "logical", "logistics", "Nagios", "honestly", "gently", "politely", "superiority"),
        *(
            "opinionated",
            "impulse",
            "persistent",
            "decided",
            "hourly",
            "shipped",
            "mislead",
            "unchallenged",
            "pleading",
        ),
        *("analogue", "forest", "principal", "naggy", "communally", "considerately"),
    ],
)
def test_a_whole_word_is_no_stem(analyzer, word):
    """Words the paper lists without a star stand alone: "confidential" is not "confident", nor a stem a middle."""
    assert [] == coded(analyzer, f"The {word} is here.")


@pytest.mark.parametrize(
    "word", ["confident", "kind", "active", "objective", "opinion", "logic", "decisive", "honest", "gentle"]
)
def test_a_whole_word_is_counted(analyzer, word):
    """The words themselves are counted, in any case."""
    assert [word.title()] == coded(analyzer, f"We are {word.title()} here.")


@pytest.mark.parametrize(
    "word",
    [
        *("lead", "leading", "leader", "leadership", "ambition", "ambitious", "challenging", "independently"),
        *("support", "supportive", "supporting", "understanding", "committed", "compassionate", "together", "warmly"),
    ],
)
def test_a_stem_counts_every_word_it_begins(analyzer, word):
    """Words the paper lists with a star count in all their forms, and the whole word is shown."""
    assert [word] == coded(analyzer, f"You will {word} here.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You are self-confident here.", ["self-confident"]),
        ("You are self confident here.", ["self confident"]),
        ("You are dominant here.", ["dominant"]),
        ("Your interpersonal skills matter.", ["interpersonal"]),
    ],
)
def test_no_word_is_counted_twice(analyzer, text, words):
    """Where two stems fit, the longer one has the word, and its halves are not counted again."""
    assert words == coded(analyzer, text)


def test_a_coded_word_says_where_it_stands_and_on_which_side(analyzer):
    """Span, words, stem and side belong together."""
    text = "Please Leading, then supports."
    one, other = tone(analyzer, text).coded

    assert ("Leading", "lead", "masculine") == (text[one.span.start : one.span.end], one.stem, one.coded)
    assert ("supports", "support", "feminine") == (text[other.span.start : other.span.end], other.stem, other.coded)
    assert ("Leading", "supports") == (one.text, other.text)


@pytest.mark.parametrize(
    "text",
    [
        "We pay a competitive salary.",
        "The analyst sits by the window.",
        "Sick leave is a matter of the NHS Trust.",
        "These are your responsibilities.",
        "Bring your opinion polls.",
    ],
)
def test_an_everyday_sense_is_not_counted(analyzer, text):
    """Pay talk, job titles, duties and names carry no tone."""
    assert [] == coded(analyzer, text)


def test_an_everyday_sense_excuses_only_its_own_words(analyzer):
    """The same stem beside it, in earnest, is counted."""
    assert ["competitive"] == coded(analyzer, "Competitive salary, competitive people.")


# What is left out -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading", ["## Leadership and Support", "LEADERSHIP", "Leadership Team", "**Your Challenges**", "What you lead:"]
)
def test_headings_are_left_out(analyzer, heading):
    """A heading names a part of the advert; its words are neither counted nor counted among."""
    text = "we bake bread and sell it"
    said = tone(analyzer, f"{heading}\n{text}")

    assert () == said.coded
    assert 6 == said.words


@pytest.mark.parametrize(
    "statement",
    [
        "We are an equal opportunity employer and support individuals and leaders of every kind.",
        "We offer reasonable adjustments: our committed team will support you and understand.",
        "Applications from under-represented communities are warmly welcome, and we support you.",
    ],
)
def test_statements_of_welcome_are_left_out(analyzer, statement):
    """An inclusion statement cannot make an advert feminine, nor its "individuals" make it masculine."""
    assert [] == coded(analyzer, statement)
    assert ["lead"] == coded(analyzer, f"You lead. {statement}")
    assert 2 == tone(analyzer, f"You lead. {statement}").words


def test_the_words_of_findings_are_left_out(analyzer):
    """What is a finding already is not counted again as tone."""
    assert [] == coded(analyzer, "We like an aggressive cook.")
    assert 4 == tone(analyzer, "We like an aggressive cook.").words


# Verdicts ---------------------------------------------------------------------------------------------------


@given(words=st.lists(st.sampled_from(MASCULINE + FEMININE), max_size=4))
def test_few_words_give_no_verdict(analyzer, words):
    """One word, or two, or four, never decide: not even in a text of nothing else."""
    assert "none" == tone(analyzer, " ".join(words)).lean
    assert "none" == tone(analyzer, advert(*words)).lean


def test_enough_words_of_one_side_lean(analyzer):
    """A short text full of one side leans to it, by name."""
    assert "masculine" == tone(analyzer, advert(*MASCULINE)).lean
    assert "feminine" == tone(analyzer, advert(*FEMININE)).lean


def test_both_sides_together_balance(analyzer):
    """As many of the one as of the other lean nowhere, however many there are."""
    assert "balanced" == tone(analyzer, advert(*MASCULINE, *FEMININE)).lean


def test_a_natural_dose_in_a_long_text_leans_nowhere(analyzer):
    """Eight coded words in a thousand are what adverts hold; that is no verdict."""
    assert "balanced" == tone(analyzer, advert(*MASCULINE, filler=50)).lean


@given(
    words=st.lists(st.sampled_from(MASCULINE + FEMININE), min_size=5, max_size=16),
    filler=st.integers(0, 6),
    times=st.integers(2, 5),
)
def test_length_moves_nothing(analyzer, words, filler, times):
    """The same text twice, or five times over, has the same rate and the same lean."""
    text = advert(*words, filler=filler)
    once, often = tone(analyzer, text), tone(analyzer, "\n\n".join([text] * times))

    assert times * once.words == often.words
    assert times * len(once.coded) == len(often.coded)
    assert once.per_hundred == pytest.approx(often.per_hundred)
    assert once.lean == often.lean


def test_the_rate_is_coded_words_in_a_hundred(analyzer):
    """Two coded words among ten are twenty in a hundred."""
    said = tone(analyzer, "We lead and support one shop in a small town.")

    assert (10, 2, 20.0) == (said.words, len(said.coded), said.per_hundred)


@pytest.mark.parametrize("text", ["", " \n ", "...", "\U0001f469\u200d\U0001f4bb", "## Leadership"])
def test_a_text_without_words_has_no_tone(analyzer, text):
    """Nothing to count is no error and no verdict."""
    assert Tone(0, (), 0.0, "none") == tone(analyzer, text)


def test_tone_is_never_a_finding(analyzer):
    """Coded words alone raise nothing and cost a few points at most."""
    report = analyzer.analyze(" ".join(MASCULINE * 5))

    assert () == report.findings
    assert report.score.total >= 97


# Swaps ------------------------------------------------------------------------------------------------------


def test_swaps_are_neutral(shipped):
    """Nobody is told to add words of either list: every swap is free of coded words and of findings."""
    swaps = {swap for stem in shipped.lexicon.stems.values() for swap in stem.swaps}
    assert swaps

    for swap in swaps:
        report = shipped.analyze(f"You will {swap} things.")
        assert [] == [word.text for word in report.tone.coded], swap
        assert [] == [finding.text for finding in report.findings], swap


def test_the_lists_are_those_of_the_paper(shipped):
    """Whole words and stems are told apart as in the appendix, on either side, and nothing is on both."""
    stems = shipped.lexicon.stems
    whole = {text for text, stem in stems.items() if stem.whole}

    assert {
        "active",
        "confident",
        "decisive",
        "objective",
        "opinion",
        "logic",
        "kind",
        "nag",
        "honest",
        "gentle",
    } <= whole
    assert {"lead", "analy", "support", "respon", "understand", "commit"} <= set(stems) - whole
    assert {"masculine", "feminine"} == {stem.coded for stem in stems.values()}
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)?", text) for text in stems)
