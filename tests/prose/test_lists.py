"""Lists, ordinals and columns as people write and paste them: printed as they were written."""

import pytest
from markdown_it import MarkdownIt

from applan.prose.blocks import Blocks, Listing, Paragraph, Table, lines, plain
from applan.prose.markdown import to_markdown
from applan.prose.parse import parse_document
from applan.prose.read import read


def printed(text: str) -> list[str]:
    """The lines on paper, each point behind what stands before it."""
    reading = read(text)
    assert parse_document(to_markdown(reading.blocks)) == reading.blocks
    return [plain(line).replace("\u00a0", " ") for line in lines(reading.blocks, marks=True)]


def shown_elsewhere(text: str) -> str:
    """What any other reader of Markdown shows of the Markdown that is written, with its numbers."""
    said: list[str] = []
    numbers: list[int | None] = []
    for token in MarkdownIt("commonmark").parse(str(to_markdown(read(text).blocks))):
        if token.type == "ordered_list_open":
            numbers.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            numbers.append(None)
        elif token.type.endswith("list_close"):
            numbers.pop()
        elif token.type == "list_item_open" and numbers[-1] is not None:
            said.append(f"{numbers[-1]}.")
            numbers[-1] += 1
        for child in token.children or ():
            said.append(child.content)
    return " ".join(" ".join(said).replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kontoret er stengt\n1. juledag til\n4. juledag, og åpner 5. januar.",
         ["Kontoret er stengt 1. juledag til 4. juledag, og åpner 5. januar."]),
        ("3. nestleder har vakt.\n\n1. nestleder har vakt nyttårsaften.",
         ["3. nestleder har vakt.", "1. nestleder har vakt nyttårsaften."]),
        ("3. nestleder har vakt sammen med\n1. nestleder.",
         ["3. nestleder har vakt sammen med 1. nestleder."]),
        ("Klubben holder til i\n2. etasje hos\n3. klasse.",
         ["Klubben holder til i 2. etasje hos 3. klasse."]),
        ("2. påskedag er fri.", ["2. påskedag er fri."]),
        ("Vi samles\n1. søndag i advent og\n2. søndag i advent.",
         ["Vi samles 1. søndag i advent og 2. søndag i advent."]),
        ("Dei kjem\n1. pinsedag og drar\n2. pinsedag.", ["Dei kjem 1. pinsedag og drar 2. pinsedag."]),
        ("1985. Året vi startet.\n2. nestleder var Kari.", ["1985. Året vi startet.", "2. nestleder var Kari."]),
        ("Fristen er\n1. mai og\n8. mars.", ["Fristen er 1. mai og 8. mars."]),
        ("Over\n>50 deltakere", ["Over >50 deltakere"]),
        (">50 deltakere", [">50 deltakere"]),
    ],
)  # fmt: skip
def test_an_ordinal_is_a_word(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted
    assert shown_elsewhere(text) == " ".join(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("· prikk\n• kule\n– strek", ["• prikk", "• kule", "• strek"]),
        ("• en\n· to\n● tre", ["• en", "• to", "• tre"]),
        ("- prikk\n– strek", ["• prikk", "• strek"]),
        ("* kaffi\n— kake", ["• kaffi", "• kake"]),
        ("• en\n• to\n– tre\n• fire", ["• en", "• to", "• tre", "• fire"]),
        ("• Tur 12. mai\n– 14. mai", ["• Tur 12. mai – 14. mai"]),
        (f"• {'Kurs ' * 13}\n– også for nye", [f"• {'Kurs ' * 13}– også for nye"]),
        ("• Kurs i\n– verving", ["• Kurs i", "• verving"]),
    ],
)
def test_a_dash_below_a_point_is_a_point(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- 2. nestleder\n- 3. nestleder", ["• 2. nestleder", "• 3. nestleder"]),
        ("* 4. juledag", ["• 4. juledag"]),
        ("• 1) en\n• 5) fem", ["• 1) en", "• 5) fem"]),
        (
            "1. Skolene\n   - 3. klasse\n   - 4. klasse",
            ["1. Skolene", "• 3. klasse", "• 4. klasse"],
        ),
        ("> - 2. verv", ["• 2. verv"]),
    ],
)
def test_a_number_first_in_a_point_is_a_word(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. Planen vedtas.\n3. Styret får fullmakt.", ["1. Planen vedtas.", "3. Styret får fullmakt."]),
        ("1) a\n2) b\n5) c", ["1) a", "2) b", "5) c"]),
        ("1. a\n2. b\n3. c", ["1. a", "2. b", "3. c"]),
        ("4. fire\n5. fem", ["4. fire", "5. fem"]),
        ("1. a\n\n2. b\n\n3. c", ["1. a", "2. b", "3. c"]),
        ("1. a\n\n3. c", ["1. a", "3. c"]),
        ("1. Ring.\n1. Skriv.\n1. Besøk.", ["1. Ring.", "1. Skriv.", "1. Besøk."]),
        ("1. ringe\n1. skrive\n1. besøke", ["1. ringe", "1. skrive", "1. besøke"]),
        ("1. ringe\n2. skrive\n2. besøke", ["1. ringe", "2. skrive", "2. besøke"]),
        ("Vi skal:\n\n1) ringe\n1) skrive", ["Vi skal:", "1) ringe", "1) skrive"]),
        ("0. Forord\n1. Start", ["0. Forord", "1. Start"]),
        ("01. Ring\n02. Skriv", ["01. Ring", "02. Skriv"]),
        ("a) x\nb) y", ["a) x", "b) y"]),
        ("A. Ring\nB. Skriv\nC. Besøk", ["A. Ring", "B. Skriv", "C. Besøk"]),
        ("i. en\nii. to\niii. tre\niv. fire", ["i. en", "ii. to", "iii. tre", "iv. fire"]),
        ("I. Innledning\nII. Tiltak", ["I. Innledning", "II. Tiltak"]),
        ("h) x\ni) y\nj) z", ["h) x", "i) y", "j) z"]),
        ("(1) en\n(2) to", ["(1) en", "(2) to"]),
        ("(a) en\n(b) to", ["(a) en", "(b) to"]),
        ("1. Innledning\n1.1 Bakgrunn\n1.2 Mål\n2. Tiltak",
         ["1. Innledning", "1.1 Bakgrunn", "1.2 Mål", "2. Tiltak"]),
        ("10.30 Kaffe\n11.00 Lunsj", ["10.30 Kaffe", "11.00 Lunsj"]),
        ("§ 1. Navn\n§ 2. Formål\n§ 3. Medlemmer", ["§ 1. Navn", "§ 2. Formål", "§ 3. Medlemmer"]),
        ("Vi skal:\n1. ringe\n2. skrive", ["Vi skal:", "1. ringe", "2. skrive"]),
        ("Vi skal:\n3. ringe\n4. skrive", ["Vi skal:", "3. ringe", "4. skrive"]),
        ("Vi skal\n1. Ringe\n2. Skrive", ["Vi skal", "1. Ringe", "2. Skrive"]),
        ("**Vi skal:**\na) ringe\nb) skrive", ["Vi skal:", "a) ringe", "b) skrive"]),
        ("1. Ring,\n2. skriv, og\n3. besøk.", ["1. Ring,", "2. skriv, og", "3. besøk."]),
        ("1. Mål\n   a) x\n   b) y\n2. Tiltak", ["1. Mål", "a) x", "b) y", "2. Tiltak"]),
        ("1. Mål\na) x\nb) y\n2. Tiltak", ["1. Mål", "a) x", "b) y", "2. Tiltak"]),
        ("- Vi skal\n  1. ringe\n  2. skrive", ["• Vi skal", "1. ringe", "2. skrive"]),
        ("3. tre\n2. to\n1. en", ["3. tre", "2. to", "1. en"]),
        ("2. etasje\n1. etasje\n4. etasje", ["2. etasje", "1. etasje", "4. etasje"]),
        ("1.en\n2.to", ["1. en", "2. to"]),
        ("a)en\nb)to", ["a) en", "b) to"]),
        ("Vi skal\na) ringe\nb) skrive", ["Vi skal", "a) ringe", "b) skrive"]),
        ("✓ en\n✗ to", ["✓ en", "✗ to"]),
        ("→ en\n→ to", ["→ en", "→ to"]),
        ("☐ en\n☑ to", ["☐ en", "☑ to"]),
        ("- b\n  2. z", ["• b 2. z"]),
        ("- a\n- b\n2. z\n3. y", ["• a", "• b", "2. z", "3. y"]),
        ("- a\n- b\n3. nestleder", ["• a", "• b", "3. nestleder"]),
        ("1. Mål\n- a\n- b\n2. Tiltak", ["1. Mål", "• a", "• b", "2. Tiltak"]),
        ("To dager:\nDag 1\n- a\nDag 2\n- b", ["To dager:", "Dag 1", "• a", "Dag 2", "• b"]),
        ("1. a\n2. b\n\n1. c\n2. d", ["1. a", "2. b", "1. c", "2. d"]),
        ("a) x\n   - y\n   1. z\n\n   mer\nb) w", ["a) x", "• y", "1. z", "mer", "b) w"]),
        ("2)\n   7) en", ["2) 7) en"]),
        ("> a) Vedtas.\n> b) Avvises.", ["a) Vedtas.", "b) Avvises."]),
        ("> 1. Vedtas.\n> 3. Avvises.", ["1. Vedtas.", "3. Avvises."]),
        ("a) en lang\nlinje\nb) to", ["a) en lang linje", "b) to"]),
    ],
)  # fmt: skip
def test_numbers_and_letters_are_printed_as_they_were_written(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted
    assert shown_elsewhere(text).replace("• ", "") == " ".join(wanted).replace("• ", "")


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("•\ten\n•\tto", 2),
        ("• en\n• to\n• tre", 3),
        ("•en\n•to", 2),
        ("· en\n· to", 2),
        ("▪ en\n▪ to", 2),
        ("\uf0b7\ten\n\uf0b7\tto", 2),
        ("– tre\n– fire", 2),
        ("— tre\n— fire", 2),
        ("-en\n-to", 2),
        ("– en lang\n  linje\n– to", 2),
        ("• én alene", 1),
        ("•\u00a0en\n•\u00a0to", 2),
        ("– en\n\n– to", 2),
        ("o en\no to", 2),
        ("» en\n» to", 2),
        ("\uf0a7\ten\n\uf0a7\tto", 2),
        ("\uf0d8 en\n\uf0d8 to", 2),
        ("\uf0fcen\n\uf0fcto", 2),
        ("\uf0a8 en\n\uf0a8 to", 2),
        ("‣ en\n‣ to", 2),
        ("◦ en\n◦ to", 2),
        ("➢\ten\n➢\tto", 2),
        ("•\nen\n•\nto", 2),
        ("- en\n• to", 2),
    ],
)
def test_lists_pasted_from_word_are_lists(text: str, points: int) -> None:
    (block,) = read(text).blocks
    assert isinstance(block, Listing) and not block.ordered
    assert len(block.items) == points
    assert not any(mark in "".join(printed(text)).replace("• ", "") for mark in "•·▪\uf0b7–—-")


