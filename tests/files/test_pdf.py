"""reach.files.pdf: pages read as their author wrote them, and what cannot be read is said in one sentence."""

import subprocess
import time

import pytest

from reach.errors import FileError
from reach.files import open_file, pdf
from reach.files.pdf import join_pages, read_pdf
from tests.files.documents import blank_pdf, busy_pdf, locked_pdf
from tests.files.documents import pdf as made

LONG = "We want a baker who likes the quiet of the night and the smell of bread, and who works well with others. " * 3


def refused(data, seconds=15):
    """Give the code of the error that reading ends with."""
    with pytest.raises(FileError) as caught:
        read_pdf(data, seconds)
    return caught.value.code


def test_a_pdf_reads_as_paragraphs_and_items():
    """Lines that only the page had parted are one again."""
    found = open_file(made(f"= Night baker\n{LONG}\n\nYou will:\n- knead dough\n- fire the oven\n", "Night baker"))

    assert found.kind == "pdf"
    assert found.title == "Night baker"
    assert found.text.split("\n") == ["Night baker", LONG.strip(), "You will:", "- knead dough", "- fire the oven"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["We are an inclu-", "sive team."], "We are an inclusive team."),
        (["This is full-", "time work."], "This is full-time work."),
        (["A long-term post.", "We think long-", "term."], "A long-term post.\nWe think long-term."),
        (["We use DevOps-", "tools."], "We use DevOps-tools."),
        (["We bake bread;", "pies are next."], "We bake bread;\npies are next."),
        (["Come by.", "location: Leeds"], "Come by.\nlocation: Leeds"),
        (["Ask Anna-", "Maria."], "Ask Anna-Maria."),
        (["\u2022 knead", "\u2022 bake"], "- knead\n- bake"),
        (["\uf0b7", "knead", "\uf0b7", "bake"], "- knead\n- bake"),
        (["Pay and", "place"], "Pay and place"),
        (["Pay", "Place", "Hours"], "Pay\nPlace\nHours"),
        (["Pay", "", "Place"], "Pay\n\nPlace"),
        (["1. Knead", "2. Bake"], "1. Knead\n2. Bake"),
        (["We bake.", "Page 1 of 2"], "We bake."),
    ],
)
def test_lines_are_joined_where_sense_goes_on(lines, text):
    """Hyphens, bullets, small letters, page numbers."""
    assert join_pages(["\n".join(lines)]) == text


def test_a_sentence_goes_on_over_the_page():
    """The page's number does not stand in its middle."""
    assert join_pages(["We bake bread and\n1", "pies at night.\n2"]) == "We bake bread and pies at night."


def test_a_locked_pdf_asks_for_one_without_a_password():
    """It is not guessed."""
    assert refused(locked_pdf("secret")) == "encrypted"


def test_a_pdf_that_anybody_may_open_is_read():
    """Many are locked against changes alone."""
    assert read_pdf(locked_pdf("", "owner")).text == "We bake at night."


def test_a_pdf_of_pictures_says_what_to_do():
    """Nothing was read, and that must not look like nothing was found."""
    with pytest.raises(FileError, match="pictures of text only") as caught:
        read_pdf(blank_pdf())

    assert caught.value.code == "no_words"


def test_a_pdf_of_many_pages_is_too_large():
    """No advert has sixty pages."""
    assert refused(blank_pdf(61)) == "too_large"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 5_000, made("We bake.")[:400]])
def test_a_damaged_pdf_is_broken(data):
    """Whatever fails inside pypdf, the person reads one sentence."""
    assert refused(data) in {"broken", "no_words"}


def test_a_pdf_that_keeps_the_processor_busy_is_ended():
    """The process is ended by the system, and the server goes on."""
    data = busy_pdf()
    begun = time.monotonic()

    assert refused(data, seconds=1) == "too_slow"
    assert time.monotonic() - begun < 4


def test_a_process_that_hangs_is_not_waited_for(monkeypatch):
    """Waiting costs no processor, so the clock decides too."""

    def hang(command, *, timeout, **options):
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(pdf.subprocess, "run", hang)

    assert refused(b"%PDF-") == "too_slow"


@pytest.mark.parametrize("title", ["Microsoft Word - advert.docx", "Untitled", "Document1", "advert_final.indd"])
def test_a_title_that_a_program_gave_is_none(title):
    """Nobody calls an advert so."""
    assert read_pdf(made("We bake.", title)).title == ""
