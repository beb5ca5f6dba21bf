"""Static files under an address that changes with their contents, so that browsers may keep them for good."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Flask, Response, abort, send_from_directory, url_for

FOLDER = Path(__file__).parent / "static"
A_YEAR = 31_536_000


def digest_of(folder: Path) -> str:
    """A short digest of every file in a folder; one for all, so that style sheets may name fonts beside them."""
    found = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(path.relative_to(folder).as_posix().encode() + b"\0")
            found.update(path.read_bytes())
    return found.hexdigest()[:12]


def add_assets(app: Flask) -> None:
    """Serve the static folder, and give templates `asset(name)`."""
    digest = digest_of(FOLDER)
    assets = Blueprint("assets", __name__)

    def static_file(version: str, name: str) -> Response:
        if version != digest:
            abort(404)
        response = send_from_directory(FOLDER, name)
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
        return response

    assets.add_url_rule("/static/<version>/<path:name>", "file", static_file)
    app.register_blueprint(assets)
    app.jinja_env.globals["asset"] = partial(_asset, digest)


def _asset(digest: str, name: str) -> str:
    return url_for("assets.file", version=digest, name=name)
