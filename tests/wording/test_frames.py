"""reach.wording.frames: people named next to words that shut them out or single them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import BREAK, STOP, Document
from reach.wording.frames import LONG_REACH, SHORT_REACH, SINGLING_REACH, framed
from reach.wording.lexicon import load_lexicon
from reach.wording.matcher import Hit
from tests.wording.small import with_tails, write

FRAMES = """
[shuts-out]
before = ["no", "we do not hire"]
after = ["need not apply"]
[singles-out]
before = ["prefer"]
after = ["preferred"]
"""
GROUPS = """
[lispers]
groups = ["people with a lisp"]
frames = ["shuts-out"]
strength = "exclude"
advice = "Leave it out."
[older]
groups = ["older {people|applicants}"]
strength = "exclude"
advice = "Leave it out."
"""


@pytest.fixture(scope="module")
def frames(tmp_path_factory):
    """A lexicon of one group and a few frames."""
    folder = tmp_path_factory.mktemp("frames") / "en"
    return load_lexicon(write(folder, age=with_tails(GROUPS), frames=FRAMES))


def found(lexicon, text):
    """The words from frame to group, for every frame that reaches one."""
    document = Document(text)
    hits = list(lexicon.matcher.hits(document))
    groups = [hit for hit in hits if hit.role in ("group", "shut-out")]
    around = [hit for hit in hits if hit.role.startswith("frame-")]
    spans = [document.span_of(match.first, match.last) for _, match in framed(document, groups, around)]
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No older people here.", ["No older people"]),
        ("We do not hire older people.", ["We do not hire older people"]),
        ("Older applicants need not apply.", ["Older applicants need not apply"]),
        ("We prefer older people.", ["prefer older people"]),
        ("Older people preferred.", ["Older people preferred"]),
        ("No slow older people.", ["No slow older people"]),
        ("No slow, very tired older people.", []),
        ("We do not hire any of those very slow or tired older people.", []),
        ("We do not hire any slow or tired older people.", ["We do not hire any slow or tired older people"]),
        ("We prefer the slow older people.", []),
        ("No: older people.", []),
        ("No.\nOlder people are here.", []),
        ("- no\n- older people", []),
        ("Older people. Need not apply.", []),
        ("We serve older people.", []),
        ("Older people need help.", []),
        ("No people with a lisp.", ["No people with a lisp"]),
        ("People with a lisp need not apply.", ["People with a lisp need not apply"]),
        ("We prefer people with a lisp.", []),
        ("People with a lisp preferred.", []),
    ],
)
def test_a_frame_reaches_a_group_in_its_sentence(frames, text, words):
    """Few words may stand between: more behind a long frame, hardly any where somebody is only preferred."""
    assert words == found(frames, text)


def test_every_frame_that_reaches_a_group_counts(frames):
    """Two frames around one group are two matches: which one stands is settled later."""
    both = found(frames, "No older applicants need not apply.")

    assert {"No older applicants", "older applicants need not apply"} == set(both)


def test_a_group_alone_is_no_finding(analyzer):
    """Naming people is not shutting them out."""
    assert () == analyzer.analyze("We bake for older people.").findings
    assert ["do not hire older people"] == [f.text for f in analyzer.analyze("We do not hire older people.").findings]


def test_an_entry_that_names_the_words_comes_first(analyzer):
    """What a frame found gives way to an entry with those very words."""
    text = "We do not hire older people, ninja rock-star or not."

    assert "culture.rock-star" in [finding.rule.id for finding in analyzer.analyze(text).findings]


@given(
    st.lists(st.sampled_from(["no", "we do not hire", "prefer", "older people", "need not apply", "x", ".", "\n- "]))
)
def test_frames_agree_with_a_slow_search(frames, pieces):
    """Looking at every frame for every group finds the same, in any order of words."""
    document = Document(" ".join(pieces))
    hits = list(frames.matcher.hits(document))
    groups = [hit for hit in hits if hit.role in ("group", "shut-out")]
    around = [hit for hit in hits if hit.role.startswith("frame-")]

    slow = {
        (min(frame.first, group.first), max(frame.last, group.last))
        for group in groups
        for frame in around
        if reaches(document, frame, group)
    }
    assert slow == {(match.first, match.last) for _, match in framed(document, groups, around)}


def reaches(document: Document, frame: Hit, group: Hit) -> bool:
    """Whether this frame reaches this group, by the book."""
    first, last = (frame, group) if frame.role == "frame-before" else (group, frame)
    if first.last >= last.first:
        return False
    between = document.folds[first.last + 1 : last.first]
    reach = LONG_REACH if frame.last - frame.first >= 2 else SHORT_REACH
    return len(between) <= (SINGLING_REACH if frame.owner == "singles-out" else reach) and not {STOP, BREAK} & {
        *between
    }
