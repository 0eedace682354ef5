"""A summary is on one page: the more it holds, the smaller its type."""

import re
import shutil

import pytest
from tests.drafts.conftest import ROOT

from applan.cli.printed import pdf_of
from applan.drafts.one_page import SMALLEST, share_of_size
from applan.formats.drafts import drafted
from applan.loading import load
from applan.prose.blocks import Heading, Listing, Paragraph, Run, Table

POINT = (Paragraph((Run("Vi skal bli flere medlemmer"),)),)


@pytest.mark.parametrize(
    ("points", "share"), [(10, 1.0), (44, 1.0), (54, 0.91), (70, 0.80), (500, SMALLEST)]
)
def test_type_is_as_small_as_it_must_be(points: int, share: float) -> None:
    assert round(share_of_size((Listing((POINT,) * points),)), 2) == share


def test_headings_and_tables_take_more_room() -> None:
    heading, table = Heading(2, (Run("Mål"),)), Table(((Run("Dato"),),), (((),),) * 9)
    assert share_of_size((heading,) * 25) < share_of_size((Listing((POINT,) * 25),)) == 1
    assert share_of_size((table,) * 4) < share_of_size((Listing((POINT,) * 40),)) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("year", ["2018", "2020", "2022", "2023", "2026"])
def test_the_five_plans_are_summed_up_on_one_page(year: str) -> None:
    templates = {path.name: path.read_bytes() for path in (ROOT / "templates").iterdir()}
    text = (ROOT / "plans" / f"{year}.yaml").read_text("utf-8")
    plan = load(text, f"{year}.yaml", year).plan
    assert plan is not None
    word = drafted(plan, "sammendrag", templates, ["docx"], name=year)["docx"]
    assert re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", pdf_of(word)) == [b"1"]
