"""Findings that were there when somebody began to look, so that only new ones are shown.

They are known by content, not by line; the same twice in one place is counted. A baseline names
its plans by their way from the folder it lies in, so that it holds wherever applan is called.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from applan.findings import Finding
from applan.fingerprints import Identity, identity
from applan.report import Report

VERSION = 1

Name = Callable[[str], str]
"""From a file as the call names it to the name that a baseline has for it."""

Asked = Callable[[str, str], bool]
"""Whether a rule ran on a plan, by file and code."""

Baseline = Mapping[str, Mapping[Identity, int]]
"""How often each finding is accepted, by plan."""


def baseline_of(findings: Iterable[Finding], name: Name) -> Baseline:
    """A baseline that accepts just these findings."""
    accepted: dict[str, Counter[Identity]] = {}
    for finding in findings:
        accepted.setdefault(name(finding.file), Counter())[identity(finding)] += 1
    return accepted


def accept(
    report: Report, baseline: Baseline, name: Name, was_asked: Asked = lambda _file, _code: True
) -> tuple[Report, int]:
    """The report without what the baseline accepts, and how much of it no longer occurs.

    What is accepted stands in ``known``. Of plans that were not checked, or not to the end, and of
    rules that were not asked, nothing is said.
    """
    room = {file: Counter(accepted) for file, accepted in baseline.items()}
    new, known = [], []
    for finding in report.findings:
        left, about = room.get(name(finding.file)), identity(finding)
        if left is None or left[about] <= 0:
            new.append(finding)
        else:
            left[about] -= 1
            known.append(finding)
    broken = {failure.file for failure in report.failures}
    gone = sum(
        count
        for file in report.files
        if file not in broken
        for about, count in room.pop(name(file), Counter[Identity]()).items()
        if count and was_asked(file, about.code)
    )
    return report._replace(findings=tuple(new), known=tuple(known)), gone


def written(baseline: Baseline) -> str:
    """The baseline as a file: one finding a line, sorted, so that a difference reads well."""
    lines = ["{", f'  "applan_baseline": {VERSION},', '  "plans": {']
    plans = [
        f"    {_json(file)}: [\n{_findings(accepted)}\n    ]"
        for file, accepted in sorted(baseline.items())
        if accepted
    ]
    lines += [",\n".join(plans)] if plans else []
    return "\n".join([*lines, "  }", "}", ""])


def read(text: str | bytes) -> Baseline | None:
    """The baseline that a file holds; None where it holds no such thing, or only partly."""
    try:
        content = json.loads(text)
        plans = content.pop("plans")
        if _json(content) != _json({"applan_baseline": VERSION}):
            return None
        return {file: _accepted(items) for file, items in plans.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _findings(accepted: Mapping[Identity, int]) -> str:
    return ",\n".join(
        "      " + _json({**about._asdict(), "count": count})
        for about, count in sorted(accepted.items())
    )


def _accepted(items: Any) -> dict[Identity, int]:
    """What is accepted of a plan. Raises as `read` says where anything else stands there."""
    if not isinstance(items, list):
        raise TypeError
    found: dict[Identity, int] = {}
    for item in items:
        count, about = item.pop("count"), Identity(**item)
        is_count = type(count) is int and count > 0
        if not is_count or about in found or not all(isinstance(word, str) for word in about):
            raise ValueError
        found[about] = count
    return found


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)
