"""Steps forward, steps back, and where our words stand in between."""

from hypothesis import given
from hypothesis import strategies as st

from reach.web.history import (
    Edit,
    Step,
    apply_step,
    clean,
    decoded,
    encoded,
    ignored_now,
    taken_now,
    trimmed,
    typed_step,
    undo_step,
    with_typing,
)
from reach.wording.report import Span

TEXT = "We need a salesman and manpower today."


def take(text, old, new):
    """A step that takes `new` for `old`, and the text after it."""
    step = Step("take", (Edit(text.index(old), old, new),))
    return step, apply_step(text, step)


def test_a_step_with_several_edits_is_made_and_undone():
    step = Step("take", (Edit(10, "salesman", "seller"), Edit(23, "manpower", "staff")))

    after = apply_step(TEXT, step)

    assert after == "We need a seller and staff today."
    assert undo_step(after, step) == TEXT


def test_a_step_cannot_be_undone_on_another_text():
    step, _ = take(TEXT, "salesman", "seller")

    assert undo_step("Something else altogether.", step) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_was_typed_leads_from_one_text_to_the_other_and_back(before, after):
    step = typed_step(before, after)

    if before == after:
        assert step is None
    else:
        assert apply_step(before, step) == after
        assert undo_step(after, step) == before


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_typing_goes_on_or_starts_anew_and_can_always_be_undone(first, second, third):
    history = with_typing(with_typing((), first, second), second, third)

    text = third
    for step in reversed(history):
        text = undo_step(text, step)
        assert text is not None
    assert text == first or not history


def test_typing_letter_by_letter_is_one_step():
    history = with_typing((), "ab", "abc")
    history = with_typing(history, "abc", "abcd")

    assert history == (Step("typed", (Edit(2, "", "cd"),)),)


def test_typing_that_comes_to_nothing_leaves_no_step():
    assert with_typing(with_typing((), "ab", "abc"), "abc", "ab") == ()


def test_typing_elsewhere_is_a_step_of_its_own():
    history = with_typing((), "one two", "one twos")
    history = with_typing(history, "one twos", "ones twos")

    assert len(history) == 2


def test_taken_words_are_followed_through_later_changes():
    step, text = take(TEXT, "manpower", "staff")
    later, text = take(text, "salesman", "seller of things")

    found = taken_now((step, later), text)

    assert [(one.old, one.new, text[one.start : one.end]) for one in found] == [
        ("salesman", "seller of things", "seller of things"),
        ("manpower", "staff", "staff"),
    ]


def test_words_written_over_by_hand_are_the_authors_again():
    step, text = take(TEXT, "manpower", "staff")
    typed = with_typing((step,), text, text.replace("staff", "stuff"))

    assert taken_now(typed, text.replace("staff", "stuff")) == ()


def test_words_put_back_are_no_longer_taken():
    step, text = take(TEXT, "manpower", "staff")
    back = Step("back", (Edit(text.index("staff"), "staff", "manpower"),))

    assert apply_step(text, back) == TEXT
    assert taken_now((step, back), TEXT) == ()


def test_left_out_words_are_known_and_can_be_put_back():
    step, text = take(TEXT, " and manpower", "")
    (found,) = taken_now((step,), text)
    back = Step("back", (Edit(found.start, "", found.old),))

    assert apply_step(text, back) == TEXT
    assert taken_now((step, back), TEXT) == ()


def test_ignored_words_are_followed_until_they_change():
    ignored = Step("ignore", rule="gender.salesman", span=Span(10, 18))
    before = Step("typed", (Edit(0, "", "Hello. "),))
    within = Step("typed", (Edit(18, "e", "o"),))

    assert ignored_now((ignored, before))[0].span == Span(17, 25)
    assert ignored_now((ignored, before, within)) == ()


def test_heeding_a_finding_ends_ignoring_it():
    ignored = Step("ignore", rule="a.b", span=Span(1, 3))

    assert ignored_now((ignored, Step("heed", rule="a.b", span=Span(1, 3)))) == ()


def test_a_history_survives_the_form():
    history = (
        Step("take", (Edit(3, 'a "b"\n', "é🎉"),)),
        Step("ignore", rule="age.young", span=Span(0, 4)),
    )

    assert decoded(encoded(history)) == history
    assert encoded(()) == ""


@given(st.text(max_size=80) | st.sampled_from(["[1]", "{}", "[[]]", '[["take",[[1,2,3]],"",[]]]', "[" * 5000]))
def test_anything_else_in_the_field_is_no_history(value):
    assert isinstance(decoded(value), tuple)


def test_nonsense_in_a_step_is_refused():
    for row in (
        '["steal",[],"",[]]',
        '["take",[[-1,"a","b"]],"",[]]',
        '["take",[[true,"a","b"]],"",[]]',
        '["take",[[5,"abc","b"],[6,"c","d"]],"",[]]',
        '["ignore",[],"r",[4,4]]',
        '["ignore",[],7,[]]',
        '["typed",[],"",[]]',
    ):
        assert decoded(f"[{row}]") == ()


def test_a_history_does_not_grow_without_end():
    long = tuple(Step("typed", (Edit(0, "", "x" * 100),)) for _ in range(1000))

    assert len(trimmed(long, 1_000)) == 10
    assert len(trimmed(long, 10**9)) == 400


def test_a_long_history_is_followed_in_good_time():
    wide = Step("take", tuple(Edit(3 * at, "ab", "c") for at in range(100_000)))
    history = decoded(encoded((wide, Step("typed", wide.edits[:1]), wide, *(Step("typed", wide.edits[:1]),) * 500)))

    assert len(history) == 400
    assert len(taken_now((wide, wide), "c")) <= 2


def test_a_text_is_made_fit_for_a_page():
    assert clean("a\r\nb\rc\0\ud800") == "a\nb\nc\ufffd\ufffd"
    assert clean("👩‍🦽 שלום") == "👩‍🦽 שלום"


def test_an_edit_far_outside_the_text_hurts_nobody():
    history = decoded('[["take",[[999999,"a","b"]],"",[]]]')

    assert taken_now(history, "short") == ()
    assert undo_step("short", history[0]) is None
