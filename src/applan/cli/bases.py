"""What a Word file that comes back was made from: its edition, or what the call says instead."""

import json
from collections.abc import Mapping
from contextlib import suppress
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from applan import workspace
from applan.cli.chosen import plan_file
from applan.edition import SHOWN, Edition, Input, Printed, edition_in
from applan.errors import UserError
from applan.frozen import NamedTuple
from applan.grouping import WhenAsked
from applan.imprint import edition_of
from applan.patterns import lazy
from applan.source import MAX_BYTES
from applan.workspace import PlanFile
from applan.workspace.sources import source_digest

if TYPE_CHECKING:  # reading plans takes much longer to load than finding them
    from applan.calendar_facts import OwnCalendar
    from applan.model import Plan
    from applan.readback.result import Base
    from applan.wordfile.units import Returned

RENDER = "render"
_SIGN = lazy(rf"(?<![^\W_])[0-9a-f]{{{SHOWN}}}(?![^\W_])")
_TEMPLATE = "arbeidsplan"


class Found(NamedTuple):
    """What a file was made from, what that is called, and what of it is not as it was.

    ``content`` is that of its plan. ``lacking`` are templates of it that are not found, in whose
    place today's are taken.
    """

    base: "Base"
    content: bytes
    called: str
    edition: Edition | None
    lacking: tuple[str, ...] = ()

    @property
    def plan(self) -> "Plan":
        assert self.base.loaded.plan is not None
        return self.base.loaded.plan


def edition_made(
    plan: str, template: str, how: Mapping[str, object], inputs: tuple[Input, ...], version: str
) -> Edition:
    """The edition of a plan that some inputs make with a template; ``how`` are the options."""
    about = {"command": RENDER, "plan": plan, "template": template}
    digest = edition_of((one.digest for one in inputs), {**about, **how})
    kept = tuple((name, str(value).lower()) for name, value in how.items() if value)
    return Edition(digest, RENDER, plan, template, version, kept, inputs)


def told_edition(returned: "Returned", name: str) -> Edition | None:
    """The edition that a file says it is: in its part, or in its property; None for neither.

    Raises ``UserError`` for what another command made.
    """
    found = edition_in(returned.edition) if returned.edition is not None else None
    if found is None:
        with suppress(ValueError, KeyError, TypeError, AttributeError):
            said = json.loads(returned.properties["applan"])
            names = ("edition", "command", "plan", "template")
            digest, command, plan, template = (str(said[name]) for name in names)
            found = Edition(digest, command, plan, template, "")
    if found is not None and found.command != RENDER:
        raise UserError("{file} was made by “applan {command}”; what can be read back is what "
                        "“applan render” made", file=name, command=found.command)  # fmt: skip
    return found


def base_of(
    returned: "Returned", name: str, plan: str | None, base: str | None
) -> tuple[Found, PlanFile]:
    """What a file was made from, and the plan as it is now.

    ``plan`` and ``base`` are what the call says. Raises ``UserError`` where it is not found.
    """
    edition = told_edition(returned, name)
    file = _plan_of(edition, plan, name)
    if edition is not None and not edition.inputs:
        known = _kept(file, edition.digest) or _made_again(
            file, edition.template, (edition.digest,)
        )
        edition = next(iter(known), edition)
    if edition is None:
        edition = _printed(returned, file)
    if base is not None:
        said = _said(base, file, edition)
        if edition is not None and edition.inputs and not _is_of(said, edition):
            raise UserError("{file} is version {sign} of {plan}, which was not made from {base}",
                            file=name, sign=edition.sign, plan=edition.plan, base=base)  # fmt: skip
        return said, file
    if edition is None:
        raise UserError("{file} does not say what it was made from; name it: --base with a "
                        "revision of git or a plan file", file=name)  # fmt: skip
    found = _of_edition(edition, file)
    if found is None:
        from applan.workspace.editions import folder_for

        raise UserError("{file} is version {sign} of {plan}, and what that was made of is kept "
                        "neither in {folder} nor in git; name it: --base with a revision of git or "
                        "a plan file", file=name, sign=edition.sign, plan=edition.plan,
                        folder=folder_for(file).as_posix())  # fmt: skip
    return found, file


def _is_of(found: Found, edition: Edition) -> bool:
    """Whether what the call names is what an edition was made from: the plan, or what it says."""
    content = found.base.loaded.source.text.encode("utf-8", "surrogatepass")
    if source_digest(content) == edition.digest_of("plan"):
        return True
    then, now = ([one.digest for one in units]
                 for units in (edition.printed, _printed_now(found.base)))  # fmt: skip
    return bool(then) and then == now


def _printed_now(base: "Base") -> tuple[Printed, ...]:
    from applan.drafts.draft import draft
    from applan.formats.document.docx.editions import printed

    assert base.loaded.plan is not None
    document = draft(base.loaded.plan, base.template, base.templates, **base.beside)
    return printed(document.blocks)


def _plan_of(edition: Edition | None, plan: str | None, name: str) -> PlanFile:
    """The plan that a file is of. Raises ``UserError`` where it is not here."""
    if edition is None:
        return plan_file(plan)
    called = next((one.name for one in edition.inputs if one.sort == "plan"), "")
    stem = Path(called).stem or Path(edition.plan).name  # a file from anybody names no folder
    try:
        own = workspace.find_plan(stem)
    except UserError as error:
        if plan is not None:
            return plan_file(plan)
        raise UserError("{file} is of the plan “{plan}”: {reason}; name it with --plan", file=name,
                plan=stem, reason=error.message) from None  # fmt: skip
    named = own if plan is None else plan_file(plan)
    if not named.path.samefile(own.path):
        raise UserError("{file} is of the plan “{plan}”, and not of {other}", file=name, plan=stem,
                        other=named.shown)  # fmt: skip
    return named


