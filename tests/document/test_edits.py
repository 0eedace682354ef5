"""Where a value's characters stand in the file, in every form a text can be written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from applan.document import Document, read_document
from applan.document.edits import Places
from applan.source import Source

FORMS = {
    "plain": "a: den 12.-14. mars\n",
    "single": "a: 'den''s 12.-14. mars'\n",
    "double": 'a: "den \\"s\\" \\u00e5 12.-14. mars"\n',
    "folded plain": "a: den første\n  12.-14. mars\n\n  og\n",
    "folded single": "a: 'den\n\n\n  første 12.-14. mars'\n",
    "escaped line break": 'a: "den \\\n  første 12.-14. mars"\n',
    "literal": "a: |\n  den første\n\n    mer innrykk\n  12.-14. mars\n",
    "literal stripped": "a: |-  # kommentar\n  den\n  12.-14. mars\n\n\nb: c\n",
    "literal kept": "a: |+\n  den\n  12.-14. mars\n\n\nb: c\n",
    "folded": "a: >\n  den\n  første\n\n  og\n    innrykk\n  12.-14. mars\n",
    "folded stripped": "a: >-\n  den første\n  12.-14. mars\n",
    "windows": "a: |\r\n  den\r\n  12.-14. mars\r\n",
    "windows folded": "a: >-\r\n  den\r\n\r\n  12.-14. mars\r\n",
    "in a flow": "{a: den 12.-14. mars, b: c}\n",
}


def document(text: str) -> Document:
    read, troubles = read_document(Source("a.yaml", text))
    assert read is not None, troubles
    return read


def changed(text: str, replacement: str, span: tuple[int, int] | None) -> str:
    edits = Places(document(text)).edits(("a",), replacement, span)
    assert edits is not None
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("name", FORMS)
def test_a_place_in_a_value_is_a_place_in_the_file(name: str) -> None:
    text = FORMS[name]
    value = document(text).values["a"]
    at = value.index("12.-14.")
    start, end = Places(document(text)).within(("a",), at, at + 7)
    assert text[start:end] == "12.-14."


@pytest.mark.parametrize("name", FORMS)
def test_only_the_characters_that_differ_are_written_anew(name: str) -> None:
    text = FORMS[name]
    value = document(text).values["a"]
    at = value.index("12.-14.")
    mended = changed(text, "12.–14.", (at, at + 7))
    assert mended == text.replace("12.-14.", "12.–14.")
    assert document(mended).values["a"] == value.replace("12.-14.", "12.–14.")


@pytest.mark.parametrize(
    ("text", "replacement", "mended"),
    [
        ("a: 'x'\n", "it's", "a: 'it''s'\n"),
        ('a: "x"\n', 'y "z" \\', 'a: "y \\"z\\" \\\\"\n'),
        ("a: 12. mars -\n  14. mars\n", "12.–14. mars", "a: 12.–14. mars\n"),
        ("a: b  c\n", "b c", "a: b c\n"),
        ("a: ca 3\n", "ca. 3", "a: ca. 3\n"),
    ],
)
def test_what_is_written_fits_its_form(text: str, replacement: str, mended: str) -> None:
    assert changed(text, replacement, None) == mended


@pytest.mark.parametrize("text", ["a: x\n", 'a: "x"\n'])
def test_a_line_break_is_not_written(text: str) -> None:
    assert Places(document(text)).edits(("a",), "y\nz") is None


def test_a_block_with_its_own_indentation_is_left_alone() -> None:
    assert Places(document("a: |2\n    x\n")).edits(("a",), "y") is None


def test_what_is_not_there_is_not_written() -> None:
    places = Places(document("a: {b: [c]}\n"))
    assert places.edits(("b",), "y") is None
    assert places.edits(("a", "b"), "y") is None
    assert places.edits(("a", "b", 3), "y") is None
    assert places.edits(("a", "b", 0), "y", (0, 9)) is None


LINES = st.text(alphabet="ab'\"\\ \n:#-", min_size=1, max_size=40)


@given(value=LINES, style=st.sampled_from(["|", ">", "'", '"', None]), width=st.integers(8, 40))
def test_every_character_of_a_text_that_ruamel_writes_is_found(
    value: str, style: str | None, width: int
) -> None:
    from io import StringIO

    from ruamel.yaml import scalarstring as forms

    made = {
        "|": forms.LiteralScalarString,
        ">": forms.FoldedScalarString,
        "'": forms.SingleQuotedScalarString,
        '"': forms.DoubleQuotedScalarString,
        None: str,
    }[style](value)
    yaml, written = YAML(), StringIO()
    yaml.width = width
    yaml.dump({"a": made}, written)
    text = written.getvalue()
    read = document(text)
    places = Places(read)
    node = places.document.node_at(("a",))
    assert node is not None
    known = places.places(node)
    if known is None:
        assert any(sign.isdigit() for sign in text.partition("\n")[0])  # «|2»
        return
    for (start, end), character in zip(known, node.value, strict=True):
        assert text[start:end] == character or end - start != 1 or character in "\n "


def test_a_value_in_its_short_form_is_found_and_changed() -> None:
    """``when: 17.mai`` is ``when: [{when: 17.mai}]``, and a rule speaks of that."""
    places = Places(document("a: {when: 17.mai}\n"))
    assert places.within(("a", "when", 0, "when"), 3, 6) == (13, 16)
    edits = places.edits(("a", "when", 0, "when"), "17. mai")
    assert edits is not None
    assert [(one.start, one.end, one.text) for one in edits] == [(13, 13, " ")]
