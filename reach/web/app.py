"""The application: settings in, a WSGI app out; nothing happens before `create_app` is called."""

from __future__ import annotations

import os
from types import TracebackType

from flask_openapi3 import Info, OpenAPI

from reach import __version__
from reach.config import MOST_STATEMENT, Settings, data_folder
from reach.runtime import Runtime, build
from reach.web import words
from reach.web.api import add_api
from reach.web.assets import add_assets
from reach.web.headers import add_headers
from reach.web.pages import Desktop, pages
from reach.web.printing import printing
from reach.web.problems import add_problem_pages, log_without_words
from reach.web.requests import MemoryRequest
from reach.web.rulebook import rulebook
from reach.web.samples import load_samples
from reach.web.saving import saving
from reach.web.themes import THEMES, current_theme, themes
from reach.web.values import Statement
from reach.wording.score import CAPS

# A form carries the text up to twice and what was done to it; a character may take nine bytes on the way.
BYTES_A_CHARACTER = 32
BYTES_OF_A_STATEMENT = 9 * MOST_STATEMENT


class ReachApp(OpenAPI):
    """Flask with an OpenAPI description, uploads that stay in memory, and logs that never quote a text."""

    request_class = MemoryRequest

    def log_exception(
        self, exc_info: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> None:
        """Log a failure by its kind and place alone."""
        log_without_words(exc_info)


def create_app(settings: Settings | None = None, runtime: Runtime | None = None) -> ReachApp:
    """Make the app.

    Args:
        settings: what the operator set; read from the environment when left out.
        runtime: lexicons and models that are loaded already; loaded here when left out.
    """
    runtime = runtime or build(settings or Settings.from_environment(os.environ))
    settings = runtime.settings
    templates = data_folder("templates")
    app = ReachApp(
        "reach.web",
        info=Info(title="Reach", version=__version__),
        doc_ui=False,
        static_folder=None,
        template_folder=str(templates),
    )
    most_bytes = 65_536 + BYTES_OF_A_STATEMENT + BYTES_A_CHARACTER * settings.max_chars
    app.config.update(MAX_CONTENT_LENGTH=most_bytes + settings.max_file, MAX_FORM_MEMORY_SIZE=most_bytes)
    app.extensions["reach.desktop"] = Desktop(runtime, load_samples(templates / "samples"), _stated(runtime))
    _prepare_templates(app)
    add_assets(app)
    for blueprint in (pages, saving, printing, rulebook, themes):
        app.register_blueprint(blueprint)
    add_api(app, runtime)
    add_problem_pages(app)
    app.after_request(add_headers)
    return app


def _stated(runtime: Runtime) -> Statement | None:
    """The installation's own statement of values, read once."""
    culture = runtime.analyzer.culture(runtime.values) if runtime.values else None
    return Statement(runtime.values, culture) if culture else None


def _prepare_templates(app: ReachApp) -> None:
    environment = app.jinja_env
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.filters.update(
        all_of=words.all_of,
        in_words=words.in_words,
        points=words.points,
        plain_date=words.plain_date,
        place=words.place,
        listed=words.listed,
        curly=words.curly,
        sureness=words.sureness,
    )
    environment.globals.update(
        strength_words=words.STRENGTH_WORDS,
        welcome_words=words.WELCOME_WORDS,
        role_words=words.ROLE_WORDS,
        save_words=words.SAVE_WORDS,
        area_words=words.AREA_WORDS,
        most_structure=CAPS["structure"],
        emphasis_words=words.EMPHASIS_WORDS,
        sure_words=words.SURE_WORDS,
        most_statement=MOST_STATEMENT,
        grade_words=words.GRADE_WORDS,
        grade_meanings=words.GRADE_MEANINGS,
        theme_words=THEMES,
        current_theme=current_theme,
    )
