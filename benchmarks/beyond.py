"""What the meaning model says of adverts that it has not learnt from: findings of its own, and invitations.

Adverts that `reach.training.corpus` keeps aside for measuring. Nobody has marked them, so this counts how often the
model speaks, not how often it is right; what readers said of the sentences that drafts suspected is counted beside it.
"""

from collections import Counter
from pathlib import Path

from _bench import arguments, needed, table

from reach.runtime import build
from reach.training.corpus import is_kept_aside, read_adverts, rows_of
from reach.wording.report import DIMENSIONS

LABELS = Path(__file__).parent / "meaning_labels.jsonl"
MOST = 1_500


def main() -> None:
    """Print how often the model speaks, by dimension, and the labels there are."""
    data = arguments(__doc__).parse_args().data
    needed(data / "adverts.jsonl.gz")
    kept = [one for one in read_adverts(data) if is_kept_aside(one) and one.source != "everitt_gpt4o"][:MOST]
    analyzer = build().analyzer
    own: Counter[str] = Counter()
    speaking = inviting = rules = 0
    for advert in kept:
        report = analyzer.analyze(advert.text)
        learnt = [one.dimension for one in report.findings if one.rule.learnt]
        own.update(learnt)
        rules += len(report.findings) - len(learnt)
        speaking += bool(learnt)
        inviting += bool(report.welcomes)
    rows = [(dimension, own[dimension]) for dimension in DIMENSIONS if own[dimension]]
    rows += [("all", sum(own.values())), ("findings of rules beside them", rules)]
    rows += [("adverts with a finding of the model", speaking), ("adverts with an invitation", inviting)]
    table(f"{len(kept)} adverts kept aside", ("findings of the model", "count"), rows)
    labels = rows_of(LABELS)
    said = Counter((name, row[name]) for row in labels for name in ("flag", "welcome") if name in row)
    table(
        "sentences of adverts that drafts suspected, as readers labelled them",
        ("asked", "yes", "no"),
        [
            ("shuts people out", said["flag", True], said["flag", False]),
            ("invites people", said["welcome", True], said["welcome", False]),
        ],
    )


if __name__ == "__main__":
    main()
