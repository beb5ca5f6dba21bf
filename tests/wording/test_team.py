"""reach.wording.team: a team's folder upon the lists that ship: its entries, other strengths, silence to a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.config import data_folder
from reach.errors import LexiconError
from reach.wording.analyzer import Analyzer
from reach.wording.document import Document
from reach.wording.learnt import Learnt
from reach.wording.lexicon import BESIDE, compile_entries, read_entries
from reach.wording.report import Change
from reach.wording.rules import CODE_RULES
from reach.wording.structure.reading import About
from reach.wording.team import LONGEST_SILENCE, lay_upon, quieten
from tests.wording.small import ENTRIES, TAIL, with_tails, write

WAR_ROOM = f"""
[team-war-room]
terms = ["war {{room|rooms}}"]
strength = "discourage"
suggest = ["planning room"]
{TAIL}"""
SILENCE = """
[culture.ninja]
silenced = true
reason = "Our kitchen tools are called so."
reviewed = 2026-11-23
until = 2027-03-31
"""
LAST_DAY = date(2027, 3, 31)
TEXT = "We want a ninja and a coding ninja."


def compiled(tmp_path, **files):
    """The small lexicon with a team's files upon it."""
    shipped = write(tmp_path / "en", **{name: with_tails(text) for name, text in ENTRIES.items()})
    team = tmp_path / "ours"
    team.mkdir(exist_ok=True)
    for name, text in files.items():
        (team / f"{name}.toml").write_text(text, "utf-8")
    return compile_entries(shipped, lay_upon(read_entries(shipped, BESIDE, frozenset(CODE_RULES)), team))


def refusal(tmp_path, **files):
    """The refusal that a team's files end with."""
    with pytest.raises(LexiconError) as caught:
        compiled(tmp_path, **files)
    assert caught.value.problem
    assert caught.value.advice
    return caught.value


def found(analyzer, text, on=None):
    """Rule and words of each finding on a day."""
    return [(one.rule.id, one.text) for one in analyzer.analyze(text, about=About(on=on)).findings]


def dropped(analyzer, text, on=None):
    """Rule, words and reason of what is let go on a day."""
    return [(one.rule.id, one.text, one.reason) for one in analyzer.analyze(text, about=About(on=on)).dropped]


# Entries ----------------------------------------------------------------------------------------------------


def test_a_teams_entry_is_found_beside_those_that_ship(tmp_path):
    """It is a rule as any other, but for its name."""
    lexicon = compiled(tmp_path, culture=WAR_ROOM)
    rule = lexicon.rules["culture.team-war-room"]

    assert [("culture.team-war-room", "war room"), ("culture.ninja", "ninja")] == found(
        Analyzer(lexicon), "The war room needs a ninja."
    )
    assert rule.team
    assert "war room" == rule.title
    assert rule.to_wire()["team"] is True
    assert not lexicon.rules["culture.ninja"].team


def test_an_empty_folder_changes_nothing_but_the_digest(tmp_path):
    """All the rules that ship are there as they are."""
    shipped = read_entries(write(tmp_path / "en", age=with_tails(ENTRIES["age"])), BESIDE, frozenset(CODE_RULES))
    (tmp_path / "ours").mkdir()
    laid = lay_upon(shipped, tmp_path / "ours")

    assert shipped.rules == laid.rules
    assert shipped.digest != laid.digest


def test_the_digest_follows_the_teams_files(tmp_path):
    """A report says by its digest that other words were read, whatever was changed and wherever."""
    folders = {"a": {"culture": WAR_ROOM}, "b": {"culture": WAR_ROOM + "\n"}, "c": {"age": WAR_ROOM}}
    folders |= {"d": {"culture": WAR_ROOM, "changes": SILENCE}, "e": {"changes": SILENCE}}
    digests = [compiled(tmp_path / name, **files).digest for name, files in folders.items()]

    assert len(folders) == len(set(digests))
    assert digests[0] == compiled(tmp_path / "again", culture=WAR_ROOM).digest


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("team-", "", 2, "[team-war-room]"),
        ("war {room|rooms}", "ninja", 3, "culture.ninja; changes.toml"),
        ('terms = ["war {room|rooms}"]', 'code = "age_cap"', 3, "code"),
        ('terms = ["war {room|rooms}"]', "learnt = true", 3, "models"),
        ("discourage", "severe", 4, "discourage"),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused_with_its_place(tmp_path, old, new, line, words):
    """File, entry, line and what to write: as for the lists that ship."""
    assert old in WAR_ROOM
    error = refusal(tmp_path, culture=WAR_ROOM.replace(old, new))

    assert ("ours/culture.toml", line) == (error.file, error.line)
    assert error.entry in ("team-war-room", "war-room")
    assert words in f"{error.problem} {error.advice}"


