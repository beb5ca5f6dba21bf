"""reach.cli: the words of the commands, answered at once, and errors without a trace."""

import subprocess
import sys
import time

import pytest

from reach import __version__, cli

HELP = [sys.executable, "-c", "import sys; from reach.cli import main; sys.exit(main(['--help']))"]
HEAVY = {"flask", "pydantic", "ahocorasick_rs", "nltk", "sklearn", "numpy", "gunicorn", "reach.runtime"}


def test_help_answers_in_under_a_third_of_a_second():
    """The best of five, because the machine may be busy with something else."""
    times = []
    for _ in range(5):
        started = time.perf_counter()
        subprocess.run(HELP, check=True, capture_output=True)
        times.append(time.perf_counter() - started)

    assert min(times) < 0.3


def test_help_loads_nothing_heavy():
    """What makes a start slow is not even imported."""
    names = f"print([name for name in {sorted(HEAVY)} if name in sys.modules])"
    script = f"import sys; from reach.cli import main\ntry: main(['--help'])\nfinally: {names}"

    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    assert "[]" == told.stdout.splitlines()[-1]


def test_help_names_every_command_and_every_exit_status(run):
    """Nobody has to read the manual first."""
    status, out, _ = run("--help")

    assert 0 == status
    assert all(f"    {command} " in out for command in ("check", "fix", "score", "rules", "serve"))
    assert all(f"  {code}  " in out for code in (cli.FINE, cli.FOUND, cli.FAILED))


@pytest.mark.parametrize("command", ["check", "fix", "score", "rules", "serve"])
def test_every_command_has_help(run, command):
    """With a sentence about what it does."""
    status, out, _ = run(command, "--help")

    assert 0 == status
    assert f"usage: reach {command}" in out


def test_the_version_is_said(run):
    """The one the package has."""
    assert (0, f"reach {__version__}\n", "") == run("--version")


@pytest.mark.parametrize(
    "arguments",
    [[], ["chekc"], ["check"], ["check", "-", "--kind", "letter"], ["score", "a"], ["rules", "--dimension", "shoes"]],
)
def test_a_command_that_makes_no_sense_fails(run, arguments):
    """With what would make sense, on standard error."""
    status, out, err = run(*arguments)

    assert (2, "") == (status, out)
    assert err.startswith("usage: reach")


def test_nonsense_in_the_settings_is_told(run, monkeypatch):
    """A setting that cannot be used stops every command, with advice and without a trace."""
    monkeypatch.setenv("REACH_MAX_CHARS", "many")

    status, _, err = run("check", "-", stdin=b"We are hiring.")

    assert 2 == status
    assert err.startswith("reach: REACH_MAX_CHARS is 'many'. Write a whole number")


def test_an_interrupt_is_no_failure_of_ours(run, monkeypatch):
    """Ctrl-C ends a command with the status shells expect, and no trace."""

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("reach.cli.check.run", interrupted)

    assert (130, "", "") == run("check", "-")


def test_a_failure_of_ours_is_no_finding(run, monkeypatch):
    """Its exit status is 2, and it says where it happened without quoting anything of the text."""

    def fails(_):
        raise ValueError("somebody's advert")

    monkeypatch.setattr("reach.cli.check.run", fails)
    status, _, err = run("check", "-")

    assert 2 == status
    assert "in fails" in err
    assert err.endswith("reach: failed inside with ValueError. Please report the lines above.\n")
    assert "somebody's advert\n" not in err.replace('raise ValueError("somebody\'s advert")\n', "")


def test_a_closed_pipe_ends_a_command_quietly():
    """`reach rules | head` is how people look at a long list."""
    rules = "import sys; from reach.cli import main; sys.exit(main(['rules']))"
    with subprocess.Popen([sys.executable, "-c", rules], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=30)

    assert (141, b"") == (process.returncode, err)
