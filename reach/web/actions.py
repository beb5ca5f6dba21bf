"""What the buttons do. Each action takes a reading and a button's value and gives the desk as it is afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from reach.web.comparing import change_at
from reach.web.desk import Desk
from reach.web.history import Edit, Step, ignored_now, mover, taken_now, undo_step
from reach.web.reading import Reader, Reading
from reach.wording.report import Finding, Span

GONE = "Those words have changed since, so nothing was done."


@dataclass(frozen=True, slots=True)
class Outcome:
    """The desk after an action, what to tell the person, and the place in the text to go on from."""

    desk: Desk
    said: str = ""
    at: int | None = None


Action = Callable[[Reader, Reading, str], Outcome]


def act(reader: Reader, desk: Desk, form: Mapping[str, str]) -> Outcome:
    """Carry out the first action a form names; without one the desk stays as it is."""
    for name, action in ACTIONS.items():
        if name in form:
            return action(reader, reader.read(desk), form[name])
    return Outcome(desk)


def take(_reader: Reader, reading: Reading, value: str) -> Outcome:
    """Put one suggestion in place: `rule|start|end|number`."""
    rule, span, number = _reference(reading.desk, value)
    edit = _wording(reading, rule, span, number)
    if edit is None:
        return Outcome(reading.desk, GONE)
    said = f"Took “{edit.new}” in place of “{edit.old}”." if edit.new else f"Left out “{edit.old.strip()}”."
    return Outcome(reading.desk.after(Step("take", (edit,))), said, edit.start)


def take_all(reader: Reader, reading: Reading, _value: str) -> Outcome:
    """Put a wording in every place that has one."""
    improved = reader.taking_all(reading)
    if improved is None:
        return Outcome(reading.desk, "There is no wording left to take.")
    count = len(improved.step.edits)
    return Outcome(reading.desk.after(improved.step), f"Took {count} wording{'s' if count > 1 else ''}.", 0)


def undo(_reader: Reader, reading: Reading, _value: str) -> Outcome:
    """Take the last step back."""
    desk = reading.desk
    if not desk.history:
        return Outcome(desk, "There is nothing to undo.")
    *earlier, last = desk.history
    text = undo_step(desk.text, last)
    if text is None:
        return Outcome(replace(desk, history=()), "The text has changed too much to undo that.")
    at = last.edits[0].start if last.edits else last.span.start if last.span else 0
    return Outcome(replace(desk, text=text, history=tuple(earlier)), "Undone.", at)


def ignore(_reader: Reader, reading: Reading, value: str) -> Outcome:
    """Leave one finding aside in this text: `rule|start|end`."""
    rule, span, _ = _reference(reading.desk, value)
    finding = _finding(reading, rule, span)
    if finding is None:
        return Outcome(reading.desk, GONE)
    step = Step("ignore", rule=rule, span=finding.span)
    return Outcome(reading.desk.after(step), f"Ignored “{finding.text}” in this text.", finding.span.start)


def heed(_reader: Reader, reading: Reading, value: str) -> Outcome:
    """Count a finding again that was left aside: `rule|start|end`."""
    rule, span, _ = _reference(reading.desk, value)
    if not any((one.rule, one.span) == (rule, span) for one in ignored_now(reading.desk.history)) or span is None:
        return Outcome(reading.desk, GONE)
    return Outcome(reading.desk.after(Step("heed", rule=rule, span=span)), "Counted again.", span.start)


def put_back(_reader: Reader, reading: Reading, value: str) -> Outcome:
    """Put the author's own words back: `step.edit` of a wording that was taken."""
    desk = reading.desk
    for one in taken_now(desk.history, desk.text):
        if f"{one.step}.{one.edit}" == value:
            step = Step("back", (Edit(one.start, one.new, one.old),))
            return Outcome(desk.after(step), f"Put “{one.old.strip()}” back.", one.start)
    return Outcome(desk, GONE)


def refuse(_reader: Reader, reading: Reading, value: str) -> Outcome:
    """Put back what one change took away, whoever made it: `start|end` of its words in the text."""
    edit = change_at(reading.desk, value)
    if edit is None:
        return Outcome(reading.desk, GONE)
    said = f"Put “{edit.new.strip()}” back." if edit.new.strip() else f"Took out “{edit.old.strip()}” again."
    return Outcome(reading.desk.after(Step("back", (edit,))), said, edit.start)


ACTIONS: dict[str, Action] = {
    "take": take,
    "take_all": take_all,
    "undo": undo,
    "ignore": ignore,
    "heed": heed,
    "back": put_back,
    "refuse": refuse,
}


def _reference(desk: Desk, value: str) -> tuple[str, Span | None, int]:
    """Read `rule|start|end|number`, a place in the text before the last typing; whatever is not one points nowhere."""
    rule, *numbers = value.split("|")
    if not 2 <= len(numbers) <= 3 or not all(one.isdecimal() and len(one) < 10 for one in numbers):
        return "", None, 0
    start, end, number = (*(int(one) for one in numbers), 0)[:3]
    place = mover(desk.typed)(start, end) if desk.typed else (start, end)
    return rule, Span(*place) if place and place[0] < place[1] else None, number


def _finding(reading: Reading, rule: str, span: Span | None) -> Finding | None:
    return next((one for one in reading.report.findings if one.rule.id == rule and one.span == span), None)


def _wording(reading: Reading, rule: str, span: Span | None, number: int) -> Edit | None:
    finding = _finding(reading, rule, span)
    if finding is None or not number < len(finding.suggestions):
        return None
    suggestion = finding.suggestions[number]
    if suggestion.replacement is None:
        return None
    place = suggestion.span
    return Edit(place.start, reading.desk.text[place.start : place.end], suggestion.replacement)
