"""The document in reading order."""

from typing import Any, Literal

from applan.model.activity import ACTIVITIES, ACTIVITY_KIND, Activity, ActivityKind, ActivityStatus
from applan.model.declaration import Choice, Entity, Many, Thing, optional, required
from applan.model.fields import PROSE, TEXT, TEXTS, TO_ACTIVITIES, TO_ANY, TO_GOALS
from applan.model.goal import GOAL_ROLE, GOALS, Goal, GoalRole
from applan.model.occurrence import Mode, Occurrence, Responsibility

ViewName = Literal["dates", "months", "matrix", "courses", "goals"]

_VIEW_NAME = Choice(ViewName, "datoplan", "måneder/månader", "matrise", "kursplan", "mål")


class View(Entity, text="show"):
    """A table or list made from the activities' own times, never stored a second time."""

    show: ViewName = required(_VIEW_NAME, "vis", "dates")
    period: str | None = optional(TEXT, "periode", "våren 2018")
    kind: tuple[ActivityKind, ...] = optional(Many(ACTIVITY_KIND), "type", ["campaign", "deadline"])
    role: tuple[GoalRole, ...] = optional(Many(GOAL_ROLE), "rolle", ["priority"])
    who: tuple[str, ...] = optional(TEXTS, "hvem/kven", ["Fylkesstyret"])
    ids: tuple[str, ...] = optional(TO_ANY, "utvalg/utval", ["grunnskolering"])

    TOLD = """
    show = Date plan, month blocks, activity by half-year, course tables, or goals. | Datoplan, månedsblokker, matrise, kurstabeller eller mål.
    period = Only what falls in this part of the plan's period. | Bare det som faller i denne delen av perioden.
    kind = Only these kinds of activity. | Bare disse slagene aktivitet.
    role = Only goals with these roles. | Bare mål med disse rollene.
    who = Only what these are responsible for. | Bare det disse har ansvaret for.
    ids = Only these activities or goals, by title or id, in this order. | Bare disse aktivitetene eller målene, ved tittel eller id, i denne rekkefølgen.
    """


def _shared(field: Any) -> Any:
    """A field of an activity, said once for all activities of a section."""
    names = "/".join(field.keys[1:])
    return optional(field.kind, names, field.example, says=lambda: field.says)


class Common(Entity):
    """What all activities of a section have in common, but for those that say something else.

    The role is its goals'.
    """

    role: GoalRole | None = _shared(Goal.role)
    kind: ActivityKind | None = _shared(Activity.kind)
    when: tuple[Occurrence, ...] = _shared(Activity.when)
    clock: str | None = _shared(Activity.clock)
    place: tuple[str, ...] = _shared(Activity.place)
    mode: Mode | None = _shared(Activity.mode)
    audience: tuple[str, ...] = _shared(Activity.audience)
    responsible: tuple[Responsibility, ...] = _shared(Activity.responsible)
    partners: tuple[str, ...] = _shared(Activity.partners)
    tools: tuple[str, ...] = _shared(Activity.tools)
    cost: str | None = _shared(Activity.cost)
    status: ActivityStatus | None = _shared(Activity.status)


class Section(Entity):
    """A heading with what stands under it, printed in the order the fields have here."""

    title: str = required(TEXT, "tittel", "Samarbeid med fagbevegelsen")
    about: tuple[str, ...] = optional(TO_GOALS, "handler om/handlar om", ["valg"])
    text: str | None = optional(PROSE, "tekst", "Vi fortsetter samarbeidet …")
    common: Common | None = optional(
        Thing(Common), "felles", {"kind": "meeting", "place": "Partikontoret"}
    )
    goals: tuple[Goal, ...] = optional(GOALS, "mål", [{"title": "Starte arbeidet med valget"}])
    activities: tuple[Activity, ...] = optional(
        ACTIVITIES, "aktiviteter/aktivitetar", [{"title": "Vårkampanje"}]
    )
    see: tuple[str, ...] = optional(TO_ACTIVITIES, "se også/sjå også", ["grunnskolering"])
    view: View | None = optional(Thing(View), "visning/vising", "dates")
    sections: tuple["Section", ...] = optional(
        Many(Thing("Section")), "kapitler/kapittel", [{"title": "Vår 2018"}]
    )

    TOLD = """
    title = The heading. | Overskriften.
    about = Goals that this section serves, by title or id. | Mål dette avsnittet handler om, ved tittel eller id.
    text = Prose under the heading, in Markdown. | Prosa under overskriften, i Markdown.
    common = What its activities have in common; what stands nearer goes before it. | Det aktivitetene har felles; det som står nærmere, går foran.
    goals = Goals that belong here. | Mål som hører til her.
    activities = Activities that belong here. | Aktiviteter som hører til her.
    see = Activities that are defined elsewhere and also belong here, by title or id. | Aktiviteter beskrevet et annet sted som også hører til her, ved tittel eller id.
    view = A table made from the plan's own times. | En tabell laget av planens egne tidspunkter.
    sections = Sections under this one. | Avsnitt under dette.
    """


SECTIONS = Many(Thing(Section))
