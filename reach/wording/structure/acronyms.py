"""Short forms that an advert uses and does not explain.

Only the listed ones are looked for. Calling every unknown run of capitals a short form was tried and read by hand: most
are names of tools, laws, companies and places, which those who could do the work know.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from reach.wording.claims import Span
from reach.wording.structure.plainness import ClarityWords
from reach.wording.structure.reading import Advert

_BEFORE = frozenset(" \t\n\r\u00a0(/,\"'\u201c\u2018\u2022*-\u2013\u2014:;+")
_AFTER = frozenset(" \t\n\r\u00a0)/,\"'\u201d\u2019.;:!?-\u2013\u2014+")
_SMALL = frozenset("a an and at by for in of on or the to with".split())
_AROUND = 40  # characters to either side in which other capitals are looked for
_ADDRESS = re.compile(r"[./]\w[\w-]*/\Z")
_SPELT_AFTER = re.compile(r"s?\s*+\(\s*+\w[^()\n]{6,80}\)")
_SPELT_BEFORE = re.compile(r"\w+[^()\n]{5,80}\(\s*[\"\u201c]?\Z")


def unexplained(advert: Advert, words: ClarityWords) -> Mapping[str, list[Span]]:
    """The places of each short form a reader is left alone with, in order of their first use."""
    text = advert.text
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for start, short in sorted(_uses(advert, words)):
        end = start + len(short)
        end += text.startswith("s", end)
        if (
            (not start or text[start - 1] in _BEFORE)
            and (end == len(text) or text[end] in _AFTER)
            and not _ADDRESS.search(text, max(start - _AROUND, 0), start)
        ):
            found[short].append(Span(start, end))
    if not found:
        return found
    initials = "".join([word[0] for word in advert.document.folds if word not in _SMALL])
    return {
        short: places
        for short, places in found.items()
        if not _among_capitals(text, places[0]) and not _explained(text, short, places[0], initials)
    }


def _uses(advert: Advert, words: ClarityWords) -> Iterator[tuple[int, str]]:
    document, text = advert.document, advert.text
    if not words.short.keys().isdisjoint(document.positions):
        for folded in words.short.keys() & document.positions.keys():
            short = words.short[folded]
            starts = (document.starts[index] for index in document.positions[folded])
            yield from ((start, short) for start in starts if text.startswith(short, start))
    if "&" in text:
        for short in words.joined:
            if short in text:
                yield from ((match.start(), short) for match in re.finditer(re.escape(short), text))


def _among_capitals(text: str, place: Span) -> bool:
    around = text[max(place.start - _AROUND, 0) : place.start] + text[place.end : place.end + _AROUND]
    letters = [sign for sign in around if sign.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


def _explained(text: str, short: str, place: Span, initials: str) -> bool:
    letters = short.replace("&", "").lower()
    if len(letters) > 2 and letters in initials:
        return True
    if _SPELT_AFTER.match(text, place.end):
        return True
    before = _SPELT_BEFORE.search(text[max(place.start - 90, 0) : place.start])
    return before is not None and any(word[0].lower() == letters[0] for word in before.group().split())
