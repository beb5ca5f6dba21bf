"""reach.wording.matcher: what a term stands for, and that every phrase is found wherever it stands and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import BREAK, STOP, Document
from reach.wording.matcher import MOST_PHRASES, Hit, Matcher, Phrase, expand, forms
from tests.wording.texts import texts


def found(term, text, role="term"):
    """The stretches of a text where a term is found."""
    document = Document(text)
    matcher = Matcher((form, Phrase("x", role)) for form in sorted(forms(term)))
    spans = [document.span_of(hit.first, hit.last) for hit in matcher.hits(document)]
    return [text[span.start : span.end] for span in spans]


def search_slowly(phrases, document):
    """Every place of every phrase, looked for word by word: what the automaton must agree with."""
    for form, phrase in phrases:
        words = form.split(" ")
        for first in range(len(document.folds) - len(words) + 1):
            there = document.folds[first : first + len(words)]
            if phrase.role == "stem":
                same = there[:-1] == words[:-1] and there[-1].startswith(words[-1])
            else:
                same = there == words
            if same:
                yield Hit(phrase.owner, phrase.role, first, first + len(words) - 1)


# Terms -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "phrases"),
    [
        ("young", ["young"]),
        ("{a|b} c", ["a c", "b c"]),
        ("{a|b} {c|d}", ["a c", "a d", "b c", "b d"]),
        ("{very |}strong", ["very strong", "strong"]),
        ("lift {up to |}heavy", ["lift up to heavy", "lift heavy"]),
        ("sales{man|men}", ["salesman", "salesmen"]),
        ("a {|b} c", ["a c", "a b c"]),
        ("{a b|c}", ["a b", "c"]),
    ],
)
def test_a_term_is_written_out(term, phrases):
    """Alternatives give every combination, in the order they are written; an empty one makes a part optional."""
    assert phrases == expand(term)


@pytest.mark.parametrize("term", ["{a", "a}", "a|b", "{a{b|c}}", "{a|b}} c", "}{", "{a|b c"])
def test_braces_that_do_not_pair_up_are_refused(term):
    """A term nobody can read is refused instead of guessed at."""
    with pytest.raises(ValueError, match="braces"):
        expand(term)


def test_a_term_expands_into_so_many_phrases_and_no_more():
    """The limit itself is allowed, one combination more is not, and the count is told."""
    assert MOST_PHRASES == 2000
    just = "{0|1} " * 4 + "{" + "|".join("abcdefghijklmnopqrstuvwxy") + "} {0|1|2|3|4}"
    assert MOST_PHRASES == len(expand(just))

    with pytest.raises(ValueError, match="2400"):
        expand(just.replace("3|4}", "3|4|5}"))


def test_a_huge_term_is_refused_without_being_written_out():
    """Counting comes first: a term of 2^60 phrases is refused at once."""
    with pytest.raises(ValueError, match="expands"):
        expand("{0|1}" * 60)


# What is folded ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["rock-star", "rock star", "rockstar", "Rock-Star", "ROCK\u00a0STAR", "rock\u2011star", "rock\u00adstar"]
)
def test_a_hyphen_is_found_open_closed_and_written(text):
    """An author writes one hyphen and finds every way to write the word."""
    assert [text] == found("rock-star", text)


def test_a_space_is_found_as_a_hyphen_but_not_closed():
    """Where the author writes a space, two words must stand."""
    assert ["fast-paced"] == found("fast paced", "a fast-paced shop")
    assert [] == found("fast paced", "a fastpaced shop")


@pytest.mark.parametrize(
    "text", ["state-of-the-art", "state of the art", "stateoftheart", "state-ofthe art", "stateof-the-art"]
)
def test_each_of_several_hyphens_may_be_closed(text):
    """A word of many hyphens is found with all of them closed, or any one."""
    assert [text] == found("state-of-the-art", text)


@given(st.sampled_from(["rock-star", "{self-starter|go-getter}", "can-do {team-player|all-rounder}s", "a-b-c", "24-7"]))
def test_no_hyphen_is_left_in_a_phrase(term):
    """A phrase with a hyphen could never be found, since no word of a text holds one."""
    assert [] == [form for form in forms(term) if "-" in form]


@pytest.mark.parametrize("text", ["driver's licence", "drivers licence", "driver\u2019s licence", "DRIVER'S LICENCE"])
def test_a_possessive_is_found_with_and_without_its_mark(text):
    """Half of all adverts leave the apostrophe out."""
    assert [text] == found("driver's licence", text)


@pytest.mark.parametrize("term", ["years' experience", "{years'|months'} experience", "years'{ long|} experience"])
@pytest.mark.parametrize("text", ["years' experience", "years experience", "years\u2019 experience"])
def test_a_plural_possessive_finds_what_it_is_written_for(term, text):
    """An apostrophe at the end of a word is no part of the word, in a term as in a text."""
    assert [text] == found(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [("100% travel", "100% travel"), ("3.5 days", "3.5 days"), ("(m/f)", "m/f")],
)
def test_signs_that_no_word_holds_leave_a_term_alive(term, text):
    """Per cents, dots and brackets in a term are read as the text is read, and do not make it a term never found."""
    assert [text] == found(term, text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("work hard play hard", "work hard, play hard"),
        ("work hard, play hard", "work hard play hard"),
        ("he / she", "he/she"),
        ("he/she", "he / she"),
        ("r&d", "R & D"),
        ("beer & pizza", "beer and pizza"),
        ("beer and pizza", "beer & pizza"),
        ("24/7", "24/7"),
        ("u.s. citizen", "U.S. citizen"),
        ("caf\u00e9", "cafe\u0301"),
        ("young people", "young\npeople"),
        ("young people", "young  \u200b people"),
        ("young people", "you\u00adng people"),
        ("{must-have|nice-to-have} car", "nice to have car"),
    ],
)
def test_signs_are_folded_in_terms_as_in_texts(term, text):
    """Commas, slashes, ampersands, accents, line ends and what cannot be seen are read alike on both sides."""
    assert [text] == found(term, text)


@pytest.mark.parametrize("text", ["youngster", "ayoung", "young1", "unyoung", "young's"])
def test_whole_words_are_matched(text):
    """A term never matches a piece of a word."""
    assert [] == found("young", text)


@pytest.mark.parametrize(
    "text", ["'young'", "(young)", "\u201cyoung\u201d", "young,", "**young**", "_young_", "<b>young</b>", "#young"]
)
def test_signs_around_a_word_do_not_hide_it(text):
    """Quotes, brackets, stars and tags are no part of the word."""
    assert ["young"] == found("young", text)


def test_a_stem_matches_every_word_it_begins():
    """Stems are for the coded words alone: the hit is the whole word."""
    assert ["leading", "Leaders"] == found("lead", "leading by Leaders, not misled", role="stem")


# Where a match ends ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "We are young. People like us.",
        "We are young! People like us.",
        "We are young; people like us.",
        "Who: young\u2026 people like us",
        "- young\n- people",
        "young\n\nPeople like us",
        "## Young\npeople like us",
        "Young | people",
        "young\u2022 people",
        "young\r\n\r\nPeople like us",
        "young\n1. people",
    ],
)
def test_no_match_runs_over_an_end(text):
    """A phrase is not found across a stop, a bullet, a heading or a paragraph."""
    assert [] == found("young people", text)


@pytest.mark.parametrize(
    "between", [", ", " -- ", ") ", "\n", "\u201d ", "** ", "\u00a0", ", \u2013 ", "\r\n", "\u200b "]
)
def test_signs_inside_a_phrase_do_not_part_it(between):
    """Commas, dashes, brackets, quotes and a hard line break leave a phrase whole."""
    assert [f"young{between}people"] == found("young people", f"(young{between}people.")


def test_overlapping_phrases_are_all_found():
    """The matcher hides nothing: which of two hits stands is settled later."""
    document = Document("young and dynamic and young")
    matcher = Matcher([(form, Phrase(form, "term")) for form in ("young", "young and dynamic", "dynamic and young")])

    assert {("young", 0), ("young and dynamic", 0), ("dynamic and young", 2), ("young", 4)} == {
        (hit.owner, hit.first) for hit in matcher.hits(document)
    }


def test_one_phrase_may_mean_several_things():
    """A phrase that two owners claim, in different roles, gives a hit for each."""
    meanings = [Phrase("a", "term"), Phrase("b", "unless"), Phrase("c", "cue")]
    matcher = Matcher(("young", one) for one in meanings)

    assert meanings == [Phrase(hit.owner, hit.role) for hit in matcher.hits(Document("young"))]


def test_hits_come_in_order_of_their_ends():
    """Whoever reads the hits may rely on their order."""
    matcher = Matcher([(form, Phrase(form, "term")) for form in ("a b c", "b", "c", "a")])
    ends = [hit.last for hit in matcher.hits(Document("a b c a b c"))]

    assert sorted(ends) == ends


def test_a_word_that_folds_into_several_is_one_token():
    """A ligature that stands for a phrase does not shift the words behind it."""
    assert ["young"] == found("young", "\ufdfa \ufc5e young")
    assert ["young"] == found("you", "\ufdfa \ufc5e young", role="stem")


VOCABULARY = (
    "young",
    "and",
    "dynamic",
    "rock",
    "star",
    "he",
    "/",
    "she",
    "it",
    "it's",
    ".",
    "\n\n- ",
    "& ",
    "R.N.",
    "caf\u00e9",
    "\U0001f469\u200d\U0001f4bb",
)
PHRASES = st.lists(
    st.lists(
        st.sampled_from(["young", "and", "dynamic", "rock", "star", "he", "/", "she", "it", "it's", "rn", "caf\u00e9"]),
        min_size=1,
        max_size=4,
    ).map(" ".join),
    min_size=1,
    max_size=12,
    unique=True,
)


@given(PHRASES, st.lists(st.sampled_from(VOCABULARY), max_size=40).map(" ".join), st.booleans())
def test_hits_are_those_of_a_slow_search(written, text, stems):
    """The automaton finds exactly what comparing word by word finds, in texts where phrases overlap and repeat."""
    document = Document(text)
    phrases = [(form, Phrase(form, "stem" if stems and at % 2 else "term")) for at, form in enumerate(written)]

    assert set(search_slowly(phrases, document)) == set(Matcher(phrases).hits(document))


@given(texts, st.data())
def test_every_run_of_words_is_found_where_it_stands(text, data):
    """Any two neighbouring words of any text, taken as a phrase, are found at their own place."""
    document = Document(text)
    pairs = [
        at
        for at in range(len(document.folds) - 1)
        if not {STOP, BREAK} & set(document.folds[at : at + 2])
        and " " not in document.folds[at] + document.folds[at + 1]
    ]
    if not pairs:
        return
    at = data.draw(st.sampled_from(pairs))
    phrase = " ".join(document.folds[at : at + 2])

    assert at in [hit.first for hit in Matcher([(phrase, Phrase("x", "term"))]).hits(document)]


# The product's own lists ------------------------------------------------------------------------------------


def test_every_phrase_that_ships_finds_itself(shipped):
    """A term that its own spelling does not match is a dead line in a list: nobody would notice."""
    lists = [
        (rule, role, [phrase for term in terms for phrase in expand(term)])
        for rule in shipped.lexicon.rules.values()
        for role, terms in (("term", rule.terms), ("group shut-out", rule.groups), ("unless", rule.unless))
    ]
    dead = []
    for rule, role, phrases in lists:
        document = Document("\n- ".join(["", *phrases]))
        matcher = shipped.lexicon.exceptions(rule) if role == "unless" else shipped.lexicon.matcher
        hits = matcher.hits(document) if matcher else ()
        found = {
            document.line_at(document.starts[hit.first]).span
            for hit in hits
            if hit.owner == rule.id and hit.role in role.split()
        }
        dead += [
            (rule.id, phrase) for line, phrase in zip(document.lines, phrases, strict=True) if line.span not in found
        ]

    assert dead == []
