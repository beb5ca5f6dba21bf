"""The wheel carries everything Reach needs, and what it carries is found."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reach import __version__

ROOT = Path(__file__).parent.parent
DATA_FOLDERS = ("lexicons", "models", "templates")
LEFT_OUT = {"__pycache__"}

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel once."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--wheel-dir", str(folder), str(ROOT)], check=True, timeout=120)
    (built,) = folder.glob("reach-*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """Unpack the wheel where nothing of the checkout is in reach."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def files_under(folder):
    """Give the files of a folder by their paths within it."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not LEFT_OUT & set(path.parts)}


def run_outside(unpacked, code):
    """Run Python on the unpacked wheel alone, from a folder that is not the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("REACH_", "PYTHON"))}
    environment["PYTHONPATH"] = str(unpacked)
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(
        command, cwd=unpacked, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_wheel_has_the_version_of_the_package(wheel):
    """pyproject.toml and `reach.__version__` say the same."""
    assert f"reach-{__version__}-py3-none-any.whl" == wheel.name


@pytest.mark.parametrize("name", DATA_FOLDERS)
def test_every_file_of_a_data_folder_is_in_the_wheel(unpacked, name):
    """Lexicons, models and templates arrive whole."""
    assert files_under(ROOT / name) == files_under(unpacked / "reach" / "_data" / name)
    assert files_under(ROOT / name)


def test_every_file_of_the_package_is_in_the_wheel(unpacked):
    """Code, types marker and static files arrive whole."""
    shipped = {path for path in files_under(unpacked / "reach") if not path.startswith("_data/")}

    assert files_under(ROOT / "reach") == shipped
    assert {"py.typed", "web/static/base.css"} <= shipped


def test_nothing_else_is_in_the_wheel(unpacked):
    """Tests, documents and benchmarks stay at home."""
    assert {path.name.partition("-")[0] for path in unpacked.iterdir()} == {"reach"}


def test_the_licence_is_in_the_wheel(unpacked):
    """Who installs Reach has its licence."""
    (licence,) = unpacked.glob("reach-*.dist-info/licenses/LICENSE")

    assert "Apache License" in licence.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DATA_FOLDERS)
def test_an_installed_reach_finds_its_data_folders(unpacked, name):
    """What is asked for is found in the wheel, not in some checkout."""
    code = f"from reach.config import data_folder; print(data_folder({name!r}))"

    assert str(unpacked / "reach" / "_data" / name) == run_outside(unpacked, code)


def test_an_installed_reach_starts_and_checks(unpacked):
    """The wheel alone is enough for an app that answers."""
    code = "from reach.web import create_app; print(create_app().test_client().get('/').status_code)"

    assert run_outside(unpacked, code) == "200"


def test_the_command_is_installed(unpacked):
    """`reach` is on the path of who installs the wheel."""
    (points,) = unpacked.glob("reach-*.dist-info/entry_points.txt")

    assert "reach = reach.cli:main" in points.read_text(encoding="utf-8")
