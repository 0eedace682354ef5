"""What a command has read to make something of: the contents, and the files they came from.

A file that is made tells what it was made of, and is never written over any of it. Noting that
where it is read holds for every command and for whatever it comes to read later; handing it from
function to function would hold for those that somebody thought of.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from applan.source import digest_of


class Sources:
    """Digests of contents, and files; ``contents`` are what they held, where it is kept.

    ``configured`` are the ``applan.yaml`` for folders of plans, each read once, with what it held.
    """

    def __init__(self) -> None:
        self.digests: set[str] = set()
        self.paths: set[Path] = set()
        self.contents: dict[Path, bytes] | None = None
        self.configured: dict[Path, tuple[Path, bytes] | None] = {}

    def note(self, content: bytes, path: Path | None = None) -> None:
        self.digests.add(source_digest(content))
        if path is not None:
            self.paths.add(path)
            if self.contents is not None:
                self.contents[path] = content


_SOURCES: ContextVar[Sources | None] = ContextVar("sources", default=None)


@contextmanager
def gathered() -> Iterator[Sources]:
    """Note what is read from now on; what was read before has nothing to do with it."""
    sources = Sources()
    token = _SOURCES.set(sources)
    try:
        yield sources
    finally:
        _SOURCES.reset(token)


def sources() -> Sources:
    """What has been read so far; nothing, where nobody gathers it."""
    return _SOURCES.get() or Sources()


def keep_sources() -> dict[Path, bytes]:
    """What is read from now on, by its file; it is filled in as it is read."""
    found = sources()
    found.contents = found.contents or {}
    return found.contents


def source_digest(content: bytes) -> str:
    """The digest of something that is read, the same on every machine.

    Text counts with LF and without a byte order mark, as git and editors may give it either way.
    What holds a NUL is no text and counts as it is.
    """
    if b"\0" not in content:
        content = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    return digest_of(content)
