"""The command line: `reach check`, `reach fix`, `reach score`, `reach rules` and `reach serve`.

This module knows the words of the commands and nothing else, so that `reach --help` answers at once; each command's
module is imported when the command is given.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

from reach import __version__
from reach.errors import ReachError
from reach.wording.report import DIMENSIONS, KINDS, STRENGTHS

READABLE = "a text, .md, .docx, .pdf, .html or JobPosting file"
FINE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
PIPE_CLOSED = 141

EXIT_STATUS = """exit status:
  0  all is well
  1  the command did its work, and found what it was asked to fail on
  2  the command could not do its work
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    arguments = parser().parse_args(argv)
    try:
        status: int = import_module(f"reach.cli.{arguments.command}").run(arguments)
        sys.stdout.flush()
    except ReachError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # Whoever read us has enough. Python would complain once more when it closes the pipe on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 -- left alone, Python would exit with 1, which means "found"
        # Where it failed and how, but not the error's message: it may quote somebody's text.
        traceback.print_tb(error.__traceback__)
        return _fail(f"failed inside with {type(error).__name__}. Please report the lines above.")
    return status


def _fail(why: str) -> int:
    print(f"reach: {why}", file=sys.stderr)
    return FAILED


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    whole = argparse.ArgumentParser(
        prog="reach",
        description="Reads job adverts and posts, shows what shuts people out and why, and offers better words.",
        epilog=EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"reach {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_check(commands)
    _add_fix(commands)
    _add_score(commands)
    _add_rules(commands)
    _add_serve(commands)
    return whole


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = _command(commands, "check", "check texts")
    check.add_argument("files", metavar="FILE", nargs="+", help=f"{READABLE}, or - for standard input")
    _add_reading(check)
    check.add_argument("--format", choices=("people", "json"), default="people", help="json prints one report")
    check.add_argument("--explain", action="store_true", help="also list what was found and let go, and why")
    check.add_argument("--fix", action="store_true", help="also give the text with every suggestion taken")
    check.add_argument(
        "--fail-on",
        choices=STRENGTHS,
        metavar="STRENGTH",
        help=f"exit with 1 on findings this strong: {_one_of(STRENGTHS)}",
    )


def _add_fix(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    fix = _command(commands, "fix", "take every suggestion and write the text anew")
    fix.epilog = "A .docx stays as it is but for the words that change; so does a page of HTML."
    fix.add_argument("file", metavar="FILE", help=f"{READABLE}, or - for standard input")
    fix.add_argument(
        "-o", dest="target", metavar="OUT", required=True,
        help="where to write: .docx, .html, .md, .txt or .jsonld by its ending; or - for the text on standard output",
    )  # fmt: skip
    fix.add_argument("--force", action="store_true", help="write even where OUT is FILE itself")
    _add_reading(fix)


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("--kind", choices=KINDS, default="advert", help="what the text is (default: %(default)s)")
    command.add_argument(
        "--locale", default="en", help="language of the text, such as en or en-GB (default: %(default)s)"
    )
    command.add_argument(
        "--place", default="", help="code of where the work is, such as US-CO; read from the text where it is left out"
    )


def _add_score(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    score = _command(commands, "score", "check many texts, one JSON object a line")
    score.epilog = "A line that cannot be read becomes {id, error} in its place, and the exit status is 1."
    score.add_argument(
        "source", metavar="IN.jsonl", help="lines of {id, text, kind?, locale?}, or - for standard input"
    )
    score.add_argument("target", metavar="OUT.jsonl", help="one report a line, in order; or - for standard output")
    score.add_argument("--jobs", type=int, default=1, metavar="N", help="processes to share the work; 0 for one a core")
    score.add_argument("--explain", action="store_true", help="add what was found and let go to each report")
    score.add_argument("--fix", action="store_true", help="add the text with every suggestion taken to each report")


def _add_rules(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    rules = _command(commands, "rules", "list the rules, show one whole, or test and begin entries of your own")
    rules.add_argument("rule", metavar="ID", nargs="?", help="show this rule, such as age.digital-native")
    rules.add_argument("--dimension", choices=DIMENSIONS, metavar="DIMENSION", help=f"only of: {_one_of(DIMENSIONS)}")
    rules.add_argument("--strength", choices=STRENGTHS, metavar="STRENGTH", help=f"only of: {_one_of(STRENGTHS)}")
    rules.add_argument(
        "--format", choices=("people", "json"), default="people", help="json prints what the API answers"
    )
    own = rules.add_mutually_exclusive_group()
    own.add_argument("--test", metavar="DIR", help="let the entries of a folder prove themselves; exit with 1 if not")
    own.add_argument(
        "--new", nargs="*", metavar=("DIMENSION", "NAME"), help="print an entry to fill in, such as --new age old-hand"
    )
    rules.add_argument("--to", metavar="FILE", help="with --new: write it at the end of this file or folder instead")


def _add_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    serve = _command(commands, "serve", "serve the page and the API")
    serve.epilog = (
        "Settings come from the environment; docs/operations.md lists them. An option wins over its variable."
    )
    serve.add_argument("--host", help="address to listen on (REACH_HOST)")
    serve.add_argument("--port", help="port to listen on (REACH_PORT)")
    serve.add_argument("--processes", help="server processes (REACH_PROCESSES)")


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, about: str
) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=about, description=f"{about.capitalize()}.")


def _one_of(words: Sequence[str]) -> str:
    return ", ".join(words)
