"""What a person has done to a text so far, as it travels in the form: nothing of it is kept on the server.

A history is a tuple of steps. Each step knows its edits in the text as it was before the step, so the
steps can be walked forward (where do the taken words stand now?) and the last one backward (undo).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, get_args

from reach.wording.report import Span

StepKind = Literal["take", "typed", "back", "ignore", "heed"]
STEP_KINDS: tuple[StepKind, ...] = get_args(StepKind)
MOST_STEPS = 400


@dataclass(frozen=True, slots=True)
class Edit:
    """`old` at `start` became `new`; either may be empty, never both the same."""

    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where the old words ended."""
        return self.start + len(self.old)

    @property
    def shift(self) -> int:
        """How far everything after the edit moves."""
        return len(self.new) - len(self.old)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: edits in the text before it, or a finding left aside (`rule`, `span`)."""

    kind: StepKind
    edits: tuple[Edit, ...] = ()
    rule: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """Words of ours that stand in the text now, at `start`; `step` and `edit` say where they came from."""

    step: int
    edit: int
    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where our words end."""
        return self.start + len(self.new)


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding the person left aside, at its place in the text now."""

    rule: str
    span: Span


History = tuple[Step, ...]


def apply_step(text: str, step: Step) -> str:
    """Carry out a step's edits, which stand in order and do not overlap."""
    pieces: list[str] = []
    at = 0
    for edit in step.edits:
        pieces += (text[at : edit.start], edit.new)
        at = edit.end
    return "".join(pieces) + text[at:]


def undo_step(text: str, step: Step) -> str | None:
    """Take a step back, or None when the text no longer holds what the step put there."""
    pieces: list[str] = []
    at = shift = 0
    for edit in step.edits:
        start = edit.start + shift
        if start < at or not text.startswith(edit.new, start):
            return None
        pieces += (text[at:start], edit.old)
        at = start + len(edit.new)
        shift += edit.shift
    return "".join(pieces) + text[at:]


def mover(step: Step) -> Callable[[int, int], tuple[int, int] | None]:
    """Make a function that says where a stretch stands after a step, or None when the step changed it."""
    edits = step.edits
    ends = [edit.end for edit in edits]
    shifts = list(accumulate((edit.shift for edit in edits), initial=0))

    def moved(start: int, end: int) -> tuple[int, int] | None:
        before = bisect_right(ends, start)
        if step.kind == "back" and start == end and before and edits[before - 1].start == start:
            return None
        if before < len(edits) and (edits[before].start < end or edits[before].start == start):
            return None
        return start + shifts[before], end + shifts[before]

    return moved


def typed_step(before: str, after: str) -> Step | None:
    """Describe a change made by hand as one edit between the parts that stayed, or None when nothing changed."""
    if before == after:
        return None
    most = min(len(before), len(after))
    head = next((i for i in range(most) if before[i] != after[i]), most)
    tail_most = most - head
    tail = next((i for i in range(tail_most) if before[-1 - i] != after[-1 - i]), tail_most)
    return Step("typed", (Edit(head, before[head : len(before) - tail], after[head : len(after) - tail]),))


def with_typing(history: History, before: str, after: str) -> History:
    """Add what was typed; typing at the place of the last typing continues that step."""
    step = typed_step(before, after)
    if step is None:
        return history
    if history and history[-1].kind == "typed":
        last, now = history[-1].edits[0], step.edits[0]
        touches = now.start <= last.start + len(last.new) and last.start <= now.end
        earlier = undo_step(before, history[-1]) if touches else None
        if earlier is not None:
            whole = typed_step(earlier, after)
            return history[:-1] if whole is None else (*history[:-1], whole)
    return (*history, step)


def taken_now(history: History, text: str) -> tuple[Taken, ...]:
    """The wordings that were taken and still stand, in the order of the text."""
    standing: list[Taken] = []
    for number, step in enumerate(history):
        moved = mover(step)
        kept: list[Taken] = []
        for one in standing:
            place = moved(one.start, one.end)
            if place is not None:
                kept.append(Taken(one.step, one.edit, place[0], one.old, one.new))
        standing = kept
        if step.kind == "take":
            shift = 0
            for index, edit in enumerate(step.edits):
                standing.append(Taken(number, index, edit.start + shift, edit.old, edit.new))
                shift += edit.shift
    sound = (one for one in standing if text.startswith(one.new, one.start))
    return tuple(sorted(sound, key=lambda one: one.start))


def ignored_now(history: History) -> tuple[Ignored, ...]:
    """The findings left aside, where their words stand now."""
    aside: list[Ignored] = []
    for step in history:
        if step.kind == "ignore" and step.span:
            aside.append(Ignored(step.rule, step.span))
        elif step.kind == "heed" and step.span:
            aside = [one for one in aside if (one.rule, one.span) != (step.rule, step.span)]
        moved = mover(step)
        kept: list[Ignored] = []
        for one in aside:
            place = moved(one.span.start, one.span.end)
            if place is not None:
                kept.append(Ignored(one.rule, Span(*place)))
        aside = kept
    return tuple(aside)


def trimmed(history: History, most_chars: int) -> History:
    """The latest steps that fit into `most_chars` of remembered words, so that a form cannot grow without end."""
    room = most_chars
    kept: list[Step] = []
    for step in reversed(history[-MOST_STEPS:]):
        room -= sum(len(edit.old) + len(edit.new) for edit in step.edits)
        if room < 0:
            break
        kept.append(step)
    return tuple(reversed(kept))


def readable(history: History, text: str, most_chars: int) -> History:
    """The latest steps before which the text was never longer than we read; a form may claim others."""
    length = len(text)
    kept: list[Step] = []
    for step in reversed(history):
        length -= sum(edit.shift for edit in step.edits)
        if length > most_chars:
            break
        kept.append(step)
    return tuple(reversed(kept))


def encoded(history: History) -> str:
    """The history as compact JSON for a hidden field."""
    rows = [
        [
            step.kind,
            [[edit.start, edit.old, edit.new] for edit in step.edits],
            step.rule,
            [step.span.start, step.span.end] if step.span else [],
        ]
        for step in history
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) if rows else ""


def decoded(value: str) -> History:
    """Read the latest steps of a history back from a form; whatever is not one becomes an empty history."""
    if not value:
        return ()
    try:
        rows = json.loads(value)
        return tuple(_step(row) for row in rows[-MOST_STEPS:])
    except (ValueError, TypeError, KeyError, RecursionError):
        return ()


def _step(row: object) -> Step:
    if not (isinstance(row, list) and len(row) == 4):
        raise ValueError
    kind, edits, rule, span = row
    if kind not in STEP_KINDS or not isinstance(rule, str) or (kind == "typed" and len(edits) != 1):
        raise ValueError
    step = Step(kind, tuple(_edit(one) for one in edits), rule, Span(*_whole(span)) if span else None)
    ends = 0
    for edit in step.edits:
        if edit.start < ends:
            raise ValueError
        ends = edit.end
    return step


def _edit(row: object) -> Edit:
    if not (isinstance(row, list) and len(row) == 3):
        raise ValueError
    start, old, new = row
    if not (isinstance(old, str) and isinstance(new, str)):
        raise TypeError
    return Edit(_whole([start])[0], clean(old), clean(new))


def _whole(values: object) -> list[int]:
    if not isinstance(values, list) or not all(type(one) is int and 0 <= one < 1 << 40 for one in values):
        raise ValueError
    return values


def clean(text: str) -> str:
    """A text as a page can hold it: one kind of line end, and a sign for what no page can show."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
