"""How small type must be for a document to have room on one page."""

from math import sqrt

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
    """The share of its size that type may have; at the smallest what is long has a page more."""
    lines = sum(map(_lines, blocks))
    return max(min(sqrt(LINES / max(lines, 1)), 1), SMALLEST)


def _lines(block: Block) -> float:
    """About how many lines of running text a block takes the room of."""
    match block:
        case Heading():
            return 2.2
        case Paragraph():
            return 1.3 + len(plain(block.content)) // LETTERS
        case Listing():
            inside = [one for item in block.items for one in item]
            return 0.4 + sum(_lines(one) - 0.3 * isinstance(one, Paragraph) for one in inside)
        case Table():
            return 1.5 * (1 + len(block.rows))
        case Quote() | Group():
            return 2 + sum(map(_lines, block.blocks))
        case _:
            return 0
