"""What a draft may tell beside its plan."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypedDict

from applan.drafts.shown import Shown
from applan.typography import shown

Titles = Mapping[str, str]
"""What was called so in earlier plans, by plan and id: «2020#varkampanje»."""

Asked = Callable[[], Sequence[Mapping[str, Any]]]
"""Gives parts of a document, when a template first prints them."""


class Beside(TypedDict, total=False):
    """What a template may print that the plan does not say.

    ``name`` is what the plan is called. ``changes`` gives what changed since the plan before, in
    groups: each a ``heading``, ``points`` (a ``title`` with what is ``said`` of it) and ``lists``
    (``titles`` after a ``label``). ``proposed`` gives what is proposed to it, chapter by chapter:
    each a ``heading``, its ``rows``, and as ``exclusive`` the numbers of those of which only one
    can be adopted. A row is the ``number``, ``by``, ``kind``, ``place``, ``was``, ``text`` and
    ``reason`` of a proposal, with its ``recommendations`` and its ``outcome``.
    """

    name: str
    titles: Titles | None
    changes: Asked
    proposed: Asked


def as_shown(value: Any) -> Any:
    """What was asked for, as a template sees it; a text is the lines of it, as in a cell."""
    if isinstance(value, Mapping):
        return Shown({name: as_shown(one) for name, one in value.items()})
    if isinstance(value, list | tuple):
        return tuple(map(as_shown, value))
    if isinstance(value, str):
        lines = [shown(line) for line in value.splitlines() if line.strip()]
        return lines[0] if len(lines) == 1 else tuple(lines)
    return value
