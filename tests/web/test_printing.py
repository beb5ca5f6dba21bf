"""The report to print: what was found and why, before and after, as a page and as a PDF."""

import json
import time
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.web.page import ADVERT, Page


def printed(client, **form):
    """The answer to asking for a report."""
    return client.post("/report", data={"text": ADVERT, **form})


def test_the_report_tells_score_findings_and_text(client):
    """Everything stands on one page: words, reasons, sources."""
    words = " ".join(Page(printed(client).text).words.split())

    assert "Score, out of 100" in words
    assert "“young”" in words or "young" in words
    assert "Source (" in words
    assert "We want a young planner" in words


def test_a_changed_text_is_shown_before_and_after(client):
    """Both scores stand there, and what went and what came is marked."""
    taken = Page(client.post("/", data={"text": ADVERT, "take_all": "1"}).text)
    html = printed(client, **taken.form).text

    assert "As rewritten" in html
    assert "<del>" in html
    assert "<ins>" in html
    before, after = (int(html.split("<tfoot>")[1].split("<b>")[at].split("<")[0]) for at in (1, 2))
    assert before < after


def test_the_report_is_a_pdf_with_its_words(client):
    """It can be read, has a title and a language."""
    answer = printed(client, **{"as": "pdf"})
    pdf = PdfReader(BytesIO(answer.data))
    words = " ".join(page.extract_text() for page in pdf.pages)

    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="report-planner-leeds.pdf"'
    assert pdf.metadata.title == "Planner, Leeds"
    assert pdf.trailer["/Root"]["/Lang"] == "en"
    assert "digital native" in words


def test_nothing_is_reported_on_nothing(client):
    """An empty form is refused as everywhere."""
    assert client.post("/report", data={"text": " "}).status_code == 422


def test_a_text_is_never_markup(client):
    """Signs that mean something to the typesetter or to a browser stay what they are."""
    hostile = "#set page(width: 1pt) <script>alert(1)</script> $x^2$ \\ *young* _planner_ @here"
    html = printed(client, text=hostile).text
    pdf = PdfReader(BytesIO(printed(client, text=hostile, **{"as": "pdf"}).data))

    assert "<script>alert(1)" not in html
    assert "#set page(width: 1pt)" in " ".join(pdf.pages[0].extract_text().split())


@pytest.mark.parametrize("path", ["/report", "/"])
def test_a_history_cannot_claim_a_text_longer_than_we_read(client, path):
    """The text before a change is read too, and nobody else waits for a million words."""
    words = "We want a young planner. " * 40_000
    history = json.dumps([["typed", [[0, words, "We plan."]], "", []]])
    begun = time.monotonic()

    answer = client.post(path, data={"text": "We plan.", "history": history, "show": "changes"})

    assert answer.status_code == 200
    assert time.monotonic() - begun < 2
    assert answer.text.count("young planner") == 0


def test_a_history_within_the_limit_is_told(client):
    """What stood there before is shown beside what stands there now."""
    history = json.dumps([["typed", [[0, "We want a young planner.", "We plan."]], "", []]])

    assert "young planner" in printed(client, text="We plan.", history=history).text


@pytest.mark.parametrize(
    "text",
    [
        "a" + "\u0301" * 4_000,
        "\u202e\u2066\u05d0\u0627a" * 800,
        "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 500,
        "We plan. " * 50 + "\x01\x02\ufffe\U000e0041\ue000\u200b",
        "a\n" * 2_000,
        "a" * 4_900,
        '#panic("x") #read("/etc/passwd") #import "@preview/x:0.1.0"',
    ],
    ids=["marks", "directions", "emoji", "odd signs", "lines", "one word", "program"],
)
def test_every_text_that_is_read_can_be_printed(client, text):
    """Within the time of a page, whatever the signs are."""
    begun = time.monotonic()
    answer = printed(client, text=text, **{"as": "pdf"})

    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF-")
    assert time.monotonic() - begun < 10
