"""We hold our own words to our own rules: pages, documents and the reasons in the lists go through the checker."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from reach.runtime import Runtime, build
from reach.wording.analyzer import Analyzer
from reach.wording.learnt import Learnt

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "templates").rglob("*.html"))
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "lexicons" / "README.md"])

JINJA = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
TAG = re.compile(r"<[^>]*>", re.DOTALL)
LABEL = re.compile(r'(?:aria-label|title|placeholder|alt)="([^"]*)"')
FENCE = re.compile(r"```.*?```|^( {4}|\t).*$", re.DOTALL | re.MULTILINE)
CITED = re.compile(r"`[^`]*`|\"[^\"\n]*\n?[^\"\n]*\"|“[^”]*”|\[[^\]]*\]")


@cache
def runtime() -> Runtime:
    """The runtime as it ships."""
    return build()


def page_words(path: Path) -> str:
    """What a template says to people: text between tags, and labels."""
    source = JINJA.sub(" ", path.read_text(encoding="utf-8"))
    return "\n".join([TAG.sub("\n", source), *LABEL.findall(source)])


def document_words(path: Path) -> str:
    """What a document says for itself: without code and without the wording it quotes."""
    return CITED.sub(" ", FENCE.sub(" ", path.read_text(encoding="utf-8")))


def findings(text: str, analyzer: Analyzer | None = None) -> list[tuple[str, str]]:
    """Rule and words of every finding, by all that ships unless another analyzer is given."""
    report = (analyzer or runtime().analyzer).analyze(text)
    return [(finding.rule.id, finding.text) for finding in report.findings]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_say_nothing_we_would_flag(path: Path) -> None:
    """The words of every template pass the checker."""
    assert [] == findings(page_words(path))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documents_say_nothing_we_would_flag(path: Path) -> None:
    """The words of every document pass the checker, wording it quotes left aside."""
    assert [] == findings(document_words(path))


def test_reasons_and_advice_say_nothing_we_would_flag() -> None:
    """The reason and the advice of every entry pass the checker.

    Left aside: wording they quote, the entry's own words, and the people lost, whom a reason names. The lists alone
    read them: a model that has learnt from adverts takes a sentence about shutting people out for one that does.
    """
    rules = runtime().lexicon.rules
    lists = Analyzer(runtime().lexicon, Learnt(split=runtime().analyzer.learnt.split))
    wrong = {}
    for rule in rules.values():
        found = findings(CITED.sub(" ", f"{rule.why}\n\n{rule.advice or ''}"), lists)
        strange = [one for one in found if one[0] != rule.id and not rules[one[0]].groups]
        if strange:
            wrong[rule.id] = strange
    assert {} == wrong


def test_the_check_of_our_words_can_fail(tmp_path: Path) -> None:
    """A page and a document with a flagged word do not pass."""
    page = tmp_path / "page.html"
    page.write_text("<p>Join our young and dynamic team.</p>", encoding="utf-8")
    assert findings(page_words(page))
    assert findings(document_words(page))
