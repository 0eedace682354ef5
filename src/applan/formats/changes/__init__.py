"""Formats of a comparison of plans. A new file with a ``render`` is a new format."""

from importlib import import_module
from typing import NamedTuple

from applan.compare import Comparison
from applan.messages import Catalogue
from applan.model import Plan
from applan.modules import modules_in


class Beside(NamedTuple):
    """What some formats need beside the comparison.

    ``width`` and ``lines`` are those of the terminal; ``lines`` is 0 where everything is to be
    told. ``word_file`` is the Word file that a document is put into, with its name, and ``plan``
    the newer plan, whose case and organisation it tells.
    """

    width: int = 100
    lines: int = 0
    colour: bool = False
    word_file: bytes = b""
    word_file_name: str = ""
    plan: Plan | None = None


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    found = set(modules_in(__path__))
    return tuple(sorted(found, key=lambda name: (name != "text", name)))


def render(
    comparison: Comparison, format: str, catalogue: Catalogue, beside: Beside | None = None
) -> str | bytes:
    """The comparison in one of the formats, as text or as a file's content."""
    module = import_module(f"{__name__}.{format}")
    made: str | bytes = module.render(comparison, catalogue, beside or Beside())
    return made
