"""How many adverts a second one core checks: `reach score` from start to end, its analyzer alone, and alex beside them.

Rates are by processor time, which other work on the machine moves little. alex 11.0.1 is installed with npm into a
cache folder outside the repository, where npm is there to do it; `--alex` names a folder that has it already. joblint
was taken out of the npm registry and is left out.
"""

import json
import os
import resource
import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from _bench import REACH, ROOT, adverts, arguments, as_lines, one_core, table

from reach.runtime import build

ALEX = "alex@11.0.1"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "reach-benchmarks"


def timed(command: Sequence[str | Path]) -> tuple[float, float]:
    """Seconds on the clock and on the processor that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 -- our own commands
    clock = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def alex_folder(given: Path | None) -> Path | None:
    """Where alex is installed, or None where it cannot be."""
    folder = given or CACHE
    if not (folder / "node_modules" / "alex").is_dir() and given is None and shutil.which("npm"):
        folder.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", str(folder), ALEX]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 -- ours
    return folder if (folder / "node_modules" / "alex").is_dir() and shutil.which("node") else None


def analysis(texts: Sequence[str]) -> tuple[float, float]:
    """Seconds of the analyzer alone, in this process."""
    analyze = build().analyzer.analyze
    for text in texts[:50]:
        analyze(text)
    began, used = time.perf_counter(), time.process_time()
    for text in texts:
        analyze(text)
    return time.perf_counter() - began, time.process_time() - used


def main() -> None:
    """Print the table."""
    parser = arguments(__doc__)
    parser.add_argument("--count", type=int, default=2_000, help="adverts (default: %(default)s)")
    parser.add_argument("--words", type=int, help="take adverts of about this many words; else as they come")
    parser.add_argument("--alex", type=Path, help="folder with node_modules/alex")
    options = parser.parse_args()
    rows = adverts(options.data, options.count, options.words)
    texts = [row["text"] for row in rows]
    alex = alex_folder(options.alex)
    one_core()
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        source.write_bytes(as_lines(rows))
        measured = {
            "reach score, whole command": timed([*REACH, "score", source, target]),
            "reach, analyzer alone": analysis(texts),
        }
        if alex is not None:
            script = Path(__file__).with_name("alex.mjs")
            measured["alex 11.0.1, whole command"] = timed(["node", script, alex.resolve(), source, target])
            measured["alex 11.0.1, alone"] = tuple(json.loads(target.read_text(encoding="utf-8"))["seconds"])
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    words = sum(len(text.split()) for text in texts) / len(texts)
    table(
        f"{len(texts):,} English adverts, {words:.0f} words on average, one core",
        ("throughput", "adverts/s", "MB/s", "processor s", "clock s"),
        [
            (name, f"{len(texts) / used:,.0f}", f"{megabytes / used:.2f}", f"{used:.2f}", f"{clock:.2f}")
            for name, (clock, used) in measured.items()
        ],
    )
    if alex is None:
        print("alex is left out: it needs node and npm.")
    else:
        ratio = measured["alex 11.0.1, whole command"][1] / measured["reach score, whole command"][1]
        print(f"reach score is {ratio:.1f} times as fast as alex on the same texts.")
    print("joblint is left out: it is no longer in the npm registry.")


if __name__ == "__main__":
    main()
