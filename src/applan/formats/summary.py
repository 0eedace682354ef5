"""What a report comes to, in a sentence."""

from collections import Counter

from applan.findings import SEVERITIES, folder_of
from applan.messages import Catalogue, Message, msg
from applan.report import Report


def summary(report: Report, catalogue: Catalogue) -> str:
    """How much was found in how many plans, what was accepted, and not checked; no line break."""
    counts = Counter(item.severity for item in report.findings)
    said = [
        catalogue.say(counted(severity, counts[severity]))
        for severity in SEVERITIES
        if counts[severity]
    ]
    plans = catalogue.say(counted_plans(len(report.files)))
    folders = len({folder_of(file) for file in report.files})
    if folders > 1:
        plans = catalogue.say("{plans} in {count} folders", plans=plans, count=folders)
    if said:
        text = catalogue.say("{found} in {plans}", found=", ".join(said), plans=plans)
    else:
        text = catalogue.say("{plans} checked, nothing found", plans=plans)
    if report.accepted:
        text += catalogue.say(" ({count} accepted with a reason)", count=len(report.accepted))
    if report.guesses:
        text += catalogue.say(" ({count} guessed)", count=report.guesses)
    if report.known:
        text += catalogue.say(" ({count} in the baseline)", count=len(report.known))
    if report.unchecked:
        text += catalogue.say(" ({count} not checked)", count=len(report.unchecked))
    return text


def counted_plans(count: int) -> Message:
    """So many plans."""
    return msg("1 plan") if count == 1 else msg("{count} plans", count=count)


def counted(severity: str, count: int) -> Message:
    """So many errors, warnings or notes."""
    one, many = {
        "error": (msg("1 error"), msg("{count} errors")),
        "warning": (msg("1 warning"), msg("{count} warnings")),
        "info": (msg("1 note"), msg("{count} notes")),
    }[severity]
    return one if count == 1 else msg(many.template, count=count)


def fixable(report: Report, catalogue: Catalogue) -> str:
    """A line on how many findings ``--fix`` mends, or nothing."""
    count = sum(bool(item.fix) for item in report.findings)
    said = catalogue.say("{count} can be mended with --fix", count=count)
    return f"{said}\n" if count else ""
