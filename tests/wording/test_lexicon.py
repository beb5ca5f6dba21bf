"""reach.wording.lexicon: good files become rules, and a bad one is refused where it is bad, with what to do."""

from datetime import date

import pytest

from reach.errors import LexiconError
from reach.wording.document import Document
from reach.wording.lexicon import load_lexicon
from reach.wording.report import DIMENSIONS, Evidence
from tests.wording.small import write

GOOD = """# One entry, line by line.

[digital-native]
terms = ["digital {native|natives}"]
unless = ["digital native advertising"]
strength = "discourage"
why = "Some readers stop here."
suggest = ["able user of digital tools"]
evidence = "guide"
source = "An editor's custom"
reviewed = 2026-11-23
flags = ["A [digital native]."]
passes = ["None."]
"""
KNOWN = frozenset({"age_range"})


def load(tmp_path, known=KNOWN, **files):
    """Load a folder with these files beside the product's own judgement, tone and frames."""
    return load_lexicon(write(tmp_path / "en", **files), known)


def refusal(tmp_path, known=KNOWN, **files):
    """The refusal that loading these files ends with."""
    with pytest.raises(LexiconError) as caught:
        load(tmp_path, known, **files)
    error = caught.value
    assert error.problem
    assert error.advice
    assert str(error).startswith(error.file)
    return error


# Good files -------------------------------------------------------------------------------------------------


def test_an_entry_becomes_a_rule(tmp_path):
    """Every field of an entry is a field of its rule, under an id made of file and key."""
    rule = load(tmp_path, age=GOOD).rules["age.digital-native"]

    assert "age" == rule.dimension
    assert "discourage" == rule.strength
    assert Evidence("guide", "An editor's custom") == rule.evidence
    assert date(2026, 11, 23) == rule.reviewed
    assert ("digital {native|natives}",) == rule.terms
    assert ("digital native advertising",) == rule.unless
    assert ("able user of digital tools",) == rule.suggest
    assert None is rule.advice is rule.code
    assert ("A [digital native].",) == rule.flags


def test_the_id_comes_from_file_and_key_alone(tmp_path):
    """Editing terms or title never renames a rule."""
    changed = GOOD.replace("digital {native|natives}", "internet native").replace("[dig", 'title = "x"\n[dig', 0)

    assert list(load(tmp_path, age=GOOD).rules) == list(load(tmp_path, age=changed).rules) == ["age.digital-native"]


def test_every_dimension_may_have_a_file(tmp_path):
    """Eleven dimensions, eleven file names."""
    entries = {name: GOOD.replace("digital", name) for name in DIMENSIONS}

    assert {f"{name}.{name}-native" for name in DIMENSIONS} == set(load(tmp_path, **entries).rules)


def test_a_title_is_the_key_where_none_is_given(tmp_path):
    """A rule always has a name for people."""
    assert "digital native" == load(tmp_path, age=GOOD).rules["age.digital-native"].title
    titled = GOOD.replace("terms =", 'title = "At home online"\nterms =')
    assert "At home online" == load(tmp_path, age=titled).rules["age.digital-native"].title


def test_a_code_rule_is_found_by_its_name(tmp_path):
    """An entry with code in place of terms is listed under the name of its code."""
    lexicon = load(tmp_path, age=GOOD.replace('terms = ["digital {native|natives}"]', 'code = "age_range"'))

    assert ["age_range"] == list(lexicon.code_rules)
    assert "age.digital-native" == lexicon.code_rules["age_range"].id


def test_the_digest_follows_the_words(tmp_path):
    """The ruleset's digest is the same for the same files and another for any change."""
    one = load(tmp_path / "a", age=GOOD).digest

    assert one == load(tmp_path / "b", age=GOOD).digest
    assert one != load(tmp_path / "c", age=GOOD.replace("Some readers", "Many readers")).digest


def test_terms_and_exceptions_are_in_the_matcher(tmp_path):
    """What the file says is looked for, each in its role."""
    lexicon = load(tmp_path, age=GOOD)
    document = Document("Digital native advertising for digital natives")
    exceptions = lexicon.exceptions(lexicon.rules["age.digital-native"])

    assert ["term", "term"] == [hit.role for hit in lexicon.matcher.hits(document)]
    assert ["unless"] == [hit.role for hit in exceptions.hits(document)]


def test_files_that_are_not_toml_are_left_alone(tmp_path):
    """A README or an editor's backup beside the lists does no harm."""
    folder = write(tmp_path / "en", age=GOOD)
    (folder / "README.md").write_text("# Not a list", "utf-8")
    (folder / "age.toml.bak").write_text("not [ toml", "utf-8")

    assert ["age.digital-native"] == list(load_lexicon(folder, KNOWN).rules)


# Refusals ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["strength", "why", "evidence", "source", "reviewed", "flags", "passes"])
def test_a_missing_field_is_named(tmp_path, field):
    """An entry without a reason, source, date or examples is refused at its first line."""
    lines = [line for line in GOOD.splitlines() if not line.startswith(field)]
    error = refusal(tmp_path, age="\n".join(lines))

    assert ("en/age.toml", "digital-native", 3) == (error.file, error.entry, error.line)
    assert f"`{field}`" in error.problem
    assert field in error.advice


