"""``applan fmt``: the order of keys, the layout, and that nothing is lost on the way."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from applan.document import read_document
from applan.findings import Path as Place
from applan.loading import load
from applan.mending import formatted
from applan.mending.format import comments
from applan.model import Plan, fields_at
from applan.source import Source

HEADER = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"
PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))

CASES = [
    ("keys in order", "period: 2026\ntitle: A\norganisation: B\napplan: 1\n",
     "applan: 1\ntitle: A\norganisation: B\nperiod: 2026\n"),
    ("a comment goes with the key below it",
     "applan: 1\n# om perioden\nperiod: 2026  # året\ntitle: A\norganisation: B\n",
     "applan: 1\ntitle: A\norganisation: B\n# om perioden\nperiod: 2026  # året\n"),
    ("what is about the file stays on top",
     "# yaml-language-server: $schema=x\n# om tittelen\ntitle: A\napplan: 1\norganisation: B\n"
     "period: 2026\n",
     "# yaml-language-server: $schema=x\napplan: 1\n# om tittelen\ntitle: A\norganisation: B\n"
     "period: 2026\n"),
    ("a comment with an empty line below stays on top",
     "# Planen vår\n\ntitle: A\napplan: 1\norganisation: B\nperiod: 2026\n",
     "# Planen vår\n\napplan: 1\ntitle: A\norganisation: B\nperiod: 2026\n"),
    ("behind a dash", HEADER + "goals:\n  - title: A\n    # navnet\n    id: x\n  - title: B\n",
     HEADER + "goals:\n  # navnet\n  - id: x\n    title: A\n  - B\n"),
    ("in brackets", HEADER + "goals: [{title: 'A', id: x}, {role: goal, title: B,\n  id: y}]\n",
     HEADER + "goals: [{id: x, title: A}, {id: y, role: goal,\n  title: B}]\n"),
    ("brackets in brackets", HEADER + "goals: [{targets: [{unit: x, note: n, value: 1}], title: A}]\n",
     HEADER + "goals: [{title: A, targets: {value: 1, unit: x, note: n}}]\n"),
    ("brackets with a comment are left", HEADER + "goals: [{title: A,  # så\n  id: a}]\n", None),
    ("a block of text goes along", HEADER + "goals:\n  - text: |\n      En.\n\n      To.\n    title: A\n",
     HEADER + "goals:\n  - title: A\n    text: |\n      En.\n\n      To.\n"),
    ("a comment further in belongs to what is above",
     HEADER + "goals:\n  - title: A\n  # etter A\nstatus: draft\n",
     HEADER + "status: draft\ngoals:\n  - A\n  # etter A\n"),
    ("a comment after the last key stays last", HEADER + "# slutt\n", None),
    ("indentation", HEADER + "goals:\n-   title: A\n    text: |\n     En.\n       To.\n#  om B\n-   title: B\n",
     HEADER + "goals:\n  - title: A\n    text: |\n      En.\n        To.\n  #  om B\n  - B\n"),
    ("indentation by four", HEADER + "goals:\n    - title: A\n      targets:\n          - value: 1\n"
     "            note: x\nsections:\n    - title: B\n",
     HEADER + "goals:\n  - title: A\n    targets:\n      value: 1\n      note: x\nsections:\n"
     "  - title: B\n"),
    ("spaces at the ends of lines and empty lines", HEADER + "text: A  \n\n\n  \ngoals: \n  - title: B  # c  \n\n\n",
     HEADER + "text: A\n\ngoals:\n  - B  # c\n"),
    ("spaces at the ends of lines of a text", HEADER + "text: |\n  En  \n  to\n\n\n  tre\n", None),
    ("no line break at the end", HEADER + "text: A", HEADER + "text: A\n"),
    ("several lines without marks", HEADER + "goals:\n-  text: En\n     og to\n   title: A\n",
     HEADER + "goals:\n  - title: A\n    text: En\n      og to\n"),
    ("keys and values in capitals", HEADER + "Goals:\n  - Role: Task\n    Title: A\nSTATUS: Draft\n",
     HEADER + "status: draft\ngoals:\n  - role: task\n    title: A\n"),
    ("a key that nobody knows", HEADER + "goals:\n  - {xyz: 1, title: A}\n",
     HEADER + "goals:\n  - {title: A, xyz: 1}\n"),
    ("keys without values", HEADER + "goals:\n  - title: A\n    text:\n    role:\n",
     HEADER + "goals:\n  - role:\n    title: A\n    text:\n"),
    ("a suppression goes with its line",
     HEADER + "goals:\n  - title: A\n    # applan: ignore[AP401] grunn\n    role: goal\n",
     HEADER + "goals:\n  # applan: ignore[AP401] grunn\n  - role: goal\n    title: A\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "wanted"), CASES, ids=[name for name, _, _ in CASES])
def test_format(name: str, text: str, wanted: str | None) -> None:
    made = formatted(text.encode())
    assert made.reason is None
    assert made.content.decode() == (text if wanted is None else wanted)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_plans_of_this_repository_are_formatted(path: Path) -> None:
    assert formatted(path.read_bytes()) == (path.read_bytes(), None)


def test_there_are_plans_to_look_at() -> None:
    assert len(PLANS) == 5


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: [", "it cannot be read; “applan lint” says why"),
        ("- a\n", "it cannot be read; “applan lint” says why"),
        ("", "it cannot be read; “applan lint” says why"),
        (HEADER + "title: B\n", "a key is written twice, or is no text; “applan lint” says where"),
        (HEADER + "text: &a b\ngoals: [{title: *a}]\n",
         "it has anchors or aliases, and they cannot be moved"),
    ],
)  # fmt: skip
def test_what_cannot_be_formatted_is_left_as_it_is(text: str, reason: str) -> None:
    made = formatted(text.encode())
    assert made.content == text.encode()
    assert made.reason is not None
    assert made.reason.template == reason


def test_what_is_not_utf_8_is_left_as_it_is() -> None:
    content = "title: Årsplan\n".encode("cp1252")
    assert formatted(content).content == content


def test_windows_line_endings_and_a_byte_order_mark_stay() -> None:
    text = "\ufeffperiod: 2026\r\ntitle: A\r\norganisation: B\r\napplan: 1"
    made = formatted(text.encode())
    assert made.content.decode() == (
        "\ufeffapplan: 1\r\ntitle: A\r\norganisation: B\r\nperiod: 2026\r\n"
    )


TEXTS = st.sampled_from(["En.", "'to # nei'", '"tre: fire"', "|\nFem\n\n  seks", ">-\nSju\nåtte"])
COMMENTS = st.sampled_from(["", "", "", "# nr. {}", "  # nr. {} langt inne", "\n# nr. {}", "\n"])
BESIDE = st.sampled_from(["", "", "", "  # ved siden av {}"])


@st.composite
def plans(draw: st.DrawFn) -> str:
    """A plan with its keys in any order, comments in any place, and any indentation."""
    lines: list[str] = []
    step = draw(st.sampled_from([2, 3, 4]))
    dash = draw(st.sampled_from(["- ", "-  ", "-   "]))

    def comment(indent: int) -> None:
        for part in draw(COMMENTS).format(len(lines)).split("\n")[:2]:
            lines.append(" " * indent + part if part else "") if part or draw(
                st.booleans()
            ) else None

    def value(key: str, text: str, indent: int) -> None:
        first, *rest = text.split("\n")
        beside = draw(BESIDE).format(len(lines))
        lines.append(f"{' ' * indent}{key}: {first}{beside}")
        lines.extend(" " * (indent + 2) + line if line else "" for line in rest)

    def mapping(fields: dict[str, Any], indent: int, first: str = "") -> None:
        for number, key in enumerate(draw(st.permutations(sorted(fields)))):
            if number or not first:
                comment(indent)
            at = len(lines)
            item = fields[key]
            if isinstance(item, str):
                value(key, item, indent)
            else:
                lines.append(f"{' ' * indent}{key}:{draw(BESIDE).format(len(lines))}")
                inner = indent + draw(st.sampled_from([0, step]))
                for part in item:
                    comment(inner)
                    mapping(part, inner + len(dash), first=" " * inner + dash)
            if number == 0 and first:
                lines[at] = first + lines[at][len(first) :]
        comment(indent)

    def entity(keys: str, size: int, **more: Any) -> dict[str, Any]:
        chosen = draw(st.lists(st.sampled_from(keys.split()), max_size=size, unique=True))
        return {"title": draw(TEXTS), **{key: draw(TEXTS) for key in chosen}, **more}

    targets = [
        {"value": "1", "unit": "x", "note": draw(TEXTS)} for _ in range(draw(st.integers(1, 2)))
    ]
    goals = [entity("text status", 2, targets=targets), entity("text", 1)]
    sections = [entity("text", 1, activities=[entity("purpose method cost place", 3)])]
    plan = {"applan": "1", "organisation": "B", "period": "2026", "title": "A", "text": draw(TEXTS)}
    mapping({**plan, "goals": goals, "sections": sections}, 0)
    return "\n".join(lines) + "\n"


@settings(max_examples=60)
@given(plans())
def test_formatting_keeps_the_plan_and_its_comments_and_is_done_once(text: str) -> None:
    before = load(text, "")
    assert before.plan is not None, text
    made = formatted(text.encode())
    assert made.reason is None, text
    after = load(made.content, "")
    assert after.plan == before.plan
    assert comments(made.content.decode()) == comments(text)
    assert formatted(made.content) == made
    assert in_order(made.content.decode())


def in_order(text: str) -> bool:
    """Whether the keys of every mapping stand in the order of the format."""
    document, _troubles = read_document(Source("", text))
    assert document is not None
    return all(
        keys == [key for key in fields_at(path, Plan) if key in keys]
        for path, keys in mappings(document.values, ())
    )


def mappings(value: Any, path: Place) -> Any:
    """Every mapping's path and keys, as they are written."""
    if isinstance(value, dict):
        yield path, list(value)
        for key, inner in value.items():
            yield from mappings(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from mappings(inner, (*path, number))
