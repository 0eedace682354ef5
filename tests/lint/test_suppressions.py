"""``# applan: ignore[…] reason``: what it accepts, and when it is itself a finding."""

from typing import Any

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load

WRONG = "status: ferdig"


@pytest.mark.parametrize(
    ("body", "found", "accepted"),
    [
        ("status: ferdig # applan: ignore[AP104] avtalt\n", [], ["5:9 AP104"]),
        ("status: ferdig #applan:ignore[AP104] avtalt\n", [], ["5:9 AP104"]),
        ("status: ferdig  #  applan:  ignore[ ap104 ]  avtalt\n", [], ["5:9 AP104"]),
        ("# applan: ignore[AP104] avtalt\nstatus: ferdig\n", [], ["6:9 AP104"]),
        ("# applan: ignore[AP104] avtalt\n\n# mer om det\nstatus: ferdig\n", [], ["8:9 AP104"]),
        ("# applan: ignore-file[AP104] avtalt\ntext: A\nstatus: ferdig\nlanguage: x\n", [],
         ["7:9 AP104", "8:11 AP104"]),
        ("status: ferdig\nlanguage: x # applan: ignore-file[AP104] sist i fila\n", [],
         ["5:9 AP104", "6:11 AP104"]),
        ("tema: x # applan: ignore[AP101, AP104] flere\n",
         ["5:9 AP012"], ["5:1 AP101"]),
        ("goals: [{tema: x, title: A, role: y}] # applan: ignore[AP101,AP104] flere\n",
         [], ["5:10 AP101", "5:35 AP104"]),
        ("# applan: ignore[AP101] én\n# applan: ignore[AP104] to\n"
         "goals: [{tema: x, title: A, role: y}]\n", [], ["7:10 AP101", "7:35 AP104"]),
        # too far away, another code
        ("# applan: ignore[AP104] avtalt\ntext: A\nstatus: ferdig\n",
         ["5:1 AP012", "7:9 AP104"], []),
        ("text: A # applan: ignore[AP104] avtalt\nstatus: ferdig\n",
         ["5:9 AP012", "6:9 AP104"], []),
        ("status: ferdig # applan: ignore[AP101] avtalt\n", ["5:9 AP104", "5:16 AP012"], []),
        # without a reason or a code nothing is accepted
        ("status: ferdig # applan: ignore[AP104]\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan: ignore[AP104]   \n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan: ignore avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan: ignore[] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan: ignore[AP104 avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("# applan: ignore[AP104] avtalt\n", ["5:1 AP012"], []),
        ("# applan: ignore-file[AP104] avtalt\n", ["5:1 AP012"], []),
        # what stands in a text is text
        ("status: 'x # applan: ignore[AP104] avtalt'\n", ["5:9 AP104"], []),
        ('status: "x # applan: ignore[AP104] avtalt"\n', ["5:9 AP104"], []),
        ("text: |\n  # applan: ignore[AP104] avtalt\nstatus: ferdig\n", ["7:9 AP104"], []),
        ("text: >-\n  A\n  # applan: ignore-file[AP104] avtalt\nstatus: ferdig\n",
         ["8:9 AP104"], []),
        ("text: A#applan: ignore[AP104] avtalt\n", ["5:15 AP004"], []),
        ("text: |\n  A\n# applan: ignore[AP104] avtalt\nstatus: ferdig\n", [], ["8:9 AP104"]),
        # a comment cannot stand inside a text of several lines, so it holds for all of them
        ("status: > # applan: ignore[AP104] avtalt\n  ferdig\n", [], ["5:9 AP104"]),
        ("# applan: ignore[AP003] fra en PDF\ntext: |\n  A\n  B\x07\n", [], ["8:4 AP003"]),
        ("text: | # applan: ignore[AP003] fra en PDF\n  A\n\n  B\x07\n", [], ["8:4 AP003"]),
        ("text: A\n  B\x07 # applan: ignore[AP003] fra en PDF\n", [], ["6:4 AP003"]),
        ("# applan: ignore[AP003] fra en PDF\ntext: 'A\n  B\x07'\n", [], ["7:4 AP003"]),
        # in bokmål and nynorsk
        ("status: ferdig # applan: overse[AP104] avtalt\n", [], ["5:9 AP104"]),
        ("# applan: oversjå[AP104] avtalt\nstatus: ferdig\n", [], ["6:9 AP104"]),
        ("# applan: overse-fil[AP104] avtalt\ntext: A\nstatus: ferdig\n", [], ["7:9 AP104"]),
        ("text: A # applan: oversjå[AP104] avtalt\n", ["5:9 AP012"], []),
        # nearly so
        ("status: ferdig # applan: overser[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan: ignorer[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # aplan: overse[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # overse[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # Overse [ap 104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan; overse[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan – overse[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan – planen vår\n", ["5:9 AP104"], []),
        ("status: ferdig #applan overse [AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # Applan: overse[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan : overse[AP104] avtalt\n", ["5:9 AP104", "5:16 AP011"], []),
        ("status: ferdig # applan overse AP104\n", ["5:9 AP104", "5:16 AP011"], []),
        ("text: A # applan, gjettet linje 4\n", ["5:9 AP011"], []),
        ("text: A # applan er bra\n# applan.yaml: her\n# Applan 2: sjekk\n", [], []),
        ("text: A # applan: ignoer\n", ["5:9 AP011"], []),
        ("text: A # applan: gjettt linje 4\n", ["5:9 AP011"], []),
        ("text: A # applan: gjettet linje 41: «her»\n", ["5:9 AP425"], []),
        ("text: A # applan: husk dette\n# applan: 1\n# se AP104 [x]\n", [], []),
        # line ends of all kinds
        ("# applan: ignore[AP104] avtalt\r\nstatus: ferdig\r\n", [], ["6:9 AP104"]),
        ("status: ferdig # applan: ignore[AP104]\r\n", ["5:9 AP104", "5:16 AP011"], []),
        # in a file that is not YAML
        ("text: Husk: møt # applan: ignore[AP004] seinere\n", [], ["5:11 AP004"]),
    ],
)  # fmt: skip
def test_what_is_accepted_and_what_remains(
    body: str, found: list[str], accepted: list[str], header: str, report: Any
) -> None:
    result = report(header + body)
    places = [
        [f"{item.span.line}:{item.span.column} {item.code}" for item in items]
        for items in (result.findings, result.accepted)
    ]
    assert places == [found, accepted]


def test_findings_of_rules_are_accepted_as_well(header: str, report: Any) -> None:
    body = (
        "goals:\n"
        "  - {id: a, title: A}\n"
        "  # applan: ignore[AP201] to navn på det samme, sak 4/26\n"
        "  - {id: a, title: B}\n"
    )
    result = report(header + body)
    assert result.findings == ()
    assert [item.code for item in result.accepted] == ["AP201"]


def test_a_used_code_among_unused_ones_is_not_named(header: str, report: Any) -> None:
    result = report(header + "tema: x # applan: ignore[AP101,AP105,AP104] flere\n")
    (finding,) = result.findings
    assert dict(finding.message.args) == {"codes": "AP104, AP105"}


def test_in_a_plan_with_a_hole_nobody_can_say_what_a_rule_would_have_found(
    header: str, report: Any
) -> None:
    """What was left out may be what the comment is for; what reading finds is known all the same."""
    body = "tema: x\n# applan: ignore[AP203, AP104] avtalt\ntext: A\n"
    found = report(header + body).findings
    assert [(item.code, dict(item.message.args).get("codes")) for item in found] == [
        ("AP101", None), ("AP012", "AP104"),
    ]  # fmt: skip
    whole = report(header + body.replace("tema: x\n", "")).findings
    assert [dict(item.message.args)["codes"] for item in whole] == ["AP104, AP203"]


def test_a_warning_while_reading_leaves_nothing_out(header: str, report: Any) -> None:
    """A byte order mark or a loose accent: every rule runs, and every comment is judged."""
    body = "# applan: ignore[AP203] avtalt\ntext: A\u030arsplan\n"
    found = report("\ufeff" + header + body).findings
    assert [item.code for item in found] == ["AP002", "AP012", "AP009"]


def test_what_compares_plans_is_not_judged_where_the_other_cannot_be_read(
    header: str, report: Any
) -> None:
    body = "# applan: ignore[AP601] avtalt\ncontinues: 2025\n"
    before = header.replace("2026", "2025")
    assert [item.code for item in report(header + body).findings] == ["AP204"]
    found = report(header + body, **{"2025": before}).findings
    assert [item.code for item in found] == ["AP012"]
    partial = {"2025": before + "tema: x\n"}
    assert [item.code for item in report(header + body, **partial).findings] == []


def test_codes_that_nobody_asks_for_are_not_judged(header: str) -> None:
    plan = load(header + "# applan: ignore[AP203, AP104] avtalt\ntext: A\n", "2026.yaml", "2026")
    found = Linter(all_rules(), {}, {"AP203": "off", "AP104": "off"}).check(plan).findings
    assert found == ()


@pytest.mark.parametrize(
    ("status", "severity"),
    [("draft", "info"), ("proposed", "warning"), ("adopted\nadopted: 2026-02-14", "warning")],
)
def test_guesses_are_counted_at_the_first_and_weigh_more_once_a_meeting_reads_them(
    status: str, severity: str, header: str, report: Any
) -> None:
    body = f"status: {status}\ntext: A\n# applan: guess linje 4: «her»\n\nsections:\n"
    body += "  # applan: gjettet avsnitt 9: «der»\n  # applan: gjetta\n  - {title: B, text: C}\n"
    body += "  - {title: '# applan: guess', text: D}\n"
    found = [one for one in report(header + body).findings if one.code == "AP425"]
    assert [(one.span.line, one.span.column, one.severity) for one in found] == [
        (7 + status.count("\n"), 1, severity)
    ]
    assert dict(found[0].message.args) == {"count": 3}


def test_a_guess_that_is_left_is_accepted_with_a_reason(header: str, report: Any) -> None:
    body = "# applan: ignore-file[AP425] ses på i mars\ntext: A # applan: guess\n"
    result = report(header + body)
    assert ([one.code for one in result.findings], [one.code for one in result.accepted]) == (
        [], ["AP425"],
    )  # fmt: skip
