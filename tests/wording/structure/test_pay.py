"""The pay an advert states: which amount it is, its kind, period, currency and words, and what is not pay."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.structure.facts import Pay
from reach.wording.structure.pay import read_pay
from reach.wording.structure.reading import Advert


def pay_of(text):
    """The pay that is read, or None."""
    return read_pay(Advert(Document(text), ()))


def told(text):
    """The pay as a tuple: kind, low, high, period, currency."""
    pay = pay_of(text)
    return pay and (pay.kind, pay.low, pay.high, pay.period, pay.currency)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Salary: £28,000 - £31,500 per annum", ("range", 28000, 31500, "year", "GBP")),
        ("We pay 45,000-50,000 p.a. and a pension.", ("range", 45000, 50000, "year", None)),
        ("The salary is 30-40k.", ("range", 30000, 40000, "year", None)),
        ("Pay: $18/hr", ("single", 18, 18, "hour", "USD")),
        ("Rate of pay 18.50 ph", ("single", 18.5, 18.5, "hour", None)),
        ("You earn £12.21 an hour.", ("single", 12.21, 12.21, "hour", "GBP")),
        ("Salary: \u20ac 2.500 - \u20ac 3.200 bruto per maand", ("range", 2500, 3200, "month", "EUR")),
        ("Gehalt: EUR 45.000", ("single", 45000, 45000, "year", "EUR")),
        ("\u20b9 6-8 LPA", ("range", 600000, 800000, "year", "INR")),
        ("CTC of 8.5-12 lakhs per annum", ("range", 850000, 1200000, "year", "INR")),
        ("Contract, day rate \u00a3350-\u00a3400", ("range", 350, 400, "day", "GBP")),
        ("\u00a3150 per shift, weekends too", ("single", 150, 150, "day", "GBP")),
        ("The wage is between \u20ac4,000 and \u20ac6,000 gross per month.", ("range", 4000, 6000, "month", "EUR")),
        ("Salary: A$90,000 to A$110,000", ("range", 90000, 110000, "year", "AUD")),
        ("Salary: CAD $50,000 - $60,000 annually", ("range", 50000, 60000, "year", "CAD")),
        ("Salary: 15,000 - 18,000 PLN gross per month", ("range", 15000, 18000, "month", "PLN")),
        ("ANNUAL SALARY\n\n$70,100 to $87,200", ("range", 70100, 87200, "year", "USD")),
        ("Salary: $3,446.00 - $4,627.00 MONTH", ("range", 3446, 4627, "month", "USD")),
        ("Hourly rate\n$21.50", ("single", 21.5, 21.5, "hour", "USD")),
        ("Leeds\n\u00a322k plus a day off for each birthday", ("single", 22000, 22000, "year", "GBP")),
        ("Baker, Leeds, circa \u00a350,000. Join us.", ("single", 50000, 50000, "year", "GBP")),
        ("A salary of \u00a330,000 pro rata", ("single", 30000, 30000, "year", "GBP")),
        ("A stipend of $35,000 $40,000 a year", ("range", 35000, 40000, "year", "USD")),
        ("Pay is \u00a331,000 (no experience) - \u00a335,000", ("range", 31000, 35000, "year", "GBP")),
        ("Salary: $120, 000 to $140, 000", ("range", 120000, 140000, "year", "USD")),
        ("The pay is $41, 500 - $52, 000. We bake daily.", ("range", 41500, 52000, "year", "USD")),
        ("Salary 12.40 weekday hourly rate or 13.10 on Sundays", ("single", 12.4, 12.4, "hour", None)),
        ("Salary \u20ac2600 - 3100\u20ac", ("range", 2600, 3100, "month", "EUR")),
        ("Gross salary: minimum 41.250 - maximum: 48.000 a year", ("range", 41250, 48000, "year", None)),
        ("Een salaris in de range 2.942 - 4.270 euro bij 36 uur", ("range", 2942, 4270, "month", "EUR")),
        ("Startsalaris: 2.500 - 3.100 o.b.v. 40 uur", ("range", 2500, 3100, "month", None)),
        (
            "Het bruto maandsalaris ligt, naar ervaring, tussen de 3.000 en 4.200 op basis van 40 uur per week.",
            ("range", 3000, 4200, "month", None),
        ),
        ("Salary 2.900 4.100 depending on what you know", ("range", 2900, 4100, "month", None)),
        ("Kind BakerSalary: 40K to 46K", ("range", 40000, 46000, "year", None)),
        ("Some flour each month\n$61K - $67K cash base plus shares", ("range", 61000, 67000, "year", "USD")),
        ("Het uurloon is \u20ac 14,50.", ("single", 14.5, 14.5, "hour", "EUR")),
        ("Salaire : 40K \u00e0 46K", ("range", 40000, 46000, "year", None)),
        ("Salary: 40k/46k gross", ("range", 40000, 46000, "year", None)),
    ],
)
def test_pay_is_read_as_people_write_it(said, expected):
    """Signs and codes, thousands in several countries, periods in words and letters, and both ends of a range."""
    assert expected == told(f"We look for a baker.\n{said}\nCome and see us.")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Salary: up to \u00a385,000", ("up_to", None, 85000, "year", "GBP")),
        ("Salary max 5,000 per month.", ("up_to", None, 5000, "month", None)),
        ("Gross annual salary up to 75.000", ("up_to", None, 75000, "year", None)),
        ("Salary: From $43,697.00 per year", ("from", 43697, None, "year", "USD")),
        ("Pay starts at $30 per hour.", ("from", 30, None, "hour", "USD")),
        ("Paid hourly, starting at $25+ USD per hour", ("from", 25, None, "hour", "USD")),
        ("Minimum rate of pay: \u00a375 per day", ("from", 75, None, "day", "GBP")),
        ("Salary: $90,000 and up", ("from", 90000, None, "year", "USD")),
        ("Salary from 24,000 to 28,000 EUR", ("range", 24000, 28000, "year", "EUR")),
        ("The max pay for this job is $31.50 per hour", ("up_to", None, 31.5, "hour", "USD")),
        ("Een bruto maandsalaris tot de 4.600 op basis van 36 uur", ("up_to", None, 4600, "month", None)),
        ("Maandsalaris van maximaal 4.100 zonder auto", ("up_to", None, 4100, "month", None)),
        ("Salary \u00a330k+ bonus", ("single", 30000, 30000, "year", "GBP")),
        ("Salary: \u00a38.72 per hour + company pension", ("single", 8.72, 8.72, "hour", "GBP")),
    ],
)
def test_open_ends_are_told_from_ranges(said, expected):
    """Words before an amount, or a plus or words after it, leave one end open; extras do not."""
    assert expected == told(said)


@pytest.mark.parametrize(
    "said",
    [
        "We raised $45m from investors.",
        "A $30 billion market waits.",
        "You manage a budget of $250,000 per year.",
        "$3,000 sign-on bonus for new bakers",
        "Relocation package of up to \u00a38,000",
        "We give you \u20ac500 a year for training.",
        "Life insurance of $50,000 paid by us",
        "Refer a friend and earn \u00a3500.",
        "We offer a 401k plan.",
        "The check costs \u00a344 and is deducted from salary: \u00a311 a month.",
        "A supplement of 5% of salary, or a minimum of \u00a3951",
        "Save an average of \u00a350 per month with our free car park.",
        "More than 45,000 people buy our bread per year.",
        "You work 40 hours per week, from 2024 to 2026.",
        "Carry up to 35 pounds daily.",
        "Our revenue grew by 30k per month.",
        "Call 01632 960 123 per day.",
        "A first payment of \u00a3500 comes in May and a final payment of \u00a3900 a year later.",
        "A bonus of at most 6% of your yearly pay, and a /24 network",
        "Close sales of $100,000 a year.",
        "24 hour service from friendly bakers",
        "",
    ],
)
def test_other_money_is_not_pay(said):
    """Money of the company, of benefits and of prices is none; nor are hours, people, plans and telephone numbers."""
    pay = pay_of(said)
    assert pay is None or pay.kind == "vague"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salary: \u00a324,000 a year (\u00a312.50 an hour)", (24000, "year")),
        ("$20 an hour, about $41,600 a year", (20, "hour")),
        ("$3,000 bonus for new people! Salary: $52,000 a year", (52000, "year")),
        ("OTE \u00a332,500 a year with a basic salary of \u00a326,000", (26000, "year")),
        ("Competitive pay. Pay: $17 per hour", (17, "hour")),
        ("Day rate: \u00a320.91 per hour\nNight rate: \u00a327.19 per hour", (20.91, "hour")),
        ("We grew sales by $20,000 a year. The salary is $61,000.", (61000, "year")),
    ],
)
def test_the_first_base_pay_is_chosen(text, expected):
    """Bonuses, targets and later equivalents give way to the base pay that is stated first."""
    pay = pay_of(text)
    assert expected == (pay.low, pay.period)


def test_the_period_of_the_next_amount_is_meant_for_both():
    """An amount without a period takes that of the one right after it."""
    assert ("single", 375, 375, "month", "EUR") == told("Wage: \u20ac375 (bachelor) and \u20ac450 (master) per month")


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("\u00a345,000", "year"),
        ("$15 - $18", "hour"),
        ("\u20ac3,200", "month"),
        ("$3,200", None),
        ("400,000 AMD", None),
        ("$70", None),
    ],
)
def test_a_period_is_guessed_only_where_it_is_plain(said, period):
    """Tens of thousands are for a year, of euros thousands for a month, a range of small change for an hour."""
    assert period == pay_of(f"Salary: {said}").period


@pytest.mark.parametrize(
    ("head", "currency"),
    [("Sydney, NSW", "AUD"), ("Toronto, Ontario", "CAD"), ("Auckland, New Zealand", "NZD"), ("Boise, ID", "USD")],
)
def test_a_plain_dollar_is_of_the_place_in_the_head(head, currency):
    """A dollar without a country is the one of the place that the head names, else of the United States."""
    assert currency == pay_of(f"Baker\n{head}\nSalary: $80,000 a year").currency


def test_the_span_covers_the_words_of_the_pay():
    """From the first word that opens an end to the last word of the period."""
    text = "Hello. Salary: up to \u00a330,000 per annum, and bread."
    span = pay_of(text).span
    assert "up to \u00a330,000 per annum" == text[span.start : span.end]


def test_pay_goes_on_the_wire():
    """Every field, with open ends and unknowns as nulls."""
    wire = pay_of("Salary: up to \u00a330,000").to_wire()
    assert ["kind", "min", "max", "period", "currency", "start", "end"] == list(wire)
    assert ["up_to", None, 30000, "year", "GBP", 8, 21] == list(wire.values())


def test_a_text_that_changes_length_in_small_letters_is_read():
    """Letters that grow in small letters do not move what is found."""
    text = "\u0130stanbul. salary: \u00a330,000 per annum"
    span = pay_of(text).span
    assert "\u00a330,000 per annum" == text[span.start : span.end]


@given(st.text(alphabet="0123456789.,-+ $\u00a3\u20ackKperhourtosalary:\n", max_size=120))
def test_whatever_is_read_lies_in_the_text_and_is_in_order(text):
    """Spans stay inside, low is not above high, and a kind has the ends it promises."""
    pay = pay_of(text)
    if pay is not None:
        assert isinstance(pay, Pay)
        assert pay.span.end <= len(text)
        assert (pay.low is None) == (pay.kind in ("up_to", "vague", "band_only"))
        assert (pay.high is None) == (pay.kind in ("from", "vague", "band_only"))
        assert pay.low is None or pay.high is None or pay.low <= pay.high


HOSTILE = {
    "digits": "9", "pounds": "\u00a3", "spaces": " ", "groups": "1 234", "commas": "1,234,", "amounts": "\u00a320,000 ",
    "ranges": "$10-", "salaries": "salary ", "salaries of": "salary of ", "praise": "competitive ", "per": "per ",
    "bands": "band ",
    "percent": "% of a ", "brackets": "$5(", "lines": "pay\n", "depends": "salary and benefits ",
    "open ends": "up to $", "letters": "k", "numbers": "1 ", "stops": ". ", "grades": "gs-",
    "between": "between $1 and ",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_alone(name):
    """Eight times the text takes about eight times as long, whatever stands in it."""

    def seconds(length):
        advert = Advert(Document(HOSTILE[name] * (length // len(HOSTILE[name]))), ())
        start = time.process_time()
        read_pay(advert)
        return time.process_time() - start

    assert any(seconds(40_000) < 20 * seconds(5_000) + 0.02 for _ in range(3))
