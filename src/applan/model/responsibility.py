"""Who does what."""

from typing import Annotated

from applan.model.fields import Entity, Text, described, one_or_more


class Responsibility(Entity):
    """A body, role or person, and its part of the work where the duties are split."""

    who: Text = described(
        "The body, role or person.", "Organet, rollen eller personen.", "Kommunepartiene"
    )
    does: Text | None = described(
        "Its part, where several share the duty.",
        "Oppgaven, når flere deler ansvaret.",
        "gjennomfører hvert år når nytt styre er valgt",
        default=None,
    )


Responsibilities = Annotated[tuple[Responsibility, ...], one_or_more("who")]
