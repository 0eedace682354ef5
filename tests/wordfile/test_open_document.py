"""What an OpenDocument text may hold, as units: the same as of a Word file."""

import pytest

from applan.messages import catalogue
from applan.wordfile.read import read
from applan.wordfile.units import Comment, Returned, Revision, Unit

from .files import odt, open_document

SAYS = catalogue("nb").say


def returned(body: str, own: str = "", rejected: str = "", **parts: str) -> Returned:
    return read(odt(body, own, **parts), "retur.odt", lambda author: author != rejected)


def units(body: str, styles: str = "") -> tuple[Unit, ...]:
    return returned(body, styles).units


def p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


@pytest.mark.parametrize(
    ("inside", "wanted"),
    [
        ("  To\n   ord ", "To ord "),
        ("To<text:s/>ord<text:s text:c='3'/>til", "To ord   til"),
        ("a<text:line-break/> b<text:tab/>c", "a\n b\tc"),
        ("<text:span>a </text:span> <text:span> b</text:span>", "a b"),
        ("<text:a>lenke</text:a><text:bookmark text:name='x'/><text:soft-page-break/>!", "lenke!"),
        ("Side <text:page-number>3</text:page-number>", "Side 3"),
        ("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "a"),
        ("<text:meta><text:meta-field>felt</text:meta-field></text:meta>", "felt"),
    ],
)  # fmt: skip
def test_the_text_of_a_paragraph(inside: str, wanted: str) -> None:
    assert [one.text for one in units(p(inside))] == [wanted]


STYLES = (
    '<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:family="paragraph" style:name="P2" style:parent-style-name="List_20_Bullet_20_2"/>'
    '<style:style style:family="paragraph" style:name="P3" style:display-name="Tittel"/>'
    '<style:style style:family="paragraph" style:name="P4"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:family="text" style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:family="text" style:name="T2"><style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")"/>'
    '</text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/>'
    "</text:list-style>"
)


@pytest.mark.parametrize(
    ("body", "kind", "level"),
    [
        ('<text:h text:outline-level="1">x</text:h>', "heading", 2),
        ('<text:h text:outline-level="3" text:style-name="P1">x</text:h>', "heading", 4),
        ("<text:h>x</text:h>", "heading", 2),
        (p("x", "P1"), "heading", 3),
        (p("x", "P2"), "item", 1),
        (p("x", "P3"), "heading", 1),
        (p("x", "Title"), "heading", 1),
        (p("x", "Contents_20_Heading") + p("y"), "paragraph", 0),
        (p("x", "finnes ikke"), "paragraph", 0),
    ],
)  # fmt: skip
def test_what_a_paragraph_is(body: str, kind: str, level: int) -> None:
    (unit,) = units(body, STYLES)
    assert (unit.kind, unit.level) == (kind, level)


def test_what_is_bold_all_through_is_told() -> None:
    bold = '<text:span text:style-name="T1">Mål</text:span>'
    made = units(p(bold) + p(bold + " og") + p("Mål", "P4"), STYLES)
    assert [one.strong for one in made] == [True, False, True]


def items(*made: str, style: str = "L1", more: str = "") -> str:
    inside = "".join(f"<text:list-item>{one}</text:list-item>" for one in made)
    return f'<text:list text:style-name="{style}" {more}>{inside}</text:list>'


def test_lists_have_their_labels() -> None:
    inner = items(p("b") + items(p("c"), p("d")), p("e"))
    body = (
        items(p("a") + p("videre") + inner, p("f"), more='xml:id="l1"')
        + items(p("g"))
        + items(p("punkt"), style="L2")
        + items(p("h"), more='text:continue-list="l1"')
        + items(p("i"), more='text:continue-numbering="true"')
        + '<text:list text:style-name="L1"><text:list-item text:start-value="7"><text:p>j</text:p>'
        "</text:list-item></text:list>"
    )
    assert [(one.text, one.kind, one.level, one.label) for one in units(body, STYLES)] == [
        ("a", "item", 0, "1."), ("videre", "paragraph", 0, ""), ("b", "item", 1, "1.1"),
        ("c", "item", 2, "a)"), ("d", "item", 2, "b)"), ("e", "item", 1, "1.2"),
        ("f", "item", 0, "2."), ("g", "item", 0, "1."), ("punkt", "item", 0, "•"),
        ("h", "item", 0, "3."), ("i", "item", 0, "4."), ("j", "item", 0, "7."),
    ]  # fmt: skip


def test_headings_that_the_document_numbers() -> None:
    styles = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        "</text:outline-style>"
    )
    heading = '<text:h text:outline-level="{}">x</text:h>'
    made = units("".join(map(heading.format, (1, 2, 2, 1, 2, 3))), styles)
    assert [one.label for one in made] == ["1", "1.1", "1.2", "2", "2.1", ""]


