"""The Makefile says clearly what it cannot do, and what it can."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ("bash", "column", "cat", "echo", "env", "id", "make", "mkdir", "rm", "sed", "touch")


@pytest.fixture
def bare(tmp_path):
    """Give a PATH with a shell and little else: no Python, no Chromium, no package manager."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool))
    return folder


def make(path, *arguments, **environment):
    """Run make with this PATH and environment alone."""
    command = [shutil.which("make"), "--file", str(ROOT / "Makefile"), *arguments]
    return subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": str(path), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def pretend_python(folder, name, status):
    """Put a Python there that says yes or no to being new enough, and makes empty environments."""
    python = folder / name
    python.write_text(f'#!/bin/bash\n[ "$1" != -c ] || exit {status}\necho \'{name}\'\nmkdir -p "${{@: -1}}"\n')
    python.chmod(0o755)


def test_plain_make_says_what_there_is(bare):
    """Who types `make` reads one line for each thing it can do."""
    done = make(bare)

    assert set(re.findall(r"make (\w+)", done.stdout)) >= {"run", "test", "lint", "bench", "train", "lock"}


def test_without_a_new_enough_python_it_says_what_is_needed(bare, tmp_path):
    """An old Python, or one without venv, is refused with advice and leaves nothing behind."""
    pretend_python(bare, "python3", 1)
    done = make(bare, f"VENV={tmp_path}/venv", f"{tmp_path}/venv/made.stamp")

    assert done.returncode != 0
    assert "Python 3.11 or newer" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_a_newer_python_beside_an_old_one_is_found(bare, tmp_path):
    """Where `python3` is old, `python3.12` will do."""
    pretend_python(bare, "python3", 1)
    pretend_python(bare, "python3.12", 0)
    done = make(bare, f"VENV={tmp_path}/venv", f"{tmp_path}/venv/made.stamp")

    assert done.returncode == 0, done.stderr
    assert "python3.12" in done.stdout


def test_the_python_that_is_named_comes_first(bare, tmp_path):
    """`make PYTHON=...` wins over whatever is found."""
    pretend_python(bare, "python3", 0)
    pretend_python(bare, "mine", 0)
    done = make(bare, f"VENV={tmp_path}/venv", "PYTHON=mine", f"{tmp_path}/venv/made.stamp")

    assert "mine" in done.stdout


def test_ci_without_chromium_fails_clearly(bare):
    """In CI no browser test is skipped unseen."""
    done = make(bare, "chromium", CI="true")

    assert done.returncode != 0
    assert "need Chromium" in done.stderr


def test_a_desk_without_chromium_is_told_how_to_get_it(bare):
    """On a desk the other tests still run."""
    done = make(bare, "chromium")

    assert done.returncode == 0
    assert "apt-get install chromium" in done.stderr


def test_chromium_is_left_alone_where_it_is(bare):
    """Nothing is installed twice."""
    (bare / "chromium").symlink_to("/bin/true")
    done = make(bare, "chromium", CI="true")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
