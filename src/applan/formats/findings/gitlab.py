"""GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/

A plan that could not be checked is told where its fault is. A rule that broke is no finding and has
no place here; the job has failed and its log says why.
"""

from applan.fingerprints import digest, fingerprints
from applan.formats.terminal import json_text, printable
from applan.messages import Catalogue
from applan.report import Report

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    content = [
        _issue(
            f"{item.code} {catalogue.say(item.message)}", item.code, fingerprint,
            _SEVERITIES[item.severity], item.file,
            {"begin": item.span.line, "end": item.span.end_line},
        )
        for item, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]  # fmt: skip
    for left in report.obstacles:
        file, line, _column = left.place
        said = printable(catalogue.say(left.said))
        known = digest(f"{file}\0{said}")
        content.append(_issue(said, "applan", known, "blocker", file, {"begin": line or 1}))
    return json_text(content)


def _issue(
    said: str, name: str, known: str, severity: str, file: str, lines: dict[str, int]
) -> dict[str, object]:
    location = {"path": file.removeprefix("./"), "lines": lines}
    return {"description": printable(said), "check_name": name, "fingerprint": known,
            "severity": severity, "location": location}  # fmt: skip