def test_levels_of_a_pasted_list_are_levels() -> None:
    (outer,) = read("•\tEn\no\tUnder\no\tUnder to\n•\tTo").blocks
    assert isinstance(outer, Listing) and len(outer.items) == 2
    inner = outer.items[0][1]
    assert isinstance(inner, Listing) and len(inner.items) == 2


@pytest.mark.parametrize(
    "text",
    [
        "– Hei, sa hun.",
        "Vi møtes\n– som vanlig.",
        "-20 grader er kaldt\n-30 er kaldere",
        "A. Hansen er leder.",
        "i. e. det samme",
        "Se kl.\n10.30 og\n11.00.",
        "Etter vedtektene\n§ 5 velges styret.",
        "17. mai går vi i tog, og etter\n17. mai rydder vi.",
        "Ligger på C:\\felles\\plan",
        "2026 blir et godt år",
        "5 * 3 = 15",
    ],
)
def test_running_text_is_no_list(text: str) -> None:
    (block,) = read(text).blocks
    assert isinstance(block, Paragraph)
    assert printed(text) == [text.replace("\n", " ")]


@pytest.mark.parametrize("text", [r"Ligger på \\filer\felles.", "2*3*4 stk.", r"(\\nas\felles)"])
def test_what_only_looks_like_markup_is_printed_letter_for_letter(text: str) -> None:
    assert printed(text) == [text]


