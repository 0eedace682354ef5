"""Facts of the Norwegian calendar: holidays, elections and party congresses.

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
    )
    from applan.calendar_facts.fact import (
        Certainty,
        Days,
        Fact,
        FactKind,
        OwnCalendar,
        Stretch,
        one_day,
    )
    from applan.calendar_facts.holidays import (
        holidays_in,
        is_working_day,
        next_working_day,
        previous_working_day,
        quiet_days_in,
    )
    from applan.calendar_facts.landsmoter import landsmote

_HOMES = {
    "election_days": (
        "FIRST_ELECTION", "ElectionKind", "election_kinds", "elections",
    ),
    "fact": ("Certainty", "Days", "Fact", "FactKind", "OwnCalendar", "Stretch", "one_day"),
    "holidays": (
        "holidays_in", "is_working_day", "next_working_day", "previous_working_day",
        "quiet_days_in",
    ),
    "landsmoter": ("landsmote",),
}  # fmt: skip


def __getattr__(name: str) -> object:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found
