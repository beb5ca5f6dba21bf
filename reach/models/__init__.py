"""Trained models from ``models/<name>`` as the plain callables the wording core takes."""

from reach.models.culture import load_culture
from reach.models.errors import ModelError
from reach.models.linear import Linear, load_linear
from reach.models.meaning import load_meaning
from reach.models.roles import load_roles
from reach.models.splitter import load_splitter
from reach.models.stands import load_stands

__all__ = [
    "Linear",
    "ModelError",
    "load_culture",
    "load_linear",
    "load_meaning",
    "load_roles",
    "load_splitter",
    "load_stands",
]
