"""The house as docs/architecture.md draws it: storeys, doors, pure cores, and the size of things."""

import ast
import re
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reach"

STOREYS = (
    {"web", "cli"},
    {"runtime", "training"},
    {"services"},
    {"store", "connectors", "files", "models"},
    {"wording", "channels", "sentences"},
    {"config", "errors"},
)
NEIGHBOURS = {
    ("cli", "web"): "`reach serve` starts the web",
    ("config", "errors"): "a setting is refused by an error",
}
DOORS = {
    "ahocorasick_rs": {"wording"},
    "docx": {"files"},
    "flask": {"web"},
    "flask_openapi3": {"web"},
    "gunicorn": {"cli"},
    "httpcore": {"connectors"},
    "httpx": {"connectors"},
    "lxml": {"files"},
    "nltk": {"models", "training"},
    "numpy": {"models", "training"},
    "pydantic": {"web"},
    "pypdf": {"files"},
    "scipy": {"models", "training"},
    "sklearn": {"models", "training"},
    "sqlalchemy": {"store"},
    "typst": {"files"},
    "werkzeug": {"web"},
}
CORES = ("wording", "channels")
CLOCKS_AND_CHANCE = {"asyncio", "http", "os", "random", "secrets", "socket", "subprocess", "time", "urllib", "uuid"}
READS_OF_THE_CLOCK = {"now", "today", "utcnow", "fromtimestamp"}
UNSAFE_FORMATS = {"cloudpickle", "dill", "joblib", "marshal", "pickle", "shelve"}
EMPTY_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?)$")
EMPTY_CLASS = re.compile(r"(Manager|Helper|Util|Utils)$")
HTML = re.compile(
    r"</?(a|br?|button|div|em|form|h\d|html|i|input|li|mark|[ou]l|p|script|span|strong|style|table)\b[^<]*>"
)

MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_THE_MEDIAN_FUNCTION = 10


@cache
def sources(*folders: str) -> tuple[Path, ...]:
    """Give the Python files of these folders, without what others wrote."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return tuple(path for path in found if "vendor" not in path.parts)


@cache
def tree_of(path: Path) -> ast.Module:
    """Read a file as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    """Give a file's name as it is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def room_of(name: str) -> str:
    """Give the room of ``reach`` that a module stands in; empty for the package itself."""
    return name.partition(".")[2].partition(".")[0]


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Give each import of a file, wherever it stands: its line and the dotted name."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def offences(folder: str, forbidden: set[str]) -> list[str]:
    """Give where the files of a folder import one of the forbidden libraries."""
    return [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in sources(folder)
        for line, name in imports_of(path)
        if name.split(".")[0] in forbidden
    ]


def functions(*folders: str) -> Iterator[tuple[str, int]]:
    """Give each function of these folders: where it is, and its lines, docstring included."""
    for path in sources(*folders):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                where = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                yield where, node.end_lineno - node.lineno + 1


def may_import(importer: str, imported: str) -> bool:
    """Say whether one room may use another: itself, a lower storey, or a neighbour with a reason."""
    if importer == imported or (importer, imported) in NEIGHBOURS:
        return True
    storey = {room: number for number, rooms in enumerate(STOREYS) for room in rooms}
    return storey[importer] < storey[imported]


def test_every_room_has_its_storey():
    """A new room is put into the table before it is used."""
    known = set().union(*STOREYS)
    rooms = {room_of(name_of(path)) for path in sources("reach")} - {""}

    assert rooms - known == set()


def test_imports_go_down_the_storeys():
    """Nothing imports upward, and rooms of one storey are strangers but for the named neighbours."""
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in sources("reach")
        for line, name in imports_of(path)
        if name.startswith("reach.")
        and room_of(name) in set().union(*STOREYS)
        and room_of(name_of(path))
        and not may_import(room_of(name_of(path)), room_of(name))
    ]

    assert wrong == []


def test_the_package_itself_imports_nothing():
    """`import reach` is free: whoever asks for the version loads no lexicon and no Flask."""
    assert list(imports_of(PACKAGE / "__init__.py")) == []


@pytest.mark.parametrize(("library", "rooms"), DOORS.items())
def test_each_outside_thing_has_one_door(library, rooms):
    """Who wants to replace a library finds all of it in one place."""
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources("reach")
        for line, name in imports_of(path)
        if name.split(".")[0] == library and room_of(name_of(path)) not in rooms
    ]

    assert wrong == []


@pytest.mark.parametrize("core", CORES)
def test_a_core_knows_no_clock_chance_environment_or_socket(core):
    """The same text gives the same report, whenever and wherever it is asked for."""
    calls = [
        f"{path.relative_to(ROOT)}:{node.lineno} .{node.attr}"
        for path in sources(f"reach/{core}")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in READS_OF_THE_CLOCK
    ]

    assert offences(f"reach/{core}", CLOCKS_AND_CHANCE) + calls == []


def test_nothing_unpickles():
    """A weight or a cache that can run code when it is read is not ours."""
    assert offences("reach", UNSAFE_FORMATS) == []


def test_no_app_or_engine_is_made_by_importing():
    """Importing has no effect; `create_app` and `build` are called by who wants one."""
    makers = {"Flask", "OpenAPI", "build", "create_app", "create_engine", "from_environment", "load_lexicon"}
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources("reach")
        for statement in tree_of(path).body
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.If)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", "") in makers or getattr(node.func, "attr", "") in makers)
    ]

    assert wrong == []


def test_status_codes_stay_in_the_web():
    """Below the web an error says what is wrong, not what a browser is told."""
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources("reach")
        for line, name in imports_of(path)
        if name.split(".")[0] == "http" and room_of(name_of(path)) != "web"
    ]

    assert wrong == []


def test_no_html_in_python():
    """Pages are templates; a tag in a string is markup nobody can find."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.value[:40]!r}"
        for path in sources("reach")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and HTML.search(node.value)
    ]

    assert wrong == []


