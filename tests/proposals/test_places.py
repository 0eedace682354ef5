"""What a place in a plan means, and what a proposal does there."""

from pathlib import Path
from typing import Any

import pytest

from applan.loading import load
from applan.mending.splice import Insert, Move, Remove, SetText, SetValue
from applan.messages import Message, catalogue
from applan.proposals.ground import Ground, Standing, looked_for

from .written import PLAN, dealing, plan

NB = catalogue("nb")
PLANS = Path(__file__).parents[2] / "plans"
CAMPAIGNS, COURSES = ("sections", 0), ("sections", 1)
AUTUMN = (*CAMPAIGNS, "activities", 0)


@pytest.mark.parametrize(
    ("at", "path"),
    [
        ("plan", ()),
        ("plan.tekst", ("text",)),
        ("innledning", ("text",)),
        ("planen.text", ("text",)),
        ("1", CAMPAIGNS),
        ("punkt 1", CAMPAIGNS),
        ("Punkt 1.3", AUTUMN),
        ("pkt. 1.3, avsnitt 2", AUTUMN),
        ("1.3 Høstkampanje", AUTUMN),
        ("hostkampanje", AUTUMN),
        ("Høstkampanje", AUTUMN),
        ("høstkampanje.når", (*AUTUMN, "when")),
        ("hostkampanje.when", (*AUTUMN, "when")),
        ("1.3.når", (*AUTUMN, "when")),
        ("1.3.Når", (*AUTUMN, "when")),
        ("1.3.målgruppe . 2", (*AUTUMN, "audience", 1)),
        ("1.3.målgruppe", (*AUTUMN, "audience")),
        ("hostkampanje.kostnad", (*AUTUMN, "cost")),
        ("kampanjer.aktivitetar", (*CAMPAIGNS, "activities")),
        ("kampanjer.mål.2.måltall", (*CAMPAIGNS, "goals", 1, "targets")),
        ("vi-skal-bli-flere.måltal", (*CAMPAIGNS, "goals", 1, "targets")),
        ("dugnad", (*CAMPAIGNS, "activities", 1)),
        ("2.1.når", (*COURSES, "activities", 0, "when")),
        ("Skolering.aktiviteter.1.når", (*COURSES, "activities", 0, "when")),
    ],
)
def test_what_a_place_means(at: str, path: tuple[str | int, ...]) -> None:
    standing = Ground(plan()).standing(at)
    assert not isinstance(standing, Message), NB.say(standing)
    assert standing.path == path


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (
            "9.9",
            "«9.9» finnes ikke i planen; skriv et punkt, en tittel eller en id, og en nøkkel etter et punktum",
        ),
        (
            "fest",
            "«fest» finnes ikke i planen; skriv et punkt, en tittel eller en id, og en nøkkel etter et punktum",
        ),
        (
            "dugnad.kl",
            "«Dugnad» har ikke noe «kl»; det kan ha type, tittel, tekst, hensikt, målgruppe, plasser, ansvarlig, sammen med, når, klokka, sted, form, gjennomføring, innhold, læringsmål, verktøy, kostnad, status, bidrar til, forutsetter, måltall, deler, fra",
        ),
    ],
)
def test_what_no_place_means(at: str, said: str) -> None:
    found = Ground(plan()).standing(at)
    assert isinstance(found, Message)
    assert NB.say(found) == said


def test_what_two_things_are_called_is_asked_about_with_the_points_that_tell_them_apart() -> None:
    text = PLAN + "      - tittel: Grunnkurs\n        når: 4. april 2026\n"
    found = Ground(plan(text)).standing("grunnkurs")
    assert isinstance(found, Message)
    assert NB.say(found) == "«grunnkurs» kan være «2.1» eller «2.2»; skriv punktet eller en id"


def change(items: str, text: str = PLAN) -> Any:
    (one,) = dealing(items, text).dealt
    assert one.effect is not None, one.wrong
    return one.effect.change


