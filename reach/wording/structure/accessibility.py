"""What in a text is in the way of people who hear it, enlarge it or read slowly: capitals, emoji, bare links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reach.wording.claims import Evidence, Span
from reach.wording.structure.facts import Note
from reach.wording.structure.reading import Advert

MOST_SPANS = 12
FEWEST_PICTURES = 2  # lines

DYSLEXIA = Evidence("guide", "British Dyslexia Association style guide: no running text in capitals")
LINKS = Evidence("guide", "WCAG 2.2, 2.4.4 Link Purpose (level A)")
PICTURES = Evidence("guide", "W3C technique H86: text alternatives for emoji and emoticons")
IMAGES = Evidence("guide", "WCAG 2.2, 1.4.5 Images of Text (level AA)")

# Eight words in capitals and more, with what may stand between two: no sign is of both kinds.
_CAPITALS = re.compile(
    r"[A-Z][A-Z][A-Z0-9'\u2019&]*+"  # a class first, so that what is no capital is passed over at a look
    r"(?:[ \t\u00a0,.;:!?/()\"\u201c\u201d*\u2013\u2014-]++[A-Z0-9][A-Z0-9'\u2019&]*+(?![a-z])){7,}+"
)
# Short words between spaces, which every sentence has and no list of short forms.
_JOINS = tuple(f" {word} " for word in "THE TO OF AND FOR IS ARE YOU NOT WILL IN OR".split())
_PICTURE = re.compile(
    "[\\s*-]*+[\u2600-\u2704\u2705-\u270d\u2728\u274c\u2753-\u2757\u2764\u2b50\u2b55\U0001f300-\U0001faff]"
)
_GAP = r"[ \t]++"
_LINK = (
    rf"(?:(?:on{_GAP})?(?:the|this|our){_GAP}(?:link|url)|on{_GAP}here|here|this|below|the{_GAP}following{_GAP}link)"
)
_HERE = rf"(?:read{_GAP}more|more{_GAP}info(?:rmation)?|find{_GAP}out{_GAP}more|learn{_GAP}more|apply){_GAP}here"
_POINTING = frozenset(("click", "clicking", "here"))
# With a colon the address follows, and everybody can see where it goes.
_CLICK = re.compile(rf"\b(?:click(?:ing)?{_GAP}{_LINK}|{_HERE})\b(?!\s?:)")
_IMAGES = frozenset(("image", "picture", "photo", "poster", "flyer", "flier", "infographic", "banner", "screenshot"))
_PICTURED = rf"(?:{'|'.join(sorted(_IMAGES))})"
_LOOK = rf"(?:see|view|read|check(?:{_GAP}out)?|refer{_GAP}to)"
_FACTS = r"(?:details?|information|info|requirements?|dates?)"
_IMAGE = re.compile(
    rf"\[{_PICTURED}\b[^\]\n]{{0,40}}\]"
    rf"|\b{_LOOK}{_GAP}(?:(?:the|our|this){_GAP})?(?:attached{_GAP})?{_PICTURED}\b{_GAP}(?:below|above|attached|for)\b"
    rf"|\b{_LOOK}{_GAP}(?:the{_GAP})?attached{_GAP}{_PICTURED}\b"
    rf"|\b{_FACTS}{_GAP}(?:is|are|can{_GAP}be{_GAP}found)?[ \t]*+(?:in|on){_GAP}the{_GAP}{_PICTURED}\b"
)


def read_accessibility(advert: Advert) -> list[Note]:
    """What is noted of how a text is heard and seen."""
    return [*_capitals(advert), *_pictures(advert), *_links(advert), *_images(advert)]


def _capitals(advert: Advert) -> Iterator[Note]:
    text = advert.text
    places = tuple(
        Span(*match.span())
        for match in _CAPITALS.finditer(text)
        if any(join in match.group() for join in _JOINS) and advert.document.line_at(match.start()).kind != "heading"
    )
    if places:
        yield Note(
            "accessibility.all-caps",
            "accessibility",
            "Whole sentences in capitals",
            "Words in capitals lose their shape and are slower to read, most of all for people with dyslexia; "
            "some screen readers spell them out.",
            DYSLEXIA,
            "Write it as a sentence. To stress it, make a heading of it or put it first.",
            spans=places[:MOST_SPANS],
        )


def _pictures(advert: Advert) -> Iterator[Note]:
    places = []
    if not advert.text.isascii():
        for line in advert.document.lines:
            found = _PICTURE.match(advert.text, line.span.start, line.span.end)
            if found:
                places.append(Span(found.end() - 1, found.end()))
    if len(places) >= FEWEST_PICTURES:
        yield Note(
            "accessibility.emoji-bullets",
            "accessibility",
            "Emoji as bullets",
            'A screen reader says the name of each before the line: "sparkles", "rocket", "rocket".',
            PICTURES,
            "Make a plain list; one emoji at the end of a line does no harm.",
            spans=tuple(places[:MOST_SPANS]),
        )


def _links(advert: Advert) -> Iterator[Note]:
    if _POINTING.isdisjoint(advert.document.positions):
        return
    places = tuple(Span(*match.span()) for match in _CLICK.finditer(advert.lower))
    if places:
        yield Note(
            "accessibility.click-here",
            "accessibility",
            "A link that does not say where it goes",
            "People who use a screen reader hear links as a list, without the words around them.",
            LINKS,
            'Let the link say what is behind it: "read the full job description".',
            spans=places[:MOST_SPANS],
        )


def _images(advert: Advert) -> Iterator[Note]:
    if _IMAGES.isdisjoint(advert.document.positions):
        return
    places = tuple(Span(*match.span()) for match in _IMAGE.finditer(advert.lower))
    if places:
        yield Note(
            "accessibility.image-of-text",
            "accessibility",
            "Something stands only in an image",
            "Words in a picture cannot be heard, enlarged well, translated or found.",
            IMAGES,
            "Say it in the text as well.",
            spans=places[:MOST_SPANS],
        )
