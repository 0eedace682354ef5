"""Any Word file with {{ innhold }} is a template: styles that it lacks are supplied, and the look
is that of its own theme."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree
from tests.drafts.conftest import Drafted, W, document, docx_text, parts, styled

from applan import workspace
from applan.formats.document.check import check_templates
from applan.formats.document.docx.theme import paint, theme_xml
from applan.formats.drafts import word_file_name
from applan.imprint import zipped
from applan.wordfile.package import Package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{W[1:-1]}" xmlns:r="{OFFICE}"'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

PLAN = """\
case: { number: 3/2026, recommendation: Planen vedtas. }
sections:
  - title: Vårsesongen
    text: |
      **Viktig:** vi *må* [lese](https://eksempel.no).

      > Sitert

      1. først
         - inni
      2. så
    activities:
      - { title: Dugnad, when: 5. mai 2026, responsible: Styret, place: Brygga }
      - title: Årsmøte
        when: 12. mars 2026
        responsible:
          - {who: Styret, does: "kaller inn og legger fram regnskapet, planen og alle sakene som er sendt inn i tide"}
          - {who: Valgkomiteen, does: "legger fram kandidatene til alle verv, og en begrunnelse for hver"}
"""

STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="24"/>
<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:latentStyles w:count="376" w:defSemiHidden="0"><w:lsdException w:name="heading 2"
 w:semiHidden="1" w:unhideWhenUsed="1"/><w:lsdException w:name="List Bullet"/></w:latentStyles>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>
<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Title"><w:name w:val="Egen stil"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="Ingenliste"><w:name w:val="No List"/></w:style>"""
THEMED = 'w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"'


def saved_by_word(kind: str = "document", fonts: str = THEMED, *, theme: bool = True) -> bytes:
    """What Norwegian Word saves of a new file in which one heading was used: its ids are
    Norwegian, its names English, and all other styles latent."""
    named = {"styles": f"{WORD}.styles+xml"}
    if theme:
        named["theme/theme1"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{type}"/>'
        for part, type in {**named, "document": f"{WORD}.{kind}.main+xml"}.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{part.partition("/")[0]}" Target="{part}.xml"/>'
        for n, part in enumerate(named)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    body = "<w:p><w:r><w:t>Brev fra {{ organisasjon }}</w:t></w:r></w:p><w:p><w:r><w:t>{{ innhold }}</w:t></w:r></w:p><w:sectPr/>"
    held = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        "word/document.xml": f"{HEAD}<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"{HEAD}<w:styles {NAMES}>{STYLES.format(fonts=fonts)}</w:styles>",
    }
    made = {name: content.encode() for name, content in held.items()}
    if theme:
        made["word/theme/theme1.xml"] = theme_xml("Aptos Display", "Aptos")
    return zipped(made)


def plain() -> bytes:
    """An empty document of python-docx's."""
    made = docx.Document()
    made.add_paragraph("{{ innhold }}")
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


OWN = {
    "norwegian": saved_by_word(),
    "dotx": saved_by_word("template"),
    "no theme": saved_by_word(fonts='w:ascii="Arial" w:hAnsi="Arial"', theme=False),
    "python-docx": plain(),
}


def styles_of(content: bytes) -> dict[str, etree._Element]:
    tree = etree.fromstring(parts(content)["word/styles.xml"])
    found = tree.findall(f"{W}style")
    ids = [style.get(f"{W}styleId").lower() for style in found]
    assert len(set(ids)) == len(ids)
    return {style.get(f"{W}styleId"): style for style in found}


def called(style: etree._Element) -> str:
    return str(style.find(f"{W}name").get(f"{W}val"))


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_every_style_that_is_used_is_there(own: bytes, drafted: Drafted) -> None:
    assert check_templates({"arbeidsplan.docx": own}) == ()
    content = drafted(PLAN, "docx", own={"arbeidsplan.docx": own})["docx"]
    styles = styles_of(content)
    used = [
        one.get(f"{W}val")
        for name in ("pStyle", "rStyle", "tblStyle")
        for one in document(content).iter(f"{W}{name}")
    ]
    assert set(used) <= styles.keys()
    assert {called(styles[id]) for id in used} >= {
        "Title", "heading 1", "heading 2", "List Bullet 2", "List Number", "Quote", "Strong",
        "Emphasis", "Hyperlink", "Faktatabell", "Innstilling", "Innstilling ramme", "toc 1",
    }  # fmt: skip
    for style in styles.values():
        for reference in ("basedOn", "next", "link"):
            for found in style.findall(f"{W}{reference}"):
                assert found.get(f"{W}val") in styles, called(style)
    assert docx.Document(BytesIO(content)).paragraphs
    assert content == drafted(PLAN, "docx", own={"arbeidsplan.docx": own})["docx"]


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_a_supplied_list_is_a_list_of_words_own(own: bytes, drafted: Drafted) -> None:
    held = parts(drafted(PLAN, "docx", own={"arbeidsplan.docx": own})["docx"])
    numbering = etree.fromstring(held["word/numbering.xml"])
    kinds = {one.get(f"{W}abstractNumId"): one for one in numbering.findall(f"{W}abstractNum")}
    numbers = {
        one.get(f"{W}numId"): kinds[one.find(f"{W}abstractNumId").get(f"{W}val")]
        for one in numbering.findall(f"{W}num")
    }
    tree = etree.fromstring(held["word/styles.xml"])
    found = {
        called(style): numbers[number.get(f"{W}val")].find(f"{W}lvl/{W}numFmt").get(f"{W}val")
        for style in tree.findall(f"{W}style")
        if called(style).startswith(("List Bullet", "List Number"))
        and (number := style.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
    }
    assert {name: found[name] for name in ("List Bullet", "List Bullet 3", "List Number")} == {
        "List Bullet": "bullet", "List Bullet 3": "bullet", "List Number": "decimal",
    }  # fmt: skip


def test_what_word_has_of_its_own_stays_and_is_used(drafted: Drafted) -> None:
    content = drafted(PLAN, "docx", own={"arbeidsplan.docx": OWN["norwegian"]})["docx"]
    assert styled(content, "Overskrift1") == ["1 Vårsesongen"]
    assert docx_text(content).startswith("Brev fra Laget\nArbeidsplan 2026")
    styles = styles_of(content)
    assert "Heading1" not in styles
    assert [called(styles[id]) for id in ("Title", "Title2", "Heading2")] == [
        "Egen stil", "Title", "heading 2",
    ]  # fmt: skip
    based = {called(style): style.find(f"{W}basedOn") for style in styles.values()}
    assert based["heading 2"].get(f"{W}val") == "Normal"
    assert based["Faktatabell"].get(f"{W}val") == "Vanligtabell"


def test_a_template_of_words_becomes_a_document(drafted: Drafted) -> None:
    content = drafted(PLAN, "docx", own={"arbeidsplan.docx": OWN["dotx"]})["docx"]
    types = parts(content)["[Content_Types].xml"].decode()
    assert f'PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"' in types
    assert "template" not in types


def test_a_dotx_goes_before_the_shipped_word_file_and_a_docx_before_a_dotx(
    tmp_path: Path, drafted: Drafted
) -> None:
    (tmp_path / "arbeidsplan.dotx").write_bytes(OWN["dotx"])
    found = workspace.templates(tmp_path)
    assert word_file_name(found, "sammendrag") == "arbeidsplan.dotx"
    assert check_templates({"arbeidsplan.dotx": found["arbeidsplan.dotx"]}) == ()
    (tmp_path / "arbeidsplan.docx").write_bytes(OWN["norwegian"])
    both = workspace.templates(tmp_path)
    assert word_file_name(both, "arbeidsplan") == "arbeidsplan.docx"
    told = check_templates({name: both[name] for name in both if name.startswith("arbeidsplan.d")})
    assert [(name, message.template) for name, message in told] == [
        ("arbeidsplan.dotx", "it is not used, since there is also {file}")
    ]


def theme_of(content: bytes) -> str:
    package = Package(content, "a.docx")
    part = package.related("theme")
    assert part is not None
    return package.parts[part].decode()


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_word_can_change_fonts_and_colours_in_one_click(own: bytes, drafted: Drafted) -> None:
    content = drafted(PLAN, "docx", own={"arbeidsplan.docx": own})["docx"]
    assert "<a:fontScheme" in theme_of(content)
    before = styles_of(own)
    for id, style in styles_of(content).items():
        if id in before:
            continue
        for fonts in style.iter(f"{W}rFonts"):
            assert not set(fonts.attrib) & {f"{W}ascii", f"{W}hAnsi"}, called(style)
        for colour in style.iter(f"{W}color"):
            assert colour.get(f"{W}themeColor"), called(style)
        for shade in style.iter(f"{W}shd"):
            assert shade.get(f"{W}themeFill"), called(style)


def test_a_file_without_a_theme_gets_one_with_its_own_font(drafted: Drafted) -> None:
    content = drafted(PLAN, "docx", own={"arbeidsplan.docx": OWN["no theme"]})["docx"]
    assert re.findall(r'latin typeface="(.*?)"', theme_of(content)) == ["Arial", "Arial"]
    themed = drafted(PLAN, "docx", own={"arbeidsplan.docx": OWN["norwegian"]})["docx"]
    assert re.findall(r'latin typeface="(.*?)"', theme_of(themed)) == ["Aptos Display", "Aptos"]


def test_the_shipped_styles_name_nothing_but_the_theme(shipped: Mapping[str, bytes]) -> None:
    content = shipped["arbeidsplan.docx"]
    styles = parts(content)["word/styles.xml"].decode()
    assert not re.findall(r'w:(?:ascii|hAnsi|cs)="', styles)
    assert not re.findall(r"<w:color (?![^>]*themeColor)[^>]*>", styles)
    assert "<a:accent1>" in theme_of(content)


def test_direct_bold_and_italics_are_styles_that_can_be_changed(drafted: Drafted) -> None:
    xml = parts(drafted(PLAN, "docx")["docx"])["word/document.xml"].decode()
    assert '<w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">Viktig:</w:t>' in xml
    assert '<w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t xml:space="preserve">må</w:t>' in xml
    assert "<w:b/>" not in xml
    assert "<w:i/>" not in xml


def test_what_is_two_things_at_once_keeps_both(drafted: Drafted) -> None:
    text = "text: Les ***dette***, og **[lenka](https://eksempel.no)**.\n"
    xml = parts(drafted(text, "docx")["docx"])["word/document.xml"].decode()
    assert '<w:rPr><w:rStyle w:val="Strong"/><w:i/></w:rPr><w:t xml:space="preserve">dette' in xml
    assert '<w:rPr><w:rStyle w:val="Hyperlink"/><w:b/></w:rPr><w:t xml:space="preserve">le' in xml


def test_the_organisations_colours_are_the_accents_of_the_theme() -> None:
    package = Package(OWN["norwegian"], "a.docx")
    paint(package, package.tree("word/styles.xml"), ("C8102E", "00205B"))
    made = Package(package.bytes(), "a.docx")
    theme = made.parts["word/theme/theme1.xml"].decode()
    found = dict(re.findall(r'<a:(\w+)><a:srgbClr val="(\w{6})"/>', theme))
    assert found["accent1"] == found["hlink"] == "C8102E"
    assert (found["accent2"], found["accent3"]) == ("00205B", "0B6B4F")
