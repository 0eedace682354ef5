"""Tables of proposals, as web forms, Excel and people write them, into the file of proposals."""

import re
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from applan.errors import UserError
from applan.loading import load
from applan.messages import Message, catalogue
from applan.model.proposals import Proposals
from applan.proposals.ground import Ground
from applan.proposals.incoming import from_rows
from applan.proposals.tables import read_table
from applan.proposals.written import added, begun

from .written import plan

NB = catalogue("nb")


def taken(content: bytes, held: Proposals | None = None) -> list[dict[str, Any]]:
    there = held.items if held is not None else ()
    found, _nameless = from_rows(read_table(content, "f.csv").rows, "Lag", Ground(plan()), there)
    return [dict(item) for item in found.items]


def workbook(*rows: list[Any], formats: dict[str, str] | None = None) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell, said in (formats or {}).items():
        book.active[cell].number_format = said
    out = BytesIO()
    book.save(out)
    return out.getvalue()


HEAD = "nr,forslagsstiller,punkt,type,fra,til,begrunnelse\n"
CHANGE = {
    "number": 1,
    "by": "Senja Ap",
    "kind": "change",
    "was": "uke 37",
    "text": "uke 38",
    "reason": "Valget",
    "at": "kampanjer.tekst",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_file_with_any_sign_between_cells_and_either_encoding(
    encoding: str, sign: str, line_break: str
) -> None:
    text = f"{HEAD}7,Bodø Ap,1,endring,uke 37,uke 38,Påskeferie\n".replace(",", sign)
    (item,) = taken(text.replace("\n", line_break).encode(encoding))
    assert item == CHANGE | {"number": 7, "by": "Bodø Ap", "reason": "Påskeferie"}


@pytest.mark.parametrize(
    ("row", "item"),
    [
        ("1,Senja Ap,1,endring,uke 37,uke 38,Valget", CHANGE),
        ("1,Senja Ap,punkt 1,Endringsforslag,uke 37,uke 38,Valget", CHANGE),
        ("1,Senja Ap,kampanjer,,uke 37,uke 38,Valget", CHANGE),
        ("1,Senja Ap,,,uke 37,uke 38,Valget", {k: v for k, v in CHANGE.items() if k != "at"}),
        ("1,Senja Ap,,,ut i uke 37,uke 38,Valget", CHANGE | {"was": "ut i uke 37"}),
        ("x,Senja Ap,1,endring,uke 37,uke 38,Valget", CHANGE),
        (",,1,stryk,uke 37,,", {"number": 1, "by": "Lag", "kind": "delete", "was": "uke 37", "at": "kampanjer.tekst"}),
        (",,1.3,strykes,,,", {"number": 1, "by": "Lag", "kind": "delete", "at": "hostkampanje"}),
        (",,1.3,,,Vi pynter.,", {"number": 1, "by": "Lag", "kind": "add", "text": "Vi pynter.", "at": "hostkampanje"}),
        (",,1,Tilleggsforslag,uke 37,og 38,", {"number": 1, "by": "Lag", "kind": "add", "after": "uke 37", "text": "og 38", "at": "kampanjer.tekst"}),
        (",,1.4,Flytting,,2,", {"number": 1, "by": "Lag", "kind": "move", "to": "2", "at": "dugnad"}),
        (",,1,Nytt avsnitt,Vi går,Vi drar ut.,", {"number": 1, "by": "Lag", "kind": "add", "after": "Vi går", "text": "Vi drar ut.", "at": "kampanjer.tekst"}),
        (",,1,Helt avsnitt,,Vi drar ut.,", {"number": 1, "by": "Lag", "kind": "whole", "text": "Vi drar ut.", "at": "kampanjer"}),
        (",,side 4,endring,uke 99,uke 38,", {"number": 1, "by": "Lag", "kind": "change", "was": "uke 99", "text": "uke 38", "at": "side 4"}),
        (',,1,endring,"er\nmed",skal,', {"number": 1, "by": "Lag", "kind": "change", "was": "er\nmed", "text": "skal", "at": "kampanjer.tekst"}),
    ],
)  # fmt: skip
def test_what_a_row_is(row: str, item: dict[str, Any]) -> None:
    assert taken((HEAD + row).encode()) == [item]


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Hvilket punkt gjelder det?;Hva slags forslag;Nåværende tekst;Ny tekst",
         ["punkt", "type", "fra", "til"]),
        ("E-post til forslagsstiller;Forslagsstiller;Din begrunnelse;Fra;Til",
         [None, "forslagsstiller", "begrunnelse", "fra", "til"]),
        ("Tidsmerke;Kapittel/punkt;Punkt;Forslag;Kommentar til punkt",
         [None, "punkt", None, "til", None]),
        ("Forslagstype;Fra;Til", ["type", "fra", "til"]),
        ("Svar;Fra;;Til;2", [None, "fra", None, "til", None]),
    ],
)  # fmt: skip
def test_a_column_is_known_by_how_its_name_begins_or_a_plain_word(
    head: str, columns: list[str | None]
) -> None:
    cells = head.split(";")
    read = read_table(f"{head}\n{';'.join(map(str, range(len(cells))))}\n".encode(), "f.csv")
    (row,) = read.rows
    said = {column: str(n) for n, column in enumerate(columns) if column is not None}
    assert row.said == said


