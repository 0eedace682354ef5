"""SARIF 2.1.0, the standard for what analysers find: https://docs.oasis-open.org/sarif/sarif/v2.1.0

A rule has no ``helpUri``, which must be absolute (§3.49.12) while the documentation comes with
applan; it stands in ``help`` instead.
"""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from applan import __version__
from applan.findings import SEVERITIES, Finding
from applan.fingerprints import fingerprints
from applan.formats.rules import page
from applan.formats.terminal import json_text, printable
from applan.lint import Rule, all_rules
from applan.messages import Catalogue, msg
from applan.report import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "SRCROOT"
"""What paths are relative to: the top of the repository.

It is defined without an address (§3.14.14), which is another on every machine: whoever reads the
log has the repository somewhere else.
"""

_ABOUT_ROOT = msg("The top of the repository, or the folder that applan was called in.")
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    results = _Results(report, catalogue)
    run = {
        "tool": {
            "driver": {
                "name": "applan",
                "version": __version__,
                # all of them are a quarter megabyte
                "rules": [_rule(rule, catalogue) for rule in results.rules],
            }
        },
        "language": "nb" if catalogue.language == "nb" else "en",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": catalogue.say(_ABOUT_ROOT)}}},
        "artifacts": [{"location": _file(file)} for file in results.files],
        "invocations": [_invocation(report, catalogue)],
        "results": results.all(),
    }
    content = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(content)


class _Results:
    """All findings as results: those to mend, then those accepted in the plan or in a baseline."""

    def __init__(self, report: Report, catalogue: Catalogue) -> None:
        self._report = report
        self._catalogue = catalogue
        everything = (*report.findings, *report.accepted, *report.known)
        used = {item.code for item in everything} | {item.code for item in report.failures}
        self.rules = tuple(rule for rule in all_rules() if rule.code in used)
        self._indices = {rule.code: index for index, rule in enumerate(self.rules)}
        self.files = tuple(dict.fromkeys((*report.files, *(item.file for item in everything))))
        self._artifacts = {file: index for index, file in enumerate(self.files)}
        self._fingerprints = iter(fingerprints(everything))

    def all(self) -> list[dict[str, Any]]:
        report, in_baseline = self._report, self._catalogue.say("in the baseline")
        return [
            *(self._result(item, ()) for item in report.findings),
            *(
                self._result(item, [_suppression("inSource", item.reason)])
                for item in report.accepted
            ),
            *(self._result(item, [_suppression("external", in_baseline)]) for item in report.known),
        ]

    def _result(self, item: Finding, suppressions: Iterable[dict[str, Any]]) -> dict[str, Any]:
        span = item.span
        place: dict[str, Any] = {
            "physicalLocation": {
                "artifactLocation": {**_file(item.file), "index": self._artifacts[item.file]},
                "region": {
                    "startLine": span.line,
                    "startColumn": span.column,
                    "endLine": span.end_line,
                    "endColumn": span.end_column,
                },
            }
        }
        if item.where:
            place["logicalLocations"] = [{"fullyQualifiedName": printable(item.where)}]
        known = {"ruleIndex": self._indices[item.code]} if item.code in self._indices else {}
        return {
            "ruleId": item.code,
            **known,
            "level": _LEVELS[item.severity],
            "message": {"text": _text(self._catalogue.say(item.message))},
            "locations": [place],
            "partialFingerprints": {"applan/v1": next(self._fingerprints)},
            "suppressions": list(suppressions),
        }


def _rule(rule: Rule, catalogue: Catalogue) -> dict[str, Any]:
    why = " ".join(catalogue(paragraph) for paragraph in rule.paragraphs)
    summary = f"{catalogue(rule.summary)}."
    documented = page(rule, catalogue)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": why or summary},
        "help": {"text": documented, "markdown": documented},
        "defaultConfiguration": {
            "level": _LEVELS[rule.severity],
            "rank": 100.0 - 40.0 * SEVERITIES.index(rule.severity),
        },
    }


def _invocation(report: Report, catalogue: Catalogue) -> dict[str, Any]:
    notifications = [
        {
            **_error(catalogue.say(failure.message), failure.file),
            **({"associatedRule": {"id": failure.code}} if failure.code else {}),
        }
        for failure in report.failures
    ]
    obstacles = [_error(catalogue.say(item.said), *item.place) for item in report.obstacles]
    return {
        "executionSuccessful": not notifications and not obstacles,
        "toolExecutionNotifications": notifications,
        "toolConfigurationNotifications": obstacles,
    }


def _error(said: str, file: str, line: Any = None, column: Any = None) -> dict[str, Any]:
    region = {"region": {"startLine": line, "startColumn": column}} if line else {}
    location = {"physicalLocation": {"artifactLocation": _file(file), **region}}
    return {"level": "error", "message": {"text": _text(said)}, "locations": [location]}


def _suppression(kind: str, reason: str) -> dict[str, str]:
    return {"kind": kind, "status": "accepted", "justification": printable(reason)}


def _file(path: str) -> dict[str, str]:
    """A path as a URI: what is not absolute stands under the root."""
    if path.startswith("/"):
        return {"uri": f"file://{_quoted(path)}"}
    if re.match(r"[A-Za-z]:/", path):
        return {"uri": f"file:///{path[:2]}{_quoted(path[2:])}"}
    return {"uri": _quoted(path.removeprefix("./")), "uriBaseId": ROOT}


def _quoted(path: str) -> str:
    """A path for a URI, byte for byte; a name need not be UTF-8."""
    try:
        return quote(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:  # half a character, as a name in Windows may have
        return quote(path.encode("utf-8", "surrogatepass"))


def _text(text: str) -> str:
    """A message without what SARIF reads as a place to fill in (§3.11.5) or a link (§3.11.6)."""
    return printable(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")
