"""What the organisation does."""

from typing import Any, Literal

from applan.model.declaration import Choice, Many, Thing, optional, required
from applan.model.fields import ANCESTORS, CLOCK, PROSE, SLUG, TEXT, TEXTS, TO_ACTIVITIES, TO_GOALS
from applan.model.naming import Named
from applan.model.occurrence import (
    MODE,
    OCCURRENCES,
    OF_WHOLE,
    RESPONSIBILITIES,
    Mode,
    Occurrence,
    Responsibility,
)
from applan.model.target import TARGETS, Target
from applan.when.called_off import titled_off

ActivityKind = Literal["activity", "campaign", "course", "meeting", "deadline", "process"]
ActivityStatus = Literal["planned", "confirmed", "ongoing", "done", "postponed", "cancelled"]

ACTIVITY_KIND = Choice(ActivityKind, "aktivitet", "kampanje", "kurs", "møte", "frist", "prosess")
STATUS = Choice(
    ActivityStatus, "planlagt", "bekreftet/stadfesta", "i gang", "gjennomført", "utsatt/utsett",
    "avlyst",
)  # fmt: skip

INHERITED = ("audience", "responsible", "partners", "place", "mode", "capacity", "tools", "cost")
"""What a part of an activity takes from it where it says nothing itself."""

_SETTLED = ("done", "postponed", "cancelled")


class Activity(Named, text="title", pair=("title", "when")):
    """An activity, campaign, course, meeting, deadline or process: what, why, for whom, by whom.

    One type for them all, because all of them answer the same questions. ``parts`` are
    activities too; a part inherits what it does not say itself. A title that is marked as called
    off, «AVLYST: Vårtur», says the status that is not written.
    """

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        if self.status not in _SETTLED:
            off = titled_off(self.title, " ".join(one.when or "" for one in self.when))
            self.__dict__["status"] = off or self.status
        if any(one.place or one.mode or one.responsible for one in self.when):
            self._take_from_days()

    def _take_from_days(self) -> None:
        """What all days say alike is said of it as a whole, and no day says that again.

        Nothing is taken from days that are for a part of it, nor where its parts would have it too.
        """
        own, days = self.__dict__, self.when
        apart = self.parts or any(day.part for day in days)
        for name in OF_WHOLE:
            first, *others = (getattr(day, name) for day in days)
            if not (own[name] or apart) and all(one == first for one in others):
                own[name] = first
            days = tuple(
                day.but(**{name: Occurrence.defaults[name]})
                if own[name] and getattr(day, name) == own[name] else day for day in days
            )  # fmt: skip
        own["when"] = days

    @property
    def is_titled_off(self) -> bool:
        """Whether the status is not what was written, but what the title says."""
        return self.status in _SETTLED and self.status != self.__dict__["_said"].get("status")

    id: str | None = optional(SLUG, "id", "hostkampanje")
    kind: ActivityKind = optional(ACTIVITY_KIND, "type", "campaign", default="activity")
    title: str = required(TEXT, "tittel", "Høstkampanje")
    text: str | None = optional(PROSE, "tekst", "Markerer at det er ett år igjen til valget.")
    purpose: str | None = optional(PROSE, "hensikt/føremål", "Bygge opp nye lederprofiler.")
    audience: tuple[str, ...] = optional(TEXTS, "målgruppe", ["Alle medlemmer"])
    capacity: str | None = optional(TEXT, "plasser/plassar", "25 per kurs")
    responsible: tuple[Responsibility, ...] = optional(
        RESPONSIBILITIES, "ansvarlig/ansvarleg", [{"who": "Partikontoret", "does": "lager maler"}]
    )
    partners: tuple[str, ...] = optional(TEXTS, "sammen med/saman med", ["LO Troms og Finnmark"])
    when: tuple[Occurrence, ...] = optional(OCCURRENCES, "når", "12.–20. september 2026")
    clock: str | None = optional(CLOCK, "klokka", "18–20")
    place: tuple[str, ...] = optional(TEXTS, "sted/stad", "Utøya")
    mode: Mode | None = optional(MODE, "form", "digital")
    method: str | None = optional(
        PROSE, "gjennomføring", "Digitale leksjoner først, samling etterpå."
    )
    contents: tuple[str, ...] = optional(TEXTS, "innhold/innhald", ["Vedtekter"])
    outcomes: tuple[str, ...] = optional(TEXTS, "læringsmål", ["Kjenner vedtektene godt"])
    tools: tuple[str, ...] = optional(TEXTS, "verktøy", ["Xtramile"])
    cost: str | None = optional(TEXT, "kostnad", "støtte fra OU-fondet")
    status: ActivityStatus | None = optional(STATUS, "status", "planned")
    supports: tuple[str, ...] = optional(TO_GOALS, "bidrar til/bidreg til", ["medlemsvekst"])
    depends: tuple[str, ...] = optional(TO_ACTIVITIES, "forutsetter/føreset", ["programforslag"])
    targets: tuple[Target, ...] = optional(
        TARGETS, "måltall/måltal", [{"value": 100000, "unit": "velgermøter"}]
    )
    parts: tuple["Activity", ...] = optional(
        Many(Thing("Activity")), "deler/delar", [{"title": "Trinn 1"}]
    )
    from_: tuple[str, ...] = optional(ANCESTORS, "fra/frå", ["2018#hostkampanje"])

    TOLD = """
    id = What it goes by in every year's plan, where its title is not enough. | Navnet det har i hver plan, der tittelen ikke er nok.
    kind = What sort of thing it is. | Hva slags ting det er.
    title = Its name. | Navnet.
    text = About it, in Markdown. | Om aktiviteten, i Markdown.
    purpose = Why: what it is meant to achieve. | Hvorfor: hensikten.
    audience = For whom. | For hvem: målgruppe eller deltakere.
    capacity = How many can take part. | Hvor mange som kan delta.
    responsible = By whom: who answers for it, and for which part. | Av hvem: hvem som har ansvaret, og for hvilken del.
    partners = With whom. | Sammen med hvem.
    when = When, as people write it; one time or a list. | Når, slik folk skriver det; ett tidspunkt eller en liste.
    clock = The time of day, for all its days that do not say their own. | Klokkeslettet, for alle dager som ikke sier sitt eget.
    place = Where; one place or a list. | Hvor; ett sted eller en liste.
    mode = In person, online, both at once, or one of them. | Fysisk, digitalt, begge deler på en gang, eller ett av dem.
    method = How it is done. | Hvordan det gjennomføres.
    contents = What it consists of. | Innhold, punkt for punkt.
    outcomes = What it is to lead to; for a course its learning outcomes. | Hva det skal føre til; for et kurs læringsmålene.
    tools = Tools and platforms used. | Verktøy og plattformer.
    cost = What it costs, or who pays. | Hva det koster, eller hvem som betaler.
    status = How far it has come. | Hvor langt det er kommet.
    supports = Goals it serves, by title or id. | Mål den bidrar til, ved tittel eller id.
    depends = Activities that must come first, by title or id. | Aktiviteter som må være ferdige først, ved tittel eller id.
    targets = Numbers to reach. | Måltall.
    parts = The activities it is made of. | Aktivitetene den består av.
    from = What it was in earlier plans, by id or title, where that was another. | Hva den var i tidligere planer, ved id eller tittel, der det var en annen.
    """


ACTIVITIES = Many(Thing(Activity))
