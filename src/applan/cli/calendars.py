"""What ``applan calendar`` and ``applan next`` have in common: plans in, a calendar out."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

from applan import workspace
from applan.cli.language import spoken
from applan.cli.progress import watched
from applan.cli.years import refuse_every_year
from applan.errors import UserError, nearest, perhaps
from applan.messages import msg
from applan.model import ActivityKind, Goal, Plan, walk
from applan.model.naming import slug
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import Choice, NamedPlan, choose
from applan.schedule.occurring import occurrences
from applan.schedule.scheduled import Scheduled
from applan.when import Period, parse_day
from applan.workspace import PlanFile

KINDS: tuple[str, ...] = (*get_args(ActivityKind), "goal")
_TOLD = frozenset({"impossible-date", "weekday-mismatch"})
"""What is wrong with a day that somebody surely meant."""


def read_plans(files: Sequence[PlanFile]) -> tuple[NamedPlan, ...]:
    """The plans by name, each name once.

    Raises ``UserError`` for one that has errors, or no days since it is for every year.
    """
    found: dict[str, Plan] = {}
    for file in watched(files, spoken().say("Reading plans")):
        plan = workspace.whole_plan(file)
        refuse_every_year(file, plan)
        name = file.name
        if name in found:
            if found[name].organisation == plan.organisation:
                raise UserError("{path}: there is another plan “{name}” of {organisation}",
                                path=file.shown, name=name,
                                organisation=plan.organisation)  # fmt: skip
            name = file.path.with_suffix("").as_posix()
        found[name] = plan
    return tuple(found.items())


def calendar_of(
    plans: Sequence[NamedPlan], view: str, wish: Choice, *, known: bool = False
) -> Calendar:
    """The calendar that was asked for. An agenda looks at everything and chooses days itself.

    Raises ``UserError`` where nobody answers to a name, or there is no such goal, unless they
    are ``known`` from elsewhere.
    """
    every = tuple(one for name, plan in plans for one in occurrences(plan, name))
    if not known:
        _know(wish, plans, every)
    shown = wish._replace(start=None, end=None) if view == "agenda" else wish
    whose = list(dict.fromkeys(plan.organisation for _, plan in plans))
    return Calendar(title=title_of(plans), organisation=", ".join(whose) if len(whose) <= 3 else "",
                    language=plans[0][1].language, plans=tuple(plans),
                    occurrences=choose(plans, every, shown), view=view, start=wish.start,
                    end=wish.end, every=every)  # fmt: skip


def title_of(plans: Sequence[NamedPlan]) -> str:
    """The plans' titles, or how many there are."""
    titles = list(dict.fromkeys(plan.title for _, plan in plans))
    if len(titles) <= 3 and (len(plans) <= 3 or len(titles) == 1):
        return ", ".join(titles)
    return {"nn": "{} planar"}.get(plans[0][1].language, "{} planer").format(len(plans))


def day_of(option: str, text: str, period: Period | None, *, last: bool = False) -> date:
    """The day that somebody wrote; of more days the first, or the last. Raises ``UserError``."""
    reading = parse_day(text, period)
    found = [one.interval for one in reading.occurrences if one.interval is not None]
    if not reading.problems and len(found) == 1:
        return found[0].last if last else found[0].start
    wrong = next((one for one in reading.problems if one.code in _TOLD), None)
    if wrong is not None:
        reason = msg(wrong.template, **dict(wrong.args))
        reason = perhaps(reason, wrong.alternatives)
    else:
        likely = next((problem.alternatives for problem in reading.problems), ())[:3]
        reason = perhaps(msg("“{text}” is not a day", text=text), likely,
                         msg("write it as 2026-05-01 or 1. mai 2026"))  # fmt: skip
    raise UserError("{place}: {said}", place=option, said=reason)


def _know(wish: Choice, plans: Sequence[NamedPlan], every: Sequence[Scheduled]) -> None:
    """Raises ``UserError`` for people and goals that no plan knows."""
    people = {who.casefold(): who for one in every for who in one.responsible}
    for who in wish.who:
        if who.casefold() not in people:
            near = [*nearest(who.casefold(), people, 3)]
            near += [name for name in people if who.casefold() in name and name not in near]
            said = msg("nobody called “{who}” is responsible for anything with a time", who=who)
            raise UserError(perhaps(said, tuple(people[name] for name in near[:3])))
    found = [
        placed.item
        for _, plan in (plans if wish.goals else ())
        for placed in walk(plan)
        if isinstance(placed.item, Goal)
    ]
    goals = dict.fromkeys(goal.id for goal in found if goal.id)
    titles = {slug(goal.title) for goal in found}
    for goal in wish.goals:
        if goal not in goals and slug(goal) not in titles:
            said, likely = msg("there is no goal “{goal}”", goal=goal), nearest(goal, goals, 2, 0.5)
            raise UserError(perhaps(said, likely, list(goals)[:12]))
