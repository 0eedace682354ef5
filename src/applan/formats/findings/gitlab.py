"""GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/

A rule that broke is no finding and has no place here; the job has failed and its log says why.
"""

import json

from applan.fingerprints import fingerprints
from applan.formats.terminal import printable, safe_in_json
from applan.messages import Catalogue
from applan.report import Report

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    content = [
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
    return safe_in_json(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"
