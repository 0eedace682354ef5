"""Times in running text: against the calendar, and against the times of the activities.

The plan of a case has its text on line 9 and the activities below on the lines after it; a column
is that of the character in the file, and the text begins in column 7.
"""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from applan.cli.main import main
from applan.lint import Report, all_rules, lint
from applan.loading import load
from applan.messages import catalogue

Findings = Callable[..., list[str]]
Reporter = Callable[..., Report]

BOKMAAL = """\
      - {id: aarsmote, kind: meeting, title: Årsmøte, when: 14. mars kl. 18}
      - {title: Høstkampanje, when: uke 42}
      - {title: Kassererkurs, when: 17. oktober}
      - {title: Medarbeidersamtaler, when: oktober}
      - {title: Styremøte, kind: meeting, when: [12. januar, 9. februar, 13. april]}
      - {title: Sommerleir på Tjøme, when: 27. juni – 4. juli}
      - {title: Vårkonsert, when: lørdag 9. mai}
      - {title: Generalprøve, when: 8. mai}
      - {title: Julebord, when: trolig 5. desember}
      - {title: Loppemarked, when: [25.–26. april, 19.–20. september]}
"""
NYNORSK = """\
      - {id: aarsmote, kind: meeting, title: Årsmøte, when: 14. mars kl. 18}
      - {title: Haustkampanje, when: veke 42}
      - {title: Medarbeidarsamtalar, when: oktober}
      - {title: Vinterkonsert, when: laurdag 14. november}
"""


def plan(text: str, language: str = "nb", activities: str | None = None) -> str:
    acts = {"nb": BOKMAAL, "nn": NYNORSK}[language] if activities is None else activities
    return (
        f"applan: 1\ntitle: Arbeidsplan\norganisation: Eksempellaget\nperiod: 2026\n"
        f"language: {language}\nsections:\n  - title: Alt\n    text: |\n      {text}\n"
        f"    activities:\n{acts}"
    )


def about_times(found: list[str]) -> list[str]:
    return [one for one in found if " AP3" in one]


