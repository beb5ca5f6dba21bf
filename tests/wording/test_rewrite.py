"""reach.wording.rewrite: suggestions that fit their place, and many taken at once without harm."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.report import Finding, Span, Suggestion
from reach.wording.rewrite import Edit, apply_edits, composed
from reach.wording.taking import all_edits, take_all
from tests.wording.adverts import adverts, kinds
from tests.wording.adverts import analyzer as shipped_analyzer
from tests.wording.small import rule
from tests.wording.texts import texts


def rewrites(analyzer, text):
    """The text with each replacement of its first finding in place, one after the other."""
    finding = analyzer.analyze(text).findings[0]
    return [put(text, one) for one in finding.suggestions if one.replacement is not None]


def rewrites_of_each(analyzer, text):
    """The text with the first replacement of each finding in place, one finding at a time."""
    return [put(text, finding.edit) for finding in analyzer.analyze(text).findings]


def put(text, suggestion):
    """The text with one suggestion in place."""
    return apply_edits(text, [Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement)])


def fixed(analyzer, text, kind="advert"):
    """The text with everything taken."""
    return take_all(analyzer.analyze, text, kind)


# One suggestion ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("We want a ninja here.", "We want an expert here."),
        ("We want a coding ninja here.", "We want a coding expert here."),
        ("A ninja bakes.", "An expert bakes."),
        ("Ninja wanted.", "Expert wanted."),
        ("NINJA WANTED.", "EXPERT WANTED."),
        ("We like ninja bakers.", "We like expert bakers."),
        ("Ours is an aggressive style.", "Ours is a persistent style."),
        ("We want an aggressive baker.", "We want a persistent baker."),
        ("We want a digital native.", "We want someone at ease with digital tools."),
        ("A digital native bakes.", "Someone at ease with digital tools bakes."),
        ("We want a crazy\nnight.", "We want a hectic\nnight."),
        ("We want a\u00a0ninja here.", "We want an\u00a0expert here."),
        ("We want a \u201cninja\u201d here.", "We want an \u201cexpert\u201d here."),
        ("We want a **ninja** here.", "We want an **expert** here."),
        ("Native speaker wanted.", "Fluent speaker wanted."),
        ("- Ninja of bread", "- Expert of bread"),
    ],
)
def test_a_replacement_fits_its_place(analyzer, text, better):
    """Article, capitals and the signs around are right after the words have been put in place."""
    assert better == rewrites(analyzer, text)[0]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("We are a young team.", "We are a team."),
        ("Join the young team of bakers.", "Join the team of bakers."),
        ("Our young oven crew bakes.", "Our oven crew bakes."),
        ("It is a young oven.", "It is an oven."),
        ("It is an energetic bakery.", "It is a bakery."),
        ("We are calm, young, and glad.", "We are calm and glad."),
        ("We are busy. Young bakers join us.", "We are busy. Bakers join us."),
        ("- Young bakers join us", "- Bakers join us"),
    ],
)
def test_words_are_left_out_without_a_trace(analyzer, text, better):
    """Where words can be left out, no gap, no comma and no small letter at the start tells that they stood there."""
    assert better in rewrites(analyzer, text)


@pytest.mark.parametrize(
    "text",
    [
        "We are young.",
        "You are young and glad.",
        "You are glad and young.",
        "We bake, young and old.",
        "You are calm, young or glad.",
        "Be very young here.",
        "A team of young.",
        "We want the young.",
        "(young)",
        "Young, glad and calm.",
        "We are so young!",
        "young",
    ],
)
def test_words_that_carry_the_sentence_are_not_left_out(analyzer, text):
    """Where leaving words out would break the sentence, advice stands alone."""
    assert [] == rewrites(analyzer, text)
    assert ["advice"] == [one.kind for one in analyzer.analyze(text).findings[0].suggestions]


@pytest.mark.parametrize(
    "text",
    [
        "Be our digital native.",
        "We want the next digital native.",
        "Every digital native is welcome.",
        "You are one digital native.",
    ],
)
def test_someone_does_not_follow_a_determiner(analyzer, text):
    """The words "our someone" are no English: such a suggestion is not offered there, and another one may be."""
    assert not any(
        re.search(r"\b(?:our|the|next|every|one) someone", one, re.IGNORECASE) for one in rewrites(analyzer, text)
    )


def test_a_suggestion_may_be_wider_than_its_finding(analyzer):
    """The article before belongs to the edit, not to what was found."""
    text = "We want a ninja here."
    (finding,) = analyzer.analyze(text).findings
    suggestion = finding.suggestions[0]

    assert "ninja" == finding.text == text[finding.span.start : finding.span.end]
    assert "a ninja" == text[suggestion.span.start : suggestion.span.end]
    assert suggestion.span.covers(finding.span)


def test_a_suggestion_that_brings_in_another_finding_is_not_offered(analyzer):
    """What is fine by itself is left out where, with the words around it, it says something flagged."""
    for text in ("We want a digital native speaker.", "A young ninja and dynamic team."):
        report = analyzer.analyze(text)
        for finding in report.findings:
            for one in finding.suggestions:
                if one.replacement is not None:
                    after = analyzer.analyze(put(text, one))
                    assert len(after.findings) < len(report.findings)


def test_every_finding_has_something_to_say(analyzer):
    """A finding without a suggestion that fits still carries advice."""
    for text in ("We are young.", "Be a ninja", "24/7", "You work under pressure."):
        assert all(finding.suggestions for finding in analyzer.analyze(text).findings)


# Many edits -------------------------------------------------------------------------------------------------


def test_edits_are_made_in_any_order():
    """Edits count in the old text, wherever they stand in the list."""
    edits = [Edit(4, 5, "E"), Edit(0, 1, "aa"), Edit(2, 2, "-")]

    assert "aab-cdE" == apply_edits("abcde", edits) == apply_edits("abcde", reversed(edits))


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 3, ""), Edit(2, 4, "")],
        [Edit(0, 3, ""), Edit(1, 2, "")],
        [Edit(0, 3, ""), Edit(0, 3, "")],
        [Edit(3, 9, "")],
        [Edit(3, 2, "")],
        [Edit(-1, 2, "")],
        [Edit(8, 8, "")],
    ],
)
def test_edits_that_overlap_or_leave_the_text_are_refused(edits):
    """Two edits of one place have no meaning, and neither has one outside the text."""
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abcde", edits)


def test_edits_that_touch_are_fine():
    """One may end where the next begins."""
    assert "xye" == apply_edits("abcde", [Edit(0, 2, "x"), Edit(2, 4, "y")])


@given(texts, st.data())
def test_everything_outside_the_edits_is_untouched(text, data):
    """Whatever the text is made of, only the characters of the edits change."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = [Edit(a, b, data.draw(st.text(max_size=3))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [one for at, one in enumerate(edits) if at == 0 or one.start >= edits[at - 1].end]

    changed = apply_edits(text, edits)
    place = shift = 0
    for edit in edits:
        assert text[place : edit.start] == changed[place + shift : edit.start + shift]
        assert edit.replacement == changed[edit.start + shift : edit.start + shift + len(edit.replacement)]
        shift += len(edit.replacement) - (edit.end - edit.start)
        place = edit.end
    assert text[place:] == changed[place + shift :]


