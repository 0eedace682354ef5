"""Write what is generated from the code: the schema and the reference pages.

usage: python docs/generate.py [--check]
``--check`` writes nothing and ends with status 1 where a file is not what the code says.
"""

import json
import sys
from inspect import cleandoc
from pathlib import Path
from typing import Any

from applan.formats.rules import page
from applan.formats.schema import ROOTS as SCHEMAS
from applan.formats.schema import example_in, schema, written
from applan.messages import catalogue
from applan.model import Entity, Target
from applan.model.declaration import Choice, Field
from applan.model.walk import every_type
from applan.proposals.rules import every_rule

ROOT = Path(__file__).parent.parent

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


def generated() -> dict[Path, str]:
    """Every generated file and what is to stand in it."""
    return {
        **{ROOT / "schema" / f"{name}.json": _json(schema(name)) for name in SCHEMAS},
        ROOT / "docs" / "plan-format.md": format_reference(),
        ROOT / "docs" / "rules.md": _book("en"),
        ROOT / "docs" / "regler.md": _book("nb"),
    }


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def format_reference() -> str:
    """The page for the three files; every type once, in the order in which they are met."""
    types = dict.fromkeys(one for root in SCHEMAS.values() for one in every_type(root))
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


_RULES = {
    "en": "# Rules\n\n"
    "Generated from the rules themselves. “applan rules CODE” prints the same text.\n",
    "nb": "# Regler\n\nLaget av reglene selv. «applan rules KODE» skriver ut den samme teksten.\n",
}


def _book(language: str) -> str:
    """All rules as one page."""
    pages = (page(rule, catalogue(language)) for rule in every_rule())
    return "\n".join([_RULES[language], *pages])


def main() -> int:
    stale = [
        path
        for path, content in generated().items()
        if not path.exists() or path.read_text("utf-8") != content
    ]
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale; run python docs/generate.py")
        return 1 if stale else 0
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(generated()[path], "utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
