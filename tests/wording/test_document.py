"""reach.wording.document: every offset points into the text as it was given, whatever the text is made of."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import BREAK, STOP, Document, fold
from tests.wording.texts import texts


def words_of(text):
    """The folded words of a text, without stops and breaks."""
    return [word for word in Document(text).folds if word not in (STOP, BREAK)]


# Offsets ---------------------------------------------------------------------------------------------------


@given(texts)
def test_every_token_folds_from_the_text_at_its_offsets(text):
    """What the matcher reads at a place is the folded form of what stands there, and nothing else."""
    document = Document(text)

    for start, end, word in zip(document.starts, document.ends, document.folds, strict=True):
        written = text[start:end]
        if word == BREAK:
            assert start == end
        elif word == STOP:
            assert set(written) <= set(".!?;:\u2026\u2022\u00b7|")
        elif written in ("&", "+"):
            assert word == "and"
        else:
            assert word in (fold(written).replace(" ", ""), written.replace(".", "").lower())
            assert word


@given(texts)
def test_tokens_stand_in_order_and_apart(text):
    """Tokens never overlap and never run backwards, breaks included."""
    document = Document(text)

    assert len(document.starts) == len(document.ends) == len(document.folds)
    assert all(start <= end for start, end in zip(document.starts, document.ends, strict=True))
    assert all(end <= start for end, start in zip(document.ends, document.starts[1:], strict=False))
    assert not document.starts or document.ends[-1] <= len(text)


@given(texts)
def test_no_letter_or_digit_is_lost(text):
    """Every letter and digit of the text lies in a token, so nothing can hide from the matcher."""
    document = Document(text)
    held = {at for start, end in zip(document.starts, document.ends, strict=True) for at in range(start, end)}

    assert [at for at, sign in enumerate(text) if sign.isalnum() and at not in held] == []


@given(texts)
def test_lines_cover_everything_but_space(text):
    """Lines stand in order and apart, start and end with ink, and leave out nothing that can be seen."""
    document = Document(text)
    spans = [line.span for line in document.lines]

    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[one.start : one.end].strip() == text[one.start : one.end] != "" for one in spans)
    covered = {at for one in spans for at in range(one.start, one.end)}
    assert all(at in covered for at, sign in enumerate(text) if not sign.isspace())


@given(texts)
def test_a_body_is_the_tail_of_its_line(text):
    """The body leaves out a bullet in front and nothing at the end; only bullets have something to leave out."""
    for line in Document(text).lines:
        assert line.span.covers(line.body)
        assert line.span.end == line.body.end
        assert line.kind == "bullet" or line.span == line.body


@given(texts)
def test_blocks_are_runs_of_whole_lines(text):
    """Every line lies in exactly one block, and every block begins and ends with a line."""
    document = Document(text)

    assert all(one.end <= other.start for one, other in pairwise(document.blocks))
    for block in document.blocks:
        held = [line.span for line in document.lines if line.span.overlaps(block)]
        assert held[0].start == block.start
        assert held[-1].end == block.end
    assert sum(len(block) for block in document.blocks) >= sum(len(line.span) for line in document.lines)


@given(texts)
def test_sentences_stand_in_order_inside_their_blocks(text):
    """Sentences never overlap, never cross a block's edge, and hold every letter of the text."""
    document = Document(text)

    assert all(one.end <= other.start for one, other in pairwise(document.sentences))
    assert all(any(block.covers(one) for block in document.blocks) for one in document.sentences)
    held = {at for one in document.sentences for at in range(one.start, one.end)}
    assert all(at in held for at, sign in enumerate(text) if sign.isalnum())


@given(texts)
def test_a_place_is_found_in_its_line_block_and_sentence(text):
    """Asking for what holds a word's offset gives the line, block and sentence that really hold it."""
    document = Document(text)

    for word in document.words:
        assert document.line_at(word.start).span.covers(word)
        assert document.block_at(word.start).covers(word)
        sentence = document.sentence_at(word.start)
        assert sentence.start <= word.start < sentence.end
        assert document.starts[document.token_at(word.start)] == word.start


@given(texts)
def test_the_key_holds_each_token_between_spaces(text):
    """The string that beginnings of words are looked for in parts into the tokens again: none holds a space."""
    document = Document(text)

    assert document.key[1:-1].split(" ") == (document.folds or [""])


