"""The checker as a browser without script uses it: every button, and every way to get it wrong."""

import logging
from html import unescape
from html.parser import HTMLParser
from io import BytesIO

import pytest

ADVERT = "Planner, Leeds\n\nWe want a young planner, a digital native.\n\n- Native English speaker\n- Own car\n"


class Page(HTMLParser):
    """What a person could read and press on a page."""

    def __init__(self, html):
        super().__init__()
        self.fields, self.buttons, self.ids, self.html = {}, [], set(), html
        self.words, self._hidden = "", 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            assert given["id"] not in self.ids, f"two elements have the id {given['id']}"
            self.ids.add(given["id"])
        if tag == "input" and given.get("name") and (given.get("type") not in ("radio", "file") or "checked" in given):
            self.fields[given["name"]] = given.get("value", "")
        if tag == "button":
            self.buttons.append((given.get("name"), given.get("value"), "disabled" in given))
        self._in_text = given.get("name") if tag == "textarea" else None
        if self._in_text:
            self.fields[self._in_text] = ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._in_text = None

    def handle_data(self, data):
        if getattr(self, "_in_text", None):
            # As a browser does: the first line break after the tag belongs to the tag.
            fresh = not self.fields[self._in_text]
            self.fields[self._in_text] += data.removeprefix("\n") if fresh else data
        self.words += data

    def button(self, name, number=0):
        return [button for button in self.buttons if button[0] == name][number]

    @property
    def score(self):
        return int(self.html.split('class="score__figure">')[1].split()[0])

    @property
    def form(self):
        """The form's fields as a browser sends them."""
        return {name: value.replace("\n", "\r\n") for name, value in self.fields.items() if name != "back"}


@pytest.fixture
def post(client):
    def send(form, button=None, status=200, path="/", **more):
        data = dict(form, **({button[0]: button[1]} if button else {}), **more)
        answer = client.post(path, data=data)
        assert answer.status_code == status, answer.text[:500]
        return Page(answer.text)

    return send


@pytest.fixture
def desk(post):
    return post({"text": ADVERT, "kind": "advert"})


def test_the_first_page_offers_a_box_a_file_and_samples(client):
    page = Page(client.get("/").text)

    assert "Nothing is stored" in page.words
    assert {"text", "file"} <= page.ids
    assert page.html.count("?sample=") == 4


def test_a_text_is_read_and_shown_with_its_notes(desk):
    assert desk.score == 100 - 9 - 6 - 1
    assert {"mark-1", "note-1", "mark-4", "note-4"} <= desk.ids
    assert "Tells everyone past a certain birthday" in desk.words
    assert "Burn, Firoozi, Ladd and Neumark 2023" in desk.words
    assert "reviewed 23 November 2026" in desk.words
    assert "Taking all three wordings brings it to 99; one note is yours to decide." in " ".join(desk.words.split())
    assert desk.fields["text"] == ADVERT


def test_the_sum_on_the_page_adds_up(desk):
    sum_ = desk.html.split('class="sum"')[1].split("</ol>")[0]
    figures = [int(part.split("<")[0].replace("−", "-").strip("= ")) for part in sum_.split("<b>")[1:]]

    assert sum(figures[:-1]) == figures[-1] == desk.score


def test_one_wording_is_taken_and_put_back(desk, post):
    taken = post(desk.form, desk.button("take"))

    assert "a resourceful planner" in taken.fields["text"]
    assert taken.score == desk.score + 6
    assert '<ins class="taken">resourceful</ins>' in taken.html
    assert "Changes (1)" in taken.words
    assert "Took “resourceful” in place of “young”." in taken.words

    back = post(taken.form, taken.button("back"))

    assert back.fields["text"] == ADVERT
    assert "Changes (0)" in back.words


def test_all_wordings_are_taken_at_once_and_undone_at_once(desk, post):
    taken = post(desk.form, desk.button("take_all"))

    assert taken.score == 99
    assert "someone at ease with digital tools" in taken.fields["text"]
    assert "Confident written and spoken English" in taken.fields["text"]
    assert not [button for button in taken.buttons if button[0] == "take_all"]

    undone = post(taken.form, taken.button("undo"))

    assert undone.fields["text"] == ADVERT
    assert undone.score == desk.score
    assert undone.button("undo")[2], "nothing is left to undo"


def test_a_finding_is_ignored_once_and_counted_again(desk, post):
    ignored = post(desk.form, desk.button("ignore", 3))

    assert ignored.score == desk.score + 1
    assert "Ignored once" in ignored.words
    assert "One note you ignored is not counted." in " ".join(ignored.words.split())
    assert "note-4" not in ignored.ids

    assert post(ignored.form, ignored.button("heed")).score == desk.score
    assert post(ignored.form, ignored.button("undo")).score == desk.score


