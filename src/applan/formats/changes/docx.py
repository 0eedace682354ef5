"""A Word file for a meeting: the new plan, with what differs from the old as tracked changes.

Word's own «accept all» leaves the new plan as it is drafted, and «reject all» the old one. What
changed in short stands before it, on a page of its own.
"""

from applan.compare import Comparison
from applan.formats.account import tell
from applan.formats.changes import Beside
from applan.messages import Catalogue, msg
from applan.prose.blocks import Block, Heading, Paragraph, Run
from applan.redline.plans import redlined


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> bytes:
    """Raises ``UserError`` where a plan cannot be drafted, or the Word file cannot take it."""
    from applan.formats.document import written

    assert beside.printed is not None
    account = tell(comparison, catalogue)
    summary: list[Block] = [Heading(1, (Run(account.title),))]
    summary += [Paragraph((Run(line, strong=True),)) for line in account.left_out]
    if not account.parts:
        summary.append(Paragraph((Run(account.nothing),)))
    counts = ", ".join(f"{count} {name}" for _, name, count in account.counts)
    summary.append(Paragraph((Run(f"{counts}."),)))
    told = msg(
        "In Word, “accept all” leaves what {new} says, and “reject all” what {old} said.",
        new=account.new,
        old=account.old,
    )
    summary.append(Paragraph((Run(catalogue.say(told)),)))
    document = redlined(
        *beside.printed, comparison, beside.templates, tuple(summary), account.title
    )
    made = written(document, "docx", beside.look)
    assert isinstance(made, bytes)
    return made
