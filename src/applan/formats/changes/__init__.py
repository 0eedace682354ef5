"""Formats of a comparison of plans. A new file with a ``render`` is a new format."""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from applan.compare import Comparison
from applan.messages import Catalogue
from applan.model import Plan

if TYPE_CHECKING:  # what prints a draft takes a while to load
    from applan.redline.plans import Printed


class Beside(NamedTuple):
    """What some formats need beside the comparison.

    ``width`` and ``lines`` are those of the terminal; ``lines`` is 0 where everything is to be
    told. ``word_file`` is the Word file that a document is put into, with its name, and ``plan``
    the newer plan, whose case and organisation it tells. ``printed`` are both plans with what
    ``templates`` need to print them.
    """

    width: int = 100
    lines: int = 0
    colour: bool = False
    word_file: bytes = b""
    word_file_name: str = ""
    plan: Plan | None = None
    printed: "tuple[Printed, Printed] | None" = None
    templates: Mapping[str, bytes] = MappingProxyType({})


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    found = {module.name for module in pkgutil.iter_modules(__path__)}
    return tuple(sorted(found, key=lambda name: (name != "text", name)))


def render(
    comparison: Comparison, format: str, catalogue: Catalogue, beside: Beside | None = None
) -> str | bytes:
    """The comparison in one of the formats, as text or as a file's content."""
    module = import_module(f"{__name__}.{format}")
    made: str | bytes = module.render(comparison, catalogue, beside or Beside())
    return made
