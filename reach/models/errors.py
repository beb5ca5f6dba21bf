"""What is said when a model cannot be used."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reach.errors import ReachError


class ModelError(ReachError):
    """A model cannot be used; what needs it does without.

    Attributes:
        name: The model, as its folder is called.
        problem: What is missing or wrong.
        advice: What to do about it.
    """

    def __init__(self, name: str, problem: str, advice: str) -> None:
        super().__init__(name, problem, advice)
        self.name = name
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return f"The model {self.name!r} {self.problem} {self.advice}"


@contextmanager
def readable(folder: Path) -> Iterator[None]:
    """Read what is kept in `folder`; whatever is missing or malformed there is a `ModelError` that names it."""
    try:
        yield
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(folder.name, f"cannot be read from {folder}.", "Train it again: make train.") from error
