"""What eight more plans typed blind taught: lines that stand apart, and times that stand twice."""

import pytest
from tests.typed.checking import checker, mender

from applan.messages import catalogue

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Vik vel\nperiode: 2027\n"
LIST = "kapitler:\n  - tittel: Alt\n    felles: {ansvarlig: Styret}\n    aktiviteter:\n"


check = checker("warning")
mended = mender(HEAD, check)


def told(body: str) -> list[str]:
    """Place, code and bokmål of all errors and warnings, with ordinary spaces."""
    say = catalogue("nb").say
    found = check((HEAD + body).encode()).findings
    return [
        f"{one.span.line}:{one.span.column} {one.code} {say(one.message)}".replace("\u00a0", " ")
        for one in found
    ]


def in_list(lines: str) -> str:
    """Lines of a list of activities, as far in as its dashes are."""
    return LIST + "".join(f"      {line}\n" for line in lines.split("\n"))


TITLES = {
    "- tittel: Møte 15. mars\n  sted: Vik": "- tittel: Møte\n  når: 15. mars\n  sted: Vik",
    "- Møte 15. mars\n  sted: Vik": "- tittel: Møte\n  når: 15. mars\n  sted: Vik",
    "- {tittel: Kamp (15. juli), sted: Vik}": "- {tittel: Kamp, når: 15. juli, sted: Vik}",
    "- Tittel: Fest, 14. august kl. 18": "- tittel: Fest\n  når: 14. august kl. 18",
    "- sted: Vik\n  tittel: 9. mars – Dans": "- sted: Vik\n  tittel: Dans\n  når: 9. mars",
    "- tittel: Slepp:5. april # ny": "- tittel: Slepp\n  når: 5. april # ny",
    "- tittel: Slepp: 3. april\n  sted: Vik": "- tittel: Slepp\n  når: 3. april\n  sted: Vik",
    "- title: Tur 4. juni\n  place: Vik": "- title: Tur\n  when: 4. juni\n  place: Vik",
    "- Sankthans, 23. juni": "- Sankthans: 23. juni",
}


TITLES |= {
    "- Basar; laurdag 16. oktober kl. 12\n  Ansvar: Styret":
        "- tittel: Basar\n  når: laurdag 16. oktober kl. 12\n  ansvarlig: Styret",
    '- "Leir: 28. juni – 2. juli"\n  sted - Vik\n  pris: 80 kr':
        "- tittel: Leir\n  når: 28. juni – 2. juli\n  sted: Vik\n  kostnad: 80 kr",
    "- Tur: 5. mai\n  Ansv.: Styret\n  Hvor: Vik":
        "- tittel: Tur\n  når: 5. mai\n  ansvarlig: Styret\n  sted: Vik",
    "- Tur: 5. mai\n  mål: 20 deltakere": "- tittel: Tur\n  når: 5. mai\n  måltall: 20 deltakere",
    "- Tur: 5. mai\n  mål: [20 barn, 900 kr]":
        "- tittel: Tur\n  når: 5. mai\n  måltall: [20 barn, 900 kr]",
    "- Grantenning - 1. desember\n  Ansvarlig; styret":
        "- tittel: Grantenning\n  når: 1. desember\n  ansvarlig: styret",
}  # fmt: skip


@pytest.mark.parametrize("typed", TITLES)
def test_a_time_in_a_title_gets_its_own_key(typed: str) -> None:
    assert mended(in_list(typed)) == in_list(TITLES[typed])


def test_a_title_with_its_time_is_told_as_two_keys_and_only_once() -> None:
    assert told(in_list("- tittel: Møte 15. mars\n  sted: Vik")) == [
        "9:17 AP140 tidspunktet står i tittelen; skriv «tittel: Møte» og «når: 15. mars»"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "- tittel: Møte 15. mars\n  når: 16. mars",
        "- tittel: Toget 17. mai\n  sted: Vik",
        "- tittel: 17. mai\n  sted: Vik",
        "- tittel: Forberede møtet 17. april\n  sted: Vik",
        "- tittel: Vi møtes 17. april\n  sted: Vik",
        "- tittel: Utvalg 3/4\n  sted: Vik",
        "- tittel: Tur 15. mai\n  deler:\n  - tittel: Ut\n    når: 15. mai",
        "- Lekeplassutvalget: møter ved behov",
        "- Fredag, 25. juni",
        "- Våren, 25. april",
        '- "Møte: 5. mai"',
    ],
)
def test_what_may_be_the_whole_title_stays(typed: str) -> None:
    assert "når" in typed or "når:" not in mended(in_list(typed))
    assert mended(in_list(typed)) == in_list(typed)


def test_a_time_that_is_said_in_the_short_form_and_below_it_is_said_once() -> None:
    typed = "- Tur: 24. april\n  når: 24. april\n  sted: Vik"
    assert mended(in_list(typed)) == in_list("- tittel: Tur\n  når: 24. april\n  sted: Vik")
    other = typed.replace("når: 24.", "når: 25.")
    assert mended(in_list(other)) == in_list(other)
    assert told(in_list(other)) == [
        "9:9 AP101 tidspunktet står både her og under «når»; skriv «tittel: Tur», og tidspunktet "
        "der"
    ]


