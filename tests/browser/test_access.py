"""Every page and state, three widths, both themes: no axe violation, and nothing wider than the window."""

import pytest

from tests.web.learnt import ADVERT as WELCOMING
from tests.web.telling import ADVERT as TELLING

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
RUN = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"]}).then(found =>
    found.violations.map(one =>
        one.id + ": " + one.nodes.map(node => node.target.join(" ") + " " + node.failureSummary).join(" | ")))"""
HARD = "\n".join(
    [
        "Supercalifragilistic" * 6,
        "",
        "We want a young " + "x" * 120,
        "- own car " + "https://example.org/" + "y" * 90,
        "שלום young עולם",
    ]
)

UNTITLED = """We lead and support a decisive team, and we want a young person to lead with us all day long.

What you will do:
- Lead. Support. Be decisive.

What we offer:
- A digital native of a rockstar.
"""


def paste(page, text, kind="advert"):
    page.fill("#text", text)
    page.check(f"[name=kind][value={kind}]")
    page.click("text=Check the text")
    page.wait_for_selector("#score, .banner")


def start(_page):
    """The first page as it is."""


def refused(page):
    paste(page, "  ")


def desk(page):
    page.goto("/?sample=planner")


def chosen(page):
    desk(page)
    page.click("#note-2 summary")
    page.click("#next")
    page.click(".menu summary")


def changed(page):
    desk(page)
    page.click("#note-1 .chip")
    page.wait_for_selector("ins.taken")
    page.click("#note-2 >> text=Ignore once")
    page.wait_for_selector("text=Ignored once")


def edited(page):
    desk(page)
    page.click("#show-edit")
    page.wait_for_selector("textarea")


def clean(page):
    paste(page, "Come and bake bread with us.")


def post(page):
    page.goto("/?sample=workshop")


def hard(page):
    paste(page, HARD)


def untitled(page):
    paste(page, UNTITLED)
    page.wait_for_selector(".tones")


def rules(page):
    page.goto("/rules")


def none_found(page):
    page.goto("/rules?q=nothing-like-it")


def rule(page):
    page.goto("/rules/age.young")
    page.click("text=The words it looks for")


def scoring(page):
    page.goto("/scoring")


def missing(page):
    page.goto("/nope")


def models(page):
    page.goto("/models")


STATES = [
    start,
    refused,
    desk,
    chosen,
    changed,
    edited,
    clean,
    post,
    hard,
    untitled,
    rules,
    none_found,
    rule,
    scoring,
    models,
    missing,
]


def read_by_models(page):
    paste(page, WELCOMING)


def compared(page):
    read_by_models(page)
    page.click("text=Put it beside")
    page.fill("#values", "We learn. Rules matter. Be heard. " * 9)
    page.click("#compare")
    page.wait_for_selector("text=You say you value")
    page.click("text=The sentences, as a table")


def folded(page):
    read_by_models(page)
    page.click("#fold")
    page.click(".part summary >> nth=1")


def told(page):
    read_by_models(page)
    page.click("#note-1 .chip")
    page.wait_for_selector(".workbar__said")


def learnt_rule(page):
    page.goto("/rules/age.sense")


READING_STATES = [start, read_by_models, compared, folded, told, learnt_rule, models]


def facts(page):
    """Costs, laws, what is good and, opened, what is further remarked and who says so."""
    paste(page, TELLING)
    for fold in ("#further", "#why-pay-vague", "#why-arrangements-flexible", "#why-arrangements-unsaid"):
        page.click(f"{fold} > summary")


def led(page):
    """Words of the text that a remark led to."""
    paste(page, TELLING)
    page.click(".facts__where >> nth=0")


def unchanged(page):
    paste(page, TELLING)
    page.click("#show-changes")
    page.wait_for_selector("text=Nothing is changed yet")


def before_and_after(page):
    paste(page, TELLING)
    page.click("#take-all")
    page.wait_for_selector("ins.taken")
    page.click("#show-changes")
    page.wait_for_selector(".change__back")


def to_be_saved(page):
    paste(page, TELLING)
    page.click("#save-file > summary")
    page.click("#save-posting > summary")


def not_saved(page):
    to_be_saved(page)
    page.click("text=Save as job posting")
    page.wait_for_selector("#problem .banner")


def refused_file(page):
    page.set_input_files("#file", {"name": "a.docx", "mimeType": "application/msword", "buffer": b"PK\x03\x04 broken"})
    page.click("text=Check the text")
    page.wait_for_selector("#problem")


def refused_address(page):
    page.fill("#address", "http://localhost/")
    page.click("text=Check the text")
    page.wait_for_selector("#problem")


TELLING_STATES = [
    start,
    facts,
    led,
    unchanged,
    before_and_after,
    to_be_saved,
    not_saved,
    refused_file,
    refused_address,
]


@pytest.mark.parametrize("state", TELLING_STATES, ids=lambda state: state.__name__)
def test_no_violation_where_whole_adverts_are_read(telling, axe, state):
    """The same for what an advert tells people, what changed, and files."""
    page = telling()
    state(page)
    look(page, axe)


@pytest.mark.parametrize("state", READING_STATES, ids=lambda state: state.__name__)
def test_no_violation_where_models_read(reading, axe, state):
    """The same for what only models bring to a page."""
    page = reading()
    state(page)
    look(page, axe)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_violation_and_no_overflow(window, axe, state):
    page = window()
    state(page)
    look(page, axe)


def look(page, axe):
    """Three widths, both themes."""
    page.evaluate(axe)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            found.append(f"{width}: wider than the window by {over}")
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            # A theme changes colours and nothing else, so at night only the rules about colours are asked again.
            found += [f"{width} {theme}: {one}" for one in page.evaluate(RUN, TAGS if theme == "light" else COLOURS)]

    assert found == []
