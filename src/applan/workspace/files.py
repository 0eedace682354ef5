"""Reading files, standard input, and where applan's own things lie."""

import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

from applan.errors import UserError, in_use, nearest, perhaps, unreadable
from applan.messages import Message, msg
from applan.source import MAX_BYTES
from applan.workspace.sources import sources


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """The content of a file, at most ``limit`` bytes and one more. Raises ``UserError``."""
    try:
        if not path.is_file():
            raise UserError(no_file(path))
        with path.open("rb") as file:
            return file.read() if limit is None else file.read(limit + 1)
    except OSError as error:
        raise UserError(in_use(path, error) or unreadable(path, error)) from None


def no_file(path: Path) -> Message:
    """What to say of a path where a file was meant: what stands there, or beside it, instead."""
    if path.is_dir():
        return msg("{path} is a folder, and not a file", path=path)
    if path.exists():
        return msg("{path} is not a file", path=path)
    if not path.parent.is_dir():
        return msg("{path} is not there; there is no folder {folder}",
                   path=path, folder=path.parent)  # fmt: skip
    beside = list[str]()
    with suppress(OSError):  # a folder may be open to those who know what is in it, and no others
        beside += (one.name for one in path.parent.iterdir() if one.name != path.name)
    likely = tuple(str(path.with_name(name)) for name in nearest(path.name, beside))
    return perhaps(msg("{path} is not there", path=path), likely)


def read_source(path: Path, limit: int | None = None) -> bytes:
    """As ``read_bytes``, of something that what the command makes is made of."""
    content = read_bytes(path, limit)
    sources().note(content, path)
    return content


def read_standard_input() -> bytes:
    """What a plan on standard input holds, as far as it can be one. Raises ``UserError``."""
    if sys.stdin is None:
        raise UserError("standard input is closed")
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(unreadable("-", error)) from None


def cache_folder() -> Path | None:
    """Where applan may keep what it can do without, in the user's cache folder; None for nowhere.

    ``$XDG_CACHE_HOME`` (XDG Base Directory Specification: a relative one is ignored),
    ``%LOCALAPPDATA%``, or ``~/.cache``.
    """
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        folder = os.environ.get(name, "")
        if Path(folder).is_absolute():
            return Path(folder, "applan")
    try:
        home = Path.home() if os.environ.get("HOME") != "" else Path()  # which Python takes for /
    except RuntimeError:  # nobody's home
        return None
    return home / ".cache" / "applan" if home.is_absolute() else None


@cache
def shipped(folder: str) -> Path:
    """A folder that comes with applan: inside the package, or at the top of its repository."""
    package = Path(__file__).parent.parent
    inside = package / folder
    return inside if inside.is_dir() else package.parent.parent / folder
