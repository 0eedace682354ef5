"""Activity by season: one row for each activity, one column for each part of the period."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from applan.findings import Path
from applan.frozen import Frozen
from applan.grouping import grouped
from applan.model import Goal, Plan, View
from applan.schedule.dates import DateRow, asides, date_row, group_text
from applan.schedule.entries import Entry, entries
from applan.schedule.occurring import occurrences
from applan.schedule.recurring import month_after, season_of
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line, fold, listed_paths, period_of, root_of, select
from applan.schedule.texts import capital, time_text
from applan.typography import together
from applan.when import Interval
from applan.when import Occurrence as Time
from applan.words.calendar import words

MOST_YEARS = 60
"""A longer period has columns for its first years, and for those that hold something."""

_DAY = timedelta(days=1)
_HALVES = (("winter", "spring"), ("summer", "autumn"))
_SEASONS = tuple(season for half in _HALVES for season in half)
_DEFAULTS = {"spring": (1, 6), "autumn": (7, 12)}


class Column(Frozen):
    """A printed label and the days it stands for, ``start`` and ``end`` inclusive."""

    label: str
    start: date
    end: date


def season_columns(plan: Plan, found: Iterable[Scheduled], span: Interval) -> tuple[Column, ...]:
    """The columns that ``found`` needs, through ``span``: the seasons of each year, as fine as the
    plan itself is.

    A plan that declares what its seasons mean has a column for each of them; one that does not has
    its two half-years, which is what «vår» and «høst» then mean. The two seasons of a half-year
    share a column («Vinter/vår 2022») in a year where no time is given as one of them alone: dates
    and weeks need no finer column than the half-year. A column that mostly lies outside the period
    is left out unless something is in it, and what falls between declared seasons has its month.
    """
    dated = [one for one in found if one.start is not None and one.end is not None]
    placeable = [one for one in dated if one.group != "recurring"]
    years = set(range(span.start.year, span.last.year + 1)[:MOST_YEARS])
    for one in placeable:
        assert one.start is not None and one.end is not None
        years |= {one.start.year, one.end.year}
    named = {(one.start, one.end) for one in placeable}
    every = sorted(_every(plan, years, named), key=lambda column: (column.start, column.end))
    chosen = {column for column in every if _mostly_in(column, span)}
    for one in placeable:
        if not columns_of(one, tuple(chosen)):
            chosen |= {every[i] for i in columns_of(one, every)} or {
                _month_column(one, plan.language)
            }
    return tuple(sorted(chosen, key=lambda column: (column.start, column.end)))


def columns_of(one: Scheduled, columns: Sequence[Column]) -> tuple[int, ...]:
    """The columns an occurrence stands in: a date in that of its first day, a window in the one
    that it fills, or in all that it touches: «våren» of January to June is not winter's too."""
    if one.start is None or one.end is None:
        return ()
    touched = [
        number
        for number, column in enumerate(columns)
        if column.start <= one.end and one.start <= column.end
    ]
    if one.group == "dated":
        day = one.filed[0]
        first = [n for n in touched if columns[n].start <= day <= columns[n].end]
        return tuple((first or touched)[:1])
    days = one.start, one.end
    return tuple([n for n in touched if (columns[n].start, columns[n].end) == days] or touched)


def _every(
    plan: Plan, years: set[int], named: set[tuple[date | None, date | None]]
) -> Iterable[Column]:
    around = {year + shift for year in years for shift in (-1, 0, 1) if 1 < year + shift < 9998}
    declared = {
        (season, year): interval
        for year in sorted(around)
        for season in _SEASONS
        if (interval := _declared(plan, season, year)) is not None
    }
    for year in sorted(years):
        seasons = {
            season: interval
            for season in _SEASONS
            if (interval := declared.get((season, year)) or _default(season, year, declared))
        }
        yield from _columns_of_year(plan, year, seasons, named)


def _columns_of_year(
    plan: Plan,
    year: int,
    seasons: dict[str, Interval],
    named: set[tuple[date | None, date | None]],
) -> Iterable[Column]:
    names = words(plan.language)
    for half in _HALVES:
        known = [season for season in half if season in seasons]
        alone = any((seasons[s].start, seasons[s].last) in named for s in known)
        if len(known) == 2 and not alone:
            first, second = seasons[half[0]], seasons[half[1]]
            label = f"{names[half[0]]}/{names[half[1]].lower()} {year}"
            yield Column(label, first.start, max(first.last, second.last))
            continue
        for season in known:
            interval = seasons[season]
            yield Column(f"{names[season]} {year}", interval.start, interval.last)


def _declared(plan: Plan, season: str, year: int) -> Interval | None:
    if getattr(plan.seasons, season) is None:
        return None
    time = season_of(plan, season, year)
    return time.interval if time is not None else None


def _default(season: str, year: int, declared: dict[tuple[str, int], Interval]) -> Interval | None:
    """The half-year of a season that is not declared, less what declared seasons take of it."""
    if season not in _DEFAULTS or any(name == season for name, _ in declared):
        return None
    first, last = _DEFAULTS[season]
    start, end = date(year, first, 1), date(year + last // 12, last % 12 + 1, 1)
    for taken in sorted(declared.values(), key=lambda interval: interval.start):
        if taken.end <= start or end <= taken.start:
            continue
        if taken.start - start > end - taken.end:
            end = taken.start
        else:
            start = taken.end
    return Interval(start, end) if start < end else None


def _mostly_in(column: Column, span: Interval) -> bool:
    inside = min(column.end, span.last) - max(column.start, span.start) + _DAY
    return 2 * inside >= column.end - column.start + _DAY


def _month_column(one: Scheduled, language: str) -> Column:
    assert one.start is not None
    first = one.start.replace(day=1)
    after = month_after(first)
    label = time_text(Time("month", Interval(first, after), "month"), "fixed", language)
    return Column(capital(label), first, after - _DAY)


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


def matrix_view(plan: Plan, view: View | None = None) -> MatrixView:
    """The plan's activities by season, in document order or in the order of ``view.ids``.

    Parts stand in the row of what they are part of, unless the view lists them themselves.
    Goals are left out unless the view asks for them.
    """
    asked = view is not None and bool(view.role or view.ids)
    found = [
        one
        for one in select(plan, occurrences(plan), view)
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
