"""A small lexicon of the tests' own, so that an editor's change of a word list breaks no test of the core."""

from datetime import date
from pathlib import Path

from reach.config import data_folder
from reach.wording.lexicon import Lexicon, load_lexicon
from reach.wording.report import DIMENSIONS, Evidence, Rule
from reach.wording.rules import CODE_RULES

TAIL = """
why = "Some readers stop here."
evidence = "guide"
source = "An editor's custom"
reviewed = 2026-11-23
flags = ["A [mark]."]
passes = ["None."]
"""

ENTRIES = {
    "gender": """
[salesman]
terms = ["{salesman|salesmen}"]
strength = "exclude"
suggest = ["salesperson"]
[pair]
code = "pronoun_pair"
strength = "discourage"
advice = "Write they."
[he]
code = "pronoun_he"
strength = "exclude"
advice = "Write they."
[she]
code = "pronoun_she"
strength = "exclude"
advice = "Write they."
""",
    "age": """
[young]
terms = ["young"]
unless = ["young people's {service|services}"]
unless_about = ["clients"]
strength = "exclude"
suggest = [""]
[young-and-dynamic]
terms = ["young {and |}dynamic"]
strength = "exclude"
suggest = ["friendly"]
[digital-native]
terms = ["digital {native|natives}"]
strength = "discourage"
suggest = ["someone at ease with digital tools", "able user of digital tools"]
[energetic]
terms = ["energetic"]
strength = "discourage"
suggest = ["", "ready for a busy day"]
[mature]
terms = ["mature"]
strength = "check"
unless_about = ["clients", "market"]
advice = "Name the skill."
[older-named]
groups = ["older {people|applicants}"]
strength = "exclude"
advice = "Leave it out."
[range]
code = "age_range"
strength = "exclude"
advice = "Leave ages out."
[cap]
code = "age_cap"
strength = "exclude"
advice = "Leave ages out."
[minimum]
code = "age_minimum"
strength = "check"
advice = "Say why."
[class-of]
code = "class_of"
strength = "exclude"
advice = "Leave years out."
[experience-cap]
code = "experience_cap"
strength = "check"
advice = "Say the level."
""",
    "disability": """
[crazy]
terms = ["crazy"]
strength = "discourage"
suggest = ["hectic"]
[hectic-expert]
terms = ["hectic expert"]
strength = "discourage"
advice = "Say what the day is like."
[turned-away]
terms = ["reject disabled people"]
strength = "exclude"
advice = "Leave it out."
[fit]
terms = ["physically fit"]
strength = "check"
advice = "Say what the work asks."
[list]
code = "physical_list"
strength = "check"
advice = "Say what the work asks."
[posture]
code = "posture_duration"
strength = "check"
advice = "Say what the work asks."
[lifting]
code = "lifting"
strength = "check"
advice = "Say what the work asks."
[licence]
code = "driving_licence"
unless_about = ["driving"]
strength = "check"
advice = "Say what the work asks."
""",
    "ethnicity": """
[native-speaker]
terms = ["native {speaker|speakers}", "native english {speaker|speakers}"]
unless = ["native english"]
strength = "exclude"
suggest = ["fluent speaker"]
[residence]
code = "residence_years"
strength = "check"
advice = "Say why."
""",
    "appearance": """
[height]
code = "height_weight"
strength = "check"
advice = "Say what the work asks."
""",
    "family": """
[no-commitments]
terms = ["no family commitments", "single and free"]
strength = "exclude"
advice = "Leave it out."
""",
    "conviction": """
[criminal-record]
terms = ["criminal record", "criminal {record |}check"]
unless_about = ["care"]
strength = "check"
advice = "Say why."
""",
    "culture": """
[rock-star]
terms = ["rock-star", "rock-stars"]
strength = "discourage"
suggest = ["skilled person"]
[ninja]
terms = ["ninja", "ninjas", "coding ninja"]
strength = "discourage"
suggest = ["expert", ""]
[hustle]
terms = ["work hard play hard", "24/7"]
strength = "discourage"
advice = "Say the hours."
[aggressive]
terms = ["aggressive"]
strength = "discourage"
unless_about = ["market"]
suggest = ["persistent"]
[pressure]
terms = ["work under pressure", "pressure"]
strength = "check"
suggest = ["busy times"]
""",
}


def write(folder: Path, **files: str) -> Path:
    """Write lexicon files; what is no dimension's list comes from the product where it is not given."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in (data_folder("lexicons") / "en").glob("*.toml"):
        if path.stem not in DIMENSIONS:
            (folder / path.name).write_bytes(path.read_bytes())
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def with_tails(entries: str) -> str:
    """Give every entry the fields that say why, who says so and when."""
    heads = entries.strip().split("\n[")
    return "\n[".join(head + TAIL for head in heads)


def small_lexicon(folder: Path) -> Lexicon:
    """Load the small lexicon from a folder it is written into first."""
    write(folder, **{name: with_tails(text) for name, text in ENTRIES.items()})
    return load_lexicon(folder, frozenset(CODE_RULES))


def rule(name: str = "culture.ninja", strength: str = "discourage", **fields: object) -> Rule:
    """Make a rule without a file."""
    dimension = name.partition(".")[0]
    evidence = Evidence("guide", "An editor's custom")
    return Rule(name, dimension, strength, name, "Some readers stop here.", evidence, date(2026, 11, 23), **fields)
