"""reach.files.word_writing: changes go into the runs they belong to, and all else stays as its author made it."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reach.files import open_file, save_as
from reach.wording.rewrite import Edit
from tests.files.documents import MAIN, advert, part, parts, raw, word

ADVERT = word(fill=advert)
OPENED = open_file(ADVERT, "advert.docx")
BETWEEN = "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>one</w:t></w:r><w:r><w:br/><w:t>two</w:t></w:r></w:p>"


def edit(words, replacement, text=OPENED.text):
    """Give the edit that puts other words in place of these."""
    start = text.index(words)
    return Edit(start, start + len(words), replacement)


def runs(data):
    """Give the words and the boldness of each run of the body."""
    document = docx.Document(io.BytesIO(data))
    return [(run.text, run.bold) for paragraph in document.paragraphs for run in paragraph.runs]


def rewritten(data, change):
    """Give the text of a document after its text was changed."""
    opened = open_file(data)
    return open_file(save_as(opened, "docx", text=change(opened.text)))


def test_nothing_changed_is_the_same_file():
    """Opening and saving leaves every part as it was."""
    assert parts(save_as(OPENED, "docx")) == parts(ADVERT)


@pytest.mark.parametrize("way", ["edits", "text"])
def test_words_change_where_they_stand_and_nowhere_else(way):
    """The XML differs by the words alone, and the other parts do not differ."""
    change = edit("Knead dough", "Shape loaves")
    given_ = {"edits": [change]} if way == "edits" else {"text": OPENED.text.replace("Knead dough", "Shape loaves")}

    saved = save_as(OPENED, "docx", **given_)

    before, after = part(ADVERT).split(b"?>", 1)[1].strip(), part(saved).split(b"?>", 1)[1].strip()
    assert after == before.replace(b"Knead dough", b"Shape loaves")
    assert {name for name, content in parts(saved).items() if content != parts(ADVERT)[name]} == {MAIN}


def test_a_word_cut_into_runs_takes_the_style_of_the_first():
    """A word half in bold is replaced whole, in bold."""
    saved = save_as(OPENED, "docx", edits=[edit("young baker", "person")])

    assert ("person", True) in runs(saved)
    assert (" who ", None) in runs(saved)
    assert "We want a person who bakes bread" in open_file(saved).text


def test_words_of_a_link_change_inside_the_link():
    """The link leads where it led."""
    saved = save_as(OPENED, "docx", edits=[edit("bakes bread", "bakes pies")])

    assert b'<w:u w:val="single"/></w:rPr><w:t>bakes pies</w:t></w:r></w:hyperlink>' in part(saved)


def test_words_of_the_header_the_footer_and_a_cell_change():
    """Every place that is read can be written."""
    edits = [edit("Sons", "Family"), edit("Ask Sam", "Ask us"), edit("15 an hour", "16 an hour")]

    saved = save_as(OPENED, "docx", edits=edits)

    assert open_file(saved).text == OPENED.text.replace("Sons", "Family").replace("Sam", "us").replace("15", "16")
    assert docx.Document(io.BytesIO(saved)).sections[0].header.paragraphs[0].text == "Crumb and Family"


def test_words_put_in_take_the_style_before_them():
    """Whoever writes on goes on in the same style."""
    at = OPENED.text.index("ng baker")

    saved = save_as(OPENED, "docx", edits=[Edit(at, at, "thful you")])

    assert ("youthful you", True) in runs(saved)


def test_space_at_the_edge_of_a_run_is_kept():
    """XML drops it unless it is told to keep it."""
    saved = save_as(OPENED, "docx", edits=[edit("young", "young ")])

    assert b'<w:t xml:space="preserve">young </w:t>' in part(saved)


def test_a_change_of_tracked_words_stays_tracked():
    """The insertion is still one, and what was deleted is still there to be restored."""
    data = word(
        fill=lambda document: raw(
            document,
            "<w:p><w:ins w:id='1' w:author='Sam'><w:r><w:t>young</w:t></w:r></w:ins>"
            "<w:del w:id='2' w:author='Sam'><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
        )
    )

    saved = part(save_as(open_file(data), "docx", text="new"))

    assert b'<w:ins w:id="1" w:author="Sam"><w:r><w:t>new</w:t></w:r></w:ins>' in saved
    assert b"<w:delText>old</w:delText>" in saved


def test_a_line_taken_away_takes_its_paragraph_along():
    """No empty bullet is left."""
    saved = save_as(OPENED, "docx", text=OPENED.text.replace("- Knead dough\n", ""))

    assert open_file(saved).text == OPENED.text.replace("- Knead dough\n", "")
    assert part(saved).count(b'w:val="ListBullet"') == 1


def test_a_line_put_in_looks_like_its_neighbours():
    """A new item is an item of the list, a new paragraph a paragraph; the order is the text's."""
    text = OPENED.text.replace("- Fire", "- Shape loaves\n- Rest\n- Fire").replace(
        "night.", "night.\n\nCome by.\n\nOr call."
    )

    saved = save_as(OPENED, "docx", text=text)

    assert open_file(saved).text == text
    assert part(saved).count(b'w:val="ListBullet"') == 4


