"""Whether taking everything leaves English: real adverts with all suggestions taken, checked and read.

The checker of "a" and "an" and of verbs after "they" and "you" is its own and shares nothing with the grammar of the
product. `--show` prints changed sentences before and after, for reading; `--rich` takes adverts that name he, she and
titles of one sex.
"""

import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence

from _bench import arguments, english, table

from reach.runtime import build
from reach.wording.analyzer import Analyzer
from reach.wording.report import STRENGTHS, Report
from reach.wording.rewrite import Edit, Fixed
from reach.wording.taking import take_all

_ARTICLE = re.compile(r"\b(an?)\s+[\"'\u201c\u2018*_(]*([a-z0-9]+(?:['\u2019-][a-z0-9]+)*)", re.IGNORECASE)
# By sound, as a dictionary gives it: what starts with a vowel and is said with a consonant, and the other way round.
_SAID_WITH_Y_OR_W = re.compile(
    r"(?:uni(?:t|v|f|q|o|c|s)|us(?:e|a|u)|eu|one|once|uti|uk|u-|ubiq|ur[iao](?!e?m)|ufo)", re.IGNORECASE
)
_SILENT_H = re.compile(r"(?:hour|heir|honest|hono)", re.IGNORECASE)
_SPELT = re.compile(r"[A-Z]{2,}\d*s?$|[A-Z]$")
_SAID_WITH_VOWEL = frozenset("AEFHILMNORSX")
_PLURAL_SUBJECT = re.compile(
    r"\b(they|you)((?:\s+(?:also|then|often|always|usually|typically|only|still|never|both|\w+ly))*)\s+([a-z]+(?:['\u2019]t)?)\b",
    re.IGNORECASE,
)
_SINGULAR = frozenset("is was has does isn't wasn't hasn't doesn't goes".split())
_NO_VERB = frozenset(
    "always perhaps sometimes as this its his yes us across towards besides unless whereas plus thus process address "
    "access discuss focus possess express pass assess guess miss stress progress impress witness bus is's".split()
)
_TITLES = re.compile(
    r"\b(?:he|she|his|him|her|hers|himself|herself|\(s\)he|\w{3,}(?:man|men|woman|women|lady|ladies|girls?|boys?)"
    r"|(?:wait|host|steward|act)ress(?:es)?|hostess(?:es)?)\b",
    re.IGNORECASE,
)
_PLAIN_MEN = re.compile(r"(?:hu|wo|ger|nor|otto|ro)m[ae]n\Z|women?\Z", re.IGNORECASE)
_TRACES = re.compile(r"\S {2,}\S|\S ,|, ,|,,|\( | \)| \.(?!\w)|^[ \t]*[-*\u2022][ \t]*$", re.MULTILINE)
WIDTH = 170


def articles(text: str) -> Counter[tuple[str, str]]:
    """Articles that do not suit the sound after them."""
    wrong: Counter[tuple[str, str]] = Counter()
    for article, word in _ARTICLE.findall(text):
        if article == "A" and word.isupper() and len(word) > 1:
            continue
        if (article.lower() == "an") != _starts_with_vowel(word):
            wrong[article.lower(), word.lower()] += 1
    return wrong


def _starts_with_vowel(word: str) -> bool:
    if word[0].isdigit():
        return word[0] == "8" or re.match(r"1[18](?!\d)", word) is not None
    head = word.split("-", maxsplit=1)[0]
    if _SPELT.match(head) and (len(head) < 4 or not set(head) & set("AEIOU")):
        return head[0] in _SAID_WITH_VOWEL
    if _SILENT_H.match(word):
        return True
    return word[0].lower() in "aeiou" and not _SAID_WITH_Y_OR_W.match(word)


def agreements(text: str) -> Counter[tuple[str, str]]:
    """Verbs in the singular after "they" or "you"."""
    wrong: Counter[tuple[str, str]] = Counter()
    for subject, _, verb in _PLURAL_SUBJECT.findall(text):
        low = verb.lower().replace("\u2019", "'")
        bent = low in _SINGULAR or (
            low.endswith("s") and not low.endswith(("ss", "us", "ings")) and low not in _NO_VERB
        )
        if bent:
            wrong[subject.lower(), low] += 1
    return wrong


def traces(text: str) -> Counter[str]:
    """Doubled spaces, orphan commas and bullets with nothing in them."""
    return Counter(re.sub(r"\w", "x", found) for found in _TRACES.findall(text))


def raised(before: Report, after: Report) -> list[str]:
    """The rules of findings that only the later report has, counted by rule and words."""
    known = Counter((finding.rule.id, finding.text.casefold()) for finding in before.findings)
    now = Counter((finding.rule.id, finding.text.casefold()) for finding in after.findings)
    return [rule for (rule, _), more in (now - known).items() for _ in range(more)]


def drawn(rows: Sequence[dict[str, str]], count: int, seed: int) -> list[dict[str, str]]:
    """`count` adverts, the sources in turn, each source shuffled by the seed."""
    by_source: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_source[row["source"]].append(row)
    chance = random.Random(seed)  # noqa: S311 -- a draw to be repeated, no secret
    for source in sorted(by_source):
        chance.shuffle(by_source[source])
    turns = [by_source[source] for source in sorted(by_source)]
    return [turn[at] for at in range(max(map(len, turns))) for turn in turns if at < len(turn)][:count]


