"""Readers for one atom or a range of two, and how its dash should have been written."""

from __future__ import annotations

from applan.when.cursor import Atom, Cursor, Item
from applan.when.tokens import Token
from applan.when.units import read_atom

SAME_UNIT_SLASH = frozenset({"month", "season", "half", "quarter", "year", "day"})
SLASHED = frozenset({"month", "season"})
"""Of what there may be more than two: «januar/februar/mars»."""
MOST = 12
"""How many there may be."""


def read_range(c: Cursor, item: Item, after: str) -> bool:
    """An atom, or two with a dash, a slash or «til» between them, into ``item``."""
    first = read_atom(c, after)
    if first is None:
        return False
    item.first = first
    sign = c.tokens[c.at]
    category = sign.category
    between = item.toward == "between" and category == "and"
    if category == "-" or category == "to" or category == "/" or between:
        _read_last(c, item, first)
    if item.last is not None and item.toward in ("from", "between"):
        item.toward = ""
    return item.toward != "between"


def _read_last(c: Cursor, item: Item, first: Atom) -> None:
    at = c.at
    sign = c.tokens[at]
    c.at += 1
    while c.tokens[c.at].category in ("in", "filler", "or"):
        c.at += 1
    last = read_atom(c, first.unit)
    if last is None or (sign.category == "/" and not _slash_joins(first, last)):
        c.at = at
        return
    item.last = last
    item.names = _joined_name(first, last, "/" if sign.category == "/" else "-")
    item.slashed = 2 if sign.category == "/" and first.unit in ("month", "week") else 0
    while sign.category == "/" and last.unit in SLASHED and item.slashed < MOST and c.take("/"):
        third = read_atom(c, last.unit)
        if third is None or third.unit != last.unit:
            c.at -= 1
            break
        last = third
        item.last = last
        item.names += f"/{last.name}" if last.name else ""
        item.slashed += 1
    if sign.category == "-":
        _edit_dash(c, item, at)


def _joined_name(first: Atom, last: Atom, sign: str) -> str:
    return f"{first.name}{sign}{last.name}" if first.name and last.name else ""


def _slash_joins(first: Atom, last: Atom) -> bool:
    if first.unit == "bare":
        return last.unit in ("day", "quarter", "half")
    return first.unit == last.unit and (first.unit in SAME_UNIT_SLASH or first.unit == "week")


def _edit_dash(c: Cursor, item: Item, at: int) -> None:
    """Note how the dash at ``at`` should have been written.

    Språkrådet: an en dash, without spaces between single words or figures, with spaces when
    either side is several; and «fra … til …», never «fra …–…».
    """
    first, last = item.first, item.last
    if c.prose:
        return
    assert first is not None and last is not None
    before, after = c.tokens[at - 1], c.tokens[at + 1]
    if first.unit == "bare" and before.category == "num" and last.unit != "week":
        c.edits.append((before.end, before.end, "."))
    if item.toward in ("from", "between"):
        c.edits.append((before.end, after.start, f" {c.words.text('to')} "))
        return
    same_month = (
        first.unit == last.unit == "day" and first.b == last.b and first.weekday < 0
        and first.year is None and c.tokens[at - 1].category == "month"
    )  # fmt: skip
    if same_month:
        edge = c.tokens[at - 2]
        stop = "" if edge.category == "." else "."
        c.drop_edits(first.start, first.end)
        c.edits.append((edge.end, after.start, f"{stop}–"))
        return
    space = "" if _is_tight(c, first, last, after) else " "
    if c.text[before.end : after.start] != f"{space}–{space}":
        c.edits.append((before.end, after.start, f"{space}–{space}"))


def _is_tight(c: Cursor, first: Atom, last: Atom, after: Token) -> bool:
    """Whether a dash joins single words or figures, once what both sides share is set apart."""
    left, right = c.text[first.start : first.end], c.text[last.start : last.end]
    if first.weekday >= 0 or last.weekday >= 0:
        return False
    if first.unit == "bare" or (first.unit == "week" and after.category == "num"):
        return first.year is None
    if " " in left or first.unit != last.unit:
        return " " not in left + right
    words_after = right.count(" ") - (last.year is not None and first.year is None)
    return words_after <= 0
