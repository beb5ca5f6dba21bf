"""Code rules: patterns with numbers or grammar, one module a family.

Their reasons and sentences live in the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reach.wording.document import Document
from reach.wording.rules.ages import age_cap, age_minimum, age_range, class_of, experience_cap
from reach.wording.rules.fields import age_field, marital_field, nationality_field, religion_field
from reach.wording.rules.papers import sponsorship_refused
from reach.wording.rules.people import company_family, nationality_asked, sex_criterion
from reach.wording.rules.physical import (
    driving_licence,
    height_weight,
    lifting,
    physical_list,
    posture_duration,
    residence_years,
)
from reach.wording.rules.pronouns import pronoun_he, pronoun_pair, pronoun_she
from reach.wording.rules.reading import Match

CodeRule = Callable[[Document], Iterable[Match]]

CODE_RULES: dict[str, CodeRule] = {
    rule.__name__: rule
    for rule in (
        age_range, age_cap, age_minimum, class_of, experience_cap,
        pronoun_pair, pronoun_he, pronoun_she,
        sex_criterion, nationality_asked, sponsorship_refused, company_family,
        age_field, marital_field, nationality_field, religion_field,
        physical_list, posture_duration, lifting, driving_licence, residence_years, height_weight,
    )
}  # fmt: skip
