"""What an advert asks: musts and wishes, years and degrees, with roles of lines and without."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reach.wording.document import Document
from reach.wording.report import LineRole
from reach.wording.structure.reading import About, Advert
from reach.wording.structure.requirements import read_requirements

LISTED = """Rota planner

What you will do
- Draw up the rota for three wards
- Answer questions of the staff

What you need
- Experience with a planning tool
- A calm way on the phone
- Good written English

Nice to have
- Some Welsh
- A year in a hospital

What we offer
- 28 days of leave
"""


def plain(text, title=""):
    """An advert of which no model has read the lines."""
    return Advert(Document(text), (), About(title=title))


def with_roles(text, **roles):
    """An advert whose lines have the role of the word they hold, else "about"."""
    lines = Document(text).lines
    named = [
        next((role for word, role in roles.items() if word in text[line.span.start : line.span.end]), "about")
        for line in lines
    ]
    return Advert(Document(text), [LineRole(line.span, role) for line, role in zip(lines, named, strict=True)])


def facts(text, title=""):
    """What is asked, without the notes."""
    return read_requirements(plain(text, title))[0]


def notes(text, title=""):
    """The notes by their id."""
    return {note.id: note for note in read_requirements(plain(text, title))[1]}


def test_headings_alone_tell_musts_from_wishes():
    """Without a model, the lines under the headings are counted."""
    assert (facts(LISTED).must, facts(LISTED).nice) == (3, 2)


def test_a_role_counts_where_no_heading_stands():
    """A line that a model takes for a must is one, and a wish is a wish."""
    text = "We sell bread.\n- Fluent in French\n- A sense of taste\n- Baking at home"
    found, _ = read_requirements(
        with_roles(text, French="requirements_must", taste="requirements_must", Baking="requirements_nice")
    )
    assert (found.must, found.nice) == (2, 1)


@pytest.mark.parametrize(
    "wish",
    [
        "- Experience with Excel is a plus",
        "- Excel (preferred)",
        "- Ideally some Excel",
        "- Knowledge of Excel would be an advantage",
        "- Excel is desirable but not essential",
    ],
)
def test_a_line_that_says_it_is_a_wish_is_none_of_the_musts(wish):
    """The words of a line outweigh the heading above."""
    found = facts(f"Requirements\n- Good English\n{wish}\n")
    assert (found.must, found.nice) == (1, 1)


def test_a_demand_under_wishes_stays_a_must():
    """What is said to be required is, wherever it stands."""
    found = facts("Nice to have\n- A driving licence is required\n- Some Welsh\n")
    assert (found.must, found.nice) == (1, 1)


def test_duties_are_not_counted():
    """What people will do is not what they must bring."""
    assert facts("Responsibilities\n- Write reports\n- Lead two people\n").must == 0


def test_a_demand_in_prose_counts():
    """A sentence that says you must is a must, in whatever paragraph."""
    assert facts("We are a small team. You must have experience of working with children. We like cake.").must == 1


def test_steps_of_applying_are_no_demands():
    """What to send in is not what to be able to do."""
    assert facts("Applicants must submit a cover letter and three letters of recommendation to the office.").must == 0


def test_a_list_that_lost_its_lines_is_taken_apart():
    """Items run together in one paragraph count one by one, and its sections apart."""
    paragraph = (
        "We build maps for walkers and we are growing every year in all the places where people like to walk. Required "
        "Qualifications: Experience with spatial data Ability to explain a map Strong SQL skills Excellent "
        "communication in English Preferred Qualifications: Experience with Python Knowledge of Welsh hills "
        "Benefits: Leave and a pension for everybody who works here, from the first day on."
    )
    found = facts(paragraph)
    assert (found.must, found.nice) == (4, 2)


def test_the_same_line_twice_is_one_must():
    """A list that was pasted twice is not twice as long."""
    assert facts("Requirements\n- Good English\n- Good English\n").must == 1


def test_a_wrapped_line_is_one_must():
    """What goes on in the next line is the same demand."""
    assert (
        facts("Requirements:\n- Good knowledge of the rules that hold for schools\nand of those for nurseries\n").must
        == 1
    )


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("At least 5 years of experience in sales", 5),
        ("5+ years' experience in sales", 5),
        ("3-5 years of experience in sales", 3),
        ("Between 3 and 5 years of experience", 3),
        ("Three years experience as a nurse", 3),
        ("two (2) years of experience", 2),
        ("Minimum of one year of experience", 1),
        ("At least a year of customer experience", 1),
        ("5 years of experience with Java and 8 years of experience with SQL", 8),
        ("A minimum of 4 years experience in the desired field", 4),
        ("At least 2 years of experience with dough Preferably in a mill", 2),
        ("Experience of large ovens (at least 6 years).", 6),
        ("4 + years of baking, with preference for rye", 4),
        ("You learn for a maximum of three years. In time you lead a team", None),
        ("You are at least 18 years old", None),
        ("A contract of two years", None),
        ("We have 30 years of experience in print", None),
        ("5 years of experience preferred", None),
        ("A four-year degree", None),
        ("Over the past 10 years our company has grown", None),
    ],
)
def test_years_asked(said, years):
    """The most years that are a must; the low end of a range; none where none is asked."""
    assert facts(f"Requirements\n- {said}\n").years == years


def test_years_under_wishes_are_not_asked():
    """A wish for years is no demand for them."""
    assert facts("Requirements\n- Good English\n\nNice to have\n- 6 years of experience\n").years is None


@pytest.mark.parametrize(
    ("said", "degree"),
    [
        ("Bachelor's degree in history", "required"),
        ("BSc in biology", "required"),
        ("A Ph.D. in chemistry is required", "required"),
        ("Bachelor's degree or equivalent experience", "or_equivalent"),
        ("A degree in law or an equivalent combination of education and experience", "or_equivalent"),
        ("Some years of experience in shops, or a degree", "or_equivalent"),
        ("Ph.D. required by the first day", "required"),
        ("Completed higher education in economics", "required"),
        ("Higher education, in any subject", "required"),
        ("Experience in higher education", "none"),
        ("Experience with MS or Linux", "none"),
        ("Degree preferred", "preferred"),
        ("Ideally educated to degree level", "preferred"),
        ("Master's degree is a plus", "preferred"),
        ("Bachelor's degree required, preferably in history", "required"),
        ("A high degree of care", "none"),
        ("Good knowledge of MS Word", "none"),
        ("Scrum master certificate", "none"),
    ],
)
def test_degree_asked(said, degree):
    """Asked outright, with something in its place, as a wish, or not at all."""
    assert facts(f"Requirements\n- {said}\n").degree == degree


def test_experience_in_its_place_tells_that_a_degree_is_asked():
    """A line that no heading marks asks for a degree where it takes something else for it."""
    assert facts("We bake. A degree in law or equivalent experience. Come and see us.").degree == "or_equivalent"


def test_a_degree_of_the_company_is_not_asked():
    """Words about others ask nothing."""
    assert facts("Half of our staff studied and hold a degree in law.").degree == "none"


def test_more_than_ten_musts_cost():
    """The note says how many, and points at each."""
    text = "Requirements\n" + "".join(f"- Knowledge of tool {letter}\n" for letter in "ABCDEFGHIJK")
    note = notes(text)["requirements.many-musts"]
    assert (note.points, len(note.spans)) == (-2, 11)
    assert note.title.startswith("11 ")


def test_few_musts_are_good():
    """A short list is praised and costs nothing."""
    note = notes(LISTED)["requirements.few-musts"]
    assert note.good
    assert note.points == 0


def test_no_list_is_no_short_list():
    """Nothing asked is nothing to praise."""
    assert notes("We sell bread.") == {}


def test_a_degree_alone_costs_and_an_equivalent_is_good():
    """Two adverts that differ in a few words."""
    assert notes("Requirements\n- A degree in law\n")["requirements.degree"].points == -1
    assert notes("Requirements\n- A degree in law or equivalent experience\n")["requirements.equivalent"].good


@pytest.mark.parametrize(
    ("title", "years", "noted"), [("Clerk", 8, True), ("Clerk", 7, False), ("Junior clerk", 4, True)]
)
def test_years_are_measured_by_the_title(title, years, noted):
    """Eight are many for anybody, four for a junior."""
    assert ("requirements.years" in notes(f"Requirements\n- {years} years of experience\n", title)) is noted


def test_contested_notes_cost_nothing():
    """Certificates, repeats and tempers are pointed out, not charged."""
    found = notes(
        "Requirements\n- ITIL certified\n- PMP\n- CISSP\n- Passionate about order\n- An enthusiastic self-starter\n"
        "- Good communication skills\n- Communication in writing\n- Clear communication with clients\n"
    )
    named = {"requirements.certificates", "requirements.wish-as-must", "requirements.repeated"}
    assert named <= found.keys()
    assert all(found[name].points == 0 and not found[name].good for name in named)


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("Over 20 years of baking made us what we are.", None),
        ("More than 30 years of developing recipes stand behind this shop.", None),
        ("You have over 10 years of experience in baking.", 10),
        ("5 years of experience (8 years of related work may be substituted).", 5),
    ],
)
def test_years_are_those_of_people_who_apply(said, years):
    """A company's age is not asked of anybody, and years in place of others are not the most."""
    assert read_requirements(plain(said))[0].years == years


