"""The rules AP311–AP318, where one thing is held against another; laid out as `test_time_rules`."""

from collections.abc import Callable
from typing import Any

import pytest

Findings = Callable[..., list[str]]
Case = tuple[str, list[str], list[str]]

ARSMOTE = "id: arsmote, kind: meeting, title: Årsmøte, when: 14. mars"


def plan(header: str, activities: list[str], title: str = "Arbeid", more: str = "") -> str:
    """A plan with one section of activities, each written on one line, from line 8 on."""
    lines = "".join(f"      - {{{activity}}}\n" for activity in activities)
    return f"{header}{more}sections:\n  - title: {title}\n    activities:\n{lines}"


def only_time(found: list[str]) -> list[str]:
    return [one for one in found if " AP3" in one]


ANSWERS: list[Case] = [
    ("a reply before it is sent",
     ["title: A, when: [{part: Sendes ut, when: 12. mars}, {part: Svarfrist, when: 2. mars}]"],
     ["8:86 AP311"]),
    ("a reply after it is sent",
     ["title: A, when: [{part: Sendes ut, when: 2. mars}, {part: Svarfrist, when: 12. mars}]"],
     []),
    ("registration after the course",
     ["kind: course, title: A, when: [17. mars, {part: Påmeldingsfrist, when: 20. mars}]"],
     ["8:81 AP311"]),
    ("registration before the next course",
     ["kind: course, title: A, when: [17. mars, 20. mai, {part: Påmeldingsfrist, when: 20. mars}]"],
     []),
    ("what depends on something later",
     ["id: a, title: A, when: 15. april", "title: B, when: 20. februar, depends: [a]"],
     ["9:49 AP311"]),
    ("what depends on a month that has begun",
     ["id: a, title: A, when: mars", "title: B, when: 20. mars, depends: [a]"], []),
    ("what depends on something that comes back",
     ["id: a, title: A, when: hver mandag", "title: B, when: 2. mars, depends: [a]"], []),
    ("a date that is not after the other",
     ["id: a, title: A, when: mars", "title: B, when: {when: 20. februar, after: a}"],
     ["9:33 AP311"]),
    ("a deadline for signing up after the trip",
     ["title: Tur, when: 24.–28. juni, parts: [{kind: deadline, title: Påmelding, when: 27. august}]"],
     ["8:91 AP311"]),
    ("a report after the trip",
     ["title: Tur, when: 24.–28. juni, parts: [{kind: deadline, title: Rapport, when: 27. august}]"],
     []),
    ("a deadline for reports after the trip",
     ["title: Tur, when: 24.–28. juni, parts: [{kind: deadline, title: Frist for å levere rapport,"
      " when: 27. august}]"], []),
    ("putting up after the day",
     ["title: Fest, parts: [{title: Rigging, when: 18. mai}, {title: Leker, when: 15. mai}]"],
     ["8:54 AP311"]),
    ("taking down after the day",
     ["title: Fest, parts: [{title: Nedrigging, when: 18. mai}, {title: Leker, when: 15. mai}]"],
     []),
    ("a hearing that is sent out in a month",
     ["title: A, when: [{part: Er sendt ut, when: juni}, {part: Høringsfrist, when: 5. mai}]"],
     ["8:87 AP311"]),
    ("a proposal before it is announced",
     ["title: A, when: [{part: Utlysning, when: juni}, {part: Frist for forslag, when: 2. juni}]"],
     []),
    ("what is done depends on what was done later",
     ["id: a, title: A, status: done, when: 15. april",
      "title: B, status: done, when: innen utgangen av mars, depends: [a]"], ["9:74 AP311"]),
    ("what depends on many weeks", ["id: a, title: A, when: uke 33–38",
     "kind: activity, title: B, when: 31. august, depends: [a]"], ["9:64 AP311"]),
    ("what depends on the last of them", ["id: a, title: A, when: uke 33–38",
     "title: B, when: 16. september, depends: [a]"], []),
    ("what depends on all of the parts", ["id: a, title: A, when: [{part: Teori, when: 6. mars},"
     " {part: Vinterdelen, when: 20. mars}]", "title: B, when: 15. mars, depends: [a]"],
     ["9:46 AP311"]),
    ("what depends on one of the turns", ["id: a, title: A, when: [{part: Vårkurset, when: 6. mars},"
     " {part: Høstkurset, when: 20. oktober}]", "title: B, when: 15. mai, depends: [a]"], []),
]  # fmt: skip

