"""The engine: runs the rules over plans, turns their paths into places, applies suppressions."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from applan.document import Document
from applan.findings import MAX_TOLD, SEVERITIES, Finding, Severity, finding_at
from applan.lint.rule import Problem, Rule
from applan.lint.subject import Beside, Subject
from applan.lint.suppressions import apply
from applan.loading import Loaded
from applan.messages import Message
from applan.model import Plan
from applan.source import Span


class Failure(NamedTuple):
    """A rule that broke: a fault in applan, not in the plan."""

    code: str
    file: str
    reason: str


class Report(NamedTuple):
    """All that one run found. ``accepted`` are findings suppressed with a reason."""

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    files: tuple[str, ...] = ()

    @classmethod
    def of(cls, reports: Iterable["Report"]) -> "Report":
        """Several reports as one, its findings in the order of files and places."""
        findings: list[Finding] = []
        accepted: list[Finding] = []
        failures: list[Failure] = []
        files: list[str] = []
        for report in reports:
            findings += report.findings
            accepted += report.accepted
            failures += report.failures
            files += report.files
        findings.sort(key=lambda finding: finding.sort_key)
        accepted.sort(key=lambda finding: finding.sort_key)
        return cls(tuple(findings), tuple(accepted), tuple(failures), tuple(files))

    def at_least(self, severity: Severity) -> "Report":
        """The report without findings less severe than this."""
        wanted = SEVERITIES[: SEVERITIES.index(severity) + 1]
        kept = tuple(item for item in self.findings if item.severity in wanted)
        return self._replace(findings=kept)


def lint(
    loaded: Iterable[Loaded], rules: Iterable[Rule], others: Mapping[str, Plan] | None = None
) -> Report:
    """Check plans against rules, one after the other; nothing but findings is kept of each.

    ``others`` are the plans beside them, by name; rules ask for those that a plan refers to.
    """
    beside = Beside(others or {})
    checks = [rule for rule in rules if rule.check is not None]
    return Report.of(_lint_one(item, checks, beside) for item in loaded)


def _lint_one(item: Loaded, checks: list[Rule], beside: Beside) -> Report:
    found = list(item.findings)
    failures: list[Failure] = []
    if item.plan is not None and item.document is not None:
        subject = Subject(item.name, item.plan, beside, item.complete)
        beside.keep(subject)
        for rule in checks:
            try:
                found += _run(rule, subject, item.document)
            except Exception as error:  # a rule's own failure must not hide other findings
                reason = f"{type(error).__name__}: {error}"
                failures.append(Failure(rule.code, item.source.name, reason))
    remaining, suppressed = apply(item.source, _distinct(found))
    return Report(tuple(remaining), tuple(suppressed), tuple(failures), (item.source.name,))


def _run(rule: Rule, subject: Subject, document: Document) -> Iterable[Finding]:
    assert rule.check is not None
    problems = list(islice(rule.check(subject), MAX_TOLD + 1))
    return [
        _located(rule, problem, document, more=number == MAX_TOLD < len(problems))
        for number, problem in enumerate(problems[:MAX_TOLD], 1)
    ]


def _distinct(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Each finding once, though aliases in the YAML lead to it by several paths."""
    found: dict[tuple[str, Span, Message], Finding] = {}
    for finding in findings:
        found.setdefault((finding.code, finding.span, finding.message), finding)
    return found.values()


def _located(rule: Rule, problem: Problem, document: Document, *, more: bool) -> Finding:
    offsets = document.offsets(problem.path, problem.part)
    if problem.span is not None:
        offsets = document.offsets_within(problem.path, *problem.span)
    return finding_at(
        document.source,
        offsets,
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=problem.message,
        where=document.where(problem.path),
        more=more,
    )
