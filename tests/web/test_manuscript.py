"""The text laid out: nothing lost, nothing twice, marks where the findings are."""

from hypothesis import given
from hypothesis import strategies as st

from reach.web.history import Taken
from reach.web.manuscript import groups, title_of
from reach.wording.document import Document
from reach.wording.report import Evidence, Finding, Rule, Span

RULE = Rule("age.young", "age", "exclude", "young", "Because.", Evidence("law", "A law"), None)
ADVERT = "Planner, Leeds\n\nYoung people wanted.\n\nWhat you do:\n- Lift boxes\n- Count boxes\n1. First\n\nCall us."


def finding(text, words, start=0):
    at = text.index(words, start)
    return Finding(RULE, Span(at, at + len(words)), words)


def laid_out(text, *findings, kind="advert", taken=()):
    return groups(Document(text, kind), findings, taken)


def words_of(laid):
    return ["".join(piece.text + piece.tail for piece in block.pieces) for group in laid for block in group.blocks]


def kinds_of(laid):
    return [block.kind for group in laid for block in group.blocks]


def marked(laid):
    return [
        (piece.mark.number, piece.text + piece.tail)
        for group in laid
        for block in group.blocks
        for piece in block.pieces
        if piece.mark
    ]


def test_an_advert_becomes_a_title_paragraphs_headings_and_lists():
    laid = laid_out(ADVERT)

    assert kinds_of(laid) == ["title", "text", "heading", "bullet", "bullet", "numbered", "text"]
    assert [len(group.blocks) for group in laid if group.is_list] == [3]
    assert words_of(laid)[3:6] == ["Lift boxes", "Count boxes", "1. First"]


def test_a_mark_stands_at_exactly_the_words_of_its_finding():
    laid = laid_out(ADVERT, finding(ADVERT, "Young"), finding(ADVERT, "Lift"))

    assert marked(laid) == [(1, "Young"), (2, "Lift")]


def test_the_last_word_of_a_mark_is_kept_apart_for_its_number():
    text = "We want a true digital native here."
    laid = laid_out(text, finding(text, "true digital native"))

    piece = next(piece for piece in laid[0].blocks[0].pieces if piece.mark)
    assert (piece.text, piece.tail) == ("true digital ", "native")


def test_a_very_long_word_is_not_kept_in_one_piece():
    text = "x" * 200
    laid = laid_out(text, finding(text, text))

    assert len(laid[0].blocks[0].pieces[0].tail) == 24


def test_a_mark_over_the_edge_of_a_block_comes_in_two_pieces_with_one_number():
    laid = laid_out(ADVERT, finding(ADVERT, "boxes\n- Count"))

    assert marked(laid) == [(1, "boxes"), (1, "Count")]
    first, second = (p.mark for g in laid for b in g.blocks for p in b.pieces if p.mark)
    assert (first.opens, first.closes, second.opens, second.closes) == (True, False, False, True)


def test_findings_that_overlap_share_the_text_between_them():
    text = "young and dynamic people"
    laid = laid_out(text, finding(text, "young and dynamic"), finding(text, "dynamic people"))

    assert marked(laid) == [(1, "young and dynamic"), (2, " people")]


def test_words_that_were_taken_are_set_apart():
    text = "We need staff today."
    laid = laid_out(text, taken=[Taken(0, 0, 8, "manpower", "staff")])

    assert [(piece.text, piece.taken) for piece in laid[0].blocks[0].pieces] == [
        ("We need ", False),
        ("staff", True),
        (" today.", False),
    ]


def test_a_post_keeps_its_line_breaks():
    laid = laid_out("Line one\n- line two\n\nLine three", kind="post")

    assert words_of(laid) == ["Line one\n- line two", "Line three"]
    assert kinds_of(laid) == ["text", "text"]


def test_the_signs_of_markdown_headings_are_not_shown():
    laid = laid_out("# Planner\n\n## What you do ##\n\nText.")

    assert words_of(laid) == ["Planner", "What you do", "Text."]


def test_lines_without_a_gap_are_close():
    laid = laid_out("Planner\n\nPay: lots.\nPlace: Leeds.")

    assert [block.close for group in laid for block in group.blocks] == [False, False, True]


def test_the_title_is_a_short_first_line_with_more_below():
    assert title_of(Document("# Planner,  Leeds\n\nMore.")) == "Planner, Leeds"
    assert title_of(Document("Just one line")) == ""
    assert title_of(Document("We want you to come and join us now.\n\nMore.")) == ""
    assert title_of(Document("x" * 200 + "\n\nMore.")) == ""
    assert title_of(Document("Planner\n\nMore.", "post")) == ""
    assert title_of(Document("=== JOB DETAILS ===\n\nMore.")) == "JOB DETAILS"
    assert title_of(Document("About the job:\n\nMore.")) == ""
    assert title_of(Document("Link https://jobs.example.org/1\n\nMore.")) == ""
    assert title_of(Document("- Planner\n\nMore.")) == ""
    assert title_of(Document("*****\n\nMore.")) == ""
    assert title_of(Document("")) == ""


@given(st.text(alphabet="ab \n-*#1.:,\u05d0\u200b\u00ad🎉é", max_size=120), st.sampled_from(["advert", "post"]))
def test_no_letter_is_lost_or_doubled(text, kind):
    laid = laid_out(text, kind=kind)

    shown = "".join(words_of(laid))
    for letter in "ab\u05d0🎉é":
        assert shown.count(letter) <= text.count(letter)
    if "1" not in text:
        assert [sign for sign in shown if sign.isalpha()] == [sign for sign in text if sign.isalpha()]


@given(
    st.text(alphabet="ab \n-*#", min_size=2, max_size=80),
    st.lists(st.tuples(st.integers(0, 79), st.integers(1, 30)), max_size=6),
)
def test_any_spans_can_be_marked(text, places):
    spans = [Span(start, min(start + length, len(text))) for start, length in sorted(places) if start < len(text)]
    findings = [Finding(RULE, span, text[span.start : span.end]) for span in spans]

    plain, with_marks = laid_out(text), laid_out(text, *findings)

    assert words_of(plain) == words_of(with_marks)
