"""What templates can do with a plan's values.

What returns `Markup` returns Markdown that is printed as it is, with the text in it escaped.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markupsafe import Markup

from applan.drafts.printing import in_cell, is_rich, join, printed, text_of
from applan.drafts.shown import Prose, Shown
from applan.prose.blocks import Blocks, Paragraph, Run, shifted
from applan.prose.escaping import escape
from applan.prose.labels import listing_of
from applan.prose.markdown import to_markdown
from applan.prose.marks import label_of


def listed(values: Iterable[Any], conjunction: str) -> Any:
    """«a, b og c»."""
    found = list(values)
    if len(found) < 2:
        return join(found)
    return join([join(found[:-1], ", "), f" {text_of(conjunction)} ", found[-1]])


def under(prose: Prose, level: int) -> Markup:
    """Prose with its headings below a heading of ``level``."""
    return to_markdown(shifted(prose.blocks, int(level)))


def run_in(value: Any, label: str) -> Markup:
    """A value with its label before it in its first line: «**Hensikt:** …»."""
    return _led(value, f"{text_of(label)}:")


def titled(value: Any, title: str) -> Markup:
    """A value with its title before it in its first line: «**Vårkampanje.** …»."""
    text = text_of(title)
    return _led(value, text if text.endswith((".", "!", "?", ":", "…")) else f"{text}.")


def _led(value: Any, text: str) -> Markup:
    lead = Run(text, strong=True)
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


def facts(rows: Iterable[Any]) -> Markup:
    """A table without a head, of (label, value) where there is a value; a value may be several.

    A single fact needs no table: it is a line, «**Tidspunkt:** uke 42». With a third item that is
    true, a value begins with a capital in the table.
    """
    found = [row for row in map(tuple, rows) if row[1] not in (None, "", (), [])]
    if len(found) == 1:
        label, value = found[0][:2]
        said = join(value, "; ") if isinstance(value, list | tuple) else value
        return strong(f"{text_of(label)}:") + Markup(" ") + printed(said)
    cells = [
        (strong(label), _capitals(value) if any(more) else value) for label, value, *more in found
    ]
    return table(("", ""), cells) if cells else Markup()


def _capitals(value: Any) -> Any:
    """A value, or each of several, with a capital at its beginning."""
    capital = _text(_capitalized)
    return [capital(one) for one in value] if isinstance(value, list | tuple) else capital(value)


def table(head: Iterable[Any], rows: Iterable[Iterable[Any]]) -> Markup:
    """A table with a head."""
    head = list(head)
    written = [_row(head), Markup("|" + " --- |" * len(head))]
    return Markup("\n").join([*written, *map(_row, rows)])


def _row(cells: Iterable[Any]) -> Markup:
    return Markup("|") + Markup("").join(Markup(" ") + in_cell(one) + Markup(" |") for one in cells)


def strong(value: Any) -> Markup:
    """A value in strong type."""
    return _marked(value, "**")


def emphasis(value: Any) -> Markup:
    """A value in italics."""
    return _marked(value, "*")


def _marked(value: Any, mark: str) -> Markup:
    """A mark must stand against a letter or a sign, so blanks at the ends are left out."""
    found = str(printed(value)).strip()
    return Markup(f"{mark}{found}{mark}") if found else Markup()


def bullets(values: Iterable[Any]) -> Markup:
    """A list with a point for each value, or with the letters that all of them begin with."""
    found = list(values)
    cut = [label_of(one) if type(one) is str else None for one in found]
    labels = [one for one in cut if one is not None and not re.fullmatch(r"\d+\.", one[0])]
    if len(labels) == len(found) > 1:
        items = [(Paragraph((Run(rest),)),) for _, rest in labels]
        return to_markdown(listing_of([label for label, _ in labels], items, tight=True))
    return Markup("\n").join(item("-", value) for value in found)


def under_each_other(values: Iterable[Any]) -> Markup:
    """Values on lines of their own within one cell."""
    return in_cell(list(values))


def item(mark: Any, value: Any) -> Markup:
    """One point of a list: its mark, and its text indented below it."""
    sign = text_of(mark)
    body = str(printed(value)).strip("\n").split("\n")
    indent = " " * (len(sign) + 1)
    rest = [f"{indent}{line}" if line else "" for line in body[1:]]
    return Markup("\n".join([f"{sign} {body[0]}", *rest]))


def quote(value: Any) -> Markup:
    """A block of text as a quotation; when its first paragraph is strong, as a box."""
    body = str(printed(value)).strip("\n").split("\n")
    return Markup("\n".join(f"> {line}".rstrip() for line in body))


def grouped(values: Iterable[Any], name: str) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Parts of a plan by the value of a field, in the order in which the values first come."""
    groups: dict[Any, list[Any]] = {}
    for value in values:
        groups.setdefault(_field(value, name), []).append(value)
    for key, group in groups.items():
        yield key, tuple(group)


