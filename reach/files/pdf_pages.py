"""Run as a process of its own: a PDF on the way in, its pages' words as JSON on the way out.

pypdf is Python, and a PDF can be made that keeps it busy or fills the memory. Here that costs one process, which the
system ends at its limits, and not a server that others wait for. It imports nothing of ours, so that it starts quickly.
"""

from __future__ import annotations

import io
import json
import resource
import sys

MOST_MEMORY = 1_000_000_000  # bytes; pypdf takes some 60 MB for what people write
MOST_PAGES = 60


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
        return {"pages": [page.extract_text() for page in reader.pages], "title": str(title or "")}
    except (DependencyError, FileNotDecryptedError):
        return {"refused": "encrypted"}
    except MemoryError:
        return {"refused": "too_large"}
    except (PyPdfError, RecursionError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, OSError):
        return {"refused": "broken"}


def main(seconds: int) -> None:
    """Read standard input, write standard output, within `seconds` of the processor's time."""
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    answer = pages_of(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main(int(sys.argv[1]))
