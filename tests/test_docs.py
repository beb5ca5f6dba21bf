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
from reach.wording.score import CAPS
from reach.wording.structure.costs import COSTS
from reach.wording.structure.facts import Structure
from tests.test_architecture import STOREYS
from tests.wording.structure.golden import ADVERT, BROUGHT, TAKEN_AWAY, read_change
from tests.wording.structure.golden import read as read_advert

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


@pytest.mark.parametrize("room", ["wording", "wording/structure", "files", "models", "services", "connectors/webpage"])
def test_every_module_is_on_the_map(room):
    """docs/architecture.md names each module of these rooms, and none that is gone."""
    page = read("docs/architecture.md")
    here = {path.name for path in (ROOT / "reach" / room).glob("*.py")} - {"__init__.py"}

    assert {name for name in here if not re.search(rf"(?<!\w){re.escape(name)}", page)} == set()


def test_the_map_has_no_module_that_is_gone():
    """Each name of a module on it is one of ours."""
    drawn = read("docs/architecture.md").split("## Rooms")[1].split("## Storeys")[0]
    known = {path.name for path in (ROOT / "reach").rglob("*.py")} | {"wsgi.py"}

    assert set(re.findall(r"(?<!\w)\w+\.py\b", drawn)) <= known


def test_the_storeys_are_drawn_as_they_are_tested():
    """The picture in docs/architecture.md and the table of tests/test_architecture.py agree."""
    drawn = read("docs/architecture.md").split("## Storeys")[1].split("```")[1]
    storeys = [{cell.split()[0] for cell in line.split("|")} for line in drawn.strip().splitlines()]

    assert storeys == list(STOREYS)


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


# What is noted about a whole advert ---------------------------------------------------------------------------


def noted():
    """Give every note by its id, each raised by an advert of its own; a law stands for all laws."""
    adverts = [(name, read_change(change)) for name, change in BROUGHT.items()]
    adverts += [(name, read_advert(ADVERT)) for name in TAKEN_AWAY]
    found = {name: next(note for note in one.notes if note.id == name) for name, one in adverts}
    return {re.sub(r"^pay\.law-.*", "pay.law-<place>", name): note for name, note in found.items()}


def rows(page, columns):
    """Give the rows of a page's tables that begin with ids of notes, as ids and the cells after."""
    for line in read(page).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == columns and re.match(r"`[a-z]+\.[a-z]", cells[0]):
            yield re.findall(r"`([^`]+)`", cells[0]), cells[1:]


def test_every_note_is_documented_and_every_documented_note_exists():
    """docs/structure.md has one row a note; tests/wording/structure/test_golden.py finds the notes in the code."""
    documented = [name for names, _ in rows("docs/structure.md", 5) for name in names]

    assert sorted(documented) == sorted(noted())


def test_points_and_evidence_of_notes_are_those_of_the_code():
    """What the page says of a note is what the note says of itself."""
    told = {name: (int(cells[1]), cells[2]) for (name,), cells in rows("docs/structure.md", 5)}

    assert told == {name: (note.points, note.evidence.grade) for name, note in noted().items()}


def test_notes_stand_where_they_belong():
    """What costs, strengths and free remarks each have their table."""
    tables = read("docs/structure.md").split("\n## The facts")[0].split("\n### ")[1:]
    for table, belongs in zip(
        tables,
        (lambda note: note.points < 0, lambda note: note.good, lambda note: not note.good and not note.points),
        strict=True,
    ):
        names = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
        assert {name: belongs(noted()[name]) for name in names} == dict.fromkeys(names, True)


def test_a_contested_note_is_free_of_points():
    """The word of the page holds: nothing contested costs anything."""
    contested = [cells for _, cells in rows("docs/structure.md", 5) if cells[3].startswith("contested")]

    assert len(contested) > 3
    assert {cells[1] for cells in contested} == {"0"}


def test_the_page_on_scores_lists_what_costs_points():
    """docs/scoring.md has each note of the table of costs, with its points."""
    told = {name: int(cells[1]) for names, cells in rows("docs/scoring.md", 3) for name in names}

    assert told == {name: cost.points for name, cost in COSTS.items()}


def test_the_page_on_scores_has_every_cap():
    """Who redoes the sum needs them all."""
    table = read("docs/scoring.md").split("## Caps")[1].split("## ")[0]
    told = {
        name.strip(): int(points)
        for names, points in re.findall(r"^\| ([a-z, ]+) \| (\d+)", table, re.MULTILINE)
        for name in names.split(",")
    }

    assert told == CAPS


def test_every_fact_of_structure_is_documented():
    """docs/structure.md has a row for each field that is sent."""
    wire = read_advert(ADVERT).to_wire()
    page = read("docs/structure.md").split("## The facts")[1].split("## How well")[0]
    fields = [name for row in re.findall(r"^\| (`.*?) \|", page, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)]

    assert isinstance(read_advert(ADVERT), Structure)
    assert sorted([*fields, "notes"]) == sorted(wire)
    assert [name for name in wire["notes"][0] if f"`{name}`" not in page] == []
