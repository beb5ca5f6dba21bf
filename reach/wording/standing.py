"""A second look at what judgement let stand: how sure a trained judge is of each hit, from the words around it."""

from bisect import bisect_right
from collections.abc import Sequence

from reach.wording.document import BREAK, STOP, Document
from reach.wording.learnt import Context
from reach.wording.report import LineRole, Rule

READS_HARMLESS = "reads-harmless"
FAR = 300  # tokens to each side; a list without a stop may hold thousands, and as many hits


def context_of(document: Document, rule: Rule, first: int, last: int, role: str = "") -> Context:
    """The hit from token `first` to token `last`, both included, with its sentence, `FAR` words a side at most."""
    sentence = document.sentence_at(document.starts[first])
    start = max(document.token_at(sentence.start), first - FAR, 0)
    end = min(document.token_at(max(sentence.end - 1, sentence.start)), last + FAR)
    return Context(
        rule.id,
        rule.dimension,
        rule.strength,
        _words(document, start, first - 1),
        _words(document, first, last),
        _words(document, last + 1, end),
        role,
    )


def role_at(lines: Sequence[LineRole] | None, offset: int) -> str:
    """The role of the line that `offset` lies in; empty without roles."""
    if not lines:
        return ""
    return lines[max(bisect_right(lines, offset, key=lambda line: line.span.start) - 1, 0)].role


def _words(document: Document, first: int, last: int) -> tuple[str, ...]:
    return tuple(word for word in document.folds[first : last + 1] if word not in (STOP, BREAK))
