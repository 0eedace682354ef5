"""Measure applan beside its peers and print a table; see README.md here."""

import argparse
import datetime
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import corpus
import environments
from measure import Command, Measured, in_turn, run_once

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"
_PROCESSES = {1: "one process", 2: "two processes"}


class Row:
    """A line of the table: what is measured, against whom, and the target it has to reach."""

    def __init__(
        self, name: str, command: Command, target: str, rounds: int = 7, **peers: Command
    ) -> None:
        self.name, self.command, self.target, self.rounds = name, command, target, rounds
        self.peers = {peer.replace("_", "-"): list(map(str, made)) for peer, made in peers.items()}


def rows(work: Path, long: bool) -> Iterator[Row]:
    """Every row of the table."""
    bin_folder = environments.applan()
    applan, python = str(bin_folder / "applan"), str(bin_folder / "python")
    yamllint = environments.peer("yamllint") / "yamllint"
    jsonschema = environments.peer("check-jsonschema") / "check-jsonschema"
    towncrier = environments.peer("towncrier") / "towncrier"
    rendercv = environments.peer("rendercv") / "rendercv"
    schema = ("--schemafile", ROOT / "schema" / "plan.json")
    real = sorted((ROOT / "plans").glob("*.yaml"))
    five = corpus.five_of(work / "five", 25)
    hundred = corpus.many_of(work / "hundred", 100, 25)
    large = corpus.courses(work / "large", 300)
    floor = (python, "-c", "pass")

    for option in ("--version", "--help"):
        yield Row(
            f"`applan {option}`",
            (applan, option),
            "≤ 0.10 s, ≤ 6 × python",
            python=floor,
            towncrier=(towncrier, option),
            **({"rendercv": (rendercv, option)} if option == "--version" else {}),
        )
    for name, files in (("the five plans", real), ("5 plans of 25 KB", sorted(five.iterdir()))):
        yield Row(
            f"`applan lint`, {name}, nothing changed",
            (applan, "lint", *map(str, files)),
            "≤ 0.45 × yamllint, ≤ 0.55 × check-jsonschema",
            yamllint=(yamllint, *files),
            check_jsonschema=(jsonschema, *schema, *files),
        )
    yield Row(
        "`applan lint --no-cache`, the five plans",
        (applan, "lint", "--no-cache", *map(str, real)),
        "≤ 0.45 × yamllint, ≤ 0.55 × check-jsonschema",
        yamllint=(yamllint, *real),
        check_jsonschema=(jsonschema, *schema, *real),
    )
    yield Row(
        "`applan lint --no-cache`, 100 plans of 25 KB, one process",
        (applan, "lint", "--no-cache", "--jobs", "1", str(hundred)),
        "",
        3,
        check_jsonschema=(jsonschema, *schema, *sorted(hundred.iterdir())),
    )
    yield Row(
        "`applan lint --no-cache`, 100 plans of 25 KB, two processes",
        (applan, "lint", "--no-cache", "--jobs", "2", str(hundred)),
        "",
        3,
    )
    for format in ("md", "docx", "html"):
        limit = {"md": "≤ 0.4 s", "docx": "≤ 0.6 s"}.get(format, "")
        yield Row(
            f"`applan render 2026`, {format}",
            (
                applan,
                "render",
                str(ROOT / "plans/2026.yaml"),
                "--format",
                format,
                "-o",
                str(work / f"u.{format}"),
            ),
            limit,
            **({"rendercv": _cv(rendercv, work)} if format == "md" else {}),
        )
    plan = str(ROOT / "plans" / "2026.yaml")
    before = str(ROOT / "plans" / "2023.yaml")
    yield Row(
        "`applan diff 2023 2026`, 15 and 30 KB",
        (applan, "diff", before, plan),
        "≤ 0.3 s",
        deepdiff=(environments.peer("deepdiff") / "deep", "diff", before, plan),
        graphtage=(environments.peer("graphtage") / "graphtage", "--no-color", before, plan),
    )
    fifty = corpus.years(work / "fifty", 50)
    yield Row(
        "`applan history`, 50 plans",
        ("sh", "-c", f"cd '{fifty}' && '{applan}' history"),
        "≤ 2 s",
    )
    yield Row(
        "`applan calendar 2026`, ics",
        (applan, "calendar", plan, "--format", "ics", "-o", str(work / "2026.ics")),
        "≤ 0.3 s",
    )
    yield Row("`applan next`", (applan, "next", plan, "--on", "2026-03-01"), "≤ 0.3 s")
    yield Row(
        "`applan render`, 300 courses, docx",
        (applan, "render", str(large), "--format", "docx", "-o", str(work / "large.docx")),
        "python-docx route 0.44 s",
        3,
    )
    yield from _from_word(applan, work, large)
    if long:
        yield from _long(applan, work)