TEXT = (*CAMPAIGNS, "text")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("type: endring, punkt: '1', står: uke 37, tekst: uke 38", SetText(TEXT, 12, 18, "uke 38")),
        ("type: endring, punkt: kampanjer, står: 'er med - også', tekst: skal", SetText(TEXT, 30, 43, "skal")),
        ("type: endring, punkt: hostkampanje, står: uke  37, tekst: uke 38", SetText((*AUTUMN, "when"), 0, 6, "uke 38")),
        ("type: endring, punkt: plan, står: '\"Vår plan\"', tekst: Partiprogrammet", SetText(("text",), 17, 27, "Partiprogrammet")),
        ("type: endring, punkt: 1.3.målgruppe, står: Eldre, tekst: Pensjonister", SetText((*AUTUMN, "audience", 1), 0, 5, "Pensjonister")),
        ("type: endring, punkt: vi-skal-bli-flere, står: 250 medlemmer, tekst: 2 500 medlemmer", SetText((*CAMPAIGNS, "goals", 1, "targets", "value"), 0, 3, "2 500")),
        ("type: endring, punkt: '1.2', står: 250 medlemmer innen 2026, tekst: 250 medlemmer innen 2027", SetText((*CAMPAIGNS, "goals", 1, "targets", "by"), 0, 4, "2027")),
        ("type: hele avsnittet, punkt: 1.tekst, står: uke 37, tekst: Vi går ut.", SetText(TEXT, 0, 19, "Vi går ut.")),
        ("type: hele avsnittet, punkt: 1.tekst, står: Alle lag, tekst: Bli med.", SetText(TEXT, 21, 51, "Bli med.")),
        ("type: hele avsnittet, punkt: '1', tekst: Vi går ut.", SetText(TEXT, 0, 52, "Vi går ut.")),
        ("type: hele avsnittet, punkt: 1.3.målgruppe, tekst: \"- Alle\\n- Unge\"", SetValue((*AUTUMN, "audience"), ["Alle", "Unge"])),
        ("type: tillegg, punkt: '1', tekst: Alle er med.", SetText(TEXT, 51, 51, "\n\nAlle er med.")),
        ("type: tillegg, punkt: '1', tekst: og 38, etter: uke 37", SetText(TEXT, 18, 18, " og 38")),
        ("type: tillegg, punkt: '1', tekst: ', kanskje', etter: uke 37", SetText(TEXT, 18, 18, ", kanskje")),
        ("type: tillegg, punkt: '1', tekst: '- Alle er med.'", SetText(TEXT, 51, 51, "\n\n- Alle er med.")),
        ("type: tillegg, punkt: 1.3.når, tekst: og uke 39", SetText((*AUTUMN, "when"), 11, 11, " og uke 39")),
        ("type: tillegg, punkt: 1.3, tekst: Vi pynter.", SetValue((*AUTUMN, "text"), "Vi pynter.")),
        ("type: tillegg, punkt: 1.3.målgruppe, tekst: Barn", Insert((*AUTUMN, "audience"), 2, "Barn")),
        ("type: tillegg, punkt: 1.3.målgruppe, tekst: Barn, etter: unge", Insert((*AUTUMN, "audience"), 1, "Barn")),
        ("type: tillegg, punkt: 1.3.målgruppe, tekst: Barn, etter: Unge", Insert((*AUTUMN, "audience"), 1, "Barn")),
        ("type: tillegg, punkt: 1.3.ansvarlig, tekst: AUF", Insert((*AUTUMN, "responsible"), 1, "AUF")),
        ("type: tillegg, punkt: 1.aktiviteter, tekst: Fest", Insert((*CAMPAIGNS, "activities"), 2, {"title": "Fest"})),
        ("type: tillegg, punkt: 1.aktiviteter, etter: hostkampanje, tekst: 'Fest: 3. juni 2026'", Insert((*CAMPAIGNS, "activities"), 1, {"title": "Fest", "when": "3. juni 2026"})),
        ("type: tillegg, etter: 1.3, tekst: \"Fest: for alle\\nVi danser.\"", Insert((*CAMPAIGNS, "activities"), 1, {"title": "Fest: for alle", "text": "Vi danser."})),
        ("type: tillegg, punkt: 1.aktiviteter, tekst: \"Fest: 3. juni 2026\\nSted: Huset\\nansvarlig: Styret; Kari (pynter)\\nform: digitalt\\nVi danser.\"",
         Insert((*CAMPAIGNS, "activities"), 2, {"title": "Fest", "when": "3. juni 2026", "place": ["Huset"], "responsible": ["Styret", {"who": "Kari", "does": "pynter"}], "mode": "digital", "text": "Vi danser."})),
        ("type: tillegg, punkt: 1.aktiviteter, tekst: \"Fest\\nMerk: Ta med kake.\\nform: runde kaker\\nnår: som alle husker\"",
         Insert((*CAMPAIGNS, "activities"), 2, {"title": "Fest", "text": "Merk: Ta med kake.\nform: runde kaker\nnår: som alle husker"})),
        ("type: tillegg, punkt: '1', etter: synlighet, tekst: Vi skal vinne", Insert((*CAMPAIGNS, "goals"), 1, {"title": "Vi skal vinne"})),
        ("type: tillegg, punkt: plan.kapitler, etter: kampanjer, tekst: \"Økonomi\\nVi sparer.\"", Insert(("sections",), 1, {"title": "Økonomi", "text": "Vi sparer."})),
        ("type: endring, punkt: '1.2', står: 250 medlemmer innen 2026, tekst: 300 medlemmer innen 2027", SetValue((*CAMPAIGNS, "goals", 1, "targets"), {"value": 300, "unit": "medlemmer", "by": "2027"})),
        ("type: tillegg, punkt: vi-skal-bli-flere.måltall, tekst: 300 medlemmer innen 2027", Insert((*CAMPAIGNS, "goals", 1, "targets"), 1, "300 medlemmer innen 2027")),
        ("type: strykes, punkt: 1.tekst, står: i uke 37", SetText(TEXT, 9, 18, "")),
        ("type: strykes, punkt: 1.tekst, står: Alle lag er med – også de små.", SetText(TEXT, 19, 51, "")),
        ("type: strykes, punkt: hostkampanje, står: Eldre", Remove((*AUTUMN, "audience", 1))),
        ("type: strykes, punkt: hostkampanje.når", Remove((*AUTUMN, "when"))),
        ("type: strykes, punkt: 1.3.målgruppe.1", Remove((*AUTUMN, "audience", 0))),
        ("type: strykes, punkt: '2'", Remove(COURSES)),
        ("type: flyttes, punkt: dugnad, til: '2'", Move((*CAMPAIGNS, "activities", 1), (*COURSES, "activities"), 1)),
        ("type: flyttes, punkt: dugnad, til: Skolering.aktiviteter, etter: grunnkurs", Move((*CAMPAIGNS, "activities", 1), (*COURSES, "activities"), 1)),
        ("type: flyttes, punkt: grunnkurs, etter: hostkampanje", Move((*COURSES, "activities", 0), (*CAMPAIGNS, "activities"), 1)),
        ("type: flyttes, punkt: dugnad, til: hostkampanje", Move((*CAMPAIGNS, "activities", 1), (*AUTUMN, "parts"), 0)),
        ("type: flyttes, punkt: kampanjer, etter: skolering", Move(CAMPAIGNS, ("sections",), 2)),
    ],
)  # fmt: skip
def test_what_a_proposal_does(said: str, meant: object) -> None:
    assert change(said) == meant


