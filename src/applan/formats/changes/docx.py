"""A Word file for a meeting: the new plan, with what differs from the old as tracked changes.

Word's own «accept all» leaves the new plan as it is drafted, and «reject all» the old one. What
changed in short stands before it, on a page of its own.
"""

from applan.compare import Comparison
from applan.formats.changes import Beside
from applan.formats.changes.board import in_ten_lines, opening, title_of
from applan.messages import Catalogue
from applan.redline.plans import redlined


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> bytes:
    """Raises ``UserError`` where a plan cannot be drafted, or the Word file cannot take it."""
    from applan.formats.document import written

    assert beside.printed is not None
    language = beside.plan.language
    title = title_of(comparison, language)
    summary = (
        *opening(comparison, language),
        *in_ten_lines(comparison, language),
    )
    document = redlined(*beside.printed, comparison, beside.templates, summary, title)
    made = written(document, "docx", beside.look)
    assert isinstance(made, bytes)
    return made
