"""Nobody's work is written over: Word files that were edited, plans, templates, what is open."""

import io
import os
import stat
import sys
import threading
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from applan.imprint import Imprint, imprint_of, is_untouched, zipped

Call = Callable[..., Any]

HEAD = "applan: 1\ntitle: Arbeidsplan\norganisation: Laget\nperiod: {year}\n"
BODY = (
    "text: Vi er ca 25, og møtes kl 18.\n"
    "activities:\n  - title:   Styremøte\n    when: 5. mai {year}\n    responsible: Styret\n"
)
KEPT = "so nothing was written; name another file with -o, or write over it with --force\n"
WRITERS = [
    ("utkast/arbeidsplan-2026.docx", ["render", "2026"]),
    ("møte (1).docx", ["render", "2026", "-o", "møte (1).docx"]),
    ("e.docx", ["diff", "2025", "2026", "-o", "e.docx"]),
    ("h.docx", ["history", "-o", "h.docx"]),
    ("kalender/2026-dates.docx", ["calendar", "2026", "-f", "docx"]),
    ("kal/styret.docx", ["calendar", "2026", "--split", "who", "-f", "docx", "-o", "kal"]),
]


@pytest.fixture
def plans(call: Call) -> Call:
    Path("plans").mkdir()
    for year in ("2025", "2026"):
        text = HEAD.format(year=year) + BODY.format(year=year)
        Path("plans", f"{year}.yaml").write_text(text, "utf-8")
    return call


