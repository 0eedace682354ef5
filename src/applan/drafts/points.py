"""The numbers that a meeting amends by, and where each thing in a plan is described.

Sections, their goals and activities share one series of numbers (1, 1.1, 1.1.1). A goal that is
alone in its section has the section's number, and those before the sections count within their
role. The numbers depend on the plan alone, so every template prints the same ones.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from applan.drafts.brief import runs
from applan.grouping import grouped
from applan.model import Activity, Goal, Plan, Section, View


@dataclass(slots=True)
class Points:
    """Numbers by the identity of the part they belong to, and what is described where."""

    number: dict[int, str] = field(default_factory=dict)
    goal_mark: dict[int, str] = field(default_factory=dict)
    """What is printed before a goal: «2.1», «1», or nothing before one that is alone."""
    under: dict[int, Section | Activity | Plan] = field(default_factory=dict)
    """What has the heading below which a goal, or an activity in a table, is described."""
    by_id: dict[str, Activity | Goal] = field(default_factory=dict)
    shown_by: dict[int, tuple[Activity, ...]] = field(default_factory=dict)
    """The activities a section describes: its own, and those only its ``see`` leads to."""
    goals_of: dict[int, tuple[Goal, ...]] = field(default_factory=dict)
    """The goals a section's view describes, because nothing before it has."""
    catalogued: dict[int, tuple[Activity, ...]] = field(default_factory=dict)
    """The activities that a section's course tables describe, since no section else does."""
    front_goals: tuple[Goal, ...] = ()
    rest: tuple[Activity, ...] = ()
    """Activities that no section describes, but for those in ``listed``; they come last."""
    listed: set[int] = field(default_factory=set)
    """Activities of the plan's own that say only when they are, which a section's dates show."""
    listed_by: dict[int, tuple[Activity, ...]] = field(default_factory=dict)
    """The section whose dates show them; they have its number."""
    goals_named: dict[int, frozenset[str]] = field(default_factory=dict)
    """By section and activity, the goals that what it stands in is already said to serve."""
    order: list[Activity | Goal] = field(default_factory=list)
    """Goals and activities in the order in which the document describes them."""


def points(plan: Plan) -> Points:
    """Give every section, activity and goal of a plan its number and its place."""
    found = Points()
    named: tuple[Activity | Goal, ...] = (*all_goals(plan), *all_activities(plan))
    for item in named:
        if item.id is not None:
            found.by_id.setdefault(item.id, item)
    _place(plan, found)
    _number_front_goals(plan, found)
    _name_goals(plan.sections, frozenset(), found)
    for number, section in enumerate(plan.sections, 1):
        _number_section(section, str(number), found)
    last = len(plan.sections) + 1
    found.number[id(plan)] = str(last)
    _number_activities(runs(found.rest), plan, str(last), 1, found)
    return found


def all_goals(plan: Plan) -> Iterator[Goal]:
    """The plan's own goals and then those of its sections, in document order."""
    yield from plan.goals
    for section in all_sections(plan.sections):
        yield from section.goals


def all_activities(plan: Plan) -> Iterator[Activity]:
    """Every activity and every part of one: the sections', in document order, then the plan's."""
    for section in all_sections(plan.sections):
        yield from with_parts(section.activities)
    yield from with_parts(plan.activities)


def with_parts(activities: Iterable[Activity]) -> Iterator[Activity]:
    for activity in activities:
        yield activity
        yield from with_parts(activity.parts)


