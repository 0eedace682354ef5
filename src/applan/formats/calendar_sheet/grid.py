"""Tables as values: what lies between a view and every format that has rows and columns."""

from typing import NamedTuple


class Said(NamedTuple):
    """A line of plain text, not yet escaped for anything, and the time it is about.

    ``struck`` is what will not happen after all; the words beside it say so too.
    """

    text: str
    when: str = ""
    struck: bool = False

    @property
    def plain(self) -> str:
        """«14. mars: Årsmøtet»."""
        return f"{self.when}: {self.text}" if self.when else self.text


Cell = tuple[Said, ...]
"""The lines of a cell."""


class Grid(NamedTuple):
    """A table. ``empty`` is what is said where it has no rows; every row is as long as
    ``columns``.

    ``beside`` are the rows as a list, for a page that has room for one beside its tables.
    ``optional`` are numbers of columns that say nothing by being empty.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    beside: tuple[Said, ...] | None = None
    optional: frozenset[int] = frozenset()

    def trimmed(self) -> "Grid":
        """The table for people to read: optional columns with nothing in them leave their room
        to the others."""
        empty = {n for n in self.optional if not any(row[n] for row in self.rows)}
        kept = [n for n in range(len(self.columns)) if n not in empty]
        return self._replace(
            columns=tuple(self.columns[n] for n in kept),
            rows=tuple(tuple(row[n] for n in kept) for row in self.rows),
            optional=frozenset(),
        )


class Sheet(NamedTuple):
    """The tables of one view, under a title and a line that says what they are about, and what
    is said in a line each below them."""

    title: str
    about: str
    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()


def cell(*lines: str) -> Cell:
    """A cell of these lines, without those that say nothing."""
    return tuple(Said(line) for line in lines if line)
