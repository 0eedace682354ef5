"""What the organisation wants."""

from typing import Literal

from applan.model.declaration import Choice, Many, Thing, optional, required
from applan.model.fields import ANCESTORS, PROSE, SLUG, TEXT, TO_GOALS
from applan.model.naming import Named
from applan.model.occurrence import OCCURRENCES, RESPONSIBILITIES, Occurrence, Responsibility
from applan.model.target import TARGETS, Target

GoalRole = Literal["overall", "priority", "goal", "task"]

GOAL_ROLE = Choice(GoalRole, "overordnet/overordna", "prioritering", "mål", "oppgave/oppgåve")


class Goal(Named, text="title"):
    """An overall goal, a priority, a goal, or a task for a part of the period."""

    id: str | None = optional(SLUG, "id", "medlemsvekst")
    role: GoalRole = optional(GOAL_ROLE, "rolle", "priority", default="goal")
    title: str = required(TEXT, "tittel", "Vi skal bli flere")
    text: str | None = optional(PROSE, "tekst", "Både verving og …")
    targets: tuple[Target, ...] = optional(
        TARGETS, "måltall/måltal", [{"value": 50000, "unit": "medlemmer"}]
    )
    when: tuple[Occurrence, ...] = optional(OCCURRENCES, "når", "første kvartal 2018")
    responsible: tuple[Responsibility, ...] = optional(
        RESPONSIBILITIES, "ansvarlig/ansvarleg", ["Fylkesstyret"]
    )
    supports: tuple[str, ...] = optional(TO_GOALS, "bidrar til/bidreg til", ["valgseier"])
    status: str | None = optional(TEXT, "status", "i rute")
    from_: tuple[str, ...] = optional(ANCESTORS, "fra/frå", ["2018#medlemsmaal"])

    TOLD = """
    id = What it goes by in every year's plan, where its title is not enough. | Navnet det har i hver plan, der tittelen ikke er nok.
    role = Overall goal, priority, goal, or task for a part of the period. | Overordnet mål, prioritering, mål, eller oppgave for en del av perioden.
    title = The goal in one line. | Målet på én linje.
    text = More about it, in Markdown. | Mer om målet, i Markdown.
    targets = Numbers to reach. | Måltall.
    when = The part of the period it holds for. | Delen av perioden målet gjelder.
    responsible = Who answers for it. | Hvem som har ansvaret.
    supports = Goals that this goal serves, by title or id. | Mål som dette målet bidrar til, ved tittel eller id.
    status = How it stands, in your own words. | Status, med egne ord.
    from = What it was in earlier plans, by id or title, where that was another. | Hva det var i tidligere planer, ved id eller tittel, der det var en annen.
    """


GOALS = Many(Thing(Goal))
