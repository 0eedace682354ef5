"""Tables as values: what lies between a view and every format that has rows and columns."""

from typing import NamedTuple

Cell = tuple[str, ...]
"""The lines of a cell: plain text, not yet escaped for anything."""


class Grid(NamedTuple):
    """A table. ``empty`` is what is said where it has no rows; every row is as long as
    ``columns``."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""


class Sheet(NamedTuple):
    """The tables of one view, under a title and a line that says what they are about."""

    title: str
    about: str
    grids: tuple[Grid, ...]


def cell(*lines: str) -> Cell:
    """A cell of these lines, without those that say nothing."""
    return tuple(line for line in lines if line)