def edited(path: Path) -> bytes:
    """What Word might leave: the same file with another word in it."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held["word/document.xml"] = held["word/document.xml"].replace(b"</w:body>", b"<w:p/></w:body>")
    content = zipped(held)
    path.write_bytes(content)
    return content


def written(path: str) -> Imprint:
    said = imprint_of(Path(path).read_bytes())
    assert said is not None
    return said


def tree() -> dict[str, bytes]:
    return {
        path.as_posix(): path.read_bytes()
        for path in sorted(Path().rglob("*"))
        if path.is_file() and path.parts[0] not in (".cache", ".applan")
    }


@pytest.mark.parametrize(("path", "arguments"), WRITERS, ids=lambda value: str(value[:1]))
def test_a_word_file_that_was_edited_is_kept_until_force(
    path: str, arguments: list[str], plans: Call
) -> None:
    assert plans(*arguments).status in {0, 1}
    first = Path(path).read_bytes()
    assert is_untouched(first)
    assert written(path)[:2] == (arguments[0], "2026")
    assert plans(*arguments).status in {0, 1}, "what nobody has edited is made anew"
    assert Path(path).read_bytes() == first

    mine = edited(Path(path))
    before = tree()
    said = plans(*arguments)
    assert said == (2, "", f"applan: {path} has been edited since applan wrote it, {KEPT}")
    assert tree() == before
    assert Path(path).read_bytes() == mine

    assert plans(*arguments, "--force").status in {0, 1}
    assert Path(path).read_bytes() == first


@pytest.mark.parametrize("content", [b"", b"hei", b"PK\x03\x04rusk", b"\xd0\xcf\x11\xe0\0\0"])
@pytest.mark.parametrize(("path", "arguments"), WRITERS[:4], ids=lambda value: str(value[:1]))
def test_what_is_no_draft_of_ours_is_kept(
    content: bytes, path: str, arguments: list[str], plans: Call
) -> None:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_bytes(content)
    said = plans(*arguments)
    assert said == (2, "", f"applan: {path} is not marked as written by applan, {KEPT}")
    assert Path(path).read_bytes() == content


def test_of_several_files_all_are_written_or_none(plans: Call) -> None:
    several = ("render", "2026", "-f", "docx", "-f", "md", "-f", "html")
    plans(*several)
    edited(Path("utkast/arbeidsplan-2026.docx"))
    Path("plans/2026.yaml").write_text(
        HEAD.format(year=2026).replace("Laget", "Andre"), encoding="utf-8"
    )
    before = tree()
    assert plans(*several).status == 2
    assert tree() == before


def test_all_that_are_kept_are_named_in_one_line(plans: Call) -> None:
    split = ("calendar", "2025", "2026", "--split", "plan", "-f", "docx")
    plans(*split)
    edited(Path("kalender/2025.docx"))
    Path("kalender/2026.docx").write_bytes(b"annet")
    assert plans(*split).stderr == (
        "applan: kalender/2025.docx has been edited since applan wrote it and "
        f"kalender/2026.docx is not marked as written by applan, {KEPT}"
    )


def test_text_goes_over_text_and_over_no_word_file(plans: Call) -> None:
    Path("ut.md").write_text("rettet for hånd", "utf-8")
    assert plans("render", "2026", "-f", "md", "-o", "ut.md").status == 0
    plans("render", "2026", "-o", "mitt.docx")
    mine = edited(Path("mitt.docx"))
    assert plans("diff", "2025", "2026", "--format", "md", "-o", "mitt.docx").status == 2
    assert plans("lint", "-o", "mitt.docx").stderr == (
        "applan: mitt.docx is no text file; name another to write to\n"
    )
    assert plans("lint", "--write-baseline", "mitt.docx").status == 2
    assert Path("mitt.docx").read_bytes() == mine


def test_what_goes_to_standard_output_carries_the_same_imprint(
    plans: Call, capfdbinary: Any
) -> None:
    plans("render", "2026", "-o", "a.docx")
    from applan.cli.run import run

    run("render", ["2026", "-f", "docx", "-o", "-"])
    assert capfdbinary.readouterr().out == Path("a.docx").read_bytes()


def test_the_edition_follows_what_the_file_is_made_of(plans: Call) -> None:
    def edition(*more: str) -> str:
        assert plans("render", "2026", "-o", "a.docx", *more).status == 0
        return written("a.docx").edition

    first = edition()
    plan = Path("plans/2026.yaml").read_bytes()
    Path("plans/2026.yaml").write_bytes(plan.replace(b"\n", b"\r\n"))
    Path("plans/2024.yaml").write_text(HEAD.format(year=2024), "utf-8")
    assert edition("--force") == first, "text counts without its line ends, other plans do not"
    seen = {first, edition("--line-numbers"), edition("-t", "sammendrag")}
    Path("applan.yaml").write_text("rules: {AP310: info}\n", "utf-8")
    with_rules = edition()
    summary = edition("-t", "sammendrag")
    plans("templates", "copy", "sammendrag.md")
    Path("templates/sammendrag.md").write_text("# Mitt\n", "utf-8")
    assert edition() == with_rules, "a template that was not asked for does not count"
    seen |= {with_rules, summary, edition("-t", "sammendrag")}
    Path("plans/2026.yaml").write_bytes(plan + b"continues: 2025\n")
    seen.add(edition("-t", "saksframlegg"))
    Path("plans/2025.yaml").write_text(HEAD.format(year=2025), "utf-8")
    seen.add(edition("-t", "saksframlegg"))
    assert len(seen) == 8
    assert written("a.docx").template == "saksframlegg"


@pytest.mark.parametrize(
    "target", ["plans/2026.YAML", "ny.Yml", "applan.yaml", "lenke.md", "mappe/2026.yaml"]
)
def test_no_output_goes_over_a_plan(target: str, plans: Call) -> None:
    Path("lenke.md").symlink_to("plans/2026.yaml")
    Path("mappe").symlink_to("plans")
    before = tree()
    for arguments in (
        ["render", "2026", "-f", "md", "-o", target],
        ["diff", "2025", "2026", "--format", "md", "-o", target, "--force"],
        ["calendar", "2026", "-f", "md", "-o", target],
        ["history", "--format", "md", "-o", target],
        ["lint", "-o", target],
        ["lint", "--write-baseline", target],
    ):
        said = plans(*arguments)
        assert said.status == 2, arguments
        assert said.stderr.startswith(f"applan: {target} "), arguments
    assert tree() == before


def test_nor_over_a_plan_whose_name_has_another_ending(plans: Call) -> None:
    Path("plans/2026.yaml").rename("årets plan.txt")
    before = tree()
    for arguments in (
        ["lint", "årets plan.txt", "-o", "./årets plan.txt"],
        ["calendar", "årets plan.txt", "-f", "md", "-o", "plans/../årets plan.txt"],
        ["render", "årets plan.txt", "-f", "md", "-o", str(Path("årets plan.md").absolute())],
    ):
        Path("årets plan.md").unlink(missing_ok=True)
        Path("årets plan.md").symlink_to("årets plan.txt")
        assert plans(*arguments).stderr.endswith(
            "is one of the files that are read; name another to write to\n"
        )
    Path("årets plan.md").unlink()
    assert tree() == before


@pytest.mark.parametrize(
    "target",
    [
        "templates/arbeidsplan.docx",
        "templates/ny.docx",
        "templates/",
        "lenke.docx",
        "maler/arbeidsplan.docx",
    ],
)
def test_no_output_goes_over_a_template_or_becomes_one(target: str, plans: Call) -> None:
    plans("templates", "copy")
    Path("lenke.docx").symlink_to("templates/arbeidsplan.docx")
    Path("maler").symlink_to("templates")
    before = tree()
    assert plans("render", "2026", "-o", target, "--force").status == 2
    if not target.endswith("/"):
        assert plans("lint", "-o", target).status == 2
        assert plans("lint", "--write-baseline", target).status == 2
    assert tree() == before


def test_a_baseline_goes_over_nothing_but_a_baseline(
    plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("notater.txt").write_text("mine notater", "utf-8")
    assert plans("lint", "--write-baseline", "notater.txt") == (
        2, "", "applan: notater.txt is no baseline of this applan; delete it, or name another file\n",
    )  # fmt: skip
    assert Path("notater.txt").read_text("utf-8") == "mine notater"
    Path("tom.json").touch()
    for _again in range(2):
        assert plans("lint", "--write-baseline", "tom.json").status in {0, 1}
    from applan.cli import baselines

    real = baselines.written

    def meanwhile(baseline: Any) -> str:
        with Path("tom.json").open("a", encoding="utf-8") as file:
            file.write("\n")
        return real(baseline)

    monkeypatch.setattr(baselines, "written", meanwhile)
    assert "was changed while applan worked" in plans("lint", "--write-baseline", "tom.json").stderr


def test_a_draft_is_written_where_a_link_leads(plans: Call) -> None:
    Path("felles").mkdir()
    Path("siste.docx").symlink_to("felles/siste.docx")
    assert plans("render", "2026", "-o", "siste.docx").status == 0
    assert Path("siste.docx").is_symlink()
    assert is_untouched(Path("felles/siste.docx").read_bytes())


@pytest.mark.parametrize(
    ("beside", "name"),
    [
        ("~$beidsplan-2026.docx", "arbeidsplan-2026.docx"),
        ("~$plan.docx", "plan.docx"),
        ("~$planen.docx", "planen.docx"),
        ("~$rsplan.docx", "årsplan.docx"),
        ("~$splan26.docx", "årsplan26.docx"),
        (".~lock.årsplan 1.docx#", "årsplan 1.docx"),
    ],
)
def test_a_draft_that_is_open_in_word_is_left(beside: str, name: str, plans: Call) -> None:
    plans("render", "2026", "-o", name)
    Path(beside).write_bytes(b"\x05kari")
    before = tree()
    for more in ([], ["--force"]):
        said = plans("render", "2026", "-o", name, *more, lang="nb")
        assert said.status == 2
        assert said.stderr == (
            f"applan: {name} er åpen i Word eller et annet program: Lukk fila der. "
            f"Er den ikke åpen noe sted, sletter du {beside}. Ingenting ble skrevet\n"
        )
    assert tree() == before


def test_a_template_that_is_open_in_word_is_one_template(plans: Call) -> None:
    plans("templates", "copy")
    Path("templates/~$beidsplan.docx").write_bytes(b"\x05kari" + bytes(100))
    Path("templates/.~lock.arbeidsplan.docx#").write_text(",kari,pc", "utf-8")
    assert plans("templates", "check").status == 0
    assert plans("render", "2026").status == 0


def shared(*_arguments: Any, **_more: Any) -> Any:
    """What Windows answers where Word keeps a file for itself."""
    error = PermissionError(13, "The process cannot access the file")
    error.winerror = 32  # type: ignore[attr-defined]
    raise error


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_target_that_windows_keeps_for_word_is_one_line(
    winerror: int, plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans("render", "2026")
    before = tree()

    def kept(*_arguments: Any) -> Any:
        error = PermissionError(13, "Ingen tilgang")
        error.winerror = winerror  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "replace", kept)
    said = plans("render", "2026", lang="nb")
    assert said == (
        2, "", "applan: utkast/arbeidsplan-2026.docx er åpen i et annet program. Lukk fila i Word, "
        "eller der den er åpen, og kjør kommandoen på nytt\n",
    )  # fmt: skip
    assert tree() == before


@pytest.mark.parametrize("name", ["plans/2026.yaml", "templates/arbeidsplan.docx"])
def test_a_plan_or_template_that_windows_keeps_is_one_line(
    name: str, plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans("templates", "copy")
    before = tree()
    real = Path.open

    def opened(path: Path, *arguments: Any, **more: Any) -> Any:
        return shared() if path.name == Path(name).name else real(path, *arguments, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", opened)
        said = plans("render", "2026")
    assert said.status == 2
    assert said.stderr == (
        f"applan: {name} is open in another program, such as Word; close it there, and run the "
        "command again\n"
    )
    assert tree() == before


@pytest.mark.parametrize(
    "arguments",
    [["lint", "--fix", "2026"], ["fmt", "2026"], ["render", "2026"], ["render", "2026", "--force"]],
)
def test_read_only_files_stay(arguments: list[str], plans: Call) -> None:
    plans("render", "2026")
    for path in (Path("plans/2026.yaml"), Path("utkast/arbeidsplan-2026.docx")):
        path.chmod(0o444)
    before = tree()
    said = plans(*arguments)
    assert said.status == 2
    assert said.stderr.endswith(" is read-only, so nothing was written\n")
    assert tree() == before


@pytest.mark.skipif(os.name != "posix", reason="hard links as POSIX has them")
@pytest.mark.parametrize("arguments", [["lint", "--fix", "2026"], ["fmt", "2026"]])
def test_a_hard_link_is_never_cut_off(arguments: list[str], plans: Call) -> None:
    os.link("plans/2026.yaml", "sikring.yaml")
    before = tree()
    said = plans(*arguments)
    assert said.status == 2
    assert "(a hard link)" in said.stderr
    assert tree() == before
    assert Path("plans/2026.yaml").samefile("sikring.yaml")


@pytest.mark.parametrize("year", ["2025", "2026"])
def test_what_is_saved_while_link_asks_stays(
    year: str, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("plans").mkdir()
    goals = "goals:\n  - {{{}title: Vi skal bli flere medlemmer}}\n"
    for name, own in (("2025", "id: flere, "), ("2026", "id: vekst, ")):
        text = HEAD.format(year=name) + goals.format(own)
        Path(f"plans/{name}.yaml").write_text(text, "utf-8")
    other = Path("plans/2026.yaml").read_bytes()

    class Kari(io.StringIO):
        """Answers, and saves the plan that she has open in her editor."""

        def readline(self, *_arguments: Any) -> str:
            with Path(f"plans/{year}.yaml").open("a", encoding="utf-8") as file:
                file.write("# lagret imens\n")
            return "1\n"

    monkeypatch.setattr(sys, "stdin", Kari())
    said = call("link", "2025", "2026")
    if year == "2025":  # which is not written to, so nothing of it can be lost
        assert said.status == 0
        assert Path("plans/2025.yaml").read_text("utf-8").endswith("# lagret imens\n")
        return
    assert said.status == 2
    assert said.stderr == (
        "applan: plans/2026.yaml was changed while applan worked on it, so nothing was written; "
        "run the command again\n"
    )
    assert said.stdout.endswith(
        "Not written, so answer again, or write it yourself:\n"
        "  Vi skal bli flere medlemmer ← Vi skal bli flere medlemmer (#flere)\n"
    )
    assert Path("plans/2026.yaml").read_bytes() == other + b"# lagret imens\n"


@pytest.mark.parametrize("change", ["append", "delete", "replace", "same length"])
@pytest.mark.parametrize("arguments", [["lint", "--fix"], ["fmt"]])
def test_what_is_saved_while_plans_are_mended_stays_and_no_plan_is_written(
    arguments: list[str], change: str, plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of two is saved after all were read and before the first is written."""
    from applan.cli import fmt, mending

    path = Path("plans/2026.yaml")
    old = Path("plans/2025.yaml").read_bytes()

    def saved(real: Any) -> Any:
        def call(content: bytes, *more: Any) -> Any:
            made = real(content, *more)
            if b"2026" in content and path.exists():
                if change == "append":
                    path.write_bytes(content + b"# imens\n")
                elif change == "delete":
                    path.unlink()
                elif change == "replace":
                    path.write_bytes(b"annet\n")
                else:
                    path.write_bytes(content.replace(b"Laget", b"Laga!"))
            return made

        return call

    monkeypatch.setattr(mending, "mend", saved(mending.mend))
    monkeypatch.setattr(fmt, "formatted", saved(fmt.formatted))
    said = plans(*arguments)
    assert said.status == 2
    assert said.stderr == (
        "applan: plans/2026.yaml was changed while applan worked on it, so nothing was written; "
        "run the command again\n"
    )
    assert Path("plans/2025.yaml").read_bytes() == old
    assert path.exists() == (change != "delete")


