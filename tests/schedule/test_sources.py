"""The three layouts of the source plans, held against the facts that the sources print.

2018 has a date plan for each half-year, 2020 has «prioritert aktivitet» and «viktige datoer» by
month, and 2022 has a matrix of activities by season. Activities are named by id here, since the
plans have wording of their own.
"""

from datetime import date

from applan.schedule.dates import dates_view
from applan.schedule.matrix import matrix_view
from applan.schedule.months import months_view
from applan.schedule.occurring import occurrences

DATES_2018 = (
    (
        ("26.–27. januar", "grunnskolering-fase-1"),
        ("16.–17. februar", "grunnskolering-fase-1"),
        ("17.–18. mars", "fylkesarsmotet"),
    ),
    (
        ("uke 37", "hostkampanje"),
        ("1. desember", "forslagsfrist-landsmote"),
        ("1. desember", "nominasjonsfrist"),
    ),
)
WINDOWS_2018 = (
    {
        ("april", "kontakt-kommunepartiledere"),
        ("vårhalvåret", "kontakt-ordforere"),
        ("vinteren", "kartlegging-kommunepartiene"),
        ("våren", "varkampanje"),
        ("1. kvartal", "arsmoter-kommunepartiene"),
    },
    {("høsten", "nominasjonsprosesser"), ("november", "kontingentringing")},
)


def test_2018_has_its_two_date_plans(shipped_plan, views_of):
    plan = shipped_plan("2018")
    views = [dates_view(plan, view) for view in views_of(plan, "dates")]
    assert tuple(tuple((r.when, r.item.id) for r in view["dated"]) for view in views) == DATES_2018
    for view, expected in zip(views, WINDOWS_2018, strict=True):
        assert expected <= {(row.when, row.item.id) for row in view["window"]}
        assert [(row.when, row.item.id) for row in view["recurring"]] == [
            ("minst én gang per halvår", "kontakt-kommunepartiledere")
        ]
        assert view["undecided"] == ()


FOCUS_2020 = {
    "Januar 2020": (
        "problembeskrivelse", "arsmoter-kommunepartiene", "husbesok-hos-alle-medlemmer",
        "fylkesvise-samlinger-om-kartleggingen-og-oppfolgingen-av-den", "analysearbeid-og-revidering-av-strategien", "kvinne-pa-topp", "sentral-lederskolering",
        "innforing-av-nytt-okonomisystem", "fylkesvise-samlinger-for-faglige-folkevalgte",
    ),
    "Februar 2020": (
        "problembeskrivelse", "arsmoter-kommunepartiene", "husbesok-hos-alle-medlemmer",
    ),
    "Mars 2020": ("husbesok-hos-alle-medlemmer", "arsmotene-velger-medlemsansvarlige"),
    "April 2020": ("prinsippdebatt", "debattopplegget-sendes-til-organisasjonen"),
    "Mai 2020": ("prosjektet-vart", "regionale-samlinger-for-medlemsansvarlige"),
    "Juni 2020": ("prosjektet-vart",),
    "Juli–september 2020": (),
    "Oktober 2020": ("programforslag-pa-horing", "statsbudsjettet-og-trontaledebatten"),
    "November 2020": ("programforslag-pa-horing",),
    "Desember 2020": ("toppkandidatskolering",),
    "Januar 2021": (),
    "Februar–mars 2021": (),
    "April 2021": (),
}  # fmt: skip
DATES_2020 = {
    "Januar 2020": (("11.–12. januar", "kontakt-kommunepartiledere"),),
    "Februar 2020": (
        ("10. februar", "svarfrist-problembeskrivelse"),
        ("22.–23. februar", "fylkesarsmotet"),
    ),
    "Mars 2020": (("8. mars", "kvinnedagen"),),
    "Mai 2020": (
        ("1. mai", "deltakelse-pa-1-mai-arrangementer"),
        ("4.–16. mai (uke 19–20)", "varkampanje"),
        ("31. mai", "frist-for-ssb-rapportering"),
    ),
    "Juni 2020": (("14. juni", "svarfrist-for-prosjektet-vart"),),
    "Oktober 2020": (
        ("innen 12. oktober", "programforslaget-sendes-til-organisasjonen"),
        ("12.–26. oktober (uke 42–44)", "hostkampanje"),
    ),
    "November 2020": (("14.–15. november", "samepolitisk-konferanse"),),
    "Desember 2020": (
        ("1. desember", "forslagsfrist-landsmote"),
        ("1. desember", "horingsfrist-for-programforslaget"),
        ("1. desember", "nominasjonsfrist"),
    ),
    "Januar 2021": (("4. januar", "siste-mote-i-programkomiteen"),),
    "April 2021": (("13.–18. april", "landsmotet"),),
}


