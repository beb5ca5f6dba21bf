"""reach.wording.structure.clarity and its word lists: what is counted, what is noted, and what a bad list is told."""

import re
import time

import pytest

from reach.config import data_folder
from reach.errors import LexiconError
from reach.wording.analyzer import Analyzer
from reach.wording.lexicon import load_lexicon
from reach.wording.rules import CODE_RULES
from reach.wording.structure.accessibility import read_accessibility
from reach.wording.structure.clarity import MOST_SPANS, WALL, read_clarity
from reach.wording.structure.plainness import load_clarity
from reach.wording.structure.titles import read_title
from tests.wording.structure.words import advert_of, shipped_words

PLAIN = "You bake bread for the town. We pay you on Fridays. "
LISTS = (data_folder("lexicons") / "clarity.toml").read_text("utf-8")
LONG = (
    "You bake bread and rolls for the whole town and its schools every day but Sunday, and you plan the week with the "
    "other bakers so that there is always enough for everyone. "
)


def noted(text):
    """Each note's name, with the words it marks."""
    _, notes = read_clarity(advert_of(text), shipped_words())
    return {note.id.removeprefix("clarity."): [text[span.start : span.end] for span in note.spans] for note in notes}


def facts(text):
    """What was counted, as JSON."""
    return read_clarity(advert_of(text), shipped_words())[0].to_wire()


def refusal(tmp_path, text):
    """The refusal that loading this file ends with."""
    path = tmp_path / "clarity.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(LexiconError) as caught:
        load_clarity(path)
    assert caught.value.advice
    return caught.value


# What is counted -----------------------------------------------------------------------------------------------


def test_what_was_counted_is_told_as_json():
    """Both grades by their names, the age, sentences, passives, and words that speak of you and of us."""
    told = facts(PLAIN * 12 + "The ovens are cleaned every night by a friend.")

    assert {"you": 24, "we": 12, "sentences": 25, "long_sentences": 0, "passive_share": 0.04}.items() <= told.items()
    assert {"flesch_kincaid_grade", "coleman_liau_grade", "reading_age"} < set(told)


def test_nothing_is_noted_of_nothing():
    """An empty text, and one of few plain words."""
    assert {} == noted("") == noted("We bake.") == noted("\n\n")
    assert 0 == facts("")["sentences"]


# What is noted -------------------------------------------------------------------------------------------------


def test_a_plain_advert_is_praised_for_it():
    """Strengths are notes as well."""
    assert ["plain"] == list(noted((PLAIN * 5 + "\n\n") * 3))


def test_many_long_sentences_are_noted_and_marked():
    """Four at least, and a third of all."""
    assert [LONG.strip(" .")] * 5 == noted(LONG * 5 + PLAIN)["long-sentences"]
    assert "long-sentences" not in noted(LONG * 2 + PLAIN * 4)


def test_one_endless_sentence_is_noted():
    """More than fifty words in one breath."""
    text = "You " + "bake bread and sell it and " * 9 + "rest."

    assert [text.rstrip(".")] == noted(text)["long-sentences"]


def test_passives_are_noted_where_they_are_many():
    """A third of the sentences; what describes a person or place is none."""
    text = (
        "The bread is baked at night. Ovens are then cleaned. Rolls were sold there. Orders must be taken. You rest. "
    )
    calm = "You are experienced. The shop is located in town. We are interested in you. You are organised. You rest."

    assert ["is baked", "are then cleaned", "were sold", "be taken"] == noted(text)["passive"]
    assert "passive" not in noted(calm)


def test_short_forms_are_noted_with_what_they_stand_for():
    """Each use is marked, and the advice spells them out."""
    text = "You report KPIs every week. Each KPI has an SLA."
    (note,) = read_clarity(advert_of(text), shipped_words())[1]

    assert ["KPIs", "KPI", "SLA"] == [text[span.start : span.end] for span in note.spans]
    assert "key performance indicator" in note.advice


@pytest.mark.parametrize(
    "text",
    [
        "You report key performance indicators (KPIs). Each KPI is yours.",
        "You report KPIs (key performance indicators).",
        "Every key performance indicator, or KPI, is yours.",
        "You know SQL, HTML and the NHS in the UK.",
        "WE ARE HIRING A HEAD OF KPI REPORTING FOR THE SHOP",
        "See https://bakery.example.com/KPI or mail KPI@bakery.example.com.",
        "We bake for Kpi and kpi.",
    ],
)
def test_what_is_explained_known_or_a_name_is_no_riddle(text):
    """Spelt out before or after, known to all, in an address or among capitals."""
    assert {} == noted(text)


