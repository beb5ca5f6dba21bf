"""The English a rewrite must keep right: a or an, verbs after "they", capitals."""

from __future__ import annotations

import re

_AN_THOUGH_CONSONANT = re.compile(r"(?:hour|honest|honou?r|heir|herb\b)", re.IGNORECASE)
_A_THOUGH_VOWEL = re.compile(
    r"(?:uni(?!m|n|d|ll|ss)|unanim|us[aeu]|eu|ewe|one\b|once|ut(?!t|m)|uk|ubiq|urin|uranium|us\b)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"[^\W\d_]+")
_LETTERS_AN = frozenset("AEFHILMNORSX")
_MODALS = frozenset(
    "will would shall should must may might can could cannot ought had did won't can't shouldn't mustn't also and "
    "or to then".split()
)
_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "goes": "go",
    # As they stand where an apostrophe was lost: "he doesn t".
    "isn": "aren",
    "wasn": "weren",
    "hasn": "haven",
    "doesn": "don",
    "focuses": "focus",
    "caches": "cache",
}
_NOT_VERBS = frozenset(
    "always sometimes perhaps besides across towards this his its thus whereas unless as us yes plus less focus "
    "discuss process address assess access possess pass express progress miss guess dress stress press witness "
    "bless harness canvas bus gas news series species means business".split()
)


def takes_an(word: str) -> bool:
    """Whether the indefinite article before `word` is "an": by sound for the common exceptions, by letter otherwise."""
    plain = word.lstrip("\"'(\u201c\u2018[*_")
    if not plain:
        return False
    if plain[0] == "8" or plain[:2] in ("11", "18"):
        return plain[0] == "8" or not plain[2:3].isdigit()
    head = _HEAD.match(plain)
    if head and head.group()[:2].isupper():
        letters = head.group()
        if len(letters) <= 3 or not set(letters[:4].upper()) & set("AEIOU"):
            return letters[0] in _LETTERS_AN
    if _AN_THOUGH_CONSONANT.match(plain):
        return True
    return plain[0].lower() in "aeiou" and not _A_THOUGH_VOWEL.match(plain)


def article_for(article: str, word: str) -> str:
    """`article` ("a", "An" ...) as it must stand before `word`, capitals kept."""
    right = "an" if takes_an(word) else "a"
    if article.isupper() and len(article) > 1:
        return right.upper()
    return right.capitalize() if article[0].isupper() else right


def match_case(words: str, original: str, *, opens: bool) -> str:
    """`words` with the capitals of what they replace: all capitals stay so, and so does a capital that opens a line."""
    letters = [sign for sign in original if sign.isalpha()]
    if len(letters) > 3 and all(sign.isupper() for sign in letters):
        return words.upper()
    if words and opens and letters and letters[0].isupper():
        return words[0].upper() + words[1:]
    return words


def title_case(words: str) -> str:
    """`words` as a title has them: each of more than three letters, and the first, with a capital."""
    return " ".join(
        word[0].upper() + word[1:] if at == 0 or len(word) > 3 else word for at, word in enumerate(words.split(" "))
    )


def after_they(verb: str) -> str:
    """The verb that followed "he" or "she" as it must follow "they": "reports" -> "report", "has" -> "have"."""
    low = verb.lower().replace("\u2019", "'")
    if low in _IRREGULAR:
        return _IRREGULAR[low].replace("'", "\u2019" if "\u2019" in verb else "'")
    if low in _MODALS or low in _NOT_VERBS or not low.endswith("s") or low.endswith(("ss", "us", "'s")) or len(low) < 4:
        return verb
    if low.endswith("ies") and len(low) > 4:
        return verb[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return verb[:-2]
    return verb[:-1]


def agrees_with_they(verb: str) -> bool:
    """Whether a verb stands after "they" as it is."""
    return after_they(verb) == verb
