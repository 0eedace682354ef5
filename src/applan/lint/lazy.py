"""Patterns that are compiled when they are first asked.

There are some two hundred, a plan asks few of them, and compiling all would take longer than
checking five plans.
"""

import re
from typing import Any, cast


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression as ``re.compile`` makes it, made when something is looked for."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """A method of the compiled pattern, kept so that it is asked for once."""
        made = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, made)
        return made
