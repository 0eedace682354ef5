"""What loading finds, at the exact line and column. Each case is a plan and all that is found.

A plan without ``applan:`` in front stands for the four lines of a header and what follows them,
so that its first line is line 5.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

Find = Callable[..., list[str]]


class Case(NamedTuple):
    name: str
    text: str | bytes
    found: list[str]


def whole(text: str | bytes, header: str) -> str | bytes:
    if isinstance(text, bytes) or "applan" in text:
        return text
    return header + text


DOCUMENT = (
    # AP001
    Case(
        "windows letters are pointed at",
        "applan: 1\ntitle: Mål og Årsplan\n".encode("cp1252"),
        ["1:1 AP102", "1:1 AP102", "2:9 AP001"],
    ),
    Case(
        "the first wrong letter after good ones is pointed at",
        "applan: 1\ntitle: Må".encode() + b"l \xe5 x\n",
        ["2:12 AP001"],
    ),
    Case(
        "utf 16 is named at the beginning",
        "applan: 1\n".encode("utf-16"),
        ["1:1 AP001", "1:1 AP102", "1:1 AP102", "1:1 AP102"],
    ),
    # AP002
    Case(
        "a byte order mark does not shift columns",
        "\ufeffapplan: 2\ntitle: A\norganisation: B\nperiod: 2026\n",
        ["1:1 AP002", "1:9 AP105"],
    ),
    # AP003
    Case("a bell is pointed at after letters of two bytes", "text: æøå\x07x\n", ["5:10 AP003"]),
    Case("two characters are two findings", "text: a\x01b\x02\n", ["5:8 AP003", "5:10 AP003"]),
    Case(
        "an escape in quotation marks is a finding on the value", 'text: "a\\0b"\n', ["5:7 AP003"]
    ),
    Case("a surrogate in a key is a finding on the key", '"a\\ud800": b\n', ["5:1 AP003"]),
    Case("half a pair in a list", 'documents: [{title: "\\udc00"}]\n', ["5:21 AP003"]),
    Case("a delete character in a comment", "text: a # \x7f\n", ["5:11 AP003"]),
    # AP004
    Case("a colon in a plain text", "text: Husk: møt opp\n", ["5:11 AP004"]),
    Case("a tab as indentation", "goals:\n\t- title: A\n", ["6:1 AP004"]),
    Case("a quotation mark that is never closed", "text: 'A\nstatus: draft\n", ["5:7 AP004"]),
    Case(
        "a bracket that is never closed", "documents: [{title: A}\nstatus: draft\n", ["5:12 AP004"]
    ),
    Case(
        "two versions put together by git",
        "<<<<<<< HEAD\ntext: A\n=======\ntext: B\n>>>>>>> main\n",
        ["5:1 AP004"],
    ),
    Case(
        "a no-break space after a colon",
        "goals:\n  - title:\u00a0A\n    role: goal\n",
        ["6:11 AP004"],
    ),
    Case("a dash instead of a hyphen", "goals:\n  – title: A\n    role: goal\n", ["6:3 AP004"]),
    Case("a second document", "text: A\n---\ntext: B\n", ["6:1 AP004"]),
    Case("an alias to nothing", "text: *plan\n", ["5:7 AP004"]),
    Case("a text that begins with an at sign", "text: @styret\n", ["5:7 AP004"]),
    Case("a text that begins with a percent sign", "text: %\n", ["5:7 AP004"]),
    Case("indentation between two levels", "goals:\n    - title: A\n  - title: B\n", ["7:3 AP004"]),
    Case("an unknown escape", 'text: "\\q"\n', ["5:9 AP004"]),
    # AP005
    Case(
        "a key twice is a finding on the second", "text: A\nstatus: draft\ntext: B\n", ["7:1 AP005"]
    ),
    Case(
        "a key three times is two findings",
        "text: A\ntext: B\ntext: C\n",
        ["6:1 AP005", "7:1 AP005"],
    ),
    Case("a key twice in flow", "goals: [{title: A, title: B}]\n", ["5:20 AP005"]),
    Case("the same key quoted and plain", "text: A\n'text': B\n", ["6:1 AP005"]),
    Case("a key without a value counts as well", "text:\ntext: B\n", ["5:1 AP005"]),
    Case(
        "two items of a list that became one are told where the second begins",
        "goals:\n  - id: a\n    title: A\n    id: b\n    title: B\n    tema: C\n",
        ["8:5 AP005", "10:5 AP101"],
    ),
    Case(
        "what is left out does not make a key the first of an item",
        "sections:\n  - x: S\n    text: a\n    text: b\n    activities: [{id: h}]\n",
        ["6:5 AP101", "6:5 AP102", "8:5 AP005", "9:18 AP102"],
    ),
    # AP006
    Case("the sixty-fifth bracket", "documents: " + "[" * 70 + "]" * 70 + "\n", ["5:75 AP006"]),
    Case("a list in itself", "goals: &a [*a]\n", ["5:8 AP006"]),
    # AP007
    Case("a text that is too large", "text: " + "x" * 400_001 + "\n", ["1:1 AP007"]),
    Case(
        "aliases that multiply",
        "documents:\n- &a ["
        + "x," * 400
        + "]\n- &b ["
        + "*a," * 400
        + "]\n- ["
        + "*b," * 400
        + "]\n",
        ["6:3 AP007"],
    ),
    # AP008
    Case("a tag", "text: !vault hemmelig\n", ["5:7 AP008"]),
    Case("a tag on a list", "goals: !x [{title: A}]\n", ["5:8 AP008"]),
    Case("a list as a key", "[a, b]: c\n", ["5:1 AP008"]),
    Case("a merge with a text", "case: {<<: abc}\n", ["5:12 AP008"]),
    Case(
        "a tag that is seen twice through an alias is one finding",
        "documents:\n  - &a !x {title: A}\n  - *a\n",
        ["6:5 AP008"],
    ),
    # AP009
    Case("a loose accent in a value", "text: A\u030arsplan\n", ["5:7 AP009"]),
    Case("a loose accent in a key", "ma\u030al: x\n", ["5:1 AP101", "5:2 AP009"]),
    Case(
        "text that was read wrongly",
        "text: Ã\u0085rsmÃ¸te nÃ¥ 20 Â°C\n",
        ["5:7 AP009", "5:12 AP009", "5:18 AP009", "5:24 AP009"],
    ),
    Case("and a key", "mÃ¥l: x\n", ["5:1 AP101", "5:2 AP009"]),
    Case("capitals of other languages", "text: Âge Ãr château São Ã, â\n", []),
    Case("an accent that belongs to no letter of ours is left alone", "text: q\u0323\n", []),
    # AP010
    Case("an empty file", b"", ["1:1 AP010"]),
    Case("a file of comments", b"# bare en kommentar\n", ["1:1 AP010"]),
    Case("a list", b"- applan: 1\n", ["1:1 AP010"]),
    Case("a text", b"\n  applan 1\n", ["2:3 AP010"]),
    Case("an empty document", b"---\n...\n", ["2:1 AP010"]),
    Case(
        "text that was pasted is told of once",
        "Årsplan for laget\n\nVi er 34.\n\nMøter\n- Årsmøte 3. mars\n* Fest: 5. mai\n".encode(),
        ["1:1 AP010"],
    ),
    Case(
        "a plan that lacks its colons is not taken for text",
        "applan 1\ntittel Årsplan\nperiode 2026\norganisasjon Laget\n".encode(),
        ["1:1 AP010"],
    ),
    Case(
        "nor is another file of keys", b"name: x\non: push\njobs:\n  a:\n    b: c\n", ["1:1 AP010"]
    ),
)

STRUCTURE = (
    # AP101
    Case("an unknown key at the top", "tema: A\n", ["5:1 AP101"]),
    Case("an unknown key in a list", "goals:\n  - title: A\n    tema: B\n", ["7:5 AP101"]),
    Case("an unknown key in flow", "goals: [{title: A, tema: B}]\n", ["5:20 AP101"]),
    Case("an unknown key in quotation marks", "goals: [{title: A, 'te ma': B}]\n", ["5:20 AP101"]),
    Case("an unknown key without value", "tema:\n", ["5:1 AP101"]),
    Case("a known key without value is nothing said", "goals:\n", []),
    Case(
        "names of Python are unknown keys",
        "strategy: a\nint: a\nstr: a\nmodel_config: a\n__class__: a\n",
        ["5:1 AP101", "6:1 AP101", "7:1 AP101", "8:1 AP101", "9:1 AP101"],
    ),
    Case(
        "names of Python deep inside",
        "goals:\n  - title: A\n    when: {int: a, str: b, strategy: c, when: 2026-01-01}\n",
        ["7:12 AP101", "7:20 AP101", "7:28 AP101"],
    ),
    Case(
        "an unknown key in what may be short",
        "goals:\n  - title: A\n    responsible:\n      who: B\n      what: C\n",
        ["9:7 AP101"],
    ),
    Case(
        "an unknown key in a view",
        "sections:\n  - title: A\n    view: {show: dates, sort: up}\n",
        ["7:25 AP101"],
    ),
    Case("unknown keys in another letter case", "Text: A\n", ["5:1 AP101"]),
    Case("an empty key", "'': A\n", ["5:1 AP101"]),
    # AP102
    Case(
        "a missing title of a goal is a finding on the goal", "goals:\n  - id: a\n", ["6:5 AP102"]
    ),
    Case("a missing title in flow", "goals: [{id: a}]\n", ["5:9 AP102"]),
    Case(
        "a title without value is a finding on the key",
        "goals:\n  - id: a\n    title:\n",
        ["7:5 AP102"],
    ),
    Case("a title that is null", "goals: [{title: ~}]\n", ["5:10 AP102"]),
    Case(
        "all four keys missing",
        "applan: 1\nstatus: draft\n",
        ["1:1 AP102", "1:1 AP102", "1:1 AP102"],
    ),
    Case(
        "who is missing in the short form",
        "goals:\n  - title: A\n    responsible: {does: B}\n",
        ["7:18 AP102"],
    ),
    Case(
        "who is missing in a list",
        "goals:\n  - title: A\n    responsible:\n      - {does: B}\n      - C\n",
        ["8:9 AP102"],
    ),
    Case(
        "a number is missing",
        "goals:\n  - title: A\n    targets:\n      - unit: B\n",
        ["8:9 AP102"],
    ),
    Case(
        "what to show is missing", "sections: [{title: A, view: {kind: course}}]\n", ["5:29 AP102"]
    ),
    Case("id and reason are missing", "ended:\n  - decided: A\n", ["6:5 AP102", "6:5 AP102"]),
    # AP103
    Case("a list where a text stands", "text: [A, B]\n", ["5:7 AP103"]),
    Case("a mapping where a text stands", "title2: A\ntext: {a: b}\n", ["5:1 AP101", "6:7 AP103"]),
    Case("a text where a list stands", "goals: A\n", ["5:8 AP103"]),
    Case("a mapping where a list stands", "goals: {title: A}\n", ["5:8 AP103"]),
    Case("a text where a heading stands", "sections:\n  - A\n  - title: B\n", ["6:5 AP103"]),
    Case("a list where a goal stands", "goals:\n  - [A]\n", ["6:5 AP103"]),
    Case("a text where keys stand", "case: 4/2026\n", ["5:7 AP103"]),
    Case("an empty item", "goals:\n  -\n  - title: A\n", ["6:4 AP103"]),
    Case(
        "a list in a list of texts",
        "activities: [{title: A, tools: [B, [C]]}]\n",
        ["5:36 AP103"],
    ),
    Case("a list where a choice stands", "status: [draft]\n", ["5:9 AP103"]),
    Case(
        "a list where who stands",
        "goals: [{title: A, responsible: [{who: [B]}]}]\n",
        ["5:40 AP103"],
    ),
    Case("a list where when stands", "goals: [{title: A, when: [[mai]]}]\n", ["5:27 AP103"]),
    Case("a list where a view stands", "sections: [{title: A, view: [dates]}]\n", ["5:29 AP103"]),
    Case("a mapping where an id stands", "goals: [{title: A, id: {a: b}}]\n", ["5:24 AP103"]),
    Case("a mapping where a day stands", "adopted: {a: b}\n", ["5:10 AP103"]),
    Case(
        "a list where a number stands",
        "goals: [{title: A, targets: [{value: [1]}]}]\n",
        ["5:38 AP103"],
    ),
    Case(
        "a mapping where the version stands",
        "applan: {a: b}\ntitle: A\norganisation: B\nperiod: 2026\n",
        ["1:9 AP103"],
    ),
    Case(
        "a list where the period stands",
        "applan: 1\ntitle: A\norganisation: B\nperiod: [2026]\n",
        ["4:9 AP103"],
    ),
    # AP104
    Case("a choice that is none", "status: ferdig\n", ["5:9 AP104"]),
    Case("a choice in another letter case", "status: Draft\n", ["5:9 AP104"]),
    Case("a view that is none", "sections: [{title: A, view: uker}]\n", ["5:29 AP104"]),
    Case(
        "a view's show that is none", "sections: [{title: A, view: {show: uker}}]\n", ["5:36 AP104"]
    ),
    Case(
        "a kind in a list of kinds",
        "sections: [{title: A, view: {show: dates, kind: [course, tog]}}]\n",
        ["5:58 AP104"],
    ),
    Case(
        "a kind given as one item",
        "sections: [{title: A, view: {show: dates, kind: tog}}]\n",
        ["5:49 AP104"],
    ),
    Case("words of other languages for yes", "language: no\n", ["5:11 AP104"]),
    # AP105
    Case(
        "an id with capitals and spaces",
        "goals: [{title: A, id: Flere Medlemmer}]\n",
        ["5:24 AP105"],
    ),
    Case(
        "an ancestor without plan",
        "sections: [{title: S, activities: [{title: A, from: [hostkampanje]}]}]\n",
        ["5:54 AP105"],
    ),
    Case(
        "an ancestor given as one item",
        "sections: [{title: S, activities: [{title: A, from: hostkampanje}]}]\n",
        ["5:53 AP105"],
    ),
    Case("a day that is none", "adopted: 2026-02-30\n", ["5:10 AP105"]),
    Case("a day without a year", "adopted: 14. februar\n", ["5:10 AP105"]),
    Case(
        "a number that is none", "goals: [{title: A, targets: [{value: mange}]}]\n", ["5:38 AP105"]
    ),
    Case("another version", "applan: 2\ntitle: A\norganisation: B\nperiod: 2026\n", ["1:9 AP105"]),
    Case(
        "a version that is the same number is the same version",
        "applan: 1.0\ntitle: A\norganisation: B\nperiod: 2026\n",
        [],
    ),
    Case(
        "a period that is none",
        "applan: 1\ntitle: A\norganisation: B\nperiod: snart\n",
        ["4:9 AP105"],
    ),
    Case("an empty title", "goals: [{title: ''}]\n", ["5:17 AP105"]),
    Case("a title of spaces", "goals: [{title: '  '}]\n", ["5:17 AP105"]),
    Case("an id that is too long", f"goals: [{{title: A, id: {'a' * 81}}}]\n", ["5:24 AP105"]),
)

PLACES = (
    Case("after a folded text", "text: >\n  a\n  b\n\nstatus: x\n", ["9:9 AP104"]),
    Case("after a literal text", "text: |-\n  a: b\n   # c\nstatus: x\n", ["8:9 AP104"]),
    Case("after a text of several plain lines", "text: a\n  b\n  c\nstatus: x\n", ["8:9 AP104"]),
    Case("in a folded value", "status: >-\n  x\n", ["5:9 AP104"]),
    Case("in a quoted value", 'status: "x"\n', ["5:9 AP104"]),
    Case("in a value on the next line", "status:\n  x\n", ["6:3 AP104"]),
    Case(
        "with windows line ends",
        "text: a\r\nstatus: x\r\nlanguage: y\r\n",
        ["6:9 AP104", "7:11 AP104"],
    ),
    Case(
        "with old mac line ends", "text: a\rstatus: x\rlanguage: y\r", ["6:9 AP104", "7:11 AP104"]
    ),
    Case("with mixed line ends", "text: a\r\n\rstatus: x\n", ["7:9 AP104"]),
    Case(
        "a line separator is a character, not a line",
        "text: a\u2028b\nstatus: x\n",
        ["5:8 AP003", "6:9 AP104"],
    ),
    Case(
        "a paragraph separator in a block",
        "text: |\n  a\u2029b\nstatus: x\n",
        ["6:4 AP003", "7:9 AP104"],
    ),
    Case(
        "a next-line character in text", "text: 'a\x85b'\nstatus: x\n", ["5:9 AP003", "6:9 AP104"]
    ),
    Case(
        "a byte order mark inside a text", "text: a\ufeffb\nstatus: x\n", ["5:8 AP003", "6:9 AP104"]
    ),
    Case("a tab in quotation marks", "text: 'a\tb'\nstatus: x\n", ["6:9 AP104"]),
    Case("a tab before a comment", "text: a\t# b\nstatus: x\n", ["6:9 AP104"]),
    Case("a tab after a colon", "status:\tx\n", ["5:9 AP104"]),
    Case("after an emoji of one character", "documents: [{title: 🎉, xyz: x}]\n", ["5:24 AP101"]),
    Case(
        "after a letter and a loose accent",
        "documents: [{title: 'a\u030a', xyz: x}]\n",
        ["5:22 AP009", "5:27 AP101"],
    ),
    Case("without a line end", "status: x", ["5:9 AP104"]),
    Case("after comments and blank lines", "\n# a\n\n   # b\nstatus: x # c\n", ["9:9 AP104"]),
    Case(
        "after a directive",
        "%YAML 1.2\n---\napplan: 1\ntitle: A\norganisation: B\nperiod: 2026\nstatus: x\n",
        ["7:9 AP104"],
    ),
    Case("at an anchor", "status: &a x\ntext: *a\n", ["5:9 AP104"]),
    Case("at an anchor that nothing refers to", "text: &a x\n", ["5:7 AP008"]),
    Case(
        "at what an alias stands for, once",
        "goals:\n  - &a {title: A, role: x}\nsections:\n  - title: B\n    goals: [*a, *a]\n",
        ["6:25 AP104"],
    ),
    Case(
        "at the mapping that merges",
        "goals:\n  - &a {title: A, role: goal}\n  - {<<: *a, tema: x}\n",
        ["7:14 AP101"],
    ),
)

SEVERAL = (
    Case(
        "one of each kind, in order",
        "titel: A\nstatus: ferdig\nadopted: snart\ngoals: [{id: a}, [B], {title: [C]}]\n",
        ["5:1 AP101", "6:9 AP104", "7:10 AP105", "8:9 AP102", "8:18 AP103", "8:31 AP103"],
    ),
    Case(
        "a wrong item does not move the places of the others",
        "goals:\n  - [A]\n  - {title: [B]}\n  - [C]\n  - {id: d}\n  - {title: E, role: f}\n",
        ["6:5 AP103", "7:13 AP103", "8:5 AP103", "9:5 AP102", "10:22 AP104"],
    ),
    Case(
        "a wrong item in a list in a wrong item's neighbour",
        "sections:\n  - A\n  - title: B\n    goals:\n      - [C]\n      - {id: d}\n",
        ["6:5 AP103", "9:9 AP103", "10:9 AP102"],
    ),
    Case(
        "all that is wrong in one activity",
        "activities:\n  - titel: A\n    kind: tog\n    id: Å\n    responsible: {does: B}\n"
        "    when: {after: X}\n    targets: {value: mange}\n",
        [
            "6:5 AP101",
            "7:11 AP104",
            "8:9 AP105",
            "9:18 AP102",
            "10:19 AP202",
            "11:22 AP105",
        ],
    ),
    Case(
        "wrong required values are told once, and the rest is still checked",
        "goals:\n  - {id: a, title: [A]}\n  - {id: a, title: B}\n",
        ["6:20 AP103", "7:10 AP201"],
    ),
    Case(
        "a wrong view does not hide what rules find",
        "sections:\n  - {title: A, view: uker, see: [ukjent]}\n",
        ["6:22 AP104", "6:34 AP202"],
    ),
    Case(
        "what ended wrongly does not hide what rules find",
        "ended: [{id: x, reason: y}, {reason: z}]\ngoals: [{title: A, supports: [ukjent]}]\n",
        ["5:14 AP105", "5:29 AP102", "6:31 AP203"],
    ),
    Case(
        "an encoding mark, a bell, a twin and an unknown key together",
        "\ufeffapplan: 1\ntitle: A\x07\norganisation: B\nperiod: 2026\ntitle: C\ntema: D\n",
        ["1:1 AP002", "2:9 AP003", "5:1 AP005", "6:1 AP101"],
    ),
)

CASES = DOCUMENT + STRUCTURE + PLACES + SEVERAL


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_all_that_is_wrong_is_found_where_it_stands(
    case: Case, header: str, findings: Find
) -> None:
    assert findings(whole(case.text, header)) == case.found


def test_every_code_of_reading_has_cases_with_a_place() -> None:
    covered = {place.split()[1] for case in CASES for place in case.found}
    wanted = {f"AP{number:03}" for number in (*range(1, 11), *range(101, 106))}
    assert wanted <= covered


@pytest.mark.parametrize("case", STRUCTURE + PLACES, ids=lambda case: case.name)
def test_findings_are_sorted_and_told_once(case: Case, header: str, report: Any) -> None:
    found = report(whole(case.text, header)).findings
    assert list(found) == sorted(found, key=lambda item: item.sort_key)
    assert len({(item.code, item.span, item.message) for item in found}) == len(found)
