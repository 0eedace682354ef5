"""What commands say beside their output, and whether that may be in colour."""

import os
import sys
from contextlib import suppress

from applan.cli.language import spoken
from applan.formats.terminal import printable
from applan.messages import Message


def notice(message: Message) -> None:
    """A line to the user on standard error."""
    say(f"applan: {printable(spoken().say(message))}\n")


def say(text: str) -> None:
    """Write to standard error. Where that is full, closed or gone nothing is said, and the exit
    status tells what it always does."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):  # Python would try again as it exits, and end with 120
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def has_colour() -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal or bool(os.environ.get("FORCE_COLOR"))
