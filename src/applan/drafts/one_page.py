"""How small type must be for a document to have room on one page."""

from math import ceil, sqrt

from applan.prose.blocks import (
    Block,
    Blocks,
    Group,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Table,
    plain,
)

LINES, LETTERS = 45, 95
"""Lines of running text on a page of A4 with narrow margins, and letters in a line."""

SMALLEST = 0.76
"""The share of its size at which type of 10.5 points is still read easily: 8 points."""


def share_of_size(blocks: Blocks) -> float:
    """The share of its size that type may have: what is too long for a page has the room of two."""
    lines = sum(map(_lines, blocks))
    pages = ceil(lines * SMALLEST**2 / LINES)
    return min(sqrt(pages * LINES / max(lines, 1)), 1)


def _lines(block: Block) -> float:
    """About how many lines of running text a block takes the room of."""
    match block:
        case Heading():
            return 2.2 * (1 + len(plain(block.content)) // (LETTERS // 2))
        case Paragraph():
            return 1.3 + len(plain(block.content)) // LETTERS
        case Listing():
            inside = [one for item in block.items for one in item]
            return 0.4 + sum(_lines(one) - 0.3 * isinstance(one, Paragraph) for one in inside)
        case Table():
            letters = (sum(len(plain(cell)) for cell in row) for row in block.rows)
            return 1.5 * (1 + sum(1 + count // LETTERS for count in letters))
        case Quote() | Group():
            return 2 + sum(map(_lines, block.blocks))
        case _:
            return 0