QUOTAS: list[Case] = [
    ("half a year without a date",
     ["title: A, when: [minst én gang per halvår, 14. april]"], ["8:27 AP312"]),
    ("four times, two dates", ["title: A, when: [fire ganger i året, 3. mars, 5. mai]"],
     ["8:27 AP312"]),
    ("more than at the most", ["title: A, when: [høyst én gang i året, 3. mars, 5. mai]"],
     ["8:27 AP312"]),
    ("as many as promised", ["title: A, when: [to ganger i året, 3. mars, 5. mai]"], []),
    ("one of the Sundays is not chosen yet",
     ["title: A, when: [14. juni, en søndag i september]"], []),
    ("one Saturday of two is chosen", ["title: A, when: [to lørdager i mai, 9. mai]"],
     ["8:27 AP312"]),
    ("no date at all", ["title: A, when: fire ganger i året"], []),
    ("one still to be decided", ["title: A, when: [to ganger i året, 3. mars, avklares]"], []),
    ("about so many", ["title: A, when: [ca. fire ganger i året, 3. mars]"], []),
    ("every month but the summer", ["title: A, when: [månedlig, 3. mars]"], []),
    ("dates of the parts count",
     ["title: A, when: to ganger i året, parts: [{title: B, when: mars}, {title: C, when: mai}]"],
     []),
]  # fmt: skip

DAYS: list[Case] = [
    ("one Saturday for two", ["title: A, when: uke 42, method: 2 aksjonslørdager og 5 dager"],
     ["8:42 AP313"]),
    ("more days than there are", ["title: A, when: 16.–18. oktober, text: én lørdag og fem dager"],
     []),
    ("two Saturdays in the range", ["title: A, when: 12.–26. oktober, method: To aksjonslørdager"],
     []),
    ("a three-day course of two days", ["title: A, when: 14.–15. mars, text: Et tredagers kurs"],
     ["8:49 AP313"]),
    ("a weekend on a Tuesday", ["title: Helgesamling, when: 10.–11. mars"], ["8:37 AP313"]),
    ("a Wednesday on a Thursday", ["title: Onsdagskafé, when: 12. mars"], ["8:36 AP313"]),
    ("moving at a weekend that is none", ["title: Flyttehelg, when: 11.–12. mars"],
     ["8:35 AP313"]),
    ("moving at a weekend", ["title: Flyttehelga, when: 14.–15. mars"], []),
    ("a text about the weekend", ["title: A, when: 10.–12. mars, text: Helga er for alle."],
     ["8:26 AP313"]),
    ("a text about another weekend", ["title: A, when: 10. mars, text: Helga etter er det fest."],
     []),
    ("days until something else", ["title: A, when: 10. mars, text: Tre søndager senere er fest"],
     []),
]  # fmt: skip

DISTANCES: list[Case] = [
    ("four weeks that are two",
     [ARSMOTE, "title: A, when: {when: 27. februar, note: fire uker før årsmøtet}"],
     ["9:33 AP314"]),
    ("an amount that does not add up",
     [ARSMOTE, "title: A, when: {when: 27. februar, amount: 4 uker, before: arsmote}"],
     ["9:33 AP314"]),
    ("four weeks", [ARSMOTE, "title: A, when: {when: 13. februar, note: fire uker før årsmøtet}"],
     []),
    ("at the latest may be earlier",
     [ARSMOTE, "title: A, when: {when: 2. februar, note: senest fire uker før årsmøtet}"], []),
    ("text about another date than its own",
     [ARSMOTE + ", text: Innkallingen sendes fire uker før årsmøtet"], []),
    ("an event that comes back is not counted from",
     ["title: Styremøte, when: [14. januar, 11. februar]",
      "title: A, when: {when: 2. februar, note: to uker før styremøtet}"], []),
    ("an event with «ordinær» before it",
     ["title: Ordinær generalforsamling, when: 14. mars",
      "title: A, when: {when: 27. februar, note: fire uker før generalforsamlingen}"],
     ["9:33 AP314"]),
    ("the meeting in the title", [ARSMOTE, "kind: meeting, title: B, when: 2. mars",
      "kind: deadline, title: Saker til årsmøtet, when: 27. februar, text: Fire uker før møtet."],
     ["10:59 AP314"]),
    ("the meeting in the title, rightly", [ARSMOTE,
      "kind: deadline, title: Saker til årsmøtet, when: 13. februar, text: Fire uker før møtet."],
     []),
    ("papers after the meeting before them", [ARSMOTE, "title: B, when: 2. mars",
      "kind: deadline, title: Papirer, when: 20. mars, text: De ligger ute en uke før møtet."],
     ["10:48 AP314"]),
    ("an invitation after the meeting", [ARSMOTE, "kind: deadline, title: Innkalling,"
      " when: {when: 16. mars, note: minst åtte og høyst tjue dager før}"], ["9:58 AP314"]),
    ("an invitation in time", [ARSMOTE, "kind: deadline, title: Innkalling,"
      " when: {when: 2. mars, note: minst åtte og høyst tjue dager før}"], []),
    ("something before no meeting", ["kind: deadline, title: Papirer, when: 20. mars,"
      " text: De ligger ute en uke før møtet."], []),
]  # fmt: skip

