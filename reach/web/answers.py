"""JSON answers, written in the order of their fields."""

import json

from flask import Response


def as_json(wire: object, status: int = 200, media_type: str = "application/json") -> Response:
    """An answer in JSON; every character is written as it is."""
    return Response(json.dumps(wire, ensure_ascii=False, separators=(",", ":")), status, mimetype=media_type)
