"""``applan fmt``: the keys of a plan in order, its lines laid out; never what it says."""

from pathlib import Path
from typing import Annotated

from applan import output, workspace
from applan.cli.calls import Exit
from applan.cli.lint import STANDARD_INPUT
from applan.cli.terminal import has_colour, notice, say
from applan.errors import UserError
from applan.formats import differences
from applan.formats.summary import counted_plans
from applan.frozen import NamedTuple
from applan.mending import Formatted, formatted
from applan.messages import Tongue
from applan.report import Unchecked
from applan.source import MAX_BYTES


class _Work(NamedTuple):
    """A file, what it holds, and what came of it."""

    path: Path
    content: bytes
    made: Formatted

    @property
    def name(self) -> str:
        return self.path.as_posix()

    @property
    def differs(self) -> bool:
        return self.made.content != self.content


def command(
    plans: list[str] | None = None,
    check: bool = False,
    diff: bool = False,
    keys: Annotated[Tongue | None, ("nb", "nn", "en")] = None,
) -> None:
    """Write short what can be, put keys in order, lay lines out; comments stay where they belong.

    What the plan says stays the same, and that is checked before anything is written. Exit status
    0 done, or nothing to do; 1 something would change, or could not be changed; 2 wrong call.
    """
    arguments, closed = plans or [], list[Unchecked]()
    if STANDARD_INPUT in arguments:
        if len(arguments) > 1:
            raise UserError("“-” is standard input; name no plan beside it")
        content = workspace.read_standard_input()
        work = [_Work(Path(STANDARD_INPUT), content, formatted(content, keys))]
    else:
        files = workspace.plans_below(arguments, workspace.Globs(), closed.append)
        held = [(file.path, workspace.read_bytes(file.path, MAX_BYTES)) for file in files]
        work = [_Work(path, content, formatted(content, keys)) for path, content in held]
    differing = [item for item in work if item.differs]
    if diff:
        told = (differences.render(one.name, one.content, one.made.content, colour=has_colour())
                for one in differing)  # fmt: skip
        output.write_stdout("".join(told))
    elif check:
        for item in differing:
            say("{path} would be formatted", path=item.name)
    elif STANDARD_INPUT in arguments:
        output.write_stdout(work[0].made.content)
    else:
        output.write_files({item.path: item.made.content for item in differing},
                           over={item.path: item.content for item in differing})  # fmt: skip
        for item in differing:
            say("Formatted {path}", path=item.name)
    left = [(item.name, item.made.reason) for item in work if item.made.reason is not None]
    for name, reason in left:
        notice("{path} is left as it is: {reason}", path=name, reason=reason)
    for folder in closed:
        notice(folder.message)
    if not (diff or differing or left or closed or STANDARD_INPUT in arguments):
        say("nothing to put in order in {plans}", plans=counted_plans(len(work)))
    if closed:
        raise Exit(2)
    if left or (differing and (check or diff)):
        raise Exit(1)
