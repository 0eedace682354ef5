"""Two plans in, one document out: the new plan as it is printed, with its changes in place."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from applan.compare import Comparison
from applan.drafts.draft import draft
from applan.drafts.labels import Words
from applan.drafts.shown import Beside
from applan.frozen import NamedTuple
from applan.model import Plan
from applan.prose.blocks import Blocks
from applan.prose.document import Document
from applan.redline.passages import titled
from applan.redline.redline import redline

TEMPLATE = "arbeidsplan"
"""The template of the full plan, which is what a meeting changes."""

DENSE = 0.92
"""The share of its size that type has where both plans are in one document."""


class Printed(NamedTuple):
    """A plan, and what its template needs beside it."""

    plan: Plan
    beside: Beside


def redlined(
    old: Printed,
    new: Printed,
    found: Comparison,
    templates: Mapping[str, bytes],
    summary: Blocks,
    title: str,
) -> Document:
    """The new plan as a draft of it is, with what differs from the old one's as tracked changes.

    All of them accepted it is the new plan's draft, all of them rejected the old one's. What
    belongs together is what the comparison found. ``summary`` is told before it. Raises
    ``UserError`` for a template that cannot be filled.
    """
    was, now = _draft(old, templates), _draft(new, templates)
    names = dict(_labels(old.plan, new.plan)) | dict(_names(found))
    blocks = redline(was.blocks, now.blocks, names)
    return replace(now, blocks=blocks, summary=summary, title=title, dense=DENSE)


def _draft(printed: Printed, templates: Mapping[str, bytes]) -> Document:
    return draft(printed.plan, TEMPLATE, templates, **printed.beside)


def _labels(old: Plan, new: Plan) -> Iterator[tuple[str, str]]:
    """What the plans call their facts, where that is not the same."""
    was, now = Words(old).all(), Words(new).all()
    for name, label in was.items():
        if label != now[name]:
            yield label.casefold(), now[name].casefold()


def _names(found: Comparison) -> Iterator[tuple[str, str]]:
    """What went by one title and goes by another, as headings are known."""
    for change in found.changes:
        was, now = titled(change.was), titled(change.title)
        if was and was != now:
            yield was, now
