"""What is wrong with a plan: data, all of it, sorted."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, Protocol, TypeVar

from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.source import Source, Span

Severity = Literal["error", "warning", "info"]
Level = Literal["error", "warning", "info", "off"]
"""How severe an organisation wants a rule to be, or that it does not want it."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

MAX_TOLD = 1_000
"""So many of one kind in one file are told one by one; who has more mends them all at once."""

CONTINUED = "\0"
"""Stands before the name of a plan of which it was asked whether another continues it."""

Path = tuple[str | int, ...]
"""Where a value stands in a plan, in keys and list positions: ``("goals", 0, "title")``."""


def place_of(file: str, span: Span) -> Message:
    """A place in a file, as it begins a line that is told of it: «applan.yaml:3:5»."""
    return msg("{file}:{line}:{column}", file=file, line=str(span.line), column=str(span.column))


class Edit(NamedTuple):
    """Characters of a file, and what is to be written in their place.

    ``start`` to ``end`` are in the file and ``text`` is as it is written there. The same change in
    the value it belongs to is ``meant`` for the characters ``first`` to ``last`` of the value that
    begins at ``value`` in the file: by that it is checked once it is made. Both are half-open and
    count characters.
    """

    start: int
    end: int
    text: str
    value: int
    first: int
    last: int
    meant: str


class Finding(NamedTuple):
    """One thing that is wrong, where, and what to write instead.

    ``error`` cannot be right, ``warning`` wants a look, ``info`` is shown on request.
    ``excerpt`` is the line it stands on; ``where`` is the place in the plan in words. ``fix`` is
    what mends it, all of it or nothing, and is empty where somebody has to think; ``reason`` is
    why it was accepted, where it was. ``about`` is what it is known by, where that is not what is
    written there, since a key has three tongues. ``place`` is ``where`` as the file says it.
    """

    code: str
    name: str
    severity: Severity
    message: Message
    file: str
    span: Span
    excerpt: str
    where: str = ""
    fix: tuple[Edit, ...] = ()
    reason: str = ""
    about: str | None = None
    place: str = ""

    @property
    def sort_key(self) -> tuple[str, str, int, int, str]:
        """By folder, then by file and place."""
        return (folder_of(self.file), self.file, self.span.line, self.span.column, self.code)


def key_of(path: Path) -> str:
    """The key that a path ends with, also of one of several in a list."""
    for step in reversed(path):
        if isinstance(step, str):
            return step
    return ""


def folder_of(file: str) -> str:
    """The folder that a file lies in, as the file is named; “.” for the current one."""
    return file.rpartition("/")[0] or "."


def finding_at(
    source: Source,
    offsets: tuple[int, int],
    *,
    code: str,
    name: str,
    severity: Severity,
    message: Message,
    where: str = "",
    more: bool = False,
    fix: tuple[Edit, ...] = (),
    about: str | None = None,
    place: str = "",
) -> Finding:
    """A finding on the characters ``offsets`` (start, end) of a source.

    ``where`` is its place with English keys, and with those of the file. ``more`` is added to the
    message where others of this kind are left out.
    """
    if more:
        message = msg("{said} (and more of {code})", said=message, code=code)
    span = source.span(*offsets)
    excerpt = source.line(span.line)
    found = Finding(code, name, severity, message, source.name, span, excerpt, where, fix)
    return found._replace(about=about, place=place)


class Coded(Protocol):
    """Something wrong, under a code."""

    @property
    def code(self) -> str: ...


Told = TypeVar("Told", bound=Coded)


def told(found: Iterable[Told]) -> Iterator[tuple[Told, bool]]:
    """What is told of it, each with whether there is more of its kind that is not."""
    last: dict[str, Told] = {}
    counts: Counter[str] = Counter()
    for item in found:
        counts[item.code] += 1
        if counts[item.code] < MAX_TOLD:
            yield item, False
        elif counts[item.code] == MAX_TOLD:
            last[item.code] = item
    for code, item in last.items():
        yield item, counts[code] > MAX_TOLD
