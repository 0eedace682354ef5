"""What the README and the guide show is what the commands say."""

import os
import re
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from applan.imprint import zipped

ROOT = Path(__file__).parent.parent

_BLOCK = re.compile(
    r"(?:<!-- (?:file: (?P<file>\S+)|change: (?P<changed>\S+): (?P<old>[^\n]+) → (?P<new>[^\n]+)"
    r"|word: (?P<word>\S+): (?P<edits>[^\n]+)) -->\n)?"
    r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.M | re.S,
)


def _run(command: str, folder: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "applan", command
    environment = {key: value for key, value in os.environ.items() if key[:3] != "LC_"}
    environment |= {"APPLAN_LANG": "nb", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-m", "applan", *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def _sessions(body: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block and what it is shown to say."""
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, said = part.partition("\n")
        yield command, said


@pytest.mark.parametrize(("page", "commands"), [("docs/veiledning.md", 21), ("README.md", 3)])
def test_examples_are_real_output(page: str, commands: int, tmp_path: Path) -> None:
    (tmp_path / "plans").symlink_to(ROOT / "plans") if page == "README.md" else None
    tried = 0
    for block in _BLOCK.finditer((ROOT / page).read_text("utf-8")):
        if block["file"]:
            (tmp_path / block["file"]).write_text(block["body"], "utf-8")
        if block["changed"]:
            text = (tmp_path / block["changed"]).read_text("utf-8")
            assert text.count(block["old"]) == 1
            (tmp_path / block["changed"]).write_text(
                text.replace(block["old"], block["new"]), "utf-8"
            )
        if block["word"]:
            _edit_word_file(tmp_path / block["word"], block["edits"])
        if block["kind"] == "console":
            for command, said in _sessions(block["body"]):
                assert _unsigned(_run(command, tmp_path)) == _unsigned(said), command
                tried += 1
    assert tried >= commands


def _unsigned(said: str) -> str:
    """What a command says, whichever edition it is of: that is another with every template."""
    return re.sub(r"\([0-9a-f]{7}\)", "(3f2a9c1)", said)


def _edit_word_file(path: Path, edits: str) -> None:
    """Change words in a Word file as somebody does who does not track it: «a → b; c → d»."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    for edit in edits.split("; "):
        old, new = edit.replace("~", "\u00a0").split(" → ")
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    parts["word/document.xml"] = text.encode()
    path.write_bytes(zipped(parts))


def test_the_form_in_the_guide_is_what_new_writes(tmp_path: Path) -> None:
    shown = (ROOT / "docs" / "veiledning.md").read_text("utf-8")
    form = re.search(r"<!-- form -->\n```yaml\n(.*?)```\n", shown, re.S)
    assert form is not None
    _run("applan new 2027 --organisation Eksempellaget", tmp_path)
    assert form[1] == (tmp_path / "plans" / "2027.yaml").read_text("utf-8")


def test_the_keys_and_values_that_the_guide_explains_are_those_of_the_format() -> None:
    from applan.loading import load

    table = (ROOT / "docs" / "veiledning.md").read_text("utf-8").partition("| nøkkel |")[2]
    keys = re.findall(r"`([^`]+)`", "".join(
        row.split("|")[1] for row in table.partition("\n\n")[0].split("\n")[2:]
    ))  # fmt: skip
    text = (
        "applan: 1\ntittel: T\norganisasjon: O\nperiode: 2027\nmål: [{id: m, tittel: M}]\n"
        "kapitler:\n  - tittel: K\n    tekst: X\n    felles: {type: møte}\n    handler om: [m]\n"
        "    aktiviteter:\n      - {id: a, tittel: A, type: frist, når: 3. mai, klokka: 18–20, sted: S,\n"
        "         ansvarlig: {Styret: bestemmer}, sammen med: [X], målgruppe: [Y], bidrar til: [m],\n"
        "         måltall: 250 medlemmer innen 31. desember 2027}\n"
    ) + "".join(
        f"  - {{tittel: {view}, visning: {view}}}\n"
        for view in ("datoplan", "måneder", "matrise", "kursplan", "mål")
    )
    assert [key for key in keys if f"{key}:" not in text] == []
    read = load(text.encode(), "2027.yaml", "2027")
    assert (read.findings, read.complete) == ((), True)


def _times(kind: str) -> list[tuple[str, str]]:
    """The rows of one of the guide's tables of times."""
    text = (ROOT / "docs" / "veiledning.md").read_text("utf-8")
    table = text.partition(f"<!-- times: {kind} -->\n")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ", 1) for line in table.split("\n")[2:]]
    assert len(rows) >= 5
    return [(written, said) for written, said in rows]


PLAN = """\
applan: 1
title: T
organisation: O
period: 2026
activities:
  - {id: a, title: Årsmøtet, when: 12. mars}
"""


@pytest.mark.parametrize("kind", ["read", "asked", "refused"])
def test_times_in_the_guide_are_read_asked_and_refused_as_it_says(kind: str) -> None:
    """In a plan for 2026: an error where it is asked or refused, and what to write instead none.

    That a rhythm falls on a holiday (AP309) says nothing of how it is read.
    """
    for written, said in _times(kind):
        instead = [] if kind == "read" else said.split(" – eller ")
        codes = {text: _errors(text) for text in (written, *instead)}
        if kind == "read":
            assert codes[written] == [], written
            continue
        assert codes[written], written
        assert all(codes[text] == [] for text in instead), codes


TIME_IS_READ = {f"AP30{number}" for number in range(9)}


def _errors(when: str) -> list[str]:
    from applan.lint import Linter, all_rules
    from applan.loading import load

    text = f'{PLAN}  - {{id: b, title: B, when: "{when}"}}\n'
    found = Linter(all_rules(), {}).check(load(text.encode(), "2026.yaml", "2026")).findings
    return [one.code for one in found if one.code in TIME_IS_READ and one.span.line == 7]


EXPECTED_DAYS = {
    "10. mars, 14. april og 12. mai kl. 18": "2026-03-10 2026-04-14 2026-05-12",
    "12.–14. juni kl. 18–20": "2026-06-12/2026-06-14",
    "innen 1. mai": "2026-05-01",
    "innen våren": "2026-06-30",
    "uke 14": "2026-03-30/2026-04-05",
    "tidlig i mai": "2026-05-01/2026-05-10",
    "første tirsdag i mars": "2026-03-03",
    "11. november (mat serveres)": "2026-11-11",
    "to uker før årsmøtet": "2026-02-26",
    "lørdag 14. mars, uke 11": "2026-03-14",
}


@pytest.mark.parametrize("when", EXPECTED_DAYS)
def test_times_in_the_guide_are_the_days_it_says(when: str) -> None:
    from applan.loading import load
    from applan.schedule.occurring import occurrences

    assert when in dict(_times("read"))
    plan = load(f'{PLAN}  - {{id: b, title: B, when: "{when}"}}\n'.encode(), "p.yaml", "p").plan
    assert plan is not None
    days = [f"{one.start}/{one.end}" for one in occurrences(plan) if one.id == "b"]
    assert [
        start if start == end else f"{start}/{end}"
        for start, end in (day.split("/") for day in days)
    ] == EXPECTED_DAYS[when].split()
