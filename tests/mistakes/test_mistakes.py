"""Mistakes that people make, one at a time: found, at the right line, in clear words, and mended.

The rows of ``mistakes.tsv`` were written before anybody looked at what applan says of them. Each
makes one mistake in ``plan.yaml``.
"""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import Mended, mend
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


@cache
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


@cache
def made(text: str) -> Mended:
    return mend(text.encode(), check)


def mended(text: str) -> str:
    return made(text).content.decode()


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


ROWS = rows()

YAML_AND_SILENT = frozenset(
    [
        "kolon-uten-mellomrom-11",
        "kolon-uten-mellomrom-12",
        "strek-uten-mellomrom-04",
        "overskrift-05",
        "anforsel-09",
        "anforsel-10",
        "anforsel-12",
        "anforsel-13",
        "nummertegn-01",
        "nummertegn-02",
        "nummertegn-03",
        "nummertegn-04",
        "nummertegn-08",
        "kolon-i-tekst-05",
        "kolon-i-tekst-06",
        "nokkel-slukt-02",
        "nokkel-slukt-05",
        "nokkel-slukt-06",
        "innrykk-08",
        "innrykk-09",
        "innrykk-10",
        "glemt-strek-07",
        "word-liste-01",
        "word-liste-04",
        "word-liste-05",
        "word-liste-06",
        "word-liste-07",
        "word-liste-11",
        "klammer-01",
        "klammer-02",
        "klammer-03",
        "klammer-04",
        "klammer-05",
        "klammer-22",
        "klammer-23",
        "nokkel-13",
        "feil-tegn-10",
        "tekstblokk-08",
        "tekstblokk-10",
    ]
)
"""Mistakes that leave a text which is YAML: what is told of them is not the reader's."""

MENDED_OTHERWISE = {
    "kolon-i-tekst-07": "«kl: 18» is put in quotation marks: no word is changed for the author",
    "nokkel-24": "«norsk» is mended to «nb» as a word for a value, which has been so for long",
}
"""Rows that --fix mends to something else than the row says, each with the reason."""


ONLY_TOLD = frozenset(
    [
        "anforsel-02",
        "tegn-forst-01",
        "tegn-forst-18",
        "fortsettelse-04",
        "klammer-10",
        "klammer-11",
        "klammer-18",
        "linjer-23",
        "nokkel-25",
        "nokkel-26",
        "nokkel-27",
        "linjer-08",
    ]
)
"""Mistakes that can mean one thing, and that --fix leaves to the author all the same."""


def test_the_rows_are_there() -> None:
    assert len(ROWS) > 300
    assert {row.id for row in ROWS} >= YAML_AND_SILENT | ONLY_TOLD | set(MENDED_OTHERWISE)


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.id not in YAML_AND_SILENT], ids=lambda row: row.id
)
def test_a_mistake_is_told_at_its_line_in_clear_words(row: Row) -> None:
    assert judged(row) == ""


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.id not in MENDED_OTHERWISE], ids=lambda row: row.id
)
def test_what_is_mended_is_what_was_meant(row: Row) -> None:
    """A mistake that is only told leaves the file as it is.

    It may be another finding's turn, but nothing that «kan rettes med --fix» is refused.
    """
    assert made(row.text).refused == ()
    if row.id in ONLY_TOLD:
        assert mended(row.text) == row.text
    elif row.id not in YAML_AND_SILENT:
        assert misfixed(row) == ""


def test_most_of_what_can_mean_one_thing_is_mended() -> None:
    can = {row.id for row in ROWS if row.mends} - YAML_AND_SILENT
    assert len(can & {*ONLY_TOLD, *MENDED_OTHERWISE}) / len(can) < 0.05


def test_ten_mistakes_in_one_plan_are_told_in_one_run() -> None:
    lines = FOLDER.joinpath("ten.tsv").read_text("utf-8").splitlines()
    wanted = [line.split("\t") for line in lines if not line.startswith("#")]
    found = said(check(FOLDER.joinpath("ten.yaml").read_bytes()))
    for where, keywords in wanted:
        if where == "33":  # «title: #…» is YAML, and told by another finding on this line
            assert any(line == 33 for line, _text in found)
            continue
        there = [text for line, text in found if line == int(where)]
        assert any(is_clear(text, keywords) for text in there), (where, keywords, there)
    assert {line for line, _text in found} == {int(where) for where, _keywords in wanted}


HEAD = "applan: 1\ntitle: Plan\norganisation: Laget\nperiod: 2027\n"


def test_a_list_under_a_text_is_no_list_of_activities_but_points_of_the_text() -> None:
    text = HEAD + (
        "activities:\n  - title: Møte\n    text: Vi trenger\n    - kaffe\n    - te\n"
        "    place: Huset\nsections: [{title: Alt, view: dates}]\n"
    )
    found = sorted((line, message[:5]) for line, message in said(check(text.encode())))
    assert found == [(6, "AP205"), (7, "AP004")]
    points = "    text: Vi trenger\n    - kaffe\n    - te\n"
    block = "    text: |\n      Vi trenger\n      - kaffe\n      - te\n"
    assert mended(text) == text.replace(points, block)


def test_nothing_is_said_of_the_dashes_of_a_list_that_became_text() -> None:
    text = HEAD + "sections:\n  - title: Kurs\n    text: Me skal ha\n      - kaffi\n      - te\n"
    assert [message[:5] for _line, message in said(check(text.encode()))] == ["AP014"]
    assert mended(text) == text.replace("text: Me", "text: |\n      Me")
