"""What a board reads of a comparison: a line for each result, on one page, in the plan's language."""

from applan.compare import Comparison, Named, comparison, generation
from applan.formats.changes.board import ROOM, Part, board, in_ten_lines, told
from applan.prose.blocks import Listing, Table, lines, plain

from .conftest import plan_of

OLD = """\
goals:
  - {id: vekst, title: Bli flere, targets: [{value: 200, unit: medlemmer}]}
activities:
  - {id: tur, title: Høsttur, when: uke 37 2024, responsible: Styret}
  - {id: dugnad, title: Dugnad, when: avklares, responsible: Leder}
  - {id: fest, title: Sommerfest, when: juni 2024}
  - {id: basar, title: Basar}
  - {id: a, title: Vertskap, responsible: Leder, when: mai 2024}
  - {id: b, title: Kveldskaffe}
"""
NEW = """\
ended: [{id: 2024#basar, reason: Få kom, decided: sak 4/26}]
goals:
  - {id: vekst, title: Bli flere, targets: [{value: 200, unit: medlemmer}]}
activities:
  - {id: tur, title: Fjelltur, when: uke 42 2026, responsible: Kassereren}
  - {id: kurs, title: Kurs}
  - {id: kor, title: Kor}
  - {id: c, title: Møteplass, from: [2024#a, 2024#b]}
"""
KOR, NONE = "activities: [{id: kor, title: Kor}]\n", "goals: []\n"


def compared(new: str = NEW) -> Comparison:
    past = [
        generation(name, plan_of(body, name))
        for name, body in (("2016", KOR), ("2018", NONE), ("2020", KOR))
    ]
    return comparison(
        Named("2024", plan_of(OLD, "2024"), "2024"), Named("2026", plan_of(new), "2026"), past
    )


def test_every_result_is_a_line() -> None:
    assert told(compared(), "nb") == (
        Part("Falt ut", ("Dugnad: avklares, Leder",)),
        Part("Ikke videreført", ("Basar: Få kom (sak 4/26)",)),
        Part(
            "Mistet da noe ble slått sammen",
            ("Vertskap (nå i «Møteplass»): mai 2024, Leder",),
        ),
        Part(
            "Ny tid",
            ("Fjelltur (før «Høsttur»): fra uke 37 i 2024 til uke 42 i 2026 (fem uker senere)",),
        ),
        Part(
            "Endret ansvar",
            ("Fjelltur (før «Høsttur»): Kassereren har ansvaret nå; Styret har det ikke lenger",),
        ),
        Part("Lovet på nytt", ("Bli flere: samme tall som sist",)),
        Part("Tilbake", ("Kor: for tredje gang, sto sist i planen 2020",)),
        Part("Nytt", ("Kurs",), together=True),
        Part("Hvem som bærer hva", ("Kassereren 1 (ny)",), together=True),
        Part("Var over", ("Sommerfest",), together=True),
    )


def test_it_is_in_nynorsk_where_the_plan_is() -> None:
    found = {part.heading: part.results for part in told(compared(), "nn")}
    assert found["Ny tid"] == (
        "Fjelltur (før «Høsttur»): frå uke 37 i 2024 til uke 42 i 2026 (fem veker seinare)",
    )
    assert found["Tilbake"] == ("Kor: for tredje gong, stod sist i planen 2020",)


def test_it_is_one_page_and_says_how_much_there_was_no_room_for() -> None:
    many = "".join(f"  - {{id: x{n}, title: Tiltak {n}}}\n" for n in range(80))
    old = Named("2024", plan_of(f"activities:\n{many}", "2024"), "2024")
    found = comparison(old, Named("2026", plan_of(NONE), "2026"))
    (table,) = (one for one in board(found, plan_of(NONE)).blocks if isinstance(one, Table))
    cell = [plain((item,)) for item in table.rows[0][1] if plain((item,)).strip()]
    assert cell[-1] == "og 35 til"
    assert len(cell) == ROOM
    (listing,) = (
        one
        for one in board(found, plan_of(NONE), everything=True).blocks
        if isinstance(one, Listing)
    )
    assert len(listing.items) == 80


def test_the_summary_has_a_line_for_each_sort() -> None:
    found = [plain(line) for line in lines(in_ten_lines(compared(), "nb"))]
    assert found[0].startswith("Når alle endringene er godtatt i Word, står Årsplan igjen.")
    assert found[1:4] == [
        "Falt ut: Dugnad",
        "Ikke videreført: Basar",
        "Mistet da noe ble slått sammen: Vertskap (nå i «Møteplass»)",
    ]
    assert len(found) == 11


