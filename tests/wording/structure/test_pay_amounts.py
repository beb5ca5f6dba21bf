"""Amounts as adverts write them: figures, signs, thousands, ranges, and what pay is for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.structure.amounts import read_money
from reach.wording.structure.periods import period_after, period_before


def amounts(text):
    """Low, high and currency of all money in a text."""
    return [(money.low, money.high, money.currency) for money in read_money(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u00a345,000.50", (45000.5, None, "GBP")),
        ("\u20ac45.000,50", (45000.5, None, "EUR")),
        ("\u20ac 45 000", (45000, None, "EUR")),
        ("45.000 \u20ac", (45000, None, "EUR")),
        ("chf 90'000", (90000, None, "CHF")),
        ("us$ 90k", (90000, None, "USD")),
        ("usd45k", (45000, None, "USD")),
        ("rs. 25,000", (25000, None, "INR")),
        ("(eur) 3,200", (3200, None, "EUR")),
        ("\u20ac4_500", (4500, None, "EUR")),
        ("\u20ac 375,-", (375, None, "EUR")),
        ("$106653.0", (106653, None, "USD")),
        ("6-8 lpa", (600000, 800000, "INR")),
        ("30-40k", (30000, 40000, None)),
        ("\u00a319 \u2013 22,000", (19000, 22000, "GBP")),
        ("$67,00 - $71,500", (67000, 71500, "USD")),
        ("$17/hr - $22/hr", (17, 22, "USD")),
        ("$23.26 per hour to $30", (23.26, 30, "USD")),
        ("between 3,000 and 4,000 euro", (3000, 4000, "EUR")),
        ("40.000\u20ac \u2013 50.000\u20ac", (40000, 50000, "EUR")),
        ("hk$20,000", (20000, None, "HKD")),
    ],
)
def test_figures_are_read_with_their_sign(text, expected):
    """Three figures after a mark are thousands, fewer a fraction; one sign and one "k" serve both ends."""
    assert [expected] == amounts(text)


@pytest.mark.parametrize(
    "text", ["$45m", "\u20ac1.2 billion", "401k", "covid19", "b2b", "5%", "9" * 40, "a@1.com", "3 years"]
)
def test_what_is_no_amount_is_left_out(text):
    """Millions, pension plans, parts of names, shares, endless figures and what counts something."""
    assert [] == amounts(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("$50,000 - \u20ac60,000", 2),
        ("$60,000 - $50,000", 2),
        ("$10 - $900", 2),
        ("band 5 - \u00a324,907", 2),
        ("$50,000 and $60,000", 2),
        ("$795 - $1,200", 1),
    ],
)
def test_two_amounts_are_a_range_only_where_they_fit(text, count):
    """One currency, in order, not far apart, and "and" only after "between"."""
    assert count == len(amounts(text))


@pytest.mark.parametrize("text", ["$25+ per hour", "$25+ usd per hour", "$25 usd+ per hour"])
def test_a_plus_is_kept(text):
    """A plus at an amount is told, on either side of its currency."""
    assert read_money(text)[0].first.more


@given(st.text(alphabet="0123456789.,'_ -k\u20ac$+lpam", max_size=60))
def test_money_is_told_in_order_and_inside_the_text(text):
    """Spans follow each other without overlap, and a range runs upward."""
    place = 0
    for money in read_money(text):
        assert place <= money.start < money.end <= len(text)
        assert money.high is None or money.low <= money.high
        place = money.end


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (" per hour", "hour"),
        ("/hr", "hour"),
        (" an hour", "hour"),
        (" p.h.", "hour"),
        (" per teaching hour", "hour"),
        ("/full-day session", "day"),
        (" per diem", "day"),
        (" p/w", "week"),
        (" pcm", "month"),
        (" gross per month", "month"),
        (" bruto per maand", "month"),
        (" MONTH", None),
        (" month", "month"),
        (" p.a.", "year"),
        (" (annually)", "year"),
        (" gross a year", "year"),
        (" fte per annum", "year"),
        (" for 37.5 hours per week", None),
        (" per credit hour", None),
        (", paid weekly", None),
        (" plus a day off", None),
        (" plus annual bonus", None),
        (". Apply every day", None),
        ("\nper month", None),
    ],
)
def test_the_period_after_an_amount(after, expected):
    """Words and letters that say what pay is for; not hours worked, nor when it is paid, nor another sentence."""
    assert expected == period_after(f"$20{after}", 3)[0]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("annual salary: ", "year"),
        ("hourly rate ", "hour"),
        ("day rate: ", "day"),
        ("salary per month, ", "month"),
        ("40 hours per week, ", None),
        ("annual leave and ", None),
        ("", None),
    ],
)
def test_the_period_before_an_amount(before, expected):
    """The last one named counts, and hours worked are none."""
    assert expected == period_before(before)
