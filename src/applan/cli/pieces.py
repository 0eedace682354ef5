"""A calendar in pieces, one for each file: by plan, or by who is responsible."""

from collections.abc import Callable, Iterable

from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.model.naming import slug
from applan.schedule.calendar import Calendar
from applan.schedule.scheduled import Scheduled

NOBODY = "uten-ansvarlig"
"""The name of the file with what nobody is responsible for; no body's slug has three parts."""


class Piece(NamedTuple):
    """A part of a calendar, and the same part of the calendar as it was."""

    calendar: Calendar
    before: Calendar | None = None


def by_plan(calendar: Calendar, before: Calendar | None = None) -> dict[str, Piece]:
    """A calendar for each plan, by the name of its file."""
    now, past = (_together(one, lambda held: (held.plan,)) for one in (calendar, before))
    old = dict(before.plans) if before is not None else {}
    names, pieces = Names(), {}
    for name, plan in calendar.plans:
        part = calendar._replace(
            title=plan.title,
            organisation=plan.organisation,
            language=plan.language,
            plans=((name, plan),),
            occurrences=now.get(name, ()),
            changes=tuple(change for change in calendar.changes if change.plan == name),
        )
        kept = tuple((name, old[name]) for _ in range(name in old))
        was = before and before._replace(plans=kept, occurrences=past.get(name, ()))
        pieces[names.free(slug(name))] = Piece(part, was)
    return pieces


def by_who(calendar: Calendar, before: Calendar | None = None) -> dict[str, Piece]:
    """A calendar for each who is responsible, now or before, by the name of its file."""
    now, past = _together(calendar, _people), _together(before, _people)
    people: dict[str, str] = {}
    for one in (*calendar.occurrences, *(before.occurrences if before is not None else ())):
        for who in one.responsible:
            people.setdefault(who.casefold(), who)
    names, pieces = Names(), {}
    for who in (*sorted(people), *(("",) if "" in now or "" in past else ())):
        part = calendar._replace(
            title=f"{calendar.title} – {people[who]}" if who else calendar.title,
            occurrences=now.get(who, ()),
            changes=tuple(change for change in calendar.changes if who in change.whose),
        )
        was = before and before._replace(occurrences=past.get(who, ()))
        pieces[names.free(slug(people[who]) if who else NOBODY)] = Piece(part, was)
    return pieces


class Names:
    """File names, each given once."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def free(self, name: str) -> str:
        """The name, with a number where it is taken."""
        free = name
        while free in self._taken:
            self._taken[name] += 1
            free = f"{name}-{self._taken[name]}"
        self._taken[free] = 1
        return free


def _together(
    calendar: Calendar | None, belongs: Callable[[Scheduled], Iterable[str]]
) -> dict[str, tuple[Scheduled, ...]]:
    """The occurrences by whom or what they belong to."""
    found = calendar.occurrences if calendar is not None else ()
    return grouped((owner, one) for one in found for owner in belongs(one))


def _people(one: Scheduled) -> Iterable[str]:
    """Everybody responsible, in small letters; «» for nobody."""
    return dict.fromkeys(who.casefold() for who in one.responsible) or ("",)