def test_a_line_put_on_top_stands_on_the_page_and_not_in_the_header():
    """What is new is said once, not on every page."""
    text = OPENED.text.replace("Night baker", "Join us\n\nToday\n\nNight baker")

    saved = save_as(OPENED, "docx", text=text)

    assert open_file(saved).text == text
    assert "word/header1.xml" not in {name for name, held in parts(saved).items() if held != parts(ADVERT)[name]}


def test_lines_within_a_paragraph_change_come_and_go():
    """A line break is no new paragraph."""
    data = word(fill=lambda document: raw(document, BETWEEN))

    assert rewritten(data, lambda text: "one\nhalf\ntwo").text == "one\nhalf\ntwo"
    assert rewritten(data, lambda text: "one").text == "one"
    assert rewritten(data, lambda text: "1\n2").text == "1\n2"


def test_a_paragraph_that_holds_more_than_words_stays():
    """A picture is not thrown away with the line beside it."""
    picture = "<w:p><w:r><w:t>gone</w:t></w:r><w:r><w:drawing/></w:r></w:p><w:p><w:r><w:t>stays</w:t></w:r></w:p>"
    data = word(fill=lambda document: raw(document, picture))

    saved = save_as(open_file(data), "docx", text="stays")

    assert open_file(saved).text == "stays"
    assert b"<w:drawing/>" in part(saved)


def test_the_only_paragraph_of_a_cell_stays():
    """A cell without one is damage to Word."""

    def columns(document):
        left, right = document.add_table(1, 2)._cells
        left.text, right.text = "Your work", "Your pay"
        left.add_paragraph("You bake.")

    saved = save_as(open_file(word(fill=columns)), "docx", text="Your work\n\nYou bake.")

    table = docx.Document(io.BytesIO(saved)).tables[0]
    assert [len(cell.paragraphs) for cell in table._cells] == [2, 1]


def test_what_xml_cannot_hold_is_left_out():
    """A control sign in the text breaks no file."""
    saved = save_as(OPENED, "docx", edits=[edit("Knead", "Kn\x0bead\x00\ud800\uffff<&>")])

    assert "Kn ead   <&> dough" in open_file(saved).text


def test_an_edit_over_several_lines_is_made_line_by_line():
    """Edits that cross lines are no way to lose the lines."""
    start, end = OPENED.text.index("Knead"), OPENED.text.index("the oven")

    saved = save_as(OPENED, "docx", edits=[Edit(start, end, "Clean ")])

    assert "- Clean the oven\n\nPay" in open_file(saved).text


WORDS = st.lists(st.sampled_from(["bake", "bread", "night", "a", "you", "12", "é", "we"]), min_size=1, max_size=6)
LINES = st.lists(st.tuples(st.booleans(), WORDS.map(" ".join)), min_size=1, max_size=8)


def as_text(lines):
    """Give lines as a text: items and paragraphs."""
    text = ""
    before = False
    for index, (item, words) in enumerate(lines):
        text += ("" if not index else "\n" if item and before else "\n\n") + ("- " if item else "") + words
        before = item
    return text


@settings(max_examples=25, deadline=None)
@given(LINES)
def test_whatever_text_is_written_into_a_document_is_read_out_of_it(lines):
    """The words come back in their order, whatever was there before."""
    saved = open_file(save_as(OPENED, "docx", text=as_text(lines))).text

    assert saved.replace("|", " ").replace("- ", " ").split() == as_text(lines).replace("- ", " ").split()


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_an_edit_leaves_every_other_word_alone(data):
    """Whatever stretch is replaced, the text around it is what it was."""
    line = data.draw(st.sampled_from(OPENED.text.splitlines()).filter(lambda line: line and "|" not in line))
    at = OPENED.text.index(line)
    skip = 2 if line.startswith("- ") else 0
    start = data.draw(st.integers(at + skip, at + len(line) - 1))
    end = data.draw(st.integers(start, at + len(line)))
    words = data.draw(st.sampled_from(["x", "some words"]))

    saved = open_file(save_as(OPENED, "docx", edits=[Edit(start, end, words)])).text

    assert saved.split() == (OPENED.text[:start] + words + OPENED.text[end:]).split()
