"""Texts in and out: empty, long and hostile ones, files of every kind, and nothing of them in a log."""

import logging
import re
from html import unescape
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.page import ADVERT, Page


@pytest.mark.parametrize("text", ["", "   \r\n\t ", "\u00a0", "\u200b\ufeff\u200d"])
def test_an_empty_text_is_met_with_advice(post, text):
    page = post({"text": text}, status=422)

    assert "There is nothing to read yet" in page.words


def test_a_form_without_a_text_is_an_empty_one(post):
    post({}, status=422)


def test_a_text_over_the_limit_is_refused_and_kept(post):
    text = "word " * 1_200
    page = post({"text": text, "kind": "post"}, status=413)

    assert "6,000 characters long, and the limit here is 5,000" in page.words
    assert page.fields["text"] == text
    assert page.fields["kind"] == "post"


def test_a_body_over_every_limit_is_refused_in_the_house_style(client):
    answer = client.post("/", data={"text": "x" * 5_500_000})

    assert answer.status_code == 413
    assert "That is more than we can read" in answer.text


def test_what_the_api_calls_no_text_is_none_on_the_page_either(post):
    page = post({"text": "a\x01\x02b"}, status=422)

    assert "looks like a binary file" in page.words


def test_wordings_that_would_make_a_text_too_long_are_not_taken(post):
    text = ("digital native " * 400)[:5_000]
    page = post({"text": text}, ("take_all", "1"))

    assert "would make the text longer than we can read" in page.words
    assert page.fields["text"] == text


