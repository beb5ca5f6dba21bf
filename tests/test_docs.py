"""What is written is true: settings, endpoints, links, versions, and no address that belongs to one machine."""

import dataclasses
import re
import stat
import subprocess
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from reach import __version__
from reach.config import PREFIX, Settings
from reach.errors import TextCode

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DOCUMENTS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "DECISIONS.md", "lexicons/README.md", "models/README.md")
OTHERS = ("tests/vendor/", "reach/web/static/vendor/", "reach/web/static/fonts/")
# Spelt in halves, so that this file passes its own test.
REGISTRIES = ("pypi." + "org", "python" + "hosted", "registry.npm" + "js", "npmjs." + "com", "deb.debian." + "org")
MACHINES = ("/ro" + "ot/", "/ho" + "me/", "/wo" + "rk/", "/op" + "t/", "/Us" + "ers/")
NO_PROMISES = re.compile(r"\b(unbiased|debiase[ds]?|bias[- ]free|compliant|diverse applicants)\b", re.IGNORECASE)


def read(path):
    """Read a document of the repository."""
    return (ROOT / path).read_text(encoding="utf-8")


def documents():
    """Give the documents that we wrote, by their paths."""
    return [*DOCUMENTS, *(f"docs/{page.name}" for page in sorted((ROOT / "docs").glob("*.md")))]


def tracked():
    """Give the text files of the repository that are ours, with what is in them."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and not name.startswith(OTHERS):
            yield name, path.read_bytes().decode("utf-8", errors="replace")


def routes(app):
    """Give the addresses the app answers, as a page would name them."""
    return {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"}


@pytest.fixture(scope="module")
def app():
    """Make the app as `wsgi.py` does."""
    from reach.web import create_app

    return create_app(Settings())


@pytest.mark.parametrize("one", dataclasses.fields(Settings), ids=lambda one: one.name)
def test_every_setting_is_in_the_table(one):
    """docs/operations.md has a row for each setting: its variable, its default and what it is for."""
    default = f"`{one.default}`" if one.default != "" else "empty"

    assert f"| `{PREFIX}{one.name.upper()}` | {default} | {one.metadata['about']} |" in read("docs/operations.md")


def test_the_table_has_no_setting_that_does_not_exist():
    """A row for a setting that is gone is a trap."""
    rows = set(re.findall(r"^\| `(REACH_\w+)`", read("docs/operations.md"), re.MULTILINE))

    assert {PREFIX + one.name.upper() for one in dataclasses.fields(Settings)} == rows


def test_every_setting_is_read_somewhere():
    """A setting that nothing reads is a promise not kept."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "reach").rglob("*.py"))

    assert [one.name for one in dataclasses.fields(Settings) if f"settings.{one.name}" not in code] == []


def test_every_endpoint_of_the_api_is_documented(app):
    """docs/api.md names each address of the API."""
    page = read("docs/api.md")
    api = {route for route in routes(app) if route.startswith("/api/")}

    assert api
    assert {route for route in api if route not in page} == set()


def test_the_documents_name_no_endpoint_that_does_not_exist(app):
    """An address in a document is answered by the app."""
    named = {
        address.rstrip(".,)/")
        for path in documents()
        for address in re.findall(r"(?<![\w.])/(?:api|healthz|readyz)[\w/.-]*", read(path))
    }
    known = {re.sub(r"<[^>]*>.*", "", route).rstrip("/") for route in routes(app)}

    assert {address for address in named if not any(route.startswith(address) for route in known)} == set()


@pytest.mark.parametrize("code", get_args(TextCode))
def test_every_refusal_of_a_text_is_documented(code):
    """A caller can look up each code the API answers with."""
    assert f"`{code}`" in read("docs/api.md")


