"""The text somebody brings: in a file, behind an address, or pasted as a posting or a page instead of words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flask import abort
from werkzeug.datastructures import FileStorage

from reach.config import Settings
from reach.files import Opened, open_file
from reach.services.addresses import open_address
from reach.web.headers import from_elsewhere

_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def open_given(form: Mapping[str, str], files: Mapping[str, FileStorage], settings: Settings) -> Opened | None:
    """What the start page was given beside plain words; None where it was given none.

    Raises:
        FileError: when a file or a posting cannot be read.
        AddressError: when there is no page to read behind an address.
    """
    file = files.get("file")
    if file is not None and file.filename:
        return open_upload(file, settings)
    address = form.get("address", "").strip()
    if address:
        # The one thing here that is felt elsewhere: another site must not have a visitor's browser ask for it.
        if from_elsewhere():
            abort(403)
        return open_address(address, settings)
    pasted = form.get("text", "")
    if "history" not in form and (_PAGE.match(pasted) or _is_posting(pasted)):
        return open_file(pasted.encode("utf-8", "replace"), most_bytes=settings.max_file)
    return None


def _is_posting(pasted: str) -> bool:
    return pasted.lstrip()[:1] in ("{", "[", "<") and '"JobPosting"' in pasted


def open_upload(file: FileStorage, settings: Settings) -> Opened:
    """A file that was sent along.

    Raises:
        FileError: when it cannot be read.
    """
    return open_file(
        file.stream.read(settings.max_file + 1), file.filename or "", file.mimetype, most_bytes=settings.max_file
    )
