"""Whole adverts in the styles people paste: what is read of pay and place, and what is noted of both."""

from dataclasses import dataclass
from datetime import date

import pytest

from reach.config import data_folder
from reach.wording.document import Document
from reach.wording.structure.pay import read_pay
from reach.wording.structure.pay_law import law_notes, load_pay_law
from reach.wording.structure.pay_notes import pay_notes
from reach.wording.structure.reading import Advert

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Case:
    """An advert of our own, and what should come out: pay with its words, and the notes."""

    text: str
    pay: tuple | None
    words: str | None
    notes: tuple[str, ...]
    laws: tuple[str, ...] = ()


COUNTY = Case(
    """=== JOB DETAILS ===

Title: Records Clerk
Salary: $40,560.00 - $57,288.00 YEAR
Location: Example County, CO, CO, 80302
Employment Type: FULL_TIME

=== JOB DESCRIPTION ===

You keep the county's records in order and help people who ask for them.
The office spends a budget of $1,250,000 per year on paper alone.

BENEFITS:
- $500 a year for training
- 401k plan, life insurance of $50,000

Hiring Salary Range: $37,560.00 - $45,300.00 Annually
""",
    ("range", 40560, 57288, "year", "USD"),
    "$40,560.00 - $57,288.00 YEAR",
    ("pay.range",),
    ("pay.law-us-co",),
)
WARD = Case(
    """Staff Nurse

Band 5

Location: Example Hospital, London

You join a ward of 24 beds. You would work 37.5 hours per week, with other band 6 and band 7 colleagues.
In addition to the basic salary, this post attracts a High Cost Area Supplement of 5% of basic salary
(minimum payment of £1,034 and a maximum payment of £1,791).

- Relocation package of up to £8,000
- Save an average of £50 per month with our car park
- The check costs £44, deducted from your salary over three months
""",
    ("band_only", None, None, None, None),
    "Band 5",
    ("pay.band-only",),
)
BANK = Case(
    """Pharmacist, bank shifts

PAY RATES

- Day rate: £20.91 per hour - paid weekly
- Night rate: £27.19 per hour - paid weekly
- Sunday rate: £33.46 per hour - paid weekly

Benefits: competitive, weekly pay.
""",
    ("single", 20.91, 20.91, "hour", "GBP"),
    "£20.91 per hour",
    (),
)
START_UP = Case(
    """Platform Engineer
Location: New York, NY

We raised $45m in our Series B and serve 50,000 bakers. You will own a budget of $200k.

What we offer
- Competitive salary and equity
- $3,000 sign-on bonus
- $200/month for your gym
""",
    ("vague", None, None, None, None),
    "Competitive salary",
    ("pay.vague",),
    ("pay.law-us-ny-nyc", "pay.law-us-ny"),
)
AGENCY = Case(
    """Temp baker needed!! Leeds area. £12.50 an hour rising to £13.00 after 12 weeks. 40 hours a week, 6am starts.
Refer a friend and earn £100. Call Dave on 01632 960 123.
""",
    ("single", 12.5, 12.5, "hour", "GBP"),
    "£12.50 an hour",
    (),
)
DUTCH = Case(
    """Senior Analytics Engineer
Locatie: Amsterdam
Location: Amsterdam, Netherlands (hybrid)

What we offer:
- € 4.200 - € 5.200 bruto per maand, based on 40 hours
- 8% holiday allowance on your annual salary
- € 5.000 annual development budget
""",
    ("range", 4200, 5200, "month", "EUR"),
    "€ 4.200 - € 5.200 bruto per maand",
    ("pay.range",),
)
GERMAN = Case(
    """Data Engineer (all genders)

**Location:** Hamburg, Germany

**Salary:** EUR 60,000 - EUR 95,000 yearly

Your tasks: you build data pipelines for 12 million customers.
""",
    ("range", 60000, 95000, "year", "EUR"),
    "EUR 60,000 - EUR 95,000 yearly",
    ("pay.wide",),
    ("pay.law-de",),
)
INDIAN = Case(
    """Safety Officer, Pune. Experience: 3-5 years. CTC: ₹ 6-8 LPA depending on skill. Freshers may apply.""",
    ("range", 600000, 800000, "year", "INR"),
    "₹ 6-8 LPA",
    ("pay.range",),
)
SALES = Case(
    """Sales baker (field)

Basic £26,000, OTE £45,000 in year one, uncapped. You close sales exceeding £100,000 a year.
Car allowance £4,200 a year.
""",
    ("single", 26000, 26000, "year", "GBP"),
    "£26,000",
    (),
)
TEACHER = Case(
    """Substitute Teacher
Location: Richmond, VA 23220

Pay: The rate of payment is $120.00 per day for a full day and $80.00 for a half day.
You grade the work of grade 5 students. $1,500 retention bonus.
""",
    ("single", 120, 120, "day", "USD"),
    "$120.00 per day",
    (),
    ("pay.law-us-va",),
)
ONTARIO = Case(
    """Baker, night shift
Location: Toronto, ON M5V 2T6

Salary: $45,000 - $110,000 per year
""",
    ("range", 45000, 110000, "year", "CAD"),
    "$45,000 - $110,000 per year",
    ("pay.wide",),
    ("pay.law-ca-on",),
)
RUN_ON = Case(
    """What's In It for You- Competitive salary ($140K-$175K)- Unlimited time off- Flexible hours- All your tools""",
    ("range", 140000, 175000, "year", "USD"),
    "$140K-$175K",
    ("pay.range",),
)
FREELANCE = Case(
    """Initial 3-month contract. Remote working. Urgent start date. £500-£575 per day.

You make three shops ready for their opening and manage a project of £2.5m.
""",
    ("range", 500, 575, "day", "GBP"),
    "£500-£575 per day",
    ("pay.range",),
)
CEILING = Case(
    """Baker
Location: Milan, Italy

Compensation: up to €38,000 gross per year, plus meal vouchers of €8 a day.
""",
    ("up_to", None, 38000, "year", "EUR"),
    "up to €38,000 gross per year",
    ("pay.up-to",),
    ("pay.law-it",),
)
FLOOR = Case(
    """Online tutor
Location: Remote

Base contract rates start at $18/hour and increase for special subjects, reaching up to $40/hour.
""",
    ("from", 18, None, "hour", "USD"),
    "start at $18/hour",
    ("pay.from",),
)
SILENT = Case(
    """Volunteer coordinator

We run 14 kitchens for 2,000 guests a week. Last year we were given $250,000 in grants, and each meal costs $3.20.
You plan shifts, 20 hours a week, from May 2027.
""",
    None,
    None,
    ("pay.missing",),
)
CASES = (
    COUNTY, WARD, BANK, START_UP, AGENCY, DUTCH, GERMAN, INDIAN, SALES, TEACHER, ONTARIO, RUN_ON, FREELANCE, CEILING,
    FLOOR, SILENT,
)  # fmt: skip


