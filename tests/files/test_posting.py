"""reach.files.posting: JSON-LD is read however boards write it, and written so that they can read it."""

import json
from datetime import date

import pytest

from reach.errors import FileError
from reach.files import Opened, PostedPay, Posting, open_file, save_as
from reach.files.posting import find_posting
from reach.wording.report import Span
from reach.wording.structure.facts import Pay

POSTING = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Night baker",
    "description": "<p>We want a young baker.</p><ul><li>Knead dough</li></ul>",
    "datePosted": "2026-11-02T08:00:00Z",
    "hiringOrganization": {"@type": "Organization", "name": "Crumb", "logo": "https://crumb.example/logo.png"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Leeds", "addressCountry": "GB"}},
    "identifier": "b-17",
}
SALARY = {"@type": "MonetaryAmount", "currency": "GBP"}
FACTS = Posting(company="Crumb", posted=date(2026, 11, 2), place="Leeds")


def opened(posting, name="posting.json"):
    """Open a posting."""
    return open_file(json.dumps(posting).encode(), name)


def saved(opened, **options):
    """Give the JSON of a posting as it is saved."""
    return json.loads(save_as(opened, "posting", **options))


def pay_of(salary):
    """Give the pay that a posting states."""
    return find_posting(json.dumps({**POSTING, "baseSalary": salary})).pay


def test_a_posting_reads_as_boards_show_it():
    """Its title, its words in lines, and the facts beside them."""
    found = opened(POSTING)

    assert found.text == "Night baker\n\nWe want a young baker.\n\n- Knead dough"
    assert (found.kind, found.title) == ("posting", "Night baker")
    posting = found.posting
    assert (posting.company, posting.place, posting.country, posting.posted) == (
        "Crumb",
        "Leeds",
        "GB",
        date(2026, 11, 2),
    )


@pytest.mark.parametrize(
    "around",
    [
        lambda posting: [{"@type": "WebSite"}, posting],
        lambda posting: {"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, posting]},
        lambda posting: {"@type": "WebPage", "mainEntity": posting},
        lambda posting: {**posting, "@type": ["Thing", "JobPosting"]},
        lambda posting: {**posting, "@type": "http://schema.org/JobPosting"},
        lambda posting: {**posting, "@type": "schema:JobPosting"},
    ],
)
def test_a_posting_is_found_wherever_it_stands(around):
    """In a list, a graph, inside a page, under each of its names."""
    assert opened(around(POSTING)).title == "Night baker"


@pytest.mark.parametrize("name", ["", "pasted.txt"])
def test_a_pasted_posting_needs_no_name(name):
    """JSON is told by how it begins; so is a script of a page."""
    script = f'<script type="application/ld+json"><!-- {json.dumps(POSTING)} --></script>'

    assert opened(POSTING, name).kind == "posting"
    assert open_file(script.encode(), name).title == "Night baker"


def test_a_page_with_a_posting_is_read_by_it():
    """What the board was given is the advert; the page around it is not."""
    page = f'<body><p>Similar jobs</p><script type="application/ld+json">{json.dumps(POSTING)}</script></body>'

    assert open_file(page.encode(), "x.html").text == opened(POSTING).text


def test_a_page_with_damaged_json_is_read_by_its_words():
    """One board's slip is no reason to refuse."""
    page = b'<p>We bake.</p><script type="application/ld+json">{"@type": </script>'

    assert open_file(page, "x.html").text == "We bake."


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("&lt;p&gt;We bake.&lt;/p&gt;&lt;p&gt;At night.&lt;/p&gt;", "We bake.\n\nAt night."),
        ("We bake.\n\n- bread\n- pies", "We bake.\n\n- bread\n- pies"),
        ("Bread &amp; pies", "Bread & pies"),
        ("Up to < 40 hours", "Up to < 40 hours"),
    ],
)
def test_descriptions_are_read_however_they_were_escaped(description, text):
    """Twice, once, or not at all."""
    assert opened({**POSTING, "title": "", "description": description}).text == text


def test_sections_beside_the_description_are_part_of_the_advert():
    """Boards show them, so they are checked."""
    found = opened({**POSTING, "qualifications": "A calm head", "skills": ["<b>Kneading</b>", "Baking"]})

    assert found.text.endswith("- Knead dough\n\nQualifications\n\nA calm head\n\nSkills\n\nKneading, Baking")


@pytest.mark.parametrize(
    ("salary", "pay"),
    [
        (
            {**SALARY, "value": {"minValue": 12, "maxValue": "14.50", "unitText": "HOUR"}},
            PostedPay("GBP", "hour", 12, 14.5),
        ),
        ({**SALARY, "value": {"value": 30000, "unitText": "year"}}, PostedPay("GBP", "year", 30_000, 30_000)),
        ({**SALARY, "value": "2,000", "unitText": "MONTH"}, PostedPay("GBP", "month", 2_000, 2_000)),
        ({**SALARY, "minValue": 90, "unitText": "DAY"}, PostedPay("GBP", "day", 90, None)),
        ({**SALARY, "value": {"value": "good", "unitText": "HOUR"}}, None),
        ({**SALARY, "value": {"value": 12}}, None),
        ({"value": {"value": 12, "unitText": "HOUR"}}, None),
        ("competitive", None),
        ([], None),
        (None, None),
    ],
)
def test_pay_is_read_where_it_is_whole(salary, pay):
    """An amount, a currency and a unit; else it is not known."""
    assert pay_of(salary) == pay


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        (PostedPay("GBP", "hour", 12, 14.5), "Pay: 12 to 14.50 GBP per hour"),
        (PostedPay("USD", "year", 90_000, 90_000), "Pay: 90,000 USD per year"),
        (PostedPay("EUR", "month", 2_000), "Pay: from 2,000 EUR per month"),
        (PostedPay("EUR", "week", None, 700), "Pay: up to 700 EUR per week"),
    ],
)
def test_pay_reads_as_a_line_of_an_advert(pay, words):
    """Whoever sees the board sees the pay; so does the check."""
    assert pay.words == words


