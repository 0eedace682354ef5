"""What one run of the linter found, over all its plans."""

from collections.abc import Iterable
from typing import NamedTuple

from applan.findings import SEVERITIES, Finding, Severity
from applan.messages import Message, msg


class Failure(NamedTuple):
    """A rule that broke: a fault in applan, not in the plan.

    ``code`` is empty where it was not a rule that broke but the checking of the whole plan.
    """

    code: str
    file: str
    reason: str

    @property
    def message(self) -> Message:
        """What is said of it."""
        if not self.code:
            return msg(
                "checking {file} failed ({reason}); please report this, it is a fault in applan",
                file=self.file,
                reason=self.reason,
            )
        return msg(
            "rule {code} failed on {file} ({reason}); please report this, it is a fault in applan",
            code=self.code,
            file=self.file,
            reason=self.reason,
        )


class Report(NamedTuple):
    """All that one run found.

    ``accepted`` are findings suppressed with a reason, ``known`` those that a baseline accepts.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    files: tuple[str, ...] = ()
    known: tuple[Finding, ...] = ()

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
