"""What all shapes of the API have in common."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from reach.wording.report import Grade


def _without_default(schema: dict[str, Any]) -> None:
    del schema["default"]


def left_out(description: str = "") -> Any:  # noqa: ANN401 -- as pydantic.Field
    """Declare a field that is absent, never null, where there is nothing to say."""
    return Field(None, description=description or None, json_schema_extra=_without_default)


Absent = SkipJsonSchema[None]


class Shape(BaseModel):
    """What every shape has in common: fields of the right type, and no others."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Place(Shape):
    """A stretch of the text: `start` included, `end` not, in Unicode code points."""

    start: int = Field(ge=0)
    end: int = Field(ge=1)


class Evidence(Shape):
    """Why a rule exists."""

    grade: Grade = Field(description="What kind of evidence there is; model: a trained model raised it, not a rule.")
    source: str = Field(description="Who says so.")