def test_the_refusals_of_a_text_are_those_that_happen():
    """No code is promised that nothing raises, and none is raised that is not promised."""
    raised = {
        code
        for path in (ROOT / "reach").rglob("*.py")
        for code in re.findall(r'TextError\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }

    assert set(get_args(TextCode)) == raised


@pytest.mark.parametrize("path", documents())
def test_links_between_documents_lead_somewhere(path):
    """A link or a picture within the repository exists."""
    targets = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", read(path))

    assert [target for target in targets if not ((ROOT / path).parent / target).exists()] == []


@pytest.mark.parametrize("path", documents())
def test_documents_promise_nothing_we_cannot_hold(path):
    """Outside quotation marks no text says that something is free of bias or lawful."""
    text = re.sub(r'"[^"\n]*"|`[^`\n]*`', "", read(path))

    assert NO_PROMISES.findall(text) == []


def test_the_changelog_tells_of_this_version_and_of_the_lexicon():
    """Who upgrades finds what changed, and which entries moved scores."""
    changelog = read("CHANGELOG.md")
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]

    assert f"[{__version__}]" in changelog or sections[0].startswith("[Unreleased]")
    assert [section.splitlines()[0] for section in sections if "### Lexicon" not in section] == []


def test_versions_agree():
    """pyproject.toml and the package name one version."""
    assert __version__ == PYPROJECT["project"]["version"]


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"make ([a-z]+)\b", read("README.md") + read("CONTRIBUTING.md"))))
)
def test_commands_in_the_documents_exist(command):
    """`make something` in a document is a target of the Makefile."""
    assert re.search(rf"^{command}:", read("Makefile"), re.MULTILINE)


def test_no_file_names_a_registry():
    """Where packages come from is the machine's own configuration."""
    assert [] == [(name, host) for name, text in tracked() for host in REGISTRIES if host in text]


def test_no_file_names_a_place_on_one_machine():
    """A path that exists on one machine alone is of no use to others."""
    outside = re.compile("|".join(rf"(?<![\w.\-*/]){re.escape(place)}[\w.]" for place in MACHINES))

    assert [] == [(name, found) for name, text in tracked() if (found := outside.findall(text))]


@pytest.mark.parametrize("name", ["build", "dev", "runtime"])
def test_every_locked_requirement_is_exact_and_hashed(name):
    """The same bytes are installed everywhere, and no index is named."""
    blocks = re.split(r"\n(?=\S)", read(f"requirements/{name}.txt").strip())

    assert [block for block in blocks if not re.match(r"[\w.-]+==[\w.]+ \\\n +--hash=sha256:[0-9a-f]{64}", block)] == []


def test_development_uses_the_very_versions_that_run():
    """What the tests prove is what is installed to run."""
    runtime, dev = (
        set(re.findall(r"^(\S+==\S+)", read(f"requirements/{name}.txt"), re.MULTILINE)) for name in ("runtime", "dev")
    )

    assert runtime - dev == set()


def test_every_dependency_is_locked():
    """Nothing in pyproject.toml is missing from the lock files."""
    locked = set(
        re.findall(r"^([\w-]+)==", read("requirements/dev.txt") + read("requirements/build.txt"), re.MULTILINE)
    )
    extras = PYPROJECT["project"]["optional-dependencies"]["dev"]
    wanted = PYPROJECT["project"]["dependencies"] + extras + PYPROJECT["build-system"]["requires"]

    assert {re.match(r"[\w-]+", one)[0].replace("_", "-") for one in wanted} - locked == set()


def test_ci_runs_make_test_and_nothing_else():
    """What passes on a desk passes in CI, and the other way round."""
    script = ROOT / ".ci" / "run"
    commands = [line for line in read(".ci/run").splitlines() if line and not line.startswith(("#", "set ", "cd "))]

    assert commands == ["exec make test"]
    assert script.stat().st_mode & stat.S_IXUSR


def test_every_silenced_check_says_why():
    """A suppression without a reason is one nobody dares to remove."""
    bare = re.compile(r"#\s*(?:noqa(?!: [A-Z]+\d+(?:, ?[A-Z]+\d+)* -- \w)|type: ignore(?!\[[\w, -]+\]\s+# \w))")

    assert [] == [
        f"{name}:{number}"
        for name, text in tracked()
        if name.endswith(".py") and name != "tests/test_docs.py"
        for number, line in enumerate(text.splitlines(), 1)
        if bare.search(line)
    ]


def test_every_ignored_rule_of_the_linter_says_why():
    """In pyproject.toml each rule that is switched off has its reason beside it."""
    switched_off = re.findall(r'^ +"[A-Z]+\d*",(.*)$', read("pyproject.toml"), re.MULTILINE)

    assert switched_off
    assert [rest for rest in switched_off if not re.match(r" +# \w", rest)] == []