@pytest.mark.parametrize(
    "line",
    [
        "- Experience with data-driven baking\n- A metrics driven mind for recipes\n- Event-driven ovens",
        "- Knowledge of renewable energy\n- Experience of energy markets\n- Skilled in energy law",
        "We are a passionate team.\nWe're enthusiastic bakers.\nWe are fun.",
    ],
)
def test_tempers_of_work_and_of_ourselves_are_not_asked(line):
    """What drives a method, a market or the team is nothing that people have to show."""
    assert "requirements.wish-as-must" not in notes(f"Requirements\n{line}\n")


def test_one_paper_named_often_is_no_list():
    """Three certificates are three things that are asked."""
    assert "requirements.certificates" not in notes(
        "Requirements\n- A certificate in baking, a certified copy of the certificate\n- Patience\n"
    )


def test_a_topic_of_the_work_is_no_repeat():
    """Teams and communication as what the work is about are not the same ask three times."""
    assert "requirements.repeated" not in notes(
        "Requirements\n- Knowledge of speech and communication needs\n- Experience with telecommunications\n"
        "- Ability to mend communication cables\n- Experience of leading a QA team\n"
    )


def test_two_asks_are_no_short_list():
    """So few tell of prose, whose asks were not all read."""
    assert "requirements.few-musts" not in notes("Requirements\n- Patience with dough\n- A head for figures\n")


