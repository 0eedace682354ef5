"""What a stranger typed who had read the guide alone: told where it is doubtful, and mended where
it can mean one thing. Of these 42, 32 were not met at first.
"""

import pytest
from tests.typed.checking import checker, mender

from applan.loading import load
from applan.mending.format import formatted
from applan.messages import catalogue
from applan.model import Activity, walk

HEAD = "applan: 1\ntittel: Årsplan\norganisasjon: Laget\nperiode: 2027\n\nkapitler:\n  - tittel: Ting\n"
ITEMS = "    aktiviteter:\n"


check = checker()
mended = mender(HEAD, check)


def told(text: str | bytes) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    say = catalogue("nb").say
    return [f"{one.code} {say(one.message)}" for one in check(content).findings]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{tittel: Fest: når: 4. mai}", "{tittel: Fest, når: 4. mai}"),
        ("{tittel: Fest: sted: Huset, når: 4. mai}", "{tittel: Fest, sted: Huset, når: 4. mai}"),
        ("{tittel: Kurs: for nye, når: 4. mai}", '{tittel: "Kurs: for nye", når: 4. mai}'),
        ("Styremøte høst - 14. sept, 12. okt", "Styremøte høst: 14. sept, 12. okt"),
        ("Styremøte vår – 14. mars", "Styremøte vår: 14. mars"),
        ("Styremøte vår, 12. jan, 9. feb", "Styremøte vår: 12. jan, 9. feb"),
        ("Kampanje mars - mai", "Kampanje: mars - mai"),
        ("Fisketur 5/9 kl 9", "Fisketur: 5/9 kl 9"),
        ("Fisketur lørdag 5. september", "Fisketur: lørdag 5. september"),
        ("Kor tirsdag 6. mai kl. 18", "Kor: tirsdag 6. mai kl. 18"),
        ("Døgnvakt 24/7", "Døgnvakt 24/7"),
        ("tittel: ‘Vårfest’", "tittel: «Vårfest»"),
        ("{tittel: Fest, sted: ‘Huset’}", "{tittel: Fest, sted: «Huset»}"),
        ("tittel: Rock ’n’ roll", "tittel: Rock ’n’ roll"),
        ("o Fest: 8. mai", "Fest: 8. mai"),
        ("o store Gud: 8. mai", "o store Gud: 8. mai"),
        ("tittel: Skolestart 17-mai", "tittel: Skolestart 17-mai"),
    ],
)
def test_one_line_is_mended_as_it_can_only_be_meant(written: str, meant: str) -> None:
    assert mended(f"{ITEMS}      - {written}\n") == f"{ITEMS}      - {meant}\n"


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("tittel: Drift Ansvarlig: Kari", "Ansvarlig"),
        ("tittel: Drift sted: Huset", "sted"),
        ("tittel: Fest Når: 4. mai Hvor: Huset", "Når"),
        ("Kurs: 5. mai ansvarleg: Kari", "ansvarleg"),
        ("Kurs: 5. mai Sted: Huset", "Sted"),
        ("Fest: når: 4. mai", "når"),
        ("Samsong: Kvar: Huset Når: 4. mars", "Kvar"),
        ("tittel: Foredrag: livet Når: 4. mai", "Når"),
        ("tittel: Foredrag: livet når: 4. mai", "når"),
        ("tittel: Kurs: mat og vin sted: Huset", "sted"),
        ("tittel: Tema: ro: livet ansvarlig: Kari", "ansvarlig"),
    ],
)
def test_a_key_within_a_value_is_asked_about(written: str, key: str) -> None:
    body = f"{ITEMS}      - {written}\n"
    assert mended(body) == body
    assert f"AP004 to nøkler på én linje: skriv «{key}:» på en egen linje" in told(HEAD + body)[0]


