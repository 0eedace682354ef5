"""Activity by season: one row for each activity, one column for each part of the period."""

from collections.abc import Sequence

from applan.findings import Path
from applan.frozen import Frozen
from applan.grouping import grouped
from applan.model import Goal, Plan, View
from applan.schedule.columns import Column, columns_of, season_columns
from applan.schedule.dates import DateRow, asides, date_row, group_text
from applan.schedule.entries import Entry, entries
from applan.schedule.occurring import occurrences
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line, fold, listed_paths, period_of, root_of, select
from applan.schedule.texts import capital
from applan.typography import together
from applan.when import Interval
from applan.words.calendar import words


class Cell(str):
    """What is said of one time in a cell, the ``item`` that it is of, and its ``times`` in it."""

    __slots__ = ("item", "times")
    item: Scheduled
    times: str


class MatrixRow(Frozen):
    """An activity with its parts; a cell holds one text for each time it is given."""

    title: str
    cells: tuple[tuple[Cell, ...], ...]
    id: str | None


class MatrixView(Frozen):
    """``columns`` are labels. ``other`` is what has no place in any column: what comes back
    without dates or may be at any time, and what has no time yet."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    other: tuple[DateRow, ...]


def matrix_view(plan: Plan, view: View | None = None, name: str = "") -> MatrixView:
    """The plan's activities by season, in document order or in the order of ``view.ids``.

    Parts stand in the row of what they are part of, unless the view lists them themselves.
    Goals are left out unless the view asks for them.
    """
    asked = view is not None and bool(view.role or view.ids)
    found = [
        one
        for one in select(plan, occurrences(plan, name), view)
        if asked or not isinstance(one.item, Goal)
    ]
    return matrix_of(plan, found, view)


def matrix_of(
    plan: Plan, found: Sequence[Scheduled], view: View | None = None, limits: Interval | None = None
) -> MatrixView:
    """Occurrences that were chosen already, by season through ``limits`` or the view's period."""
    span = limits or period_of(plan, view) or plan.span.interval
    lines = fold(found)
    columns = season_columns(plan, [line.item for line in lines], span)
    placed: dict[Path, list[Line]] = {}
    other: list[DateRow] = []
    roots = _roots(plan, view)
    for line in lines:
        root = root_of(line.item.item_path, roots)
        if not _fits(line.item, columns) or root is None:
            other.append(date_row(line, plan.language, set()))
        else:
            placed.setdefault(root, []).append(line)
    rows = tuple(
        _row(entry, placed[path], columns, plan.language)
        for path, entry in roots.items()
        if path in placed
    )
    return MatrixView(tuple(column.label for column in columns), rows, tuple(other))


def _fits(one: Scheduled, columns: Sequence[Column]) -> bool:
    """Whether it has columns: what may be at any time in the period would fill every one, and a
    year that is more than one of them says in none of them when."""
    if one.group == "recurring" or one.precision == "period":
        return False
    places = len(columns_of(one, columns))
    return places == 1 if one.precision == "year" else places > 0


def _roots(plan: Plan, view: View | None) -> dict[Path, Entry]:
    """What has a row of its own, in the order of the rows."""
    known = {entry.path: entry for entry in entries(plan)}
    if view is not None and view.ids:
        order = {slug: number for number, slug in enumerate(view.ids)}
        listed = listed_paths(plan, view)
        return {path: known[path] for path in sorted(listed, key=lambda path: order[listed[path]])}
    return {path: entry for path, entry in known.items() if root_of(path[:-2], known) is None}


def _row(
    entry: Entry, lines: Sequence[Line], columns: Sequence[Column], language: str
) -> MatrixRow:
    cells: list[tuple[Cell, ...]] = []
    for number, column in enumerate(columns):
        here = [line.item for line in lines if number in columns_of(line.item, columns)]
        said = grouped(((one.item_path, one.path), one) for one in here)
        texts = (_cell(entry, items, column, language) for items in said.values())
        cells.append(tuple(dict.fromkeys(texts)))
    return MatrixRow(entry.title, tuple(cells), entry.item.id)


def _cell(entry: Entry, items: Sequence[Scheduled], column: Column, language: str) -> Cell:
    """«Trinn 1: uke 13 og 14, fysisk, 3–4 steder i fylket (avklares)»."""
    one = items[0]
    own = words(language)
    label = _label(entry, one)
    times = _times(items, column, language, bare=not label and not one.note and not one.mode)
    pieces = [
        times,
        own[f"mode.{one.mode}"] if one.mode is not None else "",
        together(one.place),
    ]
    text = ", ".join(piece for piece in pieces if piece)
    if label:
        text = f"{label}: {text}" if text else label
    if one.note and one.note.strip(".! ").casefold() != times.casefold():
        text = f"{text} ({one.note})" if text else one.note
    made = Cell(capital(text))
    made.item, made.times = one, times
    return made


def _times(items: Sequence[Scheduled], column: Column, language: str, *, bare: bool) -> str:
    """The times of one line, without what the column's label says already."""
    one = items[0]
    own = words(language)
    off = asides(one, language)[0]
    if off:
        return off
    if one.certainty == "open":
        return own["undated"]
    if one.start == column.start and one.end == column.end and not bare:
        return own["tentative"] if one.certainty == "tentative" else ""
    return group_text(items, {column.start.year} & {column.end.year}, language)


def _label(entry: Entry, one: Scheduled) -> str:
    """What of the row the line is about, without the row's own title."""
    title = one.title
    for separator in (" – ", " "):
        start = entry.title + separator
        if title.casefold().startswith(start.casefold()):
            return capital(title[len(start) :])
    return "" if title == entry.title else title
