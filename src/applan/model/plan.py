"""A plan: the whole of what an organisation means to do in a period."""

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, PrivateAttr, WithJsonSchema

from applan.calendar_facts import Fact, OwnCalendar
from applan.messages import msg
from applan.model.activity import Activity
from applan.model.fields import (
    LONGEST_TEXT,
    Ancestor,
    Day,
    Entity,
    Prose,
    Text,
    Version,
    described,
    refuse,
)
from applan.model.goal import Goal
from applan.model.section import Section
from applan.model.walk import walk
from applan.when import Period, PeriodError, parse_period
from applan.when.names import stems_of

Language = Literal["nb", "nn"]
PlanStatus = Literal["draft", "proposed", "adopted"]
DocumentRole = Literal["governing", "operative", "basis"]


def _is_period(text: str) -> str:
    try:
        parse_period(text)
    except PeriodError as error:
        raise refuse(msg(error.template, **dict(error.args_))) from None
    return text


_PERIOD = {
    "anyOf": [
        {"type": "string", "pattern": "[0-9]{4}", "maxLength": LONGEST_TEXT},
        {"type": "integer", "minimum": 1900, "maximum": 2199},
    ]
}
"""A schema cannot say which words are a period, but that its year is written out."""


class Case(Entity):
    """The case by which a meeting deals with the plan."""

    number: Text | None = described("The case number.", "Saksnummeret.", "4/2026", default=None)
    meeting: Text | None = described(
        "The meeting that deals with it.",
        "Møtet som behandler saken.",
        "årsmøtet 2026",
        default=None,
    )
    recommendation: Prose | None = described(
        "What the board proposes that the meeting decides.",
        "Styrets forslag til vedtak (innstilling).",
        "Arbeidsplanen for 2026–2027 vedtas.",
        default=None,
    )


class ReferenceDocument(Entity):
    """A document the plan rests on, or that goes with it."""

    title: Text = described("Its title.", "Tittelen.", "Vår plan for Norge")
    role: DocumentRole = described(
        "Governs the plan, is used together with it, or is a basis for it.",
        "Styrende (governing), operativt (operative) eller underlag (basis).",
        "basis",
        default="basis",
    )
    adopted: Text | None = described(
        "By whom and when it was adopted.",
        "Av hvem og når det ble vedtatt.",
        "landsmøtet 2025",
        default=None,
    )
    note: Text | None = described(
        "More about it.", "Mer om dokumentet.", "oppdateres i mars 2020", default=None
    )


class Ended(Entity):
    """Something in an earlier plan that was ended on purpose, and so is not missing."""

    id: Ancestor = described(
        "The plan and id it had.", "Planen og id-en det hadde.", "2020#varkampanje"
    )
    reason: Text = described("Why it ended.", "Hvorfor det ble avsluttet.", "erstattet av …")
    decided: Text | None = described("The decision.", "Vedtaket.", "sak 4/22", default=None)


class Labels(Entity):
    """Printed words for fields, where this plan uses others than the usual."""

    text: Text | None = described("For «text».", "For «text».", "Om", default=None)
    purpose: Text | None = described("For «purpose».", "For «purpose».", "Hensikt", default=None)
    audience: Text | None = described(
        "For «audience».", "For «audience».", "Deltakere", default=None
    )
    capacity: Text | None = described(
        "For «capacity».", "For «capacity».", "Antall plasser", default=None
    )
    responsible: Text | None = described(
        "For «responsible».", "For «responsible».", "Ansvarlige", default=None
    )
    partners: Text | None = described(
        "For «partners».", "For «partners».", "Sammen med", default=None
    )
    when: Text | None = described("For «when».", "For «when».", "Gjennomføres", default=None)
    place: Text | None = described("For «place».", "For «place».", "Sted", default=None)
    mode: Text | None = described("For «mode».", "For «mode».", "Form", default=None)
    method: Text | None = described(
        "For «method».", "For «method».", "Hva og hvordan", default=None
    )
    contents: Text | None = described(
        "For «contents».", "For «contents».", "Elementer i kurset", default=None
    )
    outcomes: Text | None = described(
        "For «outcomes».", "For «outcomes».", "Læringsmål", default=None
    )
    tools: Text | None = described("For «tools».", "For «tools».", "Verktøy", default=None)
    cost: Text | None = described("For «cost».", "For «cost».", "Kostnad", default=None)
    status: Text | None = described("For «status».", "For «status».", "Status", default=None)
    targets: Text | None = described("For «targets».", "For «targets».", "Måltall", default=None)
    supports: Text | None = described(
        "For «supports».", "For «supports».", "Bidrar til", default=None
    )
    depends: Text | None = described(
        "For «depends».", "For «depends».", "Forutsetter", default=None
    )
    focus: Text | None = described(
        "For what goes on in a month, in a view of months.",
        "For det som pågår i en måned, i en visning av måneder.",
        "Prioritert aktivitet",
        default=None,
    )
    dates: Text | None = described(
        "For what has dates in a month, in a view of months.",
        "For det som har datoer i en måned, i en visning av måneder.",
        "Viktige datoer",
        default=None,
    )


