"""A document in which every line can have a number: Word numbers none in tables and boxes."""

from collections.abc import Iterator

from applan.prose.blocks import (
    BETWEEN,
    LABEL_GAP,
    Block,
    Blocks,
    Line,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
    boxed_title,
    joined,
    parted,
    plain,
)

_BETWEEN = Run(BETWEEN)


def lined(blocks: Blocks) -> Blocks:
    """The blocks with each table as the points of a list, and facts and boxes as paragraphs."""
    return tuple(made for block in blocks for made in _lined(block))


def _lined(block: Block) -> Iterator[Block]:
    match block:
        case Table(has_head=True):
            rows = (_row(block.head, row) for row in block.rows)
            yield Listing(tuple((Paragraph(row),) for row in rows if row))
        case Table():
            for label, *values in block.rows:
                said = (part for value in values for part in _cell(value))
                yield Paragraph(joined((*_strong(label), Run(LABEL_GAP), *said)))
        case Quote() if boxed_title(block) is not None:
            yield from lined(block.blocks)
        case _:
            yield block


def _row(head: tuple[Line, ...], row: tuple[Line, ...]) -> Line:
    """«**12. januar** · Hva Styremøte»: the first cell, and the others after their headings."""
    cells = list(zip(head, row, strict=False))
    found: list[Line] = [_strong(cell) for _, cell in cells[:1] if plain(cell)]
    for label, cell in cells[1:]:
        if plain(cell).strip():
            found.append((Run(f"{plain(label)}{LABEL_GAP}"), *_cell(cell)))
    return joined(item for n, one in enumerate(found) for item in ((_BETWEEN,) * bool(n) + one))


def _cell(cell: Line) -> Line:
    """The lines of a cell after each other."""
    lines = [line for line in parted(cell) if plain(line).strip()]
    return tuple(
        item for n, line in enumerate(lines) for item in ((Run("; "),) * bool(n) + tuple(line))
    )


def _strong(cell: Line) -> Line:
    return (Run(plain(cell).strip(), strong=True),)
