"""Tables for the terminal: columns as wide as they need, or as the window lets them be."""

from collections.abc import Iterable, Sequence

from applan.formats.calendar import Beside
from applan.formats.calendar_sheet.grid import Grid
from applan.formats.calendar_sheet.views import sheet
from applan.formats.terminal import printable, width
from applan.messages import Catalogue
from applan.schedule.calendar import Calendar

_Lines = tuple[str, ...]
"""The lines of a cell, as a terminal may show them."""

_GAP = "  "
_LEAST = 8
"""Cells of the narrowest column that is still made narrower."""
_LONGEST_WORD = 24
"""Cells of the longest word that is rather kept whole."""


def render(calendar: Calendar, catalogue: Catalogue, beside: Beside) -> str:
    found = sheet(calendar)
    lines = [printable(found.title)]
    if found.about:
        lines.append(printable(found.about))
    for grid in found.grids:
        lines.append("")
        if grid.heading:
            lines.append(printable(grid.heading))
        lines += _table(grid.trimmed(), beside.width) if grid.rows else [printable(grid.empty)]
    for note in found.notes:
        lines += ["", *_wrapped(printable(note), beside.width)]
    return "\n".join(lines) + "\n"


def _table(grid: Grid, room: int) -> Iterable[str]:
    rows = [tuple(tuple(printable(line.plain) for line in one) for one in row) for row in grid.rows]
    head = tuple((label,) for label in grid.columns)
    widths = _widths([head, *rows], room)
    yield from _row(head, widths)
    yield _GAP.join("─" * cells for cells in widths)
    for row in rows:
        yield from _row(row, widths)


def _widths(rows: Sequence[Sequence[_Lines]], room: int) -> list[int]:
    """What each column needs; where that is too much, the widest give way, words last."""
    columns = [[line for row in rows for line in row[n]] for n in range(len(rows[0]))]
    widths = [min(max(map(width, lines), default=1), room) for lines in columns]
    words = [[word for line in lines for word in line.split(" ")] for lines in columns]
    longest = [min(max(map(width, some), default=1), _LONGEST_WORD) for some in words]
    room -= len(_GAP) * (len(widths) - 1)
    for least in (longest, [_LEAST] * len(widths)):
        while sum(widths) > room:
            spare = [n for n, cells in enumerate(widths) if cells > least[n]]
            if not spare:
                break
            widths[max(spare, key=lambda n: widths[n])] -= 1
    return widths


def _row(row: Sequence[_Lines], widths: Sequence[int]) -> Iterable[str]:
    cells = [
        [piece for line in one for piece in _wrapped(line, room)]
        for one, room in zip(row, widths, strict=True)
    ]
    for n in range(max(map(len, cells), default=0)):
        pieces = (one[n] if n < len(one) else "" for one in cells)
        padded = (
            piece + " " * (room - width(piece)) for piece, room in zip(pieces, widths, strict=True)
        )
        yield _GAP.join(padded).rstrip()


def _wrapped(text: str, room: int) -> Iterable[str]:
    """The text in lines of at most ``room`` cells, broken at spaces where there are any."""
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined) <= room:
            line = joined
            continue
        if line:
            yield line
        while width(word) > room:
            cut = _fitting(word, room)
            yield word[:cut]
            word = word[cut:]
        line = word
    yield line


def _fitting(word: str, room: int) -> int:
    """How many characters fit, at least one; rather as far as a sign that may end a line."""
    used, fits = 0, len(word)
    for n, character in enumerate(word):
        used += width(character)
        if used > room:
            fits = max(n, 1)
            break
    sign = max(word.rfind(one, 0, fits) for one in "/-–")
    return sign + 1 if 0 < sign < fits < len(word) else fits
