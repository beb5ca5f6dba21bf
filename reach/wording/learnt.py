"""What the core takes from trained models: plain callables, texts in, probabilities out.

Each may be absent; then rules alone speak, and the report says what it went without.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from reach.wording.document import SentenceSplitter
from reach.wording.report import Strength

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


class Sense(NamedTuple):
    """What one sentence means for the people who read it.

    Attributes:
        shuts_out: how likely it shuts people out or puts them off, 0 to 1.
        dimension: by what it would, if it does.
        strength: how strongly it would, if it does.
        welcomes: how likely it invites people, 0 to 1.
    """

    shuts_out: float
    dimension: str
    strength: Strength
    welcomes: float


class Meaning(Protocol):
    """Reads sentences, each by itself, as their folded words.

    Attributes:
        threshold: the likelihood from which a sentence is raised.
        welcomes: the likelihood from which a sentence counts as an invitation.
    """

    threshold: float
    welcomes: float

    def __call__(self, sentences: Sequence[Sequence[str]]) -> Sequence[Sense]:
        """One sense a sentence."""

    def weigh(self, words: Sequence[str], dimension: str) -> Sequence[float]:
        """How much each word says that the sentence shuts people out by `dimension`; below nought, that it does not."""


@dataclass(frozen=True, slots=True)
class Context:
    """A hit as it is judged: its rule, its words, the other words of its sentence, and the role of its line.

    `role` is one of ROLES, or empty where no model reads roles.
    """

    rule: str
    dimension: str
    strength: Strength
    before: tuple[str, ...]
    inside: tuple[str, ...]
    after: tuple[str, ...]
    role: str = ""


class Stands(Protocol):
    """Judges hits of rules.

    Attributes:
        threshold: the likelihood below which a hit is let go.
    """

    threshold: float

    def __call__(self, hits: Sequence[Context]) -> Sequence[float]:
        """How likely each hit is one that a careful editor would raise, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """The trained models a process has.

    Attributes:
        split: finds sentences in a stretch of text.
        roles: reads the lines of one advert, in order, each by its neighbours too; columns are ROLES.
        culture: reads sentences, each by itself; columns are VALUES, more than one may hold.
        meaning: reads what sentences do to the people who read them.
        stands: judges what rules found.
    """

    split: SentenceSplitter | None = None
    roles: Reader | None = None
    culture: Reader | None = None
    meaning: Meaning | None = None
    stands: Stands | None = None
