"""reach.files.printing: the report on paper says what the page says, to eyes and to ears."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from reach.files import Version, print_report, printed
from reach.runtime import build

BEFORE = "Night baker\n\nWe want a young digital native.\n\n- You bake\n- You *rest* #1 [x] $5 @a"
AFTER = BEFORE.replace("a young digital native", "someone at ease with a till").replace("- You bake\n", "")
DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def analyzer():
    """The checker as it ships."""
    return build().analyzer


@pytest.fixture(scope="module")
def report(analyzer):
    """A report on a text and what became of it."""
    return printed(version(analyzer, BEFORE), DAY, after=version(analyzer, AFTER), title=" Night baker ")


def version(analyzer, text):
    """Give a text with its report."""
    return Version(text, analyzer.analyze(text))


def read(data):
    """Give the words of a PDF, and its reader."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def test_a_report_holds_scores_parts_findings_and_changes(report):
    """All that there is to discuss, and nothing to look up."""
    assert report.title == "Night baker"
    assert report.about.endswith("handed in on 23 November 2026.")
    assert int(report.before) < int(report.after)
    assert {"Age"} <= {part.name for part in report.parts}
    finding = next(one for one in report.findings if one.words == "digital native")
    assert finding.standing == "Puts people off · age"
    assert finding.why
    assert finding.source
    assert "someone at ease with" in finding.suggestion


def test_changes_are_marked_in_both_texts(report):
    """What went stands in the one, what came in the other, what stayed in both."""
    gone = {piece.text for line in report.original for piece in line if piece.kind == "removed"}
    came = {piece.text for line in report.rewritten for piece in line if piece.kind == "added"}

    assert "- You bake" in gone
    assert any("till" in words for words in came)
    assert ["".join(piece.text for piece in line) for line in report.original] == [x for x in BEFORE.split("\n") if x]
    assert ["".join(piece.text for piece in line) for line in report.rewritten] == [x for x in AFTER.split("\n") if x]


def test_a_text_that_was_not_rewritten_is_shown_once(analyzer):
    """No empty second half, and a dash where there is no second score."""
    report = printed(version(analyzer, BEFORE), DAY)

    assert report.rewritten == ()
    assert report.after == "–"
    assert report.title == "Job advert"
    assert "As rewritten" in read(print_report(report))[0]


def test_notes_about_the_whole_advert_are_printed(analyzer):
    """Strengths and what could be better, each with its reason and what to do."""
    report = printed(version(analyzer, BEFORE * 4), DAY)
    if not report.notes:
        pytest.skip("nothing is noted of so short a text")

    assert all(note.title and note.why and note.source for note in report.notes)
    assert report.notes[0].title in read(print_report(report))[0]


def test_the_pdf_says_it_all(report):
    """Titles, reasons and sources are words, not pictures of words."""
    words, _ = read(print_report(report))

    for part in (report.about, "Score, out of 100", report.findings[0].title, report.findings[0].source):
        assert " ".join(part.split()) in words


def test_the_pdf_can_be_read_aloud(report):
    """Tags, a title, a language, and the claim to the standard for it."""
    data = print_report(report)
    _, reader = read(data)
    root = reader.trailer["/Root"]

    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Night baker"
    assert b"pdfuaid" in data


def test_words_are_never_read_as_markup(report):
    """Signs that Typst knows are printed as they are."""
    signs = "*a* _b_ #panic() $x$ [y] \\ @z <w> `c` = d // e"

    words, _ = read(print_report(replace(report, title=signs, about=signs)))

    assert words.count(signs) == 2


def test_signs_without_a_letter_form_do_not_stop_the_print(report):
    """An advert with a rocket is still an advert."""
    words, _ = read(print_report(replace(report, title="Night baker \U0001f680 \u4e2d")))

    assert "Night baker" in words


def test_a_pdf_is_the_same_each_time(report):
    """No clock is in it but the day that was given."""
    assert print_report(report) == print_report(report)