@given(texts, st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_endings_change_no_word(text, ending):
    """The same lines under another line ending give the same tokens, kinds of line and number of blocks."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    one, other = Document(plain), Document(plain.replace("\n", ending))

    assert one.folds == other.folds
    assert [line.kind for line in one.lines] == [line.kind for line in other.lines]
    assert len(one.blocks) == len(other.blocks)
    assert len(one.sentences) == len(other.sentences)


def test_an_empty_text_is_a_document():
    """Nothing in, nothing out, and no error."""
    document = Document("")

    assert document.words == document.lines == document.blocks == document.sentences == ()
    assert document.key.strip() == ""
    assert document.token_at(0) == -1


def test_the_words_are_counted_as_they_are_listed():
    """The count that costs nothing and the list agree."""
    document = Document("We hire: 2 cooks, 1 baker/chef - today!")

    assert document.word_count == len(document.words) == 8


# Folding ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Young", "young"),
        ("YOUNG", "young"),
        ("yo\u00adung", "young"),
        ("yo\u200bung", "young"),
        ("\uff39oung", "young"),
        ("candidate\u2019s", "candidate's"),
        ("candidate\u02bcs", "candidate's"),
        ("candidate`s", "candidate's"),
        ("candidate\u00b4s", "candidate's"),
        ("cafe\u0301", "caf\u00e9"),
        ("\ufb01rm", "firm"),
        ("na\u00efve", "na\u00efve"),
    ],
)
def test_a_word_folds_to_what_lists_are_written_in(written, folded):
    """Case, apostrophes, invisible characters and compatibility forms are folded; accents are kept."""
    assert [folded] == words_of(written)
    assert folded == fold(written)


def test_folding_twice_changes_nothing():
    """A folded word is a folded word."""
    for word in ("Yo\u00adung", "candidate\u2019s", "\uff39OUNG", "cafe\u0301"):
        assert fold(word) == fold(fold(word))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rock-star", ["rock", "star"]),
        ("he/she", ["he", "/", "she"]),
        ("R&D", ["r", "and", "d"]),
        ("he & she", ["he", "and", "she"]),
        ("work hard,play hard", ["work", "hard", "play", "hard"]),
        ("24/7", ["24", "/", "7"]),
        ("team_player", ["team", "player"]),
        ("don't", ["don't"]),
        ("'young'", ["young"]),
        ("drivers' room", ["drivers", "room"]),
        ("(young)", ["young"]),
        ("young\u00a0people", ["young", "people"]),
        ("a\u2060b", ["ab"]),
        ("\U0001f469\u200d\U0001f4bbyoung\U0001f469\u200d\U0001f4bb", ["young"]),
    ],
)
def test_text_falls_into_words(text, words):
    """Hyphens and spaces part words, slashes are words, ampersands are "and", quotes and emoji are none."""
    assert words == words_of(text)


@pytest.mark.parametrize(
    ("text", "word"), [("U.S.", "us"), ("R.N.", "rn"), ("e.g.", "eg"), ("U.K", "uk"), ("p.m.", "pm")]
)
def test_initials_are_one_word(text, word):
    """Letters with full stops between them are one word without them, and no sentence ends inside."""
    document = Document(f"Work in {text} today")

    assert ["work", "in", word, "today"] == document.folds
    assert text == document.text[document.starts[2] : document.ends[2]]


@pytest.mark.parametrize("text", ["3.5 years", "reach.example", "v2.0", "jobs.reach.example/young", "9:30"])
def test_a_dot_inside_a_word_is_no_stop(text):
    """Decimal points, addresses and times do not end a sentence."""
    assert STOP not in Document(text).folds


@pytest.mark.parametrize(
    "text",
    ["one. two", "one! two", "one; two", "one: two", "one\u2026 two", "one | two", "one (two.) three", "one.Two"],
)
def test_stops_part_words(text):
    """A stop, a colon, a bar or a mid-dot stands between words, so that no phrase is found across it."""
    assert STOP in Document(text).folds[:-1]


def test_right_to_left_text_keeps_its_offsets():
    """Hebrew and Arabic words around an English one leave its offsets where it stands."""
    text = "\u202b\u05d3\u05e8\u05d5\u05e9 young \u0645\u0648\u0638\u0641\u202c"
    document = Document(text)
    index = document.folds.index("young")

    assert "young" == text[document.starts[index] : document.ends[index]]
    assert 3 == len(document.words)


def test_emoji_count_by_code_points():
    """A family of four is seven code points, and the word behind it starts after them."""
    text = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 young"

    assert [8] == Document(text).starts
