"""reach score: lines in, reports out, in order; bad lines kept in their place; all or nothing on the disk."""

import io
import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reach.cli.files import Progress, written_whole
from reach.cli.score import CHUNK_LINES, Work, chunks
from reach.config import Settings
from reach.wording.rewrite import Edit, apply_edits

ROWS = [
    {"id": "a", "text": "We want a digital native."},
    {"id": 2, "text": "We want a digital native.", "kind": "post", "source": "somewhere", "marks": []},
    {"text": "You will draw maps."},
    {"id": "d", "text": "Digital native advertising. \U0001f600", "kind": None, "locale": "en-GB"},
]


def as_lines(*rows):
    """Write rows as JSON lines."""
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def reports(out):
    """Read JSON lines."""
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def source(tmp_path):
    """Write rows to a file."""
    path = tmp_path / "in.jsonl"
    path.write_bytes(as_lines(*ROWS))
    return path


def test_every_line_gets_its_report_in_order(run, source, tmp_path, runtime):
    """With its id, and otherwise the report of the API."""
    status, out, err = run("score", source, tmp_path / "out.jsonl")

    expected = [
        {"id": row.get("id"), **runtime.analyzer.analyze(row["text"], row.get("kind") or "advert").to_wire()}
        for row in ROWS
    ]
    assert (0, "", "") == (status, out, err)
    assert expected == reports((tmp_path / "out.jsonl").read_text(encoding="utf-8"))


def test_dashes_stand_for_standard_input_and_output(run):
    """So that it can stand in a pipe."""
    status, out, _ = run("score", "-", "-", stdin=as_lines(*ROWS))

    assert (0, ["a", 2, None, "d"]) == (status, [report["id"] for report in reports(out)])


def test_explain_and_fix_add_their_fields(run):
    """As they do for one text."""
    status, out, _ = run("score", "-", "-", "--explain", "--fix", stdin=as_lines(*ROWS))
    last = reports(out)[-1]

    assert 0 == status
    assert ["unless"] == [hit["reason"] for hit in last["dropped"]]
    assert ROWS[-1]["text"] == last["fixed"]["text"]


def test_fix_adds_text_score_and_the_edits_that_lead_there(run):
    """Whoever has the text can make the edits, and gets what is told."""
    row = {"text": "We want a digital native and a rock-star for the team."}
    fixed = reports(run("score", "-", "-", "--fix", stdin=as_lines(row))[1])[0]["fixed"]

    edits = [Edit(**edit) for edit in fixed["edits"]]
    assert {"text", "score", "edits"} == set(fixed)
    assert fixed["text"] == apply_edits(row["text"], edits) != row["text"]
    assert 100 == fixed["score"]


@pytest.mark.parametrize(
    ("line", "name", "code"),
    [
        (b"not json", None, "not_text"),
        (b'{"id": "x", "text": ', None, "not_text"),
        (b'["id", "text"]', None, "not_text"),
        (b"null", None, "not_text"),
        (b"[" * 100_000, None, "not_text"),
        (b'{"id": ' + b"9" * 5_000 + b"}", None, "not_text"),
        (b'{"id": "x"}', "x", "not_text"),
        (b'{"id": "x", "text": null}', "x", "not_text"),
        (b'{"id": "x", "text": 7}', "x", "not_text"),
        (b'{"id": "x", "text": ""}', "x", "empty"),
        (b'{"id": "x", "text": "\\ud800"}', "x", "not_text"),
        (b'{"id": "x", "text": "\\u0000"}', "x", "not_text"),
        (b'{"id": "\\ud800", "text": "a"}', None, "not_text"),
        (b'{"id": ["x"], "text": "a"}', None, "not_text"),
        (b'{"id": true, "text": "a"}', None, "not_text"),
        (b'{"id": "x", "text": "a", "kind": "letter"}', "x", "unknown_kind"),
        (b'{"id": "x", "text": "a", "kind": ["post"]}', "x", "unknown_kind"),
        (b'{"id": "x", "text": "a", "locale": "fr"}', "x", "unknown_locale"),
        (b'{"id": "x", "text": "Caf\xe9"}', None, "not_text"),
        (b'{"id": "x", "text": "' + b"a" * 200_001 + b'"}', "x", "too_long"),
        (b'{"id": "x", "text": "' + b"a" * 2_500_000 + b'"}', None, "too_long"),
    ],
)
def test_a_bad_line_becomes_its_error(run, line, name, code):
    """In its place, with its id where it can be read; the lines around it are scored."""
    status, out, err = run("score", "-", "-", stdin=as_lines(ROWS[0]) + line + b"\n" + as_lines(ROWS[2]))
    before, bad, after = reports(out)

    assert 1 == status
    assert "1 of 3 lines could not be read" in err
    assert {"id", "error"} == bad.keys()
    assert (name, code, 2) == (bad["id"], bad["error"]["code"], bad["error"]["line"])
    assert "score" in before
    assert "score" in after


def test_an_error_does_not_repeat_the_line(run):
    """Errors are read by others than the author."""
    private = "the Duck Street branch"
    _, out, err = run("score", "-", "-", stdin=f'{{"text": "{private}", "kind": "{private}"}}\n{private}\n'.encode())

    assert private not in out + err