def columns(values: Iterable[Any], *names: str) -> list[list[Any]]:
    """The rows of a table: of each part of the plan these fields."""
    return [[_field(value, name) for name in names] for value in values]


def shared(values: Iterable[Any], name: str) -> Any:
    """The value of a field where several parts of a plan all have the same; else None."""
    found = [_field(value, name) for value in values]
    same = len(found) > 1 and len({str(printed(value)) for value in found}) == 1
    return found[0] if same else None


def _field(value: Any, name: Any) -> Any:
    """A field of a part of the plan. Nothing else has any: a function's would lead out of here."""
    if isinstance(value, Shown) and not str(name).startswith("_"):
        return getattr(value, str(name))
    raise AttributeError(f"{type(value).__name__.lower()} has no field {name}")


def runs(goals: Iterable[Any]) -> Iterator[Shown]:
    """Goals in runs of following numbers, each with another mark than the one before it.

    Markdown counts on from a list's first number, and reads two lists with one mark as one.
    """
    run: list[Any] = []
    count = 0
    for goal in (*goals, None):
        if run and (goal is None or goal.number != run[-1].number + 1):
            yield Shown({"mark": ")" if count % 2 else ".", "goals": tuple(run)})
            count, run = count + 1, []
        if goal is not None:
            run.append(goal)


def _capitalized(text: str) -> str:
    """The text with its first letter as a capital, past any mark of strong type before it."""
    start = len(text) - len(text.lstrip("*"))
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _text(change: Callable[[str], str]) -> Callable[[Any], str]:
    """A change of plain text as a filter; Markdown stays Markdown."""

    def changed(value: Any) -> str:
        rich = isinstance(value, Markup) or is_rich(value)
        found = change(str(printed(value)) if rich else text_of(value))
        return Markup(found) if rich else found

    return changed


def _point(mark: Any, caller: Callable[[], Any]) -> Markup:
    """``{% call point("1.") %}…{% endcall %}``: a point of a list, of any number of paragraphs."""
    return item(mark, caller())


def _box(caller: Callable[[], Any]) -> Markup:
    """``{% call box() %}…{% endcall %}``: a text that is set off."""
    return quote(caller()) + Markup("\n")


FILTERS: dict[str, Callable[..., Any]] = {
    "bullets": bullets,
    "capitalize": _text(_capitalized),
    "columns": columns,
    "emphasis": emphasis,
    "grouped": grouped,
    "heading": heading,
    "join": join,
    "lines": under_each_other,
    "listed": listed,
    "lower": _text(str.lower),
    "quote": quote,
    "run_in": run_in,
    "runs": runs,
    "shared": shared,
    "strong": strong,
    "titled": titled,
    "trim": _text(str.strip),
    "under": under,
    "upper": _text(str.upper),
}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "box": _box,
    "facts": facts,
    "point": _point,
    "table": table,
}
