"""What the 2020 and 2022 sources print, held against every view and the calendar file.

The facts are written here as tables, activities by id or the slug of their title; the plans have wording of their own.
"""

from collections.abc import Callable
from datetime import date, timedelta

from applan.formats.calendar.views import document
from applan.formats.ics.file import events
from applan.prose.blocks import lines, parted, plain, tables
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import Choice, choose
from applan.schedule.dates import date_row
from applan.schedule.selection import folded

MakeCalendar = Callable[..., Calendar]


def grids(calendar: Calendar) -> list[list[tuple[list[str], ...]]]:
    """The rows of each table of the calendar's view, each cell as its lines."""
    return [
        [
            tuple([plain(part).replace("\u00a0", " ") for part in parted(cell)] if cell else []
                  for cell in row)
            for row in table.rows
        ]
        for _, table in tables(document(calendar).blocks)
    ]  # fmt: skip


DATES_2020 = (
    # «Viktige datoer», month by month, and the campaigns.
    ("kontakt-kommunepartiledere", date(2020, 1, 11), date(2020, 1, 12)),
    ("svarfrist-problembeskrivelse", date(2020, 2, 10), date(2020, 2, 10)),
    ("fylkesarsmotet", date(2020, 2, 22), date(2020, 2, 23)),
    ("kvinnedagen", date(2020, 3, 8), date(2020, 3, 8)),
    ("deltakelse-pa-1-mai-arrangementer", date(2020, 5, 1), date(2020, 5, 1)),
    ("varkampanje", date(2020, 5, 4), date(2020, 5, 16)),
    ("frist-for-ssb-rapportering", date(2020, 5, 31), date(2020, 5, 31)),
    ("hostkampanje", date(2020, 10, 12), date(2020, 10, 26)),
    ("samepolitisk-konferanse", date(2020, 11, 14), date(2020, 11, 15)),
    ("nominasjonsfrist", date(2020, 12, 1), date(2020, 12, 1)),
    ("siste-mote-i-programkomiteen", date(2021, 1, 4), date(2021, 1, 4)),
    ("landsmotet", date(2021, 4, 13), date(2021, 4, 18)),
    # Dates that only the text has: the programme process, and the visits.
    ("husbesok-hos-alle-medlemmer", date(2019, 11, 1), date(2020, 4, 1)),
    ("debattnotat-og-opplegg-sendes-til-organisasjonen", date(2019, 11, 15), date(2019, 11, 15)),
    ("svarfrist-for-prosjektet-vart", date(2020, 6, 14), date(2020, 6, 14)),
    ("programforslaget-sendes-til-organisasjonen", date(2020, 10, 12), date(2020, 10, 12)),
    ("horingsfrist-for-programforslaget", date(2020, 12, 1), date(2020, 12, 1)),
    ("forslagsfrist-landsmote", date(2020, 12, 1), date(2020, 12, 1)),
)
DEADLINES_2020 = {
    "svarfrist-problembeskrivelse", "frist-for-ssb-rapportering", "nominasjonsfrist",
    "svarfrist-for-prosjektet-vart", "programforslaget-sendes-til-organisasjonen", "horingsfrist-for-programforslaget",
    "forslagsfrist-landsmote",
}  # fmt: skip
# A part without an id is known by its whole too, and a time with a name by that.
UIDS_2020 = {
    part: f"{whole}{part}" for whole, part in (
        ("nytt-husbesoksverktoy-tas-i-bruk_", "husbesok-hos-alle-medlemmer"),
        ("problembeskrivelse_", "debattnotat-og-opplegg-sendes-til-organisasjonen"),
        ("prosjektet-vart_", "svarfrist-for-prosjektet-vart"),
        ("programforslag-pa-horing_", "programforslaget-sendes-til-organisasjonen"),
        ("programforslag-pa-horing_", "horingsfrist-for-programforslaget"),
    )
} | {"kontakt-kommunepartiledere": "kontakt-kommunepartiledere.kommunepartiledersamling"}  # fmt: skip
MONTHS_2020 = {
    # «Prioritert aktivitet»: what each month of the source names that has no day of its own.
    "Januar 2020": {
        "problembeskrivelse", "arsmoter-kommunepartiene", "husbesok-hos-alle-medlemmer",
        "fylkesvise-samlinger-om-kartleggingen-og-oppfolgingen-av-den", "analysearbeid-og-revidering-av-strategien", "kvinne-pa-topp", "sentral-lederskolering",
        "innforing-av-nytt-okonomisystem", "fylkesvise-samlinger-for-faglige-folkevalgte",
    },
    "Februar 2020": {
        "problembeskrivelse", "arsmoter-kommunepartiene", "husbesok-hos-alle-medlemmer",
    },
    "Mars 2020": {"husbesok-hos-alle-medlemmer"},
    "April 2020": {"prinsippdebatt"},
    "Mai 2020": {"prosjektet-vart"},
    "Juni 2020": {"prosjektet-vart"},
    "Juli–september 2020": set(),
    "Oktober 2020": {"programforslag-pa-horing", "statsbudsjettet-og-trontaledebatten"},
    "November 2020": {"programforslag-pa-horing"},
    "Desember 2020": {"toppkandidatskolering"},
    "Januar 2021": set(),
    "April 2021": set(),
}  # fmt: skip


