"""The rules of goals and duty, AP210 and AP401–AP419: cases as data.

A body begins on line 5, after the four lines that a plan cannot do without.
"""

from collections.abc import Callable

import pytest

from applan.lint import Report, all_rules, lint
from applan.loading import load
from applan.messages import catalogue

Find = Callable[..., list[str]]
Reporting = Callable[..., Report]
Case = tuple[str, str, list[str]]


def only(found: list[str], *codes: str) -> list[str]:
    return [one for one in found if one.split()[1].startswith(codes)]


def said(report: Report, code: str, language: str = "nb") -> list[str]:
    say = catalogue(language).say
    return [say(item.message) for item in report.findings if item.code == code]


GOALS = (
    "goals:\n"
    "  - {id: a, role: priority, title: A}\n"
    "  - {id: b, role: priority, title: B}\n"
    "  - {id: o, role: overall, title: O}\n"
)
ACTIVITY = "sections:\n  - title: S\n    activities:\n      - {title: T, when: mai"
SERVED: list[Case] = [
    ("nothing is for one of two", GOALS + ACTIVITY + ", supports: [a]}\n", ["7:36 AP401"]),
    ("activities are for both", GOALS + ACTIVITY + ", supports: [a, b]}\n", []),
    ("a section is about it", GOALS + ACTIVITY + ", supports: [a]}\n    about: b\n", []),
    ("somebody answers for it",
     GOALS.replace("title: B", "title: B, responsible: C") + ACTIVITY + ", supports: [a]}\n", []),
    ("a lower goal is for it",
     GOALS.replace("title: A", "title: A, supports: [b]") + ACTIVITY + ", supports: [a]}\n", []),
    ("a goal that supports itself",
     GOALS.replace("title: B", "title: B, supports: [b]") + ACTIVITY + ", supports: [a]}\n",
     ["7:36 AP401", "7:50 AP210"]),
    ("one overall goal is served, the other is not",
     GOALS + "  - {id: p, role: overall, title: P}\n" + ACTIVITY + ", supports: [a, b, o]}\n",
     ["9:35 AP401"]),
    ("a task with a time is work",
     GOALS + "  - {id: t, role: task, title: P, when: mai}\n" + ACTIVITY + ", supports: [a, b]}\n",
     []),
    ("a task without one is not",
     GOALS + "  - {id: t, role: task, title: P}\n" + ACTIVITY + ", supports: [a, b]}\n",
     ["9:32 AP401"]),
    ("a goal beside activities",
     "sections:\n  - title: S\n    goals: [{title: A}]\n    activities: [{title: T, when: mai}]\n",
     []),
    ("no goal is linked", GOALS + ACTIVITY + "}\n", ["6:36 AP402"]),
    ("one goal of many is linked",
     GOALS + "  - {id: d, title: D}\n" + ACTIVITY + ", supports: [a]}\n", ["7:36 AP402"]),
    ("a plan of goals alone", GOALS.replace("title: A", "title: A, supports: [o]"), []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "found"), [c[1:] for c in SERVED], ids=[c[0] for c in SERVED])
def test_something_is_done_for_every_goal(
    body: str, found: list[str], header: str, findings: Find
) -> None:
    assert only(findings(header + body), "AP40", "AP210") == found


TIMED: list[tuple[str, str, list[str]]] = [
    ("to be decided", "when: avklares", ["7:36 AP403"]),
    ("no time at all", "text: Snart", ["7:36 AP403"]),
    ("every month", "when: månedlig", []),
    ("when needed", "when: ved behov", ["7:36 AP403"]),
    ("open, but in the spring", "when: {when: våren, certainty: open}", []),
    ("a part has a time", "parts: [{title: P, when: juni}]", []),
    ("counted from another", "when: {within: 2 uker, after: t}", []),
]


@pytest.mark.parametrize(("field", "found"), [c[1:] for c in TIMED], ids=[c[0] for c in TIMED])
def test_something_with_a_time_is_done_for_every_priority(
    field: str, found: list[str], header: str, findings: Find
) -> None:
    body = (
        GOALS + ACTIVITY + f", id: t, supports: [a]}}\n      - {{title: U, supports: b, {field}}}\n"
    )
    assert only(findings(header + body), "AP403") == found


