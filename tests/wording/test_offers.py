"""reach.wording.offers: a suggestion is offered only where it does no harm, alone and in place."""

from dataclasses import replace

import pytest
from hypothesis import given

from reach.wording.analyzer import Analyzer
from reach.wording.offers import MOST, WHOLE, Offers, harms
from reach.wording.report import Span, Suggestion
from reach.wording.rewrite import Edit, apply_edits
from tests.wording.adverts import adverts, kinds
from tests.wording.adverts import analyzer as shipped_analyzer


@given(adverts(), kinds)
def test_no_suggestion_raises_a_finding_or_lowers_the_score(text, kind):
    """Over adverts made of the lists' own examples, each suggestion by itself."""
    analyzer = shipped_analyzer()
    before = analyzer.analyze(text, kind)
    for finding in before.findings:
        for one in finding.suggestions:
            if one.replacement is not None:
                changed = apply_edits(text, [Edit(one.span.start, one.span.end, one.replacement)])
                assert not harms(before, analyzer.analyze(changed, kind)), (finding.text, one.replacement)


@pytest.fixture
def tried(analyzer: Analyzer):
    """Tries words in place of the first finding of a text, and gives what is offered and how much was read again."""

    def answer(text, words):
        before = analyzer.analyze(text)
        read = []

        def again(changed, _edit):
            read.append(changed)
            return analyzer.analyze(changed)

        finding = before.findings[0]
        proposed = replace(finding, suggestions=(Suggestion(finding.span, "replace", words),))
        return Offers(text, before, again).kept(proposed).suggestions[0], read

    return answer


def test_words_that_are_found_themselves_are_not_offered(tried):
    """What another rule finds is no better; advice stands instead."""
    assert "advice" == tried("We want a ninja here.", "crazy baker")[0].kind
    assert "baker" == tried("We want a ninja here.", "baker")[0].replacement


def test_a_finding_at_a_distance_counts(shipped):
    """Words far from the suggestion that speak up once it is taken are heard: whom "she" means depends on a title."""
    text = "A saleslady for our shop. " + "The shop is open. " * 12 + "She will plan the week."
    before = shipped.analyze(text)
    for finding in before.findings:
        for one in finding.suggestions:
            if one.replacement is not None:
                changed = apply_edits(text, [Edit(one.span.start, one.span.end, one.replacement)])
                assert not harms(before, shipped.analyze(changed))


def test_of_a_long_text_the_lines_around_are_read(tried):
    """What is read again has an end, however long the text."""
    suggestion, read = tried("We want a ninja here.\n" + "We bake bread.\n" * (WHOLE // 10), "baker")

    assert "baker" == suggestion.replacement
    assert sum(map(len, read)) < WHOLE // 10


def test_past_what_may_be_read_again_there_is_advice(analyzer):
    """Thousands of findings cost no more than some; those past the measure keep their advice."""
    text = "\n".join(f"We want a ninja for shop {at}." for at in range(MOST * 3))
    report = analyzer.analyze(text)
    offered = [finding for finding in report.findings if finding.edit]

    assert 0 < len(offered) < len(report.findings)
    assert all(finding.suggestions for finding in report.findings)


def test_a_suggestion_without_words_is_advice_and_always_kept(analyzer):
    """Advice cannot do harm."""
    report = analyzer.analyze("We want a ninja here.")
    advised = replace(report.findings[0], suggestions=(Suggestion(Span(0, 1), "advice", advice="Say why."),))

    assert advised == Offers("We want a ninja here.", report, lambda changed, _edit: analyzer.analyze(changed)).kept(
        advised
    )