def _from_word(applan: str, work: Path, large: Path) -> Iterator[Row]:
    """What comes back from Word, beside drawing up what it is held against."""
    folder = work / "word" / "plans"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "plans" / "2026.yaml", folder)

    def here(*command: str) -> Command:
        return ("sh", "-c", f"cd '{folder.parent}' && exec {shlex.join((applan, *command))}")

    def drawn_up(plan: str, name: str) -> tuple[str, ...]:
        return ("render", plan, "--format", "docx", "--force", "-o", name)

    run_once(here(*drawn_up("2026", "2026.docx")), work)
    corpus.edited(folder.parent / "2026.docx", "Alle dokumentene", "De fleste dokumentene")
    for name, said in (("2026", "nothing changed"), ("2026-edited", "one edit")):
        yield Row(
            f"`applan read`, {said}",
            here("read", f"{name}.docx"),
            "≤ 2 × render",
            render=here(*drawn_up("2026", "again.docx")),
        )
    run_once(here(*drawn_up(str(large), "large.docx")), work)
    yield Row(
        "`applan import`, 300 courses", here("import", "large.docx", "--period", "2026"), "", 3
    )


def _long(applan: str, work: Path) -> Iterator[Row]:
    """The rows that take minutes."""
    for count, name, limits in (
        (1000, "1 000", ("≤ 3 s", "≤ 1.8 s")),
        (10_000, "10 000", ("linear", "linear")),
    ):
        folder = corpus.many_of(work / f"of-{count}", count, 25)
        for jobs, limit in zip((1, 2), limits, strict=True):
            yield Row(
                f"`applan lint --no-cache`, {name} plans of 25 KB, {_PROCESSES[jobs]}",
                (applan, "lint", "--no-cache", "--jobs", str(jobs), str(folder)),
                limit,
                1,
            )
    small = corpus.small(work / "small", 1000)
    for format in ("ics", "table", "html"):
        out = str(work / f"small.{format}")
        yield Row(
            f"`applan calendar`, 1 000 plans of five activities, {format}",
            (applan, "calendar", str(small), "--format", format, "--output", out),
            "≤ 10 s",
            1,
        )


def _cv(rendercv: Path, work: Path) -> tuple[Path | str, ...]:
    """RenderCV making the Markdown of its own example, and nothing else; it writes where it is."""
    subprocess.run([rendercv, "new", "A B"], cwd=work, check=True, stdout=subprocess.DEVNULL)
    command = f"'{rendercv}' render A_B_CV.yaml -nopdf -nopng -nohtml"
    return ("sh", "-c", f"cd '{work}' && exec {command}")


def main() -> None:
    arguments = _arguments()
    print(
        "| what | applan | memory | target | beside it, in turn |",
        "|---|--:|--:|---|---|",
        sep="\n",
    )
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(Path(folder), arguments.long):
            if arguments.only in row.name:
                rounds = arguments.rounds or row.rounds
                commands = {"applan": row.command, **row.peers}
                lines.append(_line(row, in_turn(commands, rounds, ROOT)))
                print(lines[-1], flush=True)
    size = environments.installed_megabytes(environments.HOME / "applan" / "bin")
    peer = environments.installed_megabytes(environments.HOME / "rendercv" / "bin")
    lines.append(f"| installed size | {size:.0f} MB | | ≤ 45 MB | rendercv {peer:.0f} MB |")
    print(lines[-1])
    if arguments.write:
        _write(lines)


def _line(row: Row, measured: dict[str, Measured]) -> str:
    own = measured["applan"]
    beside = ", ".join(
        f"{name} {peer.seconds:.3f} s (applan {own.ratio_to(peer):.2f} ×)"
        for name, peer in measured.items()
        if name != "applan"
    )
    return (
        f"| {row.name} | {own.seconds:.3f} s | {own.mebibytes:.0f} MiB | {row.target} | {beside} |"
    )


def _write(lines: list[str]) -> None:
    """Put the table into the report, between its markers."""
    text = REPORT.read_text("utf-8")
    before, _, rest = text.partition("<!-- table -->")
    _, _, after = rest.partition("<!-- end of table -->")
    made = [
        f"{datetime.date.today().isoformat()}, {os.cpu_count()} cores, {platform.machine()}, "
        f"{platform.system()}, Python {platform.python_version()}. "
        f"{environments.versions(environments.peer('yamllint'), 'yamllint')}, "
        f"{environments.versions(environments.peer('check-jsonschema'), 'check-jsonschema')}, "
        f"{environments.versions(environments.peer('towncrier'), 'towncrier')}, "
        f"{environments.versions(environments.peer('rendercv'), 'rendercv')}.",
        "",
        "| what | applan | memory | target | beside it, in turn |",
        "|---|--:|--:|---|---|",
        *lines,
    ]
    table = "\n".join(made)
    REPORT.write_text(f"{before}<!-- table -->\n{table}\n<!-- end of table -->{after}", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=0, help="rounds for every row")
    parser.add_argument("--only", default="", help="rows whose name holds this text")
    parser.add_argument("--long", action="store_true", help="also the rows that take minutes")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
