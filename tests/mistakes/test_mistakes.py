"""Mistakes that people make, one at a time: found, at the right line, in clear words, and mended.

The rows of ``mistakes.tsv`` were written before anybody looked at what applan says of them. Each
makes one mistake in ``plan.yaml``.
"""

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import mend
from applan.messages import catalogue
from applan.report import Report

FOLDER = Path(__file__).parent
PLAN = FOLDER.joinpath("plan.yaml").read_text("utf-8")


class Row(NamedTuple):
    """A mistake: what it makes of the plan, and what should be said of it."""

    id: str
    kind: str
    old: str
    new: str
    lines: str
    keywords: str
    fix: str

    @property
    def text(self) -> str:
        assert PLAN.count(self.old) == 1, self.id
        return PLAN.replace(self.old, self.new)

    @property
    def is_right(self) -> bool:
        """Whether nothing may be said, since nothing is wrong."""
        return self.lines == "none"

    @property
    def may_be_silent(self) -> bool:
        return "none" in self.lines.split("|")

    @property
    def wanted_lines(self) -> set[int]:
        return {int(line) for line in self.lines.split("|") if line != "none"}

    @property
    def mends(self) -> list[str]:
        """What may take the place of ``old`` once it is mended; none where it must be asked."""
        written = self.fix.split(" ¦ ") if self.fix else []
        return [self.old if one == "=" else unescaped(one) for one in written]


def unescaped(text: str) -> str:
    for written, meant in (("\\\\", "\0"), ("\\n", "\n"), ("\\t", "\t"), ("\\r", "\r")):
        text = text.replace(written, meant)
    parts = text.split("\\u")
    text = parts[0] + "".join(chr(int(part[:4], 16)) + part[4:] for part in parts[1:])
    return text.replace("\0", "\\")


def rows() -> list[Row]:
    lines = FOLDER.joinpath("mistakes.tsv").read_text("utf-8").split("\n")
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        Row(id, kind, unescaped(old), unescaped(new), where, words, (fix or [""])[0])
        for id, kind, old, new, where, words, *fix in fields
    ]


def check(content: bytes) -> Report:
    return Linter(all_rules(), {}).check(load(content, "2027.yaml", "2027")).at_least("warning")


BEFORE = {finding.code for finding in check(PLAN.encode()).findings}


def said(report: Report) -> list[tuple[int, str]]:
    say = catalogue("nb").say
    return [
        (finding.span.line, f"{finding.code} {say(finding.message)}") for finding in report.findings
    ]


def is_clear(message: str, keywords: str) -> bool:
    low = message.lower().replace("\u00a0", " ")
    wanted = [
        [one.replace("\1", "|") for one in group.replace("\\|", "\1").lower().split("|")]
        for group in keywords.split(";")
    ]
    return all(any(one in low for one in group) for group in wanted)


def mended(text: str) -> str:
    return mend(text.encode(), check).content.decode()


def values(text: str) -> Any:
    document = load(text, "2027.yaml").document
    return document.values if document is not None else None


def judged(row: Row) -> str:
    """What is wrong with what applan says of a row; nothing, if all is well."""
    report = check(row.text.encode())
    found = said(report)
    if row.is_right or (row.may_be_silent and not found):
        return f"told {found}" if any("AP004" in text for _line, text in found) else ""
    there = [text for line, text in found if line in row.wanted_lines]
    if not there:
        return f"not at {row.lines}: {found}"
    if not any(is_clear(text, row.keywords) for text in there):
        return f"not clear ({row.keywords}): {there}"
    return ""


def misfixed(row: Row) -> str:
    if row.is_right or (row.may_be_silent and not said(check(row.text.encode()))):
        return ""
    content = mended(row.text)
    if not row.mends:
        return "" if content == row.text else f"mended, but must be asked: {changed(row, content)}"
    right = [values(mended(PLAN.replace(row.old, meant))) for meant in row.mends]
    after = values(content)
    complete = not any("AP00" in text for _line, text in said(check(content.encode())))
    if after in right and complete:
        return ""
    return f"not mended: {changed(row, content)}"


def changed(row: Row, content: str) -> list[str]:
    old = row.text.splitlines()
    return [line for line in content.splitlines() if line not in old]
