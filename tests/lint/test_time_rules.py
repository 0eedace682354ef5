"""The rules AP301–AP310 on single lines: each with its exact place, and what must pass.

A case is a sentence, what stands in the plan, and what is found. Activities stand from line 8 on,
one a line; running text stands on line 7. The period is 2026 unless the case says another.
"""

from collections.abc import Callable

import pytest

from applan.lint import Report, all_rules
from applan.messages import catalogue
from applan.messages.catalogue import Catalogue
from applan.messages.nb import SENTENCES

Findings = Callable[..., list[str]]
Reporter = Callable[..., Report]


def plan(header: str, *activities: str, period: str = "2026", more: str = "") -> str:
    """A plan with some activities, each written on one line."""
    lines = "".join(f"      - {{{activity}}}\n" for activity in activities)
    head = header.replace("period: 2026", f"period: {period}")
    return f"{head}{more}sections:\n  - title: Arbeid\n    activities:\n{lines}"


def only_time(found: list[str]) -> list[str]:
    return [one for one in found if " AP3" in one]


ONE_LINE = [
    ("what is no time is an error", "title: A, when: tja", ["8:26 AP301"]),
    ("a slip of the pen is an error", "title: A, when: 12. septembr", ["8:26 AP301"]),
    ("what is no part of the time is pointed out", "title: A, when: uke 42 i tide",
     ["8:33 AP301"]),
    ("a time that hangs on something is understood", "title: A, when: når det passer", []),
    ("a day that no month has", "title: A, when: 31. november", ["8:26 AP302"]),
    ("29 February in a year that has none", "title: A, when: 29. februar 2026", ["8:26 AP302"]),
    ("week 53 in a year of 52 weeks", "title: A, when: uke 53 2027", ["8:26 AP302"]),
    ("week 53 of 2026 is there", "title: A, when: uke 53", []),
    ("a range within a month that runs backward", "title: A, when: 20.–12. mars", ["8:26 AP303"]),
    ("a range over New Year runs forward", "title: A, when: 1. november 2025 – 1. april 2026", []),
    ("an afternoon that ends in the morning", "title: A, when: 14. mars kl. 14–7", ["8:26 AP303"]),
    ("a party through the night", "title: A, when: 14. mars kl. 18–2", []),
    ("a night that says so", "title: Nattcup, when: 14. mars kl. 16–8", []),
    ("a range that would hardly touch the plan",
     "title: A, when: hver tirsdag fra 15. juni til 12. januar 2026", ["8:43 AP303"]),
    ("a range over New Year into the plan", "title: A, when: 1. november – 15. januar 2026", []),
    ("a weekday that is wrong", "title: A, when: lørdag 15. mars", ["8:26 AP304"]),
    ("a weekday that is right", "title: A, when: lørdag 14. mars", []),
    ("a weekend that is none", "title: A, when: helgen 10.–11. mars", ["8:26 AP304"]),
    ("a service on another day than its feast", "title: Askeonsdagsmesse, when: 25. februar",
     ["8:41 AP304"]),
    ("a service on the day of its feast", "title: Askeonsdagsmesse, when: 18. februar", []),
    ("weeks in brackets that are wrong", "title: A, when: 12.–26. oktober (uke 42 og 53)",
     ["8:26 AP305"]),
    ("weeks after a comma that are wrong", "title: A, when: '12.–26. oktober, uke 42 og 53'",
     ["8:44 AP305"]),
    ("a week that narrows a month", "title: A, when: mars (uke 10)", []),
    ("a year from the plan before", "title: A, when: 12. mars 2025", ["8:26 AP307"]),
    ("a rhythm of the year before", "title: A, when: hver mandag i mai 2025", ["8:26 AP307"]),
    ("days in a row of the year before", "title: A, when: '20.–22. mai 2025, kl. 8–16 alle dager'",
     ["8:27 AP307"]),
    ("a number of times in a year to come", "title: A, when: tre ganger våren 2027",
     ["8:26 AP307"]),
    ("one of two rhythms", "title: A, when: 'mandager i mai 2026, onsdager i juni 2027'",
     ["8:48 AP307"]),
    ("what goes on in the year before", "title: A, when: løpende våren 2025", ["8:26 AP307"]),
    ("a rhythm that has ended", "title: A, when: hver mandag til 1. mai 2025", ["8:26 AP307"]),
    ("a rhythm that has not begun", "title: A, when: hver mandag fra august 2027",
     ["8:26 AP307"]),
    ("a rhythm that began before", "title: A, when: hver mandag fra august 2025", []),
    ("a rhythm that goes on after", "title: A, when: hver mandag til 1. mai 2028", []),
    ("a rhythm of two years", "title: A, when: hver mandag 2025–2026", []),
    ("what comes by years, and next in another",
     "title: A, when: 'annethvert år, neste gang i 2027'", []),
    ("what was to be filled in is told once", "title: A, when: '[dato]'", ["8:27 AP301"]),
    ("a day that was to be filled in is told once", "title: A, when: xx. mai", ["8:26 AP301"]),
    ("a range that only begins outside", "title: A, when: 20. desember 2025 – 4. januar 2026", []),
    ("a course on Ascension Day", "kind: course, title: A, when: 14. mai", ["8:40 AP309"]),
    ("a course over Whit Sunday", "kind: course, title: A, when: 22.–24. mai", ["8:40 AP309"]),
    ("a course in the Easter week", "kind: course, title: A, when: uke 14", ["8:40 AP309"]),
    ("a board meeting on 17 May", "kind: meeting, title: A, when: 17. mai", ["8:41 AP309"]),
    ("a meeting of no said kind", "title: Medlemsmøte, when: 14. mai", ["8:36 AP309"]),
    ("what is named after the day", "kind: meeting, title: 17. mai-frokost, when: 17. mai", []),
    ("a service on Whit Monday", "kind: meeting, title: Gudstjeneste, when: 25. mai", []),
    ("a feast called by its name", "kind: meeting, title: A, when: skjærtorsdag", []),
    ("a concert on Boxing Day", "kind: meeting, title: Julekonsert, when: 26. desember", []),
    ("a long campaign over 1 May", "kind: campaign, title: A, when: 25. april – 10. mai", []),
    ("a procession on 1 May", "title: Tog og taler, when: 1. mai", []),
    ("a tour in a long weekend", "kind: course, title: Helgetur, when: 14.–17. mai", []),
    ("what is called off", "kind: course, title: A, when: 14. mai, status: cancelled", []),
    ("what is not sure", "kind: course, title: A, when: trolig 14. mai", []),
    ("a deadline on Whit Sunday", "kind: deadline, title: A, when: 24. mai", ["8:42 AP310"]),
    ("a deadline on a Saturday", "title: A, when: innen 31. oktober", ["8:26 AP310"]),
    ("a deadline on a Friday", "title: A, when: innen 30. oktober", []),
    ("a weekday that was chosen", "title: A, when: innen søndag 31. mai", []),
    ("the end of the year only says how far", "title: A, when: innen 30. juni", []),
    ("a deadline known to the month", "kind: deadline, title: A, when: mai", []),
]  # fmt: skip

