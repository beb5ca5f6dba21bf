"""What a server needs, and how soon it answers: resident memory after 1,000 adverts, and start-up."""

import statistics
import subprocess
import time

from _bench import GUNICORN, REACH, ROOT, SERVE, adverts, arguments, memory, server, table

ROUNDS = 5


def seconds(*command: str) -> str:
    """The median time a command takes."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run([*REACH, *command], check=True, cwd=ROOT, capture_output=True, input=b"We are hiring.")  # noqa: S603 -- ours
        times.append(time.perf_counter() - began)
    return f"{statistics.median(times):.2f} s"


def workers(command: tuple[str, ...], texts: list[str]) -> tuple[str, str, str]:
    """Resident memory of the largest worker before and after the texts, and the time to the first answer."""
    with server(*command) as served:
        _, *pids = served.pids
        before = max(memory(pid) for pid in pids)
        for text in texts:
            served.check(text)
        after = max(memory(pid) for pid in pids)
    return f"{before:.0f} MB", f"{after:.0f} MB", f"{served.started:.2f} s"


def main() -> None:
    """Print the table."""
    texts = [row["text"] for row in adverts(arguments(__doc__).parse_args().data, 1_000)]
    rows: list[tuple[str, str, str]] = []
    for name, command in (("gunicorn, 2 workers", GUNICORN), ("reach serve", SERVE)):
        before, after, started = workers(command, texts)
        rows += [
            (f"{name}: a worker, resident, at start", before, ""),
            (f"{name}: a worker, resident, after {len(texts):,} adverts", after, "250 MB"),
            (f"{name}: start to first answer", started, ""),
        ]
    rows += [("reach --help", seconds("--help"), "0.30 s"), ("reach check -", seconds("check", "-"), "")]
    table("Memory and start-up", ("what", "measured", "at most"), rows)


if __name__ == "__main__":
    main()
