"""``applan import``: an old plan, from a Word file, a text file or a web page, as a plan file."""

from pathlib import Path

from applan import output, workspace
from applan.cli.calls import Exit
from applan.cli.chosen import new_plan
from applan.cli.language import spoken
from applan.cli.saving import refuse_plan
from applan.errors import UserError
from applan.formats.terminal import printable

_MOST = 20_000_000
"""Bytes of a file that may be a plan: pictures are most of a large one."""


def command(
    file: str,
    to: str | None = None,
    period: str = "",
    organisation: str = "",
    report: str | None = None,
) -> None:
    """Make a draft plan of a foreign file, with every word of it, and each guess marked.

    Exit status 0 all of it is in the plan, 1 something is only told, 2 wrong call.
    """
    path = _plan_path(to)
    refuse_plan(report, [Path(file)])
    content = workspace.read_bytes(Path(file), _MOST)
    name = Path(file).name
    if len(content) > _MOST:
        raise UserError("{name} is larger than {limit} bytes", name=name, limit=_MOST)
    if Path(file).suffix.lower() in workspace.PLAN_SUFFIXES and b"applan:" in content:
        raise UserError("{name} is a plan already; copy it, or begin the next one with “applan "
                        "new”", name=name)  # fmt: skip

    from applan.formats.imported import as_json, text
    from applan.importing import imported

    schema = "# yaml-language-server: $schema=../schema/plan.json" if path is not None else ""
    made = imported(content, name, period=period, organisation=organisation, schema=schema)
    if report is not None:
        output.write_to(report, as_json(made, name, spoken()))
    if path is None:
        output.write_stdout(made.text)
    else:
        contents = {path: made.text.encode()}
        if path.parent.name == workspace.PLANS:
            contents |= workspace.schema_beside(path.parent)
        output.write_files(contents, over=dict.fromkeys(contents))
    output.write_stderr(text(made, name, spoken()))
    if report is not None and not output.is_stream(report):  # the plan may be on standard output
        said = spoken().say("Wrote {path}", path=Path(report))
        output.write_stderr(f"{printable(said)}\n")
    if path is not None:
        said = spoken().say("{path} is made; look at what is guessed, and delete those lines",
                            path=path)  # fmt: skip
        output.write_stderr(f"{printable(said)}\n")
    if not made.is_whole:
        raise Exit(1)


def _plan_path(to: str | None) -> Path | None:
    """Where the plan goes: a name is one in plans/. Raises ``UserError`` for what is taken."""
    if to is None or to == output.STANDARD_OUTPUT:
        return None
    path = Path(to)
    if path.suffix.lower() not in workspace.PLAN_SUFFIXES:
        path = new_plan(to)
    if path.exists() or path.is_symlink():
        raise UserError("{path} is there already; give another name", path=path)
    return path
