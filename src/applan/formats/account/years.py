"""Plans through the years as tables, in words, before any format."""

from collections.abc import Sequence

from applan.compare import Line, Stage, Time, Years
from applan.compare.wording import collapsed
from applan.formats.account.labels import ENTITIES, FIELDS
from applan.formats.account.phrases import named, target_texts, time_text, value_texts
from applan.formats.account.told import unfollowed
from applan.formats.calendar_sheet.grid import Cell, Grid, Sheet, cell
from applan.messages import Catalogue, msg
from applan.model.standing import aside_of
from applan.typography import bound

GAP, REVIVED, HERE = "–", "↻", "•"


def matrix(every: Years, lines: Sequence[Line], catalogue: Catalogue) -> Sheet:
    """One row a line, one column a plan; time and target in the cell, or a mark."""
    what = catalogue.say(msg("What"))
    columns = (what, *(collapsed(side.name) for side in every.plans))
    grids = []
    for entity, heading in (("goal", msg("Goals")), ("activity", msg("Activities"))):
        rows = tuple(_row(line, catalogue) for line in lines if line.entity == entity)
        if rows:
            grids.append(Grid(catalogue.say(heading), columns, rows))
    about = catalogue.say(
        msg(
            "{here} in the plan, {gap} gone for a while, {revived} back again",
            here=HERE,
            gap=GAP,
            revived=REVIVED,
        )
    )
    notes = (
        (catalogue.say(unfollowed(every.unfollowed)),)
        if every.unfollowed and lines is every.lines
        else ()
    )
    return Sheet(catalogue.say(msg("The plans through the years")), about, tuple(grids), notes)


def through(every: Years, line: Line, catalogue: Catalogue) -> Sheet:
    """One thing through the years: a row for each field, a column for each plan."""
    labels: dict[str, dict[int, list[str]]] = {
        catalogue.say(label): {} for label in (*FIELDS.values(), msg("Targets"))
    }
    for place, stage in enumerate(line.stages):
        if stage is None:
            continue
        labels[catalogue.say(FIELDS["title"])][place] = [
            named(stage.ref.title, stage.off, catalogue)
        ]
        for field in stage.fields:
            label = catalogue.say(FIELDS[field.field])
            said = value_texts(field, field.new, catalogue)
            if field.about:
                said = tuple(f"{bound(field.about)}: {one}" for one in said)
            labels[label].setdefault(place, []).extend(said)
        targets = target_texts(stage.targets, catalogue)
        if targets:
            labels[catalogue.say(msg("Targets"))][place] = targets
    rows = tuple(
        (cell(label), *(_field(line, place, cells) for place in range(len(line.stages))))
        for label, cells in labels.items()
        if cells
    )
    columns = (catalogue.say(msg("Field")), *(collapsed(side.name) for side in every.plans))
    about = [catalogue.say(ENTITIES[line.entity]), line.id]
    about += [
        catalogue.say(msg("from {plan}: “{title}”", plan=one.plan, title=one.title))
        for one in line.origins
    ]
    return Sheet(bound(line.title), "; ".join(about), (Grid("", columns, rows),))


def _field(line: Line, place: int, cells: dict[int, list[str]]) -> Cell:
    if line.stages[place] is None:
        return cell(GAP) if place in line.seen else ()
    return cell(*cells.get(place, ()))


def _row(line: Line, catalogue: Catalogue) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for place, stage in enumerate(line.stages):
        if stage is None:
            cells.append(cell(GAP) if place in line.seen else ())
            continue
        back = place > line.seen[0] and line.stages[place - 1] is None
        cells.append(_cell(line, stage, back, catalogue))
    origins = tuple(
        catalogue.say(msg("from {plan}: “{title}”", plan=one.plan, title=one.title))
        for one in line.origins
        if one.title != line.title
    )
    return (cell(bound(line.title), *origins), *cells)


def _told_of(time: Time) -> Time:
    """A time without what there is no room for; a note that calls it off is not left out."""
    return time._replace(note="; ".join(aside_of((time.note,))) or None, place=None)


def _cell(line: Line, stage: Stage, back: bool, catalogue: Catalogue) -> Cell:
    renamed = line.entity == "activity" and stage.ref.title != line.title
    said = [f"«{bound(stage.ref.title)}»"] if renamed else []
    said += [
        named(time_text(_told_of(one), catalogue), stage.off, catalogue) for one in stage.times
    ]
    said += target_texts(stage.targets, catalogue)
    said = said or [named(HERE, stage.off, catalogue)]
    return cell(f"{REVIVED} {said[0]}", *said[1:]) if back else cell(*said)
