"""reach.files: files made to wear the machine out are refused or read in about the time that others take."""

import io
import json
import os
import resource
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reach.errors import FileError
from reach.files import Opened, Posting, open_file, pdf_pages, save_as
from reach.files.pdf import join_pages
from tests.files.documents import MAIN, part, parts, pdf, with_part, word, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BASE = word("We bake bread at night.")
POSTING = {
    "@type": "JobPosting",
    "title": "Night baker",
    "description": "We bake.",
    "datePosted": "2026-02-01",
    "hiringOrganization": "Crumb",
    "jobLocation": "Leeds",
}


def opened_or_refused(data, name):
    """Give the text or the code of the refusal, and the seconds that took."""
    begun = time.monotonic()
    try:
        said = open_file(data, name).text
    except FileError as error:
        said = error.code
    return said, time.monotonic() - begun


def document(body):
    """Give a Word document with this XML as its body."""
    return with_part(BASE, MAIN, f"<w:document {W}><w:body>{body}</w:body></w:document>".encode())


def with_headers(names, content):
    """Give a Word document with these parts as headers."""
    held = parts(BASE)
    types, links = held["[Content_Types].xml"].decode(), held["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    for name in names:
        held[f"word/{name}"] = content.encode()
        override = f'<Override PartName="/word/{name}" ContentType="{WML}.header+xml"/></Types>'
        types = types.replace("</Types>", override)
        link = f'<Relationship Id="id-{name}" Type="{kind}" Target="{name}"/></Relationships>'
        links = links.replace("</Relationships>", link)
    held["[Content_Types].xml"], held["word/_rels/document.xml.rels"] = types.encode(), links.encode()
    held["word/media/picture.png"] = os.urandom(100_000)  # so that the whole packs to no suspicious ratio
    return zipped(held)


def nested(depth):
    """Give lists inside each other."""
    return json.loads("[" * depth + "]" * depth)


def test_styles_that_build_on_thousands_of_others_are_followed_as_far_as_word_does():
    """Each paragraph would walk the whole row of them."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{index}"><w:basedOn w:val="s{index + 1}"/></w:style>'
        for index in range(20_000)
    )
    body = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>We bake</w:t></w:r></w:p>' * 500
    data = with_part(document(body), "word/styles.xml", f"<w:styles {W}>{styles}</w:styles>".encode())

    said, seconds = opened_or_refused(data, "advert.docx")
    assert said.count("We bake") == 500
    assert seconds < 5


def test_a_style_ten_others_down_still_makes_a_heading():
    """As many as Word allows are followed."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{index}"><w:basedOn w:val="s{index + 1}"/></w:style>'
        for index in range(10)
    )
    last = '<w:style w:type="paragraph" w:styleId="s10"><w:name w:val="Title"/></w:style>'
    body = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>Night baker</w:t></w:r></w:p>'
    data = with_part(document(body), "word/styles.xml", f"<w:styles {W}>{styles}{last}</w:styles>".encode())

    assert open_file(data, "advert.docx").lines[0].level == 1


def test_the_elements_of_all_parts_are_counted_together():
    """Ten parts just under the limit of one would take ten times the memory."""
    data = with_headers([f"h{index}.xml" for index in range(10)], f"<w:hdr {W}>{'<w:p/>' * 20_000}</w:hdr>")

    assert opened_or_refused(data, "advert.docx")[0] == "too_large"


def test_headers_of_ordinary_number_are_read():
    """Three headers with words are a document of three kinds of pages."""
    content = f"<w:hdr {W}><w:p><w:r><w:t>Crumb and Sons</w:t></w:r></w:p></w:hdr>"

    assert open_file(with_headers(["h1.xml", "h2.xml", "h3.xml"], content)).text.count("Crumb and Sons") == 3


@pytest.mark.parametrize("name", ["h1.bin", "h1.xml.txt", "h1"])
def test_xml_under_another_name_is_not_parsed(name):
    """What is looked at before is chosen by name, and what is parsed by its declared type."""
    content = f'<!DOCTYPE x [<!ENTITY a "ha">]><w:hdr {W}><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:hdr>'

    assert opened_or_refused(with_headers([name], content), "advert.docx")[0] == "broken"


