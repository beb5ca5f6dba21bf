"""The report to print: what was found and why, before and after, as a page and as a PDF."""

from io import BytesIO

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
