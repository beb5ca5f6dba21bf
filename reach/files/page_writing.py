"""Changes written into a page as it is, and pages made from a text alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lxml import etree

from reach.files.layout import Line
from reach.files.page import Element, Page
from reach.files.rewriting import Addition

_MEDIA = ("img", "picture", "video", "iframe", "table", "form", "input", "a")
_NOT_TAKEN_AWAY = {"body", "html", "td", "th", "main", "article", "section", "table"}
_UNFIT = dict.fromkeys([*range(32), 0x7F, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], " ")
_DEEPEST = 6
_DOCTYPE = "<!DOCTYPE html>"


class PageTarget:
    """A page whose lines can be changed in place."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._heads: dict[int, Element] = {}
        self._lines_of = Counter(line.owner for line in page.lines)

    @property
    def lines(self) -> Sequence[Line]:
        """The lines, as they were read."""
        return self._page.lines

    def put(self, node: int, text: str) -> None:
        """Set the words of a text; what is around it keeps its marks."""
        element, where = self._page.nodes[node]
        setattr(element, where, text.translate(_UNFIT))

    def remove(self, line: int) -> None:
        """Take a line away; its element goes too, unless something other than its words is in it."""
        held = self.lines[line]
        for piece in held.pieces:
            if piece.node is not None:
                self.put(piece.node, "")
        owner = self._page.owners[held.owner]
        if held.kind != "row" and not self._shares(held) and _may_go(owner):
            _drop(owner)

    def insert(self, after: int, addition: Addition) -> None:
        """Add a line after this one: an element like its neighbours, or a line break where those have none."""
        text = addition.text.translate(_UNFIT)
        following = self.lines[after + 1] if after + 1 < len(self.lines) else None
        if following is not None and (after < 0 or (addition.is_item and following.kind == "item")):
            owner = self._around(following)
            new = _beside(owner, addition)
            new.text = text
            head: Element = self._heads.setdefault(after, owner)
            head.addprevious(new)
            self._heads[after] = new
            return
        place = self.lines[after]
        owner = self._around(place) if addition.is_item else self._page.owners[place.owner]
        if place.kind not in {"row", "item"} and (self._shares(place) or owner.tag in _NOT_TAKEN_AWAY):
            self._break_after(place, text)
            return
        new = _beside(owner, addition)
        new.text, new.tail, owner.tail = text, owner.tail, None
        owner.addnext(new)

    def to_bytes(self) -> bytes:
        """The page with all changes, in UTF-8."""
        return _serialised(self._page.root)

    def _around(self, line: Line) -> Element:
        """The element of a line, with all of the list item that it is in."""
        owner = self._page.owners[line.owner]
        return next(owner.iterancestors("li"), owner) if owner.tag != "li" else owner

    def _shares(self, line: Line) -> bool:
        return self._lines_of[line.owner] > 1

    def _break_after(self, line: Line, text: str) -> None:
        element, where = self._page.nodes[next(p.node for p in reversed(line.pieces) if p.node is not None)]
        new = element.makeelement("br")
        new.tail = text
        if where == "text":
            element.insert(0, new)
        else:
            element.getparent().insert(element.getparent().index(element) + 1, new)


def make_page(lines: Iterable[Line], title: str, language: str = "en") -> bytes:
    """A new page with headings, lists and paragraphs, and no style of its own."""
    root = etree.Element("html", lang=language)
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "meta", charset="utf-8")
    etree.SubElement(head, "title").text = title.translate(_UNFIT)
    _fill(etree.SubElement(root, "body"), lines)
    return _serialised(root, _DOCTYPE)


def make_fragment(lines: Iterable[Line]) -> str:
    """The lines as HTML without a page around them, as the description of a posting wants them."""
    body = etree.Element("body")
    _fill(body, lines)
    return "".join(etree.tostring(child, method="html", encoding="unicode") for child in body)


def _fill(body: Element, lines: Iterable[Line]) -> None:
    items = None
    for line in lines:
        words = line.body.translate(_UNFIT)
        if line.kind == "item":
            items = etree.SubElement(body, "ul") if items is None else items
            etree.SubElement(items, "li").text = words
            continue
        items = None
        level = min(max(line.level, 1), _DEEPEST)
        etree.SubElement(body, f"h{level}" if line.kind == "heading" else "p").text = words


def _beside(owner: Element, addition: Addition) -> Element:
    """A new element to stand beside another: like it where both are items or neither is, else a paragraph or a list."""
    if (owner.tag == "li") == addition.is_item and owner.tag in {"li", "p", "div"}:
        return owner.makeelement(owner.tag, {name: value for name, value in owner.attrib.items() if name != "id"})
    return owner.makeelement("li" if owner.tag == "li" else "p")


def _may_go(owner: Element) -> bool:
    if owner.tag in _NOT_TAKEN_AWAY or any(next(owner.iter(tag), None) is not None for tag in _MEDIA):
        return False
    return not "".join(owner.itertext()).strip()


def _drop(element: Element) -> None:
    """Take an element away, and leave the text that follows it."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _serialised(root: Element, doctype: str | None = None) -> bytes:
    for meta in root.iter("meta"):
        if "charset" in meta.attrib:
            meta.set("charset", "utf-8")
        elif meta.get("http-equiv", "").lower() == "content-type":
            meta.set("content", "text/html; charset=utf-8")
    html: bytes = etree.tostring(root.getroottree(), method="html", encoding="utf-8", doctype=doctype)
    return html
