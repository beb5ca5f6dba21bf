"""reach.wording.rules.papers: no visa sponsored, however it is put."""

from __future__ import annotations

import pytest

from tests.wording.marked import found, plain

REFUSED = (
    "The studio does [not anticipate offering visa sponsorship] for it.",
    "You do [not need the bakery's sponsorship of a visa].",
    "We [cannot transfer or sponsor a work visa].",
    "[No candidates that require immigration sponsorship], please.",
    "The post is [not eligible for H-1B visa sponsorship].",
    "[Sponsorship for employment visas, even short ones, will not be awarded].",
    "[Visa sponsorship: not available].",
    "[Visa sponsorship: no].",
    "If you need a [Certificate of Sponsorship, we will not be able to provide] one.",
    "You may work here [without a sponsorship for an employment visa].",
)
LEFT_ALONE = (
    "We sponsor visas for this post.",
    "Visa sponsorship: available.",
    "The fair has no sponsor this year.",
    "You can apply with or without visa sponsorship.",
    "Not every visa needs a sponsor, and ours comes with help.",
    "If you have no visa, ask us about sponsorship.",
    "The visa desk does not open on Sundays. You look for sponsors.",
    "Visa sponsorship is offered to those who do not live here yet.",
)


@pytest.mark.parametrize("marked", REFUSED)
def test_a_refusal_is_found_from_the_word_that_refuses_to_the_paper_it_is_about(marked):
    """The words may stand in any order, with the reason between them."""
    assert marked == found("sponsorship_refused", plain(marked))


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_an_offer_and_other_sponsors_are_left_alone(text):
    """A "no" about something else says nothing of sponsorship."""
    assert text == found("sponsorship_refused", text)
