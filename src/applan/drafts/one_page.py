"""How small type must be for a document to have room on one page."""

from math import ceil, sqrt

from applan.prose import blocks as b

LINES, LETTERS = 45, 95
"""Lines of running text on a page of A4 with narrow margins, and letters in a line."""

SMALLEST = 0.76
"""The share of its size at which type of 10.5 points is still read easily: 8 points."""


def share_of_size(blocks: b.Blocks) -> float:
    """The share of its size that type may have: what is too long for a page has the room of two."""
    lines = sum(map(_lines, blocks))
    pages = ceil(lines * SMALLEST**2 / LINES)
    return min(sqrt(pages * LINES / max(lines, 1)), 1)


def _lines(block: b.Block) -> float:
    """About how many lines of running text a block takes the room of."""
    match block:
        case b.Heading():
            return 2.2 * (1 + len(b.plain(block.content)) // (LETTERS // 2))
        case b.Paragraph():
            return 1.3 + len(b.plain(block.content)) // LETTERS
        case b.Listing():
            inside = [one for item in block.items for one in item]
            return 0.4 + sum(_lines(one) - 0.3 * isinstance(one, b.Paragraph) for one in inside)
        case b.Table():
            letters = (sum(len(b.plain(cell)) for cell in row) for row in block.rows)
            return 1.5 * (1 + sum(1 + count // LETTERS for count in letters))
        case b.Quote() | b.Group():
            return 2 + sum(map(_lines, block.blocks))
        case _:
            return 0
