"""How often each note on clarity, titles and accessibility comes, how many an advert gets, and what reading them costs.

Adverts of every source (at most `--each` a source), their titles apart from the text. The time is that of the three
readers alone, on a document whose words, lines and roles are known, as in a report.
"""

from collections import Counter
from statistics import median
from time import process_time

from _bench import adverts, arguments, one_core, table

from reach.config import data_folder
from reach.runtime import build
from reach.wording.document import Document
from reach.wording.lines import read_roles
from reach.wording.structure.accessibility import read_accessibility
from reach.wording.structure.clarity import read_clarity
from reach.wording.structure.facts import Note
from reach.wording.structure.plainness import ClarityWords, load_clarity
from reach.wording.structure.reading import About, Advert
from reach.wording.structure.titles import read_title

NEAR = range(260, 341)  # words of an advert that counts for the time


def notes_on(advert: Advert, words: ClarityWords) -> list[Note]:
    """Every note of the three readers."""
    return [*read_clarity(advert, words)[1], *read_title(advert, words), *read_accessibility(advert)]


def main() -> None:
    """Print how often each note comes, how many come at once, and the time."""
    parser = arguments(__doc__)
    parser.add_argument("--adverts", type=int, default=20_000, help="how many to start from")
    parser.add_argument("--each", type=int, default=100, help="at most so many of a source")
    options = parser.parse_args()
    learnt = build().analyzer.learnt
    words = load_clarity(data_folder("lexicons") / "clarity.toml")
    one_core()
    seen: Counter[str] = Counter()
    found: Counter[str] = Counter()
    together: Counter[int] = Counter()
    times = []
    for row in adverts(options.data, options.adverts):
        seen[row["source"]] += 1
        if seen[row["source"]] > options.each:
            continue
        document = Document(row["text"], "advert", learnt.split)
        lines = read_roles(document, learnt.roles) if learnt.roles else ()
        advert = Advert(document, lines, About(title=row["title"]))
        _ = document.positions, document.blocks, document.word_count
        start = process_time()
        notes = notes_on(advert, words)
        if document.word_count in NEAR:
            times.append(process_time() - start)
        found.update(note.id for note in notes)
        together[sum(not note.good for note in notes)] += 1
    count = together.total()
    rows = [(name, times_found, f"{times_found / count:.1%}") for name, times_found in found.most_common()]
    table(f"Notes on {count} adverts", ("note", "adverts", "share"), rows)
    few = [(notes, adverts_with, f"{adverts_with / count:.1%}") for notes, adverts_with in sorted(together.items())]
    table("Notes at once, strengths left aside", ("notes", "adverts", "share"), few)
    table("Time an advert of about 300 words", ("adverts", "ms, median"), [(len(times), f"{1000 * median(times):.3f}")])


if __name__ == "__main__":
    main()
