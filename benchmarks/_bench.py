"""What every benchmark needs: real adverts from outside the repository, a table, and a server to ask."""

import argparse
import gzip
import http.client
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
REACH = (sys.executable, "-c", "import sys; from reach.cli import main; sys.exit(main(sys.argv[1:]))")


def arguments(about: str | None) -> argparse.ArgumentParser:
    """A benchmark's options; every one reads its texts from a folder outside the repository."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="folder of the texts")
    return parser


def needed(path: Path) -> Path:
    """The path, or the end of the benchmark where there is nothing."""
    if not path.exists():
        print(f"There is no {path.name} in {path.parent}; nothing measured.")
        sys.exit(0)
    return path


def english(data: Path) -> list[dict[str, str]]:
    """Every English advert there is."""
    with gzip.open(needed(data / "adverts.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["lang"] == "en"]


def adverts(data: Path, count: int, words: int | None = None) -> list[dict[str, str]]:
    """English adverts, taken evenly from all sources; with `words`, those nearest to that average length."""
    rows = english(data)
    if words is not None:
        rows = sorted(rows, key=lambda row: abs(len(row["text"].split()) - words))[: count * 2]
        rows.sort(key=lambda row: row["id"])
    step = len(rows) / count
    return [rows[int(index * step)] for index in range(count)]


def as_lines(rows: Sequence[dict[str, str]]) -> bytes:
    """Rows as `reach score` reads them."""
    return b"".join(json.dumps({"id": row["id"], "text": row["text"]}).encode() + b"\n" for row in rows)


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print one table: the first column to the left, figures to the right."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    print(f"{title}  ({_machine()})")
    for number, row in enumerate(cells):
        first, *rest = (
            cell.ljust(width) if not at else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join((first, *rest)).rstrip())
        if number == 0:
            print("  ".join("-" * width for width in widths))


def _machine() -> str:
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"


def one_core() -> None:
    """Keep this process, and what it starts, on one core."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def memory(pid: int, name: str = "VmRSS") -> float:
    """Resident memory of a process in MB; `VmHWM` for the most it ever had."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{name}:")) / 1024


@dataclass(frozen=True, slots=True)
class Served:
    """A server that runs: where it is, and its processes, the first of which watches the others."""

    port: int
    pids: tuple[int, ...]
    started: float

    def check(self, text: str) -> int:
        """Check one text and give the status."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        body = json.dumps({"text": text}).encode()
        connection.request("POST", "/api/v1/check", body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status


@contextmanager
def server(*command: str) -> Iterator[Served]:
    """Run a server on a free port; `{port}` in the command becomes its number."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    began = time.perf_counter()
    filled = [part.replace("{port}", str(port)) for part in command]
    process = subprocess.Popen(filled, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 -- ours
    try:
        started = _first_answer(process, port) - began
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="utf-8")
        yield Served(port, (process.pid, *map(int, children.split())), started)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _first_answer(process: subprocess.Popen[bytes], port: int) -> float:
    """When the server answered its first check."""
    while process.poll() is None:
        try:
            if Served(port, (), 0).check("We are hiring.") == 200:
                return time.perf_counter()
        except OSError:
            time.sleep(0.01)
    print("The server did not start.")
    sys.exit(1)


GUNICORN = (
    *(sys.executable, "-m", "gunicorn", "--no-control-socket"),
    *("--workers", "2", "--bind", "127.0.0.1:{port}", "--preload", "wsgi:app"),
)
SERVE = (*REACH, "serve", "--processes", "2", "--port", "{port}")
