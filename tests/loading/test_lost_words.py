"""Words that YAML would lose: each case is a plan, what is found, and what it becomes when mended.

The body of a plan begins on line 5; that of an activity, indented by eight, on line 9.
"""

from collections.abc import Callable
from typing import Any

import pytest

from applan.errors import UserError
from applan.lint import Linter, all_rules
from applan.loading import load
from applan.loading.configuration import read_settings
from applan.mending import mend
from applan.messages import catalogue

ACTIVITY = "sections:\n  - title: S\n    activities:\n      - title: A\n"
LOST = frozenset({"AP005", "AP013", "AP014", "AP015", "AP016", "AP101"})

Report = Callable[..., Any]


def found(report: Report, text: str) -> list[str]:
    """What is found of words that were lost, without remarks on anything else."""
    return [
        f"{item.span.line}:{item.span.column} {item.code}"
        for item in report(text).findings
        if item.severity == "error" or item.code in LOST
    ]


def mended(text: str) -> str:
    linter = Linter(all_rules(), {})
    result = mend(
        text.encode(),
        lambda content: linter.check(load(content, "2026.yaml", "2026")),
        lambda finding: finding.code in LOST,
    )
    return result.content.decode()


TAKEN = [
    ("text: Vårtur #2 til sjøen\n", ["5:14 AP013"], 'text: "Vårtur #2 til sjøen"\n'),
    ("text: Bruk #valg på nett\n", ["5:12 AP013"], 'text: "Bruk #valg på nett"\n'),
    ("text: Skriv #æøå og #to\n", ["5:13 AP013"], 'text: "Skriv #æøå og #to"\n'),
    ("text: #valg\n", ["5:7 AP013"], 'text: "#valg"\n'),
    ("text: #valg\n  er i 2027\n", ["5:7 AP013"], 'text: "#valg\n  er i 2027"\n'),
    ("text: En lang\n  tekst med #tre\n", ["6:13 AP013"], 'text: "En lang\n  tekst med #tre"\n'),
    ("text: Bruk\n  #utpåtur\n  #valg\nstatus: draft\n", ["6:3 AP013"],
     'text: "Bruk\n  #utpåtur\n  #valg"\nstatus: draft\n'),
    ("text: Sak #3 # sjekk\n", ["5:11 AP013"], 'text: "Sak #3" # sjekk\n'),
    ("text: Kari's #1\n", ["5:14 AP013"], 'text: "Kari\'s #1"\n'),
    ('text: Si "ja" #1\n', ["5:15 AP013"], "text: 'Si \"ja\" #1'\n"),
    ("text: Sak #«3»\n", ["5:11 AP013"], 'text: "Sak #«3»"\n'),
    ("goals:\n  - title: #verving\n", ["6:12 AP013"], 'goals:\n  - title: "#verving"\n'),
    ("documents: [{title: A #1\n  }]\n", ["5:23 AP013"], 'documents: [{title: "A #1"\n  }]\n'),
    ("text: Vår\r\n  #valg\r\n", ["6:3 AP013"], 'text: "Vår\r\n  #valg"\r\n'),
    # what cannot be put back is asked about
    ('text: "Vårfest" #2\n', ["5:17 AP013"], None),
    ("adopted: 2026-02-14 #sak 4\n", ["5:21 AP013"], None),
    ("status: draft #foreløpig\n", ["5:15 AP013"], None),
    ("seasons: {winter: januar #kaldt\n  }\n", ["5:26 AP013"], None),
    ("documents: [{title: A}, #B\n  {title: C}]\n", ["5:25 AP013"], None),
    # comments
    ("text: Sak 3 # sjekk #valg\n", [], None),
    ("#goals:\n#  - title: A\ntext: A\n  #status: draft\n  #- b\n", [], None),
    ("text: A\n#valg er på en linje for seg\n", [], None),
    ("text: A\n\n  #valg etter en tom linje\n", [], None),
    ("text: C# og a#b (#1)\n", [], None),
    ("text: 'Sak #3'\ncase: {number: \"4 #5\"}\n", [], None),
    ("text: |\n  Sak #3\n  #valg\n", [], None),
    ("text: | #valg\n  A\n", [], None),
    ("goals: #våre mål\n  - title: A\n", [], None),
    ("text: A ######\n#------\nstatus: draft #--\n", [], None),
    ("text: Sak #3 # applan: ignore[AP013] nummeret er vårt eget\n", [], None),
]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        "title: & te",
        "<!-- sjekk -->",
        "---",
        "...",
        "place:Bø",
        "when: [4. mai",
        "status: {a:, b: c}",
    ],
)
def test_what_a_comment_takes_is_told_beside_what_is_no_yaml(
    wrong: str, header: str, report: Report
) -> None:
    text = f"{header}sections:\n  - title: S\n    text: Sak\n{wrong}\ntext: Sak #3\n"
    assert "9:11 AP013" in found(report, text)


