"""Files, each whole or not at all, and all of a call or none.

A file is written beside its place and moved onto it, so that a program that is killed leaves the
old file or the new one, never a piece. What it was to be moved from is swept by a later call.
"""

import errno
import os
import re
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from applan.errors import UserError, in_use, reason_of
from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.patterns import lazy

_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_LEFTOVER = lazy(r"\.applan-[a-z0-9_]{8}\.(?:part|old)")
_LEFT_FOR = 3600
"""Seconds after which no call of applan is still writing."""


_RESERVED = lazy(
    r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE
)
"""Names of Windows' devices (learn.microsoft.com/windows/win32/fileio/naming-a-file)."""
_ELSEWHERE = msg("choose another folder")
_REMEDIES: dict[int, Message] = {
    errno.EEXIST: _ELSEWHERE,
    errno.ENOTDIR: _ELSEWHERE,
    errno.ENOENT: _ELSEWHERE,
    errno.EROFS: _ELSEWHERE,
    errno.EACCES: msg("ask for access, or choose another folder"),
    errno.EPERM: msg("ask for access, or choose another folder"),
    errno.EISDIR: msg("name a file in it"),
    errno.ENAMETOOLONG: msg("choose a shorter name"),
    errno.EINVAL: msg("choose another name"),
    errno.ELOOP: msg("choose another name"),
}


class _Place(NamedTuple):
    """Where a file goes: as the user named it, and where links lead."""

    named: Path
    real: Path


def write_files(
    contents: Mapping[Path, bytes],
    over: Mapping[Path, bytes | None] | None = None,
    *,
    follow: bool = True,
    lasting: bool = True,
) -> None:
    """Write all of these files or none: each beside its place first, then moved onto it.

    ``over`` is what they held when the caller read them, or None for a file that must not be
    there: where something else stands there now, somebody has saved it meanwhile, and nothing is
    written. A file that was there stays whole until the new one is, and its permissions, owner
    and extended attributes are kept as far as the system allows. A link stays and what it leads
    to is written, unless ``follow`` is false. Read-only files, files of several names and files
    that are open in Word are left. Raises ``UserError``. Without ``lasting`` a power cut may leave
    a new file empty, as is well with what is made anew.

    Between the first and the last move of several files a kill leaves some new, each whole.
    """
    expected = over or {}
    made = _places(contents, follow)
    for place in made:
        with saying_which(place.named):
            _look(place.real, place.named)
            _hold(place, expected)
    written: dict[_Place, Path] = {}
    kept: dict[_Place, Path] = {}
    try:
        for place, content in made.items():
            with saying_which(place.named):
                _sweep(place.real.parent)
                written[place] = _write_beside(place.real, content, flush=lasting)
                if len(made) > 1 and os.path.lexists(place.real):
                    kept[place] = _write_beside(place.real, place.real.read_bytes(), flush=False)
        _move(written, kept, expected)
    finally:
        for temporary in (*written.values(), *kept.values()):
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def delete_files(paths: Iterable[Path]) -> None:
    """Delete files that can be done without; what cannot be deleted stays."""
    for path in paths:
        with suppress(OSError):
            path.unlink()


@contextmanager
def saying_which(path: Path, *, replacing: bool = False) -> Iterator[None]:
    """Raises ``UserError`` that names the file where the system refuses something."""
    try:
        yield
    except OSError as error:
        said = in_use(path, error, replacing=replacing) or _why_not(path, error)
        raise UserError(said) from None


def _why_not(path: Path, error: OSError) -> Message:
    """Why a file cannot be written, and what to do about it."""
    reason = reason_of(error)
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        folder = next((one for one in path.parents if os.path.lexists(one)), path.parent)
        reason = msg("{folder} is not a folder", folder=folder)
    elif isinstance(error, FileNotFoundError):
        reason = msg("{folder} is no folder that can be made", folder=path.parent)
    remedy = _REMEDIES.get(error.errno or 0)
    if remedy is not None:
        reason = msg("{reason}; {remedy}", reason=reason, remedy=remedy)
    return msg("{path} cannot be written: {reason}", path=path, reason=reason)


def _refuse_reserved(path: Path) -> None:
    """Raises ``UserError`` for what Windows takes for a device: «CON», «nul.md»."""
    kept = next((part for part in path.parts if _RESERVED.fullmatch(part)), None)
    if kept is not None and os.name == "nt":
        raise UserError("{path} cannot be written: Windows keeps the name {name} for itself; "
                        "choose another name", path=path, name=kept)  # fmt: skip


