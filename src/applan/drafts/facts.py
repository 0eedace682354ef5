"""What is said of a thing in few words: on one line, and in a table only where there is much."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from applan.drafts.printing import changed, in_cell, join, printed
from applan.drafts.trace import bare, is_mark
from applan.prose.blocks import BETWEEN, LABEL_GAP
from applan.who import inside

LONGEST = 120
"""Characters of a fact that stands on a line with others."""


def facts(rows: Iterable[Any]) -> Markup:
    """Facts, of (label, value) where there is a value; a value may be several.

    What is short stands on one line: «**Når** uke 42 · **Hvor** Senja». A longer fact has a line
    of its own, and those that say several long things are a table without a head, first or last as
    they come. With a third item that is true, a value begins with a capital in the table.
    """
    found = _said(rows)
    much: list[tuple[Any, ...]] = []
    others: list[tuple[Any, ...]] = []
    for row in found:
        (much if _says_much(row[1]) else others).append(row)
    lines = fact_lines(others)
    if not much:
        return Markup("\n\n").join(lines)
    tabled = table(
        ("", ""),
        (
            # each of the several that there is much of
            (strong(label), [capital(one) for one in value] if any(more) else value)
            for label, value, *more in much
        ),
    )
    return Markup("\n\n").join([tabled, *lines] if much[0] is found[0] else [*lines, tabled])


def fact_lines(rows: Iterable[Any]) -> list[Markup]:
    """Facts as lines for the cell of a table, which holds no table: the short ones on the first."""
    short: list[Markup] = []
    long: list[Markup] = []
    for label, value, *_ in _said(rows):
        said = _on_a_line(value)
        (short if len(bare(said)) <= LONGEST else long).append(strong(label) + LABEL_GAP + said)
    return [*([Markup(BETWEEN).join(short)] if short else []), *long]


def _says_much(value: Any) -> bool:
    """Whether it is several things for which a line would be long."""
    several = isinstance(value, list | tuple) and len(value) > 1
    return several and len(bare(_on_a_line(value))) > LONGEST


def _said(rows: Iterable[Any]) -> list[tuple[Any, ...]]:
    """The facts that have a value."""
    return [row for row in map(tuple, rows) if row[1] not in (None, "", (), [])]


def _on_a_line(value: Any) -> Markup:
    """A value, or several after each other, told apart by what none of them holds."""
    if not isinstance(value, list | tuple):
        return printed(value)
    value = [*value[:1], *(changed(one, lambda text: _begun(text, inside)) for one in value[1:])]
    said = [printed(one) for one in value]
    sign = "; " if any(re.search(r"[,;:(]", one) for one in said) else ", "
    return printed(join(value, sign))


def capital(value: Any) -> str:
    """A text with its first letter as a capital, past any mark of strong type before it."""
    return changed(value, lambda text: _begun(text, lambda rest: rest[:1].upper() + rest[1:]))


def _begun(text: str, change: Callable[[str], str]) -> str:
    start = 0
    while text[start : start + 1] == "*" or is_mark(text[start : start + 1]):
        start += 1
    return text[:start] + change(text[start:])


def table(head: Iterable[Any], rows: Iterable[Iterable[Any]]) -> Markup:
    """A table with a head."""
    head = list(head)
    written = [_row(head), Markup("|" + " --- |" * len(head))]
    return Markup("\n").join([*written, *map(_row, rows)])


def _row(cells: Iterable[Any]) -> Markup:
    return Markup("|") + Markup("").join(Markup(" ") + in_cell(one) + Markup(" |") for one in cells)


def strong(value: Any) -> Markup:
    """A value in strong type, whose marks must stand against a letter or a sign."""
    found = str(printed(value)).strip()
    return Markup(f"**{found}**") if found else Markup()
