"""What is read of a whole advert, in the report: what it costs, when it counts, and what never changes it."""

import json
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.runtime import build
from reach.web.facts_shapes import Structure as Shape
from reach.wording.analyzer import Analyzer
from reach.wording.score import CAPS
from reach.wording.structure.facts import AREAS
from reach.wording.structure.reading import About
from reach.wording.structure.whole import LEAST_STATEMENTS
from reach.wording.taking import take_all
from tests.wording.adverts import analyzer, flagged
from tests.wording.structure.golden import ADVERT, BROUGHT, DAY, TAKEN_AWAY, TITLE, read, read_change
from tests.wording.texts import texts

BARE = """Clerk

You file letters. You answer the door. You count the stamps. You water the plants.
You carry the post. You lock the office. You feed the cat. You wind the clock.

Requirements

- A degree in law
- 9 years of experience
""" + "".join(f"- Knowledge of cabinet {one}\n" for one in "ABCDEFGHIJ")
LINES = (
    *ADVERT.splitlines(),
    *(change.new for change in BROUGHT.values() if len(change.new) < 400),
    "The job is in Denver, CO.",
    "\u2022 You must have a degree or 5 years of experience",
    "Req ID: 12345 \u2605 APPLY NOW!!!",
    "Salaire : 30 000 \u20ac \u00e0 35 000 \u20ac par an",
    "\u0130stanbul: hybrid, 20 hours a week",
)
adverts = st.lists(st.sampled_from(LINES), max_size=25).map("\n".join)
days = st.dates(date(2019, 1, 1), date(2030, 1, 1))
places = st.sampled_from(("", "us-co", "US-CO", "ca-on", "gb", "nowhere", "de"))


def ids(structure):
    """The ids of the notes."""
    return [note.id for note in structure.notes]


def with_suggestion(text, suggestion):
    """The text with one suggestion taken."""
    return text[: suggestion.span.start] + (suggestion.replacement or "") + text[suggestion.span.end :]


def structure_part(report):
    """The points of structure in the sum."""
    return sum(part.points for part in report.score.parts if part.name == "structure")


# What it costs -------------------------------------------------------------------------------------------------


def test_a_good_advert_costs_nothing():
    """Pay, flexible work, few musts, adjustments and somebody to ask: a hundred."""
    report = analyzer().analyze(ADVERT, about=About(TITLE, on=DAY))

    assert structure_part(report) == 0
    assert report.score.total == 100


def test_a_bare_advert_costs_the_cap_and_no_more():
    """What is left out adds up to eleven, and ten are taken."""
    report = analyzer().analyze(BARE, about=About("Clerk", on=DAY))

    assert sum(report.structure.costs) == -11
    assert structure_part(report) == -CAPS["structure"] == -10
    assert {note.id: note.points for note in report.structure.notes if note.points} == {
        "pay.missing": -3,
        "requirements.many-musts": -2,
        "requirements.degree": -1,
        "requirements.years": -1,
        "arrangements.inflexible": -2,
        "inclusion.no-accommodation": -2,
    }


def test_the_score_is_still_an_addition():
    """What the notes cost, capped, is one part of the sum."""
    for change in [*BROUGHT.values(), *TAKEN_AWAY.values()]:
        report = analyzer().analyze(change.text, about=About(change.title, change.place, DAY))
        assert structure_part(report) == max(sum(report.structure.costs), -10)
        assert 100 + sum(part.points for part in report.score.parts) == report.score.total


def test_caps_leave_nothing_below_nought():
    """The parts together are a hundred."""
    assert sum(CAPS.values()) == 100


# When it counts ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("many", [1, LEAST_STATEMENTS - 1, LEAST_STATEMENTS, LEAST_STATEMENTS + 1])
def test_an_advert_counts_from_eight_statements_on(many):
    """Fewer are a line or two from an advert, which cannot be blamed for what it leaves out."""
    structure = read("You bake bread.\n" * many)

    assert structure.counted is (many >= LEAST_STATEMENTS)
    assert any(structure.costs) is structure.counted
    assert any(note.points for note in structure.notes) is structure.counted


def test_a_line_from_an_advert_is_not_told_all_that_it_leaves_out():
    """The one remark on hours, contract and the like is for whole adverts."""
    assert "arrangements.unsaid" not in ids(read("You bake bread."))
    assert "arrangements.unsaid" in ids(read("You bake bread.\n" * LEAST_STATEMENTS))