def test_a_priority_has_the_times_of_its_sections_and_lower_goals(
    header: str, findings: Find
) -> None:
    lower = "  - {id: c, title: C, supports: [b]}\n"
    activities = ACTIVITY + ", supports: [a]}\n"
    late = "  - title: U\n    about: [c]\n    sections: [{title: V, see: [w]}]\n"
    shown = "activities: [{id: w, title: W, when: juni}]\n"
    plan = header + GOALS + lower + activities + late
    assert only(findings(plan + shown), "AP403") == []
    assert only(findings(plan + shown.replace("juni", "avklares")), "AP403") == ["7:36 AP403"]


TARGETS: list[Case] = [
    ("whole", "{value: 10, unit: lag, by: 2026, scope: C}", []),
    ("no unit", "{value: 10, by: 2026, scope: C}", ["6:24 AP404"]),
    ("no deadline", "{value: 10, unit: lag, scope: C}", ["6:16 AP405"]),
    ("no scope", "{value: 10, unit: lag, by: 2026}", ["6:16 AP405"]),
    ("after the plan", "{value: 10, unit: lag, by: 2030, scope: C}", ["6:43 AP405"]),
    ("after the plan, and one for it",
     "{value: 10, unit: lag, by: 2030, scope: C}, {value: 5, unit: lag, by: 2026, scope: C}", []),
    ("before the plan", "{value: 10, unit: lag, by: juni 2025, scope: C}", ["6:43 AP406"]),
    ("before the plan, with what became of it",
     "{value: 10, unit: lag, by: 2025, scope: C, actual: 9}", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("targets", "found"), [c[1:] for c in TARGETS], ids=[c[0] for c in TARGETS]
)
def test_a_number_to_reach_says_what_when_and_for_whom(
    targets: str, found: list[str], header: str, findings: Find
) -> None:
    body = f"goals:\n  - {{targets: [{targets}], title: A}}\n"
    assert only(findings(header + body), "AP40") == found


def test_a_number_has_the_time_of_its_activity(header: str, report: Reporting) -> None:
    activity = "{title: A, when: mai, parts: [{title: B, targets: [{value: 100000, unit: møter}]}]}"
    found = report(header + f"sections: [{{title: S, activities: [{activity}]}}]\n")
    assert said(found, "AP405") == ["«100\u00a0000 møter» sier ikke hvem det gjelder («scope»)"]


TITLES: list[tuple[str, str, list[str]]] = [
    ("Vi skal bli 2 500 medlemmer", "{value: 2500, unit: medlemmer}", []),
    ("Vi skal bli 2 500 medlemmer", "{value: 2600, unit: medlemmer}", ["AP407"]),
    ("Vi skal bli 2.500 medlemmer", "{value: 2500, unit: betalende medlemmer}", []),
    ("Vi skal bli 2500 medlemmer", "{value: 12, unit: lag}", []),
    ("Fra 2000 til 2500 medlemmer", "{value: 2500, unit: medlemmer, baseline: 2000}", []),
    ("85 % organisert", "{value: 87, unit: prosent}", ["AP407"]),
    ("80 faste givere", "{value: 60, unit: faste givere}", ["AP407"]),
    ("Vi skal bli flere", "{value: 90, unit: medlemmer, baseline: 843}", ["AP407"]),
    ("Vi skal bli flere", "{value: 900, unit: medlemmer, baseline: 843}", []),
    ("Vi skal redusere køen", "{value: 900, unit: i kø, baseline: 1000}", []),
    ("Flere enn 2 500 medlemmer", "", ["AP408"]),
    ("Minst 90 prosent skal være fornøyde", "", ["AP408"]),
    ("Vinne valget i 2027", "", []),
    ("En god 17. mai-feiring", "", []),
    ("Minnes 22. juli", "", []),
    ("Tilbud for barn under 12 år", "", []),
    ("Et hjelpetilbud 24/7", "", []),
    ("Punkt 3 handler om klima", "", []),
    ("Minst 2 av 3 lag i serien", "", []),
    ("Uke 42 skal være rusfri", "", []),
    ("Idrett for 6–12-åringer", "", []),
]


@pytest.mark.parametrize(("title", "target", "found"), TITLES)
def test_a_number_in_a_title_is_among_the_targets(
    title: str, target: str, found: list[str], header: str, report: Reporting
) -> None:
    targets = f"targets: [{target.replace('}', ', by: 2026, scope: C}')}], " if target else ""
    body = f"goals:\n  - {{{targets}title: '{title}', responsible: B}}\n"
    codes = [item.code for item in report(header + body).findings if item.code[:3] == "AP4"]
    assert codes == found


def test_a_target_is_shown_as_it_is_to_be_written(header: str, report: Reporting) -> None:
    found = report(header + "goals: [{title: Flere enn 2 500 nye medlemmer, responsible: B}]\n")
    example = "targets: 2500 nye medlemmer"
    assert said(found, "AP408") == [f"«2 500 nye medlemmer» kan følges opp som «{example}»"]


def activities(*written: str) -> str:
    return "sections:\n  - title: S\n    activities:\n" + "".join(
        f"      - {{{one}}}\n" for one in written
    )


NAMED, UNNAMED = "title: T, when: mai, responsible: B", "title: U, when: mai"
DUTY: list[tuple[str, list[str], list[str]]] = [
    ("one of four", [NAMED, NAMED, NAMED, UNNAMED], ["11:17 AP410"]),
    ("two of five", [NAMED, NAMED, NAMED, UNNAMED, UNNAMED], ["11:17 AP410", "12:17 AP410"]),
    ("half of them, told as one", [NAMED, NAMED, UNNAMED, UNNAMED], ["2:8 AP410"]),
    ("the plan names few", [NAMED, UNNAMED, UNNAMED, UNNAMED, UNNAMED], ["2:8 AP409"]),
    ("the plan names nobody", [UNNAMED] * 5, ["2:8 AP409"]),
    ("too few to tell", [UNNAMED] * 4, []),
    ("two activities", [NAMED, UNNAMED], []),
    ("a deadline", [NAMED, NAMED, NAMED, UNNAMED + ", kind: deadline"], []),
    ("what is done", [NAMED, NAMED, NAMED, UNNAMED + ", status: done"], []),
    ("a part names somebody", [NAMED, NAMED, UNNAMED + ", parts: [{" + NAMED + "}]"], []),
    ("a part names nobody", [NAMED, NAMED, NAMED + ", parts: [{" + UNNAMED + "}]"], []),
]


@pytest.mark.parametrize(("written", "found"), [c[1:] for c in DUTY], ids=[c[0] for c in DUTY])
def test_somebody_answers_for_each_activity(
    written: list[str], found: list[str], header: str, findings: Find
) -> None:
    assert only(findings(header + activities(*written)), "AP409", "AP410") == found


@pytest.mark.parametrize("link", ["supports: [g]", "about"])
def test_who_answers_for_a_goal_answers_for_what_is_done_for_it(
    link: str, header: str, findings: Find
) -> None:
    goal = "goals: [{id: g, title: G, responsible: B}]\n"
    last = UNNAMED if link == "about" else f"{UNNAMED}, {link}"
    about = "    about: [g]\n" if link == "about" else ""
    body = goal + activities(NAMED, NAMED, NAMED, last) + about
    assert only(findings(header + body), "AP409", "AP410") == []


def test_many_gaps_are_one_finding_that_names_the_first(header: str, report: Reporting) -> None:
    body = activities(*[NAMED] * 5, *(f"title: A{n}, when: mai" for n in range(9)))
    assert said(report(header + body), "AP410") == [
        "9 av 14 aktiviteter sier ikke hvem som har ansvaret: «A0», «A1», «A2», «A3», «A4», «A5» "
        "og 3 til; skriv «responsible»"
    ]


TIMES: list[tuple[str, list[str], list[str]]] = [
    ("one of three", [NAMED, NAMED, "title: U"], ["10:17 AP412"]),
    ("to be decided", [NAMED, NAMED, "title: U, when: avklares"], []),
    ("a part has a time", [NAMED, NAMED, "title: U, parts: [{title: V, when: mai}]"], []),
    ("as the task it is for", [NAMED, NAMED, "title: U, supports: [t]"], []),
    ("the plan has no times", ["title: U"] * 5, ["2:8 AP411"]),
    ("half of them", [NAMED, NAMED, "title: U", "title: V"], ["2:8 AP412"]),
]


@pytest.mark.parametrize(("written", "found"), [c[1:] for c in TIMES], ids=[c[0] for c in TIMES])
def test_each_activity_has_a_time(
    written: list[str], found: list[str], header: str, findings: Find
) -> None:
    task = "goals: [{id: t, role: task, title: G, when: mai}]\n"
    found_here = only(findings(header + activities(*written) + task), "AP411", "AP412")
    assert found_here == found


OPEN: list[tuple[str, list[str], str, list[str]]] = [
    ("no due day", ["title: A, when: avklares"], "", ["8:26 AP413"]),
    ("open and soon", ["title: A, when: {when: mars, certainty: open}"], "", ["8:33 AP414"]),
    ("open and later", ["title: A, when: {when: april, certainty: open}"], "", ["8:33 AP413"]),
    ("later, and adopted late", ["title: A, when: {when: april, certainty: open}"],
     "status: adopted\nadopted: 2026-01-20\n", ["10:33 AP414"]),
    ("tentative and soon", ["title: A, when: trolig mars"], "", ["8:26 AP413"]),
    ("decided when needed", ["title: A, when: ved behov"], "", []),
    ("a part beside a date", ["title: A, when: [2. februar, {when: avklares, part: B}]"], "",
     ["8:46 AP414"]),
    ("a part of something dated", ["title: A, when: mars, parts: [{title: B, when: avklares}]"], "",
     ["8:57 AP414"]),
    ("something depends on it", ["id: a, title: A, when: avklares",
                                 "title: B, when: 3. mars, depends: [a]"], "", ["8:33 AP414"]),
    ("only a note", ["title: A, when: {note: styret bestemmer}"], "", ["8:26 AP413"]),
    ("cancelled", ["title: A, when: avklares, status: cancelled"], "", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "more", "found"), [c[1:] for c in OPEN], ids=[c[0] for c in OPEN]
)
def test_what_is_open_is_told_with_its_due_day(
    written: list[str], more: str, found: list[str], header: str, findings: Find
) -> None:
    body = more + activities(*written)
    assert only(findings(header + body), "AP413", "AP414") == found


def test_the_due_day_is_said(header: str, report: Reporting) -> None:
    body = activities("title: A, when: {when: høsten, certainty: open, part: Samling}")
    assert said(report(header + body), "AP413") == [
        "«A: Samling» er ikke avklart, og må være det senest 1. juli 2026"
    ]


WAITING: list[tuple[str, list[str], list[str]]] = [
    ("two wait", ["{event}, when: 2026", "title: B, when: {after: m}", "title: C, when: {before: m}"],
     ["8:57 AP415"]),
    ("one waits", ["{event}, when: 2026", "title: B, when: {after: m}"], []),
    ("one is counted", ["{event}, when: 2026", "title: B, when: {within: 2 uker, after: m}"],
     ["8:57 AP415"]),
    ("it has no time", ["{event}", "title: B, when: {within: 2 uker, after: m}"], ["8:39 AP415"]),
    ("it has a day", ["{event}, when: 3. mai", "title: B, when: {within: 2 uker, after: m}"], []),
    ("it has a month", ["{event}, when: mai", "title: B, when: {within: 2 uker, after: m}"], []),
    ("it is probable", ["{event}, when: trolig mai", "title: B, when: {amount: 2 uker, before: m}"],
     []),
    ("it comes back", ["{event}, when: månedlig", "title: B, when: {within: 2 uker, after: m}"], []),
    ("named in words", ["{event}, when: avklares", "title: B, when: etter landsmøtet",
                        "title: C, when: innen 2 uker etter landsmøtet 2026"], ["8:57 AP415"]),
    ("another year's", ["{event}, when: 2026", "title: B, when: innen 2 uker etter landsmøtet 2027"],
     []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "found"), [c[1:] for c in WAITING], ids=[c[0] for c in WAITING]
)
def test_what_others_wait_for_has_a_date(
    written: list[str], found: list[str], header: str, findings: Find
) -> None:
    event = "id: m, kind: meeting, title: Landsmøtet"
    body = activities(*(one.replace("{event}", event) for one in written))
    assert only(findings(header + body), "AP415") == found


@pytest.mark.parametrize(
    ("who", "wrong"),
    [
        ("Alle", True),
        ("Vi alle", True),
        ("N.N.", True),
        ("avklares senere", True),
        ("Styret/AU?", True),
        ("Vakant", True),
        ("–", True),
        ("Styret", False),
        ("Alle lag", False),
        ("Alle klubbledere", False),
        ("Kvinnenettverket", False),
        ("Nina Nilsen", False),
        ("Vaktmester", False),
    ],
)
def test_who_answers_is_somebody(who: str, wrong: bool, header: str, report: Reporting) -> None:
    body = activities(f"title: A, when: mai, responsible: '{who}'")
    assert [item.code for item in report(header + body).findings] == ["AP416"] * wrong


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("status: adopted\nadopted: 2026-02-14\n", []),
        ("status: adopted\n", ["5:9 AP417"]),
        ("adopted: 2026-02-14\n", ["5:10 AP417"]),
        ("status: proposed\nadopted: 2026-02-14\n", ["6:10 AP417"]),
        ("status: adopted\nadopted: 2025-11-20\n", []),
        ("status: adopted\nadopted: 2027-02-14\n", ["6:10 AP417"]),
        ("status: adopted\nadopted: 2026-02-14\ntext: Møtet er på xx.\n", ["7:19 AP502"]),
        ("status: adopted\nadopted: 2026-02-14\ntext: Møtet er hos <navn> ?? \n",
         ["7:20 AP418", "7:27 AP418"]),
        ("status: adopted\nadopted: 2026-02-14\ntext: Møtet er tba, todo.\n",
         ["7:16 AP502", "7:21 AP502"]),
        ("status: adopted\nadopted: 2026-02-14\ntext: '[navn] leder. TODO'\n",
         ["7:8 AP502", "7:22 AP502"]),
        ("status: adopted\nadopted: 2026-02-14\ntext: Se [navnet](https://a.no). Hva nå?\n", []),
        ("status: adopted\nadopted: 2026-02-14\ntext: Vi sender utkast til program.\n", []),
        ("text: Møtet er på ???\n", ["5:19 AP502"]),
        ("text: Møtet er hos <navn>, eller??\n", []),
    ],
)  # fmt: skip
def test_an_adopted_plan_is_adopted_and_finished(
    body: str, found: list[str], header: str, findings: Find
) -> None:
    assert only(findings(header + body), "AP417", "AP418", "AP502") == found


