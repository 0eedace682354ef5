"""How wide the columns of a table are."""

from collections.abc import Sequence
from math import ceil

from applan.prose.blocks import Line, Run, Table, is_all, parted, plain
from applan.schedule.text_width import text_width

_CHARACTER = 93
"""The width of an average letter of 10 points, in twentieths of a point."""

_POINTS_10 = 200
"""10 points in twentieths of a point."""

_MARGINS = 230
_STEPS = 40
"""In how many parts the room that remains is given away."""
_LONGEST_WORD = 24
"""Characters of the longest word that a column is made wide for; a longer one is broken anyhow."""
_KEPT_WORD = 12
"""Characters of the longest word that is not broken while another column has room."""
_FIGURES = 4
"""Characters of the longest text in a table of figures, whose columns are all as wide."""
_LABELS = range(1360, 2300)
"""How wide the first column of a fact table may be that holds only labels: 2.4 to 4 cm."""


def widths(table: Table, total: int, breadth: float = 1) -> tuple[int, ...]:
    """The columns' widths in twentieths of a point; together they are ``total``.

    A column gets room for its longest word, and of what remains as much as it has text. Where
    there is no room for every long word, the short ones are kept whole: «202/0» is no year.
    ``breadth`` is how wide words are in the font, of the most that they are in any.
    """

    def word(column: list[Line], longest: int) -> int:
        return ceil(_word(column, longest) * breadth) + _MARGINS

    count = len(table.head)
    labels = [row[0] for row in table.rows]
    facts = count == 2 and not table.has_head and all(is_all(one, "strong") for one in labels)
    if facts and _line(labels) <= _LONGEST_WORD:
        room = word(labels, _LONGEST_WORD)
        first = min(max(room, _LABELS.start), _LABELS.stop, total // 3)
        return first, total - first
    columns = [[row[n] for row in (table.head, *table.rows) if n < len(row)] for n in range(count)]
    kept = [word(column, _KEPT_WORD) for column in columns]
    least = [word(column, _LONGEST_WORD) for column in columns]
    wanted = [
        max(_line(column) * _CHARACTER + _MARGINS, low)
        for column, low in zip(columns, least, strict=True)
    ]
    if sum(kept) >= total:
        return _capped(kept, total)
    if sum(least) >= total:
        return _between(kept, least, total)
    if max(map(_line, columns)) <= _FIGURES:
        return (*((total // count,) * (count - 1)), total - total // count * (count - 1))
    if sum(wanted) <= total:
        return (*wanted[:-1], total - sum(wanted[:-1]))
    return _lowest([*zip(*columns, strict=True)], least, wanted, total)


def lines(table: Table, columns: tuple[int, ...]) -> float:
    """About how many lines of text the rows of a table have, in columns of these widths."""
    return sum(max(_heights(_lengths(row), columns)) for row in table.rows)


def _lengths(row: Sequence[Line]) -> list[list[int]]:
    """The room that each line of each cell takes."""
    return [[_CHARACTER * len(one) for one in _texts(cell)] for cell in row]


def _heights(row: list[list[int]], columns: Sequence[int]) -> list[float]:
    """The lines that each cell has, broken ones among them."""
    return [
        sum(max(one / max(width - _MARGINS, 1), 1) for one in texts)
        for texts, width in zip(row, columns, strict=True)
    ]


def _lowest(
    rows: Sequence[Sequence[Line]], least: list[int], wanted: list[int], total: int
) -> tuple[int, ...]:
    """The least widths, and of what remains to whichever makes the table lower, step by step."""
    lengths = list(map(_lengths, rows))
    found = list(least)
    step = max((total - sum(least)) // _STEPS, 1)
    while (left := total - sum(found)) > 0:
        gains = [0.0] * len(found)
        for row in lengths:
            most = max(range(len(row)), key=_heights(row, found).__getitem__)
            room = found[most] - _MARGINS
            gains[most] += sum(one / room**2 for one in row[most] if one > room)
        narrow = [n for n, width in enumerate(found) if width < wanted[n]] or [len(found) - 1]
        found[max(narrow, key=gains.__getitem__)] += min(step, left)
    return tuple(found)


def _between(low: list[int], high: list[int], total: int) -> tuple[int, ...]:
    """The low widths, and of what remains what each lacks of its high one; those that lack most go
    short."""
    lacking = [max(more - less, 0) for less, more in zip(low, high, strict=True)]
    extra = _capped(lacking, total - sum(low))
    return tuple(less + more for less, more in zip(low, extra, strict=True))


def _capped(widths: list[int], total: int) -> tuple[int, ...]:
    """The widths, the widest of them made narrower until there is room for all."""
    order = sorted(widths)
    left, cap = total, 0
    for n, width in enumerate(order):
        cap = left // (len(order) - n)
        if width > cap:
            break
        left -= width
    found = [min(width, cap) for width in widths]
    found[found.index(max(found))] += total - sum(found)
    return tuple(found)


def _word(column: list[Line], longest: int) -> float:
    """Room for the longest word, but not for one of more characters, in any common font."""
    strong = [n == 0 or any(isinstance(one, Run) and one.strong for one in line)
              for n, line in enumerate(column)]  # fmt: skip
    widths = [
        text_width(word if len(word) <= longest else word[:_KEPT_WORD], _POINTS_10, bold=bold)
        for line, bold in zip(column, strong, strict=True)
        for text in _texts(line)
        for word in text.replace("/", "/ ").split(" ")
    ]
    return max(widths, default=0)


def _line(column: list[Line]) -> int:
    return min(max((len(text) for line in column for text in _texts(line)), default=1), 200)


def _texts(line: Line) -> list[str]:
    """The lines within a cell."""
    return list(map(plain, parted(line)))
