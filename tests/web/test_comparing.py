"""Before and after: both texts in one, each change with a button of its own, and both scores."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reach.web.comparing import beginning, change_at, compared
from reach.web.desk import Desk
from reach.web.history import Edit, Step, with_typing
from reach.web.reading import Reader
from tests.web.page import Page
from tests.web.small import small_runtime

TEXT = "We want a young planner.\n\n- Bring a digital native to lunch\n"
READER = Reader(small_runtime(5_000).analyzer)


def shown(client, **form):
    """The page on what changed."""
    return Page(client.post("/", data={"text": TEXT, "show": "changes", **form}).text)


def test_nothing_changed_says_so(client):
    """An untouched text is shown as it is, with what to do next."""
    page = shown(client)

    assert "Nothing is changed yet." in page.words
    assert "Bring a digital native to lunch" in page.words


def test_changes_stand_in_the_text_with_both_scores(client):
    """What went and what came, in place, and how far it brought the score."""
    taken = shown(client, take_all="1")

    assert "<del>young</del><ins>" in taken.html
    assert "brings the score from" in taken.words or "bring the score from" in taken.words


def test_one_change_is_refused_by_itself():
    """The author's words come back in that place, and the other changes stay."""
    desk = Desk(TEXT)
    desk = desk.after(
        Step("take", (Edit(10, "young", "resourceful"), Edit(TEXT.index("digital"), "digital native", "colleague")))
    )
    first, second = (one for one in compared(READER, desk).stretches if one.changed)

    back = desk.after(Step("back", (change_at(desk, first.value),)))
    assert back.text == TEXT.replace("digital native", "colleague")
    assert (second.was, second.now) == ("digital native", "colleague")


def test_a_wording_that_was_taken_is_one_change():
    """Words that happen to stay inside it do not part it: put back, it is whole."""
    desk = Desk("Ask for a true digital native. He starts soon.")
    old = desk.text
    taken = Edit(old.index("a true"), "a true digital native", "someone at ease with digital tools")
    desk = desk.after(Step("take", (taken, Edit(old.index("He"), "He starts", "They start"))))
    changes = [one for one in compared(READER, desk).stretches if one.changed]

    assert [(one.was, one.now) for one in changes] == [(taken.old, taken.new), ("He starts", "They start")]


def test_a_change_that_is_gone_is_not_made(client):
    """An old button changes nothing."""
    page = shown(client, refuse="3|9")

    assert "nothing was done" in page.words


@given(st.lists(st.text("ab \n-", max_size=12), min_size=1, max_size=5))
def test_the_stretches_are_both_texts(versions):
    """Whatever was written, what was joined is the first text, what is now joined the last, and each has a button."""
    history = ()
    for before, after in pairwise(versions):
        history = with_typing(history, before, after)
    desk = Desk(versions[-1], history=history)
    found = compared(READER, desk)

    assert "".join(one.was for one in found.stretches) == beginning(desk) == versions[0]
    assert "".join(one.now for one in found.stretches) == desk.text
    assert all(desk.text.startswith(one.now, one.start) for one in found.stretches)
    assert all(change_at(desk, one.value) is not None for one in found.stretches if one.changed)
