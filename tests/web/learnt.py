"""Readers for the page tests that know a few words each, where trained models would stand."""

from reach.wording.learnt import ROLES, VALUES, Learnt, Sense
from tests.web.small import small_runtime

ROLE_OF = {"bread": "duties", "bring": "requirements_must", "pay": "pay", "leave": "benefits"}
VALUE_OF = {"team": "collaboration", "learn": "learning", "rules": "control", "heard": "voice"}
SHUTS_OUT = {"graduated": 0.9, "energy": 0.6}
ENTRY = """
[sense]
learnt = true
strength = "discourage"
why = "Reads as if age decided."
advice = "Say what the work needs."
evidence = "model"
source = "Labelled sentences"
reviewed = 2026-11-23
flags = ["You have just [graduated]."]
passes = ["We pay weekly."]
"""
ADVERT = """Baker, Leeds

What you will do
- Bake bread with the team
- Bake more bread, young friend

What you bring
You bring care. You have recently graduated.

We pay weekly and want you to learn. Parents and carers are welcome here.
"""


def roles(lines):
    """A line has the role of the first word it holds."""
    found = [next((role for word, role in ROLE_OF.items() if word in line), "other") for line in lines]
    found = ["heading" if "What you" in line else role for line, role in zip(lines, found, strict=True)]
    return [[float(role == one) for role in ROLES] for one in found]


def culture(sentences):
    """A value is signalled where its word stands."""
    return [[float(any(w in s.lower() and v == VALUE_OF[w] for w in VALUE_OF)) for v in VALUES] for s in sentences]


class SmallMeaning:
    """Sentences with one of our words shut people out; those with "welcome" invite."""

    threshold = 0.5
    welcomes = 0.5

    def __call__(self, sentences):
        """One sense a sentence."""
        return [
            Sense(
                max((SHUTS_OUT.get(w, 0.0) for w in words), default=0.0), "age", "discourage", float("welcome" in words)
            )
            for words in sentences
        ]

    def weigh(self, words, dimension):
        """Our words alone weigh."""
        return [SHUTS_OUT.get(word, -1.0) if dimension == "age" else 0.0 for word in words]


def reading_runtime(max_chars, values=""):
    """The small lexicon with all four readers and an entry for what the reader of sentences raises."""
    learnt = Learnt(split=None, roles=roles, culture=culture, meaning=SmallMeaning())
    return small_runtime(max_chars, learnt, ENTRY, values)
