"""A number somebody wants to reach."""

from applan.model.declaration import Entity, Many, Thing, optional, required
from applan.model.fields import NUMBER, TEXT


class Target(Entity):
    """A number with unit, deadline and scope, so that two years' numbers can be compared."""

    value: int | float = required(
        NUMBER, "tall/tal", "The number to reach.", "Tallet som skal nås.", 50000
    )
    unit: str | None = optional(
        TEXT, "enhet/eining", "What is counted.", "Hva som telles.", "medlemmer"
    )
    by: str | None = optional(
        TEXT, "innen/innan", "When it is to be reached.", "Når det skal være nådd.", "2026"
    )
    scope: str | None = optional(
        TEXT,
        "gjelder/gjeld",
        "For whom the number holds: two numbers with different scopes are not growth.",
        "Hvem tallet gjelder: to tall med ulikt omfang er ikke vekst.",
        "hele partiet",
    )
    baseline: int | float | None = optional(
        NUMBER, "utgangspunkt", "Where it started.", "Utgangspunktet.", 44500
    )
    actual: int | float | None = optional(
        NUMBER, "oppnådd", "What it is now, or became.", "Status nå, eller resultatet.", 46200
    )
    note: str | None = optional(
        TEXT, "merknad", "A reservation or explanation.", "Forbehold eller forklaring.", "foreløpig"
    )


TARGETS = Many(Thing(Target))
