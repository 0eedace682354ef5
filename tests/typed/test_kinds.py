"""What typing blind taught: each kind of mistake, in other words than those it was found in."""

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import mend
from applan.messages import catalogue
from applan.report import Report

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Vik vel\nperiode: 2027\n"
IN = "kapitler:\n  - tittel: Alt\n    felles: {ansvarlig: Styret}\n    aktiviteter:\n"


def check(content: bytes) -> Report:
    return Linter(all_rules(), {}).check(load(content, "2027.yaml", "2027")).at_least("error")


def told(body: str) -> list[str]:
    """Code and bokmål of all errors."""
    say = catalogue("nb").say
    found = check((HEAD + body).encode()).findings
    return [f"{one.code} {say(one.message)}".replace("\u00a0", " ") for one in found]


def mended(body: str) -> str:
    return mend((HEAD + body).encode(), check).content.decode().removeprefix(HEAD)


@pytest.mark.parametrize("sign", ["•", "▪", "○", "·"])
def test_bullets_with_a_colon_are_a_list_where_hyphens_follow(sign: str) -> None:
    body = f"mål:\n  {sign} Flere med: 40 nye\n  {sign} Godt lag\n  - Ro\n"
    assert mended(body) == "mål:\n  - Flere med: 40 nye\n  - Godt lag\n  - Ro\n"


@pytest.mark.parametrize(
    "heading", ["2. Møter", "MØTER", "# Møter:", "Kapittel 2 Møter", "2.1 møter"]
)
def test_a_heading_that_the_title_below_repeats_is_set_aside(heading: str) -> None:
    below = "\n\n  - tittel: Møter\n    tekst: Vi møtes.\n"
    made = mended(f"kapitler:\n  - tittel: Mål\n    tekst: Ett.\n\n{heading}{below}")
    assert made.endswith(f"# {heading.removeprefix('# ')}{below}")


def test_a_heading_that_says_something_else_is_asked_about() -> None:
    body = "kapitler:\n  - tittel: Mål\n    tekst: Ett.\n\nVedlegg\n\n  - tittel: Møter\n    tekst: To.\n"
    assert mended(body) == body
    assert told(body)[0].startswith("AP004 «Vedlegg» står uten nøkkel og kolon foran")


@pytest.mark.parametrize(
    ("kind", "likely"),
    [
        ("kurs/seminar", "«kurs» eller «møte»"),
        ("Kurs og møte", "«kurs» eller «møte»"),
        ("dugnad + fest", "«aktivitet»"),
    ],
)
def test_of_two_kinds_in_one_it_is_asked_which(kind: str, likely: str) -> None:
    body = f"{IN}      - type: {kind}\n        tittel: Samling\n        når: 8. mai\n"
    assert told(body) == [f"AP104 «{kind}» kan ikke stå her; mente du {likely}?"]


@pytest.mark.parametrize(
    ("time", "word"),
    [("sendes ut i mars", "sendes"), ("8. mai (reserve 9. mai)", "(reserve 9. mai)")],
)
def test_what_is_no_time_has_its_place_said_where_a_time_stands_alone(time: str, word: str) -> None:
    assert told(f"{IN}      - Giro: {time}\n") == [
        f"AP301 «{word}» er ikke forstått som et tidspunkt; det som ikke handler om tid, hører "
        "hjemme i «sted», «tittel» eller «tekst»"
    ]


def test_a_weekday_before_something_is_no_weekday_of_every_week() -> None:
    for time in ("lørdag før palmesøndag", "fredagen før pinse", "torsdag etter påske"):
        assert not any("mente du «hver" in one for one in told(f"{IN}      - Tur: {time}\n"))


@pytest.mark.parametrize(
    ("activity", "said"),
    [
        (
            "Styremøte: Partikontoret",
            "AP301 «Partikontoret» er ikke forstått som et tidspunkt; et sted hører hjemme i "
            "«sted», og et tidspunkt er for eksempel «1. januar 2027», «1.–3. januar 2027» eller "
            "«avklares»",
        ),
        (
            "Tur: 12. mai i Folkeparken",
            "AP301 «i Folkeparken» er ikke forstått som et tidspunkt; det som ikke handler om tid, "
            "hører hjemme i «sted», «tittel» eller «tekst»",
        ),
    ],
)
def test_a_place_in_one_line_is_told_where_places_stand(activity: str, said: str) -> None:
    assert told(f"{IN}      - {activity}\n") == [said]


def test_a_heading_pasted_below_a_list_is_not_its_text() -> None:
    body = "kapitler:\n1. Møter\n  - tittel: Styret\n    tekst: Ett.\n"
    assert told(body) == [
        "AP004 «1. Møter» står uten nøkkel og kolon foran: rykk inn linja hvis teksten over "
        "fortsetter her, skriv «- tittel: 1. Møter» hvis det er en overskrift, eller sett # foran "
        "hvis det er et notat"
    ]


@pytest.mark.parametrize(("word", "key"), [("year", "periode"), ("år", "periode")])
def test_the_year_of_a_plan_is_its_period(word: str, key: str) -> None:
    found = told(f"{word}: 2027\n")
    assert found == [f"AP101 nøkkelen «{word}» er ukjent; skriv innholdet under «{key}»"]


def test_a_plan_without_its_first_line_is_told_which_that_is() -> None:
    found = check("tittel: Årsplan\norganisasjon: Vik vel\nperiode: 2027\n".encode()).findings
    assert [(one.code, one.span.line, one.span.column) for one in found] == [("AP102", 1, 1)]
    assert catalogue("nb").say(found[0].message) == (
        "«applan: 1» mangler; skriv det på den første linja"
    )
