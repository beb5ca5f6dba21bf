"""Laws on pay in adverts: what is asked where and when, what is refused of the file, and what ships."""

import tomllib
from datetime import date

import pytest

from reach.config import data_folder
from reach.errors import LexiconError
from reach.wording.document import Document
from reach.wording.report import Span
from reach.wording.structure.facts import Pay
from reach.wording.structure.pay_law import SHOWS, law_notes, load_pay_law
from reach.wording.structure.reading import Advert

TODAY = date(2026, 11, 23)
PLACE = Span(0, 4)
RANGE = Pay("range", PLACE, 50000, 60000, "year", "USD")
SMALL = """
[xx]
name     = "Xanadu"
duty     = "advert"
from     = 2025-03-01
shows    = ["range", "benefits"]
source   = "Act of Xanadu"
verified = true
reviewed = 2026-11-23
currency = "USD"
names    = ["xanadu"]
"""


@pytest.fixture(scope="module")
def law():
    """The laws as they ship."""
    return load_pay_law(data_folder("lexicons") / "pay_law.toml")


@pytest.fixture
def written(tmp_path):
    """Writes a file of laws and reads it."""

    def write(text):
        path = tmp_path / "pay_law.toml"
        path.write_text(text, encoding="utf-8")
        return load_pay_law(path)

    return write


def notes(law, pay, text="We bake.", place=None, on=TODAY):
    """The notes by their id."""
    return {note.id: note for note in law_notes(law, pay, Advert(Document(text), ()), place, on)}


def test_a_rule_applies_from_its_day(written):
    """The day before, nothing is asked."""
    law = written(SMALL)
    assert {} == notes(law, None, place="xx", on=date(2025, 2, 28))
    assert {"pay.law-xx"} == set(notes(law, None, place="xx", on=date(2025, 3, 1)))


def test_what_must_be_shown_is_told(written):
    """Without pay all of it; with pay the rest, and the note is a strength."""
    law = written(SMALL)
    missing = notes(law, None, place="xx")["pay.law-xx"]
    shown = notes(law, RANGE, place="xx")["pay.law-xx"]
    assert (False, "Show the lowest and the highest pay, and the benefits.") == (missing.good, missing.advice)
    assert (True, "Show the benefits.", (PLACE,)) == (shown.good, shown.advice, shown.spans)


@pytest.mark.parametrize("kind", ["up_to", "from", "vague", "band_only"])
def test_an_open_end_shows_no_range(written, kind):
    """Where both ends are asked for, one is not enough."""
    law = written(SMALL)
    assert not notes(law, Pay(kind, PLACE, 50000, 50000), place="xx")["pay.law-xx"].good


def test_the_least_pay_is_enough_where_the_law_asks_for_that_alone(law):
    """Austria asks for the minimum."""
    assert notes(law, Pay("from", PLACE, 40000, None, "year", "EUR"), place="at")["pay.law-at"].good


def test_law_notes_cost_nothing_and_name_the_law(law):
    """No points, the law as evidence, the area of pay."""
    for note in notes(law, None, place="us-ny-nyc").values():
        assert (0, "law", "pay") == (note.points, note.evidence.grade, note.area)


def test_what_is_not_verified_says_check(law):
    """In the title, the reason and the advice."""
    note = notes(law, None, place="de")["pay.law-de"]
    assert "check" in note.title
    assert "check it" in note.why
    assert note.advice.startswith("Check")


def test_a_city_asks_beside_its_state(law):
    """The most local law first; the country asks for nothing."""
    assert ["pay.law-us-ny-nyc", "pay.law-us-ny"] == list(notes(law, None, "Location: New York, NY"))


@pytest.mark.parametrize("place", ["us", "uk", "nl", "us-de", "us-oh-columbus", "nowhere", "Boise, ID"])
def test_where_nothing_is_asked_today_nothing_is_said(law, place):
    """No law, a law to come, or a place without one."""
    assert {} == notes(law, None, place=place)


def test_a_law_to_come_is_told_when_its_day_has_come(law):
    """The same place, later."""
    assert notes(law, None, place="us-oh-columbus", on=date(2027, 1, 1))


def test_a_chosen_place_wins_over_the_text(law):
    """By key or by name, and nothing is read from the text then."""
    assert ["pay.law-us-co"] == list(notes(law, None, "Location: Chicago, IL", place="us-co"))
    assert ["pay.law-us-co"] == list(notes(law, None, "Location: Chicago, IL", place="Denver, CO"))
    assert ["pay.law-us-il"] == list(notes(law, None, "Location: Chicago, IL", place=""))


