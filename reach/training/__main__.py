"""``python -m reach.training [MODEL ...] --data DIR``: learn the models again; without names, all of them."""

import argparse
import importlib
import sys
from pathlib import Path

from reach.config import data_folder

# A model is a module of this package with ``train(data, folder) -> str``; its name here opens it to the command line.
MODELS = ("sentences", "culture", "roles", "meaning", "stands")


def main(arguments: list[str] | None = None) -> int:
    """Train what is asked for, one line of report a model."""
    parser = argparse.ArgumentParser(prog="python -m reach.training", description="Learn the models again.")
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"which: {', '.join(MODELS)} (all)")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the data (%(default)s)")
    parser.add_argument("--models-folder", type=Path, help="where the models are written (models/)")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.models) - set(MODELS))
    if unknown:
        parser.error(f"unknown model: {', '.join(unknown)}; known are {', '.join(MODELS)}")
    if not options.data.is_dir():
        parser.error(f"no data at {options.data}")
    folder = options.models_folder or data_folder("models")
    for name in options.models or MODELS:
        trainer = importlib.import_module(f"reach.training.{name}")
        sys.stdout.write(f"{name}: {trainer.train(options.data, folder / name)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