def test_a_short_text_is_still_read():
    """What it says of pay is a fact at any length."""
    assert read("The salary is £30,000 a year.").pay.low == 30_000


def test_a_post_has_no_structure():
    """It owes its readers none of this."""
    report = analyzer().analyze(BARE, "post", about=About("Clerk", on=DAY))

    assert report.structure is None
    assert structure_part(report) == 0
    assert "structure" not in report.to_wire()


def test_without_a_reader_there_is_no_structure():
    """The lists alone say nothing of it."""
    assert Analyzer(analyzer().lexicon).analyze(BARE).structure is None


def test_it_is_read_without_any_model():
    """Rules read it; a model only tells what a line is for."""
    bare = Analyzer(analyzer().lexicon, structure=analyzer().structure)
    report = bare.analyze(BARE, about=About("Clerk", on=DAY))

    assert report.lines is None
    assert structure_part(report) == -10


# What is said once ---------------------------------------------------------------------------------------------


def test_a_band_is_noted_once():
    """As the pay, not as a code of insiders as well."""
    found = ids(read_change(BROUGHT["pay.band-only"]))

    assert "pay.band-only" in found
    assert "clarity.grade-codes" not in found


def test_a_band_beside_pay_is_a_code():
    """Where the pay is told, the note on the code is the one that is left."""
    assert "clarity.grade-codes" in ids(read_change(BROUGHT["clarity.grade-codes"]))


def test_no_note_comes_twice():
    """Each id at most once, for every advert of these tests."""
    for change in [*BROUGHT.values(), *TAKEN_AWAY.values()]:
        found = ids(read_change(change))
        assert sorted(set(found)) == sorted(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pay.missing", "pay.range"),
        ("requirements.degree", "requirements.equivalent"),
        ("requirements.many-musts", "requirements.few-musts"),
        ("arrangements.flexible", "arrangements.inflexible"),
        ("inclusion.accommodation", "inclusion.no-accommodation"),
        ("inclusion.accommodation", "inclusion.boilerplate"),
        ("inclusion.statement", "inclusion.statement-boilerplate"),
        ("clarity.plain", "clarity.hard-to-read"),
        ("clarity.plain", "clarity.long-sentences"),
        ("clarity.scannable", "clarity.no-headings"),
        ("clarity.scannable", "clarity.wall"),
    ],
)
def test_notes_do_not_contradict_each_other(one, other):
    """No advert of these tests is told both."""
    for change in [*BROUGHT.values(), *TAKEN_AWAY.values()]:
        assert not {one, other} <= set(ids(read_change(change)))


@given(adverts)
def test_no_advert_is_praised_and_blamed_for_one_thing(text):
    """The facts and the notes tell the same."""
    structure = read(text)
    found = set(ids(structure))

    assert (structure.pay is None) is ("pay.missing" in found)
    assert structure.arrangements.flexible is ("arrangements.flexible" in found)
    assert structure.arrangements.flexible is ("arrangements.inflexible" not in found)
    assert (structure.inclusion.accommodation == "specific") is ("inclusion.accommodation" in found)
    assert (structure.inclusion.accommodation == "none") is ("inclusion.no-accommodation" in found)
    assert (structure.inclusion.contact is not None) is ("inclusion.contact" in found)


# The law -------------------------------------------------------------------------------------------------------


def laws(structure):
    """The ids of the notes on laws."""
    return [name for name in ids(structure) if name.startswith("pay.law-")]


DENVER = ADVERT.replace("About the job", "Location: Denver, Colorado\n\nAbout the job")


def test_without_a_day_no_law_is_read():
    """The core knows no clock: who asks for laws hands in the day."""
    assert laws(read(DENVER, on=None)) == []
    assert laws(read(ADVERT, place="us-co", on=None)) == []


def test_a_law_holds_from_its_day_on():
    """Colorado's began with 2021."""
    assert laws(read(ADVERT, place="us-co", on=date(2020, 12, 31))) == []
    assert laws(read(ADVERT, place="us-co", on=date(2021, 1, 1))) == ["pay.law-us-co"]


def test_the_place_is_read_where_none_is_chosen():
    """A field called Location is plain enough."""
    text = DENVER.replace("£", "$")
    assert laws(read(text)) == ["pay.law-us-co"]


