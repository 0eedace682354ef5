"""Proposals in a table that a web form gave, or that somebody typed: CSV and Excel."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO, StringIO
from typing import Any

from applan.document.encodings import decoded
from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.messages import Message, msg
from applan.patterns import lazy
from applan.typography import MONTHS, legible
from applan.wordfile.archive import unpacked

COLUMNS = ("nr", "forslagsstiller", "punkt", "type", "fra", "til", "begrunnelse")
"""What the columns are called."""

_NAMES = {
    "nr": "nr nummer forslagsnummer number no",
    "forslagsstiller": "forslagsstiller forslagsstillar innsender innsendt "
    "innsendar avsender avsendar navn namn lag lokallag partilag organisasjon hvem kven by",
    "punkt": "punkt pkt sted stad plassering kapittel kap at",
    "type": "type forslagstype slag slags kind",
    "fra": "fra frå står was opprinnelig opphavleg nåværende noverande dagens gammel gammal",
    "til": "til tekst ny nytt text to forslag",
    "begrunnelse": "begrunnelse grunngiving grunngjeving grunn hvorfor kvifor reason",
}
_MEANT = {word: column for column, words in _NAMES.items() for word in words.split()}
_PLAIN = "punkt kapittel slags type opprinnelig nåværende noverande begrunnelse"
"""Names that say what a column is wherever they stand in what somebody asks above it."""

_MOST = 5_000
"""Rows; no meeting has as many proposals."""

_BREAK = lazy(r"\r\n|[\r\v\f\x85\u2028\u2029]")


class Row(NamedTuple):
    """A proposal as it stands in a table, without what is empty; ``line`` is its row, from 1."""

    line: int
    said: dict[str, str]


class Read(NamedTuple):
    """The rows of a table, and what is to be told of it."""

    rows: tuple[Row, ...]
    told: tuple[Message, ...]


def read_table(content: bytes, name: str) -> Read:
    """The proposals in a table. Raises ``UserError`` for what is no table of them.

    Formulas are not worked out, and what is a date in a spreadsheet is the text of it.
    """
    lines = list(_sheet(content, name) if content.startswith(b"PK") else _separated(content, name))
    start = next((n for n, (_line, cells) in enumerate(lines) if _is_head(cells)), None)
    if start is None:
        raise UserError("{name} has no row with the names of the columns; they are {columns}",
                        name=name, columns=", ".join(COLUMNS))  # fmt: skip
    head = _columns(lines[start][1])
    unknown = [cell.strip() for cell, column in zip(lines[start][1], head, strict=True)
               if column is None and cell.strip()]  # fmt: skip
    told = [msg("the column “{name}” is not read; those that are, are {columns}", name=one,
                columns=", ".join(COLUMNS)) for one in unknown]  # fmt: skip
    rows = []
    for line, cells in lines[start + 1 :]:
        said: dict[str, str] = {}
        for column, cell in zip(head, cells, strict=False):
            text = _BREAK.sub("\n", legible(cell)).strip()
            if column is not None and text:
                said[column] = text
        more = [cell for cell in cells[len(head) :] if cell.strip()]
        if more:
            told.append(msg("row {line} has more cells than there are columns: {text}", line=line,
                            text=" | ".join(more)))  # fmt: skip
        if set(said) - {"nr"}:
            rows.append(Row(line, said))
    if not rows:
        raise UserError("{name} has no proposals in it", name=name)
    return Read(tuple(rows), tuple(told))


def _is_head(cells: Sequence[str]) -> bool:
    """Whether a row names columns: what is proposed, and something about it."""
    found = set(_columns(cells)) - {None}
    return len(found) > 1 and bool(found & {"fra", "til"})


def _columns(cells: Sequence[str]) -> list[str | None]:
    """What each column is, each once: by “whom”, how its name begins, or a plain word in it."""
    words = [re.findall(r"[^\W\d_]+", cell.casefold()) for cell in cells]
    found: list[str | None] = [None] * len(cells)
    for known in (
        [next((word for word in one if word in ("hvem", "kven")), "") for one in words],
        [next(iter(one), "") for one in words],
        [next((word for word in one if word in _PLAIN.split()), "") for one in words],
    ):
        for n, word in enumerate(known):
            if found[n] is None and (column := _MEANT.get(word)) not in found:
                found[n] = column
    return found


def _separated(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a CSV file, in UTF-8 or as Excel writes it, with commas or semicolons."""
    no_table = msg("{name} is no table; save it as CSV, or as an Excel workbook (.xlsx)", name=name)
    if b"\0" in content[:1000]:
        raise UserError(no_table)
    text, _encoding = decoded(content)
    if match := re.match(r"sep=(.)\r?\n", text):
        text, sign = text[match.end() :], match[1]
    else:
        first = next((line for line in text.splitlines() if line.strip()), "")
        sign = max(";,\t", key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=sign)
    try:
        yield from enumerate(_limited(reader, name), 1)
    except csv.Error:
        raise UserError(no_table) from None


def _sheet(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet of a workbook that has any."""
    from openpyxl import load_workbook

    no_workbook = msg("{name} is no Excel workbook; save it as .xlsx, or as CSV", name=name)
    parts = unpacked(content, name, no_workbook)
    if any(b"<!DOCTYPE" in part[:2000] for part in parts.values()):
        raise UserError(no_workbook)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheets = (list(_limited(sheet.iter_rows(), name)) for sheet in book.worksheets)
        rows = next(filter(None, sheets), [])
    except UserError:
        raise
    except Exception:  # whatever a damaged workbook makes openpyxl stumble on
        raise UserError(no_workbook) from None
    head: list[str | None] = []
    for line, cells in enumerate(rows, 1):
        texts = [_text(cell, head[n] if n < len(head) else None) for n, cell in enumerate(cells)]
        if not head and _is_head(texts):
            head = _columns(texts)
        yield line, texts


def _limited(rows: Iterable[Any], name: str) -> Iterator[Any]:
    for number, row in enumerate(rows):
        if number > _MOST:
            raise UserError("{name} has more than {most} rows", name=name, most=_MOST)
        yield row


def _text(cell: Any, column: str | None) -> str:
    """A cell as text. «2.3» that a spreadsheet made a date of is the point that was typed."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        if column == "punkt":
            return f"{value.day}.{value.month}"
        said = f"{value.day}. {MONTHS.split('|')[value.month - 1]} {value.year}"
        clock = value.time() if isinstance(value, datetime) else time()
        return said if clock == time() else f"{said} kl. {clock:%H.%M}"
    if isinstance(value, time):
        return f"{value:%H.%M}"
    if isinstance(value, float):
        decimals = re.fullmatch(r"0\.(0+)", str(cell.number_format or ""))
        if column == "punkt" and decimals:
            return f"{value:.{len(decimals[1])}f}"
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)
