"""POST /api/v1/check and /fix with files, and /fix with a text."""

from io import BytesIO

import pytest
from docx import Document as Word

from reach.config import Settings
from reach.web import create_app, schemas
from tests.web.small import small_runtime
from tests.web.test_opening import word

LITTLE = Settings(max_chars=5_000, max_file=100_000)
NATIVE = "We want a digital native."


def send(client, path, data, name="advert.txt", **fields):
    """The answer to a form with a file."""
    return client.post(f"/api/v1/{path}", data={"file": (BytesIO(data), name), **fields})


def test_a_file_is_checked_like_its_words(client):
    """The report has the words that were read, and its offsets count them."""
    report = send(client, "check", word("Planner", NATIVE), "advert.docx").json
    finding = report["findings"][0]

    assert report["text"][finding["start"] : finding["end"]] == "digital native"
    schemas.Report.model_validate(report)


def test_fields_of_a_form_mean_what_they_mean_in_json(client):
    """Kind, id and the switches come as words."""
    report = send(client, "check", NATIVE.encode(), kind="post", id="7", explain="true", fix="true").json

    assert (report["kind"], report["id"]) == ("post", "7")
    assert {"dropped", "fixed"} <= report.keys()


@pytest.mark.parametrize(
    "case",
    [
        (b"PK\x03\x04", "a.docx", {}, 422, "broken"),
        (b"%PDF-1.4", "a.pdf", {}, 422, "broken"),
        (b"{\\rtf1 }", "a.rtf", {}, 422, "unknown_format"),
        (b" ", "a.txt", {}, 422, "empty"),
        (NATIVE.encode(), "a.txt", {"kind": "letter"}, 422, "unknown_kind"),
        (NATIVE.encode(), "a.txt", {"explain": "perhaps"}, 422, "bad_field"),
        (NATIVE.encode(), "a.txt", {"format": "doc"}, 422, "bad_field"),
        (NATIVE.encode(), "a.txt", {"secret": "1"}, 422, "bad_field"),
        (b"a " * 60_000, "a.txt", {}, 413, "too_large"),
    ],
)
@pytest.mark.parametrize("path", ["check", "fix"])
def test_what_is_wrong_with_a_file_or_its_form_is_told(path, case):
    """As a problem with a word for programs, described by the operation."""
    client = create_app(runtime=small_runtime(5_000, settings=LITTLE)).test_client()
    data, name, fields, status, code = case
    told = send(client, path, data, name, **fields)

    assert (told.status_code, told.json["code"]) == (status, code)
    described = client.get("/api/v1/openapi.json").json["paths"][f"/api/v1/{path}"]["post"]["responses"]
    assert code in described[str(status)]["content"]["application/problem+json"]["examples"]


def test_a_form_without_a_file_is_refused(client):
    """Fields alone are no text."""
    told = client.post("/api/v1/check", data={"text": NATIVE}, content_type="multipart/form-data")

    assert (told.status_code, told.json["code"]) == (422, "no_file")


def test_a_text_is_rewritten(client):
    """The edits lead from the text to the better one; both scores are told."""
    told = client.post("/api/v1/fix", json={"text": NATIVE, "id": 7}).json
    text = NATIVE
    for edit in reversed(told["edits"]):
        text = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]

    assert (text, told["id"]) == (told["text"], 7)
    assert told["before"] < told["score"]
    schemas.Rewritten.model_validate(told)


def test_a_word_file_is_rewritten_in_place(client):
    """The answer is the same document with other words, and says what it brought."""
    answer = send(client, "fix", word("Planner", NATIVE), "advert.docx")
    paragraphs = [one.text for one in Word(BytesIO(answer.data)).paragraphs]

    assert paragraphs[0] == "Planner"
    assert "digital native" not in paragraphs[1]
    assert int(answer.headers["Reach-Score-Before"]) < int(answer.headers["Reach-Score"])
    assert "docx" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("form", "media_type"), [("txt", "text/plain"), ("md", "text/markdown"), ("html", "text/html")]
)
def test_a_file_is_answered_in_the_format_asked_for(client, form, media_type):
    """A PDF or a page comes back as text where that is wanted."""
    answer = send(client, "fix", word("Planner", NATIVE), "advert.docx", format=form)

    assert answer.mimetype == media_type
    assert b"digital native" not in answer.data
