"""What plans of other organisations needed to say, each as it is typed."""

from datetime import date

import pytest

from applan.compare import comparison
from applan.compare.compare import Named
from applan.formats.drafts import drafted as draft
from applan.lint import all_rules, lint
from applan.loading import load
from applan.model import Plan
from applan.model.target import in_series
from applan.schedule.occurring import occurrences
from applan.workspace import templates

HEAD = "applan: 1\ntittel: Arbeidsplan\norganisasjon: Vik FAU\nperiode: {period}\n"


def read(body: str, period: str = "2026") -> Plan:
    loaded = load(HEAD.format(period=period) + body, "2026.yaml", "2026")
    assert loaded.plan is not None and loaded.complete, loaded.findings
    return loaded.plan


def printed(plan: Plan) -> str:
    made = draft(plan, "arbeidsplan", templates(), ("md",), name="2026")["md"]
    return (made if isinstance(made, str) else made.decode()).replace("\u00a0", " ")


def told(body: str, period: str, codes: tuple[str, ...] = ("AP3",)) -> list[str]:
    """What lint finds, as «line:column code», of the rules that begin so."""
    loaded = load(HEAD.format(period=period) + body, "2026.yaml", "2026")
    report = lint([loaded], all_rules())
    assert report.failures == ()
    return [
        f"{one.span.line}:{one.span.column} {one.code}"
        for one in report.findings
        if one.code.startswith(codes)
    ]


@pytest.mark.parametrize(
    ("place", "places", "print_"),
    [
        ("sted: Bodø", ("Bodø",), "Bodø"),
        ("sted: [Bodø, Fauske]", ("Bodø", "Fauske"), "Bodø og Fauske"),
        ("stad: [A, B, C]", ("A", "B", "C"), "A, B og C"),
        ("place:\n      - Skolen: gymsalen\n      - Torget", ("Skolen: gymsalen", "Torget"),
         "Skolen: gymsalen og Torget"),
    ],
)  # fmt: skip
def test_an_activity_may_be_in_several_places(
    place: str, places: tuple[str, ...], print_: str
) -> None:
    plan = read(f"aktiviteter:\n  - tittel: Tur\n    når: 3. juni\n    {place}\n")
    (tur,) = occurrences(plan)
    assert tur.place == places
    assert f" · **Hvor**\u2002{print_}\n" in printed(plan)


def test_one_time_and_what_is_in_common_may_be_in_several_places_too() -> None:
    plan = read("""\
kapitler:
  - tittel: Turer
    felles: {sted: [Bodø, Fauske]}
    aktiviteter:
      - Vårtur: 3. juni
      - {tittel: Høsttur, når: [{tid: 3. september, sted: [Oslo, Moss]}, 4. september]}
""")
    assert [(one.title, one.place) for one in occurrences(plan)] == [
        ("Vårtur", ("Bodø", "Fauske")),
        ("Høsttur", ("Oslo", "Moss")),
        ("Høsttur", ("Bodø", "Fauske")),
    ]


def test_what_comes_before_an_activity_is_due_the_day_before() -> None:
    plan = read("""\
aktiviteter:
  - {id: julemarked, tittel: Julemarked, når: 28.–29. november}
  - {tittel: Pynting, når: {før: julemarked}}
  - {tittel: Rydding, når: {etter: julemarked}}
""")
    _market, before, after = occurrences(plan)
    assert (before.start, before.end, before.deadline, before.group) == (
        date(2026, 11, 27), date(2026, 11, 27), True, "dated",
    )  # fmt: skip
    assert before.text == "innen 27. november 2026 (før julemarked)"
    assert (after.start, after.deadline) == (date(2026, 11, 30), False)


@pytest.mark.parametrize("said", ["innen julemarkedet", "senest julemarkedet"])
def test_a_day_by_which_may_be_named_by_an_activity(said: str) -> None:
    plan = read(f"aktiviteter:\n  - Julemarked: 28. november\n  - Pynting: {said}\n")
    assert occurrences(plan)[1].start == date(2026, 11, 28)
    assert occurrences(plan)[1].deadline


def test_at_least_so_long_before_an_activity_is_a_day_by_which() -> None:
    plan = read(
        "aktiviteter:\n  - Julemarked: 28. november\n  - Kurs: minst to uker før julemarkedet\n"
    )
    assert (occurrences(plan)[1].start, occurrences(plan)[1].deadline) == (date(2026, 11, 14), True)


GROWTH = "mål:\n  - tittel: Flere medlemmer\n    måltall: {targets}\n"
TWO = "[200 medlemmer innen 2026, 250 medlemmer innen 2027]"


