"""reach.wording.analyzer: what holds for every report, whatever the text."""

import json
import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.runtime import build
from reach.wording.analyzer import Analyzer
from reach.wording.report import DIMENSIONS
from reach.wording.rewrite import Edit, apply_edits
from reach.wording.taking import take_all
from tests.wording.adverts import NEUTRAL, adverts, flagged, kinds
from tests.wording.adverts import analyzer as analyzer_as_it_ships
from tests.wording.texts import texts


def said(report):
    """Which rules speak about which words, line ends and runs of spaces aside."""
    return Counter((finding.rule.id, " ".join(finding.text.split())) for finding in report.findings)


# The shape of a report --------------------------------------------------------------------------------------


@given(st.one_of(texts, adverts()), kinds)
def test_a_report_points_at_the_text_it_is_about(text, kind):
    """Findings stand in order and apart, at exactly the words they name; so do coded words and what was let go."""
    report = analyzer_as_it_ships().analyze(text, kind)

    spans = [finding.span for finding in report.findings]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for one in (*report.findings, *report.dropped, *report.tone.coded):
        assert one.text == text[one.span.start : one.span.end] != ""
    for finding in report.findings:
        assert finding.suggestions
        assert all(one.span.end <= len(text) and one.span.overlaps(finding.span) for one in finding.suggestions)
        assert all((one.replacement is None) != (one.advice is None) for one in finding.suggestions)


@given(st.one_of(texts, adverts()), kinds)
def test_a_report_can_be_sent(text, kind):
    """Every report is plain JSON, with and without what was let go."""
    report = analyzer_as_it_ships().analyze(text, kind)
    wire = report.to_wire(explain=True)

    assert wire == json.loads(json.dumps(wire))
    assert wire["score"] == 100 + sum(part["points"] for part in wire["parts"])
    assert {"dropped"} == wire.keys() - report.to_wire().keys()
    assert {part["name"] for part in wire["parts"]} <= {*DIMENSIONS, "tone", "structure"}


@given(st.one_of(texts, adverts()), kinds)
def test_the_same_text_gives_the_same_report(text, kind):
    """Nothing depends on what was read before."""
    analyzer = analyzer_as_it_ships()
    once = analyzer.analyze(text, kind)
    analyzer.analyze("Something else, young ninja.", kind)

    assert once == analyzer.analyze(text, kind)


def test_two_analyzers_agree():
    """Built twice from the same files, the product says the same."""
    text = " ".join((*flagged()[:200], *NEUTRAL))

    assert analyzer_as_it_ships().analyze(text) == build().analyzer.analyze(text)


def test_the_ruleset_is_told(lexicon):
    """A report says which words and which version it is from."""
    report = Analyzer(lexicon, version="1.2.3").analyze("We bake.")

    assert {"version": "1.2.3", "digest": lexicon.digest, "models": {}} == report.ruleset


def test_kind_and_locale_are_told(analyzer):
    """What was asked is in the answer."""
    report = analyzer.analyze("We bake.", "post", "en-GB")

    assert ("post", "en-GB", 2) == (report.kind, report.locale, report.words)


# Which findings stand ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We are young and dynamic.", [("age.young-and-dynamic", "young and dynamic")]),
        ("Our coding ninja is here.", [("culture.ninja", "coding ninja")]),
        ("Native English speakers only.", [("ethnicity.native-speaker", "Native English speakers")]),
        ("You work under pressure.", [("culture.pressure", "work under pressure")]),
        ("A young, young ninja.", [("age.young", "young"), ("age.young", "young"), ("culture.ninja", "ninja")]),
        ("Our young people's services ninja.", [("culture.ninja", "ninja")]),
        ("We bake.", []),
    ],
)
def test_the_longest_match_has_its_words_to_itself(analyzer, text, found):
    """One finding for a place: the longest, and what it covers is silent; exceptions win over what they cover."""
    assert found == [(finding.rule.id, finding.text) for finding in analyzer.analyze(text).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You lift up to 20 kg, stand for long periods.", ["lift up to 20 kg, stand for long periods"]),
        ("You lift 20 kg. You stand for long periods.", ["lift 20 kg", "stand for long periods"]),
        ("You lift 20 kg\n- stand for long periods", ["lift 20 kg", "stand for long periods"]),
        ("You lift 20 kg and hold a driving licence.", ["lift 20 kg and hold a driving licence"]),
        ("You lift 20 kg and you are crazy.", ["lift 20 kg", "crazy"]),
        (
            "You lift 20 kg and, if need be and only then, also stand for long periods.",
            ["lift 20 kg", "stand for long periods"],
        ),
    ],
)
def test_demands_side_by_side_are_one_note(analyzer, text, found):
    """Advice about neighbours of one kind is given once; over a stop or many words it is two notes."""
    assert found == [finding.text for finding in analyzer.analyze(text).findings]


def test_a_post_costs_more_than_an_advert(analyzer):
    """The same finding fills more of a post."""
    assert analyzer.analyze("Be our ninja.", "post").score.total < analyzer.analyze("Be our ninja.").score.total < 100


# What changes nothing ---------------------------------------------------------------------------------------


@given(adverts(), kinds, st.sampled_from(["\r\n", "\r", "\n"]))
def test_line_endings_change_nothing(text, kind, ending):
    """CRLF, CR and LF give the same score and the same findings, word for word."""
    plain = text.replace("\r\n", "\n")
    one = analyzer_as_it_ships().analyze(plain, kind)
    other = analyzer_as_it_ships().analyze(plain.replace("\n", ending), kind)

    assert one.score.total == other.score.total
    assert said(one) == said(other)
    assert one.tone.per_hundred == other.tone.per_hundred


