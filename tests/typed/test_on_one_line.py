"""What a secretary puts on one line that belongs on several, and text that goes on below its marks.

Typed blind into three plans; of these rows, two were right at first.
"""

import pytest
from tests.typed.checking import checker, mender

from applan.messages import catalogue

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Laget\nperiode: 2027\n\nkapitler:\n  - tittel: Ting\n"
ITEM = "    aktiviteter:\n      - tittel: Fest\n"
LIST = "    aktiviteter:\n      - Fest: 4. mai\n"


check = checker()
mended = mender("", check)


def told(body: str) -> list[str]:
    say = catalogue("nb").say
    found = [f"{one.code} {say(one.message)}" for one in check((HEAD + body).encode()).findings]
    return [one.replace("\u00a0", " ") for one in found if not one.startswith("AP4")]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("felles: type: møte", "felles: {type: møte}"),
        ("felles: type: møte, ansvarlig: Styret", "felles: {type: møte, ansvarlig: Styret}"),
        ("Felles: Type: møte; Sted: Huset", "felles: {type: møte, sted: Huset}"),
        ("felles: type: møte sted: Huset", "felles: {type: møte, sted: Huset}"),
        ("felles: sted: Bodø, Fauske", 'felles: {sted: "Bodø, Fauske"}'),
        ("felles: sammen med: Mållaget", "felles: {sammen med: Mållaget}"),
        (
            "felles: ansvarlig: [Kari, Ola], sted: Huset",
            "felles: {ansvarlig: [Kari, Ola], sted: Huset}",
        ),
        ("visning: vis: måneder", "visning: {vis: måneder}"),
    ],
)
def test_keys_on_the_line_of_what_holds_them_stand_between_braces(written: str, meant: str) -> None:
    assert mended(f"{HEAD}    {written}\n{LIST}") == f"{HEAD}    {meant}\n{LIST}"
    assert len([one for one in told(f"    {written}\n{LIST}") if one.startswith("AP004")]) == 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("når: tid: 4. mai, sted: Huset", "når: {tid: 4. mai, sted: Huset}"),
        ("når: innen: 4. mai", 'når: "innen: 4. mai"'),
        ("ansvarlig: hvem: Kari gjør: baker", "ansvarlig: {hvem: Kari, gjør: baker}"),
        ("måltall: tall: 20, enhet: gjester", "måltall: {tall: 20, enhet: gjester}"),
        ("kvar: Huset", "sted: Huset"),
        ('sted: "Huset"\n          ved elva', 'sted: "Huset\n          ved elva"'),
    ],
)
def test_so_they_do_in_an_activity(written: str, meant: str) -> None:
    assert mended(f"{HEAD}{ITEM}        {written}\n") == f"{HEAD}{ITEM}        {meant}\n"


@pytest.mark.parametrize("by", [4, 6, 8])
@pytest.mark.parametrize("points", [["- Per", "- Kari"], ["• Per", "• Kari"]])
def test_points_below_a_text_in_marks_are_its_points(points: list[str], by: int) -> None:
    below = [f"{' ' * by}{one}\n" for one in points]
    meant = [f"{' ' * max(by, 6)}{one}\n" for one in ("Vi har med:", *points)]
    assert mended(HEAD + "".join(['    tekst: "Vi har med:"\n', *below]) + LIST) == (
        HEAD + "".join(["    tekst: |\n", *meant]) + LIST
    )


def test_a_case_on_one_line_has_braces() -> None:
    head = HEAD.replace("2027\n\n", "2027\nsak: nummer: 5/27, møte: årsmøtet 2027\n\n")
    meant = HEAD.replace("2027\n\n", "2027\nsak: {nummer: 5/27, møte: årsmøtet 2027}\n\n")
    assert mended(head + LIST) == meant + LIST


@pytest.mark.parametrize("word", ["kapitel", "kapitlar", "Kapittler"])
def test_another_word_for_sections_is_mended(word: str) -> None:
    head = HEAD.replace("kapitler", word)
    assert mended(head + LIST) == HEAD + LIST


def test_a_key_too_far_out_belongs_to_what_has_such_a_key() -> None:
    lines = ["    aktiviteter:", "    - type: kurs", "      tittel: Ysting", "     når: 20. mai",
             "    - tittel: Veving", "      når: hausten"]  # fmt: skip
    body = "".join(f"{one}\n" for one in lines)
    assert mended(HEAD + body) == HEAD + body.replace("     når: 20", "      når: 20")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "ansvarlig: {Kari: leder Ola: hjelper}",
            'AP004 mangler det et komma foran «Ola»? er alt én tekst, så skriv "leder Ola: hjelper"',
        ),
        (
            "når: {Dag 1: 4. mai Dag 2: 5. mai}",
            "AP004 mangler det et komma foran «Dag 2»? er alt én tekst, så skriv "
            '"4. mai Dag 2: 5. mai"',
        ),
        (
            "ansvarlig:\n          Anne: koker kaffe\n          Berit baker",
            "AP004 «Berit baker» mangler kolon; sett det etter navnet",
        ),
        (
            "når: {innen: 4. mai}",
            "AP209 her står det hvor lenge noe kan ta; en siste dag skriver du som «innen 4. mai»",
        ),
        ("når: {innen: 3 uker}", "AP209 regnet fra hva? skriv det under «etter» eller «før»"),
    ],
)
def test_what_may_be_two_things_is_asked(written: str, said: str) -> None:
    body = f"{ITEM}        {written}\n"
    assert told(body) == [said]
    assert mended(HEAD + body) == HEAD + body


def test_braces_around_a_title_are_part_of_it() -> None:
    body = "    aktiviteter:\n      - tittel: {Soge}\n        når: 4. mai\n"
    assert told(body) == [
        'AP103 en tekst kan ikke begynne med «{»; sett den i anførselstegn: "{Soge}"'
    ]
    assert mended(HEAD + body) == HEAD + body.replace("{Soge}", '"{Soge}"')


def test_two_titles_that_cannot_be_read_are_not_one_event() -> None:
    body = "    aktiviteter:\n" + "      - tittel: [A, B]\n        når: 4. mai\n" * 2
    assert [one[:5] for one in told(body)] == ["AP103", "AP103"]