def test_a_chosen_place_overrides_the_one_that_is_read():
    """The author knows where the work is."""
    text = DENVER.replace("£", "$")
    assert laws(read(text, place="us-wa")) == ["pay.law-us-wa"]


def test_case_of_a_chosen_place_does_not_matter():
    """Codes are written in either."""
    assert laws(read(ADVERT, place="US-CO")) == ["pay.law-us-co"]


def test_notes_on_laws_are_free_of_points():
    """A law is no measure of quality, and whether it holds for an employer we cannot know."""
    missing = read_change(BROUGHT["pay.law-us-co"])
    assert [note.points for note in missing.notes if note.id == "pay.law-us-co"] == [0]


# Any text ------------------------------------------------------------------------------------------------------


@given(adverts, places, days)
def test_the_wire_has_the_shape_that_is_promised(text, place, day):
    """What the API describes is what it sends, whatever the advert, place and day."""
    wire = read(text, place=place, on=day).to_wire()

    assert Shape.model_validate_json(json.dumps(wire)).model_dump(mode="json") == wire


@given(st.one_of(adverts, texts), places)
def test_every_place_lies_in_the_text(text, place):
    """No note points outside, and none at nothing."""
    structure = read(text, place=place)
    spans = [span for note in structure.notes for span in note.spans]
    spans += [structure.pay.span] if structure.pay else []
    spans += [one for one in (structure.arrangements.closing, structure.arrangements.start) if one]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(note.area in AREAS for note in structure.notes)


@given(adverts, places, days)
def test_the_same_advert_gives_the_same_report(text, place, day):
    """Text, place and day tell all of it."""
    about = About(TITLE, place, day)
    first = analyzer().analyze(text, about=about).to_wire()

    assert first == analyzer().analyze(text, about=about).to_wire()


@given(adverts)
def test_line_ends_of_another_system_change_nothing(text):
    """The same notes, for the same costs."""
    one, other = read(text), read(text.replace("\n", "\r\n"))

    assert (ids(one), one.costs, one.counted) == (ids(other), other.costs, other.counted)


@given(adverts)
def test_space_around_an_advert_changes_nothing(text):
    """A paste brings empty lines along."""
    one, other = read(text), read(f"\n\n  \n{text}\n\n\n")

    assert (ids(one), one.costs) == (ids(other), other.costs)


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12), st.lists(st.sampled_from(flagged()), max_size=5))
def test_taking_suggestions_never_lowers_the_score(lines, wordings):
    """Each by itself and all at once, with structure in the sum; no text stops counting, and none begins to."""
    text = "\n".join([*lines, *wordings, *lines])
    about = About(TITLE, on=DAY)

    def analyze(given, kind="advert"):
        return analyzer().analyze(given, kind, about=about)

    report = analyze(text)
    for finding in report.findings:
        for suggestion in finding.suggestions:
            if suggestion.kind != "advice":
                after = analyze(with_suggestion(text, suggestion))
                assert after.score.total >= report.score.total
                assert after.structure.counted is report.structure.counted
    assert analyze(take_all(analyze, text, "advert").text).score.total >= report.score.total


HOSTILE = {
    "the advert itself": ADVERT,
    "statements": "You bake. ",
    "asks": "- You must have a degree and 9 years of experience\n",
    "offers": "If you need an adjustment for the interview, tell us. ",
    "statements of equality": "women are underrepresented and we encourage all of them, ",
    "contacts": "For further information please contact 020 7946 ",
    "half addresses": "questions a@",
    "flexible hours": "Flexible working hours ",
    "contracts": "this post is for 12 months ",
    "dates": "Closing date: 3 May 2027 ",
    "pay": "up to £30,000 a year ",
    "clocks": "9am ",
    "capitals": "PLEASE DO NOT CALL ",
    "spaces": " ",
    "letters": "a",
    "line ends": "\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_alone(name):
    """Four times the text takes about four times as long, not sixteen times."""

    def seconds(length):
        text = HOSTILE[name] * (length // len(HOSTILE[name]))
        start = time.process_time()
        read(text, place="us-co")
        return time.process_time() - start

    assert any(seconds(80_000) < 8 * seconds(20_000) + 0.01 for _ in range(3))


def test_the_product_reads_structure():
    """What runs behind the pages and the API has it."""
    assert build().analyzer.analyze(ADVERT).structure is not None
