"""What an advert tells people beside its wording: rows with reason, evidence and points, and a part in the sum."""

import pytest

from reach.config import data_folder
from reach.web import create_app
from reach.wording.claims import Evidence, Span
from reach.wording.structure.facts import (
    Arrangements,
    Clarity,
    Inclusion,
    Note,
    Readability,
    Requirements,
    Structure,
)
from reach.wording.structure.pay_law import load_pay_law
from tests.web.page import Page
from tests.web.small import small_runtime

TEXT = "Baker, Leeds\n\nWe bake bread.\n\nCompetitive salary. Hours to suit you.\n"
STUDY = Evidence("study", "A study, 2020")


def at(words):
    """Where some words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


SALARY, PLACES = (at("Competitive salary"),), tuple(at(word) for word in ("We", "bake", "bread", "Leeds"))
NOTES = (
    Note("arrangements.flexible", "arrangements", "Flexible.", "Good to know.", STUDY, good=True),
    Note("pay.vague", "pay", "No figures.", "Most look here first.", STUDY, "Say a range.", points=-3, spans=SALARY),
    Note("inclusion.none", "inclusion", "No contact.", "Some need one.", STUDY, points=-1),
    Note("clarity.long", "clarity", "Long.", "Two are easier.", STUDY, spans=PLACES),
)


class Fixed:
    """A reader of structure that always finds the same, and knows the laws on pay."""

    def __init__(self, facts, law):
        self.facts, self.law = facts, law

    def __call__(self, _advert):
        return self.facts

    def costs(self, _advert):
        return self.facts.costs


def client(*, counted=True):
    """A browser at an app whose reader of structure always notes the same."""
    runtime = small_runtime(5_000)
    asked, clear = Requirements(0, 0, None, "none"), Clarity(Readability(None, None, None, 0, 0), 0.0, 0, 0)
    facts = Structure(None, asked, Arrangements(), Inclusion(), clear, 10, NOTES, counted=counted)
    runtime.analyzer.structure = Fixed(facts, load_pay_law(data_folder("lexicons") / "pay_law.toml"))
    return create_app(runtime=runtime).test_client()


@pytest.fixture(scope="module")
def html():
    """The page on an advert."""
    return client().post("/", data={"text": TEXT}).text


def section(html):
    """The section on facts."""
    return html.split('aria-labelledby="facts"')[1].split("</section>")[0]


def test_each_note_is_a_row_with_its_reason_evidence_and_points(html):
    """What costs most comes first, what is good follows, and the rest is free of points."""
    told = " ".join(Page(f"<main>{section(html)}</main>").words.split())

    assert told.index("No figures.") < told.index("No contact.") < told.index("Flexible.") < told.index("Long.")
    assert "Competitive salary" in told
    assert "Say a range." in told
    assert "Evidence: study" in told
    assert "−3" in told


def test_long_lists_of_places_are_cut_short(html):
    """Three passages are quoted, the others counted."""
    assert "and one more" in section(html)


def test_structure_is_a_line_of_the_sum_that_leads_to_its_reasons(html):
    """The score is still an addition anyone can redo."""
    assert '<a href="#facts"><b>−4</b><span>structure</span></a>' in html
    assert "Two things it says, or leaves unsaid, first of all on pay: see" in " ".join(html.split())
    assert "<b>= 96</b>" in html


def test_a_text_too_short_for_an_advert_costs_nothing():
    """A line or two is not judged as a whole advert."""
    html = client(counted=False).post("/", data={"text": TEXT}).text

    assert "too short to count" in section(html)
    assert "<b>= 100</b>" in html


def test_a_post_has_no_such_facts():
    """What an advert owes its readers, a post need not say."""
    assert "facts" not in Page(client().post("/", data={"text": TEXT, "kind": "post"}).text).ids
