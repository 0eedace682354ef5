"""The entry point: finds the command, loads only what it needs, and ends with a status.

0 all is well, 1 something was found or differs, 2 the call is wrong, 3 a fault in applan.
"""

import gc
import os
import sys
from typing import NoReturn

from applan import __version__
from applan.cli.commands import COMMANDS, COMPLETION, OPTIONS
from applan.cli.language import without_language
from applan.errors import UserError, reason_of
from applan.messages import Message, msg
from applan.output import write_stderr, write_stdout

# Pydantic would read the metadata of every installed package to look for plugins; we have none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> NoReturn:
    """Run the command line and exit. Never shows a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = dispatch(without_language(sys.argv[1:]))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except KeyboardInterrupt:
        status = 130
    except UserError as error:
        status = _complain(2, error.message, *error.others)
    except Exception as error:
        limit = _limit(error)
        status = _complain(3, _fault(error)) if limit is None else _complain(2, limit)
    gc.freeze()  # or Python looks through everything once more before it ends
    sys.exit(status)


def dispatch(arguments: list[str]) -> int:
    """Show what is asked of the program itself, or run a command; help needs nothing loaded."""
    word = arguments[0] if arguments else ""
    if word in COMMANDS:
        from applan.cli.run import run

        return run(word, arguments[1:])
    if word.partition("=")[0] in COMPLETION or "_APPLAN_COMPLETE" in os.environ:
        from applan.cli.completion import run_completion

        run_completion(arguments)
        return 0
    if word == "--version":
        write_stdout(f"applan {__version__}\n")
        return 0
    if not word or word in {"--help", "-h"}:
        from applan.cli.help import program_help

        if word:
            write_stdout(program_help())
            return 0
        write_stderr(program_help())
        return 2
    if word.startswith("-"):
        from applan.cli.calls import unknown_option

        raise unknown_option(word, (name for one in OPTIONS for name in one.names))
    from applan.cli.run import unknown_command

    raise UserError(unknown_command(word, COMMANDS))


def _complain(status: int, *said: Message) -> int:
    from applan.cli.terminal import notice

    for message in said:
        notice(message)
    return status


def _limit(error: Exception) -> Message | None:
    """What the machine would not do, where nothing nearer has said it: a name that is too long, a
    disk that is full, no memory. None for what is no limit of a machine."""
    if isinstance(error, MemoryError):
        return msg("there is not enough memory")
    reason = reason_of(error) if isinstance(error, OSError) else None
    if not isinstance(reason, Message):
        return None
    path = getattr(error, "filename", None)
    if path is None:
        return msg("{reason}; nothing more was written", reason=reason)
    return msg("{path}: {reason}", path=path, reason=reason)


def _fault(error: Exception) -> Message:
    from applan.cli.terminal import described

    return msg("a fault in applan {version}; nothing was written. Please report: {fault}",
               version=__version__, fault=described(error))  # fmt: skip
