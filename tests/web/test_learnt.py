"""What trained models add to the page: invitations, how sure a note is, and who raised it."""

import pytest

from reach.web import create_app, schemas
from reach.web.words import sureness
from tests.web.learnt import ADVERT, reading_runtime
from tests.web.page import Page


@pytest.fixture(scope="module")
def reading():
    """A browser at an app with readers."""
    return create_app(runtime=reading_runtime(5_000)).test_client()


def read(client, text=ADVERT, **form):
    """The page on a text."""
    return Page(client.post("/", data={"text": text, **form}).text)


def note(page, number):
    """The markup of one note."""
    return page.html.split(f'id="note-{number}"')[1].split('class="note ')[0]


def test_an_invitation_is_marked_in_the_text_and_listed(reading):
    """The fourth sign: a line under the sentence, its own list, its count in the legend, and no note."""
    page = read(reading)

    assert '<span class="mark s-welcome" id="invites-1">' in page.html
    assert '<q dir="auto">Parents and carers are welcome here.</q>' in page.html
    assert 'href="#invites-1"' in page.html
    assert "<span>Invites people in</span><b>1</b>" in page.html
    assert "welcome here" not in page.html.split('<ol class="notes">')[1].split("</ol>")[0]


def test_no_invitation_is_one_quiet_line(reading):
    """Nobody is nagged to invite people."""
    page = read(reading, "We pay weekly.")

    assert "No sentence here stands out as an invitation." in page.words
    assert "Keep these lines" not in page.words


def test_invitations_need_their_model(client):
    """Without the model there is no list, no count and no fourth sign."""
    page = Page(client.post("/", data={"text": ADVERT}).text)

    assert "welcomes" not in page.ids
    assert "Invites people in" not in page.words + client.get("/").text


def test_the_first_page_explains_the_fourth_sign(reading):
    """Who meets a double line knows what it says."""
    assert "Invites people in." in reading.get("/").text


def test_an_invitation_is_no_link_to_the_text_while_editing(reading):
    """There are no marks under Edit, so nothing leads to one."""
    page = read(reading, view="edit")

    assert "welcomes" in page.ids
    assert "#invites-1" not in page.html


def test_a_wording_taken_inside_an_invitation_keeps_its_wash(reading):
    """Both are shown: the line under the sentence and the words of ours in it."""
    text = "All young people are welcome."
    taken = read(reading, text, take="age.young|4|9|0")

    assert "resourceful people are welcome" in taken.fields["text"]
    assert '<ins class="taken">resourceful</ins></span><span class="mark s-welcome">' in taken.html


@pytest.mark.parametrize(("confidence", "word"), [(None, ""), (0.8, "likely"), (0.79, "check"), (1.0, "likely")])
def test_how_sure_a_model_is_in_a_word(confidence, word):
    """From eight in ten it is likely; below, worth a check; nothing where no model judged."""
    assert word == sureness(confidence)


def test_a_note_of_a_model_says_so(reading):
    """It names the model as its evidence, says how sure it is, brings advice only, and leads to its page."""
    told = note(read(reading), 2)

    assert "A model, not a rule, raised this: likely." in told
    assert "· likely ·" in told
    assert "evidence: a trained model" in told
    assert 'href="/rules/age.sense"' in told
    assert "Say what the work needs." in told
    assert "chip" not in told


def test_a_doubtful_note_asks_for_a_check(reading):
    """Below eight in ten the reader decides."""
    assert "check whether it holds" in note(read(reading, "You are full of energy."), 1)


def test_a_note_of_a_rule_says_nothing_of_models(reading):
    """Where no model judged there is no word of how sure one is."""
    told = note(read(reading), 1)

    assert "likely" not in told
    assert "model" not in told


def test_the_page_of_a_learnt_rule_tells_of_the_model(reading):
    """There are no words to list; the page says why."""
    page = Page(reading.get("/rules/age.sense").text)

    assert "No list of words is behind this" in page.words
    assert 'href="/models"' in page.html


def test_missing_models_are_told_in_one_line(client, reading):
    """With none there, rules alone speak; with some, the page names the rest."""
    none = Page(client.post("/", data={"text": ADVERT}).text)
    some = read(reading)

    assert "Rules alone speak: the models for where sentences end, the parts of an advert, values" in none.words
    assert "Not all models speak: the models for where sentences end and" in some.words


def test_the_models_have_a_page_in_plain_words(reading, client):
    """What they do, how sure they are, where they fail, and which are there."""
    page = Page(reading.get("/models").text)

    assert "on this server: 0123456789abcdef" in page.words
    assert "not installed here" in page.words
    assert "How sure they are" in page.words
    assert "on this server:" not in client.get("/models").text
    assert 'href="/models"' in client.get("/scoring").text


def test_the_api_gives_what_models_read_in_the_described_shape(reading):
    """Welcomes, lines, culture, how sure a finding is, and the digests of the models."""
    answer = reading.post("/api/v1/check", json={"text": ADVERT})
    report = schemas.Report.model_validate_json(answer.get_data())

    assert {"roles": "0123456789abcdef", "culture": "fedcba9876543210"} == report.ruleset.models
    assert [None, 0.9] == [one.confidence for one in report.findings]
    assert "model" == report.findings[1].evidence.grade
    assert "confidence" not in answer.json["findings"][0]
    assert ["Parents and carers are welcome here."] == [ADVERT[one.start : one.end] for one in report.welcomes]
    assert report.lines
    assert report.culture.values


def test_without_models_the_api_names_none(client):
    """An empty table says that rules alone spoke; what they would have read is absent."""
    report = client.post("/api/v1/check", json={"text": ADVERT}).json

    assert {} == report["ruleset"]["models"]
    assert not {"welcomes", "lines", "culture"} & report.keys()