def test_xml_that_an_ending_declares_is_not_parsed_under_another_name():
    """A type may be declared for all names with an ending, too."""
    data = with_headers(["h1.xml"], f"<w:hdr {W}/>")
    types = part(data, "[Content_Types].xml").decode()
    data = with_part(
        data,
        "[Content_Types].xml",
        types.replace("</Types>", f'<Default Extension="dat" ContentType="{WML}.header+xml"/></Types>').encode(),
    )

    assert opened_or_refused(data, "advert.docx")[0] == "broken"


def test_a_drawing_in_xml_is_no_part_that_is_parsed():
    """Word keeps drawings as SVG, which programs write with a document type."""
    types = part(BASE, "[Content_Types].xml").decode()
    types = types.replace("</Types>", '<Default Extension="svg" ContentType="image/svg+xml"/></Types>')
    data = with_part(BASE, "[Content_Types].xml", types.encode())
    data = with_part(data, "word/media/image1.svg", b'<!DOCTYPE svg PUBLIC "x" "y"><svg/>')

    assert open_file(data).text == "We bake bread at night."


@pytest.mark.parametrize(
    "body",
    [
        "<w:p {}/>".format(" ".join(f'a{index}="1"' for index in range(400_000))),
        "".join(f'<w:p xmlns:n{index}="u{index}"/>' for index in range(140_000)) + '<w:p a="1" b="2"/>' * 4_000,
        "<w:p>" + "<w:r><w:t>a</w:t><w:br/></w:r>" * 35_000 + "</w:p>",
        "<w:tbl><w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 25_000 + "</w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc>" * 60 + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 25_000 + "</w:tc></w:tr></w:tbl>" * 60,
    ],
    ids=["attributes", "namespaces", "line breaks", "a row of cells", "tables in tables"],
)
def test_a_document_of_one_thing_over_and_over_takes_no_longer_than_a_large_one(body):
    """Refused, or read in a few seconds."""
    assert opened_or_refused(document(body), "advert.docx")[1] < 6


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_an_archive_packed_as_no_office_file_is_is_broken(method):
    """These may ask for memory as they like, and fail in ways of their own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts(BASE).items():
            archive.writestr(name, content)

    assert opened_or_refused(out.getvalue(), "advert.docx")[0] == "broken"


def test_an_unknown_way_of_packing_is_damage_and_no_password():
    """Nobody looks for a password that is not there."""
    data = bytearray(BASE)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 10] = 97
        at = data.find(b"PK\x01\x02", at + 4)

    assert opened_or_refused(bytes(data), "advert.docx")[0] == "broken"


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_document_with_damaged_bytes_is_read_or_refused(data):
    """Whatever a disk or a mail did to it, nothing but a sentence comes of it."""
    changed = bytearray(BASE)
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(4, len(changed) - 1))] = data.draw(st.integers(0, 255))

    with suppress(FileError):
        open_file(bytes(changed), "advert.docx")


@given(st.binary(max_size=300), st.sampled_from(["", "a.txt", "a.html", "a.json", "a.docx", "a.pages", "a.md"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(data, name):
    """Whatever is chosen, nothing but a sentence comes of it."""
    with suppress(FileError):
        open_file(data, name)


@given(st.text(st.sampled_from("<>/!-=\"' apretbldivscx\n&;#1"), max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_markup_is_read_or_refused(markup):
    """And saved again, where it has words."""
    with suppress(FileError):
        opened = open_file(f"<html>{markup}".encode(), "a.html")
        save_as(opened, "html", text=opened.text + "\n\nWe bake.")


@pytest.mark.parametrize(
    "page",
    [
        "<pre>" + "\n" * 4_000_000,
        "<pre>" + "we bake\n" * 500_000,
        "<pre>" + "<b>a</b>\n" * 29_000,
        "<pre>" * 200 + "<b>a</b>\n" * 20_000,
        "<p " + " ".join(f"a{index}=1" for index in range(300_000)) + ">We bake",
        "<p " + " ".join(f'a{index}=">"' for index in range(100_000)) + ">We bake",
        '<!-- <a b=" --><p ' + " ".join(f"a{index}" for index in range(100_000)) + '>We bake">',
        '<p a=="><p ' + " ".join(f"a{index}" for index in range(100_000)) + '">We bake',
    ],
    ids=["breaks", "lines", "tails", "nested", "attributes", "quoted ends", "behind a comment", "behind a sign"],
)
def test_a_page_of_one_thing_over_and_over_takes_no_longer_than_a_large_one(page):
    """Refused, or read in about a second."""
    assert opened_or_refused(page.encode(), "advert.html")[1] < 4


def test_preformatted_lines_are_lines_in_their_order():
    """Inside other elements, between them, and in blocks inside each other."""
    page = "<pre>one\ntwo <b>three\nfour</b> five\nsix<i>7</i>\neight\n<pre>nine\nten</pre>eleven\ntwelve</pre>"

    lines = [line for line in open_file(page.encode(), "a.html").text.split("\n") if line]

    assert lines == ["one", "two three", "four five", "six7", "eight", "nine", "ten", "eleven", "twelve"]


@pytest.mark.parametrize("where", ["title", "hiringOrganization", "jobLocation", "baseSalary", "somethingElse"])
@pytest.mark.parametrize("depth", [60, 300, 900])
def test_a_posting_that_nests_beyond_reason_is_refused(where, depth):
    """Neither reading it nor writing it may go as deep as it likes."""
    text = json.dumps({**POSTING, where: nested(depth)})

    assert opened_or_refused(text.encode(), "advert.json")[0] == "broken"


def test_a_page_with_such_a_posting_is_read_by_its_words():
    """What a search engine would not read does not stand in the way."""
    script = json.dumps({**POSTING, "title": nested(900)})
    page = f'<html><script type="application/ld+json">{script}</script><p>We bake bread.</p></html>'

    assert open_file(page.encode()).text == "We bake bread."


@pytest.mark.parametrize("said", ["</script><script>alert(1)</script>", "<!-- <script>", "</SCRIPT >"])
def test_a_posting_cannot_end_the_script_that_it_is_put_into(said):
    """Whatever an advert says, its words stay words on the page of a board."""
    posting = Posting(title=f"Baker {said}", company=said, place="Leeds", posted=date(2026, 2, 1))

    written = save_as(Opened(f"Baker\n\nWe bake. {said}", "txt"), "posting", posting=posting).decode()

    assert "</" not in written
    assert "<!--" not in written
    assert json.loads(written)["title"] == f"Baker {said}"
    assert json.loads(written)["hiringOrganization"]["name"] == said


@pytest.mark.parametrize(
    "pages",
    [
        ["a" * 200_000 + "\nb"],
        ["We bake bread at night and like the quiet of it so much that\n" * 20_000],
        ["ab-\n" * 100_000],
        ["\n" * 300_000 + "We bake"],
        ["page " * 100_000],
        ["\u2022" * 300_000],
        ["1" * 300_000],
    ],
    ids=["a long word", "one paragraph", "cut words", "empty lines", "page", "bullets", "figures"],
)
def test_pages_of_one_thing_over_and_over_are_joined_in_no_time(pages):
    """What a PDF says may be chosen to be slow to join, in the server's own process."""
    begun = time.monotonic()

    join_pages(pages)

    assert time.monotonic() - begun < 3


