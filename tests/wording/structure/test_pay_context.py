"""The words around an amount: which speak of pay, which of other money, and where an amount stands by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.structure import pay_context as context


@pytest.mark.parametrize(
    "before",
    [
        "salary: ",
        "the annual salary for this position will be ",
        "rate of pay, ",
        "you are paid hourly, at ",
        "your wage is ",
        "our bonus is good; the base salary is ",
        "compensated at ",
        "hiring range ",
        "you earn ",
        "band 6, ",
        "starting ",
        "ctc of ",
    ],
)
def test_words_of_pay_name_pay(before):
    """The nearest word that tells anything speaks of pay."""
    assert context.names_pay(before) is True


@pytest.mark.parametrize(
    "before",
    [
        "a bonus of ",
        "beside your salary a relocation package of ",
        "you manage a budget of ",
        "we raised ",
        "salary plus ",
        "a supplement of 5% of salary, or a minimum of ",
        "refer a friend and both earn ",
        "holiday pay and an allowance of ",
        "deducted from your salary: a deposit of ",
        "reach sales of ",
        "more than our customers ",
        "tuition of ",
    ],
)
def test_words_of_other_money_name_other_money(before):
    """The nearest word that tells anything speaks of something else."""
    assert context.names_pay(before) is False


@pytest.mark.parametrize(
    "before",
    ["", "we look for a baker in leeds, ", "paid time off, ", "you pay for ", "holiday pay ", "a range of "],
)
def test_where_no_word_tells_nothing_is_said(before):
    """Neither pay nor other money; "pay for", "paid time off" and "holiday pay" tell nothing of an amount."""
    assert context.names_pay(before) is None


@pytest.mark.parametrize(
    "after",
    [
        " sign-on bonus",
        " bonus",
        " annual learning budget",
        " a year for training",
        " in funding",
        " relocation allowance",
        " of revenue",
        " will be deducted",
        " worth of bread",
        " cash grant",
    ],
)
def test_what_follows_may_tell_of_other_money(after):
    """The noun that an amount belongs to stands after it."""
    assert context.is_other_money(f"$500{after}", 4)


@pytest.mark.parametrize(
    "after", ["", " plus a bonus", ", bonus", " per year", " depending on skill", "+ bonus", "\nBonus"]
)
def test_what_follows_pay_is_no_other_money(after):
    """A plus, a comma or a new line parts the amount from what comes with it."""
    text = f"$500{after}"
    end = 5 if after.startswith("+") else 4
    assert not context.is_other_money(text, end)


@pytest.mark.parametrize(
    ("after", "pay"), [(" stipend", True), (" base", True), (" basic salary", True), (" cake", False)]
)
def test_a_word_of_pay_may_follow(after, pay):
    """A stipend, a base or a salary is named after its amount as well."""
    assert pay == context.is_called_pay(f"$500{after}", 4)


@pytest.mark.parametrize(
    ("text", "own", "above"),
    [
        ("Salary: $", "Salary: ", ""),
        ("We bake. Salary: $", " Salary: ", ""),
        ("Salary\n$", "\n", "Salary"),
        ("Salary\n\n- $", "\n- ", "Salary"),
        ("about min. $", "about min. ", ""),
        (f"{'bread and ' * 6}a salary of\nabout $", f"{'bread and ' * 6}a salary of\nabout ", ""),
        (f"{'bread and ' * 6}a salary.\nabout $", "\nabout ", ""),
        ("$", "", ""),
    ],
)
def test_what_stands_before_is_the_sentence_or_the_heading(text, own, above):
    """The sentence so far, over the end of a line that goes on; where the line begins there, the heading above."""
    found = context.before(text, len(text) - 1)
    assert (own[-90:], above) == found


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Leeds, $5", True),
        ("Leeds\n$5", True),
        ("(Leeds) $5", True),
        ("Leeds | $5", True),
        ("circa $5", True),
        ("- $5", True),
        ("$5", True),
        ("we need $5", False),
        ("under $5", False),
    ],
)
def test_an_amount_begins_apart(text, apart):
    """After a comma, a line, a bracket, a bar, or words such as "circa"."""
    assert apart == context.begins_apart(text, text.index("$"))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("$5", True),
        ("$5\nLeeds", True),
        ("$5. leeds", True),
        ("$5 plus bread", True),
        ("$5 (gross)", True),
        ("$5 depending on skill", True),
        ("$5 + bread", True),
        ("$5 loaves", False),
        ("$5 house", False),
    ],
)
def test_an_amount_ends_apart(text, apart):
    """At the end of a line or sentence, or before words that add to pay; not before what it counts."""
    assert apart == context.ends_apart(text, 2)


@given(st.text(max_size=200), st.integers(0, 200))
def test_any_text_is_judged(text, place):
    """Whatever stands around, something is said of it."""
    place = min(place, len(text))
    own, above = context.before(text, place)
    assert len(own) + len(above) <= 200
    assert context.names_pay(own) in (True, False, None)
    assert context.is_other_money(text, place) in (True, False)
