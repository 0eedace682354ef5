"""What a text says of its activity, held against the fields: for whom, hours, prices and days.

Each row is what stands in a plan and the findings, by line and column. Rows without any look like
mistakes and are none.
"""

from collections.abc import Callable

import pytest

HEAD = (
    "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\nkapitler:\n"
    "  - tittel: Året\n    aktiviteter:\n"
)
CODES = {"AP206", "AP311", "AP318", "AP420", "AP422"}

ACTIVITIES: list[tuple[str, list[str]]] = [
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Turen er for barn fra 5 til 12 år.\n  målgruppe: Barn fra 5 til 10 år\n",
        ["11:20 AP422"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Bussen kjører fra skolen fredag kl. 9.\n",
        ["11:36 AP318"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Lunsj kl. 16.\n",
        ["11:11 AP318"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Barna hentes kl. 12.\n",
        ["11:11 AP318"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Regnværsdag er lørdag 5. juni.\n",
        ["11:26 AP311"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Vi leier fire hytter med seks på hver.\n  plasser: 20\n",
        ["11:20 AP422"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Turen koster 300 kroner for hver av de ti.\n  kostnad: 2 500 kroner\n",
        ["11:50 AP420"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Prisen er 100 kroner. Med 30 deltakere gir det 2 500 kroner.\n",
        ["11:58 AP420"],
    ),
    (
        "- tittel: Trening\n  når: hver mandag fra 4. januar til 31. mai 2027\n  tekst: >-\n    Vi trener to ganger i uka.\n",
        ["11:21 AP422"],
    ),
    (
        "- tittel: Kurs i knuter\n  når: 11.–13. juni 2027\n  tekst: >-\n    Kurset begynner fredag kl. 18 og slutter lørdag kl. 15.\n",
        ["11:52 AP318"],
    ),
    (
        "- tittel: Kurs i sang\n  når: lørdag 12. juni 2027\n  tekst: >-\n    Kurset er på Grendehuset.\n  sted: Elvestua\n",
        ["11:24 AP318"],
    ),
    (
        "- tittel: Kurs i sang\n  når: lørdag 12. juni 2027\n  tekst: >-\n    Kurset er på Elvestua.\n  sted: Elvestua, Vågen\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Billettene selges fra 1. juni til 20. juni.\n",
        ["11:33 AP311"],
    ),
    (
        "- tittel: Leir\n  når: 1.–4. juli 2027\n- tittel: Gjennomgang av leiren\n  når: 20. juni 2027",
        ["11:14 AP311"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    For elever på 5. klasse.\n  målgruppe: Elever i 4. klasse\n",
        ["11:11 AP422"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Anne Lund og Anne Lunden har ansvar.\n",
        ["11:24 AP206"],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Turen er for barn fra 6 til 9 år.\n  målgruppe: Barn fra 5 til 10 år\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Alle over 18 år må melde seg.\n  målgruppe: Barn fra 5 til 10 år\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Bussen kjører fra skolen lørdag kl. 9.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Lunsj kl. 12.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Barna hentes kl. 14.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Regnværsdag er søndag 13. juni.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Vi leier fire hytter med fem på hver.\n  plasser: 20\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Turen koster 250 kroner for hver av de ti.\n  kostnad: 2 500 kroner\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Prisen er 100 kroner. Med 30 deltakere gir det 3 000 kroner.\n",
        [],
    ),
    (
        "- tittel: Trening\n  når: hver mandag og torsdag fra 4. januar til 31. mai 2027\n  tekst: >-\n    Vi trener to ganger i uka.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Vi rydder mandag etterpå, og lørdag er det fest.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Frist for å melde seg inn i laget er 30. juni.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Turen tar tre timer i bil. Kaffe koster 20 kroner.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Elevene på 10. trinn selger kaker.\n  målgruppe: Elever på 8. trinn\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Billettene selges fra 1. juni til 12. juni.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Middag kl. 18 på hytta.\n",
        [],
    ),
    (
        "- tittel: Tur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Kommunen gir 5 000 kroner til sommerturen.\n  kostnad: 9 000 kroner\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Kontingenten er 300 kroner. Laget har 40 medlemmer, altså 10 flere enn i fjor.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: 11.–14. juni 2027\n  tekst: >-\n    De to første dagene er vi på hytta.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Alle de tre lagene er med, og lørdag er det kamp.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Vi øver mandag, onsdag og lørdag før stevnet.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Bussen går fredag kveld, og vi er framme lørdag kl. 10.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Styret velger ny kasserer for 2027.\n",
        [],
    ),
    (
        "- tittel: Sommertur\n  når: lørdag 12. juni 2027 kl. 10–14\n  tekst: >-\n    Anne Berg og Anne Bergersen har ansvar.\n",
        [],
    ),
]


@pytest.mark.parametrize(("body", "found"), ACTIVITIES)
def test_a_text_says_what_the_fields_say(
    body: str, found: list[str], findings: Callable[[str], list[str]]
) -> None:
    under = "".join(f"      {line}\n" for line in body.splitlines())
    assert [one for one in findings(HEAD + under) if one.split()[1] in CODES] == found
