"""What templates can do with a plan's values.

What returns `Markup` returns Markdown that is printed as it is, with the text in it escaped.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markupsafe import Markup

from applan import grouping
from applan.drafts.facts import capital, facts, strong, table
from applan.drafts.printing import changed, in_cell, join, printed, text_of
from applan.drafts.shown import Prose, Shown
from applan.drafts.trace import Told, bare, marked, strung
from applan.prose.blocks import Blocks, Paragraph, Run, shifted
from applan.prose.escaping import escape
from applan.prose.labels import listing_of
from applan.prose.markdown import to_markdown
from applan.prose.marks import label_of
from applan.prose.parse import parse_document


def under(prose: Prose, level: int) -> Markup:
    """Prose with its headings below a heading of ``level``."""
    return to_markdown(shifted(prose.blocks, int(level)))


def run_in(value: Any, label: str) -> Markup:
    """A value with its label before it in its first line: «**Hensikt:** …»."""
    return _led(value, f"{text_of(label)}:")


def titled(value: Any, title: str) -> Markup:
    """A value with its title before it in its first line: «**Vårkampanje.** …»."""
    text = text_of(title)
    return _led(
        value, text if text.endswith((".", "!", "?", ":", "…")) else strung("", (text, "."))
    )


def _led(value: Any, text: str) -> Markup:
    lead = Run(marked(text), strong=True)
    if not isinstance(value, Prose):
        return to_markdown((Paragraph((lead,)),)) + Markup(" ") + printed(value)
    blocks = shifted(value.blocks, None)
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph):
        led: Blocks = (Paragraph((lead, Run(" "), *first.content)), *blocks[1:])
    else:
        led = (Paragraph((lead,)), *blocks)
    return to_markdown(led)


def heading(value: Any, level: int, point: str = "") -> Markup:
    """A heading of a level, with a point's number before it."""
    number = escape(text_of(point)) + Markup(" ") if point else Markup()
    return Markup("#" * max(1, min(int(level), 6)) + " ") + number + printed(value)


def bullets(values: Iterable[Any]) -> Markup:
    """A list with a point for each value, or with the letters that all of them begin with."""
    found = list(values)
    cut = [label_of(one) if type(one) in (str, Told) else None for one in found]
    labels = [one for one in cut if one is not None and not re.fullmatch(r"\d+\.", one[0])]
    if len(labels) == len(found) > 1:
        items = [(Paragraph((Run(marked(rest)),)),) for _, rest in labels]
        return to_markdown(listing_of([label for label, _ in labels], items, tight=True))
    return Markup("\n").join(map(item, found))


def labelled(entries: Iterable[Any]) -> Markup:
    """Points of (label, Markdown) as a list with these labels; one alone without is a paragraph."""
    plain = ((text_of(label).replace("\\", ""), printed(body)) for label, body in entries)
    found = [(label or "•", str(body).strip("\n")) for label, body in plain]
    if [label for label, _ in found] in ([], ["•"]):
        return Markup("\n\n").join(Markup(body) for _, body in found)
    marks, bodies = zip(*found, strict=True)
    items = tuple(map(parse_document, bodies))
    return to_markdown(listing_of(marks, items, tight=all(len(item) < 2 for item in items)))


def item(value: Any) -> Markup:
    """One point of a list, with the rest of its text indented below it."""
    first, *rest = str(printed(value)).strip("\n").split("\n")
    return Markup("\n".join([f"- {first}", *(f"  {line}" if line else "" for line in rest)]))


def quote(value: Any) -> Markup:
    """A block of text as a quotation; when its first paragraph is strong, as a box."""
    body = str(printed(value)).strip("\n").split("\n")
    return Markup("\n".join(f"> {line}".rstrip() for line in body))


def grouped(values: Iterable[Any], name: str) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Parts of a plan by the value of a field, in the order in which the values first come."""
    yield from grouping.grouped((_field(value, name), value) for value in values).items()


def columns(values: Iterable[Any], *names: str) -> list[list[Any]]:
    """The rows of a table: of each part of the plan these fields."""
    return [[_field(value, name) for name in names] for value in values]


def by_time(rows: Iterable[Any]) -> list[list[Any]]:
    """The rows of a date plan as (time, titles), those with one time together: «A; B».

    What a line also stands for, since it has the same time, is named too.
    """
    found: dict[str, list[Any]] = {}
    for row in rows:
        titles = found.setdefault(text_of(_field(row, "when")), [])
        said = (_field(row, "title"), *_field(row, "also"))
        titles += [title for title in said if title not in titles]
    return [[when, join(titles, "; ")] for when, titles in found.items()]


def shared(values: Iterable[Any], name: str) -> Any:
    """The value of a field where several parts of a plan all have the same; else None."""
    found = [_field(value, name) for value in values]
    same = len(found) > 1 and len({bare(printed(value)) for value in found}) == 1
    return found[0] if same else None


def _field(value: Any, name: Any) -> Any:
    """A field of a part of the plan. Nothing else has any: a function's would lead out of here."""
    if isinstance(value, Shown) and not str(name).startswith("_"):
        return getattr(value, str(name))
    raise AttributeError(f"{type(value).__name__.lower()} has no field {name}")


def _text(change: Callable[[str], str]) -> Callable[[Any], str]:
    """A change of plain text as a filter; Markdown stays Markdown."""

    return lambda value: changed(value, change)


def _box(caller: Callable[[], Any]) -> Markup:
    """``{% call box() %}…{% endcall %}``: a text that is set off."""
    return quote(caller()) + Markup("\n")


FILTERS: dict[str, Callable[..., Any]] = {
    **{one.__name__: one for one in (
        bullets, by_time, columns, grouped, heading, join, labelled, quote,
        run_in, shared, strong, titled, under,
    )},
    "capitalize": capital,
    "lines": lambda values: in_cell(list(values)),
    "lower": _text(str.lower),
    "trim": _text(str.strip),
    "upper": _text(str.upper),
}  # fmt: skip
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "box": _box, "facts": facts, "table": table,
}  # fmt: skip
