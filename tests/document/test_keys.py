"""A new key in a mapping: only its own characters are new, in every way a mapping is written."""

import pytest

from applan.document import decode, read_document
from applan.document.keys import first_keys, key_after
from applan.document.patched import Patch, Patched


def document(text: str):
    source, _troubles = decode(text.encode(), "plan.yaml")
    found, _troubles = read_document(source)
    assert found is not None
    return found


def after(text: str, change: Patch | tuple[Patch, ...] | None) -> str:
    assert change is not None
    return Patched(text, [change] if isinstance(change, Patch) else change).text


def first_id(text: str, path: tuple[str | int, ...], value: str = "a"):
    return first_keys(document(text), path, {"id": value}, ("title", "when"))


def test_an_id_comes_before_the_other_keys():
    text = "goals:\n  # om a\n  - title: A  # her\n    role: goal\n"
    change = first_id(text, ("goals", 0), "a")
    assert after(text, change) == (
        "goals:\n  # om a\n  - id: a\n    title: A  # her\n    role: goal\n"
    )


def test_line_breaks_are_as_in_the_file():
    text = "goals:\r\n- title: A\r\n"
    change = first_id(text, ("goals", 0), "a")
    assert after(text, change) == "goals:\r\n- id: a\r\n  title: A\r\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("goals: [{title: A}]\n", "goals: [{id: a, title: A}]\n"),
        ("goals: [{ title: A }]\n", "goals: [{id: a, title: A }]\n"),
        ("goals:\n  - {title: A,\n     role: goal}\n", "goals:\n  - {id: a, title: A,\n     role: goal}\n"),
    ],
)  # fmt: skip
def test_a_mapping_on_one_line_keeps_its_line(text: str, said: str):
    assert after(text, first_id(text, ("goals", 0), "a")) == said


def test_an_origin_stands_after_the_id_and_its_comment():
    text = "goals:\n  - id: a  # som før\n    title: A\n"
    change = key_after(document(text), ("goals", 0), "id", "from", ("2020#b",), "from")
    assert after(text, change) == ("goals:\n  - id: a  # som før\n    from: 2020#b\n    title: A\n")


def test_several_origins_are_a_list():
    text = "goals:\n  - {id: a, title: A}"
    change = key_after(document(text), ("goals", 0), "id", "from", ("2020#b", "2020#c"), "from")
    assert after(text, change) == "goals:\n  - {id: a, from: [2020#b, 2020#c], title: A}"


def test_the_last_line_needs_no_line_break():
    text = "goals:\n  - title: A\n    id: a"
    change = key_after(document(text), ("goals", 0), "id", "from", ("2020#b",), "from")
    assert after(text, change) == "goals:\n  - title: A\n    id: a\n    from: 2020#b"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("from: 2018#x", "from: [2018#x, 2020#b]"),
        ("from: [2018#x]  # før", "from: [2018#x, 2020#b]  # før"),
        ("from:\n      - 2018#x  # før", "from:\n      - 2018#x  # før\n      - 2020#b"),
        ("from:\n    - 2018#x", "from:\n    - 2018#x\n    - 2020#b"),
    ],
)
def test_origins_are_added_to_those_that_are_there(written: str, said: str):
    text = f"goals:\n  - id: a\n    {written}\n    title: A\n"
    change = key_after(document(text), ("goals", 0), "id", "from", ("2020#b",), "from")
    assert after(text, change) == f"goals:\n  - id: a\n    {said}\n    title: A\n"


def test_nothing_is_written_where_there_is_no_mapping_or_no_plain_value():
    text = "goals:\n  - A\n  - {title: B}\n"
    assert first_id(text, ("goals", 0), "a") is None
    assert first_id(text, ("goals", 5), "a") is None
    assert first_id(text, ("goals", 1), "a: b") is None
    assert key_after(document(text), ("goals", 1), "id", "from", ("2020#b",), "from") is None