def test_ignoring_outlives_other_changes_and_all_leaves_it_alone(desk, post):
    ignored = post(desk.form, desk.button("ignore", 2))
    taken = post(ignored.form, ignored.button("take_all"))

    assert "Native English speaker" in taken.fields["text"]
    assert "resourceful planner" in taken.fields["text"]
    assert taken.score == 99


def test_the_text_can_be_edited_and_is_read_again(desk, post):
    edit = post(desk.form, ("show", "edit"))

    assert edit.fields["text"] == ADVERT == edit.fields["was"]
    form = edit.form
    form["text"] = form["text"].replace("young ", "")
    again = post(form, ("again", "1"))

    assert again.score == desk.score + 6
    assert again.fields["was"] == ADVERT.replace("young ", "")
    assert post(again.form, again.button("undo")).fields["text"] == ADVERT
    assert post(again.form, ("show", "marked")).score == again.score


def test_a_button_made_for_another_text_does_nothing(desk, post):
    edit = post(desk.form, ("show", "edit"))
    form = edit.form
    form["text"] = "We want a young person. " + form["text"]
    page = post(form, edit.button("take"))

    assert "Those words have changed since" in page.words
    assert page.fields["text"].startswith("We want a young person. ")


@pytest.mark.parametrize("name", ["take", "ignore", "heed", "back"])
@pytest.mark.parametrize(
    "value", ["", "x", "age.young|1|2", "age.young|9|2|0", "a|1|2|3|4", "a|-1|2|0", "0.0", "a|²|3|1"]
)
def test_a_button_that_points_nowhere_changes_nothing(desk, post, name, value):
    page = post(desk.form, (name, value))

    assert page.fields["text"] == ADVERT
    assert page.score == desk.score


def test_a_suggestion_number_that_is_not_there_takes_nothing(desk, post):
    reference = desk.button("take")[1].rsplit("|", 1)[0]

    assert post(desk.form, ("take", f"{reference}|99")).fields["text"] == ADVERT


def test_undo_without_a_step_says_so(desk, post):
    assert "There is nothing to undo." in post(desk.form, ("undo", "1")).words


def test_undo_of_another_texts_history_says_so(desk, post):
    form = dict(desk.form, history='[["take",[[3,"abc","no such words"]],"",[]]]')

    page = post(form, ("undo", "1"))

    assert "changed too much to undo" in page.words
    assert page.fields["text"] == ADVERT


def test_take_all_without_wordings_says_so(post):
    assert "There is no wording left to take." in post({"text": "Hello there."}, ("take_all", "1")).words


def test_a_clean_text_gets_a_hundred(post):
    page = post({"text": "Come and bake bread with us."})

    assert page.score == 100
    assert "We found nothing here that turns readers away." in " ".join(page.words.split())
    assert "No notes" in page.words


def test_only_checks_are_left_to_the_author(post):
    page = post({"text": "You bring your own car to work."})

    assert "It is yours to decide" in page.words
    assert not [button for button in page.buttons if button[0] == "take_all"]


def test_a_post_counts_double_and_keeps_its_lines(post):
    page = post({"text": "A young\r\nperson wanted", "kind": "post"})

    assert page.score == 100 - 12
    assert "manuscript--post" in page.html
    assert "Your post" in page.words


@pytest.mark.parametrize("name", ["planner", "developer", "assistant", "workshop"])
def test_samples_can_be_tried(client, name):
    answer = client.get(f"/?sample={name}")

    assert answer.status_code in (200, 404)


def test_every_sample_on_the_first_page_opens(client):
    start = client.get("/").text
    for part in start.split('href="/?sample=')[1:]:
        page = Page(client.get("/?sample=" + part.split('"')[0]).text)
        assert "score" in page.ids


def test_an_unknown_sample_is_not_found(client):
    assert client.get("/?sample=nobody").status_code == 404


@pytest.mark.parametrize("text", ["", "   \r\n\t ", "\u00a0"])
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
    answer = client.post("/", data={"text": "x" * 400_000})

    assert answer.status_code == 413
    assert "That text is too long" in answer.text


def test_a_wording_that_would_leave_nothing_is_refused(post):
    page = post({"text": "x", "history": '[["typed",[[0,"","x"]],"",[]]]'}, ("undo", "1"), status=422)

    assert page.fields["text"] == "x"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("A young person".encode(), "young"),
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
        (b"PK\x03\x04", "advert.docx", "reads .txt and .md files"),
        (b"\x00\x01\x02", "advert.txt", "does not hold plain text"),
        (b"\x81\x8d\x8f", "advert.txt", "encoding we cannot read"),
        (b"\xff\xfea", "advert.txt", "encoding we cannot read"),
        (b"", "advert.md", "nothing to read yet"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_advice(client, data, name, says):
    answer = client.post("/", data={"text": "", "file": (BytesIO(data), name)})

    assert answer.status_code == 422
    assert says in unescape(answer.text)


def test_a_refused_file_leaves_the_text_that_was_pasted(client):
    answer = client.post("/", data={"text": "My own words", "file": (BytesIO(b"PK"), "a.docx")})

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
