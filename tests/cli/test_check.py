"""reach check: one text, told to people or as JSON, with an exit status that scripts can use."""

import io
import json
import re
from dataclasses import replace
from datetime import date

import pytest

from reach.cli.check import TITLES, Telling
from reach.cli.paper import Paper, shown
from reach.files import Opened, save_as
from reach.wording.analyzer import Analyzer
from reach.wording.judgement import STRUCTURAL
from reach.wording.report import Change, Span
from reach.wording.standing import READS_HARMLESS
from reach.wording.structure.reading import About
from reach.wording.team import SILENCED

ADVERT = "Designer\n\nWe want a digital native.\r\nYou have your own car and know digital native advertising.\n"


@pytest.fixture
def advert(tmp_path):
    """Write an advert to a file."""
    path = tmp_path / "advert.txt"
    path.write_bytes(ADVERT.encode())
    return path


def test_a_finding_is_told_with_its_place_its_reason_and_what_to_write(run, advert):
    """Everything one needs to mend the text."""
    status, out, err = run("check", advert)

    assert (0, "") == (status, err)
    assert '3:11  discourage  age  "digital native"' in out
    assert "older applicants" in out
    assert 'Write: "someone at ease with digital tools"' in out
    assert "age.digital-native; study: Burn, Firoozi, Ladd and Neumark 2023" in out


def test_advice_is_told_where_there_are_no_words_to_take(run, advert):
    """A rule that only the author can answer."""
    assert "Advice: Say what the journeys are for." in run("check", advert)[1]


def test_words_to_leave_out_are_told_as_such(run):
    """An empty replacement would look like a mistake."""
    assert "Leave it out." in run("check", "-", stdin=b"We want a kind rock-star designer today.")[1]


def test_lines_are_counted_as_editors_do(run, advert):
    """CRLF ends one line."""
    assert " 4:15  check" in run("check", advert)[1]


def test_the_sum_is_shown(run, advert):
    """Anyone can redo it."""
    out = run("check", advert)[1]
    report = json.loads(run("check", advert, "--format", "json")[1])

    parts = "".join(f" - {-part['points']} {part['name']}" for part in report["parts"])
    assert f"Score: 100{parts} = {report['score']}" in out
    assert out.startswith(f"{advert}: {report['score']} of 100, 2 findings in 16 words")


def test_nothing_found_is_told(run):
    """A fine text is told to be one."""
    out = run("check", "-", stdin=b"You will draw maps.")[1]

    assert out.startswith("Standard input: 100 of 100, 0 findings in 4 words")


def test_standard_input_is_read(run):
    """A dash stands for it."""
    assert "digital native" in run("check", "-", stdin=ADVERT.encode())[1]


def test_json_is_one_report(run, runtime):
    """The same as the API's."""
    status, out, _ = run("check", "-", "--format", "json", stdin=ADVERT.encode())

    assert 0 == status
    assert runtime.analyzer.analyze(ADVERT).to_wire() == json.loads(out)


def test_json_holds_what_else_was_asked_for(run):
    """`--explain` and `--fix` add their fields."""
    report = json.loads(run("check", "-", "--format", "json", "--explain", "--fix", stdin=ADVERT.encode())[1])

    assert ["digital native"] == [hit["text"] for hit in report["dropped"]]
    assert "digital native." not in report["fixed"]["text"]


def test_a_post_is_read_as_one(run):
    """`--kind post` reaches the analyzer."""
    report = json.loads(run("check", "-", "--kind", "post", "--format", "json", stdin=ADVERT.encode())[1])

    assert "post" == report["kind"]


def test_explain_lists_what_was_let_go_and_why(run, advert):
    """With the reason in words."""
    out = run("check", advert, "--explain")[1]

    why = "A longer phrase covers it, which the entry excepts."
    assert f'Found and let go:\n  4:32  "digital native"  age.digital-native  {why}\n' in out


def test_every_reason_to_let_go_has_words_for_people():
    """Those of the shipped judgement bring their own."""
    assert {"unless", SILENCED, READS_HARMLESS, *(name for name, _ in STRUCTURAL)} == set(TITLES)


def test_explain_says_when_there_was_nothing_to_let_go(run):
    """An empty list is an answer as well."""
    out = run("check", "-", "--explain", stdin=b"You will draw maps.")[1]

    assert out.endswith("Found and let go:\n  nothing\n")


