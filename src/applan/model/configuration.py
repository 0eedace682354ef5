"""``applan.yaml``: what holds for all plans of an organisation. It is never needed to begin."""

from typing import Literal

from applan.findings import Level
from applan.model.declaration import Choice, Entity, Many, Table, Thing, optional, required
from applan.model.fields import COLOUR, TEXT
from applan.model.plan import Seasons, seasons_field

DateKind = Literal["event", "school-holiday", "day-off"]

_DATE_KIND = Choice(DateKind, "hendelse/hending", "skoleferie/skuleferie", "fridag")
_LEVEL = Choice(Level, "feil", "advarsel/åtvaring", "opplysning", "av")


class CalendarDate(Entity):
    """A date of the organisation's own that plans are held against and may count from."""

    name: str = required(TEXT, "navn/namn", "Landsmøtet 2027")
    when: str = required(TEXT, "når", "8.–11. april 2027")
    kind: DateKind = optional(_DATE_KIND, "type", "event", default="event")
    source: str | None = optional(TEXT, "kilde/kjelde", "vedtatt i sentralstyret")

    TOLD = """
    name = What it is called. | Hva det heter.
    when = When it is, with its year. | Når det er, med årstall.
    kind = An event that plans may count from, a school holiday, or a day when nobody is at work. | En hendelse som planer kan regne fra, en skoleferie, eller en dag da ingen er på jobb.
    source = Where it is known from. | Hvor det er kjent fra.
    """


class Appearance(Entity):
    """How what an organisation sends looks, in Word, on pages and in the year wheel."""

    colours: tuple[str, ...] = optional(Many(COLOUR), "farger/fargar", ["C8102E", "00205B"])
    logo: str | None = optional(TEXT, "logo", "logo.png")

    TOLD = """
    colours = Its colours as six hexadecimal digits: first that of headings, then those of the wheel. | Fargene med seks heksadesimale siffer: først den i overskriftene, så dem i årshjulet.
    logo = A file beside applan.yaml, PNG or JPEG. | En fil ved siden av applan.yaml, PNG eller JPEG.
    """


class Configuration(Entity):
    """What holds for all plans of an organisation, in ``applan.yaml`` beside ``plans``."""

    seasons: Seasons = seasons_field()
    calendar: tuple[CalendarDate, ...] = optional(
        Many(Thing(CalendarDate)),
        "kalender",
        [{"name": "Vinterferien", "kind": "school-holiday", "when": "uke 9 2027"}],
    )
    look: Appearance = optional(
        Thing(Appearance),
        "utseende/utsjånad",
        {"colours": ["C8102E", "00205B"], "logo": "logo.png"},
        default=Appearance(),
    )
    rules: dict[str, Level] = optional(
        Table(_LEVEL), "regler/reglar", {"AP310": "info"}, default={}
    )

    TOLD = """
    seasons = What the seasons mean in plans that do not say so themselves. | Hva årstidene betyr i planer som ikke sier det selv.
    calendar = Dates of the organisation's own: school holidays, congresses, meetings. | Organisasjonens egne datoer: skoleferier, landsmøter, årsmøter.
    look = The organisation's colours and logo. | Organisasjonens farger og logo.
    rules = How severe a rule is here, by its code; “off” leaves it out. | Hvor alvorlig en regel er her, etter koden; «av» slår den av.
    """
