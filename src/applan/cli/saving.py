"""Writing what a command has made, never over somebody's work.

Text is made anew at every call and goes over what was there. A Word file may be edited in Word,
and a PDF signed, so they carry an imprint, and only one that still is what applan wrote is replaced
unasked.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from applan import output, workspace
from applan.cli.terminal import is_terminal, say
from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.messages import Message, msg

_SIGNATURES = (b"PK\x03\x04", b"%PDF-", b"\x89PNG")
"""How the files begin that carry an imprint: Office files, PDF and PNG."""

_MOST = 100_000_000
"""Bytes of a file that applan may have written."""


class Origin(NamedTuple):
    """What made it: the command, the plan it is about (of several the last), and how.

    ``options`` are those that what is made depends on, as they were understood. ``force`` is
    whether it may go over what somebody has edited. ``edition`` is the digest of all that it was
    made of, where that is known already.
    """

    command: str
    plan: str
    options: Mapping[str, object]
    template: str = ""
    force: bool = False
    edition: str = ""


def refuse_plan(path: str | Path | None, read: Iterable[Path] = ()) -> None:
    """What is written goes over what was there, and a plan is easily named by mistake.

    So is a template, and what is new among the templates would be taken for one. ``read`` are
    files that the call reads. Raises ``UserError``.
    """
    if path is None or output.is_stream(str(path)):
        return
    real = Path(os.path.realpath(path))
    templates = workspace.own_templates_folder()
    if not {Path(path).suffix.lower(), real.suffix.lower()}.isdisjoint(workspace.PLAN_SUFFIXES):
        raise UserError("{path} may be a plan; name another file to write to", path=path)
    if any(_is_same(path, one) for one in read):
        raise UserError("{path} is one of the files that are read; name another to write to",
                        path=path)  # fmt: skip
    if templates is not None and _is_same(real.parent, templates):
        raise UserError("{path} would be taken for a template; name another place to write to",
                        path=path)  # fmt: skip


def stamped(content: str | bytes, origin: Origin) -> bytes:
    """The content as it is written: a file that may be edited with its imprint, text as
    UTF-8."""
    if isinstance(content, str):
        return content.encode("utf-8", "backslashreplace")
    if not content.startswith(_SIGNATURES):
        return content
    from applan import imprint

    about = {"command": origin.command, "plan": origin.plan, "template": origin.template}
    edition = origin.edition or imprint.edition_of(
        workspace.sources().digests, {**about, **origin.options}
    )
    return imprint.stamped(content, **about, edition=edition)


def save(contents: Mapping[Path, str | bytes], origin: Origin) -> None:
    """Write all of these files, or none where one of them is not ours to write over, and say so.

    Raises ``UserError``.
    """
    made = {path: stamped(content, origin) for path, content in contents.items()}
    output.write_files(made, _replaced(made, force=origin.force))
    for path in made:
        say("Wrote {path}", path=path)


def save_to(path: str | None, content: str | bytes, origin: Origin) -> None:
    """As ``save``, of one file, or to standard output or another stream.

    Raises ``UserError``, also for what is no text and would go to a terminal.
    """
    drawn = isinstance(content, str) and content.startswith("<svg")
    packed = isinstance(content, bytes) and content.startswith(_SIGNATURES)
    if (drawn or packed) and is_terminal(path):
        raise UserError("this is no text that a terminal can show; name a file for it with -o")
    if path is None and isinstance(content, str):
        show(content)
        return
    made = stamped(content, origin)
    over = None
    if path is not None and not output.is_stream(path):
        over = _replaced({Path(path): made}, force=origin.force)
    _write(path, made, over)


def show(content: str | bytes, path: str | None = None) -> None:
    """Write what is only looked at: to a file, or to the terminal, there a page at a time.

    Raises ``UserError``.
    """
    if path is not None or isinstance(content, bytes):
        refuse_plan(path)
        refuse_binary(path)
        _write(path, content)
        return
    from applan.output.pager import page

    page(content, os.environ, sys.argv[1:])


def _write(
    path: str | None, content: str | bytes, over: Mapping[Path, bytes | None] | None = None
) -> None:
    """Write it, and say so where it is a file."""
    output.write_to(path, content, over)
    if path is not None and not output.is_stream(path):
        say("Wrote {path}", path=Path(path))


def refuse_binary(path: str | Path | None) -> None:
    """Raises ``UserError`` where a report would go over a Word file or something like it."""
    if path is not None and b"\0" in (_held(Path(path)) or b""):
        raise UserError("{path} is no text file; name another to write to", path=path)


def _replaced(made: Mapping[Path, bytes], *, force: bool) -> dict[Path, bytes | None]:
    """The Word files that these go over, each with what it holds; None where there is nothing.

    Raises ``UserError`` for what the call has read, for what is no draft of ours, and for what
    has been edited.
    """
    over: dict[Path, bytes | None] = {}
    edited: list[str] = []
    foreign: list[str] = []
    for path, content in made.items():
        refuse_plan(path, workspace.sources().paths)
        found = _held(path)
        if force or not (content.startswith(_SIGNATURES) or (found and b"\0" in found)):
            continue
        over[path] = found
        if found is not None:
            from applan import imprint

            if imprint.imprint_of(found) is None:
                foreign.append(str(path))
            elif not imprint.is_untouched(found):
                edited.append(str(path))
    if edited or foreign:
        raise UserError(_kept(", ".join(edited), ", ".join(foreign)))
    return over


def _kept(edited: str, foreign: str) -> Message:
    was_edited = msg("{path} has been edited since applan wrote it", path=edited)
    is_foreign = msg("{path} is not marked as written by applan", path=foreign)
    why = was_edited if edited else is_foreign
    if edited and foreign:
        why = msg("{one} and {other}", one=was_edited, other=is_foreign)
    return msg("{why}, so nothing was written; name another file with -o, or write over it with "
               "--force", why=why)  # fmt: skip


def _held(path: Path) -> bytes | None:
    """What a file holds; None where there is none. What is no file is for the writer to refuse."""
    return workspace.read_bytes(path, _MOST) if output.kind_of(str(path)) == "file" else None


def _is_same(one: str | Path, other: str | Path) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
