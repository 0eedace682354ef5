"""What is proposed to the plan, as a template sees it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from applan.drafts.shown import Shown
from applan.typography import shown

Proposed = Callable[[], Sequence[Mapping[str, Any]]]
"""Gives what is proposed to a plan, chapter by chapter: each a ``heading``, its ``rows``, and as
``exclusive`` the numbers of those of which only one can be adopted. A row is the ``number``,
``by``, ``kind``, ``place``, ``was``, ``text`` and ``reason`` of a proposal, with its
``recommendations`` and its ``outcome``."""


def chapters(proposed: Sequence[Mapping[str, Any]]) -> tuple[Shown, ...]:
    """The chapters for a template; a text is the lines of it, as they stand in a cell."""
    return tuple(_made(one) for one in proposed)


def _made(value: Any) -> Any:
    if isinstance(value, Mapping):
        return Shown({name: _made(one) for name, one in value.items()})
    if isinstance(value, list | tuple):
        return tuple(map(_made, value))
    if isinstance(value, str):
        lines = [shown(line) for line in value.splitlines() if line.strip()]
        return lines[0] if len(lines) == 1 else tuple(lines)
    return value
