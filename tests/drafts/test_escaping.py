"""Plain text as Markdown: every Markdown reader shows the very text again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from applan.drafts.printing import in_cell
from applan.prose.blocks import Run, Table, lines, plain
from applan.prose.escaping import escape
from applan.prose.markdown import to_line, to_markdown
from applan.prose.parse import parse_document
from applan.typography import legible, one_line

HOSTILE = (
    "& < > | * _ # [ ] \\ ` ~ ! + - 1.",
    "1. mai-arrangement",
    "12) og så",
    "# ikke en overskrift",
    "> ikke et sitat",
    "- ikke et punkt",
    "+ heller ikke",
    "--- ###",
    "===",
    ":---|---:",
    "| a | b |",
    "```",
    "~~~ kode",
    "~~strøket~~",
    "    innrykk",
    "**fet** og *kursiv* og __fet__ og _kursiv_",
    "snake_case_navn og 2*3*4",
    "[lenke](http://example.no) ![bilde](x.png)",
    "[TOC]",
    "[a]: http://example.no",
    "<script>alert(1)</script> <br> <!-- -->",
    "&lt;b&gt; &amp; &#60; &nbsp;",
    "{{ x }} {% raw %} {# nei #}",
    "=cmd()",
    "https://example.no/a_b_c?d=e&f=g",
    "🎉 Æ Ø Å 東京 e\u0301",
    "å" * 300,
    "\\",
    "\\\\*",
    "ends with a backslash \\",
    "*",
    "**",
    "_",
    "!",
    "`kode` med ``to``",
)


def text_shown(markdown: str) -> str:
    return " ".join(plain(line) for line in lines(parse_document(markdown)) if plain(line))


def text_on_github(markdown: str) -> str:
    """By a parser with what GitHub has on as well: HTML, entities, strike-through, definitions."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text"}
    return "".join(child.content for child in children)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_letter_for_letter(text: str) -> None:
    shown = one_line(text).strip()
    assert text_shown(escape(text)) == shown
    assert text_on_github(escape(text)) == shown


@settings(max_examples=300)
@given(st.text(st.sampled_from("&<>|*_#[]\\`~!+-=:.)(1 a\n\t\"'{}/@^$%é"), max_size=30))
def test_any_text_is_shown_letter_for_letter(text: str) -> None:
    shown = one_line(text).strip()
    assert text_shown(escape(text)) == shown
    assert text_on_github(escape(text)) == shown


@settings(max_examples=100)
@given(st.text(max_size=20))
def test_a_word_before_it_and_after_it_changes_nothing(text: str) -> None:
    shown = " ".join(f"før {one_line(text)} etter".split(" "))
    assert text_shown(f"før {escape(text)} etter").split() == shown.split()


@pytest.mark.parametrize("text", [*HOSTILE, "tall #", "# #", "C#", "a ## "])
def test_a_heading_shows_the_whole_text(text: str) -> None:
    assert text_shown(f"## {escape(text)}") == one_line(text).strip()


def test_ordinary_text_stays_as_it_is_written() -> None:
    text = "Møte om kl. 18–20 (torsdag), 50 % & mer: «ja!» – nei; snake_case, a/b"
    assert escape(text) == text


def test_what_no_document_can_hold_is_shown_as_missing() -> None:
    assert legible("a\x00b\x1b[31m\ud800c\ufffe") == "a�b�[31m�c�"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. samling", "1. samling"),
        ("2) Kveld", "2) Kveld"),
        ("- ikke en liste", "- ikke en liste"),
        ("# ikke en overskrift", "# ikke en overskrift"),
        ("1\\. med skråstrek", "1\\\\. med skråstrek"),
        ("a | b", "a \\| b"),
        ("*", "\\*"),
    ],
)
def test_in_a_cell_nothing_is_escaped_that_is_markup_only_at_the_start_of_a_line(
    text: str, written: str
) -> None:
    line = (Run(text),)
    assert str(in_cell(text)).replace("\u00a0", " ") == written
    assert to_line(line, cell=True) == written
    table = to_markdown((Table((line, line), ((line, (Run("b"),)),)),))
    assert parse_document(str(table)) == (Table((line, line), ((line, (Run("b"),)),)),)
