"""Where statements end in an advert: full stops judged by a trained ear, and the ends that carry no full stop.

Adverts write lists without stops, glue lines together and let abbreviations stand anywhere. What is certain from the
signs around a place is settled here; a full stop that stays in doubt is put to ``asks`` (see ``reach.models``).
"""

import re
from collections.abc import Callable, Iterator

Ask = Callable[[str], bool]  # "word. Next" -> whether a sentence ends between the two

_STOP = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]}*]*")
_CAPITAL = re.compile(r"[A-Z][a-z]+")
_BULLET = re.compile(
    r"[\u2022\u2023\u25e6\u25aa\u25cf\u25cb\u25a0\u25a1\u2043\u2219\u27a2\u2713\u2714\u25ba\uf0b7\uf0a7]"
)
_DASHED = re.compile(r"(?<=:)\s+[-\u2013]\s(?=\S)|(?<=\s)\*\s+(?=[A-Z])|(?<=-{3})\s*\n")
_ENTITY = re.compile(r"&\w{1,8}\Z")
_GLUED = re.compile(r"[A-Z](?:[a-z\u2019']+|(?=\s))(?![\w@/.])")
_MARKER = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\W*")
_LEADS = "\"'\u201c\u2018\u00ab([{*_#-\u2013\u2022 "

REACH = 48  # characters looked at on either side of a place; keeps the work linear whatever the text

# They stand before what they belong to, so nothing ends with them.
OPENING = frozenset(
    (
        "approx ca cf dr e.g eg esp est excl fig i.e ie incl max min mr mrs ms mt no nos nr prof ref rev sgt sr.no st "
        "viz vs"
    ).split()
)
# They may end a sentence or not.
ABBREVIATIONS = frozenset(
    (
        "a.a a.m a.s ave b.a b.s b.sc bldg blvd co corp d.c dec dept dist div ed.d eng esq etc ext feb ft g.e.d gov "
        "hr hrs inc int intl jan jr k.s l.p.n lb lbs llc ltd m.a m.b.a m.d m.ed m.s m.sc mfg mgmt mgr mo mos nov o.t "
        "oct p.a p.e p.m p.o p.t ph.d pl plc pp r.n rd s.a sep sept sq sr tel u.k u.s u.s.a univ wk wks yr yrs"
    ).split()
)
BEFORE_NUMBERS = frozenset("art jan feb mar apr jun jul aug sep sept oct nov dec no nos nr p pp sec tel vol".split())

# A capital on one of these, after a word in small letters and without a stop between, starts a new statement.
_BEGIN = frozenset(
    (
        "Ability Able Accountable Acts Additionally Adept Administers Advises Analyse Analyze Analyzes Applies Assess "
        "Assesses Assist Assists Attends Attention Build Builds Candidates Capable Carries Coaches Collaborate "
        "Collaborates Comfortable Communicate Communicates Completes Comply Conduct Conducting Conducts Contribute "
        "Contributes Coordinate Coordinates Create Creates Creating Define Deliver Delivering Delivers Demonstrable "
        "Demonstrated Demonstrates Design Designs Determine Develop Developing Develops Directs Drive Drives Enjoy "
        "Ensure Ensures Ensuring Establish Establishes Evaluate Evaluates Excellent Exceptional Executes Experience "
        "Experienced Expertise Extensive Facilitate Facilitates Familiar Familiarity Flexible Fluency Fluent Good "
        "Great Handle Handles Help Helps Identifies Identify Implement Implements Interacts Knowledge Knowledgeable "
        "Lead Leads Liaise Locate Maintain Maintaining Maintains Manage Manages Managing Meet Meets Minimum Monitor "
        "Monitors Must Organize Organizes Oversee Oversees Participate Participates Passion Passionate Perform "
        "Performs Please Possess Possesses Prepare Prepared Prepares Present Previous Prior Produce Proficiency "
        "Proficient Promote Proven Provide Provides Providing Recommends Report Reports Represent Research Respond "
        "Responds Responsible Review Reviews Serve Serves Solid Strong Superior Supervise Supervises Support "
        "Supporting Supports Take Thorough Track Train Trains Translate Travel Understand Understanding Update "
        "Updates Use Uses Utilize Utilizes Valid Willing Willingness Work Working Works Write Writes"
    ).split()
)
# So do these after a word with a capital, such as the name of a tool.
_BEGIN_FIRM = frozenset(
    (
        "Ability Demonstrated Ensure Ensures Excellent Familiarity Fluent Knowledge Maintain Maintains Must Perform "
        "Performs Proficiency Proficient Proven Provide Provides Willingness"
    ).split()
)
_BEGIN_WITH = {
    "We": "are believe do have offer provide support want welcome will".split(),
    "You": "are can have may must need should will".split(),
    "Our": "client company customers mission ideal offices people team".split(),
    "The": "candidate client company ideal position post job person right role successful team".split(),
    "This": "is job opportunity person position post role vacancy will".split(),
    "If": ["you"],
    "As": ["a", "an", "part", "well"],
    "To": ["apply", "be"],
    "What": ["we", "you"],
    "Who": ["we", "you"],
    "Why": ["join", "work"],
    "At": ["least"],
    "In": ["addition", "this"],
    "Or": ["equivalent"],
    "Skills": ["required"],
    "Salary": ["is", "up"],
}
# After an abbreviation they say how much it is asked for: "Ph.D. Required".
_STANDING = frozenset("Degree Degrees Desirable Desired Essential Needed Only Preferred Required".split())
_HEADINGS = frozenset(
    (
        "Application Benefits Compensation Deadline Description Duties Education Essentials Experience Location "
        "Overview Qualifications Requirements Responsibilities Salary Skills Summary"
    ).split()
)
# After these a capital belongs to the same statement: "knowledge of Excellent", "to Develop".
_OPEN = frozenset(
    (
        "a about an and any are as at be between both by for from in including into is its join like my no nor not of "
        "on or our per such than that the their this to under using via was were which who with within without your"
    ).split()
)


