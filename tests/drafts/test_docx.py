"""The Word file: real styles, the secretary's own file kept, and the same bytes every time."""

import re
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
import pytest

from applan.errors import UserError
from applan.formats.document.docx.body import years_together
from applan.formats.document.docx.names import text
from applan.formats.document.docx.tables import widths
from applan.formats.document.docx.theme import breadth
from applan.imprint import zipped
from applan.messages import catalogue
from applan.prose.blocks import Run, Table
from applan.wordfile import read as wordfile
from applan.wordfile.package import Package

from .conftest import HEAD, Drafted, W, document, docx_text, parts, styled

PLAN = """\
case: {number: 4/26, meeting: årsmøtet 2026, recommendation: Planen vedtas.}
text: |
  Se [planen](https://example.no/a?b=1&c=2).

  1. en
  2. to

  Så:

  1. en igjen
     - inni
goals:
  - {id: vekst, title: Bli flere, role: priority, targets: [{value: 50000, unit: medlemmer}]}
sections:
  - title: Kurs
    activities:
      - {id: kurset, kind: course, title: Styrekurset, when: 14. mars 2026, responsible: Styret}
  - title: Datoplan
    view: dates
"""


@pytest.fixture
def word(drafted: Drafted) -> Callable[..., bytes]:
    def make(plan: str = PLAN, **more: object) -> bytes:
        return drafted(plan, "docx", **more)["docx"]  # type: ignore[arg-type]

    return make


@pytest.fixture
def own(shipped: Mapping[str, bytes]) -> Callable[..., dict[str, bytes]]:
    """The shipped Word file with texts replaced in one of its parts."""

    def change(part: str, *changes: tuple[str, str]) -> dict[str, bytes]:
        files = parts(shipped["arbeidsplan.docx"])
        content = files[part].decode()
        for old, new in changes:
            assert old in content
            content = content.replace(old, new)
        files[part] = content.encode()
        return {"arbeidsplan.docx": zipped(files)}

    return change


def said(error: pytest.ExceptionInfo[UserError]) -> str:
    return catalogue("en").say(error.value.message)


def test_titles_and_headings_have_real_styles(word: Callable[..., bytes]) -> None:
    content = word()
    assert styled(content, "Title") == ["Arbeidsplan 2026"]
    assert styled(content, "Subtitle") == ["Laget"]
    assert styled(content, "Heading1") == [
        "Innledning",
        "Prioriteringer",
        "1 Kurs",
        "2 Datoplan",
    ]
    assert styled(content, "Heading2") == ["1.1 Styrekurset"]


def test_python_docx_opens_it_and_finds_the_tables(word: Callable[..., bytes]) -> None:
    opened = docx.Document(BytesIO(word()))
    assert opened.core_properties.title == "Arbeidsplan 2026"
    assert opened.core_properties.author == "Laget"
    assert opened.core_properties.language == "nb-NO"
    names = [table.style.name for table in opened.tables]
    assert names == ["Innstilling ramme", "Table Grid"]
    assert [cell.text for cell in opened.tables[1].rows[0].cells] == ["Dato", "Hva", "Ansvarlig"]


def test_the_recommendation_stands_in_its_box(word: Callable[..., bytes]) -> None:
    assert styled(word(), "Innstilling") == ["Innstilling", "Planen vedtas."]


def test_the_head_of_a_table_is_repeated_and_rows_are_not_split(
    word: Callable[..., bytes],
) -> None:
    tables = list(document(word()).iter(f"{W}tbl"))
    heads = [len(table.findall(f".//{W}tblHeader")) for table in tables]
    assert heads == [0, 1]
    rows = list(tables[1].iter(f"{W}tr"))
    assert len(rows) == 2
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_tables_are_as_wide_as_the_text(word: Callable[..., bytes]) -> None:
    for table in document(word()).iter(f"{W}tbl"):
        columns = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert sum(columns) == 11906 - 2 * 1418


