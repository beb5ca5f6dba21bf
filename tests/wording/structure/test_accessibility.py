"""reach.wording.structure.accessibility: capitals, emoji for bullets, bare links and images of text."""

import time

import pytest

from reach.wording.structure.accessibility import read_accessibility
from tests.wording.structure.words import advert_of


def noted(text):
    """Each note's name, with the words it marks."""
    return {
        note.id.removeprefix("accessibility."): [text[span.start : span.end] for span in note.spans]
        for note in read_accessibility(advert_of(text))
    }


def test_a_sentence_in_capitals_is_noted():
    """Eight words and more, one after another."""
    text = "Bakers wanted. PLEASE DO NOT SEND YOUR LETTERS TO THE SHOP ITSELF. Thank you."

    assert {"all-caps": ["PLEASE DO NOT SEND YOUR LETTERS TO THE SHOP ITSELF"]} == noted(text)


@pytest.mark.parametrize(
    "text",
    [
        "ABOUT THE BAKERY\n\nWe bake.",
        "WHAT YOU WILL DO FOR US IN THE SHOP\n\nYou bake.",
        "You know SQL, HTML, CSS, XML, JSON, YAML, AWS, GCP, SAP and BI.",
        "You MUST be able to bake. Do NOT phone.",
    ],
)
def test_headings_short_forms_and_stressed_words_are_no_shouting(text):
    """A few words in capitals are common and do no harm."""
    assert {} == noted(text)


def test_emoji_before_lines_are_noted():
    """Each is read out by name, so two are noted and one is not."""
    text = "We offer\n\U0001f680 fresh bread\n\U0001f389 free flour\n"

    assert {"emoji-bullets": ["\U0001f680", "\U0001f389"]} == noted(text)
    assert {} == noted("\U0001f680 fresh bread\nfree flour")


def test_plain_bullets_and_ticks_are_no_emoji():
    """Signs that stand for a bullet everywhere stay."""
    assert {} == noted("\u2022 bread\n\u2022 flour\n\u2713 salt\n\u2713 yeast\n\u27a2 water\n\u27a2 ovens")


@pytest.mark.parametrize(
    "link", ["click here", "Click on the link", "click this link", "click below", "Read more here", "apply here"]
)
def test_a_link_without_a_target_is_noted(link):
    """In a list of links these say nothing."""
    assert {"click-here": [link]} == noted(f"To apply, {link} today.")


@pytest.mark.parametrize(
    "text",
    [
        "Click here: https://bakery.example.com/jobs",
        "Click Apply on this page.",
        "Life here is good.",
        "You read more.",
    ],
)
def test_an_address_that_can_be_seen_is_no_bare_link(text):
    """Where the address follows, everybody can tell where it goes."""
    assert {} == noted(text)


@pytest.mark.parametrize(
    "image",
    ["[image]", "[Poster: our bakery]", "see the poster below", "See attached flyer", "details are in the image"],
)
def test_what_stands_in_an_image_only_is_noted(image):
    """Words in a picture cannot be heard."""
    assert {"image-of-text": [image]} == noted(f"We bake ({image}) every day.")


@pytest.mark.parametrize("text", ["You edit photos and design posters.", "See the big picture.", "A good image of us."])
def test_work_with_images_is_not_noted(text):
    """Who makes pictures may say so."""
    assert {} == noted(text)


@pytest.mark.parametrize(
    "piece",
    [
        "A ",
        "AB ",
        "CLICK ",
        "click on the ",
        "see the ",
        "image details" + " " * 5000,
        "[image",
        "\U0001f680\n",
        "THE TO ",
    ],
)
def test_time_grows_with_length_alone(piece):
    """Four times the text takes about four times as long."""

    def spent(size):
        text = piece * (size // len(piece))
        advert = advert_of(text)
        _ = advert.document.positions, advert.document.lines, advert.lower
        start = time.process_time()
        read_accessibility(advert)
        return time.process_time() - start

    assert any(spent(80_000) < 8 * spent(20_000) + 0.01 for _ in range(3))
