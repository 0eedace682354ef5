"""``applan render``: draft a plan as Word, Markdown or HTML."""

import os
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from applan import __version__, output, workspace
from applan.cli.bases import RENDER, edition_made
from applan.cli.chosen import plan_file
from applan.cli.papers import format_told, identity_for, tell_risks
from applan.cli.printed import (
    PDF,
    ending_of,
    made_of,
    printed,
    waiting,
    with_page_numbers,
    with_pdf,
)
from applan.cli.saving import Origin, refuse_plan, save, save_to
from applan.cli.terminal import notice
from applan.cli.years import in_year
from applan.drafts.shown import Beside
from applan.edition import Edition, Input
from applan.errors import UserError
from applan.formats.drafts import FORMATS as MADE
from applan.formats.drafts import Format, drafted, word_file_name
from applan.model import Activity, Goal, Plan, walk
from applan.model.naming import Names
from applan.workspace import PlanFile


class EditionMade:
    """What is read from now on makes an edition, if it comes to a Word file."""

    def __init__(
        self, file: PlanFile, template: str, *, line_numbers: bool, page_numbers: bool
    ) -> None:
        self.how: dict[str, object] = {"line-numbers": line_numbers, "page-numbers": page_numbers}
        if file.year:
            self.how["year"] = file.year
        self._file, self._template = file, template
        self._contents = workspace.keep_sources()
        self._edition: Edition | None = None

    @property
    def digest(self) -> str:
        """The edition's digest; empty where it has not been asked for."""
        return self._edition.digest if self._edition is not None else ""

    def tell(self) -> Edition:
        """The edition, of what has been read so far."""
        from applan.workspace.editions import inputs_of

        inputs = inputs_of(self._contents, self._file)
        self._edition = edition_made(self._file.name, self._template, self.how, inputs, __version__)
        self._contents = dict(self._contents)
        return self._edition

    def keep(self) -> None:
        """Keep what the edition was made of; where that cannot be, it is said and no more."""
        from applan.workspace.editions import folder_for, to_keep, touch

        if self._edition is None:
            return
        folder, now = folder_for(self._file), datetime.now(UTC)
        try:
            kept = to_keep(folder, self._edition, self._contents.values(), now)
            output.write_files(kept.write, follow=False, lasting=False)
        except UserError as error:
            notice("what this edition was made of is not kept, so “applan read” will need --base: "
                   "{reason}", reason=error.message)  # fmt: skip
            return
        touch((*kept.touch, *kept.write), now)
        output.delete_files(kept.delete)


FOLDER = Path("utkast")
"""Where drafts go when nothing else is said."""

FORMATS = with_pdf(MADE)


def command(
    plan: str | None = None,
    format: Annotated[list[str] | None, FORMATS] = None,
    template: str = "arbeidsplan",
    output_path: str | None = None,
    line_numbers: bool = False,
    page_numbers: bool = False,
    year: str | None = None,
    force: bool = False,
) -> None:
    """Draft a plan as Word, PDF, Markdown or HTML."""
    refuse_plan(output_path)
    formats = _formats(format or [], output_path)
    if line_numbers and not {"docx", PDF} & set(formats):
        raise UserError("--line-numbers is for --format docx")
    if page_numbers and "docx" not in formats:
        raise UserError("--page-numbers is for --format docx; a PDF has them")
    (file,) = in_year([plan_file(plan, yearly=year is not None)], year)
    of = EditionMade(file, template, line_numbers=line_numbers, page_numbers=page_numbers)
    wanted = {format: next(one for one in MADE if one == made_of(format)) for format in formats}
    ours = _drafted(file, template, tuple(one for one in MADE if one in wanted.values()), of)
    with waiting():
        made = {format: printed(ours[drawn], format) for format, drawn in wanted.items()}
        if page_numbers:
            made["docx"] = with_page_numbers(ours["docx"])
    origin = Origin(RENDER, file.name, of.how, template, force, of.digest)
    if output_path is not None and output.is_stream(output_path):
        save_to(output_path, made[formats[0]], origin)
        of.keep()
        return
    targets = {kind: _target(output_path, template, file.name, kind) for kind in formats}
    save({targets[kind]: content for kind, content in made.items()}, origin)
    of.keep()