@pytest.mark.parametrize("name", ["weather", "tone", "frames", "judgement"])
def test_a_file_that_a_team_cannot_have_is_refused(tmp_path, name):
    """Reasons, frames and coded words ship; a list is named after its dimension."""
    assert f"ours/{name}.toml" == refusal(tmp_path, **{name: WAR_ROOM}).file


# Strength ---------------------------------------------------------------------------------------------------


def test_another_strength_counts_in_findings_and_score(tmp_path):
    """The finding says the team's strength, and the rule remembers its own."""
    change = '[culture.ninja]\nstrength = "check"\nreason = "We say it fondly."\nreviewed = 2026-11-23\n'
    lexicon = compiled(tmp_path, changes=change)
    report = Analyzer(lexicon).analyze("We want a ninja.")

    assert (["check"], 99) == ([one.strength for one in report.findings], report.score.total)
    assert Change("We say it fondly.", date(2026, 11, 23), "discourage") == lexicon.rules["culture.ninja"].change
    assert {
        "reason": "We say it fondly.",
        "reviewed": "2026-11-23",
        "shipped_strength": "discourage",
        "words": [],
    } == lexicon.rules["culture.ninja"].to_wire()["change"]


# Silence ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """An analyzer whose team has silenced a rule to the end of March."""
    return Analyzer(compiled(tmp_path_factory.mktemp("quiet"), changes=SILENCE))


@given(days=st.integers(-800, 800))
def test_a_silence_holds_to_the_end_of_its_last_day(quiet, days):
    """Whatever the day: up to the last one all is let go by name, from the next on all is found; nothing is lost."""
    on = LAST_DAY + timedelta(days)
    text = "We want a ninja and another ninja."
    places = [("culture.ninja", "ninja"), ("culture.ninja", "ninja")]

    assert ([] if days <= 0 else places) == found(quiet, text, on)
    assert ([(*one, "silenced") for one in places] if days <= 0 else []) == dropped(quiet, text, on)


def test_the_report_names_the_rules_that_are_silent_that_day(quiet):
    """Who reads a report a year later sees what it did not look at."""
    silent = quiet.analyze("All is well.", about=About(on=LAST_DAY)).to_wire()["ruleset"]
    over = quiet.analyze("All is well.", about=About(on=LAST_DAY + timedelta(1))).to_wire()["ruleset"]

    assert ["culture.ninja"] == silent["silenced"]
    assert "silenced" not in over
    assert silent["digest"] == over["digest"]


def test_without_a_day_nothing_is_silenced(quiet):
    """The core has no clock: who does not say which day it is gets every finding."""
    assert 2 == len(found(quiet, TEXT))
    assert "silenced" not in quiet.analyze(TEXT).ruleset


def test_a_silenced_rule_gives_way_to_those_beneath_it(tmp_path):
    """Silence is for one rule: a shorter one speaks up where it stands, and others are as they were."""
    change = SILENCE.replace("culture.ninja", "age.young-and-dynamic")
    analyzer = Analyzer(compiled(tmp_path, changes=change))

    assert [("age.young", "young"), ("culture.ninja", "ninja")] == found(
        analyzer, "A young and dynamic ninja.", LAST_DAY
    )


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("We want a ninja.", False),
        ("We want a coding ninja.", False),
        ("We want a ninja warrior.", True),
        ("We want a NINJA-Warrior.", True),
        ("You sell ninja knives, fast.", True),
        ("You sell ninja knife sets.", True),
        ("We want a ninja. Warriors need not apply.", False),
        ("Warrior, or ninja?", False),
        ("The show ninja warrior needs a ninja.", False),
    ],
)
def test_words_narrow_a_silence(tmp_path, text, silent):
    """Only where these words stand, and the finding is among them, is the rule silent."""
    words = 'words = ["ninja warrior", "{sell|sells} ninja {knife|knives}"]\n'
    analyzer = Analyzer(compiled(tmp_path, changes=SILENCE + words))

    assert silent == (not found(analyzer, text, LAST_DAY))


def test_words_silence_the_shorter_finding_inside_them_too(tmp_path):
    """The rule finds "coding ninja" and "ninja" there; neither is told, and elsewhere it speaks."""
    analyzer = Analyzer(compiled(tmp_path, changes=SILENCE + 'words = ["coding ninja"]\n'))

    assert [("culture.ninja", "ninja")] == found(analyzer, TEXT, LAST_DAY)
    assert 2 == len(dropped(analyzer, TEXT, LAST_DAY))


