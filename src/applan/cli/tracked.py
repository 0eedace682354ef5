"""``applan diff --proposals``: a plan with what is proposed as changes, each by its proposer."""

from dataclasses import replace

from applan import workspace
from applan.cli.chosen import plan_file
from applan.cli.language import spoken
from applan.cli.papers import Paper
from applan.cli.printed import waiting
from applan.cli.proposals import dealing_of
from applan.drafts.draft import draft
from applan.errors import UserError
from applan.formats.document import written
from applan.formats.proposals import document, listed
from applan.loading import Loaded
from applan.messages import msg
from applan.model import Plan
from applan.proposals.tracked import tracked
from applan.prose.blocks import Blocks
from applan.redline.plans import TEMPLATE

FORMATS = ("docx", "html", "pdf")


def write(argument: str, paper: Paper) -> None:
    """Write the plan with its proposals as tracked changes, and what they are before it.

    Raises ``UserError``.
    """
    if paper.format not in FORMATS:
        raise UserError("--proposals is the whole plan with changes in it; choose --format docx, "
                        "html or pdf")  # fmt: skip
    from applan.cli.render import told_beside

    file = plan_file(argument)
    dealing = dealing_of(file)
    templates = workspace.templates()
    beside = workspace.PlansBeside(file.path.parent)

    def parse(text: str) -> Loaded:
        return workspace.parse_plan(file, text.encode())

    def draw(plan: Plan) -> Blocks:
        return draft(plan, TEMPLATE, templates, **told_beside(plan, file, beside)).blocks

    with waiting():
        found = tracked(dealing, parse, draw)
    about = document(dealing, spoken(), brief=True)
    left = [msg("{number}: {said}", number=number, said=why) for number, why in found.left]
    before = (*about.blocks, *listed(msg("Not shown in the text"), left, spoken()))
    whole = draft(dealing.ground.plan, TEMPLATE, templates, name=file.name)
    whole = replace(whole, title=about.title)
    whole = (replace(whole, blocks=found.blocks, summary=before) if paper.made == "docx"
             else replace(whole, blocks=(*before, *found.blocks)))  # fmt: skip
    content = written(whole, paper.made, paper.look(file.path.parent))
    paper.save(content, "diff", file.name, proposals=True, language=spoken().language)