def table(text: str) -> tuple[list[str], list[list[str]]]:
    found = [block for block in read(text).blocks if isinstance(block, Table)]
    (one,) = found
    return (
        [plain(cell).replace("\u00a0", " ") for cell in one.head],
        [[plain(cell).replace("\u00a0", " ") for cell in row] for row in one.rows],
    )


@pytest.mark.parametrize(
    ("text", "head", "rows"),
    [
        ("Kurs\tkr 60 000,-\nTurer\tkr 120 000,-", ["", ""],
         [["Kurs", "kr 60 000,-"], ["Turer", "kr 120 000,-"]]),
        ("Post\tBudsjett\nKurs\t60 000\nTur\t90", ["Post", "Budsjett"], [["Kurs", "60 000"], ["Tur", "90"]]),
        ("Budsjett:\nKurs\t\t5 kr\nTur\t6 kr\n\nEtter", ["", ""], [["Kurs", "5 kr"], ["Tur", "6 kr"]]),
        ("A\tb|c\nD\te", ["", ""], [["A", "b|c"], ["D", "e"]]),
        ("Leder\tKari\t900\nNestleder\tOla", ["", "", ""], [["Leder", "Kari", "900"], ["Nestleder", "Ola", ""]]),
    ],
)  # fmt: skip
def test_columns_with_tabs_are_a_table(text: str, head: list[str], rows: list[list[str]]) -> None:
    assert table(text) == (head, rows)


def test_text_right_below_a_table_is_no_row_of_it() -> None:
    blocks: Blocks = read("| a | b |\n|---|---|\n| c | d |\nEtter tabellen.").blocks
    assert [type(block) for block in blocks] == [Table, Paragraph]
