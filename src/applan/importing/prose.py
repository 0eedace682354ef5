"""Pieces as running text in Markdown that shows just these words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from applan.importing.pieces import Piece, on_one_line
from applan.mending.wrapping import in_lines
from applan.patterns import lazy
from applan.prose.escaping import escape, escape_inside
from applan.typography import bound
from applan.wordfile.units import BREAK

WIDEST = 92
"""Characters of a line of text in a plan file."""

_KEPT_LABEL = lazy(r"\(?(?:\d{1,3}|[A-Za-zÆØÅæøå])[.)]|\d{1,3}(?:\.\d{1,3})+\.?")


def prose(pieces: Sequence[Piece]) -> str:
    """Pieces after each other: paragraphs, lists and tables. Empty for none."""
    made: list[str] = []
    before: Piece | None = None
    depth = 0
    for table, group in groupby(pieces, key=lambda one: one.table if one.kind == "row" else 0):
        if table:
            made += [""] * bool(made) + list(_table(list(group)))
            before = None
            continue
        for piece in group:
            in_list = before is not None and _is_one_list(before, piece)
            made += [""] * bool(made and not in_list)
            step = piece.level - before.level if before is not None and in_list else -depth
            depth = max(0, depth + min(step, 1))
            made += _lines(piece, depth)
            before = piece
    return "\n".join(made).strip("\n")


def _is_one_list(above: Piece, piece: Piece) -> bool:
    alike = bool(above.label) == bool(piece.label) or piece.level > 0
    return above.kind == piece.kind == "item" and alike


def _lines(piece: Piece, depth: int) -> Iterable[str]:
    if piece.kind == "heading":
        return [f"**{_said(piece)}**"]
    lines = _marked(piece)
    if piece.kind != "item":
        return in_lines(lines, WIDEST)
    label = piece.label if _KEPT_LABEL.fullmatch(piece.label) else "-"
    indent = "   " * depth
    hanging = indent + " " * (len(label) + 1)
    wrapped = in_lines(lines, WIDEST) or [""]
    return [f"{hanging if n else f'{indent}{label} '}{line}" for n, line in enumerate(wrapped)]


def _marked(piece: Piece) -> list[str]:
    """The lines of a piece as Markdown, a break between them."""
    if piece.markdown:
        return [on_one_line(piece.markdown)]
    lines = [on_one_line(one) for one in piece.text.replace("\t", " ").split(BREAK)]
    lines = [str(escape(bound(one))).replace("\u00a0", " ") if one else "" for one in lines]
    lines = [one for one in lines if one]
    return [*(f"{one}\\" for one in lines[:-1]), *lines[-1:]]


def _said(piece: Piece) -> str:
    return str(escape_inside(on_one_line(piece.text))).strip("*")


def _table(rows: Sequence[Piece]) -> Iterable[str]:
    width = max(len(row.cells) for row in rows)
    head = rows[0] if rows[0].head else None
    yield _row(head.cells if head else (), width)
    yield "|" + " --- |" * width
    yield from (_row(row.cells, width) for row in rows if row is not head)


def _row(cells: Sequence[str], width: int) -> str:
    filled = [*cells, *[""] * (width - len(cells))]
    said = (escape_inside(on_one_line(one.replace(BREAK, " / "))) for one in filled)
    return "|" + "".join(f" {one} |" for one in said)
