"""What a proposal does to a plan, as data; paths and positions are those of the plan before it."""

from dataclasses import dataclass
from typing import Any

from applan.findings import Path


@dataclass(frozen=True)
class SetText:
    """Characters of a value, and what is to stand in their place."""

    path: Path
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class SetValue:
    """The whole value of a key, there or not."""

    path: Path
    value: Any


@dataclass(frozen=True)
class Insert:
    """An item that comes into the list at a path, before the one that is number ``index`` in it."""

    path: Path
    index: int
    value: Any


@dataclass(frozen=True)
class Remove:
    """A key or an item that goes."""

    path: Path


@dataclass(frozen=True)
class Move:
    """An item that goes into a list, before the one that is number ``index`` in it."""

    path: Path
    to: Path
    index: int


Change = SetText | SetValue | Insert | Remove | Move