@pytest.mark.parametrize(
    ("was", "text", "made"),
    [
        ("tirsdag 12. mai 2026 kl. 18", "onsdag 13. mai 2026 kl. 19", "onsdag 13. mai 2026 kl. 19"),
        ("12. mai 2026", "19. mai 2026", "tirsdag 19. mai 2026 kl. 18"),
    ],
)
def test_a_time_is_cited_as_it_is_printed(was: str, text: str, made: str) -> None:
    plan = PLAN.replace("Dugnad: 12. mai 2026", "Dugnad: tirsdag 12. mai kl. 18")
    found = change(f"type: endring, punkt: dugnad, står: {was}, tekst: {text}", plan)
    path = (*CAMPAIGNS, "activities", 1, "when")
    assert found == SetText(path, 0, len("tirsdag 12. mai kl. 18"), made)


@pytest.mark.parametrize(
    ("said", "at", "more"),
    [
        ("etter: unge, tekst: eldre", 11, "\n- eldre"),
        ("etter: unge, tekst: '- eldre'", 11, "\n- eldre"),
        ("etter: unge, tekst: og eldre", 11, " og eldre"),
        ("etter: unge, tekst: ', også nye'", 11, ", også nye"),
        ("etter: 'Vi', tekst: tar med", 2, " tar med"),
        ("etter: alle i, tekst: hele", 20, " hele"),
        ("etter: laget, tekst: barn", 26, "\n- barn"),
        ("tekst: '- eldre'", 26, "\n- eldre"),
        ("tekst: Alle er med.", 26, "\n\nAlle er med."),
    ],
)
def test_what_comes_after_an_item_of_a_list_in_a_text_is_an_item(
    said: str, at: int, more: str
) -> None:
    text = PLAN.replace("Planen bygger på «Vår plan».", '"Vi:\\n\\n- unge\\n- alle i laget"')
    made = change(f"type: tillegg, punkt: plan.tekst, {said}", text)
    assert made == SetText(("text",), at, at, more)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("type: strykes, punkt: hostkampanje.tittel", "«hostkampanje.tittel» må stå der; stryk hele, eller endre det"),
        ("type: strykes, punkt: hostkampanje.kostnad", "det står ikke noe i «hostkampanje.kostnad» som kan strykes"),
        ("type: strykes, punkt: plan", "det står ikke noe i «plan» som kan strykes"),
        ("type: hele avsnittet, punkt: 1.3, tekst: x", "det står ikke noe i «hostkampanje.tekst»; det som er nytt, er et tillegg"),
        ("type: hele avsnittet, punkt: 1.aktiviteter, tekst: x", "«kampanjer.aktiviteter» er mer enn en tekst; si hvilken tekst i det"),
        ("type: flyttes, punkt: hostkampanje.når, til: '2'", "«hostkampanje.når» står ikke i noen liste og kan ikke flyttes"),
        ("type: flyttes, punkt: kampanjer, til: dugnad", "det kan ikke flyttes til «dugnad»"),
        ("type: flyttes, punkt: hostkampanje, til: hostkampanje", "det kan ikke flyttes til «hostkampanje»"),
        ("type: tillegg, etter: plan, tekst: x", "«plan» står ikke i noen liste; skriv hvor det skal stå, under «punkt»"),
        ("type: endring, punkt: skolering, står: Grendehuset, tekst: x", "«Grendehuset» står ikke i «skolering»"),
        ("type: endring, punkt: grunnkurs, står: Grendehuset, tekst: x", "«Grendehuset» står ikke i «grunnkurs»"),
        ("type: endring, punkt: kampanjer, står: Dugnad, tekst: x", "«Dugnad» står ikke i «kampanjer», men i «dugnad.tittel»"),
        ("type: endring, punkt: '1.2', står: 250 personer, tekst: 300 personer", "«250 personer» står ikke i «vi-skal-bli-flere»"),
    ],
)  # fmt: skip
def test_what_cannot_be_done(said: str, told: str) -> None:
    from applan.model.tongues import spoken

    (one,) = dealing(said).dealt
    assert one.wrong is not None
    assert NB.say(spoken(one.wrong.message, "nb")) == told


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("50000", "50 000"),
        ("50 000", "50000"),
        ("1 250 000", "1250 000"),
        ("50\u202f000", "50 000"),
        ("12 34", "12 34"),
    ],
)
def test_a_number_is_the_same_however_its_thousands_are_set_apart(written: str, cited: str) -> None:
    assert looked_for(f"til {cited} kroner").fullmatch(f"til {written} kroner")


def test_numbers_that_only_look_alike_are_told_apart() -> None:
    assert not looked_for("50 00").fullmatch("5000")
    assert not looked_for("12 34").fullmatch("1234")


@pytest.mark.parametrize("name", ["2018", "2020", "2022", "2023", "2026"])
def test_the_place_of_every_thing_and_text_leads_back_to_it(name: str) -> None:
    loaded = load((PLANS / f"{name}.yaml").read_bytes(), f"{name}.yaml", name)
    ground = Ground(loaded)
    things = [path for path in ground.items if ground.owner(path) == path]
    texts = [path for thing in things for path, _text in ground.texts(Standing(thing, thing))]
    assert len(texts) > 150
    for path in (*things, *texts):
        found = ground.standing(ground.place(path))
        assert isinstance(found, Standing) and found.path == path, ground.place(path)


def test_a_title_of_a_goal_and_of_a_section_is_asked_about() -> None:
    text = PLAN.replace("kapitler:", "mål:\n  - Skolering\nkapitler:", 1)
    found = Ground(plan(text)).standing("skolering")
    assert isinstance(found, Message)
    assert NB.say(found) == "«skolering» kan være «plan.mål.1» eller «2»; skriv punktet eller en id"
