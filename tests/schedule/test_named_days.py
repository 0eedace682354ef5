"""Days that are called by a feast, in what is read for its dates."""

import pytest

from applan.loading import load
from applan.schedule.timetable import Timetable


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2. påskedag", "29. mars 2027 (2. påskedag)"),
        ("første søndag i advent kl. 17", "28. november 2027 kl. 17 (1. søndag i advent)"),
        ("trolig palmesøndag", "trolig 21. mars 2027 (palmesøndag)"),
        ("påsken", "25.–29. mars 2027 (påsken)"),
        ("innen sankthansaften", "innen 23. juni 2027 (sankthansaften)"),
        ("17. mai", "17. mai 2027"),
        ("onsdag før skjærtorsdag", "onsdag 24. mars 2027"),
        ("før jul", "før jul 2027"),
    ],
)
def test_a_day_that_is_named_has_its_date(when: str, said: str) -> None:
    text = f"applan: 1\ntittel: A\norganisasjon: B\nperiode: 2027\naktiviteter:\n- C: {when}\n"
    plan = load(text.encode(), "2027.yaml").plan
    assert plan is not None
    timetable = Timetable(plan)
    [moment] = timetable.moments(timetable.entries[0])
    assert moment.text == said
