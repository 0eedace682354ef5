"""What a YAML text holds: texts as they were written, and nothing that YAML makes of them."""

import math
from typing import Any

import pytest

from applan.document import Document, read_document
from applan.document.edits import Places
from applan.source import Source


def document(text: str) -> Document:
    found, troubles = read_document(Source("plan.yaml", text))
    assert found is not None, troubles
    assert troubles == []
    return found


@pytest.mark.parametrize(
    "written",
    [
        "no", "on", "yes", "off", "y", "n", "NO", "true", "False", "18:00", "6:30", "0150", "0o17",
        "0x1F", "0b101", "1e3", "1_000", "+47 900 00 000", "-5", ".5", "1.0", "1,5",
        ".inf", "-.INF", ".nan", "2026-02-30", "2026-02-14", "2026-02-14T18:00:00Z",
        "14.02.2026", "1.11–01.04",
        "=", "100 %", "a#b", "a:b", "kl. 18:00–20:00", "§ 4", "5 – 3 = 2", "«sitat»", "Øst/Vest",
        "12.–20. september 2026", "nil", "None", "undefined", "-1-", "?x", ":x", "-x", "~x",
        "Nulls", "🎉", "a\u00a0b", "a\u202fb", "--", "...x", "a b", "<<x", "!", "%",
    ],
)  # fmt: skip
@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', "|-\n  {}", ">-\n  {}"])
def test_a_scalar_is_its_text_letter_for_letter(written: str, style: str) -> None:
    if style == "{}" and written in {"!", "%"}:
        pytest.skip("cannot be written without quotation marks")
    assert document(f"a: {style.format(written)}\n").values == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# nothing"])
def test_a_key_without_a_value_says_nothing(written: str) -> None:
    assert document(f"a: {written}\nb: c\n").values == {"b": "c"}


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"', "'NULL'"])
def test_what_stands_in_quotation_marks_is_said(written: str) -> None:
    assert document(f"a: {written}\n").values == {"a": written[1:-1]}


def test_nothing_in_a_list_keeps_its_position() -> None:
    assert document("- a\n-\n- ~\n- b\n").values == ["a", None, None, "b"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  x\n  y\n", "x\ny\n"),
        ("a: |-\n  x\n\n  y\n", "x\n\ny"),
        ("a: |+\n  x\n\n", "x\n\n"),
        ("a: |2\n    x\n", "  x\n"),
        ("a: >\n  x\n  y\n\n  z\n", "x y\nz\n"),
        ("a: >-\n  x\n    y\n  z\n", "x\n  y\nz"),
        ("a: x\n  y\n\n  z\n", "x y\nz"),
        ("a: 'x\n  y'\n", "x y"),
        ("a: 'it''s'\n", "it's"),
        ('a: "x\\\n  y"\n', "xy"),
        ('a: "\\u00e5\\t\\x41\\n"\n', "å\tA\n"),
        ('a: "\\U0001f389"\n', "🎉"),
        ("a: |\r\n  x\r\n  y\r\n", "x\ny\n"),
        ("a: |\r  x\r  y\r", "x\ny\n"),
        ("a: |\n  # applan: ignore[AP101] tekst\n", "# applan: ignore[AP101] tekst\n"),
        ("a: 'x\ty'\n", "x\ty"),
        ("a: |\n  x\ty\n", "x\ty\n"),
    ],
)
def test_texts_of_several_lines_are_folded_as_yaml_says(text: str, value: str) -> None:
    assert document(text).values == {"a": value}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a: b, c: [d, e]}", {"a": "b", "c": ["d", "e"]}),
        ("a: {b, c: d}", {"a": {"c": "d"}}),
        ("a: [b: c]", {"a": [{"b": "c"}]}),
        ("a:\n- b\n- c: d\n  e: f\n", {"a": ["b", {"c": "d", "e": "f"}]}),
        ("? a\n: b\n", {"a": "b"}),
        ("'a b': c\n1: d\n2026-01-01: e\nno: f\n",
         {"a b": "c", "1": "d", "2026-01-01": "e", "no": "f"}),
        ("a: &x {b: c}\nd: *x\n", {"a": {"b": "c"}, "d": {"b": "c"}}),
        ("a: &x {b: c, d: e}\nf: {<<: *x, d: g}\n",
         {"a": {"b": "c", "d": "e"}, "f": {"b": "c", "d": "g"}}),
        ("a: &x {b: c}\nd: &y {b: e, f: g}\nh: {<<: [*x, *y]}\n",
         {"a": {"b": "c"}, "d": {"b": "e", "f": "g"}, "h": {"b": "c", "f": "g"}}),
        ("'<<': a\n", {"<<": "a"}),
        ("--- \na: b\n...\n", {"a": "b"}),
        ("# x\n---\na: b\n", {"a": "b"}),
        ("!!map {a: !!str b, c: !!seq [d]}\n", {"a": "b", "c": ["d"]}),
    ],
)  # fmt: skip
def test_collections_are_dicts_and_lists(text: str, value: Any) -> None:
    assert document(text).values == value