def test_numbers_of_one_measure_with_a_deadline_each_are_one_target() -> None:
    plan = read(GROWTH.format(targets=TWO), "2026–2027")
    assert [[one.value for one in series] for series in in_series(plan.goals[0].targets)] == [
        [200, 250]
    ]
    said = printed(plan)
    assert "*Måltall:* 200 medlemmer innen 2026 og 250 medlemmer innen 2027." in said
    assert told(GROWTH.format(targets=TWO), "2026–2027", ("AP40", "AP42")) == [
        "7:41 AP405",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "targets",
    ["[200 medlemmer innen 2026, 20 turer innen 2026]", "[200 medlemmer, 250 medlemmer innen 2027]",
     "[200 medlemmer innen 2026 (laget), 250 medlemmer innen 2027 (fylket)]",
     "[200 medlemmer innen 2026, 250 medlemmer innen 2026]"],
)  # fmt: skip
def test_other_numbers_are_targets_by_themselves(targets: str) -> None:
    plan = read(GROWTH.format(targets=targets), "2026–2027")
    assert [len(series) for series in in_series(plan.goals[0].targets)] == [1, 1]


def test_milestones_are_compared_as_one_target() -> None:
    old = read(GROWTH.format(targets=TWO), "2026–2027")
    later = "[250 medlemmer innen 2027, 300 medlemmer innen 2028]"
    new = read(GROWTH.format(targets=later), "2027–2028")
    found = comparison(Named("a", old, "a"), Named("b", new, "b")).changes
    (change,) = [one for one in found if one.entity == "target"]
    assert [(one.field, one.old, one.new) for one in change.fields] == [
        ("value", 250, 300),
        ("by", "2027", "2028"),
        ("targets", ("200 medlemmer (2026)",), ("250 medlemmer (2027)",)),
    ]


def test_one_time_may_have_its_own_responsible() -> None:
    plan = read("""\
aktiviteter:
  - tittel: Dans
    ansvarlig: Styret
    når: [{tid: 8. mai, ansvarlig: Kari}, {tid: 9. mai, ansvarlig: {Per: vakt}}, 10. mai]
""")
    assert [one.responsible for one in occurrences(plan)] == [("Kari",), ("Per",), ("Styret",)]


def test_a_condition_is_a_time_that_is_not_decided_with_a_note() -> None:
    plan = read("""\
aktiviteter:
  - tittel: Basar
    når: {tid: 8. mai, hvor sikkert: ikke avklart, merknad: hvis den blir holdt}
""")
    (basar,) = occurrences(plan)
    assert (basar.group, basar.note) == ("undecided", "hvis den blir holdt")
    assert "8. mai 2026 (**ikke avklart**; hvis den blir holdt)" in printed(plan)


WHEEL = """\
kapitler:
  - tittel: Hele året
    aktiviteter:
      - Tog: 17. mai
      - Vintertur: uke 9
      - Årsmøte: første mandag i mars
      - Påsketur: skjærtorsdag
      - Innkalling: fire uker før årsmøtet
"""


@pytest.mark.parametrize("period", ["hvert år", "kvart år", "every year", "Hvert  år"])
def test_a_plan_for_every_year_is_right_without_a_year(period: str) -> None:
    plan = read(WHEEL, period)
    assert plan.is_yearly
    assert told(WHEEL, period) == []


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("fredag 17. mai", ["6:10 AP341"]),
        ("17. mai, uke 20", ["6:19 AP341"]),
        ("29. februar", ["6:10 AP341"]),
        ("uke 53", ["6:10 AP341"]),
        ("17. mai 2027", ["6:18 AP340"]),
        ("31. april", ["6:10 AP302"]),
        ("uke 54", ["6:10 AP302"]),
        ("9. april kl. 18", []),
        ("1. januar", []),
        ("siste torsdag i november", []),
        ("hver tirsdag i mai", []),
        ("påske", []),
    ],
)
def test_what_is_not_so_in_every_year_is_told(written: str, found: list[str]) -> None:
    assert told(f"aktiviteter:\n  - Tur: {written}\n", "hvert år") == found


def test_a_plan_for_every_year_has_days_in_the_year_it_is_given() -> None:
    plan = read(WHEEL, "hvert år").in_period("2027")
    assert {one.title: one.start for one in occurrences(plan)} == {
        "Tog": date(2027, 5, 17),
        "Vintertur": date(2027, 3, 1),
        "Årsmøte": date(2027, 3, 1),
        "Påsketur": date(2027, 3, 25),
        "Innkalling": date(2027, 2, 1),
    }


def test_a_plan_for_every_year_is_printed_in_its_writers_words() -> None:
    said = printed(read(WHEEL, "hvert år"))
    assert "2032" not in said
    assert "| Årsmøte | første mandag i mars |\n" in said


def test_two_plans_for_every_year_are_compared_by_what_they_say() -> None:
    old, new = read(WHEEL, "hvert år"), read(WHEEL.replace("uke 9", "uke 8"), "hvert år")
    found = comparison(Named("a", old, "a"), Named("b", new, "b")).changes
    (change,) = [one for one in found if one.entity == "activity"]
    ((field, before, after, *_rest),) = change.fields
    assert (change.title, field, before[0].text, after[0].text) == (
        "Vintertur", "when", "uke 9", "uke 8",
    )  # fmt: skip
