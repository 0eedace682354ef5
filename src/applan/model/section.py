"""The document in reading order."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from applan.model.activity import Activity, ActivityKind
from applan.model.fields import Entity, Prose, Slugs, Text, Texts, described, listed
from applan.model.goal import Goal, GoalRole

ViewName = Literal["dates", "months", "matrix", "courses", "goals"]


class View(Entity):
    """A table or list made from the activities' own times, never stored a second time."""

    show: ViewName = described(
        "Date plan, month blocks, activity by half-year, course tables, or goals.",
        "Datoplan (dates), månedsblokker (months), matrise (matrix), kurstabeller (courses) "
        "eller mål (goals).",
        "dates",
    )
    period: Text | None = described(
        "Only what falls in this part of the plan's period.",
        "Bare det som faller i denne delen av perioden.",
        "våren 2018",
        default=None,
    )
    kind: Annotated[tuple[ActivityKind, ...], BeforeValidator(listed)] = described(
        "Only these kinds of activity.",
        "Bare disse slagene aktivitet.",
        ["campaign", "deadline"],
        default=(),
    )
    role: Annotated[tuple[GoalRole, ...], BeforeValidator(listed)] = described(
        "Only goals with these roles.", "Bare mål med disse rollene.", ["priority"], default=()
    )
    who: Texts = described(
        "Only what these are responsible for.",
        "Bare det disse har ansvaret for.",
        ["Fylkesstyret"],
        default=(),
    )
    ids: Slugs = described(
        "Only these activities or goals, in this order.",
        "Bare disse aktivitetene eller målene, i denne rekkefølgen.",
        ["grunnskolering"],
        default=(),
    )


def _named(value: Any) -> Any:
    return {"show": value} if isinstance(value, str) else value


class Section(Entity):
    """A heading with what stands under it, printed in the order the fields have here."""

    title: Text = described("The heading.", "Overskriften.", "Samarbeid med fagbevegelsen")
    about: Slugs = described(
        "Goals that this section serves.", "Mål dette avsnittet handler om.", ["valg"], default=()
    )
    text: Prose | None = described(
        "Prose under the heading, in Markdown.",
        "Prosa under overskriften, i Markdown.",
        "Vi fortsetter samarbeidet …",
        default=None,
    )
    goals: tuple[Goal, ...] = described(
        "Goals that belong here.",
        "Mål som hører til her.",
        [{"title": "Starte arbeidet med valget"}],
        default=(),
    )
    activities: tuple[Activity, ...] = described(
        "Activities that belong here.",
        "Aktiviteter som hører til her.",
        [{"title": "Vårkampanje"}],
        default=(),
    )
    see: Slugs = described(
        "Activities that are defined elsewhere and also belong here.",
        "Aktiviteter som er beskrevet et annet sted, og også hører til her.",
        ["grunnskolering"],
        default=(),
    )
    view: Annotated[View | None, BeforeValidator(_named)] = described(
        "A table made from the plan's own times.",
        "En tabell laget av planens egne tidspunkter.",
        "dates",
        default=None,
    )
    sections: tuple["Section", ...] = described(
        "Sections under this one.", "Avsnitt under dette.", [{"title": "Vår 2018"}], default=()
    )
