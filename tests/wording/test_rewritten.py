"""Taking all: texts before and after, by the lists that ship; one golden pair a line."""

import pytest

from reach.runtime import build
from reach.wording.analyzer import Analyzer
from reach.wording.learnt import Learnt
from reach.wording.taking import take_all

CHANGED = [
    (
        "The nurse must bring his badge. He reports to the ward manager. His shift starts at six.",
        "The nurse must bring their badge. They report to the ward manager. Their shift starts at six.",
    ),
    (
        "The nurse must bring her badge. She reports to the ward manager.",
        "The nurse must bring their badge. They report to the ward manager.",
    ),
    ("You must bring his own lunch.", "You must bring your own lunch."),
    ("You must bring his/her own lunch.", "You must bring your own lunch."),
    ("Every baker cleans his oven and signs his name.", "Every baker cleans their oven and signs their name."),
    ("Each baker cleans his or her oven.", "Each baker cleans their oven."),
    (
        "The successful candidate will manage his/her own diary.",
        "The successful candidate will manage their own diary.",
    ),
    ("He/she is a good listener and has a calm voice.", "They are a good listener and have a calm voice."),
    (
        "He/she leads the team, plans the week and is the voice of the shop.",
        "They lead the team, plan the week and are the voice of the shop.",
    ),
    ("He/she leads a team that bakes bread.", "They lead a team that bakes bread."),
    ("S/he will report to the head baker.", "They will report to the head baker."),
    ("The candidate knows what he wants.", "The candidate knows what they want."),
    ("The candidate is proud of himself.", "The candidate is proud of themselves."),
    ("The candidate sees himself/herself as a teacher.", "The candidate sees themselves as a teacher."),
    (
        "We will tell him/her the result and ask him or her to sign.",
        "We will tell them the result and ask them to sign.",
    ),
    ("The choice is his or hers.", "The choice is theirs."),
    ("HE/SHE MUST SIGN THE BOOK.", "THEY MUST SIGN THE BOOK."),
    ("The cook says that he's planning the menu.", "The cook says that they are planning the menu."),
    ("The candidate decides for herself, and she tells us.", "The candidate decides for themselves, and they tell us."),
    (
        "The incumbent has a desk and she keeps her tools there.",
        "The incumbent has a desk and they keep their tools there.",
    ),
    (
        "The assistant usually opens the shop, and he often closes it.",
        "The assistant usually opens the shop, and they often close it.",
    ),
    (
        "He/she regularly applies for funds and then reports to the board.",
        "They regularly apply for funds and then report to the board.",
    ),
    ("Does he/she have a van? Has he/she signed?", "Do they have a van? Have they signed?"),
    ("What has he/she done before?", "What have they done before?"),
    ("He/she carries trays, washes dishes and tries new dishes.", "They carry trays, wash dishes and try new dishes."),
    ("He/she will plan the week, and enjoys teaching.", "They will plan the week, and enjoy teaching."),
    ("He/she goes out to farms and does the buying.", "They go out to farms and do the buying."),
    ("Then he/she decides.", "Then they decide."),
    ("A salesman for our shop.", "A salesperson for our shop."),
    ("An experienced salesman sells bread.", "An experienced salesperson sells bread."),
    ("Two salesmen sell bread.", "Two salespeople sell bread."),
    ("The salesman's van is new.", "The salesperson's van is new."),
    ("We need a chairman of the board.", "We need a chair of the board."),
    ("The chairman/chairwoman signs.", "The chair signs."),
    ("The foreman reads the plan.", "The supervisor reads the plan."),
    ("The site foreman reads the plan.", "The site supervisor reads the plan."),
    ("SALESMAN WANTED", "SALESPERSON WANTED"),
    ("Senior Salesman - Leeds", "Senior Salesperson - Leeds"),
    ("Waitress wanted", "Server wanted"),
    ("Two waitresses wanted for the summer.", "Two waiting staff wanted for the summer."),
    ("Our waitresses' tips are shared.", "Our waiting staff's tips are shared."),
    ("Host or hostess wanted.", "Host wanted."),
    ("Hosts and hostesses welcome our guests.", "Hosts welcome our guests."),
    ("A handyman for the yard.", "A maintenance worker for the yard."),
    ("A tradesman fixes the oven.", "A tradesperson fixes the oven."),
    ("A skilled tradesman fixes the oven.", "A skilled tradesperson fixes the oven."),
    ("A night watchman for the yard.", "A night security guard for the yard."),
    ("A storeman for our parts counter.", "A stores assistant for our parts counter."),
    ("A workman signs the book.", "A worker signs the book."),
    ("Explain the oven to any layman.", "Explain the oven to any non-specialist."),
    ("We bake for all mankind.", "We bake for all humanity."),
    ("A girl Friday for our small shop.", "An office assistant for our small shop."),
    ("We are a young and friendly team.", "We are a friendly team."),
    ("We look for young professionals.", "We look for professionals."),
    ("Join a young, international team.", "Join an international team."),
    ("We want a recent graduate in law.", "We want a graduate in law."),
    ("Work in a fast-paced kitchen.", "Work in a busy kitchen."),
    ("You like a fast-paced environment.", "You like a busy workplace."),
    ("A very fast-paced, friendly shop.", "A busy, friendly shop."),
    ("You stay calm under pressure.", "You stay calm when it is busy."),
    ("You can work under pressure.", "You can work well when it is busy."),
    ("We want a rockstar developer.", "We want a developer."),
    ("An energetic baker.", "A motivated baker."),
    ("Energetic and motivated bakers wanted.", "Motivated bakers wanted."),
    ("A coding ninja.", "A coding expert."),
    ("You are a guru of bread.", "You are an expert of bread."),
    ("A digital native.", "Someone at ease with digital tools."),
    ("An insanely good bakery.", "A very good bakery."),
    ("You are insanely good at bread.", "You are very good at bread."),
    ("- Energetic\n- Calm", "- Motivated\n- Calm"),
    ("**Energetic** bakers wanted.", "**Motivated** bakers wanted."),
    (
        "# Salesman\n\nThe salesman sells bread.\n\n* He keeps the van clean.",
        "# Salesperson\n\nThe salesperson sells bread.\n\n* He keeps the van clean.",
    ),
    ("A native English speaker.", "A fluent English speaker."),
    ("Native speakers of English wanted.", "Fluent English speakers wanted."),
    ("Must be a US citizen.", "Must be authorized to work in the US."),
    ("Join our family.", "Join our team."),
    ("Add the host to the blacklist.", "Add the host to the blocklist."),
    ("A manpower plan.", "A staff plan."),
    ("The man-hours are known.", "The person-hours are known."),
    ("The guys in the yard.", "The people in the yard."),
    (
        "He/she works with stock and records orders for the shop.",
        "They work with stock and record orders for the shop.",
    ),
    ("He/she prepares plans and reports for the board.", "They prepare plans and reports for the board."),
    ("He/she prepares plans and reports the figures.", "They prepare plans and report the figures."),
    (
        "The candidate has a licence. He is reliable and is able to drive.",
        "The candidate has a licence. They are reliable and are able to drive.",
    ),
    ("* **He/she** bakes bread.\n* **He/she** sells bread.", "* **They** bake bread.\n* **They** sell bread."),
    ("  - Energetic\n\n\n  - Calm and energetic people", "  - Motivated\n\n\n  - Calm and motivated people"),
    ("You work in a very fast-paced, warm and friendly bakery.", "You work in a busy, warm and friendly bakery."),
    ("WE WANT A RECENT GRADUATE.", "WE WANT A GRADUATE."),
    ("The Salesman sells bread.", "The Salesperson sells bread."),
    ("Salesmen and saleswomen wanted.", "Salespeople wanted."),
    ("A salesman or saleswoman for Leeds.", "A salesperson for Leeds."),
    ("You are young, dynamic and bright.", "You are dynamic and bright."),
    ("A busy and young team of bakers.", "A busy team of bakers."),
    ("You work quickly and under pressure.", "You work quickly and when it is busy."),
    (
        "The driver must know his van, himself and his limits.",
        "The driver must know their van, themselves and their limits.",
    ),
    ("Each guard signs his/her name when he/she arrives.", "Each guard signs their name when they arrive."),
    ("The candidate brings his own van; he needs a licence.", "The candidate brings his own van; they need a licence."),
]
KEPT = [
    "Our CEO, Ann Bell, says she likes bread.",
    "The patient tells the nurse how she feels.",
    "Her Majesty opened the shop in 1962.",
    "Mr Bell runs the shop, and his bread is famous.",
    "The doctor helps each child with his homework.",
    "The salesperson(s) we want sell bread.",
    "We are The Green Guys Group.",
    "A fast-paced, busy kitchen.",
    "You remain calm under stress conditions.",
    "Our current team lead grew into his role.",
    "He/she, with the team, plans the week.",
    "The steward greets guests. She shows them to their seats and she answers questions.",
]


@pytest.fixture(scope="module")
def lists():
    """The lists alone: what a trained model thinks of a sentence may change with each training."""
    shipped = build().analyzer
    return Analyzer(shipped.lexicon, Learnt(split=shipped.learnt.split))


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_everything_taken_reads_as_english(lists, before, after):
    """One consistent text: verbs, articles, capitals, possessives and pronouns agree."""
    assert after == take_all(lists.analyze, before, "advert").text


@pytest.mark.parametrize("text", KEPT)
def test_names_and_other_people_stay(lists, text):
    """What names somebody or a firm, he and she of others, and what English cannot be made of, is not rewritten."""
    assert text == take_all(lists.analyze, text, "advert").text


@pytest.mark.parametrize("before", [before for before, _ in CHANGED])
def test_taking_all_twice_changes_nothing_more(lists, before):
    """What can be taken is taken the first time, and the score is as high or higher."""
    first = lists.analyze(before)
    once = take_all(lists.analyze, before, "advert")

    assert once.text == take_all(lists.analyze, once.text, "advert").text
    assert first.score.total <= once.report.score.total