def test_an_ampersand_belongs_to_a_short_form():
    """P&L is one short form, not two letters."""
    assert ["P&L"] == noted("You own the P&L of the shop.")["acronyms"]


def test_jargon_is_noted_from_three_different_words_on():
    """One office word is no wall; each comes with the plain one."""
    text = "You leverage flour, and learnings, in order to bake."

    assert ["leverage", "learnings", "in order to"] == noted(text)["jargon"]
    assert {} == noted("You leverage flour, leverage salt and are leveraging water.")
    assert {} == noted("You know operating leverage, and learnings, in order to bake.")


def test_worn_phrases_are_noted_from_four_on():
    """Every advert has one or two."""
    text = "An exciting opportunity for a highly motivated self-starter who is a team player."

    assert ["exciting opportunity", "highly motivated", "self-starter", "team player"] == noted(text)["cliches"]
    assert {} == noted("An exciting opportunity for a team player.")


@pytest.mark.parametrize("code", ["Band 6", "Grade 7", "pay grade E12", "GS-12", "IC4", "SCP 23"])
def test_grade_codes_without_an_amount_are_noted(code):
    """They mean something inside only."""
    assert [code] == noted(f"The job is {code} in our shop.")["grade-codes"]
    assert {} == noted(f"The job is {code}, which pays £32,000 a year.")


@pytest.mark.parametrize(
    "text",
    [
        "You teach grade 5 students.", "You have maths GCSE grade 4 or above.", "From kindergarten through grade 12.",
        "A grade 2 listed house.", "You play in a band. 6 people come.", "So 12 bakers met.",
    ],
)  # fmt: skip
def test_schools_and_houses_have_other_grades(text):
    """Not every band or grade is one of pay."""
    assert "grade-codes" not in noted(text)


def test_a_wall_of_text_is_noted_and_marked():
    """One paragraph of more than a hundred and fifty words; the same words in several are none."""
    wall = (PLAIN * 14).strip()
    assert WALL - 10 < len(wall.split()) < WALL + 10
    wall = f"{wall} {wall}"

    assert [wall] == noted(wall)["wall"]
    assert "wall" not in noted((PLAIN + "\n\n") * 30)


def test_headings_are_missed_in_long_texts_only():
    """Where there are headings and lists, that is a strength."""
    undivided = (PLAIN * 4 + "\n\n") * 8
    divided = "".join(f"## {name}\n- {PLAIN}\n- {PLAIN}\n" for name in ("Duties", "Pay", "Place"))

    assert "no-headings" in noted(undivided)
    assert "scannable" in noted(divided)
    assert "no-headings" not in noted(PLAIN)


def test_length_is_told_as_context_and_called_disputed():
    """Very long adverts alone, and with what is known against it."""
    _, notes = read_clarity(advert_of((PLAIN + "\n\n") * 100), shipped_words())
    (note,) = [note for note in notes if note.id == "clarity.length"]

    assert "context" in note.why


def test_an_advert_that_speaks_to_nobody_is_noted():
    """Long enough, and no "you" in it; or us, us and us."""
    assert "voice" in noted("The baker bakes bread for the town. " * 25)
    assert "voice" in noted("We bake our bread for our town. " * 25 + "You rest.")
    assert "voice" not in noted(PLAIN * 20)


def test_hard_texts_are_noted_by_both_formulas():
    """The why names the grades."""
    hard = (
        "Comprehensive administration of organisational communication requires interdepartmental accountability. " * 14
    )
    _, notes = read_clarity(advert_of(hard), shipped_words())
    (note,) = [note for note in notes if note.id == "clarity.hard-to-read"]

    assert "Flesch-Kincaid" in note.why
    assert "Coleman-Liau" in note.why


# What holds for every note -------------------------------------------------------------------------------------


def test_notes_cost_nothing_and_say_no_more_than_twelve_places():
    """All of this is advice."""
    text = ("You leverage and utilise ovens in order to meet KPIs at Band 6. " + LONG) * 40
    _, notes = read_clarity(advert_of(text), shipped_words())

    assert len(notes) >= 5
    assert {0} == {note.points for note in notes}
    assert MOST_SPANS == max(len(note.spans) for note in notes)
    assert {"clarity"} == {note.area for note in notes}