def all_sections(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from all_sections(section.sections)


def goals_in_view(plan: Plan, view: View, by_id: dict[str, Activity | Goal]) -> tuple[Goal, ...]:
    """The goals that a view of goals shows, in its order."""
    if view.ids:
        named = (by_id.get(name) for name in view.ids)
        found: Iterable[Goal] = (goal for goal in named if isinstance(goal, Goal))
    else:
        found = all_goals(plan)
    return tuple(
        goal for goal in found if (not view.role or goal.role in view.role) and _is_of(goal, view)
    )


def courses_in_view(
    plan: Plan, view: View | None, by_id: dict[str, Activity | Goal]
) -> Iterator[Activity]:
    """The activities of a kind (courses, where none is named), without parts of each other."""
    if view is not None and view.ids:
        named = (by_id.get(name) for name in dict.fromkeys(view.ids))
        yield from (item for item in named if isinstance(item, Activity))
        return
    kinds = view.kind if view is not None and view.kind else ("course",)
    inside: set[int] = set()
    for activity in all_activities(plan):
        if id(activity) in inside or activity.kind in kinds:
            inside |= {id(part) for part in activity.parts}
        if id(activity) not in inside and activity.kind in kinds and _is_of(activity, view):
            yield activity


def _is_of(item: Activity | Goal, view: View | None) -> bool:
    who = set(view.who) if view is not None else set()
    return not who or any(one.who in who for one in item.duties)


def _place(plan: Plan, found: Points) -> None:
    """Find the one place where each activity and goal that stands outside the sections goes."""
    homeless = {id(activity): activity for activity in plan.activities}
    waiting = {id(goal) for goal in plan.goals}
    for section in all_sections(plan.sections):
        named = (found.by_id.get(name) for name in section.see)
        here = [homeless.pop(id(item)) for item in named if id(item) in homeless]
        found.shown_by[id(section)] = (*section.activities, *here)
        if section.view is not None and section.view.show == "goals":
            shown = goals_in_view(plan, section.view, found.by_id)
            found.goals_of[id(section)] = tuple(goal for goal in shown if id(goal) in waiting)
            waiting -= {id(goal) for goal in shown}
    for section in all_sections(plan.sections):
        if section.view is not None and section.view.show == "courses":
            courses = courses_in_view(plan, section.view, found.by_id)
            found.catalogued[id(section)] = tuple(
                homeless.pop(id(item)) for item in courses if id(item) in homeless
            )
    found.front_goals = tuple(goal for goal in plan.goals if id(goal) in waiting)
    _list(plan, [item for item in homeless.values() if _says_only_when(item)], found)
    found.rest = tuple(item for item in homeless.values() if id(item) not in found.listed)


def _list(plan: Plan, homeless: list[Activity], found: Points) -> None:
    """Find the first section whose dates show each of these activities."""
    wanted = {id(item) for item in homeless}
    for section in all_sections(plan.sections):
        if wanted and section.view is not None and section.view.show in ("dates", "months"):
            from applan.schedule.occurring import occurrences
            from applan.schedule.selection import select

            shown = {id(one.item) for one in select(plan, occurrences(plan), section.view)}
            here = [item for item in homeless if id(item) in shown & wanted]
            found.listed_by[id(section)] = tuple(here)
            found.listed |= shown & wanted
            wanted -= shown


def _says_only_when(activity: Activity) -> bool:
    """Whether a line in a date plan can say all that there is to say about an activity.

    A goal that it contributes to is no reason to describe it a second time.
    """
    said = {one.name for one in type(activity).fields.values() if getattr(activity, one.name)}
    return said <= _IN_A_LINE and all(
        {key for key in type(when).fields if getattr(when, key)} <= {"when", "part"}
        for when in activity.when
    )


_IN_A_LINE = {"id", "title", "kind", "when", "from_", "supports"}


def _number_front_goals(plan: Plan, found: Points) -> None:
    for group in by_role(found.front_goals):
        for number, goal in enumerate(group, 1):
            found.goal_mark[id(goal)] = str(number) if len(group) > 1 else ""
            found.under[id(goal)] = plan
            found.order.append(goal)


def by_role(goals: Iterable[Goal]) -> Iterator[tuple[Goal, ...]]:
    """Goals as they are printed: each role's together, in the order in which the roles come."""
    yield from map(tuple, grouped((goal.role, goal) for goal in goals).values())


def _name_goals(sections: Iterable[Section], above: frozenset[str], found: Points) -> None:
    for section in sections:
        found.goals_named[id(section)] = above
        own = section.goals if len(section.goals) == 1 else ()
        here = above | set(section.about) | {goal.id for goal in own if goal.id is not None}
        described = (*found.shown_by[id(section)], *found.catalogued.get(id(section), ()))
        for activity in described:
            _name_goals_in(activity, here, found)
        _name_goals(section.sections, here, found)


def _name_goals_in(activity: Activity, above: frozenset[str], found: Points) -> None:
    found.goals_named[id(activity)] = above
    for part in activity.parts:
        _name_goals_in(part, above | set(activity.supports), found)


def _number_section(section: Section, number: str, found: Points) -> None:
    found.number[id(section)] = number
    viewed = found.goals_of.get(id(section), ())
    alone = len(section.goals) + len(viewed) == 1
    inner = _number_goals(section.goals, section, number, 0, alone, found)
    shown, catalogued = found.shown_by[id(section)], found.catalogued.get(id(section), ())
    inner = _number_activities(runs(shown), section, number, inner + 1, found)
    inner = _number_activities(((one,) for one in catalogued), section, number, inner + 1, found)
    inner = _number_goals(viewed, section, number, inner, alone, found)
    for part in section.sections:
        inner += 1
        _number_section(part, f"{number}.{inner}", found)
    for activity in found.listed_by.get(id(section), ()):
        found.number[id(activity)] = number
        found.under[id(activity)] = section
        found.order.append(activity)


def _number_goals(
    goals: tuple[Goal, ...], section: Section, number: str, last: int, alone: bool, found: Points
) -> int:
    """Number a section's goals after ``last``; the last number is given back."""
    for goal in (goal for group in by_role(goals) for goal in group):
        if not alone:
            last += 1
        found.goal_mark[id(goal)] = "" if alone else f"{number}.{last}"
        found.number[id(goal)] = found.goal_mark[id(goal)] or number
        found.under[id(goal)] = section
        found.order.append(goal)
    return last


def _number_activities(
    groups: Iterable[tuple[Activity, ...]],
    whole: Section | Activity | Plan,
    number: str,
    first: int,
    found: Points,
    *,
    tabled: bool = False,
) -> int:
    """Number activities, and their parts, from ``first``; the last number is given back.

    Those of one group are described in a table, below the heading of the ``whole``, with their
    parts.
    """
    inner = first - 1
    for group in groups:
        in_table = tabled or len(group) > 1
        for activity in group:
            inner += 1
            point = found.number[id(activity)] = f"{number}.{inner}"
            found.order.append(activity)
            if in_table:
                found.under[id(activity)] = whole
                _number_activities((activity.parts,), whole, point, 1, found, tabled=True)
            else:
                _number_activities(runs(activity.parts, parts=True), activity, point, 1, found)
    return inner