WRONG = [
    ("Søndag 17.6. er det fest.", ["9:7 AP304"]),
    ("Fredag 18/6 og lørdag 13.06.2026 er det fest.", ["9:7 AP304"]),
    ("Lørdag den 15. mars 2026 er vi samlet.", ["9:7 AP304"]),
    ("17. mai er en mandag i år.", ["9:7 AP304"]),
    ("1. juledag er på en lørdag.", ["9:7 AP304"]),
    ("Skjærtorsdag faller på 3. april.", ["9:30 AP304"]),
    ("Vi stenger palmesøndag, 22. mars.", ["9:31 AP304"]),
    ("Vi stenger 2. pinsedag 24. mai.", ["9:18 AP304"]),
    ("Helga 10.–11. mars er det kurs.", ["9:7 AP304"]),
    ("Uke 54 er fri.", ["9:7 AP302"]),
    ("Siste frist er 31. november.", ["9:22 AP302"]),
    ("Siste frist er 31.11.2026.", ["9:22 AP302"]),
    ("Kafeen åpner kl. 81.00.", ["9:24 AP302"]),
    ("Kafeen åpner klokka 18.75.", ["9:27 AP302"]),
    ("Laget ble stiftet i 1019.", ["9:27 AP302"]),
    ("Neste plan kommer våren 2206.", ["9:31 AP302"]),
    ("Den gamle planen er fra september 2072.", ["9:31 AP302"]),
    ("Kafeen er åpen kl. 18–17.", ["9:22 AP303"]),
    ("Møtet varer fra kl. 18 til kl. 17.", ["9:23 AP303"]),
    ("Kurset går 20.–12. mars.", ["9:18 AP303"]),
    ("Kampanje 12. oktober – 26. oktober (uke 42 og 53).", ["9:16 AP305"]),
    ("Senest fire uker før årsmøtet, 28. februar, går innkallingen ut.", ["9:7 AP314"]),
    ("Innkallingen går ut 1. mars, senest fire uker før årsmøtet.", ["9:27 AP314"]),
    ("Årsmøtet er viktig. Innkallingen går ut tre uker før, 1. mars.", ["9:47 AP314"]),
    ("Årsmøtet er 21. mars.", ["9:19 AP318"]),
    ("På årsmøtet lørdag 21. mars velges nytt styre.", ["9:19 AP318"]),
    ("Årsmøtet er viktig. Det er 21. mars.", ["9:34 AP318"]),
    ("Sommerleiren på Tjøme går fra 20. juni til 27. juni.", ["9:37 AP318"]),
    ("Generalprøven til vårkonserten er fredag 1. mai.", ["9:41 AP318"]),
    ("Høstkampanjen er i uke 43.", ["9:26 AP318"]),
    ("Høstkampanjen går fra 12. til 26. oktober.", ["9:29 AP318"]),
    ("Høstkampanjen varer i uke 43 og 44.", ["9:29 AP318"]),
    ("Vernerunden er i mars og medarbeidersamtalene i november.", ["9:55 AP318"]),
    ("Loppemarkedet er 2.–3. mai.", ["9:24 AP318"]),
    ("Loppemarkedet er\n      2.–3. mai.", ["10:7 AP318"]),
    ("Styremøtene er 12. januar, 10. februar og 13. april.", ["9:22 AP318"]),
]
RIGHT = [
    "Årsmøtet er 14. mars. Innkalling til årsmøtet sendes ut 14. februar.",
    "Frist for saker til årsmøtet er 1. februar, og påmelding til kassererkurset 1. oktober.",
    "Etter årsmøtet 14. mars konstituerer styret seg 9. april.",
    "Sommerleiren på Tjøme er fra lørdag 27. juni til lørdag 4. juli (uke 26 og 27).",
    "Vårkonserten er i mai, og generalprøven til vårkonserten er dagen før, 8. mai.",
    "Høstkampanjen går i uke 42, og evalueres i november.",
    "Medarbeidersamtalene er i oktober. Vi planlegger medarbeidersamtalene i september.",
    "Årsmøtet i 2025 vedtok at kontingenten skal økes fra 1. januar 2027.",
    "Styremøtene i januar og februar er digitale, og i april møtes vi på Hamar.",
    "Loppemarkedet i april og loppemarkedet i september er viktige inntekter.",
    "Rydding etter vårkonserten er søndag 10. mai.",
    "Kassererkurset arrangeres første gang i 2019 og 17. oktober i år.",
    "Julebordet er fredag 4. desember.",
    "Kontoret har åpent kl. 9–15, i helgene kl. 22–06, og nattkafeen kl. 22–20.",
    "Ring 81 53 00 00 mellom kl. 08.00 og 15.30, 7. kl. 30 elever, kl. 1400.",
    "Prisen er 1019 kroner, vi har 2206 medlemmer, og Postboks 2202 er vår.",
    "Kirken er fra 1150, og byen ble grunnlagt i 1030 og brant i 1624.",
    "Innen 2050 er vi klimanøytrale, og 2030-målene gjelder. I 2100 er havet høyere.",
    "17. mai er en søndag, 1. mai er på en fredag, og 1. juledag er en fredag.",
    "Fire uker før årsmøtet (14. februar) går innkallingen ut.",
    "Innkallingen går ut 1. februar, senest fire uker før årsmøtet.",
    "To uker etter årsmøtet, 28. mars, er det styreseminar.",
    "Én uke før vårkonserten er det øvingshelg 1.–3. mai.",
    "Søndag 14.6. er det dugnad, og torsdag 18/6 er det fest.",
    "Årsmøtet flyttes fra 7. mars til 14. mars.",
    "Kampanjen starter 12. oktober, og den går til søndag 18. oktober.",
    "Det tok to uker før vi fikk svar, og to dager etter hverandre var det møte.",
    "Gudstjenester er det julaften, 25. desember og 1. nyttårsdag.",
    "Vi stenger skjærtorsdag, 3. april og 7. april.",
    "Åpent fra 0900 til 1015, og butikken til 2215.",
    "Konserten er 9. mai, og konserten er i mai.",
    "Møtet er 14. mars, to uker før påske.",
    "Referatet sendes senest to uker etter møtet, 28. mars.",
    "Sommerleiren på Tjøme er i uke 27, og den er i juli.",
    "Styremøtet er utsatt til 16. februar, og vi har styremøte 17. februar også.",
    "Vårkonserten øves inn fra 3. mars.",
    "Loppemarkedet er 25. april og 20. september.",
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_a_time_in_the_text_that_cannot_be(
    findings: Findings, text: str, expected: list[str]
) -> None:
    assert about_times(findings(plan(text))) == expected


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_is_said_of_what_is_right(findings: Findings, text: str) -> None:
    assert about_times(findings(plan(text))) == []


IN_NYNORSK = [
    ("Sundag 17.6. er det fest, og 17. mai er ein måndag.", ["9:7 AP304", "9:36 AP304"]),
    ("Kafeen opnar kl. 25.30.", ["9:24 AP302"]),
    ("Innkallinga går ut seinast fire veker før årsmøtet, 1. mars.", ["9:26 AP314"]),
    ("Årsmøtet vert laurdag 21. mars.", ["9:21 AP318"]),
    ("Haustkampanjen går frå 12. til 26. oktober.", ["9:30 AP318"]),
    ("Medarbeidarsamtalane er i november.", ["9:33 AP318"]),
    ("Vinterkonserten er i veke 45, og årsmøtet er 14. mars.", ["9:28 AP318"]),
    ("Vinterkonserten er 14. november, og haustkampanjen er i veke 42.", []),
    ("Minst to veker før årsmøtet, 20. februar, går sakspapira ut.", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_NYNORSK)
def test_nynorsk_is_read_in_the_same_way(
    findings: Findings, text: str, expected: list[str]
) -> None:
    assert about_times(findings(plan(text, "nn"))) == expected


OWN = [
    ("title: Høstkampanje, when: uke 42, text: Går fra 12. til 26. oktober.", ["11:59 AP318"]),
    ("title: Høstkampanje, when: uke 42, text: Kampanjen er 20. oktober.", ["11:64 AP318"]),
    ("title: Høstkampanje, when: uke 42, text: Kampanjen er 12.–18. oktober.", []),
    ("title: Høstkampanje, when: uke 42, text: Frivillige meldes inn 1. september.", []),
    ("title: Kassererkurs, when: 17. oktober, text: Kurset er lørdag 24. oktober.",
     ["11:66 AP318"]),
    ("title: Kassererkurs, when: 17. oktober, text: Fristen er 1. oktober.", []),
    ("title: Kassererkurs, when: [17. oktober, avklares], text: Kurset er 24. oktober.", []),
    ("title: Dugnad 9. mai, when: 16. mai", ["11:24 AP318"]),
    ("title: Dugnad 9. mai, when: 9. mai", []),
    ("title: Frist for søknad til møtet 9. mai, when: 16. april", []),
    ("title: A, kind: deadline, when: 2. mars, text: 'To uker før årsmøtet, 2. mars.'", []),
]  # fmt: skip


@pytest.mark.parametrize(("activity", "expected"), OWN)
def test_the_text_of_an_activity_against_its_own_time(
    findings: Findings, activity: str, expected: list[str]
) -> None:
    found = findings(plan("Hei.", activities=f"      - {{{activity}}}\n"))
    assert about_times(found) == expected


def test_what_is_wrong_is_said_with_what_stands_there(report: Reporter) -> None:
    found = report(plan("Generalprøven\n      til vårkonserten er fredag 1. mai.")).findings
    (one,) = [one for one in found if one.code == "AP318"]
    assert catalogue("nb").say(one.message) == (
        "«Generalprøven til vårkonserten er fredag 1. mai», men «Generalprøve» har datoen «8. mai»"
    )


def test_a_meeting_every_tuesday_and_one_that_is_on_a_wednesday(findings: Findings) -> None:
    days = "      - {title: Øving, when: [6. januar, 3. februar, 3. mars, 8. april]}\n"
    assert about_times(findings(plan("Vi øver på tirsdager.", activities=days))) == ["11:63 AP313"]
    days = days.replace("8. april", "7. april")
    assert about_times(findings(plan("Vi øver på tirsdager.", activities=days))) == []


@pytest.mark.parametrize("when", ["11. november (mat serveres)", "torsdag 12. november"])
def test_what_is_kept_as_a_note_is_no_finding(report: Reporter, when: str) -> None:
    """Whoever wrote it sees that it is no time; `applan when` says what becomes of it."""
    activities = f"      - {{title: A, when: {when}}}\n"
    found = report(plan("Hei.", activities=activities)).findings
    assert [one.code for one in found if one.code in ("AP301", "AP332")] == []


def test_applan_when_tells_what_is_kept_as_a_note(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "sys.argv", ["applan", "--lang=nb", "when", "11. november 2026 (mat serveres)"]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert "«mat serveres» er ikke et tidspunkt" in capfd.readouterr().out


UNFILLED = ["<tidspunkt>", "tidspunkt", "‹dato›", "[dato]", "fyll inn", "dato her", "xx", "?", "…",
            "xx. mai", "xx.xx.2026", "12. mai kl. xx", "[sett inn dato] kl. 18", "uke ??", "____ mai",
            "mangler", "tekst kommer", "fyllast inn"]  # fmt: skip


@pytest.mark.parametrize("when", UNFILLED)
def test_a_time_that_was_to_be_filled_in_is_told_so(report: Reporter, when: str) -> None:
    found = report(plan("Hei.", activities=f"      - {{title: A, when: '{when}'}}\n")).findings
    told = [one for one in found if one.code in ("AP301", "AP502")]
    assert [catalogue("nb").say(one.message) for one in told] == [
        f"«{when}» skulle vært fylt ut; skriv når det er, eller «avklares» så lenge det ikke er bestemt"
    ]


WORDS = """
årsmøtet høstkampanjen er går fra til i på og – - . , ; ( ) den det fire uker før etter kl. 18 17
81.00 14. mars 2026 1019 2206 uke 42 søndag 17.6. 17/6 2. pinsedag kommunevalget valget er det
hver tirsdag første måneden høsten oktober İ \u00ad
"""
PIECES = st.sampled_from(WORDS.split())


@settings(max_examples=200)
@given(st.lists(PIECES, min_size=1, max_size=25).map(" ".join))
def test_whatever_a_text_says_each_finding_is_in_it(text: str) -> None:
    rules = [rule for rule in all_rules() if rule.code.startswith(("AP3", "AP507"))]
    text = " ".join(text.split())
    found = lint([load(plan(text or "Hei"), "p.yaml", "p")], rules)
    assert found.failures == ()
    for one in found.findings:
        assert 7 <= one.span.column < one.span.end_column <= 7 + len(text)
