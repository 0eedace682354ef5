"""A summary is on one page: the more it holds, the smaller its type."""

import re
import shutil

import pytest
from tests.drafts.conftest import ROOT

from applan.cli.printed import pdf_of
from applan.drafts.draft import SMALLEST, share_of_size
from applan.formats.drafts import drafted
from applan.loading import load
from applan.prose.blocks import Heading, Listing, Paragraph, Run, Table

POINT = (Paragraph((Run("Vi skal bli flere medlemmer"),)),)


@pytest.mark.parametrize(
    ("points", "share"), [(10, 1.0), (44, 1.0), (54, 0.91), (70, 0.80), (77, SMALLEST)]
)
def test_type_is_as_small_as_it_must_be(points: int, share: float) -> None:
    assert round(share_of_size((Listing((POINT,) * points),)), 2) == share


@pytest.mark.parametrize(("points", "share"), [(78, 1.0), (100, 0.95), (150, 0.77), (160, 0.92)])
def test_what_needs_smaller_type_has_more_pages_and_type_for_those(
    points: int, share: float
) -> None:
    assert round(share_of_size((Listing((POINT,) * points),)), 2) == share


def test_what_is_long_in_a_heading_or_a_cell_has_several_lines() -> None:
    title = (Run("Møte om " + "frivillighet og " * 12),)
    heading, table = Heading(2, title), Table(((Run("Dato"),), ()), ((title, ()),) * 4)
    assert share_of_size((heading,) * 6) < share_of_size((Heading(2, (Run("Mål"),)),) * 6) == 1
    assert share_of_size((table,) * 5) < share_of_size((Table(table.head, ((),) * 4),) * 5) == 1


def test_headings_and_tables_take_more_room() -> None:
    heading, table = Heading(2, (Run("Mål"),)), Table(((Run("Dato"),),), (((),),) * 9)
    assert share_of_size((heading,) * 25) < share_of_size((Listing((POINT,) * 25),)) == 1
    assert share_of_size((table,) * 4) < share_of_size((Listing((POINT,) * 40),)) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    "path",
    [f"plans/{year}.yaml" for year in (2018, 2020, 2022, 2023, 2026)]
    + ["tests/organisations/borettslag/plans/2026.yaml"],
)
def test_plans_are_summed_up_on_one_page(path: str) -> None:
    templates = {path.name: path.read_bytes() for path in (ROOT / "templates").iterdir()}
    plan = load((ROOT / path).read_text("utf-8"), path).plan
    assert plan is not None
    word = drafted(plan, "sammendrag", templates, ["docx"], name="2026")["docx"]
    assert re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", pdf_of(word)) == [b"1"]
