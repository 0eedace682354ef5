"""One setting for an organisation's colours and logo, in Word, on pages and in the wheel."""

import re
import struct
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from applan.formats.document.docx.theme import _between
from applan.formats.identity import contrast, on, picture_size, readable

Call = Callable[..., Any]
PLAN = """\
applan: 1
title: Årsplan 2026
organisation: Skjærvik båtforening
period: 2026
activities:
  - { title: Årsmøte, when: 12. mars 2026, kind: deadline }
"""
SETTINGS = "utseende:\n  farger: [C8102E, '#ffc72c']\n  logo: logo.png\n"


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checked

    rows = zlib.compress((b"\0" + bytes((200, 16, 46)) * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pieces = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + pieces


JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x03z\xff\xc0\0\x0b\x08\0\x50\0\xa0\x01\x01\x11\0"
"""The beginning of a picture of 160 times 80, with what may stand before its size."""


@pytest.fixture
def boats(call: Call) -> Call:
    Path("plans").mkdir()
    Path("plans/2026.yaml").write_text(PLAN, "utf-8")
    Path("applan.yaml").write_text(SETTINGS, "utf-8")
    Path("logo.png").write_bytes(png(30, 10))
    return call


def test_word_has_the_colours_in_its_theme_and_the_logo_in_its_head(boats: Call) -> None:
    assert boats("render", "-o", "a.docx").status == 0
    with zipfile.ZipFile("a.docx") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    theme = held["word/theme/theme1.xml"].decode()
    assert '<a:accent1><a:srgbClr val="C8102E"/></a:accent1>' in theme
    assert '<a:accent2><a:srgbClr val="8C6D18"/></a:accent2>' in theme, "yellow, to be read"
    styles = held["word/styles.xml"].decode()
    assert '<w:color w:val="C8102E" w:themeColor="accent1"/>' in styles
    assert "1D4E6B" not in styles
    assert held["word/media/applan.png"] == png(30, 10)
    head = held["word/header.xml"].decode()
    assert 'cx="1188000" cy="396000"' in head
    assert "{{" not in head
    relation = re.search(r'r:embed="(\w+)"', head)
    assert relation is not None
    relations = held["word/_rels/header.xml.rels"].decode()
    assert f'Id="{relation[1]}"' in relations
    assert 'Target="media/applan.png"' in relations
    assert '<Default Extension="png" ContentType="image/png"/>' in held[
        "[Content_Types].xml"
    ].decode().replace("ns0:", "")


def test_without_a_logo_its_place_leaves_no_trace(boats: Call) -> None:
    Path("applan.yaml").unlink()
    assert boats("render", "-o", "a.docx").status == 0
    with zipfile.ZipFile("a.docx") as archive:
        head = archive.read("word/header.xml").decode()
        assert "word/media/applan.png" not in archive.namelist()
        assert "1D4E6B" in archive.read("word/styles.xml").decode()
    assert head.count("<w:p>") == 1


@pytest.mark.parametrize("arguments", [["render"], ["calendar"], ["history"]])
def test_a_page_has_the_colour_by_day_and_by_night_and_the_logo(
    arguments: list[str], boats: Call
) -> None:
    assert boats(*arguments, "-f", "html", "-o", "a.html").status == 0
    page = Path("a.html").read_text("utf-8")
    assert ":root { --accent: #C8102E; }" in page
    night = re.search(r"prefers-color-scheme: dark\) { :root { --accent: #(\w{6})", page)
    assert night is not None
    assert contrast(night[1], "202830") >= 4.5
    address = b64encode(png(30, 10)).decode()
    assert f'<img class="logo" src="data:image/png;base64,{address}" alt="">' in page
    assert "style-src 'unsafe-inline'; img-src data:" in page


def test_the_wheel_has_the_first_colours_in_its_rings_and_the_logo(boats: Call) -> None:
    said = boats("calendar", "--view", "wheel")
    assert said.status == 0
    assert 'fill="#C8102E"' in said.stdout
    assert 'width="138" height="46"' in said.stdout
    assert 'href="data:image/png;base64,' in said.stdout


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("utseende: { farger: [rød] }", "applan.yaml:1:22: “rød” is no colour; write six hexadecimal digits, as C8102E"),
        ("utseende: { farger: [C8102] }", "applan.yaml:1:22: “C8102” is no colour"),
        ("utseende: { logo: finnes-ikke.png }", "finnes-ikke.png"),
        ("utseende: { logo: plans/2026.yaml }", "the logo plans/2026.yaml is no PNG or JPEG of at most 500 kB"),
        ("utseende: { logo: stor.png }", "the logo stor.png is no PNG or JPEG of at most 500 kB"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told_and_nothing_is_written(
    settings: str, said: str, boats: Call
) -> None:
    Path("applan.yaml").write_text(f"{settings}\n", "utf-8")
    Path("stor.png").write_bytes(png(3, 1) + bytes(500_000))
    found = boats("render", "-o", "a.docx")
    assert found.status == 2
    assert said in found.stderr
    assert not Path("a.docx").exists()


def test_a_picture_tells_its_size() -> None:
    assert picture_size(png(30, 10)) == (30, 10)
    assert picture_size(JPEG) == (160, 80)
    for damaged in (b"", b"GIF89a", png(30, 10)[:20], JPEG[:12], b"\xff\xd8\xff" + bytes(20)):
        assert picture_size(damaged) is None


@pytest.mark.parametrize("colour", ["C8102E", "FFC72C", "FFFFFF", "000000", "00A3E0", "7F7F7F"])
@pytest.mark.parametrize("behind", ["FFFFFF", "EEF3F6", "14191E", "202830"])
def test_text_in_any_colour_can_be_read(colour: str, behind: str) -> None:
    assert contrast(readable(colour, behind), behind) >= 4.5
    assert contrast(on(colour), colour) >= 4.5


def test_the_redline_has_the_look_too_and_a_shade_is_a_shade_of_the_new_colour(boats: Call) -> None:
    Path("plans/2025.yaml").write_text(PLAN.replace("2026", "2025"), "utf-8")
    assert boats("diff", "2025", "2026", "-o", "a.docx").status == 0
    with zipfile.ZipFile("a.docx") as archive:
        assert "word/media/applan.png" in archive.namelist()
        assert "1D4E6B" not in archive.read("word/styles.xml").decode()


@pytest.mark.parametrize(
    ("tint", "shade", "mixed"),
    [
        ("FF", "FF", "C8102E"),
        ("FF", "80", "640817"),
        ("00", "FF", "FFFFFF"),
        ("FF", "00", "000000"),
        ("x", "FFF", "C8102E"),
    ],
)
def test_a_tint_and_a_shade_are_mixed(tint: str, shade: str, mixed: str) -> None:
    assert _between("C8102E", tint, shade) == mixed
