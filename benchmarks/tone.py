"""Whether the tone moves with the length of an advert: it must not.

For adverts of every source (at most `--each` a source), prints the correlation with length of the coded words in a
hundred, of a lean being said, and of the points tone costs; and the share with a lean in each quarter of length.
"""

from collections import Counter
from itertools import pairwise
from statistics import correlation, mean, quantiles

from _bench import adverts, arguments, table

from reach.runtime import build
from reach.wording.report import Report

FIGURES = ("coded words in 100", "lean said", "points")


def figures(report: Report) -> tuple[float, float, float]:
    """The three figures whose correlation with length is printed."""
    points = sum(part.points for part in report.score.parts if part.name == "tone")
    return report.tone.per_hundred, float(report.tone.lean in ("masculine", "feminine")), float(points)


def main() -> None:
    """Print both tables."""
    parser = arguments(__doc__)
    parser.add_argument("--adverts", type=int, default=20_000, help="how many to start from")
    parser.add_argument("--each", type=int, default=250, help="at most so many of a source")
    options = parser.parse_args()
    analyzer = build().analyzer
    seen: Counter[str] = Counter()
    rows = []
    for advert in adverts(options.data, options.adverts):
        seen[advert["source"]] += 1
        if seen[advert["source"]] <= options.each:
            report = analyzer.analyze(advert["text"])
            rows.append((float(report.words), *figures(report)))
    lengths = [row[0] for row in rows]
    columns = [[row[place] for row in rows] for place in (1, 2, 3)]
    correlations = [
        (name, f"{correlation(lengths, column):+.3f}", "|r| < 0.1")
        for name, column in zip(FIGURES, columns, strict=True)
    ]
    table(f"Tone against length, {len(rows)} adverts", ("figure", "r", "target"), correlations)
    edges = [0.0, *quantiles(lengths, n=4), max(lengths)]
    quarters = []
    for low, high in pairwise(edges):
        inside = [row for row in rows if low < row[0] <= high]
        quarters.append((f"{low:.0f}-{high:.0f} words", len(inside), f"{mean(row[2] for row in inside):.0%}"))
    table("Share with a lean, by quarter of length", ("length", "adverts", "lean"), quarters)


if __name__ == "__main__":
    main()
