"""The checker as a browser without script uses it: every button does what it says."""

import pytest

from tests.web.page import ADVERT, Page


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
    assert "Changes so far (1)" in taken.words
    assert "Took “resourceful” in place of “young”." in taken.words

    back = post(taken.form, taken.button("back"))

    assert back.fields["text"] == ADVERT
    assert "Changes so far (0)" in back.words


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


def test_a_button_finds_its_words_when_something_was_typed_before_them(desk, post):
    edit = post(desk.form, ("show", "edit"))
    form = edit.form
    form["text"] = "We want a young person. " + form["text"]
    page = post(form, edit.button("take"))

    assert page.fields["text"].startswith("We want a young person. Planner")
    assert "We want a resourceful planner" in page.fields["text"]


def test_a_button_whose_words_were_typed_over_does_nothing(desk, post):
    edit = post(desk.form, ("show", "edit"))
    form = edit.form
    form["text"] = form["text"].replace("young", "younger")
    page = post(form, edit.button("take"))

    assert "Those words have changed since" in page.words
    assert "a younger planner" in page.fields["text"]


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
    assert "We found no wording here that turns readers away." in " ".join(page.words.split())
    assert "No notes" in page.words


def test_only_checks_are_left_to_the_author(post):
    page = post({"text": "You bring your own car to work."})

    assert "It is yours to decide: the note says what to ask yourself." in " ".join(page.words.split())
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
