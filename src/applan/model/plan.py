"""A plan: the whole of what an organisation means to do in a period."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Literal

from applan.calendar_facts import Fact, OwnCalendar
from applan.messages import Message, msg
from applan.model.activity import ACTIVITIES, Activity
from applan.model.declaration import Choice, Entity, Many, Thing, optional, required
from applan.model.fields import ANCESTOR, DAY, PERIOD, PROSE, TEXT, TEXTS, VERSION
from applan.model.goal import GOALS, Goal
from applan.model.section import SECTIONS, Section
from applan.when import Interval, Period, Reading, is_every_year, parse_period, parse_when
from applan.when.names import stems_of

Language = Literal["nb", "nn"]
PlanStatus = Literal["draft", "proposed", "adopted"]
DocumentRole = Literal["governing", "operative", "basis"]

LANGUAGE = Choice(Language, "bokmål", "nynorsk")
_STATUS = Choice(PlanStatus, "utkast", "forslag/framlegg", "vedtatt/vedteken")
_DOCUMENT_ROLE = Choice(DocumentRole, "styrende/styrande", "operativt", "underlag")


class Case(Entity):
    """The case by which a meeting deals with the plan."""

    number: str | None = optional(TEXT, "nummer", "4/2026")
    meeting: str | None = optional(TEXT, "møte", "årsmøtet 2026")
    recommendation: str | None = optional(
        PROSE, "innstilling", "Arbeidsplanen for 2026–2027 vedtas."
    )
    day: date | None = optional(DAY, "møtedato", "2026-03-14")
    place: str | None = optional(TEXT, "møtested/møtestad", "Tromsø")
    officer: str | None = optional(TEXT, "saksbehandler/saksbehandlar", "Kari Nordmann")
    assessment: str | None = optional(
        PROSE, "vurdering", "Planen er romslig nok til å justeres underveis."
    )
    economy: str | None = optional(PROSE, "økonomi", "Tiltakene har dekning i budsjettet.")
    attachments: tuple[str, ...] = optional(TEXTS, "vedlegg", ["Budsjett for 2026"])

    TOLD = """
    number = The case number. | Saksnummeret.
    meeting = The meeting that deals with it. | Møtet som behandler saken.
    recommendation = What the board proposes that the meeting decides. | Styrets forslag til vedtak (innstilling).
    day = The day of the meeting. | Dagen møtet er.
    place = Where the meeting is. | Hvor møtet er.
    officer = Who has prepared the case. | Hvem som har forberedt saken.
    assessment = What the board thinks of it. | Styrets vurdering.
    economy = What it costs. | Hva det koster.
    attachments = What goes with the case. | Vedleggene.
    """


class ReferenceDocument(Entity):
    """A document the plan rests on, or that goes with it."""

    title: str = required(TEXT, "tittel", "Vår plan for Norge")
    role: DocumentRole = optional(_DOCUMENT_ROLE, "rolle", "basis", default="basis")
    adopted: str | None = optional(TEXT, "vedtatt/vedteken", "landsmøtet 2025")
    note: str | None = optional(TEXT, "merknad", "oppdateres i mars 2020")

    TOLD = """
    title = Its title. | Tittelen.
    role = Governs the plan, is used together with it, or is a basis for it. | Om det styrer planen, brukes sammen med den, eller er et underlag for den.
    adopted = By whom and when it was adopted. | Av hvem og når det ble vedtatt.
    note = More about it. | Mer om dokumentet.
    """


class Ended(Entity, pair=("id", "reason")):
    """Something in an earlier plan that was ended on purpose, and so is not missing."""

    id: str = required(ANCESTOR, "id", "2020#varkampanje")
    reason: str = required(TEXT, "grunn", "erstattet av …")
    decided: str | None = optional(TEXT, "vedtak", "sak 4/22")

    TOLD = """
    id = The plan it stood in, and its id or title there. | Planen det sto i, og id-en eller tittelen der.
    reason = Why it ended. | Hvorfor det ble avsluttet.
    decided = The decision. | Vedtaket.
    """


def _label(field: Any, example: str) -> Any:
    """The word that is printed for a field of an activity, under the names of that field."""
    names = "/".join(field.keys[1:])
    return optional(
        TEXT, names, example, says=lambda: (f"For «{field.key}».", f"For «{field.keys[1]}».")
    )


class Labels(Entity):
    """Printed words for fields, where this plan uses others than the usual."""

    text: str | None = _label(Activity.text, "Om")
    purpose: str | None = _label(Activity.purpose, "Hensikt")
    audience: str | None = _label(Activity.audience, "Deltakere")
    capacity: str | None = _label(Activity.capacity, "Antall plasser")
    responsible: str | None = _label(Activity.responsible, "Ansvarlige")
    partners: str | None = _label(Activity.partners, "Sammen med")
    when: str | None = _label(Activity.when, "Gjennomføres")
    clock: str | None = _label(Activity.clock, "Klokka")
    place: str | None = _label(Activity.place, "Sted")
    mode: str | None = _label(Activity.mode, "Form")
    method: str | None = _label(Activity.method, "Hva og hvordan")
    contents: str | None = _label(Activity.contents, "Elementer i kurset")
    outcomes: str | None = _label(Activity.outcomes, "Læringsmål")
    tools: str | None = _label(Activity.tools, "Verktøy")
    cost: str | None = _label(Activity.cost, "Kostnad")
    status: str | None = _label(Activity.status, "Status")
    targets: str | None = _label(Activity.targets, "Måltall")
    supports: str | None = _label(Activity.supports, "Bidrar til")
    depends: str | None = _label(Activity.depends, "Forutsetter")
    focus: str | None = optional(TEXT, "prioritert", "Prioritert aktivitet")
    dates: str | None = optional(TEXT, "datoer/datoar", "Viktige datoer")

    TOLD = """
    focus = For what goes on in a month, in a view of months. | For det som pågår i en måned, i en visning av måneder.
    dates = For what has dates in a month, in a view of months. | For det som har datoer i en måned, i en visning av måneder.
    """


class Seasons(Entity):
    """What the plan's seasons mean, where they are not simply half-years."""

    winter: str | None = optional(TEXT, "vinter", "januar–mars")
    spring: str | None = optional(TEXT, "vår", "april–juni")
    summer: str | None = optional(TEXT, "sommer/sommar", "juni–august")
    autumn: str | None = optional(TEXT, "høst/haust", "august–desember")

    TOLD = """
    winter = Winter. | Vinter.
    spring = Spring. | Vår.
    summer = Summer. | Sommer.
    autumn = Autumn. | Høst.
    """


