"""``fmt --keys`` turns a plan into one tongue and writes short forms; it stays the same plan."""

from pathlib import Path

import pytest

from applan.loading import load
from applan.mending import formatted
from applan.mending.format import comments
from applan.messages import Tongue

ROOT = Path(__file__).parents[2]
PLANS = sorted(
    path
    for folder in ("plans", "tests/organisations")
    for path in ROOT.joinpath(folder).rglob("*.yaml")
    if path.name != "applan.yaml"
)
HEAD = "applan: 1\ntitle: A\norganisation: B\nperiod: 2026\n"
NORWEGIAN = "applan: 1\ntittel: A\norganisasjon: B\nperiode: 2026\n"

CASES = [
    ("goals:\n  - title: Vi skal synes\n", "mål:\n  - Vi skal synes\n"),
    ("goals:\n  - title: A  # viktig\n", "mål:\n  - A  # viktig\n"),
    ("goals:\n  - title: A\n    role: priority\n", "mål:\n  - rolle: prioritering\n    tittel: A\n"),
    ("goals:\n  - title: 'Fest: program'\n", "mål:\n  - 'Fest: program'\n"),
    ("sections:\n  - title: S\n    activities:\n      - title: Styremøte\n        when: 12. januar\n",
     "kapitler:\n  - tittel: S\n    aktiviteter:\n      - Styremøte: 12. januar\n"),
    ("sections:\n  - title: S\n    activities:\n      - {title: Styremøte, when: 12. januar}\n",
     "kapitler:\n  - tittel: S\n    aktiviteter:\n      - Styremøte: 12. januar\n"),
    ("sections:\n  - title: S\n    activities:\n      - title: Styremøte # vi må\n        when: mai\n",
     "kapitler:\n  - tittel: S\n    aktiviteter:\n      - tittel: Styremøte # vi må\n        når: mai\n"),
    ("sections:\n  - title: S\n    activities:\n      - title: dugnad\n        when: mai\n",
     "kapitler:\n  - tittel: S\n    aktiviteter:\n      - tittel: dugnad\n        når: mai\n"),
    ("sections:\n  - title: S\n    activities:\n      - title: Tittel\n        when: mai\n",
     "kapitler:\n  - tittel: S\n    aktiviteter:\n      - tittel: Tittel\n        når: mai\n"),
    ("sections:\n  - title: S\n    view: dates\n", "kapitler:\n  - tittel: S\n    visning: datoplan\n"),
    ("sections:\n  - title: S\n    view: {show: goals, role: [priority]}\n",
     "kapitler:\n  - tittel: S\n    visning: {vis: mål, rolle: prioritering}\n"),
    ("goals:\n  - title: A\n    role: goal\n    responsible:\n      - who: Styret\n        does: ringer\n"
     "      - who: Kari\n    when:\n      - {when: mai, part: Del 1}\n      - when: juni\n",
     "mål:\n  - rolle: mål\n    tittel: A\n    når:\n      - Del 1: mai\n      - juni\n"
     "    ansvarlig:\n      - Styret: ringer\n      - Kari\n"),
    ("goals:\n  - title: A\n    role: goal\n    targets:\n"
     "      - {value: 250, unit: medlemmer, by: 2027, scope: laget}\n      - value: '3,5'\n        unit: timer\n"
     "      - {value: 3, note: ca.}\n",
     "mål:\n  - rolle: mål\n    tittel: A\n    måltall:\n      - 250 medlemmer innen 2027 (laget)\n"
     "      - 3,5 timer\n      - ca. 3\n"),
    ("language: nb\nstatus: adopted\nadopted: 2026-02-14\n",
     "språk: nb\nstatus: vedtatt\nvedtatt: 2026-02-14\n"),
]  # fmt: skip


@pytest.mark.parametrize(("english", "norwegian"), CASES)
def test_a_plan_is_turned_and_written_short(english: str, norwegian: str) -> None:
    made = formatted((HEAD + english).encode(), "nb")
    order = made.content.decode()
    assert made.reason is None
    assert sorted(order.splitlines()) == sorted((NORWEGIAN + norwegian).splitlines())
    assert order.endswith(norwegian) or "språk" in norwegian
    assert formatted(made.content, "nb") == made


def test_comments_that_applan_reads_are_turned_and_no_text_that_looks_like_one() -> None:
    body = (
        "{0}: 'x # applan: ignore[AP401] y'\n# applan: {1}[AP401] grunn\n{2}:\n"
        "  - A  # applan: {3} linje 3, ignore\n"
    )
    words = {
        "en": ("text", "ignore", "goals", "guess"),
        "nb": ("tekst", "overse", "mål", "gjettet"),
        "nn": ("tekst", "oversjå", "mål", "gjetta"),
    }
    text = HEAD + body.format(*words["en"])
    for tongue in ("nb", "nn", "en"):
        text = formatted(text.encode(), tongue).content.decode()
        assert text.endswith(body.format(*words[tongue]))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.name}")
@pytest.mark.parametrize("tongue", ["nb", "nn", "en"])
def test_every_plan_stays_the_same_plan_with_the_same_comments(path: Path, tongue: Tongue) -> None:
    text = path.read_text("utf-8")
    before = load(text, "")
    made = formatted(text.encode(), tongue)
    if not before.complete:
        assert made.content == text.encode() and made.reason is not None
        return
    after = load(made.content, "")
    assert made.reason is None
    assert after.plan == before.plan
    assert after.document is not None and after.document.tongue == tongue
    assert comments(made.content.decode()) == comments(text)
    assert formatted(made.content, tongue) == made


def test_there_are_plans_to_turn() -> None:
    assert len(PLANS) > 12
