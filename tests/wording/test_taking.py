"""reach.wording.taking: what edits do to each other is put right, and what is left is taken in a second round."""

import pytest
from hypothesis import given

from reach.wording.report import Finding, Report, Score, Span, Suggestion, Tone
from reach.wording.rewrite import Edit, apply_edits
from reach.wording.taking import all_edits, take_all
from tests.wording.adverts import adverts, kinds
from tests.wording.adverts import analyzer as shipped_analyzer
from tests.wording.small import rule


def told(text, *swaps):
    """An analyze function that finds the given words and offers others for them."""

    def analyze(now, kind):
        found = []
        for words, put in swaps:
            at = now.find(words)
            if at >= 0:
                place = Span(at, at + len(words))
                found.append(Finding(rule(), place, words, (Suggestion(place, "replace", put),)))
        found.sort(key=lambda one: one.span)
        total = 100 - len(found)
        return Report(kind, "en", Score(total, ()), tuple(found), Tone(0, (), 0.0, "none"), {}, 0)

    return take_all(analyze, text, "advert")


@pytest.mark.parametrize(
    ("text", "swaps", "after"),
    [
        ("A young ninja bakes.", [("young ", ""), ("ninja", "expert")], "An expert bakes."),
        ("We want a young ninja.", [("young ", ""), ("ninja", "expert")], "We want an expert."),
        ("An old ninja bakes.", [("old", "calm")], "A calm ninja bakes."),
        ("Vitamin A ninja.", [("ninja", "expert")], "Vitamin A expert."),
        ("A salesman or saleswoman.", [("salesman", "seller"), ("saleswoman", "seller")], "A seller."),
        ("The salesman/saleswoman.", [("salesman", "seller"), ("saleswoman", "seller")], "The seller."),
        ("Salesman and boss.", [("Salesman", "Seller"), ("boss", "lead")], "Seller and lead."),
    ],
)
def test_what_edits_leave_wrong_between_them_is_put_right(text, swaps, after):
    """The article before a word that another edit changed, and one title for two."""
    fixed = told(text, *swaps)

    assert after == fixed.text
    assert after == apply_edits(text, fixed.edits)


def test_what_is_left_is_taken_in_a_second_round():
    """Words that collided with others are taken once those have gone, and the edits still count in the old text."""
    fixed = told("We bake guru ninja bread.", ("guru ninja", "ninja"), ("ninja", "good"))

    assert ("We bake good bread.", (Edit(8, 18, "good"),)) == (fixed.text, fixed.edits)


def test_verbs_that_hang_on_a_pronoun_are_edits_of_their_own():
    """So that another finding between a pronoun and its last verb is taken as well."""
    text = "He bakes ninja bread and is here."
    place = Span(0, 2)
    pronoun = Finding(rule(), place, "He", (Suggestion(Span(0, 27), "replace", "They bake ninja bread and are"),))
    ninja = Finding(rule(), Span(9, 14), "ninja", (Suggestion(Span(9, 14), "replace", "good"),))

    groups = all_edits(text, [pronoun, ninja])
    assert "They bake good bread and are here." == apply_edits(text, [edit for group in groups for edit in group])


@given(adverts(), kinds)
def test_after_taking_all_nothing_more_can_be_taken_without_harm(text, kind):
    """Taking all again changes little: what stays harms together with the rest, or has no words."""
    analyzer = shipped_analyzer()
    once = take_all(analyzer.analyze, text, kind)

    assert once.report.score.total <= take_all(analyzer.analyze, once.text, kind).report.score.total
