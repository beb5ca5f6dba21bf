"""Requests whose files stay in memory: what people upload is never put on a disk, not even for a moment."""

from __future__ import annotations

from io import BytesIO
from typing import IO

from flask import Request


class MemoryRequest(Request):
    """A request that reads uploaded files into memory; `MAX_CONTENT_LENGTH` bounds them."""

    def _get_file_stream(self, *_about: object, **_more: object) -> IO[bytes]:
        return BytesIO()