PROSE = [
    ("30 February", "Vi møtes 30. februar.", ["7:20 AP302"]),
    ("week 54", "Kurset er i uke 54.", ["7:23 AP302"]),
    ("a range that runs backward", "Kampanje 20.–12. september.", ["7:20 AP303"]),
    ("a wrong weekday", "Årsmøtet er lørdag 15. mars på Hamar.", ["7:23 AP304"]),
    ("a wrong weekday with its year", "Fredag 26. mars 2019 var vi mange.", ["7:11 AP304"]),
    ("a weekend that is none", "Helga 10.–11. mars er det kurs.", ["7:11 AP304"]),
    ("a feast on another day", "Askeonsdag er 25. februar.", ["7:25 AP304"]),
    ("a feast on its day", "Askeonsdag er 18. februar, og fastelavn er 15. februar.", []),
    ("a feast on another Sunday", "Fastelavnssøndag er søndag 8. februar.", ["7:31 AP304"]),
    ("a day that is another feast", "Da er 17. mai også 2. pinsedag.", ["7:17 AP304"]),
    ("a day that is a feast in its year", "I 2027 er 17. mai også 2. pinsedag.", []),
    (
        "a day that is a feast in another year",
        "I 2025 er 17. mai også 2. pinsedag.",
        ["7:21 AP304"],
    ),
    ("a day that falls on another feast", "14. mai faller i 2027 på 1. pinsedag.", ["7:11 AP304"]),
    ("two weekdays before two days", "Vi møtes lørdag og søndag 14.–15. mars.", []),
    ("wrong weeks", "Kampanje 12. oktober – 26. oktober (uke 42 og 53).", ["7:20 AP305"]),
    ("numbers that are no dates", "Tlf. 31 32 33 34, § 31. 2, sak 30/18, kr 30.50, uke 7–8.", []),
    ("dates that are right", "Torsdag 12. mars 2026, uke 53, 29. februar 2024.", []),
    (
        "something to come in a year that is over",
        "Det skal avgjøres på årsmøtet i 2024. Saken ble avgjort på årsmøtet i 2023.",
        ["7:43 AP307"],
    ),
    ("the meeting that adopts the plan", "Planen skal vedtas på årsmøtet i 2025.", []),
    ("an anniversary in the plan before", "I 2025 fyller laget 75 år.", ["7:13 AP307"]),
    ("an anniversary that was", "Laget ble stiftet i 1950. I 2025 ble det 75 år.", []),
    ("what falls on the year before", "Her er det som faller på 2025.", ["7:36 AP307"]),
    ("which year is not asked", "I januar og høsten 2027 og 12. mars.", []),
]


