"""How a document is to look: the organisation's own Word file and style sheet, and the screen."""

import os
import shutil
import sys
from collections.abc import Mapping

from applan import output, workspace
from applan.cli.terminal import notice
from applan.errors import UserError
from applan.formats.document import Look
from applan.messages import msg

PIPED = 100
"""Cells of a line where there is no terminal."""


def look_for(format: str, path: str | None = None) -> Look:
    """What a format takes of the organisation's look, or of the terminal where it is shown."""
    if format in ("docx", "html"):
        from applan.formats.drafts import DEFAULT, look_of, word_file_name

        templates = workspace.templates()
        if format == "docx":
            tell_risks(templates, word_file_name(templates, DEFAULT))
        return look_of(templates, format)
    here = path in (None, output.STANDARD_OUTPUT)
    terminal = here and sys.stdout is not None and sys.stdout.isatty()
    width = max(shutil.get_terminal_size().columns, 40) if terminal else PIPED
    colour = (terminal or bool(os.environ.get("FORCE_COLOR"))) and not os.environ.get("NO_COLOR")
    return Look(width=width, colour=here and colour)


def tell_risks(templates: Mapping[str, bytes], name: str) -> None:
    """Say what a Word file would bring into a document beside its looks."""
    from applan.formats.document.docx.package import Package
    from applan.formats.document.docx.risks import risks

    try:
        for risk in risks(Package(templates[name], name)):
            notice(msg("the Word file {file}: {risk}", file=name, risk=risk))
    except (KeyError, UserError):
        return  # what is wrong with it is said where it is filled
