"""References by id within a plan and to other plans: cases as data."""

from collections.abc import Callable

import pytest

from applan.lint import Linter, all_rules, lint
from applan.loading import load
from applan.messages import catalogue

Find = Callable[..., list[str]]

GOALS = "goals:\n  - {id: vekst, title: A}\n  - {id: valg, title: B, supports: [vekst]}\n"
ACTIVITIES = (
    "sections:\n"
    "  - title: S\n"
    "    about: [vekst]\n"
    "    activities:\n"
    "      - {id: kurs, title: C, supports: [valg], parts: [{id: kurs-2, title: D}]}\n"
    "      - {id: mote, title: E, depends: [kurs-2], when: {within: 2 uker, after: kurs}}\n"
)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (GOALS + ACTIVITIES, []),
        (GOALS + ACTIVITIES + "    see: [kurs-2]\n", []),
        (GOALS + ACTIVITIES + "    view: {show: courses, ids: [kurs, kurs-2]}\n", []),
        (GOALS + ACTIVITIES + "    view: {show: goals, ids: [vekst]}\n", []),
        (GOALS + ACTIVITIES + "    see: kurs-3\n", ["14:10 AP202"]),
        (GOALS + ACTIVITIES + "    see: [vekst]\n", ["14:11 AP202"]),
        (GOALS + ACTIVITIES + "    view: {show: courses, ids: [kurs, kurs-3]}\n", ["14:39 AP202"]),
        (GOALS + ACTIVITIES.replace("after: kurs", "after: kurset"), ["13:79 AP202"]),
        (GOALS + ACTIVITIES.replace("after: kurs", "before: valg"), ["13:80 AP202"]),
        (GOALS + ACTIVITIES.replace("depends: [kurs-2]", "depends: [x, kurs, y]"),
         ["13:40 AP202", "13:49 AP202"]),
        (GOALS + ACTIVITIES.replace("about: [vekst]", "about: [kurs]"), ["10:13 AP203"]),
        (GOALS.replace("supports: [vekst]", "supports: vekts") + ACTIVITIES, ["7:36 AP203"]),
        (GOALS + ACTIVITIES.replace("supports: [valg]", "supports: [valg, mote]"),
         ["12:47 AP203"]),
        (GOALS + ACTIVITIES.replace("id: kurs-2", "id: valg"), ["12:61 AP201", "13:40 AP202"]),
        (GOALS + ACTIVITIES.replace("id: mote", "id: kurs"), ["13:14 AP201"]),
        ("goals: [{id: a, title: A}, {id: a, title: B}, {id: a, title: C}]\n",
         ["5:33 AP201", "5:52 AP201"]),
    ],
)  # fmt: skip
def test_a_reference_leads_somewhere_in_the_plan(
    body: str, found: list[str], header: str, findings: Find
) -> None:
    assert findings(header + body) == found


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{før: jul}", "skriv tidspunktet slik: «før jul»"),
        ("{før: sommerferien}", "skriv tidspunktet slik: «før sommerferien»"),
        ("{etter: påske}", "skriv tidspunktet slik: «etter påske»"),
        ("{før: 1. mai}", "skriv tidspunktet slik: «før 1. mai»"),
        ("{innen: 2 uker, etter: skolestart}", "skriv tidspunktet slik: «etter skolestart»"),
        ("{etter: sommeren}", "skriv tidspunktet slik: «etter sommeren»"),
        ("{før: Vervekampanje}", "«Vervekampanje» finnes ikke i denne planen"),
        ("{før: møtet i påska}", "«møtet i påska» finnes ikke i denne planen"),
        ("{før: Julemarkeden}", "«Julemarkeden» finnes ikke; mente du «Julemarked»?"),
    ],
)
def test_a_time_that_is_named_as_an_activity_is_to_be_written_as_a_time(
    when: str, said: str
) -> None:
    text = (
        "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027\naktiviteter:\n"
        f"  - {{tittel: Julemarked, når: 3. desember}}\n  - {{tittel: C, når: {when}}}\n"
    )
    findings = lint([load(text, "2027.yaml")], all_rules()).findings
    (found,) = [one for one in findings if one.code == "AP202"]
    assert said in catalogue("nb").say(found.message)
    assert (found.span.line, found.span.column) == (7, 24 + when.rindex(": "))


BEFORE = "applan: 1\ntitle: A\norganisation: B\nperiod: 2023\ngoals: [{id: vekst, title: C}]\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("continues: 2023\n", ["4:9 AP612", "5:12 AP601"]),
        ("continues: 2022\n", ["5:12 AP204"]),
        ("continues: 2026\n", ["5:12 AP204"]),
        ("continues: 2023.yaml\n", ["5:12 AP204"]),
        ("continues: ../2023\n", ["5:12 AP204"]),
        ("goals: [{title: A, from: 2023#vekst}]\n", []),
        ("goals: [{title: A, from: [2023#vekst, 2023#vokst]}]\n", ["5:39 AP208"]),
        ("goals: [{title: A, from: 2022#vekst}]\n", ["5:26 AP204"]),
        ("goals: [{id: a, title: A, from: 2026#a}]\n", ["5:33 AP204"]),
        ("ended: [{id: 2023#vekst, reason: A}]\n", []),
        ("ended: [{id: 2023#vekt, reason: A}]\n", ["5:14 AP208"]),
        ("ended:\n  - id: 2021#vekst\n    reason: A\n", ["6:9 AP204"]),
    ],
)
def test_a_reference_leads_to_an_earlier_plan(
    body: str, found: list[str], header: str, findings: Find
) -> None:
    assert findings(header + body, **{"2023": BEFORE}) == found


