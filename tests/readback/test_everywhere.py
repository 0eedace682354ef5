"""A value that is printed in a table and in a date plan, and is changed in both, as «Replace all» does."""

import pytest
from tests.readback.conftest import back, edited, loaded_text, word, written
from tests.wordfile.editing import Edited, W

PLAN = """sections:
  - title: Laget
    activities:
      - {title: Småcup, when: "1. - 3. juni 2026", responsible: Cupkomiteen, status: planned}
      - {title: Vårleir, when: 6. juni, responsible: Leirkomiteen}
      - {title: Kurs, when: to be decided, responsible: Kurskomiteen}
      - {title: Øving, when: "hver mandag kl. 18 unntatt juli", responsible: Dirigenten}
  - {title: Datoer, view: dates}
"""


def replaced(old: str, new: str, last: str = "") -> bytes:
    """The draft with words replaced everywhere; with ``last`` at their last place."""

    def change(one: Edited) -> None:
        texts = [text for text in one.body.iter(f"{W}t") if old in text.text]
        assert len(texts) == 2
        for number, text in enumerate(texts):
            text.text = text.text.replace(old, last if last and number else new)

    return edited(word(loaded_text(PLAN)), change)


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("1.–3.", "8.–10.", "1. - 3. juni", "8.–10. juni"),
        ("6.", "7.", "6. juni", "7. juni 2026"),
        ("Cupkomiteen", "Styret", "Cupkomiteen", "Styret"),
        ("Småcup", "NM", "Småcup", "NM"),
        ("Vårleir", "Tur", "Vårleir", "Tur"),
        ("Kurskomiteen", "Leder", "Kurskomiteen", "Leder"),
        ("unntatt juli", "unntatt august", "unntatt juli", "unntatt august"),
        ("hver mandag", "hver tirsdag", "hver mandag", "hver tirsdag"),
    ],
)
def test_the_same_in_both_is_one_change(old: str, new: str, was: str, now: str) -> None:
    plan = loaded_text(PLAN)
    result = back(plan, replaced(old, new))
    assert result.reported == ()
    assert written(plan, result).endswith(PLAN.replace(was, now, 1))
    assert len(result.edits) == 1


@pytest.mark.parametrize(
    ("old", "new", "last"),
    [("1.–3.", "8.–10.", "9.–11."), ("Cupkomiteen", "Styret", "Leder"), ("Vårleir", "Tur", "Fest")],
)
def test_another_in_each_is_told(old: str, new: str, last: str) -> None:
    result = back(loaded_text(PLAN), replaced(old, new, last))
    assert [one.reason.template for one in result.reported] == [
        "something else is changed in the same place"
    ]
    assert new in str(result.edits[0].new)
    assert len(result.edits) == 1
    assert result.reported[0].new in last