class StatementSplitter:
    """Finds the statements of a block of an advert, as (start, end) pairs into it.

    Args:
        asks: settles a full stop after an abbreviation, an initial or a number.
        abbreviations: words, without their last stop, after which a stop proves nothing.
        words: words known to be written in small letters; two of them glued are two lines.
    """

    def __init__(self, asks: Ask, abbreviations: frozenset[str], words: frozenset[str]) -> None:
        self._asks = asks
        self._abbreviations = abbreviations | ABBREVIATIONS | OPENING
        self._words = words

    def __call__(self, text: str) -> Iterator[tuple[int, int]]:
        """The statements of ``text`` in order; together they hold every character but the spaces between them."""
        start = seen = 0
        said = False
        for end in self._ends(text):
            said = said or any(map(str.isalnum, text[seen:end]))
            seen = end
            # What says nothing, such as a lone dash, belongs to what follows; a ruled line stands alone.
            if said or text[end - 1 : end] == "\n":
                yield from _trimmed(text, start, end)
                start = end
                said = False
        yield from _trimmed(text, start, len(text))

    def _ends(self, text: str) -> list[int]:
        ends = set(self._stops(text))
        ends.update(self._starts(text))
        ends.update(match.start() for match in _BULLET.finditer(text))
        for match in _DASHED.finditer(text) if _may_dash(text) else ():
            ends.add(match.end() if match.group().endswith("\n") else match.start())
        ends = _with_lists(text, ends) if text.count(";") > 1 else ends
        return sorted(ends)

    def _stops(self, text: str) -> Iterator[int]:
        last = 0
        for match in _STOP.finditer(text):
            if match.end() < len(text) and self._is_end(text, match, last):
                last = match.end()
                yield last

    def _is_end(self, text: str, match: re.Match[str], last: int) -> bool:
        start, end = match.span()
        following = text[end]
        if not following.isspace():
            return following.isupper() and self._is_glued(text, start, end)
        sign = match.group()
        ahead = text[end : end + REACH].split(None, 1)
        after = ahead[0].lstrip(_LEADS) if ahead else ""
        if sign[0] in "!?":
            return sign[-1] in "!?" or not after[:1].islower()
        word = _word_before(text, start)
        if start - last < 10 and _MARKER.fullmatch(text, last, start):
            return False
        if sign.startswith(("..", "\u2026")):
            return sign.count(".") < 5 and after[:1].isupper()
        if not word:
            return after[:1].isupper() and text[max(0, start - 2) : start - 1] != "."
        return self._is_end_after(word, sign, after)

    def _is_end_after(self, word: str, sign: str, after: str) -> bool:
        small = word.lower().lstrip(_LEADS)
        capital = after[:1].isupper()
        if small in OPENING or small.rsplit("/", 1)[-1] in OPENING:
            return small == "no" and capital
        doubtful = small in self._abbreviations or small.rsplit("-", 1)[-1] in self._abbreviations
        asked_for = doubtful and after.rstrip(".,;:") in _STANDING
        if asked_for or (small in BEFORE_NUMBERS and after[:1].isdigit()):
            return False
        if len(sign) > 1 and sign[1] in ")]}":
            return capital and (not doubtful or after in _BEGIN)
        if small.isdecimal() and len(small) > 2:
            return not after[:1].isdigit()
        if doubtful or len(small) == 1 or small[-1:].isdigit() or small[-2:-1] == ".":
            return bool(after) and not after[0].islower() and (after in _BEGIN or self._asks(f"{word}. {after}"))
        return True

    def _is_glued(self, text: str, start: int, end: int) -> bool:
        """Whether a stop with a capital right behind it ends a line, as in "skills.Must"."""
        before = text[max(0, start - 2) : start]
        if not (before.isalpha() and before[-1].islower()) and before[-1:] not in ")%":
            return False
        word = _word_before(text, start)
        return not any(sign in word for sign in "@/.\\_") and _GLUED.match(text, end) is not None

    def _starts(self, text: str) -> Iterator[int]:
        """Where a capital alone tells that a new statement starts."""
        for match in _CAPITAL.finditer(text):
            start = match.start()
            if start < 3:
                continue
            before = text[start - 1]
            if before == " " and self._begins(text, match):
                yield start - 1
            elif (before == ")" or (before.isascii() and before.islower())) and self._runs_together(text, match):
                yield start

    def _begins(self, text: str, match: re.Match[str]) -> bool:
        start, end = match.span()
        word = match.group()
        following = text[end : end + 1]
        if following == ":":
            return word in _HEADINGS and _is_plain(_word_before(text, start - 1))
        if following not in " ," or not (word in _BEGIN or word in _BEGIN_WITH):
            return False
        after = text[end : end + REACH].lstrip(", ").partition(" ")[0].rstrip(",.")
        if not after[:1].islower() or (word in _BEGIN_WITH and after not in _BEGIN_WITH[word]):
            return False
        previous = _word_before(text, start - 1)
        return _is_plain(previous) or (
            word in _BEGIN_FIRM and previous[-1:].isalnum() and previous.lower() not in _OPEN
        )

    def _runs_together(self, text: str, match: re.Match[str]) -> bool:
        """Whether two words without a space are the end of one line and the start of the next."""
        start = match.start()
        word = match.group()
        if text[start - 1] == ")":
            return len(word) > 2
        previous = _word_before(text, start)
        if len(previous) < 3 or not previous.isalpha() or not previous.islower():
            return False
        return previous in self._words and (word in _BEGIN or word.lower() in self._words)


