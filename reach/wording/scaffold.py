"""A new entry to fill in: every field with a word on what belongs there, and what tells whether it is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from string import Template

from reach.wording.lexicon import ASKED
from reach.wording.report import STRENGTHS, TEAM, Rule

WHY = "Say in one or two plain sentences which readers stop here, and why they do."
ADVICE = "Say what to write where no replacement fits."
SOURCE = "Say who holds this"
FLAGGED = "Write a sentence that must be flagged at the [words] in brackets."
PASSED = "Write a sentence that has a tempting neighbour and must stay unmarked."

_ENTRY = Template("""\
[$team$name]
# What pages call it; the name above where this is left out.
# title = "$words"

# The words to find, in lower case. {stand|standing} gives alternatives, {very |}strong a word that may be missing;
# a hyphen is found open and closed.
terms = ["$words"]
# In place of `terms`: people, who are found where words that shut out or single out stand next to them.
# groups = ["older {people|applicants}"]
# Beside `groups`: only where they are shut out, as singling them out is positive action.
# frames = ["shuts-out"]
# Longer phrases in which the words are no finding.
# unless = ["$words of another kind"]
# Subjects that excuse the words: $asked.
# unless_about = ["clients"]

# exclude: shuts people out; discourage: puts people off; check: may be right.
strength = "$strength"
why = "$why"

# Replacements that fit in the place of the words; "" leaves them out.
# suggest = ["other words"]
# What to write where only the author knows the words. An entry has `suggest` or `advice`, or both.
advice = "$advice"

# What the reason rests on (study, law, guide or community) and who says so. Where it is custom, say so.
evidence = "community"
source = "$source"
# Where a law that `source` names applies.
# jurisdictions = ["US", "UK"]
# The day on which somebody last looked at this entry.
reviewed = $reviewed

# Sentences of your own: here nothing but the words in [brackets] may be found,
flags = ["$flagged"]
# and here this entry must stay silent.
passes = ["$passed"]
""")


def scaffold(name: str, reviewed: date) -> str:
    """An entry in TOML that can be loaded, and that fails to prove itself until it is filled in.

    Args:
        name: its key without `team-`: lower-case words joined by hyphens.
        reviewed: the day it is begun.
    """
    return _ENTRY.substitute(
        team=TEAM,
        name=name,
        words=name.replace("-", " "),
        asked=", ".join(ASKED),
        strength=STRENGTHS[-1],
        why=WHY,
        advice=ADVICE,
        source=SOURCE,
        reviewed=reviewed.isoformat(),
        flagged=FLAGGED,
        passed=PASSED,
    )


def left_to_fill_in(rule: Rule) -> Iterator[str]:
    """What of an entry still is as the scaffold gave it, in words for its author."""
    given = (
        ("why", WHY, (rule.why,)),
        ("advice", ADVICE, (rule.advice,)),
        ("source", SOURCE, (rule.evidence.source,)),
        ("flags", FLAGGED, rule.flags),
        ("passes", PASSED, rule.passes),
    )
    for field, placeholder, written in given:
        if placeholder in written:
            yield f"`{field}` still holds what the scaffold put there."