def test_columns_in_any_order_and_under_other_names_and_those_that_are_not_read() -> None:
    text = "sep=;\n\nSkjema for forslag;;;\nNy tekst;E-post;Lag;Opprinnelig tekst;Punkt i planen;Fra\nuke 38;a@b.no;Senja Ap;uke 37;1;hei;mer\n"
    read = read_table(text.encode(), "f.csv")
    assert [row.said for row in read.rows] == [
        {"til": "uke 38", "forslagsstiller": "Senja Ap", "fra": "uke 37", "punkt": "1"}
    ]
    columns = "nr, forslagsstiller, punkt, type, fra, til, begrunnelse"
    assert [NB.say(one) for one in read.told] == [
        f"kolonnen «E-post» leses ikke; de som leses, er {columns}",
        f"kolonnen «Fra» leses ikke; de som leses, er {columns}",
        "rad 4 har flere celler enn det er kolonner: mer",
    ]


def test_a_workbook_with_dates_numbers_and_formulas_is_read_as_what_was_typed() -> None:
    content = workbook(
        ["Punkt", "Fra", "Til", "Begrunnelse"],
        [date(2026, 3, 1), "uke 37", "uke 38", "=HYPERLINK(1)"],
        [1.3, date(2026, 10, 3), datetime(2026, 10, 4, 18, 30), 5],
        [2.1, "x", 4.5, True],
        formats={"A4": "0.00"},
    )
    rows = read_table(content, "f.xlsx").rows
    assert [row.said for row in rows] == [
        {"punkt": "1.3", "fra": "uke 37", "til": "uke 38", "begrunnelse": "=HYPERLINK(1)"},
        {"punkt": "1.3", "fra": "3. oktober 2026", "til": "4. oktober 2026 kl. 18.30", "begrunnelse": "5"},
        {"punkt": "2.10", "fra": "x", "til": "4.5", "begrunnelse": "True"},
    ]  # fmt: skip


def test_a_workbook_that_does_not_say_how_large_it_is_is_read() -> None:
    out = BytesIO()
    held = BytesIO(workbook(["Punkt", "Fra", "Til"], ["1", "a", "b"]))
    with ZipFile(held) as book, ZipFile(out, "w") as made:
        for name in book.namelist():
            made.writestr(name, re.sub(rb"<dimension [^>]*/>", b"", book.read(name)))
    assert [row.said for row in read_table(out.getvalue(), "f.xlsx").rows] == [
        {"punkt": "1", "fra": "a", "til": "b"}
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "f har ingen rad med navnene på kolonnene; de er nr, forslagsstiller, punkt, type, fra, til, begrunnelse"),
        (b"navn,epost\nA,b\n", "f har ingen rad med navnene på kolonnene; de er nr, forslagsstiller, punkt, type, fra, til, begrunnelse"),
        (b"punkt,til\n,\n", "det er ingen forslag i f"),
        (b"\0\1\2", "f er ingen tabell; lagre den som CSV eller som en Excel-arbeidsbok (.xlsx)"),
        (b"PK\3\4 nothing", "f er ingen Excel-arbeidsbok; lagre den som .xlsx eller som CSV"),
        (b"punkt,til\n" + b"1,x\n" * 5_001, "f har flere enn 5000 rader"),
        (b'punkt,til\n1,"' + b"x" * 200_000, "f er ingen tabell; lagre den som CSV eller som en Excel-arbeidsbok (.xlsx)"),
    ],
)  # fmt: skip
def test_what_is_no_table_of_proposals_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(UserError) as refused:
        read_table(content, "f")
    assert NB.say(refused.value.message) == said


