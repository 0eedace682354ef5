"""Lists whose labels Markdown does not count, as lines below each other, and lines as such lists.

Every reader of Markdown shows «1)», «c.» and «5.» after «2.» only where they are text. So is all
that such a list holds: each point is a line of one paragraph, moved in by one em space a level,
«•» before those that have a bullet. What can be no line (a table, a quotation) parts the list.
"""

from collections.abc import Iterable, Iterator, Sequence

from applan.frozen import NamedTuple
from applan.prose import blocks as b
from applan.prose.marks import counted, label_of

_STEP = "\u2003"


class _Entry(NamedTuple):
    """A line of a list, and the mark that it begins with."""

    depth: int
    mark: str
    content: b.Line


def listing_of(marks: Sequence[str], items: Sequence[b.Blocks], *, tight: bool) -> b.Blocks:
    """A list with its marks as they were written; «1.» «2.» are left to whatever prints it."""
    whole = _listing(marks, items, tight)
    if not whole.labels:
        return (whole,)
    found: list[b.Block] = []
    lines: list[_Entry] = []
    for part in _flat(whole, 0):
        if isinstance(part, _Entry):
            lines.append(part)
        else:
            found += (*_blocks(lines), part)
            lines = []
    return (*found, *_blocks(lines))


def _listing(marks: Sequence[str], items: Sequence[b.Blocks], tight: bool) -> b.Listing:
    if all(mark == "•" for mark in marks):
        return b.Listing(tuple(items), tight=tight)
    start = counted(tuple(marks))
    labels = tuple(marks) if start is None else ()
    return b.Listing(tuple(items), True, 1 if start is None else start, tight, labels)


def as_line(listing: b.Listing) -> b.Line:
    """A labelled list as the lines of one paragraph."""
    made: list[b.Inline] = []
    for part in _flat(listing, 0):
        assert isinstance(part, _Entry), "no list with labels holds anything else"
        mark = f"{part.mark} " if part.mark and part.content else part.mark
        made += (b.Break(), b.Run(_STEP * part.depth + mark))
        made += part.content
    return b.joined(made[1:])


def listed(content: b.Line) -> b.Blocks:
    """The paragraph and the lists that the lines of a paragraph are."""
    lines = b.parted(content)
    return _blocks([_entry(line) for line in lines]) if len(lines) > 1 else (b.Paragraph(content),)


def _flat(listing: b.Listing, depth: int) -> Iterator[_Entry | b.Block]:
    for mark, item in zip(listing.marks(), listing.items, strict=True):
        first = item[0] if item else None
        lines = b.parted(first.content) if isinstance(first, b.Paragraph) else [()]
        yield _Entry(depth, mark, lines[0])
        yield from (_below(line, depth) for line in lines[1:])
        for block in item[1:] if isinstance(first, b.Paragraph) else item:
            if isinstance(block, b.Listing):
                yield from _flat(block, depth + 1)
            elif isinstance(block, b.Paragraph):
                yield from (_below(line, depth) for line in b.parted(block.content))
            else:
                yield block


def _below(line: b.Line, depth: int) -> _Entry:
    found = _entry(line)
    return found._replace(depth=depth + 1 + found.depth)


def _blocks(entries: Sequence[_Entry]) -> b.Blocks:
    """What lines are; one label alone is a word: «3. nestleder»."""
    made: list[b.Block] = []
    text: list[_Entry] = []
    at = 0
    while at < len(entries):
        end, top = at, entries[at]
        if top.mark:
            while end < len(entries) and (entries[end].mark or entries[end].depth > top.depth):
                end += 1
                if end < len(entries) and entries[end].depth < top.depth:
                    break
        if end - at > 1 or (end > at and top.depth):
            made += [*_paragraph(text), *_points(entries[at:end], top.depth)]
            text, at = [], end
        else:
            text.append(top)
            at += 1
    return (*made, *_paragraph(text))


def _points(entries: Sequence[_Entry], depth: int) -> b.Blocks:
    """Lines from one with a mark on as a list of that depth."""
    starts = [n for n, one in enumerate(entries) if one.mark and one.depth <= depth]
    items = []
    for start, end in zip(starts, [*starts[1:], len(entries)], strict=True):
        first = entries[start]
        bare = [_Entry(depth + 1, "", first.content)] if first.content else []
        items.append(_blocks([*bare, *entries[start + 1 : end]]))
    return (_listing([entries[n].mark for n in starts], items, tight=True),)


def _paragraph(entries: Iterable[_Entry]) -> b.Blocks:
    made: list[b.Inline] = []
    for one in entries:
        made += (b.Break(), b.Run(f"{one.mark} " if one.mark and one.content else one.mark))
        made += one.content
    return (b.Paragraph(b.joined(made[1:])),) if made else ()


def _entry(line: b.Line) -> _Entry:
    """A line of text, its em spaces and its mark."""
    first = line[0] if line else None
    if not isinstance(first, b.Run) or first != b.Run(first.text):
        return _Entry(0, "", line)
    text = first.text.lstrip(_STEP)
    label, rest = label_of(text) or ("", text)
    content = (b.Run(rest), *line[1:]) if rest else line[1:]
    return _Entry(len(first.text) - len(text), label, content)