@pytest.mark.parametrize(
    ("activity", "expected"), [pytest.param(*c[1:], id=c[0]) for c in ONE_LINE]
)
def test_one_activity(findings: Findings, header: str, activity: str, expected: list[str]) -> None:
    assert only_time(findings(plan(header, activity))) == expected


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*c[1:], id=c[0]) for c in PROSE])
def test_running_text(findings: Findings, header: str, text: str, expected: list[str]) -> None:
    found = findings(f"{header}sections:\n  - title: Arbeid\n    text: {text}\n")
    assert only_time(found) == expected


def test_a_date_in_two_possible_years_lists_both(report: Reporter, header: str) -> None:
    found = report(plan(header, "title: A, when: 12. mars", period="2026–2027")).findings
    [finding] = [one for one in found if one.code == "AP306"]
    assert (finding.span.line, finding.span.column, finding.span.end_column) == (8, 26, 34)
    assert Catalogue("nb", SENTENCES, ("«", "»"), "eller").say(finding.message) == (
        "hvilket år er «12. mars»: «12. mars 2026» eller «12. mars 2027»?"
    )


@pytest.mark.parametrize(
    ("period", "school"),
    [("2026/2027", "skoleåret 2026/2027"), ("2026/27", "skoleåret 2026/2027"),
     ("2099/2100", "skoleåret 2099/2100"), ("2026 / 2027", "skoleåret 2026/2027")],
)  # fmt: skip
def test_two_years_with_a_slash_are_asked_about_once(
    period: str, school: str, report: Reporter, header: str
) -> None:
    activities = "  - {title: A, when: 12. mars}\n  - {title: B, when: 1. mai og 2. juni}\n"
    text = header.replace("period: 2026", f"period: {period}") + f"activities:\n{activities}"
    found = [one for one in report(text).findings if one.code in ("AP306", "AP301")]
    [finding] = found
    assert (finding.span.line, finding.span.column) == (4, 9)
    assert dict(finding.message.args)["school"] == school
    assert dict(finding.message.args)["years"] == school[-9:].replace("/", "–")
    assert not [
        one
        for one in report(text.replace(f"period: {period}", f"period: {school}")).findings
        if one.code == "AP306"
    ]


def test_three_years_with_a_slash_are_no_school_year(report: Reporter, header: str) -> None:
    activities = "  - {title: A, when: 12. mars}\n  - {title: B, when: 2. juni}\n"
    text = header.replace("period: 2026", "period: 2026/2028") + f"activities:\n{activities}"
    found = [one for one in report(text).findings if one.code == "AP306"]
    assert [(one.span.line, one.span.column) for one in found] == [(6, 22), (7, 22)]


@pytest.mark.parametrize(
    ("title", "first"),
    [("Årsmøte 2026", "2026"), ("Årsmøte 2027", "2027"), ('"Kurs (2027)"', "2027"),
     ("Kurs 2026–2027", "2026"), ("Årsmøte", "2026")],
)  # fmt: skip
def test_the_year_in_the_title_is_the_first_that_a_date_may_be_in(
    title: str, first: str, report: Reporter, header: str
) -> None:
    found = report(plan(header, f"title: {title}, when: 12. mars", period="2026–2027")).findings
    [message] = [one.message for one in found if one.code == "AP306"]
    readings = dict(message.args)["readings"]
    assert isinstance(readings, tuple)
    assert readings[0] == f"12. mars {first}"
    assert sorted(readings) == ["12. mars 2026", "12. mars 2027"]


WEEKDAYS = [("nb", "nn", "laurdag", "onsdag"), ("en", "nb", "lørdag", "onsdag")]


@pytest.mark.parametrize(("language", "plans", "actual", "written"), WEEKDAYS)
def test_a_message_says_weekdays_as_the_plan_does(
    report: Reporter, header: str, language: str, plans: str, actual: str, written: str
) -> None:
    more = f"language: {plans}\n"
    found = report(plan(header, "title: A, when: onsdag 10. oktober", more=more)).findings
    [finding] = [one for one in found if one.code == "AP304"]
    said = catalogue(language).say(finding.message)
    assert said.endswith({"nb": f"er en {actual}, ikke en {written}",
                          "en": f"is a {actual}, not a {written}"}[language])  # fmt: skip