def test_a_column_has_room_for_its_longest_word() -> None:
    def cell(text: str) -> tuple[Run, ...]:
        return (Run(text),)

    rows = ((cell("1.1"), cell("ord " * 60), cell("organisasjonsarbeid")),)
    found = widths(Table((cell("Nr."), cell("Hva"), cell("Hvem")), rows), 9000)
    assert sum(found) == 9000
    assert found[0] < 1200 < found[2] < found[1]


def test_a_short_word_is_whole_while_another_column_has_room() -> None:
    def cell(text: str) -> tuple[Run, ...]:
        return (Run(text),)

    years = [str(year) for year in range(2016, 2026)]
    head = tuple(map(cell, ("Kommunepartiledersamlinger", *years)))
    rows = ((cell("Organisasjonsutviklingsprosjektet og mer"), *(cell("ny") for _ in years)),)
    found = widths(Table(head, rows), 9000)
    assert sum(found) == 9000
    assert min(found[1:]) >= 230 + 4 * 111 * 1.08  # four figures of Arial bold at 10 points
    crowded = widths(Table((*head, cell("Ansvarlige")), ((*rows[0], cell("A " * 50)),)), 9000)
    assert sum(crowded) == 9000
    assert min(crowded[1:-1]) >= 230 + 4 * 111


def test_a_table_without_a_head_has_narrow_labels_but_room_for_what_is_a_text() -> None:
    def table(first: str, *, strong: bool = False) -> Table:
        rows = ((first, "Husbesøk hos alle medlemmer"), ("vinteren 2020", "Kartlegging"))
        return Table(
            ((), ()), tuple(((Run(one, strong=strong),), (Run(two),)) for one, two in rows)
        )

    assert widths(table("Ansvarlig", strong=True), 9070) == (1360, 7710)
    assert widths(table("1. november 2019 – 1. april 2020"), 9070) == (3206, 5864)
    long = "etter «Svarfrist for problembeskrivelsen, første fase i programarbeidet» og dugnaden"
    assert widths(table(long), 9070)[0] > 6000


@pytest.mark.parametrize(("view", "count"), [("dates", 3), ("months", 3)])
def test_tables_with_the_same_heads_have_the_same_columns(
    word: Callable[..., bytes], view: str, count: int
) -> None:
    plan = """\
activities:
  - {{title: Et møte med et langt og innholdsrikt navn som tar plass, when: 14. mars, responsible: Kari}}
  - {{title: Øving, when: "hver tirsdag kl. 18 fra skolestart til jul og fra januar", responsible: Ola}}
  - {{title: Fest, when: høsten 2026, responsible: Hovedstyret og festkomiteen}}
sections: [{{title: Datoplan, view: {}}}]
"""
    tables = list(document(word(plan.format(view))).iter(f"{W}tbl"))[:count]
    columns = [[one.get(f"{W}w") for one in table.iter(f"{W}gridCol")] for table in tables]
    assert len(columns) == count
    assert all(one == columns[0] for one in columns)


def test_years_in_a_heading_stay_on_one_line_and_read_as_they_were(
    word: Callable[..., bytes],
) -> None:
    for said, shown in (
        ("Årsplan 2026–2027", "Årsplan 2026–\u20602027"),
        ("Plan 2022 – september 2023", "Plan 2022\u00a0–\u2060\u00a0september\u00a02023"),
        ("januar 2022 – mai 2023: x", "januar\u00a02022\u00a0–\u2060\u00a0mai\u00a02023: x"),
        ("Uke 12–14 – 3 møter", "Uke 12–14 – 3 møter"),
    ):
        assert [run.text for run in years_together((Run(said),))] == [shown]
    tracked = (
        Run("Plan 2022 "),
        Run("– 2023", revision="inserted"),
        Run("og så", revision="deleted"),
    )
    assert [run.text for run in years_together(tracked)] == [
        "Plan 2022\u00a0",
        "–\u2060\u00a02023",
        "og så",
    ]
    made = word(PLAN.replace("title: ", "title: Plan 2026–2027 for ", 1))
    (title,) = (one.text for one in wordfile.read(made, "a.docx").units if "2026–2027" in one.text)
    assert title.startswith("Plan 2026–2027 for ")


