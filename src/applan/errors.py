"""What ends a command: a wrong call. A wrong plan is a finding, never an exception."""

import errno
from collections.abc import Iterable
from pathlib import PurePath

from applan.messages import Argument, Message, msg


class UserError(Exception):
    """The call cannot be carried out as it was written: one line to the user, exit status 2.

    It is made of its sentence with its arguments, or of a message (`msg`). Of several mistakes of
    one file, the others follow, a line each.
    """

    def __init__(self, said: str | Message, /, *others: Message, **args: Argument) -> None:
        self.others = others
        self.message = msg(said, **args)
        super().__init__(self.message.template)


def nearest(word: str, known: Iterable[str], n: int = 2, cutoff: float = 0.6) -> tuple[str, ...]:
    """Of what is known, that which a word is nearly: at most ``n``, the nearest first."""
    from difflib import get_close_matches

    return tuple(get_close_matches(word, list(known), n, cutoff))


def perhaps(
    said: Message, likely: tuple[str, ...], otherwise: Message | Iterable[str] = ()
) -> Message:
    """What is wrong with what may be meant instead; else with what to do, or all there are."""
    if likely:
        return msg("{said}; did you mean {nearest}?", said=said, nearest=likely)
    if isinstance(otherwise, Message):
        return msg("{reason}; {remedy}", reason=said, remedy=otherwise)
    known = ", ".join(otherwise)
    return msg("{said}; there are {known}", said=said, known=known) if known else said


_IN_USE = frozenset({32, 33})
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows."""


def unreadable(path: str | PurePath, error: OSError) -> Message:
    """What to say of a file or a folder that the system does not let anybody read."""
    return msg("{path} cannot be read: {reason}", path=path, reason=reason_of(error))


def in_use(path: str | PurePath, error: OSError, *, replacing: bool = False) -> Message | None:
    """What to say where another program, such as Word on Windows, keeps a file for itself.

    None for every other error. Who replaces a file that is open there may also be told that
    access is denied, which it is for no other reason once it could write beside it.
    """
    denied = replacing and error.errno == errno.EACCES
    if denied or getattr(error, "winerror", None) in _IN_USE:
        return msg("{path} is open in another program, such as Word; close it there, and run the "
                   "command again", path=path)  # fmt: skip
    return None


_REASONS: dict[int, Message] = {
    errno.EACCES: msg("Permission denied"),
    errno.EPERM: msg("Operation not permitted"),
    errno.ENOSPC: msg("No space left on device"),
    errno.EROFS: msg("Read-only file system"),
    errno.EMFILE: msg("Too many open files"),
    errno.ENFILE: msg("Too many open files in system"),
    errno.EFBIG: msg("File too large"),
    errno.EIO: msg("Input/output error"),
    errno.EISDIR: msg("Is a directory"),
    errno.ELOOP: msg("Too many levels of symbolic links"),
    errno.ENAMETOOLONG: msg("File name too long"),
    errno.EINVAL: msg("Invalid argument"),
}


def reason_of(error: OSError) -> Argument:
    """Why the system refused something, in the user's language where it is usual."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
