"""A document in which every line can have a number: Word numbers none in tables and boxes."""

from collections.abc import Iterator

from applan.prose import blocks as b

_BETWEEN = b.Run(b.BETWEEN)


def lined(blocks: b.Blocks) -> b.Blocks:
    """The blocks with each table as the points of a list, and facts and boxes as paragraphs."""
    return tuple(made for block in blocks for made in _lined(block))


def _lined(block: b.Block) -> Iterator[b.Block]:
    match block:
        case b.Table(has_head=True):
            rows = (_row(block.head, row) for row in block.rows)
            yield b.points(filter(None, rows))
        case b.Table():
            for label, *values in block.rows:
                said = (part for value in values for part in _cell(value))
                yield b.Paragraph(b.joined((*_strong(label), b.Run(b.LABEL_GAP), *said)))
        case b.Quote() if b.boxed_title(block) is not None:
            yield from lined(block.blocks)
        case _:
            yield block


def _row(head: tuple[b.Line, ...], row: tuple[b.Line, ...]) -> b.Line:
    """«**12. januar** · Hva Styremøte»: the first cell, and the others after their headings."""
    cells = list(zip(head, row, strict=False))
    found: list[b.Line] = [_strong(cell) for _, cell in cells[:1] if b.plain(cell)]
    for label, cell in cells[1:]:
        if b.plain(cell).strip():
            found.append((b.Run(f"{b.plain(label)}{b.LABEL_GAP}"), *_cell(cell)))
    return b.joined(item for n, one in enumerate(found) for item in ((_BETWEEN,) * bool(n) + one))


def _cell(cell: b.Line) -> b.Line:
    """The lines of a cell after each other."""
    lines = [line for line in b.parted(cell) if b.plain(line).strip()]
    return tuple(
        item for n, line in enumerate(lines) for item in ((b.Run("; "),) * bool(n) + tuple(line))
    )


def _strong(cell: b.Line) -> b.Line:
    return (b.Run(b.plain(cell).strip(), strong=True),)