def test_a_period_in_figures_is_told_in_words(report: Reporter, header: str) -> None:
    text = plan(header, "title: A, when: 12. mars 2025", period="2026-08-01/2027-06-30")
    [finding] = [one for one in report(text).findings if one.code == "AP307"]
    assert dict(finding.message.args)["period"] == "1. august 2026 – 30. juni 2027"


def test_a_weekday_settles_the_year_and_it_is_said(findings: Findings, header: str) -> None:
    text = plan(header, "title: A, when: torsdag 12. mars", period="2026–2027")
    assert only_time(findings(text)) == ["8:26 AP332"]


def test_a_plan_without_a_readable_period_is_not_asked_which_year(
    findings: Findings, header: str
) -> None:
    text = plan(header, "title: A, when: 12. mars", period="snart")
    assert only_time(findings(text)) == []


def test_what_other_times_are_counted_from_may_lie_outside(findings: Findings, header: str) -> None:
    text = plan(
        header,
        "id: landsmote, title: Landsmøte, when: 8.–11. april 2027",
        "title: Frist, kind: deadline, when: {before: landsmote, amount: 4 måneder}",
    )
    assert only_time(findings(text)) == []


def test_season_words_that_are_not_understood_are_told_once(
    findings: Findings, header: str
) -> None:
    text = plan(header, "title: A, when: vinteren", "title: B, when: vinteren",
                more="seasons: {winter: når det snør}\n")  # fmt: skip
    assert only_time(findings(text)) == ["5:19 AP301"]


def test_a_season_with_a_year_in_it_which_has_no_days_in_another_is_told(
    findings: Findings, header: str
) -> None:
    text = plan(header, "title: A, when: vinteren",
                more="seasons: {winter: januar–mars 2025}\n")  # fmt: skip
    assert only_time(findings(text)) == ["5:19 AP301"]


def test_a_target_and_a_view_have_times_too(findings: Findings, header: str) -> None:
    text = (
        f"{header}goals:\n"
        "  - {title: Flere, targets: [{value: 10, by: 31. juni 2026}]}\n"
        "  - {title: Bedre, targets: [{value: 10, by: neste landsmøte}]}\n"
        "sections:\n"
        "  - {title: Datoer, view: {show: dates, period: våren og sånn}}\n"
    )
    assert only_time(findings(text)) == ["6:46 AP302", "9:58 AP301"]


@pytest.mark.parametrize(("day", "before", "after"), [
    ("31. mai 2020", "fredag 29. mai 2020", "tirsdag 2. juni 2020"),
    ("1. mai 2020", "torsdag 30. april 2020", "mandag 4. mai 2020"),
])  # fmt: skip
def test_a_deadline_names_the_working_days_around_it(
    report: Reporter, header: str, day: str, before: str, after: str
) -> None:
    text = plan(header, f"kind: deadline, title: A, when: {day}", period="2020")
    [finding] = [one for one in report(text).findings if one.code == "AP310"]
    args = dict(finding.message.args)
    assert (args["before"], args["after"]) == (before, after)


def test_every_time_rule_says_itself_in_bokmål() -> None:
    found = [rule for rule in all_rules() if rule.code.startswith("AP3")]
    assert len(found) == 25
    said = {text for rule in found for text in (rule.summary, *rule.paragraphs)}
    assert said - SENTENCES.keys() == set()


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("høsten 2027", ["8:26 AP307"]),
        ("andre halvår 2027", ["8:26 AP307"]),
        ("høsten 2026", []),
        ("sommeren 2027", []),
    ],
)
def test_an_autumn_is_not_in_the_school_year_that_ends_in_its_first_month(
    when: str, found: list[str], header: str, findings: Findings
) -> None:
    text = plan(header, f"title: A, when: {when}", period="skoleåret 2026/2027")
    assert [one for one in findings(text) if "AP307" in one] == found


@pytest.mark.parametrize(
    ("written", "meant"), [("29. februar 2024", None), ("28. februar 2024", "2026")]
)
def test_a_year_is_proposed_where_the_day_is_in_it(
    written: str, meant: str | None, report: Callable[[str], Report], header: str
) -> None:
    (found,) = report(f"{header}activities: [{{title: A, when: {written}}}]\n").findings
    assert found.code == "AP307"
    assert dict(found.message.args).get("year") == meant