def test_what_is_there_already_is_not_added_again_and_a_number_that_is_taken_is_the_next() -> None:
    first = taken((HEAD + "3,Senja Ap,1,endring,uke 37,uke 38,Valget").encode())
    held = load(begun("2026", first, None, "nb"), "", root=Proposals).proposals
    assert held is not None
    again = HEAD + (
        "1,senja ap,kampanjer.tekst,endring,uke  37,uke 38,Noe annet\n"
        "3,Senja Ap,1,endring,uke 37,uke 39,\n"
        "9,Harstad Ap,1,endring,uke 37,uke 38,\n"
        ",Harstad Ap,1,endring,uke 37,uke 38,\n"
    )
    items = taken(again.encode(), held)
    assert [(one["number"], one["by"], one["text"]) for one in items] == [
        (4, "Senja Ap", "uke 39"),
        (9, "Harstad Ap", "uke 38"),
    ]


ODD = [
    "# no comment", "- no list", "a: b", "'quoted'", '"both" and \'one\'', "null", "12", "2026-01-01",
    "«vår plan»", "slutt: ", "\ttab", "to\nlinjer", "to\n\navsnitt: x\n- punkt", "to\n  innrykk", " foran\nhar mellomrom",
    "emoji 🎉", "null\0byte", "a\u2028b", "*x*", "&a", "!x", "%x", "@x", "`x`", "[x]", "{x}", "? x", "| x", "> x", "ja", "~",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_any_text_is_written_so_that_it_is_read_again(text: str, line_break: str) -> None:
    item: dict[str, Any] = {"number": 2, "by": "A", "kind": "add", "at": "1", "text": text.strip()}
    held = f'forslag: 1{line_break}plan: "2026" # navnet{line_break}liste:{line_break}- {{nummer: 1, forslagsstiller: A, type: strykes, punkt: "2"}}{line_break}# til slutt'
    document = load(held, "", root=Proposals).document
    assert document is not None
    made = added(document, [item])
    if isinstance(made, Message):
        assert {"\0", "\u2028"} & set(text)
        return
    assert made.startswith(held.removesuffix("# til slutt")) and made.endswith("# til slutt")
    assert "\n" not in made.replace(line_break, "")
    read = load(made, "", root=Proposals).proposals
    assert read is not None and read.items[1].text == text.strip()


def test_a_list_in_brackets_is_left_to_somebody_else() -> None:
    document = load('forslag: 1\nplan: "2026"\nliste: []\n', "", root=Proposals).document
    assert document is not None
    made = added(document, [{"number": 1, "by": "A", "kind": "delete", "at": "1"}])
    assert isinstance(made, Message)


@pytest.mark.parametrize(
    "held",
    [
        'forslag: 1\nplan: "2026"\n',
        'forslag: 1\nplan: "2026"\nliste:\n',
        'forslag: 1\nplan: "2026"\nliste:',
    ],
)
def test_the_first_proposal_of_a_file_without_any(held: str) -> None:
    document = load(held, "", root=Proposals).document
    assert document is not None
    assert added(document, [{"number": 1, "by": "A", "kind": "delete", "at": "1"}]) == (
        'forslag: 1\nplan: "2026"\nliste:\n  - nummer: 1\n    forslagsstiller: A\n    type: strykes\n    punkt: "1"\n'
    )


@pytest.mark.parametrize("name", ["Innsender", "Avsender", "Partilag", "Innsendt av"])
def test_who_proposes_goes_by_many_names(name: str) -> None:
    (item,) = taken(
        f"{name};Kap.;Dagens tekst;Ny tekst;Hvorfor\nBodø;1;uke 37;uke 38;Valget\n".encode()
    )
    assert item == {**CHANGE, "by": "Bodø"}


@pytest.mark.parametrize(
    ("kind", "place", "where"),
    [
        ("ny aktivitet etter", "1.3", {"after": "hostkampanje"}),
        ("Nytt tiltak", "2", {"at": "skolering.aktiviteter"}),
        ("nytt mål", "Kampanjer", {"at": "kampanjer.mål"}),
        ("nytt mål etter", "1.1", {"after": "synlighet"}),
        ("nytt mål", "1.3", {"at": "hostkampanje"}),
        ("tillegg", "1.3", {"at": "hostkampanje"}),
    ],
)
def test_what_an_addition_is_says_which_list_it_comes_into(
    kind: str, place: str, where: dict[str, str]
) -> None:
    head = "Frå kven;Pkt.;Slag;Fra;Til\n"
    (item,) = taken(f"{head}Bodø;{place};{kind};;Leir\n".encode())
    assert item == {"number": 1, "by": "Bodø", "kind": "add", "text": "Leir", **where}
