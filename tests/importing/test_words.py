"""Every word of a file is in its plan, whatever the file holds."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from lxml import html
from tests.importing.foreign import foreign

from applan.importing import Imported, imported
from applan.importing.labels import is_goal, is_title, label_of
from applan.importing.pieces import cleaned
from applan.loading import load
from applan.model import Plan
from applan.model.walk import every_type

_NUMBERING = re.compile(r"(?m)^[ \t]*(?:\d+(?:\.\d+)*[.)]?|[a-z][.)]|o)[ \t]+")


def words(text: str) -> list[str]:
    """The words with a letter in them, and the numbers that have no letter and no dot behind."""
    return re.findall(r"[^\W_]+", text.casefold())


def written(made: Imported) -> Counter[str]:
    """The words of the plan's values and titles, as another reader of YAML has them."""
    found: Counter[str] = Counter()
    waiting = [yaml.load(made.text, yaml.BaseLoader)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += [*one.values(), *(key for key in one if key not in KEYS)]
        elif isinstance(one, list):
            waiting += one
        else:
            found.update(words(re.sub(r"\\([^\w\s])", r"\1", one)))
    return found


KEYS = {word for entity in every_type(Plan) for word in entity.words}


def lacking(text: str, made: Imported) -> Counter[str]:
    """Words of a file that are not in the plan as often as there, but for what was told to be."""
    there = written(made)
    for one in (*made.twice, *made.keys):
        there.update(words(one.text))
    wanted = Counter(words(_NUMBERING.sub("", text)))
    return wanted - there


def is_key(text: str) -> bool:
    """Whether words that became keys could: labels, heads of columns, numbers and crosses."""
    parts = text.split("\t") if "\t" in text else [text]
    return all(
        label_of(one) or is_title(one) or is_goal(one) or _NUMBER.fullmatch(one)
        or one in ("Hovedmål", "Delmål", "innen innan", "og", "digitalt", "kurs", "avlyst", "Merknad")
        for one in parts
    )  # fmt: skip


_NUMBER = re.compile(r"[\d.]+|x?(?: x?)*")


@pytest.mark.parametrize("one", list(foreign()), ids=lambda one: one.name)
def test_no_word_of_ten_foreign_files_is_lost(one: Any) -> None:
    made = imported(one.content, one.name)
    if one.name.endswith(".docx"):
        text = "\n".join(_word_text(one.content))
    elif one.name.endswith(".html"):
        page = html.document_fromstring(one.content)
        for left_out in page.xpath("//head|//script|//style"):
            left_out.drop_tree()
        text = "\n".join(page.itertext())
    else:
        encoding = {"velforening.txt": "cp1252", "skule.txt": "utf-16", "speider.md": "utf-16-be"}
        text = one.content.decode(encoding.get(one.name, "utf-8-sig"))
    text = text.replace("https://example.org/plan", "https example org plan")
    assert lacking(text, made) == Counter()
    assert [one.text for one in made.keys if not is_key(one.text)] == []


def _word_text(content: bytes) -> Iterator[str]:
    from io import BytesIO

    import docx

    document = docx.Document(BytesIO(content))
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            yield from (cell.text for cell in row.cells)


ODD = (
    "nøkkel: verdi", "- punkt", "* stjerne * og _strek_", "# ikke overskrift", "[lenke](her)", "`kode`",
    "<b>fet</b>", "'enkelt'", '"dobbelt"', "100 % & mer", "{a: b}", "[x, y]", "!merke", "&anker",
    "| rør | her |", "> sitat", "@navn", "null", "true", "2026", "12.5", "~", "=", "---", "...",
    "applan: 1", "tittel: Fest: program", "aktiviteter:", "når: 8. mai", "\u00adbindestrek\u200b",
    "a\u0300", "\x07klokke", "smil 😀", "ÆØÅ", "1. mai", "uke 9", "12. januar: Møte", "Når: snart",
    "Ansvarlig: " + "Navn " * 30, "X" * 400, "Sted: [x", "a\\b", "linje\u2028skille", "%prosent", "Mål:",
    "Når:", "«sitat»", "–", "1)", "a)", "1.1 Nummer", "STORE BOKSTAVER", "x\ty\tz", "Dato\tHva",
    "12.01.2026\tStyremøte", "12. mars 2026  Årsmøte", "Styremøte: 12. januar 2026", "Fest – 3. mai 2026",
    "Hovedmål: bli flere", "Måltall: 30 medlemmer innen 2026", "# applan: overse[AP101] x", "<<: *x",
    "Klokka: 18", "Form: digitalt", "Form: på nett", "Type: kurs", "Status: avlyst", "Bidrar til: alt",
    "Forutsetter: noe", "Frist: 1. mai 2026", "Innhold:", "Tid og sted: 12. mai 2026, Huset",
)  # fmt: skip
"""Lines that people write, and lines that look like something else."""


def generated(seed: int) -> str:
    """A file of lines of all kinds, under headings now and then."""
    choose = random.Random(seed)
    lines = ["Årsplan 2026 for Testlaget", ""]
    for _ in range(choose.randint(3, 40)):
        match choose.randint(0, 9):
            case 0:
                lines += ["", choose.choice(("AKTIVITETER", "MÅL", "DATOPLAN", "TRE TING")), ""]
            case 1:
                lines += ["", f"## {choose.choice(ODD)}", ""]
            case 2:
                lines.append("")
            case 3:
                lines.append(f"- {choose.choice(ODD)}")
            case 4:
                lines.append(f"  - {choose.choice(ODD)} {choose.choice(ODD)}")
            case 5:
                lines += [
                    "",
                    f"Ting {choose.randint(1, 5)}",
                    "Når: 12. mai 2026",
                    f"Sted: {choose.choice(ODD)}",
                ]
            case _:
                lines.append(choose.choice(ODD))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("kind", ["txt", "md", "html", "docx"])
@pytest.mark.parametrize("seed", range(25))
def test_no_word_of_a_file_of_odd_lines_is_lost_and_it_is_read_without_fault(
    seed: int, kind: str
) -> None:
    text = generated(seed)
    made = imported(_as(kind, text), f"odd.{kind}")
    assert made.lost == ()
    if kind in ("txt", "md"):
        assert lacking(cleaned(text), made) == Counter()
    found = load(made.text, "plan.yaml", "plan").findings
    told = [one for one in found if one.code < "AP2"]
    lines = made.text.splitlines()
    asked = {n for n, line in enumerate(lines, 2) if line.lstrip().startswith("# applan: gjettet")}
    # a title of which is asked already may have a time in it
    assert [one for one in told if one.code != "AP140" or one.span.line not in asked] == []


def _as(kind: str, text: str) -> bytes:
    if kind == "html":
        from markupsafe import escape

        lines = text.replace("\x07", "").split("\n")
        return "".join(f"<p>{escape(line)}</p>\n" for line in lines).encode()
    if kind == "docx":
        from io import BytesIO

        import docx

        document = docx.Document()
        for line in text.replace("\x07", "").split("\n"):
            style = "Heading 1" if line.isupper() and len(line) < 40 else None
            document.add_paragraph(line, style=style)
        stream = BytesIO()
        document.save(stream)
        return stream.getvalue()
    return text.encode()


def test_labels_are_what_people_write() -> None:
    said = {word: label_of(word) for word in ("Når", "Ansvarleg:", "for hvem", "Kaker")}
    assert [None if one is None else one.key for one in said.values()] == [
        "when", "responsible", "audience", None,
    ]  # fmt: skip


def test_two_rules_of_one_thing_are_both_kept_and_a_month_is_no_place() -> None:
    text = "# Plan 2026\n\n## Møter\n\n- {}\n- Kafé hver siste onsdag i mars og april\n"
    for first in ("Kafé hver første onsdag i hver måned", "Kafé hver onsdag i desember"):
        made = imported(text.format(first).encode(), "plan.md", organisation="X")
        assert isinstance(made, Imported)
        (activity,) = yaml.safe_load(made.text)["kapitler"][0]["aktiviteter"]
        assert activity == {"Kafé": [first[5:], "hver siste onsdag i mars og april"]}
    for rule in ("hver siste lørdag i måneden", "hver tredje lørdag i året"):
        made = imported(text.format(f"Stand {rule}").encode(), "plan.md", organisation="X")
        assert isinstance(made, Imported)
        assert yaml.safe_load(made.text)["kapitler"][0]["aktiviteter"][0] == {"Stand": rule}
