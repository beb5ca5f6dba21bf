"""What the core takes from trained models: plain callables, texts in, probabilities out.

Each may be absent; then rules alone speak, and the report says what it went without.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reach.wording.document import SentenceSplitter

# One row a text, one probability a label, in the order of the labels' tuple.
Reader = Callable[[Sequence[str]], Sequence[Sequence[float]]]

ROLES: tuple[str, ...] = (
    "heading", "about", "duties", "requirements_must", "requirements_nice", "benefits", "pay", "apply",
    "equal_opportunity", "terms", "other",
)  # fmt: skip
VALUES: tuple[str, ...] = (
    "agility", "collaboration", "customer", "diversity", "execution", "innovation", "integrity", "performance",
    "respect", "empowerment", "control", "voice", "learning",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Learnt:
    """The trained models a process has.

    Attributes:
        split: finds sentences in a stretch of text.
        roles: reads the lines of one advert, in order, each by its neighbours too; columns are ROLES.
        culture: reads sentences, each by itself; columns are VALUES, more than one may hold.
    """

    split: SentenceSplitter | None = None
    roles: Reader | None = None
    culture: Reader | None = None
