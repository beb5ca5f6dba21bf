"""Run as a process of its own: a PDF on the way in, its pages' words as JSON on the way out.

pypdf is Python, and a PDF can be made that keeps it busy or fills the memory. Here that costs one process, which the
system ends at its limits, and not a server that others wait for. It imports nothing of ours, so that it starts quickly.
"""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdf

try:
    import resource
except ImportError:  # Windows; there the clock of who waits is the only limit
    resource = None  # type: ignore[assignment]  # absent, and asked for before use

MOST_MEMORY = 1_000_000_000  # bytes; pypdf takes some 60 MB for what people write
MOST_PAGES = 60
MOST_TITLE = 1_000  # characters
MOST_CHARACTERS = 1_000_000  # of all pages together; each page of an advert has some three thousand


def pages_of(data: bytes) -> dict[str, object]:
    """The words of each page and the title; or under "refused" why there are none."""
    import pypdf  # noqa: PLC0415 -- the limits must hold before it is loaded
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError  # noqa: PLC0415 -- the same

    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"refused": "encrypted"}
        if len(reader.pages) > MOST_PAGES:
            return {"refused": "too_large"}
        title = reader.metadata.title if reader.metadata else None
        return {"pages": _words_of(reader), "title": str(title or "")[:MOST_TITLE]}
    except (DependencyError, FileNotDecryptedError):
        return {"refused": "encrypted"}
    except MemoryError:
        return {"refused": "too_large"}
    except (PyPdfError, RecursionError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, OSError):
        return {"refused": "broken"}


def _words_of(reader: pypdf.PdfReader) -> list[str]:
    """The words of each page.

    Raises:
        MemoryError: when they are more than any advert has.
    """
    pages: list[str] = []
    for page in reader.pages:
        pages.append(page.extract_text())
        if sum(map(len, pages)) > MOST_CHARACTERS:
            raise MemoryError
    return pages


def _limit(what: int, most: int) -> None:
    """Set a limit, or leave the tighter one that stands; where the system has no such limit, the others must do."""
    hard = resource.getrlimit(what)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (most, most))


def main(seconds: int) -> None:
    """Read standard input, write standard output, within `seconds` of the processor's time."""
    if resource is not None:
        # A process that the system ends may leave its memory on the disk, and with it the file.
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_CPU, seconds)
        _limit(resource.RLIMIT_AS, MOST_MEMORY)
    answer = pages_of(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main(int(sys.argv[1]))