@pytest.mark.parametrize(
    ("change", "line", "problem", "advice"),
    [
        (('strength = "discourage"', 'strength = "bad"'), 6, "`strength` is 'bad'", "exclude, discourage, check"),
        (('strength = "discourage"', "strength = 3"), 6, "not a text", 'strength = "..."'),
        (('evidence = "guide"', 'evidence = "rumour"'), 9, "'rumour'", "study, law, guide, community"),
        (("reviewed = 2026-11-23", 'reviewed = "2026-11-23"'), 11, "not a date", "without quotes"),
        (("reviewed = 2026-11-23", "reviewed = 2026-11-23T10:00:00"), 11, "not a date", "2026-11-23"),
        (('why = "Some readers stop here."', 'why = "  "'), 7, "`why` is not a text", 'why = "..."'),
        (('why = "Some readers stop here."', 'why = ["a"]'), 7, "`why` is not a text", 'why = "..."'),
        (('source = "An editor\'s custom"', "source = 2023"), 10, "`source` is not a text", 'source = "..."'),
        (
            ('terms = ["digital {native|natives}"]', 'terms = "digital native"'),
            4,
            "not a list",
            'terms = ["...", "..."]',
        ),
        (('terms = ["digital {native|natives}"]', 'terms = ["a", 3]'), 4, "not a list of texts", "terms"),
        (('terms = ["digital {native|natives}"]', 'terms = ["Digital native"]'), 4, "not in lower case", "lower case"),
        (('terms = ["digital {native|natives}"]', 'terms = [" "]'), 4, "empty", "lower case"),
        (('terms = ["digital {native|natives}"]', 'terms = ["digital {native"]'), 4, "braces", "{a|b}"),
        (('terms = ["digital {native|natives}"]', 'terms = ["{a|}"]'), 4, "expand into nothing", "Keep one word"),
        (('terms = ["digital {native|natives}"]', f'terms = ["{"{a|b}" * 12}"]'), 4, "4096 phrases", "split"),
        (('unless = ["digital native advertising"]', 'unless = ["{a"]'), 5, "braces", "{a|b}"),
        (('flags = ["A [digital native]."]', 'flags = ["A digital native."]'), 12, "does not mark", "[brackets]"),
        (('flags = ["A [digital native]."]', 'flags = ["[A] [digital native]."]'), 12, "does not mark", "[brackets]"),
        (('passes = ["None."]', 'passes = ["None."]\nunless_about = ["weather"]'), 14, "'weather'", "clients, market"),
        (('passes = ["None."]', 'passes = ["None."]\nunles = ["a"]'), 14, "`unles` is not a field", "unless"),
        (('suggest = ["able user of digital tools"]', ""), 3, "nothing better", "`suggest`"),
        (('terms = ["digital {native|natives}"]', ""), 3, "found in no way", "`terms`"),
        (('passes = ["None."]', 'passes = ["None."]\ncode = "age_range"'), 3, "or in several", "one of"),
        (('terms = ["digital {native|natives}"]', 'code = "age_rnge"'), 4, "'age_rnge'", "age_range"),
        (("[digital-native]", "[Digital_Native]"), 3, "plain key", "hyphens"),
    ],
)
def test_a_bad_value_is_refused_on_its_line(tmp_path, change, line, problem, advice):
    """Each refusal names file, entry and line, what is wrong there and what to write instead."""
    assert change[0] in GOOD
    error = refusal(tmp_path, age=GOOD.replace(*change))

    assert ("en/age.toml", line) == (error.file, error.line)
    assert error.entry in ("digital-native", "Digital_Native")
    assert problem in error.problem
    assert advice in error.advice


def test_the_line_is_that_of_the_second_entry(tmp_path):
    """Where two entries share a file, blank lines and comments between them do not move the line."""
    second = GOOD.replace("digital", "phone").replace("# One entry, line by line.", "\n\n# Two.")
    error = refusal(tmp_path, age=GOOD + second.replace('evidence = "guide"', 'evidence = "none"'))

    assert "phone-native" == error.entry
    assert (GOOD + second)[: (GOOD + second).index('evidence = "guide"', len(GOOD))].count("\n") + 1 == error.line

    error = refusal(tmp_path, age=GOOD + second.replace('why = "Some readers stop here."\n', ""))
    assert (GOOD + second)[: (GOOD + second).index("[phone-native]")].count("\n") + 1 == error.line


def test_a_term_claimed_twice_is_refused(tmp_path):
    """Two entries cannot own one phrase, in whatever spelling; the second is told who the first is."""
    rival = GOOD.replace("digital-native", "rival").replace("digital {native|natives}", "digital-native")
    error = refusal(tmp_path, age=GOOD, culture=rival)

    assert ("en/culture.toml", "rival", 4) == (error.file, error.entry, error.line)
    assert "'digital native'" in error.problem
    assert "age.digital-native" in error.problem


