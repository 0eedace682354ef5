"""Plans of nine organisations: what the time rules find in them, and that they find no more.

Four hold no mistake of time at all; in the others each mistake was put in on purpose.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

PLANS = Path(__file__).parent / "plans"

CLEAN = ["folkehogskole", "idrettslag", "kor", "ungdomsrad"]

EXPECTED = {
    "borettslag": [
        "15:11 AP304",  # tirsdag 22. april
        "24:15 AP308",  # uke 7 under «Januar»
        "32:22 AP314",  # 20. mars, fire uker før 22. april
        "38:15 AP308",  # 30. mars under «April»
        "38:15 AP309",  # 30. mars er i påskeuka
        "40:15 AP302",  # 31. april
        "42:31 AP318",  # «Generalforsamlingen 29. april»
        "46:15 AP313",  # to dugnadslørdager på én helg
        "49:15 AP313",  # «Lørdagskafé» på en søndag
        "53:15 AP305",  # 12.–16. oktober (uke 41)
        "57:15 AP310",  # 31. oktober er en lørdag
        "66:15 AP308",  # oktober under «November og desember»
    ],
    "fagforening": [
        "33:20 AP311",  # svarfristen er før utsendingen
        "46:15 AP315",  # to steder for de tillitsvalgte 6. mars
        "54:16 AP312",  # bare ett grunnkurs i 2026
        "58:15 AP306",  # 12. mars, i 2026 eller 2027
        "64:62 AP316",  # kommunevalget i 2026
        "65:30 AP317",  # ett år før stortingsvalget
        "69:15 AP308",  # «Høstkampanje» i april
        "70:15 AP313",  # to aksjonslørdager på åtte dager
        "79:22 AP314",  # 1. februar, fire uker før 11. februar
    ],
    "menighet": [
        "35:15 AP309",  # menighetsmøte på Kristi himmelfartsdag
        "40:31 AP304",  # lørdag 22. mars, i løpende tekst
        "45:18 AP313",  # tredagers kurs på én dag
        "56:15 AP303",  # 18.–17. september
        "62:15 AP310",  # 1. november er en søndag
        "65:15 AP308",  # juni under «Høst»
        "71:16 AP312",  # fem av seks møter
    ],
    "nynorskparti": [
        "9:62 AP316",  # kommunevalet i 2026
        "20:11 AP308",  # en oppgave i andre kvartal, arbeidet om høsten
        "27:11 AP304",  # torsdag 18. november 2026
        "37:15 AP308",  # 22. oktober under «Våren 2026»
        "41:15 AP309",  # kurs i påskeuka
        "48:44 AP317",  # to år att til kommunevalet
        "57:20 AP311",  # høyringsfristen er før utsendingen
        "62:15 AP302",  # 31. februar
        "69:48 AP316",  # stortingsvalet 2027
    ],
    "speidergruppe": [
        "14:15 AP313",  # «Helgetur» på en tirsdag
        "18:15 AP309",  # kurs 2. pinsedag
        "20:15 AP313",  # «Onsdagsmøte» på en torsdag
        "24:20 AP311",  # påmeldingsfristen er etter leiren
        "35:15 AP307",  # 14. november 2025
        "38:15 AP302",  # uke 54
    ],
}


def test_every_plan_here_is_judged() -> None:
    assert sorted(path.stem for path in PLANS.glob("*.yaml")) == sorted([*CLEAN, *EXPECTED])


@pytest.mark.parametrize("name", CLEAN)
def test_a_plan_without_mistakes_gets_no_finding(
    findings: Callable[..., list[str]], name: str
) -> None:
    found = findings((PLANS / f"{name}.yaml").read_bytes())
    assert [one for one in found if " AP3" in one] == []


@pytest.mark.parametrize("name", EXPECTED)
def test_planted_mistakes_are_found_and_nothing_else(
    findings: Callable[..., list[str]], name: str
) -> None:
    found = findings((PLANS / f"{name}.yaml").read_bytes())
    assert [one for one in found if " AP3" in one] == EXPECTED[name]
