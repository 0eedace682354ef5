"""How a document is to look: the organisation's own Word file and style sheet, and the screen."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from applan import workspace
from applan.cli.terminal import has_colour, is_terminal, notice
from applan.errors import UserError
from applan.formats.document import Look
from applan.formats.identity import Identity, picture_size

DRAWN = ("svg", "png", "xlsx")
LARGEST_LOGO = 500_000
"""Bytes; every page and every draft carries it."""
PIPED = 100
"""Cells of a line where there is no terminal."""


def look_for(format: str, path: str | None = None, *, folder: Path | None = None) -> Look:
    """What a format takes of the organisation's look, or of the terminal where it is shown.

    ``folder`` holds the plans that it is about, if any.
    """
    if format in ("docx", "html"):
        from applan.formats.drafts import look_of, word_file_name

        templates = workspace.templates()
        if format == "docx":
            tell_risks(templates, word_file_name(templates))
        return look_of(templates, format, identity=identity_for(folder))
    if format in DRAWN:
        return Look(identity=identity_for(folder))
    width = max(shutil.get_terminal_size().columns, 40) if is_terminal(path) else PIPED
    return Look(width=width, colour=has_colour(path))


def identity_for(folder: Path | None) -> Identity:
    """The colours and the logo of the organisation whose plans are in a folder.

    Raises ``UserError`` for a logo that is not there, or is none that every format can take.
    """
    settings = workspace.settings(folder) if folder is not None else workspace.settings_here()
    if not settings.logo:
        return Identity(settings.colours)
    logo = workspace.read_source(Path(settings.logo), LARGEST_LOGO)
    if len(logo) > LARGEST_LOGO or picture_size(logo) is None:
        raise UserError("the logo {path} is no PNG or JPEG of at most {kilobytes} kB",
                        path=settings.logo, kilobytes=LARGEST_LOGO // 1000)  # fmt: skip
    return Identity(settings.colours, logo)


def tell_risks(templates: Mapping[str, bytes], name: str) -> None:
    """Say what a Word file would bring into a document beside its looks."""
    from applan.formats.document.docx.risks import risks
    from applan.wordfile.package import Package

    try:
        for risk in risks(Package(templates[name], name)):
            notice("the Word file {file}: {risk}", file=name, risk=risk)
    except (KeyError, UserError):
        return  # what is wrong with it is said where it is filled
