"""A calendar in pieces, one for each file: by plan, or by who is responsible."""

from collections.abc import Iterable
from typing import NamedTuple

from applan.formats.ics.identity import slug
from applan.schedule import Scheduled
from applan.schedule.calendar import Calendar

NOBODY = "uten-ansvarlig"
"""The name of the file with what nobody is responsible for; no body's slug has three parts."""


class Piece(NamedTuple):
    """A part of a calendar: that of a plan, or of somebody («» is nobody)."""

    calendar: Calendar
    plan: str | None = None
    who: str | None = None


def by_plan(calendar: Calendar) -> dict[str, Piece]:
    """A calendar for each plan, by the name of its file."""
    pieces: dict[str, Piece] = {}
    for name, plan in calendar.plans:
        about = Piece(
            calendar._replace(
                title=plan.title,
                organisation=plan.organisation,
                language=plan.language,
                plans=((name, plan),),
            ),
            plan=name,
        )
        pieces[_free(slug(name), pieces)] = about._replace(calendar=_kept(about.calendar, about))
    return pieces


def by_who(calendar: Calendar, before: Calendar | None) -> dict[str, Piece]:
    """A calendar for each who is responsible, now or before, by the name of its file."""
    found = (*calendar.occurrences, *(before.occurrences if before is not None else ()))
    people: dict[str, str] = {}
    for one in found:
        for who in one.responsible:
            people.setdefault(who.casefold(), who)
    pieces: dict[str, Piece] = {}
    for who in sorted(people):
        named = calendar._replace(title=f"{calendar.title} – {people[who]}")
        piece = Piece(named, who=who)
        pieces[_free(slug(people[who]), pieces)] = piece._replace(calendar=_kept(named, piece))
    if any(not one.responsible for one in found):
        piece = Piece(calendar, who="")
        pieces[_free(NOBODY, pieces)] = piece._replace(calendar=_kept(calendar, piece))
    return pieces


def part_of(calendar: Calendar, piece: Piece) -> Calendar:
    """The same piece of another calendar."""
    plans = tuple(item for item in calendar.plans if piece.plan in (None, item[0]))
    return _kept(calendar._replace(plans=plans), piece)


def _kept(calendar: Calendar, piece: Piece) -> Calendar:
    return calendar._replace(
        occurrences=tuple(one for one in calendar.occurrences if _belongs(one, piece))
    )


def _belongs(one: Scheduled, piece: Piece) -> bool:
    if piece.plan is not None:
        return one.plan == piece.plan
    people = [who.casefold() for who in one.responsible]
    return piece.who in people if piece.who else not people


def _free(name: str, taken: Iterable[str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
