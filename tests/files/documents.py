"""Real files, made here: what people hand in, and what is made to do harm."""

import io
import zipfile

import docx
import pypdf
import typst
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

MAIN = "word/document.xml"


def word(*paragraphs, fill=None):
    """Give a Word document with these paragraphs; `fill` may do more to it."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if fill:
        fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def advert(document):
    """Fill a document with all that adverts hold: styles, a run cut inside a word, lists, a table, a header, a link."""
    document.add_heading("Night baker", 0)
    line = document.add_paragraph("We want a ")
    line.add_run("you").bold = True
    line.add_run("ng baker who ")
    link(line, "bakes bread")
    line.add_run(" at night.")
    document.add_heading("What you will do", 2)
    document.add_paragraph("Knead dough", style="List Bullet")
    document.add_paragraph("Fire the oven", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Pay", "15 an hour", "Place", "Leeds"], strict=True):
        cell.text = text
    section = document.sections[0]
    section.header.paragraphs[0].text = "Crumb and Sons"
    section.footer.paragraphs[0].text = "Ask Sam"


def link(paragraph, words):
    """Add a link, as Word does: runs inside an element of its own."""
    target = paragraph.part.relate_to(
        "https://crumb.example", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), target)
    element.append(parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:u w:val="single"/></w:rPr><w:t>{words}</w:t></w:r>'))
    paragraph._p.append(element)


def raw(document, xml):
    """Add XML to the body, before its section, as other programs write it."""
    for element in parse_xml(f"<w:body {nsdecls('w', 'wp', 'a')}>{xml}</w:body>"):
        document.element.body.insert(-1, element)


def part(data, name=MAIN):
    """Give one part of a zipped file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def parts(data):
    """Give all parts of a zipped file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(data, name, content):
    """Give the file with one part changed or added."""
    return zipped({**parts(data), name: content})


def zipped(held):
    """Give a zipped file with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(source, title=""):
    """Give a PDF of a text in Typst's markup."""
    head = f'#set document(title: "{title}")\n#set page(width: 120mm)\n#set text(hyphenate: true, lang: "en")\n'
    return typst.compile((head + source).encode(), font_paths=typst.Fonts(include_system_fonts=False), format="pdf")


def locked_pdf(password, owner=None):
    """Give a PDF with a password, in a cipher that pypdf brings itself."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf("We bake at night.")))
    writer.encrypt(password, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def blank_pdf(pages=1):
    """Give a PDF without a word."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def busy_pdf():
    """Give a small PDF whose one page says two million words."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(200, 200)
    stream = pypdf.generic.DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf " + b"(a) Tj " * 2_000_000 + b"ET")
    name, table = pypdf.generic.NameObject, pypdf.generic.DictionaryObject
    font = table(
        {name("/Type"): name("/Font"), name("/Subtype"): name("/Type1"), name("/BaseFont"): name("/Helvetica")}
    )
    page[name("/Resources")] = table({name("/Font"): table({name("/F1"): font})})
    page[name("/Contents")] = writer._add_object(stream.flate_encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
