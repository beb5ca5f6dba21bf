"""In which ways an advert says that place or time can bend, and where it says so."""

import pytest

from reach.wording.document import Document
from reach.wording.structure.flexibility import read_flexibility
from reach.wording.structure.reading import Advert


def ways(text):
    """The ways that are found."""
    return set(read_flexibility(Advert(Document(text), ())))


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("Working hours are flexible.", "flexible"),
        ("Flexible start times.", "flexible"),
        ("We trust you with flexible schedules.", "flexible"),
        ("A flexible beginning of the day.", "flexible"),
        ("All jobs can be worked flexibly.", "flexible"),
        ("Flexibility of working from two cities.", "flexible"),
        ("Flexibility around school hours.", "flexible"),
        ("The flexibility to be based at either of our shops.", "flexible"),
        ("Flex time for everybody.", "flexible"),
        ("Choose your own hours.", "flexible"),
        ("Term time hours only.", "flexible"),
        ("Annualised hours are possible.", "flexible"),
        ("Reduced hours are possible.", "flexible"),
        ("Various hours available.", "flexible"),
        ("A flexible approach, to fit caring needs.", "flexible"),
        ("Two days a week in the office, the rest is up to you.", "hybrid"),
        ("Leeds (hybrid).", "hybrid"),
        ("A hybrid model of three days here.", "hybrid"),
        ("We are completely remote.", "remote"),
        ("Remote-first since 2015.", "remote"),
        ("Workplace: Remote\nPay: 30,000", "remote"),
        ("Baker, Leeds or remote.", "remote"),
        ("Work from anywhere in the country.", "remote"),
        ("You may telecommute.", "remote"),
        ("A home-based role.", "remote"),
        ("Working from home is fine with us.", "remote"),
        ("Remote possible: True", "remote"),
        ("We need a part-time instructor.", "part_time"),
        ("Full-time or part-time.", "part_time"),
        ("Less than full time training is welcome.", "part_time"),
        ("This post can be a job-share.", "job_share"),
        ("Job sharing is welcome.", "job_share"),
    ],
)
def test_an_offer_has_its_way(said, way):
    """Each kind of offer is named for what it is."""
    assert way in ways(f"We bake bread. {said}")


@pytest.mark.parametrize(
    "said",
    [
        "Someone who is flexible to work and drive.",
        "Flexible benefit options, bike to work and more.",
        "Flexible spending account.",
        "You need the flexibility to work nights.",
        "The post needs flexibility in line with the needs of the ward.",
        "Hours are on a flexible shift basis, in line with departmental needs.",
        "We work in a flexible environment.",
        "Hybrid vehicles are repaired here.",
        "You design cloud and hybrid infrastructure.",
        "Remote possible: False",
        "Remote sensing of the weather.",
        "You travel to remote areas.",
        "You manage access to remote sites.",
        "You work with teams remotely in Asia.",
        "Telework: No",
        "You feel at home in a team of bakers.",
        "We bring bread to people at home.",
        "Home care for older people.",
        "Applicants currently employed by the city on a part-time basis.",
        "Benefits differ for full-time and part-time employees.",
        "Part of the job is baking.",
        "The full range of our bread.",
        "Your own car.",
        "You share the job with nobody.",
        "Reduced fat milk.",
        "Somebody in the office answers.",
        "You work flexible hours as the business asks, nights included.",
        "Voted a top workplace for remote work.",
        "Work At Home",
    ],
)
def test_no_offer_is_read_into_other_words(said):
    """Demands, things, places and others' hours offer nothing."""
    text = f"We bake bread.\n{said}" if said == "Work At Home" else f"We bake bread. {said}"
    assert not ways(text)


def test_the_first_place_is_given():
    """Of two places that say the same, the first."""
    text = "Hybrid role. It is a hybrid role, we said."
    assert read_flexibility(Advert(Document(text), ()))["hybrid"].start == 0
