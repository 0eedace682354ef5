"""The case paper tells what changed since the plan before, in the words of ``applan diff``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Call = Callable[..., Any]

HEAD = "applan: 1\ntitle: Plan {year}\norganisation: Laget\nperiod: {year}\n"
OLD = HEAD.format(year=2025) + (
    "activities:\n"
    "  - {id: tur, title: Høsttur, when: uke 37}\n"
    "  - {id: fest, title: Sommerfest, when: avklares, responsible: Styret}\n"
)
NEW = (
    HEAD.format(year=2026)
    + "continues: 2025\n"
    + (
        "activities:\n"
        "  - {id: tur, title: Fjelltur, when: uke 42}\n"
        "  - {id: kurs, title: Førstehjelp, when: mai}\n"
    )
)


def case_paper(call: Call) -> str:
    said = call("render", "2026", "-t", "saksframlegg", "-f", "md", "-o", "-")
    assert said.status == 0, said.stderr
    return str(said.stdout)


def test_it_tells_what_fell_out_what_changed_and_what_is_new(call: Call) -> None:
    Path("plans").mkdir()
    Path("plans/2025.yaml").write_text(OLD, "utf-8")
    Path("plans/2026.yaml").write_text(NEW, "utf-8")
    told = case_paper(call).partition("## Endringer fra forrige plan\n")[2].partition("\n## ")[0]
    assert told.replace("\u00a0", " ").strip() == (
        "### Ikke videreført\n"
        "\n"
        "**Aktiviteter:** Sommerfest.\n"
        "\n"
        "### Ny tid\n"
        "\n"
        "- **Fjelltur (før «Høsttur»)**. Fra uke 37 i 2025 til uke 42 i 2026 (fem uker senere på "
        "året).\n"
        "\n"
        "### Nytt\n"
        "\n"
        "**Aktiviteter:** Førstehjelp."
    )


def test_without_a_plan_before_it_says_nothing_of_changes(call: Call) -> None:
    Path("plans").mkdir()
    Path("plans/2026.yaml").write_text(NEW, "utf-8")
    assert "Endringer fra" not in case_paper(call)
    Path("plans/2026.yaml").write_text(NEW.replace("continues: 2025\n", ""), "utf-8")
    assert "Endringer fra" not in case_paper(call)