def test_a_term_may_be_written_twice_by_its_owner(tmp_path):
    """An overlap of two alternatives inside one entry is no quarrel."""
    twice = GOOD.replace(
        'terms = ["digital {native|natives}"]', 'terms = ["digital {native|natives}", "digital native"]'
    )

    assert load(tmp_path, age=twice).rules


def test_one_phrase_may_be_a_term_here_and_an_exception_there(tmp_path):
    """What one entry flags another may use as its neighbour."""
    other = GOOD.replace("digital-native", "other").replace("digital {native|natives}", "digital native advertising")

    assert 2 == len(load(tmp_path, age=GOOD, culture=other).rules)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[a]\nterms = [", 2),
        ("[a]\nwhy = no quotes", 2),
        ("[a]\n[a]\n", 2),
        ('[a]\nwhy = "x"\nwhy = "y"\n', 3),
        ("= 3", 1),
    ],
)
def test_bad_toml_is_refused_on_its_line(tmp_path, text, line):
    """A slip of the pen is shown where it is."""
    error = refusal(tmp_path, age=text)

    assert ("en/age.toml", None, line) == (error.file, error.entry, error.line)
    assert "TOML" in error.problem


def test_a_key_written_twice_is_refused(tmp_path):
    """Ids are unique: TOML itself refuses the second table of a name."""
    error = refusal(tmp_path, age=GOOD + "\n" + GOOD)

    assert 17 == error.line


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    """A list saved by an old editor is refused with what to do."""
    folder = write(tmp_path / "en")
    (folder / "age.toml").write_bytes(GOOD.replace("Some", "S\u00f6me").encode("latin-1"))
    with pytest.raises(LexiconError) as caught:
        load_lexicon(folder, KNOWN)

    assert "en/age.toml" == caught.value.file
    assert "UTF-8" in caught.value.problem
    assert "UTF-8" in caught.value.advice


def test_a_file_of_an_unknown_dimension_is_refused(tmp_path):
    """A file is named after a dimension; the names are told."""
    error = refusal(tmp_path, weather=GOOD)

    assert ("en/weather.toml", None, None) == (error.file, error.entry, error.line)
    assert all(name in error.advice for name in DIMENSIONS)


def test_a_field_outside_any_entry_is_refused(tmp_path):
    """Something written above the first head belongs to nobody, and its line is told."""
    error = refusal(tmp_path, age='author = "me"\n' + GOOD)

    assert ("author", 1) == (error.entry, error.line)
    assert "table" in error.problem


def test_a_bad_file_is_refused_even_when_others_are_good(tmp_path):
    """Nothing loads by halves."""
    assert "en/culture.toml" == refusal(tmp_path, age=GOOD, culture="[").file


# What is no dimension's list ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["judgement", "tone", "frames"])
def test_a_list_that_every_lexicon_needs_is_missed_by_name(tmp_path, name):
    """Without reasons, coded words or frames there is no lexicon; the refusal names the file."""
    folder = write(tmp_path / "en", age=GOOD)
    (folder / f"{name}.toml").unlink()
    with pytest.raises(LexiconError) as caught:
        load_lexicon(folder, KNOWN)

    assert f"en/{name}.toml" == caught.value.file
    assert caught.value.advice


@pytest.mark.parametrize(
    ("name", "text", "entry", "line"),
    [
        ("judgement", '[negation]\nbefore = ["not"]\n', "negation", 1),
        ("judgement", '\n\n[negation]\ntitle = "x"\nbefore = "not"\n', "negation", 5),
        ("judgement", '[negation]\ntitle = "x"\nbefor = ["not"]\n', "negation", 3),
        ("judgement", '[negation]\ntitle = "x"\ndimensions = ["wether"]\n', "negation", 3),
        ("judgement", '[negation]\ntitle = "x"\nbefore = ["Not"]\n', "negation", 3),
        ("judgement", 'title = "x"\n', "title", 1),
        ("tone", "[masculine]\nswaps = {}\n", "masculine", 1),
        ("tone", '[masculine]\nwords = "lead"\n', "masculine", 2),
        ("tone", '[neuter]\nwords = ["lead"]\n', "neuter", 1),
        ("tone", '[masculine]\nwords = ["lead*"]\n[masculine.swaps]\n"led*" = ["run"]\n', "masculine", None),
        ("frames", '[shuts-out]\nbefore = ["No"]\n', "shuts-out", 2),
        ("frames", '[shuts-out]\nbefore = "no"\n', "shuts-out", 2),
    ],
)
def test_reasons_coded_words_and_frames_are_refused_like_entries(tmp_path, name, text, entry, line):
    """The lists that are no dimension's are read as strictly: file, entry, line and what to do."""
    error = refusal(tmp_path, age=GOOD, **{name: text})

    assert (f"en/{name}.toml", entry) == (error.file, error.entry)
    assert line is None or line == error.line
