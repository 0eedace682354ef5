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
    content: list[dict[str, object]] = [
        {
            "description": printable(f"{item.code} {catalogue.say(item.message)}"),
            "check_name": item.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[item.severity],
            "location": {
                "path": item.file.removeprefix("./"),
                "lines": {"begin": item.span.line, "end": item.span.end_line},
            },
        }
        for item, fingerprint in zip(report.findings, fingerprints(report.findings), strict=True)
    ]
    for left in report.obstacles:
        file, line, _column = left.place
        said = printable(catalogue.say(left.said))
        content.append(
            {
                "description": said,
                "check_name": "applan",
                "fingerprint": digest(f"{file}\0{said}"),
                "severity": "blocker",
                "location": {"path": file.removeprefix("./"), "lines": {"begin": line or 1}},
            }
        )
    return json_text(content)
