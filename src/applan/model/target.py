"""A number somebody wants to reach."""

from applan.model.fields import Entity, Number, Text, described


class Target(Entity):
    """A number with unit, deadline and scope, so that two years' numbers can be compared."""

    value: Number = described("The number to reach.", "Tallet som skal nås.", 50000)
    unit: Text | None = described("What is counted.", "Hva som telles.", "medlemmer", default=None)
    by: Text | None = described(
        "When it is to be reached.", "Når det skal være nådd.", "2026", default=None
    )
    scope: Text | None = described(
        "For whom the number holds: two numbers with different scopes are not growth.",
        "Hvem tallet gjelder: to tall med ulikt omfang er ikke vekst.",
        "hele partiet",
        default=None,
    )
    baseline: Number | None = described("Where it started.", "Utgangspunktet.", 44500, default=None)
    actual: Number | None = described(
        "What it is now, or became.", "Status nå, eller resultatet.", 46200, default=None
    )
    note: Text | None = described(
        "A reservation or explanation.", "Forbehold eller forklaring.", "foreløpig", default=None
    )
