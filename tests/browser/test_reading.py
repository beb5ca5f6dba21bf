"""What people do with what models add: folding, invitations, values; and the message after an action."""

import pytest

from tests.browser.test_journeys import has_focus, paste, text_of, until
from tests.web.learnt import ADVERT

pytestmark = pytest.mark.browser

STATEMENT = "We learn. Rules matter to us."
LONG = ADVERT + "\n\n".join(["", *["We bake bread."] * 60, "We want a digital native.", ""])


def in_sight(page, selector):
    """Whether a person sees the middle of an element: it is in the window and nothing lies over it."""
    return page.evaluate(
        """selector => {
            const element = document.querySelector(selector);
            const box = element.getBoundingClientRect();
            const found = document.elementFromPoint(box.left + 5, (box.top + box.bottom) / 2);
            return found !== null && element.contains(found);
        }""",
        selector,
    )


def comes_in_sight(page, selector):
    """Whether a person sees it once the page has scrolled there, however slow the machine."""
    for _ in range(100):
        if in_sight(page, selector):
            return True
        page.wait_for_timeout(50)
    return False


@pytest.mark.parametrize("script", [True, False])
def test_a_part_folds_and_unfolds(reading, script):
    """By its own name, with script and without; the mark in it goes and comes with it."""
    page = reading(script=script)
    paste(page, ADVERT)

    page.click("[data-part=duties-1] > summary")
    assert not page.is_visible("#mark-1")
    page.click("[data-part=duties-1] > summary")
    assert page.is_visible("#mark-1")


@pytest.mark.parametrize("script", [True, False])
def test_a_note_leads_into_a_folded_part(reading, script):
    """The part opens for whoever is led to a mark in it."""
    page = reading(script=script)
    paste(page, ADVERT)
    page.click("[data-part=duties-1] > summary")
    page.click("#note-1 .note__ref")
    page.wait_for_timeout(200)

    assert page.is_visible("#mark-1")


def test_the_keys_lead_into_a_folded_part(reading):
    """The next note's mark is shown wherever it stands."""
    page = reading()
    paste(page, ADVERT)
    page.click("#fold")
    assert not page.is_visible("#mark-1")
    page.keyboard.press("Alt+ArrowDown")

    assert page.is_visible("#mark-1")
    assert has_focus(page, "#note-1 .note__ref")


def test_what_is_folded_stays_folded_when_a_wording_is_taken(reading):
    """The page changes under the reader, the folds do not."""
    page = reading()
    paste(page, ADVERT)
    page.click("[data-part=pay-1] > summary")
    page.click("#note-1 .chip")
    page.wait_for_selector("ins.taken")

    assert page.get_attribute("[data-part=pay-1]", "open") is None
    assert page.get_attribute("[data-part=duties-1]", "open") is not None
    page.click("#unfold")
    assert page.get_attribute("[data-part=pay-1]", "open") is not None


@pytest.mark.parametrize("script", [True, False])
def test_an_invitation_leads_to_its_place(reading, script):
    """From the list into the text, through a fold."""
    page = reading(script=script)
    paste(page, ADVERT)
    page.click("[data-part=pay-1] > summary")
    page.click("text=In the text")
    page.wait_for_timeout(200)

    assert page.is_visible("#invites-1")


@pytest.mark.parametrize("script", [True, False])
def test_a_statement_is_compared_and_comes_along(reading, script):
    """Pasted once, it stays through actions and goes to another text by the button that says so."""
    page = reading(script=script)
    paste(page, ADVERT)
    page.click("text=Put it beside")
    page.fill("#values", STATEMENT)
    page.click("#compare")
    page.wait_for_selector("text=You say you value control; this advert gives no sign of it.")
    page.click("#note-1 .chip")
    page.wait_for_selector("ins.taken")
    assert page.input_value("#values") == STATEMENT

    page.click("#another")
    page.wait_for_selector("text=comes along")
    paste(page, "Rules apply here.")
    assert page.is_visible("text=You say you value control, and this advert shows it.")
    assert page.context.cookies() == []


def test_typing_in_the_text_leaves_a_statement_being_written_alone(reading):
    """The answer to what was typed must not undo what is typed next."""
    page = reading()
    paste(page, ADVERT)
    page.click("text=Put it beside")
    page.click("#show-edit")
    page.wait_for_selector("textarea#text")
    page.locator("#text").press("Control+End")
    page.keyboard.type("We want a rockstar.")
    page.evaluate("document.querySelector('#values').closest('details').open = true")
    page.click("#values")
    page.keyboard.type("We lea", delay=20)
    page.wait_for_selector("#note-3")
    page.wait_for_timeout(200)
    assert page.input_value("#values") == "We lea"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_message_after_an_action_is_seen_and_announced(reading, width):
    """Wherever the reader is in a long text, what was done stands in sight."""
    page = reading(width=width)
    paste(page, LONG)
    page.click("#note-3 .chip >> nth=0")
    page.wait_for_selector("ins.taken")
    page.wait_for_timeout(200)

    assert page.evaluate("scrollY") > 300
    assert comes_in_sight(page, ".workbar__said")
    until(page, "document.querySelector('#said').textContent.includes('Took')")
    assert "digital native." not in text_of(page)


def test_without_script_the_title_of_the_next_page_says_what_was_done(reading):
    """It is the first thing that is read aloud; and the message is in sight beside the next note."""
    page = reading(script=False)
    paste(page, LONG)
    page.click("#note-3 .chip >> nth=0")

    assert page.title().startswith("Took “someone at ease with digital tools”")
    assert comes_in_sight(page, ".workbar__said")
