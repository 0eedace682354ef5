"""What the organisation wants."""

from typing import Literal

from applan.model.declaration import Choice, Many, Thing, optional, required
from applan.model.fields import ANCESTORS, PROSE, SLUG, TEXT, TO_GOALS
from applan.model.naming import Named
from applan.model.occurrence import OCCURRENCES, Occurrence
from applan.model.responsibility import RESPONSIBILITIES, Responsibility
from applan.model.target import TARGETS, Target

GoalRole = Literal["overall", "priority", "goal", "task"]

GOAL_ROLE = Choice(GoalRole, "overordnet/overordna", "prioritering", "mål", "oppgave/oppgåve")


class Goal(Named, text="title"):
    """An overall goal, a priority, a goal, or a task for a part of the period."""

    id: str | None = optional(
        SLUG,
        "id",
        "What it goes by in every year's plan, where its title is not enough.",
        "Navnet det har i hver plan, der tittelen ikke er nok.",
        "medlemsvekst",
    )
    role: GoalRole = optional(
        GOAL_ROLE,
        "rolle",
        "Overall goal, priority, goal, or task for a part of the period.",
        "Overordnet mål, prioritering, mål, eller oppgave for en del av perioden.",
        "priority",
        default="goal",
    )
    title: str = required(
        TEXT, "tittel", "The goal in one line.", "Målet på én linje.", "Vi skal bli flere"
    )
    text: str | None = optional(
        PROSE, "tekst", "More about it, in Markdown.", "Mer om målet, i Markdown.",
        "Både verving og …",
    )  # fmt: skip
    targets: tuple[Target, ...] = optional(
        TARGETS, "måltall/måltal", "Numbers to reach.", "Måltall.",
        [{"value": 50000, "unit": "medlemmer"}],
    )  # fmt: skip
    when: tuple[Occurrence, ...] = optional(
        OCCURRENCES,
        "når",
        "The part of the period it holds for.",
        "Delen av perioden målet gjelder.",
        "første kvartal 2018",
    )
    responsible: tuple[Responsibility, ...] = optional(
        RESPONSIBILITIES,
        "ansvarlig/ansvarleg",
        "Who answers for it.",
        "Hvem som har ansvaret.",
        ["Fylkesstyret"],
    )
    supports: tuple[str, ...] = optional(
        TO_GOALS,
        "bidrar til/bidreg til",
        "Goals that this goal serves, by title or id.",
        "Mål som dette målet bidrar til, ved tittel eller id.",
        ["valgseier"],
    )
    status: str | None = optional(
        TEXT, "status", "How it stands, in your own words.", "Status, med egne ord.", "i rute"
    )
    from_: tuple[str, ...] = optional(
        ANCESTORS,
        "fra/frå",
        "What it was in earlier plans, by id or title, where that was another.",
        "Hva det var i tidligere planer, ved id eller tittel, der det var en annen.",
        ["2018#medlemsmaal"],
    )


GOALS = Many(Thing(Goal))
