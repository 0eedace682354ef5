"""Which occurrences of one or more plans a calendar shows."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped, reached
from applan.model import Activity, Goal, Plan, Section, walk
from applan.model.fields import TO_GOAL
from applan.model.naming import Names
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import root_of
from applan.when import Interval

NamedPlan = tuple[str, Plan]
_DAY = timedelta(days=1)


class Choice(NamedTuple):
    """What somebody asks to see; nothing said is everything.

    ``start`` and ``end`` are inclusive. ``who`` is compared without regard to capitals.
    ``kinds`` are activities' kinds and «goal». What serves a goal that serves one of ``goals``
    serves that goal too.
    """

    start: date | None = None
    end: date | None = None
    who: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()


def choose(
    plans: Sequence[NamedPlan], found: Iterable[Scheduled], choice: Choice
) -> tuple[Scheduled, ...]:
    """The occurrences that were asked for, each of them once.

    What has no days is kept whatever days are asked for, since nothing says that it is
    elsewhere. The same event in two plans of an organisation is shown from the later plan alone.
    """
    last = min(choice.end or date.max, date.max - _DAY)
    asked = Interval(choice.start or date.min, last + _DAY)
    people = {who.casefold() for who in choice.who}
    roots = {name: serving(plan, choice.goals) for name, plan in plans} if choice.goals else {}
    chosen = [
        one
        for one in found
        if one.overlaps(asked)
        and (not people or any(who.casefold() in people for who in one.responsible))
        and (not choice.kinds or one.kind in choice.kinds)
        and (not choice.goals or root_of(one.item_path, roots[one.plan]) is not None)
    ]
    return tuple(_once(plans, chosen)) if len(plans) > 1 else tuple(chosen)


def serving(plan: Plan, goals: Iterable[str]) -> dict[Path, str]:
    """Where everything stands that serves some goals, named by id or title: the goals themselves,
    what supports them, and all that stands in, or is referred to from, a section about them."""
    placed = list(walk(plan))
    names = Names(placed)
    known = [place.item for place in placed if isinstance(place.item, Goal) and place.item.id]
    below = grouped((slug, goal.id or "") for goal in known for slug in goal.supports)
    wanted = reached((names.meant(goal, TO_GOAL) for goal in goals), below)
    seen = {
        slug
        for place in placed
        if isinstance(place.item, Section) and wanted & {*place.item.about}
        for slug in place.item.see
    }
    found: dict[Path, str] = {}
    for place in placed:
        item = place.item
        if (
            (isinstance(item, Section) and wanted & {*item.about})
            or (isinstance(item, Activity) and (wanted & {*item.supports} or item.id in seen))
            or (isinstance(item, Goal) and item.id in wanted)
        ):
            found[place.path] = item.title
    return found


def span_of(plans: Iterable[NamedPlan], choice: Choice | None = None) -> Interval:
    """The days from the first to the last of the plans, or what of them is asked for."""
    spans = [plan.span.interval for _, plan in plans]
    start = (choice.start if choice else None) or min(span.start for span in spans)
    last = (choice.end if choice else None) or max(span.last for span in spans)
    last = min(max(start, last), date.max - _DAY)
    return Interval(min(start, last), last + _DAY)


def _once(plans: Sequence[NamedPlan], found: Sequence[Scheduled]) -> Iterable[Scheduled]:
    """Without what a later plan of the same organisation says too: the same id and days."""
    known = dict(plans)
    latest: dict[object, str] = {}

    def key(one: Scheduled) -> object:
        return (known[one.plan].organisation, one.id, one.title, one.start, one.end, one.text)

    def age(name: str) -> tuple[date, str]:
        return known[name].span.interval.start, name

    for one in found:
        if one.id is not None and one.start is not None:
            named = latest.get(key(one), one.plan)
            latest[key(one)] = max(named, one.plan, key=age)
    return (one for one in found if latest.get(key(one), one.plan) == one.plan)