def test_a_table_of_contents_is_passed_over() -> None:
    contents = f"<text:table-of-content><text:index-body>{p('Mål')}</text:index-body></text:table-of-content>"
    assert [(one.text, one.number) for one in units(contents + p("Etter"))] == [("Etter", 2)]


def cell(inside: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{inside}</table:table-cell>"


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def test_rows_keep_their_columns() -> None:
    covered = "<table:covered-table-cell/>"
    inner = f"<table:table>{row(cell(p('c')), cell(p('d')))}</table:table>"
    body = (
        "<table:table><table:table-columns><table:table-column/></table:table-columns>"
        f"<table:table-header-rows>{row(cell(p('x')), cell(p('y')), cell(p('z')))}</table:table-header-rows>"
        + row(cell(p("bred"), 'table:number-columns-spanned="2"'), covered, cell(p("z")))
        + row(cell(p("a") + p("") + p("b")), cell("", 'table:number-columns-repeated="2"'))
        + row(cell(p("1<text:tab/>2")), cell(inner), cell(p("")))
        + "</table:table>"
        + f"<table:table>{row(cell(p('Boks') + p('to')))}</table:table>"
    )
    assert [(one.kind, one.cells, one.head, one.table) for one in units(body)] == [
        ("row", ("x", "y", "z"), True, 1),
        ("row", ("bred", "", "z"), False, 1),
        ("row", ("a\n\nb", "", ""), False, 1),
        ("row", ("1 2", "c\nd", ""), False, 1),
        ("paragraph", ("Boks",), False, 0),
        ("paragraph", ("to",), False, 0),
    ]


def change(id: str, kind: str, author: str, held: str = "") -> str:
    return (
        f'<text:changed-region text:id="{id}"><text:{kind}><office:change-info><dc:creator>{author}'
        f"</dc:creator></office:change-info>{held}</text:{kind}></text:changed-region>"
    )


def tracked(*changes: str) -> str:
    return f"<text:tracked-changes>{''.join(changes)}</text:tracked-changes>"


def start(id: str) -> str:
    return f'<text:change-start text:change-id="{id}"/>'


def end(id: str) -> str:
    return f'<text:change-end text:change-id="{id}"/>'


def gone(id: str) -> str:
    return f'<text:change text:change-id="{id}"/>'


def test_tracked_words() -> None:
    body = (
        tracked(change("1", "insertion", "Kari"), change("2", "deletion", "Ola", p("gammel ")))
        + p(f"En {start('1')}ny {end('1')}{gone('2')}sak")
    )  # fmt: skip
    made = returned(body)
    assert made.authors == ("Kari", "Ola")
    (unit,) = made.units
    assert unit.text == "En ny sak"
    assert unit.revisions == (Revision("inserted", "Kari", "ny ", 3), Revision("deleted", "Ola", "gammel ", 6))  # fmt: skip
    assert [one.text for one in returned(body, rejected="Ola").units] == ["En ny gammel sak"]
    assert [one.text for one in returned(body, rejected="Kari").units] == ["En sak"]


def test_tracked_paragraphs() -> None:
    heading = '<text:h text:outline-level="1">{}</text:h>'
    body = (
        tracked(
            change("1", "insertion", "Kari"),
            change("2", "deletion", "Ola", p("slutten") + p("midten") + heading.format("starten")),
        )
        + p(f"Før{start('1')}")
        + p(f"Nytt{end('1')}")
        + heading.format(f"Mål {gone('2')}etter")
    )
    assert [(one.kind, one.text) for one in returned(body).units] == [
        ("paragraph", "Før"), ("paragraph", "Nytt"), ("heading", "Mål etter"),
    ]  # fmt: skip
    assert returned(body).units[2].revisions == (
        Revision("deleted", "Ola", "slutten\nmidten\nstarten", 4),
    )
    assert [(one.kind, one.text) for one in returned(body, rejected="Kari").units] == [
        ("paragraph", "Før"), ("heading", "Mål etter"),
    ]  # fmt: skip
    assert [(one.kind, one.text) for one in returned(body, rejected="Ola").units] == [
        ("paragraph", "Før"), ("paragraph", "Nytt"), ("paragraph", "Mål slutten"),
        ("paragraph", "midten"), ("heading", "startenetter"),
    ]  # fmt: skip


def test_remarks_have_their_words_and_place() -> None:
    def remark(name: str, author: str, words: str, more: str = "") -> str:
        return (
            f'<office:annotation office:name="{name}" {more}><dc:creator>{author}</dc:creator>'
            f"<dc:date>2026-11-28</dc:date>{p(words)}{p('mer')}</office:annotation>"
        )

    done = (
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" '
        'loext:resolved="true"'
    )
    stop = '<office:annotation-end office:name="{}"/>'
    body = (
        p(
            f"En {remark('a', 'Kari', 'Hva?', done)}sak{stop.format('a')} her{remark('b', 'Ola', 'Ja')}"
        )
        + p(f"To {remark('c', 'Per', 'Langt')}ord")
        + p(f"og{stop.format('c')} til")
    )
    made = units(body)
    assert [one.comments for one in made] == [
        (Comment("Kari", "Hva?\nmer", 3, 6, done=True), Comment("Ola", "Ja\nmer", 10, 10)),
        (Comment("Per", "Langt\nmer", 3, 6),),
        (),
    ]
    assert [one.number for one in made] == [1, 2, 3]


def test_what_stands_aside_or_cannot_be_read_is_told() -> None:
    note = '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>'
    box = f"<draw:frame><draw:text-box>{p('I boksen')}</draw:text-box></draw:frame>"
    shape = f"<draw:custom-shape>{p('I figuren')}</draw:custom-shape>"
    picture = "<draw:frame><draw:image/></draw:frame>"
    embedded = "<draw:frame><draw:object/><draw:image/></draw:frame>"
    hidden = '<text:span text:style-name="T2">Skjult</text:span>'
    made = returned(
        p("Først") + p(f"Ord{box}{shape}{note.format('footnote', p('Kilde'))}{note.format('endnote', p('Slutt'))}{hidden}{picture}{embedded}"),
        STYLES,
        styles=open_document(
            "document-styles",
            "<office:master-styles><style:master-page><style:header>"
            f"{p('Topp')}</style:header><style:footer>{p('Bunn')}</style:footer></style:master-page>"
            "</office:master-styles>",
        ),
        meta=open_document(
            "document-meta",
            '<office:meta><meta:user-defined meta:name="applan">x</meta:user-defined></office:meta>',
        ),
    )  # fmt: skip
    assert [one.text for one in made.units] == ["Først", "Ord"]
    assert [(SAYS(where), said) for where, said in made.aside] == [
        ("tekstboks ved avsnitt 2", "I boksen"),
        ("tekstboks ved avsnitt 2", "I figuren"),
        ("fotnote 1", "Kilde"),
        ("sluttnote 1", "Slutt"),
        ("skjult tekst i avsnitt 2", "Skjult"),
        ("topptekst", "Topp"),
        ("bunntekst", "Bunn"),
    ]
    assert [SAYS(one) for one in made.unread] == [
        "bilder blir ikke lest (avsnitt 2)",
        "innebygde objekter blir ikke lest (avsnitt 2)",
    ]
    assert (made.properties, made.edition) == ({"applan": "x"}, None)
