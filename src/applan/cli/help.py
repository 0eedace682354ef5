"""Help pages in the user's language, one layout for all of them."""

import shutil
import textwrap
from collections.abc import Callable, Iterable, Sequence

from applan.cli.calls import Parameter, parameters
from applan.cli.commands import COMMANDS, ENTRIES, OPTIONS
from applan.cli.commands import Row as Option
from applan.cli.language import own, placeholder
from applan.cli.language import translate as _
from applan.modules import documentation

Row = tuple[str, str]


def program_help() -> str:
    """What ``applan --help`` shows."""
    return _page(
        f"applan {_('[OPTIONS]')} {_('COMMAND …')}",
        _("Work plans as data: check them, see when things happen, and draft them in Word."),
        [
            (_("Commands"), [(name, own(ENTRIES[name].told)) for name in COMMANDS]),
            (_("Options"), [(_called(one), own(one.told)) for one in OPTIONS]),
        ],
    )


def command_help(name: str, command: Callable[..., None]) -> str:
    """What ``--help`` shows of a command."""
    arguments, options = list[Row](), list[Row]()
    for one in parameters(command):
        if one.names:
            options.append((_called(one), _about(one)))
        else:
            arguments.append((_called(one), own(one.told)))
    options.append((_called(OPTIONS[-1]), own(OPTIONS[-1].told)))
    below = [(one.removeprefix(f"{name} "), own(entry.told)) for one, entry in ENTRIES.items()
             if one.startswith(f"{name} ")]  # fmt: skip
    usage = [f"applan {name}", _("[OPTIONS]"), *(shown for shown, _said in arguments)]
    usage += [_("COMMAND …")] if below else []
    groups = [(_("Commands"), below), (_("Arguments"), arguments), (_("Options"), options)]
    return _page(" ".join(usage), _(documentation(command)), groups, ENTRIES[name].example)


def _called(one: Parameter | Option) -> str:
    """How a call has it: the names of an option, and what stands for the value."""
    return f"{', '.join(one.names)} {placeholder(one.metavar)}".strip()


def _about(one: Parameter) -> str:
    """What an option is for, and what holds where it is not given."""
    about = own(one.told)
    if one.kind is bool or not isinstance(one.default, str | int) or not str(one.default):
        return about
    return f"{about} {_('Without: {value}.').format(value=one.default)}"


def _page(
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
