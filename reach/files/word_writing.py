"""Changes written into a Word document as it is, and Word documents made from a text alone."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from reach.files.archive import with_changed
from reach.files.layout import Line
from reach.files.rewriting import Addition
from reach.files.word import Element, read_word

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_KEEPS_PARAGRAPH = [
    qn(name)
    for name in ("w:drawing", "w:pict", "w:object", "w:sectPr", "w:del", "w:ins", "w:fldChar", "w:bookmarkStart")
]
_LEVELS = 9
# XML cannot hold them; a line feed within a line comes from no format we read.
_UNFIT = dict.fromkeys([*range(32), 0x7F, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], " ")


class WordTarget:
    """A Word document whose lines can be changed; parts that nothing touched keep their bytes."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._word = read_word(data)
        self._touched: dict[str, Any] = {}
        self._heads: dict[int, Element] = {}
        self._lines_of = Counter(line.owner for line in self._word.lines)
        self._alike: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for index, line in enumerate(self._word.lines):
            self._alike[line.kind, id(self._part_of(line))].append(index)

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, as they were read."""
        return self._word.lines

    def put(self, node: int, text: str) -> None:
        """Set the words of a text element; its run keeps its style."""
        part, element = self._word.nodes[node]
        _set_words(element, text)
        self._touch(part)

    def remove(self, line: int) -> None:
        """Take a line away; its paragraph goes too, unless something other than its words is in it."""
        held = self.lines[line]
        self._touch(self._part_of(held))
        paragraph = self._word.owners[held.owner]
        shared = self._lines_of[held.owner] > 1
        if shared or held.kind == "row" or not _may_go(paragraph):
            for piece in held.pieces:
                if piece.node is not None:
                    self.put(piece.node, "")
        else:
            paragraph.getparent().remove(paragraph)

    def insert(self, after: int, addition: Addition) -> None:
        """Add a line after this one: a paragraph in the style of the nearest of its kind."""
        following = self.lines[after + 1] if after + 1 < len(self.lines) else None
        if after >= 0 and following is not None and following.goes_on:
            place = self.lines[after]
            _insert_break(self._word.nodes[_last_node(place)][1], addition.text)
        elif following is not None and (after < 0 or self._part_of(following) is not self._part_of(self.lines[after])):
            # Between the header and the page: what is new belongs on the page.
            place = following
            self._heads.setdefault(after, self._word.owners[place.owner])
            paragraph = _modelled(self._model(after + 1, addition), addition.text)
            self._heads[after].addprevious(paragraph)
            self._heads[after] = paragraph
        else:
            place = self.lines[after]
            self._word.owners[place.owner].addnext(_modelled(self._model(after, addition), addition.text))
        self._touch(self._part_of(place))

    def to_bytes(self) -> bytes:
        """The document with all changes."""
        return with_changed(self._data, {name: _serialised(part) for name, part in self._touched.items()})

    def _part_of(self, line: Line) -> Any:  # noqa: ANN401 -- python-docx has many kinds of parts
        return self._word.nodes[_first_node(line)][0]

    def _touch(self, part: Any) -> None:  # noqa: ANN401 -- python-docx has many kinds of parts
        self._touched[str(part.partname).removeprefix("/")] = part

    def _model(self, near: int, addition: Addition) -> Element:
        """The paragraph nearest to a line that a new one should look like."""
        kind = "item" if addition.is_item else "text"
        fit = self._alike[kind, id(self._part_of(self.lines[near]))]
        if not fit:
            return None
        at = bisect_left(fit, near)
        nearest = min(fit[max(at - 1, 0) : at + 1], key=lambda index: abs(index - near))
        return self._word.owners[self.lines[nearest].owner]


def make_word(lines: Iterable[Line], title: str) -> bytes:
    """A new Word document with headings and lists."""
    document = docx.Document()
    document.core_properties.title = title.translate(_UNFIT)[:255]
    document.core_properties.author = ""
    document.core_properties.comments = ""
    for line in lines:
        words = line.body.translate(_UNFIT)
        if line.kind == "heading":
            document.add_heading(words, min(max(line.level, 1), _LEVELS))
        else:
            document.add_paragraph(words, style="List Bullet" if line.kind == "item" else None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_words(element: Element, text: str) -> None:
    element.text = text.translate(_UNFIT)
    if text != text.strip():
        element.set(_SPACE, "preserve")


def _first_node(line: Line) -> int:
    return next(piece.node for piece in line.pieces if piece.node is not None)


def _last_node(line: Line) -> int:
    return next(piece.node for piece in reversed(line.pieces) if piece.node is not None)


def _may_go(paragraph: Element) -> bool:
    """Whether a paragraph holds words alone, and its cell or page keeps another one."""
    if any(next(paragraph.iter(tag), None) is not None for tag in _KEEPS_PARAGRAPH):
        return False
    beside = (paragraph.itersiblings(paragraph.tag, preceding=preceding) for preceding in (True, False))
    return any(next(one, None) is not None for one in beside)


def _modelled(model: Element | None, text: str) -> Element:
    """A new paragraph with the style of another: of the paragraph, and of its first words."""
    paragraph, run, words = OxmlElement("w:p"), OxmlElement("w:r"), OxmlElement("w:t")
    run.append(words)
    paragraph.append(run)
    if model is not None:
        style = model.find(qn("w:pPr"))
        if style is not None:
            paragraph.insert(0, deepcopy(style))
        looks = model.find(f"{qn('w:r')}/{qn('w:rPr')}")
        if looks is not None:
            run.insert(0, deepcopy(looks))
    for section in list(paragraph.iter(qn("w:sectPr"))):
        section.getparent().remove(section)
    _set_words(words, text)
    return paragraph


def _insert_break(element: Element, text: str) -> None:
    """Add a line within a paragraph, after the words of this text element."""
    line_break = element.makeelement(qn("w:br"))
    words = element.makeelement(qn("w:t"))
    _set_words(words, text)
    element.addnext(line_break)
    line_break.addnext(words)


def _serialised(part: Any) -> bytes:  # noqa: ANN401 -- python-docx has many kinds of parts
    """A part's XML, with the declaration that Word writes."""
    xml: bytes = etree.tostring(part.element, encoding="UTF-8")
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml
