"""What can be brought to the first page: files, postings, pages; refusals name what to do."""

import json
from io import BytesIO

import pytest
from docx import Document as Word

from reach.config import Settings
from reach.web import create_app
from tests.web.page import Page
from tests.web.small import small_runtime

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Planner",
    "description": "<p>We want a young planner.</p>",
}


def word(*paragraphs):
    """A Word document of these paragraphs."""
    document, out = Word(), BytesIO()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(out)
    return out.getvalue()


def read(client, data, name):
    """The page after a file was chosen."""
    return client.post("/", data={"text": "", "file": (BytesIO(data), name)})


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word("Planner", "We want a young planner."), "advert.docx"),
        (b"<!doctype html><title>Planner</title><nav>Menu</nav><p>We want a young planner.</p>", "advert.html"),
        (json.dumps(POSTING).encode(), "job.jsonld"),
        (b"We want a young planner.", "advert.txt"),
    ],
)
def test_files_of_every_kind_are_read(client, data, name):
    """Whatever it came in, the words are checked."""
    page = Page(read(client, data, name).text)

    assert "We want a young planner." in page.fields["text"]
    assert "Menu" not in page.fields["text"]


def test_a_posting_pasted_as_data_is_read_as_words(client):
    """What a board's page carries can be pasted as it is."""
    page = Page(client.post("/", data={"text": json.dumps(POSTING)}).text)

    assert page.fields["text"].endswith("We want a young planner.")


def test_words_in_brackets_are_words(client):
    """Only a posting is unpacked; a text that merely looks odd stays as it was pasted."""
    page = Page(client.post("/", data={"text": "[Planner] We want a young planner."}).text)

    assert page.fields["text"] == "[Planner] We want a young planner."


def test_a_damaged_file_is_refused_and_the_pasted_text_kept(client):
    """Nothing is lost, and the person is told what to do."""
    answer = client.post("/", data={"text": "My own words", "file": (BytesIO(b"%PDF-1.4 no"), "a.pdf")})

    assert answer.status_code == 422
    assert "damaged or incomplete" in answer.text
    assert Page(answer.text).fields["text"] == "My own words"


def test_addresses_are_read_only_where_the_operator_says_so(client):
    """The field is absent, and a request that has it anyway is refused."""
    answer = client.post("/", data={"text": "", "address": "https://example.org/"})

    assert "address" not in Page(client.get("/").text).ids
    assert answer.status_code == 422
    assert "not read by their address here" in answer.text


def test_a_private_address_is_refused():
    """With reading on, the guard still lets nothing of the house be read."""
    runtime = small_runtime(5_000, settings=Settings(max_chars=5_000, fetch="on"))
    client = create_app(runtime=runtime).test_client()
    answer = client.post("/", data={"text": "", "address": "http://127.0.0.1/"})

    assert "address" in Page(client.get("/").text).ids
    assert answer.status_code == 422