@pytest.mark.parametrize("above", ["    tekst:\n", "    tekst: |\n"])
@pytest.mark.parametrize("by", [4, 6])
def test_rows_with_tabs_keep_their_lines(above: str, by: int) -> None:
    rows = ["Leie\t20 000", "Loddsalg\t15 000"]
    body = above + "".join(f"{' ' * by}{row}\n" for row in rows)
    meant = "    tekst: |\n" + "".join(f"{' ' * 6}{row}\n" for row in rows)
    assert mended(body) == meant


def test_a_text_that_stands_no_further_in_than_its_key_is_taken_whole() -> None:
    lines = ["Songlaget har øving.", "Me syng:", "• norsk musikk", "• salmar"]
    body = (
        "    tekst:\n"
        + "".join(f"    {line}\n" for line in lines)
        + f"{ITEMS}      - Fest: 4. mai\n"
    )
    meant = "    tekst: |\n" + "".join(f"      {line}\n" for line in lines)
    assert mended(body) == f"{meant}{ITEMS}      - Fest: 4. mai\n"


def test_a_mark_within_an_item_is_told_by_its_own_name() -> None:
    body = (
        f"{ITEMS}      - o Fest: 8. mai\n      - Kurs: for alle: 9. mai\n      - * Revy: 12. mai\n"
    )
    meant = (
        f'{ITEMS}      - Fest: 8. mai\n      - "Kurs: for alle": 9. mai\n      - Revy: 12. mai\n'
    )
    assert mended(body) == meant


def test_a_colon_may_have_spaces_or_a_tab_before_it_and_is_closed_up() -> None:
    body = f"{ITEMS}      - tittel\t: Fest\n        når  : 3. mai\n      - Kor : 4. mai\n"
    text = HEAD + body
    made = load(text, "2027.yaml").plan
    assert made is not None
    assert [one.item.title for one in walk(made) if isinstance(one.item, Activity)] == [
        "Fest",
        "Kor",
    ]
    after = formatted(text.encode()).content.decode().removeprefix(HEAD)
    assert after == f"{ITEMS}      - Fest: 3. mai\n      - Kor: 4. mai\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\x14\0", "AP010 fila er ikke tekst; er det en Word-fil, lager «applan import» en "
         "plan av den"),
        (b"%PDF-1.7\n", "AP010 fila er ikke tekst; er det en Word-fil, lager «applan import» en plan "
         "av den"),
        (b"forslag: 1\nplan: 2027\nliste: []\n", "AP010 fila inneholder forslag og ingen plan; oppgi "
         "planen de gjelder"),
        (b"framlegg: 1\nplan: 2027\n", "AP010 fila inneholder forslag og ingen plan; oppgi planen de "
         "gjelder"),
        (b"name: CI\non: push\njobs: {}\n", "AP010 dette er ikke en plan; en plan begynner med "
         "«applan: 1»"),
        (b"kalender:\n  - {navn: Ferie, n\xc3\xa5r: uke 9 2027}\n", "AP010 dette er ikke en plan; en "
         "plan begynner med «applan: 1»"),
        ("tittel: Å\n".encode("cp865"), "AP001 fila er ikke UTF-8; lagre den som UTF-8"),
        (f"{HEAD}    tekst: Hei.".encode() + b"\0" * 40, "AP003 det usynlige tegnet U+0000 hører "
         "ikke hjemme her; fjern det"),
    ],
)  # fmt: skip
def test_what_is_no_plan_is_told_once_and_as_what_it_is(content: bytes, said: str) -> None:
    assert [one.replace("\u00a0", " ") for one in told(content)] == [said]


@pytest.mark.parametrize("things", ["aktiviteter", "mål"])
def test_a_title_that_takes_the_next_line_is_asked_about(things: str) -> None:
    body = f"    {things}:\n      - Fest\n        Dans\n      - Kor\n"
    assert mended(body) == body
    assert told(HEAD + body) == [
        "AP014 denne linja leses som en del av teksten over; begynn den med «- » hvis den er et eget "
        "punkt"
    ]
    wide = "Fest på huset med dans og musikk av lokale krefter fra hele bygda,\n        og kaker"
    assert told(f"{HEAD}    {things}:\n      - {wide}\n") == []