def _kept(file: PlanFile, sign: str) -> list[Edition]:
    from applan.workspace.editions import editions_in, folder_for

    return editions_in(folder_for(file), sign)


def _printed(returned: "Returned", file: PlanFile) -> Edition | None:
    """The edition whose sign is printed in a file, such as in its footer, if it is found."""
    texts = (*(text for _where, text in returned.aside), *(one.text for one in returned.units))
    signs = tuple(dict.fromkeys(sign for text in texts for sign in _SIGN.findall(text)))
    kept = next((one for sign in signs for one in _kept(file, sign)), None)
    return kept or next(iter(_made_again(file, _TEMPLATE, signs)), None)


def _made_again(file: PlanFile, template: str, signs: tuple[str, ...]) -> list[Edition]:
    """The edition with one of these signs, of some version of the plan that git has, and of all
    else as it is now."""
    from applan.cli.render import inputs_now
    from applan.revisions import versions

    try:
        contents = {source_digest(content) for content in versions(file.path)} if signs else set()
        inputs = inputs_now(file, template) if contents else ()
    except UserError:
        return []
    others = tuple(one for one in inputs if one.sort != "plan")
    for digest, lines, pages in product(contents, (False, True), (False, True)):
        made = (Input("plan", file.path.name, digest), *others)
        how = {"line-numbers": lines, "page-numbers": pages}
        edition = edition_made(file.name, template, how, made, "")
        if edition.digest.startswith(signs):
            return [edition]
    return []


def _of_edition(edition: Edition, file: PlanFile) -> Found | None:
    """What an edition was made from; None where its plan or its settings are not found.

    A plan beside it that is lacking is read as if it were not there, as templates do.
    """
    from applan.workspace.editions import made_of

    made = made_of(edition, file)
    if "plan" not in {one.sort for one in made.contents} or any(
        one.sort in ("settings", "beside") for one in made.lacking
    ):
        return None
    (plan,) = made.named("plan").values()
    lacking = tuple(one.name for one in made.lacking if one.sort == "template"
                    and not one.name.endswith((".docx", ".dotx", ".css")))  # fmt: skip
    templates = ({**workspace.templates(), **made.named("template")} if lacking
                 else made.named("template"))  # fmt: skip
    year = dict(edition.how).get("year", "")
    known = file._replace(name=edition.plan, year=year)
    settings = next(iter(made.named("settings").values()), None)
    base = _base(known, plan, settings, made.named("beside"), templates, edition)
    return Found(base, plan, edition.sign, edition, lacking)


def _said(base: str, file: PlanFile, edition: Edition | None) -> Found:
    """What the call says that a file was made from: a plan file, or a revision of git."""
    from applan.revisions import contents_at, files_at, plan_at

    folder = file.path.parent
    year = dict(edition.how).get("year", "") if edition is not None else ""
    called = edition.plan if edition is not None else file.name
    known = file._replace(name=called, year=year)
    templates: Mapping[str, bytes] = workspace.templates()
    configuration = workspace.configuration(folder)
    settings = workspace.read_bytes(configuration, MAX_BYTES) if configuration else None
    if Path(base).suffix in workspace.PLAN_SUFFIXES or Path(base).is_file():
        plan = workspace.read_bytes(Path(base), MAX_BYTES)
        beside = _lying(folder)
    else:
        plan = plan_at(file.path, base)
        beside = files_at(folder, base, workspace.PLAN_SUFFIXES)
        if configuration is not None:
            settings = contents_at([configuration], base)[configuration]
        own = workspace.own_templates_folder()
        if own is not None:
            templates = {**templates, **files_at(own, base, (".md",))}
    made = _base(known, plan, settings, beside, templates, edition)
    return Found(made, plan, base, edition)


def _lying(folder: Path) -> dict[str, bytes]:
    found = {}
    for file in workspace.plans_in(folder):
        with suppress(UserError):
            found[file.path.name] = workspace.read_bytes(file.path, MAX_BYTES)
    return found


def _base(
    file: PlanFile,
    content: bytes,
    settings: bytes | None,
    beside: Mapping[str, bytes],
    templates: Mapping[str, bytes],
    edition: Edition | None,
) -> "Base":
    from applan.cli.compared import told_of
    from applan.cli.render import earlier_titles
    from applan.compare import Named
    from applan.formats.document.docx.lined import lined
    from applan.loading import NO_SETTINGS, Loaded
    from applan.loading.configuration import read_settings
    from applan.readback.result import Base

    own = read_settings(settings, workspace.CONFIGURATION) if settings is not None else NO_SETTINGS

    def read(content: bytes | str) -> Loaded:
        return workspace.parse_plan(file, content, own.calendar)

    loaded = read(content)
    if loaded.plan is None or not loaded.complete:
        raise workspace.wrong(loaded)
    plan, others = loaded.plan, _plans(beside, own.calendar)
    is_lined = edition is not None and dict(edition.how).get("line-numbers") == "true"
    return Base(
        loaded,
        (edition.template if edition is not None else "") or _TEMPLATE,
        templates,
        {
            "name": file.name,
            "titles": earlier_titles(plan, others),
            "changes": lambda: told_of(Named(file.name, plan, file.name), others),
        },
        shape=lined if is_lined else None,
        read=read,
    )


def _plans(contents: Mapping[str, bytes], own: "OwnCalendar") -> Mapping[str, "Plan"]:
    """Plans by name, each read when it is asked for; what holds no plan is not there."""
    from applan.loading import load

    held = {Path(name).stem: content for name, content in contents.items()}

    def made(name: str) -> "Plan":
        plan = load(held[name], name, name, own).plan
        if plan is None:
            raise KeyError(name)
        return plan

    return WhenAsked(held, made)
