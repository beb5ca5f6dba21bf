"""One good advert, and for each note a change to it that brings the note or takes it away."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from reach.config import data_folder
from reach.wording.document import Document
from reach.wording.structure.facts import Structure
from reach.wording.structure.pay_law import load_pay_law
from reach.wording.structure.reading import About, Advert
from reach.wording.structure.whole import StructureReader
from tests.wording.structure.words import shipped_words

TITLE = "Baker"
DAY = date(2026, 11, 23)
ADVERT = """Baker

About the job

You bake bread and rolls for our shop. You plan the week with two other bakers. You order flour and salt.

What you need

- Experience of baking in a shop or a hotel kitchen
- Knowledge of food safety
- Ability to plan a week for three people
- A degree in food science or equivalent experience

What would help

- Experience with rye bread

What we offer

The pay is £28,000 to £31,000 a year. The job is permanent, for 37 hours a week. Flexible working hours are possible.
You get a pension and 28 days of annual leave.

How to apply

Send us a letter by 3 May 2027. If you have questions, please contact Ann Baker, ann@bakery.example.
If you need an adjustment for the interview, such as extra time, tell Ann.
We especially welcome women and people from minorities.
"""
PAY = "The pay is £28,000 to £31,000 a year."
NEED = "- Ability to plan a week for three people\n"
HELP = "If you need an adjustment for the interview, such as extra time, tell Ann.\n"
INVITES = "We especially welcome women and people from minorities.\n"
BAKE = "You bake bread and rolls for our shop."
LONG_WORK = (
    "You bake bread and rolls for our shop in the morning with two other bakers who have been here for many years and "
    "who know what the people of the town like to eat with their soup on a cold day and what they take home for tea "
    "when the sun is out and the children are back from school and want a cake."
)
HARD = (
    "Organisational responsibilities necessitate comprehensive familiarity with international regulatory "
    "documentation, administrative communication procedures, quantitative methodologies and multidisciplinary "
    "collaboration. "
)
THEIRS = "The shop sells bread, rolls and cakes. Each loaf takes a day. The bakers begin early and go home at noon."
TITLED = "Baker of bread, rolls, cakes and pies in the old mill by the river"
PAGES = f"{HARD}\n\n" * 8
STEPS = "You bake bread and we sell it and we like it. "
PASSIVE = (
    "Every loaf is baked by hand. All rolls are sold by noon. The flour is ordered online. "
    "Both ovens are cleaned at night. The floor is washed too. The doors are painted green. The books are kept by Ann. "
)


@dataclass(frozen=True)
class Change:
    """Words of the advert and what stands in their place; a title in place of its own; the place of work."""

    old: str
    new: str
    title: str = TITLE
    place: str = ""

    @property
    def text(self) -> str:
        """The advert with the change."""
        assert self.old in ADVERT
        return ADVERT.replace(self.old, self.new)


# Each of these is absent from the advert, and comes with the change.
BROUGHT = {
    "pay.missing": Change(PAY, "The pay is on time."),
    "pay.vague": Change(PAY, "We pay a competitive salary."),
    "pay.up-to": Change(PAY, "The pay is up to £31,000 a year."),
    "pay.from": Change(PAY, "The pay is from £28,000 a year."),
    "pay.wide": Change(PAY, "The pay is £28,000 to £61,000 a year."),
    "pay.band-only": Change(PAY, "Salary: Band 5."),
    "pay.law-us-co": Change(PAY, "The pay is on time.", place="us-co"),
    "requirements.many-musts": Change(NEED, "".join(f"- Knowledge of oven {one}\n" for one in "ABCDEFGHIJ")),
    "requirements.degree": Change(" or equivalent experience", ""),
    "requirements.years": Change(NEED, f"{NEED}- 9 years of experience\n"),
    "requirements.certificates": Change(NEED, "- A PMP\n- A CPA\n- A certificate in hygiene\n"),
    "requirements.repeated": Change(
        NEED, "- Good communication skills\n- Clear communication with guests\n- A communicator\n"
    ),
    "requirements.wish-as-must": Change(NEED, "- A passion for bread\n- Enthusiasm in the morning\n"),
    "arrangements.inflexible": Change("Flexible working hours are possible.", "We close on Mondays."),
    "arrangements.unsaid": Change("by 3 May 2027", "soon"),
    "inclusion.boilerplate": Change(HELP, "Reasonable adjustments are made for applicants.\n"),
    "inclusion.no-accommodation": Change(HELP, ""),
    "inclusion.statement-boilerplate": Change(INVITES, "We are an equal opportunity employer.\n"),
    "title.unsearchable": Change("Baker\n", "Bread ninja\n", "Bread ninja"),
    "title.code": Change("Baker\n", "Baker (12345)\n", "Baker (12345)"),
    "title.signs": Change("Baker\n", "Baker!!!\n", "Baker!!!"),
    "title.capitals": Change("Baker\n", "HEAD BAKER\n", "HEAD BAKER"),
    "title.long": Change("Baker\n", f"{TITLED}\n", TITLED),
    "title.gendered": Change("Baker\n", "A bakery\n", "Salesman"),
    "clarity.hard-to-read": Change(BAKE, f"{BAKE} {PAGES}"),
    "clarity.long-sentences": Change(BAKE, f"{LONG_WORK}\n"),
    "clarity.passive": Change(BAKE, f"{BAKE} {PASSIVE}"),
    "clarity.acronyms": Change(BAKE, f"{BAKE} You report on every KPI."),
    "clarity.jargon": Change(BAKE, "You leverage synergies and take a deep dive into mission-critical ovens."),
    "clarity.cliches": Change(
        BAKE, "You go the extra mile, are a team player with a proven track record, and think outside the box."
    ),
    "clarity.grade-codes": Change(BAKE, f"{BAKE} The job is of grade 5."),
    "clarity.voice": Change(ADVERT, "\n\n".join([THEIRS] * 8)),
    "clarity.no-headings": Change(ADVERT, "\n\n".join([THEIRS] * 12)),
    "clarity.wall": Change(BAKE, STEPS * 16),
    "clarity.length": Change(BAKE, "\n\n".join([STEPS * 8] * 11)),
    "accessibility.all-caps": Change(BAKE, "PLEASE DO NOT CALL US BEFORE THE SHOP IS CLOSED FOR THE DAY."),
    "accessibility.emoji-bullets": Change(NEED, "\u2728 Bread for all\n\u2728 Rolls for all\n"),
    "accessibility.click-here": Change("Send us a letter", "Click here, or send us a letter"),
    "accessibility.image-of-text": Change(BAKE, f"{BAKE} See the image below for details."),
}
# Each of these is there, and goes with the change.
TAKEN_AWAY = {
    "pay.range": Change(PAY, "The pay is £29,000 a year."),
    "requirements.few-musts": Change(NEED, NEED * 2 + "".join(f"- Knowledge of oven {one}\n" for one in "ABC")),
    "requirements.equivalent": Change(" or equivalent experience", ""),
    "arrangements.flexible": Change("Flexible working hours are possible.", "We close on Mondays."),
    "inclusion.accommodation": Change(HELP, ""),
    "inclusion.statement": Change(INVITES, ""),
    "inclusion.contact": Change(", please contact Ann Baker, ann@bakery.example", ", come and ask"),
    "clarity.plain": Change(BAKE, f"{BAKE} {PAGES}"),
    "clarity.scannable": Change("- ", ""),
}


@cache
def reader() -> StructureReader:
    """The reader with the lists as they ship."""
    return StructureReader(shipped_words(), load_pay_law(data_folder("lexicons") / "pay_law.toml"))


def read(text: str, title: str = TITLE, place: str = "", on: date | None = DAY) -> Structure:
    """What is read of a text, where no model says what its lines are for."""
    return reader()(Advert(Document(text), (), About(title, place, on)))


def read_change(change: Change) -> Structure:
    """What is read of the advert with a change."""
    return read(change.text, change.title, change.place)