@pytest.mark.parametrize(
    ("sections", "found"),
    [
        ("sections: [{title: A, see: [kurs]}]\n", []),
        ("sections: [{title: A, view: dates}]\n", []),
        ("sections: [{title: A, view: courses}]\n", []),
        ("sections: [{title: A, view: {show: matrix, kind: course}}]\n", []),
        ("sections: [{title: A, sections: [{title: B, view: {show: dates, ids: kurs}}]}]\n", []),
        ("sections: [{title: A, view: goals}]\n", ["5:46 AP205"]),
        ("sections: [{title: A, view: {show: dates, kind: meeting}}]\n", ["5:46 AP205"]),
        ("sections: [{title: A}]\n", ["5:46 AP205"]),
        ("", []),
    ],
)
def test_an_activity_at_the_top_is_shown_somewhere(
    sections: str, found: list[str], header: str, findings: Find
) -> None:
    activity = "activities: [{id: kurs, kind: course, title: A, when: mai 2026}]\n"
    assert findings(header + activity + sections) == found


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("{within: 3 uker, after: mote}", []),
        ("{amount: 3 uker, before: mote}", []),
        ("{after: mote}", []),
        ("{within: 3 uker}", ["9:26 AP209"]),
        ("{within: 3 uker, amount: 2 uker, after: mote}", ["9:26 AP209"]),
        ("{within: 3 uker, after: mote, before: mote}", ["9:26 AP209"]),
        ("[mai 2026, {amount: 3 uker}]", ["9:37 AP209"]),
    ],
)
def test_a_relative_time_is_said_in_full(
    when: str, found: list[str], header: str, findings: Find
) -> None:
    body = (
        "sections:\n  - title: A\n    activities:\n"
        f"      - {{id: mote, title: B, when: mai 2026}}\n      - {{title: C, when: {when}}}\n"
    )
    assert findings(header + body) == found


TITLED = """\
mål:
  - "Synlige: på nett"
  - Godt økonomisk grunnlag
  - Flere medlemmer
kapitler:
  - tittel: S
    handler om: %s
    aktiviteter:
      - Årsmøte 2026: 3. mars 2026
      - Årsmøte 2027: 3. mars 2027
      - Landsmøte: 4. mai 2026
      - {tittel: Fest, når: 5. juni 2026, forutsetter: %s}
"""


@pytest.mark.parametrize(
    ("goal", "activity", "likely"),
    [
        ("Synlige", "Landsmøte", ("Synlige: på nett",)),
        ("synlig", "Landsmøte", ("Synlige: på nett",)),
        ("Økonomisk grunnlag", "Landsmøte", ("Godt økonomisk grunnlag",)),
        ("Medlemmer", "Landsmøte", ("Flere medlemmer",)),
        ("Flere medlemmer", "Årsmøte", ("Årsmøte 2026", "Årsmøte 2027")),
        ("Flere medlemmer", "Årsmøtet", ("Årsmøte 2026", "Årsmøte 2027")),
        ("Flere medlemmer", "Landsmøtet", ("Landsmøte",)),
        ("Flere medlemmer", "Landsmte", ("Landsmøte",)),
        ("Flere medlemmer", "Dugnad", ()),
    ],
)
def test_a_title_that_begins_so_is_meant_before_one_that_is_spelled_nearly_so(
    goal: str, activity: str, likely: tuple[str, ...], header: str
) -> None:
    text = (header + TITLED % (goal, activity)).replace("period: 2026", "period: 2026–2027")
    found = Linter(all_rules(), {}).check(load(text.encode(), "2026.yaml", "2026")).findings
    [told] = [one.message for one in found if one.code in ("AP202", "AP203")]
    assert dict(told.args).get("likely", ()) == likely


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("bidrar til: økonomien", "AP203", "«økonomien» finnes ikke; mente du «Bedre økonomi»?"),
        ("bidrar til: Fred", "AP203", "«Fred» finnes ikke i denne planen"),
        ("bidrar til: at alle skal ha det bra", "AP203", "«at alle skal ha det bra» finnes ikke i "
            "denne planen; her skal tittelen på et mål stå, og annen tekst står under «tekst»"),
        ("forutsetter: at vi får leie huset", "AP202", "«at vi får leie huset» finnes ikke i denne "
            "planen; her skal tittelen på en aktivitet stå, og annen tekst står under «tekst»"),
    ],
)  # fmt: skip
def test_a_sentence_where_a_title_should_be_is_told_where_it_belongs(
    line: str, code: str, said: str
) -> None:
    text = (
        "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027\nmål: [Flere venner, Bedre økonomi]\n"
        f"aktiviteter:\n  - tittel: C\n    når: 3. mai\n    {line}\n"
    )
    findings = lint([load(text, "2027.yaml")], all_rules()).findings
    (found,) = [one for one in findings if one.code == code]
    assert catalogue("nb").say(found.message) == said
    assert (found.span.line, found.span.column) == (9, line.index(":") + 7)
