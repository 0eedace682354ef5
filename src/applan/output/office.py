"""LibreOffice, which makes PDF and pictures of our documents where the user has it.

It is run with a profile of its own, so that a window that is open, or a call beside this one,
neither takes the work over nor is disturbed by it.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import which

from applan.errors import UserError
from applan.messages import Message

PATIENCE = 60
"""Seconds that LibreOffice has for one document; the longest plan takes it three."""

_NAMES = ("soffice", "libreoffice")
_USUAL: Mapping[str, tuple[str, ...]] = {
    "win32": (
        "C:/Program Files/LibreOffice/program/soffice.com",
        "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    ),
    "darwin": (
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ),
    "linux": (
        "/usr/bin/soffice",
        "/usr/lib/libreoffice/program/soffice",
        "/usr/lib64/libreoffice/program/soffice",
        "/opt/libreoffice*/program/soffice",
    ),
}
"""Where LibreOffice's installers put it; only Linux' packages put it on the path as well."""


def found(usual: Iterable[str] | None = None) -> Path | None:
    """LibreOffice's program: on the path, or else where it usually lies; None where it is not."""
    on_path = next(filter(None, map(which, _NAMES)), None)
    if on_path is not None:
        return Path(on_path)
    for place in _USUAL.get(sys.platform, ()) if usual is None else usual:
        path = Path(place).expanduser()
        there = Path(path.anchor).glob(path.relative_to(path.anchor).as_posix())
        # by the numbers in the path: 24.8 is newer than 7.6
        newest = max(there, key=lambda one: [*map(int, re.findall(r"\d+", str(one)))], default=None)
        if newest is not None:
            return newest
    return None


def converted(
    content: bytes,
    ending: str,
    to: str,
    filter: str,
    options: Mapping[str, bool | int],
    lacking: Message,
) -> bytes:
    """A document of one kind as another, by the export filter and options of LibreOffice's.

    ``ending`` tells what ``content`` is. Options are those of LibreOffice 7.4 and later; older
    ones do as they are used to. Raises ``UserError``: ``lacking`` where there is no LibreOffice, or
    it does not end in ``PATIENCE`` seconds, or makes nothing.
    """
    program = found()
    if program is None:
        raise UserError(lacking)
    with tempfile.TemporaryDirectory(prefix="applan-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        (place / f"document.{ending}").write_bytes(content)
        sorts = {bool: "boolean", int: "long"}
        wish = json.dumps({name: {"type": sorts[type(value)], "value": str(value).lower()}
                           for name, value in options.items()})  # fmt: skip
        said = _run(
            [
                str(program),
                f"-env:UserInstallation={(place / 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                f"{to}:{filter}:{wish}",
                "--outdir",
                str(place / "made"),
                str(place / f"document.{ending}"),
            ],
            place,
        )
        with suppress(OSError):
            return (place / "made" / f"document.{to}").read_bytes()
    reason = next((line for line in reversed(said.splitlines()) if "rror" in line), "")
    raise UserError("LibreOffice ({program}) made no {format} of it: {reason}",
                    program=str(program), format=to.upper(),
                    reason=reason.strip().removeprefix("Error: ") or "–")  # fmt: skip


def _run(command: list[str], folder: Path) -> str:
    """What LibreOffice says. Nothing that it starts outlives the call."""
    try:
        started = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=os.name != "nt",
        )
    except OSError as error:
        raise UserError("LibreOffice ({program}) cannot be started: {reason}", program=command[0],
                        reason=error.strerror or str(error)) from None  # fmt: skip
    try:
        said, _none = started.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        raise UserError("LibreOffice did not end within {seconds} seconds",
                        seconds=PATIENCE) from None  # fmt: skip
    finally:
        _end(started)
    return said.decode("utf-8", "replace")


def _end(started: "subprocess.Popen[bytes]") -> None:
    """End a program that is still running, and those it started: soffice is a launcher."""
    if started.poll() is not None:
        return
    with suppress(OSError):
        if sys.platform == "win32":
            subprocess.run(
                ["taskkill", "/F", "/T", "/PID", str(started.pid)], capture_output=True, check=False
            )
        else:
            os.killpg(started.pid, signal.SIGKILL)
    started.communicate()
