"""The words the pages use for strengths, grades, places and figures, each in one place."""

from __future__ import annotations

import re
from datetime import date

from reach.files.printing import GRADES, STRENGTHS

STRENGTH_WORDS, GRADE_WORDS = STRENGTHS, GRADES  # the printed report says the same
WELCOME_WORDS = "Invites people in"
LIKELY = 0.8
SURE_WORDS = {"likely": "likely", "check": "check whether it holds"}
ROLE_WORDS = {
    "heading": "Headings",
    "about": "About the employer",
    "duties": "The work",
    "requirements_must": "What is asked for",
    "requirements_nice": "What would help",
    "benefits": "What is offered",
    "pay": "Pay",
    "apply": "How to apply",
    "equal_opportunity": "Equal opportunity",
    "terms": "Hours, place and contract",
    "other": "Other lines",
}
SAVE_WORDS = {
    "txt": "Plain text (.txt)",
    "md": "Markdown (.md)",
    "docx": "Word (.docx)",
    "html": "Web page (.html)",
    "posting": "Job posting (.jsonld)",
}
AREA_WORDS = {
    "pay": "Pay",
    "requirements": "What is asked",
    "arrangements": "Hours and place",
    "inclusion": "Who is invited",
    "clarity": "Clarity",
    "accessibility": "Readable by all",
    "title": "Title",
}
REGION_WORDS = {"us": "United States", "ca": "Canada"}
ELSEWHERE = "Europe"
EMPHASIS_WORDS = {"mentioned": "mentions", "repeated": "repeats", "stressed": "stresses"}
MODEL_WORDS = {
    "split": "where sentences end",
    "roles": "the parts of an advert",
    "culture": "values",
    "meaning": "what sentences mean to readers",
    "stands": "when a rule is right",
}
GRADE_MEANINGS = {
    "study": "Somebody measured it: a study, a field trial or a survey.",
    "law": "A law, a regulator or a court says so somewhere.",
    "guide": "Editors and public guides agree; we know of no study.",
    "community": "The people concerned ask for it in their own guides.",
    "model": "A model trained on labelled sentences raised this, not a rule; it can be wrong.",
}
PLACES = {
    "AU": "Australia",
    "CA": "Canada",
    "DE": "Germany",
    "EU": "European Union",
    "FR": "France",
    "IE": "Ireland",
    "IN": "India",
    "NL": "Netherlands",
    "NZ": "New Zealand",
    "UK": "United Kingdom",
    "US": "United States",
}
_QUOTED = re.compile(r'"([^"]*)"')
_OPENING = re.compile(r"(?<!\S)'(?=\w)")
_CHOICE = re.compile(r"\{([^{}]*)\}")
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def in_words(number: int) -> str:
    """A small number as a word, a large one in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def sureness(confidence: float | None) -> str:
    """How sure a model is, in a word; nothing where no model has judged."""
    if confidence is None:
        return ""
    return "likely" if confidence >= LIKELY else "check"


def all_of(number: int, thing: str, *, figures: bool = False) -> str:
    """Every one of some things: "the one wording", "both wordings", "all three wordings"."""
    if number == 1:
        return f"the one {thing}"
    if number == 2:
        return f"both {thing}s"
    return f"all {f'{number:,}' if figures else in_words(number)} {thing}s"


def points(number: int) -> str:
    """Points with a true minus sign, as a sum is written."""
    return f"\u2212{-number}" if number < 0 else str(number)


def plain_date(day: date) -> str:
    """A date as a letter gives it."""
    return f"{day.day} {day:%B %Y}"


def place(code: str) -> str:
    """The name of a jurisdiction, or the code itself where we know no name."""
    return PLACES.get(code.upper(), code)


def listed(items: list[str]) -> str:
    """Things in a row, as a sentence names them: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def curly(text: str) -> str:
    """Our own words with the quotation marks and apostrophes that print uses; the author's are never touched."""
    text = _QUOTED.sub("\u201c\\1\u201d", text)
    return _OPENING.sub("\u2018", text).replace("'", "\u2019")


def readable(term: str) -> str:
    """A term as people read it: `{a |b |}c` is told as "(a, b or nothing) c"."""
    return " ".join(_CHOICE.sub(_told, term).split())


def _told(choice: re.Match[str]) -> str:
    *firsts, last = [option.strip() or "nothing" for option in choice.group(1).split("|")]
    padded = " " if any(option.endswith(" ") for option in choice.group(1).split("|")) else ""
    return f"({', '.join(firsts)} or {last}){padded}" if firsts else last
