"""Whether the words around an amount say that it is pay, or money of another kind.

Everything here reads text in small letters. The nearest word decides: "salary of $50,000 plus a bonus of $2,000".
"""

from __future__ import annotations

import re

_BACK = 90  # characters before an amount in which the word stands that says what it is
_HEADING = 45  # characters of a line above that can be a heading

_WORD = re.compile(r"[a-z\u00e0-\u00ff]+|%")
_PAY = frozenset(
    """
    salary salaries salaried salarisindicatie salaris salaire gehalt bruttojahresgehalt lohn loon brutto wage wages pay
    payrate compensation compensated remuneration stipend stipends rate rates hourly earning earnings base basic ctc ote
    income honorarium honoraria annum basis salariale rémunération salarisrange maandloon uurloon uurtarief dagtarief
    tarief tariff
    """.split()
)
# These mean pay where nothing else is spoken of.
_PERHAPS_PAY = frozenset("earn earns paid grade band starting verdien verdient verdienen".split())
_RUN_ON = ("salary", "salaris")  # "ExpertSalary", "maandsalaris"
_NOT_PAY_AFTER = frozenset("for your our a off back out towards into time leave".split())  # "pay for", "paid time off"
_NOT_PAY_BEFORE = frozenset("holiday sick severance vacation overtime premium interest maternity paternity".split())
_OTHER = frozenset(
    """
    bonus bonuses sign signing relocation allowance allowances budget budgets revenue revenues turnover fund funding
    funded deducted another friend order raise raised raising valuation valued invest invested investing investment
    investments investor investors series asset assets portfolio pension insurance insured assurance reimburse
    reimbursed reimbursement tuition loan loans price prices priced cost costs costing discount discounts donate donated
    donation donations grant grants award awards prize prizes supplement supplements premium welcome lump hello referral
    referrals refer voucher vouchers gift contribute contribution contributions match matching worth save saves saved
    saving savings deductible deductibles quota fine fines penalty penalties deposit spend spending expense expenses
    credit credits cover coverage scholarship scholarships equity stock membership subscription mileage overtime
    transactions generate generated generating generates profit profits delivered subsidy subsidies subsidised childcare
    managing manages purchase purchases patients merchandise
    """.split()
)
# These mean other money where they stand right before it, or where no word of pay is near.
_PERHAPS_OTHER = frozenset(
    "plus additional extra sales market industry customers clients employees people students".split()
)
# "a maximum payment of"
_ONCE = frozenset("minimum maximum off welcome retention lump initial first second final".split())
_SHARE = re.compile(r"% (?:of|off|on) (?:\w+ ){0,2}\w+\W+(?:\w+\W+){0,12}\Z")  # "5% of salary or a minimum of £951"
_THEN_OTHER = re.compile(
    r"[ \t]{0,2}(?:(?:annual|annually|yearly|monthly|per year|per month|a year|a month|/year|/month|one[- ]time|cash"
    r"|new|employee|hire|paid|personal|individual|guaranteed|full|in|of|for|worth|the|total|towards?|retention|on)[ -])"
    r"{0,4}"
    r"(?:sign(?:ing|[- ]?on)?\b|welcome\b|bonus|relocation|allowance|budget|funding|revenue|sales\b|assets|grants?\b"
    r"|donations?|loans?|prizes?|vouchers?|gift|credits?\b|reimburse|tuition|insurance|life\b|pension|match|learning"
    r"|development|training|education|conference|referral|wellness|wellbeing|home|fees?\b|discount|deductible"
    r"|turnover|portfolio|business|company|market|industry|investment|investor|equity|capital|contribution|retention"
    r"|supplement|premium|professional|equipment|travel|phone|internet|childcare|commuter|scholarship|purchase|deals?\b"
    r"|contracts?\b|projects?\b|programs?\b|award|worth|towards?|gym|perk|quality of|car\b|profits?|savings"
    r"|referr|deduct|administration|(?:will be|is) deducted)"
)
_THEN_PAY = re.compile(
    r"[ \t](?:(?:gross|net|annual|yearly|monthly|starting|base|basic|cash) ){0,2}(?:stipend|salary|base|basic|wage)\b"
)
_EDGE = re.compile(
    r"(?:\A|[\n|,.:;()*\u2022\u2010-\u2015-]|\bto|\bfrom|\bof|~|\bcirca|\bc|\bapprox|\baround|\babout)\s{0,3}\Z"
)
_TO_THE_END = re.compile(
    r"[ \t,.()/-]*+(?:\n|\Z|(?<=\. )|[+&|]|(?:plus|and|dependent|depending|doe|dep|pro[- ]rata|gross|brutto|bruto|base"
    r"|negotiable|basic|salary|per|p\.?a|ote|with|benefits|package|fte|inc|according|based|commensurate|including|excl\w*"
    r"|bonus|commission|ay|incl\w*|op basis|o\.?b\.?v|bij|afhankelijk|zonder|met)\b)"
)
_ABBREVIATED = (" min", " max", " approx", " p.a", " rs")


