"""Formats of what the linter found. A new file with a ``render`` is a new format."""

from importlib import import_module

from applan.messages import Catalogue
from applan.modules import modules_in
from applan.report import Report

OF_THE_REPOSITORY = ("github", "gitlab", "junit", "sarif")
"""Formats whose readers look for a file from the top of the repository, wherever lint was run."""


def names() -> tuple[str, ...]:
    """The formats there are, the one people read first."""
    found = modules_in(__path__)
    return tuple(sorted(found, key=lambda name: (name != "full", name)))


def render(report: Report, format: str, catalogue: Catalogue, *, colour: bool = False) -> str:
    """The report in one of the formats, as text that ends with a line break or is empty."""
    text: str = import_module(f"{__name__}.{format}").render(report, catalogue, colour)
    return text
