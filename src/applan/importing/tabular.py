"""Tables that are written as paragraphs, or in which a cell says something of several rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from applan.importing.labels import column_of, is_title
from applan.importing.pieces import Piece, on_one_line
from applan.importing.times import MONTH_NAME, Times, is_month
from applan.patterns import lazy
from applan.wordfile.units import BREAK, CELL

_TABBED = lazy(r".*\S\t+.*\S.*")
_NUMBERED = lazy(r"\s*(?P<label>\d{1,2})[.)]\t+(?P<said>[^\t]+)")
"""A numbered point with a tab behind its number."""

_MONTH = lazy(
    rf"(?i)(?P<month>{MONTH_NAME}(?:\s*[/–-]\s*{MONTH_NAME})?(?: \d{{4}})?)"
    r"\s*(?::|\s[–—-]\s)\s*(?P<said>\S.*)"
)
_FEWEST = 3
"""Lines that begin with months, by which it is known that each does."""

_LONGEST_CELL = 90
_WIDEST = 8
_DAY = lazy(r"\d{1,2}\.?(?:\s*(?:[-–]|og)\s*\d{1,2}\.?)?")
"""Days that say no month: «11.–12.»."""


def tabled(pieces: Sequence[Piece], times: Times) -> tuple[list[Piece], list[tuple[Piece, str]]]:
    """The pieces, with rows where columns are parted by tabs or stand one cell below another.

    A row that is only a title over the others is a heading, and a month over several days stands
    by each. Also the heads of columns that are gone, each with the row it was in.
    """
    made: list[Piece] = []
    keys: list[tuple[Piece, str]] = []
    lines = _by_month([line for one in pieces for line in _lines(one)])
    rows = _lined(list(_tabbed(lines, keys)), times)
    for table, group in groupby(rows, key=lambda one: one.table):
        if table:
            dated = _dated(list(group), keys)
            made += _parted(dated, times)
        else:
            made += group
    return made, keys


def _lines(piece: Piece) -> list[Piece]:
    """A paragraph of several lines with tabs as a paragraph for each."""
    lines = piece.text.split(BREAK)
    if piece.kind != "paragraph" or sum(CELL in line for line in lines) < 2:
        return [piece]
    return [replace(piece, text=line, markdown="") for line in lines if line.strip()]


def _by_month(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; lines that each begin with a month as rows, with the lines below them in them."""
    found = [_MONTH.fullmatch(one.text) if one.kind != "row" else None for one in pieces]
    made, table = list[Piece](), _next(pieces)
    if len(found) - found.count(None) < _FEWEST:
        return list(pieces)
    for piece, one in zip(pieces, found, strict=True):
        above = made[-1] if made and made[-1].table == table else None
        if one is not None:
            said = f"{one['month']}{CELL}{one['said']}"
            made.append(replace(piece, kind="row", text=said, table=table, markdown=""))
        elif above is not None and _goes_on(piece, above):
            made[-1] = replace(above, text=f"{above.text}{BREAK}{piece.text}")
        else:
            table += above is not None
            made.append(piece)
    return made


def _goes_on(piece: Piece, above: Piece) -> bool:
    """Whether a line below that of a month is one more thing then: no heading and no sentence."""
    is_line = (
        piece.kind in ("paragraph", "item") and not piece.strong and piece.text[-1] not in ".:"
    )
    return is_line and piece.number - above.number - above.text.count(BREAK) == 1


def _next(pieces: Sequence[Piece]) -> int:
    return 1 + max((one.table for one in pieces), default=0)


def _tabbed(pieces: Sequence[Piece], keys: list[tuple[Piece, str]]) -> Iterator[Piece]:
    """The pieces; lines with tabs, several below each other, as the rows of a table."""
    table = _next(pieces)
    for is_row, group in groupby(pieces, _is_tabbed):
        rows = list(group)
        if not is_row or len(rows) < 2:
            yield from rows
            continue
        points = [_NUMBERED.fullmatch(row.text) for row in rows]
        if [one and one["label"] for one in points] == [str(n) for n in range(1, len(rows) + 1)]:
            for row, one in zip(rows, filter(None, points), strict=True):
                keys.append((row, one["label"]))
                yield replace(row, kind="item", text=one["said"], label=f"{one['label']}.")
            continue
        many = len({row.text.count(CELL) for row in rows}) > 1
        for row in rows:
            cells = re.split(r"\t+" if many else r"\t", row.text.strip())
            said = CELL.join(cell.strip() for cell in cells)
            yield replace(row, kind="row", text=said, table=table, strong=False)
        table += 1


def _is_tabbed(piece: Piece) -> bool:
    return piece.kind == "paragraph" and _TABBED.fullmatch(piece.text) is not None


