"""``applan calendar``: when things happen, as tables, pictures and calendar files."""

import os
from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Annotated, Any

from applan import output, workspace
from applan.cli.calendars import KINDS, calendar_of, day_of, read_plans
from applan.cli.chosen import plan_file
from applan.cli.language import spoken
from applan.cli.papers import format_told, look_for
from applan.cli.printed import PDF, PNG, WHEEL, made_of, printed, refuse_ending, wheel, with_pdf
from applan.cli.progress import pulse, watched
from applan.cli.saving import Origin, refuse_plan, save, save_to
from applan.cli.terminal import notice
from applan.cli.years import in_year
from applan.errors import UserError
from applan.formats import calendar as formats
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.model.naming import slug
from applan.schedule.calendar import Calendar
from applan.schedule.chosen import Choice, NamedPlan
from applan.schedule.scheduled import Scheduled
from applan.workspace import PlanFile

FOLDER = Path("kalender")
"""Where files go when nothing else is said."""

FORMATS = (*with_pdf(formats.FORMATS), PNG)
BINARY = ("docx", "xlsx", PDF, PNG)
_DATA = ("csv", "xlsx")
SPLITS = ("plan", "who")
RINGS = ("kind", "responsible")


def command(
    plans: list[str] | None = None,
    view: Annotated[str | None, formats.VIEWS] = None,
    format: Annotated[str | None, FORMATS] = None,
    start: str | None = None,
    end: str | None = None,
    who: list[str] | None = None,
    kind: Annotated[list[str] | None, KINDS] = None,
    goal: list[str] | None = None,
    rings: Annotated[str, RINGS] = "kind",
    split: Annotated[str | None, SPLITS] = None,
    since: str | None = None,
    output_path: str | None = None,
    year: str | None = None,
    force: bool = False,
) -> None:
    """Show when things happen, as a date plan, by month or season, as a wheel or a calendar file.

    What has no date yet is always listed. A calendar file is best subscribed to; import what
    changed with --since, since many programs double what is imported again.
    """
    refuse_plan(output_path)
    view, format = _form(view, format, output_path if split is None else None)
    if since is not None and format in _DATA:
        allowed = ", ".join(name for name in FORMATS if name not in _DATA)
        raise UserError("--since cannot be told as {format}; possible are {allowed}", format=format,
                        allowed=allowed)  # fmt: skip
    files = in_year(_files(plans or [], since, yearly=year is not None), year)
    found = read_plans(files)
    wish = _wish(found, (start, end), who or [], kind or [], goal or [])
    colours = workspace.settings(files[0].path.parent).colours
    calendar = _calendar(found, view, wish, rings, colours)
    beside = _beside(calendar, format, files)
    if since is not None:
        calendar, beside = _since(calendar, beside, format, files, since, wish)
    chosen = {**wish._asdict(), "view": calendar.view, "since": calendar.since, "split": split}
    origin = Origin("calendar", calendar.plans[-1][0], {**chosen, "language": spoken().language},
                    force=force)  # fmt: skip
    if split is None:
        _write(calendar, format, beside, output_path, origin)
    else:
        _write_split(calendar, format, beside, split, output_path, origin)
    if format == "ics" and since is None:
        _tell_left_out(calendar)


def _form(view: str | None, format: str | None, path: str | None) -> tuple[str, str]:
    """The view and the format: as said, as the file is called, or what goes together."""
    format = format or format_told(path, FORMATS)
    if view is None:
        view = "wheel" if format in ("svg", PNG) else "dates"
    if format is None:
        format = {"wheel": "svg", "grid": "html"}.get(view, "table")
    refuse_ending(path, format, FORMATS)
    allowed = with_pdf(formats.formats_of(view))
    allowed = (*allowed, PNG) if view == "wheel" else allowed
    if format not in allowed:
        raise UserError("--view {view} cannot be written as {format}; possible are {allowed}",
                        view=view, format=format, allowed=", ".join(allowed))  # fmt: skip
    return view, format


def _rendered(calendar: Calendar, format: str, beside: formats.Beside) -> str | bytes:
    if calendar.view == "wheel" and format in WHEEL:
        return wheel(calendar, format, beside.look.identity)
    if calendar.view == "wheel" and format == "docx":
        notice("the Word file has the lists of the wheel; the picture is --format png or svg")
    return printed(formats.render(calendar, made_of(format), spoken(), beside), format)


def _files(named: list[str], since: str | None, *, yearly: bool) -> list[PlanFile]:
    """The plans that are named, that of ``--since``, or the newest."""
    about = since.rpartition("@")[0] if since else ""
    files = (workspace.plan_files(named, revisions=True) if named
             else [plan_file(about or None, yearly=yearly)])  # fmt: skip
    if about and [file.name for file in files] != [workspace.find_plan(about).name]:
        raise UserError("--since {since} is about one plan; name no other", since=since or "")
    return files


def _wish(
    plans: tuple[NamedPlan, ...],
    days: tuple[str | None, str | None],
    who: list[str],
    kinds: list[str],
    goals: list[str],
) -> Choice:
    period = plans[0][1].span if len(plans) == 1 else None
    start = day_of("--from", days[0], period) if days[0] is not None else None
    end = day_of("--to", days[1], period, last=True) if days[1] is not None else None
    if start is not None and end is not None and end < start:
        raise UserError("--to {end} is before --from {start}", end=end.isoformat(),
                        start=start.isoformat())  # fmt: skip
    return Choice(start, end, tuple(who), tuple(kinds), tuple(goals))


