"""Kills every command that writes, at each of its file calls and at random moments.

usage: python tests/hostile/kills.py [KILLS] [SEED]

After each kill every file must be what it was before the command or what the command makes of it,
and the command run once more must end as if nothing had happened. Told at the end: how many files
were torn, how many kills left some files old and some new, and how many left something behind.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

ROOT = Path(__file__).parents[2]
HEAD = "applan: 1\ntitle: Arbeidsplan {year}\norganisation: Eksempellaget\nperiod: {year}\n"
BODY = (
    "text: Vi er ca 25, og møtes kl 18.\n"
    "goals:\n- title:   Vi skal bli flere medlemmer\n  id: flere\n"
    "activities:\n- title: Styremøte\n  when: 5 mai {year}\n  responsible: Styret\n"
)
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("render", "2026"),
    ("render", "2026", "-f", "docx", "-f", "md", "-f", "html"),
    ("diff", "2025", "2026", "-o", "endringer.docx"),
    ("diff", "2025", "2026", "--format", "md", "-o", "endringer.md"),
    ("history", "-o", "historie.docx"),
    ("calendar", "2026", "-o", "kalender.ics"),
    ("calendar", "2025", "2026", "--split", "plan", "-f", "docx"),
    ("lint", "--fix"),
    ("fmt",),
    ("link", "2025", "2026", "--yes"),
    ("new", "2027"),
    ("templates", "copy", "arbeidsplan.docx", "arbeidsplan.md", "arbeidsplan.css"),
    ("lint", "-o", "funn.txt"),
    ("lint", "--write-baseline", "kjent.json"),
)
CALLS = frozenset({
    "open", "os.rename", "os.remove", "os.chmod", "os.chown", "os.mkdir", "os.link",
    "os.setxattr", "os.scandir", "tempfile.mkstemp",
})  # fmt: skip
"""What Python reports of files (audit events), each a moment to die at."""

State = dict[str, bytes]


class Kill(NamedTuple):
    """What a kill left: files that are neither old nor new, and whether some are old, some new."""

    command: tuple[str, ...]
    moment: str
    died: bool
    torn: tuple[str, ...]
    mixed: bool
    leftovers: int
    again: bool


def load() -> None:
    """Load once what the commands need, so that a run takes no longer than its work."""
    for name in (
        "drafts.draft", "formats.document.docx", "formats.document.html", "formats.document.md",
        "formats.document.text", "formats.document.csv", "imprint", "lint", "mending", "loading", "mending.linking",
        "cli.mending", "cli.editions", "cli.baselines", "cli.render", "cli.diff",
        "cli.history", "cli.calendar", "cli.fmt", "cli.link", "cli.new", "cli.templates",
        "formats.calendar.views", "formats.ics.file", "redline.plans",
        "formats.changes.document",
    ):  # fmt: skip
        import_module(f"applan.{name}")


def prepare(folder: Path) -> None:
    """Two plans, and what the commands write as it was made of older ones."""
    (folder / "plans").mkdir(parents=True)
    for year in (2025, 2026):
        text = HEAD.format(year=year) + BODY.format(year=year)
        if year == 2026:  # not yet linked to the same goal
            text = text.replace("  id: flere\n", "")
        (folder / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    for command in COMMANDS:
        if command[0] in {"render", "diff", "history", "calendar"} or "-o" in command:
            run(folder, command)
    for year, title in ((2025, "Styremøtet"), (2026, "Møte i styret")):
        path = folder / "plans" / f"{year}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Styremøte", title), encoding="utf-8")


def state(folder: Path) -> State:
    """Every file but leftovers and the cache."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".applan-") and ".cache" not in path.parts
    }


def run(folder: Path, command: tuple[str, ...], *, at: int = 0, after: float = 0.0) -> bool:
    """Run a command in a process of its own; whether it was killed, before its file call number
    ``at`` or ``after`` so many seconds."""
    child = os.fork()
    if child == 0:
        _call(folder, command, at)
    if after:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _call(folder: Path, command: tuple[str, ...], at: int) -> NoReturn:
    from applan.cli.main import main

    os.chdir(folder)
    os.environ["XDG_CACHE_HOME"] = str(folder / ".cache")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    sys.argv = ["applan", "--lang=en", *command]
    if at:
        sys.addaudithook(_killer(at, str(folder)))
    try:
        main()
    finally:
        os._exit(0)


def _killer(at: int, folder: str) -> Any:
    """Count the calls that are about files here, and die before the one with this number."""
    count = 0

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if event not in CALLS:
            return
        name = str(arguments[0])
        if Path(name).is_absolute() and not name.startswith(folder):
            return  # modules that are loaded
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return watch


def kills(
    command: tuple[str, ...], base: Path, moments: Iterator[dict[str, Any]]
) -> Iterator[Kill]:
    """What comes of a command that is killed at each of these moments, until it is not any more."""
    with tempfile.TemporaryDirectory() as made:
        whole = Path(made, "whole")
        shutil.copytree(base, whole)
        before = state(whole)
        run(whole, command)
        after = state(whole)
        assert before != after, f"{command} writes nothing"
        for number, moment in enumerate(moments):
            folder = Path(made, str(number))
            shutil.copytree(base, folder)
            died = run(folder, command, **moment)
            found = state(folder)
            names = before.keys() | after.keys()
            torn = [one for one in found.keys() | names
                    if found.get(one) not in (before.get(one), after.get(one))]  # fmt: skip
            changed = [one for one in names if before.get(one) != after.get(one)]
            new = sum(found.get(one) == after.get(one) for one in changed)
            left = len(list(folder.rglob(".applan-*")))
            run(folder, command)
            again = state(folder) == after or command[0] in {"new", "templates"}
            yield Kill(command, str(moment), died, tuple(torn), 0 < new < len(changed), left, again)
            shutil.rmtree(folder)
            if not died and "at" in moment:
                return


def every_call() -> Iterator[dict[str, Any]]:
    """Moments: before the first file call, the second, and so on."""
    yield from ({"at": number} for number in range(1, 10_000))


def at_random(chance: random.Random, count: int, longest: float) -> Iterator[dict[str, Any]]:
    """Moments: so many, anywhere until ``longest`` seconds."""
    yield from ({"after": chance.uniform(0.001, longest)} for _ in range(count))


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    seen: list[Kill] = []
    load()
    with tempfile.TemporaryDirectory() as made:
        base = Path(made, "base")
        prepare(base)
        for command in COMMANDS:
            seen += kills(command, base, every_call())
        while (left := wanted - sum(one.died for one in seen)) > 0:
            command = chance.choice(COMMANDS)
            seen += kills(command, base, at_random(chance, min(left, 10), 0.6))
    died = [one for one in seen if one.died]
    for one in seen:
        if one.torn or not one.again:
            print("torn" if one.torn else "not mended", *one)
    print(
        f"{len(died)} kills of {len(COMMANDS)} commands: {sum(bool(one.torn) for one in seen)} torn, "
        f"{sum(one.mixed for one in died)} with some files old and some new, "
        f"{sum(bool(one.leftovers) for one in died)} left something behind"
    )
    return 1 if any(one.torn or not one.again for one in seen) else 0


if __name__ == "__main__":
    sys.exit(main())
