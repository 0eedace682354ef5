"""What a Word file may hold, as units: nothing of it is lost without a word."""

import pytest

from applan.messages import catalogue
from applan.wordfile.read import read
from applan.wordfile.units import Comment, Returned, Revision, Unit

from .files import docx, root

SAYS = catalogue("nb").say


def returned(body: str, names: str = "", rejected: str = "", **parts: str) -> Returned:
    return read(docx(body, names, **parts), "retur.docx", lambda author: author != rejected)


def units(body: str, names: str = "", **parts: str) -> tuple[Unit, ...]:
    return returned(body, names, **parts).units


def text(inside: str, names: str = "", **parts: str) -> str:
    """The text of a paragraph with this in it."""
    (unit,) = units(f"<w:p>{inside}</w:p>", names, **parts)
    return unit.text


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells that are given as what stands in them."""
    made = "".join(
        f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def field(code: str, result: str) -> str:
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{sign.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{sign.format('separate')}{result}{sign.format('end')}"
    )


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        (run("To") + run(" ord"), "To ord"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>post</w:t></w:r>", "e\u2011post"),
        ("<w:r><w:t>lands</w:t><w:softHyphen/><w:t>møte</w:t></w:r>", "lands\u00admøte"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>', "a"),
        ('<w:r><w:br w:type="page"/><w:t>a</w:t></w:r>', "a"),
        ('<w:r><w:t>a</w:t><w:br w:type="column"/><w:t>b</w:t></w:r>', "a\nb"),
        ("<w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>", "a"),
        ("<w:r><w:t>a\n  b</w:t></w:r>", "a   b"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>ja</w:t></w:r>', "✓ja"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0AE"/><w:t>ja</w:t></w:r>', "→ja"),
        ('<w:r><w:sym w:font="Arial" w:char="2013"/><w:t>ja</w:t></w:r>', "–ja"),
        (f"<w:hyperlink>{run('lenke')}</w:hyperlink>", "lenke"),
        (f"<w:smartTag>{run('dato')}</w:smartTag>", "dato"),
        (f"<w:customXml><w:customXmlPr/>{run('egen')}</w:customXml>", "egen"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('felt')}</w:sdtContent></w:sdt>", "felt"),
        (f'<w:fldSimple w:instr="REF a">{run("3.2")}</w:fldSimple>', "3.2"),
        (run("punkt ") + field("REF _a \\h", run("3.2")), "punkt 3.2"),
        (field(f"IF {field('PAGE', run('1'))} = 1", run("ja")), "ja"),
        (f'{run("a")}<w:bookmarkStart w:id="0" w:name="b"/>{run("b")}', "ab"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby></w:r>", "a"),
    ],
)  # fmt: skip
def test_the_text_of_a_paragraph(inside: str, wanted: str) -> None:
    assert text(inside) == wanted


def test_of_alternatives_one_is_read() -> None:
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<mc:AlternateContent><mc:Choice>{run('valgt')}</mc:Choice><mc:Fallback>{run('ellers')}"
        "</mc:Fallback></mc:AlternateContent>"
    )
    assert text(both, names) == "valgt"
    assert text(f"<w:r>{both}</w:r>", names) == "valgt"


def test_emojis_are_text() -> None:
    names = 'xmlns:x="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
    assert text('<w:r><x:symEx x:font="Segoe UI Emoji" x:char="1F60F"/></w:r>', names) == "😏"


def test_a_big_first_letter_is_of_its_word() -> None:
    made = units(p("V", '<w:framePr w:dropCap="drop"/>') + p("i vil vokse."))
    assert [(one.text, one.number, one.revisions) for one in made] == [("Vi vil vokse.", 1, ())]


def test_formulas_are_text() -> None:
    names = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    assert text("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>", names) == "x=2"


def style(id: str, name: str, more: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


STYLES = root(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + style("Tittel", "Title")
    + style("Overskrift1", "heading 1")
    + style("Egen", "Kapittel", '<w:basedOn w:val="Overskrift1"/>')
    + style("Norsk", "Overskrift 2")
    + style("Nivå", "Mitt nivå", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    + style("Utenfor", "Uten nivå", '<w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("INNH1", "toc 1")
    + style("INNHO", "TOC Heading", '<w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("Punkt", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("Punkt2", "List Bullet 2")
    + style("Fet", "Fet", "<w:rPr><w:b/></w:rPr>")
    + '<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
)  # fmt: skip


@pytest.mark.parametrize(
    ("id", "kind", "level"),
    [
        ("Tittel", "heading", 1), ("Overskrift1", "heading", 2), ("Egen", "heading", 2),
        ("Norsk", "heading", 3), ("Nivå", "heading", 4), ("Utenfor", "paragraph", 0),
        ("Punkt2", "item", 1), ("Normal", "paragraph", 0), ("finnes ikke", "paragraph", 0),
    ],
)  # fmt: skip
def test_styles_say_what_a_paragraph_is(id: str, kind: str, level: int) -> None:
    (unit,) = units(p("Ord", f'<w:pStyle w:val="{id}"/>'), styles=STYLES)
    assert (unit.kind, unit.level) == (kind, level)


def test_a_paragraph_may_say_more_than_its_style() -> None:
    (unit,) = units(p("Ord", '<w:outlineLvl w:val="0"/>'), styles=STYLES)
    assert (unit.kind, unit.level) == ("heading", 2)
    body = p("Ord", '<w:pStyle w:val="Overskrift1"/><w:outlineLvl w:val="9"/>')
    assert [one.kind for one in units(body, styles=STYLES)] == ["paragraph"]


def test_what_is_bold_all_through_is_told() -> None:
    def strong(inside: str, properties: str = "") -> bool:
        body = f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"
        return units(body, styles=STYLES)[0].strong

    assert strong(run("Mål", "<w:b/>") + run(" "))
    assert strong(run("Mål", '<w:rStyle w:val="Sterk"/>'))
    assert strong(run("Mål"), '<w:pStyle w:val="Fet"/>')
    assert not strong(run("Mål", "<w:b/>") + run(" og"))
    assert not strong(run("Mål", '<w:b w:val="0"/>'), '<w:pStyle w:val="Fet"/>')


def lvl(at: int, format: str, written: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f'<w:lvlText w:val="{written}"/>{more}</w:lvl>'
    )


NUMBERING = root(
    "numbering",
    '<w:abstractNum w:abstractNumId="0">'
    + lvl(0, "bullet", "")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + lvl(0, "decimal", "%1.") + lvl(1, "decimal", "%1.%2") + lvl(2, "lowerLetter", "%3)")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + lvl(0, "upperRoman", "%1.") + lvl(1, "none", "")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride '
    'w:val="7"/></w:lvlOverride></w:num>',
)  # fmt: skip


def numbered(list: int, level: int = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'{named}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>'


def test_lists_have_the_labels_that_word_prints() -> None:
    places = [(2, 0), (2, 1), (2, 1), (2, 2), (2, 2), (2, 0), (2, 1), (1, 0), (3, 0), (3, 0), (4, 0), (4, 1), (2, 0)]  # fmt: skip
    made = units("".join(p("x", numbered(*place)) for place in places), numbering=NUMBERING)
    assert [one.label for one in made] == [
        "1.", "1.1", "1.2", "a)", "b)", "2.", "2.1", "•", "I.", "II.", "7.", "7.1", "8.",
    ]  # fmt: skip
    assert [one.level for one in made] == [level for _list, level in places]
    assert {one.kind for one in made} == {"item"}


def test_headings_may_be_numbered_and_items_may_not() -> None:
    body = p("Mål", numbered(2, 0, "Overskrift1")) + p("Vekst", numbered(2, 1, "Norsk"))
    made = units(body + p("x", numbered(3, 1)), styles=STYLES, numbering=NUMBERING)
    assert [(one.kind, one.level, one.label) for one in made] == [
        ("heading", 2, "1."), ("heading", 3, "1.1"), ("paragraph", 0, ""),
    ]  # fmt: skip
    body = p("av stil", '<w:pStyle w:val="Punkt"/>') + p("uten", numbered(0, 0, "Punkt"))
    made = units(body, styles=STYLES, numbering=NUMBERING)
    assert [(one.kind, one.label) for one in made] == [("item", "•"), ("item", "")]


def test_labels_that_are_written_before_a_tab_are_labels() -> None:
    inside = "<w:r><w:t>2.1</w:t><w:tab/><w:t>Vekst</w:t></w:r>"
    (made,) = units(
        f"<w:p><w:pPr>{numbered(0, 0, 'Punkt')}</w:pPr>{inside}</w:p>",
        styles=STYLES,
        numbering=NUMBERING,
    )
    assert (made.kind, made.label, made.text) == ("item", "2.1", "Vekst")


def test_changes_around_a_written_label_and_a_page_break_are_what_is_left_of_them() -> None:
    inside = "<w:r><w:t>2.1</w:t><w:tab/><w:t>Vekst</w:t></w:r>"
    style = '<w:pPr><w:pStyle w:val="Punkt2"/></w:pPr>'
    (made,) = units(f"<w:p>{style}{INS.format(inside)}</w:p>", styles=STYLES)
    assert (made.label, made.text) == ("2.1", "Vekst")
    assert made.revisions == (Revision("inserted", "Kari", "Vekst", 0),)
    label, rest = "<w:r><w:t>2.1</w:t></w:r>", "<w:r><w:tab/><w:t>Vekst</w:t></w:r>"
    (made,) = units(f"<w:p>{style}{INS.format(label)}{rest}</w:p>", styles=STYLES)
    assert (made.label, made.text, made.revisions) == ("2.1", "Vekst", ())
    page = '<w:r><w:br w:type="page"/></w:r>'
    (made,) = units(f"<w:p>{INS.format(page + run('a') + page + run('b') + page)}</w:p>")
    assert (made.text, made.revisions) == ("a\nb", (Revision("inserted", "Kari", "a\nb", 0),))


def test_a_table_of_contents_is_passed_over_but_not_its_comments() -> None:
    toc = field(' TOC \\o "1-2" ', run("1 Mål") + "</w:p><w:p>" + run("2 Vekst"))
    assert [one.text for one in units(f"<w:p>{toc}</w:p>{p('Etter')}")] == ["Etter"]
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{p('Innhold')}{p('1 Mål')}</w:sdtContent></w:sdt>"
    )
    assert [(one.text, one.number) for one in units(control + p("Etter"))] == [("Etter", 3)]
    styled = (
        p("Innhold", '<w:pStyle w:val="INNHO"/>')
        + '<w:p><w:pPr><w:pStyle w:val="INNH1"/></w:pPr><w:commentRangeStart w:id="4"/>'
        + run("1 Mål")
        + '<w:commentRangeEnd w:id="4"/></w:p>'
    )
    comments = root("comments", f'<w:comment w:id="4" w:author="Kari">{p("Hva?")}</w:comment>')
    (made,) = units(styled + p("Etter"), styles=STYLES, comments=comments)
    assert (made.text, made.comments) == ("Etter", (Comment("Kari", "Hva?", 0, 0),))


def test_rows_keep_their_columns() -> None:
    def wide(words: str, span: int) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(words)}</w:tc>'

    under = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    cell = f"<w:tc>{p('x')}</w:tc>"
    rows = (
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell * 3 + "</w:tr>",
        f"<w:tr>{wide('bred', 2)}{cell}</w:tr>",
        f"<w:tr>{under}{cell}{cell}</w:tr>",
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell}{cell}</w:tr>',
        f"<w:tr>{wide('over alt', 3)}</w:tr>",
    )
    made = units(p("før") + f"<w:tbl>{''.join(rows)}</w:tbl>" + table((p("a"), p("b"))))
    assert [(one.cells, one.head, one.table, one.number) for one in made[1:]] == [
        (("x", "x", "x"), True, 1, 2),
        (("bred", "", "x"), False, 1, 5),
        (("", "x", "x"), False, 1, 7),
        (("", "x", "x"), False, 1, 10),
        (("over alt", "", ""), False, 1, 12),
        (("a", "b"), False, 2, 13),
    ]


def test_cells_have_lines_and_tables_in_them_too() -> None:
    inner = table((p("c"), p("d")), (p("e"), p("f")))
    made = units(table((p("a") + p("") + p("b"), p("") + inner + p(""))))
    assert made[0].cells == ("a\n\nb", "c\nd\ne\nf")
    tab = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
    assert units(table((tab, p("c"))))[0].cells == ("a b", "c")


def test_a_table_of_one_column_is_a_box() -> None:
    made = units(
        table((p("Innstilling") + p("Vedtas."),), (p("Ja", numbered(1)),)), numbering=NUMBERING
    )
    assert [(one.kind, one.text, one.table) for one in made] == [
        ("paragraph", "Innstilling", 0), ("paragraph", "Vedtas.", 0), ("item", "Ja", 0),
    ]  # fmt: skip


def test_a_column_that_is_deleted_leaves_its_words_to_be_told() -> None:
    gone = f'<w:tc><w:tcPr><w:cellDel w:author="Kari"/></w:tcPr>{p("b")}</w:tc>'
    body = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc>{gone}<w:tc>{p('c')}</w:tc></w:tr></w:tbl>"
    (made,) = units(body)
    assert made.cells == ("a", "c")
    assert made.revisions == (Revision("deleted", "Kari", "b", 1),)
    (kept,) = returned(body, rejected="Kari").units
    assert kept.cells == ("a", "b", "c")


INS = '<w:ins w:author="Kari">{}</w:ins>'
DEL = '<w:del w:author="Ola">{}</w:del>'


def test_what_one_has_written_and_another_deleted() -> None:
    body = f"<w:p>{run('a')}{INS.format(DEL.format('<w:r><w:delText>b</w:delText></w:r>'))}{run('c')}</w:p>"
    both, without_kari, without_ola = (
        returned(body, rejected=name).units[0] for name in ("", "Kari", "Ola")
    )
    assert (both.text, both.revisions) == ("ac", ())
    assert without_kari.text == "ac"
    assert without_kari.revisions == (Revision("inserted", "Kari", "b", 1, accepted=False),)
    assert without_ola.text == "abc"
    assert without_ola.revisions == (
        Revision("inserted", "Kari", "b", 1),
        Revision("deleted", "Ola", "b", 1, accepted=False),
    )
    assert returned(body).authors == ("Kari", "Ola")


def test_changes_by_one_that_follow_each_other_are_one() -> None:
    (made,) = units(f"<w:p>{INS.format(run('a'))}{INS.format(run('b', '<w:b/>'))}{run('c')}</w:p>")
    assert made.revisions == (Revision("inserted", "Kari", "ab", 0),)


def test_paragraphs_that_are_joined_have_the_form_of_the_last() -> None:
    mark = '<w:pStyle w:val="Overskrift1"/><w:rPr><w:del w:author="Ola"/></w:rPr>'
    body = p("Mål", mark) + p(" er tekst") + table((p("a"), p("b")))
    made = units(body, styles=STYLES)
    assert [(one.kind, one.text) for one in made] == [
        ("paragraph", "Mål er tekst"),
        ("row", "a\tb"),
    ]
    assert made[0].revisions == (Revision("deleted", "Ola", "\n", 3),)
    before_table = units(p("Mål", mark) + table((p("a"), p("b"))), styles=STYLES)
    assert [(one.kind, one.text) for one in before_table] == [("heading", "Mål"), ("row", "a\tb")]


def test_nothing_goes_on_out_of_a_box() -> None:
    mark = '<w:rPr><w:del w:author="Ola"/></w:rPr>'
    made = units(table((p("Vedtas.", mark),)) + p("Etter"))
    assert [(one.text, one.revisions) for one in made] == [
        ("Vedtas.", (Revision("deleted", "Ola", "\n", 7),)), ("Etter", ()),
    ]  # fmt: skip


def test_formatting_that_is_tracked_is_no_change() -> None:
    change = '<w:b/><w:rPrChange w:author="Kari"><w:rPr/></w:rPrChange>'
    made = returned(f"<w:p>{run('a', change)}</w:p>")
    assert (made.units[0].text, made.units[0].revisions) == ("a", ())


def test_comments_over_paragraphs_in_insertions_and_their_answers() -> None:
    body = (
        f'<w:p>{run("En ")}<w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>{run("to")}</w:p>'
        f'<w:p>{run("tre")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        f'<w:commentRangeEnd w:id="2"/><w:r><w:commentReference w:id="2"/></w:r>'
        f"{INS.format(run(' ny ') + '<w:commentRangeStart w:id=' + chr(34) + '3' + chr(34) + '/>' + run('her'))}"
        f'<w:commentRangeEnd w:id="3"/></w:p>'
    )
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    comment = (
        '<w:comment w:id="{}" w:author="{}"><w:p ' + w14 + ' w14:paraId="A{}">' + run("{}")
        + "</w:p></w:comment>"
    )  # fmt: skip
    comments = root(
        "comments",
        comment.format(1, "Kari", 1, "Hvorfor?")
        + comment.format(2, "Ola", 2, "Fordi.")
        + comment.format(3, "Per", 3, "Bra"),
    )
    extended = (
        '<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml"><x:commentEx '
        'x:paraId="A1" x:done="1"/><x:commentEx x:paraId="A2" x:paraIdParent="A1" x:done="0"/>'
        "</x:commentsEx>"
    )
    made = units(body, comments=comments, commentsExtended=extended)
    assert [one.comments for one in made] == [
        (Comment("Kari", "Hvorfor?", 3, 5, done=True), Comment("Ola", "Fordi.", 3, 5)),
        (Comment("Per", "Bra", 7, 10),),
    ]


def test_what_stands_aside_is_told_with_its_place() -> None:
    names = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('I boksen')}{p('to')}</w:txbxContent></v:textbox></w:pict></w:r>"
    note = '<w:r><w:{}Reference w:id="2"/></w:r>'
    body = (
        p("Først")
        + f"<w:p>{run('Ord')}{box}{note.format('footnote')}{note.format('endnote')}{run('Skjult', '<w:vanish/>')}</w:p>"
    )
    made = returned(
        body,
        names,
        footnotes=root("footnotes", f'<w:footnote w:id="0">{p("–")}</w:footnote><w:footnote w:id="2">{p("Kilde")}</w:footnote>'),
        endnotes=root("endnotes", f'<w:endnote w:id="2">{p("Slutt")}</w:endnote>'),
        header=root("hdr", p("Topp")),
        footer=root("ftr", f"<w:p>{run('Side ')}{field('PAGE', run('1'))}</w:p>"),
    )  # fmt: skip
    assert [one.text for one in made.units] == ["Først", "Ord"]
    assert [(SAYS(where), said) for where, said in made.aside] == [
        ("tekstboks ved avsnitt 2", "I boksen\nto"),
        ("skjult tekst i avsnitt 2", "Skjult"),
        ("fotnote 1", "Kilde"),
        ("sluttnote 1", "Slutt"),
        ("topptekst", "Topp"),
        ("bunntekst", "Side 1"),
    ]


def test_what_cannot_be_read_is_said() -> None:
    names = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    )

    def drawn(inside: str) -> str:
        return f"<w:p>{run('Ord')}<w:r><w:drawing>{inside}</w:drawing></w:r></w:p>"

    body = (
        drawn("<a:blip/>") * 7
        + drawn("<c:chart/>")
        + drawn("<d:relIds/>")
        + f"<w:p>{run('Ord')}<w:r><w:object/></w:r><w:r><w:sym w:font='Webdings' w:char='F0A0'/></w:r></w:p>"
        + "<w:altChunk/>"
    )
    made = returned(body, names)
    assert {one.text for one in made.units[:-1]} == {"Ord"}
    assert [SAYS(one) for one in made.unread] == [
        "bilder blir ikke lest (avsnitt 1, 2, 3, 4, 5 …)",
        "diagrammer blir ikke lest (avsnitt 8)",
        "SmartArt-figurer blir ikke lest (avsnitt 9)",
        "innebygde objekter blir ikke lest (avsnitt 10)",
        "symboler fra andre skrifter blir ikke lest (avsnitt 10)",
        "andre filer som er lagt inn, blir ikke lest (avsnitt 10)",
    ]
