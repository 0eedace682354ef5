"""The reference of the plan format as Markdown, from the model's own descriptions."""

from typing import Any

from applan.formats.schema import written

_ORDER = (
    "Plan",
    "Case",
    "ReferenceDocument",
    "Goal",
    "Target",
    "Section",
    "View",
    "Activity",
    "Responsibility",
    "Occurrence",
    "Ended",
    "Labels",
    "Seasons",
    "Configuration",
    "CalendarDate",
)

_INTRODUCTION = """\
# The plan format

Generated from the model; the descriptions an editor shows come from the same place.
Each type below is a mapping; its keys are English and its content Norwegian. A key of the format
without a value is as good as no key; any other key is a mistake, with or without one. Where a list
may stand, a single item may stand alone, and `when` and `responsible` take a plain text for the
usual case:

```yaml
when: 12.–20. september 2026
responsible: Fylkesstyret
```

means the same as

```yaml
when:
  - when: 12.–20. september 2026
responsible:
  - who: Fylkesstyret
```

Every value is read as the text that was written: `no`, `0150` and `18:00` are texts, and a date
stays as it was typed until it is read as a time. In braces and brackets a text with a comma needs
quotation marks: `{value: "3,5", unit: timer}`.
"""


def format_reference(plan: dict[str, Any], configuration: dict[str, Any]) -> str:
    """The page for the schemas of the two files; every type once, in reading order."""
    types = {
        **configuration["$defs"],
        **plan["$defs"],
        "Plan": plan,
        "Configuration": configuration,
    }
    unknown = set(types) - set(_ORDER)
    if unknown:
        raise ValueError(f"types without a place in the reference: {sorted(unknown)}")
    return "\n".join([_INTRODUCTION, *(_section(name, types[name]) for name in _ORDER)])


def _section(name: str, entity: dict[str, Any]) -> str:
    required = set(entity.get("required", ()))
    lines = [f"## {name}", "", entity.get("description", "").strip(), ""]
    lines += ["| key | what it says | på norsk | example |", "|---|---|---|---|"]
    for key, field in entity["properties"].items():
        norwegian = field["markdownDescription"].partition("\n")[0]
        shown = f"`{key}`" + (" (required)" if key in required else "")
        example = f"`{key}: {written(field['examples'][0])}`"
        cells = (shown, _kind(field) + field["description"], norwegian, example)
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join([*lines, ""])


def _kind(field: dict[str, Any]) -> str:
    """The choices of a field that has choices, before its description."""
    choices = field.get("enum") or field.get("items", {}).get("enum")
    for option in field.get("anyOf", ()):
        choices = choices or option.get("enum")
    return f"`{'`, `'.join(choices)}`. " if choices else ""