def test_what_a_model_raises_can_be_silenced_too(shipped):
    """Findings of a trained reader are let go by name as well, and others are kept."""
    change = Change("We look at these by hand.", date(2026, 11, 23), "check", LAST_DAY)
    text = shipped.lexicon.learnt_rules["age"].flags[0].replace("[", "").replace("]", "")
    raised = [replace(one, rule=replace(one.rule, change=change)) for one in shipped.analyze(text).findings]

    kept, let_go = quieten(Document(text), raised, LAST_DAY)
    assert ((), ["silenced"]) == (kept, [one.reason for one in let_go])
    assert (tuple(raised), []) == quieten(Document(text), raised, LAST_DAY + timedelta(1))


# Changes that cannot be used --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("culture.ninja", "culture.ninjas", 2, "Did you mean culture.ninja?"),
        ("culture.ninja", "ninja", 2, "Did you mean culture.ninja?"),
        ("culture.ninja", "zzz.qqqqqqqqqqqq", 2, "reach rules lists them all"),
        ("silenced = true", "silenced = false", 3, "silenced = true"),
        ("silenced = true\n", "", None, "one of `strength` and `silenced`"),
        ("silenced = true", 'silenced = true\nstrength = "check"', 2, "one of `strength` and `silenced`"),
        ("silenced = true", 'strength = "check"', 6, "belongs to a silence"),
        ('reason = "Our kitchen tools are called so."\n', "", 2, "no `reason`"),
        ("reviewed = 2026-11-23\n", "", 2, "no `reviewed`"),
        ("2026-11-23", '"2026-11-23"', 5, "not a date"),
        ("2027-03-31", "2027-03-31T10:00:00", 6, "not a date"),
        ("until = 2027-03-31\n", "", 2, "has no end"),
        ("2027-03-31", "2026-11-22", 6, "before `reviewed`"),
        ("2027-03-31", "2027-11-25", 6, "more than a year"),
        ("until", "end", 6, "not a field"),
        ("until", 'words = ["Ninja"]\nuntil', 6, "lower case"),
        ("until", 'words = ["{a|b"]\nuntil', 6, "braces"),
        ("until", 'words = "ninja"\nuntil', 6, "list of texts"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused_with_its_place(tmp_path, old, new, line, words):
    """Nonsense stops the start and says where it is and what to write."""
    assert old in SILENCE
    error = refusal(tmp_path, changes=SILENCE.replace(old, new))

    assert "ours/changes.toml" == error.file
    assert line is None or line == error.line
    assert words in f"{error.problem} {error.advice}"


@pytest.mark.parametrize("strength", ['"severe"', "3"])
def test_a_strength_that_is_none_is_refused(tmp_path, strength):
    """The three there are are told."""
    change = f'[culture.ninja]\nstrength = {strength}\nreason = "So."\nreviewed = 2026-11-23\n'

    assert 2 == refusal(tmp_path, changes=change).line


def test_a_change_outside_any_rule_is_refused(tmp_path):
    """A field above the first head belongs to no rule."""
    assert ("author", 1) == ((error := refusal(tmp_path, changes='author = "me"\n')).entry, error.line)


def test_the_strength_of_what_a_model_raises_cannot_be_changed(shipped, tmp_path):
    """The model says it note by note; a change would not be kept."""
    (tmp_path / "changes.toml").write_text(
        '[age.in-other-words]\nstrength = "check"\nreason = "So."\nreviewed = 2026-11-23\n', "utf-8"
    )
    entries = read_entries(data_folder("lexicons") / "en", BESIDE, frozenset(CODE_RULES))
    with pytest.raises(LexiconError, match="silenced, and nothing else"):
        lay_upon(entries, tmp_path)


def test_quoted_and_plain_heads_are_one(tmp_path):
    """TOML reads the plain one as a table in a table; the author need not know."""
    quoted = compiled(tmp_path / "a", changes=SILENCE.replace("culture.ninja", '"culture.ninja"'))
    plain = compiled(tmp_path / "b", changes=SILENCE)

    assert plain.rules["culture.ninja"] == quoted.rules["culture.ninja"]


def test_a_silence_lasts_a_year_at_most(tmp_path):
    """To the day, leap years included."""
    last = date(2026, 11, 23) + LONGEST_SILENCE
    lexicon = compiled(tmp_path, changes=SILENCE.replace("2027-03-31", last.isoformat()))

    assert last == lexicon.rules["culture.ninja"].change.until


def test_no_judge_weighs_a_teams_own_rules(tmp_path):
    """A model that has never seen the rule cannot say that its hits read harmless."""

    class Stern:
        threshold = 0.5

        def __call__(self, hits):
            return [0.1 for _ in hits]

    analyzer = Analyzer(compiled(tmp_path, culture=WAR_ROOM), Learnt(stands=Stern()))
    report = analyzer.analyze("A ninja in the war room.")

    assert [("culture.team-war-room", None)] == [(one.rule.id, one.confidence) for one in report.findings]
    assert ["reads-harmless"] == [one.reason for one in report.dropped]
