"""``applan templates``: list, copy and check the templates that drafts are made from."""

import os
from collections.abc import Iterable
from pathlib import Path

from applan import output, workspace
from applan.cli.calls import Exit
from applan.cli.language import spoken
from applan.cli.terminal import say
from applan.errors import UserError, nearest, perhaps
from applan.messages import Message, msg

ABOUT = {
    "arbeidsplan": msg("the whole plan, as the meeting deals with it"),
    "forslagshefte": msg("all proposals to the plan, for the meeting"),
    "kursplan": msg("the course catalogue, a table for each course"),
    "register": msg("where in the document each id stands"),
    "saksframlegg": msg("the case paper for the meeting"),
    "sammendrag": msg("the plan on one page"),
}


def command() -> None:
    """List the kinds of draft there are."""
    from applan.drafts.draft import template_names

    own = _own()
    lines = []
    for name in template_names(workspace.templates()):
        about = [spoken().say(ABOUT[name])] if name in ABOUT else []
        mine = [file for file in own if Path(file).stem == name]
        if mine:
            about.append(spoken().say("your own {files}", files=", ".join(mine)))
        lines.append(f"{name:<14}{'; '.join(about)}".rstrip() + "\n")
    output.write_stdout("".join(lines))


def copy(
    names: list[str] | None = None,
) -> None:
    """Copy templates to the folder templates, to be changed there; what is there is kept."""
    folder = workspace.shipped(workspace.TEMPLATES)
    shipped = {path.name: path for path in sorted(folder.iterdir()) if path.is_file()}
    wanted = names or ["arbeidsplan.docx"]
    contents: dict[Path, bytes] = {}
    for name in wanted:
        if name not in shipped:
            raise UserError(_unknown(name, shipped))
        path = Path(workspace.TEMPLATES) / name
        if os.path.lexists(path):
            raise UserError("{path} is there already; it is yours, and is kept", path=path)
        contents[path] = workspace.read_bytes(shipped[name])
    output.write_files(contents, over=dict.fromkeys(contents))
    for path in contents:
        say("Wrote {path}", path=path)


def check(
    names: list[str] | None = None,
) -> None:
    """Tell what is missing in the templates: exit status 0 nothing, 1 something."""
    from applan.formats.document.check import check_templates

    templates = workspace.templates()
    for name in names or []:
        if name not in templates:
            raise UserError(_unknown(name, templates))
    chosen = set(names or templates)
    found = [item for item in check_templates(templates) if item[0] in chosen]
    for name, message in found:
        output.write_stdout(f"{name}: {spoken().say(message)}\n")
    if found:
        raise Exit(1)
    say("{count} template files are as they should be", count=len(chosen))


def _own() -> list[str]:
    folder = workspace.own_templates_folder()
    if folder is None or folder.resolve() == workspace.shipped(workspace.TEMPLATES).resolve():
        return []
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def _unknown(name: str, known: Iterable[str]) -> Message:
    return perhaps(
        msg("there is no template file “{name}”", name=name), nearest(name, known), known
    )
