"""The Word file that a command puts its document into, and what is told of it."""

from collections.abc import Mapping

from applan import workspace
from applan.cli.terminal import notice
from applan.errors import UserError
from applan.messages import msg


def default_word_file() -> tuple[bytes, str]:
    """The organisation's own Word file, or the shipped one, and its name."""
    from applan.formats.drafts import word_file_name

    templates = workspace.templates()
    name = word_file_name(templates)
    tell_risks(templates, name)
    return templates[name], name


def tell_risks(templates: Mapping[str, bytes], name: str) -> None:
    """Say what a Word file would bring into a document beside its looks."""
    from applan.formats.document.docx.package import Package
    from applan.formats.document.docx.risks import risks

    try:
        for risk in risks(Package(templates[name], name)):
            notice(msg("the Word file {file}: {risk}", file=name, risk=risk))
    except (KeyError, UserError):
        return  # what is wrong with it is said where it is filled