def _drafted(
    file: workspace.PlanFile, template: str, formats: Sequence[Format], of: EditionMade
) -> dict[Format, bytes]:
    read = workspace.whole_plan(file)
    templates = workspace.templates()
    if "docx" in formats:
        tell_risks(templates, word_file_name(templates, template))
    return drafted(read, template, templates, formats, line_numbers=bool(of.how["line-numbers"]),
                   identity=identity_for(file.path.parent), proposed=lambda: _proposed(file),
                   edition=of.tell, **told_beside(read, file))  # fmt: skip


def inputs_now(file: workspace.PlanFile, template: str) -> tuple[Input, ...]:
    """What an edition of a plan would be made of now. Raises ``UserError`` as ``render`` does."""
    with workspace.gathered():
        of = EditionMade(file, template, line_numbers=False, page_numbers=False)
        _drafted(file, template, ("docx",), of)
        return of.tell().inputs


def _formats(asked: list[str], path: str | None) -> tuple[str, ...]:
    """The formats asked for, else the one that the file's ending tells, else Word."""
    formats = tuple(name for name in FORMATS if name in asked)
    if path is None or _is_folder(path):
        return formats or ("docx",)
    formats = formats or (format_told(path, FORMATS) or "md",)
    if len(formats) > 1:
        raise UserError("{path} is one file; several formats want a folder", path=path)
    if ending_of(path) not in ("", formats[0]):
        raise UserError("{path} should end in .{ending}", path=path, ending=formats[0])
    return formats


def _is_folder(path: str) -> bool:
    """A folder there is, or a name without an ending."""
    named_so = path.endswith(("/", os.sep)) or not Path(path).suffix
    return not output.is_stream(path) and (named_so or output.kind_of(path) == "folder")


def _target(path: str | None, template: str, name: str, kind: str) -> Path:
    """The file to write. The plan's and the template's names cannot lead out of the folder."""
    if path is not None and not _is_folder(path):
        return Path(path)
    stem = re.sub(r"[^\w.-]+", "-", f"{template}-{name}").strip(".-") or template
    return (FOLDER if path is None else Path(path)) / f"{stem}.{kind}"


def told_beside(
    plan: Plan, file: workspace.PlanFile, others: Mapping[str, Plan] | None = None
) -> Beside:
    """What a draft may tell that its plan does not say: its name, what was called so in the plans
    beside it, which are read where they are not given, and what changed since the one before."""

    def changes() -> Sequence[Mapping[str, object]]:
        from applan.cli.compared import told_in_short

        return told_in_short(file)

    if others is None:
        others = workspace.PlansBeside(file.path.parent)
    return {"name": file.name, "titles": earlier_titles(plan, others), "changes": changes}


def _proposed(file: workspace.PlanFile) -> Sequence[Mapping[str, object]]:
    """What is proposed to the plan, for a template that prints it."""
    from applan.cli.proposals import dealing_of
    from applan.proposals.told import booklet

    return booklet(dealing_of(file))


def earlier_titles(plan: Plan, beside: Mapping[str, Plan]) -> dict[str, str]:
    """What that which was ended is called in the earlier plans, as far as they can be read."""
    wanted = [ended.id.partition("#") for ended in plan.ended]
    found: dict[str, str] = {}
    for name in sorted({plan for plan, _sign, _name in wanted}):
        earlier = beside.get(name)
        everything = walk(earlier) if earlier is not None else []
        ids = Names(everything).ids if everything else {}
        titles = {one.item.id: one.item.title for one in reversed(everything)
                  if isinstance(one.item, (Activity, Goal))}  # fmt: skip
        found |= {f"{name}#{called}": titles[ids[called]] for plan, _sign, called in wanted
                  if plan == name and called in ids}  # fmt: skip
    return found
