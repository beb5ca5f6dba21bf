"""reach.files.word: a Word document reads as its author meant it, and one made to do harm is not opened."""

import time

import pytest

from reach.errors import FileError
from reach.files import open_file
from tests.files.documents import MAIN, advert, parts, raw, with_part, word, zipped

RUN = "<w:r><w:t>{}</w:t></w:r>"
PROMPT = (
    f"<w:p>{RUN.format('seen')}</w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    f"<w:p>{RUN.format('Click here')}</w:p></w:sdtContent></w:sdt>"
)
FIELD = (
    "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>our site</w:t></w:r></w:p>"
)
DRAWING = (
    '<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r>'
    "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t>"
    "</w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def opened(data):
    """Open a Word document."""
    return open_file(data, "advert.docx")


def text_of(xml):
    """Give the text of a document with this XML in its body."""
    return opened(word(fill=lambda document: raw(document, xml))).text


def refused(data):
    """Give the code of the error that opening ends with."""
    with pytest.raises(FileError) as caught:
        opened(data)
    return caught.value.code


def test_an_advert_reads_as_it_looks():
    """Header, title, words over runs and links, headings, lists, a table row by row, the footer."""
    assert opened(word(fill=advert)).text == (
        "Crumb and Sons\n\nNight baker\n\nWe want a young baker who bakes bread at night.\n\nWhat you will do\n\n"
        "- Knead dough\n- Fire the oven\n\nPay | 15 an hour\nPlace | Leeds\n\nAsk Sam"
    )


def test_the_title_is_the_highest_heading():
    """Not the company in the header, nor a smaller heading."""
    assert opened(word(fill=advert)).title == "Night baker"


def test_without_a_heading_the_title_is_what_the_file_says():
    """The file's own properties come next."""

    def titled(document):
        document.core_properties.title = " Night baker "

    assert opened(word("We bake.", fill=titled)).title == "Night baker"
    assert opened(word("We bake.")).title == ""


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (f"<w:p><w:ins>{RUN.format('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "new"),
        (f"<w:p><w:moveFrom>{RUN.format('there')}</w:moveFrom><w:moveTo>{RUN.format('here')}</w:moveTo></w:p>", "here"),
        (f"<w:p><w:smartTag>{RUN.format('Leeds')}</w:smartTag></w:p>", "Leeds"),
        (f"<w:sdt><w:sdtContent><w:p>{RUN.format('chosen')}</w:p></w:sdtContent></w:sdt>", "chosen"),
        ("<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>", "one\ntwo"),
        ("<w:p><w:r><w:t>one</w:t><w:br/><w:br/><w:t>two</w:t></w:r></w:p>", "one\n\ntwo"),
        ("<w:p><w:r><w:t>Pay:</w:t><w:tab/><w:t>15</w:t></w:r></w:p>", "Pay:\t15"),
        ("<w:p><w:r><w:t>full</w:t><w:noBreakHyphen/><w:t>time</w:t></w:r></w:p>", "full-time"),
        ("<w:p><w:r><w:t>in</w:t><w:softHyphen/><w:t>side</w:t></w:r></w:p>", "inside"),
        (f"<w:p>{RUN.format('seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r></w:p>", "seen"),
        (PROMPT, "seen"),
        (FIELD, "our site"),
        (f"<w:p>{RUN.format('seen')}</w:p><w:p>{RUN.format('Page ')}<w:fldSimple w:instr='PAGE'/></w:p>", "seen"),
        (DRAWING, "Before\n\nIn a box"),
    ],
)
def test_what_word_writes_is_read_as_it_is_shown(xml, text):
    """Changes as if accepted; fields by what they show; boxes once; nothing hidden, no prompt, no page number."""
    assert text_of(xml) == text


def test_lists_are_told_by_number_or_by_style():
    """A number taken off by hand is no item; a style that builds on a list is one."""

    def lists(document):
        style = document.styles.add_style("Ours", 1)
        style.base_style = document.styles["List Number"]
        document.add_paragraph("by style", style="Ours")
        raw(
            document, "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>by number</w:t></w:r></w:p>"
        )
        raw(
            document,
            "<w:p><w:pPr><w:pStyle w:val='ListBullet'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
            "<w:r><w:t>no more</w:t></w:r></w:p>",
        )

    assert opened(word(fill=lists)).text == "- by style\n- by number\n\nno more"


def test_a_style_that_builds_on_itself_is_no_trap():
    """A circle of styles ends."""

    def circle(document):
        style = document.styles.add_style("Ours", 1)
        style.base_style = style
        document.add_paragraph("round", style="Ours")

    assert opened(word(fill=circle)).text == "round"