def test_a_wording_that_would_leave_nothing_is_refused(post):
    page = post({"text": "x", "history": '[["typed",[[0,"","x"]],"",[]]]'}, ("undo", "1"), status=422)

    assert page.fields["text"] == "x"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"A young person", "young"),
        ("\ufeffA young person".encode(), "young"),
        ("A young person — here".encode("utf-16"), "young"),
        ("A young caf\u00e9 person".encode("cp1252"), "caf\u00e9"),
    ],
)
def test_a_file_is_read_in_its_encoding(client, data, found):
    answer = client.post("/", data={"text": "", "file": (BytesIO(data), "advert.TXT")})

    page = Page(answer.text)
    assert answer.status_code == 200
    assert found in page.fields["text"]
    assert not page.fields["text"].startswith("\ufeff")


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"PK\x03\x04", "advert.docx", "damaged"),
        (b"\x00\x01\x02", "advert.txt", "does not hold plain text"),
        (b"\x81\x8d\x8f", "advert.txt", "encoding we cannot read"),
        (b"\xff\xfea", "advert.txt", "encoding we cannot read"),
        (b"", "advert.md", "nothing to read in this file"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_advice(client, data, name, says):
    answer = client.post("/", data={"text": "", "file": (BytesIO(data), name)})

    assert answer.status_code == 422
    assert says in unescape(answer.text)


def test_a_large_file_never_touches_a_disk(client, monkeypatch):
    def refuse(*_args, **_more):
        raise AssertionError

    monkeypatch.setattr("tempfile.SpooledTemporaryFile", refuse)
    monkeypatch.setattr("werkzeug.formparser.SpooledTemporaryFile", refuse)
    data = b"word " * 15_000
    answer = client.post("/", data={"text": "", "file": (BytesIO(data * 2), "advert.txt")})

    assert answer.status_code == 413
    assert "the limit here is 5,000" in answer.text


@pytest.mark.parametrize(("data", "name"), [(b"PK\x03\x04", "a.docx"), (b" \n", "a.txt")])
def test_a_refused_file_leaves_the_text_that_was_pasted(client, data, name):
    answer = client.post("/", data={"text": "My own words", "file": (BytesIO(data), name)})

    assert Page(answer.text).fields["text"] == "My own words"


def test_the_result_is_downloaded_as_text_or_markdown(client, desk):
    plain = client.post("/download", data=dict(desk.form, **{"as": "txt"}))
    markdown = client.post("/download", data=dict(desk.form, **{"as": "md"}))

    assert plain.text == ADVERT
    assert plain.headers["Content-Disposition"] == 'attachment; filename="planner-leeds.txt"'
    assert plain.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert markdown.text.startswith("# Planner, Leeds\n")
    assert markdown.headers["Content-Disposition"].endswith('"planner-leeds.md"')


def test_a_file_name_holds_nothing_but_plain_letters(client):
    answer = client.post("/download", data={"text": '"; rm -rf\r\n\r\nMore of it.', "as": "txt"})

    assert answer.headers["Content-Disposition"] == 'attachment; filename="rm-rf.txt"'


def test_nothing_is_downloaded_from_an_empty_form(client):
    assert client.post("/download", data={"text": ""}).status_code == 422


ATTACKS = [
    "<script>alert(1)</script> young",
    '"><img src=x onerror=alert(1)> young',
    "</textarea><script>alert(1)</script> young",
    "{{ 7*7 }} {% raw %} young",
    "young' onmouseover='alert(1)",
    "<svg/onload=alert(1)>\n\n- <b>young</b>",
]


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("view", ["marked", "edit"])
@pytest.mark.parametrize("kind", ["advert", "post"])
def test_markup_in_a_text_stays_text(post, text, view, kind):
    page = post({"text": text, "view": view, "kind": kind})

    assert page.fields["text"] == text
    for bad in ("<script>alert", "<img src=x", "<svg/onload", "<b>young"):
        assert bad not in page.html
    taken = post(page.form, page.button("take"))
    assert "<script>alert" not in taken.html


def test_markup_in_a_history_stays_text(desk, post):
    history = f'[["take",[[{ADVERT.index("young")},"<script>x</script>","young"]],"<b>",[]]]'
    page = post(dict(desk.form, history=history))

    assert "<script>x" not in page.html
    assert "<del>&lt;script&gt;x&lt;/script&gt;</del>" in page.html


@pytest.mark.parametrize(
    "text",
    [
        "\0young\0",
        "young \u202e reversed \u202c",
        "עברית young ערבית",
        "👩‍🦽" * 300 + " young",
        "a" * 5_000,
        "- " * 2_400,
        "young " * 800,
        "#" * 4_000,
        "\n" * 1_000 + "young",
        "x\u0301\u0300" * 1_000,
        "' OR 1=1; DROP TABLE adverts; --",
    ],
)
@pytest.mark.parametrize("kind", ["advert", "post"])
def test_hostile_texts_get_a_page(post, text, kind):
    page = post({"text": text, "kind": kind})

    post(page.form, ("show", "edit"))


def test_bytes_that_are_no_utf8_get_a_page(client):
    answer = client.post("/", data=b"text=young%ff%fe%ed%a0%80", content_type="application/x-www-form-urlencoded")

    assert answer.status_code == 200


def test_surrogates_in_a_history_do_not_break_the_page(post):
    history = r'[["take",[[0,"\ud800\udc00\ud800","young"]],"",[]]]'
    page = post({"text": "young people", "history": history})

    assert post(page.form, page.button("back")).fields["text"].endswith(" people")


def test_the_text_keeps_its_leading_blank_lines_in_the_box(post):
    page = post({"text": "\r\n\r\nyoung", "view": "edit"})

    assert page.fields["text"] == "\n\nyoung"


def test_no_text_reaches_a_log(app, client, caplog, capsys):
    with caplog.at_level(logging.DEBUG):
        client.post("/", data={"text": "Xylophonist wanted, young"})
        client.post("/", data={"text": "Xylophonist " * 2_000})
        client.post("/download", data={"text": "Xylophonist"})

    out = capsys.readouterr()
    assert "ylophonist" not in caplog.text + out.out + out.err


def test_a_failure_shows_no_trace_and_logs_no_words(app, caplog, monkeypatch):
    def fail(_reader, desk, _form):
        raise ValueError(desk.text)

    monkeypatch.setattr("reach.web.pages.act", fail)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    answer = app.test_client().post("/", data={"text": "Xylophonist wanted"})

    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert "Traceback" not in answer.text
    assert "ValueError in POST /" in caplog.text
    assert "ylophonist" not in caplog.text


def test_the_address_never_holds_the_text(desk):
    for part in desk.html.split('href="')[1:] + desk.html.split('action="')[1:]:
        assert "planner" not in part.split('"')[0].lower()


@pytest.mark.parametrize("path", ["/nope", "/rules/no.such", "/static/x/base.css"])
def test_an_unknown_address_is_a_page_of_the_house(client, path):
    answer = client.get(path)

    assert answer.status_code == 404
    assert "There is no page here" in answer.text


def test_a_wrong_method_is_a_page_of_the_house(client):
    answer = client.get("/download")

    assert answer.status_code == 405
    assert "This address works another way" in answer.text
    assert "POST" in answer.headers["Allow"]


def test_a_text_full_of_findings_shows_the_first_of_them(post):
    page = post({"text": "young " * 410})

    assert "The first 400 of 410 notes are shown" in page.words
    assert "note-400" in page.ids
    assert "note-401" not in page.ids
    # So many are not all tried; what is tried is taken at once, and what is left is offered next.
    assert re.search(r"Taking all \w+ wordings", " ".join(page.words.split()))
    better = post(page.form, ("take_all", "1"))
    assert better.fields["text"].count("young") < 410


def test_what_is_left_to_the_author_is_counted_beyond_the_notes_that_are_shown(post):
    page = post({"text": "- own car\n" * 410 + "A young person"})

    assert "Taking the one wording brings it to" in " ".join(page.words.split())
    assert "410 notes are yours to decide" in page.words


BUTTONS = [
    "take",
    "take_all",
    "undo",
    "ignore",
    "heed",
    "back",
    "show",
    "again",
    "theme",
    "live",
    "only",
    "view",
    "kind",
]


FORMS = st.fixed_dictionaries(
    {
        "text": st.text(max_size=120) | st.sampled_from([ADVERT, "young " * 9, "- own car\r\n- young"]),
        "was": st.text(max_size=40) | st.just(ADVERT),
        "history": st.text(max_size=40)
        | st.sampled_from(
            [
                '[["take",[[0,"a","young"]],"",[]]]',
                '[["ignore",[],"age.young",[0,5]]]',
                '[["back",[[0,"",""]],"",[]]]',
                '[["typed",[],"",[]]]',
            ]
        ),
    }
)
VALUES = st.text(max_size=12) | st.sampled_from(["age.young|0|5|0", "age.young|0|5", "0.0", "edit"])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(form=FORMS, button=st.sampled_from(BUTTONS), value=VALUES, open_page=st.booleans())
def test_no_form_whatever_breaks_the_page(client, form, button, value, open_page):
    sent = {name: field.encode("utf-8", "replace").decode() for name, field in {**form, button: value}.items()}

    answer = client.post("/", data=sent, headers={"HX-Request": "true"} if open_page else {})

    assert answer.status_code in (200, 422)
