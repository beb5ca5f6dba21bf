"""reach.wording.proving: a good entry has no failures, and each way to fail is told."""

from dataclasses import replace
from datetime import date

import pytest

from reach.wording import proving
from reach.wording.analyzer import Analyzer
from tests.wording.small import rule, small_lexicon


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Analyse with the small lexicon alone."""
    return Analyzer(small_lexicon(tmp_path_factory.mktemp("proving") / "en")).analyze


GOOD = {
    "why": "Many good people do not see themselves in it.",
    "terms": ("ninja",),
    "suggest": ("expert",),
    "flags": ("We want a [ninja].",),
    "passes": ("We want an expert.",),
}


def failures(read, **changed):
    """The failures of an entry as `GOOD` but for some fields."""
    return list(proving.failures(replace(rule("culture.ninja"), **{**GOOD, **changed}), read))


def test_a_good_entry_proves_itself(read):
    """No failure is told."""
    assert [] == failures(read)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"flags": ("We want an [expert].",)}, "'We want an [expert].' raises nothing."),
        ({"flags": ("We [want] a ninja.",)}, "raises culture.ninja at 'ninja'"),
        ({"flags": ("We want a young [ninja].",)}, "raises age.young at 'young', culture.ninja at 'ninja'"),
        ({"flags": ("Work with young people's services as a [ninja].", "Young people's [services].")}, "let go"),
        ({"passes": ("You are a ninja.",)}, "must pass and is flagged at 'ninja'"),
        ({"suggest": ("expert", "wizard")}, "'wizard' is offered for none"),
        ({"suggest": ("expert", "strong leader")}, "holds coded words"),
        ({"why": "No."}, "1 words"),
        ({"why": "word " * 46}, "46 words"),
        ({"reviewed": date(2025, 12, 31)}, "2025-12-31"),
        ({"flags": ()}, "no `flags`"),
        ({"passes": ()}, "no `passes`"),
    ],
)
def test_each_way_to_fail_is_told(read, changed, told):
    """In words that name the sentence or the suggestion."""
    assert told in " ".join(failures(read, **changed))


def test_a_suggestion_that_raises_something_is_told(read):
    """What is put in place of the words is read again."""

    def careless(text):
        report = read(text)
        for finding in report.findings:
            for suggestion in finding.suggestions:
                object.__setattr__(suggestion, "replacement", "young  ninja")
        return report

    told = failures(careless)
    assert any("raises age.young, culture.ninja" in one for one in told)
    assert any("does not read as English" in one for one in told)


@pytest.mark.parametrize(
    ("text", "wrong"), [("a expert and an user", 2), ("an expert, a user, an hour", 0), ("A one", 0)]
)
def test_articles_are_counted_by_the_word_after_them(text, wrong):
    """By its sound, not its letter."""
    assert wrong == proving.wrong_articles(text)


def test_a_sentence_without_brackets_marks_nothing():
    """An entry that was never loaded can hold one."""
    with pytest.raises(ValueError, match="brackets"):
        proving.plain("We want a ninja.")


def test_a_marked_sentence_is_read_without_its_brackets():
    """And the place is that of the words."""
    text, start, end = proving.plain("We want a [coding ninja].")

    assert ("We want a coding ninja.", "coding ninja") == (text, text[start:end])


def test_a_sentence_used_twice_is_told():
    """By one entry or by two."""
    one, other = rule(flags=("A [b].", "A [b].")), rule("age.x", flags=("C [d].",))

    assert {"A [b]."} == proving.used_twice([one, other])
    assert {"A [b].", "C [d]."} == proving.used_twice([one, other, other])