@pytest.mark.parametrize(("body", "expected", "written"), TAKEN)
def test_what_a_comment_takes_from_a_text_is_found_and_put_back(
    body: str, expected: list[str], written: str | None, header: str, report: Report
) -> None:
    assert found(report, header + body) == expected
    assert mended(header + body) == header + (body if written is None else written)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("## Haust\n", ["9:7 AP013"]),
        ("### Haust og vinter\n\n", ["9:7 AP013"]),
        ("## **Haust**\n", ["9:7 AP013"]),
        ("## 2. Haust\n", ["9:7 AP013"]),
        ("## Del 1: Haust\n", ["9:7 AP013"]),
        ("# Haust\n", []),
        ("## flytt denne\n", []),
        ("## Flytt denne til neste år.\n", []),
        ("## Haust ##\n", []),
        ("######\n## Haust\n######\n", []),
        ("## Haust\n# og mer\n", []),
    ],
)
def test_a_heading_of_markdown_between_items_is_told(
    lines: str, told: list[str], header: str, report: Report
) -> None:
    above = "".join(f"      {line}\n" if line else "\n" for line in lines.splitlines())
    assert found(report, f"{header}{ACTIVITY}{above}      - title: B\n") == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("place: [{navn: Bø}]", ["9:18 AP103"]),
        ("audience: [{hvem: Alle}]", ["9:21 AP103"]),
        ("contents: [innhold: mat]", ["9:20 AP103"]),
        ("contents: [Mat: godt]", []),
        ("contents: [mat: godt]", []),
    ],
)
def test_a_text_needs_no_key(lines: str, told: list[str], header: str, report: Report) -> None:
    places = [
        f"{one.span.line}:{one.span.column} {one.code}"
        for one in report(f"{header}{ACTIVITY}        {lines}\n").findings
        if one.code == "AP103"
    ]
    assert places == told