@pytest.fixture(scope="module")
def law():
    """The laws as they ship."""
    return load_pay_law(data_folder("lexicons") / "pay_law.toml")


def pay_in(text):
    """The pay of an advert."""
    return read_pay(Advert(Document(text), ()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().split("\n")[0][:30])
def test_the_pay_of_an_advert_is_read(case):
    """The base pay and its words, whatever other money stands around it."""
    pay = pay_in(case.text)
    assert case.pay == (pay and (pay.kind, pay.low, pay.high, pay.period, pay.currency))
    assert case.words == (pay and case.text[pay.span.start : pay.span.end])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().split("\n")[0][:30])
def test_the_notes_on_an_advert(case):
    """What is noted of its pay."""
    assert case.notes == tuple(note.id for note in pay_notes(pay_in(case.text)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().split("\n")[0][:30])
def test_the_laws_of_an_advert(law, case):
    """What the laws of its place ask today."""
    advert = Advert(Document(case.text), ())
    assert case.laws == tuple(note.id for note in law_notes(law, pay_in(case.text), advert, None, TODAY))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().split("\n")[0][:30])
def test_line_ends_of_another_system_change_nothing(case):
    """Pasted from Windows, the same pay is read."""
    pay = pay_in(case.text.replace("\n", "\r\n"))
    assert case.pay == (pay and (pay.kind, pay.low, pay.high, pay.period, pay.currency))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text.strip().split("\n")[0][:30])
def test_words_before_and_after_change_nothing(case):
    """An advert among others' words keeps its pay, moved by as much as stands before."""
    before = "We bake bread, and we like people who like bread.\n\n"
    alone, moved = pay_in(case.text), pay_in(f"{before}{case.text}\nThank you for reading.\n")
    assert (alone and alone.span.start) == (moved and moved.span.start - len(before))