def test_fix_gives_the_text_with_every_suggestion_taken(run, advert):
    """Ready to copy, with its score."""
    out = run("check", advert, "--fix")[1]

    assert "With every suggestion taken, " in out
    assert "We want someone at ease with digital tools." in out


@pytest.mark.parametrize(("strength", "status"), [("exclude", 0), ("discourage", 1), ("check", 1)])
def test_fail_on_fails_on_findings_that_strong_or_stronger(run, advert, strength, status):
    """A pipeline can stop at what it does not want to publish."""
    assert status == run("check", advert, "--fail-on", strength)[0]


def test_findings_alone_are_no_failure(run, advert):
    """Without `--fail-on` the command has done its work."""
    assert 0 == run("check", advert)[0]


def test_a_file_that_is_not_there_is_told(run, tmp_path):
    """With its name, without a trace."""
    missing = tmp_path / "missing.txt"

    assert (2, "", f"reach: {missing}: No such file or directory\n") == run("check", missing)


def test_a_folder_is_no_text(run, tmp_path):
    """With its name, without a trace."""
    status, _, err = run("check", tmp_path)

    assert (2, f"reach: {tmp_path}: Is a directory\n") == (status, err)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"", "There is nothing to read in this file."),
        (b" \n", "There is nothing to read in this file."),
        (b"\0\1\2\3" * 9, "This file does not hold plain text."),
        (b"\1\2\3" * 9, "This looks like a binary file"),
        (b"%PDF-1.7\n%%EOF", "This PDF"),
        (b"PK\3\4 and no more", "This "),
        (b"a" * 200_001, "The text is 200,001 characters long; the limit is 200,000."),
        (b"a" * 5_000_001, "It has more than 5,000,000 bytes. REACH_MAX_FILE sets the limit."),
    ],
)
def test_what_cannot_be_read_is_told(run, text, why):
    """In one line, with exit status 2."""
    status, out, err = run("check", "-", stdin=text)

    assert (2, "") == (status, out)
    assert err.startswith(f"reach: {why}")
    assert 1 == err.count("\n")


def test_rules_that_a_team_has_silenced_are_told(run, runtime, monkeypatch, advert):
    """Where they would have spoken, with `--explain`; that they are silent, always; on the day after, neither."""
    from reach.cli import check

    rule = runtime.lexicon.rules["age.digital-native"]
    change = Change("It is our product.", date(2026, 11, 23), rule.strength, date(2027, 1, 15))
    monkeypatch.setitem(runtime.lexicon.rules, rule.id, replace(rule, change=change))
    monkeypatch.setattr(check, "build", lambda _: replace(runtime, analyzer=Analyzer(runtime.lexicon)))
    monkeypatch.setattr(check, "today", lambda: date(2027, 1, 15))
    out = run("check", advert, "--explain")[1]

    assert "\nSilenced by your team today: age.digital-native\nScore: 100 - 1" in out
    assert '"digital native"  age.digital-native  Your team has silenced the rule' in out
    monkeypatch.setattr(check, "today", lambda: date(2027, 1, 16))
    assert "ilenced" not in run("check", advert)[1]


# Files of other kinds ---------------------------------------------------------------------------------------


POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Designer",
    "datePosted": "2026-11-23",
    "description": "<p>We want a digital native.</p>",
    "hiringOrganization": {"@type": "Organization", "name": "Example Studio"},
}


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
def test_files_of_many_kinds_are_read(run, tmp_path, form):
    """What the file is, its bytes say; its words are checked as a text is."""
    path = tmp_path / f"advert.{form}"
    path.write_bytes(save_as(Opened(ADVERT, "txt"), form))
    out = run("check", path)[1]

    assert "2 findings in 16 words" in out
    assert 'discourage  age  "digital native"' in out


def test_a_posting_is_read_and_its_text_is_given_beside_the_report(run):
    """Places count in the words, which the file does not hold as such."""
    report = json.loads(run("check", "-", "--format", "json", stdin=json.dumps(POSTING).encode())[1])
    finding = report["findings"][0]

    assert "Designer\n\nWe want a digital native." == report["text"]
    assert "digital native" == report["text"][finding["start"] : finding["end"]]


def test_older_encodings_are_read(run):
    """As an editor on Windows writes them, or with a byte order mark."""
    for data in (
        "Caf\u00e9 staff".encode("cp1252"),
        "Caf\u00e9 staff".encode("utf-16"),
        b"\xef\xbb\xbfCaf\xc3\xa9 staff",
    ):
        assert run("check", "-", stdin=data)[1].startswith("Standard input: 100 of 100, 0 findings in 2 words")


