"""What things go by without an id, and what references mean: the YAML first, then what is read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applan.loading import load
from applan.model import Activity, Goal, Plan, Section, walk
from applan.model.naming import LONGEST, Named, Names, slug, without_years

HEADER = "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2026\n"


def plan_of(body: str, period: str = "2026") -> Plan:
    text = HEADER.replace("2026", period) + body
    loaded = load(text, "plan.yaml", "plan")
    assert loaded.plan is not None and loaded.complete, loaded.findings
    return loaded.plan


def ids_of(plan: Plan) -> list[str | None]:
    return [one.item.id for one in walk(plan) if isinstance(one.item, Named)]


def test_a_section_with_the_title_of_a_goal_is_about_that() -> None:
    body = (
        "mål: [Flere medlemmer, {id: synlig, tittel: Synlig}]\n"
        "kapitler:\n  - {tittel: Flere medlemmer}\n  - {tittel: Synlig}\n  - {tittel: Andre}\n"
        "  - {tittel: Synlig, handler om: Flere medlemmer}\n"
    )
    about = [one.about for one in plan_of(body).sections]
    assert about == [("flere-medlemmer",), ("synlig",), (), ("flere-medlemmer",)]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Høstkampanje 2026", "hostkampanje-2026"),
        ("  Økt synlighet! ", "okt-synlighet"),
        ("Ærlig talt – Åpen dag", "aerlig-talt-apen-dag"),
        ("Café «Blå»", "cafe-bla"),
        ("allerede-en-slug", "allerede-en-slug"),
        ("STYREMØTE", "styremote"),
    ],
)
def test_a_slug_is_small_letters_figures_and_hyphens(text: str, made: str) -> None:
    assert slug(text) == made


@given(st.text(min_size=1, max_size=200))
def test_every_text_has_a_slug_that_may_be_an_id(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made) and len(made) <= LONGEST + 9


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ("mål: [Vekst, Synlighet]\n", ["vekst", "synlighet"]),
        ("mål:\n  - {tittel: Vekst, id: flere}\n", ["flere"]),
        ("mål: [Vekst, VEKST]\n", ["vekst", None]),
        ("mål: [Vekst]\naktiviteter: [Vekst]\n", ["vekst", None]),
        ("mål: [Vekst, {tittel: Annet, id: vekst}]\n", [None, "vekst"]),
        ("aktiviteter:\n  - Årsmøte 2026: 3. mars\n", ["arsmote"]),
        ("aktiviteter:\n  - Årsmøte 2025: 3. mars\n", ["arsmote-2025"]),
        ("aktiviteter: [Møte 2026, Møte]\n", ["mote-2026", "mote"]),
        ("aktiviteter: [Møte 2026, {tittel: Annet, id: mote}]\n", ["mote-2026", "mote"]),
        ("aktiviteter: ['2026']\n", ["2026"]),
        ("aktiviteter:\n  - 'AVLYST: Vårtur': 3. mai\n", ["vartur"]),
        ("aktiviteter:\n  - Årsmøte 2026 (utsatt): 3. mai\n", ["arsmote"]),
        ("aktiviteter: [Tur (avlyst), Tur]\n", ["tur-avlyst", "tur"]),
        ("mål: ['AVLYST: Vekst']\n", ["vekst"]),
        ("aktiviteter:\n  - tittel: A\n    deler: [Trinn 1, Trinn 2]\n  - tittel: B\n"
         "    deler: [Trinn 1]\n", ["a", None, "trinn-2", "b", None]),
    ],
)  # fmt: skip
def test_a_thing_goes_by_its_id_or_else_its_title(body: str, ids: list[str | None]) -> None:
    assert ids_of(plan_of(body)) == ids


def test_years_of_a_plan_for_two_years_are_both_its_own() -> None:
    plan = plan_of("mål: [Valg 2027]\n", "2026–2027")
    assert ids_of(plan) == ["valg"]
    assert without_years("Arbeid 2026–2027 og 2030", plan) == "Arbeid  og 2030"
    assert without_years("2026", plan) == "2026"


ACTIVITIES = (
    "mål:\n  - Vi skal bli flere medlemmer\n  - 'Kanalbruk: hvor vi skal være'\n"
    "  - {tittel: Vi skal synes, id: synlighet}\n"
    "aktiviteter:\n  - Årsmøte 2026: 3. mars\n  - {tittel: Høstkampanje, id: host, når: september}\n"
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("vi-skal-bli-flere-medlemmer", "vi-skal-bli-flere-medlemmer"),
        ("Vi skal bli flere medlemmer", "vi-skal-bli-flere-medlemmer"),
        ("VI SKAL BLI FLERE MEDLEMMER", "vi-skal-bli-flere-medlemmer"),
        ("synlighet", "synlighet"),
        ("Vi skal synes", "synlighet"),
        ("vi-skal-synes", "synlighet"),
        ("'Kanalbruk: hvor vi skal være'", "kanalbruk-hvor-vi-skal-vaere"),
        ("[Vi skal synes]", "synlighet"),
        ("\n        - Kanalbruk: hvor vi skal være", "kanalbruk-hvor-vi-skal-vaere"),
        ("Vi skal vekke", "Vi skal vekke"),
        ("Høstkampanje", "Høstkampanje"),
    ],
)
def test_a_goal_is_named_by_id_title_or_slug(written: str, meant: str) -> None:
    plan = plan_of(f"{ACTIVITIES}kapitler:\n  - tittel: Dag\n    handler om: {written}\n")
    (section,) = plan.sections
    assert section.about == (meant,)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Årsmøte 2026", "arsmote"),
        ("Årsmøte", "arsmote"),
        ("arsmote-2026", "arsmote"),
        ("arsmote", "arsmote"),
        ("Høstkampanje", "host"),
        ("hostkampanje", "host"),
        ("host", "host"),
    ],
)
@pytest.mark.parametrize("key", ["etter", "før"])
def test_a_time_hangs_on_what_is_named_by_title(written: str, meant: str, key: str) -> None:
    late = f"  - tittel: Referat\n    når: {{innen: 2 uker, {key}: {written}}}\n"
    activity = plan_of(ACTIVITIES + late).activities[-1]
    assert (activity.when[0].after or activity.when[0].before) == meant


def test_every_reference_takes_a_title() -> None:
    body = (
        "kapitler:\n  - tittel: Alt\n    se også: Høstkampanje\n"
        "    visning: {vis: matrise, utvalg: [Høstkampanje, Vi skal synes]}\n"
        "    mål:\n      - tittel: Nytt\n        bidrar til: Vi skal synes\n        fra: 2025#Gammelt mål\n"
        "    aktiviteter:\n      - tittel: Dugnad\n        bidrar til: Vi skal synes\n"
        "        forutsetter: [Høstkampanje, Årsmøte]\n        fra: [2025#Dugnad, 2024#vardugnad]\n"
        "avsluttet:\n  - id: 2025#Bø & Ås\n    grunn: slutt\n"
    )
    plan = plan_of(ACTIVITIES + body)
    (section,) = plan.sections
    (goal,), (activity,) = section.goals, section.activities
    assert section.see == ("host",)
    assert section.view is not None and section.view.ids == ("host", "synlighet")
    assert (goal.supports, goal.from_) == (("synlighet",), ("2025#gammelt-mal",))
    assert (activity.supports, activity.depends) == (("synlighet",), ("host", "arsmote"))
    assert activity.from_ == ("2025#dugnad", "2024#vardugnad")
    assert plan.ended[0].id == "2025#bo-as"
    assert activity.written["depends"] == ("Høstkampanje", "Årsmøte")


def test_a_long_title_is_named_as_it_is_and_by_its_slug() -> None:
    title = (
        "Vi skal bli flere medlemmer i alle lag og foreninger i hele fylket innen perioden er over"
    )
    for written in (title, slug(title)):
        plan = plan_of(f"mål: [{title}]\nkapitler:\n  - tittel: A\n    handler om: {written}\n")
        assert plan.sections[0].about == (slug(title),) == (plan.goals[0].id,)


def test_a_written_id_goes_before_a_title() -> None:
    plan = plan_of(
        "aktiviteter:\n  - Kurs\n  - {tittel: Samling, id: kurs}\n  - {tittel: C, forutsetter: Kurs}\n"
        "  - {tittel: D, forutsetter: kurs}\n"
    )
    *_others, by_title, by_id = plan.activities
    assert by_id.depends == ("kurs",)
    assert by_title.depends == ("Kurs",)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Møte", "møte", "Møte 2026", "Tur", "Å", "Vekst", "2026"]),
            st.sampled_from([None, "mote", "tur", "vekst", "x"]),
            st.sampled_from([Goal, Activity]),
        ),
        max_size=8,
    )
)
def test_no_two_things_go_by_the_same_but_for_ids_written_twice(
    things: list[tuple[str, str | None, type[Named]]],
) -> None:
    made = [
        kind(title=title, **({} if own is None else {"id": own})) for title, own, kind in things
    ]
    plan = Plan(
        applan=1, title="P", organisation="O", period="2026",
        goals=tuple(one for one in made if isinstance(one, Goal)),
        sections=(Section(title="S", activities=tuple(o for o in made if isinstance(o, Activity))),),
    )  # fmt: skip
    names = Names(walk(plan))
    given_ids = [name for _item, name in names.given]
    written = {one.own_id for one in made}
    assert len(given_ids) == len({*given_ids})
    assert written.isdisjoint(given_ids)
    assert all(names.ids[name] == name for name in given_ids)
