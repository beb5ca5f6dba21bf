"""What a text signals, and a company's own statement beside it: described, compared, never kept."""

from dataclasses import fields

import pytest

from reach.config import MOST_STATEMENT, Settings, statement_in
from reach.errors import SettingsError
from reach.runtime import build
from reach.web import create_app
from tests.web.learnt import ADVERT, reading_runtime
from tests.web.page import Page

STATEMENT = "We learn. Rules matter to us. Be heard."


@pytest.fixture(scope="module")
def reading():
    """A browser at an app with readers."""
    return create_app(runtime=reading_runtime(5_000)).test_client()


def read(client, text=ADVERT, **form):
    """The page on a text."""
    return Page(client.post("/", data={"text": text, **form}).text)


def told(page):
    """The words of the section on one line."""
    return " ".join(page.words.split("signals", 1)[1].split("Changes so far")[0].split())


def test_what_an_advert_signals_is_told_in_words_figure_and_table(reading):
    """A sentence that sums up, a dot a sentence, and the sentences themselves."""
    page = read(reading)
    section = page.html.split('aria-labelledby="signals"')[1].split("</section>")[0]

    assert "This advert mentions collaboration and learning." in told(page)
    assert 2 == section.count('class="values__shown"')
    assert '<q dir="auto">Bake bread with the team</q>' in section
    assert "working as a team and across teams" in section


def test_values_are_ordered_by_how_often_they_are_signalled(reading):
    """Stressed before repeated before mentioned, in words."""
    page = read(reading, "A team. A team! Team? The team. Learn. Learn! You are heard.")

    assert "This advert stresses collaboration; repeats learning, and mentions voice." in told(page)


def test_a_text_that_signals_nothing_says_so(reading):
    """There is an answer, and it is not a grade."""
    assert "No sentence here plainly speaks of a value." in told(read(reading, "Hello there."))


def test_signals_need_their_model(client):
    """Without the model there is no such section."""
    assert "signals" not in Page(client.post("/", data={"text": ADVERT}).text).ids


def test_a_pasted_statement_is_put_beside_the_advert(reading):
    """Agreement, gaps and what else there is, in words, figure and table."""
    page = read(reading, values=STATEMENT)

    assert "You say you value learning, and this advert shows it." in told(page)
    assert "You say you value control and voice; this advert gives no sign of them. It signals collaboration." in told(
        page
    )
    assert "in both" in told(page)
    assert '<q dir="auto">Rules matter to us.</q>' in page.html
    assert "no sign of it" in page.words


def test_a_statement_without_known_values_says_so(reading):
    """Not knowing is an answer."""
    assert "Your statement names none of the 13 values" in told(read(reading, values="We are nice."))


def test_the_statement_travels_with_the_text(reading):
    """Every action, Edit and a download leave it where it is, and no cookie is set."""
    page = read(reading, values=STATEMENT)
    taken = reading.post("/", data={**page.form, "take": page.button("take")[1]})
    edit = Page(reading.post("/", data={**Page(taken.text).form, "show": "edit"}).text)

    assert "Set-Cookie" not in taken.headers
    assert STATEMENT == Page(taken.text).fields["values"] == edit.fields["values"]
    assert STATEMENT not in reading.get("/").text


def test_the_statement_comes_along_to_another_text(reading):
    """It is pasted once for a row of adverts, and still not stored."""
    start = Page(reading.post("/", data={"text": ADVERT, "values": STATEMENT, "another": "1"}).text)

    assert STATEMENT == start.fields["values"]
    assert "" == start.fields["text"].strip()
    assert "You say you value learning" in told(read(reading, values=start.fields["values"]))


def test_the_statement_outlives_a_refusal_and_a_missing_model(reading, client):
    """A text that cannot be read, or an app that cannot compare, loses nothing."""
    assert STATEMENT == Page(reading.post("/", data={"text": " ", "values": STATEMENT}).text).fields["values"]
    assert STATEMENT == Page(client.post("/", data={"text": "Hello.", "values": STATEMENT}).text).fields["values"]


def test_a_statement_too_long_is_told_and_the_rest_of_the_page_stands(reading):
    """Nothing is cut off in silence."""
    page = read(reading, values="We learn. " * 1_100)

    assert "999 characters longer than can be read here" in told(page)
    assert "You say you value" not in told(page)
    assert "note-1" in page.ids


def test_the_longest_statement_fits_beside_the_longest_text(reading):
    """The limit on bytes leaves room for both."""
    answer = reading.post("/", data={"text": "\U0001f600" * 4_990, "values": "\u4e00" * MOST_STATEMENT, "view": "edit"})

    assert answer.status_code == 200


def test_the_installations_statement_speaks_until_one_is_pasted():
    """A company sets it once; what a visitor pastes goes before it."""
    client = create_app(runtime=reading_runtime(5_000, "Rules matter to us.")).test_client()

    page = read(client)
    assert "You say you value control; this advert gives no sign of it." in told(page)
    assert "the statement that this installation keeps is used" in told(page)
    assert "" == page.fields["values"].strip()
    assert "control" not in told(read(client, values="We learn.")).split("The sentences")[0]


def test_the_setting_reads_a_file(tmp_path):
    """Text in UTF-8, with or without a mark at its start."""
    file = tmp_path / "values.txt"
    file.write_text("\ufeff We learn.\n", encoding="utf-8")

    assert str(file) == Settings.from_environment({"REACH_VALUES_FILE": str(file)}).values_file
    assert "We learn." == statement_in(str(file))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "cannot be read: No such file"),
        (b"\xff\xfe\xff", "is not text in UTF-8"),
        (b" \n", "names an empty file"),
        (b"a" * (MOST_STATEMENT + 1), "names a file of 10,001 characters"),
    ],
)
def test_a_file_that_holds_no_statement_stops_the_start(tmp_path, content, problem):
    """With the setting's name, what is wrong and what to do; never with what is in the file."""
    file = tmp_path / "values.txt"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({"REACH_VALUES_FILE": str(file)})

    assert "REACH_VALUES_FILE" == caught.value.name
    assert problem in str(caught.value)


def test_the_statement_is_read_when_things_are_put_together(tmp_path):
    """What the file says reaches the app."""
    file = tmp_path / "values.txt"
    file.write_text("We learn.", encoding="utf-8")
    runtime = build(Settings(values_file=str(file)))

    assert "We learn." == runtime.values


def test_each_model_that_is_loaded_has_a_digest():
    """So that a report can be made again: the same text, rules and models."""
    analyzer = build().analyzer

    loaded = [one.name for one in fields(analyzer.learnt) if getattr(analyzer.learnt, one.name) is not None]
    assert {"sentences" if name == "split" else name for name in loaded} == analyzer.models.keys()
    assert all(len(digest) == 16 for digest in analyzer.models.values())
