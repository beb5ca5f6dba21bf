"""A Word document (.docx) as lines: headers, paragraphs, lists, tables, text boxes, footers.

python-docx opens the package; the walk goes through its XML, since much of what adverts hold (links, fields, content
controls, tracked changes) has no object there. Changes that wait for approval are read as if they had been accepted.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from reach.errors import FileError
from reach.files.archive import broken, parts, refuse_unsafe
from reach.files.layout import CELL_EDGE, Gatherer, Line, LineKind

Element = Any  # an lxml element; lxml has no types

MAIN_PARTS = "word/document"  # what the part with the text begins with; some programs number it
MOST_HEADING = 90  # characters of a bold line that stands over others
MOST_STYLES = 20  # that build on each other; Word allows ten
_TYPES = "[Content_Types].xml"
_XML = (".xml", ".rels")
_OTHER_WORD = (b"macroEnabled", b"wordprocessingml.template.main+xml")
_OFFICE_TYPES = "application/vnd.openxmlformats"  # drawings have types in XML too, and are not parsed
_OTHER_OFFICE = ("xl/", "ppt/", "content.xml", "Index/")

_PARAGRAPH, _TABLE, _TEXT = qn("w:p"), qn("w:tbl"), qn("w:t")
_BOX = qn("w:txbxContent")
_LEFT_OUT = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:pPr"),
    qn("w:rPr"),
    qn("w:sdtPr"),
    # The older form of what stands beside it.
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
_AS_TEXT = {qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}
_BREAKS = {qn("w:br"), qn("w:cr")}
_HIDDEN = f"{qn('w:rPr')}/{qn('w:vanish')}"
_PLACEHOLDER = f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"
_NUMBERED = f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"
_OUTLINE = f"{qn('w:pPr')}/{qn('w:outlineLvl')}"
_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_PAGE_FIELDS = ("PAGE", "NUMPAGES")
_VALUE = qn("w:val")


@dataclass(slots=True)
class Word:
    """An opened Word document.

    Attributes:
        document: as python-docx has it.
        lines: what it says.
        nodes: the text elements that pieces of lines name by number, and the part each lies in.
        owners: the paragraphs and tables that lines name by number.
    """

    document: Document
    lines: list[Line] = field(default_factory=list)
    nodes: list[tuple[Any, Element]] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The highest heading of the body, or what the file's properties say."""
        headings = sorted((line for line in self.lines if line.kind == "heading"), key=lambda line: line.level)
        return headings[0].body if headings else str(self.document.core_properties.title or "").strip()


def read_word(data: bytes) -> Word:
    """Open a Word document.

    Raises:
        FileError: when it is no Word document, damaged, locked, or made to do harm.
    """
    held = parts(data)
    if not any(name.startswith(MAIN_PARTS) for name in held):
        _refuse_other(held)
    refuse_unsafe(content for name, content in held.items() if name.lower().endswith(_XML))
    _refuse_disguised(held)
    if any(mark in held.get(_TYPES, b"") for mark in _OTHER_WORD):
        raise FileError(
            "unknown_format", "This is a Word template, or a document with macros. Save it as .docx and try again."
        )
    try:
        return _read(docx.Document(io.BytesIO(data)))
    except FileError:
        raise
    except Exception:  # noqa: BLE001 -- a damaged package fails in python-docx and lxml in every way there is
        raise broken() from None


def _read(document: Document) -> Word:
    word = Word(document)
    walk = _Walk(word, _Styles(document))
    for part in _around(document, RELATIONSHIP_TYPE.HEADER):
        walk.part(part)
    walk.part(document.part, document.element.body)
    for part in _around(document, RELATIONSHIP_TYPE.FOOTER):
        walk.part(part)
    word.lines = walk.gatherer.lines
    return word


def _refuse_disguised(held: dict[str, bytes]) -> None:
    """Refuse XML under another name: a package's list of types says what is parsed, and we go by names."""
    for declared in etree.fromstring(held.get(_TYPES, b"<none/>")):
        named = str(declared.get("PartName") or "." + str(declared.get("Extension") or "")).lower()
        kind = str(declared.get("ContentType")).lower()
        if kind.startswith(_OFFICE_TYPES) and kind.endswith("xml") and not named.endswith(_XML):
            raise broken()


def _refuse_other(held: dict[str, bytes]) -> None:
    if any(name.startswith(_OTHER_OFFICE) for name in held):
        raise FileError(
            "unknown_format",
            "This is an office file, but not a Word document. Save it as .docx, or copy the words and paste them.",
        )
    raise FileError("unknown_format", "This is an archive, not a document. Unpack it and choose the file inside.")


def _around(document: Document, kind: str) -> Iterator[Any]:
    """The headers or footers, each once, in the order of their names."""
    found = {rel.target_part.partname: rel.target_part for rel in document.part.rels.values() if rel.reltype == kind}
    return iter([found[name] for name in sorted(found)])