def test_blank_lines_are_no_texts(run):
    """The last line may or may not have its end; empty lines between are let pass, and counted for the number."""
    status, out, _ = run("score", "-", "-", stdin=b"\n" + as_lines(ROWS[0]) + b"\r\n  \nbad")

    assert 1 == status
    assert [{"id", "error"}, 5] == [reports(out)[1].keys(), reports(out)[1]["error"]["line"]]


def test_no_lines_give_no_reports(run, tmp_path):
    """An empty file is a whole answer."""
    assert 0 == run("score", "-", tmp_path / "out.jsonl")[0]
    assert b"" == (tmp_path / "out.jsonl").read_bytes()


def test_many_processes_write_what_one_writes(source, tmp_path):
    """In the same order, byte for byte, over more chunks than may be on their way at once."""
    source.write_bytes(b"".join(as_lines({**ROWS[n % 4], "id": n}) for n in range(CHUNK_LINES * 20)) + b"bad\n")
    script = "import sys; from reach.cli import main; sys.exit(main(sys.argv[1:]))"
    for jobs in (1, 2):
        command = [sys.executable, "-c", script, "score", source, tmp_path / f"{jobs}.jsonl", "--jobs", str(jobs)]
        assert 1 == subprocess.run(command, check=False, capture_output=True).returncode

    one = (tmp_path / "1.jsonl").read_bytes()
    assert CHUNK_LINES * 20 + 1 == one.count(b"\n")
    assert one == (tmp_path / "2.jsonl").read_bytes()


def test_a_negative_number_of_processes_is_refused(run):
    """Nought is one a core; less makes no sense."""
    assert 2 == run("score", "-", "-", "--jobs", "-1")[0]


def test_a_missing_source_leaves_the_target_alone(run, tmp_path):
    """Nothing is written before there is something to write."""
    target = tmp_path / "out.jsonl"
    target.write_text("kept")

    assert 2 == run("score", tmp_path / "missing.jsonl", target)[0]
    assert "kept" == target.read_text()


def test_a_target_in_no_folder_is_told(run, source, tmp_path):
    """With its name."""
    status, _, err = run("score", source, tmp_path / "nowhere" / "out.jsonl")

    assert 2 == status
    assert "No such file or directory" in err


def test_a_file_can_be_scored_into_itself(run, source):
    """The source is read to its end before the target takes its place."""
    assert 0 == run("score", source, source)[0]
    assert ["a", 2, None, "d"] == [report["id"] for report in reports(source.read_text(encoding="utf-8"))]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    """All or nothing."""
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def fails():
        with written_whole(target) as out:
            out.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert [target] == list(tmp_path.iterdir())
    assert "old" == target.read_text()


def test_a_file_that_is_written_again_keeps_its_permissions(tmp_path):
    """Who could read it before can read it now, and nobody else."""
    target = tmp_path / "out.jsonl"
    target.write_text("old")
    target.chmod(0o640)

    with written_whole(target) as out:
        out.write(b"new")

    assert ("new", 0o640) == (target.read_text(), stat.S_IMODE(target.stat().st_mode))


def test_a_link_is_followed(tmp_path):
    """The file it leads to is written, and the link stays one."""
    link, target = tmp_path / "link", tmp_path / "target"
    link.symlink_to(target)

    with written_whole(link) as out:
        out.write(b"new")

    assert link.is_symlink()
    assert "new" == target.read_text()


def test_a_device_is_written_to_directly(run, source):
    """`/dev/null` is still a device afterwards."""
    assert 0 == run("score", source, os.devnull)[0]
    assert Path(os.devnull).is_char_device()


def test_chunks_are_bounded_by_lines_and_by_bytes():
    """Memory does not grow with the file."""
    short = list(chunks(io.BytesIO(b"{}\n" * 150), 1_000))
    long = list(chunks(io.BytesIO((b" " * 400_000 + b"{}\n") * 7), 1_000_000))

    assert [64, 64, 22] == [len(chunk) for chunk in short]
    assert [3, 3, 1] == [len(chunk) for chunk in long]


def test_a_line_is_never_held_whole_when_it_is_too_long():
    """It is cut at the limit, and the next line is found again."""
    [chunk] = chunks(io.BytesIO(b"a" * 10_000 + b"\n" + b"b" * 101 + b"\nc"), 100)

    assert [(1, b"a" * 101), (2, b"b" * 101), (3, b"c")] == chunk


def test_the_limit_on_a_line_holds_the_longest_text():
    """Even when every character is written as two escapes."""
    work = Work(Settings(max_chars=1_000), explain=False, fix=False)

    assert len(json.dumps({"text": "\U0001f600" * 1_000})) <= work.most_bytes


class Terminal(io.StringIO):
    """Standard error that somebody watches."""

    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_and_wiped_at_the_end(monkeypatch):
    """How many, and how fast."""
    clock = iter([0.0, 0.1, 2.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    out = Terminal()

    with Progress(out) as progress:
        progress.reached(64)
        progress.reached(1_280)

    assert "\r\033[K1,280 lines, 640 a second\r\033[K" == out.getvalue()


def test_progress_is_silent_where_nobody_watches():
    """A log is not filled with it."""
    out = io.StringIO()

    with Progress(out) as progress:
        time.sleep(0.21)
        progress.reached(64)

    assert "" == out.getvalue()
