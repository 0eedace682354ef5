"""How wide the columns of a table are."""

from applan.drafts.blocks import Break, Line, Run, Table

_CHARACTER = 93
"""The width of an average letter of 10 points, in twentieths of a point."""

_MARGINS = 230
_LONGEST_WORD = 22
_LABELS = 2300
"""The first column of a fact table: 4 cm."""


def widths(table: Table, total: int) -> tuple[int, ...]:
    """The columns' widths in twentieths of a point; together they are ``total``.

    A column gets room for its longest word, and of what remains as much as it has text.
    """
    count = len(table.head)
    if count == 2 and not table.has_head:
        first = min(_LABELS, total // 3)
        return first, total - first
    columns = [[row[n] for row in (table.head, *table.rows) if n < len(row)] for n in range(count)]
    least = [_word(column) * _CHARACTER + _MARGINS for column in columns]
    wanted = [
        max(_line(column) * _CHARACTER + _MARGINS, low)
        for column, low in zip(columns, least, strict=True)
    ]
    if sum(least) >= total:
        return _shared(total, least)
    if sum(wanted) <= total:
        return (*wanted[:-1], total - sum(wanted[:-1]))
    spare, wishes = (
        total - sum(least),
        [high - low for low, high in zip(least, wanted, strict=True)],
    )
    extra = _shared(spare, [max(round(wish**0.5), 1) for wish in wishes])
    return tuple(low + more for low, more in zip(least, extra, strict=True))


def _shared(total: int, weights: list[int]) -> tuple[int, ...]:
    """The total shared out by weights, with nothing lost by rounding."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    shares[-1] += total - sum(shares)
    return tuple(shares)


def _word(column: list[Line]) -> int:
    words = (word for line in column for text in _texts(line) for word in text.split(" "))
    return min(max(map(len, words), default=1), _LONGEST_WORD)


def _line(column: list[Line]) -> int:
    return min(max((len(text) for line in column for text in _texts(line)), default=1), 200)


def _texts(line: Line) -> list[str]:
    """The lines within a cell."""
    found = [""]
    for item in line:
        if isinstance(item, Break):
            found.append("")
        elif isinstance(item, Run):
            found[-1] += item.text
    return found