def before(lower: str, start: int) -> tuple[str, str]:
    """What stands before an amount in its sentence, and the heading above its line; each empty where there is none."""
    window = lower[max(0, start - _BACK) : start]
    above = ""
    line = window.rfind("\n")
    if line >= 0:
        above = window[:line].rstrip()
        above = above[above.rfind("\n") + 1 :]
        if len(above) > _HEADING and above[-1] not in ".:;!?" and window[line + 1 : line + 2].isalpha():
            window, above = above + window[line:], ""  # a line that goes on
        else:
            window = window[line:]
    stop = max(window.rfind(". "), window.rfind("! "), window.rfind("? "))
    if stop >= 0 and not window.endswith(_ABBREVIATED, 0, stop):
        return window[stop + 1 :], ""
    return window, above if len(above) <= _HEADING else ""


def names_pay(words_before: str) -> bool | None:
    """Whether the nearest word that tells what an amount is speaks of pay; None where no word before it tells."""
    words = _WORD.findall(words_before)
    other = pay = False
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if _is_other(words, at):
            return False
        if word in _PERHAPS_OTHER:
            other = True
        elif (word in _PAY or word in _PERHAPS_PAY or word.endswith(_RUN_ON)) and not _is_other_pay(words, at):
            if word not in _PERHAPS_PAY:
                return not _SHARE.search(words_before)
            pay = True
        elif word == "range" and at and words[at - 1] == "hiring":
            return True
    return pay or (False if other else None)


def _is_other(words: list[str], at: int) -> bool:
    """Whether a word means other money where it stands."""
    word = words[at]
    if word == "payment":
        return at > 0 and words[at - 1] in _ONCE
    return word in _OTHER or (word in _PERHAPS_OTHER and at == len(words) - 1)


def _is_other_pay(words: list[str], at: int) -> bool:
    """Whether a word of pay is about something else: "holiday pay", "pay for parking", "paid time off"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ("pay", "paid", "earn") and after in _NOT_PAY_AFTER:
        return True
    return at > 0 and words[at - 1] in _NOT_PAY_BEFORE


def is_other_money(lower: str, end: int) -> bool:
    """Whether what follows an amount says that it is not pay: "$3,000 sign-on bonus", "€500 a year for training"."""
    return lower[end - 1 : end] != "+" and _THEN_OTHER.match(lower, end) is not None


def is_called_pay(lower: str, end: int) -> bool:
    """Whether a word of pay follows an amount: "a $30,000 stipend", "50k base"."""
    return _THEN_PAY.match(lower, end) is not None


def begins_apart(lower: str, start: int) -> bool:
    """Whether an amount begins a line, a field or a piece between commas."""
    return _EDGE.search(lower, max(0, start - 8), start) is not None


def ends_apart(lower: str, end: int) -> bool:
    """Whether no noun follows that an amount could count: the line ends, or "plus", "gross", "depending on" follows."""
    return _TO_THE_END.match(lower, end) is not None
