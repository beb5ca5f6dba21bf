"""A page of HTML as lines: what it says, without its menus, scripts and banners.

The tree is lxml's: python-docx brings it along, so no other parser has to be kept, and text can be changed in place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from reach.errors import FileError
from reach.files.layout import CELL_EDGE, Gatherer, Line, LineKind

Element = Any  # an lxml element; lxml has no types

MOST_TAGS = 60_000  # a board's page with all its furniture has some five thousand
MOST_ATTRIBUTES = 500  # of one tag; a tree of them takes libxml2 time by their square
LEAST_MAIN = 200  # characters below which what is marked as the main part is not the advert
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEFT_OUT = frozenset(
    "script style template noscript svg math nav footer aside button select textarea input iframe object embed audio "
    "video canvas dialog head datalist menu".split()
)
_LEFT_OUT_ROLES = frozenset(
    "navigation banner contentinfo search complementary dialog alertdialog menu menubar".split()
)
_BANNER = re.compile(r"\b(?:cookie|consent|gdpr|breadcrumb|skip-link|sr-only|visually-hidden)", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BLOCKS = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 "
    "h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_SAFELY = {"no_network": True, "huge_tree": False}
_IN_CELL = frozenset("p div ul ol li h1 h2 h3 h4 h5 h6 table br".split())


@dataclass(slots=True)
class Page:
    """A parsed page.

    Attributes:
        root: its tree.
        lines: what it says.
        nodes: the texts that pieces of lines name by number: an element, and "text" in it or "tail" after it.
        owners: the elements that lines name by number.
    """

    root: Element
    lines: list[Line] = field(default_factory=list)
    nodes: list[tuple[Element, str]] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)

    @property
    def title(self) -> str:
        """Its first heading of the first level, or the title it gives the browser's window."""
        heading = next((line.body for line in self.lines if line.level == 1), "")
        named = self.root.find(".//title")
        return heading or (" ".join((named.text or "").split()) if named is not None else "")

    def data(self) -> Iterator[str]:
        """The JSON-LD that it carries."""
        for script in self.root.iter("script"):
            if script.get("type", "").partition(";")[0].strip().lower() == "application/ld+json":
                yield script.text or ""


def read_page(html: str) -> Page:
    """Parse a page, whole or a part of one, and gather its lines.

    Raises:
        FileError: when there is nothing in it that could be parsed, or far more than an advert.
    """
    if html.count("<") > MOST_TAGS:
        raise _too_large()
    # lxml refuses a declaration of an encoding in what is decoded already.
    source = re.sub(r"\A\s*<\?xml[^>]{0,200}>", "", html.replace("\0", ""))
    try:
        etree.fromstring(source, etree.HTMLParser(target=_Counter(), **_SAFELY))
        root = etree.fromstring(source, etree.HTMLParser(default_doctype=False, **_SAFELY))
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise FileError("empty", "There is nothing to read on this page. Copy its words and paste them.")
    page = Page(root)
    _break_preformatted(root)
    for part in _main_parts(root):
        page.lines, page.nodes, page.owners = [], [], []
        _Walk(page).walk(part)
        if sum(len(line.body) for line in page.lines) >= LEAST_MAIN:
            break
    return page


def _main_parts(root: Element) -> Iterator[Element]:
    """Where the advert may be, the most telling first, the whole page last."""
    for found in (root.xpath("//main | //*[@role='main']"), root.xpath("//article")):
        if len(found) == 1:
            yield found[0]
    yield root


class _Counter:
    """Counts the attributes of each tag as they are parsed, before a tree is made of them."""

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        if len(attributes) > MOST_ATTRIBUTES:
            raise _too_large()

    def close(self) -> None:
        """Nothing is kept."""


def _too_large() -> FileError:
    return FileError("too_large", "This page is larger than an advert can be. Copy its words and paste them.")


def _break_preformatted(root: Element) -> None:
    """Put line breaks where preformatted text has its own, so that both read alike."""
    blocks = root.xpath("//pre[not(ancestor::pre)]")
    if sum(text.count("\n") for block in blocks for text in block.itertext()) > MOST_TAGS:
        raise _too_large()
    for block in blocks:
        for element in list(block.iter()):
            for where in ("text", "tail") if element is not block else ("text",):
                _break_text(element, where)