def _lined(pieces: Sequence[Piece], times: Times) -> list[Piece]:
    """The pieces; cells that stand one below another, the heads first, as the rows of a table."""
    made: list[Piece] = []
    at, table = 0, _next(pieces)
    while at < len(pieces):
        width, count = _cells_from(pieces[at:], times) if _is_head(pieces[at]) else (0, 0)
        for n in range(count):
            cells = pieces[at + n * width : at + (n + 1) * width]
            said = CELL.join(on_one_line(f"{one.label} {one.text}") for one in cells)
            made.append(replace(cells[0], kind="row", text=said, table=table, strong=False))
        table += count > 0
        if not count:
            made.append(pieces[at])
        at += width * count or 1
    return made


def _cells_from(pieces: Sequence[Piece], times: Times) -> tuple[int, int]:
    """How many columns and rows begin here; none where no column has a time in every row."""
    heads = 0
    while heads < min(len(pieces), _WIDEST) and _is_head(pieces[heads]):
        heads += 1
    titles = sum(is_title(one.text) for one in pieces[:heads])
    labels = [column_of(one.text) for one in pieces[:heads]]
    when = next((n for n, one in enumerate(labels) if one is not None and one.key == "when"), None)
    if heads < 2 or when is None or (titles > 1 and is_title(pieces[0].text)):
        return 0, 0
    found = [(width, 0) for width in range(heads, min(heads + 3, _WIDEST))]
    for n, (width, _count) in enumerate(found):
        count = 1
        while _are_cells(pieces[count * width : (count + 1) * width], width) and times.is_days(
            pieces[count * width + when].text
        ):
            count += 1
        found[n] = (width, count)
    width, count = max(found, key=lambda one: one[0] * one[1] * (one[1] > 2), default=(0, 0))
    return (width, count) if count > 2 else (0, 0)


def _is_head(piece: Piece) -> bool:
    text = piece.text
    is_line = _are_cells([piece], 1) and not text.endswith(":")
    return is_line and (column_of(text) is not None or is_title(text))


def _are_cells(pieces: Sequence[Piece], width: int) -> bool:
    return len(pieces) == width and all(
        one.kind in ("paragraph", "item")
        and len(one.text) <= _LONGEST_CELL
        and not {BREAK, CELL} & set(one.text)
        for one in pieces
    )


def _dated(rows: Sequence[Piece], keys: list[tuple[Piece, str]]) -> Sequence[Piece]:
    """The rows of a table, of days that say no month with that which stands beside or above them.

    The column of months is gone then.
    """
    full = [row.cells for row in rows[1:] if not _is_alone(row)]
    columns = [list(filter(None, map(on_one_line, one))) for one in zip(*full, strict=False)]
    days = [n for n, said in enumerate(columns) if said and all(map(_DAY.fullmatch, said))]
    months = [n for n, said in enumerate(columns) if said and all(map(is_month, said))]
    if not days:
        return rows
    day, month = days[0], months[0] if months else 0
    made, above = list[Piece](), ""
    for n, row in enumerate(rows):
        cells = list(row.cells)
        has_both = bool(months) and len(cells) > max(day, month)
        said = on_one_line(cells[month]) if has_both or _is_alone(row) else ""
        above = said if is_month(said) else above
        if above and len(cells) > day and _DAY.fullmatch(on_one_line(cells[day])):
            cells[day] = f"{on_one_line(cells[day]).rstrip('.')}. {above}"
        elif has_both and n:
            cells[day] = f"{cells[day]} {said}".strip()
        if has_both:
            keys += [(row, said)] * (n == 0)
            del cells[month]
        made.append(replace(row, text=CELL.join(cells)))
    return made


def _parted(rows: Sequence[Piece], times: Times) -> Iterator[Piece]:
    """The rows of a table with times; a title that is alone on its row is a heading of others."""
    full = [row for row in rows if not _is_alone(row)]
    timed = [row for row in full if any(times.is_days(on_one_line(one)) for one in row.cells)]
    if len(full) == len(rows) or len(timed) * 2 < len(full) or not full:
        yield from rows
        return
    head = next((row for row in full if _is_over_columns(row)), None)
    part, is_new = 0, False
    for n, row in enumerate(rows):
        table = row.table + _PARTS * part
        if _is_alone(row) and n + 1 < len(rows) and not _is_alone(rows[n + 1]):
            yield replace(row, kind="heading", text=on_one_line(row.text), table=0, head=False)
            part, is_new = part + 1, True
        elif row is head and n + 1 < len(rows) and _is_alone(rows[n + 1]):
            continue  # it stands above each part
        else:
            if is_new and head is not None and row is not head:
                yield replace(head, table=table)
            yield replace(row, table=table)
            is_new = False


_PARTS = 100_000
"""What is added to the number of a table for each part of it."""


def _is_alone(row: Piece) -> bool:
    first, *others = row.cells
    is_short = 0 < len(first.strip()) <= _LONGEST_CELL
    return is_short and len(others) > 1 and not any(one.strip() for one in others)


def _is_over_columns(row: Piece) -> bool:
    """Whether most cells of a row are heads of columns."""
    cells = [on_one_line(one) for one in row.cells]
    named = sum(not one or column_of(one) is not None or is_title(one) for one in cells)
    return named * 2 > len(cells)