def test_a_place_whose_money_is_another_is_let_go(law):
    """Pay in pounds is not paid in Denver; a plain dollar may be Canada's."""
    pounds = Pay("single", PLACE, 30000, 30000, "year", "GBP")
    assert {} == notes(law, pounds, "Location: Denver, CO")
    assert notes(law, RANGE, "Location: Toronto, ON")


@pytest.mark.parametrize(
    ("low", "high", "period", "good"),
    [
        (60000, 110000, "year", True),
        (60000, 110001, "year", False),
        (150000, 220000, "year", True),
        (20, 50, "hour", False),
        (20, 40, "hour", True),
    ],
)
def test_a_range_wider_than_the_law_allows_is_told(law, low, high, period, good):
    """Ontario allows CAD 50,000 a year, unless the range ends above CAD 200,000."""
    note = notes(law, Pay("range", PLACE, low, high, period, "CAD"), place="ca-on")["pay.law-ca-on"]
    assert good == note.good
    assert good or note.advice == "Narrow the range to at most 50,000 CAD a year."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("[xx]", "[Xanadu]", "not a place"),
        ('name     = "Xanadu"\n', "", "no `name`"),
        ("verified = true\n", "", "no `verified`"),
        ('duty     = "advert"', 'duty = "maybe"', "`duty` is 'maybe'"),
        ('duty     = "advert"', 'duty = "none"', "asks for nothing"),
        ("from     = 2025-03-01\n", "", "no `from`"),
        ("from     = 2025-03-01", 'from = "2025-03-01"', "not a date"),
        ('"benefits"]', '"cake"]', "'cake'"),
        ("verified = true", 'verified = "yes"', "not true or false"),
        ("verified = true", "verified = true\nthreshold = 0", "not a whole number"),
        ("verified = true", "verified = true\ncolour = 1", "not a field"),
        ('names    = ["xanadu"]', "", "recognised"),
        ('names    = ["xanadu"]', 'names = "xanadu"', "not a list"),
        ('names    = ["xanadu"]', 'names = ["Xanadu, XX"]', "small letters"),
        ('names    = ["xanadu"]', 'codes = ["xx"]', "state code"),
        ('names    = ["xanadu"]', "postcodes = ['[']", "no pattern"),
        ("verified = true", 'verified = true\nwithin = "yy"', "'yy'"),
        ("[xx]", "xx = 1\n[yy]", "not a table"),
        ("[xx]", "[xx", "not valid TOML"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(written, old, new, problem):
    """The refusal names the file, says what is wrong and what to write."""
    assert old in SMALL
    with pytest.raises(LexiconError, match=r"pay_law\.toml") as refused:
        written(SMALL.replace(old, new))
    assert problem in refused.value.problem
    assert refused.value.advice


def test_a_refusal_knows_the_table_and_its_line(written):
    """So that an author finds the place."""
    with pytest.raises(LexiconError) as refused:
        written(SMALL + SMALL.replace("[xx]", "[yy]").replace("verified = true", "verified = 1"))
    assert ("yy", 13) == (refused.value.entry, refused.value.line)


@pytest.mark.parametrize("content", [b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_refused(tmp_path, content):
    """Not UTF-8, or not there."""
    path = tmp_path / "pay_law.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(LexiconError):
        load_pay_law(path)


def test_the_laws_that_ship_are_whole(law):
    """Every law that is in force shows pay first, and names a source; places do not share a key with a country."""
    for one in law.jurisdictions.values():
        assert one.source
        assert one.duty == "none" or one.shows[0] in ("range", "minimum")
        assert set(one.shows) <= set(SHOWS)
        assert one.begins is None or one.begins.year >= 2010


def test_every_place_that_ships_is_recognised_by_its_names(law):
    """Each name leads to its table, or to one inside it, when it is set off as in a field."""
    tables = tomllib.loads((data_folder("lexicons") / "pay_law.toml").read_text(encoding="utf-8"))
    for key, table in tables.items():
        for name in table["names"]:
            found = law.gazetteer.named(f"{name.title()}")
            assert any(key in law.gazetteer.around(one) for one in found), name
        for code in table.get("codes", ()):
            assert (key,) == law.gazetteer.named(f"Springfield, {code}")
