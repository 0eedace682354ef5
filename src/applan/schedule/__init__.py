"""From a plan to its occurrences in time, and the views of them that are printed.

The names below are loaded when they are first used, so that nobody waits for a view that is not
asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from applan.schedule.columns import columns_of as columns_of
    from applan.schedule.columns import season_columns as season_columns
    from applan.schedule.coming import agenda as agenda
    from applan.schedule.coming import clashes as clashes
    from applan.schedule.dates import dates_view as dates_view
    from applan.schedule.matrix import matrix_view as matrix_view
    from applan.schedule.months import months_view as months_view
    from applan.schedule.occurring import occurrences as occurrences
    from applan.schedule.scheduled import Scheduled as Scheduled

_NAMES = {
    "columns": "columns_of season_columns",
    "coming": "agenda clashes",
    "dates": "dates_view",
    "matrix": "matrix_view",
    "months": "months_view",
    "occurring": "occurrences",
    "scheduled": "Scheduled",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