LINES = {
    "- tittel: A\n  når:\n  12. april\n  10. mai\n  sted: Vik":
    "- tittel: A\n  når:\n    - 12. april\n    - 10. mai\n  sted: Vik",
    "- tittel: A\n  når:\n  uke 14\n  3/5": "- tittel: A\n  når:\n    - uke 14\n    - 3/5",
    "- tittel: A\n  når: 12. april\n    10. mai": "- tittel: A\n  når: 12. april,\n    10. mai",
    "- Møte: 1. mars,\n    13. april\n    4. juni": "- Møte: 1. mars,\n    13. april,\n    4. juni",
    "- Møte: 1. mars\n  13. april": "- Møte: 1. mars,\n    13. april",
    "- tittel: A\n  når:\n    fra: 3. juli\n    til: 10. juli":
    "- tittel: A\n  når:\n    3. juli – 10. juli",
    "- tittel: A\n  når: avklares\n  ansvarlig:\n  Kari: baker\n  Per: rydder":
    "- tittel: A\n  når: avklares\n  ansvarlig:\n    Kari: baker\n    Per: rydder",
    "- tittel: A\n  når:\n  Del 1: 4. mai\n  Del 2: 7. mai":
    "- tittel: A\n  når:\n    Del 1: 4. mai\n    Del 2: 7. mai",
    "- tittel: A\n  når: avklares\n  ansvarlig:\n   Kari: baker\n  Per: rydder":
    "- tittel: A\n  når: avklares\n  ansvarlig:\n   Kari: baker\n   Per: rydder",
    '- tittel: A\n  "når: 16. januar"\n  sted: Vik':
    "- tittel: A\n  når: 16. januar\n  sted: Vik",
    "- tittel: A\n  'sted: Kirka: inngang'\n  når: 4. mai":
    "- tittel: A\n  sted: 'Kirka: inngang'\n  når: 4. mai",
    "- tittel: A\n  når: 4. mai\n  Ansvarlig Kari": "- tittel: A\n  når: 4. mai\n  ansvarlig: Kari",
    "- tittel: A\n  når: 4. mai\n  tekst:\n  *Husk* lue": '- tittel: A\n  når: 4. mai\n  tekst:\n    "*Husk* lue"',
}  # fmt: skip


@pytest.mark.parametrize("typed", LINES)
def test_lines_that_stand_apart_are_put_where_they_belong(typed: str) -> None:
    assert mended(in_list(typed)) == in_list(LINES[typed])


@pytest.mark.parametrize(
    "typed",
    [
        "- tittel: A\n  når:\n    hver mandag\n    i mai",
        "- tittel: A\n  når: lørdag\n    15. mai",
        "- tittel: A\n  når: avklares\n  ansvarlig: Kari\n    leder",
    ],
)
def test_lines_that_may_be_one_are_left(typed: str) -> None:
    assert mended(in_list(typed)) == in_list(typed)


def test_chapters_without_dashes_are_a_list_of_chapters() -> None:
    typed = (
        "kapitler:\n  tittel: Mål\n  mål:\n    - Flere\n\n  tittel: Møter\n  Ansvarlig: Styret\n"
        "  aktiviteter:\n    - Årsmøte: 4. mars\n  tittel: Kurs\n  aktiviteter:\n    - Tur: 3. juni\n"
    )
    assert mended(typed) == (
        "kapitler:\n  - tittel: Mål\n    mål:\n      - Flere\n\n  - tittel: Møter\n    felles:\n"
        "      ansvarlig: Styret\n    aktiviteter:\n      - Årsmøte: 4. mars\n  - tittel: Kurs\n"
        "    aktiviteter:\n      - Tur: 3. juni\n"
    )


def test_what_stands_right_below_an_empty_common_is_common() -> None:
    typed = LIST.replace("felles: {ansvarlig: Styret}", "felles:\n    ansvarlig: Styret")
    assert mended(typed + "      - Tur: 3. juni\n") == (
        LIST.replace("felles: {ansvarlig: Styret}", "felles:\n      ansvarlig: Styret")
        + "      - Tur: 3. juni\n"
    )


@pytest.mark.parametrize("heading", ["1. Alt", "ALT", "# Alt"])
def test_the_first_heading_of_all_that_a_title_repeats_is_set_aside(heading: str) -> None:
    typed = f"kapitler:\n\n  {heading}\n\n  - tittel: Alt\n    tekst: Hei.\n"
    assert mended(typed).endswith("  - tittel: Alt\n    tekst: Hei.\n")
    assert told(mended(typed)) == []


