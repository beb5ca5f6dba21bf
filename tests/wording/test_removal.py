"""reach.wording.removal: words left out with the comma, the "and" and the article that hang on them."""

import pytest

from reach.wording.document import Document
from reach.wording.removal import LEAVE_OUT, removal, without_words
from reach.wording.rewrite import Edit, apply_edits

LEFT_OUT = {
    "A [young] team.": "A team.",
    "A [young] expert.": "An expert.",
    "An [urgent] call.": "A call.",
    "[Young] bakers join us.": "Bakers join us.",
    "A team of [young] bakers.": "A team of bakers.",
    "A very [young] team.": "A team.",
    "A [young], dynamic team.": "A dynamic team.",
    "A [young], energetic team.": "An energetic team.",
    "You are [young], dynamic and bright.": "You are dynamic and bright.",
    "You are dynamic, [young] and bright.": "You are dynamic and bright.",
    "You are dynamic, [young], and bright.": "You are dynamic and bright.",
    "You are smart, dynamic, [young], and bright.": "You are smart, dynamic, and bright.",
    "You are smart, dynamic and [young].": "You are smart and dynamic.",
    "You are dynamic and [young].": "You are dynamic.",
    "You are [young] and dynamic.": "You are dynamic.",
    "A dynamic and [young] team.": "A dynamic team.",
    "- [Young] and dynamic\n- Calm": "- Dynamic\n- Calm",
    "- Dynamic and [young]\n- Calm": "- Dynamic\n- Calm",
}
CARRIED = (
    *("We are [young].", "- [Young]\n- Calm", "[Young] at heart.", "The [young] and the old.", "So [young]!"),
    *("You are [young] and want to learn.", "Men and [young] people.", "We are [young] enough.", "Be [young]/calm."),
    *("A team of [young].", "(**[young]**)", "You are glad and [young]."),
)


def marked(text):
    """The document of a text, and the tokens between its brackets."""
    plain = text.replace("[", "").replace("]", "")
    document = Document(plain)
    return document, document.token_at(text.index("[")), document.token_at(text.index("]") - 2)


def put(document, suggestion):
    """The text with a suggestion in place."""
    edit = Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement)
    return apply_edits(document.text, [edit])


@pytest.mark.parametrize(("text", "left"), LEFT_OUT.items())
def test_words_go_without_a_trace(text, left):
    """No comma, article, "and" or small letter tells that a word stood there."""
    document, first, last = marked(text)

    assert left == put(document, removal(document, first, last))


@pytest.mark.parametrize("text", CARRIED)
def test_words_that_carry_the_sentence_stay(text):
    """Then leaving out is advice, and a bullet is never emptied."""
    assert ("advice", LEAVE_OUT) == (removal(*marked(text)).kind, removal(*marked(text)).advice)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("A [young and friendly team] bakes.", "A friendly team bakes."),
        ("[Young professionals] join us.", "Professionals join us."),
        ("A [team of young people] bakes.", "A team of people bakes."),
        ("A busy and [young team] bakes.", "A busy team bakes."),
        ("You [are young], dynamic and bright.", "You are dynamic and bright."),
    ],
)
def test_a_word_of_what_was_found_goes_by_itself(text, left):
    """The rest of what was found stays."""
    document, first, last = marked(text)

    assert [left] == [put(document, one) for one in without_words(document, first, last, {"young"})]


@pytest.mark.parametrize(
    "text", ["We [are young].", "[Young at heart], we bake.", "Tea and [young people].", "[Calm team]"]
)
def test_what_would_say_nothing_without_it_is_not_offered(text):
    """Where too little is left, or the word is not there, there is no suggestion."""
    assert [] == without_words(*marked(text), {"young"})