def test_pay_beside_a_description_without_figures_is_part_of_the_text():
    """It is said once, and saved where it was."""
    salary = {**SALARY, "value": {"value": 12, "unitText": "HOUR"}}
    found = opened({**POSTING, "baseSalary": salary})

    assert "\n\nPay: 12 GBP per hour\n\n" in found.text
    assert "Pay" not in saved(found)["description"]
    assert saved(found)["baseSalary"] == salary


def test_a_changed_posting_keeps_what_we_know_nothing_of():
    """The words change; identifier, logo and place are what they were."""
    found = opened(POSTING)

    now = saved(found, text=found.text.replace("young ", ""))

    assert now["description"] == "<p>We want a baker.</p><ul><li>Knead dough</li></ul>"
    assert {name: now[name] for name in ("identifier", "hiringOrganization", "jobLocation", "title")} == {
        name: POSTING[name] for name in ("identifier", "hiringOrganization", "jobLocation", "title")
    }
    assert now["datePosted"] == "2026-11-02"


def test_a_changed_title_is_the_title():
    """The first line of the text is the posting's title."""
    found = opened({**POSTING, "title": "Baker (m) by night"})

    now = saved(found, text=found.text.replace("Baker (m) by night", "Baker by night"))

    assert now["title"] == "Baker by night"
    assert "by night" not in now["description"]


def test_a_posting_is_made_of_a_text_and_what_is_known():
    """Everything that boards require, and pay in their words."""
    pay = PostedPay.of(Pay("range", Span(0, 1), 12.0, 14.0, "hour", "GBP"))
    facts = Posting(
        **{**{name: getattr(FACTS, name) for name in ("company", "posted", "place")}, "country": "GB", "pay": pay}
    )

    now = saved(Opened("Night baker\n\nWe bake.", "txt"), posting=facts)

    assert now == {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Night baker",
        "datePosted": "2026-11-02",
        "hiringOrganization": {"@type": "Organization", "name": "Crumb"},
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "GB"},
        },
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "GBP",
            "value": {"@type": "QuantitativeValue", "unitText": "HOUR", "minValue": 12.0, "maxValue": 14.0},
        },
        "description": "<p>We bake.</p>",
    }


def test_what_is_written_is_read_back():
    """Facts and words survive the way out and in."""
    facts = Posting(
        title="Night baker",
        company="Crumb",
        posted=date(2026, 11, 2),
        country="GB",
        remote=True,
        pay=PostedPay("GBP", "year", None, 30_000.0),
        closes=date(2026, 12, 1),
        employment=("FULL_TIME", "PART_TIME"),
    )

    again = open_file(save_as(Opened("We bake at 4.\n\n- Bread", "txt"), "posting", posting=facts))

    assert again.text == "Night baker\n\nWe bake at 4.\n\n- Bread"
    names = ("title", "company", "posted", "country", "remote", "pay", "closes", "employment")
    assert [getattr(again.posting, name) for name in names] == [getattr(facts, name) for name in names]


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (Posting(), "the day it was posted, the company's name and the place of work"),
        (Posting(company="Crumb", posted=date(2026, 1, 1)), "the place of work"),
        (Posting(company="Crumb", posted=date(2026, 1, 1), remote=True), "the country people may work from"),
    ],
)
def test_a_posting_that_lacks_something_says_what(facts, missing):
    """All of it at once, in words."""
    with pytest.raises(FileError) as caught:
        save_as(Opened("Night baker\n\nWe bake.", "txt"), "posting", posting=facts)

    assert caught.value.code == "incomplete"
    assert f"cannot do without {missing}." in caught.value.detail


@pytest.mark.parametrize(
    "kind, low, period, currency",  # noqa: PT006 -- one line a case
    [("vague", None, "hour", "GBP"), ("single", 12.0, None, "GBP"), ("single", 12.0, "hour", None)],
)
def test_pay_that_is_not_whole_is_not_posted(kind, low, period, currency):
    """Half a figure misleads."""
    assert PostedPay.of(Pay(kind, Span(0, 1), low, None, period, currency)) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"@type": "JobPosting", ', "broken"),
        ("[" * 100_000, "broken"),
        ('{"@type": "Recipe"}', "unknown_format"),
        ('{"@type": "JobPosting"}', "empty"),
    ],
)
def test_json_that_is_no_posting_is_refused(text, code):
    """Half of it, another thing, or one without words."""
    with pytest.raises(FileError) as caught:
        open_file(text.encode(), "posting.json")

    assert caught.value.code == code


@pytest.mark.parametrize("text", ["{We bake.}", "[Night baker] We bake."])
def test_a_text_that_begins_like_json_is_a_text(text):
    """Brackets are used for other things."""
    assert open_file(text.encode(), "advert.txt").text == text
