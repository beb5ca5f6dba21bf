"""All suggestions of a text taken at once, so that one consistent text comes out.

Each finding gives its first suggestion that can be taken. What edits do to each other is put right: an article before a
word that another edit changed, a title that stands twice ("salesperson or salesperson"). Then the outcome is read
again, until nothing is left to take; edits that raise a finding, or lower the score, are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from reach.wording.grammar import article_for
from reach.wording.report import Finding, Kind, Report
from reach.wording.rewrite import Edit, Fixed, apply_edits, composed

ROUNDS = 3  # how often the outcome is read again for what can still be taken
LONG = 30_000  # characters of a text that is read once more only
TRIES = 4  # how often edits that harm are left out together before they are tried one by one
ONE_BY_ONE = 12
NEAR = 40  # characters around a raised finding in which an edit is taken to have raised it

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_ARTICLE = re.compile(
    r"(?:(?<![\w'\u2019.-])an?|(?<![^\n.!?*-] )(?<![\w'\u2019.-])An?)(?=[ \u00a0][*_\"'(\u201c\u2018]{0,3}\Z)"
)
_WORD = re.compile(r"[*_\"'(\u201c\u2018]{0,3}(\w[\w&'\u2019-]*)")
_JOIN = re.compile(r"\s*(?:/|\bor\b|\band\b)\s*(?:an? )?", re.IGNORECASE)

Analyze = Callable[[str, Kind], Report]


def all_edits(text: str, findings: Sequence[Finding]) -> list[tuple[Edit, ...]]:
    """The edits of each finding's first suggestion that can be taken; those that collide with an earlier one left out.

    A suggestion that reaches past its finding, to a verb that hangs on it, is one edit for each word that changes.
    """
    groups: list[tuple[Edit, ...]] = []
    taken: list[Edit] = []
    starts: list[int] = []
    for finding in findings:
        suggestion = finding.edit
        if suggestion is None or suggestion.replacement is None:
            continue
        edit = Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement)
        pieces = tuple(_word_by_word(text, edit)) if edit.end > finding.span.end else (edit,)
        new = [one for one in pieces if not _known(taken, starts, one)]
        if not new or any(_collides(taken, starts, one) for one in new):
            continue
        for one in new:
            at = bisect_left(starts, one.start)
            starts.insert(at, one.start)
            taken.insert(at, one)
        groups.append(tuple(new))
    return groups


def _known(taken: Sequence[Edit], starts: Sequence[int], edit: Edit) -> bool:
    at = bisect_left(starts, edit.start)
    return at < len(taken) and taken[at] == edit


def _collides(taken: Sequence[Edit], starts: Sequence[int], edit: Edit) -> bool:
    at = bisect_left(starts, edit.start)
    return (at > 0 and taken[at - 1].end > edit.start) or (at < len(taken) and taken[at].start < edit.end)


def _word_by_word(text: str, edit: Edit) -> Iterator[Edit]:
    was, put = _TOKEN.findall(text[edit.start : edit.end]), _TOKEN.findall(edit.replacement)
    place = edit.start
    for kind, first, last, start, end in SequenceMatcher(None, was, put, autojunk=False).get_opcodes():
        length = sum(map(len, was[first:last]))
        if kind != "equal":
            yield Edit(place, place + length, "".join(put[start:end]))
        place += length


def take_all(analyze: Analyze, text: str, kind: Kind) -> Fixed:
    """Take every suggestion that can be taken at once; the score never falls and no finding is raised."""
    fixed = Fixed(text, analyze(text, kind), ())
    for _ in range(ROUNDS if len(text) < LONG else 1):
        further = _taken(analyze, fixed, kind)
        if not further.edits:
            break
        fixed = Fixed(further.text, further.report, composed(text, fixed.edits, further.edits))
    return fixed


def _taken(analyze: Analyze, fixed: Fixed, kind: Kind) -> Fixed:
    """One round: the edits count in the text of `fixed`."""
    groups = all_edits(fixed.text, fixed.report.findings)
    for _ in range(TRIES):
        if not groups:
            break
        tried = _tried(analyze, fixed, kind, groups)
        raised = _raised(fixed.report, tried.report)
        if not raised and tried.report.score.total >= fixed.report.score.total:
            return tried
        kept = _without(groups, raised)
        if len(kept) == len(groups) and len(fixed.text) < LONG:
            return _one_by_one(analyze, fixed, kind, groups)
        groups = kept
    return Fixed(fixed.text, fixed.report, ())


def _tried(analyze: Analyze, fixed: Fixed, kind: Kind, groups: Sequence[tuple[Edit, ...]]) -> Fixed:
    edits = sorted((edit for group in groups for edit in group), key=lambda edit: edit.start)
    changed = apply_edits(fixed.text, edits)
    repairs = [*_repairs(changed, edits)]
    if repairs:
        edits = [*composed(fixed.text, edits, repairs)]
        changed = apply_edits(fixed.text, edits)
    return Fixed(changed, analyze(changed, kind), tuple(edits))


def _one_by_one(analyze: Analyze, fixed: Fixed, kind: Kind, groups: Sequence[tuple[Edit, ...]]) -> Fixed:
    """The first few edits, each kept where it does no harm together with those before it."""
    best = Fixed(fixed.text, fixed.report, ())
    kept: list[tuple[Edit, ...]] = []
    for group in groups[:ONE_BY_ONE]:
        tried = _tried(analyze, fixed, kind, [*kept, group])
        if not _raised(fixed.report, tried.report) and tried.report.score.total >= best.report.score.total:
            best = tried
            kept.append(group)
    return best


def _raised(before: Report, after: Report) -> list[Finding]:
    known = Counter((finding.rule.id, finding.text.casefold()) for finding in before.findings)
    raised = []
    for finding in after.findings:
        known[finding.rule.id, finding.text.casefold()] -= 1
        if known[finding.rule.id, finding.text.casefold()] < 0:
            raised.append(finding)
    return raised


def _without(groups: Sequence[tuple[Edit, ...]], raised: Sequence[Finding]) -> list[tuple[Edit, ...]]:
    """The groups whose new words all lie clear of every raised finding."""
    near = set()
    for edit, start in _placed(edit for group in groups for edit in group):
        end = start + len(edit.replacement)
        if any(start <= one.span.end + NEAR and one.span.start - NEAR <= end for one in raised):
            near.add(edit)
    return [group for group in groups if near.isdisjoint(group)]


def _placed(edits: Iterable[Edit]) -> Iterator[tuple[Edit, int]]:
    """Each edit and where its words start in the new text."""
    moved = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        yield edit, edit.start + moved
        moved += len(edit.replacement) - (edit.end - edit.start)


def _repairs(changed: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """What edits next to each other leave wrong in the changed text: articles, and a title named twice."""
    placed = list(_placed(edits))
    found = {*_articles(changed, placed), *_doubled(changed, placed)}
    done = -1
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        if one.start > done:
            done = one.end
            yield one


def _articles(changed: str, placed: Sequence[tuple[Edit, int]]) -> Iterator[Edit]:
    for edit, start in placed:
        for place in (start, start + len(edit.replacement)):
            article = _ARTICLE.search(changed, max(place - 12, 0), place)
            word = _WORD.match(changed, place)
            if article and word:
                right = article_for(article.group(), word.group(1))
                if right != article.group():
                    yield Edit(article.start(), article.end(), right)


def _doubled(changed: str, placed: Sequence[tuple[Edit, int]]) -> Iterator[Edit]:
    for (edit, start), (other, after) in pairwise(placed):
        end = start + len(edit.replacement)
        same = edit.replacement.strip().casefold() == other.replacement.strip().casefold() != ""
        if same and _JOIN.fullmatch(changed, end, after):
            yield Edit(end, after + len(other.replacement), "")