def test_a_note_on_a_degree_quotes_its_line():
    """The letters "PhD" alone would not say what is asked."""
    text = "Requirements\n- A PhD in chemistry\n"
    (span,) = notes(text)["requirements.degree"].spans
    assert text[span.start : span.end] == "- A PhD in chemistry"


HOSTILE = {
    "skills": "skills and skills, ",
    "demands": "you must have experience ",
    "sections": "requirements: must have experience ",
    "glued items": "workExperience.Skills ",
    "starts of items": "Strong Skills Experience With ",
    "gaps": "requirements:                 -",
    "years": "5 years of experience ",
    "degrees": "bachelor's degree or equivalent ",
    "headings": "Requirements:\n",
    "bullets": "- must have experience\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_length_alone(name):
    """Four times the text takes about four times as long, as one line that is a must and as lines without a role."""

    def seconds(length):
        text = HOSTILE[name] * (length // len(HOSTILE[name]))
        document = Document(text)
        named = [LineRole(line.span, "requirements_must") for line in document.lines]
        start = time.process_time()
        read_requirements(Advert(document, named))
        read_requirements(Advert(document, ()))
        return time.process_time() - start

    assert any(seconds(80_000) < 8 * seconds(20_000) + 0.01 for _ in range(3))


@given(st.text(alphabet="years 5+ degree must\n-:.Requirements\u2022Ab", max_size=300))
def test_any_text_can_be_read(text):
    """Whatever is pasted, counts are no less than nought and places lie in the text."""
    found, noted = read_requirements(plain(text))
    assert min(found.must, found.nice) >= 0
    assert all(span.end <= len(text) for note in noted for span in note.spans)