def test_a_plan_that_was_begun_meanwhile_stays(
    plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    from applan import workspace

    real = workspace.schema_beside

    def begun(folder: Path) -> dict[Path, bytes]:
        (folder / "2027.yaml").write_text("min egen", "utf-8")
        return real(folder)

    monkeypatch.setattr(workspace, "schema_beside", begun)
    said = plans("new", "2027")
    assert said == (2, "", "applan: plans/2027.yaml is already there; nothing was changed\n")
    assert Path("plans/2027.yaml").read_text("utf-8") == "min egen"
    assert not Path("schema").exists()


def test_a_plan_as_it_was_cannot_be_linked(plans: Call) -> None:
    Path("plans/2026@x.yaml").write_text(HEAD.format(year=2026), "utf-8")
    assert plans("link", "2026@main").status == 2


@pytest.mark.parametrize("name", ["x" * 300, "æ" * 200, "fil/x", "fil/a/x", "ring"])
@pytest.mark.parametrize(
    ("arguments", "ending"),
    [
        (["render", "2026", "-o"], ".docx"), (["render", "2026", "-f", "md", "-o"], ".md"),
        (["calendar", "2026", "-o"], ".ics"), (["diff", "2025", "2026", "-o"], ".html"),
        (["history", "-o"], ".csv"), (["lint", "-o"], ".txt"), (["lint", "--write-baseline"], ".json"),
    ],
)  # fmt: skip
def test_a_place_where_nothing_can_be_written_is_one_line(
    name: str, arguments: list[str], ending: str, plans: Call
) -> None:
    Path("fil").write_text("x", "utf-8")
    Path(f"ring{ending}").symlink_to(f"ring{ending}")
    said = plans(*arguments, name + ending, lang="nb")
    assert said.status == 2
    assert said.stderr.count("\n") == 1
    long = "navnet er for langt; velg et kortere navn"
    why = {"x": long, "æ": long, "f": "fil er ikke en mappe; velg en annen mappe"}
    ring = "lenkene går i ring; velg et annet navn"
    assert said.stderr.endswith(why.get(name[0], ring) + "\n")
    assert Path(f"ring{ending}").is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize(
    "arguments", [["render", "2026", "-o"], ["calendar", "2026", "-f", "csv", "-o"], ["lint", "-o"]]
)
def test_a_pipe_gets_what_a_file_would(arguments: list[str], plans: Call, tmp_path: Path) -> None:
    os.mkfifo("rør")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(Path("rør").read_bytes()))
    reader.start()
    said = plans(*arguments, "rør")
    reader.join()
    assert said.stdout == ""
    assert read[0]
    assert stat.S_ISFIFO(Path("rør").stat().st_mode)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_reads_is_said(plans: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    from applan.output import streams

    monkeypatch.setattr(streams, "_WAIT", 0.0)
    os.mkfifo("rør")
    said = plans("calendar", "2026", "-f", "csv", "-o", "rør")
    assert said == (2, "", "applan: nobody reads from rør\n")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device here")
def test_the_devices_of_the_system_are_what_they_are_called(plans: Call) -> None:
    there = plans("render", "2026", "-f", "md", "-o", "-").stdout
    assert there.startswith("# Arbeidsplan\n")
    assert plans("render", "2026", "-f", "md", "-o", "/dev/stdout").stdout == there
    assert plans("render", "2026", "-f", "md", "-o", "/dev/null") == (0, "", "")


def test_names_as_people_give_them(plans: Call) -> None:
    for name in ("Årsplan 2027 (1)", "møte\\vår", "a b", "plan (endelig) (2)"):
        text = HEAD.format(year=2027) + BODY.format(year=2027)
        Path("plans", f"{name}.yaml").write_text(text, "utf-8")
        if os.sep not in name:
            assert plans("render", name).status == 0
        assert plans("render", f"plans/{name}.yaml", "-o", f"ut kast/{name}.docx").status == 0
        assert written(f"ut kast/{name}.docx").plan == name
        assert plans("fmt", f"plans/{name}.yaml").status == 0
        assert plans("lint", "--fix", f"plans/{name}.yaml").stderr.endswith(" remain\n")


def test_a_word_file_that_others_read_is_whole(plans: Call) -> None:
    import docx

    for _path, arguments in WRITERS:
        plans(*arguments)
    made = [path for path in tree() if path.endswith(".docx")]
    assert len(made) == len(WRITERS)
    for path in made:
        assert docx.Document(BytesIO(Path(path).read_bytes())).paragraphs


WRITING = (
    ["render", "2026", "-f", "md", "-o"], ["calendar", "2026", "-f", "csv", "-o"],
    ["diff", "2025", "2026", "-f", "md", "-o"], ["history", "-f", "csv", "-o"], ["lint", "-o"],
    ["lint", "--fix", "-o"], ["lint", "--diff", "-o"],
)  # fmt: skip


@pytest.mark.parametrize("arguments", WRITING)
@pytest.mark.parametrize("target", ["CON.md", "nul.md", "ut/aux.md", "Lpt1.md", "com¹.md"])
def test_a_name_that_windows_keeps_for_itself_is_refused_there(
    target: str, arguments: list[str], plans: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = target.replace("md", "csv") if "csv" in arguments else target
    monkeypatch.setattr("applan.output.files.os", SimpleNamespace(**{**vars(os), "name": "nt"}))
    said = plans(*arguments, target, lang="nb")
    name = Path(target).name
    assert (said.status, said.stderr) == (
        2, f"applan: {Path(target)} kan ikke skrives: Windows bruker navnet {name} selv; velg et "
        "annet navn\n",
    )  # fmt: skip
    assert not Path(target).exists()


@pytest.mark.parametrize("arguments", WRITING[2:])
@pytest.mark.parametrize("target", ["ut/", "plans", " "])
def test_a_folder_is_no_file_to_write_to(target: str, arguments: list[str], plans: Call) -> None:
    said = plans(*arguments, target, lang="nb")
    shown = Path(target)
    assert (said.status, said.stderr) == (
        2, f"applan: {shown} kan ikke skrives: det er en mappe; oppgi en fil i den\n"
    )  # fmt: skip
    assert not Path("ut").exists() and not Path(" ").exists()


@pytest.mark.parametrize("arguments", [["new", "2028"], ["templates", "copy", "arbeidsplan.md"]])
def test_a_file_in_the_place_of_a_folder_is_said_with_what_to_do(
    arguments: list[str], plans: Call, tmp_path: Path
) -> None:
    other = tmp_path / "annet"
    other.mkdir()
    os.chdir(other)
    folder = {"new": "plans", "templates": "templates"}[arguments[0]]
    Path(folder).write_text("x", "utf-8")
    said = plans(*arguments, lang="nb")
    assert said.status == 2
    assert said.stderr.endswith(f"{folder} er ikke en mappe; velg en annen mappe\n")
