"""Running one command: only what it needs is loaded."""

from collections.abc import Callable
from importlib import import_module

from applan.cli.calls import Exit, parameters, read
from applan.cli.commands import ENTRIES, other_names
from applan.errors import UserError, nearest, perhaps
from applan.messages import Message, msg
from applan.output import write_stdout
from applan.workspace import gathered


def run(name: str, arguments: list[str]) -> int:
    """Run one command and return its exit status. Raises ``UserError`` for a wrong call."""
    word = arguments[0] if arguments else "-"
    if f"{name} {word}" in ENTRIES:
        name, arguments = f"{name} {word}", arguments[1:]
    command = command_of(name)
    own = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if {"--help", "-h"}.intersection(own):
        from applan.cli.help import command_help

        write_stdout(command_help(name, command))
        return 0
    below = below_of(name)
    if below and not word.startswith("-") and all(one.names for one in parameters(command)):
        raise UserError(unknown_command(word, below))
    try:
        values = read(command, arguments)
    except UserError:
        if _likely(word, below):
            raise UserError(unknown_command(word, below)) from None
        raise
    try:
        with gathered():
            command(**values)
    except Exit as ended:
        return ended.status
    return 0


def unknown_command(word: str, known: tuple[str, ...]) -> Message:
    """What to say of a command that does not exist."""
    return perhaps(msg("there is no command “{word}”", word=word), _likely(word, known), known)


def command_of(name: str) -> Callable[..., None]:
    """The function of a command."""
    entry = ENTRIES[name]
    module = import_module(f"applan.cli.{entry.module}")
    function: Callable[..., None] = getattr(module, entry.function)
    return function


def below_of(name: str) -> tuple[str, ...]:
    """What may stand after the name of a command, as a command of its own."""
    return tuple(one.split()[1] for one in ENTRIES if one.startswith(f"{name} "))


def _likely(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The commands that may be meant: by a name of theirs in Norwegian, or by nearly their own."""
    others = other_names() if "lint" in known else {}  # the commands of a group have other meanings
    called = word.casefold()
    if called in others:
        return (others[called],)
    return nearest(called, known) or tuple(
        others[other] for other in nearest(called, others, 1, 0.8)
    )
