"""What a page that is already open gets back: the parts that changed, and a word for those who listen."""

import pytest

TEXT = "We want a young digital native with an own car."
OPEN = {"HX-Request": "true"}


@pytest.fixture
def ask(client):
    def send(status=200, **form):
        answer = client.post("/", data={"text": TEXT, **form}, headers=OPEN)
        assert answer.status_code == status
        return answer

    return send


def test_an_action_answers_with_the_form_alone_and_an_announcement(ask):
    page = ask(take_all="1").text

    assert "<html" not in page
    assert '<form id="desk"' in page
    assert 'id="said" role="status" hx-swap-oob="innerHTML"' in page
    assert "Score 99 of 100, 1 note." in page
    assert "Took 2 wordings." in page


def test_nothing_new_is_not_announced(ask):
    told = ask().text.split('name="told" value="')[1].split('"')[0]

    assert 'id="said"' not in ask(told=told).text


def test_typing_never_replaces_the_box(ask):
    page = ask(live="1", view="edit", was="We want a young").text

    assert "<textarea" not in page
    assert 'name="was" value="We want a young digital' in page
    for part in ("state", "head", "score", "toolbar", "tabs", "margin", "below", "problem"):
        tag = page.split(f'id="{part}"')[1].split(">")[0]
        assert 'hx-swap-oob="true"' in tag, part


def test_a_refusal_goes_to_its_place_and_leaves_the_rest(ask):
    answer = ask(status=422, text="  ", live="1")

    assert answer.headers["HX-Retarget"] == "#problem"
    assert answer.headers["HX-Reswap"] == "innerHTML"
    assert "There is nothing to read yet" in answer.text
    assert "<form" not in answer.text


def test_a_text_over_the_limit_is_told_while_typing(ask):
    assert "the limit here is 5,000" in ask(status=413, text="word " * 1_200, live="1").text


def test_trouble_is_told_in_place(client):
    answer = client.post("/", data={"text": "x" * 400_000}, headers=OPEN)

    assert answer.status_code == 413
    assert answer.headers["HX-Retarget"] == "#problem"
    assert "<html" not in answer.text


def test_the_filter_by_strength_is_kept(ask):
    page = ask(only="check").text

    assert 'value="check" id="only-check" checked' in page
    assert 'id="only-all" checked' not in page


def test_the_next_note_is_where_the_keyboard_goes_on(ask):
    first = ask().text.split('name="take" value="')[1].split('"')[0]

    page = ask(take=first).text

    assert page.count("data-focus") == 1
    assert page.index("is-active") < page.index("data-focus")


def test_the_keyboard_goes_on_at_a_note_that_the_filter_shows(ask):
    first = ask().text.split('name="take" value="')[1].split('"')[0]

    page = ask(take=first, only="check").text

    note = page.split("data-focus")[0].split('class="note ')[-1]
    assert note.startswith("s-check is-active")
