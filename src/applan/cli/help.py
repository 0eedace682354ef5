"""Help pages in the user's language, one layout for all of them."""

import shutil
import textwrap
from collections.abc import Iterable, Sequence

from applan.cli.commands import COMMANDS, OPTIONS
from applan.cli.language import translate as _

Row = tuple[str, str]


def program_help() -> str:
    """What ``applan --help`` shows."""
    return help_page(
        f"applan {_('[OPTIONS]')} {_('COMMAND …')}",
        _("Work plans as data: check them, see when things happen, and draft them in Word."),
        [
            (_("Commands"), [(name, _(entry.summary)) for name, entry in COMMANDS.items()]),
            (_("Options"), [(name, _(about)) for name, about in OPTIONS]),
        ],
    )


def help_page(
    usage: str, about: str, groups: Sequence[tuple[str, Sequence[Row]]], example: str = ""
) -> str:
    """A page: how to call it, what it does, groups of names with explanations, and an example."""
    width = min(shutil.get_terminal_size().columns, 90)
    lines = [f"{_('Usage: ')}{usage}", ""]
    lines += [*_wrapped(about, width), ""]
    column = max((len(name) for _heading, rows in groups for name, _about in rows), default=0) + 4
    for heading, rows in groups:
        if rows:
            lines += [f"{heading}:", *_table(rows, min(column, 34), width), ""]
    lines += [f"{_('Example: ')}{example}", ""] if example else []
    return "\n".join(lines[:-1]) + "\n"


def _table(rows: Iterable[Row], column: int, width: int) -> list[str]:
    lines = []
    for name, about in rows:
        first, *rest = textwrap.wrap(about, max(width - column, 20)) or [""]
        if len(name) + 4 > column:
            lines.append(f"  {name}")
            lines.append(" " * column + first)
        else:
            lines.append(f"  {name}".ljust(column) + first)
        lines += [" " * column + line for line in rest]
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    """Paragraphs with an empty line between them."""
    lines: list[str] = []
    for part in text.split("\n\n"):
        lines += ["", *textwrap.wrap(part, width - 2, initial_indent="  ", subsequent_indent="  ")]
    return lines[1:]
