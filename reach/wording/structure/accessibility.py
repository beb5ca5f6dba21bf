"""What in a text is in the way of people who hear it, enlarge it or read slowly: capitals, emoji, bare links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reach.wording.claims import Evidence, Span
from reach.wording.structure.facts import Note
from reach.wording.structure.reading import Advert

MOST_SPANS = 12
FEWEST_CAPITALS = 8  # words one after another
FEWEST_PICTURES = 2  # lines

DYSLEXIA = Evidence("guide", "British Dyslexia Association style guide: no running text in capitals")
LINKS = Evidence("guide", "WCAG 2.2, 2.4.4 Link Purpose (level A)")
PICTURES = Evidence("guide", "W3C technique H86: text alternatives for emoji and emoticons")
IMAGES = Evidence("guide", "WCAG 2.2, 1.4.5 Images of Text (level AA)")

# Words in capitals alone, with what may stand between two; each side of the choice begins with another sign.
_CAPITALS = re.compile(
    r"[A-Z][A-Z0-9'\u2019&]*+(?:[ \t\u00a0,.;:!?/()\"\u201c\u201d*\u2013\u2014-]++[A-Z0-9][A-Z0-9'\u2019&]*+){7,}+"
)
_JOINS = re.compile(r"\b(?:THE|TO|OF|IS|ARE|AND|OR|FOR|IN|IF|NOT|WILL|MUST|YOU|YOUR|BE|A|AN|ON|WITH|THIS|NO)\b")
_PICTURE = re.compile(
    "[\\s*-]*+[\u2600-\u2704\u2705-\u270d\u2728\u274c\u2753-\u2757\u2764\u2b50\u2b55\U0001f300-\U0001faff]"
)
_LINK = r"(?:(?:on[ \t]+)?(?:the|this|our)[ \t]+(?:link|url)|on[ \t]+here|here|this|below|the[ \t]+following[ \t]+link)"
_HERE = r"(?:read[ \t]+more|more[ \t]+info(?:rmation)?|find[ \t]+out[ \t]+more|learn[ \t]+more|apply)[ \t]+here"
# With a colon the address follows, and everybody can see where it goes.
_CLICK = re.compile(rf"\b(?:click(?:ing)?[ \t]+{_LINK}|{_HERE})\b(?!\s?:)")
_PICTURED = r"(?:image|picture|photo|poster|flyer|flier|infographic|banner|screenshot)"
_LOOK = r"(?:see|view|read|check(?:[ \t]+out)?|refer[ \t]+to)"
_FACTS = r"(?:details?|information|info|requirements?|dates?)"
_IMAGE = re.compile(
    rf"\[{_PICTURED}\b[^\]\n]{{0,40}}\]"
    rf"|\b{_LOOK}[ \t]+(?:(?:the|our|this)[ \t]+)?(?:attached[ \t]+)?{_PICTURED}\b[ \t]+(?:below|above|attached|for)\b"
    rf"|\b{_LOOK}[ \t]+(?:the[ \t]+)?attached[ \t]+{_PICTURED}\b"
    rf"|\b{_FACTS}[ \t]+(?:is|are|can[ \t]+be[ \t]+found)?[ \t]*(?:in|on)[ \t]+the[ \t]+{_PICTURED}\b"
)


def read_accessibility(advert: Advert) -> list[Note]:
    """What is noted of how a text is heard and seen."""
    return [*_capitals(advert), *_pictures(advert), *_links(advert), *_images(advert)]


def _capitals(advert: Advert) -> Iterator[Note]:
    places = tuple(
        Span(*match.span())
        for match in _CAPITALS.finditer(advert.text)
        # A list of short forms is no sentence, and a heading may be in capitals.
        if _JOINS.search(match.group()) and advert.document.line_at(match.start()).kind != "heading"
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