def _places(contents: Mapping[Path, bytes], follow: bool) -> dict[_Place, bytes]:
    """What goes where, each place once however it is named. Raises ``UserError`` for two."""
    found: dict[str, tuple[_Place, bytes]] = {}
    for path, content in contents.items():
        _refuse_reserved(path)
        with saying_which(path):
            real = Path(os.path.realpath(path)) if follow and path.is_symlink() else path
            if follow and real.is_symlink():
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        place, other = found.setdefault(os.path.realpath(path), (_Place(path, real), content))
        if other != content:
            raise UserError("{path} and {other} are one file", path=path, other=place.named)
    return dict(found.values())


def _look(path: Path, named: Path) -> None:
    """Raises ``UserError`` or ``OSError`` where there is something that must not be replaced."""
    try:
        found = path.lstat() if path.is_symlink() else path.stat()
    except FileNotFoundError:
        return
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISLNK(found.st_mode):
        return
    if not stat.S_ISREG(found.st_mode):
        raise UserError("{path} is not a file", path=named)
    if not found.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise UserError("{path} is read-only, so nothing was written", path=named)
    if found.st_nlink > 1:
        raise UserError("{path} is also a file of another name (a hard link), which would keep "
                        "what it holds; nothing was written", path=named)  # fmt: skip
    for beside in _laid_beside(path.name):
        if os.path.lexists(path.with_name(beside)):
            raise UserError("{path} is open in another program: close it there, or delete {lock} "
                            "if it is not; nothing was written", path=named,
                            lock=beside)  # fmt: skip


def _laid_beside(name: str) -> tuple[str, ...]:
    """What Word, Excel and LibreOffice lay beside a file while it is open.

    Word writes over the first two letters of longer names, one of seven letters, and none of
    shorter ones; Excel puts its signs before the name.
    """
    cut = min(max(len(Path(name).stem) - 6, 0), 2)
    return f"~${name[cut:]}", f"~${name}", f".~lock.{name}#"


def _hold(place: _Place, over: Mapping[Path, bytes | None]) -> None:
    """Raises ``UserError`` where a file is not what the caller took it for."""
    if place.named not in over:
        return
    expected = over[place.named]
    if expected is None:
        if os.path.lexists(place.real):
            raise UserError("{path} is already there; nothing was changed", path=place.named)
        return
    try:
        with place.real.open("rb") as file:
            found: bytes | None = file.read(len(expected) + 1)
    except FileNotFoundError:
        found = None
    if found != expected:
        raise UserError("{path} was changed while applan worked on it, so nothing was written; run "
                        "the command again", path=place.named)  # fmt: skip


def _move(
    written: Mapping[_Place, Path],
    kept: Mapping[_Place, Path],
    over: Mapping[Path, bytes | None],
) -> None:
    """Move each file onto its place; if one of them cannot be moved, all that was there returns."""
    moved: list[_Place] = []
    try:
        for place, temporary in written.items():
            with saying_which(place.named, replacing=os.path.lexists(place.real)):
                _hold(place, over)
                moved.append(place)
                temporary.replace(place.real)
    except BaseException:
        for place in moved:
            with suppress(OSError):
                if os.path.lexists(written[place]):
                    continue  # it was this one that could not be moved
                if place in kept:
                    kept[place].replace(place.real)
                else:
                    place.real.unlink(missing_ok=True)
        raise


def _write_beside(path: Path, content: bytes, *, flush: bool = True) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".applan-{os.urandom(4).hex()}.part")
    handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | _FLAGS, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if flush:
                file.flush()
                os.fsync(file.fileno())
        if path.is_file():
            _liken(temporary, path)
        else:
            mask = os.umask(0)
            os.umask(mask)
            temporary.chmod(0o666 & ~mask)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _liken(temporary: Path, path: Path) -> None:
    """Give a file the owner, extended attributes and permissions of another, as far as may be."""
    old, new = path.stat(), temporary.stat()
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        for owner in ((old.st_uid, old.st_gid), (-1, old.st_gid)):
            with suppress(OSError):
                os.chown(temporary, *owner)
                break
    for name in os.listxattr(path) if hasattr(os, "listxattr") else ():
        with suppress(OSError):
            os.setxattr(temporary, name, os.getxattr(path, name))
    temporary.chmod(old.st_mode & 0o777)


def _sweep(folder: Path) -> None:
    """Delete what killed calls have left in a folder, once nobody can be writing it."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _LEFTOVER.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    found = entry.stat(follow_symlinks=False)
                    own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
                    if own and found.st_mtime < time.time() - _LEFT_FOR:
                        Path(entry.path).unlink()
