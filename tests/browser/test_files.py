"""Files in and out, as people carry them: opened, dropped, refused, and written back with what changed."""

import json
from base64 import b64encode
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as Word

from tests.browser.test_journeys import paste, score, text_of
from tests.web.telling import ADVERT

pytestmark = pytest.mark.browser

DROP = """([selector, base64, name]) => {
    const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name));
    for (const kind of ["dragover", "drop"]) {
        const event = new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true});
        document.querySelector(selector).dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error(kind + " was left to the browser");
    }
}"""


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The advert as a Word file with a title, a list, and a word in bold."""
    document = Word()
    first, *lines = ADVERT.splitlines()
    document.add_paragraph(first, style="Title")
    for line in filter(None, lines):
        if line.startswith("- "):
            document.add_paragraph(line[2:], style="List Bullet")
        else:
            before, _, after = line.partition("young")
            paragraph = document.add_paragraph(before)
            if after:
                paragraph.add_run("young").bold = True
                paragraph.add_run(after)
    path = tmp_path_factory.mktemp("files") / "advert.docx"
    document.save(path)
    return path


def drop(page, selector, data, name):
    """Let a file go over an element."""
    page.evaluate(DROP, [selector, b64encode(data).decode(), name])


@pytest.mark.parametrize("script", [True, False])
def test_a_word_file_goes_through_the_desk_and_back_into_itself(telling, script, file):
    """Opened, mended, one change put back, saved into the same file, and that opened again."""
    page = telling(script=script)
    page.set_input_files("#file", file)
    page.click("text=Check the text")
    page.wait_for_selector("#score")
    page.click("#take-all")
    page.wait_for_selector("ins.taken")
    page.click("#show-changes")
    page.click("text=Put back “Native English speaker”")
    page.wait_for_selector("text=One change")

    page.click("#save-file > summary")
    page.set_input_files("#original", file)
    with page.expect_download() as caught:
        page.click("#save-into")
    saved = caught.value.path().read_bytes()

    paragraphs = Word(BytesIO(saved)).paragraphs
    assert caught.value.suggested_filename == "budget-planner.docx"
    assert paragraphs[0].style.name == "Title"
    assert "Native English speaker" in [one.text for one in paragraphs if one.style.name == "List Bullet"]
    changed = next(one for one in paragraphs if "planner." in one.text)
    assert changed.text == "We are six people. We look for a resourceful planner."
    assert [run.text for run in changed.runs if run.bold] == ["resourceful"]
    assert ZipFile(BytesIO(saved)).testzip() is None

    back = telling(script=script)
    back.set_input_files("#file", {"name": "again.docx", "mimeType": "", "buffer": saved})
    back.click("text=Check the text")
    assert text_of(back).replace("\r\n", "\n").strip() == text_of(page).replace("\r\n", "\n").strip()


@pytest.mark.parametrize("script", [True, False])
def test_the_file_chosen_and_the_fields_written_outlive_other_buttons(telling, script, file):
    """Without script a browser forgets the file, and nothing else."""
    page = telling(script=script)
    paste(page, ADVERT)
    page.click("#save-file > summary")
    page.click("#save-posting > summary")
    page.set_input_files("#original", file)
    page.fill("#company", "Brightwater")
    page.fill("#closes", "2027-01-31")
    page.click("#note-1 .chip")
    page.wait_for_selector("ins.taken")

    assert page.input_value("#company") == "Brightwater"
    assert page.input_value("#closes") == "2027-01-31"
    if script:
        page.click("#show-edit")
        page.wait_for_selector("textarea")
        page.locator("#text").press("Control+End")
        page.keyboard.type("We want a rockstar.")
        page.wait_for_selector("#note-3 >> text=rockstar")
        assert page.input_value("#company") == "Brightwater"
        assert page.evaluate("document.querySelector('#original').files[0].name") == "advert.docx"
        assert page.is_visible("#original")
        assert page.is_visible("#company")


@pytest.mark.parametrize("script", [True, False])
def test_a_posting_that_lacks_a_name_is_asked_for_it_and_then_saved(telling, script):
    """The way back to the field is a link, and what was written there is still written."""
    page = telling(script=script)
    paste(page, ADVERT)
    page.click("#save-posting > summary")
    page.fill("#town", "New York")
    page.fill("#country", "US")
    page.click("text=Save as job posting")
    page.wait_for_selector("#problem >> text=name")
    assert page.title().startswith("That did not work")

    page.click("text=Back to where it is saved")
    assert page.input_value("#town") == "New York"
    page.fill("#company", "Brightwater")
    with page.expect_download() as caught:
        page.click("text=Save as job posting")
    posting = json.loads(caught.value.path().read_text())
    assert (posting["@type"], posting["title"]) == ("JobPosting", "Budget planner")
    assert posting["hiringOrganization"]["name"] == "Brightwater"
    assert posting["jobLocation"]["address"]["addressLocality"] == "New York"


def test_a_word_file_dropped_on_the_sheet_is_read(telling, file):
    """As if it had been chosen."""
    page = telling()
    drop(page, "#text", file.read_bytes(), "advert.docx")
    page.wait_for_selector("#score")

    assert text_of(page).startswith("Budget planner")
    assert score(page) == 81


def test_a_word_file_dropped_while_editing_is_shown_the_way(telling, file):
    """The text at hand is not lost to it."""
    page = telling()
    paste(page, ADVERT)
    page.click("#show-edit")
    page.wait_for_selector("textarea")
    drop(page, "#text", file.read_bytes(), "advert.docx")
    page.wait_for_selector("#problem >> text=opened on the first page")

    assert text_of(page) == ADVERT


def test_a_file_dropped_beside_the_sheet_does_not_take_the_page_away(telling, file):
    """A browser would leave the page for it, and the text would be gone."""
    page = telling()
    paste(page, ADVERT)
    drop(page, "#score", file.read_bytes(), "advert.docx")

    assert score(page) == 81


@pytest.mark.parametrize("script", [True, False])
def test_a_file_that_cannot_be_read_is_refused_beside_its_field(telling, script):
    """The text that was pasted with it stays."""
    page = telling(script=script)
    page.fill("#text", "Words.")
    page.set_input_files("#file", {"name": "a.docx", "mimeType": "", "buffer": b"PK\x03\x04 broken"})
    page.click("text=Check the text")
    page.wait_for_selector("#problem")

    assert page.get_attribute("#file", "aria-invalid") == "true"
    assert page.get_attribute("#text", "aria-invalid") is None
    assert page.input_value("#text") == "Words."


def test_an_address_within_the_house_is_refused_and_stays_to_be_mended(telling):
    """Nothing is asked of it."""
    page = telling()
    page.fill("#address", "http://localhost/advert")
    page.click("text=Check the text")
    page.wait_for_selector("#problem")

    assert page.input_value("#address") == "http://localhost/advert"
    assert page.get_attribute("#address", "aria-invalid") == "true"


def test_a_posting_pasted_as_json_is_read_as_words(telling):
    """What a board's page carries can be pasted as it is."""
    page = telling()
    posting = {"@context": "https://schema.org", "@type": "JobPosting", "title": "Planner"}
    page.fill("#text", json.dumps(posting | {"description": "<p>We want a young planner.</p>"}))
    page.click("text=Check the text")
    page.wait_for_selector("#score")

    assert "We want a young planner." in text_of(page)
