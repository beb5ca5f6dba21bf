"""The only entrance to the wording core: a text in, a report out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from reach.wording.culture import read_culture
from reach.wording.document import BREAK, STOP, Document
from reach.wording.frames import framed
from reach.wording.judgement import Judgement
from reach.wording.learnt import Learnt, Sense
from reach.wording.lexicon import Lexicon
from reach.wording.lines import lines_after, read_roles
from reach.wording.matcher import Hit
from reach.wording.meaning import Raised, invitations, raise_places, read_statements
from reach.wording.offers import Offers
from reach.wording.proposals import propose
from reach.wording.report import Culture, Dropped, Finding, Kind, LineRole, Report, Rule, Span, Suggestion, Welcome
from reach.wording.rewrite import Edit
from reach.wording.rules import CODE_RULES
from reach.wording.rules.reading import Match
from reach.wording.score import add_up
from reach.wording.standing import READS_HARMLESS, context_of, role_at
from reach.wording.structure.facts import Structure
from reach.wording.structure.reading import NOTHING_MORE, About, Advert
from reach.wording.structure.whole import StructureReader
from reach.wording.team import SILENCED, quieten, silenced, silences
from reach.wording.tone import read_tone

Senses = dict[tuple[str, ...], Sense]

JOIN_WORDS = 6
_INVITING = ("accommodation", "positive-action")
_TONE_LEAVES_OUT = ("equal-opportunity", *_INVITING)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known when a text is read `again` with one edit: senses of sentences by their words, roles of lines."""

    senses: Senses = field(default_factory=dict)
    lines: tuple[LineRole, ...] | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's words in a text, before judgement."""

    rule: Rule
    match: Match

    @property
    def hit(self) -> Hit:
        """The same words as judgement reads them."""
        return Hit(self.rule.id, "term", self.match.first, self.match.last)


class _Hits:
    """The matcher's hits of one document, sorted by what they mean; `on` is the day for what a team has silenced."""

    def __init__(self, lexicon: Lexicon, document: Document, on: date | None = None) -> None:
        self.terms: list[Hit] = []
        self._lexicon = lexicon
        self.document = document
        self.on = on
        self._unless: dict[str, dict[int, list[Hit]]] = {}
        self.groups: list[Hit] = []
        self.frames: list[Hit] = []
        self.cues: list[Hit] = []
        self.tone: list[Hit] = []
        for hit in lexicon.matcher.hits(document):
            if hit.owner.startswith("tone:"):
                self.tone.append(hit)
            elif hit.role == "term":
                self.terms.append(hit)
            elif hit.role in ("group", "shut-out"):
                self.groups.append(hit)
            elif hit.role in ("frame-before", "frame-after"):
                self.frames.append(hit)
            else:
                self.cues.append(hit)

    def unless(self, rule: Rule) -> dict[int, list[Hit]]:
        """The exceptions of one rule, by each token they cover; looked for when first asked, as few rules have hits."""
        known = self._unless.get(rule.id)
        if known is None:
            known = defaultdict(list)
            exceptions = self._lexicon.exceptions(rule)
            for hit in exceptions.hits(self.document) if exceptions else ():
                for index in range(hit.first, hit.last + 1):
                    known[index].append(hit)
            self._unless[rule.id] = known
        return known