def seasons_field() -> Any:
    """The seasons of a plan, or of all plans of an organisation."""
    example = {"winter": "januar–mars", "spring": "april–juni"}
    return optional(Thing(Seasons), "årstider", example, default=Seasons())


def season_words(seasons: Seasons) -> dict[str, str]:
    """What is said of the seasons, by their Norwegian words."""
    said = {field.keys[1]: getattr(seasons, key) for key, field in Seasons.fields.items()}
    return {word: text for word, text in said.items() if text is not None}


def wrong_seasons(seasons: Seasons) -> Iterator[tuple[str, Message]]:
    """The keys of the seasons whose meaning is no months, each with what to say of it."""
    for key, field in Seasons.fields.items():
        word, meaning = field.keys[1], getattr(seasons, key)
        found = parse_when(f"{word} 2032", seasons={word: meaning}) if meaning is not None else None
        if found is not None and (
            any(problem.code == "bad-season" for problem in found.problems)
            or any(one.interval is None for one in found.occurrences)
        ):
            message = msg("“{written}” does not say which months; write for example {examples}",
                          written=meaning, examples=("januar–mars",))  # fmt: skip
            yield key, message


ALL_DAYS = Interval(date(2032, 1, 1), date(2033, 1, 1))
"""A year with a 29 February and a week 53, in which a plan for every year is read."""