def is_rich(row: dict[str, str]) -> bool:
    """Whether the advert names he, she or a title of one sex."""
    return any(not _PLAIN_MEN.match(found.group()) for found in _TITLES.finditer(row["text"]))


def shown(text: str, fixed: Fixed) -> list[tuple[str, str]]:
    """Each stretch around edits that stand close together: before and after, on one line."""
    groups: list[list[Edit]] = []
    for edit in fixed.edits:
        if groups and edit.start - groups[-1][-1].end < WIDTH:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    pairs = []
    for group in groups:
        start, end = max(group[0].start - WIDTH, 0), group[-1].end + WIDTH
        was, now, place = [], [], start
        for edit in group:
            same = text[place : edit.start]
            was += [same, "[", text[edit.start : edit.end], "]"]
            now += [same, "{", edit.replacement, "}"]
            place = edit.end
        tail = text[place:end]
        pairs.append(tuple(" | ".join("".join((*part, tail)).splitlines()) for part in (was, now)))
    return [(was, now) for was, now in pairs]


class Tally:
    """What went wrong, and what was changed."""

    def __init__(self, analyzer: Analyzer) -> None:
        self.analyzer = analyzer
        self.wrong: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.taken: Counter[str] = Counter()
        self.pairs: list[tuple[str, str, str]] = []
        self.changed = self.edits = self.gained = 0
        self.seconds = 0.0

    def add(self, row: dict[str, str], *, loud: bool) -> None:
        """Take everything in one advert."""
        text = row["text"]
        before = self.analyzer.analyze(text)
        began = time.perf_counter()
        fixed = take_all(self.analyzer.analyze, text, "advert")
        self.seconds += time.perf_counter() - began
        self.findings.update(finding.strength for finding in before.findings)
        self.taken.update(finding.strength for finding in before.findings if finding.edit)
        self.changed += bool(fixed.edits)
        self.edits += len(fixed.edits)
        self.gained += fixed.report.score.total - before.score.total
        for name, found in self._problems(text, before, fixed):
            self.wrong[name] += 1
            if loud:
                print(f"{row['id']}: {name}: {found}")
        self.pairs += [(row["id"], *pair) for pair in shown(text, fixed)]

    def _problems(self, text: str, before: Report, fixed: Fixed) -> list[tuple[str, object]]:
        problems: list[tuple[str, object]] = [("a finding was raised", one) for one in raised(before, fixed.report)]
        if fixed.report.score.total < before.score.total:
            problems.append(("the score fell", fixed.report.score.total - before.score.total))
        problems += [("a or an", one) for one in articles(fixed.text) - articles(text)]
        problems += [("verb after they or you", one) for one in agreements(fixed.text) - agreements(text)]
        problems += [("a trace of the edit", one) for one in traces(fixed.text) - traces(text)]
        return problems


def main() -> None:
    """Print the table, and the changed stretches to read."""
    parser = arguments(__doc__)
    parser.add_argument("--adverts", type=int, default=2_000, help="how many adverts")
    parser.add_argument("--seed", type=int, default=1, help="which draw")
    parser.add_argument("--rich", action="store_true", help="only adverts that name he, she or a title of one sex")
    parser.add_argument("--show", type=int, default=0, help="print this many changed stretches, before and after")
    parser.add_argument("--loud", action="store_true", help="print each problem")
    options = parser.parse_args()
    rows = english(options.data)
    rows = drawn([row for row in rows if is_rich(row)] if options.rich else rows, options.adverts, options.seed)
    tally = Tally(build().analyzer)
    for row in rows:
        try:
            tally.add(row, loud=options.loud)
        except Exception as error:  # noqa: BLE001 -- what is counted is that nothing of the kind comes up
            tally.wrong["an exception"] += 1
            print(f"{row['id']}: {error!r}")
    chance = random.Random(options.seed)  # noqa: S311 -- a draw to be repeated, no secret
    chance.shuffle(tally.pairs)
    for number, (source, was, now) in enumerate(tally.pairs[: options.show]):
        print(f"{number}. {source}\n  - {was}\n  + {now}")
    report(tally, len(rows))


def report(tally: Tally, count: int) -> None:
    """Print the figures."""
    problems = (
        *("an exception", "a finding was raised", "the score fell", "a or an", "verb after they or you"),
        "a trace of the edit",
    )
    table(
        f"All suggestions taken in {count} adverts",
        ("what", "count", "target"),
        [
            *((name, tally.wrong[name], 0) for name in problems),
            ("adverts changed", tally.changed, ""),
            ("edits in a changed advert", f"{tally.edits / max(tally.changed, 1):.2f}", ""),
            ("points gained by a changed advert", f"{tally.gained / max(tally.changed, 1):.2f}", ""),
            ("milliseconds to take all", f"{tally.seconds / count * 1000:.2f}", ""),
            *(
                (f"findings, {name}: with words to take", f"{tally.taken[name]} of {tally.findings[name]}", "")
                for name in STRENGTHS
            ),
        ],
    )


if __name__ == "__main__":
    main()
