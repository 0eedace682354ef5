"""From a plan to what templates see: the model's own names, and what follows from them."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from applan.drafts.brief import runs
from applan.drafts.facts import capital, fact_lines, strong
from applan.drafts.labels import Words, locale
from applan.drafts.points import Points, all_activities, all_sections, points, with_parts
from applan.drafts.printing import printed
from applan.drafts.references import References
from applan.drafts.shown import Beside, Choice, Prose, Shown, as_shown
from applan.drafts.times import Times
from applan.drafts.trace import Source, Trace, kept, told_by
from applan.drafts.views import ViewReader
from applan.errors import UserError
from applan.findings import Path
from applan.model import (
    Activity,
    Common,
    Ended,
    Entity,
    Goal,
    Labels,
    Occurrence,
    Plan,
    ReferenceDocument,
    Responsibility,
    Section,
    Target,
    View,
    walk,
)
from applan.model.activity import INHERITED
from applan.model.standing import OFF, own_status, told
from applan.model.target import in_series, limit_of
from applan.model.tongues import key_words
from applan.prose.lists import points_of
from applan.prose.read import read
from applan.typography import legible, number, shown, together
from applan.when.printing import in_words

_ABOUT_DAYS = frozenset({"adopted", "decided"})
"""Texts that say by whom and when; a day in figures is printed in full."""
PROSE = frozenset({"text", "purpose", "method", "recommendation", "assessment", "economy"})
POINTS = frozenset({"audience", "partners", "contents", "outcomes", "tools"})
"""Lists of texts, of which one may hold several that were pasted below each other."""
FACTS = (
    "when", "clock", "place", "mode", "audience", "capacity", "responsible", "partners", "tools",
    "cost", "status", "targets", "depends",
)  # fmt: skip
"""The fields of an activity that are printed as a list of facts under its title."""

_VIEWS = ("dates", "months", "matrix", "courses", "goals")
"""What a view may be shown as, by the names of what makes it."""


def context(plan: Plan, beside: Beside, trace: Trace | None = None) -> dict[str, Any]:
    """What a template is given: ``plan``, ``labels``, ``language`` and ``name``.

    With a ``trace`` the values know where in the plan they come from. Raises ``UserError`` for
    prose that holds what no draft can show, with its place in the plan.
    """
    words = Words(plan)
    maker = _Maker(plan, words, beside, trace)
    return {
        "plan": maker.plan(),
        "labels": Shown({name: legible(text) for name, text in words.all().items()}),
        "own_labels": words.own_names,
        "language": locale(plan.language),
        "name": beside.get("name", ""),
    }


def _in_common(
    sections: Iterable[Section], around: Mapping[str, Any]
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """For each activity of a section, what it has in common with the others."""
    for section in sections:
        common, own = dict(around), section.common
        if own is not None:
            said = (name for name in type(own).fields if own.says(name) and name in Activity.fields)
            common |= {name: getattr(own, name) for name in said}
        yield from ((id(activity), common) for activity in section.activities)
        yield from _in_common(section.sections, common)


class _Maker:
    """Makes each part of a plan ready for templates, once."""

    def __init__(self, plan: Plan, words: Words, beside: Beside, trace: Trace | None) -> None:
        self._plan = plan
        self._trace = trace
        self._of = partial(told_by, trace)
        self._beside = beside
        self._words = words
        self._points: Points = points(plan)
        self._times = Times(plan, words, self._title_of, trace)
        self._made: dict[int, Shown] = {}
        self._views = ViewReader(plan, self._points, self.of, trace)
        self._parents = {
            id(part): activity for activity in all_activities(plan) for part in activity.parts
        }
        self._common = dict(_in_common(plan.sections, {}))
        self._references = References(plan, words, self._points, self._told)

    def plan(self) -> Shown:
        """The plan, and the parts of it that no section holds."""
        plan, made = self._plan, self._fields(self._plan)
        made |= {
            "standing": self._standing(),
            "number": self._points.number[id(plan)],
            "all_goals": lambda: tuple(
                self.of(one) for one in self._points.order if isinstance(one, Goal)
            ),
            "in_short": self._in_short,
            "goals_first": tuple(map(self.of, self._points.front_goals)),
            "rest": tuple(map(self.of, self._points.rest)),
            "rest_shown": lambda: tuple(map(self._group, runs(self._points.rest))),
            "register": lambda: tuple(
                self.of(one) for one in self._points.order if one.id or one.from_
            ),
            "shows_seasons": any(
                section.view is not None and section.view.show == "matrix"
                for section in all_sections(plan.sections)
            ),
            "all_activities": lambda: tuple(map(self.of, all_activities(plan))),
            "courses": lambda: self._views.courses(None),
            "calendar": lambda: self._views.dates(None),
            "changes": lambda: as_shown(self._beside.get("changes", tuple)()),
            "proposals": lambda: as_shown(self._beside.get("proposed", tuple)()),
        }
        return Shown(made, lambda: place(plan, plan))

    def of(self, item: Entity) -> Shown:
        """One part of the plan."""
        known = self._made.get(id(item))
        if known is None:
            values = self._fields(item) | self._more(item)
            known = self._made[id(item)] = Shown(values, lambda: place(self._plan, item))
        return known

    def _fields(self, item: Entity) -> dict[str, Any]:
        return {key: self._value(item, field.name) for key, field in type(item).fields.items()}

    def _value(self, item: Entity, name: str) -> Any:
        value = getattr(item, name)
        if isinstance(value, Entity):
            return self.of(value)
        if isinstance(value, tuple):
            if name in {"about", "supports", "depends", "see"}:
                return tuple(map(self._references.to, value))
            if name == "place":
                sources = (Source(item, name, one, n) for n, one in enumerate(value))
                return self._of(shown(together(value)), *sources) or None
            if name in POINTS:
                return tuple(
                    self._of(shown(point), Source(item, name, one, n, shown(point)))
                    for n, one in enumerate(value)
                    for point in points_of(one)
                )
            if name == "targets":
                return tuple(map(self._in_series, in_series(value)))
            return tuple(
                self.of(one) if isinstance(one, Entity) else self._text(item, name, one, n)
                for n, one in enumerate(value)
            )
        if isinstance(value, date):
            day = self._words.day(value)
            return self._of(day, Source(item, name, value, said=day))
        if not isinstance(value, str):
            return value
        if name == "clock":
            hours = value.removeprefix("kl").lstrip(". ").replace(":", ".")
            hours = re.sub(r"\s*[-–]\s*", "–", hours)
            return self._of(hours, Source(item, name, value, said=hours))
        if name in PROSE and not isinstance(item, Labels):
            return self._prose(item, name, value)
        if name == "title" and isinstance(item, Activity | Goal):
            return self._told(item)
        return self._text(item, name, value)

    def _told(self, item: Activity | Goal) -> str:
        """A title as it is printed wherever a template mentions it: «Vårtur (avlyst)».

        It stands here so that no template can announce what will not be.
        """
        status = self._status(item) if isinstance(item, Activity) else None
        word = self._words[f"status.{status}"] if status is not None else own_status(item)
        return self._of(
            shown(told(item.title.strip(), word)),
            Source(item, "title", item.title),
            Source(item, "status", item.status, None, word, "choice" if status else None),
        )

    def _status(self, activity: Activity, *, own_times: bool = True) -> str | None:
        """That it is called off or put off, itself or with all that it is a part of.

        Without a status, a note beside every one of its times says so too.
        """
        parent = self._parents.get(id(activity))
        if activity.status is not None:
            return activity.status if activity.status in OFF else None
        off = self._times.off(activity.when) if own_times else None
        if off is not None or parent is None:
            return off
        return self._status(parent, own_times=own_times and not activity.when)

    def _text(self, item: Entity, name: str, value: str, index: int | None = None) -> str:
        choice = f"{name}.{value}"
        if choice in self._words and not (isinstance(item, Goal) and name == "status"):
            found = Choice(value, self._words[choice])
            return self._trace.choice(found, item, name) if self._trace is not None else found
        if isinstance(item, Plan) and name == "period":
            said = self._words.period(item)
        else:
            said = shown(self._words.days_in(value) if name in _ABOUT_DAYS else value)
        return self._of(said, Source(item, name, value, index, said))

    def _prose(self, item: Entity, name: str, value: str) -> Prose:
        """The text read. The linter says the same of it, with its line and column."""
        reading = read(value)
        for fault in reading.faults:
            if fault.refused:
                raise UserError(
                    "{where}, line {line}: {what}",
                    where=place(self._plan, item, name, translated=True),
                    line=value.count("\n", 0, fault.start) + 1,
                    what=fault.what,
                )
        if self._trace is not None:
            return self._trace.prose(reading.blocks, item, name, value)
        return Prose(reading.blocks)

    def _more(self, item: Entity) -> dict[str, Any]:
        """What follows from a part's fields."""
        match item:
            case Section():
                return self._more_of_section(item)
            case Activity():
                return self._more_of_activity(item)
            case Goal():
                return {
                    "number": self._points.goal_mark.get(id(item), ""),
                    "point": self._points.number.get(id(item)) or self._references.point(item),
                    "when_heading": self._words[
                        "kind.deadline" if self._times.is_deadline(item.when) else "period"
                    ],
                    "role_heading": self._words[f"roles.{item.role}"],
                    "sort": self._words[f"role.{item.role}"],
                    "status": (
                        self._value(item, "status")
                        if told(item.title, own_status(item)) == item.title
                        else None  # its title says it
                    ),
                }
            case Occurrence():
                return {"text": kept(self._times.text(item))}
            case Responsibility():
                does = f" ({item.does})" if item.does is not None else ""
                said = shown(f"{item.who.strip()}{does}")
                sources = Source(item, "who", item.who), Source(item, "does", item.does)
                return {"text": self._of(said, *sources)}
            case Target():
                return {"text": self._of(self._target(item), *self._sources(item))}
            case Ended():
                plan, _, said = str(item.written["id"]).partition("#")
                known = (self._beside.get("titles") or {}).get(item.id)  # else nobody knows it
                return {"title": shown(f"{known or capital(said)} ({plan})")}
            case ReferenceDocument():
                return {"role_heading": self._words[f"role.{item.role}"]}
            case View():
                return {name: partial(getattr(self._views, name), item) for name in _VIEWS}
        return {}

    def _more_of_section(self, section: Section) -> dict[str, Any]:
        here = self._points.shown_by[id(section)]
        described = {activity.id for activity in here}
        above = self._points.goals_named[id(section)]
        printed = {
            goal.id for goal in (*section.goals, *self._points.goals_of.get(id(section), ()))
        }
        goals = (slug for slug in section.about if slug not in above and slug not in printed)
        return {
            **self._point(section),
            "in_common": self._facts(section.common) if section.common is not None else None,
            "serves": tuple(
                goal for goal in map(self._references.to, goals) if goal.title != section.title
            ),
            "conditions": self._conditions(section),
            "described": tuple(map(self.of, here)),
            "shown": lambda: tuple(map(self._group, runs(here))),
            "catalogued": tuple(map(self.of, self._points.catalogued.get(id(section), ()))),
            "see_also": tuple(
                self._references.to(slug) for slug in section.see if slug not in described
            ),
            "goals_here": tuple(map(self.of, self._points.goals_of.get(id(section), ()))),
        }

    def _point(self, item: Section | Activity) -> dict[str, Any]:
        """Its number, and the level of its heading: 2 for «1», 3 for «1.1»."""
        number = self._points.number[id(item)]
        return {"number": number, "point": number, "level": number.count(".") + 2}

    def _more_of_activity(self, activity: Activity) -> dict[str, Any]:
        return {
            **self._point(activity),
            "whole": lambda: self._whole(activity),
            "own": lambda: self._own(activity),
            "parts_shown": lambda: tuple(map(self._group, runs(activity.parts, parts=True))),
            "sort": self._words[f"kind.{activity.kind}"],
            "contributes": tuple(
                self._references.to(slug)
                for slug in activity.supports
                if slug not in self._points.goals_named.get(id(activity), ())
            ),
        }

    def _own(self, activity: Activity) -> Shown:
        """The facts of an activity without those that stand under the heading for all of them, and
        without that it is called off, which its title says."""
        common = self._common.get(id(activity), {})
        elsewhere = {name for name, said in common.items() if getattr(activity, name) == said}
        return self._facts(activity, elsewhere | ({"status"} if activity.status in OFF else set()))

    def _facts(self, item: Activity | Common, without: Collection[str] = ()) -> Shown:
        said: dict[str, Any] = dict.fromkeys(FACTS, ())
        fields = self._fields(item)
        made = {name: fields[name] for name in FACTS if name in fields and name not in without}
        return Shown(said | made, lambda: place(self._plan, item))

    def _conditions(self, section: Section) -> tuple[str, ...]:
        """What a section's view is limited to, where its heading does not say so."""
        view = section.view
        if view is None:
            return ()
        conditions: list[str] = [self._times.printed(view.period)] if view.period else []
        conditions += [self._words[f"kind.{kind}"].lower() for kind in view.kind]
        conditions += [self._words[f"roles.{role}"].lower() for role in view.role]
        conditions += map(shown, view.who)
        heading = shown(section.title).lower()
        return tuple(
            text
            for text in conditions
            if re.search(rf"(?<!\w){re.escape(self._bare(text))}", heading) is None
        )

    def _bare(self, text: str) -> str:
        """A condition as a heading may say it: without the year, when the plan is about one."""
        year = str(self._plan.span.interval.start.year)
        one_year = self._plan.span.interval.last.year == int(year)
        return (text.lower().removesuffix(year).strip() if one_year else "") or text.lower()

    def _whole(self, activity: Activity) -> Shown:
        """An activity with what it takes from the activity it is a part of."""
        own, parent = self.of(activity), self._parents.get(id(activity))
        above = self._whole(parent) if parent is not None else None
        return Shown(
            {
                name: getattr(own, name) or (getattr(above, name) if above is not None else None)
                for name in INHERITED
            }
        )

    def _in_series(self, targets: Sequence[Target]) -> Shown:
        """A target; one that has milestones is told with them on one line."""
        last = targets[-1]
        if len(targets) == 1:
            return self.of(last)
        *steps, end = (self._target(one, scope=False) for one in targets)
        sources = [source for one in targets for source in self._sources(one)]
        text = together((*steps, f"{end} ({last.scope})" if last.scope is not None else end))
        return Shown(self._fields(last) | {"text": self._of(shown(text), *sources)})

    def _sources(self, target: Target) -> Iterator[Source]:
        """What a target is printed of, in its order."""
        names = ("value", "unit", "by", "scope", "baseline", "actual")
        for name in ("note", *names) if limit_of(target) else (*names, "note"):
            value = getattr(target, name)
            said = self._times.printed(value) if name == "by" and value is not None else ""
            yield Source(target, name, value, said=said)

    def _target(self, target: Target, *, scope: bool = True) -> str:
        words = self._words
        limit = limit_of(target)
        said = f"{limit}{number(target.value)}"
        said += f"\u00a0{target.unit}" if target.unit is not None else ""
        said += f" {words['by']} {self._times.printed(target.by)}" if target.by is not None else ""
        aside = [target.scope] if target.scope is not None and scope else []
        for name in ("baseline", "actual"):
            value = getattr(target, name)
            aside += [f"{words[name]} {number(value)}"] if value is not None else []
        aside += [target.note] if target.note is not None and not limit else []
        return shown(f"{said} ({'; '.join(aside)})" if aside else said)

    def _title_of(self, slug: str) -> str:
        item = self._points.by_id.get(slug)
        return self._told(item) if item is not None else slug

    def _standing(self) -> str:
        """«Vedtatt 14. februar 2026»; nothing where the plan does not say how it stands."""
        plan = self._plan
        word = self._words.standing(plan)
        day = "" if plan.adopted is None else self._words.day(plan.adopted)
        said = plan.status if plan.says("status") else None
        sources = (Source(plan, "status", said, said=word, sort="choice"),
                   Source(plan, "adopted", plan.adopted, said=day))  # fmt: skip
        return self._of(f"{word} {day}".strip(), *sources)

    def _in_short(self) -> str:
        """«Planen gjelder 2026–2027. Den har tre prioriteringer, åtte mål og tolv aktiviteter.»"""
        words = self._words
        held: list[str] = [item.role for item in self._points.order if isinstance(item, Goal)]
        held += ["activity" for _ in all_activities(self._plan)]
        counts = [
            words[f"one.{name}"]
            if count == 1
            else f"{in_words(count, words.language)} {words[f'roles.{name}'].lower()}"
            for name, count in Counter(held).items()
        ]
        about = words["in_short"].format(period=words.period(self._plan))
        if not counts:
            return about
        return f"{about} {words['it_has'].format(what=together(counts))}"

    def _group(self, run: tuple[Activity, ...]) -> Shown:
        """Activities as a table, with its ``head`` and ``rows``; both are empty for an ``activity``
        by itself."""
        if len(run) == 1:
            return Shown({"activity": self.of(run[0]), "head": (), "rows": ()})
        made = [self.of(activity) for activity in with_parts(run)]
        columns = [name for name in _COLUMNS if any(getattr(one.own, name) for one in made)]
        below = [self._below(one) for one in made]
        rows = tuple(
            (
                one.number,
                [strong(one.title) if any(below) else one.title, *more],
                *(getattr(one.own, name) for name in columns),
            )
            for one, more in zip(made, below, strict=True)
        )
        head = (self._words[name] for name in ("point", "what", *columns))
        return Shown({"activity": None, "head": tuple(head), "rows": rows})

    def _below(self, one: Shown) -> list[Markup]:
        """What stands below a title in a table: its text, and the facts that have no column."""
        words, lines = self._words, []
        for name in ("text", "purpose", "method"):
            if prose := getattr(one, name):
                label = "text" in words.own_names if name == "text" else True
                lead = strong(f"{words[name]}:") + Markup(" ") if label else Markup()
                lines.append(lead + printed(prose).strip())
        own = one.own
        said = [
            (words["supports" if name == "contributes" else name],
             getattr(one if name in ("contributes", "contents", "outcomes") else own, name))
            for name in _BESIDE
        ]  # fmt: skip
        return [*lines, *fact_lines(said)]


def place(plan: Plan, item: Entity, name: str = "", *, translated: bool = False) -> str:
    """Keys, and for what stands in a list its id or title: «sections → Skolering → text».

    They are English, or those of the plan's language: «kapitler → Skolering → tekst».
    """
    said = key_words(plan.language) if translated else {}
    for placed in walk(plan):
        if placed.item is item:
            path = (*placed.path, name) if name else placed.path
            return " → ".join(said.get(one, one) for one in _steps(plan, path)) or plan.title
    return name


def _steps(plan: Plan, path: Path) -> list[str]:
    words: list[str] = []
    value: object = plan
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) else None
            named = getattr(value, "id", None) or getattr(value, "title", None)
            words.append(str(named or step + 1))
        else:
            value = getattr(value, "from_" if step == "from" else step, None)
            words.append(step)
    return words


_COLUMNS = ("when", "place", "responsible")
_BESIDE = (
    "mode", "audience", "capacity", "partners", "tools", "cost", "status", "targets", "depends",
    "contributes", "contents", "outcomes",
)  # fmt: skip
"""Facts that stand below the title, since few activities have each of them."""
