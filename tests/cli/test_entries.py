"""reach rules --test and --new: a team's folder is put to the proof, and an entry is begun."""

from datetime import date

import pytest

from reach.cli import entries
from reach.runtime import lists_alone

GOOD = """\
[team-battle-room]
terms = ["battle {room|rooms}"]
strength = "discourage"
why = "Readers picture shouting behind a door; the work is a meeting."
suggest = ["planning room"]
evidence = "community"
source = "Our own colleagues"
reviewed = 2026-11-23
flags = ["You lead the daily [battle room] with sales."]
passes = ["Our office is a room with a view."]
"""
SILENCE = """\
[culture.ninja]
silenced = true
reason = "Our kitchen tools are called so."
reviewed = 2026-11-23
until = 2027-03-31
"""


@pytest.fixture(autouse=True)
def a_day_in_winter(monkeypatch):
    """Let every command run on one day."""
    monkeypatch.setattr(entries, "today", lambda: date(2027, 1, 15))


@pytest.fixture
def ours(tmp_path):
    """Give a function that writes a team's folder and answers its path."""
    folder = tmp_path / "ours"
    folder.mkdir()

    def write(**files):
        for name, text in files.items():
            (folder / f"{name}.toml").write_text(text, "utf-8")
        return folder

    return write


# --test -----------------------------------------------------------------------------------------------------


def test_a_good_folder_is_all_well(run, ours):
    """Its entries and its changes are counted."""
    status, out, err = run("rules", "--test", ours(culture=GOOD, changes=SILENCE))

    assert (0, "1 entry and 1 change: all well.\n", "") == (status, out, err)


def test_every_failure_is_printed_with_its_place(run, ours):
    """File, line, entry and reason, one a line; the exit status says that something was found."""
    bad = GOOD.replace("[battle room]", "battle [room]").replace("a room with", "the battle room with")
    status, out, _ = run(
        "rules", "--test", ours(culture=GOOD.replace("team-b", "team-a").replace("battle", "yelling") + bad)
    )

    lines = out.splitlines()
    assert 1 == status
    assert all(line.startswith("ours/culture.toml:11: [team-battle-room] ") for line in lines[:-1])
    assert "'You lead the daily battle [room] with sales.' raises culture.team-battle-room at 'battle room'." in out
    assert "must pass and is flagged at 'battle room'" in out
    assert "2 entries and 0 changes: 2 failures." == lines[-1]


def test_a_sentence_that_two_entries_use_is_a_failure(run, ours):
    """Each entry proves itself with sentences of its own."""
    other = GOOD.replace("battle-room", "other").replace('"battle {room|rooms}"', '"with sales"')

    assert "is used twice" in run("rules", "--test", ours(culture=GOOD + other))[1]


def test_what_cannot_be_loaded_is_a_failure_with_its_place(run, ours):
    """The same words as a server would stop with."""
    status, out, _ = run("rules", "--test", ours(changes=SILENCE.replace("culture.ninja", "culture.ninjaz")))

    assert 1 == status
    assert out.startswith(
        "ours/changes.toml:1: [culture.ninjaz] No rule that ships has this id. Did you mean culture.ninja"
    )


def test_a_silence_that_is_over_is_noted_and_fails_nothing(run, ours):
    """It does no harm, but somebody should look."""
    over = SILENCE.replace("2027-03-31", "2027-01-14")
    status, out, _ = run("rules", "--test", ours(changes=over))

    assert 0 == status
    assert out.startswith("Note: the silence of culture.ninja ended after 2027-01-14.")
    assert "Note" not in run("rules", "--test", ours(changes=SILENCE))[1]


@pytest.mark.parametrize("make", [lambda folder: None, lambda folder: folder.mkdir()])
def test_a_folder_that_is_none_is_refused(run, tmp_path, make):
    """Nothing was tested, and that is no success."""
    make(tmp_path / "nowhere")
    status, out, err = run("rules", "--test", tmp_path / "nowhere")

    assert (2, "") == (status, out)
    assert "--test is" in err


