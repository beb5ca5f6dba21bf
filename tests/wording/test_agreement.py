"""reach.wording.agreement: which verbs hang on a subject, and how they follow "they"."""

import pytest

from reach.wording.agreement import plural_verbs
from reach.wording.document import Document

CHANGED = {
    "She leads.": ["lead"],
    "She leads the team, plans the week and is the voice of the shop.": ["lead", "plan", "are"],
    "She usually leads and often teaches.": ["lead", "teach"],
    "She plans and runs the week.": ["plan", "run"],
    "She will plan, and enjoys teaching.": ["enjoy"],
    "She prepares plans and reports for the board.": ["prepare"],
    "She prepares plans and reports the figures.": ["prepare", "report"],
    "She works and reports to the board.": ["work", "report"],
    "She understands the tools and processes involved.": ["understand"],
    "She knows bread, cakes and pies.": ["know"],
    "She leads a team that bakes bread.": ["lead"],
    "She may report to a team that is new and has no oven.": [],
    "She is here. He has a van.": ["are"],
    "She doesn\u2019t drive.": ["don\u2019t"],
    "She.": [],
    "She": [],
}


def verbs(text):
    """The words after "they", in order; None where it cannot be told."""
    found = plural_verbs(Document(text), 0)
    return None if found is None else [word for _, word in found]


@pytest.mark.parametrize(("text", "plural"), CHANGED.items())
def test_every_verb_of_the_subject_is_put_right_and_no_noun(text, plural):
    """Verbs hang on by a comma or a joining word; nouns in -s and verbs of other clauses stay."""
    assert plural == verbs(text)


@pytest.mark.parametrize(
    "text", ["She leads a team that bakes and is glad to teach.", "She, in turn, leads.", "She (the cook) leads."]
)
def test_where_it_cannot_be_told_nothing_is_put_right(text):
    """A clause between, or a comma after the subject, leaves it open whose verb it is."""
    assert verbs(text) is None


def test_verbs_far_off_are_not_looked_for():
    """A sentence without an end is read in linear time."""
    assert ["lead"] == verbs("She leads " + "bread " * 200 + "and is glad.")
