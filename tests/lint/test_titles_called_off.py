"""A title that says what the status should, told where it stands and in the words of the file."""

from collections.abc import Callable

import pytest

from applan.lint import all_rules, lint
from applan.loading import load
from applan.messages import catalogue

NORWEGIAN = "applan: 1\ntittel: Arbeidsplan 2026\norganisasjon: Laget\nperiode: 2026\n"


@pytest.mark.parametrize(
    ("activity", "found"),
    [
        ('{tittel: "AVLYST: Vårtur", når: 9. mai}', "status: avlyst"),
        ("{tittel: Vårtur (utsatt), når: 9. mai}", "status: utsatt"),
        ("{tittel: Vårtur er avlyst, når: 9. mai, status: planlagt}", "status: avlyst"),
        ('{tittel: "Flytta: Vårtur", når: 9. mai}', "status: utsatt"),
        ("{tittel: VÅRTUR AVLYST, når: 9. mai}", "status: avlyst"),
        ("{tittel: Vårtur (ny dato kommer), når: 9. mai}", "status: utsatt"),
        ('{tittel: "AVLYST: Vårtur", når: 9. mai, status: avlyst}', None),
        ('{tittel: "Flyttet: Vårtur", når: 9. mai, status: gjennomført}', None),
        ("{tittel: Vårtur (flyttet til 9. mai), når: 9. mai}", None),
        ("{tittel: Oppfølging av avlyst kurs, når: 9. mai}", None),
        ("{tittel: Vårfest utsett, når: 9. mai}", "status: utsatt"),
        ('{tittel: "Innstilt: Tur", når: 9. mai}', "status: avlyst"),
        ("{tittel: Tur (innstilt), når: 9. mai}", "status: avlyst"),
        ('{tittel: "Innstilt: Kari Hansen", når: 9. mai}', None),
    ],
)
def test_the_status_is_asked_for_where_only_the_title_says_it(
    activity: str, found: str | None
) -> None:
    loaded = load(f"{NORWEGIAN}aktiviteter:\n  - {activity}\n", "2026.yaml", "2026")
    said = [
        (one.span.line, one.span.column, catalogue("nb").say(one.message))
        for one in lint([loaded], all_rules()).findings
        if one.code == "AP517"
    ]
    assert [(line, column) for line, column, _ in said] == [(6, 14)] * bool(found)
    assert found is None or f"skriv «{found}»" in said[0][2]


@pytest.mark.parametrize(
    ("activity", "place"),
    [
        ("AVLYST: 3. mai", (6, 5)),
        ("{tittel: Utsatt, når: 3. mai}", (6, 14)),
        ("{tittel: Flyttet!, når: 3. mai}", (6, 14)),
        ("{tittel: (avlyst), når: 3. mai}", (6, 14)),
        ("Utsett: 3. mai", (6, 5)),
        ("Flyttedag: 3. mai", None),
        ("Avlysningsrutiner: 3. mai", None),
        ("Utsatte barn: 3. mai", None),
    ],
)
def test_a_title_that_only_says_called_off_is_asked_what(
    activity: str, place: tuple[int, int] | None
) -> None:
    loaded = load(f"{NORWEGIAN}aktiviteter:\n  - {activity}\n", "2026.yaml", "2026")
    found = [one for one in lint([loaded], all_rules()).findings if one.code == "AP517"]
    assert [(one.span.line, one.span.column) for one in found] == ([place] if place else [])
    assert all("sier ikke hva det gjelder" in catalogue("nb").say(one.message) for one in found)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ('{tittel: "AVLYST: Leir", aktiviteter: [Tur: 9. mai]}', "status: avlyst"),
        ("{tittel: Leir (utsatt), aktiviteter: [Tur: 9. mai]}", "status: utsatt"),
        ("{tittel: Leir (utsatt), felles: {status: utsatt}, aktiviteter: [Tur: 9. mai]}", ""),
        ("{tittel: Avlyste kurs, aktiviteter: [Tur: 9. mai]}", ""),
        ('{tittel: "AVLYST: Leir", tekst: For få meldte seg.}', ""),
    ],
)
def test_a_heading_that_says_called_off_says_nothing_of_what_stands_below(
    section: str, said: str
) -> None:
    loaded = load(f"{NORWEGIAN}kapitler:\n  - {section}\n", "2026.yaml", "2026")
    found = [one for one in lint([loaded], all_rules()).findings if one.code == "AP517"]
    assert [(one.span.line, one.span.column) for one in found] == [(6, 14)] * bool(said)
    assert all(
        f"skriv «{said}» under «felles»" in catalogue("nb").say(one.message) for one in found
    )


FOLDED = "sections:\n  - title: Skolering\n    text: "


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vi har\n      3. klasse\n      4. klasse\n", "7:11"),
        ("Leder: Kari\n", None),
        (">\n      Vi har\n      - en\n      - to\n", "9:7"),
        (">-\n      Leder: Kari\n      Nestleder: Ola\n", "8:7"),
        (">\n      Kari Hansen\n      Ola Nordmann\n      Per Olsen\n", "8:7"),
        (
            ">\n      Vi har et avsnitt\n      som går over to linjer.\n\n      2026 blir bra.\n",
            None,
        ),
        ("Vi møtes i\n      3. etasje hos\n      4. klasse.\n", None),
    ],
)
def test_entries_in_a_text_that_folds_its_lines_are_told(
    text: str, place: str | None, findings: Callable[..., list[str]]
) -> None:
    header = "applan: 1\ntitle: Arbeidsplan\norganisation: Laget\nperiod: 2026\n"
    found = [one for one in findings(header + FOLDED + text) if "AP014" in one]
    assert found == ([f"{place} AP014"] if place else [])
