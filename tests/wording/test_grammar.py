"""reach.wording.grammar: a or an, capitals, and verbs after "they"."""

import pytest

from reach.wording.grammar import after_they, agrees_with_they, article_for, match_case, takes_an

AN = (
    *(
        "apple",
        "expert",
        "engineer",
        "idea",
        "online shop",
        "umbrella",
        "urgent order",
        "usher",
        "understudy",
        "Irish pub",
    ),
    *("hour", "hourly rate", "honest answer", "honorary post", "honour", "heir", "Hour-long talk"),
    *(
        "MBA",
        "HR manager",
        "SQL developer",
        "NHS trust",
        "FAQ",
        "HTML page",
        "RN",
        "LLC",
        "X-ray",
        "IT lead",
        "H-1B visa",
    ),
    *("8-hour shift", "8", "80-bed ward", "11-person team", "18-month contract", "800-seat hall", "18th floor"),
    *(
        "unusual day",
        "uninspiring job",
        "unidentified caller",
        "unimportant thing",
        "uninvited guest",
        "unintended end",
    ),
    *(
        "utter joy",
        "utmost care",
        "unanswered call",
        "\u201cexpert\u201d",
        "'engineer'",
        "**editor**",
        "(experienced) cook",
    ),
)
A = (
    *(
        "cook",
        "skilled person",
        "university",
        "uniform",
        "unit",
        "unique job",
        "union",
        "user",
        "useful idea",
        "usual day",
    ),
    *(
        "European team",
        "eulogy",
        "one-off task",
        "one-year contract",
        "once-only offer",
        "utility",
        "ukulele",
        "unanimous vote",
    ),
    *("house", "hotel", "hospital", "historic town", "home help", "herbalist", "heroic act", "happy team"),
    *("US company", "UK firm", "UX designer", "PhD", "SaaS firm", "NASA post", "BSc", "CV", "PR lead", "VIP", "GP"),
    *(
        "5-day week",
        "10-person team",
        "1-year post",
        "7",
        "12-hour shift",
        "100-bed ward",
        "110-seat hall",
        "9-to-5 job",
    ),
    *(
        "uniquely placed shop",
        "unified team",
        "universal credit",
        "year",
        "youth worker",
        "wise owl",
        "U-turn",
        "\u201ccook\u201d",
    ),
)


@pytest.mark.parametrize("words", AN)
def test_an_stands_before_the_sound_of_a_vowel(words):
    """The sound decides, not the letter: silent h, letters read out, numbers, un- before what is no "uni"."""
    assert takes_an(words)


@pytest.mark.parametrize("words", A)
def test_a_stands_before_the_sound_of_a_consonant(words):
    """The sound decides: yoo- and one-, words of capitals read as a word, and numbers that start with one."""
    assert not takes_an(words)


@pytest.mark.parametrize("word", ["", '"', "(", "-"])
def test_nothing_to_read_takes_a(word):
    """Signs alone do not break the rule."""
    assert not takes_an(word)


@pytest.mark.parametrize(
    ("article", "word", "right"),
    [
        ("a", "expert", "an"),
        ("an", "cook", "a"),
        ("A", "expert", "An"),
        ("An", "cook", "A"),
        ("AN", "cook", "A"),
        ("a", "cook", "a"),
    ],
)
def test_the_article_keeps_its_capital(article, word, right):
    """An article that opens a sentence still opens it."""
    assert right == article_for(article, word)


@pytest.mark.parametrize(
    ("words", "original", "opens", "cased"),
    [
        ("expert", "ninja", True, "expert"),
        ("expert", "Ninja", True, "Expert"),
        ("expert", "Ninja", False, "expert"),
        ("expert", "NINJA", False, "EXPERT"),
        ("expert", "NINJA", True, "EXPERT"),
        ("they", "HE/SHE", False, "THEY"),
        ("they", "He", True, "They"),
        ("expert in SQL", "ninja", True, "expert in SQL"),
        ("at ease online", "Digital-Native", True, "At ease online"),
        ("", "Ninja", True, ""),
        ("expert", "24/7", True, "expert"),
        ("\u00e9diteur", "Ninja", True, "\u00c9diteur"),
    ],
)
def test_a_replacement_takes_the_case_of_what_it_replaces(words, original, opens, cased):
    """All capitals stay so; a capital is kept where it opens a line and dropped where it does not."""
    assert cased == match_case(words, original, opens=opens)


VERBS = {
    "is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "doesn't": "don't", "isn't": "aren't",
    "reports": "report", "plans": "plan", "needs": "need", "runs": "run", "writes": "write", "manages": "manage",
    "applies": "apply", "carries": "carry", "tries": "try", "lies": "lie", "says": "say", "buys": "buy",
    "teaches": "teach", "pushes": "push", "passes": "pass", "fixes": "fix", "processes": "process", "echoes": "echo",
    "uses": "use", "chooses": "choose", "closes": "close", "advises": "advise", "analyses": "analyse",
    "focuses": "focus", "discusses": "discuss", "addresses": "address", "organises": "organise", "oversees": "oversee",
    "Reports": "Report", "sees": "see", "gets": "get", "caches": "cache",
}  # fmt: skip
KEPT = (
    *("will", "can", "must", "may", "should", "would", "cannot", "won't", "had", "did", "and", "or", "to", "report"),
    *(
        "always",
        "sometimes",
        "focus",
        "discuss",
        "process",
        "address",
        "reported",
        "working",
        "this",
        "is it",
        "us",
        "as",
    ),
)


@pytest.mark.parametrize(("verb", "plural"), VERBS.items())
def test_a_verb_after_they_is_plural(verb, plural):
    """What followed "he" or "she" is put right for "they", spelling included."""
    assert plural == after_they(verb)


@pytest.mark.parametrize("word", KEPT)
def test_a_word_that_does_not_bend_stays(word):
    """Modals, adverbs, past forms and words that only end in s are left alone."""
    assert word == after_they(word)
    assert agrees_with_they(word)


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "lies"])
def test_putting_a_verb_right_twice_changes_nothing(verb):
    """A plural verb is left as it is, so a second edit cannot spoil the first."""
    assert after_they(verb) == after_they(after_they(verb))
    assert not agrees_with_they(verb)
