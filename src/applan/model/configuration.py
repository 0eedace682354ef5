"""``applan.yaml``: what holds for all plans of an organisation. It is never needed to begin."""

from typing import Literal

from applan.findings import Level
from applan.model.fields import Entity, Text, described
from applan.model.plan import Seasons

DateKind = Literal["event", "school-holiday", "day-off"]


class CalendarDate(Entity):
    """A date of the organisation's own that plans are held against and may count from."""

    name: Text = described("What it is called.", "Hva det heter.", "Landsmøtet 2027")
    when: Text = described(
        "When it is, with its year.", "Når det er, med årstall.", "8.–11. april 2027"
    )
    kind: DateKind = described(
        "An event that plans may count from, a school holiday, or a day when nobody is at work.",
        "En hendelse som planer kan regne fra (event), en skoleferie (school-holiday) eller en "
        "dag da ingen er på jobb (day-off).",
        "event",
        default="event",
    )
    source: Text | None = described(
        "Where it is known from.", "Hvor det er kjent fra.", "vedtatt i sentralstyret", default=None
    )


class Configuration(Entity):
    """What holds for all plans of an organisation, in ``applan.yaml`` beside ``plans``."""

    seasons: Seasons = described(
        "What the seasons mean in plans that do not say so themselves.",
        "Hva årstidene betyr i planer som ikke sier det selv.",
        {"winter": "januar–mars", "spring": "april–juni"},
        default=Seasons(),
    )
    calendar: tuple[CalendarDate, ...] = described(
        "Dates of the organisation's own: school holidays, congresses, meetings.",
        "Organisasjonens egne datoer: skoleferier, landsmøter, årsmøter.",
        [{"name": "Vinterferien", "kind": "school-holiday", "when": "uke 9 2027"}],
        default=(),
    )
    rules: dict[str, Level] = described(
        "How severe a rule is here, by its code; “off” leaves it out.",
        "Hvor alvorlig en regel er her, etter koden; «off» slår den av.",
        {"AP310": "info"},
        default={},
    )
