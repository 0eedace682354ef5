"""``applan history``: everything in all plans, or one thing, through the years."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from applan.cli import compared
from applan.cli.chosen import all_plans
from applan.cli.language import of_paper
from applan.cli.papers import Paper
from applan.cli.printed import with_pdf
from applan.cli.terminal import notice
from applan.compare.history import Years, found, years
from applan.errors import UserError, nearest, perhaps
from applan.formats.document import written
from applan.formats.history import FORMATS as MADE
from applan.formats.history import matrix, through
from applan.messages import Catalogue, msg
from applan.model import Plan
from applan.prose.blocks import Paragraph, line
from applan.prose.document import Document
from applan.workspace import PlanFile

FORMATS = with_pdf(MADE)


def command(
    wanted: str | None = None,
    format: Annotated[str | None, FORMATS] = None,
    output_path: str | None = None,
    force: bool = False,
) -> None:
    """Show everything in all plans through the years: when, how much, gaps and revivals.

    With an id, or words from the title of one thing, every field of it in every plan.
    """
    paper = Paper(format, output_path, FORMATS, force=force)
    read = _readable(all_plans())
    every = years([one.named for one in read])
    plan = read[-1].named.plan
    speech = of_paper(paper.made, plan.language)
    document = _document(every, wanted, plan, speech)
    left_out = [one.left_out for one in read if one.left_out is not None]
    if left_out:
        names = ", ".join(one.plan for one in left_out)
        said = speech.say("{plans}: what is wrong there is left out", plans=names)
        title, *rest = document.blocks
        warning = Paragraph(line(f"{said}."), role="warning")
        document = replace(document, blocks=(title, warning, *rest))
    content = written(document, paper.made, paper.look(read[-1].folder))
    label = read[-1].named.label
    paper.save(content, "history", label, wanted=wanted, language=speech.language)


def _readable(files: Sequence[PlanFile]) -> list[compared.Read]:
    """The plans that can be read; of the others it is said that they are left out.

    Raises ``UserError`` where none can be.
    """
    read: list[compared.Read] = []
    for file in files:
        try:
            read.append(compared.read_file(file))
        except UserError as error:
            if not read and file is files[-1]:
                raise
            notice(error.message)
    return read


def _document(every: Years, wanted: str | None, plan: Plan, speech: Catalogue) -> Document:
    if wanted is None:
        return matrix(every, every.lines, plan, speech)
    lines, also = found(every, wanted)
    if len(lines) == 1:
        return through(every, lines[0], also, plan, speech)
    if lines:
        return matrix(every, lines, plan, speech)
    likely = nearest(wanted, (line.id for line in every.lines))
    said = msg("no plan has “{id}”, as an id or in a title", id=wanted)
    raise UserError(perhaps(said, likely))