CLASHES: list[Case] = [
    ("one audience in two places",
     ["kind: course, title: A, when: 14.–15. mars, audience: [Alle]",
      "kind: meeting, title: B, when: 15. mars, audience: [Alle]"], ["9:41 AP315"]),
    ("two hours of one day",
     ["kind: course, title: A, when: 14. mars kl. 10–12, audience: [Alle]",
      "kind: meeting, title: B, when: 14. mars kl. 13, audience: [Alle]"], []),
    ("one board for two meetings",
     ["kind: meeting, title: A, when: 14. mars, responsible: [Styret]",
      "kind: meeting, title: B, when: 14. mars, responsible: [Styret]"], []),
    ("one leader in two towns",
     ["kind: meeting, title: A, when: 14. mars, responsible: [Kari], place: Bodø",
      "kind: meeting, title: B, when: 14. mars, responsible: [Kari], place: Alta"], ["9:41 AP315"]),
    ("online is anywhere",
     ["kind: course, title: A, when: 14. mars, audience: [Alle]",
      "kind: course, title: B, when: 14. mars, audience: [Alle], mode: digital"], []),
]  # fmt: skip

TWICE: list[Case] = [
    ("text with another day", [ARSMOTE + ", text: Årsmøtet er 21. mars."], ["8:88 AP318"]),
    ("text with the same day", [ARSMOTE + ", text: Årsmøtet er 14. mars."], []),
    ("text about last year", [ARSMOTE + ", text: Årsmøtet 15. mars 2025 vedtok det."], []),
    ("a deadline for it", [ARSMOTE + ", text: Frist for saker til årsmøtet 2. mars."], []),
    ("one of its own first days",
     ["title: Høstkampanje, when: 12.–20. september, text: Høstkampanjen 12. september."], []),
    ("what is laid before it", [ARSMOTE + ", text: Svarene legges fram på årsmøtet 21. mars."],
     ["8:108 AP318"]),
    ("the text about what was held",
     [ARSMOTE + ", status: done, text: Kravet ble vedtatt på årsmøtet 21. mars."],
     ["8:121 AP318"]),
    ("the same annual meeting twice", [ARSMOTE, "title: Årsmøtet, when: 21. mars"], ["9:33 AP318"]),
    ("board meetings are many", ["title: Møte, when: 3. mars", "title: Møte, when: 4. mai"],
     []),
]  # fmt: skip


def cases(*groups: list[Case]) -> list[Any]:
    return [pytest.param(case[1], case[2], id=case[0]) for group in groups for case in group]


@pytest.mark.parametrize(
    ("activities", "expected"), cases(ANSWERS, QUOTAS, DAYS, DISTANCES, CLASHES, TWICE)
)
def test_one_thing_against_another(
    findings: Findings, header: str, activities: list[str], expected: list[str]
) -> None:
    assert only_time(findings(plan(header, activities))) == expected


HEADINGS: list[tuple[str, str, list[str]]] = [
    ("Vår", "title: A, when: 12. oktober", ["8:26 AP308"]),
    ("Høsten 2026", "title: A, when: mai", ["8:26 AP308"]),
    ("Prioriterte oppgaver i tredje kvartal", "title: A, when: november", ["8:26 AP308"]),
    ("Andre halvår", "title: A, when: uke 7", ["8:26 AP308"]),
    ("Januar", "title: A, when: 12. februar", ["8:26 AP308"]),
    ("JULI – AUGUST", "title: A, when: 12. juni", ["8:26 AP308"]),
    ("Arbeid", "title: Vårkampanje, when: 12. oktober", ["8:36 AP308"]),
    ("Vår", "title: A, when: 3. januar", []),
    ("Vinter", "title: A, when: 2. november", []),
    ("Seminarhelger", "title: A, when: 10.–12. mars", ["8:26 AP313"]),
    ("Seminarhelger", "title: A, when: 13.–15. mars", []),
    ("Seminarhelger", "kind: deadline, title: A, when: 10. mars", []),
    ("Arbeid", "title: Sommerpatruljen, when: uke 47", ["8:40 AP308"]),
    ("Arbeid", "title: A, when: {part: Vinterdelen, when: 22. juli}", ["8:52 AP308"]),
    ("Arbeid", "title: Budsjett for 2025, when: oktober", ["8:30 AP308"]),
    ("Arbeid", "title: Budsjett for 2027, when: oktober", []),
    ("Arbeid", "title: Handlingsplan 2025, when: oktober", ["8:31 AP308"]),
    ("Arbeid", "title: Evaluering av handlingsplanen for 2025, when: mars", []),
    ("Arbeid", "title: Regnskap for 2025, when: mars", []),
    ("Høst", "title: A, when: [mai, oktober]", []),
    ("Høst", "title: A, when: [mai, avklares]", []),
    ("Mai", "title: A, when: 25. april – 8. mai", []),
    ("Vår plan for 2026", "title: A, when: oktober", []),
    ("Evaluering av høsten", "title: A, when: januar", []),
    ("Mot kommunevalget 2027", "title: A, when: oktober", []),
    ("Før sommeren", "title: A, when: mars", []),
    ("Arbeid", "title: Høstkampanje – planlegging, when: mai", []),
    ("Arbeid", "title: Høstkampanje, when: [{part: Planlegging, when: mai}, {when: oktober}]", []),
]


