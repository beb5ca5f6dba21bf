"""reach fix: a file with every suggestion taken, in the format that its new name asks for."""

import json

import pytest

from reach.files import Opened, open_file, save_as

ADVERT = "Designer\n\nWe want a digital native.\nYou have your own car.\n"
FIXED = "We want someone at ease with digital tools."


@pytest.fixture
def advert(tmp_path):
    """Write an advert to a file of any kind."""

    def write(form):
        path = tmp_path / f"advert.{form}"
        path.write_bytes(save_as(Opened(ADVERT, "txt"), form))
        return path

    return write


def test_a_text_goes_to_standard_output(run, advert):
    """The text and nothing else; what it did to the score goes to standard error."""
    path = advert("txt")
    status, out, err = run("fix", path, "-o", "-")

    assert 0 == status
    assert out == ADVERT.replace("a digital native", "someone at ease with digital tools")
    assert err == f"{path}: 96 -> 99 of 100, 1 change, 1 finding left\n"


@pytest.mark.parametrize("source", ["txt", "md", "html", "docx"])
@pytest.mark.parametrize("target", ["txt", "md", "html", "docx", "htm", "markdown"])
def test_every_format_becomes_every_other(run, advert, tmp_path, source, target):
    """The ending says which; what comes out can be opened again and has the new words."""
    out = tmp_path / f"out.{target}"

    assert 0 == run("fix", advert(source), "-o", out)[0]
    opened = open_file(out.read_bytes(), out.name)
    assert FIXED in opened.text
    assert "digital native" not in opened.text


def test_a_word_document_keeps_what_was_not_changed(run, tmp_path):
    """Bold stays bold, and the words that change are the only ones that do."""
    import docx

    document = docx.Document()
    paragraph = document.add_paragraph("We want ")
    paragraph.add_run("a kind").bold = True
    paragraph.add_run(" digital native for our ")
    paragraph.add_run("studio").italic = True
    document.save(tmp_path / "in.docx")
    run("fix", tmp_path / "in.docx", "-o", tmp_path / "out.docx")

    runs = docx.Document(tmp_path / "out.docx").paragraphs[0].runs
    assert [("a kind", True, None), ("studio", None, True)] == [
        (one.text, one.bold, one.italic) for one in runs if one.bold or one.italic
    ]
    assert "digital native" not in "".join(one.text for one in runs)


def test_a_posting_stays_one(run, tmp_path):
    """Its facts are kept, its description is new."""
    posting = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Designer",
        "datePosted": "2026-11-23",
        "description": "<p>We want a digital native.</p>",
        "hiringOrganization": {"@type": "Organization", "name": "Example Studio"},
        "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Leeds"}},
    }
    source, target = tmp_path / "in.json", tmp_path / "out.jsonld"
    source.write_text(json.dumps(posting), "utf-8")

    assert 0 == run("fix", source, "-o", target)[0]
    assert posting | {"description": f"<p>{FIXED}</p>"} == json.loads(target.read_text("utf-8"))


def test_the_file_itself_is_not_overwritten(run, advert, tmp_path, monkeypatch):
    """Under whatever name it is meant; `--force` does."""
    path = advert("txt")
    before = path.read_bytes()
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    monkeypatch.chdir(tmp_path)
    for name in (path, "advert.txt", link):
        status, out, err = run("fix", path, "-o", name)
        assert (2, "") == (status, out)
        assert "the file itself" in err
        assert before == path.read_bytes()

    assert 0 == run("fix", path, "-o", path, "--force")[0]
    assert FIXED in path.read_text("utf-8")


@pytest.mark.parametrize("name", ["out.pdf", "out.doc", "out", ".docx"])
def test_a_format_that_cannot_be_written_is_refused_before_anything_is_read(run, tmp_path, name):
    """The endings there are are told."""
    status, _, err = run("fix", tmp_path / "missing.txt", "-o", tmp_path / name)

    assert 2 == status
    assert ".txt, .md, .html, .docx, .jsonld" in err
    assert not list(tmp_path.iterdir())


def test_a_posting_that_cannot_be_made_leaves_no_file(run, advert, tmp_path):
    """What it lacks is told."""
    status, _, err = run("fix", advert("txt"), "-o", tmp_path / "out.jsonld")

    assert 2 == status
    assert "company" in err
    assert not (tmp_path / "out.jsonld").exists()


def test_a_text_without_findings_is_written_as_it_is(run, tmp_path):
    """To the byte, and the count is nought."""
    text = "You will draw maps.\r\n\r\nAnd more\u00a0maps. \n"
    _, out, err = run("fix", "-", "-o", "-", stdin=text.encode())

    assert text == out
    assert err == "Standard input: 100 -> 100 of 100, 0 changes, 0 findings left\n"


def test_a_target_is_asked_for(run, advert):
    """Where to write is never guessed."""
    assert 2 == run("fix", advert("txt"))[0]