class Seasons(Entity):
    """What the plan's seasons mean, where they are not simply half-years."""

    winter: Text | None = described("Winter.", "Vinter.", "januar–mars", default=None)
    spring: Text | None = described("Spring.", "Vår.", "april–juni", default=None)
    summer: Text | None = described("Summer.", "Sommer.", "juni–august", default=None)
    autumn: Text | None = described("Autumn.", "Høst.", "august–desember", default=None)


def season_words(seasons: Seasons) -> dict[str, str]:
    """What is said of the seasons, by their Norwegian words."""
    words = {"winter": "vinter", "spring": "vår", "summer": "sommer", "autumn": "høst"}
    said: dict[str, Any] = {words[key]: getattr(seasons, key) for key in words}
    return {word: text for word, text in said.items() if text is not None}


class Plan(Entity):
    """An organisation's work plan for a period."""

    applan: Version = described("The version of this format.", "Versjonen av formatet.", 1)
    title: Text = described("The plan's title.", "Planens tittel.", "Arbeidsplan 2026–2027")
    organisation: Text = described(
        "Whose plan it is.", "Hvem planen gjelder.", "Troms Arbeiderparti"
    )
    language: Language = described(
        "The language of content, dates and printed labels.",
        "Språket i innhold, datoer og ledetekster: bokmål (nb) eller nynorsk (nn).",
        "nb",
        default="nb",
    )
    period: Annotated[Text, AfterValidator(_is_period), WithJsonSchema(_PERIOD)] = described(
        "The time the plan covers.",
        "Tiden planen gjelder for.",
        "2026–2027",
    )
    continues: Text | None = described(
        "The name of the plan before this one.",
        "Navnet på planen før denne.",
        "2023",
        default=None,
    )
    status: PlanStatus = described(
        "Draft, proposed to a meeting, or adopted.",
        "Utkast (draft), forslag (proposed) eller vedtatt (adopted).",
        "proposed",
        default="draft",
    )
    adopted: Day | None = described(
        "The day the plan was adopted.",
        "Datoen planen ble vedtatt.",
        "2026-02-14",
        default=None,
    )
    case: Case | None = described(
        "The case by which a meeting deals with the plan.",
        "Saken som møtet behandler planen i.",
        {"number": "4/2026", "meeting": "årsmøtet 2026"},
        default=None,
    )
    text: Prose | None = described(
        "Introduction to the plan, in Markdown.",
        "Innledning til planen, i Markdown.",
        "Planen bygger på …",
        default=None,
    )
    labels: Labels = described(
        "Printed words for fields, where this plan uses others than the usual.",
        "Ledetekster, der planen bruker andre enn de vanlige.",
        {"audience": "Deltakere"},
        default=Labels.model_construct(),
    )
    seasons: Seasons = described(
        "What the plan's seasons mean.",
        "Hva årstidene betyr i planen.",
        {"winter": "januar–mars", "spring": "april–juni"},
        default=Seasons.model_construct(),
    )
    documents: tuple[ReferenceDocument, ...] = described(
        "Documents the plan rests on, or that go with it.",
        "Dokumenter planen bygger på, eller som hører til den.",
        [{"title": "Vår plan for Norge", "role": "basis"}],
        default=(),
    )
    goals: tuple[Goal, ...] = described(
        "What the organisation wants.",
        "Hva organisasjonen vil.",
        [{"id": "medlemsvekst", "role": "priority", "title": "Vi skal bli flere medlemmer"}],
        default=(),
    )
    activities: tuple[Activity, ...] = described(
        "Activities that are described once and shown through «see» or a view.",
        "Aktiviteter som beskrives én gang og vises gjennom «see» eller «view».",
        [{"id": "landsmote", "kind": "meeting", "title": "Landsmøtet"}],
        default=(),
    )
    sections: tuple[Section, ...] = described(
        "The document in reading order.",
        "Dokumentet i leserekkefølge.",
        [{"title": "Skolering"}],
        default=(),
    )
    ended: tuple[Ended, ...] = described(
        "What was ended on purpose since earlier plans.",
        "Hva som er avsluttet med vilje siden tidligere planer.",
        [{"id": "2020#varkampanje", "reason": "erstattet av høstkampanjen"}],
        default=(),
    )

    @cached_property
    def span(self) -> Period:
        """The plan's period, read."""
        return parse_period(self.period, self.language)

    _own: OwnCalendar = PrivateAttr(default=OwnCalendar())

    def in_calendar(self, own: OwnCalendar) -> "Plan":
        """This plan as read in an organisation that has dates and words for time of its own."""
        plan = self.model_copy()
        plan._own = own
        return plan

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The dates that only the organisation knows: its holidays, congresses and meetings."""
        return self._own.facts

    @cached_property
    def season_words(self) -> dict[str, str]:
        """What seasons and school holidays mean here; what the plan says goes before the rest.

        An event of the organisation that the plan has as an activity is that activity.
        """
        events = {stems_of(fact.name_nb) for fact in self._own.facts if fact.kind == "event"}
        if events:
            events &= {stems_of(one.item.title) for one in walk(self)
                       if isinstance(one.item, Activity)}  # fmt: skip
        own = {word: said for word, said in self._own.words if stems_of(word) not in events}
        return {**own, **season_words(self.seasons)}
