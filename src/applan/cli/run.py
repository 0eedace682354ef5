"""Running one command: only what it needs is loaded."""

from importlib import import_module
from typing import Any

from applan.cli.calls import Exit, read
from applan.cli.commands import COMMANDS, OTHER_NAMES, SUBCOMMANDS
from applan.messages import Message, msg
from applan.workspace import gathered


def run(name: str, arguments: list[str]) -> int:
    """Run one command and return its exit status. Raises ``UserError`` for a wrong call."""
    below = f"{name} {arguments[0]}" if arguments else ""
    if below in SUBCOMMANDS:
        name, arguments = below, arguments[1:]
    target = target_of(name)
    values = read(target, arguments) if hasattr(target, "__code__") else None
    try:
        with gathered():
            if values is None:
                from applan.cli.judge import judged

                return judged(name, arguments)
            target(**values)
    except Exit as ended:
        return ended.status
    return 0


def unknown_command(word: str, known: tuple[str, ...]) -> Message:
    """What to say of a command that does not exist."""
    likely = _likely(word, known)
    if likely:
        return msg("there is no command “{word}”; did you mean {likely}?", word=word, likely=likely)
    return msg("there is no command “{word}”; there are {known}", word=word, known=", ".join(known))


def target_of(name: str) -> Any:
    """The function of a command, or the Typer application of a group."""
    module, _colon, attribute = (COMMANDS | SUBCOMMANDS)[name].target.partition(":")
    return getattr(import_module(module), attribute)


def _likely(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The commands that may be meant: by a name of theirs in Norwegian, or by nearly their own."""
    from difflib import get_close_matches

    others = {other: name for name, said in OTHER_NAMES.items() for other in said.split()}
    others = others if "lint" in known else {}  # the commands of a group have other meanings
    called = word.casefold()
    if called in others:
        return (others[called],)
    near = get_close_matches(called, known, n=2, cutoff=0.6)
    return tuple(near) or tuple(
        others[other] for other in get_close_matches(called, others, n=1, cutoff=0.8)
    )
