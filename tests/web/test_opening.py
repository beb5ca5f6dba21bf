"""What can be brought to the first page: files, postings, pages; refusals name what to do."""

import json
from io import BytesIO

import pytest
from docx import Document as Word

from reach.config import Settings
from reach.connectors import webpage
from reach.connectors.webpage import Fetched
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


@pytest.fixture
def fetching(monkeypatch):
    """A browser for a server that reads addresses, and the pages it was asked for."""
    asked = []

    def fetch(address, **_):
        asked.append(address)
        return Fetched(b"<p>We want a young planner.</p>", "text/html", address)

    monkeypatch.setattr(webpage, "fetch_page", fetch)
    runtime = small_runtime(5_000, settings=Settings(max_chars=5_000, fetch="on"))
    return create_app(runtime=runtime).test_client(), asked


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://elsewhere.example"}],
)
def test_another_site_cannot_have_a_page_fetched(fetching, headers):
    """A form on any page could send a visitor's browser here, behind the house's own door."""
    client, asked = fetching
    answer = client.post("/", data={"text": "", "address": "https://jobs.example/"}, headers=headers)

    assert (answer.status_code, asked) == (403, [])


def test_a_page_is_read_by_its_address(fetching):
    """Our own page may ask, and so may a program that says nothing of where it comes from."""
    client, asked = fetching
    for headers in ({}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://localhost"}):
        page = Page(client.post("/", data={"text": "", "address": "https://jobs.example/"}, headers=headers).text)
        assert page.fields["text"] == "We want a young planner."

    assert len(asked) == 3


@pytest.mark.parametrize("name", ["advert.docx", "advert.pdf", "advert.doc", "advert.odt"])
def test_a_broken_document_is_not_shown_as_a_text(client, name):
    """Whoever chose it is told what to do, in the page and in the API."""
    page = read(client, b"garbage", name)
    wire = client.post("/api/v1/check", data={"file": (BytesIO(b"garbage"), name)})

    assert page.status_code == wire.status_code == 422
    assert "is damaged" in page.text
    assert wire.json["code"] == "broken"
    assert "garbage" not in page.text + wire.text


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd.docx",
        'a"; filename="b.html',
        "a%0d%0aX-Evil: 1.docx",
        "\u202excod.exe",
        "<script>alert(1)</script>.docx",
        "a" * 3_000 + ".docx",
        "/",
        "..",
    ],
)
def test_a_file_name_is_never_repeated(client, name):
    """Neither as markup nor in a header nor as a path."""
    data = word("Planner", "We want a young planner.")
    page = client.post("/", data={"text": "", "file": (BytesIO(data), name)})
    fixed = client.post("/api/v1/fix", data={"file": (BytesIO(data), name)})
    form = {"text": "Planner\n\nWe plan.", "as": "docx"}
    saved = client.post("/download", data={**form, "original": (BytesIO(data), name)})

    assert [one.status_code for one in (page, fixed, saved)] == [200, 200, 200]
    assert "alert(1)" not in page.text
    assert fixed.headers["Content-Disposition"] == 'attachment; filename="rewritten.docx"'
    assert saved.headers["Content-Disposition"] == 'attachment; filename="planner.docx"'
    assert "X-Evil" not in fixed.headers
    assert "X-Evil" not in saved.headers


def test_a_file_over_the_limit_says_so_and_keeps_the_text():
    """A little over what is read, and far over what is let in at all."""
    runtime = small_runtime(5_000, settings=Settings(max_chars=5_000, max_file=100_000))
    client = create_app(runtime=runtime).test_client()
    little = client.post("/", data={"text": "My words", "file": (BytesIO(b"x" * 100_001), "a.txt")})
    far = client.post("/", data={"text": "My words", "file": (BytesIO(b"x" * 450_000), "a.txt")})
    api = client.post("/api/v1/check", data={"file": (BytesIO(b"x" * 450_000), "a.txt")})

    assert (little.status_code, Page(little.text).fields["text"]) == (413, "My words")
    assert far.status_code == 413
    assert "choose a smaller file" in far.text
    assert (api.status_code, api.json["code"], api.mimetype) == (413, "body_too_large", "application/problem+json")
