"""Long text on a screen, a page at a time, as git shows it."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from applan.output.streams import write_stdout

OPTION = "--no-pager"
_USUAL = ("less",)
_LESS = "FRX"
"""As git calls it: end at once where all fits on the screen, keep colours, leave the text there."""


def page(content: str, environment: Mapping[str, str], arguments: Sequence[str]) -> None:
    """Show text: through ``PAGER``, or ``less`` where there is one, if it is longer than the
    terminal that it goes to; else as it is.

    ``PAGER`` empty or «cat» and ``--no-pager`` mean none. ``more`` of Windows knows no UTF-8, so
    that only who has named a pager has one there. Raises ``UserError`` as ``write_stdout`` does.
    """
    before_names = arguments[: arguments.index("--")] if "--" in arguments else arguments
    command = () if OPTION in before_names else _pager(environment)
    if not command or not _is_longer(content) or not _through(command, content, environment):
        write_stdout(content)


def _pager(environment: Mapping[str, str]) -> tuple[str, ...]:
    said = environment.get("APPLAN_PAGER", environment.get("PAGER"))
    if said is None:
        return _USUAL if os.name != "nt" and shutil.which(_USUAL[0]) else ()
    with suppress(ValueError):
        named = tuple(shlex.split(said, posix=os.name != "nt"))
        return () if named in ((), ("cat",)) or shutil.which(named[0]) is None else named
    return ()


def _is_longer(content: str) -> bool:
    """Whether text is more than the terminal shows at once; a file and a pipe show all."""
    shown = sys.stdout is not None and sys.stdout.isatty()
    return shown and content.count("\n") >= shutil.get_terminal_size().lines


def _through(command: Sequence[str], content: str, environment: Mapping[str, str]) -> bool:
    """Whether a pager has shown it. Who has seen enough ends it; that is no error."""
    used = {"LESS": _LESS, "LESSCHARSET": "utf-8", **environment}
    sys.stdout.flush()
    try:
        shown = subprocess.Popen(command, stdin=subprocess.PIPE, env=used)
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        with suppress(BrokenPipeError, OSError):
            shown.communicate(content.encode("utf-8", "backslashreplace"))
    finally:
        shown.wait()
        signal.signal(signal.SIGINT, before)
    return True