def _break_text(element: Element, where: str) -> None:
    first, *rest = (getattr(element, where) or "").split("\n")
    if not rest or not isinstance(element.tag, str):
        return
    setattr(element, where, first)
    for text in reversed(rest):
        new = element.makeelement("br")
        new.tail = text
        if where == "text":
            element.insert(0, new)
        else:
            _put_after(element, new)


def _put_after(element: Element, new: Element) -> None:
    """Put an element and its text behind the text after this one; unlike `insert`, it counts no neighbours."""
    tail, element.tail = element.tail, None
    element.addnext(new)
    element.tail = tail


class _Walk:
    """Goes through a tree and gathers its lines."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._gatherer = Gatherer(collapse=True)
        self._blocks: list[tuple[Element, int]] = []
        self._items: list[bool] = []  # for each list item we are in, whether its first line is still to come
        self._row_table: int | None = None
        page.lines = self._gatherer.lines

    def walk(self, root: Element) -> None:
        steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        skipped = None
        for event, element in steps:
            if event == "start":
                if _is_left_out(element):
                    steps.skip_subtree()
                    skipped = element
                    continue
                self._start(element)
                self._text(element, "text")
                continue
            if event == "end" and element is not skipped:
                self._end(element)
            if element is not root:
                self._text(element, "tail")
        self._close()

    def _start(self, element: Element) -> None:
        if element.tag == "br":
            held = self._gatherer.break_line(*self._kind())
            self._said(held=held)
        elif element.tag in _BLOCKS:
            self._start_block(element)

    def _start_block(self, element: Element) -> None:
        if self._row_table is not None:
            if element.tag in {"td", "th"} and self._gatherer.has_words:
                self._gatherer.add(CELL_EDGE)
            return
        self._close()
        self._page.owners.append(element)
        self._blocks.append((element, len(self._page.owners) - 1))
        if element.tag == "li":
            self._items.append(True)
        if element.tag == "tr" and not _lays_out(element):
            self._row_table = self._table()

    def _end(self, element: Element) -> None:
        if element.tag not in _BLOCKS or (self._row_table is not None and element.tag != "tr"):
            return
        self._close()
        self._row_table = None
        self._blocks.pop()
        if element.tag == "li":
            self._items.pop()

    def _table(self) -> int:
        return next((number for block, number in reversed(self._blocks) if block.tag == "table"), 0)

    def _text(self, element: Element, where: str) -> None:
        text = getattr(element, where)
        if text:
            self._page.nodes.append((element, where))
            self._gatherer.add(text, len(self._page.nodes) - 1)

    def _close(self) -> None:
        self._said(held=self._gatherer.close(*self._kind()))

    def _said(self, *, held: bool) -> None:
        if held and self._items:
            self._items[-1] = False

    def _kind(self) -> tuple[LineKind, int, int]:
        """What the line that ends here is, whose, and of which level."""
        if self._row_table is not None:
            return "row", self._row_table, 0
        owner = self._blocks[-1][1] if self._blocks else 0
        if self._items and self._items[-1]:
            return "item", owner, 0
        level = next((_HEADINGS[one.tag] for one, _ in reversed(self._blocks) if one.tag in _HEADINGS), 0)
        return ("heading" if level else "text"), owner, level


def _is_left_out(element: Element) -> bool:
    """Whether an element is a page's furniture, or not to be seen."""
    if element.tag in _LEFT_OUT:
        return True
    if not element.attrib and element.tag != "header":
        return False
    if element.get("role", "").lower() in _LEFT_OUT_ROLES:
        return True
    if "hidden" in element.attrib or element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style", "")):
        return True
    if element.tag == "header":
        # A page's header is its banner; one that holds the heading is part of the advert.
        return element.find(".//h1") is None
    return element.tag not in {"html", "body", "main"} and bool(
        _BANNER.search(f"{element.get('id', '')} {element.get('class', '')}")
    )


def _lays_out(row: Element) -> bool:
    """Whether the cells of a row hold blocks of text, rather than words beside words."""
    return (
        any(sum(1 for one in cell.iter() if one.tag in _IN_CELL) > 1 for cell in row.iterchildren("td", "th"))
        or next(row.iter("table"), None) is not None
    )
