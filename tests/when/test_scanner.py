"""Times in prose: what is one, and what only looks like one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from applan.when import parse_period, scan

HERE = Path(__file__).parent
PERIOD = parse_period("2026–2027")


def mentions(text: str) -> list[str]:
    """The dates; clocks, rules and what hangs on an event have tests of their own."""
    return [text[one.start : one.end] for one in scan(text, period=PERIOD) if one.kind == "date"]


@pytest.mark.parametrize(
    "text",
    """Mai Britt Hansen er leder
Mai-Britt Hansen leder møtet
nestleder August Berg, kasserer Juni Lie
Mars er en planet
se § 12.1 i vedtektene
Etter § 12 første ledd, jf. § 4-2
kl. 2 om natta
Møtet varer fra kl. 10 til kl. 16
Ring 77 66 20 26 eller 2026 1234
tlf. 99 01 20 26
+47 2026 2027
1. gang vedtaket tas opp
punkt 3.2 og punkt 12.1
kapittel 1.2.2026
elever på 5.–7. trinn
2.–3. plass i cupen
kr 2026,- per år
2 026 kroner og 2000 kroner
versjon 1.2.3 og v2.0
22. juli-kommisjonen og 17. mai-komiteen
8. mars-toget og 1. mai-arrangement
sak 4/2026 og sak 12/26
vi er 2500 medlemmer, målet er 2000 medlemmer
Vi har 2026 grunner
mellom 1000 og 2000 kroner
i 2000 eksemplarer
50–70 ressurspersoner og 3-4 steder
10-dagersperiode, 2 dager, 14 dager og to uker
vår plan for Norge
Vår plan
en vår i livet
høst- og vårkampanje
side 12. mai
10.000 medlemmer, 50.000 og 1.200.000
12,5 prosent og 12.5 %
EU-direktiv 2016/679
lov av 17. juni 2005 nr. 62
forskrift 15. juni 2018 nr. 876
1990-tallet og 2000-tallet
9008 Tromsø
Org.nr. 971 274 190
Den fine starten August""".splitlines(),
)
def test_this_is_no_time(text):
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("å vinne valget i 2027", ["2027"]),
        ("kommunevalget 2027 nærmer seg", ["2027"]),
        ("valget i -27", ["-27"]),
        ("Handlingsplan 2026", ["2026"]),
        ("stortingsvalget i 2025 og kommunevalget i 2027", ["2025", "2027"]),
        ("mot valgene i 2025 og 2027.", ["2025 og 2027"]),
        ("fra 2026 til 2027", ["2026 til 2027"]),
        ("medlemstall på 50 000 i 2026", ["2026"]),
        ("samling høsten 2026", ["høsten 2026"]),
        ("Vinter/vår 2022 og Vår 2018", ["Vinter/vår 2022 og Vår 2018"]),
        ("kampanje i uke 42.", ["uke 42"]),
        ("Uke 13, 14, 19.", ["Uke 13, 14, 19"]),
        ("uke 42, 13 deltakere", ["uke 42"]),
        ("fra 12.-20.september.", ["12.-20.september"]),
        ("møte 12. og 13. mars, 14 deltakere", ["12. og 13. mars"]),
        ("14., 21. og 28. mars", ["14., 21. og 28. mars"]),
        ("26. april, 7. mai og 2. juni 2026", ["26. april, 7. mai og 2. juni 2026"]),
        ("lørdag 14. mars 2026 kl. 18–20", ["lørdag 14. mars 2026 kl. 18–20"]),
        ("12.–26. oktober 2026 (uke 42–44)", ["12.–26. oktober 2026 (uke 42–44)"]),
        ("I juni og i oktober", ["juni og i oktober"]),
        ("i begynnelsen av mai", ["i begynnelsen av mai"]),
        ("På starten av 2025", ["På starten av 2025"]),
        ("i løpet av første kvartal i 2026", ["første kvartal i 2026"]),
        ("i månedsskiftet mai/juni 2027", ["månedsskiftet mai/juni 2027"]),
        ("i perioden 1.11 – 01.04", ["1.11 – 01.04"]),
        ("11.-12.01 samling", ["11.-12.01"]),
        ("den 10.02.2026", ["10.02.2026"]),
        ("Frist: 10.02", ["10.02"]),
        ("2026-03-14", ["2026-03-14"]),
        ("Årsmøtet er 17. juni", ["17. juni"]),
        ("JANUAR\n8. mars", ["JANUAR", "8. mars"]),
        ("skoleåret 2025/26", ["skoleåret 2025/26"]),
        ("påsken 2026", ["påsken 2026"]),
    ],
)
def test_this_is_a_time(text, found):
    assert mentions(text) == found


def test_a_mention_has_its_reading():
    text = "Høstkampanjen vil gå fra 12.-20.september."
    (found,) = scan(text, period=parse_period("2026"))
    assert (found.start, found.end) == (25, 41)
    (one,) = found.reading.occurrences
    assert (str(one.interval.start), str(one.interval.last)) == ("2026-09-12", "2026-09-20")


def test_a_word_of_the_organisations_own_is_found():
    seasons = {"vinterferien": "uke 10"}
    (found,) = scan("i vinterferien 2026", period=PERIOD, seasons=seasons)
    assert str(found.reading.occurrences[0].interval.start) == "2026-03-02"


def test_every_sentence_of_running_prose_has_the_times_that_the_table_says():
    """With times and without; a bar stands between two of them."""
    with (HERE / "prose.tsv").open(encoding="utf-8", newline="") as table:
        sentences = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(sentences) >= 80
    wrong = []
    for row in sentences:
        text = row["text"]
        found = scan(text, language=row["language"], period=PERIOD)
        times = " | ".join(text[one.start : one.end] for one in found if one.kind == "date")
        if times != row["times"]:
            wrong.append((text, times))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("Møtet er lørdag 14. mars 2026, uke 12.", "week-mismatch", "uke 12"),
        ("Helga 10.–11. mars 2026 er det kurs.", "weekday-mismatch", "Helga 10.–11. mars 2026"),
        ("Lørdag og søndag 13.–14. mars 2026.", "weekday-mismatch", "Lørdag og søndag 13.–14. mars 2026"),
        ("Toget går 1. mai 2026 (torsdag).", "weekday-mismatch", "1. mai 2026 (torsdag)"),
        ("Palmesøndag 22. mars 2026 er det messe.", "weekday-mismatch", "Palmesøndag 22. mars 2026"),
    ],
)  # fmt: skip
def test_a_mention_that_contradicts_itself_says_where(text, code, where):
    (found,) = scan(text, period=PERIOD)
    (problem,) = found.reading.problems
    written = text[found.start + problem.start : found.start + problem.end]
    assert (problem.code, written) == (code, where)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Møtene er den andre torsdagen i måneden.", "rule", ["den andre torsdagen i måneden"]),
        ("Vi øver hver tirsdag og på torsdager.", "rule", ["hver tirsdag", "torsdager"]),
        ("sendes senest fire uker før det ordinære årsmøtet i 2027", "anchor",
         ["senest fire uker før det ordinære årsmøtet i 2027"]),
        ("går ut tre veker før, og minst åtte og høyst tjue dager før.", "anchor",
         ["tre veker før", "minst åtte og høyst tjue dager før"]),
        ("ett år igjen til kommunevalget", "anchor", ["ett år igjen til kommunevalget"]),
        ("innen 14 dager etter møtet", "anchor", ["innen 14 dager etter møtet"]),
        ("ca. to uker før påske 2026", "anchor", ["ca. to uker før påske 2026"]),
        ("Møtet er kl. 18–20 og varer fra kl. 10 til kl. 16.", "clock",
         ["kl. 18–20", "kl. 10 til kl. 16"]),
        ("Vi gikk 7. kl. 30 elever", "clock", []),
        ("Søndag 17.6. og fredag 18/6 er det fest", "date", ["Søndag 17.6.", "fredag 18/6"]),
        ("Lørdag 3.5 km unna", "date", []),
        ("våren 2206 og i 1019.", "date", ["våren", "2206", "1019"]),
        ("vi rigger oss for 2027-valget, som på 1990-tallet", "date", ["2027"]),
    ],
)  # fmt: skip
def test_each_kind_of_time_is_found(text, kind, found):
    assert [text[m.start : m.end] for m in scan(text, period=PERIOD) if m.kind == kind] == found


def test_what_hangs_on_an_event_says_on_what_and_how_far():
    (found,) = scan("senest fire uker før årsmøtet i 2027", period=PERIOD)
    (time,) = found.reading.occurrences
    anchor = time.anchor
    assert (anchor.direction, anchor.event, anchor.within) == ("before", "årsmøtet i 2027", False)
    assert (anchor.duration.amount, anchor.duration.unit, time.deadline) == (4, "week", True)


def test_an_hour_that_there_is_not_says_where():
    text = "åpent kl. 18.00–25.30"
    (found,) = scan(text, period=PERIOD)
    (problem,) = found.reading.problems
    written = text[found.start + problem.start : found.start + problem.end]
    assert (problem.code, written) == ("impossible-time", "25.30")


@pytest.mark.parametrize(
    "text",
    [
        "Vi møtes klokka sju ved kirka, og kl. halv åtte går bussen.",
        "Kurset er på 5 dager, og turen varer i tre timer.",
        "Dørene åpnes for alle, alt i alt en fin kveld.",
    ],
)
def test_hours_and_lengths_in_words_are_no_mentions(text: str) -> None:
    assert list(scan(text, period=parse_period("2027"))) == []
