"""Standard output, standard error, and pipes and devices that are named as files."""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from applan.errors import UserError, reason_of
from applan.patterns import lazy

STANDARD_OUTPUT = "-"
Kind = Literal["stream", "folder", "file"]

_DESCRIPTOR = lazy(r"/(?:dev|proc/self)/fd/([0-9]{1,9})")
_STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}
_WAIT = 5.0
"""Seconds that somebody has to open the other end of a pipe."""


def kind_of(path: str | None) -> Kind | None:
    """What a name leads to; None for nothing, and for what no file can be called.

    A stream goes on to somebody as it is written: standard output, a pipe or a device.
    """
    if path in (None, STANDARD_OUTPUT) or descriptor(path or "") is not None:
        return "stream"
    try:
        mode = Path(path or "").stat().st_mode
    except (OSError, ValueError):
        return None
    if stat.S_ISFIFO(mode) or stat.S_ISCHR(mode):
        return "stream"
    return "folder" if stat.S_ISDIR(mode) else "file"


def is_stream(path: str | None) -> bool:
    """Whether what is written there goes on to somebody."""
    return kind_of(path) == "stream"


def write_stdout(content: str | bytes) -> None:
    """Write to standard output as UTF-8. A reader that has gone away has seen enough.

    Raises ``UserError`` where it cannot be written.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if sys.stdout is None:
        raise UserError("standard output is closed")
    try:
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode("utf-8", "replace"))
        else:
            stream.write(data)
            stream.flush()
    except BrokenPipeError:
        _forget(sys.stdout)
    except OSError as error:
        _forget(sys.stdout)
        raise UserError("standard output cannot be written: {reason}",
                        reason=reason_of(error)) from None  # fmt: skip


def write_stderr(content: str) -> None:
    """Write to standard error, if anybody can hear it: the exit status says it as well."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(content)
        sys.stderr.flush()
    except (OSError, ValueError):
        _forget(sys.stderr)


def _forget(stream: Any) -> None:
    """Drop what could not be written; Python would try again as it exits, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def descriptor(path: str) -> int | None:
    """The open file that a name of the system means: «/dev/stdout», or «/dev/fd/63» of a shell."""
    found = _DESCRIPTOR.fullmatch(path)
    return int(found[1]) if found else _STANDARD.get(path)


def opened(path: str) -> Any:
    """A pipe or device to write to. Raises ``UserError`` where nobody reads from a pipe."""
    import time

    number = descriptor(path)
    if number is not None:
        return os.fdopen(os.dup(number), "wb")
    until = time.monotonic() + _WAIT
    while True:
        try:
            handle = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > until:
                raise UserError("nobody reads from {path}", path=path) from None
            time.sleep(0.05)
        else:
            if hasattr(os, "set_blocking"):
                os.set_blocking(handle, True)
            return os.fdopen(handle, "wb")