TORN = [
    ("{title: Møte, kurs og fest, when: 4. mai 2026}", ["8:23 AP015"],
     '{title: "Møte, kurs og fest", when: 4. mai 2026}'),
    ("{title: Møte, kurs, fest og dans}", ["8:23 AP015"], '{title: "Møte, kurs, fest og dans"}'),
    ("{title: Kari's tur, og «fest»}", ["8:29 AP015"], '{title: "Kari\'s tur, og «fest»"}'),
    ("{title: Fest, cost: 50 000,-}", ["8:36 AP015"], '{title: Fest, cost: "50 000,-"}'),
    ("{title: Tur, cost: 3,5 mill., place: Bø}", ["8:30 AP015"],
     '{title: Tur, cost: "3,5 mill.", place: Bø}'),
    ("{title: Tur, responsible: Leder, nestleder}", ["8:42 AP015"],
     '{title: Tur, responsible: "Leder, nestleder"}'),
    ("{title: Fest, place:Oslo}", ["8:23 AP015"], "{title: Fest, place: Oslo}"),
    ("{title: Fest, sted:Oslo}", ["8:23 AP015"], "{title: Fest, place: Oslo}"),
    ("{title: Fest, targets: [{value: 3,5, unit: timer}]}", ["8:43 AP015"],
     '{title: Fest, targets: [{value: "3,5", unit: timer}]}'),
    ("{title: Kurs, contents: [3,5 timer, kr 1 500,-]}", ["8:34 AP015", "8:45 AP015"],
     '{title: Kurs, contents: ["3,5 timer", "kr 1 500,-"]}'),
    ("{when 4. mai 2026, title: Kurs}", ["8:10 AP015"], "{when: 4. mai 2026, title: Kurs}"),
    ("{title: Tur, when: {4. mai 2026, 9. mai 2026}}", ["8:28 AP015"],
     "{title: Tur, when: [4. mai 2026, 9. mai 2026]}"),
    ("{title: Tur, when: {A: 4. mai 2026, 9. mai 2026, B: uke 3 2026}}", ["8:45 AP015"],
     '{title: Tur, when: {A: "4. mai 2026, 9. mai 2026", B: uke 3 2026}}'),
    # a name without a task begins with a capital letter; else it is asked
    ("{title: Tur, responsible: {Kari: mat, drikke, Per: pynt}}", ["8:47 AP015"], None),
    ("{title: Tur, responsible: {Kari: mat, drikke, kaker}}", ["8:47 AP015"], None),
    ('{title: Tur, responsible: {Kari: "mat", drikke}}', ["8:49 AP015"], None),
    ("{title: Tur, responsible: {Kari: mat, Per, Ola: pynt}}", [], None),
    # one text of a list, or two
    ("{title: Tur, contents: [Mat for barn, unge og eldre, Dans]}", ["8:33 AP015"], None),
    ("{title: Tur, tools: [Teams, og e-post]}", ["8:30 AP015"], None),
    ("{title: Tur, audience: [Alle, særlig nye]}", ["8:33 AP015"], None),
    ("{title: Tur, contents: [Kurs, inkl. lunsj]}", ["8:33 AP015"], None),
    ("{title: Tur, contents: [Leik, mellom anna ute]}", ["8:33 AP015"], None),
    ("{title: Tur, tools: [C#, og Java]}", ["8:30 AP015"], None),
    ("{title: Tur, tools: [Excel,\n          og Word]}", ["8:30 AP015"], None),
    ("{title: Tur, contents: [kurs, fest og dans], partners: [LO, styret og utvalget, NHO]}", [],
     None),
    # near a key, or not sure: it is asked
    ("{title: Fest, sted, when: 4. mai 2026}", ["8:23 AP015"], None),
    ("{title: Rapport, status, when: 4. mai 2026}", ["8:26 AP015"], None),
    ("{title: Fest, place Oslo}", ["8:23 AP015"], None),
    ('{title: "Fest", dans og moro}', ["8:25 AP015"], None),
    ("{title: Fest,\n         dans og moro}", ["9:10 AP015"], None),
    ("{kind: meeting, ordinært, title: Møte}", ["8:25 AP015"], None),
    ("{title: Kurs, outcomes: [3,5]}", ["8:34 AP015"], None),
    # all of it is meant
    ("{title: Kurs, audience: [Styret, leder og nestleder]}", [], None),
    ("{title: Kurs, when: [mai 2026,juni 2026]}", [], None),
    ("{title: Kurs, contents: [1,2,3]}", [], None),
    ("{title: Kurs, when: [2026,2027]}", [], None),
    ("{title: Kurs, cost: '3,5 mill.', text: '1,2'}", [], None),
    ("{title: Kurs, place: , text: }", [], None),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected", "written"), TORN)
def test_what_a_comma_tears_is_found_and_made_whole(
    item: str, expected: list[str], written: str | None, header: str, report: Report
) -> None:
    before = header + ACTIVITY.replace("title: A\n", "")
    assert found(report, f"{before}{item}\n") == expected
    assert mended(f"{before}{item}\n") == f"{before}{item if written is None else written}\n"


LISTS = [
    ("contents:\n  -en\n  -to\n", ["10:11 AP014"], "contents:\n  - en\n  - to\n"),
    ("responsible:\n  -Styret\n", ["10:11 AP014"], "responsible:\n  - Styret\n"),
    ("contents:\n  • en\n  • to\n", ["10:11 AP014"], "contents:\n  - en\n  - to\n"),
    ("contents:\n  – en\n  – to\n", ["10:11 AP014"], "contents:\n  - en\n  - to\n"),
    ("contents:\n  - • en\n  - · to\n", ["10:13 AP014", "11:13 AP014"],
     "contents:\n  - en\n  - to\n"),
    ("contents: [• en, – to]\n", ["9:20 AP014", "9:26 AP014"], "contents: [en, to]\n"),
    ("purpose:\n  • en\n  • to\n", ["10:11 AP014"], "purpose: |\n  • en\n  • to\n"),
    ("method: Vi skal\n    a) ringe\n    b) skrive\n", ["10:13 AP014"],
     "method: |\n    Vi skal\n    a) ringe\n    b) skrive\n"),
    ("text: 1) en\n  2) to\n", ["9:15 AP014"], "text: |\n  1) en\n  2) to\n"),
    ("place: • Bø\n", ["9:16 AP014"], "place: Bø\n"),
    # asked about
    ("contents:\n  - en\n    - to\n", ["11:13 AP014"], "contents:\n  - en\n  - to\n"),
    ("contents:\n  - en\n    to\n", ["11:13 AP014"], None),
    ("contents:\n  en\n  - to\n", ["11:11 AP014"], "contents:\n  - en\n  - to\n"),
    ("contents:\n  Lover\n  Økonomi\n", ["11:11 AP014"], None),
    ("contents:\n  a) en\n  b) to\n", ["10:11 AP014"], "contents:\n  - a) en\n  - b) to\n"),
    ("contents:\n  1. en\n  2. to\n", ["10:11 AP014"], "contents:\n  - 1. en\n  - 2. to\n"),
    ("contents:\n  i. en\n  ii. to\n", ["10:11 AP014"], "contents:\n  - i. en\n  - ii. to\n"),
    ("contents: |\n  en\n  to\n", ["10:11 AP014"], None),
    ("contents: |\n  a) en\n  b) to\n", ["10:11 AP014"], "contents:\n  - a) en\n  - b) to\n"),
    ("contents: |-\n  \uf0b7\ten\n  \uf0fc\tto\n", ["10:11 AP014"], "contents:\n  - en\n  - to\n"),
    ("contents:\n  a) en lang\n  linje\n  b) to\n", ["10:11 AP014"], None),
    ("text: l\n  Vi møtes oftere enn før.\n", ["9:15 AP014"], None),
    # texts
    ("contents:\n  - Kurs for alle som er nye i lag og råd og i\n    andre verv\n", [], None),
    ("text: Vi skal vinne\n  – og det blir gøy.\n", [], None),
    ("text: Vi møtes\n  1. mai og\n  2. mai i parken.\n", [], None),
    ("cost: -500 kr\ncapacity: – uavklart\n", [], None),
    ("contents: >\n  En lang tekst\n  som er brutt.\n", [], None),
    ("text: |\n  • en\n  • to\n", [], None),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected", "written"), LISTS)
def test_a_list_that_became_text_is_found(
    lines: str, expected: list[str], written: str | None, header: str, report: Report
) -> None:
    plan, mend_to = (
        header + ACTIVITY + "".join(f"        {line}\n" for line in text.splitlines())
        for text in (lines, lines if written is None else written)
    )
    assert [one for one in found(report, plan) if "AP014" in one] == expected
    assert mended(plan) == (plan if expected and written is None else mend_to)


@pytest.mark.parametrize(
    ("lines", "expected", "written"),
    [
        ("text: |\n  Vi møtes.\n  activities:\n    - id: b\n", ["11:11 AP016"], None),
        ("text: >\n  Vi møtes.\n\n  - title: B\n    when: mai\n", ["12:11 AP016"], None),
        (
            "text: |-\n  Vi møtes.\n  when: 4. mai\n",
            ["11:11 AP016"],
            "text: |-\n  Vi møtes.\nwhen: 4. mai\n",
        ),
        (
            "text: |\n  Vi møtes.\n\n  parts:\n    - title: A\n\n    - title: B\n",
            ["12:11 AP016"],
            "text: |\n  Vi møtes.\n\nparts:\n  - title: A\n\n  - title: B\n",
        ),
        ("text: |\n  Vi møtes.\n  place: Bø\n place: Ås\n", ["11:11 AP016"], None),
        ('text: "Vi møtes\n  place: Bø"\n', ["10:11 AP016"], None),
        ("purpose: Møtes\n  place Oslo\n", ["10:11 AP016"], None),
        ("place: Oslo\n  when lørdag 3. mai\n", ["10:11 AP016"], None),
        ("place: Oslo\n  ansvarlig Styret\n", ["10:11 AP016"], None),
        ("place: Oslo\n  ansvar:Styret\n", ["10:11 AP016"], None),
        ("text: |\n  Status: i rute\n  Sted: Bø\n  by: Bø\n  note: ja\n", [], None),
        ("text: |\n  Vi sier:\n  når: nå\n", [], None),
        # a word of Norwegian too, where only its value can follow it
        (
            "text: |\n  Vi møtes.\n\n  når: 4. mai\n",
            ["12:11 AP016"],
            "text: |\n  Vi møtes.\n\nnår: 4. mai\n",
        ),
        (
            "purpose: >\n  Moro.\n  når: hver tirsdag kl. 18\n",
            ["11:11 AP016"],
            "purpose: >\n  Moro.\nnår: hver tirsdag kl. 18\n",
        ),
        (
            "text: |\n  Vi møtes.\n  type: kurs\n",
            ["11:11 AP016"],
            "text: |\n  Vi møtes.\ntype: kurs\n",
        ),
        (
            "text: |\n  Vi møtes.\n  form: digitalt\n",
            ["11:11 AP016"],
            "text: |\n  Vi møtes.\nform: digitalt\n",
        ),
        (
            "text: |\n  Vi møtes.\n  kostnad: 300 kr\n",
            ["11:11 AP016"],
            "text: |\n  Vi møtes.\nkostnad: 300 kr\n",
        ),
        (
            "text: |\n  Vi møtes.\n  sted: [Bø, Ås]\n",
            ["11:11 AP016"],
            "text: |\n  Vi møtes.\nsted: [Bø, Ås]\n",
        ),
        ('text: "Vi møtes\n  når: 4. mai"\n', ["10:11 AP016"], None),
        (
            "parts: [{title: B, place: [Bø, Ås]}]\ntext: |\n  Vi møtes.\n  sted: Ås\n",
            ["12:11 AP016"],
            "parts: [{title: B, place: [Bø, Ås]}]\ntext: |\n  Vi møtes.\nsted: Ås\n",
        ),
        ("parts: [{title: B, place: Bø}]\ntext: |\n  Vi møtes.\n  sted: Ås\n", [], None),
        ("when: 5. mai\ntext: |\n  Vi møtes.\n  når: 4. mai\n", [], None),
        ("text: |\n  Vi møtes.\n  når: 4. mai er over, går vi\n", [], None),
        ("text: |\n  Vi møtes.\n  type: stor fest\n  kostnad: lite\n  tid: 4. mai\n", [], None),
        ("place: Kurs om\n  budsjett og plan\n", [], None),
        ("text: Vi møtes i en\n  by Norge er kjent for\n", [], None),
        ("text: Vi møtes\n  sted Oslo er kjent for\n", [], None),
    ],
)
def test_a_key_that_became_text_is_found(
    lines: str, expected: list[str], written: str | None, header: str, report: Report
) -> None:
    plan, mend_to = (
        header
        + ACTIVITY
        + "".join(f"        {line}\n".replace("        \n", "\n") for line in text.splitlines())
        for text in (lines, lines if written is None else written)
    )
    assert [one for one in found(report, plan) if "AP016" in one] == expected
    assert mended(plan) == mend_to


@pytest.mark.parametrize(
    ("body", "expected", "written"),
    [
        ("goals:\n  - id: a\n    title: A\n    id: b\n    title: B\n", ["8:5 AP005"],
         "goals:\n  - id: a\n    title: A\n  - id: b\n    title: B\n"),
        ("goals:\n  - title: A\n    title: B\n    title: C\n", ["7:5 AP005", "8:5 AP005"],
         "goals:\n  - title: A\n  - title: B\n  - title: C\n"),
        ("goals:\n  - id: a\n    title: A\n    text: B\n    text: C\n", ["9:5 AP005"], None),
        ("case:\n  number: 4\n  number: 5\n  meeting: A\n  meeting: B\n",
         ["7:3 AP005", "9:3 AP005"], None),
    ],
)  # fmt: skip
def test_items_without_a_dash_between_are_one_finding_each(
    body: str, expected: list[str], written: str | None, header: str, report: Report
) -> None:
    assert found(report, header + body) == expected
    assert mended(header + body) == header + (body if written is None else written)


def test_the_messages_say_what_to_write(header: str, report: Report) -> None:
    body = (
        "goals:\n  - {role: goal, title: Løk, trær og frø}\n"
        "  - title: Flere #medlemmer\n    when: 2026 #kanskje\n    tema:\n"
    )
    said = {
        item.code: catalogue("nb").say(item.message)
        for item in report(header + body).findings
        if item.severity == "error"
    }
    assert said == {
        "AP013": "«#kanskje» leses som en kommentar og faller bort; skal det være en kommentar, "
        "skriv mellomrom etter #",
        "AP015": "hører «trær og frø» til teksten foran kommaet? sett hele teksten i anførselstegn",
        "AP101": "nøkkelen «tema» er ukjent; skriv innholdet under «text»",
    }


@pytest.mark.parametrize(
    ("body", "code", "written"),
    [
        ("goals:\n  - titel: A\n", "AP101", "goals:\n  - title: A\n"),
        ("goals:\n  - Title: A\n", "AP101", "goals:\n  - title: A\n"),
        ("goals:\n  - TITLE: A\n", "AP101", "goals:\n  - title: A\n"),
        ("goals:\n  - ti\u00adtle: A\n", "AP101", "goals:\n  - title: A\n"),
        ("goals:\n  - title:: A\n", "AP101", "goals:\n  - title: A\n"),
        ("goals:\n  - title: A\n    responsibel: B\n", "AP101",
         "goals:\n  - title: A\n    responsible: B\n"),
        ("goals:\n  - title: A\n    role: goals\n", "AP104", "goals:\n  - title: A\n    role: goal\n"),
        ("goals:\n  - title: A\n    role: ”task”\n", "AP105", "goals:\n  - title: A\n    role: task\n"),
        ("sections:\n  - title: A\n    view: datoer\n", "AP104",
         "sections:\n  - title: A\n    view: dates\n"),
        ("text: !Tur i mai\n", "AP008", 'text: "!Tur i mai"\n'),
        ("text: &Kaffe og te\n", "AP008", 'text: "&Kaffe og te"\n'),
        ("text: &Kaffe\n", "AP008", 'text: "&Kaffe"\n'),
        # nobody can be sure
        ("goals:\n  - title: A\n    resp: B\n", "AP101", None),
        ("goals:\n  - title: A\n    titel: B\n", "AP101", None),
    ],
)  # fmt: skip
def test_what_can_only_be_meant_one_way_is_mended(
    body: str, code: str, written: str | None, header: str, report: Report
) -> None:
    said = report(header + body).findings
    assert [one.code for one in said if one.severity == "error" or one.code == code] == [code]
    linter = Linter(all_rules(), {})
    result = mend(
        (header + body).encode(),
        lambda content: linter.check(load(content, "2026.yaml", "2026")),
        lambda finding: finding.code == code,
    )
    assert result.content.decode() == header + (body if written is None else written)


@pytest.mark.parametrize(
    ("item", "written"),
    [
        ("- - Lover", "- Lover"),
        ("- {Kanalbruk: hvor, Form: fritt}", None),
    ],
)
def test_an_item_that_became_keys_or_a_list_is_a_text(
    item: str, written: str | None, header: str, report: Report
) -> None:
    before = f"{header}{ACTIVITY}        contents:\n          "
    found_there = [one for one in report(f"{before}{item}\n").findings if one.code == "AP103"]
    assert [(one.span.line, one.span.column) for one in found_there] == [(10, 13)]
    linter = Linter(all_rules(), {})
    result = mend(
        f"{before}{item}\n".encode(),
        lambda content: linter.check(load(content, "2026.yaml", "2026")),
        lambda finding: finding.code == "AP103",
    )
    assert result.content.decode() == f"{before}{item if written is None else written}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("calendar:\n  - {name: Vinterferien, uke 9, when: uke 9 2027}\n", "2:26"),
        ("calendar:\n  - name: Samling #2\n    when: 8. mai 2027\n", "2:19"),
        ("kalendar:\n", "1:1"),
        ("calendar:\n  - name: A\n    when: 8. mai 2027\n    opphav:\n", "4:5"),
        ("calendar:\n  - name: A\n    when: 8. mai 2027\n    source:\n# alt\nrules:\n", ""),
    ],
)
def test_no_word_of_the_configuration_is_lost(text: str, said: str) -> None:
    if not said:
        assert read_settings(text.encode(), "applan.yaml").calendar.facts
        return
    with pytest.raises(UserError) as error:
        read_settings(text.encode(), "applan.yaml")
    place = dict(dict(error.value.message.args)["place"].args)
    assert f"{place['line']}:{place['column']}" == said