def cuts(data, text):
    """A few edits of a text that do not overlap."""
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = [Edit(a, b, data.draw(st.text("xyz", max_size=3))) for a, b in zip(places[::2], places[1::2], strict=False)]
    return [one for at, one in enumerate(edits) if at == 0 or one.start > edits[at - 1].end]


@given(st.text("abc ", max_size=30), st.data())
def test_edits_upon_edits_are_edits_of_the_old_text(text, data):
    """Two rounds of edits told as one lead to the same text, in order, and do not touch."""
    first = cuts(data, text)
    middle = apply_edits(text, first)
    then = cuts(data, middle)
    both = composed(text, first, then)

    assert apply_edits(middle, then) == apply_edits(text, both)
    assert all(one.end < other.start for one, other in pairwise(both))


def test_of_two_edits_of_one_place_the_first_is_taken():
    """Suggestions that collide are not both taken."""

    def finding(start, end, suggested):
        replacement = Suggestion(Span(*suggested), "replace", "x")
        return Finding(rule(), Span(start, end), "?", (replacement,))

    found = [finding(2, 4, (0, 4)), finding(5, 6, (3, 6)), finding(8, 9, (7, 9)), finding(9, 10, (9, 12))]

    assert [(Edit(0, 4, "x"),), (Edit(7, 9, "x"),), (Edit(9, 12, "x"),)] == all_edits("?" * 12, found)


