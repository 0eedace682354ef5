"""From a plan to its occurrences in time, and the views of them that are printed.

The names below are loaded when they are first used, so that nobody waits for a view that is not
asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from applan.schedule.columns import Column, columns_of, season_columns
    from applan.schedule.coming import Agenda, Clash, agenda, clashes, deadlines
    from applan.schedule.dates import DateRow, DatesView, dates_view
    from applan.schedule.matrix import MatrixRow, MatrixView, matrix_view
    from applan.schedule.months import MonthBlock, months_view
    from applan.schedule.occurring import occurrences
    from applan.schedule.scheduled import Group, Scheduled
    from applan.schedule.selection import Line

__all__ = [
    "Agenda",
    "Clash",
    "Column",
    "DateRow",
    "DatesView",
    "Group",
    "Line",
    "MatrixRow",
    "MatrixView",
    "MonthBlock",
    "Scheduled",
    "agenda",
    "clashes",
    "columns_of",
    "dates_view",
    "deadlines",
    "matrix_view",
    "months_view",
    "occurrences",
    "season_columns",
]

_HOMES = {
    "Agenda": "coming",
    "Clash": "coming",
    "Column": "columns",
    "DateRow": "dates",
    "DatesView": "dates",
    "Group": "scheduled",
    "Line": "selection",
    "MatrixRow": "matrix",
    "MatrixView": "matrix",
    "MonthBlock": "months",
    "Scheduled": "scheduled",
    "agenda": "coming",
    "clashes": "coming",
    "columns_of": "columns",
    "dates_view": "dates",
    "deadlines": "coming",
    "matrix_view": "matrix",
    "months_view": "months",
    "occurrences": "occurring",
    "season_columns": "columns",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
