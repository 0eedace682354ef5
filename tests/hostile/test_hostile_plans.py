"""Plans made to break a reader. Each ends with a finding at a place, in time, and in memory.

A case is a row: a name, what the file holds, and the code that has to be among the findings
(``None``: whatever is found, the run ends well). The runs go through the program itself.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import pytest

pytestmark = pytest.mark.hostile

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"
DEEP = 100_000
LARGEST = 400_000


class Case(NamedTuple):
    name: str
    make: Callable[[], str | bytes]
    code: str | None


def plan(body: str) -> str:
    return HEADER + body


def filled(text: str, before: str = "", after: str = "") -> str:
    """As many of ``text`` as make a plan of the most characters that are read."""
    room = LARGEST - len(before) - len(after) - len(HEADER)
    return before + text * (room // len(text)) + after


def numbered(template: str, count: int) -> str:
    return "".join(template.format(number=number) for number in range(count))


def staircase(step: str = "a:\n") -> str:
    """Block mappings nested by indentation, as many as there is room for."""
    return "".join(" " * level + step for level in range(800))


def laughs(open_: str, close: str, item: str) -> str:
    lines = [f"l0: &l0 {open_}{item}{close}\n"]
    for level in range(1, 30):
        inner = ", ".join(
            f"*l{level - 1}" if open_ == "[" else f"k{number}: *l{level - 1}" for number in range(9)
        )
        lines.append(f"l{level}: &l{level} {open_}{inner}{close}\n")
    return "".join(lines)


def merges() -> str:
    lines = ["m0: &m0 {a0: 1}\n"]
    for level in range(1, 40):
        lines.append(f"m{level}: &m{level} {{<<: [*m{level - 1}, *m{level - 1}], a{level}: 1}}\n")
    return "".join(lines)


ENCODINGS = (
    Case("windows 1252", lambda: plan("text: Årsmøtet\n").encode("cp1252"), "AP001"),
    Case("latin 1 with no-break space", lambda: b"applan: 1\ntitle: A\xa0B\n", "AP001"),
    Case("utf 16 with mark", lambda: plan("").encode("utf-16"), "AP001"),
    Case("utf 16 little endian", lambda: plan("").encode("utf-16-le"), "AP001"),
    Case("utf 16 big endian", lambda: plan("").encode("utf-16-be"), "AP001"),
    Case("utf 32 with mark", lambda: plan("").encode("utf-32"), "AP001"),
    Case("a wrong byte in the middle", lambda: plan("text: ab\xff\n").encode("latin-1"), "AP001"),
    Case("overlong slash", lambda: b"applan: 1\ntitle: a\xc0\xafb\n", "AP001"),
    Case("encoded surrogates", lambda: b"applan: 1\ntitle: \xed\xa0\x80\n", "AP001"),
    Case("cut inside a letter", lambda: plan("text: å").encode()[:-1], "AP001"),
    Case("random bytes", lambda: bytes(range(256)) * 3_000, "AP001"),
    Case("byte order mark twice", lambda: "\ufeff\ufeff" + plan(""), "AP003"),
)

DEPTHS = (
    Case("open brackets", lambda: "[" * DEEP, "AP006"),
    Case("brackets that close", lambda: "[" * DEEP + "]" * DEEP, "AP006"),
    Case("open braces", lambda: "{a: " * DEEP, "AP006"),
    Case("braces without keys", lambda: "{" * DEEP, "AP006"),
    Case("lists in lists", lambda: "- " * DEEP, "AP006"),
    Case("explicit keys", lambda: "? " * DEEP, "AP006"),
    Case("explicit keys in flow", lambda: "[? " * DEEP, "AP006"),
    Case("mixed blocks", lambda: "- ? " * DEEP, "AP006"),
    Case("mixed flow", lambda: "[{a: " * 60_000, "AP006"),
    Case("indentation", staircase, "AP006"),
    Case("indented lists", lambda: staircase("-\n"), "AP006"),
    Case("behind a directive", lambda: "%YAML 1.2\n---\n" + "[" * DEEP, "AP006"),
    Case("behind a wrong directive", lambda: "%YAML 3.9\n---\n" + "[" * DEEP, None),
    Case("behind a tab", lambda: "# \t\n" + "[" * DEEP, "AP006"),
    Case("with tabs between", lambda: "[\t" * DEEP, None),
    Case("a small one behind a tab", lambda: "# \t\n" + "[" * 90_000, "AP006"),
    Case("after good content", lambda: plan("documents: " + "[" * DEEP), "AP006"),
    Case("tags", lambda: "!!seq [" * 50_000, "AP006"),
    Case("anchors", lambda: "".join(f"&a{n} [" for n in range(40_000)), "AP006"),
    Case(
        "parts of parts",
        lambda: plan(
            "activities:\n"
            + "".join(f"{'  ' * level}- title: A\n{'  ' * level}  parts:\n" for level in range(200))
        ),
        "AP006",
    ),
)

BOMBS = (
    Case("billion laughs", lambda: laughs("[", "]", "lol"), "AP007"),
    Case("billion laughs in mappings", lambda: laughs("{", "}", "a: 1"), "AP007"),
    Case(
        "laughing activities",
        lambda: plan(
            "activities:\n  - &a0 {title: A}\n"
            + "".join(
                f"  - &a{n} {{title: A, parts: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n"
                for n in range(1, 30)
            )
        ),
        "AP007",
    ),
    Case("merge bomb", merges, "AP007"),
    Case(
        "a long text, often",
        lambda: plan(
            f"text: &long {'x' * 150_000}\nactivities:\n  - title: A\n    contents: ["
            + "*long, " * 30_000
            + "]\n"
        ),
        "AP007",
    ),
    Case(
        "a long key, often",
        lambda: plan(f"? &long {'x' * 1000}\n: 1\ndocuments:\n" + "  - {*long : 1}\n" * 5_000),
        "AP101",
    ),
    Case("a list in itself", lambda: plan("documents: &a [*a, *a]\n"), "AP006"),
    Case("a mapping in itself", lambda: plan("case: &a {number: *a}\n"), "AP006"),
    Case("a root in itself", lambda: "&a\napplan: *a\n", "AP006"),
    Case("merged into itself", lambda: plan("case: &a {<<: *a, <<: [*a, *a]}\n"), "AP006"),
    Case("two in each other", lambda: plan("goals: &a [&b [*a, *b], *b]\n"), "AP006"),
    Case("an alias to nothing", lambda: plan("text: *nothing\n"), "AP004"),
    Case("the same anchor again", lambda: plan("text: &a A\n" + "goals: [&a {title: B}]\n"), None),
    Case(
        "many anchors", lambda: plan("documents:\n" + numbered("- &a{number} x\n", 30_000)), "AP008"
    ),
    Case("signs of comments in a text", lambda: plan("text: 'a" + " #b" * 60_000 + "'\n"), None),
    Case(
        "a text in pieces",
        lambda: plan("case: {a" + numbered(", p{number}", 20_000) + "}\n"),
        "AP015",
    ),
    Case("keys with nothing after them", lambda: plan(numbered("k{number}:\n", 20_000)), "AP101"),
    Case("a text of many items", lambda: plan("text: a\n" + "  - b\n" * 60_000), "AP014"),
    Case(
        "many aliases", lambda: plan("text: &a x\ndocuments: [" + "*a," * 45_000 + "]\n"), "AP103"
    ),
)

SIZES = (
    Case("many megabytes of letters of two bytes", lambda: "å" * 3_000_000, "AP007"),
    Case("a little too long", lambda: "a: " + "x" * LARGEST, "AP007"),
    Case("a line as long as a plan", lambda: plan(filled("x ", "text: ")), None),
    Case("a word as long as a plan", lambda: plan(filled("x", "text: ")), None),
    Case("a key as long as a plan", lambda: plan(filled("x", after=": 1\n")), None),
    Case(
        "an id as long as a plan",
        lambda: plan(filled("x", "goals: [{title: A, id: ", "}]\n")),
        "AP105",
    ),
    Case(
        "a number of many digits",
        lambda: plan(filled("9", "goals: [{title: A, targets: {value: ", "}}]\n")),
        None,
    ),
    Case("a date of many digits", lambda: plan(filled("9", "adopted: ", "\n")), "AP105"),
    Case("a period of many years", lambda: filled("2026–", "applan: 1\nperiod: ", "\n"), None),
    Case(
        "a time of many weeks",
        lambda: plan(filled("uke 42, ", "activities: [{title: A, when: '", "'}]\n")),
        None,
    ),
    Case(
        "a time of many dates",
        lambda: plan(filled("1. mai–", "activities: [{title: A, when: '", "'}]\n")),
        None,
    ),
    Case(
        "many long times",
        lambda: plan("activities:\n" + "  - {title: A, when: våren 2026 og høsten 2026}\n" * 7_000),
        None,
    ),
    Case("many keys", lambda: numbered("k{number}: a\n", 40_000), "AP007"),
    Case("as many keys as allowed", lambda: numbered("k{number}: a\n", 24_000), "AP010"),
    Case("many keys in flow", lambda: "{" + numbered("k{number},", 45_000) + "}", "AP007"),
    Case("a key many times", lambda: "a: 1\n" * 79_000, "AP007"),
    Case("a key as many times as allowed", lambda: plan("a: 1\n" * 24_000), "AP005"),
    Case("many values", lambda: "[" + "a," * 199_000 + "]", "AP007"),
    Case(
        "many things that are no documents",
        lambda: plan("documents: [" + "a," * 49_000 + "]\n"),
        "AP103",
    ),
    Case("many goals that are texts", lambda: plan("goals: [" + "a," * 49_000 + "]\n"), None),
    Case(
        "many activities on one line each",
        lambda: plan(
            "sections:\n- title: S\n  common: {kind: meeting, place: B, clock: 18}\n  activities:\n"
            + numbered("  - {number} M: 1. mai\n", 8_000)
        ),
        None,
    ),
    Case("many goals without title", lambda: plan("goals: [" + "{}," * 45_000 + "]\n"), "AP102"),
    Case("many empty items", lambda: plan("goals:\n" + "-\n" * 45_000), "AP103"),
    Case(
        "many wrong titles between wrong goals",
        lambda: plan("goals: [" + "a,{title: []}," * 9_000 + "]\n"),
        "AP103",
    ),
    Case(
        "many wrong ids",
        lambda: plan("sections: [{title: A, see: [" + numbered("Å{number},", 40_000) + "]}]\n"),
        "AP202",
    ),
    Case(
        "many unknown references",
        lambda: plan("sections: [{title: A, see: [" + numbered("a{number},", 45_000) + "]}]\n"),
        "AP202",
    ),
    Case(
        "many unknown among many known",
        lambda: plan(
            "goals:\n"
            + numbered("- {{id: abcde{number}, title: A}}\n", 4_000)
            + "sections:\n"
            + numbered("- {{title: A, about: abcdf{number}}}\n", 4_000)
        ),
        "AP203",
    ),
    Case(
        "many unknown plans",
        lambda: plan("ended:\n" + numbered("- {{id: {number}#a, reason: b}}\n", 9_000)),
        "AP204",
    ),
    Case(
        "an ancestor with a name too long for a file",
        lambda: plan(f"continues: {'x' * 1_900}\n"),
        "AP204",
    ),
    Case(
        "an ancestor outside the folder",
        lambda: plan("continues: ../../../../etc/passwd\n"),
        "AP204",
    ),
    Case(
        "many equal ids under a long title",
        lambda: plan(
            f"goals:\n- {{id: a, title: {'x' * 150_000}}}\n" + "- {id: a, title: B}\n" * 9_000
        ),
        "AP201",
    ),
    Case(
        "many mistakes under a long title",
        lambda: plan(f"sections:\n- title: {'x' * 150_000}\n  goals: [" + "{}," * 45_000 + "]\n"),
        "AP102",
    ),
    Case(
        "many mistakes on a long line",
        lambda: plan("goals: [" + "{title: a, titel: b}, " * 9_000 + "]\n"),
        "AP101",
    ),
    Case(
        "many names",
        lambda: plan(
            "sections: [{title: B}]\nactivities: [{title: A, tools: ["
            + numbered("verktoy{number},", 27_000)
            + "]}]\n"
        ),
        "AP205",
    ),
    Case(
        "many names that differ by a letter",
        lambda: plan(
            "activities: [{title: A, tools: ["
            + ",".join(
                f"verk{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}toytoytoy"
                for n in range(17_000)
            )
            + "]}]\n"
        ),
        "AP206",
    ),
    Case(
        "many names in two spellings",
        lambda: plan(
            "activities: [{title: A, tools: [" + numbered("a{number},A{number},", 20_000) + "]}]\n"
        ),
        "AP206",
    ),
    Case(
        "many comments that suppress",
        lambda: plan("# applan: ignore[AP101] grunn\n" * 10_000 + "a: 1\n"),
        "AP012",
    ),
    Case(
        "many comments above a long block",
        lambda: plan("# applan: ignore[AP101] grunn\n" * 5_000 + "text: |\n" + "  x\n" * 50_000),
        "AP012",
    ),
    Case(
        "many comments in a block",
        lambda: plan(filled("  # applan: ignore[AP101] grunn\n", "text: |\n")),
        None,
    ),
    Case("a comment that never closes", lambda: plan(filled("AP1,", "# applan: ignore[")), "AP011"),
    Case(
        "blank lines under nested values",
        lambda: plan(filled("\n", "sections: [{title: A, see: x}]\n")),
        "AP202",
    ),
    Case(
        "prose full of times",
        lambda: plan(filled("  uke 42 2026 og 12. mai 2026,\n", "text: >\n")),
        None,
    ),
    Case(
        "prose full of percent",
        lambda: plan(filled("  Målet er 80 prosent, og 42 prosent deltar.\n", "text: |\n")),
        None,
    ),
    Case(
        "prose full of members",
        lambda: plan(filled("  I 2025 hadde vi 7 medlemmer, i 2024 hadde vi 90.\n", "text: |\n")),
        None,
    ),
    Case(
        "a text full of prices",
        lambda: plan(
            filled(
                "      Kurset er kl. 18 og koster 100 kroner.\n",
                "activities:\n  - title: Kurs\n    when: 20. mai kl. 18\n    text: |\n",
            )
        ),
        None,
    ),
    Case("prose full of words twice", lambda: plan(filled("  møte møte\n", "text: >\n")), None),
    Case("prose full of markup", lambda: plan(filled("  **a *b _c [d](\n", "text: |\n")), None),
    Case("a comment of one word", lambda: plan("# " + "a" * 40_000 + "\n"), None),
    Case(
        "a recommendation of one word",
        lambda: plan("case: {recommendation: " + "program" * 6_000 + "}\n"),
        None,
    ),
    Case("a quotation mark and no other", lambda: plan("text: Møtet " + "«" * 10_000 + "\n"), None),
    Case(
        "a text in brackets of colons",
        lambda: plan("documents: [{title: a" + ": " * 20_000 + "}]\n"),
        None,
    ),
    Case("prose full of brackets", lambda: plan(filled("(", "text: ")), None),
)

SIGNS = (
    '"', "'", ":", "#", "&", "\t", "!", "%", "|", ">", "-", "?", "\n", "\r", " ", ",", "*", "}",
    "\\", "\0", ": ", "- ", "?\n", "'' ", '"" ', "&a ", "!a ", "|\n", "a\t", "\t\n", "--- ",
    "---\n", "...\n", "{}\n", "#\n", "å", "\u2028", "\x85", "\ufeff", "\ufffe", "a\0", "%a\n",
    "'\n", '"\\\n', '"\\x', "a:\t", "-\t",
)  # fmt: skip

CHARACTERS = (
    *(Case(f"nothing but {sign!r}", partial(filled, sign), None) for sign in SIGNS),
    Case("accents without end", lambda: plan(filled("\u0301\u0316", "text: a")), "AP009"),
    Case("accents in a key", lambda: plan(filled("\u0301\u0316", "a", ": 1\n")), "AP009"),
    Case("a loose accent on each letter", lambda: plan(filled("A\u030a", "text: ")), "AP009"),
    Case("text read wrongly", lambda: plan(filled("Ã\u0085", "text: ")), "AP009"),
    Case("a nul in the middle", lambda: plan("text: a\0b\n"), "AP003"),
    Case("a nul by escape", lambda: plan('text: "a\\0b"\n'), "AP003"),
    Case("a bell by escape", lambda: plan('text: "a\\x07b"\n'), "AP003"),
    Case("a terminal's escape by escape", lambda: plan('text: "a\\e[2Jb"\n'), "AP003"),
    Case("a lone surrogate by escape", lambda: plan('text: "a\\ud800b"\n'), "AP003"),
    Case("a surrogate in a key", lambda: plan('"a\\ud800b": 1\n'), "AP003"),
    Case("a nul in a key", lambda: plan('"a\\0b": 1\n'), "AP003"),
    Case("no character by escape", lambda: plan('text: "\\uffff"\n'), "AP003"),
    Case("beyond Unicode by escape", lambda: plan('text: "\\U00110000"\n'), "AP004"),
    Case("many nuls by escape", lambda: plan(filled("\\0", 'text: "', '"\n')), "AP003"),
    Case(
        "escapes without end behind a tab",
        lambda: plan(filled("\\/", 'text: "', '"\n# \t\n')),
        None,
    ),
    Case("many tabs in text", lambda: plan(filled("a\tb\n  ", "text:\n  ")), None),
    Case(
        "200 000 characters of quotation marks behind a tab",
        lambda: "# \t\n" + '"a": b\n' * 24_000,
        None,
    ),
)

CASES = ENCODINGS + DEPTHS + BOMBS + SIZES + CHARACTERS


def test_names_of_cases_are_unique() -> None:
    names = [case.name for case in CASES]
    assert len(names) > 100
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_plan_ends_with_a_finding(case: Case, run_case: Any, within_limits: Any) -> None:
    outcome = run_case(case)
    within_limits(outcome)
    for line in outcome.stdout.splitlines():
        assert line.startswith(b"plan.yaml:"), line
    if case.code is not None:
        assert outcome.status == 1
        assert f": {case.code} " in outcome.stdout.decode()