def test_tabs_that_stood_somewhere_mean_the_same_again() -> None:
    rows = [
        "kapitler:", "\t- tittel: Alt", "\t\taktiviteter:", "\t\t- tittel: Leir",
        "\t\t  når: 3. juli", "\t\t  sted:", "\t\t- tittel: Tur", "\t\t  når: 5. august",
        "\t\t- Salg", "\t\t  når: november", "\t- tittel: Mer", "\t\taktiviteter:",
        "\t\t- tittel: Tog", "\t\t  når: 17. mai", "\t\t  når: 17. mai", "\t\t- Fest: 6. juni",
    ]  # fmt: skip
    meant = [row.replace("\t", "  ") for row in rows]
    meant[8] = "    - tittel: Salg"
    del meant[14]
    assert mended("\n".join(rows) + "\n") == "\n".join(meant) + "\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kapitler:", "kapitler: ["),
        ("kapitler:", "kapitler: {"),
        ("aktiviteter:", "aktiviteter: ["),
        ("- tittel: Alt", "- [tittel: Alt"),
        ("- tittel: Tur 0", "- [tittel: Tur 0"),
    ],
)
def test_a_bracket_that_opens_nothing_is_taken_away_in_one_plan_of_many_activities(
    typed: str, meant: str
) -> None:
    turs = "".join(f"      - tittel: Tur {one}\n        når: 3. juni\n" for one in range(60))
    odd = (LIST + turs).replace(typed, meant, 1)
    found = told(odd)
    sign = meant[-1] if meant[-1] in "[{" else "["
    assert next(one for one in found if "AP004" in one).endswith(
        f"AP004 «{sign}» åpner ingenting her; fjern tegnet"
    )
    assert mended(odd).replace(": \n", ":\n") == LIST + turs


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ansvarlig: [Husstyret", "ansvarlig: [Husstyret]"),
        ("ansvarlig: [Per (leder)", "ansvarlig: [Per (leder)]"),
        ("når: [12. mai  # avtalt", "når: [12. mai]  # avtalt"),
        ("tekst: [Utkast", "tekst: [Utkast"),
    ],
)
def test_a_bracket_around_one_is_closed_where_a_list_may_stand(typed: str, meant: str) -> None:
    plan = "aktiviteter:\n- tittel: Tur\n  {}\n  type: møte\n"
    assert mended(plan.format(typed)) == plan.format(meant)


NO_DASHES = {
    "aktiviteter:\n1) Tur: 5. mai\n2) Fest: 6. juni\n": "aktiviteter:\n- Tur: 5. mai\n- Fest: 6. juni\n",
    "aktiviteter:\nTur: 5. mai\nFest: 6. juni\n": "aktiviteter:\n- Tur: 5. mai\n- Fest: 6. juni\n",
    "aktivitetar:\nTur: 5. mai\n": "aktivitetar:\n- Tur: 5. mai\n",
    "activities:\nTur: 5. mai\n": "activities:\n- Tur: 5. mai\n",
    "aktiviteter:\nTur:\n  når: 5. mai\n  sted: Vik\nFest: 6. juni\n":
        "aktiviteter:\n- tittel: Tur\n  når: 5. mai\n  sted: Vik\n- Fest: 6. juni\n",
    "kapitler:\n  - tittel: A\n    aktiviteter:\n    1. Tur: 5. mai\n    2. Dans: 6. mai\n    tekst: Hei\n":
        "kapitler:\n  - tittel: A\n    aktiviteter:\n    - Tur: 5. mai\n    - Dans: 6. mai\n    tekst: Hei\n",
    "kapitler:\nVår:\n  aktiviteter:\n  Tur: 5. mai\nHøst:\n  tekst: Hei\n":
        "kapitler:\n- tittel: Vår\n  aktiviteter:\n  - Tur: 5. mai\n- tittel: Høst\n  tekst: Hei\n",
    "aktiviteter:\n  Tur 5. mai\n  Fest - 6. juni\n\n  Leir, 7.–9. juni\n":
        "aktiviteter:\n  - Tur: 5. mai\n  - Fest: 6. juni\n\n  - Leir: 7.–9. juni\n",
    "aktiviteter:\n  Tur | 5. mai | Kari\n  Fest | 6. juni | Ola\n":
        "aktiviteter:\n  - Tur: 5. mai, Kari\n  - Fest: 6. juni, Ola\n",
}  # fmt: skip


@pytest.mark.parametrize("typed", NO_DASHES)
def test_activities_as_far_out_as_the_key_above_them_get_their_dashes(typed: str) -> None:
    assert mended(typed) == NO_DASHES[typed]


def test_a_sentence_on_two_lines_is_not_made_two_activities() -> None:
    body = "aktiviteter:\n  Vi skal på tur til\n  Vik 6. juni\n"
    assert mended(body) == body


def test_what_has_no_time_is_not_made_an_activity() -> None:
    body = "aktiviteter:\nKontakt: Kari\nTur: 5. mai\n"
    assert mended(body) == body
    assert told(body)[1] == (
        "7:1 AP101 her skal det stå en liste; skriv «- » (bindestrek og mellomrom) foran «Tur»"
    )
