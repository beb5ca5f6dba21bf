"""How clear an advert is: reading ease, sentences, words only insiders know, paragraphs, and whom it speaks to.

All of it is advice and costs nothing. How far an advert's clarity moves who applies is little studied; where the
evidence is thin or disputed, the note says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from reach.wording.claims import Evidence, Span
from reach.wording.document import STOP, Document
from reach.wording.structure.acronyms import unexplained
from reach.wording.structure.facts import Clarity, Note, Readability
from reach.wording.structure.plainness import ClarityWords
from reach.wording.structure.readability import LONG, Sentence, read_ease, read_sentences
from reach.wording.structure.reading import Advert

MOST_SPANS = 12
HARD_GRADE = 15.0  # by both formulas; about the hardest sixth of real adverts
PLAIN_AGE = 15  # years; about the easiest fourteenth
LONG_SHARE, LONG_COUNT = 0.35, 4
VERY_LONG = 50  # words; one such sentence is two or three
PASSIVE_SHARE, PASSIVE_COUNT = 0.3, 4
JARGON, CLICHES = 3, 4  # different words, and phrases in all
WALL = 150  # words of one paragraph
UNDIVIDED = 250  # words without a heading
SHORT_ADVERT, LONG_ADVERT = 60, 900  # words
SPEAKS = 150  # words from which an advert is long enough to speak to somebody
HEADINGS, ITEMS = 3, 5

PLAIN_ENGLISH = Evidence("guide", "GOV.UK content guidance: sentences of up to 25 words, plain words, the active voice")
TESTERS = Evidence(
    "study", "Business in the Community and City & Guilds 2017: 66% of young testers did not understand the role"
)
READING_LEVEL = Evidence("guide", "WCAG 2.2, 3.1.5 Reading Level; Kincaid and others 1975; Coleman and Liau 1975")
SECTIONS = Evidence("guide", "WCAG 2.2, 2.4.10 Section Headings")
APPLIED = Evidence("guide", "LinkedIn's own count: 150 words or fewer, 17.8% more applications than 450 to 600")
CUSTOM = Evidence("community", "Editors of adverts advise it; we know of no field study")

_BE = ("is", "are", "was", "were", "be", "been", "being")
_BETWEEN = frozenset("also always be been being fully not often only then usually".split())
_PARTICIPLES = frozenset(
    "built chosen done driven found given held kept known led made met paid put run seen sent set shown taken taught "
    "told understood undertaken written brought dealt drawn sought sold".split()
)
# They look like participles, and say what somebody is like or where something is.
_DESCRIBE = frozenset(
    "accustomed advanced based committed concerned dedicated delighted detailed determined devoted driven enthused "
    "equipped excited experienced focused focussed inspired interested involved limited located motivated need "
    "organised organized passionated pleased prepared qualified related registered seed situated skilled speed "
    "thrilled tired unlimited used varied indeed hundred".split()
)
_CODE = re.compile(r"([A-Z]{2,3})[ -]?\d{1,2}(?![\w.,%/])")
_GRADE = re.compile(r"[a-z]{0,3}\d{1,2}[a-z]?\Z")
_MONEY = re.compile(r"[£$€]\s?\d|\b\d{2,3}[.,]\d{3}\b|\d ?k\b")
_AMOUNT_NEAR = 90  # characters


def read_clarity(advert: Advert, words: ClarityWords) -> tuple[Clarity, list[Note]]:
    """What was counted in an advert, and what is noted of it."""
    document = advert.document
    sentences = read_sentences(advert)
    passive = list(_passive(document, sentences))
    facts = Clarity(
        read_ease(sentences),
        len(passive) / len(sentences) if sentences else 0.0,
        _count(document, ("you", "your", "yours", "you'll", "you're", "you've")),
        _count(document, ("we", "our", "ours", "us", "we're", "we'll", "we've")),
    )
    on_sentences = list(_sentence_notes(document, sentences, passive))
    notes = [
        *_ease_notes(facts.ease, on_sentences),
        *on_sentences,
        *_word_notes(advert, words),
        *_shape_notes(document),
        *_voice_notes(document, facts),
    ]
    return facts, notes


def _count(document: Document, words: Iterable[str]) -> int:
    return sum(len(document.positions.get(word, ())) for word in words)


def _ease_notes(ease: Readability, on_sentences: Sequence[Note]) -> Iterator[Note]:
    if ease.reading_age is None or ease.flesch_kincaid is None or ease.coleman_liau is None:
        return
    grades = f"Flesch-Kincaid grade {ease.flesch_kincaid}, Coleman-Liau grade {ease.coleman_liau}"
    if min(ease.flesch_kincaid, ease.coleman_liau) >= HARD_GRADE:
        yield Note(
            "clarity.hard-to-read",
            "clarity",
            "This is hard to read",
            f"Both formulas put it at university level ({grades}). Such texts cost everybody time, and people who read "
            "slowly, in a second language or by ear the most.",
            READING_LEVEL,
            "Cut sentences in two, say who does what, and take the shorter word where there is one.",
        )
    elif ease.reading_age <= PLAIN_AGE and not on_sentences:
        yield Note(
            "clarity.plain",
            "clarity",
            "This reads easily",
            f"A reader of about {ease.reading_age} can follow it ({grades}); most adverts ask for far more.",
            READING_LEVEL,
            good=True,
        )


def _sentence_notes(document: Document, sentences: Sequence[Sentence], passive: Sequence[Span]) -> Iterator[Note]:
    long = [one for one in sentences if len(one.words) > LONG]
    if len(long) >= max(LONG_COUNT, LONG_SHARE * len(sentences)):
        yield Note(
            "clarity.long-sentences",
            "clarity",
            f"{len(long)} of {len(sentences)} sentences have more than {LONG} words",
            "From about 25 words on, people have to read a sentence twice. It is the easiest thing here to mend.",
            PLAIN_ENGLISH,
            "Give each thought a sentence of its own, or make a list of it.",
            spans=tuple(document.span_of(one.first, one.end - 1) for one in long[:MOST_SPANS]),
        )
    elif very := [one for one in long if len(one.words) > VERY_LONG]:
        yield Note(
            "clarity.long-sentences",
            "clarity",
            "One sentence is very long" if len(very) == 1 else f"{len(very)} sentences are very long",
            f"More than {VERY_LONG} words in one breath lose most readers on the way.",
            PLAIN_ENGLISH,
            "Give each thought a sentence of its own, or make a list of it.",
            spans=tuple(document.span_of(one.first, one.end - 1) for one in very[:MOST_SPANS]),
        )
    if len(passive) >= max(PASSIVE_COUNT, PASSIVE_SHARE * len(sentences)):
        yield Note(
            "clarity.passive",
            "clarity",
            f"{len(passive)} of {len(sentences)} sentences are passive",
            '"Reports are written" hides who writes them. In an advert that is mostly the reader.',
            PLAIN_ENGLISH,
            'Say who does it: "you write reports", "we review your application".',
            spans=tuple(passive[:MOST_SPANS]),
        )


def _passive(document: Document, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """The first passive of each sentence that has one, in order."""
    folds, starts = document.folds, [one.first for one in sentences]
    seen = -1
    for first in sorted(chain.from_iterable(document.positions.get(word, ()) for word in _BE)):
        last = first + 1
        while last < len(folds) and last < first + 3 and (folds[last] in _BETWEEN or folds[last].endswith("ly")):
            last += 1
        if last == len(folds) or not _is_participle(folds[last]):
            continue
        at = bisect_right(starts, first) - 1
        if at > seen and last < sentences[at].end:
            seen = at
            yield document.span_of(first, last)


def _is_participle(word: str) -> bool:
    if word in _DESCRIBE:
        return False
    return word in _PARTICIPLES or (word.endswith("ed") and len(word) > 4 and not word.endswith("eed"))


def _word_notes(advert: Advert, words: ClarityWords) -> Iterator[Note]:
    short = unexplained(advert, words)
    if short:
        yield Note(
            "clarity.acronyms",
            "clarity",
            "Short forms that are not explained: " + ", ".join(short),
            "People from another field or country, or in a first job, may not know them, and stop there.",
            TESTERS,
            "Write them out once. " + "; ".join(f"{name}: {words.spelt[name]}" for name in list(short)[:4]) + ".",
            spans=tuple(sorted(chain.from_iterable(short.values()))[:MOST_SPANS]),
        )
    found = _hits(advert.document, words)
    jargon = found["jargon"]
    plain = {said: words.plain[said] for said in (_said(advert, span) for span in jargon)}
    if len(set(plain.values())) >= JARGON:
        yield Note(
            "clarity.jargon",
            "clarity",
            "Office words where plain ones would do",
            "Young people who tested adverts named jargon as what put them off; it says who belongs, not what is done.",
            TESTERS,
            "; ".join(f'"{name}": {better}' for name, better in list(plain.items())[:4]) + ".",
            spans=tuple(jargon[:MOST_SPANS]),
        )
    if len(found["cliches"]) >= CLICHES:
        yield Note(
            "clarity.cliches",
            "clarity",
            "Phrases that every advert has",
            "They are true of any job and any person, so readers skip them, and what is special goes with them.",
            CUSTOM,
            "Leave them out, or say what happened: not a great team, but who is in it and what they made last year.",
            spans=tuple(found["cliches"][:MOST_SPANS]),
        )
    yield from _grade_notes(advert, words, found["grades"])


def _hits(document: Document, words: ClarityWords) -> Mapping[str, list[Span]]:
    """The places of each section's phrases, the longest of those that overlap, without what an exception covers."""
    found: dict[str, list[Span]] = {"jargon": [], "cliches": [], "grades": []}
    hits = list(words.matcher.hits(document))
    taken = -1
    excused = {index for hit in hits if hit.role == "unless" for index in range(hit.first, hit.last + 1)}
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
        if hit.role == "unless" or hit.first <= taken:
            continue
        last = hit.last
        if hit.owner == "grades":
            last += 1
            if last == len(document.folds) or not _GRADE.match(document.folds[last]):
                continue
        if hit.first not in excused or hit.last not in excused:
            taken = last
            found[hit.owner].append(document.span_of(hit.first, last))
    return found


