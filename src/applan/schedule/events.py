"""The names that a plan's times may hang on: its activities, its organisation's dates, elections.

One table (`applan.when.names`) for the calendar, for the rules and for ``applan when``.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from applan.calendar_facts import Fact, elections, landsmote
from applan.calendar_facts.election_days import CALLED
from applan.calendar_facts.landsmoter import holds_landsmote
from applan.model import Activity, Plan
from applan.schedule.entries import Entry, entries
from applan.when import Interval
from applan.when.names import Named, Names, stems_of, year_of

REACH = 5
"""Years before and after the plan that have elections and congresses in the table."""


def names_in(plan: Plan, found: Sequence[Entry]) -> Names:
    """What a name may mean in a plan; the ``value`` of its own activities is their entry."""
    within = plan.span.interval
    years = range(within.start.year, within.last.year + 1)
    return Names(
        (*_activities(found), *calendar_names(plan.own_facts, years, plan.organisation)), years
    )


def names_of(plan: Plan) -> Names:
    """`names_in`, for those who have no timetable of the plan."""
    return names_in(plan, entries(plan))


def activities_called(name: str, names: Names, plan: Plan) -> list[Entry]:
    """The activities that a name may mean: of several, those that are in the year it says.

    Only then are their times worked out.
    """
    found: list[Entry] = [named.value for named in names.meant(name, "plan")]
    if len(found) < 2 or year_of(name) is None:
        return found
    from applan.schedule.timetable import Timetable

    return Timetable(plan).all_called(name)


def calendar_names(own: Sequence[Fact], years: range, organisation: str = "") -> Iterator[Named]:
    """The organisation's ``own`` dates, the elections, and the congresses of its party."""
    for fact in own:
        yield from _named(fact, (), "organisation")
    labour = ("landsmøte",) if holds_landsmote(organisation) else ()
    for year in range(years.start - REACH, years.stop + REACH) if years else ():
        yield from _of_year(year, labour)


@cache
def _of_year(year: int, labour: Sequence[str]) -> tuple[Named, ...]:
    """The elections and the congress of a year, which many plans have in common."""
    congress = landsmote(year)
    return (
        *(one for election in elections(year) for one in _named(election, CALLED[election.kind])),
        *(_named(congress, labour) if congress is not None else ()),
    )


def _named(fact: Fact, also: Sequence[str], source: str = "calendar") -> Iterator[Named]:
    """A date of the calendar under each of its names."""
    days, sure = Interval(*fact.interval), fact.certainty == "fixed"
    for name in {stems_of(name): name for name in (fact.name_nb, fact.name_nn, *also)}.values():
        yield Named(name, source, days, sure, fact)  # type: ignore[arg-type]


def _activities(found: Sequence[Entry]) -> Iterator[Named]:
    """The activities by their titles and their ids."""
    for entry in found:
        if isinstance(entry.item, Activity):
            names = (entry.item.title, entry.item.id or "")
            for name in {stems_of(name): name for name in names if stems_of(name)}.values():
                yield Named(name, "plan", value=entry)
