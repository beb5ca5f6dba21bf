"""Everything that is read from a whole advert beside its wording, put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reach.wording.structure.accessibility import read_accessibility
from reach.wording.structure.arrangements import read_arrangements
from reach.wording.structure.clarity import read_clarity
from reach.wording.structure.facts import Arrangements, Inclusion, Note, Pay, Requirements, Structure
from reach.wording.structure.inclusion import read_inclusion
from reach.wording.structure.pay import read_pay
from reach.wording.structure.pay_law import PayLaw, law_notes
from reach.wording.structure.pay_notes import pay_notes
from reach.wording.structure.plainness import ClarityWords
from reach.wording.structure.reading import Advert
from reach.wording.structure.requirements import read_requirements
from reach.wording.structure.titles import read_title
from reach.wording.structure.unsaid import unsaid_note

LEAST_STATEMENTS = 8  # fewer are a line or two from an advert, which cannot be blamed for what it leaves out


@dataclass(frozen=True, slots=True)
class StructureReader:
    """Reads what a whole advert says, with the words that make reading hard and the laws on pay."""

    words: ClarityWords
    law: PayLaw

    def costs(self, advert: Advert) -> tuple[int, ...]:
        """What the notes on one advert take off its score, without the rest of what could be read."""
        if len(advert.document.statements) < LEAST_STATEMENTS:
            return ()
        return tuple(note.points for note in _asked(advert)[1])

    def __call__(self, advert: Advert) -> Structure:
        """The facts and notes of one advert."""
        (pay, requirements, arrangements, inclusion), asked = _asked(advert)
        clarity, on_clarity = read_clarity(advert, self.words)
        about = advert.about
        on_law = law_notes(self.law, pay, advert, about.place.lower(), about.on) if about.on else ()
        counted = len(advert.document.statements) >= LEAST_STATEMENTS
        unsaid = unsaid_note(advert, arrangements, inclusion) if counted else None
        on_pay = [note for note in asked if note.area == "pay"]
        notes = (
            *on_pay,
            *on_law,
            *(note for note in asked if note.area != "pay"),
            *((unsaid,) if unsaid else ()),
            *read_title(advert, self.words),
            *_without_the_band(pay, on_clarity),
            *read_accessibility(advert),
        )
        if not counted:
            notes = tuple(replace(note, points=0) for note in notes)
        words = advert.document.word_count
        return Structure(pay, requirements, arrangements, inclusion, clarity, words, notes, counted=counted)


def _asked(advert: Advert) -> tuple[tuple[Pay | None, Requirements, Arrangements, Inclusion], tuple[Note, ...]]:
    """What an advert offers and asks, and the notes on that: those that may cost points are among them."""
    pay = read_pay(advert)
    requirements, on_requirements = read_requirements(advert)
    arrangements, on_arrangements = read_arrangements(advert)
    inclusion, on_inclusion = read_inclusion(advert)
    notes = (*pay_notes(pay), *on_requirements, *on_arrangements, *on_inclusion)
    return (pay, requirements, arrangements, inclusion), notes


def _without_the_band(pay: Pay | None, notes: Iterable[Note]) -> Iterable[Note]:
    """The notes on clarity; where the pay is a band, its note says what the one on grades would say again."""
    banded = pay is not None and pay.kind == "band_only"
    return (note for note in notes if not (banded and note.id == "clarity.grade-codes"))
