"""reach.files.page and page_writing: what a page says is read, its furniture is not, and changes stay in place."""

import contextlib
import time

import pytest

from reach.errors import FileError
from reach.files import Opened, open_file, save_as

PAGE = b"""<!DOCTYPE html>
<html lang="en"><head><title>Crumb | Jobs</title><style>p { color: red }</style></head><body>
<header class="top">Crumb <a href="/">Home</a></header><nav>Jobs Blog</nav>
<main><h1>Night  baker</h1>
<p class="lead">We want a <b>you</b>ng
  baker.<br>At night.</p>
<ul class="list"><li id="first">Knead <i>dough</i></li><li><p>Fire the oven</p></li></ul>
<table><tr><th>Pay</th><td>15 an hour</td></tr><tr><th>Place</th><td>Leeds</td></tr></table>
<p hidden>Nobody reads this</p><script>track("young")</script></main>
<footer>Imprint</footer></body></html>"""
OPENED = open_file(PAGE, "advert.html")


def text_of(html):
    """Give the text of a page."""
    return open_file(html.encode(), "advert.html").text


def saved(text, opened=OPENED):
    """Give the page with its text changed."""
    return save_as(opened, "html", text=text).decode()


def test_a_page_reads_as_it_looks():
    """Headings, breaks, items, rows; no menu, banner, imprint, script, or what is hidden."""
    assert OPENED.text == (
        "Night baker\n\nWe want a young baker.\nAt night.\n\n- Knead dough\n- Fire the oven\n\n"
        "Pay | 15 an hour\nPlace | Leeds"
    )
    assert OPENED.title == "Night baker"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one<p>two", "one\n\ntwo"),
        ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
        ("<pre>one\n  two\n\nthree</pre>", "one\ntwo\n\nthree"),
        ("<p>full&#8209;time &amp; caf&eacute;&nbsp;work</p>", "full\u2011time & caf\xe9\xa0work"),
        ("<ol><li>one<ul><li>two</li></ul></li><li><p>three</p><p>more</p></li></ol>", "- one\n- two\n- three\n\nmore"),
        ("<dl><dt>Pay</dt><dd>15 an hour</dd></dl>", "Pay\n\n15 an hour"),
        ("<p>a<!-- young -->b<?php echo 1 ?>c</p>", "abc"),
        ("<table><tr><td><p>one</p><p>two</p></td><td>three</td></tr></table>", "one\n\ntwo\n\nthree"),
        ("<div class='cookie-banner'>We use cookies</div><p>one</p>", "one"),
        ("<div role='navigation'>Menu</div><div style='display: none'>x</div><p aria-hidden='true'>y</p>one", "one"),
        ("<header><h1>Baker</h1></header><p>one</p>", "Baker\n\none"),
        ("<form><label>Name</label><input value='x'><button>Send</button></form><p>one</p>", "Name\n\none"),
        ("<?xml version='1.0' encoding='utf-8'?><html><body><p>one</p></body></html>", "one"),
        ("<main><p>short</p></main><p>the advert stands outside</p>", "short\n\nthe advert stands outside"),
    ],
)
def test_what_pages_are_made_of_is_read_as_it_is_shown(html, text):
    """The tidy, the untidy and the hidden."""
    assert text_of(html) == text


def test_the_main_part_is_read_where_it_holds_the_advert():
    """Other jobs beside it are not this one."""
    html = f"<body><div>Other jobs</div><main><p>{'We bake bread at night. ' * 12}</p></main></body>"

    assert "Other jobs" not in text_of(html)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        ("<p>Café".encode("latin-1"), "text/html; charset=ISO-8859-1"),
        (b"<meta charset=windows-1252><p>Caf\xe9", ""),
        ("<p>Café".encode(), "text/html"),
        ("<p>Café".encode("utf-8-sig"), "text/html; charset=latin-1"),
        ("<p>Café".encode("utf-16"), ""),
        (b"<p>Caf\xe9", "text/html; charset=idna"),
    ],
)
def test_a_page_is_read_in_its_own_encoding(data, media_type):
    """A mark counts first, then UTF-8, then what server or page says, then Windows."""
    assert open_file(data, "x.html", media_type).text == "Café"


@pytest.mark.parametrize("html", ["", "   ", "<!-- nothing -->", "<script>x</script>", "<body></body>"])
def test_a_page_without_words_is_empty(html):
    """The person is told, and not shown an empty box."""
    with pytest.raises(FileError) as caught:
        text_of(html)

    assert caught.value.code == "empty"


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "</p>", "<a <b ", "&amp", "<!--", "<p>x"]
)
def test_a_hostile_page_takes_no_longer_than_others(piece):
    """Neither depth nor number wears anything out."""
    begun = time.monotonic()

    with contextlib.suppress(FileError):
        text_of(piece * (1_000_000 // len(piece)) + "<p>end")
    with contextlib.suppress(FileError):
        text_of(piece * (55_000 // max(piece.count("<"), 1)) + "<p>end")

    assert time.monotonic() - begun < 6


def test_words_change_in_place():
    """The page around them is what it was: classes, links, script, menu."""
    page = saved(OPENED.text.replace("young baker", "person").replace("Leeds", "Hull"))

    before = save_as(OPENED, "html").decode()
    assert page == before.replace("<b>you</b>ng\n  baker.", "<b>person</b>.").replace("Leeds", "Hull")


def test_lines_come_and_go_as_elements():
    """An item is an item; what it leaves behind is nothing."""
    page = saved(
        OPENED.text.replace("- Knead dough\n", "- Weigh flour\n- Rest\n").replace("At night.", "At night.\n\nCome by.")
    )

    assert "dough" not in page
    assert page.count("<li") == 3
    assert '<p class="lead">Come by.</p>' in page or "<br>Come by." in page
    text = OPENED.text.replace("- Knead dough\n", "- Weigh flour\n- Rest\n").replace(
        "At night.", "At night.\n\nCome by."
    )
    assert open_file(page.encode(), "x.html").text.split() == text.split()


def test_lines_are_put_on_top_and_in_front_of_a_list():
    """Where there is nothing before them to stand after."""
    page = saved("Join us\n\nNow\n\n" + OPENED.text.replace("- Knead", "- First\n- Knead"))

    assert page.index("Join us") < page.index("Now") < page.index("<h1>")
    assert '<li>First</li><li id="first">' in page


def test_what_is_written_is_text_and_never_markup():
    """Whoever types a tag sees a tag."""
    page = saved(OPENED.text.replace("Leeds", "<script>alert(1)</script> & co"))

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in page


def test_a_page_is_saved_in_utf_8_and_says_so():
    """Whatever it came in."""
    opened = open_file(b"<html><head><meta charset=latin1></head><body><p>Caf\xe9", "x.html")

    assert '<meta charset="utf-8">' in saved("Cafés", opened)
    assert "Cafés" in saved("Cafés", opened)


def test_a_page_made_of_a_text_has_headings_and_lists():
    """A whole page, with a language and a title, and nothing that runs."""
    text = "Night baker\n\nWhat you will do:\n- Knead <b>\n- Bake\n\nWe bake\nat night."

    page = save_as(Opened(text, "txt"), "html").decode()

    assert page.startswith('<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Night baker</title>')
    assert "<h1>Night baker</h1>" in page
    assert "<ul><li>Knead &lt;b&gt;</li><li>Bake</li></ul><p>We bake at night.</p>" in page
