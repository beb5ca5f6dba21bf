"""reach.wording.meaning and standing: what trained readers add to a report, and what they may not."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.analyzer import Analyzer
from reach.wording.document import Document
from reach.wording.learnt import Learnt, Sense
from reach.wording.meaning import read_statements
from reach.wording.report import LineRole, Span
from reach.wording.standing import FAR, READS_HARMLESS, context_of, role_at
from tests.wording.small import rule
from tests.wording.texts import texts

LEARNT = replace(rule("class.in-other-words", "discourage"), learnt=True, advice="Say it.")


class Reader:
    """Raises sentences with "moat" by class, at the words from "no" on; "welcome" invites."""

    threshold = 0.5
    welcomes = 0.5

    def __call__(self, sentences):
        return [
            Sense(0.9 if "moat" in words else 0.1, "class", "exclude", 0.8 if "welcome" in words else 0.2)
            for words in sentences
        ]

    def weigh(self, words, dimension):
        assert dimension == "class"
        weights = [0.1] * len(words)
        for at, word in enumerate(words):
            if word in ("no", "moat"):
                weights[at] = 2.0
        return weights


@dataclass
class Judge:
    """Finds every hit as likely as it is told."""

    likely: float
    threshold: float = 0.4

    def __call__(self, hits):
        self.hits = hits
        return [self.likely] * len(hits)


@pytest.fixture
def read(lexicon, monkeypatch):
    """Analyses with the small lexicon and the reader."""
    monkeypatch.setitem(lexicon.learnt_rules, "class", LEARNT)
    return Analyzer(lexicon, Learnt(meaning=Reader())).analyze


def test_a_raised_sentence_is_a_finding_of_the_model(read):
    """It stands at the words that say most, with the reader's strength and confidence, and offers advice alone."""
    (finding,) = read("We pay well. People with no moat are out of luck.").findings

    assert ("no moat", "class.in-other-words", "exclude", 0.9) == (
        finding.text,
        finding.rule.id,
        finding.strength,
        finding.confidence,
    )
    assert [("advice", "Say it.")] == [(one.kind, one.advice) for one in finding.suggestions]
    assert 0.9 == finding.to_wire()["confidence"]


def test_a_model_finding_costs_what_its_strength_costs(read):
    """The score adds it up like any other."""
    report = read("People with no moat are out.")

    assert 100 + sum(part.points for part in report.score.parts) == report.score.total < 100


def test_a_sentence_that_rules_speak_of_is_not_raised_again(read, lexicon):
    """One note a sentence: what a rule says is exact."""
    known = Analyzer(lexicon).analyze("We want a salesman with no moat.").findings

    assert (
        [one.rule.id for one in known]
        == [one.rule.id for one in read("We want a salesman with no moat.").findings]
        != []
    )


def test_headings_and_single_words_are_left_alone(read):
    """A heading names what follows; a word says too little."""
    assert () == read("No Moat:\n\nmoat\n").findings


def test_invitations_are_listed_with_their_sentences(read):
    """Sentences that invite people are welcomes, not findings, and a raised sentence invites nobody."""
    text = "Parents are welcome. All welcome, no moat at all. Pay is fair."
    report = read(text)

    assert ["Parents are welcome."] == [text[one.span.start : one.span.end] for one in report.welcomes][:1]
    assert () == report.findings
    assert {"start": 0, "end": 20, "confidence": 0.8} == report.to_wire()["welcomes"][0]


def test_without_a_reader_keys_are_absent(lexicon):
    """A report without models says nothing of what only they know."""
    wire = Analyzer(lexicon).analyze("We want a salesman.").to_wire()

    assert {"welcomes", "lines", "culture"}.isdisjoint(wire)
    assert "confidence" not in wire["findings"][0]


def test_a_suggestion_that_would_wake_the_reader_is_not_offered(lexicon, monkeypatch):
    """Taking a suggestion raises nothing new, by a model either."""

    class Wakes(Reader):
        def __call__(self, sentences):
            return [Sense(0.1 if "salesman" in words else 0.9, "class", "check", 0.0) for words in sentences]

    monkeypatch.setitem(lexicon.learnt_rules, "class", LEARNT)
    (calm,) = Analyzer(lexicon).analyze("We want a salesman here.").findings
    (woken,) = Analyzer(lexicon, Learnt(meaning=Wakes())).analyze("We want a salesman here.").findings

    assert calm.edit is not None
    assert woken.edit is None


def test_a_judge_gives_confidence_and_lets_go(lexicon):
    """A hit above the threshold carries its likelihood; one below is dropped by name."""
    text = "We want a salesman here."
    (sure,) = Analyzer(lexicon, Learnt(stands=Judge(0.7))).analyze(text).findings
    unsure = Analyzer(lexicon, Learnt(stands=Judge(0.3))).analyze(text)

    assert 0.7 == sure.confidence
    assert () == unsure.findings
    assert [("salesman", READS_HARMLESS)] == [(one.text, one.reason) for one in unsure.dropped]


def test_a_judge_sees_the_sentence_and_the_role_of_the_line(lexicon):
    """What stands beside the hit in its sentence is what it is judged by."""
    judge = Judge(0.9)
    roles = lambda lines: [[float(at == 2) for at in range(11)] for _ in lines]  # noqa: E731 -- a fake
    Analyzer(lexicon, Learnt(stands=judge, roles=roles)).analyze("Hello you. We want a salesman, now. Bye.")

    (hit,) = judge.hits
    assert (("we", "want", "a"), ("salesman",), ("now",), "duties") == (hit.before, hit.inside, hit.after, hit.role)


def test_role_at_finds_the_line():
    """An offset belongs to the last line that starts before it."""
    lines = (LineRole(Span(0, 4), "about"), LineRole(Span(5, 9), "pay"))

    assert ["about", "about", "pay", "pay"] == [role_at(lines, at) for at in (0, 4, 5, 30)]
    assert "" == role_at(None, 3)


@given(texts)
def test_statements_lie_in_the_text_in_order(text):
    """Every statement's words are the tokens it names, inside its span, none read twice."""
    document = Document(text)
    last = -1
    for one in read_statements(document):
        assert tuple(document.folds[at] for at in one.tokens) == one.words
        assert all(one.span.start <= document.starts[at] < one.span.end for at in one.tokens)
        assert last < one.tokens[0] <= one.tokens[-1]
        last = one.tokens[-1]


def test_context_has_an_end():
    """A list of thousands without a stop gives each hit its own surroundings, not all of the list."""
    document = Document("moat, " * 5_000)
    hit = context_of(document, rule("class.x", "check"), 2_000, 2_000)
    assert (FAR, FAR) == (len(hit.before), len(hit.after))


@given(st.lists(st.sampled_from(["no", "moat", "we", "pay", ".", "\n"]), max_size=30))
def test_context_holds_the_sentence_once(words):
    """Before, inside and after together are the words of one sentence."""
    document = Document(" ".join(words))
    for at, word in enumerate(document.folds):
        if word.isalpha():
            hit = context_of(document, rule("class.x", "check"), at, at)
            assert (word,) == hit.inside