def test_a_finding_with_advice_alone_has_no_edit():
    """Advice is for people."""
    found = Finding(rule(), Span(0, 1), "?", (Suggestion(Span(0, 1), "advice", advice="Say why."),))

    assert [] == all_edits("?", [found])


# All at once ------------------------------------------------------------------------------------------------


def test_taking_all_takes_what_can_be_taken(analyzer):
    """Each finding that has words to put there is gone; what needs its author stays."""
    after = fixed(analyzer, "A ninja and a rock-star work 24/7 in a crazy shop.")

    assert "An expert and a skilled person work 24/7 in a hectic shop." == after.text
    assert ["24/7"] == [finding.text for finding in after.report.findings]
    assert 3 == len(after.edits)
    assert after.report == analyzer.analyze(after.text)


def test_taking_all_of_nothing_changes_nothing(analyzer):
    """A clean text comes back as it was, with no edits."""
    after = fixed(analyzer, "We bake bread.\r\n")

    assert ("We bake bread.\r\n", (), 100) == (after.text, after.edits, after.report.score.total)


def test_edits_that_harm_together_are_not_taken_together(analyzer):
    """Two replacements that side by side say something flagged are not both put there."""
    assert ["hectic ninja", "crazy expert"] == rewrites_of_each(analyzer, "crazy ninja")
    assert "hectic expert" not in fixed(analyzer, "We want a crazy ninja. We like a rock-star.").text
    assert (
        "We like a skilled person."
        in fixed(analyzer, f"We want a crazy ninja. {'We bake. ' * 9}We like a rock-star.").text
    )
    for text in ("We want a ninja, young and ninja.", "A crazy young ninja and dynamic shop.", "young ninja dynamic"):
        before, after = analyzer.analyze(text), fixed(analyzer, text)
        assert after.report.score.total >= before.score.total


@given(adverts(), kinds)
def test_taking_all_never_lowers_the_score_and_raises_nothing(text, kind):
    """Over adverts made of the lists' own examples: the score is as high or higher, and no rule speaks up anew."""
    analyzer = shipped_analyzer()
    before = analyzer.analyze(text, kind)
    after = take_all(analyzer.analyze, text, kind)

    assert before.score.total <= after.report.score.total
    known = [(finding.rule.id, finding.text) for finding in before.findings]
    for finding in after.report.findings:
        assert (finding.rule.id, finding.text) in known
        known.remove((finding.rule.id, finding.text))


@given(adverts(), kinds)
def test_taking_all_is_the_sum_of_its_edits(text, kind):
    """The edits that are told lead from the old text to the new one, and the report is that of the new one."""
    analyzer = shipped_analyzer()
    after = take_all(analyzer.analyze, text, kind)

    assert apply_edits(text, after.edits) == after.text
    assert analyzer.analyze(after.text, kind) == after.report


@given(adverts())
def test_a_suggestion_in_place_leaves_no_trace_of_the_edit(text):
    """No doubled space, no space before a comma, no comma on its own, no small letter where a capital opened a line."""
    traces = re.compile(r"\S  +\S|\S ,|, ,|,,|\( | \)|\.\.(?!\.)| \.(?!\w)")
    text = traces.sub(" ", text)
    for finding in shipped_analyzer().analyze(text).findings:
        for one in finding.suggestions:
            if one.replacement is not None:
                changed = put(text, one)
                assert None is traces.search(changed), changed
                opened = text[one.span.start : one.span.start + 1].isupper()
                rest = changed[one.span.start : one.span.start + 1]
                assert not (
                    opened and rest.isalpha() and rest.islower() and text[: one.span.start].endswith(("\n", ". "))
                )