class _Styles:
    """What the styles of a document make of a paragraph: the level of a heading, or an item of a list."""

    def __init__(self, document: Document) -> None:
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}

    def level(self, paragraph: Element) -> int:
        """The level of a heading, 1 to 9; 0 for anything else."""
        for one in self._lineage(paragraph):
            name = one.find(qn("w:name"))
            if name is not None and name.get(_VALUE, "").lower() == "title":
                return 1
            outline = one.find(_OUTLINE)
            if outline is not None:
                value = outline.get(_VALUE, "9")
                return int(value) + 1 if value.isdigit() and int(value) < 9 else 0
        return 0

    def is_item(self, paragraph: Element) -> bool:
        """Whether it has a bullet or a number."""
        for one in self._lineage(paragraph):
            number = one.find(_NUMBERED)
            if number is not None:
                return bool(number.get(_VALUE) != "0")
        return False

    def _lineage(self, paragraph: Element) -> Iterator[Element]:
        """The paragraph, its style, the style that one builds on, and so on."""
        yield paragraph
        link = paragraph.find(_STYLE)
        for _ in range(MOST_STYLES):
            style = None if link is None else self._styles.get(link.get(_VALUE))
            if style is None:
                return
            yield style
            link = style.find(qn("w:basedOn"))


class _Walk:
    """Goes through the XML of a document's parts and gathers its lines."""

    def __init__(self, word: Word, styles: _Styles) -> None:
        self.gatherer = Gatherer()
        self._word = word
        self._styles = styles
        self._part: Any = None
        self._boxes: list[Element] = []

    def part(self, part: Any, root: Element = None) -> None:  # noqa: ANN401 -- python-docx has many kinds of parts
        """Read one part of the package from its root, or from an element in it."""
        self._part = part
        self._blocks(part.element if root is None else root)

    def _blocks(self, container: Element) -> None:
        for child in container:
            if child.tag == _PARAGRAPH:
                self._paragraph(child)
            elif child.tag == _TABLE:
                self._table(child)
            elif child.tag not in _LEFT_OUT and child.find(_PLACEHOLDER) is None:
                self._blocks(child)

    def _paragraph(self, paragraph: Element) -> None:
        if _counts_pages(paragraph):
            return
        kind, level = self._kind(paragraph)
        owner = self._own(paragraph)
        self._runs(paragraph, kind, owner, level)
        self.gatherer.close(kind, owner, level)
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box)

    def _kind(self, paragraph: Element) -> tuple[LineKind, int]:
        level = self._styles.level(paragraph)
        if level:
            return "heading", level
        if self._styles.is_item(paragraph):
            return "item", 0
        return ("heading", 2) if _is_bold_line(paragraph) else ("text", 0)

    def _own(self, element: Element) -> int:
        self._word.owners.append(element)
        return len(self._word.owners) - 1

    def _runs(self, element: Element, kind: LineKind, owner: int, level: int) -> None:
        for child in element:
            if child.tag == _TEXT:
                self._word.nodes.append((self._part, child))
                self.gatherer.add(child.text or "", len(self._word.nodes) - 1)
            elif child.tag in _AS_TEXT:
                self.gatherer.add(_AS_TEXT[child.tag])
            elif child.tag in _BREAKS:
                self.gatherer.break_line(kind, owner, level)
            elif child.tag == _BOX:
                self._boxes.append(child)
            elif child.tag not in _LEFT_OUT and child.find(_HIDDEN) is None and child.find(_PLACEHOLDER) is None:
                self._runs(child, kind, owner, level)

    def _table(self, table: Element) -> None:
        if _lays_out(table):
            for cell in table.iter(qn("w:tc")):
                if next(cell.iterancestors(_TABLE)) is table:
                    self._blocks(cell)
            return
        owner = self._own(table)
        for row in table.iter(qn("w:tr")):
            self._row(row, owner)
            self.gatherer.close("row", owner)

    def _row(self, row: Element, owner: int) -> None:
        begun = False
        for cell in row.iter(qn("w:tc")):
            if begun and any(text.text for text in cell.iter(_TEXT)):
                self.gatherer.add(CELL_EDGE)
            for paragraph in cell.iter(_PARAGRAPH):
                self._runs(paragraph, "row", owner, 0)
            begun = begun or any(text.text for text in cell.iter(_TEXT))


def _lays_out(table: Element) -> bool:
    """Whether a table holds columns of text rather than figures: cells of several paragraphs, boxes, tables inside."""
    if next(table.iter(_BOX), None) is not None or sum(1 for _ in table.iter(_TABLE)) > 1:
        return True
    return any(
        sum(1 for paragraph in cell.iter(_PARAGRAPH) if any(text.text for text in paragraph.iter(_TEXT))) > 1
        for cell in table.iter(qn("w:tc"))
    )


def _is_bold_line(paragraph: Element) -> bool:
    """Whether all words are bold, and few: how headings are made by those who use no styles."""
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(text.text or "" for text in run.iter(_TEXT)).strip()]
    words = "".join(text.text or "" for run in runs for text in run.iter(_TEXT)).strip()
    return 0 < len(words) <= MOST_HEADING and not words.endswith((".", ",", ";")) and all(_is_bold(run) for run in runs)


def _is_bold(run: Element) -> bool:
    bold = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return bold is not None and bold.get(_VALUE, "true") not in {"0", "false", "off"}


def _counts_pages(paragraph: Element) -> bool:
    """Whether it is a line of page numbers, which is no part of what is said."""
    codes = [code.text or "" for code in paragraph.iter(qn("w:instrText"))]
    codes += [simple.get(qn("w:instr"), "") for simple in paragraph.iter(qn("w:fldSimple"))]
    return any(word in _PAGE_FIELDS for code in codes for word in code.split()[:1])
