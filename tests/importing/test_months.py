"""Days that stand under a month, or behind one, and do not say it."""

import pytest
from tests.importing.test_shapes import b, p
from tests.wordfile.files import docx

from applan.importing import imported

ROWS = {
    "Januar: 12. Årsmøte": "Årsmøte: 12. januar",
    "Jan: 15. Årsmøte": "Årsmøte: 15. jan",
    "Mars – 21. Stevne på Fjellvang": "Stevne på Fjellvang: 21. mars",
    "Feb. 2026: 14. Loppemarked": "Loppemarked: 14. feb. 2026",
    "Apr: 17.–18. Seminar": "Seminar: 17.–18. apr",
    "Oktober: onsdag 14. Medlemsmøte": "Medlemsmøte: onsdag 14. oktober",
    "Mai: 1. mai-frokost": "1. mai-frokost: Mai",
    "Juni: 3. klasse på besøk": "3. klasse på besøk: Juni",
}

UNDER = {
    ("Januar 2026", "12.: Årsmøte"): "Årsmøte: 12. januar 2026",
    ("Januar 2026", "17.–18.: Seminar"): "Seminar: 17.–18. januar 2026",
    ("November 2026", "4. kl. 18: Styremøte"): "Styremøte: 4. november 2026 kl. 18",
    ("November 2026", "11. og 25.: Øving"): "Øving: 11. og 25. november 2026",
    ("November 2026", "Hele måneden: Loddsalg"): "Loddsalg: hele november 2026",
    ("Mars/april", "28. mars: Dugnad"): "Dugnad: 28. mars",
}


def _plan(*lines: str, head: str = "") -> list[str]:
    """The lines of the plan that comes of a Word file with a title, a heading and lines."""
    content = docx(
        p("Årsplan 2026 for Laget", 20) + b(head or "Kalender", 16) + "".join(map(p, lines))
    )
    return imported(content, "gammel.docx").text.splitlines()


@pytest.mark.parametrize("line", ROWS)
def test_a_day_is_in_the_month_ahead_of_it(line: str) -> None:
    assert f"      - {ROWS[line]}" in _plan(line, "Mai: 10. Vårmarked", "3. juni: Tur")


@pytest.mark.parametrize(("head", "line"), UNDER)
def test_a_day_is_in_the_month_and_year_above_it(head: str, line: str) -> None:
    assert f"      - {UNDER[head, line]}" in _plan(line, head=head)


def test_several_days_behind_a_month_are_each_in_it() -> None:
    made = _plan("Mars: 11. Bingo; 25. Tur", "Mai: 10. Vårmarked")
    assert made[-3:] == [
        "      - Bingo: 11. mars",
        "      - Tur: 25. mars",
        "      - Vårmarked: 10. mai",
    ]


def test_a_day_under_two_months_is_in_either_and_marked() -> None:
    made = _plan("28. mars: Dugnad", "21.: Stevne", head="Mars/april")
    assert made[-3:] == [
        "      - Dugnad: 28. mars",
        "      # applan: gjettet avsnitt 4: «21. mars eller 21. april: Stevne»",
        "      - Stevne: 21. mars eller 21. april",
    ]


@pytest.mark.parametrize(
    "said", ["Buss fra torget kl. 8.", "Avreise fra kaia kl. 9.", "Oppmøte i hallen 5. juni kl. 9."]
)
def test_a_sentence_above_when_tells_of_the_heading(said: str) -> None:
    made = _plan(said, "Når: 6. juni 2026", "Ansvarlig: Styret", head="Tur til Røros")
    assert "  - tittel: Tur til Røros" in made[6:] or "      - tittel: Tur til Røros" in made
    assert any(said in one for one in made)
    assert not any("tittel: Buss" in one or "tittel: Avreise" in one for one in made)


def test_a_second_time_below_running_text_is_marked() -> None:
    made = _plan(
        "Thor viser bilder.", "Når: 5. februar 2026", "Vandring", "Vi går fra kirka.",
        "Når: 24. mai 2026", head="Medlemskveld",
    )  # fmt: skip
    assert any("gjettet" in one and "Når: 24. mai 2026" in one for one in made)


def test_a_remark_on_weeks_does_not_begin_with_a_week() -> None:
    made = _plan("Når: uke 13, 14 og 19 i 2026, om været tillater det", head="Kurs")
    assert "14 og 19 i 2026" in next(one for one in made if "uke 13" in one)
