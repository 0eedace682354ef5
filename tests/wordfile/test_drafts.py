"""What applan writes as a Word file reads back as exactly the units that it was made of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from applan.wordfile.read import read
from applan.wordfile.units import Returned

from .conftest import INSTALLED, NAMES, PLANS, Expected, drawn_up, expected

ALL = [(plan, template) for plan in PLANS for template in NAMES]


def units(returned: Returned) -> list[Expected]:
    """What was read; in headings years are kept on one line, with spaces that do not break."""
    return [
        Expected(
            unit.kind,
            unit.level,
            unit.text.replace("\u00a0", " ") if unit.kind == "heading" else unit.text,
            unit.head,
            unit.label,
        )
        for unit in returned.units
    ]


def test_there_is_something_to_compare() -> None:
    assert len(ALL) >= 25
    assert len(list(expected(drawn_up("2026", "arbeidsplan").blocks))) > 200


@pytest.mark.parametrize(("plan", "template"), ALL)
def test_a_word_file_reads_back_as_what_it_was_made_of(plan: str, template: str) -> None:
    made = drawn_up(plan, template)
    returned = read(made.word, "utkast.docx")
    wanted = [one for one in expected(made.blocks) if one.text.strip()]
    assert units(returned) == wanted
    assert (returned.authors, returned.unread) == ((), ())
    assert not any(unit.revisions or unit.comments for unit in returned.units)


@INSTALLED
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_so_does_what_libreoffice_has_saved(
    kind: str, saved_by_libreoffice: Callable[[str], Path]
) -> None:
    folder = saved_by_libreoffice(kind)
    for plan, template in ALL:
        content = (folder / f"{plan}-{template}.{kind}").read_bytes()
        returned = read(content, f"retur.{kind}")
        wanted = [one for one in expected(drawn_up(plan, template).blocks) if one.text.strip()]
        assert units(returned) == wanted, (plan, template)
        assert (returned.authors, returned.unread) == ((), ())
