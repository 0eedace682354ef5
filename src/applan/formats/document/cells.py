"""What a cell says in a spreadsheet, which has lines in it and no manners of writing."""

from applan.prose.blocks import Line, parted, plain
from applan.typography import NO_BREAK_SPACE, legible


def cell_text(content: Line) -> str:
    """The text of a cell, a line for each of its lines."""
    return bare("\n".join(map(plain, parted(content))))


def bare(text: str) -> str:
    """A text without no-break spaces, which a search in a spreadsheet takes for other signs."""
    return legible(text).replace(NO_BREAK_SPACE, " ")