def _calendar(
    plans: tuple[NamedPlan, ...], view: str, wish: Choice, rings: str, colours: tuple[str, ...]
) -> Calendar:
    if view == "agenda" and wish.start is None:
        wish = wish._replace(start=date.today())
    shown = calendar_of(plans, view, wish)
    if view == "matrix" and not (wish.kinds or wish.goals):
        kept = tuple(one for one in shown.occurrences if one.kind != "goal")
        shown = shown._replace(occurrences=kept)
    return shown._replace(rings=rings, colours=colours)


def _beside(calendar: Calendar, format: str, files: list[PlanFile]) -> formats.Beside:
    """What the format needs that the plans do not say: a look, a history."""
    if format == "ics":
        from applan.cli.editions import editions_of

        return formats.Beside(editions=editions_of(calendar.plans, files))
    return formats.Beside(look_for(made_of(format), folder=files[0].path.parent))


def _since(
    calendar: Calendar,
    beside: formats.Beside,
    format: str,
    files: list[PlanFile],
    since: str,
    wish: Choice,
) -> tuple[Calendar, formats.Beside]:
    """The calendar with what changed since a revision; for ICS, what it was."""
    from applan.cli.editions import plans_at, raised, with_changes

    revision = since.rpartition("@")[2]
    plans = plans_at(calendar.plans, files, revision)
    before = calendar._replace(occurrences=(), every=())
    if plans:
        before = calendar_of(plans, calendar.view, wish, known=True)
    if format == "ics":
        editions = raised(beside.editions, files, revision)
        return calendar, beside._replace(editions=editions, before=before)
    folder = files[0].path.parent
    return with_changes(calendar, before, folder, revision), beside


def _write(
    calendar: Calendar, format: str, beside: formats.Beside, path: str | None, origin: Origin
) -> None:
    with pulse(spoken().say("Writing the calendar")):
        content = _rendered(calendar, format, beside)
    if path is None and format in BINARY:
        path = str(FOLDER / f"{slug(calendar.plans[0][0])}-{calendar.view}.{format}")
    if path and (path.endswith(("/", os.sep)) or output.kind_of(path) == "folder"):
        raise UserError("{path} is a folder; name a file, or use --split", path=path)
    save_to(path, content, origin)


def _write_split(
    calendar: Calendar,
    format: str,
    beside: formats.Beside,
    split: str,
    path: str | None,
    origin: Origin,
) -> None:
    if path is not None and output.kind_of(path) in ("stream", "file"):
        raise UserError("--split writes several files; name a folder for them")
    folder = FOLDER if path is None else Path(path)
    ending = {"table": "txt"}.get(format, format)

    pieces = _pieces(calendar, beside.before, split)
    made: dict[Path, str | bytes] = {}
    for name in watched(tuple(pieces), spoken().say("Writing the calendar")):
        piece = pieces[name]
        about = beside._replace(before=piece.before)
        content = _rendered(piece.calendar, format, about)
        made[folder / f"{name}.{ending}"] = content
    save(made, origin)


def _tell_left_out(calendar: Calendar) -> None:
    """Say on standard error what subscribers will only find in the calendar's description."""
    from applan.formats.ics.file import left_out

    left = len(left_out(calendar))
    if left:
        notice("without definite days, and so no events: {count} of the plan’s times; "
               "--view dates lists them", count=left)  # fmt: skip


NOBODY = "uten-ansvarlig"
"""The name of the file with what nobody is responsible for; no body's slug has three parts."""


class Piece(NamedTuple):
    """A part of a calendar, and the same part of the calendar as it was."""

    calendar: Calendar
    before: Calendar | None = None


def _pieces(calendar: Calendar, before: Calendar | None, split: str) -> dict[str, Piece]:
    """A calendar for each plan, or for each who is responsible now or before, by file name."""
    belongs = _people if split == "who" else lambda one: (one.plan,)
    now, past = (_together(one, belongs) for one in (calendar, before))
    owners: dict[str, tuple[str, dict[str, Any]]] = {}
    if split == "plan":
        for name, plan in calendar.plans:
            own = {key: getattr(plan, key) for key in ("title", "organisation", "language")}
            owners[name] = slug(name), {**own, "plans": ((name, plan),)}
    else:
        everything = (*calendar.occurrences, *(before.occurrences if before is not None else ()))
        # as somebody is called first
        people = {who.casefold(): who for one in everything[::-1] for who in one.responsible[::-1]}
        for key, who in sorted(people.items()):
            owners[key] = slug(who), {"title": f"{calendar.title} – {who}"}
        if "" in now or "" in past:
            owners[""] = NOBODY, {}
    pieces: dict[str, Piece] = {}
    for owner, (name, own) in owners.items():
        of_it = (one for one in calendar.changes
                 if (owner == one.plan if split == "plan" else owner in one.whose))  # fmt: skip
        part = calendar._replace(occurrences=now.get(owner, ()), changes=tuple(of_it), **own)
        was = before and before._replace(
            plans=tuple(one for one in before.plans if split == "who" or one[0] == owner),
            occurrences=past.get(owner, ()),
        )
        called = chain((name,), (f"{name}-{number}" for number in count(2)))
        pieces[next(one for one in called if one not in pieces)] = Piece(part, was)
    return pieces


def _together(
    calendar: Calendar | None, belongs: Callable[[Scheduled], Iterable[str]]
) -> dict[str, tuple[Scheduled, ...]]:
    """The occurrences by whom or what they belong to."""
    found = calendar.occurrences if calendar is not None else ()
    return grouped((owner, one) for one in found for owner in belongs(one))


def _people(one: Scheduled) -> Iterable[str]:
    """Everybody responsible, in small letters; «» for nobody."""
    return dict.fromkeys(who.casefold() for who in one.responsible) or ("",)