COSTS: list[tuple[list[str], list[str]]] = [
    (["45 000"], ["8:37 AP419"]),
    (["45 000 kr"], []),
    (["avklares"], ["8:37 AP419"]),
    (["støtte fra OU-fondet"], []),
    (["10 kr", "20 kr", "tilbud"], ["10:37 AP419"]),
    (["10 kr", "20 kr", "gratis"], []),
    (["10 kr", "tilbud"], []),
    (["ca. 20 000 kr, avklares"], []),
]


@pytest.mark.parametrize(("costs", "found"), COSTS)
def test_a_cost_can_be_added_up(
    costs: list[str], found: list[str], header: str, findings: Find
) -> None:
    body = activities(*(f"title: A, when: mai, cost: '{cost}'" for cost in costs))
    assert only(findings(header + body), "AP419") == found


CIRCLES: list[tuple[str, list[str], list[str]]] = [
    ("two", ["id: a, title: A, depends: [b]", "id: b, title: B, depends: [a]"], ["9:37 AP210"]),
    ("itself", ["id: a, title: A, depends: [a]"], ["8:37 AP210"]),
    ("through a time", ["id: a, title: A, when: {after: b}", "id: b, title: B, depends: [a]"],
     ["9:37 AP210"]),
    ("three", ["id: a, title: A, depends: [b]", "id: b, title: B, depends: [c]",
               "id: c, title: C, depends: [a, b]"], ["10:37 AP210", "10:40 AP210"]),
    ("by their names", ["title: Fest, when: etter ryddinga", "title: Rydding, when: to uker før festen"],
     ["9:32 AP210"]),
    ("by name and by id", ["id: a, title: Fest, when: når ryddingen er over, depends: [b]",
                           "id: b, title: Rydding, when: etter festen"], ["9:39 AP210"]),
    ("a name of its own", ["title: Fest, when: etter festen"], ["8:29 AP210"]),
    ("a name of two", ["title: Fest, when: etter ryddinga", "title: Fest, when: mai",
                       "title: Rydding, when: etter festen"], []),
    ("what is on the same day", ["title: Fest, when: under ryddinga",
                                 "title: Rydding, when: i forbindelse med festen"], []),
    ("two ways to one", ["id: a, title: A, depends: [b, c]", "id: b, title: B, depends: [c]",
                         "id: c, title: C"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "found"), [c[1:] for c in CIRCLES], ids=[c[0] for c in CIRCLES]
)
def test_nothing_waits_for_itself(
    written: list[str], found: list[str], header: str, findings: Find
) -> None:
    assert only(findings(header + activities(*written)), "AP210") == found


def test_what_was_left_out_because_it_is_wrong_is_not_missed(header: str, findings: Find) -> None:
    body = activities(NAMED, NAMED, NAMED, UNNAMED.replace("mai", "{when: []}"))
    assert findings(header + body) == ["11:33 AP103"]


def test_two_figures_in_each_others_place(header: str, findings: Find) -> None:
    body = (
        "goals: [{title: A, responsible: B, targets: [{value: 900, unit: medlemmer, by: 2026, "
        "scope: C, baseline: 843}]}]\n"
        "text: Vi var {} ved nyttår.\n"
    )
    said = {
        "834 medlemmer": ["6:14 AP407"],
        "843 medlemmer": [],
        "834 kommuner": [],
        "850 medlemmer": [],
    }
    found = {text: only(findings(header + body.replace("{}", text)), "AP407") for text in said}
    assert found == said


def test_a_number_begins_where_the_plan_before_says_that_it_ended(
    header: str, findings: Find
) -> None:
    goal = "goals: [{id: a, title: A, responsible: B, targets: [{value: 90, unit: lag, by: 2026, "
    before = header.replace("2026", "2024") + goal.replace("2026", "2024") + "actual: 45}]}]\n"
    now = f"{header}continues: 2024\n{goal}baseline: "
    assert only(findings(now + "60}]}]\n", **{"2024": before}), "AP407") == ["6:96 AP407"]
    assert only(findings(now + "45}]}]\n", **{"2024": before}), "AP407") == []


OWN = [
    ("kind: meeting, title: Møte i FAU", 0),
    ("kind: meeting, title: Styremøter", 0),
    ("kind: meeting, title: Møte i arbeidsutvalget", 0),
    ("kind: meeting, title: Medlemsmøte", 1),
    ("kind: meeting, title: Møte i skogen", 1),
    ("title: Nye satser gjelder", 0),
    ("title: Rypejakt på Åsen", 0),
    ("title: Jakt på nye medlemmer", 1),
]


@pytest.mark.parametrize(("activity", "count"), OWN)
def test_a_body_answers_for_its_own_meetings(
    activity: str, count: int, header: str, findings: Find
) -> None:
    others = "".join(
        f"      - {{title: T{n}, when: mai, responsible: Kassereren}}\n" for n in range(4)
    )
    body = f"sections:\n  - title: S\n    activities:\n{others}      - {{{activity}, when: juni}}\n"
    assert len(only(findings(header + body), "AP410")) == count


def test_on_a_dugnad_everybody_is_everybody(header: str, findings: Find) -> None:
    body = "sections: [{title: S, activities: [{title: {}, when: mai, responsible: Alle}]}]\n"
    assert only(findings(header + body.replace("{}", "Vårdugnad")), "AP416") == []
    assert only(findings(header + body.replace("{}", "Loppemarked")), "AP416") == ["5:81 AP416"]


def test_what_is_to_be_decided_says_when_and_by_agreement_is_decided(
    header: str, report: Reporting
) -> None:
    body = (
        "sections: [{title: S, activities: [{title: A, when: avklares i januar}, "
        "{title: B, when: etter avtale med Kari}]}]\n"
    )
    assert said(report(header + body), "AP413") == ["«A» blir avklart i januar"]


def test_a_plan_that_says_why_nobody_is_named_is_left_alone(header: str, findings: Find) -> None:
    many = "".join(f"      - {{title: T{n}, when: mai}}\n" for n in range(6))
    body = f"sections:\n  - title: S\n    activities:\n{many}"
    assert only(findings(header + body), "AP409") == ["2:8 AP409"]
    text = "text: Det meste har ingen navngitt ansvarlig. Da er det styret.\n"
    assert only(findings(header + text + body), "AP409") == []


@pytest.mark.parametrize(
    ("title", "example"),
    [
        ("Vi skal ha minst 25 frivillige innen sommeren", "minst 25 frivillige innen sommeren"),
        ("Minst 25 frivillige medarbeidarar innan sommaren",
         "minst 25 frivillige medarbeidarar innan sommaren"),
        ("Få 30 nye innen 1. mai og holde dem", "30 nye innen 1. mai"),
        ("Skaffe 80 faste givere innen utgangen av 2027.",
         "80 faste givere innen utgangen av 2027"),
        ("Ca. 12,5 prosent fleire", "ca. 12,5 prosent"),
        ("Bli flere enn 2 500 medlemmer", "2500 medlemmer"),
        ("Verve 10 nye per måned", "10 nye"),
    ],
)  # fmt: skip
def test_the_number_of_a_goal_is_suggested_whole(title: str, example: str) -> None:
    text = f"applan: 1\ntittel: P\norganisasjon: L\nperiode: 2027\nmål: ['{title}']\n"
    report = lint([load(text, "2027.yaml")], all_rules())
    said = [catalogue("nb").say(one.message) for one in report.findings if one.code == "AP408"]
    assert len(said) == 1 and said[0].endswith(f"som «måltall: {example}»")
