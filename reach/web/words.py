"""The words the pages use for strengths, grades, places and figures, each in one place."""

from __future__ import annotations

from datetime import date

STRENGTH_WORDS = {
    "exclude": "Shuts people out",
    "discourage": "Puts people off",
    "check": "Worth checking",
}
GRADE_WORDS = {
    "study": "study",
    "law": "law",
    "guide": "guidance",
    "community": "community",
}
GRADE_MEANINGS = {
    "study": "Somebody measured it: a study, a field trial or a survey.",
    "law": "A law, a regulator or a court says so somewhere.",
    "guide": "Editors and public guides agree; we know of no study.",
    "community": "The people concerned ask for it in their own guides.",
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
NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def in_words(number: int) -> str:
    """A small number as a word, a large one in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


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
