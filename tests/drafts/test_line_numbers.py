"""With line numbers, every fact stands where Word numbers lines: in no table."""

from pathlib import Path

import pytest

from applan.formats.drafts import drafted as draft
from applan.loading import load

from .conftest import Drafted, W, document, docx_text, squeezed
from .test_short import MUCH
from .test_templates import PLANS

PLAN = (
    MUCH
    + """\
case: {recommendation: Planen vedtas.}
sections:
  - title: Møter
    activities: [{title: A, when: mai, place: Senja}, {title: B, when: juni}, C]
  - {title: Datoer, view: dates}
"""
)


def test_facts_rows_and_boxes_are_paragraphs_and_points(drafted: Drafted) -> None:
    made = drafted(PLAN, "docx", line_numbers=True)["docx"]
    assert list(document(made).iter(f"{W}tbl")) == []
    text = docx_text(made).replace("\u00a0", " ")
    assert "\nInnstilling\nPlanen vedtas.\n" in text
    assert "\n1.1 · Hva\u2002A · Når\u2002mai 2026 · Hvor\u2002Senja\n" in text
    assert "\n1.3 · Hva\u2002C\n" in text
    assert "\nAnsvarlig\u2002Partikontoret (lager digitale leksjoner" in text
    assert "\nmai · Hva\u2002A\n" in text


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_no_word_is_lost_and_none_stands_in_a_table(path: Path, shipped: dict[str, bytes]) -> None:
    plan = load(path.read_bytes(), path.name, path.stem).plan
    assert plan is not None
    numbered, plain = (
        draft(plan, "arbeidsplan", shipped, ("docx",), line_numbers=lines)["docx"]
        for lines in (True, False)
    )
    assert list(document(numbered).iter(f"{W}tbl")) == []
    words = set(squeezed(docx_text(plain)).replace("\u2002", " ").replace("\u200b", "").split())
    told = squeezed(docx_text(numbered))
    heads = {"Punkt", "Aktivitet", "Når"}  # of first columns, which say themselves what they are
    assert [word for word in words - heads if word not in told] == []
