"""A plan that was typed: checked as ``applan lint`` does, and mended as ``--fix`` does."""

from collections.abc import Callable

from applan.findings import Severity
from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import mend
from applan.report import Report

Check = Callable[[bytes], Report]


def checker(least: Severity = "info") -> Check:
    """What tells what is at ``least`` so severe in a plan for 2027."""

    def check(content: bytes) -> Report:
        return Linter(all_rules(), {}).check(load(content, "2027.yaml", "2027")).at_least(least)

    return check


def mender(head: str, check: Check) -> Callable[[str], str]:
    """What mends a plan that begins so, and gives back what stands below that."""

    def mended(body: str) -> str:
        return mend((head + body).encode(), check).content.decode().removeprefix(head)

    return mended