def test_where_nothing_differs_that_is_said() -> None:
    plan = plan_of(NONE)
    same = comparison(Named("2026", plan, "2026"), Named("2026", plan, "2026"))
    assert [plain(line) for line in lines(board(same, plan).blocks)][2] == "Ingenting er ulikt."


AGAIN_OLD = """\
goals:
  - {id: hytte, title: Bygge hytta, when: innen oktober 2024}
  - {id: bot, title: Betale ned, when: innen mai 2024, status: done}
  - {id: vei, title: Ruste opp veien, when: innen juni 2024}
activities:
  - {id: fest, title: Fest, when: mai 2024, status: postponed}
  - {id: tur, title: Tur, when: mai 2024}
"""
AGAIN_NEW = """\
goals:
  - {id: hytte, title: Bygge hytta, when: innen oktober 2026}
  - {id: bot, title: Betale ned, when: innen mai 2026}
  - {id: vei, title: Ruste opp veien, when: innen august 2026}
activities:
  - {id: fest, title: Fest, when: juni 2026}
  - {id: tur, title: Tur, when: juli 2026}
"""


def test_goals_that_were_not_reached_and_what_was_put_off_are_promised_again() -> None:
    old, new = plan_of(AGAIN_OLD, "2024"), plan_of(AGAIN_NEW, "2026")
    found = comparison(Named("2024", old, "2024"), Named("2026", new, "2026"))
    parts = {part.heading: part.results for part in told(found, "nb")}
    assert parts["Lovet på nytt"] == (
        "Ruste opp veien: fra innen juni 2024 til innen august 2026",
        "Bygge hytta",
        "Fest: ble utsatt, fra mai 2024 til juni 2026",
    )
    assert parts["Ny tid"] == ("Tur: fra mai 2024 til juli 2026",)


DUTY_OLD = """\
activities:
  - {id: a, title: A, responsible: [Leder, Kasserer, Nestleder]}
  - {id: b, title: B, responsible: [Leder, Kasserer]}
  - {id: c, title: C, responsible: Leder, when: [mai 2024, juni 2024]}
  - {id: d, title: D, audience: [Unge, Eldre]}
  - {id: e, title: E, responsible: [Leder, Kasserer]}
"""
DUTY_NEW = """\
activities:
  - {id: a, title: A, responsible: Leder}
  - {id: b, title: B, responsible: [Leder, Nestleder, AUF]}
  - {id: c, title: C, responsible: Leder, when: juli 2026}
  - {id: f, title: F, from: [2024#d, 2024#c]}
"""


def test_names_are_a_sentence_and_who_lost_a_duty_is_told_whole() -> None:
    old, new = plan_of(DUTY_OLD, "2024"), plan_of(DUTY_NEW, "2026")
    found = comparison(Named("2024", old, "2024"), Named("2026", new, "2026"))
    parts = {part.heading: part.results for part in told(found, "nb")}
    assert parts["Falt ut"] == ("E: Leder og Kasserer",)
    assert parts["Endret ansvar"] == (
        "A: Kasserer og Nestleder har ikke ansvaret lenger",
        "B: Nestleder og AUF har ansvaret nå; Kasserer har det ikke lenger",
    )
    assert parts["Mistet da noe ble slått sammen"][0] == ("D (nå i «F»): målgruppe: Unge og Eldre")
    assert parts["Hvem som bærer hva"] == ("Leder 3 (før 4)", "Nestleder 1 (som før)", "AUF 1 (ny)")


def test_days_that_are_known_are_counted_in_whole_weeks() -> None:
    """10 February 2026 and 9 February 2027 are both a Tuesday, in weeks 7 and 6."""
    said = []
    for day in ("9. februar 2027", "4. februar 2027", "17. februar 2027", "24. februar 2027"):
        before, after = (
            plan_of(f"activities: [{{id: m, title: Årsmøte, when: {when}}}]\n", name)
            for when, name in (("10. februar 2026", "2026"), (day, "2027"))
        )
        found = comparison(Named("2026", before, "2026"), Named("2027", after, "2027"))
        said.append(told(found, "nb")[0].results[0].partition("2027")[2])
    assert said == ["", " (én uke tidligere)", " (én uke senere)", " (to uker senere)"]