def titles(calendar: Calendar) -> dict[str, set[str]]:
    """Every title that an activity is printed with, by id."""
    found: dict[str, set[str]] = {}
    for one in calendar.occurrences:
        found.setdefault(one.id or "", set()).add(one.title)
    return found


def test_the_date_plan_of_2020(shipped_calendar: MakeCalendar) -> None:
    calendar = shipped_calendar("2020", "dates")
    dated = [line.item for line in folded(calendar.occurrences) if line.item.group == "dated"]
    assert sorted((one.id or "", one.start, one.end) for one in dated) == sorted(DATES_2020)
    assert {one.id for one in dated if one.deadline} == DEADLINES_2020
    shown, windows, recurring = grids(calendar)
    rows = [date_row(line, "nb", {2020}) for line in folded(calendar.occurrences)]
    whens = {row.item.title: row.when for row in rows if row.item.group == "dated"}
    assert len(shown) == len(DATES_2020)
    for when, title, *_ in shown:
        assert when[0].startswith(whens[title[0]])
    assert (len(windows), len(recurring)) == (22, 1)
    assert "Uten dato" not in map(plain, lines(document(calendar).blocks))


def test_the_month_blocks_of_2020(shipped_calendar: MakeCalendar) -> None:
    calendar = shipped_calendar("2020", "months")
    named = titles(calendar)
    once, months = grids(calendar)[:2]
    throughout = {title for row in once for title in row[1][0].split("; ")}
    blocks = {row[0][0]: row for row in months}
    for month, slugs in MONTHS_2020.items():
        assert month in blocks
        for slug in slugs:
            assert named[slug] & (set(blocks[month][1]) | throughout), (month, slug)
    for slug, start, _end in DATES_2020:
        if slug == "husbesok-hos-alle-medlemmer":
            continue
        month = next(m for m in blocks if _names(m, start))
        dated = (line.partition(": ") for line in blocks[month][2])
        said = [when for when, _, text in dated if text in named[slug]]
        assert len(said) == 1 and f"{start.day}." in said[0], (month, slug)


def _names(label: str, day: date) -> bool:
    months = (
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september",
        "oktober", "november", "desember",
    )  # fmt: skip
    return label.casefold() == f"{months[day.month - 1]} {day.year}"


def test_the_calendar_file_of_2020(shipped_calendar: MakeCalendar) -> None:
    found = {one.uid.split("@")[0].removeprefix("2020."): one for one in events(
        shipped_calendar("2020", "dates"))}  # fmt: skip
    for slug, start, end in DATES_2020:
        name = UIDS_2020.get(slug, slug)
        assert (found[name].start, found[name].end) == (start, end + timedelta(days=1))
        assert (len(found[name].alarms) == 2) == (slug in DEADLINES_2020)
    months = {
        name: one for name, one in found.items() if name.split(".")[0] not in {
            UIDS_2020.get(slug, slug).split(".")[0] for slug, _, _ in DATES_2020
        }
    }  # fmt: skip
    assert len(months) == 18
    assert not any(one.busy or one.alarms for one in months.values())


MATRIX_2022 = {
    # Skoleringsaktivitet: Vinter/vår 2022, Høst 2022, Vinter 2023, Vår 2023
    "kvinne-pa-topp": (("ingen påmeldte fra Troms",), (), (), ()),
    "strategi-og-program": (("Uke 13, 14 og 19", "digitalt"), (), (), ()),
    "digitale-verktoy": (("uke 13, 14 og 19", "fysisk eller digitalt"), (), (), ()),
    "regional-lederskolering": ((), ("Samling",), (), ()),
    "grunnskolering": (
        ("uke 13 og 14", "Trinn 1", "fysisk", "3–4 steder i fylket"),
        ("Trinn 2", "avklares"),
        ("Avklares",),
        ("Avklares",),
    ),
    "valgkampskolering": ((), (), ("Avklares", "tidlig på året"), ("Avklares",)),
    "skoleringsfestival": ((), (), (), ("Trolig mai/juni",)),
    "den-fine-starten": ((), ("august og september", "Uke 42"), (), ()),
}


def test_the_matrix_of_2022(shipped_calendar: MakeCalendar) -> None:
    calendar = shipped_calendar("2022", "matrix")
    titled = {one.id: one.item.title for one in calendar.occurrences if one.id in MATRIX_2022}
    (_, grid), *_others = document(calendar).tables()
    assert [plain(cell) for cell in grid.head] == [
        "Aktivitet", "Vinter/vår 2022", "Høst 2022", "Vinter 2023", "Vår 2023",
    ]  # fmt: skip
    rows = {row[0][0]: row[1:] for row in grids(calendar)[0]}
    for slug, facts in MATRIX_2022.items():
        for cell, wanted in zip(rows[titled[slug]], facts, strict=True):
            assert bool(cell) == bool(wanted), (slug, cell)
            for fact in wanted:
                assert fact in " ".join(cell), (slug, fact, cell)


def test_what_serves_a_goal_in_2022(shipped_calendar: MakeCalendar) -> None:
    calendar = shipped_calendar("2022", "dates")
    found = choose(calendar.plans, calendar.occurrences, Choice(goals=("medlemsvekst",)))
    assert {one.id for one in found} >= {"den-fine-starten"}
    assert len(found) < len(calendar.occurrences)
