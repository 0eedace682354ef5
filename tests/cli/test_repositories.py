"""``applan lint .``: all organisations of a repository in one call, told one by one."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

Call = Callable[..., Any]


def plan(folder: str, more: str = "", name: str = "2026", whose: str = "Laget") -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    period = name if len(name) == 4 and name.isdigit() else "2026"
    header = f"applan: 1\ntitle: Årsplan\norganisation: {whose}\nperiod: {period}\n"
    Path(folder, f"{name}.yaml").write_text(header + more, "utf-8")


def found(call: Call, *arguments: str) -> list[str]:
    """The files that have a finding, in order; each plan is made with one."""
    said = call("lint", "--format", "concise", *arguments)
    assert said.status in {0, 1}, said.stderr
    return list(dict.fromkeys(line.split(":")[0] for line in said.stdout.splitlines()))


BAD = "statuss: x\n"


@pytest.fixture
def forty(call: Call) -> None:
    """Forty organisations, each with its own two plans; every fifth has a mistake in the newest."""
    for number in range(1, 41):
        folder = f"lag/{number:02}/plans"
        plan(folder, name="2025", whose=f"Lag {number}")
        plan(folder, BAD if number % 5 == 0 else "", whose=f"Lag {number}")


def test_every_folder_of_plans_below_is_found(call: Call) -> None:
    places = ("plans", "lag/7/plans", "lag/8/dypt/nede/plans", "lag/7/plans/arkiv/plans")
    for place in places:
        plan(place, BAD)
    expected = [f"{place}/2026.yaml" for place in sorted(places)]
    assert found(call, ".") == expected
    assert found(call, "./lag") == expected[:-1]
    assert found(call, "lag/7") == expected[:2]
    assert found(call, "lag/7/plans") == expected[:2]
    assert found(call) == ["plans/2026.yaml"], "without a name it is about this folder's plans"


@pytest.mark.parametrize(
    "place", [".skjult/plans", "node_modules/x/plans", "venv/lib/plans", "conda/x/plans", "planer"]
)
def test_what_is_not_the_organisations_own_is_not_entered(call: Call, place: str) -> None:
    plan("lag/plans", BAD)
    plan(place, BAD)
    Path("venv").mkdir(exist_ok=True)
    Path("venv/pyvenv.cfg").touch()
    Path("conda/conda-meta").mkdir(parents=True)
    assert found(call, ".") == ["lag/plans/2026.yaml"]
    assert found(call, place) == [f"{place}/2026.yaml"], "but where it is named"


def test_linked_folders_are_not_entered_and_end_nothing(call: Call) -> None:
    plan("lag/plans", BAD)
    Path("plans").symlink_to("lag/plans")
    Path("lag/rundt").symlink_to("..")
    assert found(call, ".") == ["lag/plans/2026.yaml"]
    assert found(call, "plans") == ["plans/2026.yaml"], "but one that is named"


@pytest.mark.parametrize(
    ("content", "is_plan"),
    [
        (b"applan: 1\n", True),
        (b"\xef\xbb\xbfapplan: 1\n", True),
        (b"# Laget\r\n\r\ntitle: A\r\napplan: 1\r\n", True),
        (b"title: A\rapplan: 1\r", True),
        (b"title: [\napplan:\n", True),
        (b"kind: Plan\nspec:\n  applan: 1\n", False),
        (b"# applan: 1\n", False),
        (b"myapplan: 1\n", False),
        (b"applanator: 1\n", False),
        (b"", False),
    ],
)
def test_a_plan_is_known_by_how_a_line_begins(call: Call, content: bytes, is_plan: bool) -> None:
    plan("her/plans", BAD)
    Path("der/plans").mkdir(parents=True)
    Path("der/plans/a.yml").write_bytes(content)
    assert ("der/plans/a.yml" in found(call, ".")) == is_plan


def test_other_yaml_beside_folders_of_plans_is_left_alone(call: Call) -> None:
    plan("lag/plans", BAD)
    Path("mkdocs.yml").write_text("site_name: A\n", "utf-8")
    assert found(call, ".") == ["lag/plans/2026.yaml"]
    assert call("lint").stderr.startswith("applan: there is no folder “plans” here; name a plan")


def test_a_folder_of_plans_may_be_called_anything_where_it_is_named(call: Call) -> None:
    plan("Årsplaner (1)", BAD)
    Path("Årsplaner (1)/uten.yaml").write_text("title: A\n", "utf-8")
    whole = ["Årsplaner (1)/2026.yaml", "Årsplaner (1)/uten.yaml"]
    assert found(call, "Årsplaner (1)") == whole
    Path("Årsplaner (1)/2026.yaml").unlink()
    assert found(call, "Årsplaner (1)") == whole[1:], "a plan that lacks its first line is told so"


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--include", "lag/05"], ["05"]),
        (["--include", "lag/1*"], ["10", "15"]),
        (["--include", "lag/05/plans/2026.yaml", "--include", "20/"], ["05", "20"]),
        (["--include", "**/2?/**"], ["20", "25"]),
        (["--exclude", "lag/[1-4]*"], ["05"]),
        (["--exclude", "[1-4]?", "--exclude", "!40"], ["05", "40"]),
        (["--include", "lag/1*", "--exclude", "15"], ["10"]),
    ],
)
@pytest.mark.usefixtures("forty")
def test_globs_say_which_are_checked(call: Call, options: list[str], left: list[str]) -> None:
    assert found(call, ".", *options) == [f"lag/{number}/plans/2026.yaml" for number in left]


@pytest.mark.usefixtures("forty")
def test_globs_are_from_the_folder_given_and_for_folders_only(call: Call) -> None:
    assert found(call, "lag", "--include", "/05") == ["lag/05/plans/2026.yaml"]
    assert found(call, "lag/05/plans/2026.yaml", "--exclude", "lag") == ["lag/05/plans/2026.yaml"]
    os.chdir("lag/05")
    assert found(call, "--include", "plans/2026.yaml") == ["plans/2026.yaml"]
    assert found(call, "--exclude", "2026.yaml") == []


@pytest.mark.parametrize(
    ("arguments", "stderr"),
    [
        ([".", "--exclude", "lag"], "--include and --exclude leave no plans"),
        ([".", "--include", "lag/99"], "--include and --exclude leave no plans"),
        ([".", "--exclude", "!"], "--exclude: “!” is no glob; write for instance lag/7 or "),
        ([".", "--include", "[z-a]"], "--include: “[z-a]” is no glob; "),
        (["tomt"], "tomt holds no plans, nor does any folder “plans” below it"),
        (
            [],
            "there is no folder “plans” here; name a plan, or go where it is; “applan lint .” looks ",
        ),
        (["/"], "/ is the whole machine; name the folder of a repository"),
        (["../" * 60], "/ is the whole machine; name the folder of a repository"),
    ],
)
@pytest.mark.usefixtures("forty")
def test_where_nothing_is_left_the_call_is_wrong(
    call: Call, arguments: list[str], stderr: str
) -> None:
    Path("tomt").mkdir()
    said = call("lint", *arguments)
    assert (said.status, said.stdout) == (2, "")
    assert said.stderr.startswith(f"applan: {stderr}") and said.stderr.count("\n") == 1


@pytest.mark.usefixtures("forty")
def test_text_is_told_folder_by_folder(call: Call) -> None:
    assert call("lint", ".", "--include", "05", "--include", "06", "--include", "10") == (
        1,
        "lag/05/plans (Lag 5): 1 error in 2 plans\n"
        "\n"
        "lag/05/plans/2026.yaml:5:1: AP101 the key “statuss” is unknown; did you mean “status”?\n"
        "    statuss\n"
        " 5 | statuss: x\n"
        "   | ^^^^^^^\n"
        "\n"
        "lag/10/plans (Lag 10): 1 error in 2 plans\n"
        "\n"
        "lag/10/plans/2026.yaml:5:1: AP101 the key “statuss” is unknown; did you mean “status”?\n"
        "    statuss\n"
        " 5 | statuss: x\n"
        "   | ^^^^^^^\n"
        "\n"
        "2 errors in 6 plans in 3 folders\n2 can be mended with --fix\n",
        "",
    )
    assert call("lint", "lag/05").stdout.startswith("lag/05/plans/2026.yaml:5:1: AP101 ")


def test_a_folder_is_told_with_whose_it_is_as_far_as_that_is_short(call: Call) -> None:
    plan("a/plans", BAD, whose="L" * 70)
    for name in ("1", "2", "3", "4", "5"):
        plan("b/plans", BAD, name, whose=f"Lag {name}")
    plan("c/plans", BAD, whose="")
    heads = [line for line in call("lint", ".").stdout.splitlines() if line[1:7] == "/plans"]
    assert [line for line in heads if ":5:" not in line and ":3:" not in line] == [
        f"a/plans ({'L' * 59}…): 1 error in 1 plan",
        "b/plans (Lag 1, Lag 2, Lag 3, …): 5 errors in 5 plans",
        "c/plans: 2 errors in 1 plan",
    ]


def test_folders_are_told_in_order_also_inside_each_other(call: Call) -> None:
    for place, name in (("plans", "a"), ("plans/arkiv/plans", "2018"), ("plans", "z")):
        plan(place, BAD, name)
    assert found(call, ".") == ["plans/a.yaml", "plans/z.yaml", "plans/arkiv/plans/2018.yaml"]


def test_json_says_whose_each_finding_is(call: Call) -> None:
    plan("a/plans", BAD, whose="Laget «A»")
    plan("b/plans", "goals: [\n", whose="B")
    Path("b/plans/2025.yaml").write_bytes(b"applan: 1\norganisation: B\x81\n")
    plan("c/plans", BAD, whose="")
    Path("d/plans").mkdir(parents=True)
    Path("d/plans/2026.yaml").write_text(
        "applan: 1\ntitle: A\norganisation: D\nperiod: x\n", "utf-8"
    )

    def told() -> list[tuple[str, str | None]]:
        content = json.loads(call("lint", ".", "--format", "json").stdout)
        return [(item["file"][0], item["organisation"]) for item in content["findings"]]

    first = told()
    assert sorted(set(first), key=str) == [
        ("a", "Laget «A»"), ("b", "B"), ("b", None), ("c", None), ("d", "D")
    ]  # fmt: skip
    assert told() == first, "also from memory"


WRONG = "rules: {AP310: Av}\n"
SAID = "applan: lag/10/applan.yaml:1:16: “Av” is not possible here; did you mean “off”?\n"


@pytest.mark.usefixtures("forty")
@pytest.mark.parametrize("options", [[], ["--jobs", "2"], ["--no-cache"], ["--fix"]])
def test_one_wrong_applan_yaml_silences_nobody_else(call: Call, options: list[str]) -> None:
    Path("lag/10/applan.yaml").write_text(WRONG, "utf-8")
    for _ in range(2):
        said = call("lint", ".", "--format", "concise", *options)
        assert said.status == 2
        assert said.stderr.startswith(SAID) or said.stderr.endswith(SAID)
        assert said.stderr.count("lag/10/applan.yaml") == 1, "one line, though it has two plans"
        *lines, last = said.stdout.splitlines()
        assert last == SAID.removeprefix("applan: ").strip(), "also where an editor reads it"
        files = [line.split(":")[0] for line in lines]
        assert files == [f"lag/{number:02}/plans/2026.yaml" for number in (5, *range(15, 41, 5))]


@pytest.mark.usefixtures("forty")
def test_every_format_tells_that_some_were_not_checked(call: Call) -> None:
    Path("lag/10/applan.yaml").write_text(WRONG, "utf-8")

    def said(format: str) -> str:
        status, stdout, stderr = call("lint", ".", "--format", format, "--exit-zero")
        assert (status, stderr) == (2, SAID)
        return str(stdout)

    sentence = SAID.removeprefix("applan: ").strip()
    told = sentence.removeprefix("lag/10/applan.yaml:1:16: ")
    assert said("full").splitlines()[-2:] == [
        "7 errors in 78 plans in 39 folders (2 not checked)", "7 can be mended with --fix",
    ]  # fmt: skip
    assert json.loads(said("json"))["unchecked"] == [
        {
            "file": f"lag/10/plans/{year}.yaml",
            "message": sentence,
            "place": {"file": "lag/10/applan.yaml", "line": 1, "column": 16},
        }
        for year in (2025, 2026)
    ]
    [invocation] = json.loads(said("sarif"))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    [notification] = invocation["toolConfigurationNotifications"]
    assert notification["message"]["text"] == told
    assert notification["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "lag/10/applan.yaml", "uriBaseId": "SRCROOT"},
                "region": {"startLine": 1, "startColumn": 16},
            }
        }
    ]
    errors = etree.fromstring(said("junit").encode()).findall(".//error")
    assert [(error.get("message"), error.text) for error in errors] == [(told, sentence)] * 2
    assert f"::error file=lag/10/applan.yaml,line=1,col=16,title=applan::{told}\n" in said("github")
    blocker = next(one for one in json.loads(said("gitlab")) if one["severity"] == "blocker")
    assert blocker["location"] == {"path": "lag/10/applan.yaml", "lines": {"begin": 1}}
    assert "lag/10/applan.yaml:1:16" in said("markdown")


@pytest.mark.parametrize(
    ("configuration", "line", "column"),
    [
        ("rules: {AP310: på}\n", 1, 16),
        ("rules:\n  AP999: off\n", 2, 3),
        ("rules:\n  AP001: off\n", 2, 3),
        ("calendar:\n  - {name: Ferie, when: våren}\n", 2, 25),
        ("seasons:\n  spring: [\n", 2, 11),
        ("- a\n", 1, 1),
    ],
)
def test_whatever_is_wrong_in_applan_yaml_is_told_at_its_place_from_the_top_of_the_repository(
    call: Call, configuration: str, line: int, column: int
) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    plan("lag/plans")
    Path("lag/applan.yaml").write_text(configuration, "utf-8")
    os.chdir("lag")
    told = call("lint", "--format", "github").stdout.splitlines()[0]
    place = f"::error file=lag/applan.yaml,line={line},col={column},title=applan::"
    assert told.startswith(place)


def test_where_nothing_could_be_checked_nothing_is_said_to_be_right(call: Call) -> None:
    plan("plans")
    Path("applan.yaml").write_text(WRONG, "utf-8")
    assert call("lint") == (2, "", SAID.replace("lag/10/", ""))


@pytest.mark.usefixtures("forty")
def test_a_plan_that_cannot_be_read_silences_nobody_else(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan("lag/05/plans", "continues: 2025\n" + BAD)
    opened = Path.open

    def refuse(path: Path, *arguments: Any, **more: Any) -> Any:
        if path.as_posix().endswith("lag/05/plans/2025.yaml"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    for _ in range(2):
        said = call("lint", "lag", "--format", "concise", "--include", "0*")
        assert said.status == 2
        assert said.stderr == ("applan: lag/05/plans/2025.yaml cannot be read: Permission denied\n")
        [line] = said.stdout.splitlines()
        assert line.startswith("lag/05/plans/2026.yaml:6:1: AP101 ")


def test_a_folder_that_nobody_can_look_into_is_told(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan("lag/plans", BAD)
    Path("lukket").mkdir()
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("lukket"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    said = call("lint", ".", "--format", "concise")
    assert (said.status, said.stderr) == (2, "applan: lukket cannot be read: Permission denied\n")
    assert said.stdout.startswith("lag/plans/2026.yaml:5:1: AP101 ")
    assert call("lint", ".", "--exclude", "lukket").status == 1


@pytest.mark.usefixtures("forty")
def test_applan_yaml_stands_for_the_plans_it_is_for(call: Call) -> None:
    Path("lag/05/applan.yaml").write_text("rules: {AP310: error}\n", "utf-8")
    Path("lag/10/plans/applan.yaml").write_text("", "utf-8")
    assert found(call, "lag/05/applan.yaml") == ["lag/05/plans/2026.yaml"]
    assert found(call, "lag/10/plans/applan.yaml") == ["lag/10/plans/2026.yaml"]
    Path("ny").mkdir()
    Path("ny/applan.yaml").write_text("rules: {}\n", "utf-8")
    assert call("lint", "ny/applan.yaml").status == 0, "there are no plans yet"
    Path("ny/applan.yaml").write_text(WRONG, "utf-8")
    said = call("lint", "ny/applan.yaml", "lag/05", "--format", "concise")
    assert said.status == 2 and said.stderr == SAID.replace("lag/10", "ny")
    assert said.stdout.startswith("lag/05/plans/2026.yaml:5:1: AP101 ")


@pytest.mark.usefixtures("forty")
@pytest.mark.parametrize(
    ("git", "here"),
    [
        (None, "."),
        *((git, here) for git in ("folder", "file") for here in (".", "lag/05", "lag/05/plans")),
    ],
)
def test_programs_get_paths_from_the_top_of_the_repository(
    call: Call, git: str | None, here: str
) -> None:
    top = Path.cwd()
    if git == "folder":
        Path(".git").mkdir()
    elif git == "file":
        Path(".git").write_text("gitdir: ../x\n", "utf-8")
    os.chdir(here)
    target = os.path.relpath(top / "lag/05/plans/2026.yaml")
    for argument in (target, str(top / "lag/05/plans/2026.yaml"), f"./{target}"):

        def said(format: str, argument: str = argument) -> str:
            return str(call("lint", argument, "--format", format).stdout)

        expected = "lag/05/plans/2026.yaml"
        assert f"::error file={expected},line=5," in said("github")
        [one] = json.loads(said("gitlab"))
        assert one["location"]["path"] == expected
        run = json.loads(said("sarif"))["runs"][0]
        [artifact] = run["artifacts"]
        assert artifact["location"] == {"uri": expected, "uriBaseId": "SRCROOT"}
        assert list(run["originalUriBaseIds"]) == ["SRCROOT"]
        assert "uri" not in run["originalUriBaseIds"]["SRCROOT"], "no path of this machine"
        assert f'<testsuite name="{expected}"' in said("junit")
        assert said("concise").startswith(f"{Path(argument).as_posix()}:5:1: ")


def test_a_linked_way_to_the_repository_is_a_way_to_it(call: Call) -> None:
    plan("repo/lag/plans", BAD)
    Path("repo/.git").mkdir()
    Path("vei").symlink_to("repo")
    Path("repo/lenket").symlink_to("lag/plans")
    linked = str(Path("vei/lag/plans").absolute())
    os.chdir("repo")
    assert "file=lag/plans/2026.yaml," in call("lint", linked, "--format", "github").stdout
    assert "file=lenket/2026.yaml," in call("lint", "lenket", "--format", "github").stdout


def test_a_file_outside_of_the_repository_keeps_its_name(call: Call) -> None:
    plan("annet", BAD)
    Path("repo/.git").mkdir(parents=True)
    os.chdir("repo")
    assert "file=../annet/2026.yaml," in call("lint", "../annet", "--format", "github").stdout
    said = call("lint", "-", "--format", "github", stdin=b"a: b\n")
    assert "::error file=-,line=1," in said.stdout


@pytest.mark.usefixtures("forty")
def test_sarif_carries_the_rules_it_speaks_of(call: Call) -> None:
    plan("lag/05/plans", "text: a\u030a\n" + BAD)
    run = json.loads(call("lint", ".", "--format", "sarif").stdout)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["AP009", "AP101"]
    assert len(run["results"]) == 9
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_calendar_stays_with_one_folder(call: Call) -> None:
    plan("lag/plans")
    said = call("calendar", ".")
    assert said.status == 2
    assert said.stderr == "applan: . holds no plans (files that end in .yaml)\n"
