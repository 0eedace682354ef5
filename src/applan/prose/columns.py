"""Columns that people part with tabs, as tables of Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.prose.marks import mark_of

_RULER = lazy(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")


class Row(NamedTuple):
    """A line as Markdown, and the line of the writer's text that it comes from, from 0.

    ``label`` is what is printed before it, where Markdown has another number. A line is ``drawn``
    where it goes on in the point above though it looks like one of its own.
    """

    text: str
    source: int
    label: str = ""
    drawn: bool = False


def tables(lines: Sequence[str]) -> Iterator[Row]:
    """The lines with columns between tabs as tables, and with every table ended."""
    n = 0
    while n < len(lines):
        last = n
        while last < len(lines) and _is_columns(lines[last]):
            last += 1
        if last - n > 1:
            yield from _columns(lines[n:last], n, after=last < len(lines))
            n = last
            continue
        yield Row(lines[n], n)
        ends = n > 0 and "|" in lines[n - 1] and _RULER.fullmatch(lines[n]) and "-" in lines[n]
        n += 1
        if ends:
            while n < len(lines) and "|" in lines[n]:
                yield Row(lines[n], n)
                n += 1
            if n < len(lines) and lines[n].strip():
                yield Row("", n)


def _is_columns(line: str) -> bool:
    """Whether tabs part a line; one alone may stand behind what begins a point."""
    tabs = line.strip().count("\t")
    return tabs > 0 and ((mark := mark_of(line)) is None or (tabs > 1 and len(mark.value) > 0))


def _columns(lines: Sequence[str], start: int, *, after: bool) -> Iterator[Row]:
    """Lines with tabs in them as a table; what is told above a column of numbers is its head."""
    cells = [[cell.strip() for cell in line.strip().split("\t")] for line in lines]
    if len({len(row) for row in cells}) > 1:
        cells = [[cell for cell in row if cell] for row in cells]
    width = max(map(len, cells))
    cells = [row + [""] * (width - len(row)) for row in cells]
    kept = [n for n in range(width) if any(row[n] for row in cells)]
    cells = [[row[n] for n in kept] for row in cells]
    headed = len(cells) > 2 and all(cells[0]) and _is_head(cells)
    head = cells[0] if headed else [""] * len(kept)
    yield Row("", start)
    yield Row(_row(head), start)
    yield Row("|" + " --- |" * len(head), start)
    for n, row in enumerate(cells):
        if n or not headed:
            yield Row(_row(row), start + n)
    if after:
        yield Row("", start + len(lines) - 1)


def _is_head(cells: Sequence[Sequence[str]]) -> bool:
    first, rest = cells[0], cells[1:]
    numbered = [
        n for n in range(len(first)) if all(re.search(r"\d", row[n]) or not row[n] for row in rest)
    ]
    return bool(numbered) and not any(re.search(r"\d", cell) for cell in first)


def _row(cells: Iterable[str]) -> str:
    escaped = (re.sub(r"(?<!\\)\|", r"\\|", cell) for cell in cells)
    return "|" + "".join(f" {cell} |" for cell in escaped)
