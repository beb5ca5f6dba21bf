"""reach.web.api: a text in, a report out, and problems anyone can act on."""

import io
import json
import logging

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reach.web import schemas
from reach.web.refusals import PROBLEMS, TYPES

NATIVE = "We want a digital native for our team."
JSON = "application/json"
PRIVATE = "the plans of the Duck Street branch"


def check(client, **body):
    """Post a body to the check."""
    return client.post("/api/v1/check", json=body)


def raw(client, data, media_type=JSON):
    """Post bytes to the check."""
    return client.post("/api/v1/check", data=data, content_type=media_type)


def problem(response):
    """Give the problem an answer tells of, once it is known to be a whole one."""
    assert response.mimetype == "application/problem+json"
    wire = json.loads(response.get_data(as_text=True))
    schemas.Problem.model_validate(wire)
    assert wire["status"] == response.status_code
    return wire


def test_a_text_is_answered_with_its_report(client):
    """The answer has the shape the OpenAPI document promises."""
    response = check(client, text=NATIVE)

    assert (200, JSON) == (response.status_code, response.mimetype)
    report = schemas.Report.model_validate_json(response.get_data())
    assert ["age.digital-native"] == [finding.rule for finding in report.findings]
    assert ("advert", "en", 8) == (report.kind, report.locale, report.words)


def test_the_report_is_the_analyzers_own(client, runtime):
    """The API adds nothing and leaves nothing out, and keeps the order of the fields."""
    expected = runtime.analyzer.analyze(NATIVE).to_wire()

    assert json.dumps(expected) == json.dumps(check(client, text=NATIVE).json)


def test_offsets_count_code_points(client):
    """An emoji before the finding counts as one, in the answer as in the text."""
    text = "\U0001f469\u200d\U0001f4bb " + NATIVE
    finding = check(client, text=text).json["findings"][0]

    assert "digital native" == text[finding["start"] : finding["end"]] == finding["text"]


def test_parts_add_up_to_the_score(client):
    """Anyone can redo the sum."""
    report = check(client, text=NATIVE).json

    assert report["score"] == 100 + sum(part["points"] for part in report["parts"])


def test_a_post_is_read_as_a_post(client):
    """`kind` reaches the analyzer."""
    assert "post" == check(client, text=NATIVE, kind="post").json["kind"]


def test_a_region_is_read_with_its_language(client):
    """British and American English share their lists."""
    assert "en" == check(client, text=NATIVE, locale="en-GB").json["locale"]


@pytest.mark.parametrize("name", ["advert-7", 7, ""])
def test_an_id_comes_back(client, name):
    """A caller who sends many texts can tell the answers apart."""
    report = check(client, text=NATIVE, id=name).json

    assert name == report["id"]


def test_a_title_tells_what_the_work_is_and_is_not_checked(client):
    """The title is no part of the text: its words raise nothing."""
    answered = check(client, text="We bake at night.", title="Digital native").get_json()
    assert [] == answered["findings"]


def test_explain_tells_what_was_dropped(client):
    """Judgement shows its work, only when asked."""
    text = "You know digital native advertising."

    assert "dropped" not in check(client, text=text).json
    dropped = check(client, text=text, explain=True).json["dropped"]
    assert [("age.digital-native", "digital native", "unless")] == [
        (one["rule"], one["text"], one["reason"]) for one in dropped
    ]


def test_fix_gives_the_text_with_every_suggestion_taken(client):
    """The fixed text scores at least as well, and its edits lead to it."""
    report = check(client, text=NATIVE, fix=True).json
    fixed = report["fixed"]

    text = NATIVE
    for edit in reversed(fixed["edits"]):
        text = text[: edit["start"]] + edit["replacement"] + text[edit["end"] :]
    assert text == fixed["text"]
    assert fixed["score"] >= report["score"]
    schemas.Report.model_validate(report)


def test_characters_come_back_as_they_are(client):
    """The answer is UTF-8, not escapes."""
    response = check(client, text="Une \u00e9quipe, a rock\u2011star \U0001f3b8")

    assert "rock\u2011star" in response.get_data(as_text=True)


def test_an_answer_is_not_to_be_stored(client):
    """Nothing between us and the caller keeps a report."""
    assert "no-store" == check(client, text=NATIVE).headers["Cache-Control"]


