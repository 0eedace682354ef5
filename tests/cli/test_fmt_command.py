"""``applan fmt``: what is written, what is said, and the exit status."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

MIXED = "title: Årsplan\napplan: 1\nperiod: 2026  # året\norganisation: Eksempellaget\n"
TIDY = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026  # året\n"
DIFF = (
    "--- a/plans/2026.yaml\n+++ b/plans/2026.yaml\n@@ -1,4 +1,4 @@\n+applan: 1\n title: Årsplan\n"
    "-applan: 1\n+organisation: Eksempellaget\n period: 2026  # året\n"
    "-organisation: Eksempellaget\n"
)


Call = Callable[..., Any]


def plan(text: str, name: str = "2026") -> Path:
    Path("plans").mkdir(exist_ok=True)
    path = Path("plans", f"{name}.yaml")
    path.write_text(text, encoding="utf-8")
    return path


def test_plans_are_formatted_and_named(call: Call) -> None:
    path, tidy = plan(MIXED), plan(TIDY, "2025")
    before = tidy.stat().st_mtime_ns
    assert call("fmt") == (0, "Formatted plans/2026.yaml\n", "")
    assert path.read_text("utf-8") == TIDY
    assert tidy.stat().st_mtime_ns == before
    assert call("fmt") == (0, "nothing to put in order in 2 plans\n", "")
    assert call("fmt", "--diff") == (0, "", "")


def test_a_link_to_a_plan_stays_a_link(call: Call) -> None:
    path = plan(MIXED)
    link = Path("plans/2027.yaml")
    link.symlink_to(path.name)
    assert call("fmt", "2027").stdout == "Formatted plans/2027.yaml\n"
    assert link.is_symlink()
    assert path.read_text("utf-8") == TIDY


def test_check_writes_nothing(call: Call) -> None:
    path = plan(MIXED)
    assert call("fmt", "--check") == (1, "plans/2026.yaml would be formatted\n", "")
    assert call("fmt", "--check", lang="nb").stdout == "plans/2026.yaml ville blitt formatert\n"
    assert path.read_text("utf-8") == MIXED
    plan(TIDY)
    assert call("fmt", "--check") == (0, "nothing to put in order in 1 plan\n", "")


def test_diff_shows_what_would_change(call: Call) -> None:
    path = plan(MIXED)
    assert call("fmt", "--diff", "2026") == (1, DIFF, "")
    assert path.read_text("utf-8") == MIXED


def test_standard_input_comes_out_on_standard_output(call: Call) -> None:
    assert call("fmt", "-", stdin=MIXED.encode()) == (0, TIDY, "")


def test_what_cannot_be_read_is_left_and_named(call: Call) -> None:
    broken, path = plan("a: [", "2025"), plan(MIXED)
    said = call("fmt")
    assert said.status == 1
    assert said.stderr == (
        "applan: plans/2025.yaml is left as it is: it cannot be read; “applan lint” says why\n"
    )
    assert broken.read_text("utf-8") == "a: ["
    assert path.read_text("utf-8") == TIDY


def test_standard_input_that_cannot_be_read_comes_out_as_it_was(call: Call) -> None:
    said = call("fmt", "-", stdin=b"a: [")
    assert (said.status, said.stdout) == (1, "a: [")


def test_standard_input_stands_alone(call: Call) -> None:
    plan(MIXED)
    assert call("fmt", "-", "2026").status == 2


def test_a_byte_order_mark_stands_in_the_patch_as_in_the_file(call: Call) -> None:
    plan("\ufeff" + MIXED)
    lines = call("fmt", "--diff", "2026").stdout.splitlines()
    assert {"-\ufefftitle: Årsplan", "+\ufeffapplan: 1"} <= {*lines}


def test_a_folder_stands_for_the_plans_that_lint_finds_below_it(call: Call) -> None:
    for folder in ("lag/1/plans", "lag/2/plans", "node_modules/x/plans", "data", ".github/plans"):
        Path(folder).mkdir(parents=True)
        Path(folder, "2026.yaml").write_text(MIXED, "utf-8")
    others = ("docker-compose.yml", "lag/1/plans/notat.yaml", ".pre-commit-config.yaml")
    for name in others:
        Path(name).write_text("b:   1\na: [1,2]\n", "utf-8")
    said = call("fmt", ".", lang="nb")
    assert said.stdout == "Formaterte lag/1/plans/2026.yaml\nFormaterte lag/2/plans/2026.yaml\n"
    assert (said.status, said.stderr) == (
        1, "applan: lag/1/plans/notat.yaml er ikke endret: den er ingen plan, for «applan: "
        "1» mangler\n",
    )  # fmt: skip
    checked = call("lint", ".", "--format", "json", lang="nb").stdout
    assert '"files": 3' in checked, "the same files"
    for folder in ("node_modules/x/plans", "data", ".github/plans"):
        assert Path(folder, "2026.yaml").read_text("utf-8") == MIXED
    for name in others:
        assert Path(name).read_text("utf-8") == "b:   1\na: [1,2]\n"


def test_without_a_name_it_is_about_what_lint_is_about(call: Call) -> None:
    Path("docker-compose.yml").write_text("a: 1\n", "utf-8")
    fmt, lint = call("fmt"), call("lint")
    assert fmt == lint
    assert (fmt.status, fmt.stdout) == (2, "")
