"""reach.wording.score: a hundred, less what each dimension costs; an addition that anyone can redo."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.report import DIMENSIONS, KINDS, STRENGTHS, CodedWord, Finding, Span, Tone
from reach.wording.score import CAPS, POINTS, START, TONE_FREE, add_up, structure_points, tone_points
from tests.wording.small import rule

QUIET = Tone(100, (), 0.0, "none")


def finding(dimension, strength):
    """A finding of this dimension and strength, somewhere."""
    return Finding(rule(f"{dimension}.x", strength), Span(0, 1), "x")


def loud(per_hundred, lean="masculine"):
    """A tone of this rate and lean."""
    return Tone(100, (CodedWord(Span(0, 4), "lead", "lead", "masculine"),), per_hundred, lean)


findings = st.lists(st.builds(finding, st.sampled_from(DIMENSIONS), st.sampled_from(STRENGTHS)), max_size=40)
kinds = st.sampled_from(KINDS)
costs = st.lists(st.integers(-4, 0), max_size=12)
tones = st.builds(loud, st.floats(0, 100), st.sampled_from(["masculine", "feminine", "balanced", "none"]))


@given(kinds, findings, tones, costs)
def test_the_parts_add_up(kind, found, tone, costs):
    """A hundred and the points of the parts make the total, each finding stands in the part of its own dimension."""
    score = add_up(kind, found, tone, costs)

    assert 100 + sum(part.points for part in score.parts) == score.total
    assert sorted(index for part in score.parts for index in part.findings) == list(range(len(found)))
    assert all(found[index].dimension == part.name for part in score.parts for index in part.findings)
    assert len({part.name for part in score.parts}) == len(score.parts)


@given(kinds, findings, tones, costs)
def test_the_score_stays_between_nought_and_a_hundred(kind, found, tone, costs):
    """However much is found, nothing falls below nought, and nothing is worth more than a hundred."""
    assert 0 <= add_up(kind, found, tone, costs).total <= 100


def test_everything_at_once_is_not_below_nought():
    """All caps together, tone and structure included, need no cutting off at nought."""
    worst = [finding(dimension, "exclude") for dimension in DIMENSIONS for _ in range(50)]

    for kind in KINDS:
        assert START - sum(CAPS.values()) == add_up(kind, worst, loud(99.0), [-5] * 9).total >= 0


@given(kinds, findings, tones, st.data())
def test_a_finding_less_never_lowers_the_score(kind, found, tone, data):
    """Whatever is taken away, the total rises or stays."""
    if not found:
        return
    index = data.draw(st.integers(0, len(found) - 1))
    fewer = found[:index] + found[index + 1 :]

    assert add_up(kind, found, tone).total <= add_up(kind, fewer, tone).total


@given(kinds, findings, tones, st.randoms())
def test_the_order_of_findings_changes_nothing(kind, found, tone, chance):
    """The total and the points of each part do not depend on where findings stand."""
    shuffled = found[:]
    chance.shuffle(shuffled)
    one, other = add_up(kind, found, tone), add_up(kind, shuffled, tone)

    assert one.total == other.total
    assert [(part.name, part.points) for part in one.parts] == [(part.name, part.points) for part in other.parts]


@pytest.mark.parametrize("kind", KINDS)
def test_what_shuts_out_weighs_more_than_what_puts_off_and_that_more_than_what_to_check(kind):
    """The points follow the strengths, and nothing that is found is free."""
    assert all(one > other for one, other in pairwise([*(POINTS[kind][strength] for strength in STRENGTHS), 0]))


@pytest.mark.parametrize("dimension", DIMENSIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_stronger_finding_costs_more(dimension, kind):
    """No cap is so low that an exclusion costs no more than a remark, in a post either."""
    totals = [add_up(kind, [finding(dimension, strength)], QUIET).total for strength in STRENGTHS]
    assert all(one < other for one, other in pairwise([*totals, 100]))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_a_dimension_costs_its_cap_and_no_more(kind, dimension):
    """Saying the same thing ten times does not empty the whole score, and is not free either."""
    many = [finding(dimension, "exclude")] * 10

    assert 100 - CAPS[dimension] == add_up(kind, many, QUIET).total
    assert 100 - CAPS[dimension] <= add_up(kind, many[:1], QUIET).total < 100


def test_every_dimension_has_a_cap_and_every_kind_and_strength_its_points():
    """A new dimension or kind cannot be forgotten."""
    assert {*DIMENSIONS, "tone", "structure"} == set(CAPS)
    assert set(KINDS) == set(POINTS)
    assert all(set(STRENGTHS) == set(points) for points in POINTS.values())


@given(findings.filter(bool))
def test_a_post_is_short_so_a_finding_weighs_more(found):
    """The same findings cost a post at least as much as an advert."""
    assert add_up("post", found, QUIET).total <= add_up("advert", found, QUIET).total
    assert (
        add_up("post", found[:1], QUIET).total < add_up("advert", found[:1], QUIET).total
        or CAPS[found[0].dimension] == POINTS["advert"][found[0].strength]
    )


def test_a_clean_text_has_a_hundred_and_no_parts():
    """Nothing found, nothing to explain."""
    score = add_up("advert", [], QUIET)

    assert 100 == score.total
    assert () == score.parts


def test_a_worked_example():
    """Two exclusions and a remark in one dimension, a remark in another: the sum on paper."""
    found = [finding("age", "exclude"), finding("culture", "check"), finding("age", "discourage")]
    score = add_up("advert", found, QUIET)

    assert [("age", -9, (0, 2)), ("culture", -1, (1,))] == [(p.name, p.points, p.findings) for p in score.parts]
    assert 90 == score.total


def test_parts_stand_in_the_order_of_the_dimensions():
    """The sum reads alike for every text, tone last."""
    found = [finding(dimension, "check") for dimension in reversed(DIMENSIONS)]

    assert [*DIMENSIONS, "tone"] == [part.name for part in add_up("advert", found, loud(9.0)).parts]


@given(st.floats(0, 100), st.sampled_from(["balanced", "none"]))
def test_tone_without_a_lean_is_free(rate, lean):
    """Words of both lists, or too few to say, cost nothing at any rate."""
    assert 0 == tone_points(loud(rate, lean))


@given(st.floats(0, 100), st.sampled_from(["masculine", "feminine"]))
def test_tone_costs_a_few_points_at_most(rate, lean):
    """The evidence is contested, so tone can never weigh much; both lists weigh alike."""
    assert -CAPS["tone"] <= tone_points(loud(rate, lean)) <= 0
    assert CAPS["tone"] < min(cap for name, cap in CAPS.items() if name != "tone")
    assert tone_points(loud(rate, "masculine")) == tone_points(loud(rate, "feminine"))
    assert rate > TONE_FREE + 1 or tone_points(loud(rate, lean)) == 0


@given(st.floats(0, 50), st.floats(0, 50))
def test_more_tone_never_costs_less(rate, more):
    """A higher rate costs as much or more."""
    assert tone_points(loud(rate + more)) <= tone_points(loud(rate))


@given(costs)
def test_structure_takes_what_its_notes_take_up_to_its_cap(costs):
    """A note less never lowers the score, and structure never costs as much as the dearest dimension of wording."""
    points = structure_points(costs)

    assert points == max(sum(costs), -CAPS["structure"])
    assert all(points <= structure_points(costs[:at] + costs[at + 1 :]) for at in range(len(costs)))
    assert CAPS["structure"] < max(CAPS[dimension] for dimension in DIMENSIONS)


def test_structure_is_a_part_of_its_own():
    """It has its own line in the sum, no findings, and none where nothing is missing."""
    score = add_up("advert", [finding("age", "check")], QUIET, [-3, 0, -2])

    assert [("age", -1), ("structure", -5)] == [(part.name, part.points) for part in score.parts]
    assert () == add_up("advert", [], QUIET, [0, 0]).parts
