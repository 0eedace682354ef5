"""How often each rule found something, most often first."""

from collections import Counter

from applan.formats.summary import summary
from applan.formats.terminal import json_text, picked
from applan.messages import Catalogue
from applan.report import Report


def render(report: Report, format: str, catalogue: Catalogue) -> str:
    """A line for each rule, and the sum of them; or the same as JSON, where that is the format.

    A rule that finds something ``--fix`` can mend is marked «[*]», as in ruff.
    """
    counts = Counter(item.code for item in report.findings)
    fixable = Counter(item.code for item in report.findings if item.fix)
    about = {item.code: item for item in report.findings}
    codes = sorted(counts, key=lambda code: (-counts[code], code))
    if format == "json":
        rows = [
            picked(about[code], "code", "name", "severity",
                   count=counts[code], fixable=fixable[code])
            for code in codes
        ]  # fmt: skip
        return json_text({"version": 1, "statistics": rows})
    width = len(str(max(counts.values(), default=0)))
    lines = [
        f"{counts[code]:{width}}  {code}  {'[*]' if fixable[code] else '[ ]'}  {about[code].name}"
        for code in codes
    ]
    said = summary(report, catalogue) if report.files or not report.unchecked else ""
    return "".join(f"{line}\n" for line in [*lines, said] if line)