def test_our_notes_say_nothing_we_would_flag(shipped):
    """Reasons and advice pass the checker, wording they quote left aside."""
    hard = "Comprehensive administration of organisational communication requires interdepartmental accountability. "
    texts = [
        hard * 14 + "IT IS NOT FOR THE TWO OF US TO SAY. Click here. See attached poster.",
        ("You leverage and utilise ovens in order to meet KPIs at Band 6. " + LONG) * 40,
        "An exciting opportunity for a highly motivated self-starter, a team player.\n\U0001f680 rye\n\U0001f680 oat",
        "The bread is baked at night. It is sold at dawn. It is eaten by ten. Rolls are made too. Cakes are not.",
        (PLAIN * 4 + "\n\n") * 30,
    ]
    title = "HEAD BAKER NINJA salesman #4711!!! in the town and on the hill, by day and by night"
    adverts = [*(advert_of(text, title) for text in texts), advert_of(PLAIN, "HEAD BAKER")]
    notes = [
        note
        for advert in adverts
        for note in (
            *read_clarity(advert, shipped_words())[1],
            *read_title(advert, shipped_words()),
            *read_accessibility(advert),
        )
    ]
    analyzer = Analyzer(shipped.lexicon)
    told = {note.id: re.sub(r'"[^"]*"', " ", f"{note.why}\n\n{note.advice or ''}") for note in notes}

    assert len(told) >= 17
    wrong = {name: [one.text for one in analyzer.analyze(text).findings] for name, text in told.items()}
    assert {} == {name: found for name, found in wrong.items() if found}


@pytest.mark.parametrize(
    "piece",
    [
        "KPI ",
        "KPI (",
        "P&L ",
        "x/KPI/",
        "GS-1 ",
        "band 6 ",
        "leverage ",
        "is baked ",
        "is ",
        "a. ",
        "a; ",
        "- a b c d\n",
        "A b ",
        "(",
        "x",
    ],
)
def test_time_grows_with_length_alone(piece):
    """Four times the text takes about four times as long."""

    def spent(size):
        advert = advert_of(piece * (size // len(piece)))
        _ = advert.document.positions, advert.document.blocks
        start = time.process_time()
        read_clarity(advert, shipped_words())
        return time.process_time() - start

    assert any(spent(80_000) < 8 * spent(20_000) + 0.02 for _ in range(3))


# The lists -----------------------------------------------------------------------------------------------------


def test_no_phrase_belongs_to_an_entry_of_the_lexicon():
    """What a rule finds is not noted a second time."""
    terms = {
        term
        for rule in load_lexicon(data_folder("lexicons") / "en", frozenset(CODE_RULES)).rules.values()
        for term in rule.terms
    }
    ours = set(re.findall(r'"([^"]+)"', LISTS.partition("[acronyms]")[0]))

    assert set() == ours & terms


@pytest.mark.parametrize(
    ("wrong", "right", "entry", "problem"),
    [
        ("[cliche]", "[cliches]", "cliche", "No section has this name"),
        ("phrases = []", "phrases = [\n", "cliches", "has no `phrases`"),
        ('KPI = ""', 'KPI = "key performance indicator"', "acronyms.spelt", "'KPI' has no better words"),
        ('kpi = "x"', 'KPI = "key performance indicator"', "acronyms", "'kpi' is no short form"),
        ('words = ["Band"', 'words = ["band"', "grades", "'Band' is not in lower case"),
        ('words = ["{band"', 'words = ["band"', "grades", "braces do not pair up"),
        ('words = ["-"', 'words = ["band"', "grades", "can expand into nothing"),
        ('words = ["team player"', 'words = ["band"', "grades", "already belongs to [cliches]"),
        ('[title]\nextra = ["x"]', "[title]", "title", "`extra` is not a field"),
        ("[title]\nunsearchable = 1", "[title]\nunsearchable = [\n", "title", "is not a list of texts"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_where_it_is_wrong(tmp_path, wrong, right, entry, problem):
    """With the file, the entry and what to write instead."""
    start = LISTS.index(right)
    end = LISTS.index("\n]", start) + 2 if right.endswith("[\n") else start + len(right)
    error = refusal(tmp_path, LISTS[:start] + wrong + LISTS[end:])

    assert (error.file.endswith("clarity.toml"), error.entry) == (True, entry)
    assert problem in error.problem


def test_a_missing_list_is_refused(tmp_path):
    """The file has to be there."""
    with pytest.raises(LexiconError):
        load_clarity(tmp_path / "clarity.toml")
