"""`reach score`: many texts, one JSON object a line, into one report a line, in order.

Memory does not grow with the file: lines are read, shared out and written in chunks, and only so many chunks are on
their way at once.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from reach.cli import FAILED, FINE, FOUND
from reach.cli.files import Progress, written_whole
from reach.config import Settings
from reach.errors import TextError
from reach.runtime import build, today
from reach.wording.analyzer import Analyzer
from reach.wording.asking import Asked, answer
from reach.wording.structure.reading import About

CHUNK_LINES = 64
CHUNK_BYTES = 1_000_000
CHUNKS_AHEAD = 4
# A character may be written as two escapes of six bytes; the rest is for the other fields.
BYTES_A_CHARACTER = 12
BYTES_AROUND = 65_536

Line = tuple[int, bytes]
Wire = dict[str, object]


@dataclass(frozen=True, slots=True)
class Work:
    """What is the same for every line."""

    settings: Settings
    explain: bool
    fix: bool

    @property
    def most_bytes(self) -> int:
        """No line with a text within the limit is longer."""
        return BYTES_AROUND + BYTES_A_CHARACTER * self.settings.max_chars


@dataclass(frozen=True, slots=True)
class Done:
    """A chunk's reports as lines, how many they are, and how many of them are errors."""

    lines: bytes
    count: int
    errors: int


def run(arguments: argparse.Namespace) -> int:
    """Score the file."""
    work = Work(Settings.from_environment(os.environ), arguments.explain, arguments.fix)
    jobs = arguments.jobs or len(os.sched_getaffinity(0))
    if jobs < 1:
        print("reach: --jobs takes a number from 0.", file=sys.stderr)
        return FAILED
    try:
        count, errors = _score_file(work, arguments.source, arguments.target, jobs)
    except BrokenProcessPool:
        print("reach: a process died; was it out of memory? Nothing was written.", file=sys.stderr)
        return FAILED
    if errors:
        print(
            f"reach: {errors:,} of {count:,} lines could not be read; each has its error in its place.", file=sys.stderr
        )
    return FOUND if errors else FINE


def _score_file(work: Work, source: str, target: str, jobs: int) -> tuple[int, int]:
    count = errors = 0
    with ExitStack() as stack:
        lines = sys.stdin.buffer if source == "-" else stack.enter_context(Path(source).open("rb"))
        out = sys.stdout.buffer if target == "-" else stack.enter_context(written_whole(Path(target)))
        progress = stack.enter_context(Progress(sys.stderr))
        for done in _in_order(work, chunks(lines, work.most_bytes), jobs):
            out.write(done.lines)
            count += done.count
            errors += done.errors
            progress.reached(count)
    return count, errors


def chunks(lines: BinaryIO, most_bytes: int) -> Iterator[list[Line]]:
    """Lines that are not blank, each with its number, in portions of a bounded size.

    A line of more than `most_bytes` is cut short; `score_line` refuses it by its length.
    """
    chunk: list[Line] = []
    size = number = 0
    while line := lines.readline(most_bytes + 1):
        number += 1
        rest = line
        while len(rest) > most_bytes and not rest.endswith(b"\n"):
            rest = lines.readline(most_bytes + 1)
        if not line.isspace():
            chunk.append((number, line))
            size += len(line)
        if len(chunk) >= CHUNK_LINES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _in_order(work: Work, portions: Iterable[list[Line]], jobs: int) -> Iterator[Done]:
    if jobs == 1:
        yield from (score_chunk(work, chunk) for chunk in portions)
        return
    waiting: deque[Future[Done]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    try:
        for chunk in portions:
            waiting.append(pool.submit(score_chunk, work, chunk))
            if len(waiting) >= jobs * CHUNKS_AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _analyzer(settings: Settings) -> Analyzer:
    """This process's analyzer, loaded when its first chunk comes."""
    return build(settings).analyzer


def score_chunk(work: Work, chunk: list[Line]) -> Done:
    """Score every line of a chunk."""
    analyzer = _analyzer(work.settings)
    wires = [score_line(analyzer, work, number, line) for number, line in chunk]
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    lines = "".join(f"{encode(wire)}\n" for wire in wires)
    return Done(lines.encode(), len(wires), sum("error" in wire for wire in wires))


def score_line(analyzer: Analyzer, work: Work, number: int, line: bytes) -> Wire:
    """The report on one line with its id, or the reason why there is none."""
    name: str | int | None = None
    try:
        row = _row(line, work.most_bytes)
        name = _name(row)
        return {"id": name, **answer(analyzer, _asked(row, work), work.settings.max_chars)}
    except TextError as error:
        return {"id": name, "error": {"code": error.code, "detail": error.detail, "line": number}}


def _row(line: bytes, most_bytes: int) -> Wire:
    if len(line) > most_bytes:
        raise TextError("too_long", f"The line is longer than {most_bytes:,} bytes.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TextError("not_text", f"The line is not UTF-8: byte {error.start + 1:,} does not belong.") from None
    except json.JSONDecodeError as error:
        raise TextError("not_text", f"The line is not JSON: {error.msg} at column {error.colno:,}.") from None
    except (ValueError, RecursionError):
        raise TextError(
            "not_text", "The line is not JSON that can be read: numbers too long or nested too deep."
        ) from None
    if not isinstance(row, dict):
        raise TextError("not_text", "The line is JSON, but not an object with the field text.")
    return row


def _name(row: Wire) -> str | int | None:
    name = row.get("id")
    if name is None or (isinstance(name, int) and not isinstance(name, bool)):
        return name
    if isinstance(name, str) and name.encode(errors="ignore").decode() == name:
        return name
    raise TextError("not_text", "The field id is neither a text nor a whole number.")


def _asked(row: Wire, work: Work) -> Asked:
    text, kind, locale = row.get("text"), row.get("kind"), row.get("locale")
    if not isinstance(text, str):
        raise TextError("not_text", "The line has no field text that is a string.")
    # An empty field is what tables write where there is nothing.
    about = About(str(row.get("title") or ""), str(row.get("place") or ""), today())
    return Asked(text, str(kind or "advert"), str(locale or "en"), about, explain=work.explain, fix=work.fix)
