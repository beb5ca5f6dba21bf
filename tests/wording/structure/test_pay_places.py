"""Where the work is: what an advert says plainly of it, and what only looks like it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.config import data_folder
from reach.wording.structure.pay_law import load_pay_law
from reach.wording.structure.places import Gazetteer, Signs


@pytest.fixture(scope="module")
def gazetteer():
    """The places as they ship."""
    return load_pay_law(data_folder("lexicons") / "pay_law.toml").gazetteer


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Baker\nLocation: Denver, CO\nWe bake.", ("us-co",)),
        ("Baker\n**Location:** Berlin, Germany (on-site)", ("de",)),
        ("Baker\nLocation\n\nJersey City, NJ\n", ("us-nj-jersey-city",)),
        ("Job Location: US-CO-Centennial", ("us-co",)),
        ("Location: Chicago, IL Position type: contract", ("us-il",)),
        ("Location: New York, NY", ("us-ny-nyc",)),
        ("Location: New York", ("us-ny",)),
        ("Location: Buffalo, New York", ("us-ny",)),
        ("Location: New York or Denver, CO", ("us-ny", "us-co")),
        ("Location: Toronto, ON", ("ca-on",)),
        ("Location: Toronto, CA", ("ca-on",)),
        ("Location: Berlin, DE", ("de",)),
        ("Location: Seattle, Washington", ("us-wa",)),
        ("Location: Washington, D.C.", ("us-dc",)),
        ("Location: Vancouver, BC", ("ca-bc",)),
        ("Location: Barking RM7 0AG", ("uk",)),
        ("This role is based in Chicago, IL.", ("us-il",)),
        ("The position is located in downtown Denver, Colorado.", ("us-co",)),
        ("Baker, Boulder County, Colorado \u2013 We bake.", ("us-co",)),
        ("Baker\nNew York, NY 10001\nWe bake.", ("us-ny-nyc",)),
        ("Baker\nWe bake in Baltimore, MD 21201.", ("us-md",)),
    ],
)
def test_a_place_that_is_told_is_read(gazetteer, text, keys):
    """Fields, phrases about the role, and names set off in the head; the innermost place of each."""
    assert keys == gazetteer.read(text, text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Location: Remote",
        "Location: Dublin, OH",
        "Location: Paris, Texas",
        "Location: Atlanta, Georgia",
        "Location: Vancouver, Oregon",
        "Location: Charleston, West Virginia",
        "Location: Tampa, FL. You report to Denver, CO.",
        "Location: Delaware, OH",
        "Location: 1200 Vermont Street, Springfield",
        "Location: Hillsboro, Washington County",
        "Headquartered in Denver, Colorado, we bake.",
        "We are based in Boston, MA and love bread.",
        "Founded in California, sold everywhere.",
        "George Washington University looks for a baker.",
        "Jane Doe, MD, leads the bakery.",
        "Virginia Woolf, Baker",
        "Colorado Springs Road 4",
        "You know New York Times Cooking.",
        "We have offices in Boston, Massachusetts.",
        "CO2 and MA in Arts, or more.",
        "",
    ],
)
def test_a_place_that_only_looks_like_it_is_let_go(gazetteer, text):
    """Towns of the same name, streets, people, degrees, universities, and where the company sits."""
    assert () == gazetteer.read(text, text.lower())


def test_a_field_tells_more_than_the_head(gazetteer):
    """A company's town in the head gives way to the place of the job, even to one without a law."""
    head = "Loaf & Co, Chicago, IL\n"
    assert ("us-wa",) == gazetteer.read(f"{head}Location: Seattle, WA", f"{head}location: seattle, wa".lower())
    assert () == gazetteer.read(f"{head}Location: Boise, ID", f"{head}location: boise, id".lower())


def test_the_title_may_tell_the_place(gazetteer):
    """A title stands before the head of the text."""
    assert ("us-mn",) == gazetteer.read("We bake.", "we bake.", "Baker - Minneapolis, MN")


def test_the_places_around_a_place_are_known(gazetteer):
    """A city lies in its state, and that in the country."""
    assert ["us-ny-nyc", "us-ny", "us"] == gazetteer.around("us-ny-nyc")


def test_a_region_counts_after_a_comma_alone():
    """The name that is also a person's or a town's needs the comma."""
    places = Gazetteer({"xx": Signs(regions=("lincoln",))})
    assert ("xx",) == places.named("Newark, Lincoln")
    assert () == places.named("Lincoln")


@given(st.text(max_size=80))
def test_any_text_is_read(gazetteer, text):
    """Whatever stands in it, keys that exist come out."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    assert all(gazetteer.around(key) for key in gazetteer.read(text, lower, text))


@pytest.mark.parametrize("one", ["Location: ", "based in ", "Denver, ", "CO, ", "role based in X ", "New York ", "A"])
def test_time_grows_with_length_alone(gazetteer, one):
    """Only fields, a few phrases and the head are looked at, however long the text."""
    text = one * (400_000 // len(one))
    start = time.process_time()
    gazetteer.read(text, text.lower())
    assert time.process_time() - start < 1
