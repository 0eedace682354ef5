"""A writer's Markdown: what is understood, what is refused, and that nothing is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from applan.prose.blocks import Blocks, Break, Heading, Listing, Paragraph, Run, Table, shifted
from applan.prose.markdown import to_markdown
from applan.prose.parse import parse_document
from applan.prose.read import Fault
from applan.prose.read import read as whole
from applan.prose.signs import may_have_faults


def read(text: str) -> Blocks:
    found = whole(text)
    assert not refused(text), found.faults
    return found.blocks


def refused(text: str) -> list[Fault]:
    return [fault for fault in whole(text).faults if fault.refused]


@pytest.mark.parametrize(
    "text",
    [
        "Ett avsnitt.\n\nEtt til.",
        "**Fet**, *kursiv*, ***begge*** og `kode | rør`.",
        "- a\n- b\n  - c\n  - d\n\n    mer\n- e",
        "3. tre\n4. fire\n   1. inni\n\ntil slutt",
        "- a\n\n* b\n\n1. c\n\n1) d",
        "> sitat\n>\n> - punkt\n> - punkt",
        "Linje\\\nlinje  \nlinje",
        "| a | b |\n|---|---|\n| `x\\|y` | **z** |\n| \\| | |",
        "[lenke](https://example.no/a_(b)) og <https://example.no>",
        "## Overskrift # med *kursiv* ##\n\ntekst",
        "1\\. mai, \\*ikke kursiv\\*, a < b & c, <b>, &amp;",
        "*a **b** c* **d *e***",
    ],
)
def test_prose_written_back_reads_the_same(text: str) -> None:
    blocks = read(text)
    assert parse_document(to_markdown(blocks)) == blocks


@settings(max_examples=400)
@given(st.text(st.sampled_from("ab *_`[]()<>#-+1.\n|\\~!&  é"), max_size=40))
def test_any_prose_is_refused_or_written_back_the_same(text: str) -> None:
    blocks = whole(text).blocks
    assert refused(text) or parse_document(to_markdown(blocks)) == blocks


def test_a_line_that_begins_with_a_date_is_no_list() -> None:
    assert read("Vi møtes\n1. mai og\n8. mars.") == (
        Paragraph((Run("Vi møtes 1.\u00a0mai og 8.\u00a0mars."),)),
    )
    assert isinstance(read("1. en\n2. to")[0], Listing)


def test_numbers_and_weeks_do_not_break() -> None:
    assert read("50 000 i uke 42 kl. 18, sak 4/26") == (
        Paragraph((Run("50\u00a0000 i uke\u00a042 kl.\u00a018, sak\u00a04/26"),)),
    )


def test_html_is_text() -> None:
    text = "<b>fet</b> <script>x</script> &lt; <!-- y -->"
    assert read(text) == (Paragraph((Run(text),)),)
    assert to_markdown(read(text)).startswith("\\<b>fet\\</b>")


def test_a_definition_of_a_link_is_not_lost() -> None:
    assert read("[a]: http://example.no") == (Paragraph((Run("[a]: http://example.no"),)),)


def test_a_hard_break_is_kept_in_plain_text() -> None:
    assert read("en  \nto") == (Paragraph((Run("en"), Break(), Run("to"))),)


def test_a_title_of_a_link_is_printed() -> None:
    assert read('[a](http://x.no "tittel")') == (
        Paragraph((Run("a", href="http://x.no"), Run(" (tittel)"))),
    )


def test_headings_are_moved_below_the_section() -> None:
    blocks = read("# Stor\n\n## Liten")
    assert [block.level for block in shifted(blocks, 3) if isinstance(block, Heading)] == [4, 5]
    assert shifted(blocks, None)[0] == Paragraph((Run("Stor", strong=True),))


def test_a_table_is_read() -> None:
    assert read("| a | b |\n|---|---|\n| c | d |") == (
        Table(((Run("a"),), (Run("b"),)), (((Run("c"),), (Run("d"),)),)),
    )


@pytest.mark.parametrize("depth", [70, 3000])
def test_what_is_nested_too_deep_is_refused(depth: int) -> None:
    assert refused("> " * depth + "x")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\n\n---\n\nb", "---"),
        ("***", "***"),
        ("a\n\n  _ _ _", "_ _ _"),
        ("Se ![logo](logo.png) her", "![logo](logo.png)"),
        ("> sitat med ![b](x.png)", "![b](x.png)"),
        ("a\n\n```\nkode\n```\n\nb", "```\nkode\n```"),
        ("~~~\nkode", "~~~\nkode"),
        ("- # tittel", "# tittel"),
        ("> # tittel", "# tittel"),
        ("| a | b |\n|---|---|\n| c | d | e |", "e"),
        ("| a | b |\n|---|---|\n| `x|y` | z |", "z"),
        ("Tekst\n\n__*__*y*", "__*__*y*"),
    ],
)
def test_what_has_no_form_is_found_where_it_stands(text: str, written: str) -> None:
    (fault,) = refused(text)
    assert text[fault.start : fault.end].removeprefix("- ").removeprefix("> ") == written
    assert may_have_faults(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("| Navn | Dato |\n| Kari | 3. mai |", "| Navn | Dato |\n| Kari | 3. mai |"),
        ("Tittel\n=====", "====="),
        ("Vi er ~~ikke~~ der", "~~ikke~~"),
        ("[vedtekter]: https://example.no", "[vedtekter]: https://example.no"),
        ("Se noten[^1].", "[^1]"),
        ("Se [lenka][ukjent] her.", "[lenka][ukjent]"),
        ("Se [lenka][] her.", "[lenka][]"),
        ("Se [lenka] (https://a.no) her.", "[lenka] (https://a.no)"),
        ("Se (lenka)[https://a.no] her.", "(lenka)[https://a.no]"),
        ("Kurs\t5 kr\tTur\t6 kr", "\t5 kr\t"),
        ("Vi har\n\n    en\n    to", "en\n    to"),
    ],
)
def test_what_is_printed_otherwise_is_found_where_it_stands(text: str, written: str) -> None:
    (fault,) = whole(text).faults
    assert (text[fault.start : fault.end], fault.refused) == (written, False)
    assert may_have_faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vi har\n3. klasse\n4. klasse",
        "Skolene\n10. trinn\n9. trinn\n8. trinn",
        "Arrangementer\n1. mai\n8. mars\n17. mai",
        "Lokalene ligger i\n2. etasje\n3. etasje",
        "Ledige er\n2. verv\n4. verv",
        "Vi husker\n1945\n1968",
        "Møte\n2. mandag i måneden\n4. mandag i måneden",
        "Vi har\n1. klasse\n2. klasse\n3. klasse",
        "Vi har\n1) klasse\n3) klasse",
        "Del\nI. innledning\nII. mål",
        "Nye\n§ 3 formål\n§ 4 medlemmer",
        "Uke 10 møte\nUke 11 tur",
        "Veke 10\nVeke 12",
        "Styret i dag\nLeder: Kari\nNestleder: Ola",
        "Kari Hansen\nOla Nordmann\nPer Olsen",
        "Folkets hus\nYoungs gate 11\nOslo sentrum",
        "Navn;Dato\nKari;3. mai",
        "[1] en bok\n[2] en annen",
        "*) med forbehold\n**) med mer",
        "§ 1\nFormål\n§ 2\nMedlemmer",
        "1 Mål\n2 Tiltak",
        "1. En\n– to",
        "» Kaffe\n– kake",
    ],
)
def test_lines_that_were_meant_as_lines_are_told(text: str) -> None:
    (fault,) = whole(text).faults
    assert (text[fault.start : fault.end], fault.refused) == (text, False)
    assert may_have_faults(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Vi har:\n- en\n- to\nOg mer her", "Og mer her"),
        ("1.1 Mål\n1.2 Tiltak\n2 Annet", "2 Annet"),
        ("• en\n• to\n17. mai: tog", "17. mai: tog"),
        ("1. en\n2. to\n**Merk** dette", "**Merk** dette"),
        ("- en\n- to\n2027 blir bedre", "2027 blir bedre"),
        ("> sitat\nLinje etter", "Linje etter"),
        ("Vi sa:\n> sitat\n2027 vart betre", "2027 vart betre"),
        ("> - punkt\nLinje etter", "Linje etter"),
        ("> en\n> to\n«Tre»", "«Tre»"),
        ("> > innerst\nYtterst", "Ytterst"),
    ],
)
def test_a_line_below_a_point_that_may_be_one_of_its_own_is_told(text: str, written: str) -> None:
    (fault,) = whole(text).faults
    assert (text[fault.start : fault.end], fault.refused) == (written, False)
    assert may_have_faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "- møte med\nKari",
        "- en linje som\ngår videre",
        "- en linje som er så lang at den måtte brytes et sted, og som så\nFortsetter",
        "- en\n  Og mer om den",
        "- en\n\nOg mer her",
        "> sitat\n\nLinje etter",
        "> et sitat som\ngår videre",
        "> eit sitat frå\nKari",
    ],
)
def test_a_line_that_goes_on_in_a_point_is_not_told(text: str) -> None:
    assert whole(text).faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "Klubben holder til i\n2. etasje hos\n3. klasse",
        "De er valgt for\n2. gang og\n3. gang",
        "Laget vant\n2. plass i 2019 og\n3. plass i 2021.",
        "I fjor kom det mange til møtet i\nOslo, og i år skal vi til\nBergen",
        "Vi har kontor i 2. etasje, og der er det plass til femti medlemmer og\n"
        "3. klasse, som er 24 elever, kommer på besøk hver onsdag hele høsten i\n2026 og 2027",
        "Møtet holdes i Oslo med\nArbeiderpartiet og\nAUF",
        "Første skolering fram mot 2027, satt i gang av de som leder\n"
        "Arbeiderpartiet, LO og Tankesmien Agenda. Skal vi nå ut, trengs det\nAndre ting",
    ],
)
def test_running_text_that_breaks_before_a_number_or_a_name_is_not_told(text: str) -> None:
    assert whole(text).faults == ()


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("→>\ni. ", True),
        ("·1. \n   \u00a0", False),
        ("\u200b## Møte", False),
        ("Vi har\r\n3. klasse\r\n4. klasse", False),
        ("- \u200b# møte", True),
        ("1. a\n2. \u00a0", False),
    ],
)
def test_the_cheap_question_asks_the_reader_of_whatever_it_does_not_know(
    text: str, refused: bool
) -> None:
    assert may_have_faults(text)
    assert any(fault.refused for fault in whole(text).faults) == refused


HARMLESS = (
    "- ", "* ", "• ", "1. ", "2. ", "3) ", "a) ", "\n", "\n", "\n\n", "\n  ", "\n    ", "\n  - ",
    "\r\n", " ", "**fet skrift**", "*kursiv*", "tekst", "Stor", "17. mai: tog", "12", "ord.", "møte:",
    "kl. 18 mat", "50 000", "og", "(nei)", "«ja»", "x=1", "# a", "2. verv", "https://a.no", "– ", "&amp;",
)  # fmt: skip


@settings(max_examples=600)
@given(st.lists(st.sampled_from(HARMLESS), max_size=14).map("".join))
def test_what_the_cheap_question_lets_pass_has_no_fault(text: str) -> None:
    assert may_have_faults(text) or whole(text).faults == ()


PIECES = (
    "1. ", "3) ", "a) ", "ii. ", "•\t", "– ", "-", "- ", "+ ", "> ", "# ", "**", "*", "_", "`", "~~",
    "|", "---", "\t", "\\", "[x](", "![b](c)", "<http://x>", "<b>", "§ 1 ", "1.1 ", "10.30 ", "o\t",
    "(1) ", "1. mai", "tekst", "og", "Stor", ".", ":", "!", "\n", "\n", "\n\n", "    ", " ", "=",
    "```", "[^1]", "\u00a0", "|---|",
)  # fmt: skip


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_is_printed_or_its_faults_are_found(text: str) -> None:
    reading = whole(text)
    assert all(0 <= fault.start < fault.end <= len(text) + 1 for fault in reading.faults)
    assert may_have_faults(text) or not reading.faults
    assert refused(text) or parse_document(to_markdown(reading.blocks)) == reading.blocks
