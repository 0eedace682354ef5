"""The rules of continuity, AP601–AP613: a plan beside those before it.

A body begins on line 5; «continues» is its first line.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from applan.lint import Report, all_rules, lint
from applan.loading import load
from applan.messages import catalogue

Find = Callable[..., list[str]]
Reporting = Callable[..., Report]

PLANS = Path(__file__).parents[2] / "plans"
BEFORE = "continues: 2025\n"


def plan(year: str, body: str) -> str:
    return f"applan: 1\ntitle: Plan\norganisation: Laget\nperiod: {year}\n{body}"


def activities(*written: str) -> str:
    return "sections:\n  - title: S\n    activities:\n" + "".join(
        f"      - {{{one}}}\n" for one in written
    )


def only(found: list[str]) -> list[str]:
    return [one for one in found if " AP6" in one]


def said(report: Report, code: str) -> list[str]:
    say = catalogue("nb").say
    return [say(item.message) for item in report.findings if item.code == code]


OLD = "id: a, title: Gammelt, when: mai"
DROPS: list[tuple[str, str, str, list[str]]] = [
    ("nothing is said", OLD, "", ["AP601"]),
    ("same id, new title", OLD, activities("id: a, title: Nytt, when: mai"), []),
    ("claimed", OLD, activities("id: b, title: Nytt, when: mai, from: 2025#a"), []),
    ("ended", OLD, "ended: [{id: 2025#a, reason: R}]\n", []),
    ("claimed by its older name", OLD + ", from: 2020#o",
     activities("id: b, title: Nytt, when: mai, from: 2020#o"), ["AP204"]),
    ("same title, no id", OLD, activities("title: Gammelt, when: mai"), ["AP606"]),
    ("same title, another id", OLD, activities("id: a-2026, title: GAMMELT, when: mai"), ["AP606"]),
    ("same title but for the year", OLD.replace("Gammelt", "Gammelt 2025"),
     activities("id: b, title: Gammelt 2026, when: mai"), ["AP606"]),
    ("two with the same title", OLD,
     activities("title: Gammelt, when: mai", "title: Gammelt, when: juni"), ["AP220", "AP601"]),
    ("another thing with the same title", OLD, "goals: [{id: b, title: Gammelt}]\n", ["AP601"]),
    ("no id", OLD.replace("id: a, ", ""), "", ["AP601"]),
    ("no id, same title", OLD.replace("id: a, ", ""), activities("title: gammelt, when: mai"), []),
    ("no id, the year in the title", OLD.replace("id: a, title: Gammelt", "title: Gammelt 2025"),
     activities("title: Gammelt 2026, when: mai"), []),
    ("no id, claimed by its title", OLD.replace("id: a, ", ""),
     activities("title: Nytt, when: mai, from: 2025#Gammelt"), []),
    ("an id, claimed by its title", OLD,
     activities("title: Nytt, when: mai, from: 2025#Gammelt"), []),
    ("no id, ended by its title", OLD.replace("id: a, ", ""),
     "ended: [{id: 2025#Gammelt, reason: R}]\n", []),
    ("no id, new title", OLD.replace("id: a, ", ""), activities("title: Nytt, when: mai"),
     ["AP220", "AP601"]),
    ("a deadline", OLD + ", kind: deadline", "", []),
    ("done", OLD + ", status: done", "", []),
    ("a year that has passed", OLD.replace("Gammelt", "Årsmøtet 2025"), "", []),
    ("a year to come", OLD.replace("Gammelt", "Mot valget i 2027"), "", ["AP601"]),
    ("a part goes with the whole", OLD + ", parts: [{id: p, title: P}]", "", ["AP601"]),
    ("a part alone", OLD + ", parts: [{id: p, title: P}]",
     activities("id: a, title: Gammelt, when: mai"), ["AP601"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "found"), [c[1:] for c in DROPS], ids=[c[0] for c in DROPS])
def test_what_stood_before_stands_or_was_ended(
    old: str, new: str, found: list[str], report: Reporting
) -> None:
    before = plan("2025", activities(old))
    done = report(plan("2026", BEFORE + new), **{"2025": before})
    codes = [item.code for item in done.findings if item.code.startswith(("AP6", "AP2"))]
    assert codes == found


def test_tasks_for_a_part_of_the_period_end_by_themselves(findings: Find) -> None:
    goals = "goals:\n  - {id: t, role: task, title: T, when: mai}\n  - {id: g, title: G}\n"
    found = findings(plan("2026", BEFORE), **{"2025": plan("2025", goals)})
    assert found == ["5:12 AP601"]


def test_it_is_told_how_to_say_what_became_of_it(report: Reporting) -> None:
    before = plan("2025", "goals: [{id: g, role: priority, title: G}]\n")
    assert said(report(plan("2026", BEFORE), **{"2025": before}), "AP601") == [
        "prioriteringen «G» i planen 2025 er falt ut uten spor; skriv «from: 2025#g» på det som "
        "fører det videre, eller «{id: 2025#g, reason: …}» under «ended»"
    ]


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Vi skal være synlige", "2025#Vi skal være synlige"),
        ("8. mars-tog", "2025#8. mars-tog"),
        ("Mer, bedre og større", "2025#mer-bedre-og-storre"),
        ('"Synlige: på nett"', "2025#synlige-pa-nett"),
        ("Sak #4", "2025#Sak"),
    ],
)
def test_what_has_no_id_is_named_by_its_title_where_that_can_be_written_as_it_is(
    title: str, named: str, report: Reporting
) -> None:
    before = plan("2025", f"goals:\n  - title: {title}\n")
    [told] = said(report(plan("2026", BEFORE), **{"2025": before}), "AP601")
    assert f"skriv «from: {named}» på" in told
    ended = f"ended:\n  - {{id: {named}, reason: R}}\n"
    assert said(report(plan("2026", BEFORE + ended), **{"2025": before}), "AP601") == []


def test_what_is_ended_and_stands_is_named_as_it_is_written(report: Reporting) -> None:
    before = plan("2025", "goals: [Årlig dugnad]\n")
    now = BEFORE + "goals: [Årlig dugnad]\nended: [{id: 2025#Årlig dugnad, reason: R}]\n"
    assert said(report(plan("2026", now), **{"2025": before}), "AP607") == [
        "«2025#Årlig dugnad» er avsluttet, men «Årlig dugnad» står her ennå"
    ]


def test_many_drops_are_six_findings_with_the_weightiest_first(report: Reporting) -> None:
    things = activities(*(f"id: a{n}, title: A{n}, when: mai" for n in range(20)))
    goals = "goals: [{id: g, title: G}, {id: p, role: priority, title: P}]\n"
    found = said(report(plan("2026", BEFORE), **{"2025": plan("2025", things + goals)}), "AP601")
    assert [one.partition(" i planen")[0] for one in found[:5]] == [
        "prioriteringen «P»",
        "målet «G»",
        "aktiviteten «A0»",
        "aktiviteten «A1»",
        "aktiviteten «A2»",
    ]
    rest = ", ".join(f"«A{n}»" for n in range(3, 15))
    assert found[5:] == [f"også dette fra planen 2025 er falt ut uten spor: {rest} og 5 til"]


def test_what_is_taken_up_again_says_when_it_was_last(report: Reporting) -> None:
    beside = {
        "2024": plan("2024", activities("id: a, title: A, when: mai", "id: b, title: B")),
        "2025": plan("2025", "continues: 2024\nended: [{id: 2024#a, reason: For dyrt}]\n"),
    }
    new = activities("id: a, title: A, when: mai", "id: b, title: B", "id: c, title: C")
    assert said(report(plan("2026", BEFORE + new), **beside), "AP602") == [
        "«A» er gjenopptatt, sist i planen 2024 og deretter avsluttet («For dyrt»)",
        "«B» er gjenopptatt, sist i planen 2024",
    ]


def test_a_part_is_taken_up_again_with_the_whole(findings: Find) -> None:
    whole = activities("id: a, title: A, when: mai, parts: [{id: p, title: P}]")
    beside = {"2024": plan("2024", whole), "2025": plan("2025", "continues: 2024\n")}
    assert only(findings(plan("2026", BEFORE + whole), **beside)) == ["9:24 AP602"]


SENTENCES: list[tuple[str, str, str, list[str]]] = [
    ("a year that was ahead and is over", "Vi skal vinne valget i 2025.", "", ["AP603"]),
    ("a year that is still ahead", "Vi skal vinne valget i 2029.", "", []),
    ("a year that was over then", "Vi minnes valget i 2019 med glede.", "", []),
    ("it looks back", "Vi vant valget i 2025 med stor margin.", "", []),
    ("since then", "Troms er eget fylke fra 2025 av.", "", []),
    ("one of two is raised", "Arbeidet i 2025 er for valget i 2027.",
     "Arbeidet i 2025 er for valget i 2031.", ["AP603"]),
    ("all are raised", "Vi skal ha landsmøte i 2025 og mange gjester.",
     "Vi skal ha landsmøte i 2026 og mange gjester.", ["AP604"]),
    ("other words", "Vi skal vinne valget i 2025.", "Vi skal delta i valget i 2025.", []),
    ("few words", "Valget 2025.", "", []),
    ("among others", "Alt er nytt her. Vi skal vinne valget i 2025. Bli med!",
     "Noe er likt.\n\n      - Vi skal vinne valget i 2025\n", ["AP603"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "found"), [c[1:] for c in SENTENCES], ids=[c[0] for c in SENTENCES]
)
def test_a_sentence_from_before_has_the_years_of_now(
    old: str, new: str, found: list[str], report: Reporting
) -> None:
    def body(text: str) -> str:
        return f"sections:\n  - title: S\n    text: |\n      {text}\n"

    beside = {"2025": plan("2025", body(old))}
    done = report(plan("2026", BEFORE + body(new or old)), **beside)
    assert [item.code for item in done.findings if item.code.startswith("AP6")] == found


def test_the_old_year_is_what_is_marked(findings: Find, report: Reporting) -> None:
    body = "sections:\n  - title: S\n    text: Først dette. Vi skal vinne valget i 2025.\n"
    found = plan("2026", BEFORE + body)
    beside = {"2025": plan("2025", body)}
    assert only(findings(found, **beside)) == ["8:47 AP603"]
    assert said(report(found, **beside), "AP603") == [
        "setningen er fra planen 2025, og 2025 er forbi; stemmer den fortsatt?"
    ]


def test_a_heading_with_the_years_own_number_is_no_sentence(findings: Find) -> None:
    def body(year: int) -> str:
        return f"sections: [{{title: De viktigste oppgavene i {year}}}]\n"

    beside = {"2025": plan("2025", body(2025))}
    assert findings(plan("2026", BEFORE + body(2026)), **beside) == []


KINDS: list[tuple[str, str, list[str]]] = [
    ("kind: course", "kind: meeting", ["9:14 AP605"]),
    ("kind: campaign", "kind: deadline", ["9:14 AP605"]),
    ("kind: activity", "kind: meeting", []),
    ("kind: process", "kind: course", []),
    ("kind: course", "kind: course", []),
    ("kind: course", "from: 2025#a, kind: meeting", []),
]


@pytest.mark.parametrize(("old", "new", "found"), KINDS)
def test_an_id_stands_for_the_same_kind_of_thing(
    old: str, new: str, found: list[str], findings: Find
) -> None:
    thing = "id: a, title: Noe som er likt, when: mai, "
    before = plan("2025", activities(thing + old))
    assert only(findings(plan("2026", BEFORE + activities(thing + new)), **{"2025": before})) == (
        found
    )


def test_a_goal_that_became_an_activity(report: Reporting) -> None:
    before = plan("2025", "goals: [{id: a, title: Vekst}]\n")
    found = report(plan("2026", BEFORE + activities("id: a, title: A")), **{"2025": before})
    assert said(found, "AP605") == [
        "i planen 2025 er «a» et mål («Vekst»); gi dette sin egen id, eller skriv «from: 2025#a»"
    ]


LINES: list[tuple[str, str, list[str]]] = [
    ("ended and here", "ended: [{id: 2025#a, reason: R}]\n" + activities("id: a, title: A"),
     ["6:14 AP607"]),
    ("ended and claimed", "ended: [{id: 2025#a, reason: R}]\n"
     + activities("id: b, title: B, from: 2025#a"), ["6:14 AP607"]),
    ("ended twice", "ended: [{id: 2025#a, reason: R}, {id: 2025#a, reason: S}]\n",
     ["6:39 AP607"]),
    ("from a later plan", activities("id: a, title: A, from: 2030#a"), ["9:33 AP608"]),
    ("ended in a later plan", "ended: [{id: 2030#a, reason: R}]\n" + activities("id: a, title: A"),
     ["6:14 AP607", "6:14 AP608"]),
    ("its own id", activities("id: a, title: A, from: 2025#a"), ["9:33 AP609"]),
    ("one of several", activities("id: a, title: A, from: [2025#a, 2025#b]"), []),
    ("a split", activities("id: a, title: A, from: 2025#a", "id: c, title: C, from: 2025#a"), []),
    ("half a split", activities("id: a, title: A", "id: c, title: C, from: 2025#a"),
     ["10:33 AP610"]),
    ("a split under two new ids",
     activities("id: d, title: D, from: 2025#a", "id: c, title: C, from: 2025#a"), []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "found"), [c[1:] for c in LINES], ids=[c[0] for c in LINES])
def test_from_and_ended_do_not_contradict(body: str, found: list[str], findings: Find) -> None:
    beside = {
        "2025": plan("2025", activities("id: a, title: A", "id: b, title: B, status: done")),
        "2030": plan("2030", activities("id: a, title: A")),
    }
    assert only(findings(plan("2026", BEFORE + body), **beside)) == found


@pytest.mark.parametrize(
    ("before", "found"),
    [
        ("2025", []),
        ("2026", ["4:9 AP211"]),
        ("2027", ["5:12 AP611"]),
        ("2023", ["4:9 AP612"]),
        ("2025–2026", ["4:9 AP612"]),
        ("2024–2026", ["4:9 AP612"]),
        ("2026–2027", []),
        ("1. februar 2025 – 31. januar 2026", []),
    ],
)
def test_a_plan_follows_on_the_one_before(before: str, found: list[str], findings: Find) -> None:
    assert findings(plan("2026", BEFORE), **{"2025": plan(before, "")}) == found


def test_the_time_without_a_plan_is_said(report: Reporting) -> None:
    gap = report(plan("2026", BEFORE), **{"2025": plan("2024", "")})
    assert said(gap, "AP612") == [
        "ingen plan gjelder for 1. januar – 31. desember 2025, mellom planen 2025 og denne"
    ]
    both = report(plan("2026", BEFORE), **{"2025": plan("juli 2025 – juni 2026", "")})
    assert said(both, "AP612") == ["planen 2025 gjelder også for 1. januar – 30. juni 2026"]


def test_plans_that_continue_each_other(report: Reporting) -> None:
    beside = {
        "2025": plan("2025", "continues: 2024\n"),
        "2024": plan("2024", "continues: 2026\n"),
    }
    assert said(report(plan("2026", BEFORE), **beside), "AP611") == [
        "planene fortsetter hverandre: 2026 → 2025 → 2024 → 2026"
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("avklares", "avklares", ["9:33 AP613"]),
        ("avklares", "mai", []),
        ("mai", "avklares", []),
        ("ved behov", "ved behov", []),
        ("[avklares, mai]", "avklares", []),
        ("{when: mai, certainty: open}", "avklares", ["9:33 AP613"]),
    ],
)
def test_what_was_to_be_decided_is_decided(
    old: str, new: str, found: list[str], findings: Find
) -> None:
    before = plan("2025", activities(f"id: a, title: A, when: {old}"))
    body = BEFORE + activities(f"id: a, title: A, when: {new}")
    assert only(findings(plan("2026", body), **{"2025": before})) == found


def test_a_plan_that_keeps_everything_drops_and_revives_nothing() -> None:
    """A law: a plan after a copy of itself has no finding of what went, came or changed."""
    paths = sorted(PLANS.glob("*.yaml"))
    assert len(paths) >= 5
    for path in paths:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        text = "".join(one for one in lines if not one.startswith("continues:"))
        copy = load((text + "continues: copy\n").encode(), "2000.yaml", "2000")
        before = load(text.encode(), "copy.yaml", "copy").plan
        assert before is not None
        found = lint([copy], all_rules(), {"copy": before})
        changed = {"AP601", "AP602", "AP603", "AP604", "AP605", "AP606", "AP611", "AP612"}
        assert [one.code for one in found.findings if one.code in changed] == []
        assert found.failures == ()


def test_what_is_ended_one_by_one_silences_the_rule() -> None:
    """A law: every «ended» line that a message proposes takes that message away."""
    before = load((PLANS / "2020.yaml").read_bytes(), "2020.yaml", "2020").plan
    assert before is not None
    text = plan("2022", "continues: 2020\nended:\n")
    rounds = 0
    while True:
        report = lint([load(text.encode(), "2022.yaml", "2022")], all_rules(), {"2020": before})
        ids = [
            str(dict(one.message.args)["ancestor"])
            for one in report.findings
            if one.code == "AP601" and "ancestor" in dict(one.message.args)
        ]
        if not ids:
            break
        assert not any(one in text for one in ids)
        text += "".join(f"  - {{id: {one}, reason: R}}\n" for one in ids)
        rounds += 1
    assert 3 < rounds < 20
