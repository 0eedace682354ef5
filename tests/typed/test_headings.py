"""Headings of chapters with their activities below them, as they stand in a text in Word."""

import pytest
from tests.typed.checking import checker, mender

HEAD = "applan: 1\ntittel: Plan 2027\norganisasjon: Grenda vel\nperiode: 2027\nstatus: utkast\n"
check = checker("error")
mended = mender(HEAD, check)

TWO = "- tittel: Vår\n  aktiviteter:\n  - Tur: 5. mai\n  - Fest: 6. mai\n- tittel: Høst\n  aktiviteter:\n"
KEPT = TWO + "  - tittel: Dans\n    når: 5. oktober\n    sted: Vik\n"
TURNED = "kapitler:\n" + KEPT
FURTHER = "kapitler:\n" + "".join(f"  {line}\n" for line in KEPT.splitlines())

TYPED = {
    "kapitler:\n1. Vår\n- Tur: 5. mai\n- Fest: 6. mai\n2. Høst\n- Dans: 5. oktober\n  sted: Vik\n": TURNED,
    "kapitler:\nVår\n- Tur: 5. mai\n- Fest: 6. mai\nHøst\n- Dans: 5. oktober\n  Hvor: Vik\n": TURNED,
    "kapitler:\nVår:\n- Tur: 5. mai\n- Fest: 6. mai\nHøst:\n- Dans: 5. oktober\n  sted: Vik\n": TURNED,
    "kapitler:\n- Vår\n- Tur: 5. mai\n- Fest: 6. mai\n- Høst\n- Dans: 5. oktober\n  sted: Vik\n": TURNED,
    "kapitler:\n- tittel: Vår\n- Tur: 5. mai\n- Fest: 6. mai\n- tittel: Høst\n- tittel: Dans\n"
    "  når: 5. oktober\n  sted: Vik\n": TURNED,
    "kapitler:\n- Vår:\n  - Tur: 5. mai\n  - Fest: 6. mai\n- Høst:\n  - Dans: 5. oktober\n"
    "    sted: Vik\n": TURNED,
    "kapitler:\n- Vår\n  - Tur: 5. mai\n  - Fest: 6. mai\n- Høst\n  - Dans: 5. oktober\n"
    "    sted: Vik\n": TURNED,
    "kapitler:\n  Vår\n  - Tur: 5. mai\n  - Fest: 6. mai\n  Høst\n  - Dans: 5. oktober\n"
    "    sted; Vik\n": FURTHER,
    "kapitler:\n  1) Vår:\n  - Tur: 5. mai\n  - Fest: 6. mai\n  2) Høst:\n  - Dans: 5. oktober\n"
    "    sted: Vik\n": FURTHER,
}  # fmt: skip


@pytest.mark.parametrize("typed", TYPED)
def test_activities_below_a_heading_become_those_of_a_chapter(typed: str) -> None:
    assert mended(typed) == TYPED[typed]


def test_a_part_in_a_chapter_is_headed_in_the_same_way() -> None:
    body = "kapitler:\n  - tittel: Alt\n    kapitler:\n      Vår\n      - Tur: 5. mai\n"
    meant = "kapitler:\n  - tittel: Alt\n    kapitler:\n      - tittel: Vår\n"
    assert mended(body) == meant + "        aktiviteter:\n        - Tur: 5. mai\n"


@pytest.mark.parametrize(
    "body",
    [
        "kapitler:\n  Del 1\n  - tittel: Vår\n    aktiviteter:\n      - Tur: 5. mai\n",
        "kapitler:\n- Vår\n- Høst\n- tittel: Dans\n  tekst: Alle er med.\n",
        "kapitler:\n- Vår:\n  - Vi går på tur\n  - Vi danser\n",
        "kapitler:\n- tittel: Innledning\n- tittel: Verving\n  ansvarlig: Styret\n  tekst: Hei\n",
        "kapitler:\n- Vår:\n  - tittel: Verving\n    ansvarlig: Styret\n",
    ],
)
def test_what_may_be_chapters_or_points_is_left_to_the_author(body: str) -> None:
    assert mended(body) == body


def test_a_fix_that_waited_for_one_that_cannot_be_made_is_made() -> None:
    body = "kapitler:\n- Vår\n- Tur: 5. mai\n  tekst: Vi går,\n\tog vi ror\n"
    assert mended(body) == (
        "kapitler:\n- tittel: Vår\n  aktiviteter:\n  - tittel: Tur\n    når: 5. mai\n"
        "    tekst: Vi går,\n      og vi ror\n"
    )
