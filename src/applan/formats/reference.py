"""The reference of the plan format as Markdown, from the model's own descriptions."""

from inspect import cleandoc

from applan.formats.schema import example_in, written
from applan.model import Entity, Plan, Target
from applan.model.configuration import Configuration
from applan.model.declaration import Choice, Field
from applan.model.proposals import Proposals
from applan.model.walk import every_type

_INTRODUCTION = """\
# The plan format

Generated from the declaration in `src/applan/model/`; the descriptions an editor shows come from
the same place. Each type below is a mapping. Its keys and fixed values have a word in English,
bokmål and nynorsk; all are valid, in any mixture, but for two tongues of one key in one mapping.
JSON, templates and paths have the English ones. A key of the format without a value is as good
as no key; any other key is a mistake, with or without one. What one line can say may stand on one
line:

```yaml
ansvarlig:
  Partikontoret: lager materiell
  Kommunepartiene: gjennomfører
når: {Del 1: uke 42 2026, Del 2: hele året}
måltall: 250 medlemmer innen 31. desember 2027 (laget)
aktiviteter:
  - Styremøte: 12. januar 2026
  - Dugnad
```

A mapping with any key of its type is the long form, and all its keys must be known; else it is a
short form. Of texts, times, targets and those responsible, one may stand where a list may.

Every value is read as the text that was written: `no`, `0150` and `18:00` are texts, and a date
stays as it was typed until it is read as a time. In braces and brackets a text with a comma needs
quotation marks: `{value: "3,5", unit: timer}`.
"""


def format_reference() -> str:
    """The page for the three files; every type once, in the order in which they are met."""
    roots = (Plan, Configuration, Proposals)
    types = dict.fromkeys(one for root in roots for one in every_type(root))
    return "\n".join([_INTRODUCTION, *map(_section, types)])


def _section(entity: type[Entity]) -> str:
    lines = [f"## {entity.__name__}", "", cleandoc(entity.__doc__ or ""), "", *_short_forms(entity)]
    lines += ["| key | bokmål | nynorsk | what it says | på norsk | example |"]
    lines += ["|---|---|---|---|---|---|"]
    for field in entity.fields.values():
        en, nb, nn = field.keys
        example = f"`{nb}: {written(example_in(field, 'nb'))}`"
        needed = " (required)" if field.is_required else ""
        cells = (
            f"`{en}`{needed}",
            f"`{nb}`",
            f"`{nn}`",
            *field.says,
            example,
        )
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    for field in entity.fields.values():
        if isinstance(field.inner, Choice):
            lines += ["", *_values(field, field.inner)]
    return "\n".join([*lines, ""])


def _values(field: Field, choice: Choice) -> list[str]:
    lines = [f"| `{field.key}` | bokmål | nynorsk |", "|---|---|---|"]
    return [
        *lines,
        *("| " + " | ".join(f"`{word}`" for word in one) + " |" for one in choice.names),
    ]


def _short_forms(entity: type[Entity]) -> list[str]:
    """How the whole of it may be written on one line."""
    keys = entity.fields
    said = []
    if entity.written_as:
        said.append(f"A text alone is its `{keys[entity.written_as].keys[1]}`.")
    if entity.pair:
        first, second = (keys[key].keys[1] for key in entity.pair)
        said.append(f"`Name: what` is its `{first}` and its `{second}`.")
    if entity is Target:
        said.append("On one line: `250 medlemmer innen 31. desember 2027 (laget)`.")
    return [" ".join(said), ""] if said else []