@pytest.mark.parametrize(
    ("body", "status", "code", "pointer"),
    [
        ({"text": ""}, 422, "empty", "/text"),
        ({"text": " \n\u200b"}, 422, "empty", "/text"),
        ({"text": "a" * 5_001}, 413, "too_long", "/text"),
        ({"text": "\0" * 20}, 422, "not_text", "/text"),
        ({"text": NATIVE, "kind": "letter"}, 422, "unknown_kind", "/kind"),
        ({"text": NATIVE, "locale": "tlh"}, 422, "unknown_locale", "/locale"),
        ({}, 422, "bad_field", "/text"),
        ({"text": None}, 422, "bad_field", "/text"),
        ({"text": 7}, 422, "bad_field", "/text"),
        ({"text": ["a"]}, 422, "bad_field", "/text"),
        ({"text": NATIVE, "kind": None}, 422, "bad_field", "/kind"),
        ({"text": NATIVE, "explain": "yes"}, 422, "bad_field", "/explain"),
        ({"text": NATIVE, "id": {}}, 422, "bad_field", "/id"),
        ({"text": NATIVE, "title": "a" * 1_001}, 422, "bad_field", "/title"),
        ([], 422, "bad_field", ""),
        ("a text", 422, "bad_field", ""),
        (None, 422, "bad_field", ""),
    ],
)
def test_a_bad_field_is_pointed_at(client, body, status, code, pointer):
    """The problem has a word for programs, and a pointer to the field that is meant."""
    told = problem(raw(client, json.dumps(body)))

    assert (status, code, pointer) == (told["status"], told["code"], told["pointer"])


def test_an_unknown_field_is_refused(client):
    """A misspelt field must not be silence; its name may be anything, so it is not repeated."""
    response = check(client, text=NATIVE, **{PRIVATE: 1})

    assert "bad_field" == problem(response)["code"]
    assert PRIVATE not in response.get_data(as_text=True)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", (1, 1)),
        (b"We want a digital native.", (1, 1)),
        (b'{"text": "a"', (1, 12)),
        (b'{"text": "a",\n "kind" "post"}', (2, 9)),
        (b"{'text': 'a'}", (1, 2)),
        (b'{"text": "a"} and more', (1, 15)),
        (b'{"text": "line\nbreak"}', (2, 1)),
        (b"[" * 100_000, (1, 202)),
        (b'{"a":' * 20_000, None),
        (b'{"text": 1' + b"0" * 100_000 + b"}", None),
    ],
)
def test_what_is_not_json_is_shown_where(client, data, place):
    """The problem says where the body stops being JSON."""
    told = problem(raw(client, data))

    assert (400, "not_json") == (told["status"], told["code"])
    if place is not None:
        assert place == (told["place"]["line"], told["place"]["column"])


@pytest.mark.parametrize("data", [b'{"text": "Caf\xe9"}', b"\xff\xfe{\0}\0", b'{"text": "\xed\xa0\x80"}'])
def test_a_body_that_is_not_utf8_is_refused(client, data):
    """Latin-1, UTF-16 and surrogates written as bytes."""
    told = problem(raw(client, data))

    assert (400, "not_utf8") == (told["status"], told["code"])


def test_a_byte_order_mark_before_the_json_is_let_pass(client):
    """Some shells write one."""
    assert 200 == raw(client, b"\xef\xbb\xbf" + json.dumps({"text": NATIVE}).encode()).status_code


@pytest.mark.parametrize("half", [rb"\ud800", rb"\udfff", rb"\ud83d\u0041", rb"\ud800 staff"])
def test_half_a_surrogate_pair_is_not_text(client, half):
    """JSON's grammar lets it through, no text can hold it: a clear answer, with its place."""
    told = problem(raw(client, b'{"text": "staff ' + half + b'"}'))

    assert (422, "not_text") == (told["status"], told["code"])
    assert 1 == told["place"]["line"]


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_another_type_of_body_is_refused(client, media_type):
    """The type says what the body is; we do not guess."""
    told = problem(raw(client, json.dumps({"text": NATIVE}), media_type))

    assert (415, "wrong_type") == (told["status"], told["code"])


@pytest.mark.parametrize("media_type", ["application/json; charset=utf-8", "application/vnd.ats+json"])
def test_every_json_type_is_read(client, media_type):
    """Parameters and structured suffixes are JSON as well."""
    assert 200 == raw(client, json.dumps({"text": NATIVE}), media_type).status_code


def test_a_body_over_the_limit_is_not_read(client):
    """The limit on bytes comes before the limit on characters."""
    told = problem(raw(client, b'{"text": "' + b"a" * 400_000 + b'"}'))

    assert (413, "body_too_large") == (told["status"], told["code"])


def test_a_body_over_the_limit_is_not_read_in_pieces_either(client):
    """A chunked body does not say ahead how long it is."""
    body = io.BytesIO(b'{"text": "' + b"a" * 400_000 + b'"}')
    response = client.post(
        "/api/v1/check", input_stream=body, content_type=JSON, environ_overrides={"wsgi.input_terminated": True}
    )

    assert "body_too_large" == problem(response)["code"]


def test_the_longest_text_fits_in_a_body_however_it_is_escaped(client):
    """Emoji as escapes take twelve bytes a character, and are still within the limit on bytes."""
    text = "\U0001f600" * 5_000

    assert 200 == raw(client, json.dumps({"text": text}, ensure_ascii=True)).status_code


