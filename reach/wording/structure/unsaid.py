"""What people look for in an advert and do not find, beside what costs points: one note for all of it.

A remark for each was tried; most real adverts then had five in a row that said the same: say more.
"""

from __future__ import annotations

import re

from reach.wording.claims import Evidence
from reach.wording.structure.facts import Arrangements, Inclusion, Note
from reach.wording.structure.reading import Advert

FEWEST_BENEFITS = 2  # kinds

_GUIDE = Evidence("guide", "Common practice in guides to writing adverts; no study behind it")
_CLOCK = re.compile(r"\d ?[ap]\.?m\b")
_SHIFTS = frozenset(("shift", "shifts", "rota", "roster"))


def unsaid_note(advert: Advert, arrangements: Arrangements, inclusion: Inclusion) -> Note | None:
    """The note on what is left out, None where nothing is."""
    missing = [
        (name, say)
        for name, say, said in (
            ("the hours", "how many hours a week, and on which days if that is fixed", _hours(advert, arrangements)),
            ("the kind of contract", "whether the job is permanent, and for how long if not", arrangements.contract),
            ("a last day to apply", "until when to apply, or that the job stays open", arrangements.closing),
            ("the benefits", "what people get beside their pay", len(inclusion.benefits) >= FEWEST_BENEFITS),
            ("whom to ask", "who answers questions, with an address or a number", inclusion.contact),
        )
        if not said
    ]
    if not missing:
        return None
    names = [name for name, _ in missing]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return Note(
        "arrangements.unsaid",
        "arrangements",
        f"Not said: {listed}",
        "People who care for others, study or have a job to give up need such things to decide, and few will ask. "
        "Skip what the form around the advert says already.",
        _GUIDE,
        f"Say {'; '.join(say for _, say in missing)}.",
    )


def _hours(advert: Advert, arrangements: Arrangements) -> bool:
    """Whether the hours are told: by their number, as full or part of the week, or by the clock."""
    if arrangements.hours is not None or arrangements.full_time or "part_time" in arrangements.ways:
        return True
    return not _SHIFTS.isdisjoint(advert.document.positions) or _CLOCK.search(advert.lower) is not None