def test_a_pdf_that_says_more_than_any_advert_is_too_large(monkeypatch):
    """What is read of it is bounded, so that its answer is."""
    data = pdf("We bake bread at night.")
    assert "We bake" in pdf_pages.pages_of(data)["pages"][0]

    monkeypatch.setattr(pdf_pages, "MOST_CHARACTERS", 10)

    assert pdf_pages.pages_of(data) == {"refused": "too_large"}


def read_apart(limits):
    """Run the reader of PDFs under limits that were set before."""
    program = repr(pdf_pages.__file__)
    code = f"import resource, runpy, sys; {limits}; sys.argv = [{program}, '5']; "
    code += f"runpy.run_path({program}, run_name='__main__')"
    command = [sys.executable, "-c", code]
    return subprocess.run(command, input=pdf("We bake bread."), capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize(
    "limits",
    [
        "resource.setrlimit(resource.RLIMIT_CPU, (3, 3))",
        "resource.setrlimit(resource.RLIMIT_AS, (800_000_000, 800_000_000))",
        "resource.setrlimit = lambda *_: (_ for _ in ()).throw(ValueError('not allowed to raise maximum limit'))",
        "sys.modules['resource'] = None",
    ],
    ids=["less time", "less memory", "no limits", "no resource module"],
)
def test_a_pdf_is_read_whatever_limits_the_system_has(limits):
    """A tighter one stands, and where none can be set the waiting is limited alone."""
    done = read_apart(limits)

    assert "We bake bread." in json.loads(done.stdout)["pages"][0], done.stderr


def test_a_process_that_is_ended_leaves_nothing_on_the_disk():
    """Its memory holds the file; no core of it is written, and no limit that stands is widened."""
    program = """
import resource, sys
sys.path.insert(0, sys.argv[1])
import pdf_pages
pdf_pages._limit(resource.RLIMIT_NOFILE, 10**9)
names = ("RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_NOFILE")
pdf_pages.pages_of = lambda _: [resource.getrlimit(getattr(resource, name)) for name in names]
pdf_pages.main(5)
"""
    command = [sys.executable, "-c", program, str(Path(pdf_pages.__file__).parent)]
    done = subprocess.run(command, input=b"", capture_output=True, check=True)

    core, time_of_processor, files = json.loads(done.stdout)
    assert core == [0, 0]
    assert time_of_processor == [5, 5]
    assert files[1] <= resource.getrlimit(resource.RLIMIT_NOFILE)[1]


@pytest.mark.parametrize(
    "name", ["a.docx", "A.DOCX", "a.doc", "a.pdf", "a.rtf", "a.odt", "a.pages", "a.dotx", "C:\\Jobs\\a.docx"]
)
@pytest.mark.parametrize("data", [b"garbage", b"\0\1\2garbage", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_not_what_its_name_says_is_broken(name, data):
    """Whoever chose a damaged document is told so, and not shown its bytes as a text."""
    with pytest.raises(FileError, match="copy the words") as caught:
        open_file(data, name)

    assert caught.value.code == "broken"


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (b"<html><body><p>We bake.</p></body></html>", "advert.doc", "application/msword"),
        (b"<p>We bake.</p>", "advert.pdf", "text/html; charset=utf-8"),
    ],
)
def test_a_page_under_the_name_of_a_document_is_a_page(data, name, media_type):
    """Old programs save pages as .doc, and servers show a PDF inside a page."""
    assert open_file(data, name, media_type).text == "We bake."


def test_an_empty_document_is_empty_whatever_its_name():
    """Nothing is damaged where nothing is."""
    assert opened_or_refused(b"", "advert.docx")[0] == "empty"


@pytest.mark.parametrize("kind", ["document.macroEnabled.main", "template.main"])
def test_a_template_is_told_to_be_saved_as_a_document(kind):
    """It is not damaged, and opening it in a word processor as it is would not help."""
    types = part(BASE, "[Content_Types].xml").decode().replace(f"{WML}.document.main", f"{WML}.{kind}")
    data = with_part(BASE, "[Content_Types].xml", types.encode())

    with pytest.raises(FileError, match=r"Save it as \.docx") as caught:
        open_file(data, "advert.dotx")

    assert caught.value.code == "unknown_format"


def test_a_document_whose_text_has_another_number_is_read():
    """Some services write word/document2.xml."""
    held = parts(BASE)
    held["word/document2.xml"] = held.pop(MAIN)
    held["word/_rels/document2.xml.rels"] = held.pop("word/_rels/document.xml.rels")
    for name in ("[Content_Types].xml", "_rels/.rels"):
        held[name] = held[name].replace(b"word/document.xml", b"word/document2.xml")

    opened = open_file(zipped(held), "advert.docx")

    assert opened.text == "We bake bread at night."
    assert open_file(save_as(opened, "docx", text="We bake rolls at night.")).text == "We bake rolls at night."