class Analyzer:
    """Analyses texts against one lexicon.

    Args:
        lexicon: rules, reasons and coded words.
        learnt: the trained models there are.
        version: the version of the program, for the report's ruleset.
        models: the digest of each trained model by its name, for the ruleset too.
        structure: reads what a whole advert says beside its wording; nothing does where it is left out.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        learnt: Learnt | None = None,
        version: str = "",
        models: Mapping[str, str] | None = None,
        structure: StructureReader | None = None,
    ) -> None:
        self.lexicon = lexicon
        self.structure = structure
        self.learnt = learnt or Learnt()
        self.models = dict(models or {})
        self._changed = [rule for rule in lexicon.rules.values() if rule.change]
        self._ruleset: dict[str, str | dict[str, str] | list[str]] = {
            "version": version,
            "digest": lexicon.digest,
            "models": self.models,
        }

    def analyze(self, text: str, kind: Kind = "advert", locale: str = "en", about: About = NOTHING_MORE) -> Report:
        """The report on `text`; the same text, with the same known about it, always gives the same report."""
        document = Document(text, kind, self.learnt.split)
        earlier = Earlier()
        report, found = self._report(document, locale, about, earlier)
        proposed = [
            replace(one, suggestions=propose(document, one.rule, found[one.span]))
            if one.span in found and not one.rule.learnt
            else one
            for one in report.findings
        ]
        offers = Offers(text, report, partial(self._again, report, about, earlier))
        return replace(report, findings=tuple(map(offers.kept, proposed)), culture=self._culture(document))

    def _again(self, first: Report, about: About, earlier: Earlier, text: str, edit: Edit | None) -> Report:
        """The report on a text changed by one `edit`; lines that it does not part or join stay what they were for."""
        document = Document(text, first.kind, self.learnt.split)
        known = Earlier(earlier.senses, lines_after(first.lines, edit), again=True)
        return self._report(document, first.locale, about, known)[0]

    def _report(
        self, document: Document, locale: str, about: About, earlier: Earlier
    ) -> tuple[Report, dict[Span, Match]]:
        """The report without suggestions and values, and the words behind each finding of the lists."""
        hits = _Hits(self.lexicon, document, about.on)
        if about.title:
            titled = _Hits(self.lexicon, Document(about.title, document.kind))
            hits.cues += [cue for cue in titled.cues if cue.role == "document"]
        standing, excused = self._judge(document, hits)
        lines = earlier.lines or self._lines(document)
        sure, unsure = self._weighed(document, _join(document, _settle(standing)), lines)
        matches = {document.span_of(one.match.first, one.match.last): one.match for one, _ in sure}
        found = [
            Finding(one.rule, span, document.text[span.start : span.end], (), likely)
            for (one, likely), span in zip(sure, matches, strict=True)
        ]
        toneless = tuple(_toneless(document, hits.cues))
        hinted = tuple(_said(document, hits.cues, _INVITING))
        settled = [*(one.span for one in (*excused, *unsure)), *toneless]
        read, welcomes = self._read(document, found, settled, hinted, earlier.senses)
        findings, silent = quieten(document, read, about.on)
        dropped = tuple(sorted((*excused, *unsure, *silent), key=lambda one: (one.span, one.rule.id)))
        tone = read_tone(self.lexicon, document, hits.tone, [*(f.span for f in findings), *toneless])
        structure, costs = self._structure(document, lines, about, whole=not earlier.again)
        score = add_up(document.kind, findings, tone, costs)
        ruleset = self._ruleset | silences(self._changed, about.on)
        words, kind = document.word_count, document.kind
        said = (findings, tone, ruleset, words, dropped, None, lines, welcomes, structure)
        return Report(kind, locale, score, *said), matches

    def _structure(
        self, document: Document, lines: Sequence[LineRole] | None, about: About, *, whole: bool
    ) -> tuple[Structure | None, tuple[int, ...]]:
        """What the whole advert says, and what its notes cost; the costs alone where the rest is not asked for."""
        if self.structure is None or document.kind != "advert":
            return None, ()
        advert = Advert(document, lines or (), about)
        if not whole:
            return None, self.structure.costs(advert)
        structure = self.structure(advert)
        return structure, structure.costs

    def _weighed(
        self, document: Document, candidates: Sequence[Candidate], lines: Sequence[LineRole] | None
    ) -> tuple[list[tuple[Candidate, float | None]], list[Dropped]]:
        """The candidates with how likely each stands, and those that read harmless; without a judge all stand."""
        stands = self.learnt.stands
        if stands is None or not candidates:
            return [(one, None) for one in candidates], []
        roles = [role_at(lines, document.starts[one.match.first]) for one in candidates]
        hits = [
            context_of(document, one.rule, one.match.first, one.match.last, role)
            for one, role in zip(candidates, roles, strict=True)
        ]
        kept: list[tuple[Candidate, float | None]] = []
        unsure = []
        for one, likely in zip(candidates, stands(hits), strict=True):
            # The judge has seen no text with a team's own rules.
            if one.rule.team or likely >= stands.threshold:
                kept.append((one, None if one.rule.team else likely))
            else:
                unsure.append(_let_go(document, one, READS_HARMLESS))
        return kept, unsure

    def _read(
        self,
        document: Document,
        found: Sequence[Finding],
        settled: Sequence[Span],
        hinted: Sequence[Span],
        senses: Senses,
    ) -> tuple[tuple[Finding, ...], tuple[Welcome, ...] | None]:
        """All findings in order, with those of the trained reader, and what invites people; None without a reader."""
        meaning = self.learnt.meaning
        if meaning is None:
            return tuple(found), None
        statements = read_statements(document)
        new = list({one.words: None for one in statements if one.words not in senses})
        senses.update(zip(new, meaning(new), strict=True))
        read = [(one, senses[one.words]) for one in statements]
        taken = [one.span for one in found]
        raised = [
            self._learnt_finding(document, one)
            for one in raise_places(document, meaning, read, taken=taken, settled=settled)
        ]
        findings = sorted([*found, *raised], key=lambda one: one.span)
        return tuple(findings), invitations(meaning, read, taken=[one.span for one in findings], hinted=hinted)

    def _learnt_finding(self, document: Document, place: Raised) -> Finding:
        rule = replace(self.lexicon.learnt_rules[place.dimension], strength=place.strength)
        advice = Suggestion(place.span, "advice", advice=rule.advice)
        return Finding(rule, place.span, document.text[place.span.start : place.span.end], (advice,), place.likely)

    def culture(self, text: str) -> Culture | None:
        """The values that a company's own statement signals; None where no model reads culture."""
        return self._culture(Document(text, "post", self.learnt.split))

    def _culture(self, document: Document) -> Culture | None:
        return read_culture(document, self.learnt.culture) if self.learnt.culture else None

    def _lines(self, document: Document) -> tuple[LineRole, ...] | None:
        """What each line is for; None for a post, whose lines have no such roles, and where no model reads them."""
        reader = self.learnt.roles
        return read_roles(document, reader) if reader and document.kind == "advert" else None

    def _judge(self, document: Document, hits: _Hits) -> tuple[list[Candidate], list[Dropped]]:
        """The candidates that no reason lets go, and those that one does, as they were found."""
        candidates = list(self._candidates(document, hits))
        judgement = Judgement(self.lexicon, document, hits.cues)
        reasons = [_excused(one, hits) or judgement.reason(one.rule, one.hit) for one in candidates]
        taken = _tokens(_settle([one for one, reason in zip(candidates, reasons, strict=True) if reason is None]))
        cues = [cue for cue in hits.cues if not _spoken(cue, taken)]
        if len(cues) < len(hits.cues):
            judgement = Judgement(self.lexicon, document, cues)
            for at, one in enumerate(candidates):
                if reasons[at] is not None and taken.isdisjoint(range(one.match.first, one.match.last + 1)):
                    reasons[at] = _excused(one, hits) or judgement.reason(one.rule, one.hit)
        standing = [one for one, reason in zip(candidates, reasons, strict=True) if reason is None]
        dropped = [
            _let_go(document, one, reason)
            for one, reason in zip(candidates, reasons, strict=True)
            if reason is not None
        ]
        return standing, dropped

    def _candidates(self, document: Document, hits: _Hits) -> Iterator[Candidate]:
        for hit in hits.terms:
            yield Candidate(self.lexicon.rules[hit.owner], Match(hit.first, hit.last))
        for owner, match in framed(document, hits.groups, hits.frames):
            yield Candidate(self.lexicon.rules[owner], match)
        for code, rule in self.lexicon.code_rules.items():
            for match in CODE_RULES[code](document):
                yield Candidate(rule, match)