def test_a_table_of_figures_has_columns_of_one_width() -> None:
    row = tuple((Run(str(n)),) for n in range(8))
    head = tuple((Run(one),) for one in ("Veke", *"MTOTFLS"))
    assert set(widths(Table(head, (row,)), 9070)) == {1133, 9070 - 7 * 1133}


def test_a_long_word_may_be_parted_after_a_slash_in_a_column_and_reads_as_it_was(
    word: Callable[..., bytes],
) -> None:
    for said, shown in (
        ("Kommune-/fylkestingsgruppene og vi", "Kommune-/\u200bfylkestingsgruppene og vi"),
        (
            "leder/nestleder/sekretær/kasserer",
            "leder/\u200bnestleder/\u200bsekretær/\u200bkasserer",
        ),
        ("april/mai og/eller juni", "april/mai og/eller juni"),
        ("(https://example.no/en/lang/adresse)", "(https://example.no/en/lang/adresse)"),
    ):
        assert text(said, narrow=True) == f'<w:t xml:space="preserve">{shown}</w:t>'
        assert text(said) == f'<w:t xml:space="preserve">{said}</w:t>'
    who = "Kommune-/fylkestingsgruppene"
    made = word(PLAN.replace("responsible: Styret", f"responsible: {who}"))
    assert "Kommune-/\u200bfylkestingsgruppene" in docx_text(made)
    rows = [unit.text for unit in wordfile.read(made, "a.docx").units if who in unit.text]
    assert rows == [
        f"Når\u200214.\u00a0mars 2026\u00a0· Ansvarlig\u2002{who}",
        f"14.\u00a0mars\tStyrekurset\t{who}",
    ]


def test_a_narrow_font_leaves_room_for_the_column_that_has_much() -> None:
    def cell(text: str) -> tuple[Run, ...]:
        return (Run(text),)

    titles = "Ordførerkandidatmøter", "(ordførerkandidater)", "lager digital skolering " * 9
    table = Table(tuple(map(cell, ("Hva", "Målgruppe", "Ansvar"))), (tuple(map(cell, titles)),))
    assert [widths(table, 6500, one) for one in (1, 0.83)] == [
        (2570, 2293, 1637), (2172, 1942, 2386),
    ]  # fmt: skip


def test_the_shipped_font_is_narrow_and_one_that_nobody_knows_is_not(
    shipped: Mapping[str, bytes],
) -> None:
    package = Package(shipped["arbeidsplan.docx"], "arbeidsplan.docx")
    assert [breadth(package, one) for one in ("majorHAnsi", "Calibri", "Verdana", "")] == [
        0.83, 0.83, 1.0, 1.0,
    ]  # fmt: skip


def test_numbered_lists_begin_anew(word: Callable[..., bytes]) -> None:
    content = word()
    numbers = [
        paragraph.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
        for paragraph in document(content).iter(f"{W}p")
        if (style := paragraph.find(f"{W}pPr/{W}pStyle")) is not None
        and style.get(f"{W}val") == "ListNumber"
    ]
    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = parts(content)["word/numbering.xml"].decode()
    assert numbering.count('<w:startOverride w:val="1"/>') == 2
    assert styled(content, "ListBullet2") == ["inni"]


def test_the_contents_are_a_field_that_is_filled_already(word: Callable[..., bytes]) -> None:
    xml = parts(word())["word/document.xml"].decode()
    assert xml.count('w:fldCharType="begin"') == 1
    assert "w:dirty" not in xml
    assert "updateFields" not in parts(word())["word/settings.xml"].decode()
    assert ' TOC \\o "1-2" \\h \\z \\u ' in xml
    content = word()
    assert styled(content, "TOC1") == ["Innledning", "Prioriteringer", "1 Kurs", "2 Datoplan"]
    assert styled(content, "TOC2") == ["1.1 Styrekurset"]
    anchors = set(re.findall(r'w:hyperlink w:anchor="(\w+)"', xml))
    assert len(anchors) == 5
    assert anchors <= set(re.findall(r'w:bookmarkStart w:id="\d+" w:name="(\w+)"', xml))


