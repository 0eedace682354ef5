"""One line a finding, ``plans/2026.yaml:14:5: AP201 …``, and nothing else: editors read it."""

from applan.formats.terminal import printable
from applan.messages import Catalogue
from applan.report import Report


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    found = "".join(
        f"{printable(item.file)}:{item.span.line}:{item.span.column}: "
        f"{item.code} {printable(catalogue.say(item.message))}\n"
        for item in report.findings
    )
    told = (catalogue.say(item.message) for item in report.obstacles if item.place[1])
    return found + "".join(f"{printable(message)}\n" for message in told)
