"""CSV for spreadsheets: RFC 4180 with commas, in UTF-8 that begins with a byte order mark.

Excel takes a file without the mark for cp1252. What a spreadsheet would take for a formula gets
an apostrophe in front, also after a semicolon, at which a Norwegian Excel splits the lines
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import csv
import io
from collections.abc import Iterable

from applan.formats.calendar_sheet.views import sheet
from applan.formats.calendar_sheet.words import calendar_words
from applan.messages import Catalogue
from applan.patterns import lazy
from applan.schedule.calendar import Calendar
from applan.schedule.dates import status_text, title_text
from applan.schedule.selection import folded
from applan.schedule.wheel_words import wheel_words
from applan.typography import legible

_FORMULA = lazy(r"(^|[;\t\r\n])(?=\s*[=+\-@\t\r＝＋－＠])")


def render(calendar: Calendar, catalogue: Catalogue) -> str:
    """A date plan has a line for each occurrence; the other views have the lines they show."""
    return rows_csv(_occurrences(calendar) if calendar.view == "dates" else _tables(calendar))


def rows_csv(rows: Iterable[Iterable[str]]) -> str:
    """Rows as a spreadsheet opens them."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(
        [_safe(value) for value in row] for row in rows
    )
    return "\ufeff" + written.getvalue()


def _occurrences(calendar: Calendar) -> list[tuple[str, ...]]:
    own = calendar_words(calendar.language)
    shared = calendar.columns(wheel_words(calendar.language).columns)
    columns = calendar.columns(own.columns)
    rows: list[tuple[str, ...]] = [
        (
            columns["start"], columns["end"], shared["when"], shared["what"],
            shared["who"], shared["status"], columns["place"], columns["kind"],
            columns["certainty"], columns["group"], columns["plan"],
            columns["id"],
        )
    ]  # fmt: skip
    for line in folded(calendar.occurrences):
        one = line.item
        rows.append(
            (
                one.start.isoformat() if one.start else "",
                one.end.isoformat() if one.end else "",
                one.text,
                title_text(one, calendar.language, beside_status=True),
                "; ".join(one.responsible),
                status_text(one, calendar.language),
                "; ".join(one.place),
                own.kinds[one.kind],
                own.certainties[one.certainty],
                own.groups[one.group],
                one.plan,
                one.id or "",
            )
        )
    return rows


def _tables(calendar: Calendar) -> list[tuple[str, ...]]:
    """The tables of a view below each other, each line with its table's heading first."""
    group = calendar_words(calendar.language).columns["group"]
    rows: list[tuple[str, ...]] = []
    found = sheet(calendar)
    for grid in found.grids:
        rows.append((group, *grid.columns))
        rows += [
            (grid.heading, *("\n".join(said.plain for said in cell) for cell in row))
            for row in grid.rows
        ]
    rows += [(note,) for note in found.notes]
    return rows


def _safe(value: str) -> str:
    return _FORMULA.sub(r"\1'", legible(value))