def test_2020_has_its_months(shipped_plan, views_of):
    plan = shipped_plan("2020")
    (view,) = views_of(plan, "months")
    blocks = {block.label: block for block in months_view(plan, view)}
    assert [*blocks] == ["Jevnlig og over flere måneder", *FOCUS_2020]
    throughout = {line.item.id for line in next(iter(blocks.values())).lines}
    assert "husbesok-hos-alle-medlemmer" in throughout
    for label, ids in FOCUS_2020.items():
        dated = len(blocks[label].dates)
        assert set(ids) <= {line.item.id for line in blocks[label].lines} | throughout
        assert len(blocks[label].focus) + dated == len(blocks[label].lines)
        whens = [one.when for one in blocks[label].dates]
        expected = DATES_2020.get(label, ())
        assert whens == [when for when, _ in expected]
        assert {slug for _, slug in expected} <= {line.item.id for line in blocks[label].lines}


def test_2020_keeps_what_falls_before_its_year(shipped_plan):
    found = {
        (one.id, one.start) for one in occurrences(shipped_plan("2020")) if one.start is not None
    }
    assert {
        ("husbesok-hos-alle-medlemmer", date(2019, 11, 1)),
        ("debattnotat-og-opplegg-sendes-til-organisasjonen", date(2019, 11, 15)),
    } <= found
    labels = [block.label for block in months_view(shipped_plan("2020"))]
    assert labels[1] == "November 2019"


COLUMNS_2022 = ("Vinter/vår 2022", "Høst 2022", "Vinter 2023", "Vår 2023")
CELLS_2022 = {
    "kvinne-pa-topp": (("ingen påmeldte fra Troms",), (), (), ()),
    "strategi-og-program": (("Uke 13, 14 og 19, digitalt",), (), (), ()),
    "digitale-verktoy": (("uke 13, 14 og 19, fysisk eller digitalt",), (), (), ()),
    "regional-lederskolering": ((), ("Samling", "avklares i dialog med"), (), ()),
    "grunnskolering": (
        ("Trinn 1: uke 13 og 14, fysisk, 3–4 steder i fylket",),
        ("Trinn 2: avklares",),
        ("Avklares",),
        ("Avklares",),
    ),
    "valgkampskolering": ((), (), ("Avklares", "tidlig på året"), ("Avklares",)),
    "skoleringsfestival": ((), (), (), ("Trolig mai/juni",)),
    "den-fine-starten": ((), ("august og september", "Uke 42"), (), ()),
}


def test_2022_has_its_matrix(shipped_plan, views_of):
    plan = shipped_plan("2022")
    (view,) = views_of(plan, "matrix")
    matrix = matrix_view(plan, view)
    assert matrix.columns == COLUMNS_2022
    assert [row.id for row in matrix.rows] == [*CELLS_2022]
    for row in matrix.rows:
        for column, cell, facts in zip(
            matrix.columns, row.cells, CELLS_2022[row.id or ""], strict=True
        ):
            text = "; ".join(cell)
            assert bool(text) == bool(facts), (row.id, column)
            assert [fact for fact in facts if fact not in text] == []
    assert [(row.when, row.item.id) for row in matrix.other] == [
        ("minst én gang i året", "grunnskolering-trinn-1")
    ]


def test_2022_leaves_out_nothing_that_is_undecided(shipped_plan):
    undecided = {row.item.id for row in dates_view(shipped_plan("2022"))["undecided"]}
    assert {"velgermoter", "mediearbeid", "grunnskolering-trinn-2", "valgkampskolering"} <= (
        undecided
    )


def test_2026_counts_no_date_from_annual_meetings_that_only_begin_in_january(shipped_plan):
    found = [one for one in occurrences(shipped_plan("2026")) if one.id == "praktisk-styrearbeid"]
    assert [(one.start, one.end, one.deadline, one.text) for one in found] == [
        (None, None, True, "innen tre måneder etter «Årsmøter i kommunepartiene»"),
    ]
