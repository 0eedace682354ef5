"""JSON for programs, version 1; the keys are described in ``docs/formats.md``."""

from typing import Any

from applan.findings import Finding
from applan.formats.terminal import json_text, picked
from applan.messages import Catalogue
from applan.report import Report, Unchecked


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    whose = dict(report.organisations)
    content = {
        "version": 1,
        "findings": [_finding(item, whose.get(item.file), catalogue) for item in report.findings],
        "suppressed": len(report.accepted),
        "baselined": len(report.known),
        "files": len(report.files),
        "failures": report.failures,
        "unchecked": [_unchecked(item, catalogue) for item in report.unchecked],
    }
    return json_text(content)


def _unchecked(item: Unchecked, catalogue: Catalogue) -> dict[str, Any]:
    place = dict(zip(("file", "line", "column"), item.place, strict=True))
    return {"file": item.file, "message": catalogue.say(item.message), "place": place}


def _finding(item: Finding, whose: str | None, catalogue: Catalogue) -> dict[str, Any]:
    return {
        **picked(item, "code", "name", "severity"),
        "message": catalogue.say(item.message),
        "organisation": whose,
        "file": item.file,
        **picked(item.span, "line", "column", "end_line", "end_column"),
        "where": item.where,
        "fixable": bool(item.fix),
    }
