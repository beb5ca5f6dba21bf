"""The desk: one text and everything about its reading, exactly as it travels in the form.

The server keeps nothing between two requests, so a desk is read from each form anew and written into
each answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from reach.config import MOST_STATEMENT
from reach.errors import TextError
from reach.web import history as past
from reach.web.history import History
from reach.wording.intake import check_text
from reach.wording.report import KINDS, STRENGTHS, Kind

View = Literal["marked", "edit", "changes"]
VIEWS: tuple[View, ...] = get_args(View)
Filter = Literal["all", "exclude", "discourage", "check"]

MOST_PLACE = 20  # characters of a code such as US-NY-NYC
NOTHING_YET = "There is nothing to read yet. Paste an advert or a post, or choose a file."


@dataclass(frozen=True, slots=True)
class Desk:
    """What the person sees: the text, how it is shown, and what was done to it so far.

    `values` is what the person pasted of what their company says it values; `place` the code of where the work is.
    """

    text: str
    kind: Kind = "advert"
    view: View = "marked"
    only: Filter = "all"
    history: History = ()
    values: str = ""
    place: str = ""
    typed: past.Step | None = None  # what was typed since the page was made, whose buttons speak of the text before it

    @property
    def values_too_long(self) -> int:
        """How many characters the statement of values has too many."""
        return max(len(self.values) - MOST_STATEMENT, 0)

    def after(self, step: past.Step) -> Desk:
        """The desk with one more step carried out."""
        return replace(self, text=past.apply_step(self.text, step), history=(*self.history, step), typed=None)


def desk_from(form: Mapping[str, str], most_chars: int) -> Desk:
    """Read a desk from a form, noticing what was typed since the page was made; no text of it was over `most_chars`."""
    text = past.clean(form.get("text", ""))
    history = past.decoded(form.get("history", ""))
    was = past.clean(form.get("was", "")) if "was" in form else text
    return Desk(
        text=text,
        kind=kind_of(form.get("kind", "")),
        view=_view_of(form.get("show", form.get("view", ""))),
        only=_filter_of(form.get("only", "")),
        history=past.readable(past.with_typing(history, was, text), text, most_chars),
        values=past.clean(form.get("values", "")).strip(),
        place=form.get("place", "")[:MOST_PLACE],
        typed=past.typed_step(was, text),
    )


def refuse_unreadable(text: str, most_chars: int) -> None:
    """Refuse what the API refuses too, in the page's own words.

    Raises:
        TextError: with words for the person; it never repeats the text.
    """
    if len(text) > most_chars:
        over = len(text) - most_chars
        raise TextError(
            "too_long",
            f"This text is {len(text):,} characters long, and the limit here is {most_chars:,}. "
            f"Take out at least {over:,}, or check it in parts.",
        )
    try:
        check_text(text, most_chars)
    except TextError as error:
        if error.code == "empty":
            raise TextError("empty", NOTHING_YET) from None
        raise


def kind_of(value: str) -> Kind:
    """The kind a form names; an advert where it names none."""
    return next((kind for kind in KINDS if kind == value), "advert")


def _view_of(value: str) -> View:
    return next((view for view in VIEWS if view == value), "marked")


def _filter_of(value: str) -> Filter:
    return next((strength for strength in STRENGTHS if strength == value), "all")