HOSTILE = {
    "a": "a" * 5_000,
    "emoji": "\U0001f469\u200d\U0001f4bb" * 1_600,
    "nuls": "\0" * 5_000,
    "a nul": "We want a digital\0native.",
    "bullets": "\n".join("  " * depth + "- * \u2022 item" for depth in range(60)),
    "marks": "e" + "\u0301" * 4_000,
    "right to left": "\u202e\u05d0\u05d1 digital native \u202c" * 100,
    "script": "<script>alert('young')</script><img src=x onerror=alert(1)>",
    "template": "{{ 7 * 7 }} {% for x in y %} ${7*7} %s %n {0}",
    "query": "'; DROP TABLE adverts; -- \" OR 1=1",
    "line ends": "\r\n\r\r\n\u2028\u2029\x0b\x0c\x85" * 200 + "end",
    "brackets": "(" * 2_500 + "[" * 2_500,
    "quotes": '"' * 5_000,
    "not a character": "\ufffe\uffff\U0010ffff",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("kind", ["advert", "post"])
def test_a_hostile_text_gets_a_report_or_a_clear_problem(client, text, kind):
    """Whatever is pasted, the answer is whole."""
    response = check(client, text=text, kind=kind, explain=True, fix=True)

    if response.status_code == 200:
        report = schemas.Report.model_validate_json(response.get_data())
        assert all(finding.text == text[finding.start : finding.end] for finding in report.findings)
    else:
        assert problem(response)["code"] in ("empty", "not_text")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=()), max_size=300), st.booleans())
def test_any_string_at_all_gets_a_report_or_a_clear_problem(client, text, post):
    """Every code point there is, lone surrogates among them."""
    response = raw(client, json.dumps({"text": text, "kind": "post" if post else "advert", "fix": True}))

    if response.status_code == 200:
        schemas.Report.model_validate_json(response.get_data())
    else:
        assert problem(response)["code"] in ("empty", "not_text")


@pytest.mark.parametrize(
    "data",
    [
        b'{"text": "a", "text": "b"}',
        b'{"text": "a", "id": 1e999}',
        b'{"text": "a", "id": -0}',
        b'{"text": "a", "id": NaN}',
        b'{"text": "a", "id": ' + b"9" * 4_000 + b"}",
        b'{"text": {"text": {"text": "a"}}}',
        b'{"__proto__": {}, "text": "a"}',
        b'{"": "a"}',
        b"\0",
        b"{}" * 1_000,
        b'{"text": "\\u0000"}',
    ],
)
def test_a_hostile_body_gets_an_answer(client, data):
    """Doubled keys, huge numbers, odd names: a report or a problem, never a failure of ours."""
    response = raw(client, data)

    assert response.status_code in (200, 400, 422)
    if response.status_code != 200:
        problem(response)


@pytest.mark.parametrize("path", ["/api/", "/api/v1", "/api/v1/", "/api/v2/check", "/api/v1/check/", "/api/\u0000"])
def test_an_unknown_address_is_a_problem_in_json(client, path):
    """A program is not sent a page."""
    assert (404, "not_found") == tuple(problem(client.get(path))[key] for key in ("status", "code"))


def test_another_method_is_a_problem_that_says_which_would_do(client):
    """GET on the check."""
    response = client.get("/api/v1/check")

    assert (405, "method_not_allowed") == tuple(problem(response)[key] for key in ("status", "code"))
    assert "POST" in response.headers["Allow"]


def test_a_failure_of_ours_says_nothing_of_the_inside(app, monkeypatch, caplog):
    """No trace and none of the text, in the answer or in the log."""
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", 0)
    monkeypatch.setattr("reach.web.api.answer", lambda *_: {}[PRIVATE])

    with caplog.at_level(logging.DEBUG):
        response = check(app.test_client(), text=PRIVATE)

    assert (500, "internal") == tuple(problem(response)[key] for key in ("status", "code"))
    assert "KeyError in POST /api/v1/check" in caplog.text
    assert PRIVATE not in response.get_data(as_text=True) + caplog.text


@pytest.mark.parametrize(
    "body", [{"text": PRIVATE, "kind": PRIVATE}, {"text": [PRIVATE]}, {"text": "a", "locale": PRIVATE}]
)
def test_a_problem_never_repeats_what_was_sent(client, body, caplog):
    """An error can end up in a log that others read."""
    with caplog.at_level(logging.DEBUG):
        response = raw(client, json.dumps(body))

    assert response.status_code == 422
    assert PRIVATE not in response.get_data(as_text=True) + caplog.text


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_type_of_a_problem_leads_to_its_description(client, code):
    """RFC 9457: the type is an address that says what kind of problem this is."""
    document, _, pointer = f"{TYPES}{code}".partition("#")
    described = client.get(document).json
    for step in pointer.strip("/").split("/"):
        described = described[step]

    assert (code, PROBLEMS[code].title) == (described["value"]["code"], described["summary"])