def _said(advert: Advert, span: Span) -> str:
    first, last = advert.document.token_at(span.start), advert.document.token_at(span.end - 1)
    return " ".join(advert.document.folds[first : last + 1])


def _grade_notes(advert: Advert, words: ClarityWords, named: Sequence[Span]) -> Iterator[Note]:
    text = advert.text
    codes = list(named)
    if not words.coded.isdisjoint(advert.document.positions):
        codes += _codes(text, words)
    bare = [
        span
        for span in sorted(set(codes))
        if not _MONEY.search(text, max(span.start - _AMOUNT_NEAR, 0), span.end + _AMOUNT_NEAR)
    ]
    if bare:
        yield Note(
            "clarity.grade-codes",
            "clarity",
            "A grade that only insiders can read",
            "A band or grade says nothing to people from outside: neither the pay nor how senior the job is.",
            CUSTOM,
            "Keep the code if you must, and write beside it what it pays and what level of work it means.",
            spans=tuple(bare[:MOST_SPANS]),
        )


def _codes(text: str, words: ClarityWords) -> Iterator[Span]:
    for match in _CODE.finditer(text):
        start = match.start()
        if match.group(1) in words.codes and not (start and (text[start - 1].isalnum() or text[start - 1] in "-_/.")):
            yield Span(start, match.end())


