"""Edits written into a plan's text, and the plan drawn up as its base was."""

from collections.abc import Sequence

from applan.document import Document
from applan.drafts.traced import Traced, traced
from applan.mending.splice import spliced
from applan.messages import Message
from applan.model import Plan
from applan.readback.result import Base, Edit


def drawn(base: Base, plan: Plan) -> Traced:
    """A plan drawn up with all that the base was. Raises ``UserError`` as `draft` does."""
    return traced(plan, base.template, base.templates, base.shape, **base.beside)


def written(document: Document, edits: Sequence[Edit]) -> tuple[str, list[tuple[Edit, Message]]]:
    """The text of a plan with edits in it, and the edits that cannot be written, with why."""
    made = spliced(document, [one for edit in edits for one in edit.changes])
    why = {id(change): message for change, message in made.refused}
    refused = ((edit, why[id(one)]) for edit in edits for one in edit.changes if id(one) in why)
    return made.text, list({id(edit): (edit, said) for edit, said in refused}.values())