def _may_dash(text: str) -> bool:
    """Whether there is anything that `_DASHED` could find: it looks back at every sign, which costs."""
    return "*" in text or "---" in text or (":" in text and ("-" in text or "\u2013" in text))


def _word_before(text: str, end: int) -> str:
    """The word that ends at ``end``, as far as it is of interest."""
    words = text[max(0, end - REACH) : end].rsplit(None, 1)
    return words[-1] if words and not text[end - 1].isspace() else ""


def _is_plain(word: str) -> bool:
    """Whether a statement may end with ``word``: written small or closing a bracket, and not one that leads on."""
    return word[-1:] == ")" or (word[-1:].islower() and word[:1].islower() and word not in _OPEN)


def _with_lists(text: str, ends: set[int]) -> set[int]:
    """Add the semicolons of every statement that holds two or more."""
    found = set(ends)
    start = 0
    for end in [*sorted(ends), len(text)]:
        marks = [
            match.end()
            for match in re.finditer(r";(?=\s)", text[start:end])
            if not _ENTITY.search(text, max(start, start + match.start() - 10), start + match.start())
        ]
        if len(marks) > 1:
            found.update(start + mark for mark in marks)
        start = end
    return found


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        start += len(piece) - len(piece.lstrip())
        yield start, start + len(bare)
