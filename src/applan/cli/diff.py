"""``applan diff``: what differs between two plans, or two revisions of one."""

import shutil
from typing import Annotated

from applan import output, workspace
from applan.cli import compared
from applan.cli.calls import Exit, choice
from applan.cli.compared import Read
from applan.cli.language import of_paper, spoken
from applan.cli.papers import Paper
from applan.cli.printed import with_pdf
from applan.cli.terminal import is_terminal, notice
from applan.compare import COUNTED, Comparison, Counted, comparison
from applan.errors import UserError
from applan.formats import changes as formats
from applan.words.compared import words

PIPED = 40
"""Lines of a screen where there is no terminal."""

FORMATS = with_pdf(formats.FORMATS)
_KINDS = tuple(kind for kind in COUNTED if kind != "unchanged")


def command(
    old: str | None = None,
    new: str | None = None,
    format: Annotated[str | None, FORMATS] = None,
    only: list[str] | None = None,
    everything: bool = False,
    for_the_board: bool = False,
    fail_on: list[str] | None = None,
    proposals: str | None = None,
    output_path: str | None = None,
    force: bool = False,
) -> None:
    """Say what differs between two plans, most important first.

    The same id in two plans is the same thing; “from” tells of renames, splits and merges, and
    “ended” of what was ended on purpose. Exit status 0 the same, 1 different, 2 a wrong call.
    """
    paper = Paper(format, output_path, FORMATS, force=force)
    if proposals is not None:
        from applan.cli.tracked import write

        if old or new or only or for_the_board or fail_on or everything:
            raise UserError("--proposals takes no other plan, and no choice of changes")
        write(proposals, paper)
        return
    shown, failing = _kinds("--only", only), _kinds("--fail-on", fail_on)
    if for_the_board and paper.made == "json":
        raise UserError("--board is a page for people, and JSON is the whole comparison; choose "
                        "one of them")  # fmt: skip
    redlined = paper.made == "docx" and not for_the_board
    if redlined and only:
        raise UserError("--only cannot narrow a Word file, which is the whole plan with its "
                        "changes")  # fmt: skip
    found, older, newer = _compared(old, new)
    kept = tuple(one for one in found.changes if one.counted in shown)
    if only:
        again = tuple(one for one in found.again if one.counted in shown)
        found = found._replace(again=again, carried=())
    found = found._replace(changes=kept, narrowed=len(kept) < len(found.changes))
    speech = of_paper(paper.made, newer.named.plan.language)
    beside = formats.Beside(newer.named.plan, paper.look(newer.folder),
                            0 if everything else _lines(output_path), board=for_the_board,
                            everything=everything)  # fmt: skip
    if redlined:
        beside = _printed(beside, older, newer)
    content = formats.render(found, paper.made, speech, beside)
    paper.save(content, "diff", newer.named.label, only=shown, language=speech.language)
    if any(one.counted in failing for one in kept):
        raise Exit(1)


def _compared(old: str | None, new: str | None) -> tuple[Comparison, Read, Read]:
    if old is None or new is None:
        later = compared.read(old)
        earlier = compared.before(later, presumed=True)
    else:
        earlier, later = compared.read(old), compared.read(new)
    if compared.is_later(earlier.named.plan, later.named.plan):
        notice("{old} is the later plan, so this tells what going back would change; "
               "“applan diff {new} {old}” tells it forwards", old=earlier.named.label,
               new=later.named.label)  # fmt: skip
    left_out = tuple(one.left_out for one in (earlier, later) if one.left_out is not None)
    past = compared.history((earlier, later))
    return comparison(earlier.named, later.named, past, left_out), earlier, later


def _kinds(option: str, wished: list[str] | None) -> tuple[Counted, ...]:
    """The kinds that were named, with commas or one by one; none named means all.

    They may also be called what the comparison calls them in the user's language.
    """
    named = [kind.strip() for one in wished or () for kind in one.split(",")]
    if wished and not any(named):
        raise UserError("{option} wants a value", option=option)
    own = words(spoken().language)
    said: dict[str, str] = {own[f"counted.{kind}"]: kind for kind in _KINDS}
    said[own["several.new"]] = "new"
    named = [said.get(kind, kind) for kind in named]
    return tuple(choice(option, kind, _KINDS) for kind in named if kind) or _KINDS


def _printed(beside: formats.Beside, older: Read, newer: Read) -> formats.Beside:
    """With what the new plan is printed with, and the old one to find what differs."""
    from applan.cli.render import told_beside
    from applan.redline.plans import Printed

    older_too, newer_too = (
        Printed(one.named.plan, told_beside(one.named.plan, one.file)) for one in (older, newer)
    )
    return beside._replace(printed=(older_too, newer_too), templates=workspace.templates())


def _lines(path: str | None) -> int:
    """How many lines the screen has; a file has room for everything."""
    if path not in (None, output.STANDARD_OUTPUT):
        return 0
    return max(shutil.get_terminal_size().lines, 10) if is_terminal() else PIPED
