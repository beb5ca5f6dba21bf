"""What people do with what a whole advert tells: its words, its place, and the changes to it."""

import pytest

from tests.browser.test_journeys import has_focus, paste, score, text_of, until
from tests.browser.test_reading import comes_in_sight
from tests.web.telling import ADVERT

pytestmark = pytest.mark.browser

HIGHLIGHTED = "[...(CSS.highlights.get('words') ?? [])].map(one => one.toString()).join('|')"


def compare(page):
    """Take every wording, and see what changed."""
    paste(page, ADVERT)
    page.click("#take-all")
    page.wait_for_selector("ins.taken")
    page.click("#show-changes")
    page.wait_for_selector(".change__back")


def test_a_remark_leads_to_the_very_words_it_speaks_of(telling):
    """They are set off in the text, in sight, and the keyboard goes on from their line."""
    page = telling()
    paste(page, ADVERT)
    page.click("text=part-time (in the text)")
    until(page, "document.activeElement.textContent.startsWith('Competitive salary.')")

    assert page.evaluate(HIGHLIGHTED) == "part-time"
    assert comes_in_sight(page, ":focus")


def test_words_after_a_mark_in_their_line_are_found_all_the_same(telling):
    """The number of a note stands among the author's words, and is none of them."""
    page = telling()
    paste(page, ADVERT.replace("Hours are", "🎉 Young people like it. Hours are"))
    page.click("text=part-time (in the text)")

    assert page.evaluate(HIGHLIGHTED) == "part-time"


def test_without_script_a_remark_leads_to_the_line(telling):
    """The line is the target of the page's address."""
    page = telling(script=False)
    paste(page, ADVERT)
    page.click("text=part-time (in the text)")

    assert page.inner_text(":target").startswith("Competitive salary.")


def test_while_editing_a_remark_selects_its_words(telling):
    """As a note does."""
    page = telling()
    paste(page, ADVERT)
    page.click("#show-edit")
    page.wait_for_selector("textarea")
    page.click("text=part-time (in the text)")

    assert page.evaluate("getSelection().toString()") == "part-time"


@pytest.mark.parametrize("script", [True, False])
def test_the_place_of_work_is_chosen_and_comes_along(telling, script):
    """Its laws stand under pay at once, and stay through other buttons."""
    page = telling(script=script)
    paste(page, ADVERT)
    assert page.is_visible("text=New York City: the law asks")
    page.focus("#where")
    page.select_option("#where", "us-co")
    if not script:
        page.click("text=Apply")
    page.wait_for_selector("text=Colorado: the law asks")
    assert not page.is_visible("text=New York City: the law asks")
    if script:
        until(page, "document.activeElement.id === 'where'")

    page.click("#note-1 .chip")
    page.wait_for_selector("ins.taken")
    assert page.input_value("#where") == "us-co"
    assert page.is_visible("text=Colorado: the law asks")


def test_a_place_without_such_a_law_says_so(telling):
    """Not knowing a law is an answer."""
    page = telling()
    paste(page, ADVERT)
    page.select_option("#where", "uk")
    page.wait_for_selector("text=We know of no law there")


def test_what_was_opened_stays_open_when_the_page_changes(telling):
    """By an action, and by typing."""
    page = telling()
    paste(page, ADVERT)
    page.click("#why-pay-vague > summary")
    page.click("#note-1 .chip")
    page.wait_for_selector("ins.taken")
    assert page.get_attribute("#why-pay-vague", "open") is not None
    page.click("#show-edit")
    page.wait_for_selector("textarea")
    page.locator("#text").press("Control+End")
    page.keyboard.type("We want a rockstar.")
    page.wait_for_selector("#note-3 >> text=rockstar")

    assert page.get_attribute("#why-pay-vague", "open") is not None


@pytest.mark.parametrize("script", [True, False])
def test_each_change_is_put_back_by_its_own_button(telling, script):
    """The words and the score come back, change by change, and the keyboard stays in the row."""
    page = telling(script=script)
    compare(page)
    assert page.locator(".change").count() == 2
    page.locator(".change__back").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("text=One change brings the score")
    assert "a young planner" in text_of(page)

    if script:
        until(page, "document.activeElement.matches('.change__back')")
    page.locator(".change__back").first.press("Enter")
    page.wait_for_selector("text=Nothing is changed yet.")
    assert text_of(page).replace("\r\n", "\n") == ADVERT
    assert score(page) == 81
    if script:
        until(page, "document.activeElement.id === 'undo'")


def test_the_buttons_among_the_words_can_be_reached_seen_and_hit(telling):
    """In the order of the text, by a name that says what comes back, and 24 pixels wide and high."""
    page = telling(width=320)
    compare(page)
    page.focus("#show-changes")
    page.keyboard.press("Tab")
    assert has_focus(page, "#change-1 .change__back")
    assert page.inner_text(":focus") == "Put back “young” for “resourceful”"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    assert has_focus(page, "#change-2 .change__back")
    box = page.locator(":focus").bounding_box()
    assert (box["width"], box["height"]) == (24, 24)


def test_a_button_stands_on_the_line_of_the_words_before_it(telling):
    """However the text is broken, none stands alone at the start of a line."""
    page = telling()
    compare(page)
    for width in range(320, 700, 20):
        page.set_viewport_size({"width": width, "height": 900})
        apart = page.evaluate(
            """() => [...document.querySelectorAll(".change__back")].filter(button => {
                const words = [...button.previousElementSibling.getClientRects()].at(-1);
                const middle = button.getBoundingClientRect().y + 12;
                return middle < words.top || middle > words.bottom || button.getBoundingClientRect().right > innerWidth;
            }).length"""
        )
        assert apart == 0, width


@pytest.mark.parametrize("view", ["marked", "edit", "changes"])
def test_the_page_stays_where_it_was_when_another_view_is_shown(telling, view):
    """On a phone, too, where the page is long."""
    page = telling(width=390, height=760, motion="reduce")
    compare(page)
    page.click("#show-marked" if view != "marked" else "#show-edit")
    page.wait_for_selector("#manuscript .mark, textarea")
    page.evaluate("document.querySelector('#tabs').scrollIntoView({block: 'center', behavior: 'instant'})")
    before = page.locator("#tabs").bounding_box()["y"]
    page.click(f"#show-{view}")
    page.wait_for_selector(f"#show-{view}[aria-current]")
    page.wait_for_timeout(200)

    assert abs(page.locator("#tabs").bounding_box()["y"] - before) < 80
    assert has_focus(page, f"#show-{view}")


def test_on_paper_the_facts_have_their_sources_and_nothing_to_press(telling):
    """What is folded on the screen is printed; what saves and chooses is not."""
    page = telling()
    paste(page, ADVERT)
    page.emulate_media(media="print")

    assert page.is_visible("#further dl")
    assert page.is_visible("#why-pay-vague > p")
    assert not page.is_visible("#where")
    assert not page.is_visible("#save")
