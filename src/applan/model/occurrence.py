"""When something happens, as it was written."""

from typing import Annotated, Literal

from applan.model.fields import Entity, Slug, Text, described, one_or_more

Mode = Literal["physical", "digital", "hybrid", "either"]
Certainty = Literal["fixed", "tentative", "open"]


class Occurrence(Entity):
    """One or more times, in the writer's words, or a time relative to something else.

    Either ``when`` is given, or ``within``/``amount`` together with ``after`` or ``before``.
    """

    when: Text | None = described(
        "The time, as people write it.",
        "Tidspunktet, slik folk skriver det.",
        "12.–20. september 2026",
        default=None,
    )
    within: Text | None = described(
        "How soon after (or before) the other thing, at the latest.",
        "Hvor lang tid etter (eller før) det andre, senest.",
        "3 måneder",
        default=None,
    )
    amount: Text | None = described(
        "How long after or before the other thing, exactly.",
        "Hvor lenge etter eller før det andre, nøyaktig.",
        "4 måneder",
        default=None,
    )
    after: Slug | None = described(
        "The activity it comes after.", "Aktiviteten det kommer etter.", "arsmote", default=None
    )
    before: Slug | None = described(
        "The activity it comes before.", "Aktiviteten det kommer før.", "landsmote", default=None
    )
    part: Text | None = described(
        "Which part of the activity.", "Hvilken del av aktiviteten.", "Trinn 1", default=None
    )
    place: Text | None = described("Where.", "Hvor.", "3–4 steder i fylket", default=None)
    mode: Mode | None = described(
        "In person, online, both at once, or one of them.",
        "Fysisk (physical), digitalt (digital), begge deler (hybrid) eller ett av dem (either).",
        "physical",
        default=None,
    )
    certainty: Certainty | None = described(
        "How sure it is, where the time's own words do not say so.",
        "Hvor sikkert det er: fast (fixed), foreløpig (tentative) eller åpent (open).",
        "tentative",
        default=None,
    )
    note: Text | None = described(
        "A reservation or explanation.",
        "Forbehold eller forklaring.",
        "avklares med Finnmark Ap",
        default=None,
    )


Occurrences = Annotated[tuple[Occurrence, ...], one_or_more("when")]