def _let_go(document: Document, candidate: Candidate, reason: str) -> Dropped:
    span = document.span_of(candidate.match.first, candidate.match.last)
    return Dropped(candidate.rule, span, document.text[span.start : span.end], reason)


def _tokens(candidates: Iterable[Candidate]) -> set[int]:
    return {index for one in candidates for index in range(one.match.first, one.match.last + 1)}


def _spoken(cue: Hit, taken: set[int]) -> bool:
    """Whether a cue is part of what was found ("no visa sponsorship", "disabled people"): then it excuses nothing."""
    if cue.role == "before":
        return cue.last in taken
    return cue.role in ("cue", "after") and all(index in taken for index in range(cue.first, cue.last + 1))


def _excused(candidate: Candidate, hits: _Hits) -> str | None:
    """Say "unless" when the entry's own exceptions cover the hit (or, for a code rule, touch it); else, if silenced."""
    match, unless = candidate.match, hits.unless(candidate.rule)
    covered = any(match.last <= hit.last for hit in unless.get(match.first, ()))
    touched = candidate.rule.code is not None and any(index in unless for index in range(match.first, match.last + 1))
    if covered or touched:
        return "unless"
    return SILENCED if silenced(hits.document, candidate.rule, match.first, match.last, hits.on) else None


def _settle(candidates: Sequence[Candidate]) -> list[Candidate]:
    """One finding for a place: the longest match wins, the first of equals, and its words belong to it alone.

    What a frame found gives way to any entry that names its words, and of equals a code rule gives way to terms.
    """
    order = sorted(
        candidates,
        key=lambda one: (
            bool(one.rule.groups),
            one.match.first - one.match.last,
            one.match.first,
            bool(one.rule.code),
            one.rule.id,
        ),
    )
    taken: set[int] = set()
    kept = []
    for candidate in order:
        tokens = range(candidate.match.first, candidate.match.last + 1)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(candidate)
    return sorted(kept, key=lambda one: one.match.first)


