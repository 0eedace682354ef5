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
        Part("Falt ut", ("Dugnad: avklares; leder hadde ansvaret",)),
        Part("Ikke videreført", ("Basar: Få kom (sak 4/26)",)),
        Part(
            "Mistet da noe ble slått sammen",
            ("Vertskap (nå i «Møteplass»): tidspunkt mai 2024, ansvarlig «Leder»",),
        ),
        Part(
            "Ny tid",
            (
                "Fjelltur (før «Høsttur»): fra uke 37 i 2024 til uke 42 i 2026 (fem uker senere på året)",
            ),
        ),
        Part(
            "Endret ansvar",
            ("Fjelltur (før «Høsttur»): Kassereren har ansvaret nå; styret har det ikke lenger",),
        ),
        Part("Slått sammen eller delt", ("«Vertskap» og «Kveldskaffe»: nå «Møteplass»",)),
        Part("Lovet på nytt", ("Bli flere: samme tall som sist",)),
        Part("Tilbake", ("Kor: for tredje gang, sto sist i planen 2020",)),
        Part("Nytt", ("Kurs",), together=True),
        Part("Hvem som bærer hva", ("Kassereren 1 (ny)",), together=True),
        Part("Har ikke noe ansvar lenger", ("Leder", "Styret"), together=True),
        Part("Var over", ("Sommerfest",), together=True),
    )


