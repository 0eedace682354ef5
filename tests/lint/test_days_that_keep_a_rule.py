"""Weekdays, counts and series that are said without a date, held against what is dated.

Each row is the text of a section, the activities under it in short form, and what is found, as line,
column and code; the text stands in line 7 and the activities from line 9. Half of the rows look
like mistakes and are none.
"""

from collections.abc import Callable

import pytest

HEAD = "applan: 1\ntittel: Plan 2027\norganisasjon: Laget\nperiode: 2027\nkapitler:\n  - tittel: Det vi gjør\n"
CODES = {"AP302", "AP303", "AP308", "AP309", "AP311", "AP313", "AP318", "AP333", "AP334", "AP335",
         "AP422"}  # fmt: skip

ROWS: list[tuple[str, list[str], list[str]]] = [
    ("Rekruttene trener på tirsdager.", ["Rekruttrening: mandager kl. 18"], ["7:33 AP313"]),
    ("Rekruttene trener på mandager.", ["Rekruttrening: mandager kl. 18"], []),
    ("Rekruttene trener ikke på tirsdager.", ["Rekruttrening: mandager kl. 18"], []),
    ("Rekruttene trener på mandager og onsdager.", ["Rekruttrening: mandager kl. 18"], []),
    ("Rekruttene trener på tirsdager i juni.", ["Rekruttrening: mandager kl. 18"], []),
    ("Barnekoret øver hver onsdag.", ["Barnekoret: hver torsdag kl. 17"], ["7:28 AP313"]),
    ("Barnekoret øver på onsdager. Kafeen er åpen på torsdager.",
     ["Barnekoret: hver torsdag kl. 17"], ["7:31 AP313"]),
    ("Møtene er på onsdager.", ["{tittel: Styremøter, type: møte, når: '14. januar og 11. februar'}"],
     ["7:25 AP313"]),
    ("Møta er på torsdagar.", ["{tittel: Styremøter, type: møte, når: '14. januar og 11. februar'}"], []),
    ("Møtene er på onsdager, unntatt årsmøtet.",
     ["{tittel: Styremøter, type: møte, når: '13. januar og 10. februar'}",
      "{tittel: Årsmøte, type: møte, når: 11. mars}"], []),
    ("Styret møtes den andre mandagen i måneden.",
     ["{tittel: Styremøter, type: møte, når: 'første mandag i måneden kl. 19'}"], ["7:25 AP313"]),
    ("Styret møtes den første mandagen i måneden.",
     ["{tittel: Styremøter, type: møte, når: 'første mandag i måneden kl. 19'}"], []),
    ("Vi har fire forfatterkvelder, alle er onsdager.",
     ["Forfatterkvelder: '18. februar, 22. april, 16. september og 18. november'"], []),
    ("Forfatterkveldene er fire onsdager.",
     ["Forfatterkvelder: '18. februar, 22. april, 16. september og 18. november'"], ["7:38 AP313"]),
    ("Vi møtes.", ["{tittel: Trening, tekst: Vi trener på fredager., når: onsdager kl. 18}"],
     ["9:47 AP313"]),
    ("Vi møtes.", ["{tittel: Turer, tekst: Ring på mandager., når: '6. februar og 6. mars'}"], []),
    ("Vi møtes.", ["Trim: torsdager fra 12. januar"], ["9:29 AP335"]),
    ("Vi møtes.", ["Trim: torsdager fra 14. januar til 18. juni"], []),
    ("Vi møtes.", ["Trim: torsdager fra 1. september"], []),
    ("Vi møtes.", ["Øving: 'måndagar kl. 18–20, 12. januar–14. juni'"], ["9:37 AP335"]),
    ("Vi møtes.", ["Utval: '5. januar, 2. februar, 2. mars, 6. april og 5. mai'"], ["9:61 AP335"]),
    ("Vi møtes.", ["Utvalg: '5. januar, 2. februar, 2. mars, 6. april og onsdag 5. mai'"], []),
    ("Vi møtes.", ["Utvalg: '5. januar, 2. februar, 3. mars, 7. april og 4. mai'"], []),
    ("Vi møtes.", ["Utval: 'måndag 18. januar, 8. mars og 27. april'"], ["9:47 AP335"]),
    ("Vi møtes.", ["Utval: 'måndag 18. januar, 8. mars og 26. april'"], []),
    ("Vi møtes.", ["Klubbkveld: '13. april, 20. april, 27. april, 4. mai og 19. mai'"], ["9:65 AP335"]),
    ("Vi møtes.", ["Klubbkveld: '26. april, 3. mai, 10. mai, 18. mai og 24. mai'"], []),
    ("Kurset går over seks kvelder.",
     ["{tittel: Båtførerkurs, type: kurs, når: mandager kl. 18 fra 18. januar til 15. februar}"],
     ["7:28 AP422"]),
    ("Kurset går over seks kvelder.",
     ["{tittel: Båtførerkurs, type: kurs, når: mandager kl. 18 fra 18. januar til 15. februar}",
      "Kurs i knuter: '3. mai'"], []),
    ("Båtførerkurset går over seks kvelder.",
     ["{tittel: Båtførerkurs, type: kurs, når: mandager kl. 18 fra 18. januar til 15. februar}"],
     ["7:36 AP422"]),
    ("Båtførerkurset går over fem kvelder.",
     ["{tittel: Båtførerkurs, type: kurs, når: mandager kl. 18 fra 18. januar til 15. februar}"], []),
    ("Fem møter i året.", ["{tittel: Utvalgsmøte, type: møte, når: '18. januar, 8. mars'}"],
     ["7:12 AP422"]),
    ("To møte i året.", ["{tittel: Utvalsmøte, type: møte, når: '18. januar, 8. mars'}"], []),
    ("Utvalget har to møter i året og styret tre.",
     ["{tittel: Utvalgsmøte, type: møte, når: '18. januar, 8. mars'}",
      "{tittel: Styremøte, type: møte, når: '19. januar, 9. mars'}"], ["7:51 AP422"]),
    ("Utvalget har to møter i året og styret to.",
     ["{tittel: Utvalgsmøte, type: møte, når: '18. januar, 8. mars'}",
      "{tittel: Styremøte, type: møte, når: '19. januar, 9. mars'}"], []),
    ("Samarbeidsutvalget møtes fire ganger.",
     ["{tittel: Møte i samarbeidsutvalget, type: møte, når: '18. januar, 8. mars'}"], ["7:37 AP422"]),
    ("Høstturen varer i tre dager.",
     ["Høsttur: 31. august – 2. september", "{tittel: Vårmøte, type: møte, når: 8. mars}"], []),
    ("Vi møtes.", ["Øving: '3. mai, 1. mars og 6. september'"], ["9:25 AP333"]),
    ("Vi møtes.", ["Øving: '12. januar, 9. febuar og 9. mars'"], []),
    ("Vi møtes.", ["Øving: '20., 21. og 12. mai'"], ["9:29 AP333"]),
    ("Vi har stengt uke 28, 29 og 60.", ["Dugnad: 3. mai"], ["7:40 AP302"]),
    ("Vi har stengt veke 52 og 54.", ["Dugnad: 3. mai"], ["7:37 AP302"]),
    ("Det kommer 60 i uke 28 og 60 i uke 29.", ["Dugnad: 3. mai"], []),
    ("Skoleruta gjelder, med høstferie i uke 40.", ["Høstferie: uke 41"], ["7:47 AP318"]),
    ("Skoleruta gjelder, med høstferie i uke 41.", ["Høstferie: uke 41"], []),
    ("Nytt er turløypa, som åpner i april.", ["Turløypa: 3. mai"], []),
    ("Nytt er turløypa, som starter i april.", ["Turløypa: 3. mai"], ["7:44 AP318"]),
    ("Regattaen er lørdag 21. august.", ["Regatta: lørdag 14. august kl. 11"], ["7:25 AP318"]),
    ("Vi møtes.", ["Terminliste for 2026 sendes inn: innen 1. oktober"], ["9:25 AP308"]),
    ("Vi møtes.", ["Terminliste for 2028 sendes inn: innen 1. oktober"], []),
    ("Vi møtes.", ["Evaluering av årsplan for 2026: 3. mai"], []),
    ("Vi møtes.", ["Fisketur: søndag 29. august kl. 10–9"], ["9:19 AP303"]),
    ("Vi møtes.", ["Helgetur: lørdag 28. august kl. 18–17"], []),
    ("Vi møtes.", ["Søknad om plass: innen 1. juni", "Svar på søknad om plass: senest 25. mai"],
     ["10:34 AP311"]),
    ("Vi møtes.", ["Elevkonserter: '23. januar, 6. mai og 12. november'"], ["9:37 AP309"]),
    ("Vi møtes.", ["Konsert: torsdag 6. mai kl. 18"], []),
    ("Vi møtes.",
     ["{tittel: Styremøter, type: møte, når: '14. januar, 25. mars, 6. mai og 16. september'}"],
     ["9:60 AP309"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "activities", "expected"), ROWS)
def test_what_is_said_without_a_date_is_held_against_what_is_dated(
    findings: Callable[..., list[str]], text: str, activities: list[str], expected: list[str]
) -> None:
    lines = "".join(f"      - {one}\n" for one in activities)
    found = findings(f"{HEAD}    tekst: {text}\n    aktiviteter:\n{lines}")
    assert [one for one in found if one.split()[1] in CODES] == expected


def test_several_holidays_of_one_list_are_one_finding(report: Callable[..., object]) -> None:
    from applan.messages import catalogue

    text = (
        "    aktiviteter:\n"
        "      - {tittel: Styremøter, type: møte, når: '14. januar, 25. mars, 6. mai'}\n"
        "      - Kafé: hver mandag kl. 11, unntatt i juli\n"
    )
    found = report(HEAD + text).findings  # type: ignore[attr-defined]
    said = [catalogue("nb").say(one.message) for one in found if one.code == "AP309"]
    assert said == [
        "«25. mars (skjærtorsdag)» og «6. mai (Kristi himmelfartsdag)»; er det meningen?",
        "«29. mars 2027 (2. påskedag)» og «17. mai 2027 (grunnlovsdagen)» er ikke unntatt fra "
        "«hver mandag kl. 11, unntatt i juli»",
    ]


def test_which_year_a_list_is_in_is_one_question(findings: Callable[..., list[str]]) -> None:
    text = HEAD.replace("periode: 2027", "periode: 2027–2028") + (
        "    aktiviteter:\n      - Styremøter: 12. mars, 14. april og 3. mai\n"
    )
    assert [one for one in findings(text) if "AP306" in one] == ["8:21 AP306"]
