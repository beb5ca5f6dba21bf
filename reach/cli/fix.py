"""`reach fix`: a file with every suggestion taken, in the format that is asked for."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from reach.cli import FINE
from reach.cli.check import reader
from reach.cli.files import opened, written_whole
from reach.cli.paper import shown
from reach.config import Settings
from reach.errors import SettingsError
from reach.files import ENDINGS, SaveFormat, save_as
from reach.runtime import build
from reach.wording.intake import check_kind, check_locale
from reach.wording.taking import take_all

FORMATS: dict[str, SaveFormat] = {ending: form for form, ending in ENDINGS.items()} | {
    ".htm": "html",
    ".json": "posting",
    ".markdown": "md",
    ".text": "txt",
}


def run(arguments: argparse.Namespace) -> int:
    """Write the file anew, and say on standard error what that did to its score."""
    form = _format(arguments.target)
    if not arguments.force:
        _refuse_same(arguments.file, arguments.target)
    settings = Settings.from_environment(os.environ)
    kind, locale = check_kind(arguments.kind), check_locale(arguments.locale)
    file = opened(arguments.file, settings)
    analyze = reader(build(settings), file, locale, arguments.place)
    before = analyze(file.text, kind)
    fixed = take_all(analyze, file.text, kind)
    data = save_as(file, form, edits=fixed.edits)
    if arguments.target == "-":
        sys.stdout.buffer.write(data)
    else:
        with written_whole(Path(arguments.target)) as out:
            out.write(data)
    name = "Standard input" if arguments.file == "-" else shown(arguments.file)
    changes, left = len(fixed.edits), len(fixed.report.findings)
    print(
        f"{name}: {before.score.total} -> {fixed.report.score.total} of 100, "
        f"{changes:,} change{'' if changes == 1 else 's'}, {left:,} finding{'' if left == 1 else 's'} left",
        file=sys.stderr,
    )
    return FINE


def _format(target: str) -> SaveFormat:
    """The format that a file's ending asks for; text for standard output."""
    form = "txt" if target == "-" else FORMATS.get(Path(target).suffix.lower())
    if form is None:
        raise SettingsError("-o", f"is {shown(target)}.", f"Its ending must be one of: {', '.join(FORMATS)}.")
    return form


def _refuse_same(source: str, target: str) -> None:
    if "-" not in (source, target) and Path(target).exists() and Path(target).samefile(source):
        raise SettingsError("-o", f"is {shown(target)}, the file itself.", "Name another, or add --force.")
