"""Which activity a word means: by its name, its end, what it is about, or another word for it."""

from collections.abc import Callable

import pytest

from applan.lint import Report
from applan.messages import catalogue

HEAD = (
    "applan: 1\ntittel: Plan 2027\norganisasjon: Vågen mannskor\nperiode: 2027\nkapitler:\n"
    "  - tittel: Sang\n"
)
CODES = {"AP311", "AP314", "AP318"}
ROWS: list[tuple[str, list[str], list[str]]] = [
    ("Korturen er 3.–6. juni.", ["Tur til Riga: 4.–6. juni"], ["7:24 AP318"]),
    ("Korturen er 4.–6. juni.", ["Tur til Riga: 4.–6. juni"], []),
    ("Korturen er 3. juni.", ["Tur til Riga: 4.–6. juni", "Tur til Voss: 1. mai"], []),
    ("Stevnet er 12. juni.", ["Vågen Cup: 5. juni"], ["7:23 AP318"]),
    ("Fotballen er 12. juni.", ["Vågen Cup: 5. juni"], []),
    ("Vi slutter med julemøtet 10. desember.", ["Julemøte med lutefisk: 8. desember"],
     ["7:37 AP318"]),
    ("'Det er to dugnader: 24. april og 2. oktober.'",
     ["Vårrydding: 24. april", "Høstrydding: 9. oktober"], ["7:33 AP318"]),
    ("Vi synger.", ["Tur til Riga: 4.–6. juni", "Påmelding til korturen: 10. juni"],
     ["10:33 AP311"]),
    ("Vi synger.", ["Fest etter elgjakta: 30. oktober", "Bestilling av musikk til elgfesten: 1. mai"],
     []),
    ("Vi synger.", ["Ungdomskurs: 6. april", "Kurs i førstehjelp: 9. mai",
                    "Påmelding til kurset for unge: 20. april"], ["11:40 AP311"]),
    ("Vi synger.", ["Ungdomskurs: 6. april", "Kurs i førstehjelp: 9. mai",
                    "Påmelding til kurset: 20. april"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "activities", "expected"), ROWS)
def test_what_is_named_by_another_word_is_known_where_only_one_is_meant(
    findings: Callable[..., list[str]], text: str, activities: list[str], expected: list[str]
) -> None:
    lines = "".join(f"      - {one}\n" for one in activities)
    found = findings(f"{HEAD}    tekst: {text}\n    aktiviteter:\n{lines}")
    assert [one for one in found if one.split()[1] in CODES] == expected


def test_what_has_no_title_is_not_named(findings: Callable[..., list[str]]) -> None:
    lines = "    aktiviteter:\n" + "      - {når: 13. april, tekst: Vi møtes 15. april.}\n" * 2
    found = findings(f"{HEAD}{lines}")
    assert [one for one in found if "AP318" in one] == ["8:42 AP318", "9:42 AP318"]


def test_a_week_by_its_name_is_told_by_its_number(report: Callable[..., Report]) -> None:
    text = "      - {tittel: Tur, når: april, tekst: 'Vi drar 14. mars, i påskeuka.'}\n"
    found = report(f"{HEAD}    aktiviteter:\n{text}").findings
    say = catalogue("nb").say
    told = [say(one.message) for one in found if one.code == "AP305"]
    assert told == ["14. mars er i uke 10, ikke i uke 12 (påskeuka)"]
