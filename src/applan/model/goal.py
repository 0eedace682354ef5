"""What the organisation wants."""

from typing import Literal

from applan.model.fields import Ancestors, Entity, Prose, Slug, Slugs, Text, described
from applan.model.occurrence import Occurrences
from applan.model.responsibility import Responsibilities
from applan.model.target import Target

GoalRole = Literal["overall", "priority", "goal", "task"]


class Goal(Entity):
    """An overall goal, a priority, a goal, or a task for a part of the period."""

    id: Slug | None = described(
        "What it is called in every year's plan; never changes, and nothing else has it.",
        "Navnet det har i hver plan; endres aldri, og ingenting annet har det.",
        "medlemsvekst",
        default=None,
    )
    role: GoalRole = described(
        "Overall goal, priority, goal, or task for a part of the period.",
        "Overordnet mål (overall), prioritering (priority), mål (goal) eller oppgave (task).",
        "priority",
        default="goal",
    )
    title: Text = described("The goal in one line.", "Målet på én linje.", "Vi skal bli flere")
    text: Prose | None = described(
        "More about it, in Markdown.",
        "Mer om målet, i Markdown.",
        "Både verving og …",
        default=None,
    )
    targets: tuple[Target, ...] = described(
        "Numbers to reach.", "Måltall.", [{"value": 50000, "unit": "medlemmer"}], default=()
    )
    when: Occurrences = described(
        "The part of the period it holds for.",
        "Delen av perioden målet gjelder.",
        "første kvartal 2018",
        default=(),
    )
    responsible: Responsibilities = described(
        "Who answers for it.", "Hvem som har ansvaret.", ["Fylkesstyret"], default=()
    )
    supports: Slugs = described(
        "Goals that this goal serves.", "Mål som dette målet bidrar til.", ["valgseier"], default=()
    )
    status: Text | None = described(
        "How it stands, in your own words.", "Status, med egne ord.", "i rute", default=None
    )
    from_: Ancestors = described(
        "What it was in earlier plans, when the id is another.",
        "Hva det var i tidligere planer, når id-en er en annen.",
        ["2018#medlemsmaal"],
        default=(),
        alias="from",
    )
