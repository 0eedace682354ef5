"""Who does what."""

from applan.model.declaration import Entity, Many, Thing, optional, required
from applan.model.fields import TEXT


class Responsibility(Entity, text="who", pair=("who", "does"), alone=True):
    """A body, role or person, and its part of the work where the duties are split."""

    who: str = required(TEXT, "hvem/kven", "Kommunepartiene")
    does: str | None = optional(TEXT, "gjør/gjer", "gjennomfører hvert år når nytt styre er valgt")

    TOLD = """
    who = The body, role or person. | Organet, rollen eller personen.
    does = Its part, where several share the duty. | Oppgaven, når flere deler ansvaret.
    """

    @property
    def told(self) -> str:
        """«Kari Nordmann (lager mat)»."""
        who = self.who.strip()
        return f"{who} ({self.does})" if self.does else who


RESPONSIBILITIES = Many(Thing(Responsibility))
