"""``applan lint --fix`` and ``--diff``: what is written, what is shown, and the exit status."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PLAN = "applan: 1\ntitle: Årsplan\norganisation: Eksempellaget\nperiod: 2026\n"
WRONG = PLAN + "# en kommentar\ntext: Vi er ca 25, og  møtes kl 18.\ntodo: nei\n"
MENDED = PLAN + "# en kommentar\ntext: Vi er ca. 25, og møtes kl. 18.\ntodo: nei\n"


Call = Callable[..., Any]


def plan(text: str | bytes, name: str = "2026") -> Path:
    Path("plans").mkdir(exist_ok=True)
    path = Path("plans", f"{name}.yaml")
    written = text if isinstance(text, bytes) else text.encode()
    path.write_bytes(written.replace(b"period: 2026", f"period: {name}".encode()))
    return path


def test_what_leaves_no_choice_is_mended_and_the_rest_is_shown(call: Call) -> None:
    path = plan(WRONG)
    said = call("lint", "--fix", "--format", "concise")
    assert path.read_text("utf-8") == MENDED
    assert said.status == 1
    assert [line.split()[1] for line in said.stdout.splitlines()] == ["AP101"]
    assert said.stderr == "applan: 3 mended, 1 remain\n"


def test_the_same_in_bokmaal(call: Call) -> None:
    plan(WRONG)
    assert call("lint", lang="nb").stdout.endswith("3 kan rettes med --fix\n")
    assert call("lint", "--fix", lang="nb").stderr == "applan: 3 rettet, 1 gjenstår\n"


def test_where_all_is_mended_the_status_is_0(call: Call) -> None:
    plan(WRONG.replace("todo: nei\n", ""))
    assert call("lint", "--fix") == (
        0, "1 plan checked, nothing found\n", "applan: 3 mended, 0 remain\n",
    )  # fmt: skip


def test_a_second_time_nothing_is_changed(call: Call) -> None:
    path = plan(WRONG)
    call("lint", "--fix")
    before = path.stat().st_mtime_ns
    assert call("lint", "--fix").stderr == "applan: 0 mended, 1 remain\n"
    assert path.stat().st_mtime_ns == before


def test_a_diff_writes_nothing_and_can_be_applied(call: Call) -> None:
    path = plan(WRONG)
    said = call("lint", "--diff")
    assert path.read_text("utf-8") == WRONG
    assert said.status == 1
    assert said.stdout == (
        "--- a/plans/2026.yaml\n"
        "+++ b/plans/2026.yaml\n"
        "@@ -3,5 +3,5 @@\n"
        " organisation: Eksempellaget\n"
        " period: 2026\n"
        " # en kommentar\n"
        "-text: Vi er ca 25, og  møtes kl 18.\n"
        "+text: Vi er ca. 25, og møtes kl. 18.\n"
        " todo: nei\n"
    )


def test_a_diff_where_all_can_be_mended_ends_with_1_as_well(call: Call) -> None:
    plan(WRONG.replace("todo: nei\n", ""))
    assert call("lint", "--diff").status == 1


def test_a_diff_of_what_cannot_be_mended_is_empty_and_ends_with_0(call: Call) -> None:
    plan(PLAN + "todo: nei\n")
    assert call("lint", "--diff") == (0, "", "")


def test_a_diff_is_coloured_on_request(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(WRONG)
    monkeypatch.setenv("FORCE_COLOR", "1")
    said = call("lint", "--diff")
    assert "\x1b[31m-text: Vi er ca 25, og  møtes kl 18.\x1b[0m\n" in said.stdout
    assert "\x1b[32m+text: Vi er ca. 25, og møtes kl. 18.\x1b[0m\n" in said.stdout


def test_line_endings_stay_and_a_byte_order_mark_goes(call: Call) -> None:
    path = plan(b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode())
    call("lint", "--fix")
    assert path.read_bytes() == MENDED.replace("\n", "\r\n").encode()


def test_standard_input_comes_out_mended_on_standard_output(call: Call) -> None:
    said = call("lint", "--fix", "-", "--format", "concise", stdin=WRONG.encode())
    assert said.stdout == MENDED
    assert said.status == 1
    assert said.stderr.startswith("-:7:1: AP101 ")


def test_what_is_accepted_with_a_reason_is_left(call: Call) -> None:
    text = WRONG.replace("# en kommentar", "# applan: ignore[AP509] slik sier de det")
    path = plan(text)
    call("lint", "--fix")
    assert path.read_text("utf-8") == text.replace("og  møtes", "og møtes")


def test_json_says_what_can_be_mended_also_when_it_is_remembered(call: Call) -> None:
    plan(WRONG)
    for _ in range(2):
        content = json.loads(call("lint", "--format", "json").stdout)
        assert [(item["code"], item["fixable"]) for item in content["findings"]] == [
            ("AP509", True), ("AP504", True), ("AP509", True), ("AP101", False),
        ]  # fmt: skip


def test_a_file_that_is_not_utf_8_is_saved_as_that_unless_it_is_ignored(call: Call) -> None:
    content = WRONG.encode("cp1252")
    path = plan(content)
    call("lint", "--fix", "--ignore", "AP001")
    assert path.read_bytes() == content
    call("lint", "--fix")
    assert path.read_bytes() == MENDED.encode()


def test_several_plans_are_mended_in_one_call(call: Call) -> None:
    paths = [plan(WRONG, name) for name in ("2025", "2026")]
    assert call("lint", "--fix").stderr == "applan: 6 mended, 2 remain\n"
    mended = [MENDED.replace("period: 2026", f"period: {year}") for year in (2025, 2026)]
    assert [path.read_text("utf-8") for path in paths] == mended


def test_a_link_to_a_plan_stays_a_link(call: Call) -> None:
    path = plan(WRONG)
    link = Path("plans/2027.yaml")
    link.symlink_to(path.name)
    call("lint", "--fix", "2027")
    assert link.is_symlink()
    assert path.read_text("utf-8") == MENDED


def test_what_the_baseline_holds_does_not_remain(call: Call) -> None:
    path = plan(WRONG)
    call("lint", "--write-baseline", "kjent.json")
    assert call("lint", "--fix", "--baseline", "kjent.json") == (
        0,
        "1 plan checked, nothing found (1 in the baseline)\n",
        "applan: kjent.json accepts findings that are gone (3); “--write-baseline kjent.json” "
        "leaves them out\napplan: 3 mended, 0 remain\n",
    )
    assert path.read_text("utf-8") == MENDED


def test_the_report_and_the_differences_go_to_a_file_that_is_named(call: Call) -> None:
    plan(WRONG)
    assert call("lint", "--diff", "-o", "endringer.patch") == (1, "Wrote endringer.patch\n", "")
    assert Path("endringer.patch").read_text("utf-8").startswith("--- a/plans/2026.yaml\n")
    assert call("lint", "--fix", "--format", "json", "-o", "funn.json").stdout == (
        "1 error in 1 plan\nWrote funn.json\n"
    )
    assert len(json.loads(Path("funn.json").read_text("utf-8"))["findings"]) == 1


def test_what_only_shows_what_it_would_do_writes_no_baseline(call: Call) -> None:
    plan(WRONG)
    assert call("lint", "--diff", "--write-baseline", "x.json") == (
        2, "", "applan: give either --diff or --write-baseline\n"
    )  # fmt: skip
    assert not Path("x.json").exists()
