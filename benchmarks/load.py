"""How fast one advert is answered through the API: a steady stream of requests to two workers on this machine.

Requests start by the clock whether earlier ones are answered or not, and each is timed from when it should have
started, so that a stall is counted for everyone who waits in it.
"""

import statistics
import time
from concurrent.futures import ThreadPoolExecutor

from _bench import GUNICORN, SERVE, Served, adverts, arguments, server, table

THREADS = 32
WARM_UP = 40


def stream(served: Served, texts: list[str], rate: float, seconds: float) -> list[tuple[float, int]]:
    """Latency in milliseconds and status of every request."""
    began = time.perf_counter() + 0.1

    def ask(number: int) -> tuple[float, int]:
        due = began + number / rate
        time.sleep(max(due - time.perf_counter(), 0))
        status = served.check(texts[number % len(texts)])
        return 1000 * (time.perf_counter() - due), status

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(ask, range(int(rate * seconds))))


def main() -> None:
    """Print the table."""
    parser = arguments(__doc__)
    parser.add_argument("--rate", type=float, default=50, help="requests a second (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=20, help="how long (default: %(default)s)")
    options = parser.parse_args()
    texts = [row["text"] for row in adverts(options.data, 500, 300)]
    rows = []
    for name, command in (("gunicorn, 2 workers", GUNICORN), ("reach serve, 2 processes", SERVE)):
        with server(*command) as served:
            stream(served, texts, options.rate, WARM_UP / options.rate)
            answers = stream(served, texts, options.rate, options.seconds)
        times = sorted(latency for latency, _ in answers)
        cuts = statistics.quantiles(times, n=100, method="inclusive")
        failed = sum(status != 200 for _, status in answers)
        rows.append((name, len(answers), failed, *(f"{cut:.1f}" for cut in (cuts[49], cuts[89], cuts[98], times[-1]))))
    words = sum(len(text.split()) for text in texts) / len(texts)
    table(
        f"Milliseconds to check {words:.0f} words, {options.rate:g} times a second for {options.seconds:g} s",
        ("load", "requests", "failed", "p50", "p90", "p99", "longest"),
        [*rows, ("at most", "", 0, "5.0", "", "25.0", "")],
    )


if __name__ == "__main__":
    main()