def test_it_is_in_nynorsk_where_the_plan_is() -> None:
    found = {part.heading: part.results for part in told(compared(), "nn")}
    assert found["Ny tid"] == (
        "Fjelltur (før «Høsttur»): frå uke 37 i 2024 til uke 42 i 2026 (fem veker seinare på året)",
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
    assert found[0].startswith("Når alle endringene er godtatt i Word, står Årsplan (2026) igjen.")
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
        "Ruste opp veien: «innen juni 2024» er blitt «innen august 2026»",
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
    assert parts["Falt ut"] == ("E: Leder og kasserer hadde ansvaret",)
    assert parts["Endret ansvar"] == (
        "A: Kasserer og nestleder har ikke ansvaret lenger",
        "B: Nestleder og AUF har ansvaret nå; kasserer har det ikke lenger",
    )
    assert parts["Mistet da noe ble slått sammen"][0] == "D (nå i «F»): målgruppe «Unge og eldre»"
    assert parts["Hvem som bærer hva"] == ("Leder 3 (før 4)", "Nestleder 1 (som før)", "AUF 1 (ny)")


def results(old: str, new: str) -> dict[str, tuple[str, ...]]:
    """What a board is told of activities in 2026 and 2027, a line each, under its heading."""
    plans = [
        Named(year, plan_of(f"activities:\n{body}", year), year)
        for year, body in (("2026", old), ("2027", new))
    ]
    return {part.heading: part.results for part in told(comparison(*plans), "nb")}


def test_days_that_are_known_are_counted_in_whole_weeks() -> None:
    """10 February 2026 and 9 February 2027 are both a Tuesday: that is the same time."""
    said = []
    for day in ("9.", "8.", "4.", "17.", "24."):
        found = results(
            "  - {title: M, when: 10. februar 2026}\n",
            f"  - {{title: M, when: {day} februar 2027}}\n",
        )
        said.append(found["Ny tid"][0].partition("2027")[2] if "Ny tid" in found else None)
    assert said == [
        None,
        "",
        " (én uke tidligere på året)",
        " (én uke senere på året)",
        " (to uker senere på året)",
    ]


def test_what_is_merged_and_what_is_split_has_a_line() -> None:
    one = "  - {title: Vårdugnad, when: mai}\n  - {title: Høstdugnad, when: oktober}\n"
    both = "  - {title: Dugnader, when: [mai, oktober], from: [2026#Vårdugnad, 2026#Høstdugnad]}\n"
    assert results(one, both)["Slått sammen eller delt"] == (
        "«Vårdugnad» og «Høstdugnad»: nå «Dugnader»",
    )
    parts = "".join(f"  - {{title: {one}, from: 2026#Dugnad}}\n" for one in ("Vår", "Høst"))
    found = results("  - {title: Dugnad, when: mai}\n", parts)
    assert found["Slått sammen eller delt"] == ("«Dugnad»: nå «Vår» og «Høst»",)


def test_one_that_went_into_two_others_is_told_once() -> None:
    old = "".join(f"  - {{title: {one}, when: mai}}\n" for one in ("Møter", "Årsmøte", "Kurs"))
    new = (
        "  - {title: Årsmøte, when: mai, from: [2026#Årsmøte, 2026#Møter]}\n"
        "  - {title: Kurs, when: mai, from: [2026#Kurs, 2026#Møter]}\n"
    )
    assert results(old, new)["Slått sammen eller delt"] == ("«Møter»: nå i «Årsmøte» og «Kurs»",)


def test_what_is_new_or_gone_of_a_thing_is_told_in_quotes() -> None:
    old = "  - {title: Kurs, place: I og rundt Oslo, audience: [Ordførere, Lokalt valgte]}\n"
    new = "  - {title: Kurs, partners: [LO, Foreldre]}\n"
    assert results(old, new)["Ellers endret"] == (
        "Kurs: målgruppe «Ordførere og lokalt valgte» er ikke med lenger, "
        "sammen med «LO og foreldre», sted «I og rundt Oslo» er ikke med lenger",
    )


def test_a_time_that_is_taken_out_of_what_is_promised_again_is_not_told_as_moved() -> None:
    plan = "goals:\n  - {{id: vei, title: Ruste opp veien{}}}\n"
    old, new = plan_of(plan.format(", when: 2024"), "2024"), plan_of(plan.format(""), "2026")
    found = comparison(Named("2024", old, "2024"), Named("2026", new, "2026"))
    assert "fra 2024 til" not in str(told(found, "nb"))


def test_another_place_another_name_and_what_is_called_off_are_results() -> None:
    old = """\
  - {title: Tur, when: juni, place: Hamar}
  - {title: Leir, audience: barn}
  - {title: Kurs}
  - {title: Fest, when: 20. august, responsible: Ola}
"""
    new = """\
  - {title: Tur, when: juni, place: Elverum}
  - {title: Leir, audience: ungdom}
  - {title: Skolering, from: 2026#Kurs}
  - {title: Fest, when: 20. august, responsible: Ola, status: cancelled}
  - {title: Cup, status: postponed}
"""
    assert results(old, new) == {
        "Avlyst eller utsatt": ("Fest (avlyst)", "Cup (utsatt)"),
        "Ellers endret": (
            "Tur: sted «Hamar» er blitt «Elverum»",
            "Leir: målgruppe «barn» er blitt «ungdom»",
            "Skolering (før «Kurs»)",
        ),
        "Har ikke noe ansvar lenger": ("Ola",),
    }


def test_who_has_come_beside_others_has_not_taken_over() -> None:
    old = "  - {title: A, responsible: [Styret, FAU]}\n"
    new = "  - {title: A, responsible: [Styret, FAU, Laget]}\n"
    assert results(old, new)["Endret ansvar"] == ("A: Laget er kommet til",)
    old, new = (f"  - {{title: A, responsible: {{Styret: {one}, Leder: {other}}}}}\n"
                for one, other in (("bestemmer", "hjelper"), ("hjelper", "bestemmer")))  # fmt: skip
    assert results(old, new)["Endret ansvar"] == (
        "A: Styret, «bestemmer» er blitt «hjelper»; Leder, «hjelper» er blitt «bestemmer»",
    )


def test_numbers_say_what_they_count_and_times_which_part_they_are_of() -> None:
    old = """\
  - {title: A, targets: [{value: 20, unit: deltakere, scope: laget}]}
  - {title: B, targets: [{value: 50000, unit: kroner}]}
  - {title: C, when: [{when: 3. mai, part: Del 1}, {when: 4. juni 2026, part: Del 2}]}
  - {title: D, when: innen 1. juni 2026}
"""
    new = """\
  - {title: A, targets: [{value: 40, unit: deltakere, scope: fylket}]}
  - {title: B, targets: [{value: 60000, unit: kroner}]}
  - {title: C, when: [{when: 3. mai, part: Del 1}, {when: 11. juni 2027, part: Del 2}]}
  - {title: D, when: innen 1. mai 2027}
"""
    assert results(old, new) == {
        "Ny tid": (
            "C (Del 2): fra 4. juni 2026 til 11. juni 2027 (én uke senere på året)",
            "D: «innen 1. juni 2026» er blitt «innen 1. mai 2027» (fire uker tidligere på året)",
        ),
        "Lovet på nytt": (
            "A: fra 20 (laget) til 40 deltakere (fylket)",
            "B: fra 50\u00a0000 til 60\u00a0000 kroner",
        ),
    }


def test_what_was_ended_and_is_back_says_why_it_was_ended() -> None:
    ended = "ended: [{id: 2025#kor, reason: Få sang}]\nactivities: []\n"
    past = [
        generation(year, plan_of(body, year)) for year, body in (("2025", KOR), ("2026", ended))
    ]
    plans = [
        Named(year, plan_of(body, year), year) for year, body in (("2026", ended), ("2027", KOR))
    ]
    found = told(comparison(*plans, past), "nb")
    assert {part.heading: part.results for part in found}["Tilbake"] == (
        "Kor: sto sist i planen 2025; avsluttet i planen 2026: Få sang",
    )


def test_where_there_is_no_result_it_is_said_why() -> None:
    plans = [
        Named(year, plan_of(f"activities: [{{title: A, text: {text}}}]\n", year), year)
        for year, text in (("2026", "Vi møtes."), ("2027", "Vi ses."))
    ]
    found = comparison(*plans)
    told_so = [plain(one) for one in lines(in_ten_lines(found, "nb"))]
    assert told_so[1] == "Bare ordlyd og oppsett er endret."
    narrowed = found._replace(changes=(), narrowed=True)
    shown = [plain(one) for one in lines(board(narrowed, plans[1].plan).blocks)]
    assert shown[-1] == "Ingenting av det slaget er ulikt."


REACHED = """\
ended: [{id: 2024#hytte, reason: Hytta er solgt}]
goals:
  - {id: vekst, title: Bli flere, targets: [{value: 250, unit: medlemmer, baseline: 180}]}
  - {id: ord, title: Flere ord, targets: [{value: 9, unit: ord, scope: alle, baseline: 4}]}
  - {id: lik, title: Likt, targets: [{value: 50, unit: kroner}]}
"""
COUNTED = """\
goals:
  - {id: vekst, title: Bli flere, targets: [{value: 200, unit: medlemmer}]}
  - {id: ord, title: Flere ord, targets: [{value: 7, unit: ord}]}
  - {id: lik, title: Likt, targets: [{value: 50, unit: kroner, actual: 12.5}]}
  - {id: hytte, title: Bygge hytte, targets: [{value: 40, unit: stokker, actual: 40}]}
  - {id: borte, title: Borte, targets: [{value: 3, unit: turer, actual: 1}]}
  - {id: over, title: Over, when: mars 2024, targets: [{value: 8, unit: salg, actual: 6}]}
"""


def test_what_was_reached_is_said_where_a_plan_has_counted_it() -> None:
    """The number that the new plan starts from counts for the old one, of the same unit and scope;
    where the number promised is the same, how much of it was reached is still said."""
    old, new = (plan_of(body, name) for body, name in ((COUNTED, "2024"), (REACHED, "2026")))
    found = told(comparison(Named("2024", old, "2024"), Named("2026", new, "2026")), "nb")
    said = {part.heading: part.results for part in found}
    assert said["Falt ut"] == ("Borte: nådde 1 av 3",)
    assert said["Ikke videreført"] == ("Bygge hytte: Hytta er solgt; nådde 40 av 40",)
    assert said["Var over"] == ("Over (nådde 6 av 8)",)
    assert said["Lovet på nytt"] == (
        "Bli flere: fra 200 til 250 medlemmer, nådde 180 av 200",
        "Flere ord: fra 7 til 9 ord (alle)",
        "Likt: samme tall som sist, nådde 12,5",
    )


def test_who_answers_for_one_day_alone_is_no_newcomer_and_another_there_is_told() -> None:
    old = "  - {id: a, title: A, when: [{when: 3. mai, responsible: Kari}, 5. mai]}\n"
    new = old.replace("Kari", "Per") + "  - {id: b, title: B, responsible: Kari}\n"
    parts = results(old, new)
    assert parts["Ny tid"] == ("A: fra 3. mai 2026 (Kari) til 3. mai 2027 (Per)",)
    assert parts["Hvem som bærer hva"] == ("Kari 1 (som før)", "Per 1 (ny)")
