"""What typing blind taught: each kind of mistake, in other words than those it was found in."""

import pytest
from tests.typed.checking import checker, mender

from applan.messages import catalogue

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Vik vel\nperiode: 2027\n"
IN = "kapitler:\n  - tittel: Alt\n    felles: {ansvarlig: Styret}\n    aktiviteter:\n"


check = checker("error")
mended = mender(HEAD, check)


def told(body: str) -> list[str]:
    """Code and bokmål of all errors."""
    say = catalogue("nb").say
    found = check((HEAD + body).encode()).findings
    return [f"{one.code} {say(one.message)}".replace("\u00a0", " ") for one in found]


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
    [("sendes ut i mars", "sendes"), ("8. mai (flyttes til 9. mai)", "(flyttes til 9. mai)")],
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
            "Tur: 12. mai på stranda ved Vik der alle er",
            "AP301 «på stranda ved Vik der alle er» er ikke forstått som et tidspunkt; det som ikke handler om tid, "
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
    assert found == [f"AP101 nøkkelen «{word}» er ukjent; mente du «{key}»?"]


def test_a_plan_without_its_first_line_is_told_which_that_is() -> None:
    found = check("tittel: Årsplan\norganisasjon: Vik vel\nperiode: 2027\n".encode()).findings
    assert [(one.code, one.span.line, one.span.column) for one in found] == [("AP102", 1, 1)]
    assert catalogue("nb").say(found[0].message) == (
        "«applan: 1» mangler; skriv det på den første linja"
    )


LIST = "kapitler:\n  - tittel: Alt\n    aktiviteter:\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "    - tittel: Foredrag\n    når: 11. mars\n    ansvarlig: Styret\n"
            "    - tittel: Tur\n      når: 12. mai\n    - tittel: Fest\n    når: 1. juni\n",
            "    - tittel: Foredrag\n      når: 11. mars\n      ansvarlig: Styret\n"
            "    - tittel: Tur\n      når: 12. mai\n    - tittel: Fest\n      når: 1. juni\n",
        ),
        (
            "    - tittel: Kurs\n    sted: Vik\n    - Fest: 3. mai\n",
            "    - tittel: Kurs\n      sted: Vik\n    - Fest: 3. mai\n",
        ),
    ],
)
def test_keys_below_the_dash_of_an_item_are_its_own(typed: str, meant: str) -> None:
    assert mended(LIST + typed) == LIST + meant


def test_bullets_behind_one_tab_are_items_of_one_list() -> None:
    typed = "\t• Møte: 1. mai\n\t• Tur: 2. mai\n\t- tittel: Fest\n\t  når: 3. mai\n"
    step = "        "
    meant = (
        f"{step}- Møte: 1. mai\n{step}- Tur: 2. mai\n{step}- tittel: Fest\n{step}  når: 3. mai\n"
    )
    assert mended(LIST + typed) == LIST + meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1. Møte: 1. mai\n      2. Tur: 2. mai\n", "- Møte: 1. mai\n      - Tur: 2. mai\n"),
        (
            "Konsert:\n        når: 4. mai\n        sted: Vik\n      Tur: 6. juni\n",
            "- tittel: Konsert\n        når: 4. mai\n        sted: Vik\n      - Tur: 6. juni\n",
        ),
        (
            "Konsert:\n          når: 4. mai\n      Kamp:\n        når: 6. mai\n",
            "-   tittel: Konsert\n          når: 4. mai\n      - tittel: Kamp\n        når: 6. mai\n",
        ),
        (
            "- dugnad: uke 35\n        sted: Vik\n",
            "- tittel: dugnad\n        når: uke 35\n        sted: Vik\n",
        ),
    ],
)
def test_what_is_counted_or_has_keys_below_its_name_is_a_list_of_titles(
    typed: str, meant: str
) -> None:
    assert mended(f"{LIST}      {typed}") == f"{LIST}      {meant}"


def test_a_number_on_a_heading_in_a_list_makes_no_item_of_it() -> None:
    body = f"{LIST}      - Tur: 2. mai\n      2. Møter\n      - Fest: 3. mai\n"
    assert told(body)[0].startswith("AP004 «2. Møter» ")


def test_an_unknown_key_of_a_list_is_told_which_lists_there_are() -> None:
    body = "greier:\n  - tittel: Alt\n    aktiviteter:\n      - Opptak: uke 36\n"
    assert told(body) == [
        "AP101 nøkkelen «greier» er ukjent; en liste som denne skrives under en av disse: "
        "«dokumenter», «mål», «aktiviteter», «kapitler» eller «avsluttet»"
    ]
    assert mended(body.replace("greier", "seksjoner")) == body.replace("greier", "kapitler")


def test_chapters_typed_one_after_another_are_told_to_be_items() -> None:
    body = "kapitler:\n\ntittel: A\naktiviteter:\n- Tur: 4. mai\n\naktiviteter:\n- Fest: 5. mai\n"
    assert told(body)[:2] == [
        "AP005 nøkkelen «tittel» står to ganger; begynner det noe nytt her, så skriv «- tittel: …» "
        "og rykk inn det som hører til, ellers behold én av dem",
        "AP005 nøkkelen «aktiviteter» står to ganger; behold én av dem, og samle det som står "
        "etter begge, der",
    ]


@pytest.mark.parametrize("title", ["17. mai", "1. mai", "2. juledag"])
def test_a_date_that_something_is_called_by_is_no_number(title: str) -> None:
    made = mended(f"{LIST}      {title}:\n        når: avklares\n        sted: Vik\n")
    assert made == f"{LIST}      - tittel: {title}\n        når: avklares\n        sted: Vik\n"
    torn = f"{LIST}      {title}: avklares\n      - Tur: 4. juni\n"
    assert title in mended(torn)


def test_a_list_below_a_key_that_ends_a_list_further_in_is_the_lists_own() -> None:
    body = "mål:\n - Flere\n\nkapitler:\n\n- tittel: Alt\n  aktiviteter: [Tur]\n  tekst Ingen\n"
    assert len(told(body)) == 1
    assert told(body)[0].startswith("AP004 det mangler et kolon; skriv «tekst: Ingen»")
