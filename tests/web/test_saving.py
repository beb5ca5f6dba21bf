"""The text as a file: made anew in every format, or written into the file that it came from."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as Word

from tests.web.page import Page
from tests.web.test_opening import word

TEXT = "Planner, Leeds\n\nWe want a resourceful planner.\n\n- Own car\n"
FACTS = {"company": "Brightwater", "town": "Leeds", "country": "GB", "posted": "2026-11-23"}


def save(client, form, text=TEXT, **more):
    """What comes of pressing a button to save."""
    return client.post("/download", data={"text": text, "history": "", "as": form, **more})


@pytest.mark.parametrize(("form", "ending"), [("txt", "txt"), ("md", "md"), ("html", "html"), ("docx", "docx")])
def test_a_text_is_saved_in_every_format(client, form, ending):
    """The file is named after the advert, and its words are there."""
    answer = save(client, form)

    assert answer.headers["Content-Disposition"] == f'attachment; filename="planner-leeds.{ending}"'
    words = ZipFile(BytesIO(answer.data)).read("word/document.xml") if form == "docx" else answer.data
    assert b"We want a resourceful planner." in words


def test_changes_go_into_the_file_the_text_came_from(client):
    """The changed word stands where the old one stood, in the style it had."""
    document, mine = Word(), BytesIO()
    document.add_paragraph("Planner, Leeds", style="Title")
    run = document.add_paragraph("We want a ").add_run("young planner.")
    run.bold = True
    document.save(mine)
    text = "Planner, Leeds\n\nWe want a resourceful planner.\n"
    answer = save(client, "file", text, original=(BytesIO(mine.getvalue()), "mine.docx"))
    back = Word(BytesIO(answer.data))

    assert back.paragraphs[0].style.name == "Title"
    assert back.paragraphs[1].text == "We want a resourceful planner."
    assert back.paragraphs[1].runs[1].bold


def test_a_file_of_another_format_is_no_place_for_the_changes(client):
    """It says so, and the text stays on the desk."""
    answer = save(client, "file", original=(BytesIO(b"Words."), "mine.txt"))

    assert answer.status_code == 422
    assert "Changes can be written into a Word file" in answer.text
    assert Page(answer.text).fields["text"] == TEXT


def test_without_its_file_there_is_nothing_to_save_into(client):
    """The button that saves into a file asks for the file."""
    answer = save(client, "file")

    assert answer.status_code == 422
    assert "No file was chosen." in answer.text


def test_what_was_written_of_a_posting_is_still_there_when_something_is_missing(client):
    """Without script, too, nobody types the town twice."""
    page = Page(save(client, "posting", **(FACTS | {"company": ""})).text)

    assert page.fields["town"] == "Leeds"
    assert page.fields["posted"] == "2026-11-23"


def test_a_posting_has_what_boards_ask_for(client):
    """Title and words come from the text, the rest from the form."""
    posting = json.loads(save(client, "posting", **FACTS).data)

    assert (posting["@type"], posting["title"], posting["datePosted"]) == ("JobPosting", "Planner, Leeds", "2026-11-23")
    assert posting["hiringOrganization"]["name"] == "Brightwater"
    assert "resourceful planner" in posting["description"]


@pytest.mark.parametrize(
    ("facts", "says"), [({"company": ""}, "company"), ({"closes": "soon"}, "no day that we can read")]
)
def test_a_posting_that_lacks_something_is_not_made(client, facts, says):
    """What is missing is named, and nothing is lost."""
    answer = save(client, "posting", **(FACTS | facts))

    assert answer.status_code == 422
    assert says in answer.text
    assert Page(answer.text).fields["text"] == TEXT


def test_a_word_file_comes_back_as_it_was_read(client):
    """Opened and saved into itself without a change, its words are the same."""
    data = word("Planner", "We want a planner.")
    page = Page(client.post("/", data={"text": "", "file": (BytesIO(data), "a.docx")}).text)
    answer = save(client, "file", page.fields["text"], original=(BytesIO(data), "a.docx"))

    assert [one.text for one in Word(BytesIO(answer.data)).paragraphs] == ["Planner", "We want a planner."]


@pytest.mark.parametrize("form", ["html", "docx", "md", "txt", "posting", "exe", "../x", ""])
def test_what_is_saved_is_never_shown_by_the_browser(client, form):
    """A page that somebody wrote would run as ours, were it not taken away as a file."""
    hostile = "Planner <script>alert(1)</script>\n\nWe plan </script><img src=x onerror=alert(2)> days."
    facts = {"company": "</script><script>alert(3)</script>", "town": "<!-- Leeds", "posted": "2026-02-01"}
    answer = client.post("/download", data={"text": hostile, "as": form, **facts})

    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="planner-script-alert-1-script')
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    if form in ("html", "posting"):
        assert "</script>" not in answer.text
        assert "<img" not in answer.text
        assert "<!--" not in answer.text


@pytest.mark.parametrize(
    "title", ["Pläner & Söhne", "計画", "\u202eplanner", "a" * 300, '"; filename="x.exe', "../../.."]
)
def test_the_name_of_a_saved_file_is_plain(client, title):
    """Any title gives a name that every system takes."""
    answer = client.post("/download", data={"text": f"{title}\n\nWe plan days.", "as": "txt"})

    name = answer.headers["Content-Disposition"].removeprefix('attachment; filename="').removesuffix('.txt"')
    assert 0 < len(name) <= 60
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize("path", ["/download", "/report", "/api/v1/fix", "/api/v1/check"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH"])
def test_what_takes_a_text_is_only_posted_to(client, method, path):
    """A text never stands in an address, where logs and histories keep it."""
    answer = client.open(f"{path}?text=Planner", method=method)

    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]