class Plan(Entity):
    """An organisation's work plan for a period."""

    applan: int = required(VERSION, "applan", 1)
    title: str = required(TEXT, "tittel", "Arbeidsplan 2026–2027")
    organisation: str = required(TEXT, "organisasjon", "Troms Arbeiderparti")
    language: Language = optional(LANGUAGE, "språk", "nb", default="nb")
    period: str = required(PERIOD, "periode", "2026–2027")
    continues: str | None = optional(TEXT, "forrige plan/førre plan", "2023")
    status: PlanStatus = optional(_STATUS, "status", "proposed", default="draft")
    adopted: date | None = optional(DAY, "vedtatt/vedteken", "14. februar 2026")
    case: Case | None = optional(
        Thing(Case), "sak", {"number": "4/2026", "meeting": "årsmøtet 2026"}
    )
    text: str | None = optional(PROSE, "tekst", "Planen bygger på …")
    labels: Labels = optional(
        Thing(Labels), "ledetekster/leietekstar", {"audience": "Deltakere"}, default=Labels()
    )
    seasons: Seasons = seasons_field()
    documents: tuple[ReferenceDocument, ...] = optional(
        Many(Thing(ReferenceDocument)),
        "dokumenter/dokument",
        [{"title": "Vår plan for Norge", "role": "basis"}],
    )
    goals: tuple[Goal, ...] = optional(
        GOALS,
        "mål",
        [{"id": "medlemsvekst", "role": "priority", "title": "Vi skal bli flere medlemmer"}],
    )
    activities: tuple[Activity, ...] = optional(
        ACTIVITIES,
        "aktiviteter/aktivitetar",
        [{"id": "landsmote", "kind": "meeting", "title": "Landsmøtet"}],
    )
    sections: tuple[Section, ...] = optional(
        SECTIONS, "kapitler/kapittel", [{"title": "Skolering"}]
    )
    ended: tuple[Ended, ...] = optional(
        Many(Thing(Ended)),
        "avsluttet/avslutta",
        [{"id": "2020#varkampanje", "reason": "erstattet av høstkampanjen"}],
    )

    TOLD = """
    applan = The version of this format. | Versjonen av formatet.
    title = The plan's title. | Planens tittel.
    organisation = Whose plan it is. | Hvem planen gjelder.
    language = The language of content, dates and printed labels. | Språket i innhold, datoer og ledetekster: bokmål (nb) eller nynorsk (nn).
    period = The time the plan covers; “every year” for a year wheel that is used again and again. | Tiden planen gjelder for; «hvert år» for et årshjul som brukes om igjen.
    continues = The name of the plan before this one. | Navnet på planen før denne.
    status = Draft, proposed to a meeting, or adopted. | Utkast, forslag til et møte, eller vedtatt.
    adopted = The day the plan was adopted, with its year. | Dagen planen ble vedtatt, med årstall.
    case = The case by which a meeting deals with the plan. | Saken som møtet behandler planen i.
    text = Introduction to the plan, in Markdown. | Innledning til planen, i Markdown.
    labels = Printed words for fields, where this plan uses others than the usual. | Ledetekster, der planen bruker andre enn de vanlige.
    seasons = What the plan's seasons mean. | Hva årstidene betyr i planen.
    documents = Documents the plan rests on, or that go with it. | Dokumenter planen bygger på, eller som hører til den.
    goals = What the organisation wants. | Hva organisasjonen vil.
    activities = Activities that are described once and shown through «see» or a view. | Aktiviteter som beskrives én gang og vises gjennom «se også» eller «visning».
    sections = The document in reading order. | Dokumentet i leserekkefølge.
    ended = What was ended on purpose since earlier plans. | Hva som er avsluttet med vilje siden tidligere planer.
    """

    _own = OwnCalendar()

    @cached_property
    def span(self) -> Period:
        """The plan's period, read; of a plan for every year, a year that has all days."""
        return (
            Period(self.period, ALL_DAYS)
            if self.is_yearly
            else parse_period(self.period, self.language)
        )

    @property
    def is_yearly(self) -> bool:
        """Whether it is for every year and so has no days, until somebody says which."""
        return is_every_year(self.period)

    def in_period(self, period: str) -> "Plan":
        """This plan for another time: a plan for every year in one of them."""
        return self.but(period=period).in_calendar(self._own)

    def in_calendar(self, own: OwnCalendar) -> "Plan":
        """This plan as read in an organisation that has dates and words for time of its own."""
        plan = self.but()
        plan.__dict__["_own"] = own
        return plan

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The dates that only the organisation knows: its holidays, congresses and meetings."""
        return self._own.facts

    def read_time(self, text: str) -> Reading:
        """What a written time means here: in the plan's language, period and words for seasons."""
        return parse_when(text, language=self.language, period=self.span, seasons=self.season_words)

    @cached_property
    def season_words(self) -> dict[str, str]:
        """What seasons and school holidays mean here; what the plan says goes before the rest.

        An event of the organisation that the plan has as an activity is that activity.
        """
        events = {stems_of(fact.name_nb) for fact in self._own.facts if fact.kind == "event"}
        if events:
            from applan.model.walk import walk

            events &= {stems_of(one.item.title) for one in walk(self)
                       if isinstance(one.item, Activity)}  # fmt: skip
        own = {word: said for word, said in self._own.words if stems_of(word) not in events}
        return {**own, **season_words(self.seasons)}
