"""Patterns that are compiled when they are first asked.

There are some four hundred, a command asks few of them, and compiling all would take longer than
checking five plans.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, AnyStr, cast


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression as ``re.compile`` makes it, made when something is looked for."""
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


@contextmanager
def all_lazy() -> Iterator[None]:
    """The patterns of a library that is imported meanwhile are lazy too."""
    compiled, re.compile = re.compile, cast("Any", lazy)
    try:
        yield
    finally:
        re.compile = compiled


class _Lazy:
    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, kept so that it is asked for once."""
        made = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, made)
        return made
