"""Formats of what a written time was understood as. A new file with a ``render`` is a new one."""

from importlib import import_module

from applan.formats.when.understood import Understood, understand
from applan.messages import Catalogue
from applan.modules import modules_in

__all__ = ["Understood", "names", "render", "understand"]

_NOT_FORMATS = {"understood"}


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    found = set(modules_in(__path__)) - _NOT_FORMATS
    return tuple(sorted(found, key=lambda name: (name != "text", name)))


def render(understood: tuple[Understood, ...], format: str, catalogue: Catalogue) -> str:
    """What was understood, in one of the formats."""
    text: str = import_module(f"{__name__}.{format}").render(understood, catalogue)
    return text