def test_a_short_bold_line_is_a_heading():
    """Those who use no styles make headings so; a bold sentence stays one."""

    def bold(document):
        document.add_paragraph().add_run("Your work").bold = True
        document.add_paragraph().add_run("You bake.").bold = True
        document.add_paragraph().add_run("Your pay").bold = False

    assert [line.kind for line in opened(word(fill=bold)).lines] == ["heading", "text", "text"]


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell():
    """Columns of text are no rows of figures."""

    def columns(document):
        table = document.add_table(1, 2)
        left, right = table._cells
        left.text = "Your work"
        left.add_paragraph("You bake.")
        right.text = "Your pay"

    assert opened(word(fill=columns)).text == "Your work\n\nYou bake.\n\nYour pay"


def test_empty_cells_leave_no_edge():
    """A row shows what it holds."""

    def holes(document):
        table = document.add_table(2, 3)
        for index, text in enumerate(["a", "", "c", "", "e", ""]):
            table._cells[index].text = text

    assert opened(word(fill=holes)).text == "a | c\ne"


def test_a_document_without_words_is_empty():
    """The person is told to choose another."""
    assert refused(word()) == "empty"


@pytest.mark.parametrize("cut", [30, 2_000, -400, -30])
def test_a_document_that_was_cut_off_is_broken(cut):
    """Half a download is no document."""
    assert refused(word(fill=advert)[:cut]) == "broken"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (MAIN, b""),
        (MAIN, b"<w:document"),
        (MAIN, b"<other/>"),
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", b"<Relationships/>"),
        ("word/styles.xml", b"\xff\xfe\x00"),
    ],
)
def test_a_document_with_a_damaged_part_is_broken_or_empty(name, content):
    """Whatever fails inside the libraries, the person reads one sentence."""
    assert refused(with_part(word("We bake."), name, content)) in {"broken", "empty"}


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd">',
        b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize("name", [MAIN, "word/styles.xml", "word/_rels/document.xml.rels"])
def test_a_document_that_declares_entities_is_not_opened(declared, name):
    """No file of ours is read by it, nothing is fetched, nothing grows without end."""
    data = word("We bake.")
    content = parts(data)[name].replace(b"<w:body>", b"<w:body>", 1)
    head, _, rest = content.partition(b"?>")

    assert refused(with_part(data, name, head + b"?>" + declared + rest)) == "unsafe"


def test_xml_in_an_encoding_that_hides_what_it_says_is_not_opened():
    """What one parser cannot read the other shall not."""
    data = word("We bake.")
    content = parts(data)[MAIN].replace(b"UTF-8", b"UTF-7")

    assert refused(with_part(data, MAIN, content)) == "broken"


def test_a_bomb_is_refused_before_it_is_unpacked():
    """Two hundred million signs in two hundred thousand bytes."""
    bomb = with_part(word("We bake."), "word/media/image1.png", b"\0" * 200_000_000)
    begun = time.monotonic()

    assert refused(bomb) == "too_large"
    assert time.monotonic() - begun < 1


def test_a_bomb_in_one_part_is_refused_by_its_ratio():
    """Thirty million signs of nothing in a file of small parts."""
    assert refused(with_part(word("We bake."), "word/media/image1.png", b"\0" * 30_000_000)) == "too_large"


def test_xml_that_nests_or_multiplies_beyond_reason_is_refused():
    """Neither the walk nor the machine is worn out."""
    data = word("We bake.")
    deep = b"<w:p>" * 5_000 + b"</w:p>" * 5_000
    many = b"<w:p/>" * 200_000
    main = parts(data)[MAIN]

    assert refused(with_part(data, MAIN, main.replace(b"<w:body>", b"<w:body>" + deep))) == "too_large"
    assert refused(with_part(data, MAIN, main.replace(b"<w:body>", b"<w:body>" + many))) == "too_large"


def test_archives_of_too_many_parts_are_refused():
    """No document has thousands of parts."""
    assert refused(zipped({f"{index}.xml": b"" for index in range(2_100)})) == "too_large"


@pytest.mark.parametrize(
    ("held", "says"),
    [
        ({"xl/workbook.xml": b"<x/>"}, "not a Word document"),
        ({"ppt/presentation.xml": b"<x/>"}, "not a Word document"),
        ({"content.xml": b"<x/>"}, "not a Word document"),
        ({"advert.txt": b"We bake."}, "archive"),
    ],
)
def test_other_archives_are_told_apart(held, says):
    """A table or a folder of files is named as what it is."""
    with pytest.raises(FileError, match=says) as caught:
        opened(zipped(held))

    assert caught.value.code == "unknown_format"


def test_a_locked_archive_asks_for_one_without_a_password():
    """The flag of encryption on a part is enough."""
    data = bytearray(word("We bake."))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)

    assert refused(bytes(data)) == "encrypted"


def test_a_large_advert_opens_quickly():
    """Two thousand paragraphs are nothing to wait for."""
    data = word(*("We bake bread at night." for _ in range(2_000)))
    begun = time.monotonic()

    assert opened(data).text.count("We bake") == 2_000
    assert time.monotonic() - begun < 3
