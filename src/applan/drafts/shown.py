"""What a template sees: values with names, and nothing behind them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from applan.prose.blocks import Blocks
from applan.typography import shown


class Shown:
    """A part of a plan as a template sees it: its fields by name, and what follows from them.

    The model's own objects are kept away from templates, because pydantic's carry methods that
    read files. A value may be a function, whose value is worked out when a template first
    asks for it.
    """

    __slots__ = ("_values", "_where")

    def __init__(self, values: Mapping[str, Any], where: Callable[[], str] = str) -> None:
        object.__setattr__(self, "_values", dict(values))
        object.__setattr__(self, "_where", where)

    def __getattr__(self, name: str) -> Any:
        try:
            value = self._values[name]
        except KeyError:
            raise AttributeError(name) from None
        if callable(value):
            value = self._values[name] = value()
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(name)

    def __dir__(self) -> list[str]:
        return sorted(self._values)


def where(shown: Shown) -> str:
    """The place in the plan that a part was made from, in words."""
    return str(shown._where())


class Choice(str):
    """One of a field's fixed values: compared by its name in the plan, printed as a word."""

    __slots__ = ("word",)
    word: str

    def __new__(cls, value: str, word: str) -> "Choice":
        choice = super().__new__(cls, value)
        choice.word = word
        return choice

    def said(self) -> str:
        """The word that is printed."""
        return self.word


@dataclass(frozen=True, slots=True)
class Prose:
    """A writer's running text, read and found to be something that drafts can hold."""

    blocks: Blocks


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