@pytest.mark.parametrize(
    ("chapters", "each", "chapters_alone"),
    [(14, 1, False), (14, 2, True), (12, 2, False), (34, 1, True), (35, 1, False)],
)
def test_contents_that_are_over_a_page_list_the_chapters_where_those_fill_one(
    word: Callable[..., bytes], chapters: int, each: int, chapters_alone: bool
) -> None:
    text = HEAD + "sections:\n" + "".join(
        f"  - title: Kapittel {number}\n    activities:\n"
        + "".join(f"      - {{title: Tur {number}-{at}, text: Vi går.}}\n" for at in range(each))
        for number in range(chapters)
    )  # fmt: skip
    content = word(text)
    assert len(styled(content, "TOC1")) == chapters
    assert len(styled(content, "TOC2")) == (0 if chapters_alone else chapters * each)
    levels = "1-1" if chapters_alone else "1-2"
    assert f' TOC \\o "{levels}" ' in parts(content)["word/document.xml"].decode()


def test_header_and_footer_are_filled(word: Callable[..., bytes]) -> None:
    files = parts(word())
    header = re.sub("<[^>]+>", " ", files["word/header.xml"].decode())
    assert header.split() == ["Laget", "Sak", "4/26,", "årsmøtet", "2026"]
    footer = files["word/footer.xml"].decode()
    assert "Arbeidsplan 2026" in footer
    assert re.findall(r"> (PAGE|NUMPAGES) <", footer) == ["PAGE", "NUMPAGES"]


def test_a_link_leads_out_of_the_file(word: Callable[..., bytes]) -> None:
    relations = parts(word())["word/_rels/document.xml.rels"].decode()
    assert 'Target="https://example.no/a?b=1&amp;c=2" TargetMode="External"' in relations


def test_a_cover_and_a_signature_page_survive(
    word: Callable[..., bytes], own: Callable[..., dict[str, bytes]]
) -> None:
    place = re.compile(r"<w:p>.*?innhold.*?</w:p>")
    shell = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    mine = own(
        "word/document.xml",
        ("<w:body>", "<w:body>" + shell.format("Forside: {{ tittel }}")),
        ("<w:sectPr>", shell.format("Underskrift") + "<w:sectPr>"),
    )
    lines = docx_text(word(own=mine)).split("\n")
    assert lines[0] == "Forside: Arbeidsplan 2026"
    assert lines[1] == "Arbeidsplan 2026"
    assert lines[-1] == "Underskrift"
    assert not place.search("\n".join(lines))


def test_a_section_that_ends_at_the_place_still_ends_there(
    word: Callable[..., bytes], own: Callable[..., dict[str, bytes]]
) -> None:
    landscape = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/>'
        '<w:pgMar w:left="1000" w:right="1000"/><w:cols w:num="1"/></w:sectPr>'
    )
    style = '<w:pStyle w:val="Normal"/>'
    mine = own("word/document.xml", (style, style + landscape))
    content = document(word(own=mine, line_numbers=True))
    sections = list(content.iter(f"{W}sectPr"))
    assert [section.find(f"{W}pgSz").get(f"{W}w") for section in sections] == ["16838", "11906"]
    assert [child.tag.removeprefix(W) for child in sections[0]] == [
        "pgSz",
        "pgMar",
        "lnNumType",
        "cols",
    ]
    first = next(document(word(own=mine)).iter(f"{W}tbl"))
    assert sum(int(column.get(f"{W}w")) for column in first.iter(f"{W}gridCol")) == 14838


def test_a_place_that_word_has_split_is_filled(
    word: Callable[..., bytes], own: Callable[..., dict[str, bytes]]
) -> None:
    split = "{{ orga</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>nisasjon }}!"
    files = parts(word(own=own("word/header.xml", ("{{ organisasjon }}", split))))
    text = re.sub("<[^>]+>", "", files["word/header.xml"].decode())
    assert "Laget!" in text and "{{" not in text


