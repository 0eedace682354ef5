"""Facts of the Norwegian calendar: holidays, elections, flag days and party congresses.

Each fact says where it is from and whether it is announced (``fixed``) or follows from a rule
(``inferred``). What only one organisation knows, such as its school holidays, it adds itself: most
functions take such facts as ``own``. The names below are loaded when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from applan.calendar_facts.election_days import (
        FIRST_ELECTION,
        ElectionKind,
        election_kinds,
        elections,
        next_election,
    )
    from applan.calendar_facts.fact import Certainty, Days, Fact, FactKind, Stretch, one_day
    from applan.calendar_facts.flags import flag_days
    from applan.calendar_facts.holidays import (
        holidays_in,
        is_working_day,
        next_working_day,
        previous_working_day,
        quiet_days_in,
    )
    from applan.calendar_facts.landsmoter import landsmote
    from applan.calendar_facts.own import OwnCalendar

__all__ = [
    "FIRST_ELECTION",
    "Certainty",
    "Days",
    "ElectionKind",
    "Fact",
    "FactKind",
    "OwnCalendar",
    "Stretch",
    "election_kinds",
    "elections",
    "flag_days",
    "holidays_in",
    "is_working_day",
    "landsmote",
    "next_election",
    "next_working_day",
    "one_day",
    "previous_working_day",
    "quiet_days_in",
]

_HOMES = {
    "FIRST_ELECTION": "election_days",
    "ElectionKind": "election_days",
    "election_kinds": "election_days",
    "elections": "election_days",
    "flag_days": "flags",
    "holidays_in": "holidays",
    "is_working_day": "holidays",
    "OwnCalendar": "own",
    "landsmote": "landsmoter",
    "next_election": "election_days",
    "next_working_day": "holidays",
    "previous_working_day": "holidays",
    "quiet_days_in": "holidays",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'fact')}"), name)
    globals()[name] = found
    return found
