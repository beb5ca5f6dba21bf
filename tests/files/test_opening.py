"""reach.files: whatever is opened can be saved, in any format, and nothing is loaded before it is wanted."""

import io
import subprocess
import sys
from pathlib import Path
from typing import get_args

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reach.errors import AddressCode, FileCode, FileError
from reach.files import ENDINGS, MEDIA_TYPES, SAVE_FORMATS, Opened, Posting, open_file, save_as
from reach.wording.rewrite import Edit

ROOT = Path(__file__).parents[2]
TEXT = (
    "Night Baker\n\nWhat you will do:\n- Knead dough\n- Fire the oven\n\n"
    "We bake\nat night, and the 2 of us rest by day."
)


def refused(data, name="", **options):
    """Give the error that opening ends with."""
    with pytest.raises(FileError) as caught:
        open_file(data, name, **options)
    return caught.value


@pytest.mark.parametrize(
    ("name", "kind"), [("a.txt", "txt"), ("", "txt"), ("A.MD", "md"), ("a.markdown", "md"), ("a.xyz", "txt")]
)
def test_a_text_is_what_it_is(name, kind):
    """Not a sign is changed, whatever it is called."""
    opened = open_file(TEXT.encode(), name)

    assert (opened.text, opened.kind) == (TEXT, kind)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_text_is_read_in_the_encodings_that_editors_write(encoding):
    """With a mark, or without."""
    assert open_file("Café at night".encode(encoding)).text == "Café at night"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"a\0b", "unknown_format"),
        (b"\x89PNG\r\n\x1a\n\0\0", "unknown_format"),
        (b"\xff\xfea", "unknown_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "unknown_format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"{\\rtf1 We bake.}", "unknown_format"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(data, code):
    """Empty files, pictures, and documents of old kinds."""
    error = refused(data)

    assert error.code == code
    assert any(word in error.detail for word in ("Save", "Choose", "copy"))


def test_a_file_over_the_limit_is_not_looked_at():
    """The size and the limit are told."""
    assert "2.0 MB; the limit is 1.0 MB" in refused(b"a" * 2_000_000, most_bytes=1_000_000).detail


@pytest.mark.parametrize("name", ["/srv/anna/a.txt", "C:\\Users\\anna\\a.txt", "a.txt"])
def test_folders_of_a_name_are_dropped(name):
    """Whose computer it was is nobody's business."""
    assert open_file(b"We bake.", name).name == "a.txt"


@pytest.mark.parametrize("form", SAVE_FORMATS)
def test_every_format_has_an_ending_and_a_media_type(form):
    """Whoever sends a file needs both."""
    assert ENDINGS[form].startswith(".")
    assert "/" in MEDIA_TYPES[form]


def test_a_text_saved_as_a_text_is_the_same():
    """With the changes that were made."""
    assert save_as(Opened(TEXT, "txt"), "txt").decode() == TEXT
    assert save_as(Opened(TEXT, "md"), "md", edits=[Edit(0, 5, "Day")]).decode() == TEXT.replace("Night", "Day")


def test_markdown_made_of_a_text_marks_headings_and_items():
    """A line that was wrapped by hand is one paragraph."""
    assert save_as(Opened(TEXT, "txt"), "md").decode() == (
        "# Night Baker\n\n## What you will do:\n\n- Knead dough\n- Fire the oven\n\n"
        "We bake at night, and the 2 of us rest by day.\n"
    )


def test_a_word_document_made_of_a_text_has_styles():
    """Headings are headings and items are items, for whoever has it read aloud."""
    document = docx.Document(io.BytesIO(save_as(Opened(TEXT, "txt"), "docx")))

    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles == ["Heading 1", "Heading 2", "List Bullet", "List Bullet", "Normal"]
    assert document.core_properties.title == "Night Baker"
    assert document.core_properties.author == ""


def test_markdown_headings_are_headings_elsewhere():
    """Marks of Markdown are not words."""
    page = save_as(Opened("# Night baker\n\n### Pay ###\n\n**Place**\n\nLeeds", "md"), "html").decode()

    assert "<h1>Night baker</h1><h3>Pay</h3><h2>Place</h2><p>Leeds</p>" in page


def test_edits_that_overlap_are_a_mistake_of_the_caller():
    """Nothing is guessed."""
    with pytest.raises(ValueError, match="overlaps"):
        save_as(Opened(TEXT, "txt"), "txt", edits=[Edit(0, 5, ""), Edit(3, 8, "")])


WORDS = st.text("abcdefgzéß<&'\"[]#*_", min_size=1, max_size=9).filter(lambda word: any(c.isalpha() for c in word))
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)


@settings(max_examples=30, deadline=None)
@given(LINES, st.sampled_from(["txt", "md", "html", "docx", "posting"]), st.booleans())
def test_the_words_of_a_text_survive_every_format(lines, form, items):
    """What is saved and opened again says the same; marks of headings and lists aside."""
    from datetime import date

    text = ("\n- " if items else "\n\n").join(lines)
    facts = Posting(title="T", company="C", posted=date(2026, 1, 1), place="P")

    again = open_file(save_as(Opened(text, "txt"), form, posting=facts), f"x{ENDINGS[form]}").text

    bare = str.maketrans("", "", "#*-_ \n")
    assert again.removeprefix("T\n\n").translate(bare) == text.translate(bare)


def test_opening_a_text_loads_no_library_of_another_format():
    """A start that waits for Word is a start too slow."""
    code = (
        "import sys; from reach.files import open_file; open_file(b'We bake.');"
        "print(sorted({'docx', 'lxml', 'pypdf', 'typst'} & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("codes", [FileCode, AddressCode])
def test_every_refusal_is_documented_and_happens(codes):
    """docs/files.md names each code, and no code is promised that nothing raises."""
    page = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")
    rooms = ("files", "connectors", "services")
    code = "\n".join(path.read_text("utf-8") for room in rooms for path in (ROOT / "reach" / room).rglob("*.py"))

    assert [one for one in get_args(codes) if f"| `{one}` |" not in page] == []
    assert [one for one in get_args(codes) if f'"{one}"' not in code] == []