def test_styles_are_found_in_a_norwegian_word_file(
    word: Callable[..., bytes], own: Callable[..., dict[str, bytes]]
) -> None:
    mine = own(
        "word/styles.xml",
        ('w:styleId="Heading1"', 'w:styleId="Overskrift1"'),
        ('<w:name w:val="List Bullet 2"/>', '<w:name w:val="list bullet 2"/>'),
        ('w:styleId="ListBullet2"', 'w:styleId="Punktliste2"'),
    )
    content = word(own=mine)
    assert len(styled(content, "Overskrift1")) == 4
    assert styled(content, "Punktliste2") == ["inni"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{{ innhold }}", "tomt", "there are 0"),
        ("{{ innhold }}", "her: {{ innhold }}", "there are 0"),
        ("<w:body>", "<w:body><w:p><w:r><w:t>{{ innhold }}</w:t></w:r></w:p>", "there are 2"),
        ("<w:body>", "<w:body><w:p><w:r><w:t>{{ tittle }}</w:t></w:r></w:p>", "{{ tittle }}"),
    ],
)
def test_a_place_that_is_wrong_is_told(
    old: str,
    new: str,
    expected: str,
    word: Callable[..., bytes],
    own: Callable[..., dict[str, bytes]],
) -> None:
    with pytest.raises(UserError) as error:
        word(own=own("word/document.xml", (old, new)))
    assert expected in said(error)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", zipped({"a": b"b"})])
def test_what_is_no_word_file_is_told(content: bytes, word: Callable[..., bytes]) -> None:
    with pytest.raises(UserError) as error:
        word(own={"arbeidsplan.docx": content})
    assert said(error) == "arbeidsplan.docx is damaged, or no Word file (.docx)"


def test_line_numbers_run_through_the_document(word: Callable[..., bytes]) -> None:
    assert document(word()).find(f".//{W}lnNumType") is None
    numbers = document(word(line_numbers=True)).find(f"{W}body/{W}sectPr/{W}lnNumType")
    assert numbers is not None
    assert dict(numbers.attrib) == {f"{W}countBy": "1", f"{W}restart": "continuous"}


def test_the_same_plan_gives_the_same_bytes(word: Callable[..., bytes]) -> None:
    assert word() == word()
    assert b"dcterms:" not in parts(word())["docProps/core.xml"].partition(b"<dc:title>")[2]
    adopted = HEAD + "status: adopted\nadopted: 2026-02-14\n"
    assert b"2026-02-14T00:00:00Z" in parts(word(adopted))["docProps/core.xml"]


def test_a_plan_in_nynorsk_is_proofed_as_nynorsk(word: Callable[..., bytes]) -> None:
    content = word(
        HEAD + "language: nn\nsections: [{title: Datoplan, view: dates}, {title: Mål}]\n"
    )
    assert b'<w:lang w:val="nn-NO"' in parts(content)["word/styles.xml"]
    assert "Innhald" in docx_text(content)
    alone = word(HEAD + "language: nn\nsections: [{title: Datoplan, view: dates}]\n")
    assert "Innhald" not in docx_text(alone)  # of one line


@pytest.mark.parametrize(
    ("rows", "letters", "kept"),
    [
        (12, 10, list(range(11))),
        (13, 10, [0, 11]),
        (5, 200, list(range(4))),
        (8, 300, [0, 6]),
        (1, 10, []),
    ],
)
def test_what_stands_together_on_a_page(
    rows: int, letters: int, kept: list[int], word: Callable[..., bytes]
) -> None:
    cell = ("ord " * 80)[:letters].strip()
    table = "".join(f"  | {n} | {cell} |\n" for n in range(rows))
    made = word(f"text: |\n  | Nr. | Hva |\n  | --- | --- |\n{table}")
    (found,) = document(made).iter(f"{W}tbl")
    with_next = [bool(list(row.iter(f"{W}keepNext"))) for row in found.iter(f"{W}tr")]
    assert with_next[0]
    assert [n for n, is_so in enumerate(with_next[1:]) if is_so] == kept
