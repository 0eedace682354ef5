"""From a plan to its occurrences in time, and the views of them that are printed."""

from applan.schedule.agenda import Agenda, Clash, agenda, clashes, deadlines
from applan.schedule.columns import Column, columns_of, season_columns
from applan.schedule.dates import DateRow, DatesView, dates_view
from applan.schedule.matrix import MatrixRow, MatrixView, matrix_view
from applan.schedule.months import MonthBlock, months_view
from applan.schedule.occurrences import occurrences
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
