"""Whether suggestions hold in real adverts: each one put in place alone, and all of them taken at once.

A suggestion fails when the text it makes has a finding that was not there, or a new "a" or "an" before a word that asks
for the other. Taking all fails when the score falls or a finding is raised.
"""

import re
from collections import Counter

from _bench import adverts, arguments, table

from reach.runtime import build
from reach.wording.analyzer import Analyzer
from reach.wording.grammar import takes_an
from reach.wording.report import Report, Suggestion
from reach.wording.rewrite import Edit, apply_edits
from reach.wording.taking import take_all

_ARTICLE = re.compile(r"\b([Aa]n?)[ \u00a0]+([\w&'’-]+)")
WIDTH = 70


def articles(text: str) -> Counter[tuple[str, str]]:
    """The articles that do not suit the word after them."""
    pairs = _ARTICLE.findall(text)
    return Counter((article, word) for article, word in pairs if (article.lower() == "an") != takes_an(word))


def raised(before: Report, after: Report) -> list[str]:
    """The rules of findings that only the later report has, counted by rule and words."""
    known = Counter((finding.rule.id, finding.text.casefold()) for finding in before.findings)
    now = Counter((finding.rule.id, finding.text.casefold()) for finding in after.findings)
    return [rule for (rule, _), more in (now - known).items() for _ in range(more)]


def problem(analyzer: Analyzer, text: str, before: Report, suggestion: Suggestion) -> str | None:
    """What is wrong with one suggestion put in place, if anything."""
    changed = apply_edits(text, [Edit(suggestion.span.start, suggestion.span.end, suggestion.replacement or "")])
    new = raised(before, analyzer.analyze(changed))
    if new:
        return f"raises {new[0]}"
    return "a or an" if articles(changed) - articles(text) else None


def main() -> None:
    """Print both tables."""
    parser = arguments(__doc__)
    parser.add_argument("--adverts", type=int, default=1_000, help="how many adverts")
    parser.add_argument("--show", action="store_true", help="print each failure's rule and words")
    options = parser.parse_args()
    analyzer = build().analyzer
    tried = 0
    failed: Counter[str] = Counter()
    fallen = new = changed = 0
    rows = adverts(options.data, options.adverts)
    for row in rows:
        text = row["text"]
        before = analyzer.analyze(text)
        for finding in before.findings:
            for suggestion in finding.suggestions:
                if suggestion.replacement is None:
                    continue
                tried += 1
                wrong = problem(analyzer, text, before, suggestion)
                if wrong:
                    failed[wrong] += 1
                    if options.show:
                        print(f"{finding.rule.id}: {finding.text[:WIDTH]!r} -> {suggestion.replacement!r}: {wrong}")
        fixed = take_all(analyzer.analyze, text, "advert")
        changed += bool(fixed.edits)
        fallen += fixed.report.score.total < before.score.total
        new += bool(raised(before, fixed.report))
    table(
        f"Suggestions in {len(rows)} adverts",
        ("what", "count", "target"),
        [
            ("suggestions put in place", tried, ""),
            ("of them wrong", failed.total(), 0),
            *((f"  {name}", count, "") for name, count in failed.most_common(12)),
            ("adverts changed by taking all", changed, ""),
            ("score fell", fallen, 0),
            ("a finding was raised", new, 0),
        ],
    )


if __name__ == "__main__":
    main()
