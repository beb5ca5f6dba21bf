"""What an advert tells people beside its wording: rows with reason, evidence and points, and a part in the sum."""

import pytest

from reach.config import data_folder
from reach.web import create_app
from reach.web.facts import facts_of
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


def structure(notes, *, counted=True):
    """What is read from an advert: these notes, and nothing else."""
    asked, clear = Requirements(0, 0, None, "none"), Clarity(Readability(None, None, None, 0, 0), 0.0, 0, 0)
    return Structure(None, asked, Arrangements(), Inclusion(), clear, 10, notes, counted=counted)


def client(*, notes=NOTES, counted=True):
    """A browser at an app whose reader of structure always notes the same."""
    runtime = small_runtime(5_000)
    facts = structure(notes, counted=counted)
    runtime.analyzer.structure = Fixed(facts, load_pay_law(data_folder("lexicons") / "pay_law.toml"))
    return create_app(runtime=runtime).test_client()


def shown(at, **form):
    """The page on the advert."""
    return at.post("/", data={"text": TEXT, **form}).text


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


def test_what_is_beyond_the_cap_is_said():
    """The rows are added up, and so is what counts of them."""
    dear = tuple(Note(f"pay.{n}", "pay", "Dear.", "Why.", STUDY, points=-5) for n in range(3))

    assert "never for more than 10 points, though these come to 15." in section(shown(client(notes=dear)))


def test_one_area_is_one_row(html):
    """All that is said of pay stands under pay, however many notes it takes."""
    law = Note("pay.law-us-co", "pay", "Colorado asks.", "So people know.", STUDY, spans=SALARY)
    told = section(shown(client(notes=(*NOTES, law))))

    assert told.count("</span>Pay</dt>") == 1
    assert told.index("No figures") < told.index("Colorado asks") < told.index("</dl>")
    assert told.count("Competitive salary") == 1


def test_what_is_good_is_short(html):
    """Its reason is a step away, with its source."""
    good = section(html).split("<b>Flexible.</b>")[1].split("</div>")[0]

    assert "Good to know." in good.split("<details")[1]
    assert "Good to know." not in good.split("<details")[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- " + "word " * 40, "word word word word word word word word word word word word …"),
        ("- \u2028" + "x" * 70, "x" * 64 + " …"),
        ("Short", "Short"),
    ],
)
def test_a_quote_is_a_line_at_most_without_the_sign_of_its_list(text, says):
    """Long words are cut as well."""
    note = Note("pay.vague", "pay", "T", "W", STUDY, spans=(Span(0, len(text)),))
    facts = facts_of(text, structure((note,)))

    assert facts.advice[0].facts[0].quotes[0].words == says


def test_a_quote_leads_to_the_line_it_stands_in(html):
    """To the block of the manuscript; in the box to its words; where the text is compared, nowhere."""
    line = TEXT.index("Competitive salary")
    assert f'href="#line-{line}"' in section(html)
    assert f"line-{line}" in Page(html).ids
    assert f'href="#text" data-start="{line}"' in section(shown(client(), show="edit"))
    assert "facts__where" not in section(shown(client(), show="changes"))


def test_a_place_is_chosen_from_those_whose_laws_are_known(html):
    """By name and by region; what was chosen stays chosen."""
    assert '<optgroup label="Canada">' in section(html)
    assert '<option value="us-co">Colorado</option>' in section(html)
    chosen = section(shown(client(), place="us-co"))
    assert '<option value="us-co" selected>Colorado</option>' in chosen
    assert "We know of no law there" in chosen


def test_a_place_comes_along_where_no_facts_are_shown():
    """As long as the text is a post, its place waits."""
    page = Page(shown(client(), kind="post", place="us-co"))

    assert page.fields["place"] == "us-co"


def test_a_post_has_no_such_facts():
    """What an advert owes its readers, a post need not say."""
    assert "facts" not in Page(client().post("/", data={"text": TEXT, "kind": "post"}).text).ids
