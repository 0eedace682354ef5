"""Everything that is written: files whole or not at all, and standard output."""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from applan.errors import UserError
from applan.messages import msg

STANDARD_OUTPUT = "-"


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all of these files or none: each beside its place first, then moved onto it.

    A file that was there stays whole until the new one is whole. Raises ``UserError``.
    """
    written: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            with _saying_which(path):
                written[path] = _write_beside(path, content)
        _move(written)
    finally:
        for temporary in written.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


@contextmanager
def _saying_which(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(
            msg("{path} cannot be written: {reason}", path=str(path), reason=reason)
        ) from None


def write_to(path: str | None, content: str | bytes) -> None:
    """Write to the file that is named, or to standard output for none and for «-».

    Raises ``UserError``.
    """
    if path is None or path == STANDARD_OUTPUT:
        write_stdout(content)
        return
    written = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    write_files({Path(path): written})


def write_stdout(content: str | bytes) -> None:
    """Write to standard output as UTF-8. A reader that has gone away has seen enough.

    Raises ``UserError`` where it cannot be written.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if sys.stdout is None:
        raise UserError(msg("standard output is closed"))
    try:
        sys.stdout.flush()
        stream = getattr(sys.stdout, "buffer", None)
        if stream is None:
            sys.stdout.write(data.decode("utf-8", "replace"))
        else:
            stream.write(data)
            stream.flush()
    except BrokenPipeError:
        _forget_stdout()
    except OSError as error:
        _forget_stdout()
        reason = error.strerror or str(error)
        raise UserError(msg("standard output cannot be written: {reason}", reason=reason)) from None


def _forget_stdout() -> None:
    """Drop what could not be written; Python would try again as it exits, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _move(written: Mapping[Path, Path]) -> None:
    """Move each file onto its place; if one of them cannot be moved, all that was there returns."""
    kept: dict[Path, Path | None] = {}
    try:
        for path, temporary in written.items():
            with _saying_which(path):
                if len(written) > 1:
                    kept[path] = _keep(path, temporary)
                temporary.replace(path)
    except BaseException:
        for path, old in kept.items():
            with suppress(OSError):
                if old is None:
                    path.unlink(missing_ok=True)
                else:
                    old.replace(path)
        raise
    finally:
        for old in kept.values():
            if old is not None:
                with suppress(OSError):
                    old.unlink(missing_ok=True)


def _keep(path: Path, temporary: Path) -> Path | None:
    """A second name for what stands at ``path`` until all is well; None, if nothing does."""
    if not path.exists():
        return None
    old = temporary.with_suffix(".old")
    try:
        old.hardlink_to(path)
    except OSError:  # not every file system has links
        try:
            old.write_bytes(path.read_bytes())
        except OSError:
            old.unlink(missing_ok=True)
            raise
    return old


def _write_beside(path: Path, content: bytes) -> Path:
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        code = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(code, os.strerror(code))
    handle, name = tempfile.mkstemp(prefix=".applan-", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        temporary.chmod(mode)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
