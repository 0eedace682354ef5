"""Plans through the years as a document of tables."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from applan.compare import Stage, Years, history
from applan.compare.change import Ref
from applan.compare.fields import FIELDS
from applan.drafts.document import document_of
from applan.formats.changes.told import named, target_texts, time_text, unfollowed, value_texts
from applan.messages import Catalogue, msg
from applan.model import Activity, Plan
from applan.model.standing import aside_of
from applan.prose.blocks import Block, Heading, Line, Paragraph, Table, column, line, tables, under
from applan.prose.document import Document
from applan.words.compared import words

GAP, REVIVED, HERE = "–", "↻", "•"


FORMATS = ("text", "csv", "docx", "html", "md", "xlsx")
"""The formats there are, the one people read first."""

_FIELDS = dict.fromkeys(("title", "role", *FIELDS[Activity][1:5], "does", *FIELDS[Activity]))
"""What is told of one thing, in this order; anything else below it."""

_MOST_UPRIGHT = 3
"""Columns that an upright page has room for; every year is one, and one says what it is."""


def matrix(
    every: Years, lines: Sequence[history.Line], plan: Plan, catalogue: Catalogue
) -> Document:
    """One row a line, one column a plan; time and target in the cell, or a mark.

    ``plan`` is the newest, whose organisation it tells of.
    """
    columns = _columns(every, catalogue.say("What"))
    blocks: list[Block] = []
    for entity, heading in (("goal", msg("Goals")), ("activity", msg("Activities"))):
        rows = tuple(_row(one, catalogue) for one in lines if one.entity == entity)
        if rows:
            blocks += under(catalogue.say(heading), Table(columns, rows))
    if lines is every.lines:
        blocks += unfollowed(every, catalogue.language)
    marks = msg(
        "{here} in the plan, {gap} gone for a while, {revived} back again",
        here=HERE,
        gap=GAP,
        revived=REVIVED,
    )
    title = catalogue.say("The plans through the years")
    return _document(plan, title, catalogue.say(marks), blocks, catalogue)


def through(
    every: Years, one: history.Line, also: Sequence[history.Line], plan: Plan, catalogue: Catalogue
) -> Document:
    """One thing through the years: a row for each field, a column for each plan.

    ``also`` is named below it: what has a title that may be meant, too.
    """
    own = words(catalogue.language)
    labels: dict[str, dict[int, list[str]]] = {own[name]: {} for name in _FIELDS}
    numbers: dict[int, list[str]] = {}
    for place, stage in enumerate(one.stages):
        if stage is None:
            continue
        labels[own["title"]][place] = [named(stage.ref.title, stage.off, catalogue)]
        for field in stage.fields:
            label = own[field.field]
            said = value_texts(field, field.new, catalogue)
            if field.about:
                said = tuple(f"{field.about}: {text}" for text in said)
            labels.setdefault(label, {}).setdefault(place, []).extend(said)
        if targets := target_texts(stage.targets, catalogue):
            numbers[place] = targets
    rows = tuple(
        (line(label), *(_field(one, place, cells) for place in range(len(one.stages))))
        for label, cells in (*labels.items(), (catalogue.say("Targets"), numbers))
        if cells
    )
    about = [own[f"entity.{one.entity}"], one.id]
    about += _came_from(one.origins, catalogue)
    blocks: list[Block] = [Table(_columns(every, catalogue.say("Field")), rows)]
    if also:
        named_so = "; ".join(f"{other.title} ({other.id})" for other in also)
        blocks.append(Paragraph(line(f"{own['see']}: {named_so}")))
    return _document(plan, one.title, "; ".join(about), blocks, catalogue)


def _columns(every: Years, first: str) -> tuple[Line, ...]:
    return (line(first), *(line(side.name) for side in every.plans))


def _document(
    plan: Plan, title: str, about: str, blocks: Sequence[Block], catalogue: Catalogue
) -> Document:
    opening = (Heading(1, line(title)), Paragraph(line(about, emphasis=True)))
    wide = any(len(table.head) > _MOST_UPRIGHT for _, table in tables(tuple(blocks)))
    made = document_of((*opening, *blocks), plan, title, language=catalogue.language, wide=wide)
    return replace(made, fields={**made.fields, "sak": ""})


def _field(one: history.Line, place: int, cells: dict[int, list[str]]) -> Line:
    if one.stages[place] is None:
        return line(GAP) if place in one.seen else ()
    return column(*cells.get(place, ()))


def _row(one: history.Line, catalogue: Catalogue) -> tuple[Line, ...]:
    cells: list[Line] = []
    for place, stage in enumerate(one.stages):
        if stage is None:
            cells.append(line(GAP) if place in one.seen else ())
            continue
        back = place > one.seen[0] and one.stages[place - 1] is None
        cells.append(_cell(one, stage, back, catalogue))
    renamed = (origin for origin in one.origins if origin.title != one.title)
    title = f"{one.title} ({one.below})" if one.below else one.title
    return (column(title, *_came_from(renamed, catalogue)), *cells)


def _came_from(origins: Iterable[Ref], catalogue: Catalogue) -> list[str]:
    said = msg("from {plan}: “{title}”").template
    return [catalogue.say(said, plan=one.plan, title=one.title) for one in origins]


def _cell(one: history.Line, stage: Stage, back: bool, catalogue: Catalogue) -> Line:
    renamed = one.entity == "activity" and stage.ref.title != one.title
    said = [f"«{stage.ref.title}»"] if renamed else []
    said += [
        # there is no room for more, but a note that calls it off is not left out
        named(
            time_text(
                time._replace(
                    note="; ".join(aside_of((time.note,))) or None, place=None, responsible=None
                ),
                catalogue,
            ),
            stage.off,
            catalogue,
        )
        for time in stage.times
    ]
    said += target_texts(stage.targets, catalogue)
    said = said or [named(HERE, stage.off, catalogue)]
    return column(f"{REVIVED} {said[0]}", *said[1:]) if back else column(*said)