def _shape_notes(document: Document) -> Iterator[Note]:
    kinds = [line.kind for line in document.lines]
    headings, items = kinds.count("heading"), kinds.count("bullet")
    walls = [block for block in document.blocks if _words_between(document, block) > WALL]
    if walls:
        yield Note(
            "clarity.wall",
            "clarity",
            "A wall of text" if len(walls) == 1 else f"{len(walls)} walls of text",
            f"More than {WALL} words without a break: more than a whole screen of a phone, and people scroll past.",
            PLAIN_ENGLISH,
            "Break it where the thought changes, and make lists of what is a list.",
            spans=tuple(walls[:MOST_SPANS]),
        )
    elif headings >= HEADINGS and items >= ITEMS:
        yield Note(
            "clarity.scannable",
            "clarity",
            "Headings and lists make it easy to find things",
            "People look for pay, place and duties before they read; screen readers jump from heading to heading.",
            SECTIONS,
            good=True,
        )
    elif not headings and document.word_count > UNDIVIDED:
        yield Note(
            "clarity.no-headings",
            "clarity",
            "No headings",
            "People look for pay, place and duties before they read. Without headings they have to read all of it.",
            SECTIONS,
            "Put a short heading over each part: the job, what you need, what we offer, how to apply.",
        )
    if document.word_count > LONG_ADVERT:
        yield Note(
            "clarity.length",
            "clarity",
            f"Long: {document.word_count} words",
            "LinkedIn saw more applications for short adverts than for long ones; other figures disagree, and what is "
            "left out matters more than length. Take it as context.",
            APPLIED,
            "Look for what stands there twice, and for what can wait until people ask.",
        )


def _words_between(document: Document, block: Span) -> int:
    first, last = bisect_left(document.starts, block.start), bisect_left(document.starts, block.end)
    return last - first - document.folds[first:last].count(STOP)


def _voice_notes(document: Document, facts: Clarity) -> Iterator[Note]:
    if document.word_count < SPEAKS:
        return
    if not facts.you:
        title, advice = 'It never says "you"', 'Speak to the reader: "you plan the week", "you will have".'
    elif facts.we >= 10 and facts.we > 3 * facts.you:
        title = f'More about us than about you: "we" and "our" {facts.we} times, "you" {facts.you} times'
        advice = "Turn some sentences round: what the reader will do, learn and get."
    else:
        return
    yield Note(
        "clarity.voice",
        "clarity",
        title,
        "Readers picture themselves in a job that speaks to them. Vendors of writing tools report more applications; "
        "we know of no independent test.",
        CUSTOM,
        advice,
    )