@pytest.mark.parametrize(("title", "activity", "expected"), HEADINGS)
def test_headings(
    findings: Findings, header: str, title: str, activity: str, expected: list[str]
) -> None:
    assert only_time(findings(plan(header, [activity], title))) == expected


def test_a_plan_says_itself_what_its_seasons_mean(findings: Findings, header: str) -> None:
    said = "seasons: {autumn: august–oktober}\n"
    text = plan(header, ["title: A, when: 12. november"], "Høsten 2026", said)
    assert only_time(findings(text)) == ["9:26 AP308"]


NAMES: list[Case] = [
    ("two courses", ["title: Kurs, when: 14. mars", "title: Kurset, when: 2. mai",
                     "title: A, when: to uker etter kurset"], ["10:26 AP330"]),
    ("one course", ["title: Kurs for nye, when: 14. mars", "title: Kurs, when: 2. mai",
                    "title: A, when: to uker etter kurset"], []),
    ("told apart by the year", ["title: Kurs 2026, when: 14. mars", "title: Kurs 2025, when: mai",
                                "title: A, when: to uker etter kurset 2026"], []),
    ("the other end", ["title: Møte, when: 14. mars", "title: Møte, when: 2. mai",
                       "title: A, when: fra skolestart til møtet"], ["10:26 AP330"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "written", "found"), NAMES)
def test_a_name_means_one_activity(
    title: str, written: list[str], found: list[str], header: str, findings: Findings
) -> None:
    assert [one for one in findings(plan(header, written)) if "AP330" in one] == found, title


TITLES = [
    ("Strategi 2024–2025", "2026–2027", ["2:17 AP334"]),
    ("Strategi 2026–2027", "2026–2027", []),
    ("Plan for sesongen 2025/26", "2026-08-01/2027-06-30", ["2:26 AP334"]),
    ("Plan for sesongen 2026/27", "2026-08-01/2027-06-30", []),
    ("Årsplan 2025", "2026", ["2:16 AP334"]),
    ("Plan for 2025, vedtatt 2024", "2026", []),
    ("Kurs på vei mot 2030", "2026", []),
]


@pytest.mark.parametrize(("title", "period", "expected"), TITLES)
def test_the_plans_own_title(
    findings: Findings, title: str, period: str, expected: list[str]
) -> None:
    text = f"applan: 1\ntitle: '{title}'\norganisation: A\nperiod: {period}\n"
    assert only_time(findings(text.replace("'", ""))) == expected


REGULAR = "when: [5. februar, 5. mars, 7. mai, 4. juni, {day}]"


def test_the_first_thursday_of_the_month_is_not_the_second(findings: Findings, header: str) -> None:
    activity = "title: Møte, text: 'Den første torsdagen i måneden.', " + REGULAR
    text = plan(header, [activity.format(day="12. november")])
    assert only_time(findings(text)) == ["8:109 AP313"]
    assert only_time(findings(plan(header, [activity.format(day="5. november")]))) == []


def test_a_meeting_is_moved_from_a_holiday(findings: Findings, header: str) -> None:
    activity = "title: Møte, text: Den andre torsdagen i måneden, when: [12. mars, 9. april,"
    assert only_time(findings(plan(header, [f"{activity} 21. mai, 11. juni, 9. juli]"]))) == []


def test_a_task_is_held_against_what_supports_it(findings: Findings, header: str) -> None:
    goals = "goals:\n  - {id: t, role: task, title: T, when: tredje kvartal}\n"
    text = plan(header, ["title: A, when: november, supports: [t]"], more=goals)
    assert only_time(findings(text)) == ["6:41 AP308"]
    text = plan(header, ["title: A, when: august, supports: [t]"], more=goals)
    assert only_time(findings(text)) == []


def test_a_view_under_a_heading_shows_its_time(findings: Findings, header: str) -> None:
    text = (
        f"{header}sections:\n"
        "  - {title: Datoplan for våren, view: {show: dates, period: høsten 2026}}\n"
    )
    assert only_time(findings(text)) == ["6:61 AP308"]