def _join(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Demands of one kind side by side ("lift 20 kg, climb ladders, stand all day") are one note; the longest tells it.

    Only entries that give advice alone join: a replacement belongs to its own words.
    """
    joined: list[Candidate] = []
    for candidate in candidates:
        last = joined[-1] if joined else None
        if last is not None and _joins(document, last, candidate):
            longest = max(last, candidate, key=lambda one: one.match.last - one.match.first)
            joined[-1] = Candidate(longest.rule, Match(last.match.first, candidate.match.last))
        else:
            joined.append(candidate)
    return joined


def _joins(document: Document, one: Candidate, other: Candidate) -> bool:
    alike = one.rule.dimension == other.rule.dimension and one.rule.strength == other.rule.strength == "check"
    if not alike or one.rule.suggest or other.rule.suggest:
        return False
    between = document.folds[one.match.last + 1 : other.match.first]
    return len(between) <= JOIN_WORDS and STOP not in between and BREAK not in between


def _toneless(document: Document, cues: Sequence[Hit]) -> Iterator[Span]:
    """Headings, and the sentences of equal-opportunity, accommodation and inviting statements."""
    for line in document.lines:
        if line.kind == "heading":
            yield line.span
    yield from _said(document, cues, _TONE_LEAVES_OUT)


def _said(document: Document, cues: Sequence[Hit], reasons: Sequence[str]) -> set[Span]:
    """The sentences in which words of these reasons stand."""
    return {
        document.sentence_at(document.starts[cue.first]) for cue in cues if cue.owner in reasons and cue.role == "cue"
    }