def test_the_title_of_a_file_tells_what_the_work_is(run):
    """A driver's licence is no barrier to a driver."""
    page = "<!doctype html><title>{}</title><p>You hold a driving licence.</p>"
    found = [run("check", "-", stdin=page.format(title).encode())[1] for title in ("Van driver", "Writer")]

    assert [True, False] == ["0 findings" in out for out in found]


def test_several_files_are_told_one_after_the_other(run, tmp_path, advert):
    """Each with its name; the exit status is that of the worst."""
    good = tmp_path / "good.txt"
    good.write_text("You will draw maps.", "utf-8")
    status, out, _ = run("check", good, advert, good, "--fail-on", "discourage")

    assert 1 == status
    assert [f"{good}: 100", f"{advert}: 96", f"{good}: 100"] == re.findall(r"^/.*: \d+(?= of 100)", out, re.MULTILINE)


def test_one_file_that_cannot_be_read_stops_no_other(run, tmp_path, advert):
    """It is told on standard error, and in its place in JSON."""
    missing, broken = tmp_path / "missing.txt", tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n%%EOF")
    status, out, err = run("check", missing, advert, broken, "--format", "json")

    first, second, third = json.loads(out)
    assert 2 == status
    assert {"file": str(missing), "error": {"code": "unreadable", "detail": "No such file or directory"}} == first
    assert (str(advert), 2) == (second["file"], len(second["findings"]))
    assert "broken" == third["error"]["code"]
    assert err.startswith(f"reach: {missing}: No such file or directory\nreach: {broken}: ")


def test_the_place_of_work_reaches_the_analysis(run, runtime, monkeypatch):
    """With the day, so that rules with dates and places are read as they stand."""
    from reach.cli import check

    asked = []
    monkeypatch.setattr(check, "today", lambda: date(2027, 1, 15))
    analyze = Analyzer.analyze
    monkeypatch.setattr(
        Analyzer,
        "analyze",
        lambda self, *args, about, **more: asked.append(about) or analyze(self, *args, about=about, **more),
    )
    run("check", "-", "--place", "US-CO", stdin=b"You will draw maps.")

    assert [About("", "US-CO", date(2027, 1, 15))] == asked


def test_an_unknown_locale_is_told(run):
    """With the known ones."""
    status, _, err = run("check", "-", "--locale", "fr", stdin=ADVERT.encode())

    assert 2 == status
    assert "Known are: en." in err


def told(text, report, *, colours=False):
    """Give what people are told about a text."""
    out = io.StringIO()
    Telling(Paper(out, colours, 80), text).report("advert.txt", report)
    return out.getvalue()


def test_colours_are_never_alone(runtime):
    """Without its colours the report says the same."""
    report = runtime.analyzer.analyze(ADVERT)
    coloured = told(ADVERT, report, colours=True)
    plain = told(ADVERT, report)

    assert "\033[1;33mdiscourage" in coloured
    for code in ("\033[1;33m", "\033[1;36m", "\033[1m", "\033[0m"):
        coloured = coloured.replace(code, "")
    assert plain == coloured


def test_a_pipe_gets_no_colours(run, advert):
    """Nor does a file."""
    assert "\033" not in run("check", advert)[1]


def test_nothing_in_a_text_can_steer_the_terminal(run):
    """Escape sequences in what is quoted are made visible."""
    evil = "We want a digital\u200b native\u009b2J. \033[2J\033]0;owned\007\n"
    out = run("check", "-", "--fix", stdin=evil.encode())[1]

    assert not set("\033\007\u009b\u200b") & set(out)
    assert "a\N{REPLACEMENT CHARACTER}b c" == shown("a\033b\n\tc")


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("native", "native", "1:1"),
        ("a\nb native", "native", "2:3"),
        ("a\r\nnative", "native", "2:1"),
        ("a\rnative", "native", "2:1"),
        ("a\n\n\nnative", "native", "4:1"),
        ("\U0001f469\u200d\U0001f4bb native", "native", "1:5"),
    ],
)
def test_places_are_line_and_column(text, words, place):
    """Counted from 1, in code points."""
    start = text.index(words)
    telling = Telling(Paper(io.StringIO(), colours=False, width=80), text)

    assert place == telling._place(Span(start, start + len(words)))
