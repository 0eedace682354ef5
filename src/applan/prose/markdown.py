"""From blocks to Markdown, in one canonical form."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from applan.prose import blocks as b
from applan.prose.escaping import escape, escape_inside
from applan.prose.labels import as_line
from applan.typography import one_line

CONTENTS_MARK = "[TOC]"
"""A paragraph of a template that holds only this is the place of the table of contents."""

_MARKS = {"emphasis": "*", "strong": "**"}


def to_markdown(blocks: b.Blocks) -> Markup:
    """The blocks as Markdown that is read back into the same blocks; no line break at the end."""
    return Markup("\n".join(_lines(blocks)))


def to_line(content: b.Line, *, cell: bool = False) -> str:
    """A line of text as Markdown. In a cell a break is ``<br>``, elsewhere a backslash."""
    written: list[str] = []
    open_marks: list[str] = []
    starts = not cell
    for position, item in enumerate(content):
        wanted = _manners(item)
        while any(mark not in wanted for mark in open_marks):
            written.append(_MARKS[open_marks.pop()])
        for mark in _longest_first(wanted - set(open_marks), content, position):
            open_marks.append(mark)
            written.append(_MARKS[mark])
            starts = False
        if isinstance(item, b.Break):
            written.append("<br>" if cell else "\\\n")
        else:
            if item.href and written and written[-1].endswith("!"):
                written[-1] = f"{written[-1][:-1]}\\!"  # or the link would be an image
            written.append(_run(item, starts=starts, cell=cell))
        starts = isinstance(item, b.Break) and not cell
    written.extend(_MARKS[mark] for mark in reversed(open_marks))
    return "".join(written)


def _manners(item: b.Inline) -> set[str]:
    return {mark for mark in _MARKS if isinstance(item, b.Run) and getattr(item, mark)}


def _longest_first(marks: set[str], content: b.Line, start: int) -> list[str]:
    """The marks to open, that which lasts longest outermost."""

    def end(mark: str) -> int:
        rest = range(start, len(content))
        return next((n for n in rest if mark not in _manners(content[n])), len(content))

    return sorted(sorted(marks), key=end, reverse=True) if len(marks) > 1 else list(marks)


def _run(run: b.Run, *, starts: bool, cell: bool) -> str:
    if run.colour:
        return ""
    if run.code:
        text = _code(run.text.replace("|", "\\|") if cell else run.text)
    elif run.href == run.text and _is_address(run.text):
        return f"<{run.href}>"
    else:
        text = str(escape(run.text)) if starts else escape_inside(one_line(run.text))
    if run.revision is not None:
        mark = "**" if run.revision in b.COMING else "~~"
        text = b.around(text, mark, mark)  # the space around it stands outside the marks
    if not run.href:
        return text
    address = run.href.replace("|", "%7C")
    return f"[{text}](<{address}>)" if re.search(r"[\s()]", address) else f"[{text}]({address})"


def _is_address(text: str) -> bool:
    return re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>|\\`*_\[\]~&]+", text) is not None


def _code(text: str) -> str:
    fence = "`" * (max((len(ticks) for ticks in re.findall("`+", text)), default=0) + 1)
    is_padded = text.startswith(" ") and text.endswith(" ") and bool(text.strip())
    pad = " " if text.startswith("`") or text.endswith("`") or is_padded else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _lines(blocks: b.Blocks) -> Iterator[str]:
    alternate = False
    before: b.Block | None = None
    for block in blocks:
        if isinstance(block, b.Figure):
            continue  # what it shows stands in the list below it
        if before is not None:
            yield ""
        alternate = _follows_its_like(before, block) and not alternate
        yield from _block(block, alternate)
        before = block


def _follows_its_like(before: b.Block | None, block: b.Block) -> bool:
    """Two lists in a row would be read as one, but for another mark."""
    return (
        isinstance(before, b.Listing)
        and isinstance(block, b.Listing)
        and before.ordered == block.ordered
        and not before.labels + block.labels
    )


def _block(block: b.Block, alternate: bool) -> Iterator[str]:
    match block:
        case b.Heading():
            yield f"{'#' * block.level} {_on_one_line(block.content)}".rstrip()
        case b.Paragraph():
            sign = "> " if block.role == "warning" else ""
            yield from (f"{sign}{line}" for line in to_line(block.content).split("\n"))
        case b.Listing():
            yield from _listing(block, alternate)
        case b.Quote():
            yield from (f"> {line}".rstrip() for line in list(_lines(block.blocks)) or [""])
        case b.Table():
            table = block.trimmed()
            yield _row(table.head)
            yield "|" + " --- |" * len(table.head)
            yield from map(_row, table.rows)
        case b.Contents():
            yield CONTENTS_MARK
        case b.Group():
            yield from _lines(block.blocks)


def _on_one_line(content: b.Line) -> str:
    """A heading's line: no breaks, and no closing #s."""
    text = to_line(tuple(b.Run(" ") if isinstance(item, b.Break) else item for item in content))
    return re.sub(r"(^| )(#+)$", r"\1\\\2", text)


def _listing(listing: b.Listing, alternate: bool) -> Iterator[str]:
    if listing.labels:
        yield from to_line(as_line(listing)).split("\n")
        return
    for number, item in enumerate(listing.items, listing.start):
        counted = f"{number}{')' if alternate else '.'} "
        mark = counted if listing.ordered else "* " if alternate else "- "
        yield from _item(item, mark, listing, first=number == listing.start)


def _item(item: b.Blocks, mark: str, listing: b.Listing, *, first: bool) -> Iterator[str]:
    if not first and not listing.tight:
        yield ""
    indent = " " * len(mark)
    body = _tight(item) if listing.tight else _lines(item)
    for row, line in enumerate(list(body) or [""]):
        yield f"{indent if row else mark}{line}".rstrip()


def _tight(item: b.Blocks) -> Iterator[str]:
    """The lines of an item of a tight list: a line, and a list right below it."""
    line: b.Line = ()
    for block in item:
        if isinstance(block, b.Paragraph):
            line = block.content
        elif isinstance(block, b.Listing) and block.labels:
            line += ((b.Break(),) if line else ()) + as_line(block)
        else:
            yield from to_line(line).split("\n") if line else ()
            yield from _block(block, False)
            return
    yield from to_line(line).split("\n")


def _row(cells: tuple[b.Line, ...]) -> str:
    return "|" + "".join(f" {to_line(cell, cell=True)} |" for cell in cells)