def test_a_folder_is_named_in_any_way(run, ours, monkeypatch):
    """From inside it too."""
    monkeypatch.chdir(ours(culture=GOOD.replace("a view", "a battle room")))

    assert run("rules", "--test", ".")[1].startswith("ours/culture.toml:1: ")


def test_the_lists_alone_have_no_model_but_the_splitter():
    """An entry proves itself without a model's help."""
    learnt = lists_alone().learnt

    assert learnt.split is not None
    assert (None, None, None, None) == (learnt.roles, learnt.meaning, learnt.stands, learnt.culture)


# --new ------------------------------------------------------------------------------------------------------


def test_an_entry_to_fill_in_is_printed(run):
    """For a list of its dimension, under its name, on this day."""
    status, out, _ = run("rules", "--new", "age", "old-hand")

    assert 0 == status
    assert out.startswith("# For age.toml in the folder of your own lists.\n[team-old-hand]\n")
    assert "reviewed = 2027-01-15\n" in out


def test_an_entry_without_dimension_and_name_is_printed(run):
    """Who has not decided yet sees the form."""
    assert run("rules", "--new")[1].startswith(
        "# For DIMENSION.toml in the folder of your own lists.\n[team-new-entry]\n"
    )


def test_a_name_may_have_its_prefix_already(run):
    """It is not put there twice."""
    assert "\n[team-old-hand]\n" in run("rules", "--new", "age", "team-old-hand")[1]


def test_an_entry_is_written_at_the_end_of_a_list(run, ours):
    """What was there stays, and the folder fails its test until the entry is filled in."""
    folder = ours(culture=GOOD)
    status, out, _ = run("rules", "--new", "culture", "shouting", "--to", folder)

    text = (folder / "culture.toml").read_text("utf-8")
    assert 0 == status
    assert f"reach rules --test {folder}" in out
    assert text.startswith(f"{GOOD}\n[team-shouting]\n")
    assert 1 == run("rules", "--test", folder)[0]


def test_the_first_entry_makes_its_list(run, tmp_path):
    """A file, or a folder, is named; the file tells the dimension."""
    assert 0 == run("rules", "--new", "--to", tmp_path / "age.toml")[0]
    assert 0 == run("rules", "--new", "class", "x", "--to", tmp_path)[0]

    assert (tmp_path / "age.toml").read_text("utf-8").startswith("[team-new-entry]\n")
    assert (tmp_path / "class.toml").read_text("utf-8").startswith("[team-x]\n")


def test_a_list_without_a_last_line_end_is_mended(run, ours):
    """The entry begins on a line of its own."""
    folder = ours(culture=GOOD.rstrip())
    run("rules", "--new", "culture", "x", "--to", folder)

    assert f"{GOOD}\n[team-x]\n" in (folder / "culture.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--new", "weather"], "Write one of: gender"),
        (["--new", "age", "Old_Hand"], "joined by hyphens"),
        (["--new", "age", "old", "hand"], "takes a dimension and a name"),
        (["--new", "age", "--to", "class.toml"], "age.toml"),
        (["--new", "--to", "."], "gender.toml"),
        (["--new", "--to", "weather.toml"], "gender.toml"),
        (["--new", "--to", "age.txt"], "gender.toml"),
        (["--to", "age.toml"], "after --new"),
        (["--new", "culture", "battle-room", "--to", "."], "already"),
    ],
)
def test_an_entry_that_cannot_be_begun_is_refused(run, ours, monkeypatch, options, told):
    """With what to write instead, and nothing is written."""
    folder = ours(culture=GOOD)
    monkeypatch.chdir(folder)
    status, out, err = run("rules", *options)

    assert (2, "") == (status, out)
    assert told in err
    assert [folder / "culture.toml"] == list(folder.iterdir())
    assert GOOD == (folder / "culture.toml").read_text("utf-8")


def test_a_test_and_a_beginning_are_two_commands(run):
    """Asked for both, it does neither."""
    assert 2 == run("rules", "--test", ".", "--new")[0]
