"""What commands say beside their output, and whether that may be in colour."""

import os
import sys

from applan.cli.language import spoken
from applan.formats.terminal import printable
from applan.messages import Message
from applan.output import write_stderr


def notice(message: Message) -> None:
    """A line to the user on standard error."""
    write_stderr(f"applan: {printable(spoken().say(message))}\n")


def has_colour() -> bool:
    """Colours on a terminal, unless the user has said no (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal or bool(os.environ.get("FORCE_COLOR"))
