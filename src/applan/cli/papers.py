"""What a call writes for people: in which format, how it looks, and where it goes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from applan.cli.calls import Option
from applan.cli.choices import choice
from applan.cli.look import look_for
from applan.cli.printed import made_of, printed, refuse_ending, waiting
from applan.cli.saving import Origin, refuse_plan, save_to, show
from applan.formats.document import Look


def format_option(names: Sequence[str]) -> Option:
    """The option that says what a document or a report is written as."""
    return Option("What to write it as.", "", "--format", "-f", values=names)


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
        ending = Path(path).suffix.removeprefix(".").lower() if path else ""
        if format is None:
            format = formats[0] if ending in ("", "txt") else choice("--format", ending, formats)
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
