"""When something happens, and who does it."""

from typing import Any, Literal

from applan.model.declaration import Choice, Entity, Many, Thing, optional, required
from applan.model.fields import CLOCK, TEXT, TEXTS, TO_ACTIVITY
from applan.when.called_off import is_doubt


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


Mode = Literal["physical", "digital", "hybrid", "either"]
Certainty = Literal["fixed", "tentative", "open"]

MODE = Choice(Mode, "fysisk", "digitalt", "fysisk og digitalt", "fysisk eller digitalt")
_CERTAINTY = Choice(Certainty, "fast", "foreløpig/førebels", "ikke avklart/ikkje avklart")


class Occurrence(Entity, text="when", pair=("part", "when"), alone=True):
    """One or more times, in the writer's words, or a time relative to something else.

    Either ``when`` is given, or ``within``/``amount`` together with ``after`` or ``before``. A note
    that is a doubt, «foreløpig», says how sure it is as it would behind the time.
    """

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        if self.note is None or self.certainty is not None:
            return
        sure = _CERTAINTY.meant.get(self.note.strip().lower())
        if sure in ("tentative", "open"):
            self.__dict__.update(certainty=sure, note=None)
        elif self.when is not None and is_doubt(self.note):
            self.__dict__["certainty"] = "tentative"

    @property
    def hangs(self) -> bool:
        """Whether it is reckoned from something else."""
        return bool(self.within or self.amount or self.after or self.before)

    when: str | None = optional(TEXT, "tid", "12.–20. september 2026")
    within: str | None = optional(TEXT, "innen/innan", "3 måneder")
    amount: str | None = optional(TEXT, "hvor lenge/kor lenge", "4 måneder")
    after: str | None = optional(TO_ACTIVITY, "etter", "arsmote")
    before: str | None = optional(TO_ACTIVITY, "før", "landsmote")
    part: str | None = optional(TEXT, "del", "Trinn 1")
    place: tuple[str, ...] = optional(TEXTS, "sted/stad", "3–4 steder i fylket")
    mode: Mode | None = optional(MODE, "form", "physical")
    certainty: Certainty | None = optional(_CERTAINTY, "hvor sikkert/kor sikkert", "tentative")
    clock: str | None = optional(CLOCK, "klokka", "18–20")
    responsible: tuple[Responsibility, ...] = optional(
        RESPONSIBILITIES, "ansvarlig/ansvarleg", ["Styret"]
    )
    note: str | None = optional(TEXT, "merknad", "avklares med Finnmark Ap")

    TOLD = """
    when = The time, as people write it. | Tidspunktet, slik folk skriver det.
    within = How soon after (or before) the other thing, at the latest. | Hvor lang tid etter (eller før) det andre, senest.
    amount = How long after or before the other thing, exactly. | Hvor lenge etter eller før det andre, nøyaktig.
    after = The activity it comes after, by title or id. | Aktiviteten det kommer etter, ved tittel eller id.
    before = The activity it comes before, by title or id. | Aktiviteten det kommer før, ved tittel eller id.
    part = Which part of the activity. | Hvilken del av aktiviteten.
    place = Where; one place or a list. | Hvor; ett sted eller en liste.
    mode = In person, online, both at once, or one of them. | Fysisk, digitalt, begge deler på en gang, eller ett av dem.
    certainty = How sure it is, where the time's own words do not say so. | Hvor sikkert det er, der tidspunktets egne ord ikke sier det.
    clock = The time of day. | Klokkeslettet.
    responsible = Who answers for it this time. | Hvem som har ansvaret denne gangen.
    note = A reservation or explanation. | Forbehold eller forklaring.
    """


OCCURRENCES = Many(Thing(Occurrence))
OF_WHOLE = ("place", "mode", "responsible")
"""What may be said of something as a whole or of its days; of all of them it is said as a whole."""
