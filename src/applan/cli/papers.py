"""What a call writes for people: in which format, how it looks, and where it goes."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from applan import workspace
from applan.cli.calls import choice
from applan.cli.printed import ending_of, made_of, printed, refuse_ending, waiting
from applan.cli.saving import Origin, refuse_plan, save_to, show
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
    from applan.formats.document.docx.check import risks
    from applan.wordfile.package import Package

    try:
        for risk in risks(Package(templates[name], name)):
            notice("the Word file {file}: {fault}", file=name, fault=risk)
    except (KeyError, UserError):
        return  # what is wrong with it is said where it is filled


def format_told(path: str | None, formats: Sequence[str]) -> str | None:
    """The format that a file is called as, text being the first; None where that says nothing.

    Raises ``UserError`` for an ending that is none of them.
    """
    ending = ending_of(path)
    if ending in ("", "txt"):
        return formats[0] if ending else None
    return choice("--format", ending, formats)


class Paper:
    """The one document that a call writes, in the format that it names, or that its file is called.

    ``made`` is the format of ours that is made first; ``read`` are files that the call reads.
    Raises ``UserError`` for a place where nothing is to be written, and for an unknown ending.
    """

    def __init__(
        self,
        format: str | None,
        path: str | None,
        formats: Sequence[str],
        *,
        force: bool = False,
        read: Iterable[Path] = (),
    ) -> None:
        refuse_plan(path, read)
        format = format or format_told(path, formats) or formats[0]
        refuse_ending(path, format, formats)
        self.format, self.made = format, made_of(format)
        self.path, self._force = path, force

    def look(self, folder: Path | None = None) -> Look:
        """How it is to look, with what the plans in a folder say of that."""
        return look_for(self.made, self.path, folder=folder)

    def save(self, content: str | bytes, command: str, plan: str, **options: object) -> None:
        """Write it, over nothing that somebody has edited. Raises ``UserError``."""
        with waiting():
            content = printed(content, self.format)
        save_to(self.path, content, Origin(command, plan, options, force=self._force))

    def show(self, content: str | bytes) -> None:
        """Write what is only looked at. Raises ``UserError``."""
        show(content, self.path)
