"""What became of what a later plan does not hold: it was over, or ended, or is dropped."""

from datetime import date

from applan.compare.change import Outcome
from applan.compare.times import Clock
from applan.model import Activity, Goal, Target
from applan.model.standing import ends_by_itself


def outcome_of(
    item: Activity | Goal, name: str, ended: bool, clock: Clock, begins: date | None
) -> Outcome:
    """What became of something that only the earlier of two plans has.

    ``name`` is what it goes by, ``ended`` whether a plan says that it was ended on purpose,
    ``clock`` its plan's, and ``begins`` the first day of the later plan, None where that cannot be
    read.
    """
    if ended:
        return "not-carried-on"
    last = clock.last_day(item)
    span = clock.span
    if isinstance(item, Activity) and item.status == "postponed":
        return "dropped"
    over = begins is not None and last is not None and last < begins
    if begins is not None and span is not None and span.interval.start < begins:
        over = over or ends_by_itself(item, name, span.interval.last.year, begins.year)
    elif isinstance(item, Activity):
        over = over or item.status in ("done", "cancelled")
    return "over" if over else "dropped"


def outcome_of_target(target: Target, clock: Clock, begins: date | None) -> Outcome:
    """What became of a number of something that goes on."""
    last = clock.last_day_of(target.by) if target.by else None
    return "over" if begins is not None and last is not None and last < begins else "dropped"
