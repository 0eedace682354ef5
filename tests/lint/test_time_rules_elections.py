"""Elections in running text (AP316, AP317), and the mistakes that real plans were printed with."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from applan.lint import Report, all_rules, lint
from applan.loading import load

Findings = Callable[..., list[str]]
Reporter = Callable[..., Report]

PARTY = "applan: 1\ntitle: Arbeidsplan\norganisation: Dal Arbeiderparti\nperiod: 2026–2027\n"
CHOIR = PARTY.replace("Dal Arbeiderparti", "Songlaget Fonna")


def with_text(text: str, header: str = PARTY) -> str:
    return f'{header}text: "{text}"\n'


WRONG = [
    ("Arbeidet mot kommunevalget i 2026", 21, "2027"),
    ("Vi vinner stortingsvalget 2027", 18, "2029"),
    ("Førebuingane til kommunevalet i 2026", 25, "2027"),
    ("Etter stortingsvalet i 2027", 14, "2029"),
    ("Kommune- og fylkestingsvalget i 2025", 8, "2027"),
    ("Stortings- og kommunevalgene i 2025 og 2028", 8, "2029"),
    ("fram mot valget i 2026", 17, "2027"),
    ("Vi rigger oss for 2026-valget", 26, "2027"),
    ("lokalvalget høsten 2026", 8, "2027"),
    ("sametingsvalget 2027", 8, "2029"),
    ("kommunevalget mandag 14. september 2026", 8, "2027"),
    ("kommunevalget 6. september 2027", 8, "2027"),
    ("kommunevalget 12. september 2027", 8, "2027"),
    ("Det er kommunevalg 14. september", 15, "2027"),
    ("Høsten 2026 er det kommunestyre- og fylkestingsvalg", 8, "2027"),
    ("I september 2026 er det kirkevalg samtidig med kommunevalget", 10, "2027"),
    ("I 2026 er det valg", 10, "2027"),
    ("Kirkevalget i 2026", 8, "2027"),
    ("menighetsrådsvalget i 2026", 8, "2027"),
    ("Stortingsvalget i 2025 er over, og det neste er først i 2028", 64, "2029"),
]

RIGHT = [
    "kommunevalget i 2027 og stortingsvalget i 2029",
    "valgene i 2025 og 2027",
    "kommunevalget 12.–13. september 2027 og kommunevalget søndag 12. september 2027",
    "Møte om kommunevalget 2. september, og kommunevalget 13. september",
    "I 2027 er det kommunevalg, og i 2026 er det ikke valg",
    "I 2026 er det valg av ny leder, og i 2026 er det nominasjon til kommunevalget",
    "Skolevalget høsten 2027, som alltid samtidig med valget",
    "Kommunevalget i 2027 er viktig, og det neste er i 2031",
    "valet i 2027",
    "Evaluering av stortingsvalget i 2026",
    "Forberede kommunevalget høsten 2026",
    "nominasjon til kommunevalget våren 2026",
    "I 2026 starter nominasjonen til kommunevalget",
    "Valgkampen 2026 og valgprogrammet 2026",
    "Valg 2026, valg av styre 2026 og valgkomiteen 2026",
    "valget av leder i 2026",
    "menighetsrådsvalget i 2027 og kirkevalget 2027",
    "presidentvalget i USA i 2028 og EU-valget i 2024",
    "det svenske valget i 2026 og riksdagsvalget i 2026",
    "skolevalget 2026 og elevrådsvalget 2026",
    "Utvalget 2026",
    "Det er ikke kommunevalg i 2026",
    "stortingsvalget i 1945 og kommunevalget i 1967",
]


@pytest.mark.parametrize(("text", "column", "year"), WRONG)
def test_an_election_in_a_year_without_it(
    report: Reporter, text: str, column: int, year: str
) -> None:
    found = [one for one in report(with_text(text)).findings if one.code == "AP316"]
    assert [(one.span.line, one.span.column) for one in found] == [(5, column)]
    assert str(dict(found[0].message.args)["when"]).endswith(year)


@pytest.mark.parametrize("text", RIGHT)
def test_no_election_is_meant_or_the_year_is_right(findings: Findings, text: str) -> None:
    assert [one for one in findings(with_text(text)) if " AP3" in one] == []


def test_a_choir_elects_its_board_in_any_year(findings: Findings) -> None:
    assert findings(with_text("valet i 2026", CHOIR)) == []
    assert findings(with_text("kommunevalet i 2026", CHOIR)) == ["5:8 AP316"]


ELECTION_DAYS = [
    ("Valgdager", "12.–13. september 2027", False),
    ("Valgdag", "13. september 2027", False),
    ("Valgdager", "11.–12. september 2027", True),
    ("Kommunestyre- og fylkestingsvalget 2027", "14. september 2027", True),
    ("Valgdag i elevrådet", "1. september 2027", False),
    ("Kommunevalg", "12. mars 2027", False),
    ("Stortingsvalget 2029", "10. september 2027", False),
]


@pytest.mark.parametrize(("title", "when", "is_wrong"), ELECTION_DAYS)
def test_election_days_in_the_calendar(
    findings: Findings, title: str, when: str, is_wrong: bool
) -> None:
    body = f"sections: [{{title: B, activities: [{{title: {title}, when: {when}}}]}}]\n"
    found = [one for one in findings(PARTY + body) if " AP316" in one]
    assert found == [f"5:{52 + len(title)} AP316"] * is_wrong


def test_there_is_a_school_election_when_there_is_an_election(report: Reporter) -> None:
    found = report(with_text("Skolevalget høsten 2026 og skolevalget høsten 2027")).findings
    assert [(one.code, one.span.column, one.span.end_column) for one in found] == [("AP316", 8, 31)]


YEARS = [
    ("12.–20. september 2026", "ett år igjen til kommunevalget", False),
    ("12.–20. september 2025", "ett år igjen til kommunevalget", True),
    ("uke 37 2025", "to år til valget", False),
    ("uke 37 2026", "to år til kommunevalget", True),
    ("hausten 2026", "eitt år att til kommunevalet", False),
    ("mai 2026", "ett år før stortingsvalget", True),
    ("mai 2027", "tre måneder før valget", False),
    ("1. juni 2027", "100 dager igjen til valget", False),
    ("1. mai 2027", "100 dager igjen til valget", True),
]


@pytest.mark.parametrize(("when", "text", "is_wrong"), YEARS)
def test_the_distance_to_the_election(
    findings: Findings, when: str, text: str, is_wrong: bool
) -> None:
    activity = f"title: A, when: {when}, text: {text}"
    header = PARTY.replace("2026–2027", "2025–2027")
    found = findings(f"{header}sections:\n  - {{title: B, activities: [{{{activity}}}]}}\n")
    column = 54 + len(when)
    assert [one for one in found if " AP317" in one] == [f"6:{column} AP317"] * is_wrong


SOURCES = [
    ("2020", "kind: deadline, title: SSB-rapportering, when: 31. mai 2020", "AP310"),
    ("2020", "title: Høstkampanje, when: 12. oktober – 26. oktober (uke 42 og 53)", "AP305"),
    ("2020", "title: Høstkampanje, when: uke 42, text: 2 aksjonslørdager og 5 dager", "AP313"),
    ("2020", "title: Kommunepartiledere, when: [minimum 1 gang pr. halvår, januar]", "AP312"),
    ("2026", "title: Årsmøter, when: januar, text: Arbeidet mot kommunevalget i 2026", "AP316"),
    ("2018", "title: Frist høsten 2018, when: Torsdag 1. oktober", "AP304"),
]


@pytest.mark.parametrize(("period", "activity", "code"), SOURCES)
def test_mistakes_that_plans_were_printed_with(
    findings: Findings, period: str, activity: str, code: str
) -> None:
    text = f"{PARTY.replace('2026–2027', period)}sections:\n  - title: B\n    activities:\n"
    found = findings(f"{text}      - {{{activity}}}\n")
    assert [one.split()[1] for one in found if " AP3" in one] == [code]


def test_the_third_quarter_over_work_in_november_and_december(findings: Findings) -> None:
    text = PARTY.replace("2026–2027", "2018") + (
        "sections:\n"
        "  - title: Prioriterte oppgaver som involverer hele organisasjonen i tredje kvartal\n"
        "    goals:\n"
        "      - {role: task, title: Kontingentarbeidet, when: november 2018}\n"
        "    activities:\n"
        "      - {kind: deadline, title: Nominasjonsfrist, when: mandag 3. desember 2018}\n"
    )
    assert [one for one in findings(text) if " AP3" in one] == ["8:55 AP308", "10:57 AP308"]


WORDS = (
    "12. 31. 40. – - til og mars februar september 2026 2027 1899 uke 53 54 (uke lørdag helga ) "
    "fire uker før etter årsmøtet kommunevalget valget i ett år igjen to aksjonslørdager tredagers "
    "våren tredje kvartal innen kl. 18 hver minst én gang per halvår İ \u00ad 9. påske"
)
PIECES = st.sampled_from(WORDS.split(" "))
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map(" ".join)


@settings(max_examples=150)
@given(TEXTS, TEXTS, TEXTS)
def test_whatever_is_written_no_rule_breaks_and_every_place_is_there(
    when: str, text: str, title: str
) -> None:
    source = (
        f"{PARTY}sections:\n"
        f"  - title: '{title}'\n"
        f"    activities:\n"
        f"      - {{id: a, title: Årsmøte, kind: meeting, when: '{when}', text: '{text}'}}\n"
        f"      - {{title: '{title}', when: {{when: '{text}', after: a, note: '{text}'}}}}\n"
    )
    found = lint(
        [load(source, "p.yaml", "p")], [r for r in all_rules() if r.code.startswith("AP3")]
    )
    assert found.failures == ()
    for one in found.findings:
        assert 1 <= one.span.column <= one.span.end_column
        assert one.span.line == one.span.end_line
