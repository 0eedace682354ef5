"""What commands say beside their output, and whether a terminal shows that, and in colour."""

import os
import sys
from pathlib import Path

from applan.cli.language import spoken
from applan.formats.terminal import printable
from applan.messages import Argument, Message
from applan.output import STANDARD_OUTPUT, write_stderr, write_stdout


def notice(said: str | Message, /, **args: Argument) -> None:
    """A line to the user on standard error: a message, or its sentence with its arguments."""
    write_stderr(f"applan: {printable(spoken().say(said, **args))}\n")


def say(said: str | Message, /, **args: Argument) -> None:
    """As ``notice``, on standard output: what came of a call."""
    write_stdout(f"{printable(spoken().say(said, **args))}\n")


def is_terminal(path: str | None = None) -> bool:
    """Whether what is written to a path, or to none, is shown on a terminal."""
    return _is_standard(path) and sys.stdout is not None and sys.stdout.isatty()


def has_colour(path: str | None = None) -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    wished = is_terminal(path) or (_is_standard(path) and bool(os.environ.get("FORCE_COLOR")))
    return wished and not os.environ.get("NO_COLOR")


def _is_standard(path: str | None) -> bool:
    return path in (None, STANDARD_OUTPUT)


def described(error: BaseException) -> str:
    """The kind of a fault, what it says, and where of ours it happened: «(plan.py:12)»."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""
    return f"{type(error).__name__}: {str(error)[:200]} ({place})"