def excerpt(text: str, path: tuple[str | int, ...], part: str = "value") -> str:
    start, end = document(text).offsets(path, part)  # type: ignore[arg-type]
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "path", "part", "stands"),
    [
        ("a: b # c\n", ("a",), "value", "b"),
        ("a: b # c\n", ("a",), "key", "a"),
        ("'a b': \"c d\"\n", ("a b",), "value", '"c d"'),
        ("'a b': \"c d\"\n", ("a b",), "key", "'a b'"),
        ("a: |\n  x\n  y\n\n# z\nb: c\n", ("a",), "value", "|\n  x\n  y"),
        ("a:\n  - b\n  - c: d\n\nf: g\n", ("a",), "value", "- b\n  - c: d"),
        ("a:\n  - b\n  - c: d\n", ("a", 1), "value", "c: d"),
        ("a:\n  - b\n  - c: d\n", ("a", 1, "c"), "value", "d"),
        ("a: [b, {c: d}]\n", ("a", 1), "value", "{c: d}"),
        ("a: b\n", ("a", 0, "when"), "value", "b"),
        ("a: {b: c}\n", ("a", 0, "b"), "value", "c"),
        ("a: {b: c}\n", ("a", "x", "b"), "value", "{b: c}"),
        ("a: [b]\n", ("a", 7), "value", "[b]"),
        ("a: b\na: c\n", ("a",), "value", "b"),
        ("æøå🎉: b\n", ("æøå🎉",), "value", "b"),
    ],
)
def test_a_path_leads_to_what_is_written(
    text: str, path: tuple[str | int, ...], part: str, stands: str
) -> None:
    if text == "a: b\na: c\n":
        found, _troubles = read_document(Source("plan.yaml", text))
        assert found is not None
        assert found.offsets(path) == (3, 4)
    else:
        assert excerpt(text, path, part) == stands


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("a: før uke 42 2026\n", "uke 42", "1:8"),
        ("a: 'før uke 42'\n", "uke 42", "1:9"),
        ('a: "før uke 42"\n', "uke 42", "1:9"),
        ("a: |\n  før\n  uke 42\n", "uke 42", "3:3"),
        ("a: >\n  før mai\n  uke 42, mai\n", "42", "3:7"),
        ("a: >-\n  mai\n\n  mai\n", "mai", "2:3"),
        ("a: før\n  mai og\n  uke 42\n", "42", "3:7"),
        ("a: 'før\n  uke 42'\n", "42", "2:7"),
        ("a: 'it''s uke 42'\n", "42", "1:15"),
        ('a: "\\u00e5 uke 42"\n', "42", "1:16"),
        ("a: &x uke 42\nb: *x\n", "42", "1:11"),
        ("a: > # mai\n  uke\n  42\n", "42", "3:3"),
    ],
)
def test_words_in_a_text_are_found_where_they_stand(text: str, word: str, place: str) -> None:
    found = document(text)
    start = found.values["a"].index(word)
    offsets = Places(found).within(("a",), start, start + len(word))
    span = found.source.span(*offsets)
    assert f"{span.line}:{span.column}" == place
    assert text[offsets[0] : offsets[1]] == word


def test_the_second_of_two_equal_words_is_told_from_the_first() -> None:
    text = "a: >\n  mai og\n  mai\n"
    found = document(text)
    second = found.values["a"].rindex("mai")
    assert Places(found).within(("a",), second, second + 3)[0] == text.rindex("mai")


def test_words_of_a_long_text_are_found_in_one_pass() -> None:
    text = "a: >\n" + "  mai juni\n" * 20_000
    found = document(text)
    value = found.values["a"]
    places = Places(found)
    for number in range(0, len(value) - 9, 9):
        first, last = places.within(("a",), number, number + 3)
        assert text[first:last] == "mai"
    assert math.isclose(len(value), 9 * 20_000)


def test_what_is_left_out_is_as_if_it_had_not_been_written() -> None:
    found = document("a: b\nc: [d, e, f]\ng: {h: i, j: k}\n")
    left = found.without([("a",), ("c", 0), ("c", 2), ("g", "h"), ("x", 1)])
    assert left.values == {"c": ["e"], "g": {"j": "k"}}
    assert found.values == {"a": "b", "c": ["d", "e", "f"], "g": {"h": "i", "j": "k"}}
    assert found.without([("c", 1), ("c",)]).values == found.without([("c",)]).values


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("sections", 0, "goals", 1, "title"), "sections → Skolering → goals → vekst → title"),
        (("sections", 0), "sections → Skolering"),
        (("sections", 0, "goals", 0), "sections → Skolering → goals → 1"),
        (("sections", 1), "sections → " + "x" * 59 + "…"),
        ((), ""),
    ],
)
def test_a_place_has_words(path: tuple[str | int, ...], words: str) -> None:
    text = (
        "sections:\n- title: Skolering\n  goals: [{role: goal}, {id: vekst, title: Vekst}]\n"
        f"- title: {'x' * 80}\n"
    )
    assert document(text).where(path) == words