def test_no_import_cycle():
    """Every module can be understood after the ones it imports."""
    names = {name_of(path) for path in sources("reach")}
    graph = {name_of(path): {nearest(name, names) for _, name in imports_of(path)} & names for path in sources("reach")}
    while free := {name for name, needs in graph.items() if not needs - {name}}:
        graph = {name: needs - free for name, needs in graph.items() if name not in free}

    assert graph == {}


def nearest(imported: str, modules: set[str]) -> str:
    """Give the module that an import loads: the dotted name itself, or what it is a part of."""
    return imported if imported in modules else imported.rpartition(".")[0]


def test_files_are_short():
    """A file can be read in one sitting."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources("reach", "tests", "benchmarks")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES_OF_A_FILE
    }

    assert long == {}


def test_functions_are_short():
    """A function fits on a screen."""
    assert {
        where: lines for where, lines in functions("reach", "tests", "benchmarks") if lines > MOST_LINES_OF_A_FUNCTION
    } == {}


def test_most_functions_do_one_thing():
    """Half of all functions are of ten lines or fewer."""
    assert statistics.median(lines for _, lines in functions("reach")) <= MOST_LINES_OF_THE_MEDIAN_FUNCTION


def test_no_file_is_named_for_nothing():
    """A function belongs to the thing it is about; there is no drawer for the rest."""
    assert [path for path in sources("reach", "tests", "benchmarks") if EMPTY_NAMES.search(path.stem)] == []


def test_no_class_is_named_for_nothing():
    """A class is named for what it is, not for managing."""
    assert [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sources("reach")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef) and EMPTY_CLASS.search(node.name)
    ] == []


def test_there_is_as_much_test_as_code():
    """Tests are at least as long as what they test."""
    code, tests = (
        sum(len(path.read_text(encoding="utf-8").splitlines()) for path in sources(folder))
        for folder in ("reach", "tests")
    )

    assert code <= tests


def test_every_test_says_what_it_promises():
    """A failure can be read without the code: by the test's docstring, or by a name of four words and more."""
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sources("tests")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        if not ast.get_docstring(node) and len(node.name.split("_")) <= len(("test", "a", "b", "c"))
    ]

    assert silent == []
