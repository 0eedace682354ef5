"""AP318: «Vi møtes 12. mars» in the text of what is on 10 March, and what is no such word."""

from collections.abc import Callable

import pytest

HEAD = (
    "applan: 1\ntittel: Plan 2026\norganisasjon: Laget\nperiode: 2026\nkapitler:\n"
    "  - tittel: Året\n    aktiviteter:\n      - tittel: Årsfest\n"
)
TOLD = [
    ("10. mars", "Dette skjer 12. mars.", 28),
    ("10. mars", "Vi møtes lørdag 14. mars kl. 18.", 25),
    ("10. mars", "Arrangementet holdes 12. mars på samfunnshuset.", 37),
    ("10. mars", "Merk datoen 12. mars.", 28),
    ("10. mars", "Hold av 12. mars.", 24),
    ("10. mars", "Velkommen til fest 12. mars!", 35),
    ("10. mars", "Den 12. mars samles vi i kirka.", 20),
    ("10. mars", "Alle er velkomne 12. mars kl. 18.", 33),
    ("10. mars", "Vi samlast 12. mars.", 27),
    ("10. mars, 14. april og 12. mai", "Vi møtes 12. mars, 14. april og 12. mai.", 25),
    ("14.–15. mars", "Vi møtes 14.–17. mars.", 25),
    ("første fredag i februar", "Vi møtes siste fredag i februar.", 25),
    ("uke 12", "Vi møtes i uke 13.", 27),
    ("10. mars", "Festen er 10. mars. Vi møtes 12. mars.", 45),
]
NOT_TOLD = [
    ("10. mars", "Vi møtes 10. mars."),
    ("10. mars", "Vi møtes 9. mars for å rigge."),
    ("10. mars", "Vi møtes 9. mars og pynter."),
    ("10. mars", "Det er frist 1. mars."),
    ("10. mars", "Velkommen til påmelding 1. mars."),
    ("siste fredag i februar, april og juni", "Vi møtes siste fredag i februar, april og juni."),
    ("10. eller 12. mars", "Vi møtes 12. mars."),
    ("våren", "Vi møtes 12. mars."),
]


def _found(when: str, text: str, findings: Callable[[str], list[str]]) -> list[str]:
    told = findings(f"{HEAD}        når: {when}\n        tekst: {text}\n")
    return [one for one in told if one.endswith("AP318")]


@pytest.mark.parametrize(("when", "text", "column"), TOLD)
def test_what_one_is_invited_to_is_on_its_day(
    when: str, text: str, column: int, findings: Callable[[str], list[str]]
) -> None:
    assert _found(when, text, findings) == [f"10:{column} AP318"]


@pytest.mark.parametrize(("when", "text"), NOT_TOLD)
def test_what_is_on_the_way_has_days_of_its_own(
    when: str, text: str, findings: Callable[[str], list[str]]
) -> None:
    assert _found(when, text, findings) == []