@given(st.lists(st.sampled_from(flagged() + NEUTRAL), min_size=2, max_size=8), kinds, st.randoms())
def test_the_order_of_paragraphs_changes_nothing(paragraphs, kind, chance):
    """Whatever is said first or last, the score and the findings are the same."""
    shuffled = paragraphs[:]
    chance.shuffle(shuffled)
    one = analyzer_as_it_ships().analyze("\n\n".join(paragraphs), kind)
    other = analyzer_as_it_ships().analyze("\n\n".join(shuffled), kind)

    assert said(one) == said(other)
    assert one.score.total == other.score.total


@pytest.mark.parametrize("text", ["Every Ninja Here bakes.", "Our Aggressive Baker bakes.", "He will bake."])
def test_the_first_paragraph_is_a_paragraph_like_others(analyzer, text):
    """A sentence says the same at the start of a text as after another paragraph."""
    assert said(analyzer.analyze(text)) == said(analyzer.analyze(f"We bake bread.\n\n{text}"))


@given(adverts(), kinds)
def test_what_cannot_be_seen_changes_nothing(text, kind):
    """Soft hyphens, zero-width characters and no-break spaces hide nothing and add nothing."""
    hidden = re.sub(r"(?<=[a-z]{2})(?=[a-z]{2})", "\u00ad", text).replace(" ", "\u00a0")
    one, other = analyzer_as_it_ships().analyze(text, kind), analyzer_as_it_ships().analyze(hidden, kind)

    assert Counter(finding.rule.id for finding in one.findings) == Counter(f.rule.id for f in other.findings)
    assert wording_parts(one) == wording_parts(other)


def wording_parts(report):
    """The points of each part but structure, whose readers take words as they are written."""
    return [(part.name, part.points) for part in report.score.parts if part.name != "structure"]


# What makes it better ---------------------------------------------------------------------------------------


@given(adverts(), kinds)
def test_leaving_out_what_was_found_never_lowers_the_score(text, kind):
    """Strike out the words of any finding: the score is as high or higher, unless what is left says something anew."""
    report = analyzer_as_it_ships().analyze(text, kind)

    for finding in report.findings:
        cut = finding.span.start
        after = analyzer_as_it_ships().analyze(text[:cut] + text[finding.span.end :], kind)
        glued = any(one.span.start <= cut <= one.span.end for one in after.findings)
        # Whom a later "he" means depends on who has been named.
        renamed = any("pronoun" in rule for rule, _ in said(after) - said(report))
        # The trained reader keeps silent about a sentence in which a list has spoken.
        reread = any(rule.endswith(".in-other-words") for rule, _ in said(after) - said(report))
        assert glued or renamed or reread or report.score.total <= after.score.total, finding.text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You have no family commitments and are a ninja.", ["no family commitments", "ninja"]),
        ("There is no family commitments rule, ninja.", ["no family commitments", "ninja"]),
        ("We want no ninja and no rock-star.", []),
        ("We reject disabled people and like a ninja.", ["reject disabled people", "ninja"]),
        ("We like disabled people, ninja or not.", []),
        ("Be a ninja, older people need not apply.", ["ninja", "older people need not apply"]),
    ],
)
def test_the_words_of_a_finding_excuse_nothing_else(analyzer, text, found):
    """The "no" of a finding is its own and does not lift the next one; nor does a welcome that it turns away."""
    assert found == [finding.text for finding in analyzer.analyze(text).findings]


def test_two_groups_turned_away_in_one_sentence_are_two_findings(shipped):
    """What turns away the one group does not excuse what turns away the other."""
    report = shipped.analyze("The shop is for men only, foreigners need not apply.")

    assert ["for men only", "foreigners need not apply"] == [finding.text for finding in report.findings]


@pytest.mark.parametrize(
    "text",
    [
        "The salesman plans his own visits.",
        "Each foreman leads his crew.",
        "The waitress sets her tables.",
        "Our salesman knows what he sells.",
    ],
)
def test_a_better_title_makes_no_pronoun_speak_up(shipped, text):
    """A title for one sex and its pronoun are both found at once, so putting the title right raises nothing."""
    before = shipped.analyze(text)
    assert 2 == len(before.findings)

    after = take_all(shipped.analyze, text, "advert")
    assert not said(after.report) - said(before)


@given(adverts(), kinds)
def test_taking_a_suggestion_never_lowers_the_score_and_raises_nothing(text, kind):
    """Put any one suggestion in place: the score is as high or higher, and no rule speaks up that did not before."""
    report = analyzer_as_it_ships().analyze(text, kind)

    for finding in report.findings:
        for one in finding.suggestions:
            if one.replacement is not None:
                changed = apply_edits(text, [Edit(one.span.start, one.span.end, one.replacement)])
                after = analyzer_as_it_ships().analyze(changed, kind)
                assert report.score.total <= after.score.total, (finding.text, one.replacement)
                assert not said(after) - said(report), (finding.text, one.replacement)


@pytest.mark.parametrize(
    "text",
    [
        "Ninja Under Pressure",
        "Ninja Requirements\nWe bake.",
        "## Crazy Working Environment\nWe bake.",
        "Ninja Driving Licence Requirements\nWe bake.",
        "YOUNG PRESSURE ENVIRONMENT\nWe bake.",
        "Digital Native Physically Fit Requirements\nWe bake.",
    ],
)
def test_a_suggestion_in_a_heading_raises_nothing(analyzer, text):
    """A heading that is put right is still a heading: what it let go stays let go."""
    report = analyzer.analyze(text)

    for finding in report.findings:
        for one in finding.suggestions:
            if one.replacement is not None:
                changed = apply_edits(text, [Edit(one.span.start, one.span.end, one.replacement)])
                after = analyzer.analyze(changed)
                assert report.score.total <= after.score.total, changed
                assert not said(after) - said(report), changed
